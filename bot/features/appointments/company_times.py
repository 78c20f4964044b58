"""By when an answer about company can be promised: while somebody reads, and before it is too late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import timetable
from bot.features.appointments import opening
from storage import programmes
from storage.tables import Programme

#: An answer is of use until so long before the start …
OF_USE = timedelta(minutes=30)
#: … and somebody has to read for so long before it.
_TO_READ = timedelta(minutes=20)
#: One meets so long before the start, unless the companion says something else.
MEET_BEFORE = timedelta(minutes=15)
#: We look so far ahead for days with opening hours; and answer by the end of the second of them.
_LOOK = timedelta(days=14)
#: Of a programme that has written down no hours.
_USUAL = ("09:00", "15:00")
_WORKING_WEEK = range(5)


@dataclass(frozen=True)
class Promise:
    """What is kept about a wish that waits; UTC."""

    #: They hear from us at the latest then.
    by: datetime
    #: Until then nobody: the team is asked once more.
    again: datetime


async def promise(
    session: AsyncSession, programme: Programme, starts_at: datetime, now: datetime
) -> Promise | None:
    """None: nobody reads any more before it would be too late.

    The end of the second day on which somebody reads, never later than the day before the start where
    that can still be.
    """
    zone = ZoneInfo(programme.time_zone)
    spans = await _spans(session, programme, starts_at - OF_USE, now)
    if not spans:
        return None
    day = starts_at.astimezone(zone).date()
    ends = {end.astimezone(zone).date(): end for _, end in spans}
    before = [end for one, end in sorted(ends.items()) if one < day][:2]
    by = before[-1] if before else ends[day]
    half = now + (by - now) / 2
    again = next(max(half, opens) for opens, closes in spans if half < closes)
    return Promise(by, again)


def meet_at(starts_at: datetime, found_at: datetime | None = None) -> datetime:
    """Where somebody came forward later than the usual, when it begins."""
    usual = starts_at - MEET_BEFORE
    return usual if found_at is None or found_at < usual else starts_at


async def _spans(
    session: AsyncSession, programme: Programme, until: datetime, now: datetime
) -> list[tuple[datetime, datetime]]:
    """From when to when somebody reads between now and then, in order; UTC."""
    until = min(until, now + _LOOK)
    if await programmes.hours(session, programme.id):
        spans = await opening.spans(session, programme, now, until)
    else:
        spans = _by_day(programme, now, until)
    clipped = [(max(now, opens), min(until, closes)) for opens, closes in spans]
    return [(opens, closes) for opens, closes in clipped if opens + _TO_READ <= closes]


def _by_day(programme: Programme, since: datetime, until: datetime) -> list[tuple[datetime, datetime]]:
    zone = ZoneInfo(programme.time_zone)
    first, last = since.astimezone(zone).date(), until.astimezone(zone).date()
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    opens, closes = _USUAL
    return [
        (timetable.clock_on(day, opens, zone), timetable.clock_on(day, closes, zone))
        for day in days
        if day.weekday() in _WORKING_WEEK
    ]
