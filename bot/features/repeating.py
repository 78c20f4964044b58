"""What is done every week at the same time: put up some weeks ahead, until it ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import STAFF
from bot.features import activities, timetable
from bot.messages import About, Reply, Say, say
from bot.when import local, next_weekday
from storage import activities as activity_rows
from storage import due, outbox, people, polls
from storage import series as series_rows
from storage.tables import SERIES_MOVES, Activity, Due, Programme, Series, Slot, move

WEEK = timedelta(days=7)
#: So many weeks are on the plan from now on, always.
WEEKS_AHEAD = 5
#: The hour that a change of clock skips or repeats: nothing is done then every week.
NEVER_FROM, NEVER_TO = time(2), time(3)
_DAY = timedelta(days=1)
#: From this hour on "kl 7" can only be the morning.
_PLAIN_FROM = 7


@dataclass(frozen=True)
class Ahead:
    """The coming days of a series, local: those that are free, and those that something keeps it from."""

    free: tuple[date, ...]
    taken: tuple[date, ...]
    closed: tuple[date, ...]


async def begin(
    session: AsyncSession, programme: Programme, series: Series, first: Activity, now: datetime
) -> None:
    """From now on it is done every week, `first` for the first time; says nothing to anybody."""
    await series_rows.add(session, series)
    first.series_id, first.series_date = series.id, first.local_date
    await activities.put_up(session, programme, first, now)
    await _put_up(
        session, programme, series, await ahead(session, programme, series, first.local_date, now), now
    )
    await _schedule(session, programme, series, now)


async def grow(session: AsyncSession, row: Due, now: datetime) -> None:
    """The weeks that have come within reach get their activity; nobody is rung, the week's plan shows them.

    A day that it had, moved or cancelled since, is never put up again.
    """
    assert row.programme_id is not None
    programme = await polls.programme_held(session, row.programme_id)
    series = await series_rows.held(session, row.subject_id)
    if series is None or series.state != "active":
        return
    zone = ZoneInfo(programme.time_zone)
    if series.last_date is not None and series.last_date < now.astimezone(zone).date():
        move(series, "ended", SERIES_MOVES)
        return
    last = await series_rows.last_day(session, series.id) or series.first_date - WEEK
    days = await ahead(session, programme, series, last, now)
    await _put_up(session, programme, series, days, now)
    seen = row.at.astimezone(zone).date() + WEEKS_AHEAD * WEEK
    await _tell_of_taken(session, programme, series, [day for day in days.taken if day > seen], now)
    await _schedule(session, programme, series, now)


async def end(
    session: AsyncSession, series: Series, now: datetime, *, since: Activity | None = None
) -> list[Activity]:
    """It is not done any more; its coming activities, dropped, soonest first. Says nothing to anybody.

    `since`: from this one on; what comes before it stands, and the last of those is the last day.
    """
    held = await series_rows.held(session, series.id)
    coming = list(await series_rows.coming(session, series.id, now))
    dropped = [one for one in coming if since is None or one.starts_at >= since.starts_at]
    kept = [one.series_date for one in coming if one not in dropped and one.series_date is not None]
    await outbox.cancel(session, "series-taken", series.id, now)
    if held is not None and held.state == "active" and kept:
        held.last_date = max(kept)
    elif held is not None and held.state == "active":
        move(held, "ended", SERIES_MOVES)
    if not kept:
        await due.drop(session, series.id, ("series-grow",))
    for activity in dropped:
        await activities.drop(session, activity, now)
    return dropped


async def ahead(
    session: AsyncSession, programme: Programme, series: Series, after: date, now: datetime
) -> Ahead:
    """Its days after `after` (local, one of its own) that are within reach now."""
    zone = ZoneInfo(programme.time_zone)
    reach = _reach(programme, series, now)
    last = min(reach, series.last_date) if series.last_date is not None else reach
    days = [day for day in _weekly(after + WEEK, last) if (at := _start(series, day, zone)) and at > now]
    if not days:
        return Ahead((), (), ())
    closed_on = await timetable.closed_days(session, programme.id, days[0], days[-1])
    slot = await slot_of(session, programme.id, series.weekday, series.starts)
    filled = await activity_rows.taken_days(session, programme.id, days[0]) if slot else set()
    taken = [day for day in days if slot and (slot.id, day) in filled]
    return Ahead(
        free=tuple(day for day in days if day not in closed_on and day not in taken),
        taken=tuple(day for day in taken if day not in closed_on),
        closed=tuple(day for day in days if day in closed_on),
    )


async def slot_of(session: AsyncSession, programme_id: UUID, weekday: int, starts: str) -> Slot | None:
    """The weekly slot that begins then, local time "11:00"; None when the programme has none there now."""
    slots = await activity_rows.active_slots(session, programme_id)
    return next((one for one in slots if (one.weekday, one.starts) == (weekday, starts)), None)


def stands_as_usual(series: Series, activity: Activity, zone: ZoneInfo) -> bool:
    """Whether this time is at the hour of its series, and was not moved on its own."""
    day = activity.series_date
    return day is not None and activity.starts_at == _start(series, day, zone)


def usual_meeting_point(programme: Programme, slot: Slot | None) -> str:
    return (slot.meeting_point if slot else None) or programme.meeting_point


def every_week(series: Series) -> Say:
    """ "hver torsdag kl 11", with the last day where there is one."""
    hour, minute = (int(part) for part in series.starts.split(":"))
    weekly = say(
        "series-weekly",
        weekday=series.weekday,
        hour=str(hour) if hour >= _PLAIN_FROM else f"{hour:02}",
        minute=minute,
    )
    if series.last_date is None:
        return weekly
    return say("series-weekly-until", weekly=weekly, until=series.last_date)


async def _put_up(
    session: AsyncSession, programme: Programme, series: Series, days: Ahead, now: datetime
) -> None:
    zone = ZoneInfo(programme.time_zone)
    slot = await slot_of(session, programme.id, series.weekday, series.starts)
    series.slot_id = slot.id if slot else None
    responsible_id = await _poster(session, programme, series)
    for day in days.free:
        starts_at = _start(series, day, zone)
        assert starts_at is not None
        activity = Activity(
            programme_id=programme.id,
            slot_id=slot.id if slot else None,
            series_id=series.id,
            series_date=day,
            local_date=day,
            starts_at=starts_at,
            ends_at=starts_at + timedelta(minutes=series.minutes),
            title=series.title,
            place=series.place,
            meeting_point=series.meeting_point or usual_meeting_point(programme, slot),
            places=series.places,
            fare=series.fare,
            food=series.food,
            conditions=series.conditions,
            responsible_id=responsible_id,
            created_at=now,
        )
        await activities.put_up(session, programme, activity, now)


async def _schedule(session: AsyncSession, programme: Programme, series: Series, now: datetime) -> None:
    at = _next_start(programme, series, now)
    await due.put(session, "series-grow", series.id, at, programme_id=programme.id)


async def _tell_of_taken(
    session: AsyncSession, programme: Programme, series: Series, days: Sequence[date], now: datetime
) -> None:
    """Whoever posted it hears which days are somebody else's; all staff where they have left."""
    if not days:
        return
    poster = await _poster(session, programme, series)
    staff = [one.id for one in await people.members(session, programme.id, STAFF)]
    text = say("series-taken", title=series.title, weekly=every_week(series), days=list(days))
    await outgoing.queue(
        session,
        Reply(text),
        [poster] if poster is not None else staff,
        about=About("series-taken", series.id, days[-1].toordinal()),
        now=now,
        programme_id=programme.id,
        predicate="series goes on",
        expires_at=_start(series, days[-1], ZoneInfo(programme.time_zone)),
    )


