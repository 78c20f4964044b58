"""What people say to a meeting: it suits them or not, they come or cannot; whoever made it reads it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.appointments import meeting_telling, meetings
from bot.messages import Option, Refused, Reply, Say, say
from storage import attendees
from storage.tables import ATTENDEE_MOVES, Appointment, Attendee, Person, Programme, move


@dataclass(frozen=True)
class Heard:
    """Their answer is kept, and whoever made the meeting reads what they have to know."""

    meeting: Appointment
    #: First names of those who read it: who made it, where they can.
    maker: list[str]


async def fits(
    session: AsyncSession, programme: Programme, person: Person, meeting_id: UUID, version: int, now: datetime
) -> Heard | Reply | Refused:
    """It suits whose meeting it is. A Reply: it is another time by now, so they are asked anew."""
    meeting = await _own(session, programme, person, meeting_id, version, now)
    if not isinstance(meeting, Appointment):
        return meeting
    meeting.confirmed_at = now
    return await _heard(session, meeting)


async def misfits(
    session: AsyncSession, programme: Programme, person: Person, meeting_id: UUID, version: int, now: datetime
) -> Heard | Reply | Refused:
    """It does not suit them, unexplained; nothing is changed before a human does it."""
    meeting = await _own(session, programme, person, meeting_id, version, now)
    if not isinstance(meeting, Appointment):
        return meeting
    meeting.confirmed_at = None
    told = say("meeting-told-misfits", name=person.name, at=meeting.starts_at)
    await meeting_telling.to_maker(session, meeting, told, now)
    return await _heard(session, meeting)


async def rather_without(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    meeting_id: UUID,
    other_id: UUID,
    now: datetime,
) -> Heard | Refused:
    """They want somebody not to be there, unexplained; that one is told nothing of it."""
    meeting = await meetings.to_change(session, programme, meeting_id, now)
    if isinstance(meeting, Refused):
        return meeting
    other = await attendees.one(session, meeting.id, other_id)
    if meeting.person_id != person.id or other is None:
        return Refused(say("meeting-not-asked"))
    named = await session.get_one(Person, other_id)
    told = say("meeting-told-without", name=person.name, other=named.name, at=meeting.starts_at)
    options = (release(meeting, named),)
    await meeting_telling.to_maker(session, meeting, told, now, options, without=other_id)
    return await _heard(session, meeting, other_id)


async def wants(
    session: AsyncSession, programme: Programme, person: Person, meeting_id: UUID, what: str, now: datetime
) -> Heard | Refused:
    """time: another one. whole: no such meeting at all."""
    meeting = await meetings.to_change(session, programme, meeting_id, now)
    if isinstance(meeting, Refused):
        return meeting
    if meeting.person_id != person.id:
        return Refused(say("meeting-not-asked"))
    wording = "meeting-told-time" if what == "time" else "meeting-told-whole"
    told = say(wording, name=person.name, at=meeting.starts_at)
    await meeting_telling.to_maker(session, meeting, told, now)
    return await _heard(session, meeting)


async def brings(session: AsyncSession, meeting: Appointment, person: Person, now: datetime) -> None:
    """What they have just written to people belongs to the meeting."""
    told = say("meeting-told-matter", name=person.name, at=meeting.starts_at)
    await meeting_telling.to_maker(session, meeting, told, now)


async def comes(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    meeting_id: UUID,
    version: int,
    now: datetime,
    *,
    yes: bool,
) -> Heard | Reply | Refused:
    """One of those who are asked comes, or cannot. A Reply: it is another time by now."""
    meeting = await meetings.to_change(session, programme, meeting_id, now)
    if isinstance(meeting, Refused):
        return meeting
    mine = await attendees.one(session, meeting.id, person.id)
    if mine is None:
        return Refused(say("meeting-not-asked"))
    if version != meeting.version:
        by = await session.get_one(Person, meeting.made_by)
        return await meeting_telling.question(session, meeting, by)
    if _say(mine, "coming" if yes else "declined", now) and not yes and meeting.made_by != person.id:
        whose = await session.get_one(Person, meeting.person_id)
        told = say(
            "meeting-told-cannot", name=person.name, of=meetings.of(meeting.kind, whose), at=meeting.starts_at
        )
        await meeting_telling.to_maker(session, meeting, told, now)
    return await _heard(session, meeting)


def release(meeting: Appointment, other: Person) -> Option:
    """Staff take somebody out of it."""
    return Option(
        f"meeting-let-go:{meeting.id.hex}:{other.id.hex[:12]}",
        say("meeting-let-go", name=other.name),
        closes_at=meeting.starts_at,
    )


def as_said(meeting: Appointment) -> Say:
    """What whose meeting it is has said to it."""
    return say("meeting-state", state="coming" if meeting.confirmed_at else "asked")


def _say(mine: Attendee, state: str, now: datetime) -> bool:
    """False when they had said so already."""
    if mine.state == state:
        return False
    move(mine, state, ATTENDEE_MOVES)
    mine.since = now
    return True


async def _own(
    session: AsyncSession, programme: Programme, person: Person, meeting_id: UUID, version: int, now: datetime
) -> Appointment | Reply | Refused:
    meeting = await meetings.to_change(session, programme, meeting_id, now)
    if isinstance(meeting, Refused):
        return meeting
    if meeting.person_id != person.id:
        return Refused(say("meeting-not-asked"))
    if version != meeting.version:
        return await meeting_telling.news(session, meeting, await session.get_one(Person, meeting.made_by))
    return meeting


async def _heard(session: AsyncSession, meeting: Appointment, without: UUID | None = None) -> Heard:
    read = await meeting_telling.readers(session, meeting, without)
    return Heard(meeting, [one.name for one in read])
