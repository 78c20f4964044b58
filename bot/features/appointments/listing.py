"""What somebody has agreed and is still to come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot.messages import Refused, say
from storage import appointments
from storage.tables import Appointment, Person, Programme


async def coming(
    session: AsyncSession, programme: Programme, person: Person, now: datetime
) -> Sequence[Appointment]:
    """The person's own, the next one first."""
    return await appointments.coming(session, programme.id, person.id, now)


async def one(
    session: AsyncSession, programme: Programme, person: Person, appointment_id: UUID, now: datetime
) -> Appointment | Refused:
    """Theirs, agreed and still to come, and held: it may be changed."""
    found = await appointments.held(session, appointment_id)
    if (
        found is None
        or found.programme_id != programme.id
        or found.person_id != person.id
        or found.state != "agreed"
    ):
        return Refused(say("appointment-gone"))
    if found.starts_at <= now:
        return Refused(say("appointment-begun", at=found.starts_at))
    return found


async def rest_of_series(session: AsyncSession, found: Appointment, now: datetime) -> Sequence[Appointment]:
    """It and those that come with it; it alone where it is no series."""
    if found.series_id is None:
        return [found]
    return await appointments.of_series(session, found.series_id, now)
