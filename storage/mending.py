"""Facts that should have a due row and have none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, exists
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import Activity, Due, Poll, SignUp, Thread


async def polls_without_close(session: AsyncSession) -> Sequence[Poll]:
    """Open, and nothing would ever close them."""
    rows = await session.scalars(
        select(Poll).where(col(Poll.state) == "open", _has_no_row("poll-close", col(Poll.id)))
    )
    return rows.all()


async def polls_without_nudge(session: AsyncSession, now: datetime) -> Sequence[Poll]:
    """Open, to be nudged about later, and the nudge was never written down."""
    never = ~exists().where(col(Due.kind) == "poll-nudge", col(Due.subject_id) == col(Poll.id))
    rows = await session.scalars(
        select(Poll).where(col(Poll.state) == "open", col(Poll.nudge_at) > now, never)
    )
    return rows.all()


async def offers_without_end(session: AsyncSession) -> Sequence[SignUp]:
    """A place is held for somebody, and nothing would ever pass it on."""
    rows = await session.scalars(
        select(SignUp).where(
            col(SignUp.state) == "offered", _has_no_row("offer-ends", col(SignUp.activity_id))
        )
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
