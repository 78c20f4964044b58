""" "Jeg tar den": one of the team helps with moving or calling off, and says here what came of it."""

from __future__ import annotations

from typing import Any

from bot.chat.appointments.reminders import as_moment, clash, not_a_time, readings
from bot.chat.turns import as_id, end_dialog
from bot.features.appointments import arranging
from bot.features.appointments.arranging import Clash, Recorded
from bot.messages import Answer, Refused, Reply, Say, Turn, say
from bot.when import Moment, read
from storage import dialogs
from storage.tables import Act

_KIND = "request-time"


async def take(turn: Turn, request: str) -> Answer:
    """request-take: the first one has it."""
    assert turn.programme is not None
    assert turn.person is not None
    taken = await arranging.take(turn.session, turn.programme, turn.person, as_id(request), turn.now)
    return Reply(taken.why) if isinstance(taken, Refused) else taken


async def drop(turn: Turn, request: str) -> Answer:
    """request-drop: they cannot after all."""
    assert turn.programme is not None
    assert turn.person is not None
    said = await arranging.drop(turn.session, turn.programme, turn.person, as_id(request), turn.now)
    return Reply(said.why if isinstance(said, Refused) else said)


async def undo(turn: Turn, act: Act) -> Answer:
    """ANGRE after "Jeg tar den"."""
    return await drop(turn, act.subject_id.hex)


async def ask_time(turn: Turn, request: str) -> Answer:
    """request-time: "Ny tid"; which, they type."""
    assert turn.programme is not None
    assert turn.person is not None
    found = await arranging.is_mine(turn.session, turn.programme, turn.person, as_id(request), turn.now)
    if isinstance(found, Refused):
        return Reply(found.why)
    await dialogs.save(
        turn.session,
        turn.person.id,
        turn.programme.id,
        _KIND,
        "time",
        {"request": as_id(request).hex},
        turn.now,
    )
    return Reply(say("request-time-ask"))


async def typed(turn: Turn, step: str, answers: dict[str, Any]) -> Answer:
    """The new time, as it was agreed with the other party."""
    assert turn.person is not None
    request, meaning = str(answers["request"]), read(turn.text, turn.now, turn.zone)
    if isinstance(meaning, Moment):
        return await at(turn, request, str(int(meaning.at.timestamp()) // 60))
    options = readings(turn, meaning, f"request-at:{request}")
    if options:
        return Reply(say("request-time-which"), options, topic=f"request-mine:{request}")
    return Reply(not_a_time(meaning))


async def at(turn: Turn, request: str, minute: str, sure: str = "") -> Answer:
    """request-at: the time on the button; `sure`: beside another appointment of theirs."""
    assert turn.programme is not None
    assert turn.person is not None
    moment = as_moment(minute)
    if moment is None:
        return Reply(say("button-unknown"))
    done = await arranging.new_time(
        turn.session, turn.programme, turn.person, as_id(request), moment, turn.now, sure=bool(sure)
    )
    if isinstance(done, Clash):
        return clash(done, f"request-at:{as_id(request).hex}", f"request-mine:{as_id(request).hex}")
    return await _said(turn, done)


async def is_off(turn: Turn, request: str) -> Answer:
    """request-off: it is called off with the other party."""
    assert turn.programme is not None
    assert turn.person is not None
    return await _said(
        turn,
        await arranging.call_off(turn.session, turn.programme, turn.person, as_id(request), turn.now),
    )


async def stands(turn: Turn, request: str) -> Answer:
    """request-stands: nothing could be changed."""
    assert turn.programme is not None
    assert turn.person is not None
    return await _said(
        turn, await arranging.leave(turn.session, turn.programme, turn.person, as_id(request), turn.now)
    )


async def _said(turn: Turn, done: Recorded | Refused) -> Reply:
    await end_dialog(turn, _KIND)
    return Reply(done.why) if isinstance(done, Refused) else Reply(_recorded(done))


def _recorded(done: Recorded) -> Say:
    if done.appointment.state == "cancelled":
        told = say("request-recorded-off", at=done.appointment.starts_at)
    else:
        told = say("request-recorded", at=done.appointment.starts_at)
    told_how = (
        say("request-tell-yourself", name=done.name)
        if done.in_person
        else say("request-is-told", name=done.name)
    )
    return say("request-recorded-all", what=told, told=told_how)
