"""Whether what a message tells of somebody's part in a thing still stands."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import activities
from storage.tables import Activity, Invitation, Membership, Outbox, Poll, Series


async def has_not_said_no(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The activity still concerns the reader: they have not said no to it, or they arrange it."""
    if row.subject_id is None or row.person_id is None:
        return False
    sign_up = await activities.sign_up_of(session, row.subject_id, row.person_id)
    if sign_up is None or sign_up.state != "declined":
        return True
    activity = await session.get(Activity, row.subject_id)
    return activity is not None and activity.organiser_id == row.person_id


async def is_for_the_reader(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The activity is not called off and not over, and still concerns the reader."""
    return await _is_ahead(session, row, now) and await has_not_said_no(session, row, now)


async def is_responsible(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The activity is the reader's responsibility."""
    activity = await session.get(Activity, row.subject_id)
    mine = activity is not None and activity.responsible_id == row.person_id
    return mine and await _is_ahead(session, row, now)


async def is_not_responsible(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The activity is somebody else's responsibility, or nobody's."""
    return await _is_ahead(session, row, now) and not await is_responsible(session, row, now)


async def does_not_arrange(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The reader arranges it no more."""
    activity = await session.get(Activity, row.subject_id)
    mine = activity is not None and activity.organiser_id == row.person_id
    return not mine and await _is_ahead(session, row, now)


async def is_newest(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """Nothing newer of its kind was said to the reader about the activity, which is still ahead."""
    newer = await session.scalars(
        select(
            exists().where(
                col(Outbox.kind) == row.kind,
                col(Outbox.subject_id) == row.subject_id,
                col(Outbox.person_id) == row.person_id,
                col(Outbox.version) > row.version,
            )
        )
    )
    return not newer.one() and await _is_ahead(session, row, now)


async def role_waits(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """Nobody has said yes or no to the role."""
    membership = await session.get(Membership, row.subject_id)
    return membership is not None and membership.confirmed_at is None and membership.until is None


async def invitation_is_open(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """Nobody has come in with it."""
    invitation = await session.get(Invitation, row.subject_id)
    return invitation is not None and invitation.used_at is None and now < invitation.expires_at


async def series_goes_on(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    series = await session.get(Series, row.subject_id)
    return series is not None and series.state == "active"


async def poll_was_called_off(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    poll = await session.get(Poll, row.subject_id)
    return poll is not None and poll.state == "cancelled"


async def _is_ahead(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    activity = await session.get(Activity, row.subject_id)
    return activity is not None and activity.state != "cancelled" and now < activity.ends_at
