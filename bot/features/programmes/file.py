"""The file that describes a programme, read with every mistake on its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any
from zoneinfo import available_timezones

from bot.features.discretion import telling_words
from bot.features.programmes import file_answering as answering
from bot.features.programmes import file_week as week
from bot.features.programmes.file_answering import Numbers, Reading
from bot.features.programmes.rules import (
    NAME_LONGEST,
    PLACE_LONGEST,
    TERM_LONGEST,
    TERMS,
    Closing,
    OpenTime,
    ReminderHours,
    WeeklyHour,
    WeeklySlot,
)
from bot.features.programmes.tables import Lines, Problem, Table, is_words
from storage.tables import LANGUAGES

IDEA_LONGEST = 80
MOST_IDEAS = 20
_TOP = (
    "key name readers meeting_point language time_zone ideas contact quiet_hours hours numbers slots "
    "plan reminders terms closed rota"
)


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
    reading: Reading
    #: Columns of the programme that the file says: a phone, minutes, the rota. What it leaves out stays.
    answering: dict[str, Any]
    quiet_from: str
    quiet_to: str
    numbers: Numbers
    hours: tuple[OpenTime, ...]
    slots: tuple[WeeklySlot, ...]
    #: None, here and in `terms`: the file says nothing about it, and a programme that is there keeps its own.
    plan: WeeklyHour | None
    reminders: ReminderHours | None
    terms: dict[str, str | None]
    closed: tuple[Closing, ...]


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
    top.knows(_TOP)
    described = _described(top, default_zone)
    return sorted(problems, key=lambda problem: problem.line) if problems else described


def _described(top: Table, default_zone: str) -> ProgrammeFile:
    contact = top.table("contact", required=False)
    quiet = top.table("quiet_hours", required=False)
    quiet.knows("from to")
    night = quiet.clock("from", default="21:00"), quiet.clock("to", default="08:00")
    return ProgrammeFile(
        key=_key(top),
        name=_discreet(top, "name"),
        readers=_discreet(top, "readers"),
        meeting_point=top.words("meeting_point", PLACE_LONGEST),
        language=top.one_of("language", LANGUAGES, default="nb"),
        time_zone=_zone(top, default_zone),
        ideas=tuple(_ideas(top)),
        reading=answering.reading(contact),
        answering=answering.answering(contact, top.table("rota", required=False)),
        quiet_from=night[0],
        quiet_to=night[1],
        numbers=answering.numbers(top.table("numbers")),
        hours=tuple(week.hours(top.table("hours"))),
        slots=tuple(week.slots(top)),
        plan=week.plan(top.table("plan", required=False), quiet, night),
        reminders=week.reminders(top.table("reminders", required=False), quiet, night),
        terms=_terms(top.table("terms", required=False)),
        closed=tuple(week.closed(top)),
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


def _terms(table: Table) -> dict[str, str | None]:
    table.knows(" ".join(TERMS))
    return {key: week.plainly(table, key, TERM_LONGEST) for key in TERMS}


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


def _not_toml(text: str, message: str) -> Problem:
    found = re.search(r"at line (\d+)", message)
    line = int(found[1]) if found else len(text.splitlines()) or 1
    what = message.partition(" (at ")[0]
    return Problem(line, f"This cannot be read as TOML: {what}. Is a quote, a bracket or a = missing?")
