"""A programme's file becomes its rows; again, and they are brought up to date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.programmes.file import ProgrammeFile
from storage import programmes
from storage.tables import OpeningHours, Programme, Proposal, Slot

log = structlog.get_logger()

#: Numbers that nobody has checked for so many days are to be looked up again.
NUMBERS_GOOD_FOR = 180


def numbers_advice(checked: date, today: date) -> str | None:
    """What to tell whoever runs the service about the age of the emergency numbers; None when all is well."""
    age = (today - checked).days
    if age > NUMBERS_GOOD_FOR:
        return (
            f"The emergency numbers were last checked on {checked}, {age} days ago. "
            "Look them up, write today's date as checked, and import the file again."
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
    """Make the programme, or bring the one with this key up to date; nothing that happened in it is lost."""
    fields: dict[str, Any] = {
        "key": file.key,
        "name": file.name,
        "readers": file.readers,
        "time_zone": file.time_zone,
        "language": file.language,
        "contact_mode": file.contact_mode,
        "quiet_from": file.quiet_from,
        "quiet_to": file.quiet_to,
        "meeting_point": file.meeting_point,
        "ambulance": file.numbers.ambulance,
        "urgent_care": file.numbers.urgent_care,
        "helpline": file.numbers.helpline,
        "numbers_checked": file.numbers.checked.isoformat(),
    }
    programme = await programmes.by_key(session, file.key) or Programme(**fields, created_at=now)
    for name, value in fields.items():
        setattr(programme, name, value)
    await programmes.keep(session, programme)
    await _store_week(session, programme, file)
    await _store_ideas(session, programme, file.ideas, now)
    log.info(
        "programme imported",
        action="import",
        programme=str(programme.id),
        contact_mode=file.contact_mode,
        decided_on=file.decided_on.isoformat(),
    )
    return programme


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


async def _store_ideas(
    session: AsyncSession, programme: Programme, ideas: Sequence[str], now: datetime
) -> None:
    known = await programmes.proposal_texts(session, programme.id)
    new = [idea for idea in ideas if idea not in known]
    await programmes.keep(
        session, *(Proposal(programme_id=programme.id, text=idea, created_at=now) for idea in new)
    )
