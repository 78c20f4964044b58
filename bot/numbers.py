"""Reading what a plain phone answers with: "2", "nr 1", "1 3 5-9", "ALLE UNNTATT 3"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LONGEST = 60
#: More than this is no answer to a menu.
_MOST = 20
_ONE = r"\d{1,3}(?:\s*-\s*\d{1,3})?"
_LIST = re.compile(
    rf"(?:nr\.?|nummer|number|no\.?)?\s*({_ONE}(?:(?:\s*[,;+&]\s*|\s+(?:og|and)\s+|\s+){_ONE})*)\.?",
    re.IGNORECASE,
)
_ALL = re.compile(r"(?:alle|all)(?:\s+(?:unntatt|unnateke|untatt|except|but)\s+(.+))?", re.IGNORECASE)


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
    found = _ALL.fullmatch(text.strip().rstrip(".!")) if len(text) <= _LONGEST else None
    return found is not None and (found[1] is None or bool(chosen(found[1])))


def all_but(text: str, offered: Sequence[int]) -> list[int]:
    """What `is_all` text leaves of the numbers offered."""
    found = _ALL.fullmatch(text.strip().rstrip(".!"))
    left_out = chosen(found[1]) if found is not None and found[1] else []
    return [number for number in offered if number not in left_out]
