"""The rules of the rota, and the words that a shift is read from. Pure: no database."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.features.shifts.reading import Either, Once, Unread, Weekly, wanted
from bot.features.shifts.rules import (
    LONGEST_PERIOD,
    REST,
    Broken,
    Limits,
    Stretch,
    clash,
    slip,
    touches_night,
    week_of,
    within,
    working_period,
)

OSLO = ZoneInfo("Europe/Oslo")
#: A Wednesday.
NOW = datetime(2026, 11, 25, 9, tzinfo=OSLO)
LIMITS = Limits(OSLO, time(21), time(8), night_shifts=False, week_hours=18)
NIGHTS = Limits(OSLO, time(21), time(8), night_shifts=True, week_hours=48)


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=OSLO).astimezone(UTC)


def shift(text: str, until: str) -> Stretch:
    """`shift("12-01 17:00", "21:00")`; an end at or before the start is on the next day."""
    starts, ends = at(text), at(f"{text[:5]} {until}")
    return Stretch(starts, ends if ends > starts else ends + timedelta(days=1))


@pytest.mark.parametrize(
    ("starts", "ends", "broken"),
    [
        ("12-01 17:00", "21:00", None),
        ("12-01 08:00", "20:00", None),
        ("12-01 17:00", "21:01", Broken.NIGHT),
        ("12-01 07:59", "12:00", Broken.NIGHT),
        ("12-01 20:00", "02:00", Broken.NIGHT),
        ("12-01 17:00", "17:59", Broken.LENGTH),
        ("12-01 08:00", "20:01", Broken.LENGTH),
        ("11-25 08:59", "12:00", Broken.PAST),
        ("11-25 09:00", "12:00", None),
    ],
)
def test_what_a_shift_may_be(starts: str, ends: str, broken: Broken | None) -> None:
    assert slip(shift(starts, ends), LIMITS, NOW) == broken


def test_at_most_a_year_ahead() -> None:
    there = Stretch(at("12-01 17:00"), at("12-01 21:00"))
    far = Stretch(there.starts_at + timedelta(days=370), there.ends_at + timedelta(days=370))
    assert slip(there, LIMITS, NOW) is None
    assert slip(far, LIMITS, NOW) == Broken.FAR


def test_a_programme_may_decide_on_nights() -> None:
    assert slip(shift("12-01 22:00", "06:00"), NIGHTS, NOW) is None
    never_quiet = Limits(OSLO, time(0), time(0), night_shifts=False, week_hours=18)
    assert slip(shift("12-01 22:00", "06:00"), never_quiet, NOW) is None


@pytest.mark.parametrize(
    ("new", "others", "broken"),
    [
        (("12-02 17:00", "21:00"), [("12-01 17:00", "21:00")], None),
        # From nine in the evening until eight is eleven hours, to the minute.
        (("12-02 08:00", "12:00"), [("12-01 17:00", "21:00")], None),
        # Ten hours and a half between makes one period of nineteen.
        (("12-02 08:00", "12:00"), [("12-01 17:00", "21:30")], Broken.REST),
        # Less between them is one working period: thirteen hours from start to end, not a minute more.
        (("12-01 17:00", "21:00"), [("12-01 08:00", "11:00")], None),
        (("12-01 17:00", "21:01"), [("12-01 08:00", "11:00")], Broken.REST),
        # What lies in between ties two together that were apart.
        (("12-02 12:00", "14:00"), [("12-02 02:00", "04:00"), ("12-02 20:00", "22:00")], Broken.REST),
        (("12-01 20:00", "22:00"), [("12-01 17:00", "21:00")], Broken.TWICE),
        (("12-01 21:00", "22:00"), [("12-01 17:00", "21:00")], None),
    ],
)
def test_rest_and_not_two_at_once(
    new: tuple[str, str], others: list[tuple[str, str]], broken: Broken | None
) -> None:
    assert clash(shift(*new), [shift(*one) for one in others], NIGHTS) == broken


def test_the_cap_is_of_the_local_week() -> None:
    """The first of December 2026 is a Tuesday; that week ends on the sixth."""
    four = [shift(f"12-0{day} 16:00", "20:00") for day in (1, 2, 3, 4)]
    assert clash(shift("12-05 16:00", "18:00"), four, LIMITS) is None
    assert clash(shift("12-05 16:00", "18:01"), four, LIMITS) == Broken.WEEK
    assert clash(shift("12-07 16:00", "20:00"), four, LIMITS) is None


def test_a_shift_over_midnight_of_sunday_counts_in_both_weeks() -> None:
    tight = Limits(OSLO, time(21), time(8), night_shifts=True, week_hours=4)
    sunday = shift("12-06 21:00", "03:00")
    assert clash(sunday, [], tight) is None
    assert clash(sunday, [shift("12-05 12:00", "14:00")], tight) == Broken.WEEK
    assert clash(sunday, [shift("12-09 12:00", "14:00")], tight) == Broken.WEEK


def test_hours_are_real_on_the_nights_when_clocks_change() -> None:
    autumn = Stretch(
        datetime(2026, 10, 24, 22, tzinfo=OSLO).astimezone(UTC),
        datetime(2026, 10, 25, 6, tzinfo=OSLO).astimezone(UTC),
    )
    assert autumn.length == timedelta(hours=9)
    spring = Stretch(
        datetime(2027, 3, 27, 22, tzinfo=OSLO).astimezone(UTC),
        datetime(2027, 3, 28, 6, tzinfo=OSLO).astimezone(UTC),
    )
    assert spring.length == timedelta(hours=7)
    # 21 to 08 is ten hours of rest when spring takes one.
    evening = Stretch(
        datetime(2027, 3, 27, 17, tzinfo=OSLO).astimezone(UTC),
        datetime(2027, 3, 27, 21, tzinfo=OSLO).astimezone(UTC),
    )
    morning = Stretch(
        datetime(2027, 3, 28, 8, tzinfo=OSLO).astimezone(UTC),
        datetime(2027, 3, 28, 12, tzinfo=OSLO).astimezone(UTC),
    )
    assert clash(morning, [evening], LIMITS) == Broken.REST
    assert week_of(autumn.starts_at, OSLO).length == timedelta(days=7, hours=1)


@pytest.mark.parametrize(
    ("ends", "broken"),
    [((7, 0), None), ((7, 1), Broken.LONG_NIGHT), ((8, 0), Broken.LONG_NIGHT), ((8, 1), Broken.LENGTH)],
)
def test_twelve_hours_by_the_clock_are_too_many_when_the_night_is_longer(
    ends: tuple[int, int], broken: Broken | None
) -> None:
    at_night = Limits(OSLO, time(21), time(8), night_shifts=True, week_hours=40)
    evening = datetime(2026, 10, 24, 20, tzinfo=OSLO).astimezone(UTC)
    morning = datetime(2026, 10, 25, *ends, tzinfo=OSLO).astimezone(UTC)
    assert slip(Stretch(evening, morning), at_night, datetime(2026, 10, 23, tzinfo=UTC)) == broken


_HOURS = st.integers(min_value=0, max_value=3 * 7 * 24 * 2).map(lambda half: timedelta(minutes=30 * half))
_LENGTHS = st.integers(min_value=2, max_value=24).map(lambda half: timedelta(minutes=30 * half))
#: The last week of summer time is in it.
_MONDAY = datetime(2026, 10, 12, tzinfo=OSLO).astimezone(UTC)


@given(st.lists(st.tuples(_HOURS, _LENGTHS), max_size=25), st.booleans(), st.integers(4, 48))
@example([(timedelta(hours=16), timedelta(hours=4)), (timedelta(hours=31), timedelta(hours=4))], True, 48)
def test_whatever_somebody_takes_one_by_one_they_have_their_rest_their_night_and_no_more_than_the_cap(
    tries: list[tuple[timedelta, timedelta]], night_shifts: bool, week_hours: int
) -> None:
    limits = Limits(OSLO, time(21), time(8), night_shifts=night_shifts, week_hours=week_hours)
    mine: list[Stretch] = []
    for after, length in tries:
        new = Stretch(_MONDAY + after, _MONDAY + after + length)
        if clash(new, mine, limits) is None:
            mine = sorted([*mine, new], key=lambda one: one.starts_at)
    for one, following in pairwise(mine):
        assert one.ends_at <= following.starts_at
    for one in mine:
        period = working_period(one, mine)
        assert period.length <= LONGEST_PERIOD
        outside = [other for other in mine if not _inside(other, period)]
        assert all(
            other.starts_at - period.ends_at >= REST or period.starts_at - other.ends_at >= REST
            for other in outside
        )
        assert _rests_in_the_day_from(period.starts_at, mine)
        assert within(week_of(one.starts_at, OSLO), mine) <= timedelta(hours=week_hours)
        assert night_shifts or not touches_night(one, limits)


def _inside(one: Stretch, period: Stretch) -> bool:
    return period.starts_at <= one.starts_at and one.ends_at <= period.ends_at


def _rests_in_the_day_from(start: datetime, mine: list[Stretch]) -> bool:
    """Eleven hours in one piece within the twenty-four from there, as the law has it."""
    free_from, over = start, start + timedelta(hours=24)
    for one in mine:
        if one.ends_at <= start or one.starts_at >= over:
            continue
        if one.starts_at - free_from >= REST:
            return True
        free_from = max(free_from, one.ends_at)
    return over - free_from >= REST


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("tirsdag 17-21", "12-01 17:00", "21:00"),
        ("tirsdag 17 - 21", "12-01 17:00", "21:00"),
        ("tirsdag kl 17.30-21.30", "12-01 17:30", "21:30"),
        ("tysdag frå 17 til 21", "12-01 17:00", "21:00"),
        ("3.12 kl 17 til 22", "12-03 17:00", "22:00"),
        ("3. desember 17-21", "12-03 17:00", "21:00"),
        ("tirsdag 1.12 17-21", "12-01 17:00", "21:00"),
        ("i morgen 8-4", "11-26 08:00", "16:00"),
        ("tirsdag 5-9", "12-01 17:00", "21:00"),
        ("tirsdag 9-1", "12-01 09:00", "13:00"),
        ("tirsdag 22-02", "12-01 22:00", "02:00"),
        ("tirsdag 21-24", "12-01 21:00", "00:00"),
        ("Tuesday 17-21", "12-01 17:00", "21:00"),
        ("17-21", "11-25 17:00", "21:00"),
    ],
)
def test_a_sentence_is_read_as_one_shift(text: str, starts: str, ends: str) -> None:
    assert wanted(text, NOW, OSLO) == Once(shift(starts, ends))


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("hver tirsdag 17-21", None),
        ("kvar tysdag 17-21 til jul", date(2026, 12, 22)),
        ("hver tirsdag fra 17 til 21 til jul", date(2026, 12, 22)),
        ("hver tirsdag 17-21 i 6 uker", date(2027, 1, 5)),
        ("every Tuesday 17-21 until Christmas", date(2026, 12, 22)),
    ],
)
def test_a_sentence_is_read_as_a_weekly_shift(text: str, until: date | None) -> None:
    assert wanted(text, NOW, OSLO) == Weekly(shift("12-01 17:00", "21:00"), until)


def test_two_days_that_it_may_be_are_asked_about() -> None:
    read = wanted("onsdag 17-21", NOW, OSLO)
    assert read == Either((Once(shift("11-25 17:00", "21:00")), Once(shift("12-02 17:00", "21:00"))))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("tirsdag", "hours"),
        ("hver tirsdag", "hours"),
        ("tirsdag kl 17", "hours"),
        ("annenhver tirsdag 17-21", "weeks"),
        ("i går 17-21", "past"),
        ("31.11 17-21", "impossible"),
        ("tirsdag 17-25", "impossible"),
        ("tirsdag 9-12 og 13-15", "not-a-time"),
        ("blir vanskelig på torsdag", "not-a-time"),
        ("", "not-a-time"),
    ],
)
def test_what_is_no_shift_says_why(text: str, why: str) -> None:
    assert wanted(text, NOW, OSLO) == Unread(why)
