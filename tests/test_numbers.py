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
        ("1, 3, og 5", [1, 3, 5]),
        ("1-40", list(range(1, 41))),
        (" ".join(str(number) for number in range(1, 41)), list(range(1, 41))),
        ("1-41", []),
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
    ("text", "left_out"),
    [
        ("ALLE", []),
        ("Alle!", []),
        ("alle unntatt 3", [3]),
        ("Alle unntatt 1 og 2.", [1, 2]),
        ("alle unntatt 3, 5-7", [3, 5, 6, 7]),
        ("alle utenom 3", [3]),
        ("alle bortsett frå 3", [3]),
        ("all but 2", [2]),
    ],
)
def test_all_and_all_but(text: str, left_out: list[int]) -> None:
    assert numbers.is_all(text)
    assert numbers.left_out(text) == left_out


@pytest.mark.parametrize(
    ("text", "is_none"),
    [("INGEN", True), ("Ingen kom.", True), ("none", True), ("ingenting", False), ("nei", False)],
)
def test_nobody(text: str, is_none: bool) -> None:
    assert numbers.is_none(text) is is_none


@pytest.mark.parametrize(
    ("offered", "written"),
    [
        ([], []),
        ([2], ["2"]),
        ([1, 2], ["1", "2"]),
        ([3, 1, 2, 7], ["1-3", "7"]),
        ([1, 3, 5], ["1", "3", "5"]),
    ],
)
def test_numbers_are_told_shortly(offered: list[int], written: list[str]) -> None:
    assert numbers.written(offered) == written


def test_numbers_of_one_question_are_a_list_and_what_stands_beside_it_is_not() -> None:
    offered = [(1, "came:ab:x"), (2, "came:ab:y"), (3, "came-none:ab"), (4, "came:cd:x"), (5, "word:UKA")]
    assert numbers.lists(offered) == {"came:ab": [1, 2], "came:cd": [4]}


@pytest.mark.parametrize("text", ["alle sammen", "alle unntatt Kari", "", "nesten alle"])
def test_words_about_all_are_words(text: str) -> None:
    assert not numbers.is_all(text)


@given(some.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    assert all(0 <= number <= 999 for number in numbers.chosen(text))
    assert isinstance(numbers.is_all(text), bool)
