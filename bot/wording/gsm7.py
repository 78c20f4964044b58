"""What an SMS can carry: typography mapped to GSM-7, and segments counted."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Literal

Encoding = Literal["GSM-7", "UCS-2"]

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_ESCAPED = frozenset("^{}[]~|\\€")

_PLAIN = {
    '"': "«»“”„‟‹›″",
    "'": "’‘‚‛′´`ʼ",
    "-": "–—−‐‑‒―•·‣▪●◦",
    " ": "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    "...": "…",
    "->": "→",
    "x": "×",
    "1/2": "½",
    "\n": "\u2028\u2029\u0085",
}
#: Invisible: breaks, marks of direction, an order of bytes.
_DROPPED = "\u00ad\u200b\u200e\u200f\u061c\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_MAPPED = str.maketrans(
    {sign: plain for plain, signs in _PLAIN.items() for sign in signs} | dict.fromkeys(_DROPPED, "")
)
#: They shape letters of some alphabets and pictures made of several; elsewhere they are only dirt.
_JOINERS = dict.fromkeys(map(ord, "\u200c\u200d\ufe0e\ufe0f"))


def fit(text: str) -> str:
    """The same words in signs that an SMS carries cheaply.

    Letters are never changed: with a č or a 👍 in it the text goes as UCS-2 (`segments` tells).
    """
    whole = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    mapped = "".join(sign for sign in whole.translate(_MAPPED) if not _is_control(sign))
    joined = mapped.translate(_JOINERS)
    return joined if _is_gsm7(joined) else mapped


def segments(text: str) -> tuple[int, Encoding]:
    """How many SMS are paid for, and in which encoding; no SMS for no text."""
    if _is_gsm7(text):
        return _parts([2 if sign in _ESCAPED else 1 for sign in text], alone=160, joined=153), "GSM-7"
    return _parts([2 if ord(sign) > 0xFFFF else 1 for sign in text], alone=70, joined=67), "UCS-2"


def _parts(sizes: Iterable[int], *, alone: int, joined: int) -> int:
    """A sign of two units goes whole into the next part."""
    total, parts, room = 0, 0, 0
    for size in sizes:
        total += size
        if size > room:
            parts, room = parts + 1, joined
        room -= size
    return min(parts, 1) if total <= alone else parts


def _is_gsm7(text: str) -> bool:
    return all(sign in _BASIC or sign in _ESCAPED for sign in text)


def _is_control(sign: str) -> bool:
    return sign != "\n" and unicodedata.category(sign) in {"Cc", "Cs"}
