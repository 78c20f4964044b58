"""Who is asked to go on with a thread, and what they said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import Handover, Outbox, Thread, ThreadStep


async def ask(session: AsyncSession, handover: Handover) -> None:
    """One at a time: whoever was asked before need not answer any more."""
    await withdraw(session, handover.thread_id)
    session.add(handover)
    await session.flush()


async def held(session: AsyncSession, handover_id: UUID) -> Handover | None:
    """The question as it is now, nobody else's to answer until the transaction ends."""
    rows = await session.scalars(
        select(Handover)
        .where(col(Handover.id) == handover_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def withdraw(session: AsyncSession, thread_id: UUID) -> None:
    """Nobody needs to go on with it: it was answered, is closed, or somebody else has it."""
    await session.execute(
        update(Handover)
        .where(col(Handover.thread_id) == thread_id, col(Handover.state) == "asked")
        .values(state="withdrawn")
    )


async def of(session: AsyncSession, thread_id: UUID) -> Sequence[Handover]:
    """All of them with their summaries, oldest first."""
    rows = await session.scalars(
        select(Handover)
        .where(col(Handover.thread_id) == thread_id)
        .order_by(col(Handover.at), col(Handover.id))
    )
    return rows.all()


async def times(session: AsyncSession, thread_id: UUID) -> int:
    """How often it has been handed over."""
    counted = await session.scalars(
        select(func.count())
        .select_from(ThreadStep)
        .where(col(ThreadStep.thread_id) == thread_id, col(ThreadStep.what) == "handed-over")
    )
    return counted.one()


async def is_asked(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The reader is still asked to go on with the thread that the message is about."""
    found = await session.scalars(
        select(col(Handover.id)).where(
            col(Handover.thread_id) == row.subject_id,
            col(Handover.to_id) == row.person_id,
            col(Handover.state) == "asked",
        )
    )
    return found.first() is not None


async def greeter_has_it(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """Whoever says that they are there now still is, and nobody has come after them."""
    thread = await session.get(Thread, row.subject_id)
    if thread is None or thread.state not in ("taken", "answered"):
        return False
    last = await session.scalars(
        select(col(ThreadStep.person_id))
        .where(col(ThreadStep.thread_id) == thread.id, col(ThreadStep.what) == "handed-over")
        .order_by(col(ThreadStep.at).desc())
        .limit(1)
    )
    return last.first() == thread.owner_id and await times(session, thread.id) == row.version


async def is_elsewhere(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The thread has not come back to the reader."""
    thread = await session.get(Thread, row.subject_id)
    return thread is not None and (thread.owner_id != row.person_id or thread.state != "taken")
