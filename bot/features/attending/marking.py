"""Noting who came; finishing the list; correcting it afterwards, with a history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.attending import ideas
from bot.features.attending.sheets import Sheet, sheet_of
from bot.messages import Refused, say
from storage import attendance
from storage.tables import (
    ATTENDANCE_MOVES,
    Activity,
    Attendance,
    AttendanceChange,
    Person,
    Programme,
    move,
)


@dataclass(frozen=True)
class Changed:
    """A correction: what stood there, and what stands there now; "" is not on the list."""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class Noted:
    """The list after something was noted, and what was corrected in it if it was finished before."""

    sheet: Sheet
    changes: tuple[Changed, ...] = ()


async def note(
    session: AsyncSession,
    programme: Programme,
    sheet: Sheet,
    came: Mapping[UUID, bool],
    *,
    by: Person,
    now: datetime,
) -> Noted | Refused:
    """Each of these came, or did not. Nothing is noted when one of them is not of this programme."""
    known = {line.person_id for line in sheet.lines}
    strangers = [one for one in came if one not in known]
    if strangers and set(strangers) - await attendance.belongs(session, sheet.activity, strangers):
        return Refused(say("attend-not-here"))
    rows = await attendance.marked(session, sheet.activity.id)
    before = {one: rows[one].state if one in rows else "" for one in came}
    otherwise = await _otherwise(session, sheet) if sheet.is_finished else {}
    for person_id, there in came.items():
        state = "came" if there else otherwise.get(person_id, "")
        await _put(session, sheet.activity, rows.get(person_id), person_id, state, by=by, now=now)
    if not sheet.is_finished:
        return Noted(await sheet_of(session, programme, sheet.activity))
    changes = await _keep_history(session, sheet.activity, before, by=by, now=now)
    added = [one for one, was in before.items() if was != "came" and came[one]]
    await ideas.ask(session, sheet.activity, added, now)
    return Noted(await sheet_of(session, programme, sheet.activity), changes)


async def finish(
    session: AsyncSession, programme: Programme, sheet: Sheet, *, by: Person, now: datetime
) -> Sheet:
    """Nobody else came: those who had told us told us, the others on the list did not come."""
    activity = sheet.activity
    rows = await attendance.marked(session, activity.id)
    absent = {line.person_id: "absent" for line in sheet.lines}
    told = dict.fromkeys(await attendance.said_no(session, activity.id), "told")
    for person_id, state in {**absent, **told}.items():
        if person_id not in rows:
            await _put(session, activity, None, person_id, state, by=by, now=now)
    activity.attended_at, activity.attended_by = now, by.id
    await attendance.write(session, activity)
    await ideas.ask(session, activity, [one for one, row in rows.items() if row.state == "came"], now)
    return await sheet_of(session, programme, activity)


async def _otherwise(session: AsyncSession, sheet: Sheet) -> dict[UUID, str]:
    """What each is who did not come."""
    told = dict.fromkeys(await attendance.said_no(session, sheet.activity.id), "told")
    return {**{line.person_id: line.otherwise for line in sheet.lines}, **told}


async def _put(
    session: AsyncSession,
    activity: Activity,
    row: Attendance | None,
    person_id: UUID,
    state: str,
    *,
    by: Person,
    now: datetime,
) -> None:
    """The person's row in this state; "": no row."""
    if row is not None and not state:
        await attendance.forget(session, row)
    elif row is not None and row.state != state:
        move(row, state, ATTENDANCE_MOVES)
        row.marked_by, row.marked_at = by.id, now
        await attendance.write(session, row)
    elif row is None and state:
        new = Attendance(
            activity_id=activity.id,
            person_id=person_id,
            programme_id=activity.programme_id,
            state=state,
            marked_by=by.id,
            marked_at=now,
        )
        await attendance.write(session, new)


async def _keep_history(
    session: AsyncSession, activity: Activity, before: Mapping[UUID, str], *, by: Person, now: datetime
) -> tuple[Changed, ...]:
    rows = await attendance.marked(session, activity.id)
    after = {one: rows[one].state if one in rows else "" for one in before}
    changed = [one for one in before if before[one] != after[one]]
    await attendance.write(
        session,
        *(
            AttendanceChange(
                programme_id=activity.programme_id,
                activity_id=activity.id,
                person_id=one,
                changed_by=by.id,
                at=now,
                before=before[one] or None,
                after=after[one] or None,
            )
            for one in changed
        ),
    )
    named = await attendance.persons(session, activity.programme_id, changed)
    return tuple(Changed(person.name, before[person.id], after[person.id]) for person, _ in named)
