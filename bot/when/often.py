"""A text about what comes again, divided: how often, at what time, from when, until when or how many."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from bot.when.words import MONTHS, NUMBERS, ORDINALS, WEEKDAY_FORMS, any_of, number, plain


@dataclass(frozen=True)
class Length:
    """As in "6 ganger", "i åtte uker", "i to måneder"."""

    count: int
    unit: Literal["times", "weeks", "months"]


@dataclass(frozen=True)
class Often:
    """The pieces of such a text, in words that `read` understands; what was not said is empty."""

    every_weeks: int
    #: The weekday and the hour: "tirsdag kl 10".
    at: str = ""
    start: str = ""
    end: str = ""
    #: "Til jul" stops before it.
    end_counts: bool = True
    length: Length | None = None


_LONG_WEEKDAY = any_of(word for word in WEEKDAY_FORMS if len(word) > 3)
_COUNT = rf"(?:{any_of(NUMBERS)}|[0-9]{{1,3}})"
_WEEK = r"(?:uk[ae]|vek[ae]|week)"
_OTHER_WEEK = (
    r"(?:ann(?:en|an|a)?[ -]?(?:hver|kvar|hvar)|andre[ -]?(?:hver|kvar)|every (?:other|second)"
    r"|(?:hver|kvar) (?:andre|annen|annan|anna))"
)
_EVERY = r"(?:hver|kvar|every|each)"
_BEFORE_WEEKDAY = rf"(?= (?:pa |on )?(?:{_LONG_WEEKDAY})(?:[ .]|$))"
_PLURAL = re.compile(rf"(?<![^ ])(?:pa |on )?(?P<weekday>{_LONG_WEEKDAY})(?:er|ar|ene|ane|(?<=day)s)(?![^ ])")

#: How often, the more telling first; the weekday itself stays where it is.
_OFTEN: tuple[tuple[str, int | None], ...] = (
    (rf"{_EVERY} (?:14\.?|fjortende|fjortande) dag", 2),
    (rf"{_OTHER_WEEK} {_WEEK}|every fortnight|fortnightly", 2),
    (rf"{_OTHER_WEEK}{_BEFORE_WEEKDAY}", 2),
    (rf"{_EVERY} (?P<nth>{any_of(ORDINALS)}|[0-9]{{1,2}}(?:\.|nd|rd|th)) {_WEEK}", None),
    (rf"(?:hver|kvar|every) (?P<nth>{_COUNT}) weeks", None),
    (rf"{_EVERY} {_WEEK}|ukentlig|ukentleg|weekly", 1),
    (rf"{_EVERY}{_BEFORE_WEEKDAY}", 1),
)
_HOW_OFTEN = tuple((re.compile(rf"(?<![^ ])(?:{pattern})(?![^ ])"), weeks) for pattern, weeks in _OFTEN)

_Unit = tuple[Literal["times", "weeks", "months"], int]
_WEEKS: _Unit = ("weeks", 1)
_MONTHS: _Unit = ("months", 1)
_UNITS: dict[str, _Unit] = {
    **dict.fromkeys(("gang", "ganger", "gong", "gonger", "times"), ("times", 1)),
    **dict.fromkeys(("uke", "uka", "uker", "ukene", "veke", "veka", "veker", "vekor", "vekene"), _WEEKS),
    **dict.fromkeys(("week", "weeks"), _WEEKS),
    **dict.fromkeys(("maned", "maneder", "manedene", "manad", "manader", "manadene"), _MONTHS),
    **dict.fromkeys(("month", "months"), _MONTHS),
    **dict.fromkeys(("ar", "year"), ("months", 12)),
}
_LENGTH = re.compile(
    r"(?<![^ ])(?:(?:i |for )?(?:de|dei|the) (?:neste|next) |i |for |over )?"
    rf"(?P<count>{_COUNT}) (?P<unit>{any_of(_UNITS)})"
    r"(?: (?:framover|fremover|i alt|til sammen|tilsammen|til saman|in all|in total))?(?![^ ])"
)
_HALF_YEAR = re.compile(r"(?<![^ ])(?:i|for) (?:et halvt ar|eit halvt ar|half a year)(?![^ ])")

_UNTIL = (
    r"(?:(?:helt |heilt )?(?:(?:fram|frem) )?til(?: og med)?|t\.?o\.?m\.?|until|till|through|up to|ut(?= ))"
)
_SINCE = (
    r"(?:fra(?: og med)?|f\.?o\.?m\.?|from|starting(?: from| on)?|med start|start"
    r"|(?:for fyrste|fyrste|for forste|forste) g[ao]ng)"
)
_TO_NEXT = rf"(?= (?:{_UNTIL}|{_SINCE}|kl\.?|klokk[aeo]n?|at)(?![^ ])|$)"
_END = re.compile(rf"(?<![^ ])(?P<until>{_UNTIL}) (?P<day>.+?){_TO_NEXT}")
_START = re.compile(rf"(?<![^ ]){_SINCE} (?P<day>.+?){_TO_NEXT}")

#: Seasons that people stop before, by the day that begins them.
_SEASONS = {
    **dict.fromkeys(("jul", "jula", "julen", "juleferien", "christmas"), "julaften"),
    **dict.fromkeys(("paske", "paska", "pasken", "paskeferien", "easter"), "palmesondag"),
    **dict.fromkeys(("pinse", "pinsa", "pinsen"), "pinseaften"),
    **dict.fromkeys(("nyttar", "new year"), "1. januar"),
}


def divide_repeat(text: str) -> Often | None:
    """The pieces; None for a text that does not say how often."""
    words = plain(text)
    found = _how_often(words)
    if found is None:
        return None
    said, words = found
    for cut in (_cut_length, _cut_end, _cut_start):
        said, words = cut(said, words)
    return replace(said, at=words)


def _how_often(words: str) -> tuple[Often, str] | None:
    for pattern, weeks in _HOW_OFTEN:
        found = pattern.search(words)
        if found:
            every = weeks or _nth(found["nth"])
            return (Often(every), _without(words, found)) if every > 1 or weeks else None
    found = _PLURAL.search(words)
    return (Often(1), _without(words, found, leaving=found["weekday"])) if found else None


def _nth(said: str) -> int:
    if said in ORDINALS:
        return ORDINALS[said]
    return number(said.rstrip(".ndrth")) if said[0].isdigit() else number(said)


def _cut_length(said: Often, words: str) -> tuple[Often, str]:
    half_year = _HALF_YEAR.search(words)
    if half_year:
        return replace(said, length=Length(6, "months")), _without(words, half_year)
    found = _LENGTH.search(words)
    if found is None:
        return said, words
    unit, each = _UNITS[found["unit"]]
    return replace(said, length=Length(number(found["count"]) * each, unit)), _without(words, found)


def _cut_end(said: Often, words: str) -> tuple[Often, str]:
    found = _END.search(words)
    if found is None:
        return said, words
    rest = _without(words, found)
    if found["until"] == "ut":
        return replace(said, end=_day_after(found["day"]), end_counts=False), rest
    season = _SEASONS.get(found["day"])
    return replace(said, end=season or found["day"], end_counts=season is None), rest


def _day_after(period: str) -> str:
    """The day after "ut året", "ut mars"; the words themselves, which are no day, for other periods."""
    if period in ("aret", "the year"):
        return "1. januar"
    month = MONTHS.get(period)
    return f"1.{month % 12 + 1}" if month else period


def _cut_start(said: Often, words: str) -> tuple[Often, str]:
    found = _START.search(words)
    return (replace(said, start=found["day"]), _without(words, found)) if found else (said, words)


def _without(words: str, found: re.Match[str], *, leaving: str = "") -> str:
    return " ".join(f"{words[: found.start()]} {leaving} {words[found.end() :]}".split())
