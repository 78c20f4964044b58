"""VAKT, VAKTER and Avløs meg: one's own shifts, the coming two weeks, and who takes what is open."""

from __future__ import annotations

from collections.abc import Sequence

from bot.access import may
from bot.chat.shifts import making as shift_making
from bot.chat.shifts.turns import person_of, rota_of, told
from bot.chat.turns import as_id
from bot.features.shifts import changing, listing, offering, reminding, saying, taking, telling
from bot.features.shifts.rota import Rota
from bot.features.shifts.taking import Left
from bot.messages import NOT_MINE, Answer, NotMine, Option, Refused, Reply, Say, Turn, in_lines, say
from storage import shifts
from storage.tables import Act, Shift

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


async def word(turn: Turn) -> Answer | NotMine:
    """VAKT: one's own ahead; with a time after it, a new one. Anybody else's text goes to people."""
    if not may(turn.roles, "have shifts"):
        return NOT_MINE
    if turn.text:
        return await shift_making.in_one(turn)
    return await mine(turn)


async def mine(turn: Turn) -> Reply:
    """One's own ahead, each with a button; a single one with all that can be done about it."""
    rota, person = rota_of(turn), person_of(turn)
    found = await listing.mine(rota, person)
    if not found:
        return Reply(say("shift-none"), topic="shift-list")
    if len(found) == 1:
        return await _shown(turn, found[0])
    lines, options = [], []
    for letter, shift in zip(_LETTERS, found, strict=False):
        what = saying.span(rota.programme, shift)
        lines.append(say("shift-line", letter=letter, what=what))
        label = say("shift-pick", letter=letter)
        options.append(Option(f"shift:{shift.id.hex}", label, closes_at=shift.ends_at))
    return Reply(say("shift-mine", lines=in_lines(lines)), tuple(options), topic="shift-list", whole=True)


async def ahead(turn: Turn) -> Answer:
    """VAKTER: who has which, which are open; take one by its button or number."""
    rota = rota_of(turn)
    found = await listing.ahead(rota, person_of(turn))
    staff = may(turn.roles, "make shifts")
    if not found:
        return Reply(say("shift-list-none"), topic="shift-list")
    lines, options = [], []
    for one in found:
        what = saying.span(rota.programme, one.shift)
        lines.append(
            say("shift-held", what=what, name=one.name) if one.name else say("shift-open", what=what)
        )
        if one.free:
            options.append(telling.take_option(one.shift, say("shift-take-this", what=what)))
    if staff:
        options.append(Option("shift-edit", say("shift-edit")))
    return Reply(say("shift-list", lines=in_lines(lines)), tuple(options), topic="shift-list", protected=True)


async def edit(turn: Turn) -> Answer:
    """shift-edit: which one staff want to change."""
    rota = rota_of(turn)
    found = await listing.ahead(rota, person_of(turn))
    if not found:
        return Reply(say("shift-list-none"), topic="shift-list")
    options = tuple(
        Option(f"shift:{one.shift.id.hex}", _label(rota, one), closes_at=one.shift.ends_at) for one in found
    )
    return Reply(say("shift-which"), options, topic="shift-list", whole=True)


async def one(turn: Turn, shift: str) -> Answer:
    """shift: one of them, with what can be done about it."""
    found = await shifts.one(turn.session, as_id(shift))
    rota = rota_of(turn)
    if found is None or found.programme_id != rota.programme.id:
        return Reply(say("not-found"))
    if found.state == "cancelled" or found.ends_at <= turn.now:
        return Reply(say("shift-gone", what=saying.span(rota.programme, found)))
    return await _shown(turn, found)


async def take(turn: Turn, shift: str) -> Answer:
    """shift-take: the first one has it."""
    return _taken(turn, await taking.take(rota_of(turn), person_of(turn), as_id(shift)))


async def leave(turn: Turn, shift: str) -> Answer:
    """shift-leave: Avløs meg, and nobody asks why."""
    return _left(await taking.leave(rota_of(turn), person_of(turn), as_id(shift)))


