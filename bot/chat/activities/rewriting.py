"""What staff type when something is changed: an hour, a place, a number, or several of them on one line."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.chat.activities import posting_words
from bot.features import activities, posting
from bot.messages import Refused, Say, say
from bot.when import Ask, Day, Doubt, Moment, No, local, read

_BETWEEN = re.compile(r"[;\n]")
_CLOCK = r"(?:kl\.?\s*|at\s+)?\d{1,2}(?:[.:]\d{2})?"
_UNTIL = re.compile(
    r"(?:til|to|until|slutt(?:er|ar)?|ends?)\s*(?:kl\.?\s*|at\s+)?(\d{1,2})(?:[.:](\d{2}))?\.?", re.IGNORECASE
)
#: What is said as a time is no place, also where we cannot tell which time.
_LIKE_A_CLOCK = re.compile(
    rf"(?:(?:\w+(?:dag|day)|i morgen|i morgon|tomorrow)\s*,?\s*)?(?:(?:fra|frå|til|from|to|until)\s+)?"
    rf"{_CLOCK}(?:\s*(?:[-–—]|til|to)\s*{_CLOCK})?\.?",
    re.IGNORECASE,
)
_REST = r"\s*[:=]?\s+(.+)"
_NAMED = {
    "starts_at": re.compile(rf"(?:tid|når|time|when){_REST}", re.IGNORECASE),
    "ends_at": re.compile(rf"(?:slutt|end){_REST}", re.IGNORECASE),
    "place": re.compile(rf"(?:sted|stad|stedet|staden|place){_REST}", re.IGNORECASE),
    "meeting_point": re.compile(rf"(?:oppmøte|møt opp|meet|meeting point){_REST}", re.IGNORECASE),
    "places": re.compile(rf"(?:plasser|plassar|places){_REST}", re.IGNORECASE),
    "title": re.compile(rf"(?:hva|kva|what){_REST}", re.IGNORECASE),
    "fare": re.compile(rf"(?:pris|fare|price){_REST}", re.IGNORECASE),
    "food": re.compile(rf"(?:mat|food){_REST}", re.IGNORECASE),
    "conditions": re.compile(rf"(?:greit å vite|greitt å vite|good to know){_REST}", re.IGNORECASE),
}


@dataclass(frozen=True)
class Which:
    """More than one hour or day can be meant."""

    between: tuple[Moment | Day, ...]
    #: The same hour twice: the clock is put back in between.
    repeated: bool = False


@dataclass(frozen=True)
class Lasts:
    """Until when it lasts, which only the start can tell."""

    #: Until a clock on the wall: minutes after midnight.
    until: int | None
    minutes: int | None = None


Read = Any
"""A value, Refused with why not, Which, or Lasts (of "ends_at")."""


def times(text: str, starts_at: datetime, now: datetime, zone: ZoneInfo) -> dict[str, Read]:
    """When it is to begin, and when to end, as far as said: "kl 12-15", "fredag kl 12", "til kl 15"."""
    until = _until(text)
    if until is not None:
        return {"ends_at": Lasts(until)}
    said = posting_words.said(text, only_clock=True)
    if said.until is None and said.minutes is None:
        return {"starts_at": hour(text, starts_at, now, zone)}
    lasts = {"ends_at": Lasts(said.until, said.minutes)}
    return {"starts_at": hour(said.start, starts_at, now, zone), **lasts} if said.start else lasts


def end(text: str, starts_at: datetime, now: datetime, zone: ZoneInfo) -> Lasts | Refused:
    """When it is over: an hour, "til kl 15", or for so long."""
    until = _until(text) if _until(text) is not None else _until(f"til {text}")
    if until is not None:
        return Lasts(until)
    minutes = posting_words.said(text).minutes
    if minutes is not None:
        return Lasts(None, minutes)
    match hour(text, starts_at, now, zone):
        case datetime() as at:
            there = at.astimezone(zone)
            return Lasts(there.hour * 60 + there.minute)
    return Refused(say("change-time-no", why="not-a-time"))


def over(lasts: Lasts, starts_at: datetime, zone: ZoneInfo) -> datetime | Refused:
    """When what begins then is over, UTC."""
    at = posting.ends_at(starts_at, zone, until=lasts.until, minutes=lasts.minutes, usual=0)
    return at if isinstance(at, Refused) else at.astimezone(UTC)


def where(text: str) -> str | Refused | None:
    """A place, or where to meet; a time is none."""
    if _LIKE_A_CLOCK.fullmatch(" ".join(text.split())):
        return Refused(say("change-no-place"))
    return activities.as_place(text)


def _until(text: str) -> int | None:
    found = _UNTIL.fullmatch(" ".join(text.split()))
    if found is None or int(found[1]) > 24 or int(found[2] or 0) > 59:
        return None
    return int(found[1]) * 60 + int(found[2] or 0)


def hour(text: str, starts_at: datetime, now: datetime, zone: ZoneInfo) -> datetime | Which | Refused:
    """When it is to begin, UTC: an hour alone is that day's, a day alone keeps the hour."""
    there = starts_at.astimezone(zone)
    on_the_day = read(f"{there.day}.{there.month}.{there.year} {text}", now, zone)
    meaning = on_the_day if isinstance(on_the_day, Moment | Ask) else read(text, now, zone)
    match meaning:
        case Moment(at):
            return at.astimezone(UTC)
        case Day(day):
            return on_day(day, starts_at, zone)
        case Ask(between, why) if between:
            return Which(between, why is Doubt.REPEATED)
        case No(why):
            return Refused(say("change-time-no", why=why.value))
    return Refused(say("change-time-no", why="not-a-time"))


