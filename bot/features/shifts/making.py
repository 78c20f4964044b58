"""New shifts: by staff for anybody or for whoever takes them, by peer workers for themselves."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from bot.access import may
from bot.features.shifts import saying, series, telling
from bot.features.shifts.reading import Once, Weekly
from bot.features.shifts.rota import Rota
from bot.features.shifts.rules import slip
from bot.features.shifts.scheduling import schedule
from bot.messages import Refused, Say, say
from storage import acts, people, shift_series, shifts
from storage.tables import Person, Shift, ShiftSeries


@dataclass(frozen=True)
class Draft:
    """What is to be made; `whose` None: open."""

    whose: UUID | None
    wanted: Once | Weekly


@dataclass(frozen=True)
class Checked:
    """A draft that may be, in words."""

    what: Say
    #: How many in all, where it ends; else how many are made now.
    count: int
    until: date | None
    weekly: bool
    whose: Person | None


@dataclass(frozen=True)
class Made:
    what: Say
    #: How many were made now, and how many of them are open because a rule is against them.
    count: int
    against: int
    asked: int


def may_make(roles: Collection[str], actor: Person, whose: UUID | None) -> bool:
    """Staff for anybody; the others for themselves."""
    return may(roles, "make shifts") or (may(roles, "have shifts") and whose == actor.id)


async def check(rota: Rota, actor: Person, draft: Draft) -> Checked | Refused:
    """What would be made, or what is wrong with it. A series is asked about its first."""
    whose = await rota.member(draft.whose)
    if draft.whose is not None and whose is None:
        return Refused(say("not-found"))
    first = draft.wanted.stretch if isinstance(draft.wanted, Once) else draft.wanted.first
    broken = slip(first, rota.limits, rota.now)
    if broken is None and whose is not None:
        broken = await rota.clash(whose.id, first)
    if broken is not None:
        other = whose if whose is not None and whose.id != actor.id else None
        return Refused(saying.why(broken, rota.programme, other))
    if isinstance(draft.wanted, Once):
        return Checked(saying.span(rota.programme, first), 1, None, weekly=False, whose=whose)
    weekly = draft.wanted
    first_day = weekly.first.starts_at.astimezone(rota.zone).date()
    count = (
        len(series.beginning(rota, first_day, None))
        if weekly.until is None
        else (weekly.until - first_day) // series.WEEK + 1
    )
    what = saying.every_week(rota.programme, weekly.first, weekly.until)
    return Checked(what, count, weekly.until, weekly=True, whose=whose)


async def make(rota: Rota, actor: Person, draft: Draft, roles: Collection[str]) -> Made | Refused:
    """It is on the rota; whoever has it is told, and who may take what is open is asked."""
    if not may_make(roles, actor, draft.whose):
        return Refused(say("not-allowed"))
    if draft.whose is not None:
        await people.lock_all(rota.session, {actor.id, draft.whose})
    checked = await check(rota, actor, draft)
    if isinstance(checked, Refused):
        return checked
    if isinstance(draft.wanted, Once):
        return await _once(rota, actor, draft.wanted, checked)
    return await _weekly(rota, actor, draft.wanted, checked)


async def _once(rota: Rota, actor: Person, wanted: Once, checked: Checked) -> Made:
    shift = Shift(
        programme_id=rota.programme.id,
        person_id=checked.whose.id if checked.whose else None,
        state="held" if checked.whose else "open",
        starts_at=wanted.stretch.starts_at,
        ends_at=wanted.stretch.ends_at,
        made_by=actor.id,
        created_at=rota.now,
    )
    await shifts.add(rota.session, shift)
    await schedule(rota, shift)
    await telling.tell_made(rota, shift, actor, checked.what)
    asked = await telling.ask(rota, shift) if checked.whose is None else 0
    await acts.remember(rota.session, actor.id, rota.programme.id, "shift-made", shift.id, rota.now)
    return Made(checked.what, 1, 0, asked)


async def _weekly(rota: Rota, actor: Person, wanted: Weekly, checked: Checked) -> Made:
    starts, ends = (one.astimezone(rota.zone) for one in (wanted.first.starts_at, wanted.first.ends_at))
    row = ShiftSeries(
        programme_id=rota.programme.id,
        person_id=checked.whose.id if checked.whose else None,
        weekday=starts.weekday(),
        starts=f"{starts:%H:%M}",
        ends=f"{ends:%H:%M}",
        since=starts.date(),
        until=wanted.until,
        made_by=actor.id,
        created_at=rota.now,
    )
    await shift_series.add(rota.session, row)
    made = await series.put_up(rota, row)
    if made:
        mine = next((one for one in made if one.state == "held"), None)
        if mine is not None:
            await telling.tell_made(rota, mine, actor, checked.what)
        await acts.remember(rota.session, actor.id, rota.programme.id, "shift-made", made[0].id, rota.now)
    against = sum(one.state == "open" for one in made) if checked.whose else 0
    return Made(checked.what, len(made), against, 0)
