"""Shifts and refusals in words."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.features.shifts.rules import Broken, Stretch
from bot.messages import Say, say
from storage.tables import Person, Programme, Shift

#: From this hour on "kl 7" can only be the morning.
_PLAIN_FROM = 7


def span(programme: Programme, shift: Shift | Stretch) -> Say:
    """ "tirsdag 1.12 kl 17-21"."""
    zone = ZoneInfo(programme.time_zone)
    return say("shift-span", at=shift.starts_at, end=_end(shift.ends_at.astimezone(zone)))


def every_week(programme: Programme, first: Stretch, until: date | None) -> Say:
    """ "hver tirsdag kl 17-21", with its last day where there is one."""
    zone = ZoneInfo(programme.time_zone)
    starts = first.starts_at.astimezone(zone)
    hour = f"{starts.hour}" if starts.hour >= _PLAIN_FROM else f"{starts.hour:02}"
    begins = say("series-weekly", weekday=starts.weekday(), hour=hour, minute=starts.minute)
    weekly = say("shift-every-week", weekly=begins, end=_end(first.ends_at.astimezone(zone)))
    return weekly if until is None else say("series-weekly-until", weekly=weekly, until=until)


def why(broken: Broken, programme: Programme, other: Person | None = None) -> Say:
    """What is wrong and what can be done; `other`: for whom, where whoever wants it does not themselves."""
    about = {"whose": "other" if other else "own", "name": other.name if other else ""}
    match broken:
        case Broken.PAST:
            return say("shift-no-past")
        case Broken.FAR:
            return say("shift-no-far")
        case Broken.LENGTH:
            return say("shift-no-length")
        case Broken.LONG_NIGHT:
            return say("shift-no-long-night")
        case Broken.NIGHT:
            return say(
                "shift-no-night",
                begins=_end(time.fromisoformat(programme.quiet_from)),
                ends=_end(time.fromisoformat(programme.quiet_to)),
            )
        case Broken.TWICE:
            return say("shift-no-twice", **about)
        case Broken.REST:
            return say("shift-no-rest", **about)
        case Broken.WEEK:
            return say("shift-no-week", most=programme.shift_hours, **about)
        case Broken.ELSEWHERE:
            return say("shift-no-fit", **about)


def _end(there: datetime | time) -> Say:
    """The clock at which it ends; midnight is 24."""
    if there.minute:
        return say("shift-clock-minutes", hour=f"{there.hour}", minute=f"{there.minute:02}")
    return say("shift-clock", hour=f"{there.hour or 24}")
