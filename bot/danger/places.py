"""Where a phrase of the lists stands in what somebody wrote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bot.danger.lists import DANGERS, Phrase
from bot.danger.phrases import EDGE, GAP, Steps
from bot.danger.reading import Words

# Words of any kind in a gap, and little words between two others. Few, so that looking stays fast.
ANY_WORDS = 3
LITTLE_WORDS = 4


class Span(NamedTuple):
    """From this word up to that one, which is outside."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """One phrase, looked for in one message."""

    words: Words
    phrase: Phrase

    def spans(self) -> Iterator[Span]:
        steps = self.phrase.steps
        alone = steps[0] == EDGE
        steps = steps[1:] if alone else steps
        for start in self.words.standing(steps[0]):
            if not alone or self._alone(start, -1):
                yield from (Span(start, end) for end in self._ends(steps[1:], start + 1))

    def _ends(self, steps: Steps, at: int) -> Iterator[int]:
        """Where the phrase may end, when these steps are still to come."""
        if not steps:
            yield at
        elif steps[0] == EDGE:
            if self._alone(at - 1, 1):
                yield at
        elif steps[0] == GAP:
            gaps = next(count for count, step in enumerate(steps) if step != GAP)
            yield from self._further(steps[gaps:], at, ANY_WORDS * gaps)
        else:
            yield from self._further(steps, at, 0)

    def _further(self, steps: Steps, at: int, gap: int) -> Iterator[int]:
        """The next step, after little words, or after any words where there is a gap."""
        little = LITTLE_WORDS
        names = self.words.names
        while at < len(names) and self._reaches(at, gap):
            if not names[at].isdisjoint(steps[0]):
                yield from self._ends(steps[1:], at + 1)
            if little and not names[at].isdisjoint(self.phrase.speech.little):
                little -= 1
            elif gap:
                gap -= 1
            else:
                return
            at += 1

    def _reaches(self, at: int, gap: int) -> bool:
        """What is harmless is so within one sentence; danger may be said over several lines."""
        if gap or self.phrase.means not in DANGERS:
            return self.words.sentences[at] == self.words.sentences[at - 1]
        return self.words.stops[at] == self.words.stops[at - 1]

    def _alone(self, at: int, step: int) -> bool:
        """Whether only little words stand between this word and the edge of its clause, on that side."""
        clause, speech = self.words.clauses[at], self.phrase.speech
        at += step
        while 0 <= at < len(self.words.names) and self.words.clauses[at] == clause:
            names = self.words.names[at]
            if not names.isdisjoint(speech.parting):
                return True
            if names.isdisjoint(speech.little):
                return False
            at += step
        return True
