"""What a text about time means, seen from now: the whole of it has to fit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.when.alternatives import OR, divide_two
from bot.when.clock_times import MIDNIGHT, NOON, Clock, NoSuchClock, Part, by_digits, minutes_meant
from bot.when.dates import Date, Named, Vague, Week, Weekday
from bot.when.days import DayPieces, Days, days_meant, is_a_week
from bot.when.durations import Few, Gone, Span
from bot.when.instants import instants, months_later
from bot.when.meaning import Ask, Day, Doubt, Meaning, Moment, No, Refusal
from bot.when.said import Said, divide
from bot.when.words import plain
from bot.when.write import DAYS_WITHOUT_YEAR

#: How far ahead people make appointments here.
MONTHS_AHEAD = 18

_SMALL_HOURS = 4
_OPENING = re.compile(r"(?<![^ ])(?:innen|senest|by|until|fram til|frem til) ")
_FILLER = re.compile(
    r"(?<![^ ])(?:presis|noyaktig|akkurat|sharp|exactly|enten|either|(?:tidlig|tidleg|sent|seint|early|late)"
    r"(?= [a-z]{3,} (?:morgen|morgon|ettermiddag|kveld|natt|morning|afternoon|evening|night)))(?![^ ])"
)
_FROM_TO = re.compile(r"(?<![^ ])(?:fra|from) (?:kl\.? |den |the )?[^ ]+ (?:til|to) ")
_DAY = timedelta(days=1)

_Reading = Moment | Day | No


def read(text: str, now: datetime, zone: ZoneInfo) -> Meaning:
    """What the text means to a Norwegian who says it `now` (aware) in `zone`. Raises for no text.

    A bare hour from one to six is the afternoon. A moment is never before now nor beyond eighteen months;
    a time in the hour that the autumn change of clock repeats is asked about. Moments are to the minute,
    save those counted from now ("om 2 minutter"), which keep now's seconds.
    """
    if now.tzinfo is None:
        raise ValueError("now has to be aware")
    reader = _Reader(now.astimezone(zone), zone)
    words = " ".join(_FILLER.sub(" ", _without_opening(plain(text))).split())
    if _FROM_TO.search(words):
        return No(Refusal.NOT_A_TIME)
    alternatives = OR.split(words, maxsplit=2)
    if len(alternatives) == 2:
        two = divide_two(*alternatives)
        return _either([reader.meaning(one) for one in two]) if two else No(Refusal.NOT_A_TIME)
    said = divide(words)
    return reader.meaning(said) if said is not None else No(Refusal.NOT_A_TIME)


def _without_opening(words: str) -> str:
    """For "fredag innen kl 12"; after an hour it tells when something ends: "kl 10 frem til 12"."""
    found = _OPENING.search(words)
    before = divide(words[: found.start()].strip()) if found else None
    if found is None or (before is not None and before.clock is not None):
        return words
    return words[: found.start()] + words[found.end() :]


def _either(meanings: Sequence[Meaning]) -> Meaning:
    """A question between all that both can be, in the order said; none when one of them cannot be."""
    named: list[Moment | Day] = []
    for meaning in meanings:
        readings = meaning.between if isinstance(meaning, Ask) else (meaning,)
        if not readings or isinstance(meaning, No):
            return No(Refusal.NOT_A_TIME)
        named += [one for one in readings if isinstance(one, Moment | Day) and one not in named]
    return Ask(tuple(named), Doubt.EITHER) if len(named) > 1 else No(Refusal.NOT_A_TIME)


@dataclass(frozen=True)
class _Reader:
    """One reading, from where it is done."""

    now: datetime
    zone: ZoneInfo

    def meaning(self, said: Said) -> Meaning:
        if said.span is not None:
            return self._counted_from_now(said.span)
        if isinstance(said.clock, NoSuchClock):
            return No(Refusal.IMPOSSIBLE)
        if said.vague is not None:
            return self._loose(said.vague)
        if said.about is not None or (said.clock is not None and said.clock.about):
            assert said.clock is not None
            return _roughly(self._exact(said, replace(said.clock, may_be_date=None)))
        return self._exact(said, said.clock)

    def _counted_from_now(self, span: Span | Gone) -> Meaning:
        if isinstance(span, Gone):
            return No(Refusal.PAST)
        later = (self.now.astimezone(UTC) + span.length).replace(microsecond=0)
        return self._within_reach(Moment(later.astimezone(self.zone)))

    def _loose(self, vague: Vague | Few) -> Ask:
        if isinstance(vague, Few):
            return Ask((), Doubt.NO_TIME if vague.hours else Doubt.NO_DAY)
        if not vague.weekend:
            return Ask((), Doubt.NO_DAY)
        return Ask(tuple(Day(day) for day in self._weekends(vague) if day >= self.now.date()), Doubt.NO_DAY)

    def _weekends(self, vague: Vague) -> list[date]:
        """Within a weekend, the next one is the one after."""
        today = self.now.date()
        saturday = today + (5 - today.weekday()) * _DAY
        weeks = (0,) if not vague.next else (1,) if saturday <= today else (0, 1)
        return [saturday + (7 * week + day) * _DAY for week in weeks for day in (0, 1)]

    def _exact(self, said: Said, clock: Clock | None) -> Meaning:
        named = said.named
        if said.part is not None and said.part.today:
            if named is not None and named.days:
                return No(Refusal.CONTRADICTION)
            named = Named(0)
        pieces = DayPieces(said.on, said.ahead, named, said.weekday, said.week, self.now.hour < _SMALL_HOURS)
        if pieces.week is not None and pieces.only_week():
            return self._week_alone(pieces.week)
        if pieces.silent():
            assert clock is not None
            return self._clock_alone(clock, said.part)
        found = self._days(pieces)
        if isinstance(found, No):
            hour = said.on.may_be_hour if isinstance(said.on, Date) and clock is None else None
            return self._rather_hour(found, said, hour) if hour and (said.weekday or named) else found
        if clock is None:
            return self._or_hour(self._days_alone(found, said.part), said)
        return self._hour_or_date(self._at_clock(found, clock, said.part), pieces, clock)

    def _week_alone(self, week: Week) -> Meaning:
        if week.offset < 0:
            return No(Refusal.PAST)
        return Ask((), Doubt.NO_DAY) if is_a_week(week, self.now.date()) else No(Refusal.IMPOSSIBLE)

    def _days(self, pieces: DayPieces) -> Days | No:
        """Far days go first: no instant is worked out for them."""
        found = days_meant(pieces, self.now.date())
        if isinstance(found, Days) and min(found.among) > self._last_day():
            return No(Refusal.TOO_FAR)
        return found

    def _days_alone(self, found: Days, part: Part | None) -> Meaning:
        if part is None or not part.name.startswith("night"):
            return self._one_of([Day(day) for day in found.among], found.why, confirm=found.confirm)
        shift = 0 if part.name == "night" else -1
        nights = [Day(day + (shift + side) * _DAY) for day in found.among for side in (0, 1)]
        return self._one_of(nights, Doubt.NIGHT)

    def _at_clock(self, found: Days, clock: Clock, part: Part | None) -> Meaning:
        minutes = minutes_meant(clock, part)
        if not minutes:
            return No(Refusal.CONTRADICTION)
        readings = [one for day in found.among for one in self._readings(day, clock, part)]
        if part is not None and part.today:
            return self._first_ahead(readings)
        why = found.why if len(found.among) > 1 or found.confirm else _doubt(clock, readings, minutes, part)
        return self._one_of(readings, why, confirm=found.confirm)

    def _readings(self, day: date, clock: Clock, part: Part | None) -> list[Moment | No]:
        """By our rule "28.3 kl 2.30" is the afternoon, but when that night's 2.30 is odd, better ask."""
        minutes = minutes_meant(clock, part)
        if part is None and clock.minute not in minutes and self._is_odd(day, clock.minute):
            minutes = (clock.minute, *minutes)
        return [one for minute in minutes for one in self._at(day, minute)]

    def _is_odd(self, day: date, minute: int) -> bool:
        """Whether clocks skip it or show it twice."""
        shown = self._at(day, minute)
        return len(shown) > 1 or isinstance(shown[0], No)

    def _rather_hour(self, refused: No, said: Said, hour: tuple[int, int]) -> Meaning:
        """For "i morgen 9.10", which is no date then: asked about as an hour."""
        meaning = self._exact(replace(said, on=None), by_digits(*hour))
        if isinstance(meaning, No):
            return refused
        return Ask(meaning.between if isinstance(meaning, Ask) else (meaning,), Doubt.HOUR_OR_DATE)

    def _or_hour(self, meaning: Meaning, said: Said) -> Meaning:
        """For "fredag 8.10", when that is a Friday so far ahead that we write its year ourselves."""
        hour = said.on.may_be_hour if isinstance(said.on, Date) and said.weekday else None
        if hour is None or not isinstance(meaning, Day):
            return meaning
        if (meaning.at - self.now.date()).days < DAYS_WITHOUT_YEAR:
            return meaning
        rather = self._rather_hour(No(Refusal.PAST), said, hour)
        return Ask((*rather.between, meaning), Doubt.HOUR_OR_DATE) if isinstance(rather, Ask) else meaning

    def _hour_or_date(self, meaning: Meaning, pieces: DayPieces, clock: Clock) -> Meaning:
        """For "torsdag 3", "to 3.12": at three, or the third, when that is a Thursday; at two, or all day.

        And for "12. mai 1954", a year rather than an hour.
        """
        if isinstance(pieces.on, Date) and clock.like_year and isinstance(meaning, Moment):
            return Ask((meaning,), Doubt.HOUR_OR_DATE)
        if isinstance(pieces.on, Date) and clock.may_be_weekday is not None and pieces.weekday is None:
            weekday = Weekday(clock.may_be_weekday)
            return self._or_days(meaning, replace(pieces, weekday=weekday))
        if clock.may_be_date is None or pieces.weekday is None or not pieces.only_weekday():
            return meaning
        return self._or_days(meaning, replace(pieces, on=Date(clock.may_be_date)))

    def _or_days(self, meaning: Meaning, pieces: DayPieces) -> Meaning:
        found = self._days(pieces)
        if isinstance(found, No):
            return meaning
        hours = meaning.between if isinstance(meaning, Ask) else (meaning,)
        return self._one_of([*hours, *(Day(day) for day in found.among)], Doubt.HOUR_OR_DATE)

    def _clock_alone(self, clock: Clock, part: Part | None) -> Meaning:
        """Today while that is ahead. A passed hour may be tonight's or tomorrow's: asked, never moved."""
        if clock.minute == MIDNIGHT:
            clock = replace(clock, or_else=None)
        minutes = minutes_meant(clock, part)
        if not minutes:
            return No(Refusal.CONTRADICTION)
        today = self.now.date()
        readings = self._readings(today, clock, part)
        if part is not None and part.name == "night":
            return self._first_ahead(readings)
        if all(self._within_reach(one) != No(Refusal.PAST) for one in readings):
            return self._one_of(readings, _doubt(clock, readings, minutes, part))
        tonight = () if clock.exact or part else [minute + NOON for minute in minutes if minute < NOON + 60]
        later = [one for minute in tonight if minute <= MIDNIGHT for one in self._at(today, minute)]
        tomorrow = self._readings(today + _DAY, clock, part)
        return self._one_of([*readings, *later, *tomorrow], Doubt.TOMORROW, confirm=True)

    def _at(self, day: date, minute: int) -> Sequence[Moment | No]:
        """The moments, in our zone, of so many minutes after a day's first midnight as clocks show it."""
        days, minute = divmod(minute, MIDNIGHT)
        found = instants(day + days * _DAY, time(*divmod(minute, 60)), self.zone)
        return [Moment(one.astimezone(self.zone)) for one in found] or [No(Refusal.SKIPPED)]

    def _first_ahead(self, readings: Sequence[Moment | No]) -> Meaning:
        """Of "i natt kl 3" only the coming one; both, where the clock shows it twice that night.

        Asked about in the small hours, when this night's has just passed.
        """
        ahead = [one for one in readings if self._within_reach(one) == one or one == No(Refusal.SKIPPED)]
        if not ahead:
            return self._one_of(readings, Doubt.NIGHT)
        same = [one for one in ahead if isinstance(one, Moment) and one == ahead[0]]
        if self.now.hour < _SMALL_HOURS and len(ahead) < len(readings):
            return self._one_of(same or ahead[:1], Doubt.NIGHT, confirm=True)
        return self._one_of(same or ahead[:1], Doubt.REPEATED)

    def _one_of(self, readings: Sequence[Meaning], why: Doubt, *, confirm: bool = False) -> Meaning:
        """The reading that is left when the past ones are gone; a question when that is not one.

        Also a question when another reading is an hour that clocks skip.
        """
        checked = [self._within_reach(one) for one in readings if not isinstance(one, Ask)]
        possible = _distinct([one for one in checked if isinstance(one, Moment | Day)])
        if not possible:
            skipped = No(Refusal.SKIPPED)
            return skipped if skipped in checked else next(one for one in checked if isinstance(one, No))
        sure = len(possible) == 1 and not confirm and No(Refusal.SKIPPED) not in checked
        return possible[0] if sure else Ask(possible, why)

    def _within_reach(self, reading: _Reading) -> _Reading:
        if isinstance(reading, No):
            return reading
        if isinstance(reading, Moment):
            day, gone = reading.at.date(), reading.at.astimezone(UTC) < self.now.astimezone(UTC)
        else:
            day, gone = reading.at, reading.at < self.now.date()
        if gone:
            return No(Refusal.PAST)
        return No(Refusal.TOO_FAR) if day > self._last_day() else reading

    def _last_day(self) -> date:
        return months_later(self.now.date(), MONTHS_AHEAD)


def _distinct(readings: Sequence[Moment | Day]) -> tuple[Moment | Day, ...]:
    """In the order of time; by instant, since two moments of the repeated hour look alike on the wall."""
    keyed = {
        (one.at.astimezone(UTC).isoformat() if isinstance(one, Moment) else one.at.isoformat()): one
        for one in readings
    }
    return tuple(keyed[key] for key in sorted(keyed))


def _doubt(clock: Clock, readings: Sequence[Moment | No], minutes: Sequence[int], part: Part | None) -> Doubt:
    """What divides several moments of one day."""
    walls = [one.at.replace(tzinfo=None, fold=0) for one in readings if isinstance(one, Moment)]
    if len(minutes) == 1 == len(readings) or len(set(walls)) < len(walls):
        return Doubt.REPEATED
    if part is not None or clock.minute == MIDNIGHT:
        return Doubt.NIGHT
    return Doubt.HALF if clock.or_else is not None else Doubt.HALF_OF_DAY


def _roughly(meaning: Meaning) -> Meaning:
    """For "ca kl 10": the moment is asked about."""
    if isinstance(meaning, No):
        return meaning
    return Ask(meaning.between if isinstance(meaning, Ask) else (meaning,), Doubt.NO_TIME)
