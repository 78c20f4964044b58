"""Calls for staff: made, taken by one, over when nobody took them."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import Call, Outbox


async def add(session: AsyncSession, call: Call) -> None:
    session.add(call)
    await session.flush()


async def held(session: AsyncSession, call_id: UUID) -> Call | None:
    """The call as it is now, ours until the transaction ends."""
    rows = await session.scalars(
        select(Call)
        .where(col(Call.id) == call_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def waiting_of(session: AsyncSession, programme_id: UUID, person_id: UUID) -> Call | None:
    """The newest call of this person that nobody has taken yet."""
    rows = await session.scalars(
        select(Call)
        .where(
            col(Call.programme_id) == programme_id,
            col(Call.person_id) == person_id,
            col(Call.state) == "waiting",
        )
        .order_by(col(Call.at).desc())
        .limit(1)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def take(session: AsyncSession, call_id: UUID, person_id: UUID, now: datetime) -> bool:
    """It is this person's from now on; False when somebody was faster, or it is over."""
    result: Any = await session.execute(
        update(Call)
        .where(col(Call.id) == call_id, col(Call.state) == "waiting")
        .values(state="taken", taken_by=person_id, taken_at=now)
    )
    return bool(result.rowcount == 1)


async def newest_told(session: AsyncSession, call_id: UUID, kind: str) -> Outbox | None:
    """What was last said of this kind about the call, to any of its readers."""
    rows = await session.scalars(
        select(Outbox)
        .where(col(Outbox.kind) == kind, col(Outbox.subject_id) == call_id)
        .order_by(col(Outbox.version).desc())
        .limit(1)
    )
    return rows.first()


async def is_waiting(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """Nobody has taken the call that the message is about."""
    call = await session.get(Call, row.subject_id)
    return call is not None and call.state == "waiting"
