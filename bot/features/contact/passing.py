"""A thread that waits is passed on: whoever is on, the leader, everybody, the first who reads again."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.access import STAFF, TEAM
from bot.features import opening, timetable
from bot.features.contact import flooding, relaying
from storage import declines, due, handovers, outbox, people, shifts, signals, thread_steps, threads
from storage.tables import STOPS, THREAD_MOVES, Due, Message, Person, Programme, Thread, move

log = structlog.get_logger()

#: The due rows of a thread that waits: the next are told, and whether those who were told could be.
NEXT, CHECK = "thread-next", "thread-check"
#: And of one that somebody has taken: whether they have answered.
SILENT = "thread-silent"
#: And of one whose alarm rings: ring again.
RING = "alarm-again"
#: So long after an alarm that was answered, new words are words like any other.
_CALM_AFTER = timedelta(hours=12)
#: When we look whether what was told has left the house.
_CHECK_AFTER = timedelta(minutes=1)
#: So long before a promise runs out, what nobody has taken is told once more.
_IN_TIME = timedelta(hours=1)
#: So that what begins at this instant has begun.
_TICK = timedelta(microseconds=1)
#: What was written so lately may still be on its way to whoever reads it.
_JUST_NOW = timedelta(minutes=1)
#: Nobody has it although everybody was asked (subject: the thread).
NOT_TAKEN = "not taken"

Stop = tuple[str, Sequence[Person]]


async def written(
    session: AsyncSession,
    programme: Programme,
    thread: Thread,
    message: Message,
    now: datetime,
    *,
    wording: str = "contact-relay",
) -> int:
    """New words: for whoever has the thread, for those who were told of it, or it begins to wait.

    How many people could ever read it.
    """
    await _calm_down(session, thread, now)
    free = await may_take(session, programme, thread)
    owner = next((one for one in free if one.id == thread.owner_id), None)
    if owner and await _is_talking(session, programme, thread, owner, now):
        await _owes(session, programme, thread, owner, now)
    if thread.state == "taken" and owner and await _still_has_it(session, programme, thread, owner, now):
        await flooding.tell(session, programme, thread, message, [owner], now, wording=wording)
        return len(free)
    if thread.state == "waiting" and thread.since is not None:
        if not message.is_call and await flooding.is_untold_call(session, thread):
            # A call may be one of many; words are read.
            await _go_on(session, programme, thread, now)
            return len(free)
        readers = await told_and_there(session, programme, thread, free, now)
        await flooding.tell(session, programme, thread, message, readers, now, wording=wording)
        return len(free)
    return await begin(session, programme, thread, now)


async def begin_again(session: AsyncSession, programme: Programme, thread: Thread, now: datetime) -> None:
    """It was answered, or closed, before all was read: its owner owes the rest, or it waits for anybody."""
    free = await may_take(session, programme, thread)
    owner = next((one for one in free if one.id == thread.owner_id), None)
    if owner and await _is_talking(session, programme, thread, owner, now):
        await _owes(session, programme, thread, owner, now)
    else:
        await begin(session, programme, thread, now)


async def is_unread(session: AsyncSession, thread: Thread, reader: Person, now: datetime) -> bool:
    """Something was written just now, and is still on its way to whoever acts upon what came before it."""
    return await outbox.is_half_told(session, thread.id, "thread", reader.id, now - _JUST_NOW)


async def _owes(
    session: AsyncSession, programme: Programme, thread: Thread, owner: Person, now: datetime
) -> None:
    move(thread, "taken", THREAD_MOVES)
    thread.version, thread.since = thread.version + 1, now
    await thread_steps.note(session, thread, "told-owner", now, [owner.id])
    await watch_owner(session, programme, thread, now)


async def begin(session: AsyncSession, programme: Programme, thread: Thread, now: datetime) -> int:
    """It waits, from the first of those who may take it on; how many people could ever read it."""
    if thread.state != "waiting":
        move(thread, "waiting", THREAD_MOVES)
        thread.since = None
    thread.version += 1
    thread.since = thread.since or now
    await _ring_anew(session, programme, thread, now)
    await handovers.withdraw(session, thread.id)
    readers = await may_take(session, programme, thread)
    if not readers:
        log.warning("nobody reads", action="contact.nobody", thread=str(thread.id))
        await signals.give(session, "nobody reads", thread.id, now, programme_id=programme.id)
    thread.stop = None
    await _go_on(session, programme, thread, now)
    return len(readers)


async def _ring_anew(session: AsyncSession, programme: Programme, thread: Thread, now: datetime) -> None:
    """Whoever had taken an urgent one has not answered it: its alarm rings on for the others."""
    if thread.urgent and thread.alarm_since is None and not await _was_answered(session, thread):
        thread.alarm_since = now
        await due.put(session, RING, thread.id, now, programme_id=programme.id)


async def _calm_down(session: AsyncSession, thread: Thread, now: datetime) -> None:
    """An alarm that was answered long ago makes nothing urgent that is written now."""
    if thread.urgent and thread.alarm_since is None and await _was_answered(session, thread):
        rung = await thread_steps.last_at(session, thread.id, "alarmed")
        thread.urgent = rung is not None and rung > now - _CALM_AFTER


async def _was_answered(session: AsyncSession, thread: Thread) -> bool:
    """Somebody has answered since its alarm last rang; True also where it never rang."""
    rung = await thread_steps.last_at(session, thread.id, "alarmed")
    answered = await thread_steps.last_at(session, thread.id, "answered")
    return rung is None or (answered is not None and answered >= rung)


async def go_on(session: AsyncSession, row: Due, now: datetime) -> None:
    """Nobody has taken it in time: the next are told; those who read first again, when they do."""
    thread = await threads.held(session, row.subject_id)
    programme = await people.programme(session, thread.programme_id) if thread else None
    if thread is None or programme is None or thread.state != "waiting":
        return
    await _go_on(session, programme, thread, now)


async def onward(session: AsyncSession, programme: Programme, thread: Thread, now: datetime) -> None:
    """Whoever was told does not take it: the next are told at once."""
    if thread.state == "waiting":
        await _go_on(session, programme, thread, now)


async def check(session: AsyncSession, row: Due, now: datetime) -> None:
    """None of those who were told can be reached: the next are told at once."""
    thread = await threads.held(session, row.subject_id)
    if thread is None or thread.state != "waiting" or thread.since is None:
        return
    told = await thread_steps.told_since(session, thread.id, thread.since)
    if told and not await outbox.any_may_arrive(session, thread.id, relaying.KINDS, told):
        await go_on(session, row, now)


async def came_on(session: AsyncSession, programme: Programme, now: datetime) -> None:
    """Somebody's shift has begun: what waits goes to them now, whoever was told of it before."""
    for thread_id in await threads.waiting(session, programme.id):
        thread = await threads.held(session, thread_id)
        if thread is None or thread.state != "waiting":
            continue
        if thread.stop is None or await _came_on_since(session, programme, thread, now):
            await _go_on(session, programme, thread, now)


