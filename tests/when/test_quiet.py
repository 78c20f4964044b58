"""Quiet hours and weekly hours, across midnight and both changes of clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.when import held_until, is_quiet, latest_awake, local, next_weekday

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
near_changes = st.integers(0, 4 * 24 * 60).flatmap(
    lambda minute: st.sampled_from([oslo(10, 23, 12), oslo(3, 26, 12, year=2027)]).map(
        lambda start: start + timedelta(minutes=minute)
    )
)


@settings(deadline=None)
@given(at=near_changes, quiet_from=whole_minutes, quiet_to=whole_minutes)
def test_both_answers_are_awake_and_on_their_side(at: datetime, quiet_from: time, quiet_to: time) -> None:
    held, latest = held_until(at, OSLO, quiet_from, quiet_to), latest_awake(at, OSLO, quiet_from, quiet_to)
    assert latest <= at <= held
    assert not is_quiet(held, OSLO, quiet_from, quiet_to)
    assert not is_quiet(latest, OSLO, quiet_from, quiet_to)
    minutes = int((held - at) / timedelta(minutes=1))
    assert all(is_quiet(at + timedelta(minutes=n), OSLO, quiet_from, quiet_to) for n in range(0, minutes, 7))


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
