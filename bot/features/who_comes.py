"""How many come: numbers for everybody, first names for staff, and for each other only where one may."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import choosing
from storage import activities, preferences
from storage.activities import ON_THE_LIST
from storage.tables import Activity, Person


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


@dataclass(frozen=True)
class Heads:
    """For those who help out: how many come, and what has to be thought of when there is food."""

    activity: Activity
    going: int
    #: A key of choosing.NEEDS and how many of those who come have it, most first.
    needs: list[tuple[str, int]]


async def turnouts(
    session: AsyncSession, shown: Sequence[Activity], reader_id: UUID | None = None
) -> list[Turnout]:
    """Numbers only, for each activity, as this person may see them."""
    counts = await activities.counted(session, [activity.id for activity in shown])
    mine = await activities.said_by(session, reader_id, counts) if reader_id else {}
    found = []
    for activity in shown:
        count, own = counts[activity.id], mine.get(activity.id)
        is_open = activity.places is None
        found.append(
            Turnout(
                activity,
                going=sum(count[state] for state in _coming(activity)),
                waiting=0 if is_open else count["waiting"],
                declined=count["declined"],
                free=max((activity.places or 0) - count["going"] - count["offered"], 0),
                mine=_standing(activity, own.state) if own else "",
                number=await _number(session, activity, reader_id),
                until=own.answer_by if own and own.state == "offered" and not is_open else None,
            )
        )
    return found


async def rosters(session: AsyncSession, shown: Sequence[Activity]) -> list[Roster]:
    """Who said what, for staff."""
    found = []
    for activity in shown:
        coming = _coming(activity)
        in_line = [state for state in ("offered", "waiting") if state not in coming]
        found.append(
            Roster(
                activity,
                going=_names(await activities.those_who(session, activity.id, *coming)),
                waiting=[
                    name
                    for state in in_line
                    for name in _names(await activities.those_who(session, activity.id, state))
                ],
                declined=_names(await activities.those_who(session, activity.id, "declined")),
            )
        )
    return found


async def heads(session: AsyncSession, shown: Sequence[Activity]) -> list[Heads]:
    """Counts only: nobody can be told from them."""
    found = []
    for activity in shown:
        coming = await activities.those_who(session, activity.id, *_coming(activity))
        chosen = await preferences.of(session, activity.programme_id, [person.id for person in coming])
        tally = Counter(need for one in chosen.values() for need in choosing.needs_of(one))
        # A stable sort: those with the same number stay in the order of NEEDS.
        needs = sorted(((key, tally[key]) for key in choosing.NEEDS if tally[key]), key=lambda one: -one[1])
        found.append(Heads(activity, going=len(coming), needs=needs))
    return found


async def named_for(session: AsyncSession, activity: Activity, reader_id: UUID) -> list[str]:
    """First names of the others who come and may be named, for somebody who comes too; else none."""
    coming = await activities.those_who(session, activity.id, *_coming(activity))
    if reader_id not in {person.id for person in coming}:
        return []
    chosen = await preferences.of(session, activity.programme_id, [person.id for person in coming])
    return [
        person.name
        for person in coming
        if person.id != reader_id and person.id in chosen and chosen[person.id].named
    ]


def _coming(activity: Activity) -> tuple[str, ...]:
    """What those said who are coming; where nobody needs a place, the line comes too."""
    return ("going",) if activity.places is not None else ON_THE_LIST


def _standing(activity: Activity, state: str) -> str:
    return "going" if state in _coming(activity) else state


def _names(those: Sequence[Person]) -> list[str]:
    return [person.name for person in those]


async def _number(session: AsyncSession, activity: Activity, person_id: UUID | None) -> int:
    if activity.places is None:
        return 0
    line = [person.id for person in await activities.those_who(session, activity.id, "waiting")]
    return line.index(person_id) + 1 if person_id in line else 0