async def _poster(session: AsyncSession, programme: Programme, series: Series) -> UUID | None:
    """Whoever posted it, while they are one of the staff."""
    staff = {one.id for one in await people.members(session, programme.id, STAFF)}
    return series.posted_by if series.posted_by in staff else None


def _reach(programme: Programme, series: Series, now: datetime) -> date:
    """Up to which local date the weeks are put up once it has grown at `now`."""
    zone = ZoneInfo(programme.time_zone)
    return _next_start(programme, series, now).astimezone(zone).date() + WEEKS_AHEAD * WEEK


def _next_start(programme: Programme, series: Series, now: datetime) -> datetime:
    """Its next hour strictly after now, UTC: then it grows again."""
    zone = ZoneInfo(programme.time_zone)
    today = now.astimezone(zone).date()
    day = next_weekday(today - _DAY, series.weekday)
    at = timetable.clock_on(day, series.starts, zone)
    return at if at > now else timetable.clock_on(day + WEEK, series.starts, zone)


def _weekly(first: date, last: date) -> list[date]:
    return [first + weeks * WEEK for weeks in range((last - first).days // 7 + 1)]


def _start(series: Series, day: date, zone: ZoneInfo) -> datetime | None:
    """When it begins on that day, UTC; None where the clock skips its hour."""
    try:
        return local(day, time.fromisoformat(series.starts), zone)
    except ValueError:
        return None
