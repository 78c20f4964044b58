"""The daily pass: whatever should happen some day and is written down nowhere, is written down."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import timetable
from storage import due, mending


async def programmes(session: AsyncSession, now: datetime) -> int:
    """Every programme tells its plan and its staff's day at the next hour; how many rows were missing."""
    without_plan = await mending.programmes_without(session, "plan")
    for programme in without_plan:
        await timetable.schedule_plan(session, programme, now)
    without_day = await mending.programmes_without(session, "staff-day")
    for programme in without_day:
        await timetable.schedule_staff_day(session, programme, now)
    return len(without_plan) + len(without_day)


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
    """Every planned activity ends, and those who come are reminded; how many rows were missing."""
    found = await mending.activities_without_end(session)
    for one in found:
        await due.write_again(session, "activity-end", one.id, one.ends_at, programme_id=one.programme_id)
    return len(found) + await _evenings(session, now) + await _mornings(session, now)


async def series(session: AsyncSession, now: datetime) -> int:
    """Everything that is done every week goes on; how much would not have. Those found grow today."""
    found = await mending.series_without_growth(session)
    for one in found:
        await due.write_again(session, "series-grow", one.id, now, programme_id=one.programme_id)
    return len(found)


async def calls(session: AsyncSession, now: datetime) -> int:
    """Every call for staff is repeated, and ends some day; how many would not have been or done so."""
    found = await mending.calls_unrepeated(session)
    for one in found:
        await due.write_again(session, "call-again", one.id, one.at, programme_id=one.programme_id)
    return len(found)


async def threads(session: AsyncSession, now: datetime) -> int:
    """Every stranger is forgotten; how many would not have been. Those found are forgotten today."""
    found = await mending.strangers_threads_kept(session)
    for thread in found:
        await due.write_again(session, "thread-forget", thread.id, now, programme_id=thread.programme_id)
    return len(found)


async def _evenings(session: AsyncSession, now: datetime) -> int:
    written = 0
    for one, programme in await mending.activities_without_reminder(session, "activity-evening", now):
        at = timetable.evening_before(programme, one.starts_at)
        if at > now:
            await due.write_again(session, "activity-evening", one.id, at, programme_id=programme.id)
            written += 1
    return written


async def _mornings(session: AsyncSession, now: datetime) -> int:
    written = 0
    for one, programme in await mending.activities_without_reminder(session, "activity-morning", now):
        at = timetable.morning_of(programme, one.starts_at)
        if at is not None and at > now:
            await due.write_again(session, "activity-morning", one.id, at, programme_id=programme.id)
            written += 1
    return written
