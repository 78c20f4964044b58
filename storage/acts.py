"""The last thing that somebody did, so that ANGRE can take it back."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.rows import plain, put
from storage.tables import Act

UNDO_FOR = timedelta(minutes=10)


async def remember(
    session: AsyncSession, person_id: UUID, programme_id: UUID, kind: str, subject_id: UUID, now: datetime
) -> None:
    """This is now what ANGRE takes back."""
    act = plain(Act, person_id=person_id, programme_id=programme_id, kind=kind, subject_id=subject_id, at=now)
    put(session, Act, act, "person_id", replaced=("programme_id", "kind", "subject_id", "at"))


async def last(session: AsyncSession, person_id: UUID, now: datetime) -> Act | None:
    """What can still be taken back; None after ten minutes."""
    act = await session.get(Act, person_id, populate_existing=True)
    return act if act is not None and now - act.at <= UNDO_FOR else None


async def forget(session: AsyncSession, act: Act) -> None:
    await session.delete(act)
    await session.flush()


async def forget_all(session: AsyncSession, kind: str, subject_id: UUID) -> None:
    """Nobody's act of this kind on the subject is known any more."""
    await session.execute(delete(Act).where(col(Act.kind) == kind, col(Act.subject_id) == subject_id))