async def watch_owner(session: AsyncSession, programme: Programme, thread: Thread, now: datetime) -> None:
    """Whoever has it is to answer within the programme's minutes; nobody else is waited for."""
    await due.drop(session, thread.id, (NEXT, CHECK))
    await due.put(session, SILENT, thread.id, now + silence(programme, thread), programme_id=programme.id)


async def rest(session: AsyncSession, thread: Thread, now: datetime) -> None:
    """Nobody waits for anybody: it was answered, or is closed."""
    await due.drop(session, thread.id, (NEXT, CHECK, SILENT))
    await handovers.withdraw(session, thread.id)
    for kind in ("nobody reads", NOT_TAKEN):
        await signals.settle(session, kind, thread.id, now)
    thread.since = thread.stop = thread.alarm_since = thread.promised_at = None


async def may_take(session: AsyncSession, programme: Programme, thread: Thread) -> list[Person]:
    """The team without whoever wrote, without those who are apart, and without whom nothing reaches."""
    return await may_take_from(session, programme, thread.person_id)


async def may_take_from(
    session: AsyncSession, programme: Programme, participant_id: UUID | None
) -> list[Person]:
    """As `may_take`. Where that leaves nobody, the leaders, unless the participant wants another."""
    apart: set[UUID | None] = {participant_id}
    wished: set[UUID | None] = {participant_id}
    if participant_id is not None:
        apart |= await declines.workers_apart(session, programme.id, participant_id)
        wished |= await declines.wished_by(session, programme.id, participant_id)
    team = await people.members(session, programme.id, TEAM)
    reached = await people.reached(session, [one for one in team if one.id not in wished])
    free = [one for one in reached if one.id not in apart]
    if free or not reached:
        return free
    leaders = {one.id for one in await people.members(session, programme.id, {"coordinator"})}
    return [one for one in reached if one.id in leaders]


