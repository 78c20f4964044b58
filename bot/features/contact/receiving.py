"""What anybody writes: kept in a thread, told to staff, answered once by the machine."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.features.contact import passing
from storage import due, outbox, programmes, signals, thread_steps, threads
from storage.tables import Contact, Due, Message, Person, Programme, Thread

#: What the machine says of itself to whoever writes; together at most so many an hour (autoresponders).
AUTOMATIC = ("receipt", "voice-receipt", "stranger", "unusable", "edit-unread", "own-words")
MOST_AN_HOUR = 6
#: First answers to strangers a day, in the whole installation.
MOST_STRANGERS = outgoing.MOST_STRANGERS
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True)
class Written:
    """Words that are for people."""

    programme: Programme
    contact: Contact
    #: None: a stranger.
    person: Person | None
    text: str
    #: The provider's id of the message, so that a change of it is known.
    provider_id: str = ""


@dataclass(frozen=True)
class Received:
    """Where the words are now, and how many people were told."""

    thread: Thread
    readers: int


async def receive(session: AsyncSession, written: Written, now: datetime) -> Received:
    """Keep the words in the thread that they continue, or in a new one, and tell staff."""
    thread = await thread_of(session, written, now)
    return await _add(session, thread, written, now, wording="contact-relay")


async def change(session: AsyncSession, contact: Contact, provider_id: str, text: str, now: datetime) -> bool:
    """Tell staff that a message of theirs reads otherwise now. False when no such message was for people."""
    before = await threads.written_as(session, contact, provider_id) if provider_id else None
    thread = await threads.held(session, before.thread_id) if before else None
    if before is None or thread is None:
        return False
    if before.body != text:
        programme = await session.get_one(Programme, thread.programme_id)
        author = await session.get(Person, thread.person_id) if thread.person_id else None
        written = Written(programme, contact, author, text, provider_id)
        await _add(session, thread, written, now, wording="contact-relay-change")
    return True


async def home_of_strangers(session: AsyncSession) -> Programme | None:
    """The programme that a stranger's text goes to: the one that was here first."""
    every = await programmes.every(session)
    return min(every, key=lambda one: (one.created_at, one.key), default=None)


async def may_say(
    session: AsyncSession, contact_id: UUID, kind: str, now: datetime, *, once_in: timedelta | None = None
) -> bool:
    """Whether the machine may say something of this kind there: not again so soon, and not too often."""
    if once_in and await outbox.automatic_answers(session, contact_id, kind, now - once_in):
        return False
    said = [await outbox.automatic_answers(session, contact_id, one, now - _HOUR) for one in AUTOMATIC]
    return sum(said) < MOST_AN_HOUR


async def may_greet(session: AsyncSession, contact_id: UUID, now: datetime) -> bool:
    """A stranger gets one answer a day, and all strangers together not more than we can pay for."""
    if await threads.said_since(session, "stranger", now - _DAY) >= MOST_STRANGERS:
        return False
    return await may_say(session, contact_id, "stranger", now, once_in=_DAY)


async def forget(session: AsyncSession, row: Due, now: datetime) -> None:
    """A stranger's words are kept seven days after the last of them."""
    thread = await threads.held(session, row.subject_id)
    if thread is None or thread.person_id is not None:
        return
    until = thread.last_at + threads.IDLE
    if until > now:
        await due.add(
            session, row.kind, thread.id, until, programme_id=thread.programme_id, version=row.version + 1
        )
        return
    await threads.forget(session, thread, now)
    for kind in ("nobody reads", passing.NOT_TAKEN):
        await signals.settle(session, kind, thread.id, now)


async def thread_of(session: AsyncSession, written: Written, now: datetime) -> Thread:
    """The thread that it continues, or a new one; held."""
    person_id = written.person.id if written.person else None
    thread = await threads.current(session, written.programme.id, written.contact, person_id, now)
    if thread is not None:
        return thread
    thread = Thread(
        programme_id=written.programme.id,
        contact_id=written.contact.id,
        person_id=person_id,
        opened_at=now,
        last_at=now,
    )
    await threads.begin(session, thread)
    await thread_steps.note(session, thread, "opened", now)
    if person_id is None:
        await due.add(
            session, "thread-forget", thread.id, now + threads.IDLE, programme_id=thread.programme_id
        )
    return thread


async def _add(
    session: AsyncSession, thread: Thread, written: Written, now: datetime, *, wording: str
) -> Received:
    message = Message(
        programme_id=thread.programme_id,
        thread_id=thread.id,
        direction="in",
        author_id=thread.person_id,
        body=written.text,
        provider_id=written.provider_id or None,
        at=now,
    )
    await threads.write(session, thread, message)
    readers = await passing.written(session, written.programme, thread, message, now, wording=wording)
    return Received(thread, readers)
