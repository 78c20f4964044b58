"""When an automatic message may go: not at night, not in a pause, and in the morning one after another."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.when import Hours, held_through
from bot.when.mornings import cannot_wait, turn, turns
from storage import activities, nights, outbox, people, preferences, signals
from storage.tables import CHANNELS, Activity, Outbox, Preference, Programme

#: A human has to know: it lost its use before it could be sent.
DROPPED = "dropped"
#: What those who have signed up, and those whose it is, read in a pause too.
_OF_WHAT_IS_MINE = ("activity-cancelled", "activity-change")
#: The gentle first word to somebody who was away; it comes so long before what waited, and alone.
_FIRST_WORD = "return-first-word"
ALONE = timedelta(hours=1)


async def may_go(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """Whether it may go now; if not, it waits for its turn, or is dropped when that is too late."""
    if not row.automatic or row.programme_id is None:
        return True
    programme = await people.programme(session, row.programme_id)
    assert programme is not None
    own = await preferences.one(session, programme.id, row.person_id) if row.person_id else None
    paused_until = await _paused_until(session, row, own, now)
    hours = [] if row.lane == "urgent" else quiet_hours(programme, own)
    until = held_through(paused_until or now, ZoneInfo(programme.time_zone), hours)
    if until <= now:
        return True
    why = nights.PAUSE if paused_until else nights.NIGHT
    if row.expires_at is None or row.expires_at > until:
        await _wait(session, row, until, why)
    elif paused_until:
        # Its reader may end the pause before: until then it waits, as long as it is of use.
        _put_off(row, row.expires_at, why)
    else:
        await drop(session, row, now, why=why)
    return False


async def drop(session: AsyncSession, row: Outbox, now: datetime, *, why: str | None = None) -> None:
    """It was still true, and is past its use: shown, unless there is nobody it could have reached."""
    outbox.end(row, "expired", now, error=why)
    reader = row.person_id
    if reader is None or await people.reachable_at(session, reader, CHANNELS) is not None:
        await signals.give(session, DROPPED, row.id, now, programme_id=row.programme_id)


def quiet_hours(programme: Programme, own: Preference | None) -> list[Hours]:
    """The programme's, and the person's own where they have chosen some; local."""
    hours = [_hours(programme.quiet_from, programme.quiet_to)]
    if own is not None and own.quiet_from is not None and own.quiet_to is not None:
        hours.append(_hours(own.quiet_from, own.quiet_to))
    return hours


async def _paused_until(
    session: AsyncSession, row: Outbox, own: Preference | None, now: datetime
) -> datetime | None:
    """When the reader's pause is over that holds this back; None when none does."""
    if own is None or own.paused_until is None or own.paused_until <= now:
        return None
    if row.kind == _FIRST_WORD and own.paused_until <= now + ALONE:
        return None
    return None if await _comes_in_a_pause(session, row) else own.paused_until


async def _comes_in_a_pause(session: AsyncSession, row: Outbox) -> bool:
    """What is the reader's own (they come, they arrange it, their phones), and what staff cannot wait for."""
    if row.lane == "reply":
        return True
    if row.kind not in _OF_WHAT_IS_MINE or row.programme_id is None:
        return row.lane == "urgent"
    if row.subject_id is None or row.person_id is None:
        return False
    activity = await session.get(Activity, row.subject_id)
    if activity is not None and row.person_id in (activity.organiser_id, activity.responsible_id):
        return True
    sign_up = await activities.sign_up_of(session, row.subject_id, row.person_id)
    if sign_up is not None:
        return sign_up.state == "going"
    takes_part = await activities.takes_part(session, row.programme_id, row.person_id)
    return row.lane == "urgent" and not takes_part


async def _wait(session: AsyncSession, row: Outbox, until: datetime, why: str) -> None:
    # The row itself waits no longer, and takes nobody's turn.
    await session.flush()
    taken = await nights.taken(session, row.recipient, turns(until, row.recipient))
    at = turn(
        until,
        row.recipient,
        taken,
        cannot_wait=cannot_wait(until, row.lane, row.expires_at),
        expires_at=row.expires_at,
    )
    _put_off(row, at, why)


def _put_off(row: Outbox, at: datetime, why: str) -> None:
    outbox.put_back(row, at, error=why)
    # To wait is no try.
    row.attempts -= 1


def _hours(quiet_from: str, quiet_to: str) -> Hours:
    return time.fromisoformat(quiet_from), time.fromisoformat(quiet_to)
