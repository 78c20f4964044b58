"""Shifts that come every week: made some weeks ahead, each asked of the rules anew."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import timetable
from bot.features.shifts import telling
from bot.features.shifts.rota import Rota
from bot.features.shifts.rules import Stretch
from bot.features.shifts.scheduling import schedule
from bot.when import next_weekday
from storage import due, people, shift_series, shifts
from storage.tables import Due, Programme, Shift, ShiftSeries

WEEK = timedelta(weeks=1)
#: So many weeks are on the rota from now on, always.
WEEKS_AHEAD = 5
_DAY = timedelta(days=1)


async def grow(session: AsyncSession, row: Due, now: datetime) -> None:
    """The weeks that have come within reach get their shift; one that was taken away is never made again."""
    found = await shift_series.one(session, row.subject_id)
    if found is None or row.programme_id is None:
        return
    if found.person_id is not None:
        # Whoever has shifts is held before them, as everywhere.
        await people.lock(session, found.person_id)
    series = await shift_series.held(session, found.id)
    rota = Rota(session, await session.get_one(Programme, row.programme_id), now)
    if series is not None and not is_over(rota, series):
        await put_up(rota, series)


async def put_up(rota: Rota, series: ShiftSeries) -> list[Shift]:
    """Makes what is within reach and not there yet, soonest first, and says when it grows next.

    What a rule keeps from its person that week is open, and the leader is told.
    """
    owner = await rota.member(series.person_id)
    if owner is None and series.person_id is not None:
        series.person_id = None
    last = await shift_series.last_day(rota.session, series.id)
    made = []
    # The first is made however far ahead it is.
    coming = days(rota, last + WEEK, series.until) if last else beginning(rota, series.since, series.until)
    for day in coming:
        hours = on(rota, series, day)
        if hours.starts_at <= rota.now:
            continue
        is_theirs = owner is not None and await rota.clash(owner.id, hours) is None
        shift = Shift(
            programme_id=rota.programme.id,
            person_id=owner.id if owner is not None and is_theirs else None,
            state="held" if is_theirs else "open",
            starts_at=hours.starts_at,
            ends_at=hours.ends_at,
            series_id=series.id,
            series_date=day,
            made_by=series.made_by,
            created_at=rota.now,
        )
        if await shifts.add(rota.session, shift):
            kept = await shifts.one(rota.session, shift.id)
            assert kept is not None
            made.append(kept)
            await schedule(rota, kept)
            if owner is not None and not is_theirs:
                await telling.tell_leaders(rota, kept)
    await plan_growth(rota, series)
    return made


async def plan_growth(rota: Rota, series: ShiftSeries) -> None:
    """It grows again at its next start; never where it is over."""
    if is_over(rota, series):
        await due.drop(rota.session, series.id, ("shift-series",))
        return
    at = _next_start(rota, series)
    await due.put(rota.session, "shift-series", series.id, at, programme_id=rota.programme.id)


def beginning(rota: Rota, first: date, until: date | None) -> list[date]:
    """What is made of a new series: its first however far ahead, and what else is within reach."""
    return days(rota, first, until) or [first]


def days(rota: Rota, first: date, until: date | None) -> list[date]:
    """Its local dates from the first, one of its own, that are within reach now."""
    reach = rota.now.astimezone(rota.zone).date() + WEEKS_AHEAD * WEEK + 6 * _DAY
    last = reach if until is None else min(until, reach)
    return [first + weeks * WEEK for weeks in range((last - first).days // 7 + 1)]


def on(rota: Rota, series: ShiftSeries, day: date) -> Stretch:
    """Its hours on a local date; an end at or before the start is on the next day."""
    ends_on = day if time.fromisoformat(series.ends) > time.fromisoformat(series.starts) else day + _DAY
    return Stretch(
        timetable.clock_on(day, series.starts, rota.zone),
        timetable.clock_on(ends_on, series.ends, rota.zone),
    )


def is_over(rota: Rota, series: ShiftSeries) -> bool:
    return series.until is not None and series.until < rota.now.astimezone(rota.zone).date()


def _next_start(rota: Rota, series: ShiftSeries) -> datetime:
    today = rota.now.astimezone(rota.zone).date()
    day = max(next_weekday(today - _DAY, series.weekday), series.since)
    at = timetable.clock_on(day, series.starts, rota.zone)
    return at if at > rota.now else timetable.clock_on(day + WEEK, series.starts, rota.zone)
