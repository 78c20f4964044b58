"""What a human has to see because the service cannot mend it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.rows import insert_new
from storage.tables import Outbox, Signal

#: Kind of the message that tells staff that there is something to see; its subject is the programme.
TOLD_AS = "signals"


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


async def held(session: AsyncSession, signal: Signal, *, with_its_like: bool = False) -> Sequence[Signal]:
    """The signal, ours until the transaction ends; empty when somebody was first, or it mended itself.

    `with_its_like`: and all of its kind and programme that were given no later than it, oldest first.
    """
    wanted = [col(Signal.id) == signal.id]
    if with_its_like:
        wanted = [
            col(Signal.kind) == signal.kind,
            col(Signal.programme_id).is_not_distinct_from(signal.programme_id),
            col(Signal.raised_at) <= signal.raised_at,
        ]
    rows = await session.scalars(
        select(Signal)
        .where(col(Signal.settled_at).is_(None), *wanted)
        .order_by(col(Signal.raised_at), col(Signal.id))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return rows.all()


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
        select(Signal)
        .where(col(Signal.settled_at).is_(None), mine)
        .order_by(col(Signal.raised_at), col(Signal.id))
    )
    return rows.all()


async def is_being_told(session: AsyncSession, programme_id: UUID) -> bool:
    """Whether a message that there is something to see waits to be sent: it tells of what comes meanwhile."""
    waiting = await session.scalars(
        select(col(Outbox.id))
        .where(
            col(Outbox.kind) == TOLD_AS,
            col(Outbox.subject_id) == programme_id,
            col(Outbox.state) == "pending",
        )
        .limit(1)
    )
    return waiting.first() is not None


async def stand(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """There is still something to see for the readers of this message."""
    mine = or_(col(Signal.programme_id).is_(None), col(Signal.programme_id) == row.programme_id)
    found = await session.scalars(
        select(col(Signal.id)).where(col(Signal.settled_at).is_(None), mine).limit(1)
    )
    return found.first() is not None
