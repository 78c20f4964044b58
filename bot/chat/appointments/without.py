"""UTEN AVTALE: who has nothing agreed ahead, and a tap that makes something for one of them."""

from __future__ import annotations

from bot.features import activities
from bot.features.appointments import without
from bot.features.appointments.without import Without
from bot.messages import Answer, Option, Reply, Say, Turn, in_lines, say

#: So many people in one message.
_A_MESSAGE = 15
#: What a button can carry, in bytes.
_LONGEST_ACTION = 64


async def listed(turn: Turn) -> Answer:
    """UTEN AVTALE."""
    assert turn.programme is not None
    found = await without.listed(turn.session, turn.programme, turn.now)
    if not found:
        return Reply(say("without-nobody"))
    batches = [found[at : at + _A_MESSAGE] for at in range(0, len(found), _A_MESSAGE)]
    return [
        Reply(
            say("without", count=len(found), lines=in_lines([_line(turn, one) for one in batch])),
            options=tuple(option for one in batch if (option := _make_one(one))),
            topic=f"without:{number}",
        )
        for number, batch in enumerate(batches)
    ]


def _make_one(one: Without) -> Option | None:
    """None: the name does not go on a button; AVTALE and the name can be written."""
    action = f"word:AVTALE {one.name}"
    if one.away_until is not None or ":" in one.name or len(action.encode()) > _LONGEST_ACTION:
        return None
    return Option(action, say("text", text=one.name))


def _line(turn: Turn, one: Without) -> Say:
    return say("without-line", name=one.name, parts=activities.in_one(_parts(turn, one)))


def _parts(turn: Turn, one: Without) -> list[Say]:
    parts = [_last(turn, one)]
    if one.away_until is not None:
        parts.insert(0, say("without-away", day=one.away_until))
    if one.coming is not None:
        parts.append(say("without-signed-up", title=one.coming.title, day=one.coming.local_date))
    if one.waits is not None:
        named = one.waits.named
        parts.append(say("without-waits", name=named) if named else say("without-waits-for-somebody"))
        if one.waits.wrote_at is not None:
            parts.append(say("without-wrote", at=one.waits.wrote_at))
    return parts


def _last(turn: Turn, one: Without) -> Say:
    if one.last is None:
        return say("without-never")
    day = one.last.starts_at.astimezone(turn.zone).date()
    match one.last.state:
        case "kept":
            return say("without-kept", day=day)
        case "missed":
            return say("without-missed", day=day)
    return say("without-untold", day=day)
