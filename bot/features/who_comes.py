"""How many come: numbers for everybody, first names for staff."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from storage import activities
from storage.tables import Activity


@dataclass(frozen=True)
class Turnout:
    """An activity in numbers, and where the reader stands with it."""

    activity: Activity
    going: int
    waiting: int
    declined: int
    #: Left of limited places; 0 where they are not limited.
    free: int
    #: The reader's own: going, offered, waiting, declined, or "" when they have said nothing.
    mine: str = ""
    #: The reader's number in line, from 1.
    number: int = 0
    #: Until when the place that the reader is offered is theirs.
    until: datetime | None = None


@dataclass(frozen=True)
class Roster:
    """First names, in the order in which they said it."""

    activity: Activity
    going: list[str]
    waiting: list[str]
    declined: list[str]


async def turnouts(
    session: AsyncSession, shown: Sequence[Activity], reader_id: UUID | None = None
) -> list[Turnout]:
    """Numbers only, for each activity, as this person may see them."""
    counts = await activities.counted(session, [activity.id for activity in shown])
    mine = await activities.said_by(session, reader_id, counts) if reader_id else {}
    found = []
    for activity in shown:
        count, own = counts[activity.id], mine.get(activity.id)
        taken = count["going"] + count["offered"]
        found.append(
            Turnout(
                activity,
                going=count["going"],
                waiting=count["waiting"],
                declined=count["declined"],
                free=max((activity.places or 0) - taken, 0),
                mine=own.state if own else "",
                number=await _number(session, activity.id, reader_id),
                until=own.answer_by if own and own.state == "offered" else None,
            )
        )
    return found


async def rosters(session: AsyncSession, shown: Sequence[Activity]) -> list[Roster]:
    """Who said what, for staff."""
    return [
        Roster(
            activity,
            going=await activities.named(session, activity.id, "going"),
            waiting=[
                *await activities.named(session, activity.id, "offered"),
                *await activities.named(session, activity.id, "waiting"),
            ],
            declined=await activities.named(session, activity.id, "declined"),
        )
        for activity in shown
    ]


async def _number(session: AsyncSession, activity_id: UUID, person_id: UUID | None) -> int:
    line = [
        one.person_id for one in await activities.sign_ups(session, activity_id) if one.state == "waiting"
    ]
    return line.index(person_id) + 1 if person_id in line else 0
