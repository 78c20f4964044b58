"""Figures for those who lead and those who run it: how long people wait, how much is carried; never who."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import opening
from bot.when import local
from storage import measures
from storage.measures import Waiting
from storage.tables import Programme

#: Of fewer threads than this nothing is told: it could be about one person.
FEW = 10
#: And of what fewer people than this have carried.
FEW_PEOPLE = 3
_WEEKS = 4
_MOVES = ("taken", "given-back", "went-back")


@dataclass(frozen=True)
class Quick:
    """How long the first answer took: to half of the threads at most that, to nine of ten at most that."""

    median: timedelta
    slow: timedelta


@dataclass(frozen=True)
class Moved:
    """What became of threads."""

    taken: int
    given_back: int
    went_back: int


@dataclass(frozen=True)
class Figures:
    """Of the last four whole weeks, but for what waits now. None: too few to tell."""

    begins: datetime
    until: datetime
    inside: Quick | None
    outside: Quick | None
    moved: Moved | None
    hours_on_shift: int | None
    waiting: Waiting


async def figures(session: AsyncSession, programme: Programme, now: datetime) -> Figures:
    begins, until = weeks(programme, now)
    inside, outside = await answer_times(session, programme, now)
    return Figures(
        begins=begins,
        until=until,
        inside=quick(inside),
        outside=quick(outside),
        moved=await _moved(session, programme, begins, until),
        hours_on_shift=await _hours(session, programme, begins, until),
        waiting=await measures.waiting(session, programme),
    )


async def answer_times(
    session: AsyncSession, programme: Programme, now: datetime
) -> tuple[list[timedelta], list[timedelta]]:
    """From a thread's first words to the first human answer: begun in opening hours, and else."""
    begins, until = weeks(programme, now)
    open_then = await opening.intervals(session, programme, begins, until)
    inside: list[timedelta] = []
    outside: list[timedelta] = []
    for opened, answered in await measures.first_answers(session, programme, begins, until):
        was_open = any(start <= opened < end for start, end in open_then)
        (inside if was_open else outside).append(answered - opened)
    return inside, outside


def weeks(programme: Programme, now: datetime) -> tuple[datetime, datetime]:
    """From when until when (UTC) the last four whole weeks were, there."""
    zone = ZoneInfo(programme.time_zone)
    today = now.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    return local(monday - timedelta(weeks=_WEEKS), time(), zone), local(monday, time(), zone)


def quick(times: Sequence[timedelta]) -> Quick | None:
    if len(times) < FEW:
        return None
    ordered = sorted(times)
    half, most = (ordered[math.ceil(share * len(ordered)) - 1] for share in (0.5, 0.9))
    return Quick(half, most)


async def _moved(
    session: AsyncSession, programme: Programme, begins: datetime, until: datetime
) -> Moved | None:
    counted = await measures.steps(session, programme, _MOVES, begins, until)
    taken, given_back, went_back = (counted.get(one, 0) for one in _MOVES)
    if taken < FEW or await measures.takers(session, programme, begins, until) < FEW_PEOPLE:
        return None
    return Moved(taken, given_back, went_back)


async def _hours(
    session: AsyncSession, programme: Programme, begins: datetime, until: datetime
) -> int | None:
    had = await measures.shifts(session, programme, begins, until)
    if len({one.person_id for one in had}) < FEW_PEOPLE:
        return None
    spent = sum((min(one.ends_at, until) - max(one.starts_at, begins) for one in had), timedelta())
    return round(spent / timedelta(hours=1))
