"""Somebody rang and nobody spoke with them: it is a thread, the team hears of it, and a human rings back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import STAFF
from bot.features.contact import passing, receiving, relaying
from bot.features.contact.forwarding import caller, rang_withheld, shown
from bot.features.contact.receiving import Received, Written
from bot.messages import WITHHELD, About, Refused, Reply, Say, say
from storage import due, people, ringing, thread_steps, threads
from storage.tables import THREAD_MOVES, Due, Message, Person, Programme, Thread, move

#: The team is told of calls in one thread at most so often; of what comes between, then how many there were.
APART = timedelta(minutes=10)
#: So long after a call was passed on we have heard of its end, or never will: Twilio tries our door again for
#: some minutes.
HEARD_OF = ringing.LONGEST + timedelta(minutes=15)


async def passed_on(
    session: AsyncSession, inbox_id: UUID, address: str, person: Person | None, now: datetime
) -> None:
    """It rings at the programme's phone; that we never hear how it ended is noticed."""
    whose = await caller(session, address, person)
    if whose is not None:
        at = now + HEARD_OF
        await due.put(session, "voice-ended", inbox_id, at, programme_id=whose.programme.id)


async def unheard_of(session: AsyncSession, row: Due, now: datetime) -> None:
    """voice-ended: nobody told us how it ended, perhaps while we were away; a human rings back.

    Whoever rang is sent nothing so much later: somebody may have spoken with them.
    """
    call = await ringing.passed_on(session, row.subject_id)
    contact = await people.hold(session, call.contact_id) if call and call.contact_id else None
    if call is None or contact is None:
        return
    if contact.address == WITHHELD:
        await rang_withheld(session, now, at=call.received_at)
        return
    person = await people.person(session, contact.person_id) if contact.person_id else None
    whose = await caller(session, contact.address, person)
    if whose is not None:
        written = Written(whose.programme, contact, whose.person, "", call.external_id)
        await rang(session, written, now, at=call.received_at)


async def rang(
    session: AsyncSession, written: Written, now: datetime, *, at: datetime | None = None
) -> Received:
    """Keep the call in the thread that it continues, or in a new one, and tell the team.

    `at`: when they rang, where that was not just now.
    """
    programme = written.programme
    thread = await receiving.thread_of(session, written, now)
    message = Message(
        programme_id=programme.id,
        thread_id=thread.id,
        direction="in",
        author_id=thread.person_id,
        body="",
        is_call=True,
        provider_id=written.provider_id or None,
        at=at or now,
    )
    await threads.write(session, thread, message)
    waits = thread.call_back and thread.state in ("waiting", "taken")
    thread.call_back = True
    if waits and await ringing.counts_at(session, thread.id) is not None:
        return Received(thread, len(await passing.may_take(session, programme, thread)))
    readers = await passing.written(session, programme, thread, message, now)
    told_at = max(message.at, now)
    await due.put(session, "voice-count", thread.id, told_at + APART, programme_id=programme.id)
    return Received(thread, readers)


async def count(session: AsyncSession, row: Due, now: datetime) -> None:
    """They have rung again since the team was told: how often, in one message."""
    thread = await threads.held(session, row.subject_id)
    programme = await people.programme(session, thread.programme_id) if thread else None
    if thread is None or programme is None or not thread.call_back:
        return
    if not await ringing.calls_after(session, thread.id, row.at - APART):
        return
    calls = [one for one in await threads.unanswered(session, thread.id) if one.is_call]
    readers = await _readers(session, programme, thread)
    if thread.state == "waiting":
        readers = await passing.told_and_there(session, programme, thread, readers, now)
    await relaying.tell(session, programme, thread, calls, readers, now)
    await due.put(session, "voice-count", thread.id, now + APART, programme_id=programme.id)


async def number(
    session: AsyncSession, thread: Thread, reader: Person, roles: frozenset[str], now: datetime
) -> Say | Refused:
    """The number that they rang from, for whoever has taken the thread, and for staff; noted each time."""
    name = await relaying.it(session, thread)
    contact = await people.contact(session, thread.contact_id)
    if contact is None or contact.channel != "sms":
        return Refused(say("voice-number-none", name=name))
    has_it = thread.owner_id == reader.id and thread.state in ("taken", "answered")
    if not has_it and roles.isdisjoint(STAFF):
        return Refused(say("voice-number-take-first", name=name))
    await thread_steps.note(session, thread, "number-shown", now, [reader.id])
    return say("voice-number", name=await relaying.writer(session, thread), number=shown(contact.address))


async def rung(
    session: AsyncSession, programme: Programme, thread: Thread, caller: Person, now: datetime
) -> Say | Refused:
    """Somebody of the team has spoken with them: nobody else need ring. `thread` is held."""
    name = await relaying.it(session, thread)
    if not thread.call_back:
        return Refused(say("voice-rung-already", name=name))
    others = {one.id for one in await _readers(session, programme, thread)} - {caller.id}
    if thread.state == "closed":
        move(thread, "waiting", THREAD_MOVES)
    if thread.state != "answered":
        move(thread, "answered", THREAD_MOVES)
    thread.owner_id, thread.call_back = caller.id, False
    # As words of ours would: what they said before has been heard.
    spoken = Message(
        programme_id=programme.id,
        thread_id=thread.id,
        direction="out",
        author_id=caller.id,
        body="",
        is_call=True,
        at=now,
    )
    await threads.write(session, thread, spoken)
    await thread_steps.note(session, thread, "answered", now, [caller.id])
    await due.drop(session, thread.id, (ringing.COUNT,))
    await passing.rest(session, thread, now)
    await outgoing.queue(
        session,
        Reply(say("voice-rung-by", caller=caller.name, name=name)),
        sorted(others),
        about=About("answered", thread.id, await threads.length(session, thread.id)),
        now=now,
        programme_id=programme.id,
        lane="reply",
        automatic=False,
    )
    return say("voice-rung", name=name)


async def _readers(session: AsyncSession, programme: Programme, thread: Thread) -> Sequence[Person]:
    """Whoever has it; else those who were asked to take it."""
    free = await passing.may_take(session, programme, thread)
    if thread.state == "taken":
        return [one for one in free if one.id == thread.owner_id]
    if thread.state != "waiting" or thread.since is None:
        return []
    told = await thread_steps.told_since(session, thread.id, thread.since)
    return [one for one in free if one.id in told]
