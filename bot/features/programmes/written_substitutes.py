"""Who reads on a closed day, as it is typed after it: "vikar Anne 10-12"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.features.programmes.rules import NAME_LONGEST
from bot.features.programmes.tables import as_clock
from bot.messages import Refused, say

_SUBSTITUTE = re.compile(
    r"[ ,;.(]*\b(?:med |with )?(?:vikar(?:en)?|substitute|stand-in|cover)\b(?: er| is)?:? ?(?P<who>.*)$",
    re.IGNORECASE,
)
_CLOCK = r"(?:kl\.? ?)?(\d{1,2}(?:[.:]\d{2})?)"
_WHO = re.compile(
    rf"(?P<name>[^\d,;:]{{1,60}}?)[ ,;:]+(?:fra |frå |from )?{_CLOCK} ?(?:-|–|—|til|to) ?{_CLOCK}[ .)]*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Substitute:
    """By first name, from when until when, local."""

    name: str
    opens: str
    closes: str


def substitute(text: str) -> tuple[str, Substitute | None] | Refused:
    """The text without its substitute, and that; refused where one is named but not when."""
    found = _SUBSTITUTE.search(text)
    if found is None:
        return text, None
    who = _WHO.fullmatch(found["who"].strip())
    opens, closes = (_clock(who[2]), _clock(who[3])) if who else (None, None)
    if who is None or opens is None or closes is None or opens >= closes:
        return Refused(say("setting-substitute-unclear"))
    name = " ".join(who["name"].split())
    if len(name) > NAME_LONGEST:
        return Refused(say("setting-too-long", longest=NAME_LONGEST, length=len(name)))
    return text[: found.start()], Substitute(name, opens, closes)


def _clock(said: str) -> str | None:
    return as_clock(said if re.search(r"[.:]", said) else f"{said}:00")
