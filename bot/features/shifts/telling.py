"""What the team is told of shifts: who is asked, who is second in line, who took it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

import structlog

from bot import outgoing
from bot.features import timetable
from bot.features.shifts import saying
from bot.features.shifts.rota import Rota, left_of
from bot.messages import About, Option, Reply, Say, say
from storage import shifts, signals
from storage.tables import Person, Shift

log = structlog.get_logger()

#: A shift that nobody has. Subject: the shift.
UNMANNED = "shift"


async def ask(rota: Rota, shift: Shift, *, told_besides: Collection[UUID] = ()) -> int:
    """All who may take it by the rules are asked, except whoever was relieved; how many.

    `told_besides` read of it in another message, and one is enough.

    What cannot wait is urgent. At night that is so for those who are on at that moment only; others have
    their night, and are asked in the morning while it is of use.
    """
    open_to = [
        one for one in await rota.team() if one.id != shift.left_by and await _may_take(rota, one, shift)
    ]
    is_night = timetable.is_night(rota.programme, rota.now)
    on = {one.id for one in await shifts.on(rota.session, rota.programme.id, rota.now)}
    at_once = [one.id for one in open_to if rota.is_soon(shift) and (not is_night or one.id in on)]
    later = [one.id for one in open_to if one.id not in at_once]
    if timetable.awake_at(rota.programme, rota.now) >= shift.ends_at:
        later = []
    for readers, lane in ((at_once, "urgent"), (later, "reminder")):
        await outgoing.queue(
            rota.session,
            Reply(
                say("shift-free", what=saying.span(rota.programme, left_of(shift, rota.now))),
                (take_option(shift),),
                topic=f"shift:{shift.id.hex}",
            ),
            [one for one in readers if one not in told_besides],
            about=About("shift-free", shift.id, shift.version),
            now=rota.now,
            programme_id=rota.programme.id,
            lane="urgent" if lane == "urgent" else "reminder",
            predicate="shift is free for the reader",
            expires_at=shift.ends_at,
        )
    return len(at_once) + len(later)


async def tell_leaders(rota: Rota, shift: Shift) -> None:
    """They are second in line until somebody takes it; at once, also at night, where it begins soon."""
    leaders = [one.id for one in await rota.leaders() if one.id != shift.left_by]
    await outgoing.queue(
        rota.session,
        Reply(
            say("shift-left", what=saying.span(rota.programme, left_of(shift, rota.now))),
            (take_option(shift),),
            topic=f"shift:{shift.id.hex}",
        ),
        leaders,
        about=About("shift-left", shift.id, shift.version),
        now=rota.now,
        programme_id=rota.programme.id,
        lane="urgent" if rota.is_soon(shift) else "reminder",
        predicate="shift is open",
        expires_at=shift.ends_at,
    )


async def tell_nobody(rota: Rota, shift: Shift) -> None:
    """Two hours before it begins, or from before the night: nobody has it."""
    await _alarm(rota, shift)
    await outgoing.queue(
        rota.session,
        Reply(
            say("shift-nobody", what=saying.span(rota.programme, shift)),
            (take_option(shift),),
            topic=f"shift:{shift.id.hex}",
        ),
        [one.id for one in await rota.leaders()],
        about=About("shift-nobody", shift.id, shift.version),
        now=rota.now,
        programme_id=rota.programme.id,
        lane="urgent",
        predicate="shift is open",
        expires_at=shift.ends_at,
    )


async def tell_empty(rota: Rota, shift: Shift) -> None:
    """It begins, and nobody has it."""
    await _alarm(rota, shift)
    await outgoing.queue(
        rota.session,
        Reply(
            say("shift-empty", what=saying.span(rota.programme, shift)),
            (take_option(shift),),
            topic=f"shift:{shift.id.hex}",
        ),
        [one.id for one in await rota.leaders()],
        about=About("shift-empty", shift.id, shift.version),
        now=rota.now,
        programme_id=rota.programme.id,
        lane="urgent",
        predicate="shift is open",
        expires_at=shift.ends_at,
    )


async def tell_found(rota: Rota, shift: Shift, taker: Person, left_by: UUID | None) -> None:
    """Whoever was relieved, and those who were second in line, hear who has it now."""
    readers = {one.id for one in await rota.leaders()} | ({left_by} if left_by else set())
    await signals.settle(rota.session, UNMANNED, shift.id, rota.now)
    await outgoing.queue(
        rota.session,
        Reply(say("shift-found", name=taker.name, what=saying.span(rota.programme, shift))),
        sorted(readers - {taker.id}),
        about=About("shift-found", shift.id, shift.version),
        now=rota.now,
        programme_id=rota.programme.id,
        lane="urgent" if rota.is_soon(shift) else "reminder",
        predicate="shift is found",
        expires_at=shift.ends_at,
    )


async def tell_made(rota: Rota, shift: Shift, actor: Person, what: Say) -> None:
    """Somebody of the staff has put this on the rota for them."""
    if shift.person_id is None or shift.person_id == actor.id:
        return
    await outgoing.queue(
        rota.session,
        Reply(say("shift-made", name=actor.name, what=what)),
        [shift.person_id],
        about=About("shift-made", shift.id, shift.version),
        now=rota.now,
        programme_id=rota.programme.id,
        lane="reminder",
        predicate="shift is the reader's",
        expires_at=shift.ends_at,
    )


async def tell_moved(rota: Rota, shift: Shift, actor: Person, before: Say) -> None:
    if shift.person_id is None or shift.person_id == actor.id:
        return
    await outgoing.queue(
        rota.session,
        Reply(
            say("shift-moved", name=actor.name, before=before, what=saying.span(rota.programme, shift)),
            (leave_option(shift),),
            topic=f"shift-mine:{shift.id.hex}",
        ),
        [shift.person_id],
        about=About("shift-moved", shift.id, shift.version),
        now=rota.now,
        programme_id=rota.programme.id,
        lane="urgent" if rota.is_soon(shift) else "reminder",
        predicate="shift is the reader's",
        expires_at=shift.ends_at,
    )


async def tell_off(rota: Rota, shift: Shift, actor: Person, readers: Sequence[UUID], what: Say) -> None:
    """It is on the rota no more; `what` may be a whole series."""
    await outgoing.queue(
        rota.session,
        Reply(say("shift-off", name=actor.name, what=what)),
        [one for one in readers if one != actor.id],
        about=About("shift-off", shift.id, shift.version),
        now=rota.now,
        programme_id=rota.programme.id,
        lane="urgent" if rota.is_soon(shift) else "reminder",
        expires_at=shift.ends_at,
    )


def take_option(shift: Shift, label: Say | None = None) -> Option:
    return Option(f"shift-take:{shift.id.hex}", label or say("shift-take"), closes_at=shift.ends_at)


def leave_option(shift: Shift) -> Option:
    return Option(f"shift-leave:{shift.id.hex}", say("shift-leave"), closes_at=shift.ends_at)


async def _may_take(rota: Rota, one: Person, shift: Shift) -> bool:
    return await rota.clash(one.id, left_of(shift, rota.now)) is None


async def _alarm(rota: Rota, shift: Shift) -> None:
    log.warning("nobody has the shift", action="shift.nobody", shift=str(shift.id))
    await signals.give(rota.session, UNMANNED, shift.id, rota.now, programme_id=rota.programme.id)
