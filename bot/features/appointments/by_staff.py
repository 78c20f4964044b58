"""What somebody is told when staff have moved or called off an appointment of theirs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.features.appointments import making, meeting_telling, saying
from bot.messages import About, Reply, Veil, say
from storage import appointments, outbox
from storage.tables import Appointment, Person, Programme

MOVED, OFF = "appointment-moved-by", "appointment-off-by"


async def tell_moved(
    session: AsyncSession,
    programme: Programme,
    actor: Person,
    appointment: Appointment,
    was: datetime,
    now: datetime,
) -> None:
    """`was`: when they would be there if they had not heard of it."""
    soonest = min(was, appointment.starts_at)
    whole = say("appointment-moved-by", name=actor.name, what=saying.in_full(appointment))
    discreet = say("appointment-moved-by-discreet", name=actor.name, at=appointment.starts_at)
    await outgoing.queue(
        session,
        Reply(whole, veil=Veil(discreet)),
        [appointment.person_id],
        about=About(MOVED, appointment.id, appointment.version),
        now=now,
        programme_id=programme.id,
        lane=meeting_telling.lane(programme, soonest, now),
        predicate="appointment stands",
        expires_at=appointment.starts_at,
    )


async def tell_off(
    session: AsyncSession, programme: Programme, actor: Person, those: Sequence[Appointment], now: datetime
) -> None:
    """Of what they have not read yet, nothing is said; what stands of its series is told anew."""
    first = those[0]
    if await outbox.withdraw(session, making.MADE, first.id, first.version):
        left = await appointments.of_series(session, first.series_id, now) if first.series_id else ()
        if left:
            await making.tell(session, programme, actor, left, now)
        return
    whole = say("appointment-off-by", name=actor.name, what=making.said(those))
    discreet = say("appointment-off-by-discreet", name=actor.name, at=first.starts_at)
    await outgoing.queue(
        session,
        Reply(whole, veil=Veil(discreet)),
        [first.person_id],
        about=About(OFF, first.id, first.version),
        now=now,
        programme_id=programme.id,
        lane=meeting_telling.lane(programme, first.starts_at, now),
        predicate="meeting is off",
        expires_at=first.starts_at,
    )


async def tell_back(
    session: AsyncSession,
    programme: Programme,
    actor: Person,
    gone: Appointment,
    back: Sequence[Appointment],
    now: datetime,
) -> None:
    """It was a mistake: either they never hear of it, or that it is written down once more."""
    if not await outbox.withdraw(session, OFF, gone.id, gone.version):
        soonest = min(one.starts_at for one in back)
        lane = meeting_telling.lane(programme, soonest, now)
        await making.tell(session, programme, actor, back, now, lane=lane)
