"""Two days before, the same morning, an hour before: what a reminder of an appointment says, and when."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.features.appointments import company, keeping, saying
from bot.messages import About, Option, Reply, Say, Veil, say
from bot.nights import quiet_hours
from bot.when import held_through
from storage import appointments, outbox, preferences, requests
from storage.tables import Appointment, Due, Programme

#: In the order in which they come.
KINDS = (keeping.DAYS, keeping.DAY, keeping.HOUR)
#: Later than so long before the start a reminder is of no use.
EXPIRES = timedelta(minutes=15)
_DAY = timedelta(days=1)


async def remind(session: AsyncSession, row: Due, now: datetime) -> None:
    """appointment-days, -day, -hour: the fact is read again, and one reminder at a time is on its way."""
    found = await appointments.with_programme(session, row.subject_id)
    if found is None:
        return
    appointment, programme = found
    wanted = await keeping.reminders(session, appointment)
    if appointment.state != "agreed" or row.kind not in wanted or now >= appointment.starts_at - EXPIRES:
        return
    for kind in KINDS[: KINDS.index(row.kind)]:
        # One that still waits says the same, and less well.
        await outbox.cancel(session, kind, appointment.id, now)
    told_at = await _told_at(session, programme, appointment.person_id, now)
    if await _is_of_use(session, programme, appointment, row.kind, told_at):
        await _queue(session, programme, appointment, row.kind, told_at, now)


def reminder(
    programme: Programme, appointment: Appointment, told_at: datetime, beside: tuple[Say, Say] | None = None
) -> Reply:
    """What it says to somebody who reads it then; `beside`: what else is so, in full and on a lock screen."""
    zone = ZoneInfo(programme.time_zone)
    days = appointment.starts_at.astimezone(zone).date() - told_at.astimezone(zone).date()
    whole, at = saying.in_full(appointment), appointment.starts_at
    more, shown = beside or (_not_yet(None), _not_yet(None))
    if not days:
        text = say("remind-full-today", what=whole, wish=more)
        discreet = say("remind-discreet-today", at=at, wish=shown)
    elif days == _DAY:
        text = say("remind-full-tomorrow", what=whole, wish=more)
        discreet = say("remind-discreet-tomorrow", at=at, wish=shown)
    else:
        text = say("remind-full-on", what=whole, wish=more)
        discreet = say("remind-discreet-on", at=at, wish=shown)
    return Reply(text, veil=Veil(discreet))


def answers(appointment: Appointment) -> tuple[Option, ...]:
    """How its own person can answer, until it begins. OK alone means the one question that is open."""
    hex_, ends = appointment.id.hex, appointment.starts_at
    return (
        Option(
            f"remind-ok:{hex_}:{appointment.version}",
            say("remind-ok-label"),
            closes_at=ends,
            word="yes",
            among=say("remind-ok-among", at=ends),
        ),
        Option(f"remind-move:{hex_}", say("remind-move-label"), closes_at=ends),
        Option(f"company-ask:{hex_}", say("remind-company-label"), closes_at=ends),
        Option(f"remind-off:{hex_}", say("remind-off-label"), closes_at=ends),
    )


def topic(appointment: Appointment) -> str:
    """All that we ask about one appointment is one question on a phone: the newest."""
    return f"appointment:{appointment.id.hex}"


async def _queue(
    session: AsyncSession,
    programme: Programme,
    appointment: Appointment,
    kind: str,
    told_at: datetime,
    now: datetime,
) -> None:
    beside = await _beside(session, programme, appointment, told_at, now)
    said = reminder(programme, appointment, told_at, beside)
    await outgoing.queue(
        session,
        Reply(said.text, answers(appointment), topic(appointment), veil=said.veil),
        [appointment.person_id],
        about=About(kind, appointment.id, appointment.version),
        now=now,
        programme_id=programme.id,
        lane="reminder",
        predicate="appointment stands",
        expires_at=appointment.starts_at - EXPIRES,
    )


async def _beside(
    session: AsyncSession, programme: Programme, appointment: Appointment, told_at: datetime, now: datetime
) -> tuple[Say, Say]:
    """A wish that nobody has arranged yet; and who goes along, where it is read at once, while that is so."""
    wished = await requests.open_of(session, appointment.id)
    not_yet = _not_yet(wished.kind if wished else None)
    found = None
    if told_at <= now:
        found = await company.of_reminder(session, programme, appointment, now, not_yet)
    return found or (not_yet, not_yet)


async def _told_at(session: AsyncSession, programme: Programme, reader: UUID, now: datetime) -> datetime:
    """When somebody gets what is sent now: awake, and after a pause of theirs."""
    own = await preferences.one(session, programme.id, reader)
    paused = own.paused_until if own is not None and own.paused_until else now
    return held_through(max(now, paused), ZoneInfo(programme.time_zone), quiet_hours(programme, own))


async def _is_of_use(
    session: AsyncSession,
    programme: Programme,
    appointment: Appointment,
    kind: str,
    told_at: datetime,
) -> bool:
    """The next one does not come at the same time; what would come too late is written down only where
    nothing came before: then staff read that it was lost.
    """
    later = set(KINDS[KINDS.index(kind) + 1 :]) & set(await keeping.reminders(session, appointment))
    if any(keeping.remind_at(programme, appointment.starts_at, one) <= told_at for one in later):
        return False
    if told_at < appointment.starts_at - EXPIRES:
        return True
    return not any(
        [
            await outbox.has_been_queued(
                session, one, appointment.id, appointment.version, appointment.person_id
            )
            for one in KINDS
            if one != kind
        ]
    )


def _not_yet(wish: str | None) -> Say:
    if wish is None:
        return say("remind-wish-none")
    return say("remind-wish-move") if wish == "move" else say("remind-wish-cancel")
