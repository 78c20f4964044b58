"""AVTALE, and a sentence that is one: read, asked about, and counted from a yes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from bot.access import may
from bot.chat.appointments import by_staff as others
from bot.chat.appointments import listing as lists
from bot.chat.appointments import steps
from bot.chat.appointments.steps import Answers
from bot.chat.contact import receiving as contact
from bot.chat.turns import as_id
from bot.features.appointments import making, reading
from bot.features.appointments.reading import Sentence
from bot.messages import NOT_MINE, Answer, NotMine, Refused, Reply, Turn, say
from bot.numbers import plain
from bot.when import Ask, Day, Moment, No, Refusal
from bot.when.repeats import Repeat
from storage import dialogs
from storage.tables import Act

_STOP = frozenset({"nei", "nei takk", "avbryt", "glem det", "no", "cancel it", "gløym det"})
_YES = frozenset({"ja", "j", "ok", "yes", "jepp"})
#: More of a series than this is no button of ours.
_MOST_WEEKS = 52


async def word(turn: Turn) -> Answer | NotMine:
    """AVTALE, alone or with all of it; a sentence that only begins so is for people."""
    if may(turn.roles, "keep appointments"):
        if not turn.text.strip():
            return await steps.ask_party(turn, {})
        found = reading.read_sentence(turn.text, turn.now, turn.zone, after_word=True)
        return NOT_MINE if found is None else await _understood(turn, {}, found)
    if may(turn.roles, "keep others' appointments"):
        return await others.word(turn)
    return NOT_MINE if turn.text.strip() else Reply(say("not-allowed"))


async def sentence(turn: Turn) -> Answer | NotMine:
    """A text that nobody asked for: an appointment only when the whole of it is one."""
    found = reading.read_sentence(turn.text, turn.now, turn.zone)
    return NOT_MINE if found is None else await _understood(turn, {}, found)


async def yes(turn: Turn, appointment: str) -> Answer:
    """ "Ja": it counts from now on."""
    return await steps.agreed(turn, as_id(appointment))


async def no(turn: Turn, appointment: str) -> Answer:
    """ "Nei": it is not kept; another time will do as well."""
    assert turn.programme is not None
    assert turn.person is not None
    dropped = await making.drop(turn.session, turn.programme, turn.person, turn.roles, as_id(appointment))
    await steps.close(turn, as_id(appointment))
    if isinstance(dropped, Refused):
        return Reply(dropped.why, in_place=True)
    answers = {"party": dropped.party}
    if dropped.person_id != turn.person.id:
        answers["whose"] = dropped.person_id.hex
    await steps.save(turn, "when", answers)
    return Reply(say("appointment-not-kept"), in_place=True)


async def time(turn: Turn, at: str, weeks: str = "", times: str = "") -> Answer:
    """One of the readings: that is their yes, too."""
    answers = await _waiting(turn)
    starts_at = steps.instant(at)
    if answers is None or starts_at is None:
        return Reply(say("appointment-waited"))
    if not weeks:
        return await steps.settle(turn, answers, starts_at, sure=True)
    if not (weeks.isdecimal() and times.isdecimal() and 0 < int(weeks) <= _MOST_WEEKS and int(times)):
        return Reply(say("button-unknown"))
    repeat = Repeat(Moment(starts_at.astimezone(turn.zone)), int(weeks), min(int(times), making.MOST))
    return await steps.go_on(turn, answers, repeat)


async def day(turn: Turn, written: str) -> Answer:
    """One of the days: at what hour?"""
    answers = await _waiting(turn)
    try:
        chosen = date.fromisoformat(written)
    except ValueError:
        return Reply(say("button-unknown"))
    if answers is None:
        return Reply(say("appointment-waited"))
    return await steps.go_on(turn, answers, Day(chosen))


async def typed(turn: Turn, step: str, answers: dict[str, Any]) -> Answer:
    """What is written while we wait for whose it is, for the party or for the time."""
    assert turn.person is not None
    if plain(turn.text) in _STOP:
        await dialogs.end(turn.session, turn.person.id)
        return Reply(say("appointment-stopped"))
    if step == "whose":
        return await others.named(turn, answers)
    if step == lists.WHOSE:
        return await lists.named(turn)
    if step == "party":
        return await _party_typed(turn, answers)
    return await _time_typed(turn, answers)


async def undo(turn: Turn, act: Act) -> Answer:
    """ANGRE of a yes."""
    assert turn.programme is not None
    assert turn.person is not None
    gone = await making.take_back(turn.session, turn.programme, turn.person, act, turn.now)
    if isinstance(gone, Refused):
        return Reply(gone.why)
    return Reply(say("appointment-taken-back", what=await steps.told(turn, gone)))


async def _understood(turn: Turn, answers: Answers, found: Sentence) -> Reply:
    if found.party is not None:
        return await steps.go_on(turn, {**answers, "party": found.party}, found.meaning)
    return await steps.ask_party(turn, {**answers, "said": found.said})


async def _party_typed(turn: Turn, answers: Answers) -> Answer:
    party = reading.read_party(turn.text, turn.now, turn.zone)
    if party is not None:
        said = answers.get("said")
        meaning = reading.read_time(said, turn.now, turn.zone) if said else None
        return await steps.go_on(turn, {**answers, "party": party}, meaning)
    found = reading.read_sentence(turn.text, turn.now, turn.zone, after_word=True)
    return await _to_people(turn, answers) if found is None else await _understood(turn, answers, found)


async def _time_typed(turn: Turn, answers: Answers) -> Answer:
    meaning = _meant(turn, answers)
    if meaning != No(Refusal.NOT_A_TIME):
        return await steps.go_on(turn, {**answers, "misread": ""}, meaning)
    found = reading.read_sentence(turn.text, turn.now, turn.zone)
    if found is not None and found.party is not None and "move" not in answers:
        return await steps.go_on(turn, {**answers, "party": found.party}, found.meaning)
    is_a_try = plain(turn.text) in _YES or reading.is_about_time(turn.text)
    if not is_a_try or answers.get("misread"):
        return await _to_people(turn, answers)
    await steps.save(turn, "when", {**answers, "misread": turn.text})
    return Reply(say("appointment-unread"))


def _meant(turn: Turn, answers: Answers) -> reading.Time:
    """An hour of the day that was said before, else all of a time."""
    whole = reading.read_time(turn.text, turn.now, turn.zone)
    if "day" not in answers or isinstance(whole, Repeat):
        return whole
    there = reading.read_time(f"{answers['day']} {turn.text}", turn.now, turn.zone)
    if isinstance(there, Moment) or (isinstance(there, Ask) and there.between):
        return there
    refused = isinstance(there, No) and there.why not in (Refusal.NOT_A_TIME, Refusal.CONTRADICTION)
    return there if refused else whole


async def _to_people(turn: Turn, answers: Answers) -> Answer:
    """Not for us: people read it, and what we took for a time before it."""
    assert turn.person is not None
    await dialogs.end(turn.session, turn.person.id)
    before = answers.get("misread")
    return await contact.receive(replace(turn, text=f"{before}\n{turn.text}" if before else turn.text))


async def _waiting(turn: Turn) -> Answers | None:
    """What has been answered so far; None when nothing waits any more."""
    assert turn.person is not None
    dialog = await dialogs.current(turn.session, turn.person.id, turn.now)
    if dialog is None or dialog.kind != steps.KIND or dialog.step != "when":
        return None
    return dialogs.answers(dialog)
