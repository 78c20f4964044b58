"""What reached us: once each, and kept aside when it could not be handled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.rows import insert_new
from storage.tables import Inbox

KEPT = timedelta(days=8)
#: How long somebody has to mend what could not be handled or read.
MENDABLE = timedelta(days=30)


async def take(
    session: AsyncSession, channel: str, external_id: str, contact_id: UUID, now: datetime
) -> Inbox | None:
    """The new row, or None when this has been handled, or set aside, before."""
    row = Inbox(
        channel=channel, external_id=external_id, contact_id=contact_id, state="handled", received_at=now
    )
    return row if await insert_new(session, row, "channel", "external_id") else None


async def set_aside(session: AsyncSession, row: Inbox) -> bool:
    """Keep what failed, or could not be read, with its raw text sealed; False when it was there already."""
    return await insert_new(session, row, "channel", "external_id")


async def aside(session: AsyncSession) -> Sequence[Inbox]:
    """What waits for somebody who can mend it, oldest first."""
    rows = await session.scalars(
        select(Inbox).where(col(Inbox.state).in_(("failed", "unreadable"))).order_by(col(Inbox.received_at))
    )
    return rows.all()


async def forget_old(session: AsyncSession, now: datetime) -> None:
    """Handled rows are kept eight days, against repeats; the words of what waits aside, thirty days."""
    await session.execute(
        delete(Inbox).where(col(Inbox.state) == "handled", col(Inbox.received_at) < now - KEPT)
    )
    await session.execute(
        update(Inbox)
        .where(col(Inbox.received_at) < now - MENDABLE, col(Inbox.raw).is_not(None))
        .values(raw=None)
    )
