"""FØLGE: whoever wishes somebody along, and the team: who goes, where they meet, how it went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from bot.access import may
from bot.chat.contact import receiving as contact
from bot.chat.turns import as_id, end_dialog
from bot.features import hours
from bot.features.appointments import answering, company, company_telling, saying
from bot.messages import NOT_MINE, Answer, NotMine, Option, Refused, Reply, Say, Turn, in_lines, say
from bot.wording import known_language, speak
from storage import appointments, dialogs, people, programmes
from storage.companies import Wish
from storage.tables import Act, Appointment

_KIND = "company"
_LETTERS = "ABCDEFGH"


async def word(turn: Turn) -> Answer | NotMine:
    """FØLGE: a participant's next appointment, or what waits for the team; else a text to people."""
    assert turn.programme is not None
    assert turn.person is not None
    if may(turn.roles, "keep appointments"):
        those = await answering.meant(turn.session, turn.programme, turn.person, turn.now)
        if those:
            return await _for_one_of(turn, those)
    return await _list(turn) if may(turn.roles, "go along") else NOT_MINE


async def ask(turn: Turn, appointment: str) -> Answer:
    """company-ask: somebody along to this appointment."""
    assert turn.programme is not None
    assert turn.person is not None
    said = await company.ask(turn.session, turn.programme, turn.person, as_id(appointment), turn.now)
    if isinstance(said, Refused):
        return Reply(said.why)
    if said is not None:
        return said
    at = await appointments.one(turn.session, as_id(appointment))
    assert at is not None
    open_at = await programmes.hours(turn.session, turn.programme.id)
    when = hours.written(open_at, known_language(turn.language))
    readers = turn.programme.readers
    return Reply(say("company-too-late", at=at.starts_at, readers=readers, hours=when))


async def withdraw(turn: Turn, wish: str) -> Answer:
    """company-withdraw: "Jeg klarer meg"."""
    return await _withdraw(turn, as_id(wish))


async def undo_ask(turn: Turn, act: Act) -> Answer:
    """ANGRE after FØLGE."""
    return await _withdraw(turn, act.subject_id)


async def take(turn: Turn, wish: str) -> Answer:
    """company-take: the first one goes along, and may say where they meet."""
    assert turn.programme is not None
    assert turn.person is not None
    taken = await company.take(turn.session, turn.programme, turn.person, as_id(wish), turn.now)
    return await _ask_where(turn, as_id(wish), taken)


async def fits(turn: Turn, wish: str) -> Answer:
    """company-fits: the new time suits them too."""
    assert turn.programme is not None
    assert turn.person is not None
    kept = await company.fits(turn.session, turn.programme, turn.person, as_id(wish), turn.now)
    return await _ask_where(turn, as_id(wish), kept)


async def usual(turn: Turn, wish: str) -> Answer:
    """company-usual: they meet outside, a quarter of an hour before."""
    return await _meet(turn, as_id(wish), "")


async def typed(turn: Turn, step: str, answers: dict[str, Any]) -> Answer:
    """Where and when they meet, in the companion's words."""
    return await _meet(turn, UUID(hex=answers["company"]), turn.text)


async def give_up(turn: Turn, wish: str) -> Answer:
    """company-drop: they cannot after all."""
    return await _give_up(turn, as_id(wish))


async def undo_take(turn: Turn, act: Act) -> Answer:
    """ANGRE after "Jeg blir med"."""
    return await _give_up(turn, act.subject_id)


async def decline(turn: Turn, wish: str, tag: str) -> Answer:
    """company-decline: "Helst en annen"."""
    assert turn.programme is not None
    assert turn.person is not None
    said = await company.decline(turn.session, turn.programme, turn.person, as_id(wish), tag, turn.now)
    return Reply(said.why) if isinstance(said, Refused) else said


