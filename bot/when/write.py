"""How we write a time to people: short, plain, in GSM-7, and such that `read` understands it again."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

Language = Literal["nb", "nn", "en"]

_WEEKDAYS = {
    "nb": ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
    "nn": ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
#: From here on the year is told, so that nobody takes next year's day for this year's.
DAYS_WITHOUT_YEAR = 180


def write_moment(at: datetime, zone: ZoneInfo, language: Language, *, today: date | None = None) -> str:
    """As in "torsdag 3.12 kl 11", "Thursday 3 Dec at 11:00". With the year when far from a given `today`."""
    day = write_day(at.astimezone(zone).date(), language, today=today)
    clock = write_clock(at, zone, language)
    return f"{day} at {clock}" if language == "en" else f"{day} {clock}"


def write_day(day: date, language: Language, *, today: date | None = None) -> str:
    """As in "torsdag 3.12", "Thursday 3 Dec". With the year when far from a given `today`."""
    weekday = _WEEKDAYS[language][day.weekday()]
    far = today is not None and not 0 <= (day - today).days < DAYS_WITHOUT_YEAR
    if language == "en":
        return f"{weekday} {day.day} {_MONTHS[day.month - 1]}" + (f" {day.year}" if far else "")
    return f"{weekday} {day.day}.{day.month}" + (f".{day.year}" if far else "")


def write_clock(at: datetime, zone: ZoneInfo, language: Language) -> str:
    """As in "kl 11", "kl 9.45", "11:00"; before seven "kl 03", since "kl 3" would be the afternoon."""
    there = at.astimezone(zone)
    if language == "en":
        return f"{there:%H:%M}"
    hour = f"{there.hour:02}" if there.hour < 7 else f"{there.hour}"
    return f"kl {hour}.{there.minute:02}" if there.minute else f"kl {hour}"
