"""A thread is closed by hand, with a kind last word or without; a new text opens it again."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.contact import answering, handing, passing, relaying
from bot.messages import Refused, Say, say
from bot.wording import speak
from storage import people, thread_steps
from storage.tables import THREAD_MOVES, Person, Programme, Thread, move


async def last_word(session: AsyncSession, programme: Programme, thread: Thread) -> str:
    """What whoever wrote would read, in their language."""
    person = await people.person(session, thread.person_id) if thread.person_id else None
    said: Say = say("thread-last-word", name=person.name) if person else say("thread-last-word-stranger")
    return speak(said, await language_of(session, programme, thread), ZoneInfo(programme.time_zone))


async def language_of(session: AsyncSession, programme: Programme, thread: Thread) -> str:
    """The language of whoever wrote."""
    person = await people.person(session, thread.person_id) if thread.person_id else None
    contact = await people.contact(session, thread.contact_id)
    chosen = (person.language if person else None) or (contact.language if contact else None)
    return chosen or programme.language


async def may_close(session: AsyncSession, thread: Thread, closer: Person) -> Refused | None:
    """Only whoever has it closes it: nothing with an unanswered word in it is closed by the way."""
    if handing.is_ones(thread, closer):
        return None
    return Refused(await handing.not_mine(session, thread, closer))


async def close(
    session: AsyncSession,
    programme: Programme,
    thread: Thread,
    closer: Person,
    now: datetime,
    *,
    with_word: bool,
) -> Refused | None:
    """It is over for now; nothing in it is urgent any more. `thread` is held."""
    refused = await may_close(session, thread, closer)
    if refused is not None:
        return refused
    if await passing.is_unread(session, thread, closer, now):
        return Refused(say("thread-close-more", name=await relaying.writer(session, thread)))
    if with_word:
        words = await last_word(session, programme, thread)
        sent = await answering.answer(session, thread, closer, words, "", now, anyway=True)
        if isinstance(sent, Refused):
            return sent
    move(thread, "closed", THREAD_MOVES)
    thread.urgent = thread.call_back = False
    await thread_steps.note(session, thread, "closed", now, [closer.id])
    await passing.rest(session, thread, now)
    return None
