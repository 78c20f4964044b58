"""The daily pass: whatever should happen some day and is written down nowhere, is written down."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.access import TEAM
from bot.features import timetable
from bot.features.appointments import keeping, reminding
from bot.features.appointments import returns as returning
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


async def companies(session: AsyncSession, now: datetime) -> int:
    """Every wish for company is looked at again; how many would not have been. Those found are so today."""
    found = await mending.companies_unwatched(session, TEAM)
    for one in found:
        await due.write_again(session, "company-check", one.id, now, programme_id=one.programme_id)
    return len(found)


async def proposed(session: AsyncSession, now: datetime) -> int:
    """What nobody says yes to is forgotten; how many would not have been. Those found are forgotten today."""
    found = await mending.appointments_unforgotten(session)
    for one in found:
        await due.write_again(session, "appointment-forget", one.id, now, programme_id=one.programme_id)
    return len(found)


async def threads(session: AsyncSession, now: datetime) -> int:
    """Every stranger is forgotten; how many would not have been. Those found are forgotten today."""
    found = await mending.strangers_threads_kept(session)
    for thread in found:
        await due.write_again(session, "thread-forget", thread.id, now, programme_id=thread.programme_id)
    return len(found)


async def meetings(session: AsyncSession, now: datetime) -> int:
    """Those who are asked to a meeting are reminded; how many meetings would have been forgotten."""
    written = 0
    for meeting, programme in await mending.meetings_without_reminder(session, now):
        at = keeping.remind_at(programme, meeting.starts_at, keeping.DAY)
        if at > now:
            await due.write_again(session, "meeting-day", meeting.id, at, programme_id=programme.id)
            written += 1
    return written


async def returns(session: AsyncSession, now: datetime) -> int:
    """Everybody who is away is waited for, and greeted; how many rows were missing."""
    unasked = await mending.returns_without(session, "return-soon")
    for one, programme in unasked:
        at = await returning.soon_at(session, programme, one.day, now)
        await due.write_again(session, "return-soon", one.id, at, programme_id=programme.id)
    ungreeted = await mending.returns_without(session, "return-back")
    for one, programme in ungreeted:
        at = returning.back_at(programme, one.day)
        await due.write_again(session, "return-back", one.id, at, programme_id=programme.id)
    return len(unasked) + len(ungreeted)


async def reminders(session: AsyncSession, now: datetime) -> int:
    """Everybody is reminded of what they have agreed, when they wish it; how many rows were missing."""
    written = 0
    for kind in reminding.KINDS:
        for one, programme in await mending.appointments_unreminded(session, kind, now):
            at = keeping.remind_at(programme, one.starts_at, kind)
            if now < at < one.starts_at and kind in await keeping.reminders(session, one):
                await due.write_again(session, kind, one.id, at, programme_id=programme.id)
                written += 1
    return written


async def requests(session: AsyncSession, now: datetime) -> int:
    """Every wish that the team was told of is looked at again; how many would not have been."""
    found = await mending.requests_unwatched(session)
    for one in found:
        await due.write_again(session, "request-check", one.id, now, programme_id=one.programme_id)
    return len(found)


async def afterwards(session: AsyncSession, now: datetime) -> int:
    """It is asked how every appointment went, and silence is noticed; how many rows were missing."""
    unasked = await mending.appointments_unasked(session, now)
    for one, programme in unasked:
        at = keeping.ask_after(programme, one.starts_at)
        await due.write_again(session, "appointment-after", one.id, at, programme_id=programme.id)
    questions = await mending.questions_unwatched(session)
    for one in questions:
        await due.write_again(session, "after-unanswered", one.id, now, programme_id=one.programme_id)
    return len(unasked) + len(questions)


async def check_ins(session: AsyncSession, now: datetime) -> int:
    """Everybody's decision is waited for so long and no longer; how many would have been for ever."""
    found = await mending.check_ins_unwatched(session)
    for one in found:
        await due.write_again(session, "check-in-undecided", one.id, now, programme_id=one.programme_id)
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
