"""Whatever is written: nothing raises, nothing takes long, and nothing harmless hides what is not."""

from __future__ import annotations

import ast
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import danger
from bot.danger.lists import Phrase, all_lists
from bot.danger.phrases import Meanings, Unreadable, ways
from bot.danger.vocabulary import one_slip
from tests.danger.sentences import HARMLESS, is_right, sentences

PACKAGE = Path(danger.__file__).parent
DANGEROUS = [s for s in sentences() if s.kind != HARMLESS and is_right(s)]
EVERYDAY = [s for s in sentences() if s.kind == HARMLESS and is_right(s)]
PARTINGS = (". ", "! ", "\n", "?\n", ".\n\n")
# For half of what ten thousand signs may cost here; a machine that is busy is much slower than itself.
SECONDS = 3.0


@given(st.text(max_size=400))
def test_nothing_raises(text: str):
    assert danger.kinds(text) <= set(danger.KINDS)


@pytest.mark.parametrize(
    "text",
    ["", "\0", "\ud800", "a\u0300" * 5000, "😭" * 10_000, "vil " * 2500, "ikke leve " * 1000,
     "\ufdfa" * 10_000, "a" * 10_000, "." * 10_000, "\u00b2\u0661",
     "jeg slår meg han " * 600, "'" * 10_000, "a'" * 5000],
)  # fmt: skip
def test_what_is_long_or_odd_is_read_in_no_time(text: str):
    danger.kinds("")
    began = time.process_time()
    assert danger.kinds(text) <= set(danger.KINDS)
    assert time.process_time() - began < SECONDS


@given(st.sampled_from(DANGEROUS), st.integers(1, 3), st.sampled_from(["", " ", "\n", "!!!", " 😭😭"]))
def test_capitals_and_spaces_hide_nothing(sentence, spaces: int, after: str):
    text = sentence.text.replace(" ", " " * spaces) + after
    assert sentence.kind in danger.kinds(text)
    # "ß" and the like have no capital of their own, and are not in the sentences.
    assert sentence.kind in danger.kinds(text.upper())
    assert sentence.kind in danger.kinds(text.title().swapcase())


@given(st.sampled_from(DANGEROUS), st.sampled_from(EVERYDAY), st.sampled_from(PARTINGS), st.booleans())
def test_a_harmless_sentence_hides_nothing(dangerous, harmless, parting: str, before: bool):
    both = (harmless.text, dangerous.text) if before else (dangerous.text, harmless.text)
    assert dangerous.kind in danger.kinds(parting.join(both))


@pytest.mark.parametrize(
    "text",
    ["vil do", "VIL DØØØØ", "v\u00adil d\u200bø", "vil dö", "vil... dø", "vil, dø", "vil 😭 dø", "vil\ndø",
     "Jeg. Vil. Dø.", "selvmrod", "overdsoe", "selv-mord", "vil bare dø ass", "han puser ikke", "ｖｉｌ ｄø"],
)  # fmt: skip
def test_spelling_hides_nothing(text: str):
    assert danger.kinds(text)


def test_a_slip_is_one_letter():
    assert all(
        one_slip(slip, "overdose") for slip in ("overdse", "overdosse", "overdosa", "overdsoe", "overdose")
    )
    assert not any(one_slip(slip, "overdose") for slip in ("overds", "overdssoe", "verdosen", "oevrdsoe"))


def test_the_notation():
    meanings = Meanings({"ikke": ["itj"]}, {"TATT": "har tatt|tok"})
    assert ways("vil|skal ikke [mer]", meanings) == [
        (frozenset({"vil", "skal"}), frozenset({"ikke", "itj"}), frozenset({"mer"})),
        (frozenset({"vil", "skal"}), frozenset({"ikke", "itj"})),
    ]
    assert ways("TATT alt", meanings) == [
        (frozenset({"har"}), frozenset({"tatt"}), frozenset({"alt"})),
        (frozenset({"tok"}), frozenset({"alt"})),
    ]


def test_what_differs_in_one_word_is_one_way():
    assert ways("(i natt|i kveld)", Meanings({}, {})) == [(frozenset({"i"}), frozenset({"natt", "kveld"}))]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("jeg gir opp. takk for alt", {"suicide"}),
        ("takk for alt. jeg gir opp", {"suicide"}),
        ("takk for alt", set()),
        ("jeg gir opp", set()),
        ("takk for alt. " + "vi ses der borte. " * 20 + "jeg gir opp", set()),
    ],
)
def test_two_halves_are_danger_together(text: str, kinds: set[str]):
    assert danger.kinds(text) == kinds


@pytest.mark.parametrize("phrase", ["", "(a", "a]", "a|", "UKJENT a"])
def test_a_phrase_that_cannot_be_read_is_named(phrase: str):
    with pytest.raises(Unreadable):
        ways(phrase, Meanings({}, {}))


def test_no_little_word_says_no():
    spoken = {phrase.speech for phrases in all_lists().by_word.values() for phrase in phrases}
    assert not any(speech.little & speech.negations for speech in spoken)


def test_it_keeps_and_tells_nothing(capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture):
    danger.kinds("jeg vil dø")
    assert capsys.readouterr() == ("", "")
    assert not caplog.records
    assert all(isinstance(phrase, Phrase) for phrases in all_lists().by_word.values() for phrase in phrases)


def test_it_knows_the_standard_library_alone():
    named = {
        (node.module or "") if isinstance(node, ast.ImportFrom) else node.names[0].name
        for path in PACKAGE.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    outside = {name for name in named if not name.startswith("bot.danger")}
    assert outside <= {*sys.stdlib_module_names, "collections.abc"} - {"logging", "sqlite3"}
