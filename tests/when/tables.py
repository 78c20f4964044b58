"""The tables in `cases/`: a text, an arrow, what is understood; `@` says from when on it is said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.when import Ask, Day, Meaning, Moment, No

OSLO = ZoneInfo("Europe/Oslo")
WEDNESDAY = datetime(2026, 11, 25, 9, tzinfo=OSLO)
TABLES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


class Case(NamedTuple):
    """One row."""

    now: datetime
    text: str
    expected: str


def in_short(meaning: Meaning) -> str:
    """A moment or a day as its digits; an ask as its readings and reason; a no as its reason."""
    match meaning:
        case Moment(at):
            return at.strftime("%Y-%m-%d %H:%M")
        case Day(day):
            return day.isoformat()
        case Ask(between, why):
            return " | ".join(["ask", *(in_short(one) for one in between), why.value])
        case No(why):
            return f"no {why.value}"


def cases(table: Path) -> Iterator[Case]:
    now = WEDNESDAY
    for row in table.read_text(encoding="utf-8").splitlines():
        if row.startswith("@ "):
            now = datetime.fromisoformat(row[2:]).replace(tzinfo=OSLO)
        elif row and not row.startswith("# "):
            text, expected = row.rsplit(" => ", 1)
            yield Case(now, text, expected)


def all_cases() -> list[Case]:
    return [case for table in TABLES for case in cases(table)]
