"""What the pages for staff show of threads: what one may read, what is in each, and whose names these are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import and_, or_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import Message, Note, Person, Thread
from storage.threads import IDLE


async def listed(
    session: AsyncSession, programme_id: UUID, reader_id: UUID, now: datetime
) -> Sequence[Thread]:
    """All that are open or of late, without the reader's own."""
    mine = and_(col(Thread.person_id).is_not(None), col(Thread.person_id) == reader_id)
    rows = await session.scalars(
        select(Thread)
        .where(
            col(Thread.programme_id) == programme_id,
            or_(col(Thread.state).in_(("waiting", "taken")), col(Thread.last_at) > now - IDLE),
            ~mine,
        )
        .order_by(col(Thread.last_at).desc(), col(Thread.id))
    )
    return rows.all()


async def messages(session: AsyncSession, thread_id: UUID) -> Sequence[Message]:
    """Oldest first."""
    rows = await session.scalars(
        select(Message).where(col(Message.thread_id) == thread_id).order_by(col(Message.at), col(Message.id))
    )
    return rows.all()


async def notes(session: AsyncSession, thread_id: UUID) -> Sequence[Note]:
    """Oldest first."""
    rows = await session.scalars(
        select(Note).where(col(Note.thread_id) == thread_id).order_by(col(Note.at), col(Note.id))
    )
    return rows.all()


async def names(session: AsyncSession, person_ids: Collection[UUID]) -> dict[UUID, str]:
    """First names; whoever is gone is left out."""
    rows = await session.scalars(select(Person).where(col(Person.id).in_(list(person_ids))))
    return {one.id: one.name for one in rows}
