"""On which days something in a calendar file is repeated: the rules that people's calendars write."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = timedelta(days=1)
_WEEKDAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
_KNOWN = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST"}
_FREQUENCIES = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_BYDAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_MOST = 400


@dataclass(frozen=True)
class Rule:
    """An RRULE, as far as people's calendars write it (RFC 5545, 3.3.10)."""

    freq: str
    interval: int
    #: None: as often as it goes.
    count: int | None
    #: As it is written; empty: without an end.
    until: str
    #: (which of the month, 0: each; weekday)
    days: tuple[tuple[int, int], ...]
    month_days: tuple[int, ...]
    months: tuple[int, ...]
    positions: tuple[int, ...]
    week_starts: int

    @property
    def is_endless(self) -> bool:
        return self.count is None and not self.until


def rule(text: str) -> Rule | None:
    """None for one that we do not read: then nothing is known but where it begins."""
    pairs = [part.partition("=") for part in text.upper().strip().split(";") if part]
    parts = {name.strip(): value.strip() for name, _, value in pairs}
    if parts.get("FREQ") not in _FREQUENCIES or not set(parts) <= _KNOWN:
        return None
    try:
        found = _read(parts)
    except (ValueError, KeyError):
        return None
    plain = found.freq in ("MONTHLY", "YEARLY")
    ordered = any(which for which, _ in found.days) or found.positions
    return found if plain or not ordered else None


def days(rule: Rule, first: date, last: date) -> Iterator[date]:
    """In order, from `first` (always the first of them) to `last`; UNTIL is for the caller."""
    left = rule.count if rule.count is not None else _MOST * _MOST
    if left > 0:
        yield first
    for day in _following(rule, first, last):
        if left <= 1 or day > last:
            return
        if day > first:
            left -= 1
            yield day


def _read(parts: Mapping[str, str]) -> Rule:
    def numbers(name: str, most: int) -> tuple[int, ...]:
        found = tuple(int(one) for one in parts.get(name, "").split(",") if one)
        if any(one == 0 or abs(one) > most for one in found):
            raise ValueError(name)
        return found

    interval, count = int(parts.get("INTERVAL", "1")), parts.get("COUNT")
    if not 0 < interval <= _MOST or (count is not None and int(count) < 1):
        raise ValueError("INTERVAL or COUNT")
    return Rule(
        freq=parts["FREQ"],
        interval=interval,
        count=int(count) if count is not None else None,
        until=parts.get("UNTIL", ""),
        days=tuple(_by_day(one) for one in parts.get("BYDAY", "").split(",") if one),
        month_days=numbers("BYMONTHDAY", 31),
        months=numbers("BYMONTH", 12),
        positions=numbers("BYSETPOS", 366),
        week_starts=_WEEKDAYS[parts.get("WKST", "MO")],
    )


def _by_day(text: str) -> tuple[int, int]:
    found = _BYDAY.fullmatch(text.strip())
    if found is None:
        raise ValueError("BYDAY")
    return int(found[1] or 0), _WEEKDAYS[found[2]]


def _following(rule: Rule, first: date, last: date) -> Iterator[date]:
    match rule.freq:
        case "DAILY":
            each = _daily(rule, first, last)
        case "WEEKLY":
            each = _weekly(rule, first, last)
        case _:
            each = _monthly(rule, first, last)
    for day in each:
        if not rule.months or day.month in rule.months:
            yield day


def _daily(rule: Rule, first: date, last: date) -> Iterator[date]:
    weekdays = {weekday for _, weekday in rule.days}
    for at in range(0, (last - first).days + 1, rule.interval):
        day = first + at * _DAY
        if (not weekdays or day.weekday() in weekdays) and _is_month_day(rule, day):
            yield day


def _weekly(rule: Rule, first: date, last: date) -> Iterator[date]:
    weekdays = {weekday for _, weekday in rule.days} or {first.weekday()}
    before = (first.weekday() - rule.week_starts) % 7
    for at in range(-before, (last - first).days + 1):
        if (at + before) // 7 % rule.interval == 0 and (first + at * _DAY).weekday() in weekdays:
            yield first + at * _DAY


def _monthly(rule: Rule, first: date, last: date) -> Iterator[date]:
    step = rule.interval if rule.freq == "MONTHLY" else 1
    for at in range(0, (last.year - first.year) * 12 + last.month - first.month + 1, step):
        year, month = divmod(first.year * 12 + first.month - 1 + at, 12)
        if rule.freq == "MONTHLY" or _is_its_year(rule, year - first.year, month + 1, first):
            yield from _of_month(rule, year, month + 1, first)


def _is_its_year(rule: Rule, years: int, month: int, first: date) -> bool:
    return years % rule.interval == 0 and month in (rule.months or (first.month,))


def _of_month(rule: Rule, year: int, month: int, first: date) -> list[date]:
    length = calendar.monthrange(year, month)[1]
    if rule.days:
        found = [
            date(year, month, day) for day in range(1, length + 1) if _is_day(rule, year, month, day, length)
        ]
    elif rule.month_days:
        found = [date(year, month, day) for day in range(1, length + 1)]
    else:
        found = [date(year, month, first.day)] if first.day <= length else []
    found = [day for day in found if _is_month_day(rule, day)]
    if not rule.positions:
        return found
    picked = {one - 1 if one > 0 else len(found) + one for one in rule.positions}
    return [day for at, day in enumerate(found) if at in picked]


def _is_day(rule: Rule, year: int, month: int, day: int, length: int) -> bool:
    weekday = date(year, month, day).weekday()
    from_start, from_end = (day - 1) // 7 + 1, -((length - day) // 7 + 1)
    return any(weekday == wanted and which in (0, from_start, from_end) for which, wanted in rule.days)


def _is_month_day(rule: Rule, day: date) -> bool:
    length = calendar.monthrange(day.year, day.month)[1]
    return not rule.month_days or not {day.day, day.day - length - 1}.isdisjoint(rule.month_days)
