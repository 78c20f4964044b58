"""A coordinator changes a setting: looked at first, then made once, unless it was changed meanwhile."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import activities
from bot.features.discretion import telling_words
from bot.features.programmes import changing_answering, changing_days, changing_slots, planning, told
from bot.features.programmes.rules import (
    ANSWERING_IN_CHAT,
    OPEN,
    TERMS,
    TEXTS,
    HourSlip,
    OpenTime,
    ReminderHours,
    WeeklyHour,
    evening_slip,
    hour_slip,
    morning_slip,
    quiet,
)
from bot.features.programmes.sketches import Sketch
from bot.messages import Refused, Say, say
from bot.wording import speak
from storage import programmes
from storage.tables import OpeningHours, Programme, ProgrammeChange

#: What would be: a JSON value whose shape is the setting's own.
Value = Any


@dataclass(frozen=True)
class Change:
    """A change as it would be made now: what it is about, what holds before and after, what follows."""

    setting: str
    value: Value
    before: Say | None
    after: Say | None
    follows: tuple[Say, ...]
    #: What the whole setting said when this was looked at.
    was: str


async def look(
    session: AsyncSession, programme: Programme, setting: str, value: Value, now: datetime
) -> Change | Refused:
    """What the change would be, judged as things are now; nothing is changed."""
    sketch = await _SKETCHES[setting](session, programme, setting, value, now)
    if isinstance(sketch, Refused):
        return sketch
    if sketch.before == sketch.after:
        return Refused(say("setting-same", what=name(setting), now=sketch.after or say("setting-unsaid")))
    was = await as_it_is(session, programme, setting, now)
    return Change(setting, value, sketch.before, sketch.after, sketch.follows, was)


async def make(
    session: AsyncSession,
    programme: Programme,
    person_id: UUID,
    setting: str,
    value: Value,
    was: str,
    now: datetime,
) -> tuple[Change, bool] | Refused:
    """Make the change, and write down who made it; (the change, whether it was made).

    It is not made where somebody changed the setting after it was looked at: then the change is as it
    would be from what holds now.
    """
    programme = await programmes.held(session, programme.id)
    change = await look(session, programme, setting, value, now)
    if isinstance(change, Refused):
        return change
    if change.was != was:
        return change, False
    await _WRITERS[setting](session, programme, setting, value, now)
    if setting in OPEN:
        await planning.wake(session, programme, now)
    await programmes.keep(session, as_history(programme, change, person_id, now))
    return change, True


async def as_it_is(session: AsyncSession, programme: Programme, setting: str, now: datetime) -> str:
    """The whole setting, to be compared."""
    zone = ZoneInfo(programme.time_zone)
    whole = await told.whole(session, programme, setting, now.astimezone(zone).date())
    return speak(whole, "nb", zone)


def name(setting: str) -> Say:
    """What the setting is called."""
    return say(f"setting-name-{setting.replace('_', '-')}")


def as_history(
    programme: Programme, change: Change, person_id: UUID | None, now: datetime
) -> ProgrammeChange:
    before, after = (
        told.for_the_history(one, programme) if one is not None else None
        for one in (change.before, change.after)
    )
    return ProgrammeChange(
        programme_id=programme.id,
        changed_by=person_id,
        at=now,
        setting=change.setting,
        before=before,
        after=after,
    )


async def _plan(
    session: AsyncSession, programme: Programme, _setting: str, value: Value, now: datetime
) -> Sketch | Refused:
    new = WeeklyHour(**value)
    slip = hour_slip(new.at, *quiet(programme))
    if slip is not None:
        return _wrong_hour(slip, new.at, programme)
    standing = WeeklyHour(programme.plan_weekday, programme.plan_at)
    follows = await planning.follows(session, programme, new, now)
    return Sketch(told.weekly(standing), told.weekly(new), (follows,))


async def _write_plan(
    session: AsyncSession, programme: Programme, _setting: str, value: Value, now: datetime
) -> None:
    programme.plan_weekday, programme.plan_at = value["weekday"], value["at"]
    await planning.write_down(session, programme, now)


async def _reminders(
    session: AsyncSession, programme: Programme, _setting: str, value: Value, now: datetime
) -> Sketch | Refused:
    new = ReminderHours(**value)
    for clock, slip_of in ((new.evening, evening_slip), (new.morning, morning_slip)):
        slip = slip_of(clock, *quiet(programme))
        if slip is not None:
            return _wrong_hour(slip, clock, programme)
    standing = ReminderHours(programme.evening_at, programme.morning_at)
    count = len(await activities.coming(session, programme, now))
    follows = say("setting-reminders-follow", count=count)
    return Sketch(told.reminders(standing), told.reminders(new), (follows,))


async def _write_reminders(
    session: AsyncSession, programme: Programme, _setting: str, value: Value, now: datetime
) -> None:
    await planning.remind_at(session, programme, ReminderHours(**value), now)


async def _hours(
    session: AsyncSession, programme: Programme, _setting: str, value: Value, _now: datetime
) -> Sketch | Refused:
    standing = await programmes.hours(session, programme.id)
    new = [OpenTime(**one) for one in value]
    return Sketch(told.hours(standing), told.hours(new), (say("setting-from-now"),))


async def _write_hours(
    session: AsyncSession, programme: Programme, _setting: str, value: Value, _now: datetime
) -> None:
    rows = [OpeningHours(programme_id=programme.id, **one) for one in value]
    await programmes.replace_hours(session, programme.id, rows)


async def _text(
    _session: AsyncSession, programme: Programme, setting: str, value: Value, _now: datetime
) -> Sketch | Refused:
    standing = getattr(programme, setting)
    if not value and setting not in TERMS:
        return Refused(say("setting-empty"))
    if value and len(value) > TEXTS[setting]:
        return Refused(say("setting-too-long", longest=TEXTS[setting], length=len(value)))
    telling = telling_words(value or "")
    if telling and setting != "meeting_point":
        return Refused(say("setting-telling", words=list(telling)))
    is_general = setting in ("name", "readers")
    follows = [say("setting-from-now") if is_general else say("setting-new-ones")]
    if telling:
        follows.append(say("setting-telling-warning", words=list(telling)))
    return Sketch(told.text(standing), told.text(value), tuple(follows))


async def _write_text(
    _session: AsyncSession, programme: Programme, setting: str, value: Value, _now: datetime
) -> None:
    setattr(programme, setting, value)


def _wrong_hour(slip: HourSlip, clock: str, programme: Programme) -> Refused:
    match slip:
        case "skipped":
            return Refused(say("setting-hour-skipped"))
        case "quiet":
            first, last = (told.clock(one) for one in quiet(programme))
            return Refused(say("setting-hour-quiet", clock=told.clock(clock), first=first, last=last))
    return Refused(say("setting-hour-half"))


def as_value(one: WeeklyHour | ReminderHours | OpenTime) -> dict[str, Any]:
    """What was read, as the dialog keeps it."""
    return asdict(one)


_Look = Callable[[AsyncSession, Programme, str, Value, datetime], Awaitable[Sketch | Refused]]
_Write = Callable[[AsyncSession, Programme, str, Value, datetime], Awaitable[None]]
_SKETCHES: dict[str, _Look] = {
    "slots": changing_slots.look,
    "hours": _hours,
    "plan": _plan,
    "reminders": _reminders,
    "closed": changing_days.look,
    "numbers_checked": changing_answering.look_checked,
    **dict.fromkeys(ANSWERING_IN_CHAT, changing_answering.look),
    **dict.fromkeys(TEXTS, _text),
}
_WRITERS: dict[str, _Write] = {
    "slots": changing_slots.write,
    "hours": _write_hours,
    "plan": _write_plan,
    "reminders": _write_reminders,
    "closed": changing_days.write,
    "numbers_checked": changing_answering.write_checked,
    **dict.fromkeys(ANSWERING_IN_CHAT, changing_answering.write),
    **dict.fromkeys(TEXTS, _write_text),
}
SETTINGS = tuple(_SKETCHES)
