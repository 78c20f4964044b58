"""How the lists do on the kept sentences, each of which must be right, or known to be wrong."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bot import danger
from tests.danger.known import FALSE_ALARMS, MISSES
from tests.danger.sentences import HARMLESS, LANGUAGES, Sentence, is_right, sentences, table

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "danger-words.md"
#: How many there must at least be, so that nobody makes the figures better by taking some away.
DANGEROUS = {"nb": 860, "nn": 140, "en": 170}
HARMLESS_ONES = {"nb": 1000, "nn": 125, "en": 135}


def test_all_are_right_but_those_that_are_known(capsys: pytest.CaptureFixture[str]):
    wrong = [sentence for sentence in sentences() if not is_right(sentence)]
    with capsys.disabled():
        print(f"\n{table()}")  # noqa: T201
    assert {s.text for s in wrong if s.kind != HARMLESS} == MISSES
    assert {s.text for s in wrong if s.kind == HARMLESS} == FALSE_ALARMS


def test_there_are_enough_of_them():
    dangerous = Counter(s.language for s in sentences() if s.kind != HARMLESS)
    harmless = Counter(s.language for s in sentences() if s.kind == HARMLESS)
    assert all(dangerous[language] >= DANGEROUS[language] for language in LANGUAGES)
    assert all(harmless[language] >= HARMLESS_ONES[language] for language in LANGUAGES)


def test_no_sentence_is_both_dangerous_and_harmless():
    dangerous = {s.text.casefold() for s in sentences() if s.kind != HARMLESS}
    assert not dangerous & {s.text.casefold() for s in sentences() if s.kind == HARMLESS}


def test_the_reference_tells_the_figures_as_they_are():
    assert table() in REFERENCE.read_text(encoding="utf-8")


def test_every_kind_has_sentences_in_every_language():
    kinds = {(s.language, s.kind) for s in sentences()}
    assert kinds == {(language, kind) for language in LANGUAGES for kind in (*danger.KINDS, HARMLESS)}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("jeg vil ikke dø", set()),
        ("jeg vil ikke leve", {"suicide"}),
        ("ikke ring 113, jeg vil dø", {"suicide"}),
        ("ikke ring 113 jeg vil dø", {"suicide"}),
        ("jeg har ikke lyst til å ta livet mitt, men jeg har det tungt", set()),
        ("jeg har ikke lyst til å bråke, men jeg skal ta livet mitt", {"suicide"}),
        ("han slår meg ikke lenger", set()),
        ("det er ikke noe håp, jeg gjør det i natt", {"suicide"}),
        ("kompisen min sier han vil ta livet av seg", {"suicide"}),
        ("vil dø av latter", set()),
        ("dør av latter. men egentlig vil jeg dø", {"suicide"}),
        ("tok alle pillene, jeg vil dø", {"overdose", "suicide"}),
        ("for ti år siden tok jeg overdose", set()),
        ("for ti år siden tok jeg overdose. nå har jeg tatt en overdose igjen", {"overdose"}),
        ("Odd blir med", set()),
        ("må på do, vil ikke bråke", set()),
    ],
)
def test_what_a_not_or_an_idiom_reaches(text: str, kinds: set[str]):
    assert danger.kinds(text) == kinds


def test_a_sentence_says_where_it_is_from():
    some = next(sentences("held_out"))
    assert isinstance(some, Sentence)
    assert some.part == "held_out"
