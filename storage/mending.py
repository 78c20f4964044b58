"""Facts that should have a due row and have none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, exists
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import Activity, Due, Poll, Thread


async def polls_without_close(session: AsyncSession) -> Sequence[Poll]:
    """Open, and nothing would ever close them."""
    rows = await session.scalars(
        select(Poll).where(col(Poll.state) == "open", _has_no_row("poll-close", col(Poll.id)))
    )
    return rows.all()


async def activities_without_end(session: AsyncSession) -> Sequence[Activity]:
    """Planned, and nothing would ever end them."""
    rows = await session.scalars(
        select(Activity).where(
            col(Activity.state) == "planned", _has_no_row("activity-end", col(Activity.id))
        )
    )
    return rows.all()


async def strangers_threads_kept(session: AsyncSession) -> Sequence[Thread]:
    """A stranger's, and nothing would ever forget them."""
    rows = await session.scalars(
        select(Thread).where(col(Thread.person_id).is_(None), _has_no_row("thread-forget", col(Thread.id)))
    )
    return rows.all()


def _has_no_row(kind: str, subject: Any) -> ColumnElement[bool]:
    waiting = exists().where(
        col(Due.kind) == kind, col(Due.subject_id) == subject, col(Due.state) == "waiting"
    )
    return ~waiting
