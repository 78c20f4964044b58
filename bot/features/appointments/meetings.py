"""Meetings about somebody's plan, or of those around them: made, moved, called off."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.access import TEAM
from bot.features.appointments import keeping, making, meeting_telling, requests
from bot.messages import Refused, Say, say
from bot.when import MONTHS_AHEAD
from bot.when.instants import months_later
from bot.wording import speak
from storage import activities, appointments, attendees, outbox, people, preferences
from storage.attendees import MEETINGS
from storage.tables import CHANNELS, Appointment, Attendee, Person, Programme

LONGEST_PLACE = 80
_MINUTE = timedelta(minutes=1)
#: What of an old time may still wait to be said.
_OF_THE_TIME = ("meeting-new", "meeting-moved", "meeting-asked", "meeting-day", "meeting-answer")


@dataclass(frozen=True)
class Draft:
    """A meeting as far as staff have put it together."""

    #: The meeting's own, so that it is made once.
    id: UUID
    person_id: UUID
    kind: str
    starts_at: datetime
    place: str | None = None
    #: Who else of the programme, besides whoever makes it.
    others: Collection[UUID] = field(default_factory=tuple)


@dataclass(frozen=True)
class Made:
    """It stands, and everybody is told; `by_word`: whose it is has to be told by somebody."""

    meeting: Appointment
    person: Person
    by_word: bool


async def colleagues(session: AsyncSession, programme: Programme, by: Person) -> list[Person]:
    """Who else of the programme can be asked, by name."""
    team = await people.members(session, programme.id, TEAM)
    return sorted((one for one in team if one.id != by.id), key=lambda one: (one.name.casefold(), one.id.hex))


async def refusal(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    kind: str,
    starts_at: datetime,
    now: datetime,
    *,
    without: UUID | None = None,
) -> Refused | None:
    """What speaks against a meeting then; None: nothing. `without`: the one that is to be moved there."""
    zone = ZoneInfo(programme.time_zone)
    if not await activities.takes_part(session, programme.id, person.id):
        return Refused(say("organise-not-known"))
    if starts_at <= now:
        return Refused(say("meeting-when-no", why="past"))
    last = months_later(now.astimezone(zone).date(), MONTHS_AHEAD)
    if starts_at.astimezone(zone).date() > last:
        return Refused(say("meeting-when-no", why="too-far"))
    then = await appointments.between(session, programme.id, person.id, starts_at, starts_at + _MINUTE)
    if any(one.kind == kind and one.id != without for one in then):
        return Refused(say("meeting-double", of=of(kind, person), at=starts_at))
    return None


async def beside(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    starts_at: datetime,
    *,
    without: UUID | None = None,
) -> bool:
    """Whether they have something else at about that time; what it is is theirs."""
    return await making.colliding(session, programme, person, starts_at, without=without) is not None


async def make(
    session: AsyncSession, programme: Programme, by: Person, draft: Draft, now: datetime
) -> Made | Refused:
    """Write it down and tell everybody; the same draft again is the same meeting."""
    person = await people.person(session, draft.person_id)
    if person is None or draft.kind not in MEETINGS:
        return Refused(say("not-found"))
    before = await appointments.held(session, draft.id)
    if before is not None:
        return Refused(say("meeting-made-already"))
    refused = await refusal(session, programme, person, draft.kind, draft.starts_at, now)
    if refused is not None:
        return refused
    meeting = Appointment(
        id=draft.id,
        programme_id=programme.id,
        person_id=person.id,
        made_by=by.id,
        kind=draft.kind,
        party=speak(
            say("meeting-party", kind=draft.kind),
            person.language or programme.language,
            ZoneInfo(programme.time_zone),
        ),
        place=draft.place,
        starts_at=draft.starts_at,
        created_at=now,
    )
    await appointments.add(session, meeting)
    team = await colleagues(session, programme, by)
    asked = [one.id for one in team if one.id in draft.others and one.id != person.id]
    rows = [
        _attendee(meeting, by.id, "coming", now),
        *(_attendee(meeting, one, "asked", now) for one in asked),
    ]
    await appointments.add(session, *rows)
    await keeping.agree(session, programme, meeting, now)
    await meeting_telling.of_new(session, programme, meeting, by, now)
    return Made(meeting, person, await _has_to_be_told(session, programme, person))


async def to_change(
    session: AsyncSession, programme: Programme, meeting_id: UUID, now: datetime
) -> Appointment | Refused:
    """The meeting, ours until the transaction ends, while it is agreed and has not begun."""
    found = await appointments.held(session, meeting_id)
    if found is None or found.programme_id != programme.id or found.kind not in MEETINGS:
        return Refused(say("not-found"))
    if found.state == "cancelled":
        return Refused(say("meeting-is-off", at=found.starts_at))
    if found.state != "agreed" or found.starts_at <= now:
        return Refused(say("meeting-begun", at=found.starts_at))
    return found


async def move(
    session: AsyncSession,
    programme: Programme,
    by: Person,
    meeting_id: UUID,
    starts_at: datetime,
    now: datetime,
) -> Appointment | Refused:
    """Another time: all who had heard of it are told, and all are asked anew."""
    meeting = await to_change(session, programme, meeting_id, now)
    if isinstance(meeting, Refused):
        return meeting
    if meeting.starts_at == starts_at:
        return Refused(say("meeting-same-time", at=starts_at))
    person = await session.get_one(Person, meeting.person_id)
    refused = await refusal(session, programme, person, meeting.kind, starts_at, now, without=meeting.id)
    if refused is not None:
        return refused
    was = meeting.starts_at
    await keeping.move_to(session, programme, meeting, starts_at, now)
    await requests.follow(session, programme, meeting, now)
    await moved(session, programme, meeting, was, by, now)
    return meeting


async def moved(
    session: AsyncSession,
    programme: Programme,
    meeting: Appointment,
    was: datetime,
    by: Person,
    now: datetime,
    *,
    whose_knows: bool = False,
) -> None:
    """What follows for the others, however it came to be moved; nothing where it is no meeting.

    `whose_knows`: whose meeting it is is told in another way.
    """
    if meeting.kind not in MEETINGS:
        return
    await _forget_what_waits(session, meeting, now)
    await meeting_telling.of_move(session, programme, meeting, was, by, now, whose_knows=whose_knows)


async def call_off(
    session: AsyncSession, programme: Programme, by: Person, meeting_id: UUID, now: datetime
) -> Appointment | Refused:
    """It is not held: all who had heard of it are told."""
    meeting = await to_change(session, programme, meeting_id, now)
    if isinstance(meeting, Refused):
        return meeting
    await keeping.end(session, meeting, "cancelled", now)
    await requests.follow(session, programme, meeting, now)
    await called_off(session, programme, meeting, by, now)
    return meeting


async def called_off(
    session: AsyncSession,
    programme: Programme,
    meeting: Appointment,
    by: Person,
    now: datetime,
    *,
    whose_knows: bool = False,
) -> None:
    """What follows for the others, however it came to be called off; nothing where it is no meeting.

    `whose_knows`: whose meeting it is is told in another way.
    """
    if meeting.kind not in MEETINGS:
        return
    await _forget_what_waits(session, meeting, now)
    await meeting_telling.of_end(session, programme, meeting, by, now, whose_knows=whose_knows)


async def let_go(
    session: AsyncSession, programme: Programme, meeting_id: UUID, person_id: UUID, now: datetime
) -> Person | Refused:
    """Somebody is not asked to it any more, and is told that they need not come."""
    meeting = await to_change(session, programme, meeting_id, now)
    if isinstance(meeting, Refused):
        return meeting
    attendee = await attendees.one(session, meeting.id, person_id)
    if attendee is None:
        return Refused(say("meeting-not-asked"))
    await attendees.leave(session, attendee)
    await meeting_telling.of_release(session, meeting, person_id, now)
    return await session.get_one(Person, person_id)


async def coming(session: AsyncSession, programme: Programme, now: datetime) -> Sequence[Appointment]:
    """Those that have not begun, the next one first."""
    return await attendees.coming(session, programme.id, now)


def of(kind: str, person: Person) -> Say:
    """Which meeting, as staff say it."""
    return say("meeting-theirs", kind=kind, name=person.name)


def _attendee(meeting: Appointment, person_id: UUID, state: str, now: datetime) -> Attendee:
    return Attendee(
        appointment_id=meeting.id,
        person_id=person_id,
        programme_id=meeting.programme_id,
        state=state,
        since=now,
    )


async def _forget_what_waits(session: AsyncSession, meeting: Appointment, now: datetime) -> None:
    await session.flush()
    for kind in _OF_THE_TIME:
        await outbox.cancel(session, kind, meeting.id, now)


async def _has_to_be_told(session: AsyncSession, programme: Programme, person: Person) -> bool:
    """They want no such message, or have no phone that it could reach."""
    own = await preferences.one(session, programme.id, person.id)
    if own is not None and own.discretion == "none":
        return True
    return await people.reachable_at(session, person.id, CHANNELS) is None
