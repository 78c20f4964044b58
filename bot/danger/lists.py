"""The lists of words, nb.toml, nn.toml and en.toml, made ready for looking."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from bot.danger.phrases import EDGE, GAP, Meanings, Step, Steps, Unreadable, ways
from bot.danger.vocabulary import Vocabulary

# nn builds on nb, and comes after it.
LANGUAGES = ("nb", "nn", "en")
DANGERS = ("overdose", "violence", "suicide")
HALVES = 2


@dataclass(frozen=True, slots=True)
class Speech:
    """How a language says no, and the words that may stand anywhere between others."""

    little: Step
    negations: Step
    parting: Step


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """One way of saying something."""

    #: A kind of danger, or what it does: "harmless", "told", "negating", "not negating".
    means: str
    steps: Steps
    speech: Speech
    #: Said as a story, of long ago, or of a game, it is none.
    unless_told: bool = False
    #: It has its own no in it ("will not live"), so that another no before it changes nothing.
    has_no: bool = False
    #: Said only together with its other half, somewhere near: the number of the pair, and which half.
    pair: tuple[str, int] | None = None

    def may_be_in(self, names: Step) -> bool:
        """Whether its words are there at all, in whatever order."""
        return not any(names.isdisjoint(step) for step in self.steps if step is not GAP and step is not EDGE)


@dataclass(frozen=True, slots=True)
class Lists:
    vocabulary: Vocabulary
    #: By the rarest word of each: a phrase is looked for only where that stands.
    by_word: dict[str, tuple[Phrase, ...]]


@dataclass(frozen=True, slots=True)
class _Language:
    """One file, with what it builds on."""

    spelled: dict[str, list[str]]
    little: list[str]
    negations: list[str]
    parting: list[str]
    meanings: Meanings
    written: dict[str, Any]

    def phrases(self, negations: Step, parting: Step) -> Iterator[Phrase]:
        speech = Speech(self.words(self.little), negations, parting)
        harmless, negation = self.written["harmless"], self.written["negation"]
        yield from self._of("harmless", harmless["phrases"], speech)
        yield from self._of("told", harmless["told"], speech)
        yield from self._of("not negating", negation["not_negating"], speech)
        yield from self._of("negating", negation["negating"], speech)
        for kind in DANGERS:
            yield from self._of(kind, self.written[kind]["phrases"], speech)
            for phrase in self._of(kind, self.written[kind]["unless_told"], speech):
                yield replace(phrase, unless_told=True)
            yield from self._halves(kind, speech)

    def _halves(self, kind: str, speech: Speech) -> Iterator[Phrase]:
        for both in self.written[kind]["together"]:
            if len(both) != HALVES:
                raise Unreadable(f"two belong together: {both}")
            for which, written in enumerate(both):
                for phrase in self._of(kind, [written], speech):
                    yield replace(phrase, pair=(" ".join(both), which))

    def _of(self, means: str, written: Iterable[str], speech: Speech) -> Iterator[Phrase]:
        meanings = self.meanings
        for phrase in written:
            for steps in map(meanings.kept, ways(phrase, meanings)):
                _check(phrase, steps)
                has_no = any(step <= speech.negations for step in steps)
                yield Phrase(means, steps, speech, has_no=has_no)

    def words(self, words: Iterable[str]) -> Step:
        return frozenset(word for given in words for word in (given, *self.spelled.get(given, ())))


def _check(phrase: str, steps: Steps) -> None:
    words = [at for at, step in enumerate(steps) if step not in (GAP, EDGE)]
    if not words:
        raise Unreadable(f"has no word: {phrase}")
    if any(step == EDGE for step in steps[words[0] : words[-1]]) or GAP in (steps[0], steps[-1]):
        raise Unreadable(f"a full stop stands at an end, three stand between words: {phrase}")


@cache
def all_lists() -> Lists:
    """Read once. Raises Unreadable."""
    languages: dict[str, _Language] = {}
    for language in LANGUAGES:
        written = tomllib.loads(Path(__file__).with_name(f"{language}.toml").read_text(encoding="utf-8"))
        languages[language] = _language(written, languages.get(written.get("builds_on", "")))
    spoken = languages.values()
    # People mix languages: "not" takes back what is said in another one too.
    negations = frozenset[str]().union(*(language.words(language.negations) for language in spoken))
    parting = frozenset[str]().union(*(language.words(language.parting) for language in spoken))
    return _ready([phrase for language in spoken for phrase in language.phrases(negations, parting)])


def _language(written: dict[str, Any], base: _Language | None) -> _Language:
    """What a file says, added to what the file that it builds on says of spelling, little words and no."""
    spelled = dict(base.spelled) if base else {}
    for word, others in written["spelled"].items():
        spelled[word] = spelled.get(word, []) + others.split()
    any_of = (base.meanings.any_of if base else {}) | written["any_of"]
    return _Language(
        spelled,
        (base.little if base else []) + written["little"]["words"].split(),
        (base.negations if base else []) + written["negation"]["words"].split(),
        (base.parting if base else []) + written["negation"]["parting"].split(),
        Meanings(spelled, any_of),
        written,
    )


def _ready(phrases: list[Phrase]) -> Lists:
    speeches = {phrase.speech for phrase in phrases}
    steps = Counter(step for phrase in phrases for step in phrase.steps if step not in (GAP, EDGE))
    often: Counter[str] = Counter()
    for step, times in steps.items():
        often.update(dict.fromkeys(step, times))
    names = set(often)
    for speech in speeches:
        names |= speech.little | speech.negations | speech.parting
    weights = {step: sum(often[name] for name in step) for step in steps}
    by_word: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        rarest = min((step for step in phrase.steps if step in weights), key=weights.__getitem__)
        for name in rarest:
            by_word.setdefault(name, []).append(phrase)
    return Lists(Vocabulary(names), {name: tuple(found) for name, found in by_word.items()})
