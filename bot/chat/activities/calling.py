"""HENT ANSATT, "Jeg kommer", and "Jeg kan ikke likevel"."""

from __future__ import annotations

from uuid import UUID

from bot.chat.basics import numbers
from bot.chat.turns import as_id
from bot.features import calling, contact
from bot.features.contact import Written
from bot.messages import NOT_MINE, Answer, NotMine, Refused, Reply, Turn, say
from storage.tables import Act


async def call(turn: Turn) -> Answer | NotMine:
    """HENT ANSATT, with or without a reason; from anybody who may not, a text to people like any other."""
    assert turn.programme is not None
    assert turn.person is not None
    if not await calling.may_call(turn.session, turn.programme, turn.person, turn.roles, turn.now):
        return NOT_MINE
    called = await calling.call(turn.session, turn.programme, turn.person, turn.text, turn.now)
    if called is None:
        return NOT_MINE
    if turn.text and turn.programme.contact_mode != "relay":
        # The team is told that there are words; they are read on the page.
        written = Written(turn.programme, turn.contact, turn.person, turn.text, turn.incoming.message_id)
        await contact.receive(turn.session, written, turn.now)
    told = numbers(turn.programme)
    about = {"ambulance": told["ambulance"], "urgent": told["urgent"]}
    if not called.readers:
        return Reply(say("call-nobody", **about))
    if not called.again:
        return Reply(say("call-receipt", **about))
    passed_on = "yes" if turn.text else "no"
    return Reply(say("call-receipt-again", at=called.call.at, passed=passed_on, **about))


async def take(turn: Turn, call: str) -> Answer:
    """call-take: the first one comes."""
    assert turn.programme is not None
    assert turn.person is not None
    taken = await calling.take(turn.session, turn.programme, turn.person, as_id(call), turn.now)
    return Reply(taken.why) if isinstance(taken, Refused) else taken


async def give_up(turn: Turn, call: str) -> Answer:
    """call-drop: they cannot come after all."""
    return await _give_up(turn, as_id(call))


async def undo(turn: Turn, act: Act) -> Answer:
    """ANGRE after "Jeg kommer"."""
    return await _give_up(turn, act.subject_id)


async def _give_up(turn: Turn, call_id: UUID) -> Reply:
    assert turn.programme is not None
    assert turn.person is not None
    said = await calling.give_up(turn.session, turn.programme, turn.person, call_id, turn.now)
    return Reply(said.why if isinstance(said, Refused) else said)
