"""VARSLER: what needs a human, one of them in full, and what staff do about it."""

from __future__ import annotations

from bot.features import watching
from bot.messages import Answer, Option, Refused, Reply, Say, Turn, in_lines, say

#: As many choices as an SMS shows; with more trouble than that, the last choice is the rest.
_SHOWN = 5
_LETTERS = "ABCDE"
_TOPIC = "signals"


async def listed(turn: Turn, offset: str = "0") -> Answer:
    """VARSLER, or the next of them."""
    return await _list(turn, offset)


async def one(turn: Turn, signal_hex: str) -> Answer:
    """One of them in full, with what can be done about it."""
    assert turn.programme is not None
    trouble = await watching.held(turn.session, turn.programme, signal_hex)
    if isinstance(trouble, Refused):
        return await _after(turn, trouble.why)
    look = await watching.look(turn.session, turn.programme, trouble)
    return Reply(look.text, _options(trouble, look), topic=_TOPIC, in_place=True)


async def again(turn: Turn, signal_hex: str) -> Answer:
    """Send the message once more; where it cannot be, why not, and what else can be done."""
    assert turn.programme is not None
    assert turn.person is not None
    said = await watching.send_again(turn.session, turn.programme, turn.person, signal_hex, turn.now)
    if isinstance(said, watching.NotSent):
        return await _instead(turn, signal_hex, said)
    return await _after(turn, said.why if isinstance(said, Refused) else said)


async def ring(turn: Turn, signal_hex: str) -> Answer:
    """Somebody calls them."""
    assert turn.programme is not None
    said = await watching.call(turn.session, turn.programme, signal_hex, turn.now)
    return await _after(turn, said.why if isinstance(said, Refused) else said)


async def seen(turn: Turn, signal_hex: str) -> Answer:
    """It is seen to, or left alone; what is left."""
    assert turn.programme is not None
    said = await watching.settle(turn.session, turn.programme, signal_hex, turn.now)
    return await _after(turn, said.why if isinstance(said, Refused) else said)


async def _list(turn: Turn, offset: str = "0") -> Reply:
    assert turn.programme is not None
    troubles = await watching.standing(turn.session, turn.programme)
    if not troubles:
        return Reply(say("signals-none"), topic=_TOPIC, in_place=True)
    first = int(offset) if offset.isdecimal() and int(offset) < len(troubles) else 0
    rest = troubles[first:]
    shown = rest if len(rest) <= _SHOWN else rest[: _SHOWN - 1]
    lettered = list(zip(_LETTERS, shown, strict=False))
    lines = [say("signals-line", letter=letter, what=trouble.what) for letter, trouble in lettered]
    options = [
        Option(f"signal:{trouble.signal.id.hex}", say("signal-look", letter=letter))
        for letter, trouble in lettered
    ]
    if len(shown) < len(rest):
        options.append(Option(f"signals:{first + len(shown)}", say("signals-more")))
    text = say("signals", count=len(troubles), lines=in_lines(lines))
    return Reply(text, tuple(options), topic=_TOPIC, in_place=True)


async def _after(turn: Turn, said: Say) -> Reply:
    """What was done, and what is left, in one message."""
    left = await _list(turn)
    return Reply(say("signal-after", said=said, rest=left.text), left.options, topic=_TOPIC, in_place=True)


async def _instead(turn: Turn, signal_hex: str, refused: watching.NotSent) -> Reply:
    """It still waits, and something else can be done."""
    assert turn.programme is not None
    trouble = await watching.held(turn.session, turn.programme, signal_hex)
    if isinstance(trouble, Refused):
        return await _after(turn, trouble.why)
    look = await watching.look(turn.session, turn.programme, trouble)
    options = _options(trouble, look, may_be_sent=False)
    return Reply(refused.why, options, topic=_TOPIC, in_place=True)


def _options(
    trouble: watching.Trouble, look: watching.Look, *, may_be_sent: bool = True
) -> tuple[Option, ...]:
    at = trouble.signal.id.hex
    options = []
    if look.can_be_sent_again and may_be_sent:
        options.append(Option(f"signal-again:{at}", say("signal-button-again")))
    if look.can_be_rung:
        options.append(Option(f"signal-ring:{at}", say("signal-button-ring")))
        options.append(Option(f"signal-seen:{at}", say("signal-button-let-be")))
    else:
        options.append(Option(f"signal-seen:{at}", say("signal-button-seen")))
    options.append(Option("signals", say("signal-button-back")))
    return tuple(options)
