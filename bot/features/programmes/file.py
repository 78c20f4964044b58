"""The file that describes a programme, read with every mistake on its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from zoneinfo import available_timezones

from bot.features.discretion import telling_words
from bot.features.programmes.tables import Lines, Problem, Table, as_clock, is_words
from storage.tables import LANGUAGES

NAME_LONGEST = 30
PLACE_LONGEST = 60
IDEA_LONGEST = 80
MOST_IDEAS = 20
_TOP = "key name readers meeting_point language time_zone ideas contact quiet_hours hours numbers slots"
_DAYS = {
    name: number
    for names in (
        "monday tuesday wednesday thursday friday saturday sunday",
        "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    )
    for number, name in enumerate(names.split())
}
_LINK_IS_NOT_READY = (
    'mode = "link" needs the page behind a sign-in, which this release does not have: staff could not read '
    'what people write. Write mode = "relay" if you have decided that messages may be shown in the chat, '
    "or wait with the import."
)


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
class Numbers:
    """Whom to ring, in the order in which they are always said; `checked` is a local date."""

    ambulance: str
    urgent_care: str
    helpline: str
    checked: date


@dataclass(frozen=True)
class ProgrammeFile:
    """A programme as its file describes it."""

    key: str
    name: str
    readers: str
    meeting_point: str
    language: str
    time_zone: str
    ideas: tuple[str, ...]
    contact_mode: str
    #: Who decided how staff read messages, and when.
    decided_by: str
    decided_on: date
    quiet_from: str
    quiet_to: str
    numbers: Numbers
    hours: tuple[OpenTime, ...]
    slots: tuple[WeeklySlot, ...]


def read_file(text: str, default_zone: str) -> ProgrammeFile | list[Problem]:
    """The programme in the file, or everything that is wrong with it, by line."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        return [_not_toml(text, str(wrong))]
    except RecursionError:
        return [Problem(1, "The brackets go too deep for a programme's file.")]
    problems: list[Problem] = []
    top = Table(values, (), Lines(text), problems)
    top.knows(
        "key name readers meeting_point language time_zone ideas contact quiet_hours hours numbers slots"
    )
    described = _described(top, default_zone)
    return sorted(problems, key=lambda problem: problem.line) if problems else described


def _described(top: Table, default_zone: str) -> ProgrammeFile:
    contact = top.table("contact")
    quiet = top.table("quiet_hours", required=False)
    quiet.knows("from to")
    return ProgrammeFile(
        key=_key(top),
        name=_discreet(top, "name"),
        readers=_discreet(top, "readers"),
        meeting_point=top.words("meeting_point", PLACE_LONGEST),
        language=top.one_of("language", LANGUAGES, default="nb"),
        time_zone=_zone(top, default_zone),
        ideas=tuple(_ideas(top)),
        contact_mode=_contact_mode(contact),
        decided_by=contact.words("decided_by", IDEA_LONGEST),
        decided_on=contact.day("decided_on"),
        quiet_from=quiet.clock("from", default="21:00"),
        quiet_to=quiet.clock("to", default="08:00"),
        numbers=_numbers(top.table("numbers")),
        hours=tuple(_hours(top.table("hours"))),
        slots=tuple(_slots(top)),
    )


def _key(top: Table) -> str:
    key = top.words("key", NAME_LONGEST)
    if key and not re.fullmatch(r"[a-z0-9][a-z0-9-]+", key):
        top.wrong("key", f'key = "{key}": use 2-30 of a-z, 0-9 and -, such as "baerum".')
    return key


def _discreet(top: Table, key: str) -> str:
    words = top.words(key, NAME_LONGEST)
    telling = telling_words(words)
    if telling:
        top.wrong(
            key,
            f'{key} has "{telling[0]}" in it. It may stand on a lock screen: choose words that tell a '
            'stranger nothing, such as "Tirsdag og torsdag".',
        )
    return words


def _zone(top: Table, default_zone: str) -> str:
    zone = top.words("time_zone", PLACE_LONGEST, default=default_zone)
    if zone and zone not in available_timezones():
        near = get_close_matches(zone, sorted(available_timezones()), n=1, cutoff=0)[0]
        top.wrong("time_zone", f'time_zone = "{zone}" is not a time zone. Did you mean "{near}"?')
    return zone


