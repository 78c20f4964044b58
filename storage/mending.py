"""Facts that should have a due row and have none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, exists, literal
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import Activity, Call, Due, Poll, Programme, Series, SignUp, Thread


async def programmes_without(session: AsyncSession, kind: str) -> Sequence[Programme]:
    """Nothing of this kind would ever be due for them again."""
    rows = await session.scalars(select(Programme).where(_has_no_row(kind, col(Programme.id))))
    return rows.all()


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
        select(SignUp)
        .join(Activity, col(Activity.id) == col(SignUp.activity_id))
        .where(
            col(SignUp.state) == "offered",
            col(Activity.state) == "planned",
            _has_no_row("offer-ends", col(SignUp.activity_id)),
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


async def activities_without_reminder(
    session: AsyncSession, kind: str, now: datetime
) -> Sequence[tuple[Activity, Programme]]:
    """Planned and not begun, and nobody would ever be reminded: `kind` is "activity-evening" or the other."""
    rows = await session.execute(
        select(Activity, Programme)
        .join(Programme, col(Programme.id) == col(Activity.programme_id))
        .where(
            col(Activity.state) == "planned",
            col(Activity.starts_at) > now,
            _has_no_row(kind, col(Activity.id)),
        )
        .order_by(col(Activity.starts_at), col(Activity.id))
    )
    return [(activity, programme) for activity, programme in rows]


async def series_without_growth(session: AsyncSession) -> Sequence[Series]:
    """Done every week, and the weeks to come would never be put up."""
    rows = await session.scalars(
        select(Series).where(col(Series.state) == "active", _has_no_row("series-grow", col(Series.id)))
    )
    return rows.all()


async def calls_unrepeated(session: AsyncSession) -> Sequence[Call]:
    """They wait for somebody, and nothing would ever repeat or end them."""
    rows = await session.scalars(
        select(Call).where(col(Call.state) == "waiting", _has_no_row("call-again", col(Call.id)))
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
        col(Due.kind) == kind,
        col(Due.subject_id) == subject,
        col(Due.state) == literal("waiting", literal_execute=True),
    )
    return ~waiting
