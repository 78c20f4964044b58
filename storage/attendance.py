"""Who was there: the participation log, and what was corrected in it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel, col, select

from storage.tables import Activity, Attendance, AttendanceChange, Membership, Outbox, Person, SignUp

#: Ways in which a message is not said, now or ever.
_UNSAID = ("cancelled", "expired", "failed")

#: Those who came somewhere within this time are likely to come again.
_LATELY = timedelta(days=60)

#: A person, and since when they take part.
Since = tuple[Person, datetime]


async def said_yes(session: AsyncSession, activity_id: UUID) -> Sequence[UUID]:
    """Those who have a place, in the order in which they said that they come."""
    return await _said(session, activity_id, "going")


async def said_no(session: AsyncSession, activity_id: UUID) -> Sequence[UUID]:
    return await _said(session, activity_id, "declined")


async def marked(session: AsyncSession, activity_id: UUID) -> dict[UUID, Attendance]:
    """What is noted of the activity, by person, oldest first; the rows can be changed."""
    rows = await session.scalars(
        select(Attendance)
        .where(col(Attendance.activity_id) == activity_id)
        .order_by(col(Attendance.marked_at), col(Attendance.person_id))
        .execution_options(populate_existing=True)
    )
    return {row.person_id: row for row in rows}


async def persons(session: AsyncSession, programme_id: UUID, person_ids: Collection[UUID]) -> list[Since]:
    """These people in this order, and since when they take part; also those who have left since."""
    rows = await session.execute(
        select(Person, func.min(col(Membership.since)))
        .join(Membership, col(Membership.person_id) == col(Person.id))
        .where(col(Membership.programme_id) == programme_id, col(Person.id).in_(list(person_ids)))
        .group_by(col(Person.id))
    )
    found = {person.id: (person, since) for person, since in rows}
    return [found[one] for one in person_ids if one in found]


async def participants(
    session: AsyncSession,
    activity: Activity,
    *,
    but: Collection[UUID] = (),
    by: datetime | None = None,
    most: int | None = None,
) -> list[Since]:
    """Who takes part in the activity's programme; those who came to something lately first.

    `but`: without these. `by`: only those who took part by then. `most`: not more than so many; a
    programme may have a thousand.
    """
    came = (
        select(col(Attendance.person_id), func.max(col(Attendance.marked_at)).label("at"))
        .where(
            col(Attendance.programme_id) == activity.programme_id,
            col(Attendance.activity_id) != activity.id,
            col(Attendance.state) == "came",
            col(Attendance.marked_at) > activity.ends_at - _LATELY,
        )
        .group_by(col(Attendance.person_id))
        .subquery()
    )
    wanted = (
        select(Person, col(Membership.since))
        .join(Membership, col(Membership.person_id) == col(Person.id))
        .join(came, came.c.person_id == col(Person.id), isouter=True)
        .where(_takes_part(activity.programme_id))
        .order_by(came.c.at.desc().nulls_last(), col(Membership.since), col(Person.id))
        .limit(most)
    )
    if but:
        wanted = wanted.where(col(Person.id).not_in(list(but)))
    if by is not None:
        wanted = wanted.where(col(Membership.since) <= by)
    return [(person, since) for person, since in await session.execute(wanted)]


async def belongs(session: AsyncSession, activity: Activity, person_ids: Collection[UUID]) -> set[UUID]:
    """Those of these who take part in the programme, or of whom something is noted about the activity."""
    here = await session.scalars(
        select(col(Membership.person_id)).where(
            _takes_part(activity.programme_id), col(Membership.person_id).in_(list(person_ids))
        )
    )
    noted = await session.scalars(
        select(col(Attendance.person_id)).where(
            col(Attendance.activity_id) == activity.id, col(Attendance.person_id).in_(list(person_ids))
        )
    )
    return {*here, *noted}


async def write(session: AsyncSession, *rows: SQLModel) -> None:
    """New rows, and what was changed in those that are there."""
    session.add_all(rows)
    await session.flush()


async def forget(session: AsyncSession, row: Attendance) -> None:
    """As if nothing had been noted."""
    await session.delete(row)
    await session.flush()


async def corrections(session: AsyncSession, activity_id: UUID) -> int:
    """How many there have been since the list was finished."""
    counted = await session.scalars(
        select(func.count())
        .select_from(AttendanceChange)
        .where(col(AttendanceChange.activity_id) == activity_id)
    )
    return counted.one()


async def came_unexpected(session: AsyncSession, activity_id: UUID) -> set[UUID]:
    """Those who were put on the finished list afterwards."""
    rows = await session.scalars(
        select(col(AttendanceChange.person_id)).where(
            col(AttendanceChange.activity_id) == activity_id, col(AttendanceChange.before).is_(None)
        )
    )
    return set(rows)


async def begun_since(
    session: AsyncSession, programme_id: UUID, since: datetime, now: datetime
) -> Sequence[Activity]:
    """Activities that have begun and had not ended by `since`, newest first; not what was cancelled."""
    rows = await session.scalars(
        select(Activity)
        .where(
            col(Activity.programme_id) == programme_id,
            col(Activity.state) != "cancelled",
            col(Activity.starts_at) <= now,
            col(Activity.ends_at) > since,
        )
        .order_by(col(Activity.starts_at).desc(), col(Activity.id))
    )
    return rows.all()


async def been_to(
    session: AsyncSession, programme_id: UUID, person_id: UUID, most: int
) -> tuple[int, Sequence[Activity]]:
    """How many finished lists say that somebody came, and the last of those activities, newest first."""
    there = and_(
        col(Attendance.person_id) == person_id,
        col(Attendance.programme_id) == programme_id,
        col(Attendance.state) == "came",
        col(Activity.attended_at).is_not(None),
    )
    joined = col(Activity.id) == col(Attendance.activity_id)
    counted = await session.scalars(
        select(func.count()).select_from(Attendance).join(Activity, joined).where(there)
    )
    rows = await session.scalars(
        select(Activity)
        .join(Attendance, joined)
        .where(there)
        .order_by(col(Activity.starts_at).desc(), col(Activity.id))
        .limit(most)
    )
    return counted.one(), rows.all()


async def asked_since(
    session: AsyncSession, kind: str, person_ids: Collection[UUID], since: datetime
) -> set[UUID]:
    """Those of these who were sent a message of this kind after that instant, or are about to be."""
    rows = await session.scalars(
        select(col(Outbox.recipient)).where(
            col(Outbox.kind) == kind,
            col(Outbox.recipient).in_(list(person_ids)),
            col(Outbox.state).not_in(_UNSAID),
            col(Outbox.created_at) > since,
        )
    )
    return set(rows)


async def list_waits(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """Nobody has finished the list of who came."""
    activity = await session.get(Activity, row.subject_id)
    return activity is not None and activity.state == "done" and activity.attended_at is None


async def reader_came(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The reader is noted as having been there."""
    noted = await session.get(Attendance, (row.subject_id, row.person_id))
    return noted is not None and noted.state == "came"


async def _said(session: AsyncSession, activity_id: UUID, state: str) -> Sequence[UUID]:
    rows = await session.scalars(
        select(col(SignUp.person_id))
        .where(col(SignUp.activity_id) == activity_id, col(SignUp.state) == state)
        .order_by(col(SignUp.since), col(SignUp.person_id))
    )
    return rows.all()


def _takes_part(programme_id: UUID) -> ColumnElement[bool]:
    return and_(
        col(Membership.programme_id) == programme_id,
        col(Membership.role) == "participant",
        col(Membership.confirmed_at).is_not(None),
        col(Membership.until).is_(None),
    )
