"""What somebody has written to people, as they themselves may ask about it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import Thread
from storage.threads import IDLE


async def of(
    session: AsyncSession, programme_id: UUID, contact_id: UUID, person_id: UUID | None, now: datetime
) -> Sequence[Thread]:
    """Their threads that wait or were lately answered, oldest first; of a stranger those from that phone."""
    whose = (
        col(Thread.person_id) == person_id
        if person_id is not None
        else col(Thread.person_id).is_(None) & (col(Thread.contact_id) == contact_id)
    )
    rows = await session.scalars(
        select(Thread)
        .where(
            whose,
            col(Thread.programme_id) == programme_id,
            col(Thread.state).in_(("waiting", "taken"))
            | ((col(Thread.state) == "answered") & (col(Thread.last_at) > now - IDLE)),
        )
        .order_by(col(Thread.last_at), col(Thread.id))
    )
    return rows.all()
