"""Gi bort and Bytt: one asks another, and nothing changes before they have said yes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import timedelta
from uuid import UUID

from bot import outgoing
from bot.access import may
from bot.features.shifts import saying
from bot.features.shifts.rota import Rota, stretch
from bot.features.shifts.scheduling import schedule
from bot.messages import About, Option, Refused, Reply, Say, say
from storage import acts, outbox, people, shift_offers, shifts
from storage.tables import SHIFT_OFFER_MOVES, Person, Shift, ShiftOffer, move

#: So far ahead one chooses what to swap for.
_REACH = timedelta(weeks=5)


async def who_may_have(rota: Rota, person: Person, shift_id: UUID) -> Sequence[Person] | Refused:
    """The others of the team who may take it over by the rules."""
    shift = _to_give(rota, person, await rota.seen(shift_id))
    if isinstance(shift, Refused):
        return shift
    return [
        one
        for one in await rota.team()
        if one.id != person.id and await rota.clash(one.id, stretch(shift)) is None
    ]


async def to_swap_for(rota: Rota, person: Person, shift_id: UUID) -> Sequence[Shift] | Refused:
    """Others' shifts that it can be swapped for by the rules, for both; soonest first."""
    shift = _to_give(rota, person, await rota.seen(shift_id))
    if isinstance(shift, Refused):
        return shift
    ahead = await shifts.between(rota.session, rota.programme.id, rota.now, rota.now + _REACH)
    found = []
    for other in ahead:
        if other.starts_at <= rota.now or other.person_id in (None, person.id):
            continue
        if await _why_no_swap(rota, shift, other) is None:
            found.append(other)
    return found


async def ask(
    rota: Rota,
    person: Person,
    shift_id: UUID,
    to_id: UUID,
    in_return_id: UUID | None = None,
    *,
    roles: Collection[str],
) -> Say | Refused:
    """The other is asked; what was asked of the same shift before is withdrawn."""
    to = await rota.member(to_id)
    if to is None or to.id == person.id:
        return Refused(say("not-found"))
    # As everywhere: people first, then shifts, each by id.
    await people.lock_all(rota.session, [person.id, to.id])
    held = await rota.held_all([one for one in (shift_id, in_return_id) if one is not None])
    shift = _to_give(rota, person, held.get(shift_id))
    if isinstance(shift, Refused):
        return shift
    other = held.get(in_return_id) if in_return_id is not None else None
    if in_return_id is not None and (other is None or not _is_whose(rota, other, to.id)):
        return Refused(say("shift-offer-gone"))
    refused = await _refusal(rota, shift, to, other, asker=person, giver=person, roles=roles)
    if refused is not None:
        return refused
    await shift_offers.withdraw(rota.session, [shift.id])
    offer = ShiftOffer(
        programme_id=rota.programme.id,
        shift_id=shift.id,
        from_id=person.id,
        to_id=to.id,
        in_return_id=other.id if other else None,
        at=rota.now,
    )
    await shift_offers.add(rota.session, offer)
    await _put_question(rota, offer, person, shift, other)
    await acts.remember(rota.session, person.id, rota.programme.id, "shift-offer", offer.id, rota.now)
    return say("shift-asked", name=to.name, what=saying.span(rota.programme, shift))


async def accept(rota: Rota, person: Person, offer_id: UUID, *, roles: Collection[str]) -> Say | Refused:
    """JA: it is theirs, and where it is a swap, the other way too. The rules are asked again, of both."""
    found = await _asked(rota, person, offer_id)
    if isinstance(found, Refused):
        return found
    offer, shift, other = found
    giver = await people.person(rota.session, offer.from_id)
    if giver is None or await rota.member(giver.id) is None:
        return Refused(say("shift-offer-gone"))
    refused = await _refusal(rota, shift, person, other, asker=person, giver=giver, roles=roles)
    if refused is not None:
        return refused
    move(offer, "accepted", SHIFT_OFFER_MOVES)
    await rota.session.flush()
    passed = [shift] if other is None else [shift, other]
    await shift_offers.withdraw(rota.session, [one.id for one in passed])
    for one, owner in zip(passed, (person, giver), strict=False):
        one.person_id, one.left_by = owner.id, None
        one.version += 1
    await rota.session.flush()
    for one in passed:
        await schedule(rota, one)
    await _tell_answer(rota, offer, person, shift, yes=True)
    return _accepted(rota, shift, other, giver)


async def decline(rota: Rota, person: Person, offer_id: UUID) -> Say | Refused:
    """NEI, without a reason; it stays where it was."""
    found = await _asked(rota, person, offer_id)
    if isinstance(found, Refused):
        return found
    offer, shift, _other = found
    move(offer, "declined", SHIFT_OFFER_MOVES)
    await rota.session.flush()
    await _tell_answer(rota, offer, person, shift, yes=False)
    return say("shift-offer-declined")


async def withdraw(rota: Rota, person: Person, offer_id: UUID) -> Say | Refused:
    """ANGRE: the other is asked no more, unless they have answered."""
    offer = await shift_offers.one(rota.session, offer_id)
    if offer is None or offer.programme_id != rota.programme.id or offer.from_id != person.id:
        return Refused(say("not-found"))
    await shifts.held(rota.session, offer.shift_id)
    held = await shift_offers.held(rota.session, offer_id)
    if held is None or held.state != "asked":
        return Refused(say("shift-offer-gone"))
    move(held, "withdrawn", SHIFT_OFFER_MOVES)
    await rota.session.flush()
    await outbox.cancel(rota.session, "shift-offer", offer_id, rota.now)
    return say("shift-offer-withdrawn")


