"""Help with moving or calling off: the team is asked, once and again, until it is done or too late."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import TEAM
from bot.features.appointments import opening, saying
from bot.messages import About, Option, Reply, Say, say
from storage import appointments, declines, due, outbox, people, requests, signals
from storage.tables import REQUEST_MOVES, Appointment, Due, Person, Programme, Request, move

#: Nobody of the team took it, or could be told at all. Subject: the request.
UNANSWERED = "request"
#: What the one who has taken it is reminded of.
MINE = "request-mine"
#: What its person wrote, or wants instead, after somebody had taken it.
WORDS = "request-words"
#: So often the whole team is told of one that nobody takes; then staff see it in VARSLER.
_TIMES = 2
#: One that begins before the next opening is asked about again so long after the team could read of it.
SOON = timedelta(hours=1)
_BACK = timedelta(days=14)


@dataclass(frozen=True)
class Asked:
    """What became of a wish for help."""

    appointment: Appointment
    request: Request
    #: When somebody of the team reads it; None: not before the appointment begins, so nobody was asked.
    read_at: datetime | None
    #: How many of the team were told.
    readers: int = 0
    #: Who has taken it already.
    taker: str = ""


async def ask(
    session: AsyncSession, programme: Programme, request: Request, appointment: Appointment, now: datetime
) -> Asked:
    """Tell the team, at once or when somebody is there again; once, however often it is asked."""
    if request.state == "taken":
        taker = await people.person(session, request.taken_by) if request.taken_by else None
        return Asked(appointment, request, now, 1, taker=taker.name if taker else "")
    read_at = await opening.read_at(session, programme, now)
    if read_at >= appointment.starts_at:
        return Asked(appointment, request, None)
    team = await people.reached(session, await _team(session, appointment))
    if not await requests.times_told(session, request.id, requests.ASKED):
        await tell_team(session, programme, request, appointment, read_at, now)
        await look_again(session, programme, request, appointment, max(now, read_at))
        if not team:
            await signals.give(session, UNANSWERED, request.id, now, programme_id=programme.id)
    return Asked(appointment, request, read_at, len(team))


async def withdraw(session: AsyncSession, request: Request, appointment: Appointment, now: datetime) -> None:
    """There is nothing left to arrange; whoever had taken it hears so."""
    taker_id = request.taken_by if request.state == "taken" else None
    move(request, "withdrawn", REQUEST_MOVES)
    await over(session, request, now)
    if taker_id is not None:
        await outgoing.queue(
            session,
            Reply(say("request-gone", name=await name_of(session, appointment))),
            [taker_id],
            about=About("request-gone", request.id),
            now=now,
            programme_id=request.programme_id,
            lane="reply",
        )


async def change_kind(
    session: AsyncSession,
    programme: Programme,
    request: Request,
    appointment: Appointment,
    kind: str,
    now: datetime,
) -> Request:
    """Calling off instead of moving, or the reverse: whoever has taken it keeps it, and hears so."""
    if request.state != "taken":
        await withdraw(session, request, appointment, now)
        return await open_one(session, appointment, kind, now)
    request.kind = kind
    await session.flush()
    said = {"name": await name_of(session, appointment), "at": appointment.starts_at}
    told = say("request-now-move", **said) if kind == "move" else say("request-now-off", **said)
    await _tell_taker(session, programme, request, appointment, told, now)
    return request


async def open_one(session: AsyncSession, appointment: Appointment, kind: str, now: datetime) -> Request:
    request = Request(programme_id=appointment.programme_id, appointment_id=appointment.id, kind=kind, at=now)
    await requests.add(session, request)
    return request


async def pass_on(
    session: AsyncSession,
    programme: Programme,
    request: Request,
    appointment: Appointment,
    words: str,
    now: datetime,
) -> None:
    """What is written after somebody took it is for whoever did, and for no other."""
    name = await name_of(session, appointment)
    told = say("request-words", name=name, at=appointment.starts_at, text=words)
    if programme.contact_mode != "relay":
        told = say("request-words-kept", name=name, at=appointment.starts_at)
    await _tell_taker(session, programme, request, appointment, told, now)


async def follow(
    session: AsyncSession, programme: Programme, appointment: Appointment, now: datetime
) -> None:
    """It was moved or called off by somebody else, so nobody has to arrange that any more."""
    request = await requests.open_of(session, appointment.id)
    if request is not None:
        await withdraw(session, request, appointment, now)


async def check(session: AsyncSession, row: Due, now: datetime) -> None:
    """request-check: what nobody has taken is said again and shown to staff, before it is too late."""
    known = await session.get(Request, row.subject_id)
    appointment = await appointments.held(session, known.appointment_id) if known else None
    request = await requests.held(session, row.subject_id)
    if request is None or request.state not in ("waiting", "taken"):
        return
    programme = await session.get_one(Programme, request.programme_id)
    if appointment is None or appointment.state != "agreed" or now >= appointment.starts_at:
        move(request, "withdrawn", REQUEST_MOVES)
        await over(session, request, now)
        return
    takers = {one.id for one in await _team(session, appointment)}
    left = request.state == "taken" and request.taken_by not in takers
    if left:
        # Erased, or of the team no more: nobody would see to it, and it would look as if somebody did.
        move(request, "waiting", REQUEST_MOVES)
        request.taken_by = request.taken_at = None
        await session.flush()
    if request.state == "waiting":
        if left or await requests.times_told(session, request.id, requests.ASKED) < _TIMES:
            await tell_team(session, programme, request, appointment, now, now)
        await signals.give(session, UNANSWERED, request.id, now, programme_id=programme.id)
    else:
        await _remind_taker(session, request, appointment, now)
    await look_again(session, programme, request, appointment, now, hourly=False)


async def tell_team(
    session: AsyncSession,
    programme: Programme,
    request: Request,
    appointment: Appointment,
    read_at: datetime,
    now: datetime,
    *,
    without: UUID | None = None,
) -> None:
    """First name and time only: with whom it is, and what was wished, is for whoever takes it.

    At first only those who read then; what nobody takes goes to all of the team.
    """
    times = await requests.times_told(session, request.id, requests.ASKED) + 1
    told_at = max(now, read_at)
    asked = await people.reached(session, await _team(session, appointment))
    team: Sequence[Person] = [one for one in asked if one.id != without]
    if times == 1:
        team = await opening.readers(session, programme, team, told_at)
    said = {"name": await name_of(session, appointment), "at": appointment.starts_at}
    if times == 1:
        told = say("request-new-move", **said) if request.kind == "move" else say("request-new-off", **said)
    else:
        told = (
            say("request-again-move", **said) if request.kind == "move" else say("request-again-off", **said)
        )
    options = (
        Option(f"request-take:{request.id.hex}", say("request-take"), closes_at=appointment.starts_at),
    )
    await outgoing.queue(
        session,
        Reply(told, options, topic=f"request:{request.id.hex}", protected=True),
        [one.id for one in team],
        about=About("request-new", request.id, times),
        now=now,
        programme_id=request.programme_id,
        lane="reply",
        automatic=False,
        predicate="request waits",
        not_before=told_at,
        expires_at=appointment.starts_at,
    )


async def look_again(
    session: AsyncSession,
    programme: Programme,
    request: Request,
    appointment: Appointment,
    after: datetime,
    *,
    hourly: bool = True,
) -> None:
    """At the next opening, at the last one on a day before the appointment, and when it begins.

    `hourly`: an hour later, where no opening is left before it begins.
    """
    ends = appointment.starts_at
    next_days = await opening.spans(session, programme, after, min(ends, after + _BACK))
    last_days = await opening.spans(session, programme, max(after, ends - _BACK), ends - timedelta(days=1))
    times = [opens for opens, _closes in (*next_days[:2], *last_days[-1:]) if after < opens < ends]
    if hourly and not times and after + SOON < ends:
        times = [after + SOON]
    at = min((*times, ends))
    await due.put(session, "request-check", request.id, at, programme_id=programme.id)


async def yours(session: AsyncSession, request: Request, appointment: Appointment) -> Reply:
    said = {"name": await name_of(session, appointment), "what": saying.in_full(appointment)}
    told = say("request-yours-move", **said) if request.kind == "move" else say("request-yours-off", **said)
    programme = await people.programme(session, request.programme_id)
    if request.wish and (programme is None or programme.contact_mode != "relay"):
        told = say("request-yours-kept", told=told)
    elif request.wish:
        told = say("request-yours-wish", told=told, text=request.wish)
    ends, hex_ = appointment.starts_at, request.id.hex
    options = (
        Option(f"request-time:{hex_}", say("request-time"), closes_at=ends),
        Option(f"request-off:{hex_}", say("request-off"), closes_at=ends),
        Option(f"request-stands:{hex_}", say("request-stands"), closes_at=ends),
        Option(f"request-drop:{hex_}", say("request-drop"), closes_at=ends),
    )
    # Not the question's own topic: a second "1" for "I take it" must not mean something else.
    return Reply(told, options, topic=f"request-mine:{hex_}", protected=True)


async def over(session: AsyncSession, request: Request, now: datetime) -> None:
    request.ended_at = now
    await session.flush()
    await due.drop(session, request.id, ("request-check",))
    await signals.settle(session, UNANSWERED, request.id, now)
    for kind in (requests.ASKED, MINE, WORDS):
        await outbox.cancel(session, kind, request.id, now)


async def name_of(session: AsyncSession, appointment: Appointment) -> str:
    person = await people.person(session, appointment.person_id)
    return person.name if person is not None else ""


async def _remind_taker(
    session: AsyncSession, request: Request, appointment: Appointment, now: datetime
) -> None:
    assert request.taken_by is not None
    mine = await yours(session, request, appointment)
    told = say("request-not-done", name=await name_of(session, appointment), at=appointment.starts_at)
    await outgoing.queue(
        session,
        Reply(told, mine.options, mine.topic, protected=True),
        [request.taken_by],
        about=About(
            "request-mine", request.id, await requests.times_told(session, request.id, "request-mine") + 1
        ),
        now=now,
        programme_id=request.programme_id,
        lane="reminder",
        predicate="request is the taker's",
        expires_at=appointment.starts_at,
    )


async def _tell_taker(
    session: AsyncSession,
    programme: Programme,
    request: Request,
    appointment: Appointment,
    told: Say,
    now: datetime,
) -> None:
    """When somebody of the team reads; at once where that would be too late."""
    read_at = await opening.read_at(session, programme, now)
    times = await requests.times_told(session, request.id, WORDS) + 1
    await outgoing.queue(
        session,
        Reply(told, protected=True),
        [request.taken_by] if request.taken_by is not None else [],
        about=About("request-words", request.id, times),
        now=now,
        programme_id=request.programme_id,
        lane="reply",
        automatic=False,
        predicate="request is the taker's",
        not_before=max(now, read_at) if read_at < appointment.starts_at else now,
        expires_at=appointment.starts_at,
    )


async def _team(session: AsyncSession, appointment: Appointment) -> list[Person]:
    """Staff and peer workers but whose appointment it is, and but those who would rather not, either way."""
    team = await people.members(session, appointment.programme_id, TEAM)
    apart = await declines.workers_apart(session, appointment.programme_id, appointment.person_id)
    return [one for one in team if one.id != appointment.person_id and one.id not in apart]
