"""What a text about time can turn out to mean: a moment, a day, a question back, or a no with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypedDict


class Doubt(StrEnum):
    """Why we have to ask before we know."""

    #: "onsdag" said on a Wednesday, "neste torsdag" said on a Wednesday.
    WEEK = "this-or-next-week"
    #: An hour that has passed today, or "i morgen" said in the small hours.
    TOMORROW = "today-or-tomorrow"
    #: "24.11" said on 25 November.
    YEAR = "this-or-next-year"
    #: "i januar", "neste uke", "om noen dager". Between may be empty.
    NO_DAY = "no-exact-day"
    #: "om et par timer".
    NO_TIME = "no-exact-time"
    #: "halv sju": both are hours when people meet.
    HALF_OF_DAY = "morning-or-evening"
    #: "torsdag kl 3 om natta", "torsdag ved midnatt".
    NIGHT = "which-night"
    #: The hour that the autumn change of clock gives twice; never guessed between.
    REPEATED = "repeated-hour"
    #: English "half nine": half past eight to a Norwegian, half past nine to a Briton.
    HALF = "which-half"
    #: "torsdag 3", where the third is a Thursday.
    HOUR_OR_DATE = "hour-or-date"
    #: "tirsdag eller torsdag": they named both.
    EITHER = "either"


class Refusal(StrEnum):
    """Why there is no such time for us."""

    NOT_A_TIME = "not-a-time"
    PAST = "past"
    #: 31 November, week 54, kl 25.
    IMPOSSIBLE = "impossible"
    #: An hour that the spring change of clock skips.
    SKIPPED = "skipped-hour"
    #: The weekday does not fit its date, or the hour its part of the day.
    CONTRADICTION = "contradiction"
    #: Beyond eighteen months.
    TOO_FAR = "too-far"


@dataclass(frozen=True)
class Moment:
    """An instant, aware, in the zone that was asked for."""

    at: datetime


@dataclass(frozen=True)
class Day:
    """A local date without an hour."""

    at: date


@dataclass(frozen=True)
class Ask:
    """More than one reading, or too loose a one; `between` is empty when it is open-ended."""

    between: tuple[Moment | Day, ...]
    why: Doubt


@dataclass(frozen=True)
class No:
    """Not a time that we can use."""

    why: Refusal


Meaning = Moment | Day | Ask | No


class _Required(TypedDict):
    kind: str


class AsJson(_Required, total=False):
    """The line that `lyset when` prints."""

    at: str
    between: list[AsJson]
    why: str


def as_json(meaning: Meaning) -> AsJson:
    """Moments to the minute with their offset, days as dates; `why` with every ask and no."""
    match meaning:
        case Moment(at):
            return {"kind": "moment", "at": at.isoformat(timespec="minutes")}
        case Day(day):
            return {"kind": "day", "at": day.isoformat()}
        case Ask(between, why):
            return {"kind": "ask", "between": [as_json(one) for one in between], "why": why.value}
        case No(refusal):
            return {"kind": "no", "why": refusal.value}
