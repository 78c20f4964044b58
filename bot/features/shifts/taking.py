"""Jeg tar den, and Avløs meg: a shift passes to whoever is first, and nobody is asked why."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from bot.features.shifts import saying, telling
from bot.features.shifts.rota import Rota, left_of
from bot.features.shifts.scheduling import look_at, schedule
from bot.messages import Refused, Say, say
from storage import acts, outbox, people, shift_offers, shifts
from storage.tables import SHIFT_MOVES, Person, Shift, move


@dataclass(frozen=True)
class Left:
    """Somebody is relieved; how many others were asked."""

    shift: Shift
    what: Say
    asked: int


async def take(rota: Rota, person: Person, shift_id: UUID) -> Shift | Refused:
    """It is theirs, where the rules allow it and nobody was first; what is left of it where it has begun."""
    await people.lock(rota.session, person.id)
    shift = await rota.held(shift_id)
    if shift is None:
        return Refused(say("not-found"))
    if shift.state == "held" and shift.person_id == person.id and shift.ends_at > rota.now:
        return shift
    if shift.state != "open" or shift.ends_at <= rota.now:
        return await _not_free(rota, shift)
    broken = await rota.clash(person.id, left_of(shift, rota.now))
    if broken is not None:
        return Refused(saying.why(broken, rota.programme))
    if not await shifts.take(rota.session, shift, person.id, rota.now):
        return await _not_free(rota, shift)
    await schedule(rota, shift)
    if shift.starts_at <= rota.now:
        await look_at(rota, shift, rota.now)
    left_by = shift.left_by if await rota.member(shift.left_by) else None
    await telling.tell_found(rota, shift, person, left_by)
    await acts.remember(rota.session, person.id, rota.programme.id, "shift-take", shift.id, rota.now)
    return shift


async def leave(rota: Rota, person: Person, shift_id: UUID) -> Left | Refused:
    """They are relieved at once. What they have been on stays theirs; the rest of it is open."""
    shift = await _mine(rota, person, shift_id)
    if isinstance(shift, Refused):
        return shift
    freed = await _rest_of(rota, shift) if shift.starts_at < rota.now else shift
    if freed is shift:
        free(shift)
    freed.left_by = person.id
    asked = await offer_to_all(rota, freed)
    await acts.remember(rota.session, person.id, rota.programme.id, "shift-leave", freed.id, rota.now)
    return Left(freed, saying.span(rota.programme, freed), asked)


async def undo_take(rota: Rota, person: Person, shift_id: UUID) -> Left | Refused:
    """ANGRE after "Jeg tar den": it is open again, and the others are asked again."""
    shift = await _mine(rota, person, shift_id)
    if isinstance(shift, Refused):
        return shift
    free(shift)
    await rota.session.flush()
    return Left(shift, saying.span(rota.programme, shift), await offer_to_all(rota, shift))


async def undo_leave(rota: Rota, person: Person, shift_id: UUID) -> Shift | Refused:
    """ANGRE after "Avløs meg": it is theirs again, unless somebody has it by now."""
    shift = await rota.held(shift_id)
    if shift is None or shift.left_by != person.id:
        return Refused(say("not-found"))
    return await take(rota, person, shift_id)


def free(shift: Shift) -> None:
    """It is open; what was said of it before is not said any more."""
    move(shift, "open", SHIFT_MOVES)
    shift.person_id = None
    shift.version += 1


async def offer_to_all(rota: Rota, shift: Shift) -> int:
    """An open shift: who may take it is asked, the leader is second in line, and it is looked at again."""
    await rota.session.flush()
    await shift_offers.withdraw(rota.session, [shift.id])
    await schedule(rota, shift)
    for kind in ("shift-evening", "shift-soon", "shift-found"):
        await outbox.cancel(rota.session, kind, shift.id, rota.now)
    leaders = [one.id for one in await rota.leaders()]
    asked = await telling.ask(rota, shift, told_besides=leaders)
    await telling.tell_leaders(rota, shift)
    return asked


async def _rest_of(rota: Rota, shift: Shift) -> Shift:
    """What is left of a shift that has begun, as one of its own; what is over ends now."""
    rest = Shift(
        programme_id=shift.programme_id,
        starts_at=rota.now,
        ends_at=shift.ends_at,
        made_by=shift.made_by,
        created_at=rota.now,
    )
    shift.ends_at = rota.now
    shift.version += 1
    await shifts.add(rota.session, rest)
    await shift_offers.withdraw(rota.session, [shift.id])
    await schedule(rota, shift)
    return rest


async def _mine(rota: Rota, person: Person, shift_id: UUID) -> Shift | Refused:
    """Theirs, and not over."""
    await people.lock(rota.session, person.id)
    shift = await rota.held(shift_id)
    if shift is None:
        return Refused(say("not-found"))
    if shift.state != "held" or shift.person_id != person.id or shift.ends_at <= rota.now:
        return Refused(say("shift-not-yours", what=saying.span(rota.programme, shift)))
    return shift


async def _not_free(rota: Rota, shift: Shift) -> Refused:
    """What is true of a shift that cannot be taken any more."""
    what = saying.span(rota.programme, shift)
    taker = await people.person(rota.session, shift.person_id) if shift.person_id else None
    if shift.state == "held" and taker is not None and shift.ends_at > rota.now:
        return Refused(say("shift-taken", name=taker.name, what=what))
    return Refused(say("shift-gone", what=what))
