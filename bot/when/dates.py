"""The day in a text: "i overmorgen", "torsdag neste uke", "3. des", "over helga", "lille julaften"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bot.when.holidays import NAMES
from bot.when.words import MONTH_FORMS, ORDINALS, SHY_WEEKDAYS, WEEKDAY_FORMS, any_of, phrase

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
    year: int | None = None


@dataclass(frozen=True)
class Date:
    """A date; people leave out the month or the year when they find it obvious."""

    day: int
    month: int | None = None
    year: int | None = None
    #: "torsdag 3.", "torsdag 26": a date only beside its weekday.
    leaning: bool = False
    #: Without its point, "torsdag 3 kl 10", it needs an hour beside it too.
    pointless: bool = False
    #: Written as hour and minute are, "10.05".
    may_be_hour: tuple[int, int] | None = None


@dataclass(frozen=True)
class NthWeekday:
    """As in "første mandag i desember"; -1 is the last, no month is this one or one so many months on."""

    which: int
    weekday: int
    month: int | None = None
    year: int | None = None
    months_on: int = 0


@dataclass(frozen=True)
class Holiday:
    """A day by its name."""

    name: str
    year: int | None = None


@dataclass(frozen=True)
class Vague:
    """As in "i januar", "etter jul", "over helga"."""

    weekend: bool = False
    #: "Neste helg" may be this one or the one after.
    next: bool = False


OnDay = Date | Holiday | NthWeekday
DayPiece = Named | Weekday | Week | OnDay | Vague
Reader = tuple[re.Pattern[str], Callable[[re.Match[str]], DayPiece | None]]

_ON = r"(?:(?:na )?(?:pa|on|til) )?(?:den |the |d\.? ?)?"
_MORROW = r"(?:m[oa]r(?:r?g?[eoa]?n|r?[aoe]|g[aoe])|moro|mrgn?)"
_WEEK = r"(?:uk[ae]n?|vek[ae]|week)"
_MONTH = any_of(MONTH_FORMS)
_FULL_MONTH = any_of(month for month in MONTH_FORMS if len(month) > 3)
_YEAR = r"(?P<year>20[0-9]{2})"
#: After a month's name, where no hour is so high: "3. des 26".
_SHORT_YEAR = r"(?P<year>20[0-9]{2}|2[5-9])"
_WEEKDAY = any_of(WEEKDAY_FORMS)
#: "9.10", never "den 9.10", "9/10" or "9.10.".
_LIKE_HOUR = re.compile(r"[0-9]{1,2}\.(?:05|10)")
_DAY = rf"(?P<day>[0-9]{{1,2}}(?:st|nd|rd|th)?|{any_of(ORDINALS)})"
_WHICH: dict[str, Which] = {
    **dict.fromkeys(
        [
            *("forstkommende", "fyrstkomande", "forstkomande", "forstk", "forstk.", "fyrstk."),
            *("kommende", "komande", "kommande", "coming", "this", "denne"),
        ],
        "",
    ),
    **dict.fromkeys(("neste", "nestkommende", "nestkomande", "next"), "next"),
    **dict.fromkeys(("forrige", "forre", "sist", "siste", "last"), "last"),
}
_NTH = {
    **{word: day for word, day in ORDINALS.items() if day <= 4},
    **{f"{day}.": day for day in range(1, 5)},
    **dict.fromkeys(("siste", "last"), -1),
}
_WEEKEND = r"(?:helg(?:a|en|i)?|weekend(?:en)?)"
_PART_OF = (
    r"(?:(?:begynnelsen|byrjinga|starten|midten|slutten) av|tidlig i|sent i|early|late"
    r"|the (?:beginning|middle|end) of)"
)
_FEAST = (
    r"(?:jul(?:a|en|i)?|romjul(?:a|en)?|nyttar|pask(?:en?|a)|pins(?:en?|a)|easter|christmas"
    r"|sankthans|sankt hans|st\.? hans)"
)
_SEASON = (
    rf"(?:{_FEAST}|sommer(?:en|ferien)?|sumaren|host(?:en|ferien)?"
    rf"|hausten|vinter(?:en|ferien)?|var(?:en)?|ferien|summer|autumn|spring|{_WEEKEND})"
)
_SOME_DAY = rf"(?:(?:en|ein) (?:dag|gang|gong)|tidleg|seint|sometime|one day|{_PART_OF})"


def _day(said: str) -> int:
    return ORDINALS[said] if said in ORDINALS else int(said.rstrip("stndrh"))


def _year(found: re.Match[str]) -> int | None:
    year = found["year"]
    return None if year is None else int(year) + (2000 if len(year) == 2 else 0)


def _month_date(found: re.Match[str]) -> DayPiece:
    return Date(_day(found["day"]), MONTH_FORMS[found["month"]], _year(found))


def _date_without_year(found: re.Match[str]) -> DayPiece | None:
    """Nothing for "14.30", which is no date. "10.05" may be an hour."""
    day, month = int(found["day"]), int(found["month"])
    like_hour = day <= 24 and _LIKE_HOUR.fullmatch(found[0]) is not None
    return Date(day, month, may_be_hour=(day, month) if like_hour else None) if 1 <= month <= 12 else None


def _date_with_year(found: re.Match[str]) -> DayPiece:
    """A date even when there is none such: "31.13.2026"."""
    groups = found.groupdict()
    year = groups.get("spaced") or groups.get("short") or found["year"]
    return Date(int(found["day"]), int(found["month"]), int(year) + (2000 if len(year) == 2 else 0))


def _leaning_day(found: re.Match[str]) -> DayPiece | None:
    """A number is an hour as long as it can be one, unless a point makes it "the third"."""
    day = int(found["day"])
    return Date(day, leaning=True, pointless=not found["point"] and day <= 24)


def _day_of_numbered_month(found: re.Match[str]) -> DayPiece | None:
    """As in "tredje i tolvte"."""
    month = _day(found["month"].rstrip("."))
    return Date(_day(found["day"]), month) if 1 <= month <= 12 else None


def _nth_weekday(found: re.Match[str]) -> DayPiece:
    which, weekday = _NTH[found["nth"]], WEEKDAY_FORMS[found["weekday"]]
    if found["month"] is None:
        return NthWeekday(which, weekday, months_on=1 if found["next"] else 0)
    return NthWeekday(which, weekday, MONTH_FORMS[found["month"]], _year(found))


def _weekday(found: re.Match[str]) -> DayPiece:
    name, which = found["weekday"], found["which"] or found["after"]
    alone = found[0].rstrip(".") == name
    return Weekday(WEEKDAY_FORMS[name], _WHICH[which] if which else "", shy=alone and name in SHY_WEEKDAYS)


def _named(days: int) -> Callable[[re.Match[str]], DayPiece]:
    return lambda _: Named(days)


def _week(offset: int) -> Callable[[re.Match[str]], DayPiece]:
    return lambda _: Week(offset)


def _numbered_week(found: re.Match[str]) -> DayPiece:
    return Week(number=int(found["number"]), year=_year(found))


#: In this order; the first way to read the whole text wins.
DAY_READERS: tuple[Reader, ...] = (
    (phrase(r"i ?dag|today"), _named(0)),
    (phrase(rf"i ?{_MORROW}|(?:to|2)m?morr?ow|2moro|tmr|tmrw|tmw"), _named(1)),
    (phrase(rf"(?:i ?)?over ?(?:i ?)?{_MORROW}|(?:the )?day after tomorrow"), _named(2)),
    (phrase(rf"dagen etter i ?{_MORROW}"), _named(2)),
    (phrase(r"i ?gar(?: kveld)?|i ?morges|yesterday|last night"), _named(-1)),
    (phrase(r"(?:i ?)?forgars"), _named(-2)),
    (
        phrase(rf"{_ON}(?P<name>{any_of(NAMES)})(?:en)?(?: {_YEAR})?"),
        lambda found: Holiday(found["name"], _year(found)),
    ),
    (phrase(r"(?P<year>20[0-9]{2})[-./](?P<month>[0-9]{1,2})[-./](?P<day>[0-9]{1,2})"), _date_with_year),
    (
        phrase(
            rf"{_ON}(?P<day>[0-9]{{1,2}})(?:\. ?|[/-])(?P<month>[0-9]{{1,2}})"
            r"(?:(?:\.|/| ?- ?)(?P<year>(?:19|20)[0-9]{2}|[0-9]{2})"
            r"|\.? (?P<spaced>20[0-9]{2})|\. (?P<short>2[5-9]|19[0-9]{2}))\.?"
        ),
        _date_with_year,
    ),
    (phrase(rf"{_ON}(?P<day>[0-9]{{1,2}})(?:\.|/)(?P<month>[0-9]{{1,2}})\.?"), _date_without_year),
    (phrase(rf"{_ON}(?P<day>[0-9]{{1,2}})\. (?P<month>[0-9]{{1,2}})\."), _date_without_year),
    (phrase(rf"{_ON}{_DAY}\.? ?(?:of |i )?(?P<month>{_MONTH})\.?(?: {_SHORT_YEAR})?"), _month_date),
    (
        phrase(
            rf"{_ON}{_DAY}\.? i (?P<month>{any_of(word for word, month in ORDINALS.items() if month <= 12)}"
            r"|[0-9]{1,2}\.)"
        ),
        _day_of_numbered_month,
    ),
    (phrase(rf"(?<![0-9] )(?<!\. ){_ON}(?P<month>{_MONTH})\.? (?:the )?{_DAY}(?: {_YEAR})?"), _month_date),
    (phrase(rf"(?:(?:na )?(?:pa|til|on) )?(?:den|the) {_DAY}\.?"), lambda found: Date(_day(found["day"]))),
    (phrase(r"(?<![0-9] )(?P<day>[0-9]{1,2})(?P<point>\.?)"), _leaning_day),
    (
        phrase(
            rf"{_ON}(?P<nth>{any_of(_NTH)}) (?P<weekday>{_WEEKDAY})(?:e?n)? (?:i|of|in) "
            rf"(?:(?P<month>{_MONTH})(?: {_YEAR})?|(?P<next>neste|next) (?:maned|manad|month)"
            r"|(?:denne |the |this )?(?:maneden|manaden|month))"
        ),
        _nth_weekday,
    ),
    (
        phrase(
            rf"(?:na )?(?:(?:pa|on|til) )?(?:(?P<which>{any_of(_WHICH)}) )?"
            rf"(?P<weekday>{_WEEKDAY})(?:e?n)?\.?"
            r"(?: som (?:kommer|kjem)| (?P<after>forstkommende|fyrstkomande))?"
        ),
        _weekday,
    ),
    (phrase(rf"(?:i |om )?(?:(?:den )?neste|next) {_WEEK}|til (?:uka|veka)"), _week(1)),
    (phrase(rf"(?:i )?{_WEEK} etter neste|(?:the )?week after next"), _week(2)),
    (phrase(rf"(?:i )?(?:denne|this) {_WEEK}"), _week(0)),
    (phrase(rf"(?:i )?(?:forrige|forre|sist|last) {_WEEK}"), _week(-1)),
    (phrase(rf"(?:i )?(?:{_WEEK}|u\.?) ?(?:nr\.? ?)?(?P<number>[0-9]{{1,2}})(?: {_YEAR})?"), _numbered_week),
    (phrase(rf"(?:i |til )?(?:neste|next) {_WEEKEND}"), lambda _: Vague(weekend=True, next=True)),
    (phrase(rf"(?:i|til|this|denne|kommende) {_WEEKEND}|at the {_WEEKEND}"), lambda _: Vague(weekend=True)),
    (
        phrase(rf"(?:over|etter|for|ved|rundt|after|before|i|til|neste|this|next) (?:the )?{_SEASON}"),
        lambda _: Vague(),
    ),
    (phrase(_FEAST), lambda _: Vague()),
    (phrase(rf"{_SOME_DAY} (?:i )?(?:neste|denne|next|this) {_WEEK}"), lambda _: Vague()),
    (
        phrase(
            rf"(?:(?:i |in )?{_PART_OF} |(?:en gang )?i |in |next )"
            rf"(?:{_FULL_MONTH}|mai|may|maneden|manaden)(?: {_YEAR})?"
        ),
        lambda _: Vague(),
    ),
    (phrase(rf"(?:{_FULL_MONTH}) {_YEAR}"), lambda _: Vague()),
    (phrase(r"(?:til |i )?neste (?:maned|manad|ar)|next (?:month|year)|denne maneden"), lambda _: Vague()),
)
