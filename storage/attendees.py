"""Meetings of several: which are coming, who comes to them, and who has heard of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import Appointment, Attendee, Outbox

MEETINGS = ("plan", "group")
#: States of a message that its reader has not seen, and will not.
_UNHEARD = ("pending", "cancelled", "expired", "failed")


async def coming(session: AsyncSession, programme_id: UUID, now: datetime) -> Sequence[Appointment]:
    """A programme's meetings that are agreed and have not begun, the next one first."""
    rows = await session.scalars(
        select(Appointment)
        .where(
            col(Appointment.programme_id) == programme_id,
            col(Appointment.kind).in_(MEETINGS),
            col(Appointment.state) == "agreed",
            col(Appointment.starts_at) > now,
        )
        .order_by(col(Appointment.starts_at), col(Appointment.created_at))
    )
    return rows.all()


async def of(session: AsyncSession, appointment_id: UUID) -> Sequence[Attendee]:
    """All the others, also those who cannot come, in the order in which they were asked."""
    rows = await session.scalars(
        select(Attendee)
        .where(col(Attendee.appointment_id) == appointment_id)
        .order_by(col(Attendee.since), col(Attendee.person_id))
        .execution_options(populate_existing=True)
    )
    return rows.all()


async def one(session: AsyncSession, appointment_id: UUID, person_id: UUID) -> Attendee | None:
    return await session.get(Attendee, (appointment_id, person_id), populate_existing=True)


async def ask_anew(session: AsyncSession, appointment_id: UUID, now: datetime) -> None:
    """Another time: nobody has answered, whatever they said to the old one."""
    await session.execute(
        update(Attendee)
        .where(col(Attendee.appointment_id) == appointment_id)
        .values(state="asked", since=now)
        .execution_options(synchronize_session=False)
    )


async def leave(session: AsyncSession, attendee: Attendee) -> None:
    """They are not asked to it any more."""
    await session.delete(attendee)
    await session.flush()


async def who_heard(session: AsyncSession, appointment_id: UUID, kinds: Collection[str]) -> set[UUID]:
    """Those who have been sent one of these about the meeting, as far as anybody knows."""
    rows = await session.scalars(
        select(col(Outbox.person_id)).where(
            col(Outbox.kind).in_(kinds),
            col(Outbox.subject_id) == appointment_id,
            col(Outbox.state).not_in(_UNHEARD),
        )
    )
    return {person_id for person_id in rows if person_id is not None}


async def is_ahead(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The meeting is agreed and has not begun, whenever it is by now."""
    found = await _subject(session, row)
    return found is not None and found.state == "agreed" and now < found.starts_at


async def is_off(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The meeting would still have been ahead, and is called off."""
    found = await _subject(session, row)
    return found is not None and found.state == "cancelled" and now < found.starts_at


async def is_let_go(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The meeting is ahead, and the reader is not asked to it."""
    if not await is_ahead(session, row, now) or row.subject_id is None or row.person_id is None:
        return False
    return await one(session, row.subject_id, row.person_id) is None


async def _subject(session: AsyncSession, row: Outbox) -> Appointment | None:
    return await session.get(Appointment, row.subject_id, populate_existing=True) if row.subject_id else None
