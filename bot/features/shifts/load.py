"""How much somebody has been on: for themselves, and for the leader. Nobody else is ever told."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from bot.access import may
from bot.features.shifts.rota import Rota, stretch
from bot.features.shifts.rules import touches_night, week_from, week_of, within
from storage import shifts
from storage.tables import Person

#: This week, and so many before it.
BEFORE = 4
_WEEK = timedelta(weeks=1)


@dataclass(frozen=True)
class Load:
    """Of one local week, or of several together."""

    monday: date
    on: timedelta
    threads: int
    nights: int


@dataclass(frozen=True)
class Share:
    """One of the team's: this week, and the weeks before it together."""

    person: Person
    now: Load
    before: Load


async def own(rota: Rota, person: Person) -> list[Load]:
    """This week and the four before, newest first."""
    this = week_of(rota.now, rota.zone).starts_at.astimezone(rota.zone).date()
    return [await _week(rota, person, this - weeks * _WEEK) for weeks in range(BEFORE + 1)]


async def of_team(rota: Rota, roles: Collection[str]) -> list[Share] | None:
    """Everybody's, for whoever leads; None for anybody else."""
    if not may(roles, "see load"):
        return None
    shares = []
    for one in await rota.team():
        this, *earlier = await own(rota, one)
        before = Load(
            earlier[-1].monday,
            sum((week.on for week in earlier), timedelta()),
            sum(week.threads for week in earlier),
            sum(week.nights for week in earlier),
        )
        shares.append(Share(one, this, before))
    return shares


async def _week(rota: Rota, person: Person, monday: date) -> Load:
    week = week_from(monday, rota.zone)
    found = await shifts.of_person(rota.session, rota.programme.id, person.id, week.starts_at, week.ends_at)
    theirs = [stretch(one) for one in found]
    begun = [one for one in theirs if week.starts_at <= one.starts_at]
    return Load(
        monday,
        within(week, theirs),
        await shifts.threads_taken(rota.session, rota.programme.id, person.id, week.starts_at, week.ends_at),
        sum(touches_night(one, rota.limits) for one in begun),
    )
