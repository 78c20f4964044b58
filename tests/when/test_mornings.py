"""Whose turn is when, once the night is over."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.when.mornings import APART, SOON, cannot_wait, turn, turns

MORNING = datetime(2026, 11, 26, 7, tzinfo=UTC)
people = st.uuids()


@given(person=people)
def test_turns_are_the_same_each_time_and_two_minutes_apart(person: UUID) -> None:
    mine = turns(MORNING, person)
    assert mine == turns(MORNING, person)
    assert mine[0] == MORNING
    assert all(later - one >= APART for one, later in pairwise(mine))


@given(person=people)
def test_what_can_wait_begins_within_a_quarter_of_an_hour_and_never_at_the_very_end_of_the_night(
    person: UUID,
) -> None:
    first = turn(MORNING, person, (), cannot_wait=False)
    assert timedelta(minutes=2) <= first - MORNING < timedelta(minutes=14)


def test_people_are_spread_over_all_of_it() -> None:
    firsts = [turn(MORNING, UUID(int=number), (), cannot_wait=False) for number in range(1200)]
    minutes = [int((one - MORNING) / timedelta(minutes=1)) for one in firsts]
    assert all(50 < minutes.count(minute) < 150 for minute in range(2, 14))
    assert len(set(firsts)) > 1100


@given(person=people, several=st.lists(st.booleans(), min_size=1, max_size=12))
def test_one_persons_go_one_after_another_and_what_can_wait_in_the_order_it_was_said(
    person: UUID, several: list[bool]
) -> None:
    taken: list[datetime] = []
    waiting: list[datetime] = []
    for urgent in several:
        mine = turn(MORNING, person, taken, cannot_wait=urgent)
        assert mine not in taken
        waiting += [] if urgent else [mine]
        taken.append(mine)
    assert waiting == sorted(waiting)
    assert not several[0] or taken[0] == MORNING


@given(person=people)
def test_nobody_stands_in_line_until_it_is_useless(person: UUID) -> None:
    soon = MORNING + timedelta(minutes=40)
    taken = turns(MORNING, person)[:10]
    assert turn(MORNING, person, taken, cannot_wait=True, expires_at=soon) == MORNING


def test_a_crowd_that_waits_for_one_person_shares_the_last_turn() -> None:
    person = UUID(int=1)
    mine = turns(MORNING, person)
    assert turn(MORNING, person, mine, cannot_wait=True) == mine[-1]
    assert turn(MORNING, person, mine, cannot_wait=False) == mine[-1]


@pytest.mark.parametrize(
    ("lane", "lasts", "first"),
    [
        ("reminder", None, True),
        ("broadcast", None, False),
        ("broadcast", SOON, True),
        ("broadcast", SOON + timedelta(minutes=1), False),
        ("reminder", timedelta(days=3), True),
    ],
)
def test_what_cannot_wait(lane: str, lasts: timedelta | None, first: bool) -> None:
    assert cannot_wait(MORNING, lane, MORNING + lasts if lasts else None) is first