def on_day(day: date, starts_at: datetime, zone: ZoneInfo) -> datetime | Refused:
    """The same hour of another day, UTC."""
    try:
        return local(day, starts_at.astimezone(zone).time(), zone)
    except ValueError:
        return Refused(say("change-time-no", why="skipped-hour"))


def title(text: str) -> str | Refused:
    called = " ".join(text.split()).rstrip(".,;")
    return posting.wrong_title(called) or called[:1].upper() + called[1:]


def places(text: str) -> int | Refused | None:
    """How many can come; None: bare møt opp."""
    said = posting_words.places_said(text)
    if said == "open":
        return None
    count = int(said or 0)
    if not 0 < count <= posting.MOST_PLACES:
        return Refused(say("change-places-wrong", most=posting.MOST_PLACES))
    return count


def term(text: str) -> str | Refused | None:
    """What it costs, food, or what one has to know; None: nothing is said of it any more."""
    words = " ".join(text.split()).rstrip(".;")
    if len(words) > posting.LONGEST_TERM:
        return Refused(say("place-too-long", longest=posting.LONGEST_TERM, length=len(words)))
    return words or Refused(say("change-empty"))


def several(text: str, starts_at: datetime, now: datetime, zone: ZoneInfo) -> dict[str, Read] | Say:
    """ "kl 12; Rådhuset; oppmøte bussen": by name, and without one an hour, the place, where to meet."""
    found: dict[str, Read] = {}
    for part in filter(None, (" ".join(one.split()) for one in _BETWEEN.split(text))):
        named = next(((name, hit[1]) for name, one in _NAMED.items() if (hit := one.fullmatch(part))), None)
        if named is not None:
            found |= read_as(named[0], named[1], starts_at, now, zone)
            continue
        said = times(part, starts_at, now, zone)
        if not set(said) & set(found) and _is_a_time(said.get("starts_at")):
            found |= said
            continue
        unnamed = "place" if "place" not in found else "meeting_point"
        if unnamed in found or _LIKE_A_CLOCK.fullmatch(part):
            return say("change-not-understood")
        found[unnamed] = activities.as_place(part)
    return found or say("change-not-understood")


def read_as(name: str, text: str, starts_at: datetime, now: datetime, zone: ZoneInfo) -> dict[str, Read]:
    """What was asked for by name; an hour may say when it ends as well."""
    return (
        times(text, starts_at, now, zone)
        if name == "starts_at"
        else {name: READ[name](text, starts_at, now, zone)}
    )


def _is_a_time(at: datetime | Which | Refused | None) -> bool:
    """A time, or one that cannot be: not a place that happens to have a number in it."""
    return not isinstance(at, Refused) or at.why.args["why"] != "not-a-time"


def _only_text(reader: Callable[[str], Read]) -> Callable[[str, datetime, datetime, ZoneInfo], Read]:
    return lambda text, _starts_at, _now, _zone: reader(text)


READ: dict[str, Callable[[str, datetime, datetime, ZoneInfo], Read]] = {
    "starts_at": hour,
    "ends_at": end,
    "title": _only_text(title),
    "place": _only_text(where),
    "meeting_point": _only_text(where),
    "places": _only_text(places),
    "fare": _only_text(term),
    "food": _only_text(term),
    "conditions": _only_text(term),
}
