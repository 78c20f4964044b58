"""A flood from one phone, or from many: the first words ring one by one, the rest come together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import TEAM
from bot.features import opening
from bot.features.contact import relaying
from bot.messages import About, Reply, say
from storage import due, floods, people, shifts, threads
from storage.tables import Message, Person, Programme, Thread

#: So many messages of one thread, and so many strangers, are told one by one within this time.
AT_ONCE = 5
WITHIN = timedelta(minutes=2)
#: So many strangers' calls an hour are told one by one; the others are counted, and looked at again so often.
CALLS = 10
LOOK = timedelta(minutes=10)
_HOUR = timedelta(hours=1)
#: Kind of the line with the count.
MANY = "voice-many"
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


async def put_off(
    session: AsyncSession, programme: Programme, thread: Thread, now: datetime
) -> timedelta | None:
    """How long nobody is told of this thread, because so many strangers' have come; None: not at all."""
    if await is_crowd(session, thread, now):
        return WITHIN
    if thread.urgent or not await is_untold_call(session, thread):
        return None
    if any(not one.is_call for one in await threads.unanswered(session, thread.id)):
        return None
    if await floods.callers_told_since(session, programme.id, now - _HOUR) < CALLS:
        return None
    if thread.opened_at <= now - LOOK:
        await _tell_count(session, programme, now)
    return LOOK


async def is_untold_call(session: AsyncSession, thread: Thread) -> bool:
    """A stranger has rung, and nobody was told of it yet."""
    if thread.person_id is not None or not thread.call_back or thread.stop is not None:
        return False
    return not await floods.was_passed_on(session, thread.id)


async def _tell_count(session: AsyncSession, programme: Programme, now: datetime) -> None:
    """One line an hour to those who are told of calls first: how many others have rung."""
    if await floods.told_of_since(session, MANY, programme.id, now - _HOUR):
        return
    readers = await people.reached(session, await shifts.on(session, programme.id, now))
    if not readers and await opening.interval(session, programme, now) is not None:
        readers = await people.reached(session, await people.members(session, programme.id, TEAM))
    await outgoing.queue(
        session,
        Reply(say("voice-many", count=await floods.untold_callers(session, programme.id), most=CALLS)),
        [one.id for one in readers],
        about=About(MANY, programme.id, int(now.timestamp())),
        now=now,
        programme_id=programme.id,
        lane="reply",
        automatic=False,
        expires_at=now + _HOUR,
    )


async def _is_kept_for_later(session: AsyncSession, thread: Thread, now: datetime) -> bool:
    if await floods.is_waiting(session, MORE, thread.id):
        # Nothing goes past what came before it.
        return True
    if await floods.written_since(session, thread.id, now - WITHIN) <= AT_ONCE:
        return False
    number = await threads.length(session, thread.id)
    await due.add(session, MORE, thread.id, now + WITHIN, programme_id=thread.programme_id, version=number)
    return True
