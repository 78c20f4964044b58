"""Who is on the list of an activity, and what is noted of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.messages import Refused, Say, say
from storage import activities, attendance, people
from storage.attendance import Since
from storage.tables import Activity, Attendance, Programme

#: Names on a list, and beside it as others who may have come; whoever is on neither is typed.
MOST = 30
MOST_OTHERS = 20
#: A list can be marked and corrected so long after the end; then what stands there stays.
OPEN_FOR = timedelta(days=14)
#: So long after the end the list is asked for.
ASKED_FOR = timedelta(days=7)


@dataclass(frozen=True)
class Line:
    """Somebody on the list."""

    person_id: UUID
    name: str
    #: The name, with more where two have the same.
    label: Say
    #: came, absent, told, or "" as long as nothing is noted.
    state: str
    #: What they are when they did not come: absent, told, or "" where nobody had expected them.
    otherwise: str

    @property
    def walked_in(self) -> bool:
        """Nobody had expected them, or they had told us that they do not come."""
        return not self.otherwise or (self.otherwise == "told" and self.state == "came")


@dataclass(frozen=True)
class Sheet:
    """The list of an activity as it stands, the activity locked."""

    activity: Activity
    zone: ZoneInfo
    #: Those who said that they come, in that order; then the others by name.
    lines: tuple[Line, ...]
    #: First names of those who had told us that they do not come.
    told: tuple[str, ...]
    #: 0 until the list is finished; then it grows with each correction.
    version: int
    #: First name of whoever finished it.
    by: str

    @property
    def is_finished(self) -> bool:
        return self.version > 0

    def names(self, state: str) -> list[str]:
        return [line.name for line in self.lines if line.state == state]


async def open_sheet(
    session: AsyncSession, programme: Programme, activity_id: UUID, now: datetime
) -> Sheet | Refused:
    """The list, if it can be marked or corrected now."""
    activity = await activities.one(session, programme.id, activity_id)
    if activity is None:
        return Refused(say("activity-not-found"))
    about = {"title": activity.title, "when": activity.starts_at}
    if activity.state == "cancelled":
        return Refused(say("attend-cancelled", **about))
    if now < activity.starts_at:
        return Refused(say("attend-early", **about))
    if now > activity.ends_at + OPEN_FOR:
        return Refused(say("attend-closed", **about, days=OPEN_FOR.days))
    return await sheet_of(session, programme, activity)


async def sheet_of(session: AsyncSession, programme: Programme, activity: Activity) -> Sheet:
    zone = ZoneInfo(programme.time_zone)
    rows = await attendance.marked(session, activity.id)
    going = await attendance.said_yes(session, activity.id)
    declined = await attendance.said_no(session, activity.id)
    if activity.attended_at is None:
        listed = await _expected(session, activity, going, declined, rows)
    else:
        noted = [one for one, row in rows.items() if row.state != "told"]
        listed = _in_order(await attendance.persons(session, programme.id, noted), going)
    unexpected = await attendance.came_unexpected(session, activity.id)
    labels = _labels(listed, zone)

    def otherwise(person_id: UUID) -> str:
        if person_id in declined:
            return "told"
        may_come = activity.places is None and person_id not in unexpected
        return "absent" if person_id in going or may_come else ""

    told = [one for one, row in rows.items() if row.state == "told"]
    by = await people.person(session, activity.attended_by) if activity.attended_by else None
    return Sheet(
        activity,
        zone,
        tuple(
            Line(one.id, one.name, label, rows[one.id].state if one.id in rows else "", otherwise(one.id))
            for (one, _), label in zip(listed, labels, strict=True)
        ),
        told=tuple(one.name for one, _ in await attendance.persons(session, programme.id, told)),
        version=await attendance.corrections(session, activity.id) + 1 if activity.attended_at else 0,
        by=by.name if by else "",
    )


async def others(session: AsyncSession, sheet: Sheet) -> list[Line]:
    """Participants who may have come without being expected, and those of them who are noted already."""
    walked_in = [line.person_id for line in sheet.lines if line.walked_in]
    expected = [line.person_id for line in sheet.lines if line.person_id not in walked_in]
    found = await attendance.participants(session, sheet.activity, but=expected, most=MOST_OTHERS)
    known = {person.id for person, _ in found}
    left = [one for one in walked_in if one not in known]
    found += await attendance.persons(session, sheet.activity.programme_id, left)
    return labelled(_in_order(found, []), sheet)


def labelled(listed: Sequence[Since], sheet: Sheet) -> list[Line]:
    """These people with what the sheet says of each."""
    lines = {line.person_id: line for line in sheet.lines}
    return [
        Line(one.id, one.name, label, lines[one.id].state, lines[one.id].otherwise)
        if one.id in lines
        else Line(one.id, one.name, label, "", "")
        for (one, _), label in zip(listed, _labels(listed, sheet.zone), strict=True)
    ]


async def _expected(
    session: AsyncSession,
    activity: Activity,
    going: Sequence[UUID],
    declined: Sequence[UUID],
    rows: dict[UUID, Attendance],
) -> list[Since]:
    """Those who said yes; where one just turns up, all who may have come; and whoever is noted already."""
    found = await attendance.persons(session, activity.programme_id, going[:MOST])
    if activity.places is None and len(found) < MOST:
        left_out = [*going, *declined]
        found += await attendance.participants(
            session, activity, but=left_out, by=activity.ends_at, most=MOST - len(found)
        )
    known = {person.id for person, _ in found}
    noted = [one for one in rows if one not in known]
    return _in_order([*found, *await attendance.persons(session, activity.programme_id, noted)], going)


def _in_order(listed: Sequence[Since], going: Sequence[UUID]) -> list[Since]:
    place = {person_id: position for position, person_id in enumerate(going)}
    return sorted(
        listed, key=lambda one: (place.get(one[0].id, len(place)), one[0].name.casefold(), one[1], one[0].id)
    )


def _labels(listed: Sequence[Since], zone: ZoneInfo) -> list[Say]:
    """First names; where two have the same, with the day since when each takes part."""
    counted = Counter(person.name.casefold() for person, _ in listed)
    return [
        say("text", text=person.name)
        if counted[person.name.casefold()] == 1
        else say("attend-namesake", name=person.name, day=since.astimezone(zone).date())
        for person, since in listed
    ]
