"""Is it still true? Asked by name of each message at the moment when it is sent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from storage.activities import is_asked_to_arrange, offer_stands
from storage.attendance import list_waits, reader_came
from storage.calls import is_waiting
from storage.changes import is_cancelled
from storage.reminders import good_morning_holds, still_coming
from storage.tables import Activity, Ballot, Outbox, Poll

Truth = Callable[[AsyncSession, Outbox, datetime], Awaitable[bool]]


async def poll_is_open(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    poll = await session.get(Poll, row.subject_id)
    return poll is not None and poll.state == "open" and now < poll.closes_at


async def has_not_voted(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The poll is open, and the reader has not voted in it."""
    if not await poll_is_open(session, row, now):
        return False
    return await session.get(Ballot, (row.subject_id, row.person_id)) is None


async def poll_is_undecided(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    poll = await session.get(Poll, row.subject_id)
    return poll is not None and poll.state == "undecided"


async def poll_stands(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The result is still this version: not overruled since."""
    poll = await session.get(Poll, row.subject_id)
    return poll is not None and poll.version == row.version


async def activity_is_planned(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The activity is planned and not over, whatever has become known of it since."""
    activity = await session.get(Activity, row.subject_id)
    return activity is not None and activity.state == "planned" and now < activity.ends_at


async def activity_stands(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The activity is planned, not over, and not changed since."""
    activity = await session.get(Activity, row.subject_id)
    is_this = activity is not None and activity.version == row.version
    return is_this and await activity_is_planned(session, row, now)


TRUTHS: dict[str, Truth] = {
    "activity is cancelled": is_cancelled,
    "poll is open": poll_is_open,
    "has not voted": has_not_voted,
    "poll is undecided": poll_is_undecided,
    "poll stands": poll_stands,
    "activity is planned": activity_is_planned,
    "activity stands": activity_stands,
    "offer stands": offer_stands,
    "is asked to arrange": is_asked_to_arrange,
    "call waits": is_waiting,
    "still coming": still_coming,
    "good morning holds": good_morning_holds,
    "attendance list waits": list_waits,
    "reader came": reader_came,
}
