"""PAUSE: nothing of our own accord for a while, and what comes all the same."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime

from bot.access import TEAM, may
from bot.features import pausing
from bot.messages import NOT_MINE, Answer, NotMine, Option, Refused, Reply, Say, Turn, say
from storage import people

_TOPIC = "pause"
_LENGTHS = {
    1: say("pause-tomorrow"),
    3: say("pause-three"),
    7: say("pause-week"),
    14: say("pause-weeks"),
}


async def word(turn: Turn) -> Answer | NotMine:
    """PAUSE, or "PAUSE til fredag"; a question that begins with the word is for people."""
    if turn.person is None or not await _roles(turn):
        return NOT_MINE
    if not turn.text:
        return await _ask(turn)
    if turn.incoming.text.rstrip().endswith("?"):
        return NOT_MINE
    meant = pausing.read(turn.text, turn.now, turn.zone)
    match meant:
        case Refused(why):
            return Reply(why)
        case datetime():
            return await _begin(turn, meant)
        case _:
            return _which(meant) if meant else NOT_MINE


async def choose(turn: Turn, length: str) -> Answer:
    """pause: one of the lengths, in days, counted from now."""
    if not length.isdecimal() or int(length) not in _LENGTHS:
        return Reply(say("button-unknown"))
    return await _begin(turn, pausing.ends_on(turn.now, int(length), turn.zone))


async def until(turn: Turn, minute: str) -> Answer:
    """pause-until: one of the instants that the words may have meant."""
    if not minute.isdecimal():
        return Reply(say("button-unknown"))
    try:
        at = datetime.fromtimestamp(int(minute) * 60, UTC)
    except (OverflowError, ValueError, OSError):
        return Reply(say("button-unknown"))
    return await _begin(turn, at)


async def _begin(turn: Turn, at: datetime) -> Reply:
    if turn.person is None or not await _roles(turn):
        return Reply(say("not-found"))
    refused = await pausing.pause(turn.session, turn.person, at, turn.now)
    if refused is not None:
        return Reply(refused.why)
    return Reply(say("pause-on", until=at, comes=_what_comes(await _roles(turn))), in_place=True)


async def _ask(turn: Turn) -> Reply:
    assert turn.person is not None
    until_then = await pausing.until_when(turn.session, turn.person, turn.now)
    options = tuple(Option(f"pause:{days}", label) for days, label in _LENGTHS.items())
    if until_then is None:
        return Reply(say("pause-ask"), options, topic=_TOPIC, in_place=True)
    end = Option("word:START", say("pause-end"))
    return Reply(say("pause-stands", until=until_then), (end, *options), topic=_TOPIC, in_place=True)


def _which(ends: Sequence[datetime]) -> Reply:
    options = tuple(
        Option(f"pause-until:{int(at.timestamp()) // 60}", say("pause-to", until=at)) for at in ends
    )
    return Reply(say("pause-which"), options, topic=_TOPIC, in_place=True)


async def _roles(turn: Turn) -> frozenset[str]:
    """All that they are, also to several programmes: a pause is from all of them."""
    assert turn.person is not None
    homes = await people.belongings(turn.session, turn.person.id)
    return frozenset(role for home in homes for role in home.roles)


def _what_comes(roles: Collection[str]) -> Say:
    """What a pause does not hold back, for this reader."""
    if not TEAM.isdisjoint(roles):
        return say("pause-comes-team")
    return say("pause-comes-mine") if may(roles, "sign up") else say("pause-comes-urgent")
