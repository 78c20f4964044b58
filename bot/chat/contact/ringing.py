"""A call: the thread that it becomes, the one text back, and what the team does about it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.chat.basics import numbers
from bot.chat.contact import threads as on_phones
from bot.features import contact
from bot.features.contact import Written, calling_back, forwarding, promising
from bot.features.contact.relaying import options
from bot.messages import WITHHELD, About, Answer, Refused, Reply, Say, Turn, say
from storage import people
from storage.tables import Programme, Thread

#: What a call is answered with comes no more often, whatever has become of the thread.
_AGAIN = timedelta(minutes=30)
_PROTECTED = "voice-number"


async def rang(turn: Turn) -> Answer:
    """Nobody spoke with them: a human rings back. What was passed on is heard of when it has ended."""
    if turn.incoming.call == "forwarded":
        await calling_back.passed_on(
            turn.session, turn.inbox_id, turn.incoming.address, turn.person, turn.now
        )
    if turn.incoming.call != "missed":
        return None
    if turn.incoming.address == WITHHELD:
        await forwarding.rang_withheld(turn.session, turn.now)
        return None
    caller = await forwarding.caller(turn.session, turn.incoming.address, turn.person)
    if caller is None:
        return None
    written = Written(caller.programme, turn.contact, caller.person, "", turn.incoming.message_id)
    received = await calling_back.rang(turn.session, written, turn.now)
    if not await forwarding.may_be_texted(turn.session, turn.contact, caller):
        return None
    if caller.person is None:
        return await _to_stranger(turn, caller.programme, received)
    return await _receipt(turn, caller.programme, received.thread)


async def number(turn: Turn, thread_hex: str) -> Answer:
    """voice-number: the number to ring, where nobody can forward or save it."""
    assert turn.programme is not None
    assert turn.person is not None
    thread = await on_phones.found(turn, thread_hex)
    if isinstance(thread, Reply):
        return thread
    said = await calling_back.number(turn.session, thread, turn.person, turn.roles, turn.now)
    offered, topic = options(turn.programme, thread), f"thread:{thread.id.hex}"
    if isinstance(said, Refused):
        return Reply(said.why, offered, topic=topic)
    return Reply(said, offered, topic=topic, protected=True, about=About(_PROTECTED, thread.id))


async def rung(turn: Turn, thread_hex: str) -> Answer:
    """voice-rung: somebody has rung them back."""
    assert turn.programme is not None
    assert turn.person is not None
    thread = await on_phones.found(turn, thread_hex)
    if isinstance(thread, Reply):
        return thread
    said = await calling_back.rung(turn.session, turn.programme, thread, turn.person, turn.now)
    return Reply(said.why if isinstance(said, Refused) else said)


async def _receipt(turn: Turn, programme: Programme, thread: Thread) -> Answer:
    """One for all their calls, until what it held out has passed."""
    since = thread.since or turn.now
    holds = thread.promised_at is None or turn.now < thread.promised_at
    lately = max(turn.now - since, _AGAIN) if holds else _AGAIN
    if not await contact.may_say(turn.session, turn.contact.id, "voice-receipt", turn.now, once_in=lately):
        return None
    about = About("voice-receipt", thread.id, thread.version)
    owner = await people.person(turn.session, thread.owner_id) if thread.owner_id else None
    if thread.state == "taken" and owner is not None:
        return Reply(say("voice-receipt-taken", name=owner.name, **numbers(programme)), about=about)
    promise = await promising.receipt(turn.session, programme, thread, turn.now)
    thread.promised_at = promise.until or thread.promised_at
    return Reply(_as_call(promise.text), about=about)


def _as_call(receipt: Say) -> Say:
    """What a receipt for words promises, said to somebody who rang."""
    args: Any = receipt.args
    match receipt.wording:
        case "receipt-open":
            return say("voice-receipt-open", **args)
        case "receipt-closing":
            return say("voice-receipt-closing", **args)
        case "receipt-shift":
            return say("voice-receipt-shift", **args)
        case "receipt-later":
            return say("voice-receipt-later", **args)
        case "receipt-nobody":
            return say("voice-receipt-nobody", **args)
    return say("voice-receipt-unknown", **args)


async def _to_stranger(turn: Turn, programme: Programme, received: contact.Received) -> Answer:
    if not await contact.may_greet(turn.session, turn.contact.id, turn.now):
        return None
    about = About("stranger", received.thread.id)
    if not received.readers:
        return Reply(say("voice-stranger-nobody", **numbers(programme)), about=about)
    return Reply(say("voice-stranger", **numbers(programme)), about=about)
