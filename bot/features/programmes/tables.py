"""A TOML file as tables that note, on its own line, each thing that is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from difflib import get_close_matches
from typing import Any, TypeVar

T = TypeVar("T")
Path = tuple[str | int, ...]

#: Texts in quotes (over several lines, and within one) and comments: brackets in them are only signs.
_MANY_LINES = re.compile(r'"""(?:.|\n)*?"""' r"|'''(?:.|\n)*?'''")
_ONE_LINE = re.compile(r'"(?:\\.|[^"\\])*"' r"|'[^']*'|#.*")
_WORD_LONGEST = 60
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})")


@dataclass(frozen=True)
class Problem:
    """What is wrong on a line of the file, and what to write instead."""

    line: int
    text: str


class Table:
    """A table of the file: gives its values, and notes on their lines what is wrong with them."""

    def __init__(
        self,
        values: Mapping[str, Any],
        path: Path,
        lines: Lines,
        problems: list[Problem],
        *,
        is_there: bool = True,
    ) -> None:
        self.values = values
        self.is_there = is_there
        self._path = path
        self._lines = lines
        self._problems = problems

    def wrong(self, key: str, text: str) -> None:
        self._problems.append(Problem(self._lines.of((*self._path, key)), text))

    def knows(self, keys: str) -> None:
        """Any other key is a mistake; names the nearest known one."""
        known = keys.split()
        for key in self.values:
            if key not in known:
                near = get_close_matches(key, known, n=1, cutoff=0)[0]
                self.wrong(key, f'"{key}" is not a key here. Did you mean "{near}"?')

    def words(self, key: str, longest: int, *, default: str | None = None) -> str:
        return self._kept(
            key,
            lambda value: " ".join(value.split()) if is_words(value, longest) else None,
            f"has to be a text in quotes on one line, 1-{longest} signs.",
            default=default,
            empty="",
        )

    def one_of(self, key: str, allowed: Sequence[str], *, default: str | None = None) -> str:
        value = self.words(key, _WORD_LONGEST, default=default)
        if value and value not in allowed:
            near = get_close_matches(value, allowed, n=1, cutoff=0)[0]
            self.wrong(key, f'{key} = "{value}" is not known. Did you mean "{near}"?')
            return ""
        return value

    def clock(self, key: str, *, default: str | None = None) -> str:
        why = 'has to be a time of day in quotes, such as "11:00".'
        return self._kept(key, as_clock, why, default=default, empty="")

    def day(self, key: str) -> date:
        return self._kept(key, _as_day, "has to be a day, such as 2026-11-20.", empty=date.min)

    def whole(self, key: str, least: int, most: int) -> int:
        def kept(value: object) -> int | None:
            return value if type(value) is int and least <= value <= most else None

        return self._kept(key, kept, f"has to be a whole number, {least}-{most}.", empty=0)

    def yes_or_no(self, key: str) -> bool:
        def kept(value: object) -> bool | None:
            return value if isinstance(value, bool) else None

        return self._kept(key, kept, "has to be true or false, without quotes.", empty=False)

    def table(self, key: str, *, required: bool = True) -> Table:
        value = self.values.get(key)
        if isinstance(value, dict):
            return Table(value, (*self._path, key), self._lines, self._problems)
        if value is not None or required:
            self.wrong(key, f"The section [{key}] is missing. Add it, with the keys of the reference.")
        return Table({}, (key,), self._lines, [], is_there=False)

    def tables(self, key: str) -> Iterator[Table]:
        values = self.values.get(key, [])
        if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
            self.wrong(key, f"{key} has to be blocks that each begin with [[{key}]].")
            return
        for number, value in enumerate(values):
            yield Table(value, (*self._path, key, number), self._lines, self._problems)

    def _kept(self, key: str, read: Any, why: str, *, empty: T, default: T | None = None) -> T:
        if key not in self.values:
            if default is not None:
                return default
            self.wrong(key, f"{key} is missing: it {why}")
            return empty
        value: T | None = read(self.values[key])
        if value is None:
            self.wrong(key, f"{key} {why}")
        return empty if value is None else value


class Lines:
    """Which line of a TOML text a key stands on."""

    def __init__(self, text: str) -> None:
        self._at: dict[Path, int] = {(): 1}
        self._blocks: dict[str, int] = {}
        table: Path = ()
        inside = ""
        for number, line in enumerate(text.splitlines(), 1):
            if inside:
                inside = _still_open(inside, line)
                continue
            if header := re.match(r"\s*\[(\[?)\s*([\w.\"'-]+)\s*\]", line):
                table = self._table(header[2], is_block=bool(header[1]))
                self._at.setdefault(table, number)
            elif found := re.match(r"\s*([\w.\"' -]+?)\s*=(.*)", line):
                self._at.setdefault((*table, *_parts(found[1])), number)
                inside = _still_open("", found[2])

    def of(self, path: Path) -> int:
        """The line of the key; of the table that it is missing in, when it is nowhere."""
        while path not in self._at:
            path = path[:-1]
        return self._at[path]

    def _table(self, name: str, *, is_block: bool) -> Path:
        if not is_block:
            return _parts(name)
        number = self._blocks.get(name, 0)
        self._blocks[name] = number + 1
        return (*_parts(name), number)


def _parts(name: str) -> Path:
    return tuple(part.strip(" \"'") for part in name.split("."))


def _still_open(before: str, line: str) -> str:
    """The text of a value that goes on in the next line; empty when it ends here."""
    whole = before + line
    without = _MANY_LINES.sub("", whole)
    bare = _ONE_LINE.sub("", without)
    is_open = '"""' in without or "'''" in without or bare.count("[") > bare.count("]")
    return f"{whole}\n" if is_open else ""


def is_words(value: object, longest: int) -> bool:
    return isinstance(value, str) and 0 < len(value.strip()) <= longest and value.strip().isprintable()


def as_clock(value: object) -> str | None:
    if isinstance(value, time):
        return f"{value:%H:%M}"
    found = _CLOCK.fullmatch(value) if isinstance(value, str) else None
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return f"{int(found[1]):02}:{found[2]}"


def _as_day(value: object) -> date | None:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return None
    return value if type(value) is date else None
