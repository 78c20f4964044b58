"""Appointments: written down, agreed, moved, over; what stands of a message about one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import Appointment, Attendee, Outbox, Programme


async def add(session: AsyncSession, *rows: Appointment | Attendee) -> None:
    session.add_all(rows)
    await session.flush()


async def one(session: AsyncSession, appointment_id: UUID | None) -> Appointment | None:
    return await session.get(Appointment, appointment_id) if appointment_id else None


async def held(session: AsyncSession, appointment_id: UUID) -> Appointment | None:
    """As it is now, ours until the transaction ends."""
    rows = await session.scalars(
        select(Appointment)
        .where(col(Appointment.id) == appointment_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def with_programme(
    session: AsyncSession, appointment_id: UUID | None
) -> tuple[Appointment, Programme] | None:
    found = await one(session, appointment_id)
    if found is None:
        return None
    return found, await session.get_one(Programme, found.programme_id)


async def coming(
    session: AsyncSession, programme_id: UUID, person_id: UUID, now: datetime
) -> Sequence[Appointment]:
    """The person's own that are agreed and have not begun, the next one first."""
    rows = await session.scalars(
        select(Appointment)
        .where(
            col(Appointment.programme_id) == programme_id,
            col(Appointment.person_id) == person_id,
            col(Appointment.state) == "agreed",
            col(Appointment.starts_at) > now,
        )
        .order_by(col(Appointment.starts_at), col(Appointment.created_at))
    )
    return rows.all()


async def between(
    session: AsyncSession, programme_id: UUID, person_id: UUID, since: datetime, until: datetime
) -> Sequence[Appointment]:
    """The person's own that are agreed and begin from `since` to before `until`."""
    rows = await session.scalars(
        select(Appointment)
        .where(
            col(Appointment.programme_id) == programme_id,
            col(Appointment.person_id) == person_id,
            col(Appointment.state) == "agreed",
            col(Appointment.starts_at) >= since,
            col(Appointment.starts_at) < until,
        )
        .order_by(col(Appointment.starts_at), col(Appointment.created_at))
    )
    return rows.all()


async def of_series(session: AsyncSession, series_id: UUID, since: datetime) -> Sequence[Appointment]:
    """Those of one series that are agreed and begin after that, ours until the transaction ends."""
    rows = await session.scalars(
        select(Appointment)
        .where(
            col(Appointment.series_id) == series_id,
            col(Appointment.state) == "agreed",
            col(Appointment.starts_at) > since,
        )
        .order_by(col(Appointment.starts_at))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return rows.all()


async def attendees(session: AsyncSession, appointment_id: UUID) -> Sequence[Attendee]:
    """The others at a meeting, who have not declined."""
    rows = await session.scalars(
        select(Attendee).where(
            col(Attendee.appointment_id) == appointment_id, col(Attendee.state) != "declined"
        )
    )
    return rows.all()


async def stands(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """It is agreed for the time that the message tells, has not begun, and is the reader's still."""
    found = await session.get(Appointment, row.subject_id, populate_existing=True) if row.subject_id else None
    if found is None or found.state != "agreed" or found.version != row.version or found.starts_at <= now:
        return False
    if row.person_id == found.person_id:
        return True
    attendee = await session.get(Attendee, (found.id, row.person_id)) if row.person_id else None
    return attendee is not None and attendee.state != "declined"


async def asked(session: AsyncSession, programme_id: UUID, made_by: UUID) -> Sequence[Appointment]:
    """Those that somebody was asked about and has not said yes to, the oldest first."""
    rows = await session.scalars(
        select(Appointment)
        .where(
            col(Appointment.programme_id) == programme_id,
            col(Appointment.made_by) == made_by,
            col(Appointment.state) == "asked",
        )
        .order_by(col(Appointment.created_at), col(Appointment.starts_at))
    )
    return rows.all()


async def asked_together(session: AsyncSession, one: Appointment) -> Sequence[Appointment]:
    """Those that are asked about in one question with this one, in the order of time; it alone, mostly."""
    if one.series_id is None:
        return [one] if one.state == "asked" else []
    rows = await session.scalars(
        select(Appointment)
        .where(col(Appointment.series_id) == one.series_id, col(Appointment.state) == "asked")
        .order_by(col(Appointment.starts_at))
    )
    return rows.all()


async def ended_together(session: AsyncSession, one: Appointment) -> Sequence[Appointment]:
    """Those of its series that were called off in the same act; it alone, mostly."""
    if one.series_id is None:
        return [one]
    rows = await session.scalars(
        select(Appointment)
        .where(
            col(Appointment.series_id) == one.series_id,
            col(Appointment.state) == "cancelled",
            col(Appointment.ended_at) == one.ended_at,
        )
        .order_by(col(Appointment.starts_at))
    )
    return rows.all()


async def forget(session: AsyncSession, those: Sequence[Appointment]) -> None:
    """What never counted is not kept."""
    for one in those:
        await session.delete(one)
    await session.flush()
