"""What is said of a meeting: to whose it is, and to those who are asked, each as their phone shows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import STAFF
from bot.features import timetable
from bot.features.appointments import keeping
from bot.messages import About, Option, Reply, Say, Veil, say
from storage import activities, appointments, attendees, due, people, preferences
from storage.tables import Appointment, Attendee, Due, Person, Programme

#: By these somebody has heard of a meeting.
HEARD = ("meeting-new", "meeting-moved", "meeting-asked", "meeting-day")
#: Later than this before the start a reminder is of no use.
_EXPIRES = timedelta(minutes=15)
#: What cannot wait for the morning is what would leave less than this.
_TO_TURN_BACK = timedelta(hours=2)


async def of_new(
    session: AsyncSession, programme: Programme, meeting: Appointment, by: Person, now: datetime
) -> None:
    """To all but who made it."""
    asked = [one.person_id for one in await attendees.of(session, meeting.id)]
    reply = await news(session, meeting, by)
    await _queue(session, meeting, reply, [meeting.person_id], About("meeting-new", *_key(meeting)), now)
    reply = await question(session, meeting, by)
    others = [one for one in asked if one != by.id]
    await _queue(session, meeting, reply, others, About("meeting-asked", *_key(meeting)), now)
    await schedule(session, programme, meeting, now)


async def of_move(
    session: AsyncSession,
    programme: Programme,
    meeting: Appointment,
    was: datetime,
    by: Person,
    now: datetime,
    *,
    whose_knows: bool = False,
) -> None:
    """A new time: whoever had heard of the old one reads both; the others read it as new. All answer anew."""
    heard = await attendees.who_heard(session, meeting.id, HEARD)
    await attendees.ask_anew(session, meeting.id, now)
    mine = await attendees.one(session, meeting.id, by.id)
    if mine is not None:
        mine.state = "coming"
    asked = {one.person_id for one in await attendees.of(session, meeting.id)} - {by.id}
    await schedule(session, programme, meeting, now)
    how = lane(programme, min(was, meeting.starts_at), now)
    if not whose_knows:
        await _of_move_to_whose(
            session, meeting, was, by, now, lane=how, has_heard=meeting.person_id in heard
        )
    moved = say("meeting-asked-moved", was=was, what=await theirs(session, meeting))
    reply = Reply(moved, coming(meeting), _topic(meeting), veil=_moved_veil(meeting, was))
    about = About("meeting-asked", *_key(meeting))
    await _queue(session, meeting, reply, asked & heard, about, now, lane=how)
    reply = await question(session, meeting, by)
    await _queue(session, meeting, reply, asked - heard, about, now)


async def of_end(
    session: AsyncSession,
    programme: Programme,
    meeting: Appointment,
    by: Person,
    now: datetime,
    *,
    whose_knows: bool = False,
) -> None:
    """It is called off: whoever had heard of it is told, and nobody else has to be."""
    await due.drop(session, meeting.id, ("meeting-day",))
    if meeting.starts_at <= now:
        return
    heard = await attendees.who_heard(session, meeting.id, HEARD)
    asked = {one.person_id for one in await appointments.attendees(session, meeting.id)}
    how = lane(programme, meeting.starts_at, now)
    veil = Veil(say("meeting-off-discreet", at=meeting.starts_at))
    if meeting.person_id in heard and not whose_knows:
        off = Reply(say("meeting-off", what=yours(meeting)), veil=veil)
        about = About("meeting-off", *_key(meeting))
        await _queue(session, meeting, off, [meeting.person_id], about, now, "meeting is off", lane=how)
    off = Reply(say("meeting-off", what=await theirs(session, meeting)), veil=veil)
    others = (asked & heard) - {by.id}
    about = About("meeting-cancelled", *_key(meeting))
    await _queue(session, meeting, off, others, about, now, "meeting is off", lane=how)


async def of_release(session: AsyncSession, meeting: Appointment, reader: UUID, now: datetime) -> None:
    """Somebody need not come after all."""
    knows = reader == meeting.made_by or reader in await attendees.who_heard(session, meeting.id, HEARD)
    if not knows:
        return
    text = say("meeting-released", what=await theirs(session, meeting))
    reply = Reply(text, veil=Veil(say("meeting-released-discreet", at=meeting.starts_at)))
    about = About("meeting-released", *_key(meeting))
    await _queue(session, meeting, reply, [reader], about, now, "is let go")


async def readers(session: AsyncSession, meeting: Appointment, without: UUID | None = None) -> list[Person]:
    """Who hears what is said to it: whoever made it, else all staff; not the one that it is about.

    That one too where there is nobody else: it is not lost.
    """
    staff = [
        one
        for one in await people.members(session, meeting.programme_id, STAFF)
        if one.id != meeting.person_id
    ]
    others = [one for one in staff if one.id != without]
    return [one for one in others if one.id == meeting.made_by] or others or staff


async def to_maker(
    session: AsyncSession,
    meeting: Appointment,
    told: Say,
    now: datetime,
    options: Sequence[Option] = (),
    *,
    without: UUID | None = None,
) -> None:
    """To whoever made it; to all staff where they are no longer staff, or it is about them."""
    version = await activities.times_told(session, meeting.id, "meeting-answer") + 1
    await outgoing.queue(
        session,
        Reply(told, (*options, _change(meeting)), topic=f"meeting-change:{meeting.id.hex}"),
        [one.id for one in await readers(session, meeting, without)],
        about=About("meeting-answer", meeting.id, version),
        now=now,
        programme_id=meeting.programme_id,
        lane="reminder",
        predicate="meeting is ahead",
        expires_at=meeting.starts_at,
    )


async def schedule(session: AsyncSession, programme: Programme, meeting: Appointment, now: datetime) -> None:
    """Write down when those who are asked are reminded, in the place of what was written before."""
    at = keeping.remind_at(programme, meeting.starts_at, keeping.DAY)
    await due.drop(session, meeting.id, ("meeting-day",))
    if now < at < meeting.starts_at:
        await due.put(session, "meeting-day", meeting.id, at, programme_id=programme.id)


async def remind(session: AsyncSession, row: Due, now: datetime) -> None:
    """meeting-day: everybody who has not said no; the evening before, or the same morning."""
    found = await appointments.with_programme(session, row.subject_id)
    if found is None or found[0].state != "agreed":
        return
    meeting, programme = found
    if now < keeping.remind_at(programme, meeting.starts_at, keeping.DAY):
        # It was moved meanwhile, and this was to be said of the old time.
        await schedule(session, programme, meeting, now)
        return
    asked = await appointments.attendees(session, meeting.id)
    chosen = await preferences.of(session, programme.id, [one.person_id for one in asked])
    text = say("meeting-day", what=await theirs(session, meeting))
    veil = Veil(say("meeting-day-discreet", at=meeting.starts_at))
    for one in asked:
        if one.person_id in chosen and chosen[one.person_id].appointment_remind == "never":
            continue
        options = coming(meeting)[1:] if one.state == "coming" else coming(meeting)
        await _queue(
            session,
            meeting,
            Reply(text, options, _topic(meeting), veil=veil),
            [one.person_id],
            About("meeting-day", *_key(meeting)),
            now,
            expires_at=meeting.starts_at - _EXPIRES,
        )


async def news(session: AsyncSession, meeting: Appointment, by: Person) -> Reply:
    """What whose meeting it is reads, and is asked."""
    told = say("meeting-new", by=by.name, what=yours(meeting), who=await names(session, meeting))
    veil = Veil(say("meeting-new-discreet", at=meeting.starts_at))
    return Reply(told, fitting(meeting), _topic(meeting), veil=veil)


async def question(session: AsyncSession, meeting: Appointment, by: Person) -> Reply:
    """What somebody else is asked."""
    told = say("meeting-asked", by=by.name, what=await theirs(session, meeting))
    veil = Veil(say("meeting-asked-discreet", at=meeting.starts_at))
    return Reply(told, coming(meeting), _topic(meeting), veil=veil)


def yours(meeting: Appointment) -> Say:
    """As whose it is reads it, inside a sentence."""
    return _whole(meeting, say("meeting-yours", kind=meeting.kind))


async def theirs(session: AsyncSession, meeting: Appointment) -> Say:
    """As the others read it, inside a sentence."""
    person = await session.get_one(Person, meeting.person_id)
    return _whole(meeting, say("meeting-theirs", kind=meeting.kind, name=person.name))


async def names(session: AsyncSession, meeting: Appointment) -> list[str]:
    """Who else is there, as far as anybody knows."""
    return [person.name for person, one in await those_asked(session, meeting) if one.state != "declined"]


async def those_asked(session: AsyncSession, meeting: Appointment) -> list[tuple[Person, Attendee]]:
    """Everybody else who is asked, by name, with what they have said."""
    found = [
        (await session.get_one(Person, one.person_id), one) for one in await attendees.of(session, meeting.id)
    ]
    return sorted(found, key=lambda pair: (pair[0].name.casefold(), pair[0].id.hex))


def fitting(meeting: Appointment) -> tuple[Option, ...]:
    """How whose it is answers; of another time than this it says nothing."""
    about, ends = f"{meeting.id.hex}:{meeting.version}", meeting.starts_at
    return (
        Option(f"meeting-fits:{about}", say("meeting-fits"), closes_at=ends),
        Option(f"meeting-misfits:{about}", say("meeting-misfits"), closes_at=ends),
    )


def coming(meeting: Appointment) -> tuple[Option, ...]:
    """How the others answer."""
    about, ends = f"{meeting.id.hex}:{meeting.version}", meeting.starts_at
    return (
        Option(f"meeting-come:{about}", say("meeting-come"), closes_at=ends),
        Option(f"meeting-cannot:{about}", say("meeting-cannot"), closes_at=ends),
    )


def lane(programme: Programme, starts_at: datetime, now: datetime) -> outgoing.Lane:
    """At night too, where the morning would be too late for somebody to turn back."""
    return "urgent" if timetable.awake_at(programme, now) + _TO_TURN_BACK >= starts_at else "reminder"


def _change(meeting: Appointment) -> Option:
    return Option(f"meeting:{meeting.id.hex}", say("meeting-change"), closes_at=meeting.starts_at)


def _whole(meeting: Appointment, of: Say) -> Say:
    if meeting.place:
        return say("meeting-whole-place", of=of, at=meeting.starts_at, place=meeting.place)
    return say("meeting-whole", of=of, at=meeting.starts_at)


def _moved_veil(meeting: Appointment, was: datetime) -> Veil:
    return Veil(say("meeting-moved-discreet", was=was, at=meeting.starts_at))


def _topic(meeting: Appointment) -> str:
    """One for each time: an answer to the old one is known as that, and numbers go on counting."""
    return f"meeting:{meeting.id.hex}:{meeting.version}"


def _key(meeting: Appointment) -> tuple[UUID, int]:
    return meeting.id, meeting.version


async def _of_move_to_whose(
    session: AsyncSession,
    meeting: Appointment,
    was: datetime,
    by: Person,
    now: datetime,
    *,
    lane: outgoing.Lane,
    has_heard: bool,
) -> None:
    own = [meeting.person_id]
    if not has_heard:
        reply = await news(session, meeting, by)
        await _queue(session, meeting, reply, own, About("meeting-new", *_key(meeting)), now)
        return
    moved = say("meeting-moved", was=was, what=yours(meeting))
    reply = Reply(moved, fitting(meeting), _topic(meeting), veil=_moved_veil(meeting, was))
    await _queue(session, meeting, reply, own, About("meeting-moved", *_key(meeting)), now, lane=lane)


async def _queue(
    session: AsyncSession,
    meeting: Appointment,
    reply: Reply,
    readers: Iterable[UUID],
    about: About,
    now: datetime,
    predicate: str = "appointment stands",
    *,
    lane: outgoing.Lane = "reminder",
    expires_at: datetime | None = None,
) -> None:
    await outgoing.queue(
        session,
        reply,
        sorted(readers),
        about=about,
        now=now,
        programme_id=meeting.programme_id,
        lane=lane,
        predicate=predicate,
        expires_at=expires_at or meeting.starts_at,
    )
