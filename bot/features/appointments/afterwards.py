"""One kind question when an appointment is over: did it happen, is there a next one?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.features import timetable
from bot.features.appointments import checking_in, keeping, making, saying
from bot.features.appointments.checking_in import ANSWER_WITHIN
from bot.messages import About, Option, Refused, Reply, Veil, say
from storage import appointments, check_ins, due, outbox
from storage.tables import Appointment, Due, Person, Programme

#: Two days after the question it counts as unanswered, and nothing more is asked.
UNANSWERED = "after-unanswered"
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Told:
    """An appointment of which somebody has told how it went."""

    appointment: Appointment
    #: The next one with the same party, where there is one already.
    following: Appointment | None


async def ask(session: AsyncSession, row: Due, now: datetime) -> None:
    """appointment-after: of several on one day only the last is asked about."""
    found = await appointments.with_programme(session, row.subject_id)
    if found is None:
        return
    appointment, programme = found
    if appointment.state != "agreed" or not appointment.starts_at <= now < row.at + ANSWER_WITHIN:
        return
    last = await _last_that_day(session, programme, appointment)
    if last.id != appointment.id:
        later = keeping.ask_after(programme, last.starts_at)
        if later > now:
            # That one may be called off before its time; then this one is the last.
            await due.put(session, keeping.AFTER, appointment.id, later, programme_id=programme.id)
        return
    await outgoing.queue(
        session,
        question(appointment, row.at + ANSWER_WITHIN),
        [appointment.person_id],
        about=About("appointment-asked-after", appointment.id, appointment.version),
        now=now,
        programme_id=programme.id,
        lane="reminder",
        predicate="question afterwards stands",
        expires_at=row.at + ANSWER_WITHIN,
    )
    await due.put(session, UNANSWERED, appointment.id, now + ANSWER_WITHIN, programme_id=programme.id)


def question(appointment: Appointment, until: datetime) -> Reply:
    """Ja, Nei, or it was moved; `until`: when its number stops to count."""
    key, at = appointment.id.hex, appointment.starts_at
    return Reply(
        say("after-asked", appointment=saying.in_full(appointment)),
        options=(
            Option(
                f"after-yes:{key}", say("after-yes"), until, word="yes", among=say("after-yes-among", at=at)
            ),
            Option(f"after-no:{key}", say("after-no"), until, word="no", among=say("after-no-among", at=at)),
            Option(f"after-moved:{key}", say("after-moved"), until),
        ),
        topic=f"after:{key}",
        veil=Veil(say("after-asked-discreet", at=at)),
    )


async def unanswered(session: AsyncSession, row: Due, now: datetime) -> None:
    """after-unanswered: nobody has said how it went. Nothing more is asked, and nothing assumed."""
    found = await appointments.with_programme(session, row.subject_id)
    if found is None or found[0].state != "agreed" or found[0].starts_at > now:
        return
    appointment, programme = found
    asked_at = await check_ins.asked_at(session, appointment)
    if asked_at is not None and asked_at + ANSWER_WITHIN > now:
        # It waited for the morning: the two days are theirs.
        await due.put(
            session, UNANSWERED, appointment.id, asked_at + ANSWER_WITHIN, programme_id=programme.id
        )
        return
    await checking_in.consider(session, programme, appointment.person_id, now)


async def happened(
    session: AsyncSession, programme: Programme, person: Person, appointment_id: UUID, now: datetime
) -> Told | Refused:
    return await _tell(session, programme, person, appointment_id, "kept", now)


async def did_not_happen(
    session: AsyncSession, programme: Programme, person: Person, appointment_id: UUID, now: datetime
) -> Told | Refused:
    told = await _tell(session, programme, person, appointment_id, "missed", now)
    if isinstance(told, Told):
        await checking_in.consider(session, programme, person.id, now)
    return told


async def was_moved(
    session: AsyncSession, programme: Programme, person: Person, appointment_id: UUID, now: datetime
) -> Told | Refused:
    """At that time it was not; whatever was answered before, stays."""
    return await _tell(session, programme, person, appointment_id, "cancelled", now)


async def theirs(
    session: AsyncSession, programme: Programme, person: Person, appointment_id: UUID
) -> Appointment | None:
    """The appointment, if it is this person's."""
    found = await appointments.one(session, appointment_id)
    if found is None or found.person_id != person.id or found.programme_id != programme.id:
        return None
    return found


async def _tell(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    appointment_id: UUID,
    state: str,
    now: datetime,
) -> Told | Refused:
    held = await appointments.held(session, appointment_id)
    if held is None or held.person_id != person.id or held.programme_id != programme.id:
        return Refused(say("not-found"))
    if held.state not in ("agreed", "kept", "missed"):
        return Refused(say("after-called-off", at=held.starts_at))
    if held.starts_at > now:
        return Refused(say("after-not-yet", at=held.starts_at))
    if held.state == "agreed" or state not in ("cancelled", held.state):
        await keeping.end(session, held, state, now)
        await due.drop(session, held.id, (UNANSWERED,))
        await outbox.cancel(session, check_ins.ASKED, held.id, now)
    return Told(held, await _following(session, held, now))


async def _following(session: AsyncSession, held: Appointment, now: datetime) -> Appointment | None:
    coming = await appointments.coming(session, held.programme_id, held.person_id, now)
    return next((one for one in coming if making.is_same_party(one.party, held.party)), None)


async def _last_that_day(
    session: AsyncSession, programme: Programme, appointment: Appointment
) -> Appointment:
    """The person's last one on the same local day that has not been called off."""
    zone = ZoneInfo(programme.time_zone)
    day = appointment.starts_at.astimezone(zone).date()
    begins, ends = (timetable.clock_on(one, "00:00", zone) for one in (day, day + _DAY))
    found = await check_ins.that_day(session, programme.id, appointment.person_id, begins, ends)
    return found[-1] if found else appointment
