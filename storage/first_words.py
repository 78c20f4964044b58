"""First words of the team's own: a thread that begins with ours; who was greeted, and who has been silent."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import and_, exists, func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from storage import threads
from storage.tables import Activity, Attendance, Contact, Membership, Message, Outbox, Thread

#: A thread that somebody of ours began: its first words are the ones that it was opened with.
_IS_OURS = and_(
    col(Message.thread_id) == col(Thread.id),
    col(Message.direction) == "out",
    col(Message.at) == col(Thread.opened_at),
)


async def last(session: AsyncSession, programme_id: UUID, person_id: UUID) -> Message | None:
    """The newest first word that somebody was sent; None: there was none."""
    rows = await session.scalars(
        select(Message)
        .join(Thread, _IS_OURS)
        .where(col(Thread.programme_id) == programme_id, col(Thread.person_id) == person_id)
        .order_by(col(Message.at).desc())
        .limit(1)
    )
    return rows.first()


async def greeted_since(session: AsyncSession, programme_id: UUID, since: datetime) -> set[UUID]:
    """Who was sent one after that instant."""
    rows = await session.scalars(
        select(col(Thread.person_id))
        .join(Message, _IS_OURS)
        .where(
            col(Thread.programme_id) == programme_id,
            col(Thread.person_id).is_not(None),
            col(Thread.opened_at) > since,
        )
    )
    return {one for one in rows if one is not None}


async def heard_at(
    session: AsyncSession, programme_id: UUID, person_ids: Collection[UUID]
) -> dict[UUID, datetime]:
    """When each last wrote, pressed or was there; of who never did, since when they take part."""
    ids = list(person_ids)
    there = (
        select(col(Attendance.person_id), func.max(col(Activity.starts_at)))
        .join(Activity, col(Activity.id) == col(Attendance.activity_id))
        .where(col(Attendance.person_id).in_(ids), col(Attendance.state) == "came")
        .group_by(col(Attendance.person_id))
    )
    wrote = (
        select(col(Contact.person_id), func.max(col(Contact.last_wrote_at)))
        .where(col(Contact.person_id).in_(ids))
        .group_by(col(Contact.person_id))
    )
    began = (
        select(col(Membership.person_id), func.max(col(Membership.since)))
        .where(col(Membership.person_id).in_(ids), col(Membership.programme_id) == programme_id)
        .group_by(col(Membership.person_id))
    )
    heard: dict[UUID, datetime] = {}
    for query in (there, wrote, began):
        for person_id, at in await session.execute(query):
            if person_id is not None and at is not None:
                heard[person_id] = max(at, heard.get(person_id, at))
    return heard


async def waits(session: AsyncSession, programme_id: UUID, person_id: UUID) -> bool:
    """Whether somebody has written to people and has no answer yet."""
    return any(
        one.state == "waiting" or (one.state == "taken" and one.since is not None)
        for one in await threads.of_person(session, programme_id, person_id)
    )


async def stands(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """Nothing was written since it was said: neither there, nor by its reader anywhere."""
    later = aliased(Message)
    thread = await session.get(Thread, row.subject_id, populate_existing=True)
    if thread is None or await threads.length(session, thread.id) != 1:
        return False
    wrote = exists().where(
        later.author_id == row.person_id,  # type: ignore[arg-type]
        later.direction == "in",  # type: ignore[arg-type]
        later.at > row.created_at,  # type: ignore[arg-type]
    )
    return not (await session.scalars(select(wrote))).one()
