"""Every sentence in three languages: whole, discreet, and cheap to send."""

from __future__ import annotations

import ast as python
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from bot.routes.words import always_word
from bot.wording import bundle_of
from bot.wording.gsm7 import fit, segments

ROOT = Path(__file__).parents[2]
LANGUAGES = ("nb", "nn", "en")
#: Arguments of usual length; anything else is a word of three letters.
SAMPLES: dict[str, Any] = {
    "address": "https://kal.example.no/k/" + "x" * 27 + ".ics",
    "activities": "Tur tirsdag 1.12 kl 11 og Kino torsdag 3.12 kl 11",
    "ambulance": "113",
    "answerer": "Sam",
    "at": "torsdag 3.12 kl 11",
    "begins": "torsdag 3.12 kl 11",
    "closed": "tirsdag 1.12 kl 12",
    "count": 3,
    "day": "torsdag 3.12",
    "ends": "kl 15",
    "even": "Tur og Kino",
    "going": 5,
    "helpline": "116123",
    "hours": "hverdager 9-15",
    "kept": "yes",
    "language": "norsk",
    "length": 140,
    "longest": 120,
    "meet": "stasjonen",
    "name": "Maria",
    "number": 2,
    "open": "1, 2 og 3",
    "part": 1,
    "parts": 1,
    "places": 8,
    "readers": "Kari og Sam",
    "promise": "En av oss svarer deg i dag før kl 15.",
    "stands": "Vi leser den torsdag 3.12 kl 11, ikke før.",
    "starts": "11",
    "text": "Jeg er litt sen i dag.",
    "titles": "Tur og Kino",
    "until": "tirsdag 1.12 kl 12",
    "urgent": "116117",
    "was": "torsdag 3.12 kl 11",
    "when": "torsdag 3.12 kl 11",
}
#: What chooses between forms, by the forms that there are.
_NUMBER = 2
#: An SMS of two: previews, people's own words, explanations that are read once, lists of the week.
MAY_BE_LONGER: set[str] = {
    "organise-question",
    "calendar-address",
    "check-in-new-words",
    "check-in-new-kept",
    "check-in-words-ask-again",
    "check-in-words-kept",
}
#: Parts of a sentence that may have nothing to say.
MAY_BE_EMPTY = {
    "poll-no-limits",
    "activity-terms-none",
    "day-organiser-none",
    "call-details-none",
    "remind-wish-none",
    "appointment-beside-none",
    "check-in-wrote-not",
}
#: Two segments, and no more.
LONGER = 306
#: As whole words or beginnings of words, in any text that we write ourselves.
FORBIDDEN = re.compile(
    r"\b(lyset|lih\b|bruker\w*|brukar\w*|klient\w*|users?\b|clients?\b|rus\b|rusen\w*|rusmid\w*|rusmis\w*"
    r"|ruslid\w*|narko\w*|dop\b|heroin\w*|metadon\w*|misbruk\w*|avheng\w*|addict\w*|drugs?\b|substance\w*"
    r"|nav\b|pasient\w*|patients?\b|behandling\w*|treatment\w*|straff\w*|sanksjon\w*|ugyldig\w*)",
    re.IGNORECASE,
)


