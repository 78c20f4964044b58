"""When an activity ends: the list of who came goes to whoever is responsible."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import STAFF, TEAM
from bot.features import activities
from bot.features.attending.lists import asked
from bot.features.attending.sheets import ASKED_FOR, OPEN_FOR, sheet_of
from bot.messages import About
from storage import activities as stored
from storage import attendance, people
from storage.tables import CHANNELS, Activity, Due, Programme


async def ended(session: AsyncSession, row: Due, now: datetime) -> None:
    """It is over: done, and whoever is responsible gets the list, once."""
    await activities.end(session, row, now)
    found = await stored.with_programme(session, row.subject_id)
    if found is None:
        return
    activity, programme = found
    until = activity.ends_at + ASKED_FOR
    if activity.state != "done" or activity.attended_at is not None or now >= until:
        return
    await outgoing.queue(
        session,
        asked(await sheet_of(session, programme, activity), now),
        await _responsible(session, programme, activity),
        about=About("attendance-list", activity.id),
        now=now,
        programme_id=programme.id,
        lane="reminder",
        predicate="attendance list waits",
        expires_at=until,
    )


async def missing(session: AsyncSession, programme: Programme, now: datetime) -> list[Activity]:
    """Activities that ended within seven days and whose list nobody has finished, oldest first."""
    begun = await attendance.begun_since(session, programme.id, now - ASKED_FOR, now)
    return [one for one in reversed(begun) if one.ends_at <= now and one.attended_at is None]


async def recent(session: AsyncSession, programme: Programme, now: datetime) -> list[Activity]:
    """Activities whose list can be marked or corrected: those not finished first, else newest first."""
    begun = await attendance.begun_since(session, programme.id, now - OPEN_FOR, now)
    return sorted(begun, key=lambda one: one.attended_at is not None)


async def _responsible(session: AsyncSession, programme: Programme, activity: Activity) -> Sequence[UUID]:
    """Whose activity it is, if they are still of the team and can be written to; else all staff."""
    person_id = activity.responsible_id
    if person_id is not None and await people.reachable_at(session, person_id, CHANNELS) is not None:
        team = await people.members(session, programme.id, TEAM)
        if any(one.id == person_id for one in team):
            return [person_id]
    return [one.id for one in await people.members(session, programme.id, STAFF)]
