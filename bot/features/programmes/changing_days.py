"""Closed days: some come to, or are open again; what is planned on them stands until somebody cancels it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import opening, timetable
from bot.features.discretion import telling_words
from bot.features.programmes import told
from bot.features.programmes.rules import Closing
from bot.features.programmes.sketches import Sketch
from bot.messages import Refused, Say, say
from bot.when import public_holiday
from storage import activities, polls, programmes
from storage.tables import Programme

_DAY = timedelta(days=1)
#: More of them are only counted.
_MOST_NAMED = 3
#: What is said of closed days beside which they are.
_PARTS = ("reason", "substitute", "opens", "closes")
#: {"first", "last", "reason", "substitute", "opens", "closes"}, or "open" for days that are closed no more.
Value = Any


def value(closing: Closing, *, reopened: bool = False) -> Value:
    """As the dialog keeps it."""
    kept = {"first": closing.first.isoformat(), "last": closing.last.isoformat()}
    return kept | ({"open": True} if reopened else _how(closing))


async def look(
    session: AsyncSession, programme: Programme, _setting: str, value: Value, now: datetime
) -> Sketch | Refused:
    new = _as_closing(value)
    standing = await programmes.closed_days(session, programme.id, new.first, new.last)
    before = told.in_a_row([told.closing(one) for one in told.periods(standing)]) if standing else None
    if "open" in value:
        if before is None:
            return Refused(say("setting-closed-gone"))
        return Sketch(before, None, (say("setting-closed-open"),))
    if new.first < now.astimezone(ZoneInfo(programme.time_zone)).date():
        return Refused(say("setting-closed-past"))
    telling = telling_words(f"{new.reason or ''} {new.substitute or ''}")
    if telling:
        return Refused(say("setting-telling", words=list(telling)))
    after = told.closing(new)
    return Sketch(before, after, await _follows(session, programme, new, now))


async def write(
    session: AsyncSession, programme: Programme, _setting: str, value: Value, _now: datetime
) -> None:
    new = _as_closing(value)
    if "open" in value:
        await programmes.open_days(session, programme.id, new.first, new.last)
    else:
        await programmes.close_days(session, programme.id, _days(new), **_how(new))


def _as_closing(value: Value) -> Closing:
    first, last = (date.fromisoformat(value[end]) for end in ("first", "last"))
    return Closing(first, last, *(value.get(part) for part in _PARTS))


def _how(closing: Closing) -> dict[str, str | None]:
    return {part: getattr(closing, part) for part in _PARTS}


def _days(closing: Closing) -> list[date]:
    return [closing.first + number * _DAY for number in range((closing.last - closing.first).days + 1)]


async def _follows(
    session: AsyncSession, programme: Programme, new: Closing, now: datetime
) -> tuple[Say, ...]:
    """What is planned on those days, what is asked about them, and which times nobody fills then."""
    days = set(_days(new))
    planned = [one for one in await activities.not_over(session, programme.id, now) if one.local_date in days]
    asked = [
        poll
        for state in ("open", "undecided")
        for poll in await polls.in_state(session, programme.id, state)
        if poll.local_date in days
    ]
    told_planned = [say("setting-closed-activity", title=one.title, when=one.starts_at) for one in planned]
    unused = await _unused(session, programme, new)
    instead = new.substitute
    unknown = instead and not await opening.named(session, programme, instead)
    return (
        *((say("setting-closed-unknown", name=instead),) if unknown else ()),
        *_named("setting-closed-stands", "setting-closed-stands-many", told_planned),
        *((say("setting-closed-asked", count=len(asked)),) if asked else ()),
        *_named("setting-closed-unused", "setting-closed-unused-many", unused),
    )


async def _unused(session: AsyncSession, programme: Programme, new: Closing) -> list[Say]:
    """When the programme's slots would have been on those days, public holidays left out."""
    zone = ZoneInfo(programme.time_zone)
    times = sorted(
        timetable.clock_on(day, slot.starts, zone)
        for slot in await activities.active_slots(session, programme.id)
        for day in _days(new)
        if day.weekday() == slot.weekday and public_holiday(day) is None
    )
    return [say("setting-at", at=at) for at in times]


def _named(few: str, many: str, parts: Sequence[Say]) -> tuple[Say, ...]:
    """The sentence, with each by name while they are few."""
    if not parts:
        return ()
    if len(parts) > _MOST_NAMED:
        return (Say(many, {"count": len(parts)}),)
    return (Say(few, {"what": list(parts), "count": len(parts)}),)
