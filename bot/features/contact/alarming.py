"""Words of danger: whoever reads is rung on every phone they have, again and again, until somebody has it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import STAFF
from bot.features import timetable
from bot.features.contact import passing, reassuring, taking
from bot.features.contact.relaying import writer
from bot.messages import About, Option, Reply, say
from storage import alarms, due, people, shifts, signals, thread_steps, threads
from storage.tables import Contact, Due, Person, Programme, Thread

log = structlog.get_logger()

#: The due rows of a thread whose alarm rings: ring again, and look whether anybody was reached.
AGAIN, HEARD = passing.RING, "alarm-heard"
#: It rings every few minutes for so long, then at longer intervals, and then stays among what needs a human.
OFTEN = timedelta(hours=1)
SELDOM = timedelta(minutes=15)
LONGEST = timedelta(hours=12)
#: We look whether a call arrived after so long, then each time as long again, for a few minutes.
LOOK = timedelta(seconds=5)
LOOK_FOR = timedelta(minutes=5)
_MINUTE = 60


async def sound(session: AsyncSession, programme: Programme, thread: Thread, now: datetime) -> None:
    """Words of danger are in this thread, which is held: those who read it are rung, at any hour."""
    rang = thread.alarm_since is not None
    thread.urgent = True
    thread.alarm_since = thread.alarm_since or now
    if thread.state not in ("waiting", "taken"):
        await passing.begin(session, programme, thread, now)
    elif thread.state == "waiting" and not rang:
        await _hurry(session, programme, thread, now)
    await _ring(session, programme, thread, now)
    if not rang:
        await _ring_again(session, programme, thread, now)
    log.info("alarm", action="alarm.sound", thread=str(thread.id))


async def again(session: AsyncSession, row: Due, now: datetime) -> None:
    """Nobody has it yet: all who were told are rung again; an owner who is silent is waited for no more."""
    thread, programme = await _ringing(session, row)
    if thread is None or programme is None or thread.alarm_since is None:
        return
    if thread.state == "taken":
        await _pass_over_owner(session, programme, thread, row, now)
    if now - thread.alarm_since >= LONGEST:
        thread.alarm_since = None
        await signals.give(session, passing.NOT_TAKEN, thread.id, now, programme_id=programme.id)
        return
    await _ring(session, programme, thread, now)
    await _ring_again(session, programme, thread, now)


async def heard(session: AsyncSession, row: Due, now: datetime) -> None:
    """Did a call arrive? Then its writer is told whom it reached; if none can, the next are rung at once."""
    thread, programme = await _ringing(session, row)
    if thread is None or programme is None or thread.alarm_since is None:
        return
    readers = {one.id: one for one in await _to_ring(session, programme, thread, now)}
    for person_id in await alarms.heard(session, thread.id, thread.alarm_since):
        if person_id in readers:
            await reassuring.alerted(session, thread, readers[person_id], now)
            return
    if not await alarms.any_may_hear(session, thread.id, thread.alarm_since, list(readers)):
        if thread.state == "taken":
            await _pass_over_owner(session, programme, thread, row, now)
            await _ring(session, programme, thread, now)
        elif thread.stop is not None:
            await go_on(session, row, now)
    await _look_again(session, programme, thread, now)


async def go_on(session: AsyncSession, row: Due, now: datetime) -> None:
    """Nobody has taken it in time: the next are told, and rung where the alarm rings."""
    await passing.go_on(session, row, now)
    await _ring_who_is_new(session, row, now)


async def check(session: AsyncSession, row: Due, now: datetime) -> None:
    """None of those who were told can be reached: the next are told at once, and rung."""
    await passing.check(session, row, now)
    await _ring_who_is_new(session, row, now)


async def _ringing(session: AsyncSession, row: Due) -> tuple[Thread | None, Programme | None]:
    """The thread, held, while somebody is to have it, and its programme."""
    thread = await threads.held(session, row.subject_id)
    if thread is None or thread.state not in ("waiting", "taken"):
        return None, None
    return thread, await people.programme(session, thread.programme_id)


async def _hurry(session: AsyncSession, programme: Programme, thread: Thread, now: datetime) -> None:
    """Who would have had longer has less now; and who would have slept is told."""
    if thread.stop is None:
        await passing.begin(session, programme, thread, now)
        return
    at = now + passing.patience(programme, thread)
    await due.put(session, passing.NEXT, thread.id, at, programme_id=programme.id)


async def _pass_over_owner(
    session: AsyncSession, programme: Programme, thread: Thread, row: Due, now: datetime
) -> None:
    """It goes back, and on: whoever had it does not keep the others waiting once more."""
    owner = thread.owner_id
    await taking.go_back(session, programme, thread, now)
    told = await thread_steps.told_since(session, thread.id, thread.since or now)
    if told == {owner}:
        await passing.go_on(session, row, now)


async def _ring_who_is_new(session: AsyncSession, row: Due, now: datetime) -> None:
    thread, programme = await _ringing(session, row)
    if thread is not None and programme is not None and thread.alarm_since is not None:
        rung = await _rung(session, thread)
        readers = await _to_ring(session, programme, thread, now)
        new = [one for one in readers if one.id not in rung]
        await _call(session, programme, thread, new, now)


async def _ring(session: AsyncSession, programme: Programme, thread: Thread, now: datetime) -> None:
    await _call(session, programme, thread, await _to_ring(session, programme, thread, now), now)


async def _call(
    session: AsyncSession, programme: Programme, thread: Thread, readers: Sequence[Person], now: datetime
) -> None:
    """Every phone of these people, at most once a minute each."""
    minute = int(now.timestamp()) // _MINUTE
    label = say("alarm-mine") if thread.state == "taken" else say("thread-take")
    reply = Reply(
        say("alarm-ring", name=await writer(session, thread)),
        options=(Option(f"thread-take:{thread.id.hex}", label),),
        topic=f"alarm:{thread.id.hex}",
        protected=True,
    )
    rung = []
    for person in readers:
        for phone in await _phones(session, person):
            new = await outgoing.write_to(
                session,
                reply,
                phone.id,
                key=f"{alarms.KIND}:{thread.id}:{minute}:{phone.id}",
                about=About("alarm", thread.id, minute),
                now=now,
                programme_id=programme.id,
                person_id=person.id,
                lane="urgent",
                predicate="alarm rings",
                expires_at=now + SELDOM,
            )
            rung += [person.id] if new else []
    await _note(session, thread, rung, now)
    if rung:
        await due.put(session, HEARD, thread.id, now + LOOK, programme_id=programme.id)


async def _note(session: AsyncSession, thread: Thread, rung: Sequence[UUID], now: datetime) -> None:
    """Each person once, however often they are rung."""
    noted = await _rung(session, thread)
    new = [one for one in dict.fromkeys(rung) if one not in noted]
    if new:
        await thread_steps.note(session, thread, "alarmed", now, new)


async def _rung(session: AsyncSession, thread: Thread) -> set[UUID | None]:
    """Who has been rung since the alarm began."""
    steps = await thread_steps.of(session, thread.id)
    since = thread.alarm_since
    return {one.person_id for one in steps if one.what == "alarmed" and since and one.at >= since}


async def _to_ring(
    session: AsyncSession, programme: Programme, thread: Thread, now: datetime
) -> list[Person]:
    """Its owner; else who has been told of it, at night without those whom only the day has found."""
    free = await passing.may_take(session, programme, thread)
    if thread.state == "taken":
        return [one for one in free if one.id == thread.owner_id]
    told = await thread_steps.told_since(session, thread.id, thread.since or now)
    asked = [one for one in free if one.id in told]
    if not timetable.is_night(programme, now):
        return asked
    awake = {one.id for one in await people.members(session, programme.id, STAFF)}
    awake |= {one.id for one in await shifts.on(session, programme.id, now)}
    return [one for one in asked if one.id in awake] or asked


async def _phones(session: AsyncSession, person: Person) -> list[Contact]:
    """All that are active; where none is, those that may work all the same."""
    every = await people.contacts_of(session, person.id)
    active = [one for one in every if one.state == "active"]
    return active or [one for one in every if one.state not in ("unreachable", "frozen")]


async def _ring_again(session: AsyncSession, programme: Programme, thread: Thread, now: datetime) -> None:
    often = passing.patience(programme, thread)
    since = thread.alarm_since or now
    wait = often if now - since < OFTEN else max(often, SELDOM)
    await due.put(session, AGAIN, thread.id, now + wait, programme_id=programme.id)


async def _look_again(session: AsyncSession, programme: Programme, thread: Thread, now: datetime) -> None:
    """After as long again as it has been, for a few minutes; the next call is looked after by itself."""
    rung = await alarms.last_rung(session, thread.id, thread.alarm_since or now)
    if rung is None or now - rung > LOOK_FOR:
        return
    at = now + max(LOOK, now - rung)
    await due.put(session, HEARD, thread.id, at, programme_id=programme.id)
