"""A programme's settings in words, as coordinators read them and as they are kept in the history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import hours as opening
from bot.features.hours import Interval
from bot.features.programmes.rules import (
    TEXTS,
    Closing,
    ReminderHours,
    WeeklyHour,
    WeeklySlot,
)
from bot.messages import Say, say
from bot.wording import speak
from storage import programmes
from storage.tables import LANGUAGES, ClosedDay, Programme, Slot

_DAY = timedelta(days=1)
#: The farthest day that can be closed, and more.
_FAR = timedelta(days=3 * 366)


def weekday(number: int) -> Say:
    return say(f"setting-day-{number}")


def clock(local: str) -> Say:
    """A local time: "kl 11", "kl 8.30"; before seven "kl 06", since "kl 6" would be the afternoon."""
    hour, minute = local.split(":")
    short = hour if int(hour) < 7 else str(int(hour))
    if minute == "00":
        return say("setting-clock", hour=short)
    return say("setting-clock-minutes", hour=short, minute=minute)


def weekly(one: WeeklyHour) -> Say:
    return say("setting-weekly", day=weekday(one.weekday), clock=clock(one.at))


def reminders(one: ReminderHours) -> Say:
    return say("setting-reminders-told", evening=clock(one.evening), morning=clock(one.morning))


def slot(one: WeeklySlot | Slot) -> Say:
    length = (
        say("setting-hours-long", count=one.minutes // 60)
        if one.minutes % 60 == 0
        else say("setting-minutes-long", count=one.minutes)
    )
    places = say("setting-without-limit") if one.places is None else say("setting-places", count=one.places)
    when = weekly(WeeklyHour(one.weekday, one.starts))
    told = say("setting-slot", when=when, length=length, places=places)
    return say("setting-slot-at", slot=told, meet=one.meeting_point) if one.meeting_point else told


def hours(times: Sequence[Interval]) -> Say:
    """In each language; the wording takes its own."""
    return say("setting-hours-told", **{one: opening.written(times, one) for one in LANGUAGES})


def text(words: str | None) -> Say:
    return say("text", text=words) if words else say("setting-unsaid")


def closing(one: Closing) -> Say:
    if one.first == one.last:
        days = say("setting-closed-day", day=one.first)
    else:
        days = say("setting-closed-days", first=one.first, last=one.last)
    return say("setting-closed-why", days=days, reason=one.reason) if one.reason else days


def periods(days: Iterable[ClosedDay]) -> list[Closing]:
    """Closed days in a row, for the same reason, as one; `days` in their order."""
    found: list[Closing] = []
    for day in days:
        last = found[-1] if found else None
        if last is not None and last.last + _DAY == day.local_date and last.reason == day.reason:
            found[-1] = Closing(last.first, day.local_date, day.reason)
        else:
            found.append(Closing(day.local_date, day.local_date, day.reason))
    return found


def in_a_row(parts: Sequence[Say]) -> Say:
    """One after another, with semicolons between; that nothing is set, when there are none."""
    if not parts:
        return say("setting-unsaid")
    if len(parts) == 1:
        return parts[0]
    return say("setting-row", first=parts[0], rest=in_a_row(parts[1:]))


async def whole(session: AsyncSession, programme: Programme, setting: str, today: date) -> Say:
    """All that the setting says now; of closed days those from `today` (local) on."""
    match setting:
        case "plan":
            return weekly(WeeklyHour(programme.plan_weekday, programme.plan_at))
        case "reminders":
            return reminders(ReminderHours(programme.evening_at, programme.morning_at))
        case "hours":
            return hours(await programmes.hours(session, programme.id))
        case "slots":
            standing = await programmes.slots(session, programme.id)
            return in_a_row([slot(one) for one in standing if one.active])
        case "closed":
            days = await programmes.closed_days(session, programme.id, today, today + _FAR)
            return in_a_row([closing(one) for one in periods(days)])
        case "quiet":
            return say("setting-from-to", first=clock(programme.quiet_from), last=clock(programme.quiet_to))
        case "numbers":
            return say("text", text=f"{programme.ambulance}, {programme.urgent_care}, {programme.helpline}")
        case "contact_mode" | "language" | "time_zone":
            return say("text", text=str(getattr(programme, setting)))
    if setting not in TEXTS:
        raise KeyError(setting)
    return text(getattr(programme, setting))


def for_the_history(told: Say, programme: Programme) -> str:
    """The words that are kept, in the programme's own language."""
    return speak(told, programme.language, ZoneInfo(programme.time_zone))
