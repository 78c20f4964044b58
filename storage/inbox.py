"""What reached us: once each, and kept aside when it could not be handled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.rows import insert_new, insert_values, plain
from storage.tables import Contact, Inbox

KEPT = timedelta(days=8)
#: How long somebody has to mend what could not be handled or read.
MENDABLE = timedelta(days=30)


@dataclass(frozen=True)
class Taken:
    """Something from a contact, by the provider's own id of it, and when it came (business clock)."""

    channel: str
    external_id: str
    contact_id: UUID
    at: datetime


async def take_all(session: AsyncSession, taken: Sequence[Taken]) -> list[UUID | None]:
    """The id of each; None for what has been handled, or set aside, before."""
    rows = [
        plain(
            Inbox,
            channel=one.channel,
            external_id=one.external_id,
            contact_id=one.contact_id,
            state="handled",
            received_at=one.at,
        )
        for one in taken
    ]
    new = await insert_values(session, Inbox, rows, "channel", "external_id")
    return [row["id"] if row["id"] in new else None for row in rows]


async def address_of(session: AsyncSession, channel: str, external_id: str) -> str | None:
    """Where something came from that was received; None when it was not."""
    rows = await session.scalars(
        select(Contact)
        .join(Inbox, col(Inbox.contact_id) == col(Contact.id))
        .where(col(Inbox.channel) == channel, col(Inbox.external_id) == external_id)
    )
    found = rows.first()
    return found.address if found is not None else None


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
