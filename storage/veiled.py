"""What somebody was sent under a veil: to be read in full, and to be answered."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import Appointment, Outbox

#: Also what may have arrived.
_ARRIVED = ("sent", "uncertain")


async def sent_since(
    session: AsyncSession, person_id: UUID, kinds: Collection[str], since: datetime
) -> Sequence[Outbox]:
    """What of these kinds somebody was sent after that instant, and is not wiped; newest first."""
    rows = await session.scalars(
        select(Outbox)
        .where(
            col(Outbox.person_id) == person_id,
            col(Outbox.kind).in_(list(kinds)),
            col(Outbox.state).in_(_ARRIVED),
            col(Outbox.ended_at) > since,
            col(Outbox.reply).is_not(None),
        )
        .order_by(col(Outbox.ended_at).desc(), col(Outbox.position).desc())
    )
    return rows.all()


async def reminded_of(
    session: AsyncSession, programme_id: UUID, person_id: UUID, kinds: Collection[str], now: datetime
) -> Sequence[Appointment]:
    """The person's own appointments that are to come and of which they were reminded as they stand."""
    rows = await session.scalars(
        select(Appointment)
        .join(Outbox, col(Outbox.subject_id) == col(Appointment.id))
        .where(
            col(Outbox.kind).in_(list(kinds)),
            col(Outbox.person_id) == person_id,
            col(Outbox.state).in_(_ARRIVED),
            col(Outbox.version) == col(Appointment.version),
            col(Appointment.person_id) == person_id,
            col(Appointment.programme_id) == programme_id,
            col(Appointment.state) == "agreed",
            col(Appointment.starts_at) > now,
        )
        .order_by(col(Appointment.starts_at), col(Appointment.id))
    )
    return list({one.id: one for one in rows}.values())
