"""What somebody wrote as words: without capitals, marks and doubled letters, each with its clause."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.danger.vocabulary import Vocabulary, plain

# An apostrophe belongs to the word ("can't", "i'n").
_APOSTROPHES = re.compile(r"(?<=\w)['`\u00b4\u2018\u2019](?=\w)")
_PIECES = re.compile(r"(?P<word>[^\W_]+)|(?P<line>[\n\r\v\f\u2028\u2029])|(?P<mark>(?:[^\w\s]|_)+)")
# Between words, these part nothing: "selv-mord", "han/hun", "*nå*".
_PARTS_NOTHING = frozenset("-/*_'\"#@&+%=~")


@dataclass(frozen=True, slots=True)
class Words:
    """What was written, word for word. Lives as long as the message is looked at."""

    #: What each word may be in the lists; nothing for most words.
    names: tuple[frozenset[str], ...]
    #: The number of the clause and of the sentence that each word stands in, and of what parts danger.
    clauses: tuple[int, ...]
    sentences: tuple[int, ...]
    stops: tuple[int, ...]
    places: dict[str, list[int]]

    def standing(self, step: frozenset[str]) -> list[int]:
        """Where any of these stand."""
        return sorted({at for name in step for at in self.places.get(name, ())})


def read(text: str, vocabulary: Vocabulary) -> Words:
    words: list[str] = []
    where: list[tuple[int, int, int]] = []
    clause = sentence = stop = since_mark = 0
    for piece in _PIECES.finditer(_APOSTROPHES.sub("", plain(text))):
        if piece["word"]:
            words.append(piece["word"])
            where.append((clause, sentence, stop))
            since_mark += 1
        elif piece["line"] or not _PARTS_NOTHING.issuperset(piece["mark"]):
            ends = bool(piece["line"]) or _ends_sentence(piece["mark"])
            # "Jeg. Vil. Dø." is one thing said.
            parts = ends and not piece["line"] and since_mark != 1
            clause, sentence, stop, since_mark = clause + 1, sentence + ends, stop + parts, 0
    known = {word: vocabulary.names(word) for word in dict.fromkeys(words)}
    names = tuple(known[word] for word in words)
    clauses, sentences, all_stops = zip(*where, strict=True) if where else ((), (), ())
    return Words(names, clauses, sentences, all_stops, _places(names))


def _ends_sentence(mark: str) -> bool:
    """Several full stops are somebody who hesitates: the sentence goes on."""
    return "!" in mark or "?" in mark or ("." in mark and ".." not in mark)


def _places(names: tuple[frozenset[str], ...]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for at, answers_to in enumerate(names):
        for name in answers_to:
            places.setdefault(name, []).append(at)
    return places
