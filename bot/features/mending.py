"""The daily pass: whatever should happen some day and is written down nowhere, is written down."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from storage import due, mending


async def polls(session: AsyncSession, now: datetime) -> int:
    """Every open poll closes; how many would not have."""
    found = await mending.polls_without_close(session)
    for poll in found:
        await due.write_again(session, "poll-close", poll.id, poll.closes_at, programme_id=poll.programme_id)
    unnudged = await mending.polls_without_nudge(session, now)
    for poll in unnudged:
        await due.write_again(
            session, "poll-nudge", poll.id, poll.nudge_at or now, programme_id=poll.programme_id
        )
    return len(found) + len(unnudged)


async def offers(session: AsyncSession, now: datetime) -> int:
    """Every place that is offered is passed on if nobody answers; how many would not have been."""
    found = await mending.offers_without_end(session)
    for one in found:
        await due.write_again(
            session, "offer-ends", one.activity_id, one.answer_by or now, programme_id=one.programme_id
        )
    return len(found)


async def activities(session: AsyncSession, now: datetime) -> int:
    """Every planned activity ends; how many would not have."""
    found = await mending.activities_without_end(session)
    for one in found:
        await due.write_again(session, "activity-end", one.id, one.ends_at, programme_id=one.programme_id)
    return len(found)


async def threads(session: AsyncSession, now: datetime) -> int:
    """Every stranger is forgotten; how many would not have been. Those found are forgotten today."""
    found = await mending.strangers_threads_kept(session)
    for thread in found:
        await due.write_again(session, "thread-forget", thread.id, now, programme_id=thread.programme_id)
    return len(found)
