"""The week in a programme's file: hours, slots, the plan, reminders, closed days."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.features.discretion import telling_words
from bot.features.programmes.rules import (
    LONGEST,
    MOST_DAYS,
    MOST_PLACES,
    NAME_LONGEST,
    PLACE_LONGEST,
    SHORTEST,
    TERM_LONGEST,
    USUAL_PLAN,
    USUAL_REMINDERS,
    Closing,
    HourSlip,
    OpenTime,
    ReminderHours,
    WeeklyHour,
    WeeklySlot,
    ends_after_midnight,
    evening_slip,
    hour_slip,
    is_skipped,
    morning_slip,
    overlaps,
)
from bot.features.programmes.tables import Table, as_clock

DAYS = {
    name: number
    for names in (
        "monday tuesday wednesday thursday friday saturday sunday",
        "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    )
    for number, name in enumerate(names.split())
}
Night = tuple[str, str]
Slip = Callable[[str, str, str], HourSlip | None]


def hours(table: Table) -> Iterator[OpenTime]:
    table.knows(" ".join(DAYS))
    seen: list[OpenTime] = []
    for day, value in table.values.items():
        if day not in DAYS:
            continue
        for written in value if isinstance(value, list) else [value]:
            one = _open_time(table, day, written)
            if one is None:
                continue
            if overlaps(one, seen):
                table.wrong(day, f'{day}: "{written}" overlaps another opening time of that day.')
            seen.append(one)
            yield one
    if table.is_there and not table.values:
        table.wrong("", 'hours is empty. Write at least one day: monday = "09:00-15:00".')


def slots(top: Table) -> Iterator[WeeklySlot]:
    seen: set[tuple[int, str]] = set()
    for table in top.tables("slots"):
        table.knows("day start minutes places meeting_point")
        weekday = DAYS.get(table.one_of("day", tuple(DAYS)), 0)
        starts = table.clock("start")
        minutes = table.whole("minutes", SHORTEST, LONGEST)
        if starts and is_skipped(starts):
            table.wrong("start", f"start = {starts}: some nights have no hour between 02:00 and 03:00.")
        elif starts and minutes and ends_after_midnight(starts, minutes):
            table.wrong("minutes", f"minutes = {minutes}: it has to end before midnight.")
        if (weekday, starts) in seen:
            table.wrong("start", "There is another slot at the same time of the week. Remove one of them.")
        seen.add((weekday, starts))
        places = table.whole("places", 1, MOST_PLACES) if "places" in table.values else None
        place = table.words("meeting_point", PLACE_LONGEST) if "meeting_point" in table.values else None
        yield WeeklySlot(weekday, starts, minutes, places, place)


def plan(table: Table, quiet: Table, night: Night) -> WeeklyHour | None:
    """When the plan goes out; None: the file does not say."""
    table.knows("day at")
    if not table.is_there:
        _note(quiet, "from", "plan", USUAL_PLAN.at, hour_slip, night)
        return None
    weekday = DAYS.get(table.one_of("day", tuple(DAYS)), 0)
    at = table.clock("at")
    _note(table, "at", "plan", at, hour_slip, night)
    return WeeklyHour(weekday, at)


def reminders(table: Table, quiet: Table, night: Night) -> ReminderHours | None:
    """When people are reminded; None: the file does not say."""
    table.knows("evening morning")
    evening = table.clock("evening", default=USUAL_REMINDERS.evening)
    morning = table.clock("morning", default=USUAL_REMINDERS.morning)
    for key, clock, slip in (("evening", evening, evening_slip), ("morning", morning, morning_slip)):
        if key in table.values:
            _note(table, key, key, clock, slip, night)
        else:
            _note(quiet, "from", key, clock, slip, night)
    return ReminderHours(evening, morning) if table.is_there else None


def closed(top: Table) -> Iterator[Closing]:
    for table in top.tables("closed"):
        table.knows("day from to reason substitute hours")
        first, last = ("day", "day") if "day" in table.values else ("from", "to")
        reason = plainly(table, "reason", TERM_LONGEST)
        one = Closing(table.day(first), table.day(last), reason, *_substitute(table))
        days = (one.last - one.first).days + 1
        if not 1 <= days <= MOST_DAYS:
            table.wrong(last, f"from and to have to be 1-{MOST_DAYS} days, the first one first.")
        else:
            yield one


def _substitute(table: Table) -> tuple[str | None, str | None, str | None]:
    """Who reads on a closed day, from when, until when."""
    if "substitute" not in table.values and "hours" not in table.values:
        return None, None, None
    who = plainly(table, "substitute", NAME_LONGEST)
    if who is None:
        table.wrong("hours", 'hours on a closed day need a substitute: substitute = "Anne".')
        return None, None, None
    clocks = _from_to(table.values.get("hours"))
    if clocks is None:
        key = "hours" if "hours" in table.values else "substitute"
        table.wrong(key, 'hours has to be when the substitute reads, such as "10:00-12:00".')
        return None, None, None
    return who, *clocks


def plainly(table: Table, key: str, longest: int) -> str | None:
    """Words that everybody reads, on any screen; None when they are left out."""
    if key not in table.values:
        return None
    words = table.words(key, longest)
    telling = telling_words(words)
    if telling:
        table.wrong(key, f'{key} has "{telling[0]}" in it. Choose words that tell a stranger nothing.')
    return words or None


def _note(table: Table, key: str, what: str, clock: str, slip: Slip, night: Night) -> None:
    """What is wrong with the hour, unless it or the night could not even be read."""
    if not (clock and all(night)):
        return
    match slip(clock, *night):
        case "skipped":
            table.wrong(key, f"{what} at {clock}: some nights have no hour between 02:00 and 03:00.")
        case "quiet":
            table.wrong(
                key,
                f"{what} at {clock}: nothing is sent in the quiet hours, from {night[0]} to {night[1]}. "
                "Choose another hour, or other quiet hours.",
            )
        case "half":
            table.wrong(key, f"{what} = {clock}: the evening is from 12:00 on, the morning before it.")


def _open_time(table: Table, day: str, written: object) -> OpenTime | None:
    clocks = _from_to(written)
    if clocks is None:
        table.wrong(day, f'{day} has to be from-to on the same day, such as "09:00-15:00".')
        return None
    return OpenTime(DAYS[day], *clocks)


def _from_to(written: object) -> tuple[str, str] | None:
    parts = written.split("-") if isinstance(written, str) else []
    clocks = [as_clock(part.strip()) for part in parts]
    if len(clocks) != 2 or clocks[0] is None or clocks[1] is None or clocks[0] >= clocks[1]:
        return None
    return clocks[0], clocks[1]
