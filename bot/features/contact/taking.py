"""One of those who were told takes a thread; the others learn whose it is; whoever is silent is reminded."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.features.contact import passing, reassuring
from bot.features.contact.relaying import it, options, writer
from bot.messages import About, Option, Refused, Reply, Say, say
from storage import due, people, signals, thread_steps, threads
from storage.tables import Due, Person, Programme, Thread

#: That a thread has gone on is no news any more after that.
_NEWS_FOR = timedelta(days=1)


async def take(
    session: AsyncSession, programme: Programme, thread: Thread, taker: Person, now: datetime
) -> Thread | Refused:
    """It is the taker's, or somebody else was first. `thread` is one of the programme's."""
    since, rang = thread.since, thread.alarm_since is not None
    if not await threads.take(session, thread.id, taker.id, now):
        return Refused(await whose(session, thread, taker))
    await session.refresh(thread)
    await thread_steps.note(session, thread, "taken", now, [taker.id])
    for kind in ("nobody reads", passing.NOT_TAKEN):
        await signals.settle(session, kind, thread.id, now)
    await passing.watch_owner(session, programme, thread, now)
    await _tell_others(session, thread, taker, since, now)
    if rang:
        await reassuring.is_here(session, thread, taker, now)
    return thread


async def whose(session: AsyncSession, thread: Thread, reader: Person) -> Say:
    """Why it cannot be taken: who has it, or has answered."""
    await session.refresh(thread)
    name = await it(session, thread)
    owner = await people.person(session, thread.owner_id) if thread.owner_id else None
    if thread.state == "taken" and owner is not None and owner.id == reader.id:
        return say("thread-yours-already", name=name)
    if thread.state == "taken":
        return say("thread-has-owner", owner=owner.name if owner else "", name=name)
    if thread.state == "answered" and owner is not None:
        return say("thread-is-answered", owner=owner.name, name=name)
    return say("thread-is-closed", name=name)


async def silent(session: AsyncSession, row: Due, now: datetime) -> None:
    """Whoever has it has not answered: they are reminded once, and then it goes back to the others.

    Who is not at work any more is not woken: it goes back at once. An emergency keeps them awake.
    """
    thread = await threads.held(session, row.subject_id)
    programme = await people.programme(session, thread.programme_id) if thread else None
    if thread is None or programme is None or thread.state != "taken":
        return
    # None: they have left the team, or cannot be reached any more.
    free = await passing.may_take(session, programme, thread)
    owner = next((one for one in free if one.id == thread.owner_id), None)
    reminded = await thread_steps.last_at(session, thread.id, "reminded")
    was_reminded = reminded is not None and thread.since is not None and reminded >= thread.since
    gone = owner is None or not (thread.urgent or await passing.is_there(session, programme, owner.id, now))
    if owner is None or gone or was_reminded:
        await go_back(session, programme, thread, now)
        return
    await thread_steps.note(session, thread, "reminded", now, [owner.id])
    # Where there is nobody else, it does not go to somebody else.
    wording = "thread-owner-reminded" if len(free) > 1 else "thread-still-waits"
    await outgoing.queue(
        session,
        Reply(
            Say(wording, {"name": await writer(session, thread), "since": thread.since or now}),
            options=(*options(programme, thread), Option(f"thread-with:{thread.id.hex}", say("thread-with"))),
            topic=f"thread:{thread.id.hex}",
            protected=True,
        ),
        [owner.id],
        about=About("thread-mine", thread.id, thread.version),
        now=now,
        programme_id=programme.id,
        lane="reply",
        automatic=False,
        predicate="thread waits for the reader",
    )
    await passing.watch_owner(session, programme, thread, now)


async def stay(
    session: AsyncSession, programme: Programme, thread: Thread, owner: Person, now: datetime
) -> bool:
    """They are with whoever wrote, face to face or on the phone: it stays theirs, and nobody else is rung.

    False when it is not theirs.
    """
    if thread.state != "taken" or thread.owner_id != owner.id:
        return False
    thread.since, thread.alarm_since = now, None
    # As long as anybody has who is not in an emergency: they do not type just now.
    at = now + timedelta(minutes=programme.silent_minutes)
    await due.put(session, passing.SILENT, thread.id, at, programme_id=programme.id)
    return True


async def go_back(
    session: AsyncSession,
    programme: Programme,
    thread: Thread,
    now: datetime,
    *,
    step: str = "went-back",
    tell: bool = True,
) -> None:
    """It is nobody's again, and is offered to the others first."""
    owner, thread.owner_id = thread.owner_id, None
    await thread_steps.note(session, thread, step, now, [owner] if owner else [])
    await passing.begin(session, programme, thread, now)
    asked = await thread_steps.told_since(session, thread.id, thread.since or now)
    if owner is not None and tell and owner not in asked:
        await _tell_it_went_on(session, thread, owner, now)


async def _tell_it_went_on(session: AsyncSession, thread: Thread, owner_id: UUID, now: datetime) -> None:
    """Whose it was need not answer any more: one sentence, whyever it went on."""
    await outgoing.queue(
        session,
        Reply(say("thread-went-on", name=await it(session, thread))),
        [owner_id],
        about=About("thread-left", thread.id, thread.version),
        now=now,
        programme_id=thread.programme_id,
        lane="reply",
        automatic=not thread.urgent,
        predicate="thread is elsewhere",
        expires_at=now + _NEWS_FOR,
    )


async def _tell_others(
    session: AsyncSession, thread: Thread, taker: Person, since: datetime | None, now: datetime
) -> None:
    """Those who were told need not do anything."""
    told = await thread_steps.told_since(session, thread.id, since) if since else set()
    said = say("thread-taken-by", owner=taker.name, name=await it(session, thread))
    await outgoing.queue(
        session,
        Reply(said),
        sorted(told - {taker.id}),
        about=About("thread-taken", thread.id, thread.version),
        now=now,
        programme_id=thread.programme_id,
        lane="reply",
        automatic=False,
    )
