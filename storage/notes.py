"""What the team writes about a thread among themselves: kept here, and sent nowhere."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import Note


async def add(session: AsyncSession, note: Note) -> Note:
    session.add(note)
    await session.flush()
    return note


async def remove(session: AsyncSession, note_id: UUID, author_id: UUID) -> bool:
    """False when there is none, or somebody else wrote it."""
    note = await session.get(Note, note_id)
    if note is None or note.author_id != author_id:
        return False
    await session.delete(note)
    await session.flush()
    return True


async def count(session: AsyncSession, thread_id: UUID) -> int:
    counted = await session.scalars(
        select(func.count()).select_from(Note).where(col(Note.thread_id) == thread_id)
    )
    return counted.one()
