"""When somebody of the team is there to read: now, or at the next hour that is told to everybody."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import timetable
from storage import programmes
from storage.tables import Programme

#: Longer than any row of holidays.
_LOOK = timedelta(days=14)


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
    """From when to when (UTC) it is open on the local days from `since` to `until`, in their order."""
    zone = ZoneInfo(programme.time_zone)
    first, last = since.astimezone(zone).date(), until.astimezone(zone).date()
    closed = await timetable.closed_days(session, programme.id, first, last)
    hours = await programmes.hours(session, programme.id)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    return sorted(
        (timetable.clock_on(day, one.opens, zone), timetable.clock_on(day, one.closes, zone))
        for day in days
        if day not in closed
        for one in hours
        if one.weekday == day.weekday()
    )
