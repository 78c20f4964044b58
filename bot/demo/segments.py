"""How an SMS is cut into segments; counted apart from the bot's own counter, so that one checks the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: 3GPP TS 23.038: the basic alphabet, and what takes an escape before it.
_BASIC = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_ESCAPED = set("\f^{}\\[~]|€")
#: What Twilio's smart encoding replaces.
_SMART = str.maketrans(
    {"«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "´": "'", "`": "'"}
    | {"–": "-", "—": "-", "…": "...", "\N{NO-BREAK SPACE}": " "}
)


@dataclass(frozen=True)
class Size:
    encoding: Literal["GSM-7", "UCS-2"]
    segments: int


def smart_encoded(text: str) -> str:
    return text.translate(_SMART)


def measure(text: str) -> Size:
    """Segments as the network bills them: an escaped or surrogate pair is never cut in two."""
    if set(text) <= _BASIC | _ESCAPED:
        return Size("GSM-7", _count([2 if letter in _ESCAPED else 1 for letter in text], 160, 153))
    return Size("UCS-2", _count([2 if ord(letter) > 0xFFFF else 1 for letter in text], 70, 67))


def _count(widths: list[int], alone: int, joined: int) -> int:
    if sum(widths) <= alone:
        return 1
    segments, room = 1, joined
    for width in widths:
        if width > room:
            segments, room = segments + 1, joined
        room -= width
    return segments
