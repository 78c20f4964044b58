"""A pause: nothing that we say of ourselves for a while, and afterwards what is still of use."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.messages import Refused, say
from bot.when import Ask, Day, Moment, No, Refusal, local
from bot.when.mornings import cannot_wait, turns
from bot.when.pauses import read_until
from storage import nights, people, preferences
from storage.tables import Outbox, Person

LONGEST = timedelta(days=92)
#: A pause of days ends on the last one's morning, local time, or when the programme's night is over.
_MORNING = time(8)


def ends_on(now: datetime, days: int, zone: ZoneInfo) -> datetime:
    """When a pause that begins now and lasts so many days is over; UTC."""
    return local(now.astimezone(zone).date() + timedelta(days=days), _MORNING, zone)


def read(text: str, now: datetime, zone: ZoneInfo) -> datetime | Refused | Sequence[datetime]:
    """When the pause is over that somebody writes about; UTC.

    Several instants: it may mean each of them. None at all: it is not about a pause.
    """
    meant = read_until(text, now, zone)
    if isinstance(meant, No):
        return Refused(say("pause-too-long")) if meant.why is Refusal.TOO_FAR else ()
    if isinstance(meant, Ask):
        ends = [_end(one, now, zone) for one in meant.between]
        return [one for one in ends if now < one <= now + LONGEST]
    return _end(meant, now, zone)


async def pause(
    session: AsyncSession,
    person: Person,
    until: datetime,
    now: datetime,
    *,
    longest: timedelta = LONGEST,
    only_in: UUID | None = None,
) -> Refused | None:
    """From now until then, in all their programmes; an earlier pause is over. None: it is so.

    `only_in`: from one programme alone.
    """
    if until <= now:
        return Refused(say("pause-over-already"))
    if until > now + longest:
        return Refused(say("pause-too-long"))
    for row in await preferences.held_everywhere(session, person.id):
        if only_in in (None, row.programme_id):
            row.paused_until = until
    await _bring_forward(session, person, until)
    return None


async def end(session: AsyncSession, person: Person, now: datetime, *, only_in: UUID | None = None) -> bool:
    """No pause any more, and what it held back goes, one after another; False when there was none."""
    if await until_when(session, person, now, only_in=only_in) is None:
        return False
    for row in await preferences.held_everywhere(session, person.id):
        if only_in in (None, row.programme_id):
            row.paused_until = None
    await _bring_forward(session, person, now)
    return True


async def until_when(
    session: AsyncSession, person: Person, now: datetime, *, only_in: UUID | None = None
) -> datetime | None:
    """When their pause is over; None when they have none."""
    homes = await people.belongings(session, person.id)
    ids = [home.programme.id for home in homes if only_in in (None, home.programme.id)]
    kept = [await preferences.one(session, programme_id, person.id) for programme_id in ids]
    ends = [row.paused_until for row in kept if row is not None and row.paused_until is not None]
    return max((one for one in ends if one > now), default=None)


async def _bring_forward(session: AsyncSession, person: Person, end: datetime) -> None:
    """What an earlier pause held back for longer goes when this one is over, one after another."""
    held = [row for row in await nights.waiting(session, person.id) if row.not_before > end]
    mine = turns(end, person.id)
    for number, row in enumerate(sorted(held, key=lambda row: _order(row, end))):
        row.not_before = mine[min(number, len(mine) - 1)]
    await session.flush()


def _end(meant: Day | Moment, now: datetime, zone: ZoneInfo) -> datetime:
    if isinstance(meant, Moment):
        return meant.at.astimezone(UTC)
    days = (meant.at - now.astimezone(zone).date()).days
    # "Today" is for the rest of it.
    return ends_on(now, max(days, 1), zone)


def _order(row: Outbox, end: datetime) -> tuple[bool, datetime]:
    """What becomes useless first goes first, the rest as it was said."""
    soon = cannot_wait(end, row.lane, row.expires_at)
    return not soon, row.expires_at if soon and row.expires_at else row.created_at
