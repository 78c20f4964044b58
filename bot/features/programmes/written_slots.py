"""A weekly time as it is typed: "tirsdag kl 11, 3 timer, 10 plasser, Sandvika stasjon", in any order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.features.programmes.written_times import clock_of, one_week, weekly_hour
from bot.when.words import NUMBERS, WEEKDAYS, plain

_WORDS = "|".join(sorted((re.escape(one) for one in NUMBERS), key=len, reverse=True))
_HOURS = r"(?:timers?|timar|times?|hours?|hrs?|t|h)\b\.?"
_MINUTES = r"(?:minutter|minutt|minuttar|minutes?|min)\b\.?"
_LONG = re.compile(
    rf"(?<![\w.:])(?:(?P<half_more>halvannen|halvanna|en og en halv|ein og ein halv) time"
    rf"|(?P<and_half>\d{{1,2}}|{_WORDS}) (?:og (?:en|ein) halv|and a half) (?:time\w*|timar|hours?)"
    rf"|(?P<half>en halv|ein halv|halv) ?time"
    rf"|(?P<whole>\d{{1,2}})[.,](?P<tenths>\d) ?{_HOURS}"
    rf"|(?:(?P<count>\d{{1,2}}) ?{_HOURS}|(?P<word>{_WORDS}) (?:time\w*|timar|hours?))"
    rf"(?: (?:og |and )?(?P<beside>\d{{1,2}}) ?{_MINUTES})?"
    rf"|(?P<only>\d{{1,3}}) ?{_MINUTES})",
    re.IGNORECASE,
)
_PLACES = re.compile(
    r"(?:\b(?:maks\.?|maksimum|max|inntil|høyst|opp til|up to) )?(?<![\w.:])(?:(\d{1,4}) ?"
    r"(?:plass(?:er|ar)?|places?|stk\.?|stykk(?:er|e)?|person(?:er|ar)?|deltaker(?:e)?|deltakar(?:ar)?|people)(?!\w)"
    r"|(?:plass(?:er|ar)|places):? (\d{1,4})(?![\d.:]))",
    re.IGNORECASE,
)
_NO_LIMIT = re.compile(
    r"\b(?:bare møt opp|berre møt opp|uten (?:grense|påmelding)|utan (?:grense|påmelding)|ubegrenset"
    r"|ingen grense|no limit|just (?:turn|show) up)\b",
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    r"\b(?:fra |frå |from )?(?:kl\.? ?)?(\d{1,2}(?:[.:]\d{2})?) ?(?:-|–|til|to) ?(?:kl\.? ?)?"
    r"(\d{1,2}(?:[.:]\d{2})?)(?![\d.:])",
    re.IGNORECASE,
)
_MEET = re.compile(
    r"^(?:oppmøtested|oppmøte|møtested|møt(?:es)?(?: opp)?|sted|stad|ved|meet(?:ing point)?)\b[: ]*", re.I
)
#: As in "i 2 timer", "fra kl 11": what is left of it when the rest has been read.
_AROUND = re.compile(
    r"^(?:(?:i|på|om|fra|frå|og|er|ca\.?|varer|varar|for|at|from|and|lasts)(?:[ ,:]+|$))+", re.I
)
#: Words of times and counts: what has them is no name of a place.
_COUNTING = {
    *("halv", "halvannen", "halvanna", "half", "kl", "klokka", "klokken", "ikke", "ikkje", "not"),
    *("time", "timer", "timar", "hour", "hours", "min", "minutt", "minutter", "minutes"),
    *("plass", "plasser", "plassar", "places", "stk", "stykk", "stykker"),
    *NUMBERS,
    *WEEKDAYS,
}
_MOST_WORDS = 24


@dataclass(frozen=True)
class Parts:
    """What was said of a weekly time; None: nothing was."""

    weekday: int | None = None
    starts: str | None = None
    minutes: int | None = None
    places: int | None = None
    #: It was said that there is no limit.
    without_limit: bool = False
    meeting_point: str | None = None

    @property
    def is_empty(self) -> bool:
        return self == Parts()


def parts(text: str) -> Parts | None:
    """What a text says of a weekly time, in any order; None when it cannot be told apart."""
    if len(text.split()) > _MOST_WORDS:
        return None
    rest = " ".join(text.split())
    rest, places = _taken(_PLACES, rest)
    rest, no_limit = _taken(_NO_LIMIT, rest)
    rest, long = _taken(_LONG, rest)
    minutes = _minutes(long) if long else None
    span = _FROM_TO.search(rest)
    if span is not None and minutes is None:
        starts, ends = clock_of(span[1]), clock_of(span[2])
        if starts is None or ends is None or starts >= ends:
            return None
        minutes = _in_minutes(ends) - _in_minutes(starts)
        rest = f"{rest[: span.start()]} kl {starts} {rest[span.end() :]}"
    weekday, starts, left = _time_and_rest(rest)
    count = int(places[1] or places[2]) if places else None
    said = Parts(weekday, starts, minutes, count, no_limit is not None)
    if not left:
        return said
    meet = _place(left, alone=said.is_empty)
    return replace(said, meeting_point=meet) if meet else None


def _time_and_rest(text: str) -> tuple[int | None, str | None, str]:
    """Weekday, hour, and the words that are left."""
    words = text.split()
    for first, last in _spans(len(words)):
        said = " ".join(word.strip(",;") for word in words[first:last] if word.strip(",;"))
        whole = weekly_hour(said)
        if whole is not None:
            return whole.weekday, whole.at, _left([*words[:first], *words[last:]])
        alone = _alone(said)
        if alone is not None:
            return *alone, _left([*words[:first], *words[last:]])
    return None, None, _left(words)


def _spans(count: int) -> Iterator[tuple[int, int]]:
    """Every run of words, the longest first."""
    for length in range(min(count, 7), 0, -1):
        for first in range(count - length + 1):
            yield first, first + length


def _alone(said: str) -> tuple[int | None, str | None] | None:
    """A weekday, or an hour that is said to be one ("kl 12", "12.30")."""
    word = plain(one_week(said))
    if word in WEEKDAYS:
        return WEEKDAYS[word], None
    if re.fullmatch(r"(?:kl\.?|klokka)\b.*|halv \w+|\d{1,2}[.:]\d{2}", said, re.IGNORECASE):
        clock = clock_of(said)
        return (None, clock) if clock else None
    return None


def _left(words: list[str]) -> str:
    """What is left of a text, without the commas and small words between."""
    left = re.sub(r"(?:\s*[,;])+(?=\s|$)", ",", " ".join(words)).strip(" ,;.-")
    return _AROUND.sub("", left).strip(" ,;.-")


def _place(left: str, *, alone: bool) -> str | None:
    """Where to meet, where it is said that it is that, or is a name; None: it may be anything else.

    `alone`: nothing else was read in the text, so that only what begins as a name is one.
    """
    named = _MEET.sub("", left).strip(" ,;.-")
    if named != left:
        return named or None
    words = re.findall(r"\w+", left)
    if not words or not left[0].isalpha() or any(plain(word) in _COUNTING for word in words):
        return None
    return left if not alone or left[0].isupper() else None


def _taken(pattern: re.Pattern[str], text: str) -> tuple[str, re.Match[str] | None]:
    """The text without what the pattern finds, and that."""
    found = pattern.search(text)
    return (f"{text[: found.start()]} {text[found.end() :]}", found) if found else (text, None)


def _minutes(found: re.Match[str]) -> int:
    if found["half_more"]:
        return 90
    if found["and_half"]:
        whole = found["and_half"]
        return 30 + 60 * (int(whole) if whole.isdigit() else NUMBERS[plain(whole)])
    if found["half"]:
        return 30
    if found["whole"]:
        return int(found["whole"]) * 60 + int(found["tenths"]) * 6
    if found["only"]:
        return int(found["only"])
    hours = int(found["count"]) if found["count"] else NUMBERS[plain(found["word"])]
    return hours * 60 + int(found["beside"] or 0)


def _in_minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])
