"""Who does not write with whom; nobody is told why, or by whom it was wished."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.rows import insert_new
from storage.tables import Decline


async def add(
    session: AsyncSession,
    programme_id: UUID,
    participant_id: UUID,
    worker_id: UUID,
    now: datetime,
    *,
    by_worker: bool,
) -> bool:
    """False when it was so already."""
    row = Decline(
        programme_id=programme_id,
        participant_id=participant_id,
        worker_id=worker_id,
        by_worker=by_worker,
        at=now,
    )
    return await insert_new(session, row, "programme_id", "participant_id", "worker_id", "by_worker")


async def remove(
    session: AsyncSession, programme_id: UUID, participant_id: UUID, worker_id: UUID, *, by_worker: bool
) -> None:
    await session.execute(
        delete(Decline).where(
            col(Decline.programme_id) == programme_id,
            col(Decline.participant_id) == participant_id,
            col(Decline.worker_id) == worker_id,
            col(Decline.by_worker) == by_worker,
        )
    )


async def wished_by(session: AsyncSession, programme_id: UUID, participant_id: UUID) -> set[UUID]:
    """The workers whom this participant would rather not write with."""
    rows = await session.scalars(
        select(col(Decline.worker_id)).where(
            col(Decline.programme_id) == programme_id,
            col(Decline.participant_id) == participant_id,
            col(Decline.by_worker).is_(False),
        )
    )
    return set(rows)


async def not_for(session: AsyncSession, programme_id: UUID, worker_id: UUID) -> set[UUID]:
    """The participants whose threads this worker would rather not have."""
    rows = await session.scalars(
        select(col(Decline.participant_id)).where(
            col(Decline.programme_id) == programme_id,
            col(Decline.worker_id) == worker_id,
            col(Decline.by_worker).is_(True),
        )
    )
    return set(rows)


async def workers_apart(session: AsyncSession, programme_id: UUID, participant_id: UUID) -> set[UUID]:
    """The workers that threads of this participant do not go to, whoever wished it."""
    rows = await session.scalars(
        select(col(Decline.worker_id)).where(
            col(Decline.programme_id) == programme_id, col(Decline.participant_id) == participant_id
        )
    )
    return set(rows)
