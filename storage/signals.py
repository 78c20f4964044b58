"""What a human has to see because the service cannot mend it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.rows import insert_new
from storage.tables import Signal


async def give(
    session: AsyncSession, kind: str, subject_id: UUID, now: datetime, *, programme_id: UUID | None = None
) -> bool:
    """True when it is news: not given before, or settled since."""
    row = Signal(kind=kind, subject_id=subject_id, raised_at=now, programme_id=programme_id)
    if await insert_new(session, row, "kind", "subject_id"):
        return True
    kept = (
        await session.scalars(
            select(Signal).where(col(Signal.kind) == kind, col(Signal.subject_id) == subject_id)
        )
    ).one()
    if kept.settled_at is None:
        return False
    kept.raised_at, kept.settled_at, kept.told_at = now, None, None
    return True


async def settle(session: AsyncSession, kind: str, subject_id: UUID, now: datetime) -> None:
    """Somebody has seen to it, or it mended itself."""
    rows = await session.scalars(
        select(Signal).where(
            col(Signal.kind) == kind, col(Signal.subject_id) == subject_id, col(Signal.settled_at).is_(None)
        )
    )
    for row in rows:
        row.settled_at = now


async def untold(session: AsyncSession) -> Sequence[Signal]:
    """What nobody has been told of yet."""
    rows = await session.scalars(
        select(Signal)
        .where(col(Signal.told_at).is_(None), col(Signal.settled_at).is_(None))
        .with_for_update()
    )
    return rows.all()


async def standing(session: AsyncSession, programme_id: UUID | None = None) -> Sequence[Signal]:
    """What still waits for somebody, oldest first; a programme's own and the installation's."""
    mine = or_(col(Signal.programme_id).is_(None), col(Signal.programme_id) == programme_id)
    rows = await session.scalars(
        select(Signal).where(col(Signal.settled_at).is_(None), mine).order_by(col(Signal.raised_at))
    )
    return rows.all()
