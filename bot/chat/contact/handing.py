"""Gi videre: to whom, what they should know, and the other's yes or no."""

from __future__ import annotations

from typing import Any

from bot.chat import night_plan
from bot.chat.contact import threads
from bot.chat.turns import end_dialog
from bot.features import contact
from bot.features.contact import handing
from bot.messages import Answer, Option, Refused, Reply, Turn, say
from bot.numbers import plain
from storage import dialogs

_KIND = "handover"
_SKIP = frozenset({"hopp", "hopp over", "skip"})


async def whom(turn: Turn, thread_hex: str) -> Answer:
    """handover: those on shift first, and only those who may have it."""
    assert turn.programme is not None
    assert turn.person is not None
    thread = await threads.found(turn, thread_hex)
    if isinstance(thread, Reply):
        return thread
    if not handing.is_ones(thread, turn.person):
        return Reply(await handing.not_mine(turn.session, thread, turn.person))
    name = await contact.it(turn.session, thread)
    listed = await handing.colleagues(turn.session, turn.programme, thread, turn.person, turn.now)
    if not listed:
        return threads.about(thread, Reply(say("handover-nobody", name=name)))
    options = [
        Option(
            f"handover-to:{thread.id.hex}:{one.tag}",
            say("handover-on-shift", name=one.person.name)
            if one.on_shift
            else say("text", text=one.person.name),
        )
        for one in listed
    ]
    stop = Option("handover-stop", say("contact-stop"))
    return threads.about(thread, Reply(say("handover-whom", name=name), (*options, stop)))


async def to(turn: Turn, thread_hex: str, tag: str) -> Answer:
    """handover-to: this one; what they should know comes next."""
    assert turn.programme is not None
    assert turn.person is not None
    thread = await threads.found(turn, thread_hex)
    if isinstance(thread, Reply):
        return thread
    listed = await handing.colleagues(turn.session, turn.programme, thread, turn.person, turn.now)
    chosen = next((one for one in listed if one.tag == tag), None)
    name = await contact.it(turn.session, thread)
    if chosen is None or not handing.is_ones(thread, turn.person):
        return Reply(say("handover-not-them", name=name))
    kept = {"thread": thread.id.hex, "to": tag}
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, _KIND, "summary", kept, turn.now)
    options = (
        Option(f"handover-skip:{thread.id.hex}:{tag}", say("handover-skip")),
        Option("handover-stop", say("contact-stop")),
    )
    said = say("handover-summary", asked=chosen.person.name, longest=handing.LONGEST)
    return Reply(said, options, topic="dialog")


async def typed(turn: Turn, step: str, answers: dict[str, Any]) -> Answer:
    """The summary: for the colleague alone, whatever word it begins with."""
    words = "" if plain(turn.text) in _SKIP else turn.text
    return await _ask(turn, str(answers["thread"]), str(answers["to"]), words)


async def skip(turn: Turn, thread_hex: str, tag: str) -> Answer:
    """handover-skip: HOPP, nothing to add."""
    return await _ask(turn, thread_hex, tag, "")


async def stop(turn: Turn) -> Answer:
    """handover-stop: "Avbryt"."""
    await end_dialog(turn, _KIND)
    return Reply(say("handover-stopped"))


async def accept(turn: Turn, handover_hex: str) -> Answer:
    """handover-yes."""
    assert turn.programme is not None
    assert turn.person is not None
    found = await handing.find(turn.session, turn.programme, turn.person, handover_hex)
    if found is None:
        return Reply(say("handover-over"))
    handover, thread = found
    refused = await handing.accept(turn.session, turn.programme, handover, thread, turn.person, turn.now)
    if refused is not None:
        return Reply(refused.why)
    menu = await threads.menu(turn, thread.id.hex)
    return [menu, *await night_plan.for_taker(turn, thread)]


async def decline(turn: Turn, handover_hex: str) -> Answer:
    """handover-no: no reason."""
    assert turn.programme is not None
    assert turn.person is not None
    found = await handing.find(turn.session, turn.programme, turn.person, handover_hex)
    if found is None:
        return Reply(say("handover-over"))
    refused = await handing.decline(turn.session, *found, turn.now)
    return Reply(refused.why if refused else say("handover-no-said"))


async def _ask(turn: Turn, thread_hex: str, tag: str, summary: str) -> Answer:
    assert turn.programme is not None
    assert turn.person is not None
    thread = await threads.found(turn, thread_hex)
    if isinstance(thread, Reply):
        await end_dialog(turn, _KIND)
        return thread
    asked = await handing.ask(
        turn.session, turn.programme, thread, turn.person, tag, summary.strip(), turn.now
    )
    if isinstance(asked, Refused):
        return Reply(asked.why)
    await end_dialog(turn, _KIND)
    who = {"asked": asked.person.name, "name": await contact.it(turn.session, thread)}
    at = handing.asked_at(turn.programme, thread, asked, turn.now)
    return Reply(say("handover-sent-later", at=at, **who) if at > turn.now else say("handover-sent", **who))