class Arguments(Visitor):  # type: ignore[misc]
    """Names of the arguments of a message, and those that choose between forms."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.choosing: set[str] = set()
        self.refers_to: set[str] = set()

    def visit_VariableReference(self, node: Any) -> None:  # noqa: N802
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: Any) -> None:  # noqa: N802
        self.refers_to.add(node.id.name)

    def visit_SelectExpression(self, node: Any) -> None:  # noqa: N802
        if isinstance(node.selector, ast.VariableReference) and _is_counted(node):
            self.choosing.add(node.selector.id.name)
        self.generic_visit(node)


def _is_counted(node: Any) -> bool:
    return any(
        isinstance(variant.key, ast.NumberLiteral) or variant.key.name in {"one", "two", "few", "many"}
        for variant in node.variants
    )


@cache
def entries(language: str) -> list[Any]:
    text = (ROOT / f"bot/wording/{language}.ftl").read_text(encoding="utf-8")
    return list(parse(text).body)


@cache
def messages(language: str) -> dict[str, Any]:
    return {entry.id.name: entry for entry in entries(language) if isinstance(entry, ast.Message)}


def arguments(node: Any, language: str) -> Arguments:
    found = Arguments()
    found.visit(node)
    for other in sorted(found.refers_to):
        inner = arguments(messages(language)[other], language)
        found.names |= inner.names
        found.choosing |= inner.choosing
    return found


def samples(found: Arguments) -> dict[str, Any]:
    return {
        name: SAMPLES.get(name, _NUMBER if name in found.choosing else "Tur") for name in sorted(found.names)
    }


@cache
def forms(language: str) -> list[tuple[str, str, str]]:
    """(id, "" or the attribute, the text with sample arguments) of everything that is said."""
    return list(_forms(language))


def _forms(language: str) -> Iterator[tuple[str, str, str]]:
    bundle = bundle_of(language)
    for name, entry in messages(language).items():
        given = samples(arguments(entry, language))
        message = bundle.get_message(name)
        for attribute, pattern in {"": message.value, **message.attributes}.items():
            text, wrong = bundle.format_pattern(pattern, given)
            assert not wrong, (language, name, wrong)
            yield name, attribute, str(text)


@cache
def labels() -> frozenset[str]:
    """Ids that stand on buttons: the second argument of every Option."""
    found: set[str] = set()
    for path in (ROOT / "bot").rglob("*.py"):
        for node in python.walk(python.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, python.Call) and python.unparse(node.func).endswith("Option"):
                found |= {
                    one.value
                    for label in node.args[1:2]
                    for one in python.walk(label)
                    if isinstance(one, python.Constant) and isinstance(one.value, str)
                }
    return frozenset(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_in_the_file_is_junk_or_said_twice(language):
    found = entries(language)
    assert len(found) > 100
    assert [entry.content for entry in found if isinstance(entry, ast.Junk)] == []
    names = [entry.id.name for entry in found if isinstance(entry, ast.Message)]
    assert {name for name in names if names.count(name) > 1} == set()


@pytest.mark.parametrize("language", ["nn", "en"])
def test_all_languages_have_the_same_sentences_with_the_same_arguments(language):
    def shape(of: str) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
        return {
            name: (
                frozenset(attribute.id.name for attribute in entry.attributes),
                frozenset(arguments(entry, of).names),
            )
            for name, entry in messages(of).items()
        }

    ours, first = shape(language), shape("nb")
    assert ours.keys() == first.keys()
    assert {name: ours[name] for name in ours if ours[name] != first[name]} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_can_be_said_with_usual_arguments(language):
    said = forms(language)
    assert {name for name, _, _ in said} == set(messages(language))
    assert [name for name, _, text in said if "{" in text] == []
    assert {name for name, _, text in said if not text.strip()} <= MAY_BE_EMPTY


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_only_other_form_is_the_one_for_sms(language):
    assert {attribute for _, attribute, _ in forms(language)} == {"", "sms"}


def by_sms(language: str) -> dict[str, str]:
    """Each sentence as an SMS has it, buttons left out."""
    said: dict[str, str] = {}
    for name, attribute, text in forms(language):
        if name not in labels() and (attribute == "sms" or name not in said):
            said[name] = fit(text)
    return said


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_sms_is_cheap(language):
    counted = {name: (len(text), *segments(text)) for name, text in by_sms(language).items()}
    assert len(counted) > 100
    assert {name: count for name, count in counted.items() if count[2] != "GSM-7"} == {}
    long = {name: count[0] for name, count in counted.items() if count[1] > 1}
    assert {name: length for name, length in long.items() if name not in MAY_BE_LONGER} == {}
    assert {name: length for name, length in long.items() if length > LONGER} == {}


def test_no_sentence_is_called_long_that_is_short():
    long = {name for one in LANGUAGES for name, text in by_sms(one).items() if segments(text)[0] > 1}
    assert MAY_BE_LONGER - long == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_signs_are_those_that_an_sms_carries(language):
    strange = {
        name: text for name, _, text in forms(language) if fit(text) != text or segments(text)[1] != "GSM-7"
    }
    assert strange == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_button_is_a_word_that_does_something_else(language):
    """Whoever types what stands on it instead of its number must not turn off every message."""
    buttons = {(name, form): text for name, form, text in forms(language) if name in labels()}
    assert len(buttons) > 100
    assert {one: text for one, text in buttons.items() if always_word(text)} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_tells_a_stranger_what_this_is_about(language):
    telling = {name: found[0] for name, _, text in forms(language) if (found := FORBIDDEN.search(text))}
    assert telling == {}


@pytest.mark.parametrize("text", ["Hilsen Lyset", "for brukere", "rus", "a client", "DRUGS", "time hos NAV"])
def test_the_search_for_telling_words_finds_them(text):
    assert FORBIDDEN.search(text)


@pytest.mark.parametrize("text", ["Vil du bruke SMS?", "Rusleturen", "navn", "used"])
def test_the_search_leaves_other_words_alone(text):
    assert not FORBIDDEN.search(text)
