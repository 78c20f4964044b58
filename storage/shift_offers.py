"""What one of the team asks of another: to take over a shift, or to swap."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import SHIFT_OFFER_MOVES, Outbox, ShiftOffer, move


async def add(session: AsyncSession, offer: ShiftOffer) -> None:
    session.add(offer)
    await session.flush()


async def one(session: AsyncSession, offer_id: UUID) -> ShiftOffer | None:
    return await session.get(ShiftOffer, offer_id, populate_existing=True)


async def held(session: AsyncSession, offer_id: UUID) -> ShiftOffer | None:
    """The offer as it is now, ours until the transaction ends; its shifts are held before it, always."""
    rows = await session.scalars(
        select(ShiftOffer)
        .where(col(ShiftOffer.id) == offer_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def open_about(session: AsyncSession, shift_ids: Collection[UUID]) -> Sequence[ShiftOffer]:
    """Those not answered yet that any of these shifts is part of, locked."""
    rows = await session.scalars(
        select(ShiftOffer)
        .where(
            col(ShiftOffer.state) == "asked",
            or_(
                col(ShiftOffer.shift_id).in_(list(shift_ids)),
                col(ShiftOffer.in_return_id).in_(list(shift_ids)),
            ),
        )
        .order_by(col(ShiftOffer.id))
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return rows.all()


async def withdraw(session: AsyncSession, shift_ids: Collection[UUID]) -> None:
    """The shifts are not what they were when somebody was asked."""
    for offer in await open_about(session, shift_ids):
        move(offer, "withdrawn", SHIFT_OFFER_MOVES)
    await session.flush()


async def waits(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The reader has not answered, and it is still asked."""
    offer = await session.get(ShiftOffer, row.subject_id)
    return offer is not None and offer.state == "asked" and offer.to_id == row.person_id
