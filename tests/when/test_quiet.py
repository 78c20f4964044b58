"""Quiet hours and weekly hours, across midnight and both changes of clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.when import (
    held_through,
    held_until,
    is_quiet,
    latest_awake,
    local,
    minutes_awake,
    next_weekday,
    together,
)

OSLO = ZoneInfo("Europe/Oslo")
EVENING, MORNING = time(21), time(8)


def oslo(month: int, day: int, hour: int, minute: int = 0, *, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=OSLO).astimezone(UTC)


@pytest.mark.parametrize(
    ("at", "until"),
    [
        (oslo(11, 25, 20, 59), oslo(11, 25, 20, 59)),
        (oslo(11, 25, 21), oslo(11, 26, 8)),
        (oslo(11, 25, 23, 59), oslo(11, 26, 8)),
        (oslo(11, 26, 0), oslo(11, 26, 8)),
        (oslo(11, 26, 7, 59), oslo(11, 26, 8)),
        (oslo(11, 26, 8), oslo(11, 26, 8)),
        (oslo(10, 24, 22), datetime(2026, 10, 25, 7, tzinfo=UTC)),
        (oslo(3, 27, 22, year=2027), datetime(2027, 3, 28, 6, tzinfo=UTC)),
    ],
)
def test_what_falls_in_the_night_is_held_until_morning(at: datetime, until: datetime) -> None:
    assert held_until(at, OSLO, EVENING, MORNING) == until


@pytest.mark.parametrize(
    ("at", "latest"),
    [
        (oslo(11, 25, 20, 59), oslo(11, 25, 20, 59)),
        (oslo(11, 25, 21), oslo(11, 25, 20, 59)),
        (oslo(11, 26, 7), oslo(11, 25, 20, 59)),
        (oslo(11, 26, 8), oslo(11, 26, 8)),
        (oslo(10, 25, 7), datetime(2026, 10, 24, 18, 59, tzinfo=UTC)),
        (oslo(3, 28, 7, year=2027), datetime(2027, 3, 27, 19, 59, tzinfo=UTC)),
    ],
)
def test_what_cannot_wait_goes_just_before_the_night(at: datetime, latest: datetime) -> None:
    assert latest_awake(at, OSLO, EVENING, MORNING) == latest


def test_the_night_is_an_hour_longer_in_autumn_and_shorter_in_spring() -> None:
    nights = [oslo(10, 24, 21), oslo(3, 27, 21, year=2027), oslo(11, 25, 21)]
    lengths = [held_until(at, OSLO, EVENING, MORNING) - at for at in nights]
    assert lengths == [timedelta(hours=12), timedelta(hours=10), timedelta(hours=11)]


def test_equal_hours_are_never_quiet() -> None:
    at = oslo(11, 26, 3)
    assert held_until(at, OSLO, MORNING, MORNING) == at == latest_awake(at, OSLO, MORNING, MORNING)


def test_quiet_hours_may_lie_within_one_day() -> None:
    assert held_until(oslo(11, 25, 13), OSLO, time(12), time(14)) == oslo(11, 25, 14)
    assert latest_awake(oslo(11, 25, 13), OSLO, time(12), time(14)) == oslo(11, 25, 11, 59)


def test_an_end_that_the_clock_skips_is_the_change_itself() -> None:
    change = datetime(2027, 3, 28, 1, tzinfo=UTC)
    assert held_until(oslo(3, 28, 1, year=2027), OSLO, EVENING, time(2, 30)) == change
    assert latest_awake(change, OSLO, time(2, 30), MORNING) == change - timedelta(minutes=1)


whole_minutes = st.integers(0, 24 * 60 - 1).map(lambda minute: time(*divmod(minute, 60)))
# What begins within the hour that a change of clock repeats is over for a moment when the hour begins again.
beginnings = whole_minutes.filter(lambda clock: clock.hour != 2)
near_changes = st.integers(0, 4 * 24 * 60).flatmap(
    lambda minute: st.sampled_from([oslo(10, 23, 12), oslo(3, 26, 12, year=2027)]).map(
        lambda start: start + timedelta(minutes=minute)
    )
)


@settings(deadline=None)
@given(at=near_changes, quiet_from=beginnings, quiet_to=whole_minutes)
def test_both_answers_are_awake_and_on_their_side(at: datetime, quiet_from: time, quiet_to: time) -> None:
    held, latest = held_until(at, OSLO, quiet_from, quiet_to), latest_awake(at, OSLO, quiet_from, quiet_to)
    assert latest <= at <= held
    assert not is_quiet(held, OSLO, quiet_from, quiet_to)
    assert not is_quiet(latest, OSLO, quiet_from, quiet_to)
    minutes = int((held - at) / timedelta(minutes=1))
    assert all(is_quiet(at + timedelta(minutes=n), OSLO, quiet_from, quiet_to) for n in range(0, minutes, 7))


NIGHT = (EVENING, MORNING)


@pytest.mark.parametrize(
    ("own", "at", "until"),
    [
        # Inside the programme's, and touching them at either end.
        ((time(22), time(7)), oslo(11, 25, 21), oslo(11, 26, 8)),
        ((time(8), time(10)), oslo(11, 25, 23), oslo(11, 26, 10)),
        ((time(20), time(21)), oslo(11, 25, 20), oslo(11, 26, 8)),
        # Overlapping, and around all of them.
        ((time(20), time(6)), oslo(11, 25, 20, 30), oslo(11, 26, 8)),
        ((time(23), time(10)), oslo(11, 25, 21), oslo(11, 26, 10)),
        ((time(20), time(10)), oslo(11, 26, 9, 59), oslo(11, 26, 10)),
        # A nap by day keeps nothing back at other hours.
        ((time(12), time(14)), oslo(11, 25, 13), oslo(11, 25, 14)),
        ((time(12), time(14)), oslo(11, 25, 14), oslo(11, 25, 14)),
        ((time(12), time(14)), oslo(11, 25, 22), oslo(11, 26, 8)),
        # Never is never, also for somebody.
        ((time(3), time(3)), oslo(11, 25, 14), oslo(11, 25, 14)),
        # Both changes of clock.
        ((time(20), time(10)), oslo(10, 24, 20), datetime(2026, 10, 25, 9, tzinfo=UTC)),
        ((time(20), time(10)), oslo(3, 27, 20, year=2027), datetime(2027, 3, 28, 8, tzinfo=UTC)),
    ],
)
def test_ones_own_hours_widen_those_of_the_programme(
    own: tuple[time, time], at: datetime, until: datetime
) -> None:
    assert held_through(at, OSLO, [NIGHT, own]) == until
    assert held_through(at, OSLO, [own, NIGHT]) == until
    assert held_through(at, OSLO, [NIGHT]) <= until


@pytest.mark.parametrize("own", [(time(8), time(21)), (time(7), time(22)), (time(8), time(20, 59))])
def test_hours_that_leave_nothing_or_next_to_it(own: tuple[time, time]) -> None:
    awake = minutes_awake([NIGHT, own])
    assert awake == (1 if own[1] == time(20, 59) else 0)
    # Then people are written to when the programme's night is over, not never.
    assert held_through(oslo(11, 25, 23), OSLO, [NIGHT, own]) == (
        oslo(11, 26, 20, 59) if awake else oslo(11, 26, 8)
    )


@pytest.mark.parametrize(
    ("several", "as_one"),
    [
        ([NIGHT], [NIGHT]),
        ([NIGHT, (time(20), time(8))], [(time(20), time(8))]),
        ([NIGHT, (time(8), time(10))], [(time(21), time(10))]),
        ([NIGHT, (time(20), time(23)), (time(7), time(9, 30))], [(time(20), time(9, 30))]),
        ([NIGHT, (time(12), time(14))], [(time(12), time(14)), NIGHT]),
        ([(time(0), time(6)), (time(22), time(0))], [(time(22), time(6))]),
        ([(time(3), time(3))], []),
        ([NIGHT, (time(8), time(21))], []),
    ],
)
def test_hours_that_touch_or_overlap_are_read_as_one(
    several: list[tuple[time, time]], as_one: list[tuple[time, time]]
) -> None:
    assert together(several) == as_one


@settings(deadline=None)
@given(at=near_changes, own=st.tuples(beginnings, whole_minutes))
def test_nobody_is_written_to_in_any_of_their_hours(at: datetime, own: tuple[time, time]) -> None:
    hours = [NIGHT, own] if minutes_awake([NIGHT, own]) >= 120 else [NIGHT]
    held = held_through(at, OSLO, hours)
    assert held >= held_until(at, OSLO, *NIGHT)
    assert not any(is_quiet(held, OSLO, *one) for one in hours)
    minutes = int((held - at) / timedelta(minutes=1))
    asleep = (at + timedelta(minutes=n) for n in range(0, minutes, 7))
    assert all(any(is_quiet(one, OSLO, *each) for each in hours) for one in asleep)


def test_a_weekly_hour_keeps_its_place_on_the_wall() -> None:
    assert local(date(2026, 10, 24), time(11), OSLO) == datetime(2026, 10, 24, 9, tzinfo=UTC)
    assert local(date(2026, 10, 25), time(11), OSLO) == datetime(2026, 10, 25, 10, tzinfo=UTC)
    assert local(date(2027, 3, 28), time(11), OSLO) == datetime(2027, 3, 28, 9, tzinfo=UTC)


def test_a_repeated_hour_is_its_first_and_a_skipped_one_is_refused() -> None:
    assert local(date(2026, 10, 25), time(2, 30), OSLO) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    with pytest.raises(ValueError, match="skipped"):
        local(date(2027, 3, 28), time(2, 30), OSLO)


@pytest.mark.parametrize(
    ("weekday", "expected"), [(2, date(2026, 12, 2)), (3, date(2026, 11, 26)), (1, date(2026, 12, 1))]
)
def test_the_next_weekday_is_never_the_same_day(weekday: int, expected: date) -> None:
    assert next_weekday(date(2026, 11, 25), weekday) == expected
