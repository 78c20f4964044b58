"""What is due about a shift: reminders to whoever has it, a look at one that nobody has, start and end."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.features import timetable
from bot.features.shifts.rota import SOON, Rota
from bot.when import latest_awake
from storage import due
from storage.tables import Programme, Shift

#: Whoever has a shift is reminded so long before it begins.
BEFORE = timedelta(minutes=30)
_KINDS = ("shift-evening", "shift-soon", "shift-check", "shift-end")


async def schedule(rota: Rota, shift: Shift) -> None:
    """From now on this is due about it, and nothing that was written before."""
    session, programme, now = rota.session, rota.programme, rota.now
    await due.drop(session, shift.id, _KINDS)
    if shift.state == "cancelled":
        return
    if shift.state == "open":
        at = check_at(programme, shift, now)
        if at is not None:
            await due.put(session, "shift-check", shift.id, at, programme_id=programme.id)
    else:
        evening, soon = evening_at(programme, shift), soon_at(programme, shift)
        if evening > now:
            await due.put(session, "shift-evening", shift.id, evening, programme_id=programme.id)
        if soon is not None and soon > now:
            await due.put(session, "shift-soon", shift.id, soon, programme_id=programme.id)
        if shift.starts_at > now:
            await due.put(session, "shift-check", shift.id, shift.starts_at, programme_id=programme.id)
    await due.put(session, "shift-end", shift.id, shift.ends_at, programme_id=programme.id)


async def look_at(rota: Rota, shift: Shift, at: datetime) -> None:
    """Whether somebody has it by then is looked at again."""
    await due.put(rota.session, "shift-check", shift.id, at, programme_id=rota.programme.id)


def evening_at(programme: Programme, shift: Shift) -> datetime:
    return timetable.evening_before(programme, shift.starts_at)


def soon_at(programme: Programme, shift: Shift) -> datetime | None:
    """Half an hour before; None in the quiet hours, where the evening before has to do."""
    at = shift.starts_at - BEFORE
    return None if timetable.is_night(programme, at) else at


def nobody_at(programme: Programme, shift: Shift) -> datetime:
    """When the leader hears that nobody has it: two hours before, and not at night but before it."""
    zone = ZoneInfo(programme.time_zone)
    return latest_awake(shift.starts_at - SOON, zone, *timetable.night(programme))


def check_at(programme: Programme, shift: Shift, now: datetime) -> datetime | None:
    """When it is looked at next; None once it has begun: whoever is second in line knows by then."""
    return next((at for at in (nobody_at(programme, shift), shift.starts_at) if at > now), None)
