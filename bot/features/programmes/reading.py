"""What a coordinator types where a setting is asked for, as the value that it is to have."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.programmes import changing_answering, changing_days, changing_slots
from bot.features.programmes.changing import Value, as_value
from bot.features.programmes.rules import ANSWERING, OpenTime, ReminderHours
from bot.features.programmes.written_days import closed
from bot.features.programmes.written_hours import hours
from bot.features.programmes.written_slots import parts
from bot.features.programmes.written_times import reminders, weekly
from bot.messages import Refused, say
from bot.numbers import plain
from storage import programmes
from storage.tables import Programme, Slot

#: Typed where a weekly time is shown: it is taken away.
_REMOVE = frozenset({"ta bort", "ta vekk", "fjern", "slett", "remove"})


async def read(
    session: AsyncSession,
    programme: Programme,
    setting: str,
    text: str,
    now: datetime,
    *,
    slot: Slot | None = None,
) -> Value | Refused:
    """The value for changing.look; `slot`: the weekly time that it is about, None for a new one."""
    match setting:
        case "slots":
            return _slot(text, slot)
        case "hours":
            standing = [
                OpenTime(one.weekday, one.opens, one.closes)
                for one in await programmes.hours(session, programme.id)
            ]
            week = hours(text, standing)
            return week if isinstance(week, Refused) else [as_value(one) for one in week]
        case "plan":
            hour = weekly(text)
            return hour if isinstance(hour, Refused) else as_value(hour)
        case "reminders":
            both = reminders(text, ReminderHours(programme.evening_at, programme.morning_at))
            return both if isinstance(both, Refused) else as_value(both)
        case "closed":
            days = closed(text, now, ZoneInfo(programme.time_zone))
            return days if isinstance(days, Refused) else changing_days.value(days)
    if setting in ANSWERING:
        return changing_answering.read(setting, text)
    return " ".join(text.split()).rstrip(" .,;")


def _slot(text: str, slot: Slot | None) -> Value | Refused:
    if slot is not None and plain(text) in _REMOVE:
        return changing_slots.removal(slot)
    said = parts(text)
    if said is None:
        return Refused(say("setting-slot-change-unclear" if slot else "setting-slot-unclear"))
    return changing_slots.value(said, slot)


async def slot_standing(session: AsyncSession, programme: Programme, slot_hex: str) -> Slot | None:
    """The programme's weekly time with this id; None where it has none such now."""
    try:
        slot_id = UUID(hex=slot_hex)
    except ValueError:
        return None
    standing = await programmes.slots(session, programme.id)
    return next((one for one in standing if one.id == slot_id and one.active), None)
