"""VARSLER: what needs a human, and a tap for what somebody has seen to."""

from __future__ import annotations

from bot.chat.activities import in_lines
from bot.features import watching
from bot.messages import Answer, Option, Reply, Turn, say

#: As many choices as an SMS shows; with more trouble than that, the last choice is the rest.
_SHOWN = 5
_LETTERS = "ABCDE"


async def listed(turn: Turn, offset: str = "0") -> Answer:
    """VARSLER, or the next of them."""
    assert turn.programme is not None
    troubles = await watching.standing(turn.session, turn.programme)
    if not troubles:
        return Reply(say("signals-none"), topic="signals", in_place=True)
    first = int(offset) if offset.isdecimal() and int(offset) < len(troubles) else 0
    rest = troubles[first:]
    shown = rest if len(rest) <= _SHOWN else rest[: _SHOWN - 1]
    lines = [
        say("signals-line", letter=letter, what=one.what)
        for letter, one in zip(_LETTERS, shown, strict=False)
    ]
    options = [
        Option(f"signal-seen:{one.signal.id.hex}", say("signals-seen", letter=letter))
        for letter, one in zip(_LETTERS, shown, strict=False)
    ]
    if len(shown) < len(rest):
        options.append(Option(f"signals:{first + len(shown)}", say("signals-more")))
    text = say("signals", count=len(troubles), lines=in_lines(lines))
    return Reply(text, tuple(options), topic="signals", in_place=True)


async def seen(turn: Turn, signal_hex: str) -> Answer:
    """One is seen to; what is left."""
    assert turn.programme is not None
    if not await watching.settle(turn.session, turn.programme, signal_hex, turn.now):
        return Reply(say("not-found"))
    return await listed(turn)
