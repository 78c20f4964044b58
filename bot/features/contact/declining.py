"""Participant and worker may each want another; nobody is told why, or that it was wished."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot.access import TEAM
from bot.features.contact import passing, relaying, taking
from bot.messages import Option, Refused, Say, say
from storage import acts, declines, memberships, people, thread_steps, threads
from storage.tables import Membership, Person, Programme, Thread


@dataclass(frozen=True)
class Known:
    """Somebody of the same programme, and the membership that a button names them by."""

    person: Person
    membership_id: UUID

    def option(self, action: str, label: Say) -> Option:
        return Option(f"{action}:{self.membership_id.hex}", label)


async def known(session: AsyncSession, programme: Programme, person_ids: Sequence[UUID]) -> list[Known]:
    """These people, as far as they still belong to the programme, each once."""
    found = []
    for person_id in dict.fromkeys(person_ids):
        person = await people.person(session, person_id)
        roles = await memberships.of_person(session, person_id)
        here = [one.id for one in roles if one.programme_id == programme.id]
        if person is not None and here:
            found.append(Known(person, here[0]))
    return found


async def lately(session: AsyncSession, programme: Programme, participant: Person) -> list[Known]:
    """Who has, or has last answered, what this participant wrote; without those whom they want no more."""
    gone = await declines.wished_by(session, programme.id, participant.id)
    there: list[UUID] = []
    for thread in await threads.of_person(session, programme.id, participant.id):
        last = await threads.last_answer(session, thread.id)
        there += [one for one in (thread.owner_id, last.author_id if last else None) if one]
    team = {one.id for one in await people.members(session, programme.id, TEAM)}
    return await known(session, programme, [one for one in there if one in team - gone])


async def wished(session: AsyncSession, programme: Programme, person: Person) -> list[Known]:
    """Whom this person has said no to, as participant or as worker."""
    theirs = await declines.wished_by(session, programme.id, person.id)
    theirs |= await declines.not_for(session, programme.id, person.id)
    return sorted(await known(session, programme, list(theirs)), key=lambda one: one.person.name)


async def another(
    session: AsyncSession, programme: Programme, participant: Person, worker_id: UUID, now: datetime
) -> Refused | Say:
    """The participant wants another: what this worker has of theirs goes on to the next at once."""
    worker = await people.person(session, worker_id)
    team = {one.id for one in await people.members(session, programme.id, TEAM)}
    if worker is None or worker_id not in team or worker_id == participant.id:
        return Refused(say("decline-nobody"))
    await declines.add(session, programme.id, participant.id, worker_id, now, by_worker=False)
    if not await passing.may_take_from(session, programme, participant.id):
        await declines.remove(session, programme.id, participant.id, worker_id, by_worker=False)
        return Refused(say("decline-last", name=worker.name, helpline=programme.helpline))
    await acts.remember(session, participant.id, programme.id, "decline", worker_id, now)
    for thread in await threads.of_person(session, programme.id, participant.id):
        await _go_on(session, programme, thread, worker_id, now, tell=True)
    return say("decline-done")


async def not_me(
    session: AsyncSession, programme: Programme, thread: Thread, worker: Person, now: datetime
) -> Refused | Say:
    """The worker would rather not: threads of this participant go to others. `thread` is held."""
    name = await relaying.it(session, thread)
    if thread.person_id is None:
        await _go_on(session, programme, thread, worker.id, now, tell=False)
        return say("decline-stranger-done")
    await declines.add(session, programme.id, thread.person_id, worker.id, now, by_worker=True)
    free = await passing.may_take_from(session, programme, thread.person_id)
    if all(one.id == worker.id for one in free):
        await declines.remove(session, programme.id, thread.person_id, worker.id, by_worker=True)
        return Refused(say("decline-nobody-else", name=name))
    await acts.remember(session, worker.id, programme.id, "decline", thread.person_id, now)
    for one in await threads.of_person(session, programme.id, thread.person_id):
        await _go_on(session, programme, one, worker.id, now, tell=False)
    return say("decline-worker-done", name=name)


async def after_all(session: AsyncSession, programme: Programme, person: Person, other_id: UUID) -> Say:
    """Whoever wished it wishes it no more; what has gone on stays where it is."""
    other = await people.person(session, other_id)
    name = other.name if other else ""
    await declines.remove(session, programme.id, person.id, other_id, by_worker=False)
    if other_id in await declines.not_for(session, programme.id, person.id):
        await declines.remove(session, programme.id, other_id, person.id, by_worker=True)
        return say("decline-worker-undone", name=name)
    return say("decline-undone", name=name)


async def is_apart(session: AsyncSession, thread: Thread, reader: Person) -> bool:
    """Threads of whoever wrote do not go to this reader, and are not theirs to answer."""
    if thread.person_id is None:
        return False
    if reader.id not in await declines.workers_apart(session, thread.programme_id, thread.person_id):
        return False
    programme = await people.programme(session, thread.programme_id)
    free = await passing.may_take(session, programme, thread) if programme else []
    return reader.id not in {one.id for one in free}


async def another_option(session: AsyncSession, programme: Programme, worker: Person) -> tuple[Option, ...]:
    """ "En annen", under what says that this worker is there."""
    return tuple(
        one.option("decline", say("decline-another")) for one in await known(session, programme, [worker.id])
    )


async def member(session: AsyncSession, programme: Programme, membership_hex: str) -> UUID | None:
    """Whose membership of the programme this is."""
    try:
        found = await session.get(Membership, UUID(hex=membership_hex))
    except ValueError:
        return None
    return found.person_id if found is not None and found.programme_id == programme.id else None


async def _go_on(
    session: AsyncSession,
    programme: Programme,
    known_thread: Thread,
    worker_id: UUID,
    now: datetime,
    *,
    tell: bool,
) -> None:
    """What is this worker's goes to the next; and where only they were told, the next are told."""
    thread = await threads.held(session, known_thread.id)
    if thread is None:
        return
    if thread.state == "taken" and thread.owner_id == worker_id:
        await taking.go_back(session, programme, thread, now, step="given-back", tell=tell)
    elif thread.state == "waiting" and thread.since is not None:
        told = await thread_steps.told_since(session, thread.id, thread.since)
        if told == {worker_id}:
            await passing.onward(session, programme, thread, now)
