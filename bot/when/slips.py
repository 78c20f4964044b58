"""Slips of the finger in long words: a letter too few, one too many of the same, two that changed places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

#: Shorter words have too many neighbours.
_SHORTEST = 6


def with_slips(words: Mapping[str, int], real: Iterable[str] = ()) -> dict[str, int]:
    """The words and their slips; without those that may be two of them, or a word of their own (`real`)."""
    meant: dict[str, set[int]] = {}
    for word, number in words.items():
        if len(word) >= _SHORTEST:
            for slip in _slips(word):
                meant.setdefault(slip, set()).add(number)
    sure = {slip: numbers.pop() for slip, numbers in meant.items() if len(numbers) == 1}
    return {**{slip: number for slip, number in sure.items() if slip not in set(real)}, **words}


def _slips(word: str) -> Iterator[str]:
    """Never another letter: "mandal" is a town, "fridag" a day off."""
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1 :]
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    for at in range(len(word)):
        yield word[:at] + word[at] + word[at:]
