"""What staff change of the rota: another time, none, no more from a day on. Those it concerns hear so."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from uuid import UUID

from bot.access import may
from bot.features.shifts import saying, series, telling
from bot.features.shifts.rota import Rota
from bot.features.shifts.rules import Stretch, slip
from bot.features.shifts.scheduling import schedule
from bot.messages import Refused, Say, say
from storage import outbox, people, shift_offers, shift_series, shifts, signals
from storage.tables import SHIFT_MOVES, Person, Shift, move

_DAY = timedelta(days=1)


async def to_change(rota: Rota, shift_id: UUID) -> Shift | Refused:
    """On the rota, and not over."""
    shift = await rota.held(shift_id)
    if shift is None:
        return Refused(say("not-found"))
    if shift.state == "cancelled" or shift.ends_at <= rota.now:
        return Refused(say("shift-gone", what=saying.span(rota.programme, shift)))
    return shift


async def change_time(rota: Rota, actor: Person, shift_id: UUID, hours: Stretch) -> Say | Refused:
    """The same shift at another time, where the rules allow it to whoever has it."""
    shift = await _held_with_owner(rota, shift_id)
    if isinstance(shift, Refused):
        return shift
    if shift.starts_at <= rota.now:
        return Refused(say("shift-has-begun", what=saying.span(rota.programme, shift)))
    before = saying.span(rota.programme, shift)
    owner = await rota.member(shift.person_id)
    broken = slip(hours, rota.limits, rota.now)
    if broken is None and owner is not None:
        broken = await rota.clash(owner.id, hours, without=[shift.id])
    if broken is not None:
        other = owner if owner is not None and owner.id != actor.id else None
        return Refused(saying.why(broken, rota.programme, other))
    shift.starts_at, shift.ends_at = hours.starts_at, hours.ends_at
    await _changed(rota, shift)
    await schedule(rota, shift)
    await telling.tell_moved(rota, shift, actor, before)
    if shift.state == "open":
        await telling.ask(rota, shift)
    return say("shift-changed", before=before, what=saying.span(rota.programme, shift))


async def take_away(rota: Rota, actor: Person, shift_id: UUID) -> Say | Refused:
    """It is not on the rota any more; of one that has begun, what is over stays."""
    shift = await _held_with_owner(rota, shift_id)
    if isinstance(shift, Refused):
        return shift
    what = saying.span(rota.programme, shift)
    owner_id = shift.person_id
    await _off(rota, shift)
    if owner_id is not None:
        await telling.tell_off(rota, shift, actor, [owner_id], what)
    return say("shift-off-done", what=what)


async def end_series(rota: Rota, actor: Person, shift_id: UUID) -> Say | Refused:
    """From this shift on it does not come any more; those who had one are told once."""
    found = await shifts.one(rota.session, shift_id)
    row = await shift_series.held(rota.session, found.series_id) if found and found.series_id else None
    shift = await to_change(rota, shift_id)
    if isinstance(shift, Refused):
        return shift
    if row is None or shift.series_date is None:
        return Refused(say("shift-no-series", what=saying.span(rota.programme, shift)))
    what = saying.every_week(rota.programme, series.on(rota, row, shift.series_date), None)
    row.until = shift.series_date - _DAY
    owners: set[UUID] = set()
    for one in await shifts.of_series(rota.session, row.id, shift.starts_at - timedelta(seconds=1)):
        owners |= {one.person_id} - {None} if one.person_id else set()
        await _off(rota, one)
    await series.plan_growth(rota, row)
    await telling.tell_off(rota, shift, actor, sorted(owners), _from(what, shift))
    return say("shift-series-ended", what=_from(what, shift))


async def undo_make(rota: Rota, actor: Person, shift_id: UUID, roles: Collection[str]) -> Say | Refused:
    """ANGRE after NY VAKT: the shift, or the whole of its series, was never there.

    What has become another's by now is for staff to take away.
    """
    shift = await _held_with_owner(rota, shift_id)
    if isinstance(shift, Refused):
        return shift
    if shift.made_by != actor.id:
        return Refused(say("not-found"))
    if not may(roles, "make shifts") and await _is_anothers(rota, shift, actor):
        return Refused(say("shift-not-yours", what=saying.span(rota.programme, shift)))
    return await (end_series if shift.series_id else take_away)(rota, actor, shift_id)


async def _is_anothers(rota: Rota, shift: Shift, actor: Person) -> bool:
    """Any of what was made together is by now somebody else's."""
    made = [shift]
    if shift.series_id is not None:
        made += await shifts.of_series(rota.session, shift.series_id, shift.starts_at)
    return any(one.person_id not in (None, actor.id) for one in made)


async def _held_with_owner(rota: Rota, shift_id: UUID) -> Shift | Refused:
    """As to_change; whoever has it is held before it, as everywhere. Refused where it passed on meanwhile."""
    found = await rota.seen(shift_id)
    owner_id = found.person_id if found is not None else None
    if owner_id is not None:
        await people.lock(rota.session, owner_id)
    shift = await to_change(rota, shift_id)
    if isinstance(shift, Refused) or shift.person_id in (None, owner_id):
        return shift
    return Refused(say("shift-offer-gone"))


async def _off(rota: Rota, shift: Shift) -> None:
    if shift.state == "held" and shift.starts_at < rota.now:
        shift.ends_at = rota.now
    else:
        move(shift, "cancelled", SHIFT_MOVES)
    await _changed(rota, shift)
    await schedule(rota, shift)
    await signals.settle(rota.session, telling.UNMANNED, shift.id, rota.now)


async def _changed(rota: Rota, shift: Shift) -> None:
    """What was said and asked of it is of another shift than it is now."""
    shift.version += 1
    await rota.session.flush()
    await shift_offers.withdraw(rota.session, [shift.id])
    await outbox.cancel(rota.session, "shift-made", shift.id, rota.now)


def _from(what: Say, shift: Shift) -> Say:
    assert shift.series_date is not None
    return say("shift-series-from", what=what, day=shift.series_date)
