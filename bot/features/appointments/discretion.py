"""How much of appointments a phone shows, when somebody is reminded, and what waits under the veil."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.access import PERSONAL
from bot.features import timetable
from bot.features.appointments import keeping, reminding
from bot.messages import Refused, Reply, Say, from_json, say
from storage import appointments, outbox, preferences, veiled
from storage.tables import DISCRETIONS, REMINDED, Appointment, Person, Preference, Programme
from storage.truths import TRUTHS

#: What was veiled can be read so long after it was sent; then its words are wiped.
READABLE = timedelta(hours=72)
#: So many at once; whoever has read them can ask again.
_AT_ONCE = 4
#: Whom and where the example is about: nobody's place, and no word that tells anything.
_PARTY, _PLACE, _CLOCK = "Kari", "Torget 2", "10:00"


async def choose(
    session: AsyncSession, programme: Programme, person: Person, level: str
) -> Preference | Refused:
    """From now on their phone shows so much; also of what waits to be sent."""
    if level not in DISCRETIONS:
        return Refused(say("button-unknown"))
    row = await preferences.held(session, programme.id, person.id)
    row.discretion = level
    await session.flush()
    return row


async def remind(
    session: AsyncSession, programme: Programme, person: Person, when: str, now: datetime
) -> Preference | Refused:
    """From now on reminded then, of what is agreed already too."""
    if when not in REMINDED:
        return Refused(say("button-unknown"))
    row = await preferences.held(session, programme.id, person.id)
    row.appointment_remind = when
    await session.flush()
    for one in await appointments.coming(session, programme.id, person.id, now):
        if one.remind is None:
            await schedule(session, programme, one, now)
    return row


async def schedule(
    session: AsyncSession, programme: Programme, appointment: Appointment, now: datetime
) -> None:
    """As they want it from now on; what waits and is not wanted is not sent."""
    wanted = await keeping.reminders(session, appointment)
    for kind in reminding.KINDS:
        if kind not in wanted:
            await outbox.withdraw(session, kind, appointment.id, appointment.version)
    await keeping.schedule(session, programme, appointment, now)


async def preview(
    session: AsyncSession, programme: Programme, preference: Preference, now: datetime
) -> Reply:
    """A reminder as they would be sent it now: of their next appointment, or of one that we think up."""
    coming = await appointments.coming(session, programme.id, preference.person_id, now)
    example = coming[0] if coming else _thought_up(programme, preference, now)
    return reminding.reminder(programme, example, now)


def shown(reply: Reply, level: str) -> Say | None:
    """What a phone shows of something veiled; None: nothing is sent."""
    if reply.veil is None or level == "full":
        return reply.text
    if level == "none":
        return None
    return reply.veil.discreet if level == "discreet" else say("veiled")


async def waiting(session: AsyncSession, person: Person, now: datetime) -> list[Reply]:
    """What was sent veiled of late and still holds, in full: of each thing what was said last."""
    found: dict[UUID | None, Reply] = {}
    for row in await veiled.sent_since(session, person.id, PERSONAL, now - READABLE):
        if row.reply is None or row.subject_id in found:
            continue
        reply = from_json(row.reply)
        if reply.veil is None or not (
            row.predicate is None or await TRUTHS[row.predicate](session, row, now)
        ):
            continue
        found[row.subject_id] = replace(reply, veil=None)
    return list(found.values())[:_AT_ONCE]


def _thought_up(programme: Programme, preference: Preference, now: datetime) -> Appointment:
    zone = ZoneInfo(programme.time_zone)
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    return Appointment(
        programme_id=preference.programme_id,
        person_id=preference.person_id,
        made_by=preference.person_id,
        party=_PARTY,
        place=_PLACE,
        starts_at=timetable.clock_on(tomorrow, _CLOCK, zone),
        created_at=now,
    )
