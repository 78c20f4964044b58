"""An address from which somebody's own calendar fetches their times: off until they want it."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.features.appointments import calendar_files
from bot.features.discretion import telling_words
from bot.messages import About, Refused, Reply, Say, Veil, say
from storage import appointments, calendar_feeds, due, outbox, people, preferences, tokens
from storage.tables import CalendarFeed, Due, Person, Programme

#: What the message with the address, and the one that it is off, are about.
ADDRESS = "calendar-address"
OFF = "calendar-off"
#: An address that no calendar has asked for so long is off.
IDLE = timedelta(days=60)
#: The address stands in the outbox so long, at most: it is shown once.
SHOWN = timedelta(hours=1)
#: How often it is written down that a calendar came by.
NOTED = timedelta(days=1)
#: What began of late is still in a calendar that was away for a night.
_BEFORE, _AHEAD = timedelta(days=1), timedelta(days=600)
_USEFUL = timedelta(days=7)
#: Bytes; 160 bits.
_TOKEN = 20

Token = Callable[[int], str]


@dataclass(frozen=True)
class Address:
    """A fresh one; it is kept nowhere."""

    feed: CalendarFeed
    url: str


async def standing(session: AsyncSession, programme: Programme, person: Person) -> CalendarFeed | None:
    """The one that is on; None: it is off."""
    return next(iter(await calendar_feeds.on(session, person.id, programme.id)), None)


async def turn_on(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    public_url: str,
    now: datetime,
    *,
    token: Token = secrets.token_urlsafe,
) -> Address | Refused:
    """A new address, in the place of one that was there: that one shows nothing any more."""
    if not is_offered(public_url):
        return Refused(say("calendar-not-here"))
    own = await preferences.one(session, programme.id, person.id)
    if own is not None and own.discretion == "none":
        return Refused(say("calendar-only-when-we-meet"))
    await turn_off(session, programme, person, now)
    fresh = tokens.signed(session, calendar_feeds.CALENDAR, token(_TOKEN))
    feed = CalendarFeed(
        programme_id=programme.id,
        person_id=person.id,
        token_index=calendar_feeds.fingerprint(session, fresh),
        created_at=now,
    )
    await calendar_feeds.add(session, feed)
    await due.put(session, "calendar-wipe", feed.id, now + SHOWN, programme_id=programme.id)
    await due.put(session, "calendar-idle", feed.id, now + IDLE, programme_id=programme.id)
    return Address(feed, f"{public_url}/k/{fresh}.ics")


async def turn_off(session: AsyncSession, programme: Programme, person: Person, now: datetime) -> bool:
    """False when it was off."""
    feeds = await calendar_feeds.on(session, person.id, programme.id)
    for feed in feeds:
        await _revoke(session, feed, now)
    return bool(feeds)


async def new_phone(session: AsyncSession, person_id: UUID, now: datetime) -> None:
    """Whoever has the old phone has the address: all of theirs are off, and they are told once."""
    feeds = await calendar_feeds.on(session, person_id)
    for feed in feeds:
        await _revoke(session, feed, now)
    if feeds:
        await _tell(session, feeds[0], say("calendar-off-phone"), now)


async def idle(session: AsyncSession, row: Due, now: datetime) -> None:
    """calendar-idle: no calendar has asked for so long, or it is looked at again."""
    feed = await calendar_feeds.held(session, row.subject_id)
    if feed is None or feed.revoked_at is not None:
        return
    until = (feed.fetched_at or feed.created_at) + IDLE
    if until > now:
        await due.put(session, "calendar-idle", feed.id, until, programme_id=feed.programme_id)
        return
    await _revoke(session, feed, now)
    await _tell(session, feed, say("calendar-off-idle"), now)


async def wipe(session: AsyncSession, row: Due, now: datetime) -> None:
    """calendar-wipe: the address has been shown."""
    await outbox.wipe(session, ADDRESS, row.subject_id, now)


async def mend(session: AsyncSession, now: datetime) -> int:
    """Every address is off some day; how many would not have been."""
    found = await calendar_feeds.without_end(session, "calendar-idle")
    for feed in found:
        at = max((feed.fetched_at or feed.created_at) + IDLE, now)
        await due.write_again(session, "calendar-idle", feed.id, at, programme_id=feed.programme_id)
    return len(found)


async def fetched(session: AsyncSession, token: str, now: datetime) -> str | None:
    """What a calendar that has the address shows: times, and nothing else; None: there is nothing there."""
    feed = await calendar_feeds.by_token(session, token)
    if feed is None or feed.revoked_at is not None or not await _may_be_shown(session, feed):
        return None
    if feed.fetched_at is None:
        await outbox.wipe(session, ADDRESS, feed.id, now)
    if feed.fetched_at is None or now - feed.fetched_at >= NOTED:
        feed.fetched_at = now
    theirs = await appointments.between(
        session, feed.programme_id, feed.person_id, now - _BEFORE, now + _AHEAD
    )
    return calendar_files.written(theirs, now, discretion="discreet")


def is_offered(public_url: str) -> bool:
    """Nobody can read along on the way, and the address itself does not tell what it is about."""
    return public_url.startswith("https://") and not telling_words(urlsplit(public_url).hostname or "")


async def _may_be_shown(session: AsyncSession, feed: CalendarFeed) -> bool:
    """They belong there still, and have not chosen since that nothing leaves the house."""
    own = await preferences.one(session, feed.programme_id, feed.person_id)
    if own is not None and own.discretion == "none":
        return False
    return await people.is_member(session, feed.programme_id, feed.person_id)


async def _revoke(session: AsyncSession, feed: CalendarFeed, now: datetime) -> None:
    feed.revoked_at = now
    await session.flush()
    await due.drop(session, feed.id, ("calendar-idle", "calendar-wipe"))
    await outbox.wipe(session, ADDRESS, feed.id, now)


async def _tell(session: AsyncSession, feed: CalendarFeed, said: Say, now: datetime) -> None:
    await outgoing.queue(
        session,
        Reply(said, veil=Veil(said)),
        [feed.person_id],
        about=About(OFF, feed.id),
        now=now,
        programme_id=feed.programme_id,
        lane="reminder",
        predicate="calendar is off",
        expires_at=now + _USEFUL,
    )
