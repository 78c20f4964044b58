"""HJELP is a message to people, unless one of theirs waits already."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.contact import promising
from bot.features.contact.receiving import Written, receive
from bot.messages import Say
from storage import own_threads
from storage.tables import Thread


async def ask(session: AsyncSession, written: Written, now: datetime) -> tuple[Thread, Say]:
    """The thread that people read it in, and when they do, as a sentence of its own."""
    person_id = written.person.id if written.person else None
    mine = await own_threads.of(session, written.programme.id, written.contact.id, person_id, now)
    waiting = [thread for thread in mine if _waits(thread)]
    if waiting:
        return waiting[0], await promising.standing(session, written.programme, waiting[0], now)
    thread = (await receive(session, written, now)).thread
    promise = await promising.receipt(session, written.programme, thread, now)
    thread.promised_at = promise.until
    return thread, promise.when


def _waits(thread: Thread) -> bool:
    """For whoever takes it, or for its owner's answer."""
    return thread.state == "waiting" or (thread.state == "taken" and thread.since is not None)
