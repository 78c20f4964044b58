"""What happens to an appointment, and all that follows from it: agreed, moved, called off."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import timetable
from bot.nights import quiet_hours
from bot.when import held_through
from storage import due, preferences
from storage.tables import APPOINTMENT_MOVES, REMINDED, Appointment, Preference, Programme, move

#: What is due for an appointment, by name of the reminder.
DAYS, DAY, HOUR = "appointment-days", "appointment-day", "appointment-hour"
AFTER = "appointment-after"
#: An appointment that was read from words and never confirmed is forgotten.
FORGET = "appointment-forget"
KINDS = (DAYS, DAY, HOUR, AFTER, FORGET)
#: It was moved or called off: whoever comes along, meets there or was asked to arrange it hears of it.
NEWS = "appointment-news"
#: Local time of the reminder two days before: offices are open, and there is still a day to move it.
_DAYS_AT = "12:00"
_TWO_DAYS = timedelta(days=2)
#: One that begins before ten is reminded of the evening before.
_EARLY = 10
#: It is of use to whoever reads it at least so long before the start.
_OF_USE = timedelta(minutes=30)
#: It is asked how it went so long after it began, or next morning.
_AFTERWARDS = timedelta(hours=3)
#: A yes is waited for so long.
CONFIRM_WITHIN = timedelta(hours=24)
_REMINDERS = {
    "both": (DAYS, DAY),
    "two-days": (DAYS,),
    "same-day": (DAY,),
    "hour": (DAYS, DAY, HOUR),
    "never": (),
}
assert set(_REMINDERS) == set(REMINDED)


async def agree(session: AsyncSession, programme: Programme, appointment: Appointment, now: datetime) -> None:
    """From now on it counts: reminders and the question afterwards are due."""
    move(appointment, "agreed", APPOINTMENT_MOVES)
    await schedule(session, programme, appointment, now)


async def move_to(
    session: AsyncSession, programme: Programme, appointment: Appointment, starts_at: datetime, now: datetime
) -> None:
    """A human has recorded the new time: what was said of the old one is no longer true."""
    appointment.starts_at = starts_at
    appointment.version += 1
    appointment.confirmed_at = None
    await schedule(session, programme, appointment, now)
    await due.put(session, NEWS, appointment.id, now, programme_id=programme.id)


async def end(session: AsyncSession, appointment: Appointment, state: str, now: datetime) -> None:
    """cancelled, kept or missed: nothing more is due for it."""
    move(appointment, state, APPOINTMENT_MOVES)
    appointment.ended_at = now
    await due.drop(session, appointment.id, KINDS)
    if state == "cancelled":
        await due.put(session, NEWS, appointment.id, now, programme_id=appointment.programme_id)


async def schedule(
    session: AsyncSession, programme: Programme, appointment: Appointment, now: datetime
) -> None:
    """Write down what is due for it as it stands now, in the place of what was written before."""
    await due.drop(session, appointment.id, KINDS)
    wanted = await reminders(session, appointment)
    own = await preferences.one(session, programme.id, appointment.person_id)
    for kind in wanted:
        at = remind_at(programme, appointment.starts_at, kind, own)
        if kind == DAY and at <= now:
            # Written down after the evening before: as soon as they are awake, if that is of use.
            at = first_awake(programme, appointment.starts_at, own)
            if at > appointment.starts_at - _OF_USE:
                continue
        if now < at < appointment.starts_at:
            await due.put(session, kind, appointment.id, at, programme_id=programme.id)
    after = ask_after(programme, appointment.starts_at)
    await due.put(session, AFTER, appointment.id, max(after, now), programme_id=programme.id)


async def reminders(session: AsyncSession, appointment: Appointment) -> tuple[str, ...]:
    """The kinds that are due for it: as chosen for this one, else for all of the person's."""
    chosen = appointment.remind
    if chosen is None:
        own = await preferences.one(session, appointment.programme_id, appointment.person_id)
        chosen = own.appointment_remind if own is not None else "both"
    return _REMINDERS[chosen]


def remind_at(
    programme: Programme, starts_at: datetime, kind: str, own: Preference | None = None
) -> datetime:
    """When a reminder of this kind is due; UTC. Neither the night nor the reader's own quiet hours make it
    useless.
    """
    zone = ZoneInfo(programme.time_zone)
    there = starts_at.astimezone(zone)
    if kind == HOUR:
        return starts_at.astimezone(UTC) - timedelta(hours=1)
    if kind == DAYS:
        return timetable.clock_on(there.date() - _TWO_DAYS, _DAYS_AT, zone)
    morning = timetable.morning_of(programme, starts_at) if there.hour >= _EARLY else None
    noon_before = timetable.clock_on(there.date() - timedelta(days=1), _DAYS_AT, zone)
    for at in (morning, timetable.evening_before(programme, starts_at), noon_before):
        if at is not None and held_through(at, zone, quiet_hours(programme, own)) <= starts_at - _OF_USE:
            return at
    return timetable.evening_before(programme, starts_at)


def first_awake(programme: Programme, starts_at: datetime, own: Preference | None) -> datetime:
    """When the reader can first be written to on that day; UTC."""
    zone = ZoneInfo(programme.time_zone)
    small_hours = timetable.clock_on(starts_at.astimezone(zone).date(), "04:00", zone)
    return held_through(small_hours, zone, quiet_hours(programme, own))


def ask_after(programme: Programme, starts_at: datetime) -> datetime:
    """When it is asked how it went; UTC, never at night."""
    return timetable.awake_at(programme, starts_at.astimezone(UTC) + _AFTERWARDS)
