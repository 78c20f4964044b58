"""Codes that bring people in: nine signs that nobody takes for each other, the one in the middle a digit."""

from __future__ import annotations

import re
from collections.abc import Callable

LETTERS = "ACDEFGHJKMNPQRTUVWXY"
DIGITS = "2345789"
#: Four signs, a digit, four signs: 27^8 * 7, which is 40.8 bits.
SIDE = 4
#: What people write for a sign that they misread.
_MEANT = str.maketrans({"S": "5", "B": "8", "Z": "2", "6": "G"})
_EXACT = re.compile(rf"[{LETTERS}{DIGITS}]{{{SIDE}}}[{DIGITS}][{LETTERS}{DIGITS}]{{{SIDE}}}")
_NEAR = re.compile(r"(?=.*\d)(?:[A-Z0-9]-?){8,10}")
_START = re.compile(r"\s*/?start\s+", re.IGNORECASE)
#: Longer than any code with all the spaces that a person puts in.
_LONGEST = 40

Pick = Callable[[str], str]


def new_code(pick: Pick) -> str:
    """A fresh code; `pick` chooses one sign of a string by chance."""
    side = LETTERS + DIGITS
    return "".join(pick(DIGITS if place == SIDE else side) for place in range(2 * SIDE + 1))


def written(code: str) -> str:
    """The code as people read it: "ACD-E4F-GHJ"."""
    return "-".join(code[at : at + 3] for at in range(0, len(code), 3))


def code_in(text: str) -> str | None:
    """The code that a text consists of, also after START; None when it is anything else.

    Case, spaces and hyphens do not matter. Words never are codes: a code has a digit in it.
    """
    if len(text) > _LONGEST or not re.search(r"\d", text):
        return None
    signs = re.sub(r"[\s-]", "", _START.sub("", text, count=1)).upper().translate(_MEANT)
    return signs if _EXACT.fullmatch(signs) else None


def is_near_code(text: str) -> bool:
    """It was meant as a code: one word that looks much like one, or anything that came with START."""
    if _START.match(text):
        return bool(_START.sub("", text, count=1).strip())
    letters = sum(sign.isalpha() for sign in text)
    return len(text) <= _LONGEST and letters >= 4 and _NEAR.fullmatch(text.strip().upper()) is not None
