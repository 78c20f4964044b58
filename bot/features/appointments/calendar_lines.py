"""The lines of an .ics file that we look at, within bounds; all else in it is passed over unread."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

#: Characters: what a channel lets through, once more.
LONGEST_FILE = 64 * 1024
MOST_LINES = 4000
MOST_EVENTS = 50
_DEEPEST = 4
_LONGEST_LINE = 2000
#: These may be cut; of the others every sign counts.
_WORDS = frozenset({"SUMMARY", "LOCATION"})
_WANTED = _WORDS | {"BEGIN", "END", "METHOD", "UID", "STATUS", "TZID", "TZOFFSETTO"}
_WANTED |= {"DTSTART", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "X-MICROSOFT-CDO-ALLDAYEVENT"}
_NAME = re.compile(r"[A-Za-z-]+(?=[;:])")


class Broken(ValueError):
    """It is no calendar file, or larger than any that people send."""


@dataclass(frozen=True)
class Line:
    params: Mapping[str, str]
    value: str


@dataclass
class Component:
    """VCALENDAR, VEVENT, VTIMEZONE, …: its lines by name, and what stands inside it."""

    kind: str
    lines: dict[str, list[Line]] = field(default_factory=dict)
    inside: list[Component] = field(default_factory=list)

    def first(self, name: str) -> Line | None:
        return next(iter(self.lines.get(name, ())), None)

    def text(self, name: str) -> str:
        """The value of the first line with that name; empty where there is none."""
        line = self.first(name)
        return line.value.strip() if line else ""

    def all(self, kind: str) -> Sequence[Component]:
        return [one for one in self.inside if one.kind == kind]


def calendars(text: str) -> Sequence[Component]:
    """The calendars in a file, usually one. Raises Broken."""
    if len(text) > LONGEST_FILE:
        raise Broken("too large")
    whole = Component("")
    open_: list[Component] = [whole]
    for name, line in _wanted(text):
        if name == "BEGIN":
            open_.append(Component(line.value.strip().upper()))
            if len(open_) > _DEEPEST + 1:
                raise Broken("too deep")
        elif name == "END":
            closed = open_.pop()
            if not open_ or closed.kind != line.value.strip().upper():
                raise Broken("ends what did not begin")
            open_[-1].inside.append(closed)
        else:
            open_[-1].lines.setdefault(name, []).append(line)
    found = whole.all("VCALENDAR")
    if len(open_) > 1 or not found:
        raise Broken("not a calendar")
    if sum(len(one.all("VEVENT")) for one in found) > MOST_EVENTS:
        raise Broken("too many events")
    return found


def _wanted(text: str) -> Sequence[tuple[str, Line]]:
    from icalendar.parser import Contentlines

    lines = Contentlines.from_ical(  # type: ignore[no-untyped-call]
        text.replace("\r\n", "\n").replace("\r", "\n")
    )
    if len(lines) > MOST_LINES:
        raise Broken("too many lines")
    found = []
    for line in lines:
        named = _NAME.match(line)
        name = named.group().upper() if named else ""
        if name not in _WANTED:
            continue
        if len(line) > _LONGEST_LINE and name not in _WORDS:
            raise Broken("a line that is too long")
        found.append((name, _parsed(name, type(line)(line[:_LONGEST_LINE]))))
    return found


def _parsed(name: str, line: object) -> Line:
    try:
        _, params, value = line.parts() if name in _WORDS else line.raw_parts()  # type: ignore[attr-defined]
    except ValueError as wrong:
        raise Broken("a line that cannot be read") from wrong
    return Line({key.upper(): _one(given) for key, given in params.items()}, value)


def _one(given: object) -> str:
    return given if isinstance(given, str) else str(given[0]) if isinstance(given, list) and given else ""
