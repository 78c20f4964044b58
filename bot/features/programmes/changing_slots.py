"""The weekly times: one comes to, one is changed, one is taken away; what stands on it stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import timetable
from bot.features.discretion import telling_words
from bot.features.programmes import told
from bot.features.programmes.rules import LONGEST, MOST_PLACES, PLACE_LONGEST, SHORTEST, WeeklySlot, slot_slip
from bot.features.programmes.sketches import Sketch
from bot.features.programmes.written_slots import Parts
from bot.messages import Refused, Say, say
from bot.when import next_weekday
from storage import activities, polls, programmes
from storage.tables import Programme, Slot

#: A slot's id and what it is to be; no id: a new one. Nothing to be: it is taken away.
Value = Any


def value(parts: Parts, slot: Slot | None) -> Value | Refused:
    """What was typed, with what stands where it says nothing; a new time needs its day, hour and length."""
    if slot is None and (parts.weekday is None or parts.starts is None):
        return Refused(say("setting-slot-unclear"))
    if slot is None and parts.minutes is None:
        return Refused(say("setting-slot-how-long"))
    if parts.is_empty:
        return Refused(say("setting-slot-change-unclear"))
    places = slot.places if slot else None
    return {
        "slot": slot.id.hex if slot else None,
        "weekday": _said(parts.weekday, slot and slot.weekday),
        "starts": _said(parts.starts, slot and slot.starts),
        "minutes": _said(parts.minutes, slot and slot.minutes),
        "places": None if parts.without_limit else _said(parts.places, places),
        "meeting_point": _said(parts.meeting_point, slot and slot.meeting_point),
    }


def removal(slot: Slot) -> Value:
    return {"slot": slot.id.hex}


async def look(
    session: AsyncSession, programme: Programme, _setting: str, value: Value, now: datetime
) -> Sketch | Refused:
    standing = [one for one in await programmes.slots(session, programme.id) if one.active]
    slot = next((one for one in standing if one.id.hex == value["slot"]), None)
    if value["slot"] and slot is None:
        return Refused(say("setting-slot-gone"))
    stands = await _what_stands(session, programme, slot, now) if slot else ()
    if slot is not None and "starts" not in value:
        return Sketch(told.slot(slot), None, (*stands, say("setting-slot-no-new")))
    new = _as_slot(value)
    wrong = _wrong(new, slot, standing)
    if wrong is not None:
        return Refused(wrong)
    telling = telling_words(new.meeting_point or "")
    warning = (say("setting-telling-warning", words=list(telling)),) if telling else ()
    first = _first(programme, new, now)
    if slot is None:
        return Sketch(None, told.slot(new), (*warning, first))
    is_moved = (slot.weekday, slot.starts) != (new.weekday, new.starts)
    follows = first if is_moved else say("setting-new-ones")
    return Sketch(told.slot(slot), told.slot(new), (*warning, follows, *stands))


async def write(
    session: AsyncSession, programme: Programme, _setting: str, value: Value, _now: datetime
) -> None:
    every = await programmes.slots(session, programme.id)
    slot = next((one for one in every if one.id.hex == value["slot"]), None)
    if slot is not None and "starts" not in value:
        slot.active = False
        return
    new = _as_slot(value)
    there = next((one for one in every if (one.weekday, one.starts) == (new.weekday, new.starts)), None)
    if there is not None and there is not slot:
        # The programme had that time before: it is the same one again, and this one rests.
        if slot is not None:
            slot.active = False
        slot = there
    if slot is None:
        await programmes.keep(session, Slot(programme_id=programme.id, **vars(new)))
        return
    slot.active = True
    for field, said in vars(new).items():
        setattr(slot, field, said)


def _as_slot(value: Value) -> WeeklySlot:
    return WeeklySlot(**{field: said for field, said in value.items() if field != "slot"})


def _wrong(new: WeeklySlot, slot: Slot | None, standing: Sequence[Slot]) -> Say | None:
    match slot_slip(new.starts, new.minutes, new.places):
        case "skipped":
            return say("setting-hour-skipped")
        case "midnight":
            return say("setting-slot-midnight")
        case "minutes":
            return say("setting-slot-length", shortest=SHORTEST, longest=LONGEST // 60)
        case "places":
            return say("setting-slot-places", most=MOST_PLACES)
    if new.meeting_point and len(new.meeting_point) > PLACE_LONGEST:
        return say("setting-slot-place-long", longest=PLACE_LONGEST, length=len(new.meeting_point))
    same = [one for one in standing if (one.weekday, one.starts) == (new.weekday, new.starts)]
    return say("setting-slot-twice", slot=told.slot(same[0])) if same and same[0] is not slot else None


async def _what_stands(
    session: AsyncSession, programme: Programme, slot: Slot, now: datetime
) -> tuple[Say, ...]:
    """How much is planned or asked about at that time; it is left as it is."""
    planned = [one for one in await activities.not_over(session, programme.id, now) if one.slot_id == slot.id]
    asked = [
        poll
        for state in ("open", "undecided")
        for poll in await polls.in_state(session, programme.id, state)
        if poll.slot_id == slot.id
    ]
    return (
        *((say("setting-slot-stands", count=len(planned)),) if planned else ()),
        *((say("setting-slot-asked", count=len(asked)),) if asked else ()),
    )


def _first(programme: Programme, new: WeeklySlot, now: datetime) -> Say:
    """The first time that it could be filled."""
    zone = ZoneInfo(programme.time_zone)
    yesterday = now.astimezone(zone).date() - timedelta(days=1)
    day = next_weekday(yesterday, new.weekday)
    at = timetable.clock_on(day, new.starts, zone)
    if at <= now:
        at = timetable.clock_on(day + timedelta(days=7), new.starts, zone)
    return say("setting-slot-first", at=at)


def _said(new: Any, standing: Any) -> Any:
    return standing if new is None else new
