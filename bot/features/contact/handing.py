"""A thread goes on: given back without a reason, or handed over to somebody who says yes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.features import timetable
from bot.features.contact import passing, reassuring, relaying, taking
from bot.features.contact.declining import another_option
from bot.messages import About, Option, Refused, Reply, Say, say
from storage import handovers, people, shifts, thread_steps, threads
from storage.tables import HANDOVER_MOVES, Handover, Person, Programme, Thread, move

#: A summary is short: what it takes to go on.
LONGEST = 300
#: Who wrote so lately reads at once who is there now, at night too.
_JUST_WROTE = timedelta(hours=1)
#: Neither a question nor a greeting is of use so much later.
_USEFUL = timedelta(days=1)


@dataclass(frozen=True)
class Colleague:
    """Somebody who may go on with a thread."""

    person: Person
    on_shift: bool

    @property
    def tag(self) -> str:
        """What a button has room for."""
        return self.person.id.hex[:8]


async def give_back(
    session: AsyncSession, programme: Programme, thread: Thread, giver: Person, now: datetime
) -> Refused | None:
    """No reason is asked; the next are told at once, if there is anybody else. `thread` is held."""
    if thread.state != "taken" or thread.owner_id != giver.id:
        return Refused(await not_mine(session, thread, giver))
    if not await colleagues(session, programme, thread, giver, now):
        return Refused(say("thread-back-nobody", name=await relaying.it(session, thread)))
    thread.owner_id = None
    await thread_steps.note(session, thread, "given-back", now, [giver.id])
    await passing.begin(session, programme, thread, now)
    return None


async def colleagues(
    session: AsyncSession, programme: Programme, thread: Thread, giver: Person, now: datetime
) -> list[Colleague]:
    """Who may be asked, those on shift first."""
    on = {one.id for one in await shifts.on(session, programme.id, now)}
    free = [one for one in await passing.may_take(session, programme, thread) if one.id != giver.id]
    listed = [Colleague(one, one.id in on) for one in free]
    return sorted(listed, key=lambda one: (not one.on_shift, one.person.name))


async def ask(
    session: AsyncSession,
    programme: Programme,
    thread: Thread,
    giver: Person,
    tag: str,
    summary: str,
    now: datetime,
) -> Colleague | Refused:
    """The other is asked; the thread stays where it is. `thread` is held, `summary` may be empty."""
    name = await relaying.it(session, thread)
    if not is_ones(thread, giver):
        return Refused(await not_mine(session, thread, giver))
    listed = await colleagues(session, programme, thread, giver, now)
    to = next((one for one in listed if one.tag == tag), None)
    if to is None:
        return Refused(say("handover-not-them", name=name))
    if len(summary) > LONGEST:
        return Refused(say("handover-too-long", longest=LONGEST))
    handover = Handover(
        programme_id=programme.id,
        thread_id=thread.id,
        from_id=giver.id,
        to_id=to.person.id,
        summary=summary or None,
        at=now,
    )
    await handovers.ask(session, handover)
    await _tell_asked(session, programme, thread, handover, giver, to, now)
    return to


def asked_at(programme: Programme, thread: Thread, to: Colleague, now: datetime) -> datetime:
    """When they are asked: who is not on shift is not rung at night, unless it is urgent."""
    return now if to.on_shift or thread.urgent else timetable.awake_at(programme, now)


async def _tell_asked(
    session: AsyncSession,
    programme: Programme,
    thread: Thread,
    handover: Handover,
    giver: Person,
    to: Colleague,
    now: datetime,
) -> None:
    name = await relaying.it(session, thread)
    if handover.summary and programme.contact_mode == "relay":
        said = say("handover-asked-words", giver=giver.name, name=name, text=handover.summary)
    else:
        said = say("handover-asked", giver=giver.name, name=name)
    among = say("handover-which", name=name)
    yes = Option(f"handover-yes:{handover.id.hex}", say("handover-yes"), word="yes", among=among)
    no = Option(f"handover-no:{handover.id.hex}", say("handover-no"), word="no", among=among)
    await outgoing.queue(
        session,
        Reply(said, (yes, no), topic=f"handover:{handover.id.hex}", protected=True),
        [to.person.id],
        about=About("handover", thread.id, len(await handovers.of(session, thread.id))),
        now=now,
        programme_id=programme.id,
        lane="reply",
        automatic=not to.on_shift and not thread.urgent,
        predicate="handover is asked",
        expires_at=now + _USEFUL,
    )


async def find(
    session: AsyncSession, programme: Programme, asked: Person, handover_hex: str
) -> tuple[Handover, Thread] | None:
    """The question to this person, and its thread, both held; None for anything else."""
    try:
        key = UUID(hex=handover_hex)
    except ValueError:
        return None
    known = await session.get(Handover, key)
    if known is None or known.to_id != asked.id or known.programme_id != programme.id:
        return None
    thread = await threads.held(session, known.thread_id)
    handover = await handovers.held(session, key)
    return (handover, thread) if handover is not None and thread is not None else None


async def accept(
    session: AsyncSession,
    programme: Programme,
    handover: Handover,
    thread: Thread,
    taker: Person,
    now: datetime,
) -> Refused | None:
    """It is theirs from now on; whoever had it and whoever wrote are told. Both rows are held."""
    giver = await people.person(session, handover.from_id)
    free = {one.id for one in await passing.may_take(session, programme, thread)}
    stands = handover.state == "asked" and giver is not None and is_ones(thread, giver)
    if not stands or taker.id not in free:
        return Refused(say("handover-over"))
    assert giver is not None
    move(handover, "taken", HANDOVER_MOVES)
    thread.owner_id = taker.id
    greeted = await _was_there(session, thread, taker)
    await thread_steps.note(session, thread, "handed-over", now, [taker.id])
    if thread.alarm_since is not None:
        # A yes is a "Jeg har den": it rings no more, and whoever wrote knows who is here.
        thread.alarm_since, greeted = None, True
        await reassuring.is_here(session, thread, taker, now)
    if thread.state == "taken":
        thread.since = now
        await passing.watch_owner(session, programme, thread, now)
        words = await threads.to_read(session, thread.id)
        if words:
            await relaying.tell(session, programme, thread, words, [taker], now)
    name = await relaying.it(session, thread)
    await _tell_giver(session, handover, Reply(say("handover-done", owner=taker.name, name=name)), now)
    if not greeted:
        await _greet(session, programme, thread, taker, now)
    return None


async def decline(session: AsyncSession, handover: Handover, thread: Thread, now: datetime) -> Refused | None:
    """It stays with whoever asked, who is told kindly."""
    if handover.state != "asked":
        return Refused(say("handover-over"))
    move(handover, "declined", HANDOVER_MOVES)
    asked = await people.person(session, handover.to_id)
    name = await relaying.it(session, thread)
    said = say("handover-declined", asked=asked.name if asked else "", name=name)
    menu = (Option(f"thread-menu:{thread.id.hex}", say("thread-more")),)
    await _tell_giver(session, handover, Reply(said, menu), now)
    return None


async def _tell_giver(session: AsyncSession, handover: Handover, reply: Reply, now: datetime) -> None:
    await outgoing.queue(
        session,
        reply,
        [handover.from_id],
        about=About(
            "handover-news", handover.thread_id, len(await handovers.of(session, handover.thread_id))
        ),
        now=now,
        programme_id=handover.programme_id,
        lane="reply",
        automatic=False,
    )


async def _was_there(session: AsyncSession, thread: Thread, taker: Person) -> bool:
    """Whoever wrote has been told before that this one is there."""
    return any(
        one.what == "handed-over" and one.person_id == taker.id
        for one in await thread_steps.of(session, thread.id)
    )


async def _greet(
    session: AsyncSession, programme: Programme, thread: Thread, taker: Person, now: datetime
) -> None:
    """Whoever wrote is told who is there now: once, and not at night unless they just wrote."""
    if thread.person_id is None:
        return
    wrote = await threads.last_in(session, thread.id)
    just_wrote = wrote is not None and wrote > now - _JUST_WROTE
    await outgoing.queue(
        session,
        Reply(say("thread-hello", name=taker.name), await another_option(session, programme, taker)),
        [thread.person_id],
        about=About("thread-hello", thread.id, await handovers.times(session, thread.id)),
        now=now,
        programme_id=programme.id,
        lane="reply",
        automatic=not just_wrote and timetable.is_night(programme, now),
        predicate="greeter has the thread",
        expires_at=now + _USEFUL,
    )


def is_ones(thread: Thread, person: Person) -> bool:
    """Whether the thread is this person's to hand over or to close."""
    return thread.owner_id == person.id and thread.state in ("taken", "answered")


async def not_mine(session: AsyncSession, thread: Thread, reader: Person) -> Say:
    """Why nothing can be done about it: whose it is."""
    if thread.state == "waiting":
        return say("thread-waits-for-anybody", name=await relaying.it(session, thread))
    return await taking.whose(session, thread, reader)
