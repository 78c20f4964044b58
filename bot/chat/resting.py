"""Quiet hours of one's own, chosen in MINE VALG: a few to pick from, or any as typed ("20-10")."""

from __future__ import annotations

import re
from datetime import time
from typing import Any

from bot.chat import choosing as chat
from bot.chat.basics import membership_of
from bot.chat.contact import receiving as contact
from bot.chat.turns import end_dialog
from bot.features import choosing
from bot.messages import Answer, Option, Refused, Reply, Say, Turn, say
from bot.when import Hours
from bot.when.pauses import read_hours
from storage import dialogs

_USUAL = "usual"
_KEY = re.compile(r"([01][0-9]|2[0-3])([0-5][0-9])-([01][0-9]|2[0-3])([0-5][0-9])")
_EVENING, _MORNING = time(20), time(10)


async def ask(turn: Turn, membership: str) -> Answer:
    """choice-quiet: what there is to choose among; hours as typed will do as well."""
    assert turn.programme is not None
    assert turn.person is not None
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, "quiet", "quiet", {}, turn.now)
    since, till = usual = choosing.usual(turn.programme)
    mine = await membership_of(turn)
    offered: tuple[Hours, ...] = ((_EVENING, till), (since, _MORNING), (_EVENING, _MORNING))
    options = (
        Option(f"quiet:{mine}:{_USUAL}", say("quiet-usual", hours=chat.in_hours([usual]))),
        *(Option(f"quiet:{mine}:{_key(one)}", _label(one)) for one in offered),
    )
    return Reply(say("quiet-ask"), options, topic="choices", in_place=True)


async def choose(turn: Turn, membership: str, key: str) -> Answer:
    """quiet: the hours on the button, or the programme's."""
    if key == _USUAL:
        return await _keep(turn, None)
    found = _KEY.fullmatch(key)
    if found is None:
        return Reply(say("button-unknown"))
    since_hour, since_minute, till_hour, till_minute = (int(part) for part in found.groups())
    return await _keep(turn, (time(since_hour, since_minute), time(till_hour, till_minute)))


async def written(turn: Turn, step: str, answers: dict[str, Any]) -> Answer:
    """Words while the question is open: "20-10", "fra 20"; anything else is for people."""
    assert turn.programme is not None
    assert turn.person is not None
    said = read_hours(turn.text)
    if said is None:
        await dialogs.end(turn.session, turn.person.id)
        return await contact.receive(turn)
    since, till = choosing.usual(turn.programme)
    return await _keep(turn, (said[0] or since, said[1] or till))


async def _keep(turn: Turn, hours: Hours | None) -> Answer:
    assert turn.programme is not None
    assert turn.person is not None
    kept = await choosing.be_quiet(turn.session, turn.programme, turn.person, hours)
    if isinstance(kept, Refused):
        return Reply(kept.why)
    await end_dialog(turn, "needs", "quiet")
    quiet = choosing.quiet(turn.programme, kept)
    now = say("quiet-now", hours=chat.in_hours(quiet)) if quiet else say("quiet-now-none")
    return await chat.changed(turn, kept, now)


def _label(hours: Hours) -> Say:
    since, till = hours
    return say("quiet-from", since=chat.clock(since), till=chat.clock(till))


def _key(hours: Hours) -> str:
    return "-".join(f"{one:%H%M}" for one in hours)
