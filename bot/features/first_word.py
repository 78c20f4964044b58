"""The team writes first, gently: to somebody silent, not too often, and asking for nothing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot import nights, outgoing
from bot.features import discretion, pausing
from bot.messages import About, Refused, Reply, Say, say
from bot.when import held_through
from bot.wording import speak
from storage import declines, first_words, people, preferences, returns, thread_steps, threads
from storage.tables import CHANNELS, Contact, Message, Person, Programme, Thread

#: Who has said nothing for so long is silent.
SILENT = timedelta(days=14)
#: Signs of one's own words: they stand on a lock screen.
LONGEST = 200
#: A first word that could not go for so long is none any more.
_OF_USE = timedelta(days=2)


@dataclass(frozen=True)
class Silent:
    """A participant, and since which day (local) we have not heard from them. Not what they did then."""

    person: Person
    since: date


@dataclass(frozen=True)
class Greeted:
    """The words are on their way, or wait for the morning."""

    person: Person
    #: When they go, if not now.
    at: datetime | None


async def silent(session: AsyncSession, programme: Programme, sender: Person, now: datetime) -> list[Silent]:
    """Whom the sender may greet and nobody has heard from for long, the longest silent first."""
    members = await people.members(session, programme.id, {"participant"})
    heard = await first_words.heard_at(session, programme.id, [one.id for one in members])
    greeted = await first_words.greeted_since(session, programme.id, now - _apart(programme))
    zone = ZoneInfo(programme.time_zone)
    found = [
        (heard[one.id], one)
        for one in members
        if one.id in heard and heard[one.id] <= now - SILENT and one.id not in greeted
    ]
    return [
        Silent(one, at.astimezone(zone).date())
        for at, one in sorted(found, key=lambda pair: (pair[0], pair[1].id.hex))
        if await _where(session, programme, one, sender, now) is not None
    ]


async def why_not(
    session: AsyncSession, programme: Programme, person: Person, sender: Person, now: datetime
) -> Refused | None:
    """What speaks against a first word to them now; never which of their own choices it is."""
    last = await first_words.last(session, programme.id, person.id)
    if last is not None and last.at > now - _apart(programme):
        return Refused(await _lately(session, programme, person, sender, last))
    if await first_words.waits(session, programme.id, person.id):
        return Refused(say("first-word-waits", name=person.name))
    if await _where(session, programme, person, sender, now) is None:
        return Refused(say("first-word-not-now", name=person.name))
    return None


async def greet(
    session: AsyncSession, programme: Programme, person: Person, sender: Person, text: str, now: datetime
) -> Greeted | Refused:
    """Send the words, signed, as a thread of the sender's; of two who do it at once, only the first."""
    await people.lock(session, person.id)
    refused = await why_not(session, programme, person, sender, now)
    contact = await _where(session, programme, person, sender, now)
    if refused is not None or contact is None:
        return refused or Refused(say("first-word-not-now", name=person.name))
    thread = await _begun(session, programme, person, sender, contact, text, now)
    await outgoing.queue(
        session,
        Reply(say("first-word", name=sender.name, text=text)),
        [person.id],
        about=About("first-word", thread.id),
        now=now,
        programme_id=programme.id,
        lane="reminder",
        predicate="first word stands",
        expires_at=now + _OF_USE,
    )
    own = await preferences.one(session, programme.id, person.id)
    goes = held_through(now, ZoneInfo(programme.time_zone), nights.quiet_hours(programme, own))
    return Greeted(person, goes if goes > now else None)


async def in_their_words(
    session: AsyncSession, programme: Programme, person: Person, sender: Person, text: Say, now: datetime
) -> str:
    """One of our own sentences in the language that it is read in."""
    contact = await _where(session, programme, person, sender, now)
    language = person.language or (contact.language if contact else None) or programme.language
    return speak(text, language, ZoneInfo(programme.time_zone))


def telling(text: str) -> Collection[str]:
    """What a stranger who sees the lock screen must not read."""
    return discretion.telling_words(text)


async def _begun(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    sender: Person,
    contact: Contact,
    text: str,
    now: datetime,
) -> Thread:
    thread = Thread(
        programme_id=programme.id,
        contact_id=contact.id,
        person_id=person.id,
        state="answered",
        owner_id=sender.id,
        opened_at=now,
        last_at=now,
    )
    await threads.begin(session, thread)
    await thread_steps.note(session, thread, "opened", now, [sender.id])
    message = Message(
        programme_id=programme.id,
        thread_id=thread.id,
        direction="out",
        author_id=sender.id,
        body=text,
        at=now,
    )
    await threads.write(session, thread, message)
    return thread


async def _where(
    session: AsyncSession, programme: Programme, person: Person, sender: Person, now: datetime
) -> Contact | None:
    """The phone that it would go to; None where they want peace, or not from the sender."""
    if sender.id == person.id or sender.id in await declines.workers_apart(session, programme.id, person.id):
        return None
    if await pausing.until_when(session, person, now, only_in=programme.id) is not None:
        return None
    if await returns.of_person(session, person.id, programme.id):
        return None
    return await people.reachable_at(session, person.id, CHANNELS)


async def _lately(
    session: AsyncSession, programme: Programme, person: Person, sender: Person, last: Message
) -> Say:
    next_at = last.at + _apart(programme)
    if last.author_id == sender.id:
        return say("first-word-lately-yours", name=person.name, at=last.at, next=next_at)
    other = await people.person(session, last.author_id) if last.author_id else None
    named = other.name if other else say("first-word-somebody")
    return say("first-word-lately", name=person.name, sender=named, at=last.at, next=next_at)


def _apart(programme: Programme) -> timedelta:
    return timedelta(days=programme.first_word_days)
