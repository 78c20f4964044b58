"""The hours when nothing automatic is sent, and where a message that falls in them goes instead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.when.instants import first_showing

#: From when until just before when, as clocks on the wall show it; equal means never.
Hours = tuple[time, time]

_DAY = timedelta(days=1)
_MINUTES = 24 * 60
#: A change of clock can swallow a short waking window; then the next day's counts.
_TRIES = 4


def is_quiet(at: datetime, zone: ZoneInfo, quiet_from: time, quiet_to: time) -> bool:
    """Whether the wall clock is from `quiet_from` until just before `quiet_to`; equal means never."""
    return _is_within(at.astimezone(zone).time(), quiet_from, quiet_to)


def held_until(at: datetime, zone: ZoneInfo, quiet_from: time, quiet_to: time) -> datetime:
    """`at` itself when people are awake, else the UTC instant when the quiet hours end."""
    for _ in range(_TRIES):
        if not is_quiet(at, zone, quiet_from, quiet_to):
            return at
        at = _next_showing(at, zone, quiet_to)
    return at


def held_through(at: datetime, zone: ZoneInfo, several: Sequence[Hours]) -> datetime:
    """`at` itself when none of these hours is quiet then, else the UTC instant when the last of them ends.

    Hours that leave nothing of any day cannot be meant: then only the first of them count.
    """
    if not minutes_awake(several):
        several = several[:1]
    for _ in range(_TRIES * len(several)):
        later = at
        for quiet_from, quiet_to in several:
            later = held_until(later, zone, quiet_from, quiet_to)
        if later == at:
            break
        at = later
    return at


def minutes_awake(several: Sequence[Hours]) -> int:
    """How many minutes of an ordinary day none of these hours takes."""
    return _quiet_minutes(tuple(several)).count(False)


def together(several: Sequence[Hours]) -> list[Hours]:
    """The same hours, those that touch or overlap as one, by when they begin; none when no minute is left."""
    quiet = _quiet_minutes(tuple(several))
    begins = [minute for minute in range(_MINUTES) if quiet[minute] and not quiet[minute - 1]]
    ends = [
        next(one % _MINUTES for one in range(first, 2 * _MINUTES) if not quiet[one % _MINUTES])
        for first in begins
    ]
    return [(_clock(first), _clock(last)) for first, last in zip(begins, ends, strict=True)]


def latest_awake(at: datetime, zone: ZoneInfo, quiet_from: time, quiet_to: time) -> datetime:
    """`at` itself when people are awake, else one minute before these quiet hours began, in UTC."""
    for _ in range(_TRIES):
        if not is_quiet(at, zone, quiet_from, quiet_to):
            return at
        at = _last_showing(at, zone, quiet_from) - timedelta(minutes=1)
    return at


@lru_cache(maxsize=256)
def _quiet_minutes(several: tuple[Hours, ...]) -> tuple[bool, ...]:
    return tuple(
        any(_is_within(_clock(minute), quiet_from, quiet_to) for quiet_from, quiet_to in several)
        for minute in range(_MINUTES)
    )


def _clock(minute: int) -> time:
    return time(*divmod(minute, 60))


def _is_within(clock: time, quiet_from: time, quiet_to: time) -> bool:
    if quiet_from <= quiet_to:
        return quiet_from <= clock < quiet_to
    return clock >= quiet_from or clock < quiet_to


def _next_showing(at: datetime, zone: ZoneInfo, clock: time) -> datetime:
    today = at.astimezone(zone).date()
    showings = [one for day in (today, today + _DAY) for one in first_showing(day, clock, zone)]
    return min(one for one in showings if one > at.astimezone(UTC))


def _last_showing(at: datetime, zone: ZoneInfo, clock: time) -> datetime:
    today = at.astimezone(zone).date()
    showings = [one for day in (today - _DAY, today) for one in first_showing(day, clock, zone)]
    return max(one for one in showings if one <= at.astimezone(UTC))
