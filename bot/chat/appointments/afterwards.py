"""Ja, Nei or Flyttet when an appointment is over; and the next one is made in the same breath."""

from __future__ import annotations

from bot.chat.appointments import steps
from bot.chat.turns import as_id, end_dialog
from bot.features import contact, hours
from bot.features.appointments import afterwards, saying
from bot.features.contact import Written
from bot.messages import About, Answer, Option, Refused, Reply, Turn, say
from bot.wording import known_language, speak
from storage import check_ins, menus, people, programmes
from storage.tables import Appointment

HELP = "after-help"


async def yes(turn: Turn, appointment: str) -> Answer:
    """after-yes: it happened. Is there a next one?"""
    assert turn.programme is not None
    assert turn.person is not None
    told = await afterwards.happened(turn.session, turn.programme, turn.person, as_id(appointment), turn.now)
    if isinstance(told, Refused):
        return Reply(told.why)
    await _close(turn, told.appointment)
    if told.following is not None:
        return Reply(say("after-kept-following", appointment=saying.in_full(told.following)))
    await _listen(turn, told.appointment)
    return Reply(say("after-kept"), _when_none(told.appointment), topic=_topic(told.appointment))


async def no(turn: Turn, appointment: str) -> Answer:
    """after-no: it did not, and that is all right."""
    assert turn.programme is not None
    assert turn.person is not None
    told = await afterwards.did_not_happen(
        turn.session, turn.programme, turn.person, as_id(appointment), turn.now
    )
    if isinstance(told, Refused):
        return Reply(told.why)
    await _close(turn, told.appointment)
    if told.following is not None:
        return Reply(say("after-missed-following", appointment=saying.in_full(told.following)))
    await _listen(turn, told.appointment)
    key = told.appointment.id.hex
    options = (
        Option(f"after-help:{key}", say("after-help"), word="yes"),
        Option(f"after-none:{key}", say("after-help-not"), word="no"),
    )
    return Reply(say("after-missed"), options, topic=_topic(told.appointment))


async def moved(turn: Turn, appointment: str) -> Answer:
    """after-moved: when is it now?"""
    assert turn.programme is not None
    assert turn.person is not None
    told = await afterwards.was_moved(turn.session, turn.programme, turn.person, as_id(appointment), turn.now)
    if isinstance(told, Refused):
        return Reply(told.why)
    await _close(turn, told.appointment)
    await _listen(turn, told.appointment)
    return Reply(say("after-moved-asked"), _when_none(told.appointment), topic=_topic(told.appointment))


async def help_(turn: Turn, appointment: str) -> Answer:
    """after-help: the team reads that they would like help, as it reads any words of theirs."""
    assert turn.programme is not None
    assert turn.person is not None
    theirs = await afterwards.theirs(turn.session, turn.programme, turn.person, as_id(appointment))
    if theirs is None:
        return Reply(say("not-found"))
    await end_dialog(turn, steps.KIND)
    if not await check_ins.has_been_answered(turn.session, HELP, theirs.id):
        words = speak(say("after-help-words"), turn.language, turn.zone)
        written = Written(turn.programme, turn.contact, turn.person, words, "")
        received = await contact.receive(turn.session, written, turn.now)
        if not received.readers:
            return Reply(say("after-help-unread"))
    open_at = await programmes.hours(turn.session, turn.programme.id)
    when = hours.written(open_at, known_language(turn.language))
    text = say("after-help-sent", readers=turn.programme.readers, hours=when)
    return Reply(text, about=About(HELP, theirs.id))


async def none(turn: Turn, appointment: str) -> Answer:
    """after-none: no new one."""
    await end_dialog(turn, steps.KIND)
    return Reply(say("after-none-said"))


def _when_none(appointment: Appointment) -> tuple[Option, ...]:
    key = appointment.id.hex
    return (
        Option(f"after-none:{key}", say("after-help-none")),
        Option(f"after-help:{key}", say("after-help")),
    )


async def _listen(turn: Turn, appointment: Appointment) -> None:
    """What is written now is when the next one with the same party is."""
    await steps.save(turn, "when", {"party": appointment.party})


async def _close(turn: Turn, appointment: Appointment) -> None:
    """A bare JA is no answer to it any more, on any of their phones; what a button says can be changed."""
    assert turn.person is not None
    phones = await people.contacts_of(turn.session, turn.person.id)
    await menus.close(turn.session, [one.id for one in phones], _topic(appointment), turn.now)


def _topic(appointment: Appointment) -> str:
    """As the question that it answers: its numbers mean nothing else any more."""
    return f"after:{appointment.id.hex}"