async def is_there(session: AsyncSession, programme: Programme, person_id: object, now: datetime) -> bool:
    """Whether whoever answered before still does: on shift, or in opening hours while nobody else is."""
    on = [one.id for one in await shifts.on(session, programme.id, now)]
    if on:
        return person_id in on
    return await opening.interval(session, programme, now) is not None


async def _is_talking(
    session: AsyncSession, programme: Programme, thread: Thread, owner: Person, now: datetime
) -> bool:
    """Whoever answered is there still; with nobody on the rota also who has answered just now."""
    if thread.state != "answered":
        return False
    if await is_there(session, programme, owner.id, now):
        return True
    last = await threads.last_answer(session, thread.id)
    lately = last is not None and last.at > now - timedelta(minutes=programme.answer_minutes)
    return lately and not await shifts.on(session, programme.id, now)


async def told_and_there(
    session: AsyncSession, programme: Programme, thread: Thread, free: Sequence[Person], now: datetime
) -> list[Person]:
    """Those who were told of it; who is not at work is not woken while it waits for the next."""
    told = await thread_steps.told_since(session, thread.id, thread.since) if thread.since else set()
    readers = [one for one in free if one.id in told]
    if thread.stop is not None or thread.urgent:
        return readers
    return [one for one in readers if await is_there(session, programme, one.id, now)]


async def _still_has_it(
    session: AsyncSession, programme: Programme, thread: Thread, owner: Person, now: datetime
) -> bool:
    """They are there, or took it a short while ago."""
    lately = thread.since is not None and thread.since > now - silence(programme, thread)
    return lately or await is_there(session, programme, owner.id, now)


async def reads_next(session: AsyncSession, programme: Programme, after: datetime) -> datetime | None:
    """The next opening or the next shift, whichever is first, strictly after; None: nothing is planned."""
    ahead = (
        await opening.next_opening(session, programme, after),
        await shifts.next_start(session, programme.id, after),
    )
    return min((at for at in ahead if at is not None), default=None)


async def _go_on(session: AsyncSession, programme: Programme, thread: Thread, now: datetime) -> None:
    later = await flooding.put_off(session, programme, thread, now)
    if later is not None:
        await due.put(session, NEXT, thread.id, now + later, programme_id=programme.id)
        return
    passed = STOPS.index(thread.stop) if thread.stop else -1
    new = await _came_on_since(session, programme, thread, now)
    if new:
        await _tell(session, programme, thread, "told-shift", new, now)
        return
    for name, told in await _stops(session, programme, thread, now):
        if told and STOPS.index(name) > passed:
            await _tell(session, programme, thread, name, told, now)
            return
    await _wait(session, programme, thread, now)


async def _came_on_since(
    session: AsyncSession, programme: Programme, thread: Thread, now: datetime
) -> list[Person]:
    """Whose shift has begun since others were told, and who were not told since: it goes on from them."""
    if thread.since is None or thread.stop is None or thread.stop == "told-owner":
        return []
    gave_up = await thread_steps.gave_up(session, thread)
    free = {one.id: one for one in await may_take(session, programme, thread)}
    able = [one for one in free if one not in gave_up.not_first]
    new = []
    for shift in await shifts.of_these(session, programme.id, able, now, now + _TICK):
        told = await thread_steps.told_since(session, thread.id, max(thread.since, shift.starts_at))
        if shift.person_id is not None and shift.person_id not in told:
            new.append(free[shift.person_id])
    return new


