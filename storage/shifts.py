"""The rota: who is on, what is ahead, whose it is, and what still stands of a message about it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, func, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage import threads
from storage.rows import insert_new
from storage.tables import Membership, Outbox, Person, Shift, Thread, ThreadStep

#: Whoever has another role only, or none, has no shift any more; those they had are mended in the night.
TEAM = ("peer_worker", "staff", "coordinator")


async def on(session: AsyncSession, programme_id: UUID, at: datetime) -> Sequence[Person]:
    """Who has a shift at that instant, longest on first; nobody for an open shift."""
    rows = await session.scalars(
        select(Person)
        .join(Shift, col(Shift.person_id) == col(Person.id))
        .where(
            col(Shift.programme_id) == programme_id,
            _is_somebodys(),
            col(Shift.starts_at) <= at,
            col(Shift.ends_at) > at,
        )
        .order_by(col(Shift.starts_at), col(Person.id))
    )
    return rows.unique().all()


async def ends_at(session: AsyncSession, programme_id: UUID, at: datetime) -> datetime | None:
    """When the last of those who are on then goes off; None when nobody is on."""
    rows = await session.scalars(
        select(func.max(col(Shift.ends_at))).where(
            col(Shift.programme_id) == programme_id,
            _is_somebodys(),
            col(Shift.starts_at) <= at,
            col(Shift.ends_at) > at,
        )
    )
    return rows.one_or_none()


async def next_start(session: AsyncSession, programme_id: UUID, after: datetime) -> datetime | None:
    """When the next shift begins that somebody has, strictly after; None when none is planned."""
    rows = await session.scalars(
        select(func.min(col(Shift.starts_at))).where(
            col(Shift.programme_id) == programme_id,
            _is_somebodys(),
            col(Shift.starts_at) > after,
        )
    )
    return rows.one_or_none()


async def any_ever(session: AsyncSession, programme_id: UUID) -> bool:
    """Whether there has ever been a shift."""
    rows = await session.scalars(select(Shift.id).where(col(Shift.programme_id) == programme_id).limit(1))
    return rows.first() is not None


async def of_these(
    session: AsyncSession, programme_id: UUID, person_ids: Sequence[UUID], since: datetime, until: datetime
) -> Sequence[Shift]:
    """Their shifts that end after `since` and begin before `until`, the first first."""
    rows = await session.scalars(
        select(Shift)
        .where(
            col(Shift.programme_id) == programme_id,
            col(Shift.state) == "held",
            col(Shift.person_id).in_(list(person_ids)),
            col(Shift.ends_at) > since,
            col(Shift.starts_at) < until,
        )
        .order_by(col(Shift.starts_at), col(Shift.id))
    )
    return rows.all()


async def add(session: AsyncSession, shift: Shift) -> bool:
    """False where its series has made one for that day before, whatever became of it."""
    if shift.series_id is not None:
        return await insert_new(session, shift, "series_id", "series_date")
    session.add(shift)
    await session.flush()
    return True


async def one(session: AsyncSession, shift_id: UUID) -> Shift | None:
    return await session.get(Shift, shift_id, populate_existing=True)


async def held(session: AsyncSession, shift_id: UUID) -> Shift | None:
    """The shift as it is now, ours until the transaction ends. People are held before it; several by id."""
    rows = await session.scalars(
        select(Shift)
        .where(col(Shift.id) == shift_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def take(session: AsyncSession, shift: Shift, person_id: UUID, now: datetime) -> bool:
    """It is theirs from now on, what is left of it where it has begun; False when somebody was faster."""
    result: Any = await session.execute(
        update(Shift)
        .where(
            col(Shift.id) == shift.id,
            col(Shift.state) == "open",
            col(Shift.version) == shift.version,
            col(Shift.ends_at) > now,
        )
        .values(
            state="held",
            person_id=person_id,
            starts_at=max(shift.starts_at, now),
            version=shift.version + 1,
        )
    )
    await session.refresh(shift)
    return bool(result.rowcount == 1)


async def of_person(
    session: AsyncSession, programme_id: UUID, person_id: UUID, first: datetime, last: datetime
) -> Sequence[Shift]:
    """Theirs that have any time between these two instants, soonest first."""
    rows = await session.scalars(
        _between(programme_id, first, last).where(
            col(Shift.person_id) == person_id, col(Shift.state) == "held"
        )
    )
    return rows.all()


async def of_person_anywhere(
    session: AsyncSession, person_id: UUID, first: datetime, last: datetime
) -> Sequence[Shift]:
    """As `of_person`, in all programmes: nobody rests in one of them while at work in another."""
    rows = await session.scalars(
        _in_time(first, last).where(col(Shift.person_id) == person_id, col(Shift.state) == "held")
    )
    return rows.all()


async def between(
    session: AsyncSession, programme_id: UUID, first: datetime, last: datetime
) -> Sequence[Shift]:
    """All that have any time between these two instants, held and open, soonest first."""
    rows = await session.scalars(_between(programme_id, first, last).where(col(Shift.state) != "cancelled"))
    return rows.all()


async def of_series(session: AsyncSession, series_id: UUID, after: datetime) -> Sequence[Shift]:
    """Those of a series that begin after that, held and open, locked by id as everywhere, soonest first."""
    rows = await session.scalars(
        select(Shift)
        .where(
            col(Shift.series_id) == series_id,
            col(Shift.state) != "cancelled",
            col(Shift.starts_at) > after,
        )
        .order_by(col(Shift.id))
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return sorted(rows, key=lambda one: (one.starts_at, one.id))


async def is_open(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """Nobody has the shift that the message is about, and it is not over."""
    shift = await session.get(Shift, row.subject_id)
    return shift is not None and _is_as_told(shift, row) and shift.state == "open" and now < shift.ends_at


async def is_free_for_the_reader(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The same, and it is not the reader who was relieved of it."""
    shift = await session.get(Shift, row.subject_id)
    return shift is not None and shift.left_by != row.person_id and await is_open(session, row, now)


