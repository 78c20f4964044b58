"""When a programme tells what, and the days when nothing is on."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.access import STAFF
from bot.messages import Say, say
from bot.when import held_until, is_quiet, local, public_holiday
from storage import due, people, preferences, programmes
from storage.tables import Preference, Programme

WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
#: A reminder in the morning comes at least so long before the start; else the evening before.
MORNING_LEAST = timedelta(hours=1)
#: Staff who have chosen no other hour get their day then, local time.
USUAL_DAY_AT = "08:00"


def plan_after(programme: Programme, after: datetime) -> datetime:
    """The next instant (UTC), strictly after, when the plan for a week goes out."""
    zone = ZoneInfo(programme.time_zone)
    day = after.astimezone(zone).date()
    day += timedelta(days=(programme.plan_weekday - day.weekday()) % 7)
    at = clock_on(day, programme.plan_at, zone)
    return at if at > after else clock_on(day + WEEK, programme.plan_at, zone)


def week_of_plan(programme: Programme, at: datetime) -> tuple[date, date]:
    """Monday and Sunday (local) of the week that a plan which goes out then is about.

    Told on a Monday it is about the week that begins; on any other day about the next one.
    """
    day = at.astimezone(ZoneInfo(programme.time_zone)).date()
    monday = day + timedelta(days=-day.weekday() % 7)
    return monday, monday + 6 * _DAY


def evening_before(programme: Programme, starts_at: datetime) -> datetime:
    """When those are reminded who want it the evening before; UTC."""
    zone = ZoneInfo(programme.time_zone)
    return clock_on(starts_at.astimezone(zone).date() - _DAY, programme.evening_at, zone)


def morning_of(programme: Programme, starts_at: datetime) -> datetime | None:
    """When those are reminded who want it the same morning; UTC. None: it starts too early for that."""
    zone = ZoneInfo(programme.time_zone)
    at = clock_on(starts_at.astimezone(zone).date(), programme.morning_at, zone)
    awake = held_until(at, zone, *night(programme))
    return awake if awake + MORNING_LEAST <= starts_at else None


def staff_day_after(programme: Programme, clocks: Collection[str], after: datetime) -> datetime:
    """The next instant (UTC), strictly after, that is one of these local times."""
    zone = ZoneInfo(programme.time_zone)
    today = after.astimezone(zone).date()
    instants = (clock_on(day, clock, zone) for day in (today, today + _DAY) for clock in clocks)
    return min(at for at in instants if at > after)


async def schedule(session: AsyncSession, programme: Programme, now: datetime) -> None:
    """Write down when the programme's next plan and its staff's next day are due."""
    await schedule_plan(session, programme, now)
    await schedule_staff_day(session, programme, now)


async def schedule_plan(session: AsyncSession, programme: Programme, after: datetime) -> None:
    at = plan_after(programme, after)
    await due.put(session, "plan", programme.id, at, programme_id=programme.id)


async def schedule_staff_day(session: AsyncSession, programme: Programme, after: datetime) -> None:
    clocks = {USUAL_DAY_AT, *await staff_hours(session, programme)}
    at = staff_day_after(programme, clocks, after)
    await due.put(session, "staff-day", programme.id, at, programme_id=programme.id)


async def staff_hours(session: AsyncSession, programme: Programme) -> set[str]:
    """The local times at which somebody of the staff wants their day."""
    staff = [one.id for one in await people.members(session, programme.id, STAFF)]
    chosen = await preferences.of(session, programme.id, staff)
    return {clock for one in staff if (clock := day_at(chosen.get(one))) is not None}


def day_at(preference: Preference | None) -> str | None:
    """The local time at which somebody of the staff wants their day; None: not at all."""
    return preference.day_at if preference is not None else USUAL_DAY_AT


async def closed_days(session: AsyncSession, programme_id: UUID, first: date, last: date) -> dict[date, Say]:
    """The days (local, both ends included) when nothing is on, each with the reason as everybody reads it."""
    days = [first + number * _DAY for number in range((last - first).days + 1)]
    holidays = {day: say(f"holiday-{key}") for day in days if (key := public_holiday(day)) is not None}
    own = {
        one.local_date: say("text", text=one.reason) if one.reason else say("closed-without-reason")
        for one in await programmes.closed_days(session, programme_id, first, last)
    }
    return holidays | own


def night(programme: Programme) -> tuple[time, time]:
    """From when to when nothing automatic is sent, local."""
    return time.fromisoformat(programme.quiet_from), time.fromisoformat(programme.quiet_to)


def awake_at(programme: Programme, at: datetime) -> datetime:
    """`at` itself, or the instant (UTC) when the night that it falls in is over."""
    return held_until(at, ZoneInfo(programme.time_zone), *night(programme))


def is_night(programme: Programme, at: datetime) -> bool:
    return is_quiet(at, ZoneInfo(programme.time_zone), *night(programme))


def clock_on(day: date, clock: str, zone: ZoneInfo) -> datetime:
    """A local time on a local date, in UTC; an hour that the clock skips is the hour after it."""
    there = time.fromisoformat(clock)
    try:
        return local(day, there, zone)
    except ValueError:
        return local(day, there.replace(hour=there.hour + 1), zone)