async def relieve(turn: Turn) -> Answer | NotMine:
    """AVLØS MEG: of the shift that one is on; else which one is asked."""
    if not may(turn.roles, "have shifts"):
        return NOT_MINE
    found = await listing.mine(rota_of(turn), person_of(turn))
    on = [shift for shift in found if shift.starts_at <= turn.now]
    return await leave(turn, on[0].id.hex) if on else await mine(turn)


async def hand_back(turn: Turn, _shift: str) -> Answer:
    """shift-hand-back: all that they have taken goes to the others."""
    said = await reminding.hand_back(rota_of(turn), person_of(turn))
    return Reply(said.why if isinstance(said, Refused) else said, in_place=True)


async def undo_take(turn: Turn, act: Act) -> Answer:
    """ANGRE after "Jeg tar den"."""
    return _left(await taking.undo_take(rota_of(turn), person_of(turn), act.subject_id))


async def undo_leave(turn: Turn, act: Act) -> Answer:
    """ANGRE after Avløs meg."""
    return _taken(turn, await taking.undo_leave(rota_of(turn), person_of(turn), act.subject_id))


async def undo_offer(turn: Turn, act: Act) -> Answer:
    """ANGRE after Gi bort or Bytt."""
    return told(await offering.withdraw(rota_of(turn), person_of(turn), act.subject_id))


async def undo_make(turn: Turn, act: Act) -> Answer:
    """ANGRE after NY VAKT."""
    return told(await changing.undo_make(rota_of(turn), person_of(turn), act.subject_id, turn.roles))


async def _shown(turn: Turn, shift: Shift) -> Reply:
    rota = rota_of(turn)
    what = saying.span(rota.programme, shift)
    holder = await rota.member(shift.person_id)
    if shift.person_id == person_of(turn).id:
        text = say("shift-yours", what=what)
    elif holder is not None:
        text = say("shift-held", what=what, name=holder.name)
    else:
        text = say("shift-open", what=what)
    return Reply(text, tuple(_can_do(turn, shift)), topic=f"shift-mine:{shift.id.hex}", whole=True)


def _can_do(turn: Turn, shift: Shift) -> Sequence[Option]:
    """What the reader can do about it."""
    options: list[Option] = []
    closes = shift.ends_at
    if shift.state == "open":
        options.append(telling.take_option(shift))
    elif shift.person_id == person_of(turn).id:
        if shift.starts_at > turn.now:
            options.append(Option(f"shift-give:{shift.id.hex}", say("shift-give"), closes_at=shift.starts_at))
            options.append(Option(f"shift-swap:{shift.id.hex}", say("shift-swap"), closes_at=shift.starts_at))
        options.append(telling.leave_option(shift))
    if may(turn.roles, "make shifts"):
        if shift.starts_at > turn.now:
            options.append(Option(f"shift-change:{shift.id.hex}", say("shift-change"), closes_at=closes))
        options.append(Option(f"shift-off:{shift.id.hex}", say("shift-take-away"), closes_at=closes))
        if shift.series_id is not None:
            options.append(Option(f"shift-end:{shift.id.hex}", say("shift-end-series"), closes_at=closes))
    return options


def _label(rota: Rota, line: listing.Line) -> Say:
    what = saying.span(rota.programme, line.shift)
    return say("shift-held", what=what, name=line.name) if line.name else say("shift-open", what=what)


def _taken(turn: Turn, outcome: Shift | Refused) -> Reply:
    if isinstance(outcome, Refused):
        return Reply(outcome.why)
    what = saying.span(rota_of(turn).programme, outcome)
    return Reply(say("shift-taken-yours", what=what))


def _left(outcome: Left | Refused) -> Reply:
    if isinstance(outcome, Refused):
        return Reply(outcome.why)
    return Reply(say("shift-relieved", what=outcome.what, asked=outcome.asked))
