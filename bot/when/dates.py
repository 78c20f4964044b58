"""The day in a text: "i overmorgen", "torsdag neste uke", "3. des", "over helga", "lille julaften"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bot.when.holidays import NAMES
from bot.when.words import MONTHS, ORDINALS, SHY_WEEKDAYS, WEEKDAYS, any_of, phrase

Which = Literal["", "next", "last"]


@dataclass(frozen=True)
class Named:
    """As in "i dag", "i morgen": a day counted from this one."""

    days: int


@dataclass(frozen=True)
class Weekday:
    """As in "torsdag", "neste torsdag", "forrige torsdag"; Monday is 0."""

    number: int
    which: Which = ""
    #: "fri", "tor", "man": ordinary words too.
    shy: bool = False


@dataclass(frozen=True)
class Week:
    """As in "neste uke" as an offset from this one, or "uke 49" by its ISO number."""

    offset: int = 0
    number: int | None = None


@dataclass(frozen=True)
class Date:
    """A date; people leave out the month or the year when they find it obvious."""

    day: int
    month: int | None = None
    year: int | None = None
    #: "torsdag 3.", "torsdag 26": a date only beside its weekday.
    leaning: bool = False


@dataclass(frozen=True)
class Holiday:
    """A day by its name."""

    name: str
    year: int | None = None


@dataclass(frozen=True)
class Vague:
    """As in "i januar", "etter jul", "over helga"."""

    weekend: bool = False


DayPiece = Named | Weekday | Week | Date | Holiday | Vague
Reader = tuple[re.Pattern[str], Callable[[re.Match[str]], DayPiece | None]]

_ON = r"(?:(?:na )?(?:pa|on|til) )?(?:den |the |d\.? ?)?"
_MORROW = r"(?:morgen|morgon|morra|morro|morn|mora|marra|mara|moro)"
_WEEK = r"(?:uk[ae]n?|vek[ae]|week)"
_MONTH = any_of(MONTHS)
_FULL_MONTH = any_of(month for month in MONTHS if len(month) > 3)
_YEAR = r"(?P<year>20[0-9]{2})"
_DAY = rf"(?P<day>[0-9]{{1,2}}(?:st|nd|rd|th)?|{any_of(ORDINALS)})"
_WHICH: dict[str, Which] = {
    **dict.fromkeys(
        ["forstkommende", "fyrstkomande", "forstkomande", "kommende", "komande", "coming", "this", "denne"],
        "",
    ),
    **dict.fromkeys(("neste", "next"), "next"),
    **dict.fromkeys(("forrige", "forre", "sist", "siste", "last"), "last"),
}
_WEEKEND = r"(?:helg(?:a|en|i)?|weekend(?:en)?)"
_PART_OF = (
    r"(?:(?:begynnelsen|byrjinga|starten|midten|slutten) av|tidlig i|sent i|early|late"
    r"|the (?:beginning|middle|end) of)"
)
_SEASON = (
    rf"(?:jul(?:a|en|i)?|paske(?:n|a)?|pinse(?:n|a)?|nyttar|sommer(?:en|ferien)?|sumaren|host(?:en|ferien)?"
    rf"|hausten|vinter(?:en|ferien)?|var(?:en)?|romjul(?:a|en)?|ferien|easter|christmas|summer|autumn|spring"
    rf"|{_WEEKEND})"
)


def _day(said: str) -> int:
    return ORDINALS[said] if said in ORDINALS else int(said.rstrip("stndrh"))


def _year(found: re.Match[str]) -> int | None:
    year = found["year"]
    return None if year is None else int(year) + (2000 if len(year) == 2 else 0)


def _month_date(found: re.Match[str]) -> DayPiece:
    return Date(_day(found["day"]), MONTHS[found["month"]], _year(found))


def _date_without_year(found: re.Match[str]) -> DayPiece | None:
    """Nothing for "14.30", which is no date."""
    month = int(found["month"])
    return Date(int(found["day"]), month) if 1 <= month <= 12 else None


def _date_with_year(found: re.Match[str]) -> DayPiece:
    """A date even when there is none such: "31.13.2026"."""
    year = found.groupdict().get("spaced") or found["year"]
    return Date(int(found["day"]), int(found["month"]), int(year) + (2000 if len(year) == 2 else 0))


def _leaning_day(found: re.Match[str]) -> DayPiece | None:
    """A number is an hour as long as it can be one, unless a point makes it "the third"."""
    day = int(found["day"])
    return Date(day, leaning=True) if found["point"] or day > 24 else None


def _weekday(found: re.Match[str]) -> DayPiece:
    name, which = found["weekday"], found["which"]
    alone = found[0].rstrip(".") == name
    return Weekday(WEEKDAYS[name], _WHICH[which] if which else "", shy=alone and name in SHY_WEEKDAYS)


def _named(days: int) -> Callable[[re.Match[str]], DayPiece]:
    return lambda _: Named(days)


def _week(offset: int) -> Callable[[re.Match[str]], DayPiece]:
    return lambda _: Week(offset)


#: In this order; the first way to read the whole text wins.
DAY_READERS: tuple[Reader, ...] = (
    (phrase(r"i ?dag|today"), _named(0)),
    (phrase(rf"i ?{_MORROW}|tomorrow|tomorow|tmrw"), _named(1)),
    (phrase(rf"(?:i ?)?over ?{_MORROW}|(?:the )?day after tomorrow"), _named(2)),
    (phrase(r"i ?gar(?: kveld)?|i ?morges|yesterday|last night"), _named(-1)),
    (phrase(r"i ?forgars"), _named(-2)),
    (
        phrase(rf"{_ON}(?P<name>{any_of(NAMES)})(?: {_YEAR})?"),
        lambda found: Holiday(found["name"], _year(found)),
    ),
    (phrase(r"(?P<year>20[0-9]{2})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})"), _date_with_year),
    (
        phrase(
            rf"{_ON}(?P<day>[0-9]{{1,2}})(?:\. ?|[/-])(?P<month>[0-9]{{1,2}})"
            r"(?:(?:\. ?|/| ?- ?)(?P<year>20[0-9]{2}|[0-9]{2})|\.? (?P<spaced>20[0-9]{2}))\.?"
        ),
        _date_with_year,
    ),
    (phrase(rf"{_ON}(?P<day>[0-9]{{1,2}})(?:\.|/)(?P<month>[0-9]{{1,2}})\.?"), _date_without_year),
    (phrase(rf"{_ON}{_DAY}\.? ?(?:of |i )?(?P<month>{_MONTH})\.?(?: {_YEAR})?"), _month_date),
    (phrase(rf"{_ON}(?P<month>{_MONTH})\.? (?:the )?{_DAY}(?: {_YEAR})?"), _month_date),
    (phrase(rf"(?:(?:na )?(?:pa|til|on) )?(?:den|the) {_DAY}\.?"), lambda found: Date(_day(found["day"]))),
    (phrase(r"(?P<day>[0-9]{1,2})(?P<point>\.?)"), _leaning_day),
    (
        phrase(
            rf"(?:(?:na )?(?:pa|on|til|i) )?(?:(?P<which>{any_of(_WHICH)}) )?"
            rf"(?P<weekday>{any_of(WEEKDAYS)})(?:e?n)?\.?(?: som kommer)?"
        ),
        _weekday,
    ),
    (phrase(rf"(?:i |om )?(?:(?:den )?neste|next) {_WEEK}|til (?:uka|veka)"), _week(1)),
    (phrase(rf"(?:i )?(?:denne|this) {_WEEK}"), _week(0)),
    (phrase(rf"(?:i )?(?:forrige|forre|sist|last) {_WEEK}"), _week(-1)),
    (
        phrase(rf"(?:i )?{_WEEK} (?:nr\.? )?(?P<number>[0-9]{{1,2}})"),
        lambda found: Week(number=int(found["number"])),
    ),
    (
        phrase(rf"(?:i|til|this|denne|kommende|neste|next) {_WEEKEND}|at the {_WEEKEND}"),
        lambda _: Vague(weekend=True),
    ),
    (phrase(rf"(?:over|etter|for|after|before|i|til|neste|this|next) (?:the )?{_SEASON}"), lambda _: Vague()),
    (
        phrase(rf"(?:(?:i |in )?{_PART_OF} |(?:en gang )?i |in |next )(?:{_FULL_MONTH})(?: {_YEAR})?"),
        lambda _: Vague(),
    ),
    (phrase(rf"{_FULL_MONTH} {_YEAR}"), lambda _: Vague()),
    (phrase(r"(?:til |i )?neste (?:maned|manad|ar)|next (?:month|year)|denne maneden"), lambda _: Vague()),
)