async def _stops(session: AsyncSession, programme: Programme, thread: Thread, now: datetime) -> list[Stop]:
    """Who is told in which order; each person once."""
    free = await may_take(session, programme, thread)
    is_open = await opening.interval(session, programme, now) is not None
    on = {one.id for one in await shifts.on(session, programme.id, now)}
    on |= await _substitutes(session, programme, free, now) if is_open else set()
    leaders = {one.id for one in await people.members(session, programme.id, {"coordinator"})}
    stops: list[Stop] = []
    listed: set[object] = set()

    def stop(name: str, ids: Collection[object]) -> None:
        stops.append((name, [one for one in free if one.id in ids and one.id not in listed]))
        listed.update(ids)

    gave_up = await thread_steps.gave_up(session, thread)
    if thread.owner_id is not None and await is_there(session, programme, thread.owner_id, now):
        stop("told-owner", {thread.owner_id})
    stop("told-shift", on - gave_up.not_first)
    if on or (thread.urgent and not is_open):
        stop("told-leader", leaders - gave_up.not_first)
    if is_open or thread.urgent:
        everybody = await _everybody(session, programme, free, now, is_open=is_open)
        rest = everybody - gave_up.not_now
        if thread.urgent and not rest and not any(told for _, told in stops):
            # Somebody has to have it: rather whoever gave it back than nobody.
            rest = everybody
        stop("told-all", rest)
    return stops


async def _substitutes(
    session: AsyncSession, programme: Programme, free: Sequence[Person], now: datetime
) -> set[UUID]:
    """Whoever is named to read on a closed day, by first name; the others have the day off."""
    instead = await opening.substitute(session, programme, now)
    named = await opening.named(session, programme, instead) if instead else set()
    return named & {one.id for one in free}


async def _everybody(
    session: AsyncSession, programme: Programme, free: Sequence[Person], now: datetime, *, is_open: bool
) -> set[object]:
    """All of the team in opening hours; else peer workers have their night."""
    if is_open or not timetable.is_night(programme, now):
        return {one.id for one in free}
    staff = {one.id for one in await people.members(session, programme.id, STAFF)}
    return {one.id for one in free if one.id in staff}


async def _tell(
    session: AsyncSession,
    programme: Programme,
    thread: Thread,
    name: str,
    told: Sequence[Person],
    now: datetime,
) -> None:
    thread.stop = name
    await thread_steps.note(session, thread, name, now, [one.id for one in told])
    words = await threads.to_read(session, thread.id)
    await relaying.tell(session, programme, thread, words, told, now)
    await due.put(session, NEXT, thread.id, now + patience(programme, thread), programme_id=programme.id)
    await due.put(session, CHECK, thread.id, now + _CHECK_AFTER, programme_id=programme.id)


async def _wait(session: AsyncSession, programme: Programme, thread: Thread, now: datetime) -> None:
    """Nobody is left to be told now: it waits for those who read first."""
    at = await reads_next(session, programme, now)
    gave_up = await thread_steps.gave_up(session, thread)
    if thread.stop is not None or at is None or gave_up.not_now:
        await signals.give(session, NOT_TAKEN, thread.id, now, programme_id=programme.id)
    await thread_steps.note(session, thread, "told-nobody", now)
    thread.stop = None
    ahead = [one for one in (at, await _in_time(session, programme, thread, now)) if one is not None]
    if ahead:
        await due.put(session, NEXT, thread.id, min(ahead), programme_id=programme.id)


async def _in_time(
    session: AsyncSession, programme: Programme, thread: Thread, now: datetime
) -> datetime | None:
    """A while before what was promised runs out, whoever reads then is told once more; None: nobody does."""
    at = thread.promised_at - _IN_TIME if thread.promised_at else now
    if at <= now:
        return None
    is_open = await opening.interval(session, programme, at) is not None
    return at if is_open or await shifts.on(session, programme.id, at) else None


def patience(programme: Programme, thread: Thread) -> timedelta:
    """How long those who were told have before the next are."""
    return timedelta(minutes=programme.alarm_minutes if thread.urgent else programme.answer_minutes)


def silence(programme: Programme, thread: Thread) -> timedelta:
    """How long whoever has a thread may be silent before they are reminded, and again before it goes back."""
    soon = min(programme.answer_minutes, programme.silent_minutes)
    return timedelta(minutes=soon if thread.urgent else programme.silent_minutes)
