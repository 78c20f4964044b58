"""When somebody of the team is there to read: now, or at the next hour that is told to everybody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import opening, timetable
from storage import programmes
from storage.tables import Person, Programme

#: Longer than any row of holidays.
_LOOK = timedelta(days=14)
_DAY = timedelta(days=1)


async def read_at(session: AsyncSession, programme: Programme, at: datetime) -> datetime:
    """`at` itself while it is open, else the next opening (UTC).

    A programme that says no hours reads by day; one that is shut for weeks, when it is next awake.
    """
    for opens, closes in await spans(session, programme, at, at + _LOOK):
        if at < closes:
            return max(at, opens)
    return timetable.awake_at(programme, at)


async def spans(
    session: AsyncSession, programme: Programme, since: datetime, until: datetime
) -> list[tuple[datetime, datetime]]:
    """From when to when (UTC) it is open on the local days from `since` to `until`, in their order.

    On a closed day in the hours of its substitute; never in a programme that says no hours.
    """
    if not await programmes.hours(session, programme.id):
        return []
    zone = ZoneInfo(programme.time_zone)
    first, last = since.astimezone(zone).date(), until.astimezone(zone).date()
    begins, ends = (timetable.clock_on(day, "00:00", zone) for day in (first, last + _DAY))
    return await opening.intervals(session, programme, begins, ends)


async def readers(
    session: AsyncSession, programme: Programme, team: Sequence[Person], at: datetime
) -> Sequence[Person]:
    """Who of these reads then: all, and on a closed day whoever stands in; the others have the day off."""
    instead = await opening.substitute(session, programme, at)
    if not instead or await opening.interval(session, programme, at) is None:
        return team
    named = await opening.named(session, programme, instead)
    return [one for one in team if one.id in named] or team
