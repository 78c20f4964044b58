"""The business clock of the demo: it walks with real time, and jumps forward when it is told to."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time
from zoneinfo import ZoneInfo

#: When people wake up to what was held over the night.
MORNING = clock_time(8)
_START = clock_time(9)


class WorldClock:
    """Aware UTC, never backwards; `start` is local, and says where the world lies."""

    def __init__(self, start: datetime) -> None:
        assert isinstance(start.tzinfo, ZoneInfo)
        self.zone = start.tzinfo
        self._at = start.astimezone(UTC)
        self._since = time.monotonic()
        self._held = False

    def now(self) -> datetime:
        if self._held:
            return self._at
        return self._at + timedelta(seconds=time.monotonic() - self._since)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Stand still, so that each instant can be stepped to exactly."""
        self._at, self._held = self.now(), True
        try:
            yield
        finally:
            self._since, self._held = time.monotonic(), False

    def move_to(self, at: datetime) -> None:
        self._at = max(at.astimezone(UTC), self.now())
        self._since = time.monotonic()


def next_monday(today: date, zone: ZoneInfo) -> datetime:
    """Monday morning in the week to come, when the office has just opened."""
    monday = today + timedelta(days=7 - today.weekday())
    return datetime.combine(monday, _START, zone)


def next_morning(now: datetime, zone: ZoneInfo) -> datetime:
    local = now.astimezone(zone)
    today = datetime.combine(local.date(), MORNING, zone)
    return today if today > local else datetime.combine(local.date() + timedelta(days=1), MORNING, zone)


def next_week(now: datetime, zone: ZoneInfo) -> datetime:
    today = now.astimezone(zone).date()
    return datetime.combine(today + timedelta(days=7 - today.weekday()), MORNING, zone)
