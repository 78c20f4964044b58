"""Gi bort and Bytt: whom, for which of theirs, and their JA or NEI."""

from __future__ import annotations

from bot.chat import whose
from bot.chat.shifts.turns import person_of, rota_of, told
from bot.chat.turns import as_id
from bot.features.shifts import offering, saying
from bot.messages import Answer, Option, Refused, Reply, Turn, say
from storage import menus

_SHORT = 12


async def give(turn: Turn, shift: str) -> Answer:
    """shift-give: to whom? Only those who may have it by the rules are named."""
    found = await offering.who_may_have(rota_of(turn), person_of(turn), as_id(shift))
    if isinstance(found, Refused):
        return Reply(found.why)
    if not found:
        return Reply(say("shift-nobody-can"))
    options = whose.options(f"shift-give-to:{as_id(shift).hex}", found, turn)
    return Reply(say("shift-to-whom"), options, topic="shift-offer", whole=True)


async def give_to(turn: Turn, shift: str, who: str) -> Answer:
    """shift-give-to: they are asked."""
    rota = rota_of(turn)
    to = whose.meant(who, await rota.team())
    if to is None:
        return Reply(say("not-found"))
    return told(await offering.ask(rota, person_of(turn), as_id(shift), to.id, roles=turn.roles))


async def swap(turn: Turn, shift: str) -> Answer:
    """shift-swap: for which of the others'?"""
    rota = rota_of(turn)
    found = await offering.to_swap_for(rota, person_of(turn), as_id(shift))
    if isinstance(found, Refused):
        return Reply(found.why)
    if not found:
        return Reply(say("shift-nothing-to-swap"))
    names = {one.id: one.name for one in await rota.team()}
    options = tuple(
        Option(
            f"shift-swap-for:{as_id(shift).hex}:{one.id.hex[:_SHORT]}",
            say(
                "shift-held",
                what=saying.span(rota.programme, one),
                name=names[one.person_id],
            ),
            closes_at=one.starts_at,
        )
        for one in found
        if one.person_id in names
    )
    return Reply(say("shift-swap-for"), options, topic="shift-offer", whole=True)


async def swap_for(turn: Turn, shift: str, other: str) -> Answer:
    """shift-swap-for: whoever has that one is asked."""
    rota = rota_of(turn)
    found = await offering.to_swap_for(rota, person_of(turn), as_id(shift))
    if isinstance(found, Refused):
        return Reply(found.why)
    meant = [one for one in found if len(other) == _SHORT and one.id.hex.startswith(other)]
    if len(meant) != 1 or meant[0].person_id is None:
        return Reply(say("shift-offer-gone"))
    asked = await offering.ask(
        rota, person_of(turn), as_id(shift), meant[0].person_id, meant[0].id, roles=turn.roles
    )
    return told(asked)


async def accept(turn: Turn, offer: str) -> Answer:
    """shift-offer-yes: it is theirs, or the two are swapped."""
    await _answered(turn, offer)
    return told(await offering.accept(rota_of(turn), person_of(turn), as_id(offer), roles=turn.roles))


async def decline(turn: Turn, offer: str) -> Answer:
    """shift-offer-no: it stays where it was."""
    await _answered(turn, offer)
    return told(await offering.decline(rota_of(turn), person_of(turn), as_id(offer)))


async def _answered(turn: Turn, offer: str) -> None:
    """A JA to the next question must not meet this one."""
    topic = f"shift-offer:{as_id(offer).hex}"
    await menus.close(turn.session, [turn.contact.id], topic, turn.now)
