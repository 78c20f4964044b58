"""The database as a whole: whether it came from a backup, and whether sending is paused since."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import func, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.rows import insert_new
from storage.tables import Installation, Outbox

#: What an outbox row says that was due when a backup took the place of what had happened since.
RESTORED = "restored"


async def paused_since(session: AsyncSession) -> datetime | None:
    """Since when nothing automatic is sent (business clock); None when everything is."""
    found = await session.scalars(select(col(Installation.paused_at)))
    return found.one_or_none()


async def held(session: AsyncSession) -> Installation | None:
    """The row, ours until the transaction ends; None in a database that never came from a backup."""
    rows = await session.scalars(
        select(Installation).with_for_update().execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def pause(session: AsyncSession, backup_of: datetime, now: datetime) -> None:
    """Nothing automatic is sent until somebody lets it; `backup_of`: the instant that all of this is from."""
    await insert_new(session, Installation(), "id")
    await session.execute(update(Installation).values(restored_at=now, backup_of=backup_of, paused_at=now))


async def set_aside(session: AsyncSession, now: datetime) -> int:
    """What should have gone by now may have gone already, and waits for a human; how much it is."""
    result: Any = await session.execute(
        update(Outbox)
        .where(
            col(Outbox.state).in_(("pending", "leased", "sending")),
            (col(Outbox.not_before) <= now) | (col(Outbox.state) != "pending"),
        )
        .values(
            state="uncertain",
            error=RESTORED,
            ended_at=now,
            lease_until=None,
            # Whoever held it before does not hold it any more.
            fence=Outbox.fence + 1,
        )
    )
    return int(result.rowcount)


async def count_aside(session: AsyncSession) -> int:
    """How many messages wait for a human since a backup was put in place."""
    counted = await session.scalars(select(func.count()).select_from(Outbox).where(*_ASIDE))
    return counted.one()


async def send_aside(session: AsyncSession, now: datetime) -> int:
    """They wait to be sent again; what no longer holds is found out when it is sent."""
    result: Any = await session.execute(
        update(Outbox).where(*_ASIDE).values(state="pending", error=None, ended_at=None, not_before=now)
    )
    return int(result.rowcount)


async def drop_aside(session: AsyncSession, now: datetime) -> int:
    """None of them is ever sent."""
    result: Any = await session.execute(update(Outbox).where(*_ASIDE).values(state="cancelled", ended_at=now))
    return int(result.rowcount)


_ASIDE = (col(Outbox.state) == "uncertain", col(Outbox.error) == RESTORED)
