"""Wishes to move or call off an appointment: waiting, taken by one, done or taken back."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import Appointment, Outbox, Request

#: How the team is told of one; its subject is the request.
ASKED = "request-new"
#: What its person is told when it is done.
MOVED, OFF, STANDS = "request-moved", "request-off", "request-stands"
_OPEN = ("waiting", "taken")


async def add(session: AsyncSession, request: Request) -> None:
    session.add(request)
    await session.flush()


async def held(session: AsyncSession, request_id: UUID) -> Request | None:
    """As it is now, ours until the transaction ends."""
    rows = await session.scalars(
        select(Request)
        .where(col(Request.id) == request_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def open_of(session: AsyncSession, appointment_id: UUID) -> Request | None:
    """The wish about this appointment that nobody has seen to yet, held; None when there is none."""
    rows = await session.scalars(
        select(Request)
        .where(col(Request.appointment_id) == appointment_id, col(Request.state).in_(_OPEN))
        .order_by(col(Request.at).desc())
        .limit(1)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def take(session: AsyncSession, request_id: UUID, person_id: UUID, now: datetime) -> bool:
    """It is this person's from now on; False when somebody was faster, or it is over."""
    result: Any = await session.execute(
        update(Request)
        .where(col(Request.id) == request_id, col(Request.state) == "waiting")
        .values(state="taken", taken_by=person_id, taken_at=now)
    )
    return bool(result.rowcount == 1)


async def times_told(session: AsyncSession, request_id: UUID, kind: str) -> int:
    """Under which version it was last said to somebody of the team; 0: never."""
    rows = await session.scalars(
        select(col(Outbox.version))
        .where(col(Outbox.kind) == kind, col(Outbox.subject_id) == request_id)
        .order_by(col(Outbox.version).desc())
        .limit(1)
    )
    return rows.first() or 0


async def waits(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """Nobody has taken the wish that the message is about, and its appointment is still to come."""
    found = await _with_appointment(session, row.subject_id)
    if found is None:
        return False
    request, appointment = found
    return request.state == "waiting" and appointment.state == "agreed" and now < appointment.starts_at


async def is_the_takers(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The reader has taken it, and it is not done yet."""
    found = await _with_appointment(session, row.subject_id)
    if found is None:
        return False
    request, appointment = found
    mine = request.state == "taken" and request.taken_by == row.person_id
    return mine and appointment.state == "agreed" and now < appointment.starts_at


async def is_as_told(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The appointment is still as the message says that a human has left it, and is the reader's."""
    found = await _with_appointment(session, row.subject_id)
    if found is None or found[1].person_id != row.person_id:
        return False
    _request, appointment = found
    if row.kind == OFF:
        return appointment.state == "cancelled"
    return (
        appointment.state == "agreed" and appointment.version == row.version and now < appointment.starts_at
    )


async def _with_appointment(
    session: AsyncSession, request_id: UUID | None
) -> tuple[Request, Appointment] | None:
    request = await session.get(Request, request_id, populate_existing=True) if request_id else None
    if request is None:
        return None
    return request, await session.get_one(Appointment, request.appointment_id, populate_existing=True)