async def is_the_readers(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The reader has the shift, as it was then, and it is not over."""
    shift = await session.get(Shift, row.subject_id)
    if shift is None or not _is_as_told(shift, row) or now >= shift.ends_at:
        return False
    return shift.state == "held" and shift.person_id == row.person_id


async def is_found(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """Whoever took it has it still."""
    shift = await session.get(Shift, row.subject_id)
    return shift is not None and _is_as_told(shift, row) and shift.state == "held"


async def reader_has_threads(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The reader's shift is over, and they have threads that they have taken."""
    shift = await session.get(Shift, row.subject_id)
    if shift is None or row.person_id is None or shift.person_id != row.person_id:
        return False
    return bool(await threads.of_owner(session, shift.programme_id, row.person_id))


async def waiting(session: AsyncSession, programme_id: UUID) -> int:
    """How many threads wait for somebody."""
    counted = await session.scalars(
        select(func.count())
        .select_from(Thread)
        .where(col(Thread.programme_id) == programme_id, col(Thread.state) == "waiting")
    )
    return counted.one()


async def threads_taken(
    session: AsyncSession, programme_id: UUID, person_id: UUID, first: datetime, last: datetime
) -> int:
    """How many threads somebody took from the first instant until just before the last."""
    counted = await session.scalars(
        select(func.count(col(ThreadStep.thread_id).distinct())).where(
            col(ThreadStep.programme_id) == programme_id,
            col(ThreadStep.person_id) == person_id,
            col(ThreadStep.what) == "taken",
            col(ThreadStep.at) >= first,
            col(ThreadStep.at) < last,
        )
    )
    return counted.one()


def _is_somebodys() -> ColumnElement[bool]:
    """Held, and by one who is of the team still."""
    is_of_the_team = exists().where(
        col(Membership.person_id) == col(Shift.person_id),
        col(Membership.programme_id) == col(Shift.programme_id),
        col(Membership.role).in_(TEAM),
        col(Membership.confirmed_at).is_not(None),
        col(Membership.until).is_(None),
    )
    return and_(col(Shift.state) == "held", is_of_the_team)


def _is_as_told(shift: Shift, row: Outbox) -> bool:
    return shift.version == row.version


def _between(programme_id: UUID, first: datetime, last: datetime) -> SelectOfScalar[Shift]:
    return _in_time(first, last).where(col(Shift.programme_id) == programme_id)


def _in_time(first: datetime, last: datetime) -> SelectOfScalar[Shift]:
    return (
        select(Shift)
        .where(col(Shift.starts_at) < last, col(Shift.ends_at) > first)
        .order_by(col(Shift.starts_at), col(Shift.id))
        .execution_options(populate_existing=True)
    )
