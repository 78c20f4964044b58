"""Is it still true? Asked by name of each message at the moment when it is sent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from storage import (
    alarms,
    appointments,
    attendees,
    calendar_feeds,
    check_ins,
    companies,
    first_words,
    handovers,
    requests,
    returns,
    shift_offers,
    shifts,
    signals,
)
from storage.activities import is_asked_to_arrange, offer_stands
from storage.attendance import list_waits, reader_came
from storage.calls import is_waiting
from storage.changes import is_cancelled
from storage.reminders import good_morning_holds, still_coming
from storage.standing import (
    does_not_arrange,
    has_not_said_no,
    invitation_is_open,
    is_for_the_reader,
    is_newest,
    is_not_responsible,
    is_responsible,
    poll_was_called_off,
    role_waits,
    series_goes_on,
)
from storage.tables import Activity, Ballot, Outbox, Poll
from storage.threads import waits_for_the_reader

Truth = Callable[[AsyncSession, Outbox, datetime], Awaitable[bool]]


async def poll_is_open(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """At `now`, which may be past: of what expired it is asked whether it was true until then."""
    poll = await session.get(Poll, row.subject_id)
    if poll is None or now >= poll.closes_at:
        return False
    return poll.state == "open" or (poll.closed_at is not None and now < poll.closed_at)


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
    return activity is not None and activity.state != "cancelled" and now < activity.ends_at


async def activity_stands(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The activity is planned, not over, not changed since, and the reader has not said no to it."""
    activity = await session.get(Activity, row.subject_id)
    is_this = activity is not None and activity.version == row.version
    if not is_this or not await activity_is_planned(session, row, now):
        return False
    return await has_not_said_no(session, row, now)


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
    "thread waits for the reader": waits_for_the_reader,
    "first word stands": first_words.stands,
    "thread is elsewhere": handovers.is_elsewhere,
    "handover is asked": handovers.is_asked,
    "greeter has the thread": handovers.greeter_has_it,
    "alarm rings": alarms.rings,
    "still coming": still_coming,
    "good morning holds": good_morning_holds,
    "attendance list waits": list_waits,
    "reader came": reader_came,
    "is for the reader": is_for_the_reader,
    "is responsible": is_responsible,
    "is not responsible": is_not_responsible,
    "does not arrange": does_not_arrange,
    "is newest": is_newest,
    "role waits": role_waits,
    "invitation is open": invitation_is_open,
    "series goes on": series_goes_on,
    "poll was called off": poll_was_called_off,
    "signals stand": signals.stand,
    "appointment stands": appointments.stands,
    "meeting is ahead": attendees.is_ahead,
    "meeting is off": attendees.is_off,
    "is let go": attendees.is_let_go,
    "is away": returns.stands,
    "nobody sees to it": returns.waits_for_somebody,
    "is back": returns.is_back,
    "request waits": requests.waits,
    "request is the taker's": requests.is_the_takers,
    "request is as told": requests.is_as_told,
    "company waits": companies.waits,
    "company stands": companies.stands,
    "company is asked again": companies.is_asked_again,
    "company was": companies.was,
    "question afterwards stands": check_ins.question_stands,
    "check-in waits for the reader": check_ins.waits_for_the_reader,
    "calendar is off": calendar_feeds.is_off,
    "shift is open": shifts.is_open,
    "shift is free for the reader": shifts.is_free_for_the_reader,
    "shift is the reader's": shifts.is_the_readers,
    "shift is found": shifts.is_found,
    "shift is offered": shift_offers.waits,
    "reader has threads": shifts.reader_has_threads,
}
