"""What one of the team does about a wish: takes it, and records what came of it with the other party."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.features.appointments import keeping, making, meetings, opening, saying
from bot.features.appointments import requests as wishes
from bot.messages import About, Refused, Reply, Say, Veil, say
from storage import acts, appointments, outbox, people, preferences, requests, signals
from storage.requests import MOVED, OFF, STANDS
from storage.tables import REQUEST_MOVES, Appointment, Person, Programme, Request, move


@dataclass(frozen=True)
class Clash:
    """The new time is that of another appointment: somebody has to say that it is meant."""

    other: Appointment
    at: datetime


@dataclass(frozen=True)
class Recorded:
    """A human has recorded what came of it."""

    appointment: Appointment
    name: str
    #: Their phone shows nothing of appointments: somebody has to say it to them.
    in_person: bool


async def take(
    session: AsyncSession, programme: Programme, person: Person, request_id: UUID, now: datetime
) -> Reply | Refused:
    """Whoever is first reads with whom it is and what was wished; the second is told who has it."""
    found = await _found(session, programme, request_id, now)
    if isinstance(found, Refused):
        return found
    request, appointment = found
    if appointment.person_id == person.id:
        return Refused(say("request-not-own"))
    if not await requests.take(session, request.id, person.id, now):
        return await _not_first(session, request, appointment, person)
    await session.refresh(request)
    await outbox.cancel(session, requests.ASKED, request.id, now)
    await signals.settle(session, wishes.UNANSWERED, request.id, now)
    await acts.remember(session, person.id, programme.id, "request-take", request.id, now)
    # What the team was to be asked about again is what the taker is asked from now on.
    await wishes.look_again(session, programme, request, appointment, now)
    return await wishes.yours(session, request, appointment)


async def drop(
    session: AsyncSession, programme: Programme, person: Person, request_id: UUID, now: datetime
) -> Say | Refused:
    """Whoever took it cannot after all: the whole team is asked again."""
    found = await _mine(session, programme, person, request_id, now)
    if isinstance(found, Refused):
        return found
    request, appointment = found
    move(request, "waiting", REQUEST_MOVES)
    request.taken_by, request.taken_at = None, None
    await session.flush()
    await outbox.cancel(session, wishes.MINE, request.id, now)
    read_at = await opening.read_at(session, programme, now)
    told_at = read_at if read_at < appointment.starts_at else now
    await wishes.tell_team(session, programme, request, appointment, told_at, now, without=person.id)
    await wishes.look_again(session, programme, request, appointment, now)
    return say("request-dropped", name=await wishes.name_of(session, appointment))


async def is_mine(
    session: AsyncSession, programme: Programme, person: Person, request_id: UUID, now: datetime
) -> Appointment | Refused:
    """The appointment that they took the wish about, if there is still something to arrange."""
    found = await _mine(session, programme, person, request_id, now)
    return found if isinstance(found, Refused) else found[1]


async def new_time(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    request_id: UUID,
    at: datetime,
    now: datetime,
    *,
    sure: bool = False,
) -> Recorded | Clash | Refused:
    """It is moved with the other party, and recorded: the old reminders die, and its person is told."""
    found = await _mine(session, programme, person, request_id, now)
    if isinstance(found, Refused):
        return found
    request, appointment = found
    wrong = await wrong_time(session, appointment, at, now, sure=sure)
    if wrong is not None:
        return wrong
    move(request, "done", REQUEST_MOVES)
    was = appointment.starts_at
    await keeping.move_to(session, programme, appointment, at.astimezone(UTC), now)
    await meetings.moved(session, programme, appointment, was, person, now, whose_knows=True)
    whole = say("request-moved-full", name=person.name, what=saying.in_full(appointment))
    discreet = say("request-moved-discreet", name=person.name, at=at)
    return await _recorded(session, request, appointment, Reply(whole, veil=Veil(discreet)), MOVED, now)


async def call_off(
    session: AsyncSession, programme: Programme, person: Person, request_id: UUID, now: datetime
) -> Recorded | Refused:
    """It is called off with the other party, and recorded."""
    found = await _mine(session, programme, person, request_id, now)
    if isinstance(found, Refused):
        return found
    request, appointment = found
    move(request, "done", REQUEST_MOVES)
    await keeping.end(session, appointment, "cancelled", now)
    await meetings.called_off(session, programme, appointment, person, now, whose_knows=True)
    whole = say("request-off-full", name=person.name, what=saying.in_full(appointment))
    discreet = say("request-off-discreet", name=person.name, at=appointment.starts_at)
    return await _recorded(session, request, appointment, Reply(whole, veil=Veil(discreet)), OFF, now)


async def leave(
    session: AsyncSession, programme: Programme, person: Person, request_id: UUID, now: datetime
) -> Recorded | Refused:
    """Nothing could be changed, or it was not to be: the appointment stands as it was."""
    found = await _mine(session, programme, person, request_id, now)
    if isinstance(found, Refused):
        return found
    request, appointment = found
    move(request, "done", REQUEST_MOVES)
    whole = say("request-stands-full", name=person.name, what=saying.in_full(appointment))
    discreet = say("request-stands-discreet", name=person.name, at=appointment.starts_at)
    return await _recorded(session, request, appointment, Reply(whole, veil=Veil(discreet)), STANDS, now)


async def wrong_time(
    session: AsyncSession, appointment: Appointment, at: datetime, now: datetime, *, sure: bool
) -> Clash | Refused | None:
    """What speaks against moving it there; `sure`: two at one time are meant."""
    if at <= now:
        return Refused(say("request-time-past"))
    if at.astimezone(UTC) == appointment.starts_at.astimezone(UTC):
        return Refused(say("request-time-same", at=appointment.starts_at))
    if sure:
        return None
    near = await appointments.between(
        session, appointment.programme_id, appointment.person_id, at - making.BESIDE, at + making.BESIDE
    )
    other = next((one for one in near if one.id != appointment.id), None)
    return Clash(other, at) if other is not None else None


async def _found(
    session: AsyncSession, programme: Programme, request_id: UUID, now: datetime
) -> tuple[Request, Appointment] | Refused:
    known = await session.get(Request, request_id)
    # The appointment first, as everybody does.
    appointment = await appointments.held(session, known.appointment_id) if known else None
    request = await requests.held(session, request_id)
    if request is None or appointment is None or request.programme_id != programme.id:
        return Refused(say("not-found"))
    over = request.state in ("done", "withdrawn") or appointment.state != "agreed"
    if over or appointment.starts_at <= now:
        return Refused(say("request-over", name=await wishes.name_of(session, appointment)))
    return request, appointment


async def _mine(
    session: AsyncSession, programme: Programme, person: Person, request_id: UUID, now: datetime
) -> tuple[Request, Appointment] | Refused:
    found = await _found(session, programme, request_id, now)
    if isinstance(found, Refused) or (found[0].state, found[0].taken_by) == ("taken", person.id):
        return found
    request, appointment = found
    taker = await people.person(session, request.taken_by) if request.taken_by else None
    if taker is None:
        return Refused(say("request-nobodys", name=await wishes.name_of(session, appointment)))
    return Refused(say("request-taken", taker=taker.name, name=await wishes.name_of(session, appointment)))


async def _not_first(
    session: AsyncSession, request: Request, appointment: Appointment, person: Person
) -> Reply | Refused:
    await session.refresh(request)
    if request.taken_by == person.id:
        return await wishes.yours(session, request, appointment)
    taker = await people.person(session, request.taken_by) if request.taken_by else None
    name = await wishes.name_of(session, appointment)
    if taker is None:
        return Refused(say("request-over", name=name))
    return Refused(say("request-taken", taker=taker.name, name=name))


async def _recorded(
    session: AsyncSession, request: Request, appointment: Appointment, told: Reply, kind: str, now: datetime
) -> Recorded:
    """Told to its person and to nobody else."""
    await wishes.over(session, request, now)
    await outgoing.queue(
        session,
        told,
        [appointment.person_id],
        about=About(kind, request.id, appointment.version),
        now=now,
        programme_id=request.programme_id,
        lane="reply",
        automatic=False,
        predicate="request is as told",
    )
    own = await preferences.one(session, request.programme_id, appointment.person_id)
    silent = own is not None and own.discretion == "none"
    return Recorded(appointment, await wishes.name_of(session, appointment), in_person=silent)
