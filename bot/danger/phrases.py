"""The small notation of the lists: a phrase as the words that must come, one after another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product

#: Up to three words of any kind, within the sentence.
GAP = frozenset({"..."})
#: Nothing else stands before it, or after it, in its clause.
EDGE = frozenset({"."})

_SIGNS = re.compile(r"\.\.\.|[()\[\]|]|[^\s()\[\]|]+")

#: One step of a phrase: any of these words.
Step = frozenset[str]
Steps = tuple[Step, ...]


class Unreadable(ValueError):
    """The notation of a phrase is wrong; the message says which phrase."""


@dataclass(frozen=True, slots=True)
class Meanings:
    """What a word in a phrase stands for: its other spellings, and names in CAPITALS for several words."""

    spelled: Mapping[str, Iterable[str]]
    any_of: dict[str, str]
    _known: dict[str, list[Steps]] = field(default_factory=dict, compare=False)
    _kept: dict[Step, Step] = field(default_factory=dict, compare=False)

    def of(self, word: str) -> list[Steps]:
        if word not in self._known:
            self._known[word] = self._read(word)
        return self._known[word]

    def kept(self, steps: Steps) -> Steps:
        """The same steps, each kept once, in however many phrases it stands."""
        return tuple(self._kept.setdefault(step, step) for step in steps)

    def _read(self, word: str) -> list[Steps]:
        if word in ("...", "."):
            return [(GAP if word == "..." else EDGE,)]
        if word.isupper() and word.isalpha():
            if word not in self.any_of:
                raise Unreadable(f"{word} is not in [any_of]")
            return _Reading(self.any_of[word], self).alternatives()
        if word.startswith("="):
            return [(frozenset({word}),)]
        bare = word.strip("~*")
        before, after = word[: word.index(bare)], word[word.index(bare) + len(bare) :]
        return [(frozenset({word, *(before + other + after for other in self.spelled.get(bare, ()))}),)]


def ways(phrase: str, meanings: Meanings) -> list[Steps]:
    """Every way in which this phrase may be said, as steps."""
    return _Reading(phrase, meanings).all_of_it()


class _Reading:
    """Reads one phrase from left to right."""

    def __init__(self, phrase: str, meanings: Meanings) -> None:
        self.phrase = phrase
        self.signs = _SIGNS.findall(phrase)
        self.at = 0
        self.meanings = meanings

    def all_of_it(self) -> list[Steps]:
        said = self._one_after_another(bare=True)
        if self.at < len(self.signs) or not said or any(not steps for steps in said):
            raise Unreadable(f"cannot be read: {self.phrase}")
        return said

    def alternatives(self) -> list[Steps]:
        """Several words of one meaning, `a|b c|d`, as inside parentheses."""
        said = self._one_after_another(bare=False)
        while self._next() == "|":
            self.at += 1
            said += self._one_after_another(bare=False)
        return _merged(said)

    def _one_after_another(self, *, bare: bool) -> list[Steps]:
        said: list[Steps] = [()]
        while self._next() not in (None, ")", "]") and (bare or self._next() != "|"):
            said = [before + after for before, after in product(said, self._step(bare=bare))]
        return said

    def _step(self, *, bare: bool) -> list[Steps]:
        said = self._word()
        if not bare or self._next() != "|":
            return said
        said = list(said)
        while self._next() == "|":
            self.at += 1
            said += self._word()
        return _merged(said)

    def _word(self) -> list[Steps]:
        sign = self._next()
        self.at += 1
        if sign == "(":
            return self._closed(")")
        if sign == "[":
            return [*self._closed("]"), ()]
        if sign is None or sign in ")]|":
            raise Unreadable(f"cannot be read: {self.phrase}")
        return self.meanings.of(sign)

    def _closed(self, by: str) -> list[Steps]:
        said = self.alternatives()
        if self._next() != by:
            raise Unreadable(f"{by} is missing: {self.phrase}")
        self.at += 1
        return said

    def _next(self) -> str | None:
        return self.signs[self.at] if self.at < len(self.signs) else None


def _merged(said: list[Steps]) -> list[Steps]:
    """What differs in one word alone as one step: `i natt|i kveld` is "i", then one of two."""
    if all(len(steps) == 1 and steps[0] not in (GAP, EDGE) for steps in said):
        return [(frozenset().union(*(steps[0] for steps in said)),)]
    for place in range(max(map(len, said), default=0)):
        said = _merged_at(place, said)
    return said


def _merged_at(place: int, said: list[Steps]) -> list[Steps]:
    alike: dict[tuple[Steps, Steps | None], list[Step]] = {}
    for steps in said:
        if place >= len(steps) or steps[place] in (GAP, EDGE):
            alike[steps, None] = []
        else:
            alike.setdefault((steps[:place], steps[place + 1 :]), []).append(steps[place])
    return [
        before if after is None else (*before, frozenset().union(*these), *after)
        for (before, after), these in alike.items()
    ]
