"""What a shift may be, and whose: the night, eleven hours' rest, the cap. Pure, the same for everybody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.when import is_quiet
from bot.when.instants import first_showing

#: Arbeidsmiljøloven § 10-8: eleven hours free of work within twenty-four, between two working periods.
REST = timedelta(hours=11)
#: What is left of twenty-four hours: from the first start of a working period to its last end.
LONGEST_PERIOD = timedelta(hours=24) - REST
SHORTEST, LONGEST = timedelta(hours=1), timedelta(hours=12)
FARTHEST = timedelta(days=365)
_MINUTE, _DAY, _WEEK = timedelta(minutes=1), timedelta(days=1), timedelta(weeks=1)


class Broken(StrEnum):
    """Why a shift cannot be, or cannot be this person's."""

    PAST = "past"
    FAR = "far"
    LENGTH = "length"
    #: Twelve hours by the clock on the night when it is set back.
    LONG_NIGHT = "long-night"
    NIGHT = "night"
    TWICE = "twice"
    REST = "rest"
    WEEK = "week"
    #: Of what they have in another programme nothing is told here, not even which rule.
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True)
class Stretch:
    """From when until just before when; UTC, so that hours are real ones on a night when clocks change."""

    starts_at: datetime
    ends_at: datetime

    @property
    def length(self) -> timedelta:
        return self.ends_at - self.starts_at


@dataclass(frozen=True)
class Limits:
    """What a programme has decided; the law is the same for all."""

    zone: ZoneInfo
    quiet_from: time
    quiet_to: time
    night_shifts: bool
    week_hours: int


def slip(shift: Stretch, limits: Limits, now: datetime) -> Broken | None:
    """What is wrong with a new shift, whoever is to have it; None: nothing."""
    if shift.starts_at < now:
        return Broken.PAST
    if shift.starts_at > now + FARTHEST:
        return Broken.FAR
    if not SHORTEST <= shift.length <= LONGEST:
        seems_right = SHORTEST <= _by_the_clock(shift, limits.zone) <= LONGEST < shift.length
        return Broken.LONG_NIGHT if seems_right else Broken.LENGTH
    return Broken.NIGHT if touches_forbidden_night(shift, limits) else None


def clash(shift: Stretch, others: Sequence[Stretch], limits: Limits) -> Broken | None:
    """What keeps somebody who has these others from having it too; None: nothing."""
    if touches_forbidden_night(shift, limits):
        return Broken.NIGHT
    if any(shift.starts_at < one.ends_at and one.starts_at < shift.ends_at for one in others):
        return Broken.TWICE
    if working_period(shift, others).length > LONGEST_PERIOD:
        return Broken.REST
    return Broken.WEEK if _is_too_much(shift, others, limits) else None


def working_period(shift: Stretch, others: Iterable[Stretch]) -> Stretch:
    """The work around a shift that is not parted by a whole rest: from its first start to its last end."""
    starts_at, ends_at = shift.starts_at, shift.ends_at
    left = sorted(others, key=lambda one: one.starts_at)
    near = [one for one in left if _is_near(one, starts_at, ends_at)]
    while near:
        starts_at = min(starts_at, *(one.starts_at for one in near))
        ends_at = max(ends_at, *(one.ends_at for one in near))
        left = [one for one in left if one not in near]
        near = [one for one in left if _is_near(one, starts_at, ends_at)]
    return Stretch(starts_at, ends_at)


def touches_forbidden_night(shift: Stretch, limits: Limits) -> bool:
    return not limits.night_shifts and touches_night(shift, limits)


def touches_night(shift: Stretch, limits: Limits) -> bool:
    """Whether any of it is in the programme's quiet hours."""
    at = shift.starts_at
    while at < shift.ends_at:
        if is_quiet(at, limits.zone, limits.quiet_from, limits.quiet_to):
            return True
        at += _MINUTE
    return False


def week_of(at: datetime, zone: ZoneInfo) -> Stretch:
    """The local week, Monday to Sunday, that an instant lies in."""
    day = at.astimezone(zone).date()
    return week_from(day - day.weekday() * _DAY, zone)


def week_from(monday: date, zone: ZoneInfo) -> Stretch:
    return Stretch(
        first_showing(monday, time(), zone)[0].astimezone(UTC),
        first_showing(monday + _WEEK, time(), zone)[0].astimezone(UTC),
    )


def within(week: Stretch, shifts: Iterable[Stretch]) -> timedelta:
    """How much of these lies in the week."""
    parts = (min(one.ends_at, week.ends_at) - max(one.starts_at, week.starts_at) for one in shifts)
    return sum((part for part in parts if part > timedelta()), timedelta())


def _by_the_clock(shift: Stretch, zone: ZoneInfo) -> timedelta:
    """How long it is for whoever counts the hours on the wall."""
    starts, ends = (at.astimezone(zone).replace(tzinfo=None) for at in (shift.starts_at, shift.ends_at))
    return ends - starts


def _is_near(one: Stretch, starts_at: datetime, ends_at: datetime) -> bool:
    """Less than a whole rest lies between."""
    return one.ends_at > starts_at - REST and one.starts_at < ends_at + REST


def _is_too_much(shift: Stretch, others: Sequence[Stretch], limits: Limits) -> bool:
    weeks = {
        week_of(shift.starts_at, limits.zone),
        week_of(shift.ends_at - _MINUTE, limits.zone),
    }
    most = timedelta(hours=limits.week_hours)
    return any(within(week, (*others, shift)) > most for week in weeks)
