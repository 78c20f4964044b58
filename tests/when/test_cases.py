"""What people write about time: every row of the tables in `cases/`."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.when import No, read
from tests.when.tables import OSLO, TABLES, WEDNESDAY, all_cases, cases, in_short


@pytest.mark.parametrize("table", TABLES, ids=lambda table: str(table.stem))
def test_a_text_is_understood_as_people_mean_it(table: Path) -> None:
    understood = {(case.now, case.text): in_short(read(case.text, case.now, OSLO)) for case in cases(table)}
    assert understood == {(case.now, case.text): case.expected for case in cases(table)}


def test_the_tables_are_wide_and_no_row_stands_twice() -> None:
    rows = [(case.now, case.text) for case in all_cases()]
    assert len(rows) == len(set(rows)) > 1200


@pytest.mark.parametrize(
    "text",
    [
        "torsdag\u202e kl 01",
        "\u2067torsdag kl 10\u2069",
        "torsdag\x00kl 10",
        "torsdag\x1bkl 10",
        "torsdag kl \ud800",
        "torsdag kl 10 " + "🙂" * 200,
        "torsdag " * 131_072,
        "1" * 1_000_000,
        " " * 1_000_000,
        "\u0301" * 200,
    ],
)
def test_what_is_hidden_broken_or_endless_is_not_a_time(text: str) -> None:
    assert isinstance(read(text, WEDNESDAY, OSLO), No)


@pytest.mark.parametrize("mark", ["\u200e", "\u200f", "\u200b", "\ufeff", "\u00ad"])
def test_marks_that_nobody_sees_make_no_difference(mark: str) -> None:
    assert in_short(read(f"{mark}tors{mark}dag kl 1{mark}0", WEDNESDAY, OSLO)) == "2026-11-26 10:00"


def test_the_two_of_the_repeated_hour_lie_an_hour_apart() -> None:
    night = datetime(2026, 10, 25, 0, 30, tzinfo=OSLO)
    first, second = (read(f"om {hours} timer", night, OSLO) for hours in ("to", "tre"))
    assert in_short(first) == in_short(second) == "2026-10-25 02:30"
    asked = read("kl 02:30", night, OSLO)
    assert asked.between == (first, second)  # type: ignore[union-attr]
    assert second.at.timestamp() - first.at.timestamp() == timedelta(hours=1).total_seconds()  # type: ignore[union-attr]
