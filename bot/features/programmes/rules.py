"""What holds for a programme's settings, whether its file or a coordinator in chat says them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Literal
from zoneinfo import ZoneInfo

from bot.when import is_quiet
from storage.tables import Programme

NAME_LONGEST = 30
PLACE_LONGEST = 60
#: Of fare, food, conditions, and why a day is closed.
TERM_LONGEST = 60
SHORTEST, LONGEST = 15, 720
MOST_PLACES = 500
#: Closed days in a row that are written down at once.
MOST_DAYS = 31
#: Parts of a programme that are put in words, at most so long.
TEXTS = {
    "name": NAME_LONGEST,
    "readers": NAME_LONGEST,
    "meeting_point": PLACE_LONGEST,
    "fare": TERM_LONGEST,
    "food": TERM_LONGEST,
    "conditions": TERM_LONGEST,
}
#: Those that may be left unsaid.
TERMS = ("fare", "food", "conditions")
#: How people are answered, and who is on when: numbers of a programme, each from and to.
COUNTS = {
    "answer_minutes": (1, 240),
    "alarm_minutes": (1, 60),
    "silent_minutes": (1, 1440),
    "first_word_days": (1, 365),
    "shift_hours": (1, 48),
}
#: All of that, in the order in which it is shown.
ANSWERING = (
    *("phone", "answer_minutes", "alarm_minutes", "silent_minutes", "first_word_days"),
    *("night_shifts", "shift_hours"),
)
#: Those that are changed in chat too.
ANSWERING_IN_CHAT = ("phone", "answer_minutes", "silent_minutes", "night_shifts", "shift_hours")
#: What says when it is open.
OPEN = ("hours", "closed", "time_zone")
#: Numbers that nobody has checked for so many days are to be looked up again.
NUMBERS_GOOD_FOR = 180
#: Any day: only the clock is looked at.
_A_DAY = date(2026, 1, 5)
_NOON = "12:00"


@dataclass(frozen=True)
class OpenTime:
    """Somebody reads from `opens` until `closes`, local time; Monday is 0."""

    weekday: int
    opens: str
    closes: str


@dataclass(frozen=True)
class WeeklySlot:
    """A time of the week that polls fill; local time, Monday is 0."""

    weekday: int
    starts: str
    minutes: int
    places: int | None
    meeting_point: str | None


@dataclass(frozen=True)
class WeeklyHour:
    """When the plan for a week goes out; local time, Monday is 0."""

    weekday: int
    at: str


@dataclass(frozen=True)
class ReminderHours:
    """When people are reminded, local time: the evening before, and the morning of the day."""

    evening: str
    morning: str


@dataclass(frozen=True)
class Closing:
    """Days when nothing is on, both ends included; `reason` as everybody reads it.

    `substitute`: who reads then all the same, by first name, from `opens` until `closes`, local.
    """

    first: date
    last: date
    reason: str | None = None
    substitute: str | None = None
    opens: str | None = None
    closes: str | None = None


USUAL_PLAN = WeeklyHour(4, "13:00")
USUAL_REMINDERS = ReminderHours("18:00", "08:30")

#: skipped: some nights do not have that hour. quiet: nothing automatic is sent then.
#: half: the evening before noon, or the morning after it.
HourSlip = Literal["skipped", "quiet", "half"]
#: midnight: it would end after it.
SlotSlip = Literal["skipped", "midnight", "minutes", "places"]


def hour_slip(clock: str, quiet_from: str, quiet_to: str) -> HourSlip | None:
    """What is wrong with sending something of ourselves at this local time; None when nothing is."""
    if is_skipped(clock):
        return "skipped"
    at = datetime.combine(_A_DAY, time.fromisoformat(clock), UTC)
    night = time.fromisoformat(quiet_from), time.fromisoformat(quiet_to)
    return "quiet" if is_quiet(at, ZoneInfo("UTC"), *night) else None


def evening_slip(clock: str, quiet_from: str, quiet_to: str) -> HourSlip | None:
    return "half" if clock < _NOON else hour_slip(clock, quiet_from, quiet_to)


def morning_slip(clock: str, quiet_from: str, quiet_to: str) -> HourSlip | None:
    return "half" if clock >= _NOON else hour_slip(clock, quiet_from, quiet_to)


def slot_slip(starts: str, minutes: int, places: int | None) -> SlotSlip | None:
    """What is wrong with a weekly time, whatever its day; None when nothing is."""
    if is_skipped(starts):
        return "skipped"
    if not SHORTEST <= minutes <= LONGEST:
        return "minutes"
    if places is not None and not 1 <= places <= MOST_PLACES:
        return "places"
    return "midnight" if ends_after_midnight(starts, minutes) else None


def is_skipped(clock: str) -> bool:
    """Between two and three, when the clock is changed."""
    return "02:00" <= clock < "03:00"


def ends_after_midnight(starts: str, minutes: int) -> bool:
    return int(starts[:2]) * 60 + int(starts[3:]) + minutes > 24 * 60


def overlaps(one: OpenTime, others: Iterable[OpenTime]) -> bool:
    return any(
        one.weekday == other.weekday and one.opens < other.closes and other.opens < one.closes
        for other in others
    )


def first_overlapping(times: Collection[OpenTime]) -> OpenTime | None:
    """The first, in the order of the week, that begins before the one before it has ended."""
    seen: list[OpenTime] = []
    for one in sorted(times, key=lambda one: (one.weekday, one.opens)):
        if overlaps(one, seen):
            return one
        seen.append(one)
    return None


def phone_number(text: str) -> str | None:
    """A phone's number as it is dialled from anywhere; eight digits are Norwegian. None for anything else."""
    digits = re.sub(r"[ .()-]", "", text)
    digits = re.sub(r"^00", "+", digits)
    if re.fullmatch(r"[2-9]\d{7}", digits):
        digits = f"+47{digits}"
    return digits if re.fullmatch(r"\+[1-9]\d{7,14}", digits) else None


def are_old(programme: Programme, now: datetime) -> bool:
    """Whether it is long since anybody checked the emergency numbers."""
    today = now.astimezone(ZoneInfo(programme.time_zone)).date()
    return (today - date.fromisoformat(programme.numbers_checked)).days > NUMBERS_GOOD_FOR


def quiet(programme: Programme) -> tuple[str, str]:
    """From when to when nothing automatic is sent, local time."""
    return programme.quiet_from, programme.quiet_to
