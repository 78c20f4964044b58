"""What comes again: "hver tirsdag kl 10 i åtte uker", "annenhver torsdag kl 14 fram til 1. mars"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.when.instants import first_showing, months_later
from bot.when.meaning import Ask, Day, Doubt, Meaning, Moment, No, Refusal
from bot.when.often import Length, Often, divide_repeat
from bot.when.read import MONTHS_AHEAD, read
from bot.when.said import Said, divide


@dataclass(frozen=True)
class Repeat:
    """The same weekday and local clock every so many weeks."""

    first: Moment
    #: 1 is every week, 2 every other.
    every_weeks: int
    #: How many in all, the first too; None where no end was said.
    times: int | None


@dataclass(frozen=True)
class AskRepeat:
    """More than one reading; `between` is empty where something is missing: "hver tirsdag"."""

    between: tuple[Repeat, ...]
    why: Doubt


RepeatMeaning = Repeat | AskRepeat | No

#: The hour in which clocks change: nothing recurs there.
_CHANGING_HOUR = 2
_ONE_DAY = timedelta(days=1)


def read_repeat(text: str, now: datetime, zone: ZoneInfo) -> RepeatMeaning | None:
    """What comes again, said `now` (aware) in `zone`; None for all other texts. Raises for no text.

    The whole of the text has to fit, as in `read`; a party or a place is no part of it. `No` is a repetition
    that cannot be: its end is past or lies beyond eighteen months, "kl 25", a weekday against its date.
    A day that ends it is counted in ("til 2. mars", a Tuesday); "til jul" and "til påske" stop before.
    """
    said = divide_repeat(text)
    if said is None or (said.end and said.length):
        return None
    meaning = _Repeating(now.astimezone(zone), zone).meaning(said)
    return None if meaning == No(Refusal.NOT_A_TIME) else meaning


def occurrences(repeat: Repeat, zone: ZoneInfo, *, until: date | None = None) -> list[datetime]:
    """All of them as aware UTC instants, on the same local clock on both sides of a change of clock.

    Those after the local date `until` are left out; without an end they go on for eighteen months.
    """
    begins = repeat.first.at.astimezone(zone)
    last = min(until or date.max, months_later(begins.date(), MONTHS_AHEAD))
    step = timedelta(weeks=repeat.every_weeks)
    most = max(0, (last - begins.date()) // step + 1)
    count = most if repeat.times is None else min(repeat.times, most)
    clock = begins.time().replace(fold=0)
    return [first_showing(begins.date() + at * step, clock, zone)[0] for at in range(count)]


@dataclass(frozen=True)
class _Repeating:
    """One reading, from where it is done."""

    now: datetime
    zone: ZoneInfo

    def meaning(self, said: Often) -> RepeatMeaning:
        pieces = divide(said.at)
        if not _names_a_day(pieces) and said.start:
            said = replace(said, at=f"{said.start} {said.at}", start="")
            pieces = divide(said.at)
        if pieces is None or pieces.span or pieces.vague:
            return No(Refusal.NOT_A_TIME)
        if not _names_a_day(pieces):
            return AskRepeat((), Doubt.NO_DAY)
        starts = self._a_day(said.start) if said.start else Day(self.now.date())
        ends = self._a_day(said.end) if said.end else None
        for one in (starts, ends):
            if isinstance(one, AskRepeat | No):
                return one
        assert isinstance(starts, Day)
        assert ends is None or isinstance(ends, Day)
        return self._from(starts.at, said, ends.at if ends else None)

    def _a_day(self, words: str) -> Day | AskRepeat | No:
        meaning = read("mandag neste uke" if words in _NEXT_WEEK else words, self.now, self.zone)
        if meaning == No(Refusal.NOT_A_TIME):
            meaning = read(f"til {words}", self.now, self.zone)
        if isinstance(meaning, Ask):
            return AskRepeat((), meaning.why)
        return No(Refusal.NOT_A_TIME) if isinstance(meaning, Moment) else meaning

    def _from(self, start: date, said: Often, end: date | None) -> RepeatMeaning:
        midnight = first_showing(start, time(), self.zone)[0]
        meaning = read(said.at, max(self.now, midnight), self.zone)
        if isinstance(meaning, No):
            return meaning
        firsts = _firsts(meaning)
        if not firsts:
            return AskRepeat((), Doubt.NO_TIME)
        found = [self._counted(Moment(one.at.astimezone(self.zone)), said, end) for one in firsts]
        possible = tuple(one for one in found if isinstance(one, Repeat))
        if possible and isinstance(meaning, Ask) and meaning.why not in _SETTLED:
            return AskRepeat(possible, meaning.why)
        return possible[0] if possible else found[0]

    def _counted(self, first: Moment, said: Often, end: date | None) -> Repeat | No:
        if first.at.hour == _CHANGING_HOUR:
            return No(Refusal.SKIPPED)
        day = first.at.date()
        try:
            last = end if end is None or said.end_counts else end - _ONE_DAY
            last = _last_of(said.length, day) if said.length else last
            times = _times(said, day, last)
            final = day + timedelta(weeks=said.every_weeks * ((times or 1) - 1))
        except (ValueError, OverflowError):
            return No(Refusal.TOO_FAR)
        if times is not None and times < 1:
            return No(Refusal.CONTRADICTION)
        if final > months_later(self.now.date(), MONTHS_AHEAD):
            return No(Refusal.TOO_FAR)
        return Repeat(first, said.every_weeks, times)


#: "Every" begins with the nearest week, and has no date.
_SETTLED = {Doubt.WEEK, Doubt.HOUR_OR_DATE}
_NEXT_WEEK = {"neste uke", "neste uka", "neste veke", "next week"}


def _names_a_day(pieces: Said | None) -> bool:
    return pieces is not None and bool(pieces.taken() & {"on", "named", "weekday"})


def _firsts(meaning: Meaning) -> tuple[Moment, ...]:
    """Where the day is today's or next week's, "every" begins with the nearest."""
    if isinstance(meaning, Moment):
        return (meaning,)
    if not isinstance(meaning, Ask):
        return ()
    moments = tuple(one for one in meaning.between if isinstance(one, Moment))
    return moments[:1] if meaning.why is Doubt.WEEK else moments


def _last_of(length: Length, first: date) -> date | None:
    """The last day that a stretch of weeks or months covers; None for a number of times."""
    match length.unit:
        case "weeks":
            return first + timedelta(weeks=length.count) - _ONE_DAY
        case "months":
            return months_later(first, length.count) - _ONE_DAY
        case "times":
            return None


def _times(said: Often, first: date, last: date | None) -> int | None:
    if said.length is not None and said.length.unit == "times":
        return said.length.count
    return None if last is None else (last - first) // timedelta(weeks=said.every_weeks) + 1