def _to_give(rota: Rota, person: Person, shift: Shift | None) -> Shift | Refused:
    """Theirs, and not begun: what has begun is passed on by Avløs meg."""
    if shift is None:
        return Refused(say("not-found"))
    if shift.state != "held" or shift.person_id != person.id:
        return Refused(say("shift-not-yours", what=saying.span(rota.programme, shift)))
    if shift.starts_at <= rota.now:
        return Refused(say("shift-has-begun", what=saying.span(rota.programme, shift)))
    return shift


async def _asked(
    rota: Rota, person: Person, offer_id: UUID
) -> tuple[ShiftOffer, Shift, Shift | None] | Refused:
    """What was asked of them, while it is as it was then: both shifts held, then the offer."""
    offer = await shift_offers.one(rota.session, offer_id)
    if offer is None or offer.programme_id != rota.programme.id or offer.to_id != person.id:
        return Refused(say("not-found"))
    await people.lock_all(rota.session, [offer.from_id, offer.to_id])
    held = await rota.held_all([one for one in (offer.shift_id, offer.in_return_id) if one is not None])
    offer = await shift_offers.held(rota.session, offer_id)
    shift = held.get(offer.shift_id) if offer else None
    other = held.get(offer.in_return_id) if offer and offer.in_return_id else None
    if offer is None or shift is None or offer.state != "asked" or not _is_whose(rota, shift, offer.from_id):
        return Refused(say("shift-offer-gone"))
    if offer.in_return_id is not None and (other is None or not _is_whose(rota, other, offer.to_id)):
        return Refused(say("shift-offer-gone"))
    return offer, shift, other


def _is_whose(rota: Rota, shift: Shift, person_id: UUID) -> bool:
    return shift.state == "held" and shift.person_id == person_id and shift.starts_at > rota.now


async def _refusal(
    rota: Rota,
    shift: Shift,
    to: Person,
    other: Shift | None,
    *,
    asker: Person,
    giver: Person,
    roles: Collection[str],
) -> Refused | None:
    """What the rules say against it, of the one who gets it and, in a swap, of the one who gives it."""
    pairs = [(to, shift, other)] if other is None else [(to, shift, other), (giver, other, shift)]
    for one, gets, gives in pairs:
        broken = await rota.clash(one.id, stretch(gets), without=[gives.id] if gives else ())
        if broken is None:
            continue
        if one.id == asker.id:
            return Refused(saying.why(broken, rota.programme))
        if may(roles, "make shifts"):
            return Refused(saying.why(broken, rota.programme, one))
        # Why would tell a colleague's hours.
        return Refused(say("shift-other-cannot", name=one.name))
    return None


async def _why_no_swap(rota: Rota, shift: Shift, other: Shift) -> object | None:
    assert shift.person_id is not None
    assert other.person_id is not None
    theirs = await rota.clash(other.person_id, stretch(shift), without=[other.id])
    return theirs or await rota.clash(shift.person_id, stretch(other), without=[shift.id])


async def _put_question(
    rota: Rota, offer: ShiftOffer, giver: Person, shift: Shift, other: Shift | None
) -> None:
    what = saying.span(rota.programme, shift)
    ends = min(one.starts_at for one in (shift, other) if one is not None)
    told = (
        say("shift-offer", name=giver.name, what=what)
        if other is None
        else say("shift-offer-swap", name=giver.name, what=what, other=saying.span(rota.programme, other))
    )
    await outgoing.queue(
        rota.session,
        Reply(
            told,
            (
                Option(
                    f"shift-offer-yes:{offer.id.hex}",
                    say("shift-yes"),
                    closes_at=ends,
                    word="yes",
                    among=what,
                ),
                Option(
                    f"shift-offer-no:{offer.id.hex}", say("shift-no"), closes_at=ends, word="no", among=what
                ),
            ),
            topic=f"shift-offer:{offer.id.hex}",
        ),
        [offer.to_id],
        about=About("shift-offer", offer.id),
        now=rota.now,
        programme_id=rota.programme.id,
        lane="urgent" if rota.is_soon(shift) else "reminder",
        predicate="shift is offered",
        expires_at=ends,
    )


async def _tell_answer(rota: Rota, offer: ShiftOffer, person: Person, shift: Shift, *, yes: bool) -> None:
    what = saying.span(rota.programme, shift)
    if yes:
        told = say("shift-answer-yes", name=person.name, what=what)
    else:
        told = say("shift-answer-no", name=person.name, what=what)
    await outgoing.queue(
        rota.session,
        Reply(told),
        [offer.from_id],
        about=About("shift-answer", offer.id),
        now=rota.now,
        programme_id=rota.programme.id,
        lane="urgent" if rota.is_soon(shift) else "reminder",
        expires_at=shift.ends_at,
    )


def _accepted(rota: Rota, shift: Shift, other: Shift | None, giver: Person) -> Say:
    what = saying.span(rota.programme, shift)
    if other is None:
        return say("shift-offer-accepted", what=what, name=giver.name)
    return say("shift-swap-accepted", what=what, name=giver.name, other=saying.span(rota.programme, other))
