"""How much came within a short while, and what of it nobody has been told yet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import exists, func, literal
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import STOPS, Due, Message, Outbox, Thread, ThreadStep

_PASSED_ON = (*STOPS, "told-nobody")


async def written_since(session: AsyncSession, thread_id: UUID, since: datetime) -> int:
    """How many messages came into the thread after that instant."""
    counted = await session.scalars(
        select(func.count())
        .select_from(Message)
        .where(col(Message.thread_id) == thread_id, col(Message.direction) == "in", col(Message.at) > since)
    )
    return counted.one()


async def written_from(session: AsyncSession, thread_id: UUID, number: int) -> Sequence[Message]:
    """What came into the thread from its message of that number on (1: the first), in order."""
    rows = await session.scalars(
        select(Message)
        .where(col(Message.thread_id) == thread_id)
        .order_by(col(Message.at))
        .offset(max(number - 1, 0))
    )
    return [one for one in rows if one.direction == "in"]


async def is_waiting(session: AsyncSession, kind: str, thread_id: UUID) -> bool:
    """Whether something of this kind is still to be done about the thread."""
    # As a literal: with a parameter in its place no database uses the index of what waits.
    rows = await session.scalars(
        select(col(Due.id))
        .where(
            col(Due.kind) == kind,
            col(Due.subject_id) == thread_id,
            col(Due.state) == literal("waiting", literal_execute=True),
        )
        .limit(1)
    )
    return rows.first() is not None


async def told_at(session: AsyncSession, thread_id: UUID) -> dict[UUID, datetime]:
    """When each was last asked to take the thread, and told all that was in it then."""
    rows = await session.execute(
        select(col(ThreadStep.person_id), func.max(col(ThreadStep.at)))
        .where(
            col(ThreadStep.thread_id) == thread_id,
            col(ThreadStep.what).in_(tuple(one for one in STOPS if one != "told-owner")),
            col(ThreadStep.person_id).is_not(None),
        )
        .group_by(col(ThreadStep.person_id))
    )
    return {person_id: at for person_id, at in rows if person_id is not None}


async def strangers_told_since(session: AsyncSession, programme_id: UUID, since: datetime) -> int:
    """Of how many strangers' threads the team was told after that instant."""
    counted = await session.scalars(
        select(func.count(func.distinct(col(ThreadStep.thread_id))))
        .join(Thread, col(Thread.id) == col(ThreadStep.thread_id))
        .where(
            col(ThreadStep.programme_id) == programme_id,
            col(Thread.person_id).is_(None),
            col(ThreadStep.what).in_(STOPS),
            col(ThreadStep.at) > since,
        )
    )
    return counted.one()


async def callers_told_since(session: AsyncSession, programme_id: UUID, since: datetime) -> int:
    """Of how many strangers who have rung the team was told after that instant."""
    rang = exists().where(col(Message.thread_id) == col(Thread.id), col(Message.is_call).is_(True))
    counted = await session.scalars(
        select(func.count(func.distinct(col(ThreadStep.thread_id))))
        .join(Thread, col(Thread.id) == col(ThreadStep.thread_id))
        .where(
            col(ThreadStep.programme_id) == programme_id,
            col(Thread.person_id).is_(None),
            col(ThreadStep.what).in_(STOPS),
            col(ThreadStep.at) > since,
            rang,
        )
    )
    return counted.one()


async def untold_callers(session: AsyncSession, programme_id: UUID) -> int:
    """How many strangers have rung and wait, without anybody having been told."""
    told = exists().where(col(ThreadStep.thread_id) == col(Thread.id), col(ThreadStep.what).in_(_PASSED_ON))
    counted = await session.scalars(
        select(func.count())
        .select_from(Thread)
        .where(
            col(Thread.programme_id) == programme_id,
            col(Thread.person_id).is_(None),
            col(Thread.state) == "waiting",
            col(Thread.call_back).is_(True),
            ~told,
        )
    )
    return counted.one()


async def was_passed_on(session: AsyncSession, thread_id: UUID) -> bool:
    """Whether anybody was told of it, or it was seen that nobody was there to be."""
    rows = await session.scalars(
        select(col(ThreadStep.id))
        .where(col(ThreadStep.thread_id) == thread_id, col(ThreadStep.what).in_(_PASSED_ON))
        .limit(1)
    )
    return rows.first() is not None


async def told_of_since(session: AsyncSession, kind: str, subject_id: UUID, since: datetime) -> bool:
    """Whether anything of this kind was said after that instant."""
    rows = await session.scalars(
        select(col(Outbox.id))
        .where(
            col(Outbox.kind) == kind,
            col(Outbox.subject_id) == subject_id,
            col(Outbox.created_at) > since,
        )
        .limit(1)
    )
    return rows.first() is not None
