"""When somebody reads by the opening hours: not on holidays and closed days, but in a substitute's hours."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.access import TEAM
from bot.features import timetable
from bot.messages import Say, say
from bot.when import public_holiday
from storage import people, programmes
from storage.tables import ClosedDay, OpeningHours, Programme

#: How far ahead a promise looks; what lies behind it is not planned.
DAYS_AHEAD = 60
_DAY = timedelta(days=1)
Interval = tuple[datetime, datetime]


async def interval(session: AsyncSession, programme: Programme, at: datetime) -> Interval | None:
    """From when until when (UTC) it is open around that instant; None when it is closed."""
    found = await _intervals(session, programme, at, days=2)
    return next((one for one in found if one[0] <= at < one[1]), None)


async def next_opening(session: AsyncSession, programme: Programme, after: datetime) -> datetime | None:
    """When it opens next (UTC), strictly after; None: not within DAYS_AHEAD."""
    found = await _intervals(session, programme, after, days=DAYS_AHEAD)
    return next((opens for opens, _closes in found if opens > after), None)


async def intervals(
    session: AsyncSession, programme: Programme, since: datetime, until: datetime
) -> list[Interval]:
    """All that is open between these instants (UTC), in order."""
    found = await _intervals(session, programme, since, days=(until - since).days + 1)
    return [one for one in found if one[1] > since and one[0] < until]


async def readers(session: AsyncSession, programme: Programme, at: datetime) -> str:
    """Who reads that day, by first names: the programme's own, or the substitute of a closed day.

    A substitute who is not of the team gets nothing to read, and is not named.
    """
    instead = await substitute(session, programme, at)
    return instead if instead and await named(session, programme, instead) else programme.readers


async def named(session: AsyncSession, programme: Programme, names: str) -> set[UUID]:
    """Those of the team whom "Anne" or "Anne og Per" names; nobody where none of them is of the team."""
    whole = names.casefold()
    words = whole.replace(",", " ").split()
    team = await people.members(session, programme.id, TEAM)
    return {one.id for one in team if one.name.casefold() in (whole, *words)}


async def substitute(session: AsyncSession, programme: Programme, at: datetime) -> str | None:
    """Who reads instead, where that day is a closed one; None on any other, and where nobody does."""
    day = at.astimezone(ZoneInfo(programme.time_zone)).date()
    closed = await programmes.closed_days(session, programme.id, day, day)
    return closed[0].substitute if closed else None


async def _intervals(
    session: AsyncSession, programme: Programme, at: datetime, *, days: int
) -> list[Interval]:
    """What is open from the day before `at` on, in order; what adjoins is one."""
    zone = ZoneInfo(programme.time_zone)
    first = at.astimezone(zone).date() - _DAY
    last = first + (days + 1) * _DAY
    hours = await programmes.hours(session, programme.id)
    closed = {one.local_date: one for one in await programmes.closed_days(session, programme.id, first, last)}
    single: list[Interval] = []
    for number in range((last - first).days + 1):
        day = first + number * _DAY
        for opens, closes in _clocks(day, hours, closed.get(day)):
            single.append((timetable.clock_on(day, opens, zone), timetable.clock_on(day, closes, zone)))
    return _joined(single)


def _clocks(day: date, hours: Sequence[OpeningHours], closed: ClosedDay | None) -> list[tuple[str, str]]:
    """Local times of one day. A substitute's hours are open whatever else the day is."""
    if closed is not None:
        return [(closed.opens, closed.closes)] if closed.opens and closed.closes else []
    if public_holiday(day) is not None:
        return []
    return [(one.opens, one.closes) for one in hours if one.weekday == day.weekday()]


def _joined(single: list[Interval]) -> list[Interval]:
    joined: list[Interval] = []
    for opens, closes in sorted(single):
        if joined and opens <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], closes))
        elif opens < closes:
            joined.append((opens, closes))
    return joined


def as_said(programme: Programme, at: datetime, now: datetime) -> Say:
    """That instant as a promise names it: by the clock today, with its day on any other."""
    zone = ZoneInfo(programme.time_zone)
    there = at.astimezone(zone)
    is_today = there.date() == now.astimezone(zone).date()
    return say("receipt-today", clock=clock(programme, at)) if is_today else say("receipt-day", at=at)


def clock(programme: Programme, at: datetime) -> Say:
    """As in "kl 15"; before seven "kl 06", since "kl 6" would be the afternoon."""
    there = at.astimezone(ZoneInfo(programme.time_zone))
    hour = f"{there:%H}" if there.hour < 7 else str(there.hour)
    if there.minute:
        return say("setting-clock-minutes", hour=hour, minute=f"{there:%M}")
    return say("setting-clock", hour=hour)
