"""Opening hours in words, as short as an SMS needs them: "hverdager 9-15"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Protocol


class Interval(Protocol):
    """When somebody reads: from `opens` until `closes`, local time; Monday is 0."""

    @property
    def weekday(self) -> int: ...

    @property
    def opens(self) -> str: ...

    @property
    def closes(self) -> str: ...


_WEEKDAYS = {"nb": "hverdager", "nn": "kvardagar", "en": "weekdays"}
_EVERY_DAY = {"nb": "hver dag", "nn": "kvar dag", "en": "every day"}
_BY_DAY = {"nb": "på dagtid", "nn": "på dagtid", "en": "in the daytime"}
_DAYS = {
    "nb": ("man", "tir", "ons", "tor", "fre", "lør", "søn"),
    "nn": ("mån", "tys", "ons", "tor", "fre", "lau", "sun"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_POINT = {"nb": ".", "nn": ".", "en": ":"}


def written(hours: Sequence[Interval], language: str) -> str:
    """ "hverdager 9-15", "man-tor 9-15, fre 9-12", "ons 9-12 og 13-15"; `language` is one that we write."""
    by_day: dict[int, str] = {}
    for one in sorted(hours, key=lambda one: (one.weekday, one.opens)):
        before = by_day.get(one.weekday)
        span = f"{_clock(one.opens, language)}-{_clock(one.closes, language)}"
        by_day[one.weekday] = f"{before} {'and' if language == 'en' else 'og'} {span}" if before else span
    if not by_day:
        return _BY_DAY[language]
    # Days in a row with the same hours: their distance from their place in the list is the same too.
    listed = enumerate(by_day.items())
    runs = [list(run) for _, run in groupby(listed, key=lambda one: (one[1][0] - one[0], one[1][1]))]
    return ", ".join(f"{_days([day for _, (day, _) in run], language)} {run[0][1][1]}" for run in runs)


def _days(days: list[int], language: str) -> str:
    names = _DAYS[language]
    match days:
        case [0, 1, 2, 3, 4]:
            return _WEEKDAYS[language]
        case [0, 1, 2, 3, 4, 5, 6]:
            return _EVERY_DAY[language]
        case [one]:
            return names[one]
    return f"{names[days[0]]}-{names[days[-1]]}"


def _clock(clock: str, language: str) -> str:
    hour, minute = clock.split(":")
    return f"{int(hour)}" if minute == "00" else f"{int(hour)}{_POINT[language]}{minute}"
