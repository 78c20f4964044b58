"""The daily pass: whatever should happen some day and is written down nowhere, is written down."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.access import TEAM
from bot.features import timetable
from bot.features.appointments import keeping, reminding
from bot.features.appointments import returns as returning
from bot.features.contact import passing, taking
from storage import due, mending, people
from storage import threads as stored_threads


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


async def shifts(session: AsyncSession, now: datetime) -> int:
    """Every shift is looked at, and every series goes on; how many would not have. They are so today."""
    found = await mending.shifts_unwatched(session, TEAM, now)
    for shift in found:
        await due.write_again(session, "shift-check", shift.id, now, programme_id=shift.programme_id)
    # Of whatever zone, it is this day or the one after.
    ungrown = await mending.shift_series_without_growth(session, now.date())
    for one in ungrown:
        await due.write_again(session, "shift-series", one.id, now, programme_id=one.programme_id)
    return len(found) + len(ungrown)


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


async def alarms(session: AsyncSession, now: datetime) -> int:
    """Every alarm rings until somebody has it; how many would not have. Those found ring now."""
    found = await mending.alarms_silent(session)
    for thread in found:
        await due.write_again(session, "alarm-again", thread.id, now, programme_id=thread.programme_id)
    return len(found)


async def threads(session: AsyncSession, now: datetime) -> int:
    """Every stranger is forgotten; how many would not have been. Those found are forgotten today."""
    found = await mending.strangers_threads_kept(session)
    for thread in found:
        await due.write_again(session, "thread-forget", thread.id, now, programme_id=thread.programme_id)
    return len(found)


async def threads_waiting(session: AsyncSession, now: datetime) -> int:
    """Every thread that waits is passed on, and every one that was taken has an owner; how many had not."""
    left = [one.id for one in await mending.threads_left(session, TEAM)]
    unpassed = [one.id for one in await mending.threads_unpassed(session)]
    unreminded = [one.id for one in await mending.threads_unreminded(session) if one.id not in left]
    for thread_id in [*left, *unpassed, *unreminded]:
        thread = await stored_threads.held(session, thread_id)
        programme = await people.programme(session, thread.programme_id) if thread else None
        if thread is None or programme is None:
            continue
        if thread_id in left and thread.state == "taken":
            await taking.go_back(session, programme, thread, now)
        elif thread_id in unpassed and thread.state == "waiting":
            await passing.begin(session, programme, thread, now)
        elif thread_id in unreminded and thread.state == "taken":
            await passing.watch_owner(session, programme, thread, now)
    return len(left) + len(unpassed) + len(unreminded)


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
