"""The hour in a text: "halv ti", "kvart på sju", "kl. 14:30", "half past two", and parts of the day."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.when.words import NUMBERS, any_of, number, phrase

NOON = 12 * 60
MIDNIGHT = 24 * 60


@dataclass(frozen=True)
class Clock:
    """An hour as it was said. Without `exact` it is on a dial of twelve hours, 1:00 to 12:59."""

    #: Minutes after midnight; 1440 is the midnight that ends the day.
    minute: int
    #: The hour that was named: "halv sju" is 6:30, but the word was seven.
    said: int
    exact: bool = False
    #: A number alone, without "kl": an hour only when a day or a part of it stands beside.
    bare: bool = False
    #: That number, in digits, which may be the day of a month as well.
    may_be_date: int | None = None
    #: "To" and "ti" before a date are short for torsdag and tirsdag too.
    may_be_weekday: int | None = None
    #: The other thing it may have meant, in minutes.
    or_else: int | None = None
    #: "4.12" may be a date as well.
    like_date: bool = False
    #: "1954" without "kl"; nobody means 19:54 by it, as they may by 1930.
    like_year: bool = False
    #: "Ti-tida".
    about: bool = False


@dataclass(frozen=True)
class NoSuchClock:
    """As in "kl 25", "14:75"."""


@dataclass(frozen=True)
class Part:
    """A part of the day, as minutes after the midnight that begins it: first and last minute."""

    name: str
    first: int
    last: int
    #: "i kveld" says today; "om kvelden" does not.
    today: bool = False


@dataclass(frozen=True)
class About:
    """As in "ca", "rundt", "etter", "til": the hour that follows is not the exact one."""


ClockPiece = Clock | NoSuchClock | About | Part

_PARTS = {
    "morning": Part("morning", 60, NOON - 1),
    "forenoon": Part("forenoon", 6 * 60, NOON),
    "day": Part("day", 8 * 60, 18 * 60 - 1),
    "midday": Part("midday", 11 * 60, 15 * 60),
    "afternoon": Part("afternoon", NOON, 19 * 60),
    "evening": Part("evening", 16 * 60, MIDNIGHT),
    "night": Part("night", 22 * 60, MIDNIGHT + 6 * 60),
    "late": Part("late", 17 * 60, MIDNIGHT + 3 * 60),
    "night before": Part("night before", -2 * 60, 6 * 60),
}
_TONIGHT = Part("tonight", 17 * 60, MIDNIGHT + 3 * 60, today=True)
_PART_WORDS = {
    "morning": "morgen morgenen morgon morgonen morran morrakvisten tidlig tidleg morning early",
    "forenoon": "formiddag formiddagen foremiddag foremiddagen formidda formiddan foremidda foremiddan",
    "afternoon": "ettermiddag ettermiddagen eftermiddag eftermiddagen ettermidda ettermiddan aettermidda "
    "aettermiddag aettermiddan afternoon",
    "evening": "kveld kvelden kvell kvelln kvellen evening",
    "night": "natt natta natten",
    "late": "night",
}
_PART_BY_WORD = {word: part for part, words in _PART_WORDS.items() for word in words.split()}

_ANY_PART = any_of(_PART_BY_WORD)
#: "I morgen" is tomorrow, so only these are today's.
_OF_TODAY = any_of(word for word, part in _PART_BY_WORD.items() if part not in ("morning", "late"))
_EARLY = r"(?:(?:tidlig|tidleg|sent|seint|sein|early|late) (?:pa |om )?)?"
_HOUR_WORDS = [word for word, count in NUMBERS.items() if count <= 24 and word not in ("a", "an")]
_HOUR = rf"(?P<hour>{any_of(_HOUR_WORDS)}|[0-9]{{1,2}})"
#: Glued to an hour only where that makes no other word: "kl10", never "klein" or "atten".
_KL = r"(?:kl(?:[.:] ?| |(?=[0-9]|halv|kvart))|(?:kl[oa]kk(?:a|en|e|o|an)|@) ?|at(?: |(?=[0-9])))"
_MINUTES = rf"(?P<minutes>{any_of(NUMBERS)}|[0-9]{{1,2}}|(?:et |eit |a )?(?:kvart(?:er)?|quarter))"
_FOUR_DIGITS = r"(?P<hour>[01][0-9]|2[0-4])(?P<minute>[0-5][0-9])"
_SPOKEN_MINUTES = any_of(word for word, count in NUMBERS.items() if count >= 15 and count % 5 == 0)
_ABOUT = (
    r"(?:ca\.?|cirka|sirka|circa|rundt|omkring|omtrent|sann|about|around"
    r"|etter|after|for|before|fra|from|til|mot)"
)
_HOUR_TO_COME = rf"(?:{any_of(_HOUR_WORDS)}|[0-9]{{1,2}})(?![^ ])"
_AN_HOUR = rf"(?:{_KL}|halv |(?:et |eit )?kvart|half |quarter |{_HOUR_TO_COME})"
#: "En fredag" is some Friday.
_ARTICLES = ("en", "et", "ein", "ei", "eit", "one")
#: Numbers alone that are rather this year than an hour.
_YEARS = ("2026", "2027", "2028", "2029")
_MINUTE_WORD = r"(?: min(?:\.|utt(?:er|ar)?|utes?)?)?"


def _dial(minute: int, said: int) -> Clock:
    """Minutes counted from an hour named in words; from thirteen on the hour itself says which half."""
    if said > 12:
        return Clock(minute, said, exact=True)
    return Clock(minute if minute >= 60 else minute + NOON, said)


def _half(found: re.Match[str]) -> ClockPiece | None:
    """As in "halv ti", "fem på halv ti", "ti over halv ti"."""
    said = number(found["hour"])
    if not 1 <= said <= 24:
        return NoSuchClock()
    minutes = found.groupdict().get("minutes")
    if minutes is None:
        return _dial(said * 60 - 30, said)
    away = _count(minutes)
    if not 1 <= away <= 15:
        return None
    return _dial(said * 60 - 30 + (away if found["way"] == "over" else -away), said)


def _beside(found: re.Match[str]) -> ClockPiece | None:
    """As in "kvart på ti", "ti over ti", "quarter to two"."""
    said, away = number(found["hour"]), _count(found["minutes"])
    if not 1 <= away <= 30 or (found["way"] == "to" and _is_a_range(found)):
        return None
    if not 1 <= said <= 24:
        return NoSuchClock()
    return _dial(said * 60 + (away if found["way"] in ("over", "past", "etter", "after") else -away), said)


def _is_a_range(found: re.Match[str]) -> bool:
    """English "2 to 4", "10 to 12": from hour to hour. "Ten to three" and "20 to 4" are one."""
    minutes = found["minutes"]
    return _count(minutes) % 5 > 0 or (minutes.isdigit() and int(minutes) <= 12 and found["hour"].isdigit())


def _count(minutes: str) -> int:
    return 15 if minutes.endswith(("kvart", "kvarter", "quarter")) else number(minutes)


def _half_past(found: re.Match[str]) -> ClockPiece | None:
    said = number(found["hour"])
    return _dial(said * 60 + 30, said) if 1 <= said <= 12 else NoSuchClock()


def _english_half(found: re.Match[str]) -> ClockPiece | None:
    """For "half nine": the two readings are an hour apart."""
    said = number(found["hour"])
    if not 1 <= said <= 12:
        return NoSuchClock()
    earlier = _dial(said * 60 - 30, said)
    return Clock(earlier.minute, said, or_else=_dial(said * 60 + 30, said).minute)


def _digits(found: re.Match[str]) -> ClockPiece | None:
    """As in "14:30", "kl 9.45", "kl 14", "09:15": a zero in front or a high hour leaves no doubt."""
    groups = found.groupdict()
    written = groups["hour"]
    hour, minute = number(written), int(groups.get("minute") or 0)
    named = groups.get("kl") is not None or ":" in found[0]
    like_date = not named and "." in found[0].rstrip(".") and 1 <= minute <= 12
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return NoSuchClock() if named else None
    exact = hour == 0 or hour > 12 or written.startswith("0")
    return Clock(hour * 60 + minute, hour, exact=exact, like_date=like_date)


def by_digits(hour: int, minute: int) -> Clock:
    """As written "9.10"."""
    return Clock(hour * 60 + minute, hour, exact=hour == 0 or hour > 12)


def _spoken(found: re.Match[str]) -> ClockPiece | None:
    """As in "fjorten tretti"."""
    hour, minute = number(found["hour"]), number(found["minutes"])
    return Clock(hour * 60 + minute, hour, exact=hour > 12, bare=found["kl"] is None) if hour < 24 else None


def _about(found: re.Match[str]) -> ClockPiece | None:
    clock = _digits(found)
    return replace(clock, about=True, bare=True) if isinstance(clock, Clock) else None


def _am_pm(found: re.Match[str]) -> ClockPiece | None:
    hour, minute = number(found["hour"]), int(found["minute"] or 0)
    if not 1 <= hour <= 12 or minute > 59:
        return NoSuchClock()
    afternoon = found["half"].startswith("p")
    return Clock(hour % 12 * 60 + minute + (NOON if afternoon else 0), hour, exact=True)


def _bare(found: re.Match[str]) -> ClockPiece | None:
    clock = _digits(found)
    if not isinstance(clock, Clock) or found[0] in _YEARS or found["hour"] in _ARTICLES:
        return None
    short = found["hour"].isdigit() and "minute" not in found.groupdict()
    if short and not 1 <= clock.said <= 23:
        return None
    weekday = {"ti": 1, "to": 3}.get(found["hour"])
    like_year = found[0].startswith("19") and len(found[0]) == 4 and clock.minute % 15 > 0
    bare = replace(clock, bare=True, may_be_weekday=weekday, like_year=like_year)
    return replace(bare, may_be_date=clock.said) if short else bare


def _part(found: re.Match[str]) -> ClockPiece | None:
    part = _PARTS[_PART_BY_WORD[found["part"]]]
    return Part(part.name, part.first, part.last, today=found.groupdict().get("now") is not None)


Reader = tuple[re.Pattern[str], Callable[[re.Match[str]], ClockPiece | None]]

#: In this order; the first way to read the whole text wins.
CLOCK_READERS: tuple[Reader, ...] = (
    (phrase(rf"{_KL}?{_MINUTES}{_MINUTE_WORD} (?P<way>pa|over|for) halv {_HOUR}"), _half),
    (phrase(rf"{_KL}?halv {_HOUR}"), _half),
    (
        phrase(rf"{_KL}?{_MINUTES}{_MINUTE_WORD} (?P<way>pa|over|for|etter|to|past|after|before) {_HOUR}"),
        _beside,
    ),
    (phrase(rf"{_KL}?half past {_HOUR}"), _half_past),
    (phrase(rf"{_KL}?half {_HOUR}"), _english_half),
    (phrase(rf"{_KL}?{_HOUR}(?:[:.](?P<minute>[0-9]{{2}}))? ?(?P<half>am|pm|a\.m\.?|p\.m\.?)"), _am_pm),
    (phrase(rf"(?P<kl>{_KL})?(?P<hour>[0-9]{{1,2}})[:.](?P<minute>[0-9]{{2}})\.?"), _digits),
    (phrase(rf"(?P<kl>{_KL}){_FOUR_DIGITS}"), _digits),
    (phrase(rf"(?P<kl>{_KL})(?P<hour>[1-9])(?P<minute>[0-5][0-9])"), _digits),
    (phrase(_FOUR_DIGITS), _bare),
    (phrase(r"(?P<hour>[1-9])(?P<minute>15|30|45)"), _bare),
    (
        phrase(rf"(?P<kl>{_KL})?(?P<hour>{any_of(_HOUR_WORDS)}) (?P<minutes>{_SPOKEN_MINUTES})"),
        _spoken,
    ),
    (phrase(rf"(?P<kl>{_KL})(?P<hour>[0-9]{{1,2}}) (?P<minute>[0-9]{{2}})"), _digits),
    (phrase(rf"(?P<kl>{_KL}){_HOUR}\.?(?: o ?clock)?"), _digits),
    (phrase(rf"(?P<kl>{_HOUR} o ?clock)"), _digits),
    (phrase(r"(?P<hour>[0-9]{1,2}) (?P<minute>00|15|30|45)"), _bare),
    (phrase(r"(?P<hour>[0-9]{1,2}) ?h(?P<minute>[0-5][0-9])?"), _bare),
    (phrase(rf"(?:(?:ved|i|rundt|pa) )?{_HOUR}[- ]?(?:tida|tiden|tia|ish)"), _about),
    (
        phrase(rf"{_ABOUT}(?= {_AN_HOUR})"),
        lambda _: About(),
    ),
    (phrase(r"(?:ved |at )?(?:midnatt|midnight)"), lambda _: Clock(MIDNIGHT, 12, exact=True, or_else=0)),
    (phrase(r"(?:at )?(?:noon|midday)"), lambda _: Clock(NOON, 12, exact=True)),
    (phrase(rf"{_EARLY}(?P<now>i ?|this )(?P<part>{_OF_TODAY})"), _part),
    (phrase(r"(?P<now>this) (?P<part>morning)"), _part),
    (phrase(r"to(?:night|nite)|2nite"), lambda _: _TONIGHT),
    (phrase(r"natt(?:a|en)? (?:til|mot)"), lambda _: _PARTS["night before"]),
    (phrase(r"midt pa dagen"), lambda _: _PARTS["midday"]),
    (phrase(r"(?:pa|om) dagen|pa dagtid"), lambda _: _PARTS["day"]),
    (phrase(rf"{_EARLY}(?:(?:om|pa|ved|in the|at) )?(?P<part>{_ANY_PART})"), _part),
    (phrase(rf"{_HOUR}\.?"), _bare),
)


def minutes_meant(clock: Clock, part: Part | None) -> tuple[int, ...]:
    """What an hour can mean, in minutes after the day's first midnight; nothing if its part forbids it.

    Without a part of the day, 1 to 6 is the afternoon and 7 to 12 is as it stands. "Halv sju" names seven
    and means six: both halves of the day are possible.
    """
    said = [clock.minute] if clock.or_else is None else [clock.minute, clock.or_else]
    if part is not None:
        shifts = (-MIDNIGHT, 0, MIDNIGHT) if clock.exact else (-MIDNIGHT, -NOON, 0, NOON, MIDNIGHT)
        meant = {one + shift for one in said for shift in shifts if part.first <= one + shift <= part.last}
        if part.name in ("night", "tonight", "late"):
            meant |= {one - MIDNIGHT for one in meant if one >= MIDNIGHT}
        return tuple(sorted(meant))
    if clock.exact:
        return tuple(said)
    return tuple(meant for one in said for meant in _by_daylight(one, clock.said))


def _by_daylight(minute: int, said: int) -> tuple[int, ...]:
    if not 1 <= minute // 60 <= 6:
        return (minute,)
    if said > 6:
        return (minute, minute + NOON)
    return (minute + NOON,)