async def fine(turn: Turn, wish: str, tag: str) -> Answer:
    """company-fine: "Fint"."""
    assert turn.programme is not None
    assert turn.person is not None
    said = await company.fine(turn.session, turn.programme, turn.person, as_id(wish), tag, turn.now)
    return Reply(said.why) if isinstance(said, Refused) else said


async def went(turn: Turn, wish: str, how: str) -> Answer:
    """company-went: how it was. Nobody is told, and nothing kept: one wording for both, its words wiped."""
    assert turn.person is not None
    text = say("company-went", how=how)
    if how == "good":
        return Reply(text, in_place=True)
    return Reply(text, (Option(f"company-talk:{wish}", say("company-talk")),), in_place=True)


async def talk(turn: Turn, wish: str) -> Answer:
    """company-talk: they want to talk with somebody, in words that do not tell about what."""
    words = speak(say("company-talk-words"), turn.language, turn.zone)
    receipt = await contact.receive(replace(turn, text=words))
    return receipt or Reply(say("company-talk-heard"))


async def _for_one_of(turn: Turn, those: Sequence[Appointment]) -> Answer:
    if len(those) == 1:
        return await ask(turn, those[0].id.hex)
    options = tuple(
        Option(f"company-ask:{one.id.hex}", saying.in_full(one), closes_at=one.starts_at) for one in those
    )
    return Reply(say("company-which"), options, topic="company-which")


async def _list(turn: Turn) -> Reply:
    """What waits for somebody, and where one goes along oneself."""
    assert turn.programme is not None
    assert turn.person is not None
    waiting, mine = await company.listed(turn.session, turn.programme, turn.person, turn.now)
    if not waiting and not mine:
        return Reply(say("company-list-none"), topic="company-list")
    lines: list[Say] = []
    options: list[Option] = []
    for letter, wish in zip(_LETTERS, [*mine, *waiting], strict=False):
        about = await _about(turn, wish)
        if wish.company.state == "found":
            lines.append(say("company-list-mine", letter=letter, **about))
            options.append(company_telling.drop_option(wish, say("company-list-drop", letter=letter)))
        else:
            lines.append(say("company-list-waiting", letter=letter, **about))
            options.append(company_telling.take_option(wish, say("company-list-take", letter=letter)))
    rest = len(waiting) + len(mine) - len(lines)
    if rest > 0:
        lines.append(say("signal-others", count=rest))
    return Reply(in_lines(lines), tuple(options), topic="company-list", protected=True)


async def _about(turn: Turn, wish: Wish) -> dict[str, Any]:
    person = await people.person(turn.session, wish.company.person_id)
    return {"name": person.name if person else "", "at": wish.appointment.starts_at}


async def _withdraw(turn: Turn, company_id: UUID) -> Reply:
    assert turn.programme is not None
    assert turn.person is not None
    said = await company.withdraw(turn.session, turn.programme, turn.person, company_id, turn.now)
    return Reply(said.why if isinstance(said, Refused) else said)


async def _ask_where(turn: Turn, company_id: UUID, taken: Reply | Refused) -> Reply:
    """The next words of whoever goes along say where the two meet."""
    assert turn.programme is not None
    assert turn.person is not None
    if isinstance(taken, Refused):
        return Reply(taken.why)
    answers = {"company": company_id.hex}
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, _KIND, "meet", answers, turn.now)
    return taken


async def _meet(turn: Turn, company_id: UUID, words: str) -> Reply:
    assert turn.programme is not None
    assert turn.person is not None
    said = await company.meet(turn.session, turn.programme, turn.person, company_id, words, turn.now)
    if not isinstance(said, Refused) or said.why.wording == "company-not-yours":
        await end_dialog(turn, _KIND)
    return Reply(said.why if isinstance(said, Refused) else said)


async def _give_up(turn: Turn, company_id: UUID) -> Reply:
    assert turn.programme is not None
    assert turn.person is not None
    said = await company.give_up(turn.session, turn.programme, turn.person, company_id, turn.now)
    await end_dialog(turn, _KIND)
    return Reply(said.why if isinstance(said, Refused) else said)
