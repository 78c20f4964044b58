"""Addresses from which people's own calendars fetch their appointments: found by a fingerprint, revoked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, exists, literal
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.database import keyring
from storage.tables import CalendarFeed, Due, Outbox

#: What a token of theirs is for.
CALENDAR = "calendar"
_ON = col(CalendarFeed.revoked_at).is_(None)


def fingerprint(session: AsyncSession, token: str) -> bytes:
    """What is kept of a token."""
    return keyring(session).index(f"calendar:{token}")


async def add(session: AsyncSession, feed: CalendarFeed) -> None:
    session.add(feed)
    await session.flush()


async def by_token(session: AsyncSession, token: str) -> CalendarFeed | None:
    """Also one that was revoked."""
    rows = await session.scalars(
        select(CalendarFeed).where(col(CalendarFeed.token_index) == fingerprint(session, token))
    )
    return rows.one_or_none()


async def held(session: AsyncSession, feed_id: UUID) -> CalendarFeed | None:
    """As it is now, ours until the transaction ends."""
    return next(iter(await _held(session, col(CalendarFeed.id) == feed_id)), None)


async def on(
    session: AsyncSession, person_id: UUID, programme_id: UUID | None = None
) -> Sequence[CalendarFeed]:
    """Those of the person that are on, ours until the transaction ends; None: in every programme."""
    of_theirs = (col(CalendarFeed.person_id) == person_id, _ON)
    if programme_id is None:
        return await _held(session, *of_theirs)
    return await _held(session, *of_theirs, col(CalendarFeed.programme_id) == programme_id)


async def without_end(session: AsyncSession, kind: str) -> Sequence[CalendarFeed]:
    """They are on, and nothing of this kind would ever be due for them."""
    waiting = exists().where(
        col(Due.kind) == kind,
        col(Due.subject_id) == col(CalendarFeed.id),
        col(Due.state) == literal("waiting", literal_execute=True),
    )
    return (await session.scalars(select(CalendarFeed).where(_ON, ~waiting))).all()


async def is_off(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The address that the message tells of is revoked, and its reader has no other."""
    feed = await session.get(CalendarFeed, row.subject_id, populate_existing=True) if row.subject_id else None
    if feed is None or feed.revoked_at is None:
        return False
    others = await session.scalars(
        select(col(CalendarFeed.id))
        .where(
            col(CalendarFeed.person_id) == feed.person_id,
            col(CalendarFeed.programme_id) == feed.programme_id,
            _ON,
        )
        .limit(1)
    )
    return others.first() is None


async def _held(session: AsyncSession, *which: ColumnElement[bool]) -> Sequence[CalendarFeed]:
    rows = await session.scalars(
        select(CalendarFeed)
        .where(*which)
        .order_by(col(CalendarFeed.created_at))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return rows.all()
