"""What staff change of a shift: its time, that it is, or that it goes on every week."""

from __future__ import annotations

from typing import Any

from bot.chat.shifts.turns import person_of, rota_of, told
from bot.chat.turns import as_id
from bot.features.shifts import changing, saying
from bot.features.shifts.reading import Once, Unread, wanted
from bot.messages import Answer, Option, Refused, Reply, Say, Turn, say
from storage import dialogs, menus

_KIND = "shift"
_TOPIC = "dialog"


async def ask_when(turn: Turn, shift: str) -> Answer:
    """shift-change: what is its time now?"""
    rota, person = rota_of(turn), person_of(turn)
    found = await changing.to_change(rota, as_id(shift))
    if isinstance(found, Refused):
        return Reply(found.why)
    answers = {"shift": found.id.hex}
    await dialogs.save(turn.session, person.id, rota.programme.id, _KIND, "change", answers, turn.now)
    return _question(say("shift-change-when", what=saying.span(rota.programme, found)))


async def typed(turn: Turn, answers: dict[str, Any]) -> Answer:
    """Its new time, in words."""
    read = wanted(turn.text, turn.now, turn.zone) if turn.text.strip() else Unread("hours")
    if not isinstance(read, Once):
        why = read.why if isinstance(read, Unread) else "not-a-time"
        return _question(say("shift-when-no", why=why))
    said = await changing.change_time(rota_of(turn), person_of(turn), as_id(answers["shift"]), read.stretch)
    if isinstance(said, Refused):
        return _question(said.why)
    await dialogs.end(turn.session, person_of(turn).id)
    return Reply(said)


async def ask_off(turn: Turn, shift: str) -> Answer:
    """shift-off: asked once more, since somebody may count on it."""
    rota = rota_of(turn)
    found = await changing.to_change(rota, as_id(shift))
    if isinstance(found, Refused):
        return Reply(found.why)
    what = saying.span(rota.programme, found)
    return _sure(say("shift-off-sure", what=what), f"shift-off-yes:{found.id.hex}")


async def off(turn: Turn, shift: str) -> Answer:
    """shift-off-yes: it is on the rota no more."""
    await _answered(turn)
    return told(await changing.take_away(rota_of(turn), person_of(turn), as_id(shift)), in_place=True)


async def ask_end(turn: Turn, shift: str) -> Answer:
    """shift-end: from this one on, for sure?"""
    rota = rota_of(turn)
    found = await changing.to_change(rota, as_id(shift))
    if isinstance(found, Refused):
        return Reply(found.why)
    what = saying.span(rota.programme, found)
    return _sure(say("shift-end-sure", what=what), f"shift-end-yes:{found.id.hex}")


async def end(turn: Turn, shift: str) -> Answer:
    """shift-end-yes: it does not come any more."""
    await _answered(turn)
    return told(await changing.end_series(rota_of(turn), person_of(turn), as_id(shift)), in_place=True)


async def _answered(turn: Turn) -> None:
    """A JA to the next question must not meet this one."""
    await menus.close(turn.session, [turn.contact.id], _TOPIC, turn.now)


def _question(text: Say) -> Reply:
    return Reply(text, (Option("shift-stop", say("shift-stop")),), topic=_TOPIC)


def _sure(text: Say, action: str) -> Reply:
    options = (
        Option(action, say("shift-yes"), word="yes"),
        Option("shift-stop", say("shift-no"), word="no"),
    )
    return Reply(text, options, topic=_TOPIC, in_place=True)
