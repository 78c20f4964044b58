"""A programme's settings in words, as coordinators read them and as they are kept in the history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import hours as opening
from bot.features.hours import Interval
from bot.features.programmes.rules import (
    ANSWERING,
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


def answering(setting: str, value: str | int | bool | None) -> Say:
    """One of the settings of how people are answered."""
    match setting:
        case "phone":
            return text(str(value) if value else None)
        case "night_shifts":
            return say("setting-night-on") if value else say("setting-night-off")
        case "shift_hours":
            return say("setting-hours-a-week", count=int(value or 0))
        case "first_word_days":
            return say("setting-days-long", count=int(value or 0))
    return say("setting-minutes-long", count=int(value or 0))


def checked(day: str) -> Say:
    """The day (ISO) on which the emergency numbers were checked; with its year, which matters here."""
    return say("text", text=f"{date.fromisoformat(day):%d.%m.%Y}")


def closing(one: Closing) -> Say:
    if one.first == one.last:
        days = say("setting-closed-day", day=one.first)
    else:
        days = say("setting-closed-days", first=one.first, last=one.last)
    whole = say("setting-closed-why", days=days, reason=one.reason) if one.reason else days
    if one.substitute is None or one.opens is None or one.closes is None:
        return whole
    first, last = clock(one.opens), clock(one.closes)
    return say("setting-closed-substitute", days=whole, name=one.substitute, first=first, last=last)


def periods(days: Iterable[ClosedDay]) -> list[Closing]:
    """Closed days in a row, in the same way, as one; `days` in their order."""
    found: list[Closing] = []
    for day in days:
        at, how = day.local_date, (day.reason, day.substitute, day.opens, day.closes)
        if found and found[-1] == Closing(found[-1].first, at - _DAY, *how):
            found[-1] = Closing(found[-1].first, at, *how)
        else:
            found.append(Closing(at, at, *how))
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
            numbers = (programme.ambulance, programme.urgent_care, programme.helpline, programme.police)
            return say("text", text=", ".join(numbers))
        case "numbers_checked":
            return checked(programme.numbers_checked)
        case "contact_mode" | "language" | "time_zone":
            return say("text", text=str(getattr(programme, setting)))
    if setting in ANSWERING:
        return answering(setting, getattr(programme, setting))
    if setting not in TEXTS:
        raise KeyError(setting)
    return text(getattr(programme, setting))


def for_the_history(told: Say, programme: Programme) -> str:
    """The words that are kept, in the programme's own language."""
    return speak(told, programme.language, ZoneInfo(programme.time_zone))
