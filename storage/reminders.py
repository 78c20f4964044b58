"""What a reminder stands on: who is expected, which start it is about, whether it still holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import and_, exists, func, or_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage import activities
from storage.tables import Activity, ActivityChange, Outbox, SignUp

#: The wording of a reminder that bids a good morning as well.
GREETED = "remind-greeted"


async def still_coming(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """It begins when the reminder says, has not begun, and the reader comes (open: has not said no)."""
    if row.subject_id is None or row.person_id is None:
        return False
    activity = await session.get(Activity, row.subject_id, populate_existing=True)
    if activity is None or start_version(activity) != row.version:
        return False
    if activity.state == "cancelled" or activity.starts_at <= now:
        return False
    sign_up = await activities.sign_up_of(session, activity.id, row.person_id)
    said = sign_up.state if sign_up is not None else None
    return concerns(activity, said) and await activities.takes_part(
        session, activity.programme_id, row.person_id
    )


async def good_morning_holds(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """Nothing was changed or cancelled since it was written, and something is on that day for the reader."""
    if row.programme_id is None or row.person_id is None:
        return False
    that_day = await on_day(session, row.programme_id, day_of_version(row.version))
    if await changed_since(session, row.programme_id, row.created_at):
        return False
    said = await activities.said_by(session, row.person_id, [one.id for one in that_day])
    waits_for = [
        one
        for one in that_day
        if one.state != "cancelled"
        and one.starts_at > now
        and concerns(one, said[one.id].state if one.id in said else None)
    ]
    return bool(waits_for) and await activities.takes_part(session, row.programme_id, row.person_id)


def concerns(activity: Activity, said: str | None) -> bool:
    """Whether somebody who said this, or nothing, is expected: with a place, or where all just turn up."""
    return said == "going" if activity.places is not None else said != "declined"


def start_version(activity: Activity) -> int:
    """The minute of the start: a reminder is about one start only."""
    return int(activity.starts_at.timestamp()) // 60


def day_version(day: date) -> int:
    """A local date as a version: 20261126."""
    return day.year * 10000 + day.month * 100 + day.day


def day_of_version(version: int) -> date:
    return date(version // 10000, version // 100 % 100, version % 100)


async def on_day(session: AsyncSession, programme_id: UUID, day: date) -> Sequence[Activity]:
    """All that is or was to be on that local date, soonest first."""
    rows = await session.scalars(
        select(Activity)
        .where(col(Activity.programme_id) == programme_id, col(Activity.local_date) == day)
        .order_by(col(Activity.starts_at), col(Activity.id))
        .execution_options(populate_existing=True)
    )
    return rows.all()


async def changed_since(session: AsyncSession, programme_id: UUID, since: datetime) -> bool:
    """Whether any of the programme's activities was changed or cancelled after that instant."""
    changed = await session.scalars(
        select(col(ActivityChange.id))
        .where(col(ActivityChange.programme_id) == programme_id, col(ActivityChange.at) > since)
        .limit(1)
    )
    cancelled = await session.scalars(
        select(col(Activity.id))
        .where(col(Activity.programme_id) == programme_id, col(Activity.cancelled_at) > since)
        .limit(1)
    )
    return changed.first() is not None or cancelled.first() is not None


async def reminded(session: AsyncSession, activity: Activity) -> set[UUID]:
    """Those for whom a reminder of this start was written, whatever became of it."""
    rows = await session.scalars(
        select(col(Outbox.person_id)).where(
            col(Outbox.kind) == "activity-reminder",
            col(Outbox.subject_id) == activity.id,
            col(Outbox.version) == start_version(activity),
        )
    )
    return {person_id for person_id in rows if person_id is not None}


async def greeted(session: AsyncSession, programme_id: UUID, day: date) -> set[UUID]:
    """Those for whom a good morning was written for that local date, alone or with a reminder."""
    that_day = [one.id for one in await on_day(session, programme_id, day)]
    alone = and_(
        col(Outbox.kind) == "good-morning",
        col(Outbox.subject_id) == programme_id,
        col(Outbox.version) == day_version(day),
    )
    with_a_reminder = and_(
        col(Outbox.kind) == "activity-reminder",
        col(Outbox.subject_id).in_(that_day),
        col(Outbox.wording) == GREETED,
    )
    rows = await session.scalars(select(col(Outbox.person_id)).where(or_(alone, with_a_reminder)))
    return {person_id for person_id in rows if person_id is not None}


async def reminded_of(
    session: AsyncSession, programme_id: UUID, person_id: UUID, now: datetime
) -> list[tuple[Activity, datetime]]:
    """Coming activities whose start somebody was reminded of, with when, and has not said no to since;
    soonest first.
    """
    declined = exists().where(
        col(SignUp.activity_id) == col(Activity.id),
        col(SignUp.person_id) == person_id,
        col(SignUp.state) == "declined",
    )
    rows = await session.execute(
        select(Activity, col(Outbox.version), func.coalesce(col(Outbox.ended_at), col(Outbox.created_at)))
        .join(Outbox, col(Outbox.subject_id) == col(Activity.id))
        .where(
            col(Outbox.kind) == "activity-reminder",
            col(Outbox.person_id) == person_id,
            col(Outbox.state) == "sent",
            col(Activity.programme_id) == programme_id,
            col(Activity.state) == "planned",
            col(Activity.starts_at) > now,
            ~declined,
        )
        .order_by(col(Activity.starts_at), col(Activity.id))
    )
    # One that was sent once more counts once.
    found = {}
    for activity, version, at in rows:
        if version == start_version(activity):
            found[activity.id] = (activity, at)
    return list(found.values())
