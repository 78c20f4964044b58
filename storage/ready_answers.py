"""Words that the team sends often."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import ReadyAnswer


async def of(session: AsyncSession, programme_id: UUID) -> Sequence[ReadyAnswer]:
    """The programme's own, in the order in which they were made."""
    rows = await session.scalars(
        select(ReadyAnswer)
        .where(col(ReadyAnswer.programme_id) == programme_id)
        .order_by(col(ReadyAnswer.created_at), col(ReadyAnswer.id))
    )
    return rows.all()


async def add(session: AsyncSession, answer: ReadyAnswer) -> ReadyAnswer:
    session.add(answer)
    await session.flush()
    return answer


async def remove(session: AsyncSession, programme_id: UUID, answer_id: UUID) -> bool:
    """False when the programme has none such."""
    answer = await session.get(ReadyAnswer, answer_id)
    if answer is None or answer.programme_id != programme_id:
        return False
    await session.delete(answer)
    await session.flush()
    return True
