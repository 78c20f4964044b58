"""Which day the pieces of a text point at, seen from today."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.when.dates import Date, Holiday, Named, NthWeekday, OnDay, Week, Weekday
from bot.when.durations import Ahead
from bot.when.holidays import holiday, nth_weekday
from bot.when.instants import months_later, next_weekday
from bot.when.meaning import Doubt, No, Refusal

#: A date without its year that went by so lately may be a slip as well as next year's.
_LATELY = timedelta(days=60)
_WEEK = timedelta(weeks=1)
_YEAR = timedelta(days=366)


@dataclass(frozen=True)
class Days:
    """The days it can be; `why` says what divides them."""

    among: tuple[date, ...]
    why: Doubt = Doubt.NO_DAY
    #: Even a single day has to be asked about.
    confirm: bool = False


@dataclass(frozen=True)
class DayPieces:
    """What was said about the day; all that is there has to agree."""

    on: OnDay | None = None
    ahead: Ahead | None = None
    named: Named | None = None
    weekday: Weekday | None = None
    week: Week | None = None
    #: Before four in the night "i morgen" may be the day that has just begun.
    small_hours: bool = False

    def silent(self) -> bool:
        """Nothing was said about the day."""
        return self == DayPieces(small_hours=self.small_hours)

    def only_weekday(self) -> bool:
        return self == DayPieces(weekday=self.weekday, small_hours=self.small_hours)

    def only_week(self) -> bool:
        return self.week is not None and self == DayPieces(week=self.week, small_hours=self.small_hours)

    def named_days(self, today: date) -> tuple[date, ...]:
        if self.named is None:
            return ()
        day = today + timedelta(days=self.named.days)
        before = day - timedelta(days=1)
        return (before, day) if self.small_hours and self.named.days > 0 else (day,)


def days_meant(said: DayPieces, today: date) -> Days | No:
    """The days that fit everything said, today or later; or why there are none."""
    if said.weekday is not None and said.weekday.which == "last":
        return No(Refusal.PAST)
    found = _first_guess(said, today)
    if isinstance(found, No):
        return found
    return _agreeing(found, said, today)


def _first_guess(said: DayPieces, today: date) -> Days | No:
    if said.on is not None:
        return _by_date(said.on, said.weekday, today)
    if said.ahead is not None:
        start = (*said.named_days(today), today)[0]
        return _ahead(said.ahead, said.weekday, start, counted_from_named=said.named is not None)
    if said.named is not None:
        return Days(said.named_days(today), Doubt.TOMORROW)
    assert said.weekday is not None
    if said.week is not None:
        return _in_week(said.week, said.weekday, today)
    return _by_weekday(said.weekday, today)


def _agreeing(found: Days, said: DayPieces, today: date) -> Days | No:
    among = found.among
    if said.weekday is not None:
        among = tuple(day for day in among if day.weekday() == said.weekday.number)
    if said.named is not None and said.ahead is None:
        among = tuple(day for day in among if day in said.named_days(today))
    if said.week is not None:
        monday = _monday(said.week, today)
        if monday is None:
            return No(Refusal.IMPOSSIBLE)
        among = tuple(day for day in among if monday <= day < monday + _WEEK)
    return replace(found, among=among) if among else No(Refusal.CONTRADICTION)


def is_a_week(week: Week, today: date) -> bool:
    """Whether the year has a week of that number."""
    return _monday(week, today) is not None


def _by_weekday(said: Weekday, today: date) -> Days:
    """To two people "neste torsdag" is two days, when one is left of this week or is just ahead."""
    if said.which == "next":
        coming = next_weekday(today, said.number)
        near = coming.isocalendar()[:2] == today.isocalendar()[:2] or coming - today <= timedelta(days=2)
        return Days((coming, coming + _WEEK) if near else (coming,), Doubt.WEEK)
    if today.weekday() == said.number:
        return Days((today, today + _WEEK), Doubt.WEEK)
    return Days((next_weekday(today, said.number),))


def _ahead(said: Ahead, weekday: Weekday | None, start: date, *, counted_from_named: bool) -> Days | No:
    """For "i dag om åtte dager" both a week, as the old count goes, and eight days."""
    try:
        if said.unit == "month":
            return Days((months_later(start, said.count),))
        there = start + timedelta(**{f"{said.unit}s": said.count})
        weeks = _weeks(said)
        if counted_from_named and said == Ahead(8, "day"):
            return Days((start + _WEEK, there), Doubt.NO_DAY)
        if weekday is None or weeks is None:
            return Days((there,))
        return _weekday_weeks_ahead(weekday, weeks, start)
    except (ValueError, OverflowError):
        return No(Refusal.TOO_FAR)


def _weeks(said: Ahead) -> int | None:
    """Beside a weekday, "om åtte dager" is a week and "om fjorten dager" two."""
    if said.unit == "week":
        return said.count
    return {7: 1, 8: 1, 14: 2}.get(said.count)


def _weekday_weeks_ahead(weekday: Weekday, weeks: int, start: date) -> Days:
    """For "mandag om to uker": in the week two weeks on, or two weeks after the coming Monday."""
    monday = start - timedelta(days=start.weekday())
    of_that_week = monday + timedelta(weeks=weeks, days=weekday.number)
    after_coming = next_weekday(start - timedelta(days=1), weekday.number) + timedelta(weeks=weeks)
    return Days(tuple(sorted({of_that_week, after_coming})), Doubt.WEEK)


def _in_week(week: Week, weekday: Weekday, today: date) -> Days | No:
    monday = _monday(week, today)
    if monday is None:
        return No(Refusal.IMPOSSIBLE)
    day = monday + timedelta(days=weekday.number)
    lately = week.number is not None and week.year is None and _was_lately(week.number, today)
    return Days((day,), Doubt.YEAR, confirm=True) if lately else Days((day,))


def _was_lately(number: int, today: date) -> bool:
    """Whether a week of that number ended shortly before this one."""
    this = today - timedelta(days=today.weekday())
    return any(
        (this - weeks * _WEEK).isocalendar().week == number for weeks in range(1, _LATELY // _WEEK + 1)
    )


def _monday(week: Week, today: date) -> date | None:
    this = today - timedelta(days=today.weekday())
    if week.number is None:
        return this + week.offset * _WEEK
    year = today.isocalendar().year
    for candidate in (year, year + 1) if week.year is None else (week.year,):
        try:
            monday = date.fromisocalendar(candidate, week.number, 1)
        except ValueError:
            continue
        if monday >= this or week.year is not None:
            return monday
    return None


def _by_date(said: OnDay, weekday: Weekday | None, today: date) -> Days | No:
    try:
        if said.year is not None:
            return Days((_in_year(said, said.year),))
        if isinstance(said, Date) and said.month is None:
            fits = weekday is None or weekday.number == today.weekday()
            return Days((_next_day_of_month(said.day, today if fits else today + timedelta(days=1)),))
        if isinstance(said, NthWeekday) and said.month is None:
            return _in_month(said, today)
        return _in_coming_year(said, weekday, today)
    except ValueError:
        return No(Refusal.IMPOSSIBLE)


def _in_coming_year(said: OnDay, weekday: Weekday | None, today: date) -> Days | No:
    """The next such date. Gone by lately without a weekday to tell the year: to be confirmed."""
    occurring = [day for year in range(today.year - 1, today.year + 2) for day in _occurring(said, year)]
    coming = next((day for day in occurring if day >= today), None)
    if coming is None or (isinstance(said, Date) and coming - today > _YEAR):
        return No(Refusal.IMPOSSIBLE)
    lately = next((day for day in occurring if timedelta(0) < today - day <= _LATELY), None)
    if lately is None or (weekday is not None and coming.weekday() == weekday.number):
        return Days((coming,))
    if weekday is not None and lately.weekday() == weekday.number:
        return No(Refusal.PAST)
    return Days((coming,), Doubt.YEAR, confirm=True)


def _occurring(said: OnDay, year: int) -> tuple[date, ...]:
    try:
        return (_in_year(said, year),)
    except ValueError:
        return ()


def _in_year(said: OnDay, year: int) -> date:
    if isinstance(said, Holiday):
        return holiday(said.name, year)
    if isinstance(said, NthWeekday):
        return nth_weekday(year, said.month or 1, said.weekday, said.which)
    return date(year, said.month or 1, said.day)


def _in_month(said: NthWeekday, today: date) -> Days:
    """For "første mandag i måneden": asked about, once this month's is gone."""
    months = [months_later(today.replace(day=1), said.months_on + further) for further in (0, 1)]
    first, second = (nth_weekday(one.year, one.month, said.weekday, said.which) for one in months)
    return Days((first,)) if first >= today else Days((second,), confirm=True)


def _next_day_of_month(number: int, today: date) -> date:
    """For "den 3.": of this month, or of the next that has one. Raises ValueError for the 32nd."""
    for months in range(3):
        first = months_later(today.replace(day=1), months)
        day = first + timedelta(days=number - 1)
        if number and day.month == first.month and day >= today:
            return day
    raise ValueError(f"no month has a day {number}")
