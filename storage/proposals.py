"""Ideas that people send, until a poll takes them up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import Proposal


async def add(session: AsyncSession, proposal: Proposal) -> Proposal:
    session.add(proposal)
    await session.flush()
    return proposal


async def find(session: AsyncSession, programme_id: UUID, proposal_hex: str) -> Proposal | None:
    """The programme's proposal with this id, held until the transaction ends; None for any other text."""
    try:
        proposal_id = UUID(hex=proposal_hex)
    except ValueError:
        return None
    return await held(session, programme_id, proposal_id)


async def held(session: AsyncSession, programme_id: UUID, proposal_id: UUID) -> Proposal | None:
    """The proposal as it is now, nobody else's to change until the transaction ends."""
    rows = await session.scalars(
        select(Proposal)
        .where(col(Proposal.id) == proposal_id, col(Proposal.programme_id) == programme_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def open_ones(session: AsyncSession, programme_id: UUID) -> Sequence[Proposal]:
    """What waits to be taken up, newest first."""
    rows = await session.scalars(
        select(Proposal)
        .where(col(Proposal.programme_id) == programme_id, col(Proposal.state) == "open")
        .order_by(col(Proposal.created_at).desc(), col(Proposal.id))
    )
    return rows.all()


async def new_since(session: AsyncSession, programme_id: UUID, since: datetime) -> int:
    """How many were sent since then and wait to be taken up."""
    counted = await session.scalars(
        select(func.count())
        .select_from(Proposal)
        .where(
            col(Proposal.programme_id) == programme_id,
            col(Proposal.state) == "open",
            col(Proposal.created_at) >= since,
        )
    )
    return counted.one()
