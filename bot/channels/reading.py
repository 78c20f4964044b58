"""What all channels do with what they are told: clean words, and one way to say "this cannot be read"."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256

#: Control characters but for newline and tab, halves of characters, and marks that turn the direction of
#: writing, which could make a text look like another.
_DIRT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)


class Unreadable(Exception):
    """It is stored aside as it came, acknowledged, and blocks nothing; the reason holds none of its text."""


def clean(text: str) -> str:
    """The same words without what no keyboard writes: NUL, control characters, marks of direction."""
    whole = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _DIRT.sub("", whole).strip()


def id_of_unknown(raw: str | bytes) -> str:
    """An id for what does not say its own: the same for the same bytes, so that repeats are known."""
    whole = raw if isinstance(raw, bytes) else raw.encode("utf-8", "surrogatepass")
    return f"unknown-{sha256(whole).hexdigest()[:24]}"