def _ideas(top: Table) -> Iterator[str]:
    values = top.values.get("ideas", [])
    if not isinstance(values, list) or len(values) > MOST_IDEAS:
        top.wrong("ideas", f'ideas has to be a list of at most {MOST_IDEAS} texts: ideas = ["Bowling"].')
        return
    for number, value in enumerate(values):
        if is_words(value, IDEA_LONGEST):
            yield " ".join(value.split())
        else:
            at = f"Idea {number + 1}"
            top.wrong("ideas", f"{at} has to be a text in quotes on one line, 1-{IDEA_LONGEST} signs.")


def _contact_mode(contact: Table) -> str:
    contact.knows("mode decided_by decided_on")
    mode = contact.one_of("mode", ("relay", "link"))
    if mode == "link":
        contact.wrong("mode", _LINK_IS_NOT_READY)
    return mode


def _numbers(table: Table) -> Numbers:
    table.knows("ambulance urgent_care helpline checked")
    told = {key: _number(table, key) for key in ("ambulance", "urgent_care", "helpline")}
    return Numbers(**told, checked=table.day("checked"))


def _number(table: Table, key: str) -> str:
    number = table.words(key, 15).replace(" ", "")
    if number and not re.fullmatch(r"\+?\d{3,12}", number):
        table.wrong(key, f'{key} = "{number}" is not a phone number. Write digits in quotes, such as "113".')
    return number


def _hours(table: Table) -> Iterator[OpenTime]:
    table.knows(" ".join(_DAYS))
    seen: dict[int, list[OpenTime]] = {}
    for day, value in table.values.items():
        if day not in _DAYS:
            continue
        for written in value if isinstance(value, list) else [value]:
            one = _open_time(table, day, written)
            if one is None:
                continue
            others = seen.setdefault(one.weekday, [])
            if any(one.opens < other.closes and other.opens < one.closes for other in others):
                table.wrong(day, f'{day}: "{written}" overlaps another opening time of that day.')
            others.append(one)
            yield one
    if table.is_there and not table.values:
        table.wrong("", 'hours is empty. Write at least one day: monday = "09:00-15:00".')


def _open_time(table: Table, day: str, written: object) -> OpenTime | None:
    parts = written.split("-") if isinstance(written, str) else []
    clocks = [as_clock(part.strip()) for part in parts]
    if len(clocks) != 2 or clocks[0] is None or clocks[1] is None or clocks[0] >= clocks[1]:
        table.wrong(day, f'{day} has to be from-to on the same day, such as "09:00-15:00".')
        return None
    return OpenTime(_DAYS[day], clocks[0], clocks[1])


def _slots(top: Table) -> Iterator[WeeklySlot]:
    seen: set[tuple[int, str]] = set()
    for table in top.tables("slots"):
        table.knows("day start minutes places meeting_point")
        weekday = _DAYS.get(table.one_of("day", tuple(_DAYS)), 0)
        starts = table.clock("start")
        minutes = table.whole("minutes", 15, 720)
        if "02:00" <= starts < "03:00":
            table.wrong("start", f"start = {starts}: some nights have no hour between 02:00 and 03:00.")
        elif starts and minutes and _minutes(starts) + minutes > 24 * 60:
            table.wrong("minutes", f"minutes = {minutes}: it has to end before midnight.")
        if (weekday, starts) in seen:
            table.wrong("start", "There is another slot at the same time of the week. Remove one of them.")
        seen.add((weekday, starts))
        places = table.whole("places", 1, 500) if "places" in table.values else None
        place = table.words("meeting_point", PLACE_LONGEST) if "meeting_point" in table.values else None
        yield WeeklySlot(weekday, starts, minutes, places, place)


def _not_toml(text: str, message: str) -> Problem:
    found = re.search(r"at line (\d+)", message)
    line = int(found[1]) if found else len(text.splitlines()) or 1
    what = message.partition(" (at ")[0]
    return Problem(line, f"This cannot be read as TOML: {what}. Is a quote, a bracket or a = missing?")


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])
