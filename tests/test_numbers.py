"""What a plain phone answers with, as we read it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot import numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2", [2]),
        (" 2. ", [2]),
        ("nr 2", [2]),
        ("Nummer 2", [2]),
        ("1 3", [1, 3]),
        ("1,3 og 5", [1, 3, 5]),
        ("1 3 5-9", [1, 3, 5, 6, 7, 8, 9]),
        ("2 2", [2]),
        ("5-3", []),
        ("2 bowling", []),
        ("kl 2", []),
        ("48152342", []),
        ("", []),
        ("1" * 200, []),
        ("1 " * 100, []),
        ("1-999", []),
    ],
)
def test_numbers_are_read_and_nothing_else_is(text: str, expected: list[int]) -> None:
    assert numbers.chosen(text) == expected


@pytest.mark.parametrize(
    ("text", "left"),
    [("ALLE", [1, 2, 3]), ("alle unntatt 3", [1, 2]), ("Alle unntatt 1 og 2.", [3]), ("all but 2", [1, 3])],
)
def test_all_and_all_but(text: str, left: list[int]) -> None:
    assert numbers.is_all(text)
    assert numbers.all_but(text, [1, 2, 3]) == left


@pytest.mark.parametrize("text", ["alle sammen", "alle unntatt Kari", "", "nesten alle"])
def test_words_about_all_are_words(text: str) -> None:
    assert not numbers.is_all(text)


@given(some.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    assert all(0 <= number <= 999 for number in numbers.chosen(text))
    assert isinstance(numbers.is_all(text), bool)
