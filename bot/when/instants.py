"""Local clock and date to instants, across both changes of clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_MINUTE = timedelta(minutes=1)


def instants(day: date, clock: time, zone: ZoneInfo) -> tuple[datetime, ...]:
    """When a clock on the wall shows this, in UTC: once, twice in the repeated hour, never if skipped."""
    wall = datetime.combine(day, clock)
    folds = [wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)]
    return tuple(sorted({one for one in folds if one.astimezone(zone).replace(tzinfo=None) == wall}))


def local(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The UTC instant of a local date and time, the first of the two in the repeated autumn hour.

    Raises ValueError for an hour that the spring change of clock skips.
    """
    found = instants(day, clock, zone)
    if not found:
        raise ValueError(f"{day} {clock} is skipped by the change of clock in {zone.key}")
    return found[0]


def first_showing(day: date, clock: time, zone: ZoneInfo) -> tuple[datetime, ...]:
    """As `instants`, with the change of clock itself standing in for a skipped time."""
    found = instants(day, clock, zone)
    return found or (_change_over(datetime.combine(day, clock), zone),)


def _change_over(skipped: datetime, zone: ZoneInfo) -> datetime:
    """The instant when the clock jumps past this: the last whole minute before it, plus one."""
    before = skipped.replace(tzinfo=zone, fold=1, second=0, microsecond=0).astimezone(UTC)
    offset = before.astimezone(zone).utcoffset()
    while before.astimezone(zone).utcoffset() == offset:
        before += _MINUTE
    return before


def next_weekday(after: date, weekday: int) -> date:
    """The first such weekday (Monday is 0) strictly after a date."""
    return after + timedelta(days=(weekday - after.weekday() - 1) % 7 + 1)


def months_later(day: date, months: int) -> date:
    """The same date some months on, or the last of that month. Raises ValueError beyond year 9999."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in range(day.day, day.day - 4, -1):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise ValueError(f"no such month: {months} after {day}")
