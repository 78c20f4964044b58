"""Which kinds of danger somebody's words tell of, and do not take back."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from bot.danger.lists import DANGERS, Lists, Phrase
from bot.danger.places import Place, Span
from bot.danger.reading import Words

# How many words further on a "not" still counts.
NO_REACHES = 4
# How many words may stand between two things that are danger only together.
NEAR = 30


def found(words: Words, lists: Lists) -> frozenset[str]:
    """The kinds of danger that are said in earnest."""
    by_meaning = _looked_for(words, lists)
    if not any(kind in by_meaning for kind in DANGERS):
        return frozenset()
    said = _Said(words, by_meaning)
    return frozenset(kind for kind in DANGERS if said.in_earnest(by_meaning.get(kind, [])))


def _looked_for(words: Words, lists: Lists) -> dict[str, list[Phrase]]:
    """The phrases whose words are there, by what they mean."""
    names: frozenset[str] = frozenset().union(*words.names)
    by_meaning: dict[str, list[Phrase]] = {}
    looked_for = dict.fromkeys(phrase for name in names for phrase in lists.by_word.get(name, ()))
    for phrase in looked_for:
        if phrase.may_be_in(names):
            by_meaning.setdefault(phrase.means, []).append(phrase)
    return by_meaning


class _Said:
    """A message, and what in it makes the rest harmless."""

    def __init__(self, words: Words, by_meaning: dict[str, list[Phrase]]) -> None:
        self._words = words
        self._harmless = {span for phrase in by_meaning.get("harmless", ()) for span in self._spans(phrase)}
        self._still_negating = self._covered(by_meaning.get("negating", ()))
        self._not_negating = [s for phrase in by_meaning.get("not negating", ()) for s in self._spans(phrase)]
        told = self._covered(by_meaning.get("told", ()))
        self._told = frozenset(words.sentences[at] for at in told)
        self._harmless |= {
            span
            for kind in DANGERS
            for phrase in by_meaning.get(kind, ())
            for span in self._merely_told(phrase)
        }

    def in_earnest(self, phrases: list[Phrase]) -> bool:
        whole = [phrase for phrase in phrases if phrase.pair is None]
        return any(self._is_meant(phrase, span) for phrase in whole for span in self._spans(phrase)) or (
            len(whole) < len(phrases) and self._are_together([phrase for phrase in phrases if phrase.pair])
        )

    def _are_together(self, halves: list[Phrase]) -> bool:
        """Whether both halves of a pair are meant, near each other, and are not a story."""
        by_pair: dict[str, tuple[list[Phrase], list[Phrase]]] = {}
        for phrase in halves:
            if phrase.pair:
                name, which = phrase.pair
                by_pair.setdefault(name, ([], []))[which].append(phrase)
        return any(
            _are_near(self._meant(first), self._meant(second))
            for first, second in by_pair.values()
            if first and second
        )

    def _meant(self, halves: list[Phrase]) -> list[Span]:
        spans = {
            span
            for phrase in halves
            for span in self._spans(phrase)
            if self._words.sentences[span.start] not in self._told and self._is_meant(phrase, span)
        }
        return sorted(spans)

    def _spans(self, phrase: Phrase) -> Iterator[Span]:
        return Place(self._words, phrase).spans()

    def _covered(self, phrases: list[Phrase] | tuple[()]) -> frozenset[int]:
        return frozenset(at for phrase in phrases for span in self._spans(phrase) for at in range(*span))

    def _merely_told(self, phrase: Phrase) -> Iterator[Span]:
        """A story's "tried to take his life" covers the "take his life" in it."""
        if phrase.unless_told and self._told:
            yield from (
                span for span in self._spans(phrase) if self._words.sentences[span.start] in self._told
            )

    def _is_meant(self, phrase: Phrase, span: Span) -> bool:
        if any(_makes_harmless(idiom, span) for idiom in self._harmless):
            return False
        return phrase.has_no or not self._is_negated(phrase, span.start)

    def _is_negated(self, phrase: Phrase, start: int) -> bool:
        """Whether a "not" stands before it in its clause, near enough."""
        speech, names, left = phrase.speech, self._words.names, NO_REACHES
        for at in range(start - 1, -1, -1):
            if self._words.clauses[at] != self._words.clauses[start] or not left:
                return False
            if at in self._still_negating:
                return True
            if not names[at].isdisjoint(speech.negations) and not self._is_idle(at, start):
                return True
            if not names[at].isdisjoint(speech.parting):
                return False
            left -= names[at].isdisjoint(speech.little)
        return False

    def _is_idle(self, at: int, start: int) -> bool:
        """Whether this "not" takes back something else, all of it said before: "do not ring, I …"."""
        return any(span.start <= at < span.end <= start for span in self._not_negating)


def _are_near(first: list[Span], second: list[Span]) -> bool:
    """Whether one of each stands near, sharing no word. Both come in order: each is passed once."""
    for one in first:
        beginning = bisect_left(second, Span(one.start - NEAR, 0))
        for other in islice(second, beginning, None):
            if other.start > one.end + NEAR:
                break
            if other.end <= one.start or one.end <= other.start:
                return True
    return False


def _makes_harmless(idiom: Span, danger: Span) -> bool:
    """Whether they share a word; unless the danger says all that the idiom says, and more."""
    shares = idiom.start < danger.end and danger.start < idiom.end
    says_more = danger.start <= idiom.start and idiom.end <= danger.end and idiom != danger
    return shares and not says_more
