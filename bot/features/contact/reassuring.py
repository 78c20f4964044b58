"""What whoever wrote in an emergency hears next: whom the alert has reached, and who is here."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.features.contact import emergency
from bot.messages import About, Reply, Say, say
from storage.tables import Person, Thread


async def alerted(session: AsyncSession, thread: Thread, reader: Person, now: datetime) -> None:
    """An alert has arrived. Once for each time that the thread waits, and nothing more than that."""
    about = About("alarm-heard", thread.id, thread.version)
    said = say("alarm-heard", name=reader.name, how=await _how(session, thread, now))
    await _tell(session, thread, said, about, "alarm rings", now)


async def is_here(session: AsyncSession, thread: Thread, taker: Person, now: datetime) -> None:
    """Somebody has it: they wait no longer alone."""
    about = About("alarm-here", thread.id, int(now.timestamp()))
    said = say("alarm-here", name=taker.name, how=await _how(session, thread, now))
    await _tell(session, thread, said, about, None, now)


async def _how(session: AsyncSession, thread: Thread, now: datetime) -> str:
    """Of one length, so that a sealed row does not tell them apart."""
    return "quiet" if await emergency.is_watched(session, thread.contact_id, now) else "aloud"


async def _tell(
    session: AsyncSession, thread: Thread, said: Say, about: About, predicate: str | None, now: datetime
) -> None:
    await outgoing.write_to(
        session,
        Reply(said),
        thread.contact_id,
        key=f"{about.kind}:{thread.id}:{about.version}",
        about=about,
        now=now,
        programme_id=thread.programme_id,
        person_id=thread.person_id,
        lane="urgent",
        predicate=predicate,
    )
