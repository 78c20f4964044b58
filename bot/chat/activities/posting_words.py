"""What staff type about a new activity: much on one line, until when, how many, what it costs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_EVERY = re.compile(
    r"(?:hver|kvar|every)\s+(?:(?:uke|veke|week)(?:\s*,\s*|\s+(?:på\s+|on\s+)?|$))?", re.IGNORECASE
)
_WEEKLY = re.compile(r"(?:hver uke|ukentlig|kvar veke|vekentleg|every week|weekly)\.?", re.IGNORECASE)
_COUNTS = {
    word: count
    for count, words in enumerate(
        ("en ein ei én one an", "to two", "tre three", "fire four", "fem five", "seks six"), 1
    )
    for word in words.split()
}
_LENGTH = re.compile(
    rf"(?P<start>.*?)(?:^|[\s,]+)(?:i |for |varer |varar |lasts )?"
    rf"(?P<count>\d{{1,3}}(?:[.,]\d)?|halvannen|halvannan|halvanna|{'|'.join(_COUNTS)})\s*"
    rf"(?:(?P<hours>timer?|timar|time|t|hours?|hrs?|h)|min(?:utter|utt|utes?)?)\.?",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"(?:^|\s)(?:om|in)$", re.IGNORECASE)
_CLOCK = r"(?P<{0}>\d{{1,2}})(?:[.:](?P<{0}_minute>\d{{2}}))?"
_SPAN = re.compile(
    rf"(?P<day>.*?)[\s,]*(?P<said>\b(?:fra|frå|from)\s+)?(?P<kl>\b(?:kl\.?|at)\s*)?(?<!\d)(?<!\d\.)"
    rf"{_CLOCK.format('first')}\s*(?:[-–—]|til|to)\s*(?:kl\.?\s*)?{_CLOCK.format('last')}\.?",
    re.IGNORECASE,
)
#: Minutes that people say; "5.12-6.12" is two dates.
_SAID_MINUTES = (None, "00", "15", "30", "45")
_PLACES = re.compile(
    r"(?:maks\.?\s+|høyst\s+|høgst\s+|max\.?\s+)?(\d{1,3})(?:\s+(?:plass(?:er|ar)?|places?))?", re.I
)
_PLACES_SAID = re.compile(r"(?:maks|høyst|høgst|max)\b|(?:plass(?:er|ar)?|places?)\.?$", re.IGNORECASE)
_OPEN = re.compile(
    r"(?:bare|berre|just)\s+(?:møt|kom|turn|come).*|ingen påmelding|inga påmelding", re.IGNORECASE
)
_TERMS = {
    "fare": re.compile(r"(?:pris|kostar|koster|fare|price|cost)\s*:\s*", re.IGNORECASE),
    "food": re.compile(r"(?:mat|food)\s*:\s*", re.IGNORECASE),
    "conditions": re.compile(r"(?:greit|bra|vilkår|good|nice)[^:]{0,20}:\s*", re.IGNORECASE),
}
#: What is longer says more than when.
_LONGEST = 80
_NOTHING = frozenset({"", "-", "ingen", "inga", "ikke noe", "ikkje noko", "nei", "none", "nothing"})


@dataclass(frozen=True)
class Said:
    """A text about when, divided: the start is for `bot.when.read`."""

    start: str
    #: Until a clock on the wall: minutes after midnight.
    until: int | None = None
    #: For so many minutes.
    minutes: int | None = None
    weekly: bool = False


@dataclass(frozen=True)
class Line:
    """Much on one line, with semicolons: what it is, when, where, and the rest in any order."""

    title: str
    when: str = ""
    place: str = ""
    meet: str = ""
    #: "open", a number, or "" when nothing is said.
    places: str = ""
    weekly: bool = False


def line(text: str, *, title: str = "") -> Line:
    """`title`: what it is called already; then the line begins with when."""
    parts = [" ".join(part.split()).strip(" ,") for part in text.split(";")]
    named = title or parts.pop(0)
    places, weekly = "", False
    rest = []
    for part in filter(None, parts):
        if _WEEKLY.fullmatch(part):
            weekly = True
        elif (count := places_said(part)) and (count == "open" or _PLACES_SAID.search(part)):
            places = count
        else:
            rest.append(part)
    when, place, meet = [*rest, "", "", ""][:3]
    return Line(named, when, place, "; ".join([meet, *rest[3:]]).strip("; "), places, weekly)


def said(text: str, *, only_clock: bool = False) -> Said:
    """When, and how long. `only_clock`: the day is known, so that "17-20" is hours."""
    start = " ".join(text.split()).strip(" .,")
    if len(start) > _LONGEST:
        return Said(start)
    every = _EVERY.match(start)
    start = start[every.end() :] if every else start
    span = _SPAN.fullmatch(start)
    if span is not None and _are_clocks(span, only_clock=only_clock):
        day = span["day"].strip(" ,")
        clock = f"kl {span['first']}" + (f".{span['first_minute']}" if span["first_minute"] else "")
        until = int(span["last"]) * 60 + int(span["last_minute"] or 0)
        return Said(f"{day} {clock}".strip(), until=until, weekly=every is not None)
    length = _LENGTH.fullmatch(start)
    if length is not None and not _AHEAD.search(length["start"]):
        return Said(length["start"].strip(" ,"), minutes=_minutes(length), weekly=every is not None)
    return Said(start, weekly=every is not None)


def places_said(text: str) -> str:
    """ "8" for "8", "8 plasser", "maks 8"; "open" for "bare møt opp"; "" for anything else."""
    plain = " ".join(text.split()).strip(" .!")
    if _OPEN.fullmatch(plain):
        return "open"
    found = _PLACES.fullmatch(plain)
    return str(int(found[1])) if found else ""


def terms_said(text: str) -> dict[str, str | None]:
    """What was said of fare, food and conditions: by name ("Mat: lunsj"), else in that order."""
    found: dict[str, str | None] = {}
    for part, usual in zip(text.replace("\n", ";").split(";"), [*_TERMS, *[""] * 9], strict=False):
        words = " ".join(part.split())
        name = next((one for one, pattern in _TERMS.items() if pattern.match(words)), usual)
        if not name:
            continue
        value = _TERMS[name].sub("", words, count=1).strip().rstrip(".")
        found[name] = None if value.casefold() in _NOTHING else value
    return found


def as_day(args: tuple[str, ...]) -> date | None:
    """The day that a button carries; None for anything else."""
    try:
        return date.fromisoformat("".join(args))
    except ValueError:
        return None


def _are_clocks(span: re.Match[str], *, only_clock: bool) -> bool:
    named = bool(span["kl"] or span["said"])
    if (
        int(span["last"]) > 24
        or int(span["last_minute"] or 0) > 59
        or not (span["day"] or named or only_clock)
    ):
        return False
    return named or (span["first_minute"] in _SAID_MINUTES and span["last_minute"] in _SAID_MINUTES)


def _minutes(length: re.Match[str]) -> int:
    count = length["count"].casefold()
    half_more = count.startswith("halvann")
    amount = 1.5 if half_more else float(_COUNTS.get(count) or count.replace(",", "."))
    return round(amount * 60 if length["hours"] else amount)
