"""What people write to people: threads, their words, and how far an answer has come."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import and_, delete, exists, func, or_, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from storage import declines, outbox, people
from storage.tables import Contact, Handover, Message, Note, Outbox, PageLink, Thread, ThreadStep

#: So long after its last word a new text begins a new thread, unless somebody still owes an answer;
#: a stranger's thread is forgotten.
IDLE = timedelta(days=7)
#: Kinds of outbox rows that hold the words of a thread, or are about it.
ABOUT_A_THREAD = (
    *("thread", "thread-waits", "thread-taken", "thread-mine"),
    *("thread-left", "thread-hello", "handover", "handover-news"),
    *("answer", "answered", "receipt", "stranger"),
    *("danger", "alarm", "alarm-heard", "alarm-here"),
    *("voice-receipt", "voice-number"),
)
#: Between the words of one instant.
_TICK = timedelta(milliseconds=1)
#: An answer so shortly before the last words may have crossed what came before them.
_TOGETHER = timedelta(minutes=10)


async def begin(session: AsyncSession, thread: Thread) -> Thread:
    session.add(thread)
    await session.flush()
    return thread


async def write(session: AsyncSession, thread: Thread, message: Message) -> Message:
    """Add words to a thread that is held: always after those before, also within one instant."""
    if await length(session, thread.id):
        message.at = max(message.at, thread.last_at + _TICK)
    thread.last_at = message.at
    session.add(message)
    await session.flush()
    return message


async def current(
    session: AsyncSession, programme_id: UUID, contact: Contact, person_id: UUID | None, now: datetime
) -> Thread | None:
    """The thread that a text from there continues, held; None when it begins a new one."""
    rows = await session.scalars(
        select(Thread)
        .where(
            col(Thread.programme_id) == programme_id,
            col(Thread.contact_id) == contact.id,
            col(Thread.person_id) == person_id,
            or_(col(Thread.state).in_(("waiting", "taken")), col(Thread.last_at) > now - IDLE),
        )
        .order_by(col(Thread.last_at).desc())
        .limit(1)
        .with_for_update()
    )
    return rows.first()


async def held(session: AsyncSession, thread_id: UUID) -> Thread | None:
    """The thread as it is now, nobody else's to change until the transaction ends."""
    rows = await session.scalars(
        select(Thread)
        .where(col(Thread.id) == thread_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def take(session: AsyncSession, thread_id: UUID, person_id: UUID, now: datetime) -> bool:
    """It is this person's from now on; False when somebody else was faster, or nobody waits.

    Whose it is already takes it again while its alarm rings.
    """
    mine = and_(
        col(Thread.state) == "taken",
        col(Thread.owner_id) == person_id,
        col(Thread.alarm_since).is_not(None),
    )
    result: Any = await session.execute(
        update(Thread)
        .where(col(Thread.id) == thread_id, or_(col(Thread.state) == "waiting", mine))
        .values(state="taken", owner_id=person_id, since=now, stop=None, alarm_since=None)
        .execution_options(synchronize_session=False)
    )
    return bool(result.rowcount == 1)


async def unanswered(session: AsyncSession, thread_id: UUID) -> Sequence[Message]:
    """What was written, or rung, since our last answer, in order."""
    return await _written_after(session, thread_id)


async def to_read(session: AsyncSession, thread_id: UUID) -> Sequence[Message]:
    """What whoever goes on with it has to know: what is unanswered, in order.

    Where nothing is, somebody answered without having read the last words, or the answer did not arrive:
    then those words, and what was written with them.
    """
    found = await unanswered(session, thread_id)
    last = None if found else await last_in(session, thread_id)
    return found if last is None else await _written_after(session, thread_id, last - _TOGETHER)


async def of_owner(session: AsyncSession, programme_id: UUID, owner_id: UUID) -> Sequence[Thread]:
    """What somebody has taken and still owes an answer, longest first."""
    rows = await session.scalars(
        select(Thread)
        .where(
            col(Thread.programme_id) == programme_id,
            col(Thread.owner_id) == owner_id,
            col(Thread.state) == "taken",
        )
        .order_by(col(Thread.since), col(Thread.id))
    )
    return rows.all()


async def waiting(session: AsyncSession, programme_id: UUID) -> Sequence[UUID]:
    """What waits for anybody, in the order in which threads are held."""
    rows = await session.scalars(
        select(col(Thread.id))
        .where(col(Thread.programme_id) == programme_id, col(Thread.state) == "waiting")
        .order_by(col(Thread.id))
    )
    return rows.all()


async def asleep(session: AsyncSession, programme_id: UUID) -> Sequence[UUID]:
    """What waits without anybody having been asked: for an opening, or for a shift."""
    rows = await session.scalars(
        select(col(Thread.id))
        .where(
            col(Thread.programme_id) == programme_id,
            col(Thread.state) == "waiting",
            col(Thread.stop).is_(None),
        )
        .order_by(col(Thread.id))
    )
    return rows.all()


async def of_person(session: AsyncSession, programme_id: UUID, person_id: UUID) -> Sequence[Thread]:
    """A participant's own that are not closed, newest words first."""
    rows = await session.scalars(
        select(Thread)
        .where(
            col(Thread.programme_id) == programme_id,
            col(Thread.person_id) == person_id,
            col(Thread.state) != "closed",
        )
        .order_by(col(Thread.last_at).desc())
    )
    return rows.all()


async def waits_for_the_reader(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """Nobody else has taken the thread that the message is about."""
    thread = await session.get(Thread, row.subject_id)
    if thread is None or row.person_id in await _apart(session, thread):
        return False
    if thread.state == "waiting" or thread.owner_id != row.person_id:
        return thread.state == "waiting"
    # What was written while they answered, or closed it, is theirs to read all the same.
    return thread.state == "taken" or row.kind == "thread"


async def to_answer(
    session: AsyncSession, programme_id: UUID, reader_id: UUID, now: datetime
) -> Sequence[Thread]:
    """What waits for anybody, and what the reader has taken, oldest first; not what the reader wrote."""
    recent = await _recent(session, programme_id, now)
    return [
        one
        for one in recent
        if _may_wait(one, reader_id, "waiting")
        or (_may_wait(one, reader_id, "taken") and one.owner_id == reader_id)
    ]


async def answered(
    session: AsyncSession, programme_id: UUID, reader_id: UUID, now: datetime
) -> Sequence[Thread]:
    """What was answered within the last days, oldest first; not what the reader wrote."""
    return [one for one in await _recent(session, programme_id, now) if _may_wait(one, reader_id, "answered")]


async def unanswered_since(session: AsyncSession, thread_ids: Collection[UUID]) -> datetime | None:
    """When the first words were written that none of our answers has followed; None when there are none."""
    answered = aliased(Message)
    later = exists().where(
        answered.thread_id == col(Message.thread_id),  # type: ignore[arg-type]
        answered.direction == "out",  # type: ignore[arg-type]
        answered.at > col(Message.at),
    )
    rows = await session.scalars(
        select(func.min(col(Message.at))).where(
            col(Message.thread_id).in_(list(thread_ids)), col(Message.direction) == "in", ~later
        )
    )
    return rows.one_or_none()


async def length(session: AsyncSession, thread_id: UUID) -> int:
    """How many messages the thread has."""
    counted = await session.scalars(
        select(func.count()).select_from(Message).where(col(Message.thread_id) == thread_id)
    )
    return counted.one()


async def message(session: AsyncSession, message_id: UUID) -> Message | None:
    return await session.get(Message, message_id)


async def last_in(session: AsyncSession, thread_id: UUID) -> datetime | None:
    """When they last wrote, or rang."""
    rows = await session.scalars(
        select(func.max(col(Message.at))).where(
            col(Message.thread_id) == thread_id, col(Message.direction) == "in"
        )
    )
    return rows.one_or_none()


async def last_answer(session: AsyncSession, thread_id: UUID) -> Message | None:
    """The newest of our answers in the thread."""
    rows = await session.scalars(
        select(Message)
        .where(col(Message.thread_id) == thread_id, col(Message.direction) == "out")
        .order_by(col(Message.at).desc())
        .limit(1)
    )
    return rows.first()


async def last_programme(session: AsyncSession, person_id: UUID) -> UUID | None:
    """Where the person last wrote to people; None when they never did."""
    rows = await session.scalars(
        select(col(Thread.programme_id))
        .where(col(Thread.person_id) == person_id)
        .order_by(col(Thread.last_at).desc())
        .limit(1)
    )
    return rows.first()


async def written_as(session: AsyncSession, contact: Contact, provider_id: str) -> Message | None:
    """What came from there under the provider's id, as it was last changed; None for anything else."""
    rows = await session.scalars(
        select(Message)
        .join(Thread, col(Thread.id) == col(Message.thread_id))
        .where(
            col(Message.provider_id) == provider_id,
            col(Message.direction) == "in",
            col(Thread.contact_id) == contact.id,
            col(Thread.person_id) == contact.person_id,
        )
        .order_by(col(Message.at).desc())
        .limit(1)
    )
    return rows.first()


async def sendings(session: AsyncSession, message_id: UUID) -> Sequence[Outbox]:
    """The outbox rows that carry an answer, in the order in which they were queued."""
    rows = await session.scalars(
        select(Outbox)
        .where(col(Outbox.kind) == "answer", col(Outbox.dedupe_key).startswith(f"answer:{message_id}:"))
        .order_by(col(Outbox.created_at), col(Outbox.position))
    )
    return rows.all()


async def said_since(session: AsyncSession, kind: str, since: datetime) -> int:
    """How many messages of a kind the whole installation has queued since then."""
    counted = await session.scalars(
        select(func.count())
        .select_from(Outbox)
        .where(col(Outbox.kind) == kind, col(Outbox.created_at) >= since)
    )
    return counted.one()


async def forget(session: AsyncSession, thread: Thread, now: datetime) -> None:
    """Delete the thread and its words, also those that are still on their way."""
    for kind in ABOUT_A_THREAD:
        await outbox.wipe(session, kind, thread.id, now)
    for model, which in (
        (Message, col(Message.thread_id)),
        (Note, col(Note.thread_id)),
        (Handover, col(Handover.thread_id)),
        (ThreadStep, col(ThreadStep.thread_id)),
        (PageLink, col(PageLink.thread_id)),
    ):
        await session.execute(delete(model).where(which == thread.id))
    await session.delete(thread)
    await session.flush()


async def _written_after(
    session: AsyncSession, thread_id: UUID, before: datetime | None = None
) -> Sequence[Message]:
    """What came in after our last answer, or after the last of those that were given before that instant."""
    answers = [col(Message.thread_id) == thread_id, col(Message.direction) == "out"]
    if before is not None:
        answers.append(col(Message.at) < before)
    answered = (await session.scalars(select(func.max(col(Message.at))).where(*answers))).one_or_none()
    wanted = [col(Message.thread_id) == thread_id, col(Message.direction) == "in"]
    if answered is not None:
        wanted.append(col(Message.at) > answered)
    rows = await session.scalars(select(Message).where(*wanted).order_by(col(Message.at)))
    return rows.all()


async def _recent(session: AsyncSession, programme_id: UUID, now: datetime) -> Sequence[Thread]:
    rows = await session.scalars(
        select(Thread)
        .where(
            col(Thread.programme_id) == programme_id,
            col(Thread.state).in_(("waiting", "taken")) | (col(Thread.last_at) > now - IDLE),
        )
        .order_by(col(Thread.last_at), col(Thread.id))
    )
    return rows.all()


async def _apart(session: AsyncSession, thread: Thread) -> set[UUID]:
    """Who is not told of it; a leader who would rather not is, where nobody else is left to ask."""
    if thread.person_id is None:
        return set()
    apart = await declines.workers_apart(session, thread.programme_id, thread.person_id)
    if not apart:
        return apart
    leaders = {one.id for one in await people.members(session, thread.programme_id, {"coordinator"})}
    return apart - leaders | await declines.wished_by(session, thread.programme_id, thread.person_id)


def _may_wait(thread: Thread, reader_id: UUID, state: str) -> bool:
    return thread.state == state and thread.person_id != reader_id
