"""STOPP and START, a blocked bot, and FOLK: who can be written to."""

from __future__ import annotations

from bot.chat.basics import numbers_for
from bot.features import pausing, reaching
from bot.features.appointments import returns
from bot.features.reaching import Reach
from bot.messages import Answer, Reply, Say, Turn, in_lines, say

#: So many people in one message.
_A_MESSAGE = 30


async def stop(turn: Turn) -> Answer:
    """STOPP; silent where the provider has answered already."""
    by_provider = turn.incoming.opt_out == "STOP"
    await reaching.stop(
        turn.session, turn.contact, turn.person, cause=turn.inbox_id, by_provider=by_provider, now=turn.now
    )
    if by_provider:
        return None
    return Reply(say("reach-stop" if turn.person is not None else "reach-stop-stranger"))


async def start(turn: Turn) -> Answer:
    """START: messages on again, and no pause any more; to a stranger, how to get in."""
    were_off = await reaching.start(turn.session, turn.contact, turn.person, turn.inbox_id, turn.now)
    had_pause = turn.person is not None and await pausing.end(turn.session, turn.person, turn.now)
    if turn.person is not None and had_pause:
        await returns.came_back(turn.session, turn.person, turn.now)
    if turn.incoming.opt_out == "START":
        return None
    if turn.person is None:
        return Reply(say("join-greeting", ambulance=(await numbers_for(turn))["ambulance"]))
    if were_off:
        return Reply(say("reach-start"))
    return Reply(say("pause-over" if had_pause else "reach-start-on"))


async def left(turn: Turn) -> Answer:
    """They blocked the bot: nothing that we say arrives there."""
    await reaching.blocked(turn.session, turn.contact, turn.person, turn.now)
    return None


async def returned(turn: Turn) -> Answer:
    """They let the bot in again; the START that Telegram sends along is answered by itself."""
    await reaching.came_back(turn.session, turn.contact, turn.now)
    return None


async def folk(turn: Turn) -> Answer:
    """FOLK: who takes part, and where each can be written to."""
    assert turn.programme is not None
    found = await reaching.participants(turn.session, turn.programme.id)
    if not found:
        return Reply(say("people-none"))
    batches = [found[at : at + _A_MESSAGE] for at in range(0, len(found), _A_MESSAGE)]
    return [
        Reply(say("people", count=len(found), lines=in_lines([_line(one) for one in batch])))
        for batch in batches
    ]


def _line(one: Reach) -> Say:
    if not one.phones:
        return say("people-no-phone", name=one.name)
    return say("people-stopped" if one.has_stopped else "people-line", name=one.name, phones=list(one.phones))
