"""What a flood left behind: told together, to those who were to be told of each of it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.contact import passing, relaying
from storage import floods, people, thread_steps, threads
from storage.tables import Due, Person, Programme, Thread


async def more(session: AsyncSession, row: Due, now: datetime) -> None:
    """thread-more: whoever has the thread, or was told of it, reads the rest."""
    thread = await threads.held(session, row.subject_id)
    programme = await people.programme(session, thread.programme_id) if thread else None
    if thread is None or programme is None:
        return
    words = await floods.written_from(session, thread.id, row.version)
    told_at: dict[UUID, datetime] = {}
    if thread.state in ("answered", "closed"):
        # Answered, or closed, by somebody who had not read these.
        await passing.begin_again(session, programme, thread, now)
        if thread.state == "waiting":
            # Whoever is asked to take it reads these with the rest.
            return
    else:
        told_at = await floods.told_at(session, thread.id)
    for reader in await _readers(session, programme, thread):
        known = told_at.get(reader.id)
        theirs = [one for one in words if known is None or one.at > known]
        if theirs:
            await relaying.tell(session, programme, thread, theirs, [reader], now)


async def _readers(session: AsyncSession, programme: Programme, thread: Thread) -> list[Person]:
    free = await passing.may_take(session, programme, thread)
    if thread.state == "taken":
        return [one for one in free if one.id == thread.owner_id]
    if thread.since is None:
        return []
    told = await thread_steps.told_since(session, thread.id, thread.since)
    return [one for one in free if one.id in told]
