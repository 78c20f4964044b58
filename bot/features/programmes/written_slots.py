"""A weekly time as it is typed: "tirsdag kl 11, 3 timer, 10 plasser, Sandvika stasjon", in any order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.features.programmes.written_times import clock_of, one_week, weekly_hour
from bot.when.words import NUMBERS, WEEKDAYS, plain

_WORDS = "|".join(sorted((re.escape(one) for one in NUMBERS), key=len, reverse=True))
_HOURS = r"(?:timers?|timar|times?|hours?|hrs?|t|h)\b\.?"
_MINUTES = r"(?:minutter|minutt|minuttar|minutes?|min)\b\.?"
_LONG = re.compile(
    rf"(?<![\w.:])(?:(?P<half_more>halvannen|halvanna|en og en halv|ein og ein halv) time"
    rf"|(?P<half>en halv|ein halv|halv) ?time"
    rf"|(?P<whole>\d{{1,2}})[.,](?P<tenths>\d) ?{_HOURS}"
    rf"|(?:(?P<count>\d{{1,2}}) ?{_HOURS}|(?P<word>{_WORDS}) (?:time\w*|timar|hours?))"
    rf"(?: (?:og |and )?(?P<beside>\d{{1,2}}) ?{_MINUTES})?"
    rf"|(?P<only>\d{{1,3}}) ?{_MINUTES})",
    re.IGNORECASE,
)
_PLACES = re.compile(
    r"(?:\b(?:maks\.?|maksimum|max|inntil|høyst|opp til|up to) )?(?<![\w.:])(\d{1,4}) ?"
    r"(?:plass(?:er|ar)?|places?|person(?:er|ar)?|deltaker(?:e)?|deltakar(?:ar)?|people)\b",
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
    r"^(?:oppmøtested|oppmøte|møtested|møt(?:es)?(?: opp)?|sted|stad|meet(?:ing point)?)\b[: ]*", re.I
)
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
    weekday, starts, meet = _time_and_place(rest)
    return Parts(weekday, starts, minutes, int(places[1]) if places else None, no_limit is not None, meet)


def _time_and_place(text: str) -> tuple[int | None, str | None, str | None]:
    """Weekday, hour, and the words that are left: where to meet."""
    words = text.split()
    for first, last in _spans(len(words)):
        said = " ".join(word.strip(",;") for word in words[first:last] if word.strip(",;"))
        whole = weekly_hour(said)
        if whole is not None:
            return whole.weekday, whole.at, _place([*words[:first], *words[last:]])
        alone = _alone(said)
        if alone is not None:
            return *alone, _place([*words[:first], *words[last:]])
    return None, None, _place(words)


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
    if re.fullmatch(r"(?:kl\.?|klokka)\b.*|\d{1,2}[.:]\d{2}", said, re.IGNORECASE):
        clock = clock_of(said)
        return (None, clock) if clock else None
    return None


def _place(words: list[str]) -> str | None:
    """What is left of a text, without the commas between."""
    left = re.sub(r"(?:\s*[,;])+(?=\s|$)", ",", " ".join(words)).strip(" ,;.-")
    return _MEET.sub("", left).strip(" ,;.-") or None


def _taken(pattern: re.Pattern[str], text: str) -> tuple[str, re.Match[str] | None]:
    """The text without what the pattern finds, and that."""
    found = pattern.search(text)
    return (f"{text[: found.start()]} {text[found.end() :]}", found) if found else (text, None)


def _minutes(found: re.Match[str]) -> int:
    if found["half_more"]:
        return 90
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
