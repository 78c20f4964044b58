"""What is due about shifts: reminders, a shift that nobody has, and the end of one."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.features.contact import passing as contact_passing
from bot.features.contact import taking as contact_taking
from bot.features.shifts import saying, telling
from bot.features.shifts.rota import SOON, Rota
from bot.features.shifts.scheduling import look_at, nobody_at, schedule
from bot.features.shifts.taking import free, offer_to_all
from bot.messages import About, Option, Refused, Reply, Say, say
from storage import people, shifts, signals, threads
from storage.tables import Due, Person, Programme, Shift

#: What is left to hand back is asked about so long after the end.
_ASKED_FOR = SOON


async def evening(session: AsyncSession, row: Due, now: datetime) -> None:
    """Whoever has it is reminded the evening before, with what waits as a number."""
    rota, shift = await _of(session, row, now)
    if shift is None or not await _has_it(rota, shift):
        return
    assert shift.person_id is not None
    await outgoing.queue(
        session,
        Reply(
            say("shift-evening", what=saying.span(rota.programme, shift)),
            (telling.leave_option(shift),),
            topic=f"shift-mine:{shift.id.hex}",
        ),
        [shift.person_id],
        about=About("shift-evening", shift.id, shift.version),
        now=now,
        programme_id=rota.programme.id,
        lane="reminder",
        predicate="shift is the reader's",
        expires_at=shift.starts_at,
    )


async def soon(session: AsyncSession, row: Due, now: datetime) -> None:
    """Half an hour before."""
    rota, shift = await _of(session, row, now)
    if shift is None or not await _has_it(rota, shift):
        return
    assert shift.person_id is not None
    waiting = await shifts.waiting(session, rota.programme.id)
    await outgoing.queue(
        session,
        Reply(
            say("shift-soon", what=saying.span(rota.programme, shift), waiting=waiting),
            (telling.leave_option(shift),),
            topic=f"shift-mine:{shift.id.hex}",
        ),
        [shift.person_id],
        about=About("shift-soon", shift.id, shift.version),
        now=now,
        programme_id=rota.programme.id,
        lane="reminder",
        predicate="shift is the reader's",
        expires_at=shift.ends_at,
    )


async def check(session: AsyncSession, row: Due, now: datetime) -> None:
    """Nobody has it, or nobody who is one of the team: whoever is second in line is told, in its turn.

    Where somebody has it, it begins: they are told of what waits.
    """
    rota, shift = await _of(session, row, now)
    if shift is None or shift.state == "cancelled" or now >= shift.ends_at:
        return
    if shift.state == "held":
        if await _has_it(rota, shift):
            # Before it begins nothing was due about it, or the mending would not have asked.
            await schedule(rota, shift)
            if shift.starts_at <= now:
                await contact_passing.came_on(session, rota.programme, now)
    elif now >= shift.starts_at:
        await telling.tell_empty(rota, shift)
    elif now >= nobody_at(rota.programme, shift):
        await telling.tell_nobody(rota, shift)
        await look_at(rota, shift, shift.starts_at)
    else:
        # It came free without anybody being asked: its person was erased.
        await offer_to_all(rota, shift)


async def end(session: AsyncSession, row: Due, now: datetime) -> None:
    """It is over; whoever had it is asked about what they have taken, if they have anything."""
    rota, shift = await _of(session, row, now)
    if shift is None:
        return
    await signals.settle(session, telling.UNMANNED, shift.id, now)
    goes_on = {one.id for one in await shifts.on(session, rota.programme.id, now)}
    if shift.state != "held" or shift.person_id is None or shift.person_id in goes_on:
        return
    left = await threads.of_owner(session, rota.programme.id, shift.person_id)
    if not left:
        return
    until = shift.ends_at + _ASKED_FOR
    back = Option(f"shift-hand-back:{shift.id.hex}", say("shift-hand-back"), closes_at=until)
    await outgoing.queue(
        session,
        Reply(say("shift-over", count=len(left)), (back,), topic=f"shift-over:{shift.id.hex}"),
        [shift.person_id],
        about=About("shift-over", shift.id, shift.version),
        now=now,
        programme_id=rota.programme.id,
        lane="urgent",
        predicate="reader has threads",
        expires_at=until,
    )


async def hand_back(rota: Rota, person: Person) -> Say | Refused:
    """All that they have taken goes back to the others, as if they had been silent; nobody asks why."""
    mine = await threads.of_owner(rota.session, rota.programme.id, person.id)
    count = 0
    for one in mine:
        thread = await threads.held(rota.session, one.id)
        if thread is not None and thread.state == "taken" and thread.owner_id == person.id:
            await contact_taking.go_back(rota.session, rota.programme, thread, rota.now)
            count += 1
    return say("shift-handed-back", count=count) if count else Refused(say("shift-nothing-to-hand"))


async def _of(session: AsyncSession, row: Due, now: datetime) -> tuple[Rota, Shift | None]:
    assert row.programme_id is not None
    programme = await session.get_one(Programme, row.programme_id)
    found = await shifts.one(session, row.subject_id)
    if found is not None and found.person_id is not None:
        await people.lock(session, found.person_id)
    return Rota(session, programme, now), await shifts.held(session, row.subject_id)


async def _has_it(rota: Rota, shift: Shift) -> bool:
    """Whether one of the team has it; a shift whose person has left, or was erased, is offered to all."""
    if shift.state == "cancelled" or shift.ends_at <= rota.now:
        return False
    if shift.state == "held" and await rota.member(shift.person_id) is not None:
        return True
    if shift.state == "held":
        free(shift)
    await offer_to_all(rota, shift)
    return False
