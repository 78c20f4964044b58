"""What somebody has agreed and is still to come, and who may look at it and change it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot.access import may
from bot.messages import Refused, say
from storage import appointments, people
from storage.tables import Appointment, Person, Programme


async def coming(
    session: AsyncSession, programme: Programme, person: Person, now: datetime
) -> Sequence[Appointment]:
    """The person's own, the next one first."""
    return await appointments.coming(session, programme.id, person.id, now)


async def one(
    session: AsyncSession,
    programme: Programme,
    actor: Person,
    appointment_id: UUID,
    now: datetime,
    *,
    roles: Collection[str] = (),
) -> Appointment | Refused:
    """Agreed and still to come, and held: the actor may change it, as their own or with these roles."""
    found = await appointments.held(session, appointment_id)
    if (
        found is None
        or found.programme_id != programme.id
        or found.state != "agreed"
        or not await keeps(session, programme, actor, found.person_id, roles)
    ):
        return Refused(say("appointment-gone"))
    if found.starts_at <= now:
        return Refused(say("appointment-begun", at=found.starts_at))
    return found


async def keeps(
    session: AsyncSession, programme: Programme, actor: Person, person_id: UUID, roles: Collection[str]
) -> bool:
    """Whether these are the actor's own, or those of somebody who takes part where the actor is staff."""
    if person_id == actor.id:
        return True
    if not may(roles, "keep others' appointments"):
        return False
    members = await people.members(session, programme.id, {"participant"})
    return any(one.id == person_id for one in members)


async def rest_of_series(session: AsyncSession, found: Appointment, now: datetime) -> Sequence[Appointment]:
    """It and those that come with it; it alone where it is no series."""
    if found.series_id is None:
        return [found]
    return await appointments.of_series(session, found.series_id, now)
