"""A time counted from now: "om to uker", "om en halvtime", "in 20 minutes", "for to dager siden"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Literal

from bot.when.words import NUMBERS, any_of, number, phrase


@dataclass(frozen=True)
class Ahead:
    """As in "om to uker": a day."""

    count: int
    unit: Literal["day", "week", "month"]


@dataclass(frozen=True)
class Span:
    """As in "om en halvtime": an instant by itself."""

    length: timedelta


@dataclass(frozen=True)
class Few:
    """As in "om et par timer", "om noen dager"."""

    hours: bool


@dataclass(frozen=True)
class Gone:
    """As in "for to dager siden"."""


DurationPiece = Ahead | Span | Few | Gone
Reader = tuple[re.Pattern[str], Callable[[re.Match[str]], DurationPiece | None]]

_COUNT = rf"(?:{any_of(NUMBERS)}|[0-9]{{1,4}})"
_MINUTE = r"(?:min(?:\.|utt(?:er|ar)?|utes?|s)?)"
_HOUR = r"(?:timers?|timar|times?|t|hours?|hrs?|h)"
_DAY = r"(?:dag(?:er|ar)?|dogn|days?)"
_WEEK = r"(?:uk[ae]?r?|vek[ae]?r?|vekor|weeks?)"
_MONTH = r"(?:maned(?:er)?|manad(?:er|ar)?|mnd\.?|months?)"
_YEAR = r"(?:ar|years?)"
_UNIT = rf"(?:{_MINUTE}|{_HOUR}|{_DAY}|{_WEEK}|{_MONTH}|{_YEAR})"
_IN = r"(?:om|in) "
_AND = r" (?:og|and) "
_TODAY = r"(?:from|fra) (?:now|today|na|i ?dag)"
_LATER = rf"(?: time| {_TODAY})?"
#: Only digits may touch their unit: "2t", never "ei" and "t" in "eit".
_GAP = "(?: |(?<=[0-9]))"
_FEW = r"(?:et par|eit par|noen|nokre|nokon|a few|a couple of|some)"
_HALF_HOUR = r"(?:(?:en|ein) )?halv ?time|half an hour|a half hour"
_HALF_MORE = r"(?:en |ein |a )?(?:halv|half)"


def _ahead(unit: Literal["day", "week", "month"], each: int = 1) -> Callable[[re.Match[str]], Ahead | None]:
    """Nothing for "om 0 dager"."""

    def build(found: re.Match[str]) -> Ahead | None:
        count = number(found["count"]) * each
        return Ahead(count, unit) if count else None

    return build


def _span(found: re.Match[str]) -> Span | None:
    """As in "2 timer", "1 time og 30 minutter", "to og en halv time". Nothing for "om 0 minutter"."""
    groups = {name: said for name, said in found.groupdict().items() if said}
    minutes = number(groups.get("hours", "0")) * 60 + number(groups.get("minutes", "0"))
    minutes += 30 if "half" in groups else 0
    minutes += 15 * number(groups.get("quarters", "0"))
    minutes += 15 if "quarter" in groups else 0
    return Span(timedelta(minutes=minutes)) if minutes else None


def _decimal(found: re.Match[str]) -> Span | None:
    """As in "1,5 time"."""
    minutes = int(Decimal(found["hours"]) * 60)
    return Span(timedelta(minutes=minutes)) if minutes else None


def _minutes(count: int) -> Callable[[re.Match[str]], Span]:
    return lambda _: Span(timedelta(minutes=count))


_QUARTER = r"(?P<quarter>(?:et |eit |a )?(?:kvarter|quarter))"
_MORE = rf"(?:(?P<minutes>{_COUNT}) {_MINUTE}|(?P<half>{_HALF_HOUR})|{_QUARTER})"

_LAST = r"(?:forrige|forre|sist|siste|last)"

DURATION_READERS: tuple[Reader, ...] = (
    (phrase(rf"{_IN}(?P<hours>{_COUNT}){_GAP}{_HOUR}(?:(?:{_AND}| ){_MORE})?{_LATER}"), _span),
    (phrase(rf"{_IN}(?P<hours>{_COUNT}) hours? and a (?P<half>half)"), _span),
    (phrase(rf"{_IN}(?P<hours>{_COUNT}){_AND}(?P<half>{_HALF_MORE}) {_HOUR}"), _span),
    (phrase(rf"{_IN}(?P<hours>[0-9]{{1,3}}\.[0-9]{{1,2}}) ?{_HOUR}"), _decimal),
    (phrase(rf"{_IN}(?P<minutes>{_COUNT}){_GAP}{_MINUTE}{_LATER}"), _span),
    (phrase(rf"{_IN}(?P<quarters>{_COUNT}) kvarter"), _span),
    (phrase(rf"{_IN}(?:kvarter|(?:a )?quarter of an hour)"), _minutes(15)),
    (phrase(rf"{_IN}(?:{_HALF_HOUR})"), _minutes(30)),
    (phrase(rf"{_IN}(?:halvann[ae]n|halvanna|halvtanna|en og en halv|ein og ein halv) time"), _minutes(90)),
    (phrase(rf"{_IN}(?P<count>{_COUNT}){_GAP}{_DAY}{_LATER}"), _ahead("day")),
    (phrase(rf"(?:{_IN})?(?P<count>{_COUNT}) {_DAY} {_TODAY}"), _ahead("day")),
    (phrase(rf"{_IN}(?P<count>{_COUNT}){_GAP}{_WEEK}{_LATER}"), _ahead("week")),
    (phrase(rf"(?P<count>{_COUNT}) {_WEEK} {_TODAY}"), _ahead("week")),
    (phrase(rf"(?P<count>{_COUNT}) {_WEEK} (?:on|from)(?= [a-z]+day)"), _ahead("week")),
    (phrase(rf"{_IN}(?:a )?fortnight{_LATER}"), lambda _: Ahead(2, "week")),
    (phrase(rf"{_IN}(?P<count>{_COUNT}){_GAP}{_MONTH}{_LATER}"), _ahead("month")),
    (phrase(rf"(?P<count>{_COUNT}) {_MONTH} {_TODAY}"), _ahead("month")),
    (phrase(rf"{_IN}(?P<count>{_COUNT}) {_YEAR}{_LATER}"), _ahead("month", 12)),
    (phrase(rf"{_IN}(?:et halvt ar|eit halvt ar|half a year)"), lambda _: Ahead(6, "month")),
    (phrase(rf"{_IN}(?:halvannet|halvanna|halvtanna) ar"), lambda _: Ahead(18, "month")),
    (phrase(rf"{_IN}{_FEW} (?:{_MINUTE}|{_HOUR})"), lambda _: Few(hours=True)),
    (phrase(rf"{_IN}{_FEW} {_UNIT}"), lambda _: Few(hours=False)),
    (phrase(rf"{_IN}{_COUNT} (?:times|minutters) tid"), lambda _: Few(hours=True)),
    (
        phrase(rf"{_IN}{_COUNT} (?:dagers|uke(?:r?s)|veke(?:r?s)|maned(?:er)?s) tid"),
        lambda _: Few(hours=False),
    ),
    (phrase(rf"for {_COUNT} {_UNIT} sid[ea]n|{_COUNT} {_UNIT} ago"), lambda _: Gone()),
    (phrase(rf"(?:i )?{_LAST} (?:maned|manad|ar|month|year)|i fjor"), lambda _: Gone()),
)
