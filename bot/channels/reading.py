"""What all channels do with what they are told: clean words, and one way to say "this cannot be read"."""

from __future__ import annotations

import unicodedata
from hashlib import sha256

#: Marks that turn the direction of writing: they could make a text look like another.
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_KEPT_CONTROLS = frozenset("\n\t")


class Unreadable(Exception):
    """It is stored aside as it came, acknowledged, and blocks nothing; the reason holds none of its text."""


def clean(text: str) -> str:
    """The same words without what no keyboard writes: NUL, control characters, marks of direction."""
    whole = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(sign for sign in whole if not _is_dirt(sign)).strip()


def _is_dirt(sign: str) -> bool:
    if sign in _KEPT_CONTROLS:
        return False
    return sign in _TURNING or unicodedata.category(sign) in {"Cc", "Cs"}


def id_of_unknown(raw: str | bytes) -> str:
    """An id for what does not say its own: the same for the same bytes, so that repeats are known."""
    whole = raw if isinstance(raw, bytes) else raw.encode("utf-8", "surrogatepass")
    return f"unknown-{sha256(whole).hexdigest()[:24]}"
