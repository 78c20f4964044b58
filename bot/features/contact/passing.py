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
#: When we look whether what was told has left the house.
_CHECK_AFTER = timedelta(minutes=1)
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
    free = await may_take(session, programme, thread)
    owner = next((one for one in free if one.id == thread.owner_id), None)
    if thread.state == "answered" and owner and await is_there(session, programme, owner.id, now):
        await _owes(session, programme, thread, owner, now)
    if thread.state == "taken" and owner and await _still_has_it(session, programme, thread, owner, now):
        await flooding.tell(session, programme, thread, message, [owner], now, wording=wording)
        return len(free)
    if thread.state == "waiting" and thread.since is not None:
        told = await thread_steps.told_since(session, thread.id, thread.since)
        readers = [one for one in free if one.id in told]
        await flooding.tell(session, programme, thread, message, readers, now, wording=wording)
        return len(free)
    return await begin(session, programme, thread, now)


async def begin_again(session: AsyncSession, programme: Programme, thread: Thread, now: datetime) -> None:
    """It was answered, or closed, before all was read: its owner owes the rest, or it waits for anybody."""
    free = await may_take(session, programme, thread)
    owner = next((one for one in free if one.id == thread.owner_id), None)
    if thread.state == "answered" and owner and await is_there(session, programme, owner.id, now):
        await _owes(session, programme, thread, owner, now)
    else:
        await begin(session, programme, thread, now)


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
    await handovers.withdraw(session, thread.id)
    readers = await may_take(session, programme, thread)
    if not readers:
        log.warning("nobody reads", action="contact.nobody", thread=str(thread.id))
        await signals.give(session, "nobody reads", thread.id, now, programme_id=programme.id)
    thread.stop = None
    await _go_on(session, programme, thread, now)
    return len(readers)


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


async def watch_owner(session: AsyncSession, programme: Programme, thread: Thread, now: datetime) -> None:
    """Whoever has it is to answer within the programme's minutes; nobody else is waited for."""
    await due.drop(session, thread.id, (NEXT, CHECK))
    await due.put(session, SILENT, thread.id, now + silence(programme), programme_id=programme.id)


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
    reached = [one for one in team if one.id not in wished and await people.can_be_reached(session, one.id)]
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


async def _still_has_it(
    session: AsyncSession, programme: Programme, thread: Thread, owner: Person, now: datetime
) -> bool:
    """They are there, or took it a short while ago."""
    lately = thread.since is not None and thread.since > now - silence(programme)
    return lately or await is_there(session, programme, owner.id, now)


async def reads_next(session: AsyncSession, programme: Programme, after: datetime) -> datetime | None:
    """The next opening or the next shift, whichever is first, strictly after; None: nothing is planned."""
    ahead = (
        await opening.next_opening(session, programme, after),
        await shifts.next_start(session, programme.id, after),
    )
    return min((at for at in ahead if at is not None), default=None)


async def _go_on(session: AsyncSession, programme: Programme, thread: Thread, now: datetime) -> None:
    if await flooding.is_crowd(session, thread, now):
        await due.put(session, NEXT, thread.id, now + flooding.WITHIN, programme_id=programme.id)
        return
    passed = STOPS.index(thread.stop) if thread.stop else -1
    for name, told in await _stops(session, programme, thread, now):
        if told and STOPS.index(name) > passed:
            await _tell(session, programme, thread, name, told, now)
            return
    await _wait(session, programme, thread, now)


async def _stops(session: AsyncSession, programme: Programme, thread: Thread, now: datetime) -> list[Stop]:
    """Who is told in which order; each person once."""
    free = await may_take(session, programme, thread)
    is_open = await opening.interval(session, programme, now) is not None
    on = {one.id for one in await shifts.on(session, programme.id, now)}
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
        stop("told-all", everybody - gave_up.not_now)
    return stops


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
    unanswered = await threads.unanswered(session, thread.id)
    await relaying.tell(session, programme, thread, unanswered, told, now)
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
    if at is not None:
        await due.put(session, NEXT, thread.id, at, programme_id=programme.id)


def patience(programme: Programme, thread: Thread) -> timedelta:
    """How long those who were told have before the next are."""
    return timedelta(minutes=programme.alarm_minutes if thread.urgent else programme.answer_minutes)


def silence(programme: Programme) -> timedelta:
    """How long whoever has a thread may be silent before they are reminded, and again before it goes back."""
    return timedelta(minutes=programme.silent_minutes)
