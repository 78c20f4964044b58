"""What staff answer: sent where somebody wrote from, signed with a first name, and looked after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.features import timetable
from bot.features.contact import noting, passing, taking
from bot.features.contact.relaying import it, parts
from bot.messages import About, Refused, Reply, Say, say
from storage import due, people, signals, thread_steps, threads
from storage.tables import THREAD_MOVES, Contact, Due, Message, Outbox, Person, Programme, Thread, move

#: When we look whether an answer arrived, counted from the time before: until the ten hours are over for
#: which Twilio goes on trying where we set no other limit.
_LOOKS = (
    *(timedelta(minutes=1), timedelta(minutes=10)),
    *(timedelta(hours=2), timedelta(hours=4), timedelta(hours=6)),
)
#: From this one on it is no news of the moment any more: it wakes nobody.
_LATE = 3
_MOVING = frozenset({"pending", "leased", "sending"})
_LOST = frozenset({"undelivered", "failed", "canceled"})


#: An answer of somebody else that lately is hardly known to whoever writes now.
_JUST_NOW = timedelta(minutes=10)


@dataclass(frozen=True)
class Another:
    """Somebody else has it: the words are not sent, and may be sent anyway."""

    why: Say


@dataclass(frozen=True)
class Sent:
    """The answer is on its way."""

    thread: Thread
    #: The channel that it goes by, when that is not the one that they wrote from; else empty.
    instead: str = ""
    #: The thread was closed, and is open again.
    reopened: bool = False


async def find(session: AsyncSession, programme: Programme, reader: Person, thread_hex: str) -> Thread | None:
    """The programme's thread with this id, held; None for any other text, and for the reader's own."""
    try:
        thread = await threads.held(session, UUID(hex=thread_hex))
    except ValueError:
        return None
    if thread is None or thread.programme_id != programme.id or thread.person_id == reader.id:
        return None
    return thread


async def to_choose_from(
    session: AsyncSession, programme: Programme, reader: Person, now: datetime
) -> tuple[Sequence[Thread], bool]:
    """Whom an answer can be for, and whether they wait for one: those who wait, else those of late."""
    waiting = await threads.to_answer(session, programme.id, reader.id, now)
    if waiting:
        return waiting, True
    return await threads.answered(session, programme.id, reader.id, now), False


async def answer(
    session: AsyncSession,
    thread: Thread,
    answerer: Person,
    text: str,
    provider_id: str,
    now: datetime,
    *,
    anyway: bool = False,
) -> Sent | Another | Refused:
    """Send the words, unchanged, to whoever began the thread. `thread` is held.

    `anyway`: also where somebody else has it, or has just answered.
    """
    name = await it(session, thread)
    if not text.strip():
        return Refused(say("contact-answer-empty", name=name))
    if noting.is_note(text):
        return Refused(say("note-not-sent"))
    if not anyway and await _is_anothers(session, thread, answerer, now):
        return Another(await taking.whose(session, thread, answerer))
    contact = await where(session, thread)
    if contact is None:
        return Refused(say("contact-answer-unreachable", name=name))
    message = Message(
        programme_id=thread.programme_id,
        thread_id=thread.id,
        direction="out",
        author_id=answerer.id,
        body=text,
        provider_id=provider_id or None,
        at=now,
    )
    reopened = thread.state == "closed"
    await threads.write(session, thread, message)
    await _send(session, thread, message, contact, now)
    await due.add(session, "answer-check", message.id, now + _LOOKS[0], programme_id=thread.programme_id)
    await _now_answered(session, thread, answerer, now)
    instead = "" if contact.id == thread.contact_id else contact.channel
    return Sent(thread, instead=instead, reopened=reopened)


async def check(session: AsyncSession, row: Due, now: datetime) -> None:
    """Did the answer arrive? If not: another way where there is one, and its writer is told."""
    message = await threads.message(session, row.subject_id)
    thread = await threads.held(session, message.thread_id) if message else None
    sendings = await threads.sendings(session, message.id) if message else []
    if message is None or thread is None or not sendings:
        return
    latest = [one for one in sendings if one.contact_id == sendings[-1].contact_id]
    if any(one.state in ("failed", "expired", "cancelled") or one.delivery in _LOST for one in latest):
        await _try_otherwise(session, thread, message, {one.contact_id for one in sendings}, row, now)
    elif any(one.state == "uncertain" for one in latest):
        await _tell_writer(session, thread, message, "contact-answer-uncertain", row, now)
    elif any(one.state in _MOVING for one in latest) or await _may_be_reported_on(session, latest):
        await _look_again(session, thread, row, now)


async def _try_otherwise(
    session: AsyncSession,
    thread: Thread,
    message: Message,
    tried: set[UUID | None],
    row: Due,
    now: datetime,
) -> None:
    contact = await where(session, thread, tried)
    if contact is not None:
        await _send(session, thread, message, contact, now)
        await _tell_writer(session, thread, message, f"contact-answer-by-{contact.channel}", row, now)
        await _look_again(session, thread, row, now)
        return
    await _tell_writer(session, thread, message, "contact-answer-failed", row, now)
    if thread.state == "answered" and thread.owner_id is not None:
        move(thread, "taken", THREAD_MOVES)
        thread.since = now
        programme = await session.get_one(Programme, thread.programme_id)
        await passing.watch_owner(session, programme, thread, now)


async def _look_again(session: AsyncSession, thread: Thread, row: Due, now: datetime) -> None:
    if row.version >= len(_LOOKS):
        return
    at = now + _LOOKS[row.version]
    if row.version >= _LATE and not thread.urgent:
        programme = await session.get_one(Programme, thread.programme_id)
        at = timetable.awake_at(programme, at)
    await due.add(
        session, row.kind, row.subject_id, at, programme_id=row.programme_id, version=row.version + 1
    )


async def _may_be_reported_on(session: AsyncSession, rows: Sequence[Outbox]) -> bool:
    """An SMS that was accepted may still fail; Telegram has delivered what it accepts."""
    contact = await people.contact(session, rows[0].contact_id) if rows[0].contact_id else None
    by_sms = contact is not None and contact.channel == "sms"
    return by_sms and any(one.delivery not in ("delivered", "read") for one in rows)


async def where(
    session: AsyncSession, thread: Thread, tried: set[UUID | None] | None = None
) -> Contact | None:
    """Where an answer goes: where they wrote from, if it passes there and is still theirs, else elsewhere."""
    asked = await people.contact(session, thread.contact_id)
    if thread.person_id is None:
        ways: Sequence[Contact] = [asked] if asked else []
    else:
        others = sorted(
            await people.contacts_of(session, thread.person_id), key=lambda one: one.state != "active"
        )
        ways = sorted(others, key=lambda one: one.id != thread.contact_id)
    standing = await signals.standing(session, thread.programme_id)
    # Who wrote STOPP to us still gets answers; here the provider itself lets nothing through.
    shut = {signal.subject_id for signal in standing if signal.kind == "opted_out"}
    for one in ways:
        if one.state not in ("unreachable", "frozen") and one.id not in shut | (tried or set()):
            return one
    return None


async def _send(
    session: AsyncSession, thread: Thread, message: Message, contact: Contact, now: datetime
) -> None:
    author = await people.person(session, message.author_id) if message.author_id else None
    pieces = parts(message.body)
    version = await threads.length(session, thread.id)
    for number, piece in enumerate(pieces, start=1):
        said = say(
            "contact-answer",
            name=author.name if author else "",
            text=piece,
            part=number,
            parts=len(pieces),
        )
        await outgoing.write_to(
            session,
            Reply(said),
            contact.id,
            key=f"answer:{message.id}:{contact.id}:{number}",
            about=About("answer", thread.id, version),
            now=now,
            programme_id=thread.programme_id,
            person_id=thread.person_id,
        )


async def _is_anothers(session: AsyncSession, thread: Thread, answerer: Person, now: datetime) -> bool:
    """Somebody else has it, or answered so lately that these words were hardly written after theirs."""
    if thread.owner_id in (None, answerer.id) or thread.state not in ("taken", "answered"):
        return False
    last = await threads.last_answer(session, thread.id)
    return thread.state == "taken" or (last is not None and last.at > now - _JUST_NOW)


async def _now_answered(session: AsyncSession, thread: Thread, answerer: Person, now: datetime) -> None:
    """The others who were told need not answer any more."""
    is_unread, rang = await passing.is_unread(session, thread, answerer, now), thread.alarm_since
    since = thread.since if thread.state == "waiting" else None
    told = await thread_steps.told_since(session, thread.id, since) if since else set()
    if thread.state == "closed":
        move(thread, "waiting", THREAD_MOVES)
    if thread.state != "answered":
        move(thread, "answered", THREAD_MOVES)
    thread.owner_id = answerer.id
    thread.call_back = False
    await thread_steps.note(session, thread, "answered", now, [answerer.id])
    await passing.rest(session, thread, now)
    if is_unread:
        # Written while they wrote: it is not answered by this, nor is an alarm in it.
        programme = await session.get_one(Programme, thread.programme_id)
        await passing.begin_again(session, programme, thread, now)
        thread.alarm_since = rang
    await outgoing.queue(
        session,
        Reply(say("contact-answered", answerer=answerer.name, name=await it(session, thread))),
        sorted(told - {answerer.id}),
        about=About("answered", thread.id, await threads.length(session, thread.id)),
        now=now,
        programme_id=thread.programme_id,
        lane="reply",
        automatic=False,
    )


async def _tell_writer(
    session: AsyncSession, thread: Thread, message: Message, wording: str, row: Due, now: datetime
) -> None:
    if message.author_id is None:
        return
    await outgoing.queue(
        session,
        Reply(say(wording, name=await it(session, thread))),
        [message.author_id],
        about=About("answer-news", message.id, row.version),
        now=now,
        programme_id=thread.programme_id,
        lane="reply",
        automatic=False,
    )
