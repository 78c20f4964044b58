"""A flood from one phone, or from many: the first words ring one by one, the rest come together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.contact import relaying
from storage import due, floods, threads
from storage.tables import Message, Person, Programme, Thread

#: So many messages of one thread, and so many strangers, are told one by one within this time.
AT_ONCE = 5
WITHIN = timedelta(minutes=2)
#: The due row of what is told together; its version is the number of the first of those messages.
MORE = "thread-more"


async def tell(
    session: AsyncSession,
    programme: Programme,
    thread: Thread,
    message: Message,
    readers: Sequence[Person],
    now: datetime,
    *,
    wording: str = "contact-relay",
) -> None:
    """The newest words of a thread to these people; in a flood later, with those that follow."""
    if readers and not await _is_kept_for_later(session, thread, now):
        await relaying.tell(session, programme, thread, [message], readers, now, wording=wording)


async def is_crowd(session: AsyncSession, thread: Thread, now: datetime) -> bool:
    """Whether so many strangers were just told of that this one waits a little; never where it is urgent."""
    if thread.person_id is not None or thread.urgent:
        return False
    return await floods.strangers_told_since(session, thread.programme_id, now - WITHIN) >= AT_ONCE


async def _is_kept_for_later(session: AsyncSession, thread: Thread, now: datetime) -> bool:
    if await floods.is_waiting(session, MORE, thread.id):
        # Nothing goes past what came before it.
        return True
    if await floods.written_since(session, thread.id, now - WITHIN) <= AT_ONCE:
        return False
    number = await threads.length(session, thread.id)
    await due.add(session, MORE, thread.id, now + WITHIN, programme_id=thread.programme_id, version=number)
    return True
