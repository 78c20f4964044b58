"""How long people wait for people, and what is asked of those who answer: counts, never who."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, literal
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import STOPS, Due, Message, Programme, Shift, Thread, ThreadStep

#: The due row of a thread that waits for its next readers.
_NEXT = "thread-next"


@dataclass(frozen=True)
class Waiting:
    """Threads that nobody has taken."""

    count: int
    #: Since when the first of them waits; None: none does.
    since: datetime | None
    #: Neither told to anybody nor to be: a fault of ours.
    without_owner: int


async def waiting(session: AsyncSession, programme: Programme) -> Waiting:
    count, since = (
        await session.execute(
            select(func.count(), func.min(col(Thread.since))).where(*_in_state(programme, "waiting"))
        )
    ).one()
    # Each alone finds its index; with an OR between them the whole table is read.
    untold = await _counted(session, *_in_state(programme, "waiting"), ~_was_told(), ~_will_be_told())
    ownerless = await _counted(session, *_in_state(programme, "taken"), col(Thread.owner_id).is_(None))
    return Waiting(count, since, untold + ownerless)


async def first_answers(
    session: AsyncSession, programme: Programme, since: datetime, until: datetime
) -> list[tuple[datetime, datetime]]:
    """(when it was opened, when a human first answered, or rang back) of the threads that others began then.

    A kind word on closing answers nothing; what was closed without an answer was seen to in another way.
    """
    first = func.min(col(Message.at))
    rows = await session.execute(
        select(col(Thread.opened_at), first)
        .join(Message, and_(col(Message.thread_id) == col(Thread.id), col(Message.direction) == "out"))
        .where(
            col(Thread.programme_id) == programme.id,
            col(Thread.opened_at) >= since,
            col(Thread.opened_at) < until,
            ~_was_closed_by_then(),
        )
        .group_by(col(Thread.id), col(Thread.opened_at))
        .having(first > col(Thread.opened_at))
    )
    return [(opened, answered) for opened, answered in rows]


async def steps(
    session: AsyncSession, programme: Programme, kinds: Sequence[str], since: datetime, until: datetime
) -> dict[str, int]:
    """How often each of these became of a thread."""
    rows: Any = await session.execute(
        select(col(ThreadStep.what), func.count())
        .where(_within(programme, since, until), col(ThreadStep.what).in_(kinds))
        .group_by(col(ThreadStep.what))
    )
    return dict(rows.all())


async def takers(session: AsyncSession, programme: Programme, since: datetime, until: datetime) -> int:
    """How many different people have taken a thread."""
    counted = await session.scalars(
        select(func.count(func.distinct(col(ThreadStep.person_id)))).where(
            _within(programme, since, until), col(ThreadStep.what) == "taken"
        )
    )
    return counted.one()


async def shifts(
    session: AsyncSession, programme: Programme, since: datetime, until: datetime
) -> Sequence[Shift]:
    """Shifts that somebody had, those that reach into that time."""
    rows = await session.scalars(
        select(Shift).where(
            col(Shift.programme_id) == programme.id,
            col(Shift.state) == "held",
            col(Shift.ends_at) > since,
            col(Shift.starts_at) < until,
        )
    )
    return rows.all()


async def _counted(session: AsyncSession, *which: ColumnElement[bool]) -> int:
    return (await session.scalars(select(func.count()).select_from(Thread).where(*which))).one()


def _in_state(programme: Programme, state: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return col(Thread.programme_id) == programme.id, col(Thread.state) == state


def _within(programme: Programme, since: datetime, until: datetime) -> ColumnElement[bool]:
    return and_(
        col(ThreadStep.programme_id) == programme.id,
        col(ThreadStep.at) >= since,
        col(ThreadStep.at) < until,
    )


def _was_told() -> ColumnElement[bool]:
    return exists().where(
        col(ThreadStep.thread_id) == col(Thread.id),
        col(ThreadStep.what).in_(STOPS),
        col(ThreadStep.person_id).is_not(None),
        col(ThreadStep.at) >= col(Thread.since),
    )


def _was_closed_by_then() -> ColumnElement[bool]:
    """The last word and the closing are of one instant."""
    return exists().where(
        col(ThreadStep.thread_id) == col(Message.thread_id),
        col(ThreadStep.what) == "closed",
        col(ThreadStep.at) <= col(Message.at),
    )


def _will_be_told() -> ColumnElement[bool]:
    # As a literal: with a parameter in its place no database uses the index of what waits.
    return exists().where(
        col(Due.kind) == _NEXT,
        col(Due.subject_id) == col(Thread.id),
        col(Due.state) == literal("waiting", literal_execute=True),
    )
