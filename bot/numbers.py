"""Reading what a plain phone answers with: "2", "nr 1", "1 3 5-9", "ALLE UNNTATT 3", "INGEN"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import groupby

#: As much as one SMS holds.
_LONGEST = 160
#: More than this is no answer to a menu, nor to a list of names.
_MOST = 40
_ONE = r"\d{1,3}(?:\s*-\s*\d{1,3})?"
_LIST = re.compile(
    rf"(?:nr\.?|nummer|number|no\.?)?\s*({_ONE}(?:(?:\s*[,;+&]\s*(?:(?:og|and)\s+)?|\s+(?:og|and)\s+|\s+){_ONE})*)\.?",
    re.IGNORECASE,
)
_BUT = r"unntatt|unntak|unnateke|unnateken|untatt|utenom|utanom|bortsett fr[aå]|minus|except|but"
_ALL = re.compile(rf"(?:alle|all|everyone|everybody)(?:\s+(?:{_BUT})\s+(.+))?", re.IGNORECASE)
_NOBODY = frozenset({"ingen", "ingen kom", "none", "nobody", "no one", "nobody came"})


def plain(text: str) -> str:
    """The text as words are looked up: small letters, no punctuation at its ends, single spaces."""
    return " ".join(text.casefold().split()).strip(" .,!?:;\"'()-")


def chosen(text: str) -> list[int]:
    """The numbers that a text consists of, in order, each once; empty when it is anything else."""
    if len(text) > _LONGEST:
        return []
    found = _LIST.fullmatch(text.strip())
    if found is None:
        return []
    numbers: list[int] = []
    for first, last in re.findall(r"(\d{1,3})(?:\s*-\s*(\d{1,3}))?", found[1]):
        for number in range(int(first), int(last or first) + 1):
            if number not in numbers:
                numbers.append(number)
            if len(numbers) > _MOST:
                return []
    return numbers


def is_all(text: str) -> bool:
    """ALLE, or ALLE UNNTATT some numbers."""
    found = _whole(text)
    return found is not None and (found[1] is None or bool(chosen(found[1])))


def left_out(text: str) -> list[int]:
    """The numbers that come after ALLE UNNTATT; none after ALLE."""
    found = _whole(text)
    return chosen(found[1]) if found is not None and found[1] else []


def is_none(text: str) -> bool:
    """INGEN."""
    return plain(text) in _NOBODY


def written(numbers: Collection[int]) -> list[str]:
    """As people are told them, shortly: "1-14" and "17", each for itself up to two in a row."""
    in_order = sorted(set(numbers))
    parts: list[str] = []
    for _, run in groupby(enumerate(in_order), key=lambda one: one[1] - one[0]):
        row = [number for _, number in run]
        parts += [f"{row[0]}-{row[-1]}"] if len(row) > 2 else [str(number) for number in row]
    return parts


def lists(offered: Sequence[tuple[int, str]]) -> dict[str, list[int]]:
    """Numbers that belong together: those of actions with the same "name:subject", in their order."""
    together: dict[str, list[int]] = {}
    for number, action in offered:
        name, _, rest = action.partition(":")
        subject, more, _ = rest.partition(":")
        if more:
            together.setdefault(f"{name}:{subject}", []).append(number)
    return together


def _whole(text: str) -> re.Match[str] | None:
    return _ALL.fullmatch(text.strip().rstrip(".!")) if len(text) <= _LONGEST else None
