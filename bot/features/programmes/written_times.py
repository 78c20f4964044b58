"""Hours of the week and of the day as they are typed: "fredag kl 13", "kvelden før kl 18, morgenen 8.30"."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.features.programmes.rules import ReminderHours, WeeklyHour
from bot.messages import Refused, say
from bot.when import Ask, Day, Moment, read
from bot.when.words import WEEKDAYS, plain

#: Any Sunday noon without a change of clock near it: only the weekday and the hour of what is read count.
_SOME_SUNDAY = datetime(2026, 1, 4, 12, tzinfo=UTC)
_UTC = ZoneInfo("UTC")
_EVERY = re.compile(r"\b(?:hver|kvar|every|each)\b", re.IGNORECASE)
#: "fredager", "Fridays".
_SEVERAL = re.compile(r"(dag|day)(?:er|ar|ene|ane|s)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:,(?!\d)|;|\n|/|&|\b(?:og|and)\b)\s*", re.IGNORECASE)
_TWO = re.compile(r"((?:kl\.? ?)?\d{1,2}(?:[.:]\d{2})?) ((?:kl\.? ?)?\d{1,2}(?:[.:]\d{2})?)", re.IGNORECASE)
_EVENING = re.compile(r"\b(?:kveld\w*|evening)\b(?: (?:før|i forvegen|before))?", re.IGNORECASE)
_MORNING = re.compile(
    r"\b(?:samme |same |same day |the )*(?:morgen\w*|morgon\w*|morning)\b(?: (?:samme dag|same dag))?",
    re.IGNORECASE,
)
_AROUND = re.compile(r"\b(?:om|på|i|in|the)\b|[:,]$|^[:,]", re.IGNORECASE)


def weekly(text: str) -> WeeklyHour | Refused:
    """As in "fredag kl 13"; a weekday has to be named."""
    return weekly_hour(text) or Refused(say("setting-plan-unclear"))


def reminders(text: str, standing: ReminderHours) -> ReminderHours | Refused:
    """Both hours, or one of them: "18 og 8.30", "kvelden før kl 19"; the other is as it was."""
    said: dict[str, str] = {}
    for part in _hours_in(text):
        read_one = _labelled(part)
        if read_one is None or read_one[0] in said:
            return Refused(say("setting-reminders-unclear"))
        said[read_one[0]] = read_one[1]
    if not said:
        return Refused(say("setting-reminders-unclear"))
    return ReminderHours(said.get("evening", standing.evening), said.get("morning", standing.morning))


def weekly_hour(text: str) -> WeeklyHour | None:
    """None where it is not one weekday and one hour."""
    words = one_week(text)
    if not any(plain(word) in WEEKDAYS for word in words.split()):
        return None
    found = {(at.weekday(), f"{at:%H:%M}") for at in _moments(words)}
    return WeeklyHour(*found.pop()) if len(found) == 1 else None


def one_week(text: str) -> str:
    """As in "fredag" for "hver fredag", "fredager"."""
    return " ".join(_SEVERAL.sub(r"\1", _EVERY.sub(" ", text)).split())


def clock_of(text: str) -> str | None:
    """An hour of any day."""
    said = text if text[:1].isalpha() else f"kl {text}"
    found = {f"{at:%H:%M}" for at in _moments(f"tirsdag {said}")}
    return found.pop() if len(found) == 1 else None


def _moments(text: str) -> list[datetime]:
    meaning = read(text, _SOME_SUNDAY, _UTC)
    readings: tuple[Moment | Day, ...] = ()
    if isinstance(meaning, Moment):
        readings = (meaning,)
    elif isinstance(meaning, Ask):
        readings = meaning.between
    return [one.at for one in readings if isinstance(one, Moment)]


def _hours_in(text: str) -> list[str]:
    said = [one for one in _BETWEEN.split(text.strip().rstrip(".!")) if one]
    two = _TWO.fullmatch(said[0]) if len(said) == 1 else None
    return [two[1], two[2]] if two else said


def _labelled(part: str) -> tuple[str, str] | None:
    """("evening" or "morning", hour); which one the hour itself says, where no word does."""
    label = "evening" if _EVENING.search(part) else "morning" if _MORNING.search(part) else ""
    bare = _AROUND.sub(" ", _MORNING.sub(" ", _EVENING.sub(" ", part)))
    bare = " ".join(bare.split()).strip(" :,")
    if not bare:
        return None
    clock = clock_of(bare)
    if clock is None:
        return None
    half = "morning" if clock < "12:00" else "evening"
    if label in ("", half):
        return half, clock
    # "Kvelden før kl 8" is twenty hours.
    there = {"evening": "om kvelden", "morning": "om morgenen"}[label]
    return label, clock_of(f"{bare} {there}") or clock
