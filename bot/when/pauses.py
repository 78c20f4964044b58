"""When people want to be left alone: "til fredag", "3 dager", "ei veke"; of a day "20-10", "fra 20"."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.when.meaning import Day, Meaning, No
from bot.when.read import read

_UNTIL = re.compile(
    r"(?:(?:helt |heilt )?(?:fram |frem )?til(?P<with_it> og med)?|until|till)\s+", re.IGNORECASE
)
_FOR = re.compile(r"^(?:i|for)\s+", re.IGNORECASE)
_DAY = timedelta(days=1)

_KL = r"(?:(?:kl\.?|klokka|klokken) ?)?"
_CLOCK = r"[0-2]?[0-9](?:[.:]?[0-5][0-9])?"
_SINCE, _TILL = rf"{_KL}(?P<since>{_CLOCK})", rf"{_KL}(?P<till>{_CLOCK})"
_FROM, _TO = r"(?:fra|frå|from|etter|after)", r"(?:til|to|until|før|before)"
_HOURS = re.compile(
    rf"(?:{_FROM} )?{_SINCE} ?(?:-|{_TO}) ?{_TILL}|{_FROM} {_KL}(?P<only_since>{_CLOCK})"
    rf"|{_TO} {_KL}(?P<only_till>{_CLOCK})"
)


def read_until(text: str, now: datetime, zone: ZoneInfo) -> Meaning:
    """As `read`, of the whole text; a length counts from now, and a day ends it. Raises for no text.

    "Til og med søndag" is Monday: the day when it is over.
    """
    found = _UNTIL.match(text)
    if found is None:
        as_length = read(f"om {_FOR.sub('', text, count=1)}", now, zone)
        return read(text, now, zone) if isinstance(as_length, No) else as_length
    meant = read(text[found.end() :], now, zone)
    return Day(meant.at + _DAY) if isinstance(meant, Day) and found["with_it"] else meant


def read_hours(text: str) -> tuple[time | None, time | None] | None:
    """From and until which local time a text says; one of them None where it says one only.

    None: it does not say, or not as a whole, or from an hour to itself.
    """
    found = _HOURS.fullmatch(" ".join(text.casefold().split()).strip(" .!"))
    if found is None:
        return None
    said = [found["since"] or found["only_since"], found["till"] or found["only_till"]]
    hours = [_clock(one) if one else None for one in said]
    if any(one is None for one, words in zip(hours, said, strict=True) if words) or hours[0] == hours[1]:
        return None
    return hours[0], hours[1]


def _clock(said: str) -> time | None:
    """None for an hour that no day has; 24 is midnight."""
    digits = re.sub("[.:]", "", said)
    hour, minute = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    return time(hour % 24, minute) if hour < 24 or (hour, minute) == (24, 0) else None
