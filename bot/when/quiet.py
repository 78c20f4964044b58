"""The hours when nothing automatic is sent, and where a message that falls in them goes instead."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.when.instants import first_showing

_DAY = timedelta(days=1)
#: A change of clock can swallow a short waking window; then the next day's counts.
_TRIES = 4


def is_quiet(at: datetime, zone: ZoneInfo, quiet_from: time, quiet_to: time) -> bool:
    """Whether the wall clock is from `quiet_from` until just before `quiet_to`; equal means never."""
    clock = at.astimezone(zone).time()
    if quiet_from <= quiet_to:
        return quiet_from <= clock < quiet_to
    return clock >= quiet_from or clock < quiet_to


def held_until(at: datetime, zone: ZoneInfo, quiet_from: time, quiet_to: time) -> datetime:
    """`at` itself when people are awake, else the UTC instant when the quiet hours end."""
    for _ in range(_TRIES):
        if not is_quiet(at, zone, quiet_from, quiet_to):
            return at
        at = _next_showing(at, zone, quiet_to)
    return at


def latest_awake(at: datetime, zone: ZoneInfo, quiet_from: time, quiet_to: time) -> datetime:
    """`at` itself when people are awake, else one minute before these quiet hours began, in UTC."""
    for _ in range(_TRIES):
        if not is_quiet(at, zone, quiet_from, quiet_to):
            return at
        at = _last_showing(at, zone, quiet_from) - timedelta(minutes=1)
    return at


def _next_showing(at: datetime, zone: ZoneInfo, clock: time) -> datetime:
    today = at.astimezone(zone).date()
    showings = [one for day in (today, today + _DAY) for one in first_showing(day, clock, zone)]
    return min(one for one in showings if one > at.astimezone(UTC))


def _last_showing(at: datetime, zone: ZoneInfo, clock: time) -> datetime:
    today = at.astimezone(zone).date()
    showings = [one for day in (today - _DAY, today) for one in first_showing(day, clock, zone)]
    return max(one for one in showings if one <= at.astimezone(UTC))
