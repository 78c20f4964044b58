"""The words that stand in the lists, and which of them a written word may be, slips and all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TypeVar

# Longer words are nobody's slip.
LONGEST = 24
#: A number of two digits or more, in the lists.
NUMBER = "##"

One = TypeVar("One")

_DOUBLED = re.compile(r"([^\d])\1+")
_SIGNS = str.maketrans({"æ": "a", "đ": "d", "ł": "l"})
_OF_NO_WIDTH = frozenset({"Mn", "Cf", "Me"})


def plain(text: str) -> str:
    """Small letters without marks; å and a are the same, and æ and a."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(sign for sign in apart if unicodedata.category(sign) not in _OF_NO_WIDTH)
    return bare.translate(_SIGNS)


def folded(word: str) -> str:
    """A plain word with ø as o, with aa, ae and oe as one letter, and each doubled letter once."""
    word = word.replace("ø", "o").replace("ae", "a").replace("oe", "o").replace("aa", "a")
    # "Odd" is a name, "od" is none.
    return word if len(word) <= 3 else _DOUBLED.sub(r"\1", word)


class Vocabulary:
    """Every word of the lists by the ways it may have been written."""

    def __init__(self, names: Iterable[str]) -> None:
        # Tuples: of thousands, most hold one, and a set of one is large.
        self._exact: dict[str, tuple[str, ...]] = {}
        self._as_written: dict[str, tuple[str, ...]] = {}
        self._beginnings: dict[str, tuple[str, ...]] = {}
        self._slips: dict[str, tuple[tuple[str, str], ...]] = {}
        for name in names:
            self._add(name)

    def _add(self, name: str) -> None:
        word = plain(name.strip("=~*").replace("'", ""))
        if name.startswith("="):
            _put(self._as_written, word, name)
            return
        kept = self._beginnings if name.endswith("*") else self._exact
        _put(kept, folded(word), name)
        if name.startswith("~"):
            for meant in {word, folded(word)}:
                slip = (meant, name)
                for shorter in set(_with_one_less(meant)):
                    _put(self._slips, shorter, slip)

    def names(self, word: str) -> frozenset[str]:
        """What a plain word may be in the lists."""
        if word.isdigit() and len(word) > 1:
            return frozenset({NUMBER, *self._exact.get(word, ())})
        short = folded(word)
        names = {*self._exact.get(short, ()), *self._as_written.get(_DOUBLED.sub(r"\1", word), ())}
        for length in range(3, min(len(short), LONGEST) + 1):
            names.update(self._beginnings.get(short[:length], ()))
        for written in {word, short}:
            names |= self._slipped(written)
        return frozenset(names)

    def _slipped(self, written: str) -> set[str]:
        if not 4 <= len(written) <= LONGEST:
            return set()
        return {
            name
            for shorter in _with_one_less(written)
            for meant, name in self._slips.get(shorter, ())
            if one_slip(written, meant)
        }


def _put(kept: dict[str, tuple[One, ...]], word: str, one: One) -> None:
    kept[word] = (*kept.get(word, ()), one)


def _with_one_less(word: str) -> Iterator[str]:
    """The word, and the word without each of its letters: two words one slip apart share one of these."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def one_slip(written: str, meant: str) -> bool:
    """Whether one letter is missing, too many or another one, or two have changed places."""
    longer, shorter = (written, meant) if len(written) >= len(meant) else (meant, written)
    same = next((at for at, sign in enumerate(shorter) if longer[at] != sign), len(shorter))
    rest, other = longer[same:], shorter[same:]
    if len(longer) > len(shorter):
        return rest[1:] == other
    return rest[1:] == other[1:] or (rest[:2] == other[:2][::-1] and rest[2:] == other[2:])
