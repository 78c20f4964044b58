"""What waits for the end of a night or of a pause, and whose turn is when."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, literal, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.tables import CHANNELS, LANES, Outbox

#: Why a message waits, as its row tells it.
NIGHT, PAUSE = "night", "pause"


async def taken(session: AsyncSession, recipient: UUID, turns: Collection[datetime]) -> set[datetime]:
    """Which of these instants are turns of what waits for the recipient already."""
    rows = await session.scalars(
        select(col(Outbox.not_before)).where(
            _pending(),
            # Named one by one, the index of what waits leads straight to them.
            col(Outbox.channel).in_(CHANNELS),
            col(Outbox.lane).in_(LANES),
            col(Outbox.not_before).in_(turns),
            col(Outbox.recipient) == recipient,
            col(Outbox.error).in_((NIGHT, PAUSE)),
        )
    )
    return set(rows)


async def waiting(session: AsyncSession, person_id: UUID) -> Sequence[Outbox]:
    """What a pause holds back for somebody, in the order in which it was said, ours to change."""
    rows = await session.scalars(
        select(Outbox)
        .where(_pending(), col(Outbox.person_id) == person_id, col(Outbox.error) == PAUSE)
        .order_by(col(Outbox.created_at), col(Outbox.position))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return rows.all()


def _pending() -> ColumnElement[bool]:
    # As a literal: with a parameter in its place no database uses the index of what waits.
    return col(Outbox.state) == literal("pending", literal_execute=True)
