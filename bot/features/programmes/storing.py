"""A programme's file becomes its rows; again, and they are brought up to date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import timetable
from bot.features.programmes import planning, told
from bot.features.programmes.file import ProgrammeFile
from bot.features.programmes.rules import ANSWERING, NUMBERS_GOOD_FOR, OPEN, TEXTS, ReminderHours
from storage import programmes
from storage.tables import OpeningHours, Programme, ProgrammeChange, Proposal, Slot

log = structlog.get_logger()

#: What the file can change, in the order of the file.
SETTINGS = (
    *TEXTS,
    *("language", "time_zone", "contact_mode", *ANSWERING, "quiet", "hours", "numbers", "numbers_checked"),
    *("slots", "plan", "reminders", "closed"),
)


def numbers_advice(checked: date, today: date) -> str | None:
    """What to tell whoever runs the service about the age of the emergency numbers; None when all is well."""
    age = (today - checked).days
    if age > NUMBERS_GOOD_FOR:
        return (
            f"The emergency numbers were last checked on {checked}, {age} days ago. "
            "Look them up. Then write today's date as checked and import the file again, or let a "
            "coordinator say so in chat: INNSTILLINGER, Nødnumre."
        )
    if age < 0:
        return f"The emergency numbers are marked as checked on {checked}, which is still to come."
    return None


async def old_numbers(session: AsyncSession, today: date) -> list[str]:
    """The same advice for each programme that needs it, with its key in front."""
    found = []
    for programme in await programmes.every(session):
        advice = numbers_advice(date.fromisoformat(programme.numbers_checked), today)
        if advice is not None:
            found.append(f"{programme.key}: {advice}")
    return found


async def store(session: AsyncSession, file: ProgrammeFile, now: datetime) -> Programme:
    """Make the programme, or bring the one with this key up to date; nothing that happened in it is lost.

    What the file changes of a programme that is there is written down as its change (`changed_by_file`).
    """
    programme = await programmes.by_key(session, file.key)
    fields = _fields(file)
    if programme is None:
        programme = Programme(**fields, created_at=now)
        await programmes.keep(session, programme)
        await _store_rest(session, programme, file, now)
        await timetable.schedule(session, programme, now)
    else:
        programme = await programmes.held(session, programme.id)
        before = await _settings(session, programme, now)
        if _are_the_same(programme, fields):
            # Somebody may have said in chat that they have checked them, after the file was written.
            fields["numbers_checked"] = max(fields["numbers_checked"], programme.numbers_checked)
        if file.reminders is not None:
            hours = ReminderHours(file.reminders.evening, file.reminders.morning)
            await planning.remind_at(session, programme, hours, now)
        for name, value in fields.items():
            setattr(programme, name, value)
        await _store_rest(session, programme, file, now)
        await planning.write_down(session, programme, now)
        after = await _settings(session, programme, now)
        if any(before[setting] != after[setting] for setting in OPEN):
            await planning.wake(session, programme, now)
        await programmes.keep(
            session,
            *(
                ProgrammeChange(
                    programme_id=programme.id, at=now, setting=setting, before=before[setting], after=told
                )
                for setting, told in after.items()
                if told != before[setting]
            ),
        )
    log.info(
        "programme imported",
        action="import",
        programme=str(programme.id),
        contact_mode=file.reading.mode,
        decided_on=file.reading.decided_on.isoformat() if file.reading.decided_on else "",
    )
    return programme


async def changed_by_file(session: AsyncSession, programme: Programme, at: datetime) -> list[str]:
    """What the file changed at that instant, for whoever imported it: a line a setting, from what to what."""
    return [
        f"{change.setting}: {change.before} -> {change.after}{await _set_in_chat(session, change)}"
        for change in await programmes.changes_at(session, programme.id, at)
    ]


async def _set_in_chat(session: AsyncSession, change: ProgrammeChange) -> str:
    last = await programmes.last_changed(session, change.programme_id, change.setting, change.at)
    if last is None or last.changed_by is None:
        return ""
    return f" (it had been changed in chat on {last.at:%Y-%m-%d})"


def _fields(file: ProgrammeFile) -> dict[str, Any]:
    """Columns of the programme; what the file leaves out is not among them."""
    fields: dict[str, Any] = {
        "key": file.key,
        "name": file.name,
        "readers": file.readers,
        "time_zone": file.time_zone,
        "language": file.language,
        "contact_mode": file.reading.mode,
        "quiet_from": file.quiet_from,
        "quiet_to": file.quiet_to,
        "meeting_point": file.meeting_point,
        "ambulance": file.numbers.ambulance,
        "urgent_care": file.numbers.urgent_care,
        "helpline": file.numbers.helpline,
        "police": file.numbers.police,
        "numbers_checked": file.numbers.checked.isoformat(),
        **file.answering,
    }
    if file.plan is not None:
        fields |= {"plan_weekday": file.plan.weekday, "plan_at": file.plan.at}
    if file.reminders is not None:
        fields |= {"evening_at": file.reminders.evening, "morning_at": file.reminders.morning}
    return fields | {term: said for term, said in file.terms.items() if said is not None}


def _are_the_same(programme: Programme, fields: dict[str, Any]) -> bool:
    numbers = ("ambulance", "urgent_care", "helpline", "police")
    return all(getattr(programme, number) == fields[number] for number in numbers)


async def _settings(session: AsyncSession, programme: Programme, now: datetime) -> dict[str, str]:
    """All that the file can change, in words."""
    today = now.astimezone(ZoneInfo(programme.time_zone)).date()
    return {
        setting: told.for_the_history(await told.whole(session, programme, setting, today), programme)
        for setting in SETTINGS
    }


async def _store_rest(
    session: AsyncSession, programme: Programme, file: ProgrammeFile, now: datetime
) -> None:
    """What stands in rows of its own."""
    await _store_week(session, programme, file)
    for one in file.closed:
        days = [one.first + timedelta(days=number) for number in range((one.last - one.first).days + 1)]
        await programmes.close_days(
            session,
            programme.id,
            days,
            reason=one.reason,
            substitute=one.substitute,
            opens=one.opens,
            closes=one.closes,
        )
    await _store_ideas(session, programme, file.ideas, now)


async def _store_week(session: AsyncSession, programme: Programme, file: ProgrammeFile) -> None:
    hours = [OpeningHours(programme_id=programme.id, **vars(one)) for one in file.hours]
    await programmes.replace_hours(session, programme.id, hours)
    standing = {(slot.weekday, slot.starts): slot for slot in await programmes.slots(session, programme.id)}
    for slot in standing.values():
        slot.active = False
    for one in file.slots:
        slot = standing.get((one.weekday, one.starts)) or Slot(programme_id=programme.id, **vars(one))
        slot.minutes, slot.places, slot.meeting_point = one.minutes, one.places, one.meeting_point
        slot.active = True
        await programmes.keep(session, slot)
    await session.flush()


async def _store_ideas(
    session: AsyncSession, programme: Programme, ideas: Sequence[str], now: datetime
) -> None:
    known = await programmes.proposal_texts(session, programme.id)
    new = [idea for idea in ideas if idea not in known]
    await programmes.keep(
        session, *(Proposal(programme_id=programme.id, text=idea, created_at=now) for idea in new)
    )
