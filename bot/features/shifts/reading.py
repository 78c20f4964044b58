"""The words of a shift: "tirsdag 17-21", "3.12 kl 17 til 22", "hver tirsdag 17-21 til jul"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.features.shifts.rules import Stretch
from bot.when import Ask, Moment, No, Refusal, local, read
from bot.when.repeats import AskRepeat, Repeat, read_repeat

_CLOCK = r"(?:kl\.? ?|at )?([0-2]?[0-9])(?:[.:]([0-5][0-9]))?"
_HOURS = re.compile(
    rf"(?<![^ ])(?:(?:fra|frå|from) )?{_CLOCK} ?(?:-|–|til|to|and|until) ?{_CLOCK}(?![^ ,]|[.:][0-9])",
    re.IGNORECASE,
)
_DAY, _WEEK = timedelta(days=1), timedelta(weeks=1)
#: "9-1" may end at one in the afternoon; what is written "01" may not.
_DIAL = 12


@dataclass(frozen=True)
class Once:
    """A single shift."""

    stretch: Stretch


@dataclass(frozen=True)
class Weekly:
    """The same hours every week, `first` the first time; `until`: the last local date, None: it goes on."""

    first: Stretch
    until: date | None


@dataclass(frozen=True)
class Either:
    """Two days that it may be."""

    between: tuple[Once, ...]


@dataclass(frozen=True)
class Unread:
    """Why it is no shift: "hours" where a day is named without them, "weeks" for every other week."""

    why: str


Wanted = Once | Weekly | Either | Unread


def wanted(text: str, now: datetime, zone: ZoneInfo) -> Wanted:
    """What somebody says that a shift is to be; bot.when reads the day and its first hour."""
    words = " ".join(text.split())
    hours = _HOURS.search(words)
    if hours is None:
        return Unread("hours" if _names_a_day(words, now, zone) else "not-a-time")
    starts = hours[1] + (f".{hours[2]}" if hours[2] else "")
    said = f"{words[: hours.start()]} kl {starts} {words[hours.end() :]}".strip(" ,")
    repeat = read_repeat(said, now, zone)
    if repeat is not None and repeat != No(Refusal.NOT_A_TIME):
        return _weekly(repeat, hours, zone)
    meaning = read(said, now, zone)
    match meaning:
        case Moment(at):
            return _once(at, hours, zone)
        case Ask(between) if between:
            read_so = [_once(one.at, hours, zone) for one in between if isinstance(one, Moment)]
            whole = tuple(one for one in read_so if isinstance(one, Once))
            return Either(whole) if len(whole) > 1 else whole[0] if whole else Unread("not-a-time")
        case No(why):
            return Unread(why.value)
    return Unread("not-a-time")


def _weekly(repeat: Repeat | AskRepeat | No, hours: re.Match[str], zone: ZoneInfo) -> Wanted:
    if isinstance(repeat, No):
        return Unread(repeat.why.value)
    if isinstance(repeat, AskRepeat):
        return Unread("not-a-time")
    if repeat.every_weeks != 1:
        return Unread("weeks")
    first = _once(repeat.first.at, hours, zone)
    if isinstance(first, Unread):
        return first
    day = repeat.first.at.astimezone(zone).date()
    return Weekly(first.stretch, day + (repeat.times - 1) * _WEEK if repeat.times is not None else None)


def _once(at: datetime, hours: re.Match[str], zone: ZoneInfo) -> Once | Unread:
    """From then until the next such hour; "9-1" and "17-9" end on the half of the dial that comes first."""
    hour, minute = int(hours[3]), int(hours[4] or 0)
    if hour > 24 or (hour == 24 and minute):
        return Unread(Refusal.IMPOSSIBLE.value)
    on_a_dial = hour <= _DIAL and not hours[3].startswith("0")
    clocks = {hour % 24, (hour + _DIAL) % 24} if on_a_dial else {hour % 24}
    there = at.astimezone(zone)
    ends: list[datetime] = []
    for day in (there.date(), there.date() + _DAY):
        for one in clocks:
            try:
                ends.append(local(day, time(one, minute), zone))
            except ValueError:
                continue
    later = sorted(end for end in ends if end > at)
    if not later:
        return Unread(Refusal.SKIPPED.value)
    return Once(Stretch(at.astimezone(UTC), later[0].astimezone(UTC)))


def _names_a_day(words: str, now: datetime, zone: ZoneInfo) -> bool:
    if not words:
        return False
    return not isinstance(read(words, now, zone), No) or read_repeat(words, now, zone) is not None
