"""Days when somebody is back: kept until then, and forgotten when they no longer count."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import Outbox, Return


async def held(session: AsyncSession, return_id: UUID) -> Return | None:
    """As it is now, ours until the transaction ends."""
    rows = await session.scalars(
        select(Return)
        .where(col(Return.id) == return_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def of_person(session: AsyncSession, person_id: UUID, programme_id: UUID | None = None) -> list[Return]:
    """The days that still count, in one programme or in all, ours until the transaction ends."""
    wanted = select(Return).where(col(Return.person_id) == person_id, col(Return.state) != "over")
    if programme_id is not None:
        wanted = wanted.where(col(Return.programme_id) == programme_id)
    rows = await session.scalars(
        wanted.order_by(col(Return.programme_id)).with_for_update().execution_options(populate_existing=True)
    )
    return list(rows)


async def waiting(session: AsyncSession, programme_id: UUID) -> Sequence[Return]:
    """Everybody who is away, the first to come back first."""
    rows = await session.scalars(
        select(Return)
        .where(col(Return.programme_id) == programme_id, col(Return.state) != "over")
        .order_by(col(Return.day), col(Return.created_at))
    )
    return rows.all()


async def begin(session: AsyncSession, row: Return) -> None:
    """In the place of one that is over, of which nothing needs to be kept."""
    await session.execute(
        delete(Return).where(
            col(Return.programme_id) == row.programme_id,
            col(Return.person_id) == row.person_id,
            col(Return.state) == "over",
        )
    )
    session.add(row)
    await session.flush()


async def stands(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """Somebody is away until the day that the message tells."""
    found = await session.get(Return, row.subject_id, populate_existing=True)
    return found is not None and found.version == row.version and found.state != "over"


async def waits_for_somebody(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """They are back soon, and nobody has said that they see to it."""
    found = await session.get(Return, row.subject_id, populate_existing=True)
    if found is None or found.version != row.version or found.state != "soon":
        return False
    return found.taken_by is None


async def is_back(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The day has come, and nothing else was said since."""
    found = await session.get(Return, row.subject_id, populate_existing=True)
    return found is not None and found.version == row.version and found.state == "over"
