"""What is agreed is taken away, moved, or reminded of otherwise: by its own person, or by staff for them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.appointments import by_staff, discretion, keeping, listing, making, saying
from bot.messages import Refused, say
from storage import acts, appointments, preferences
from storage.tables import REMINDED, Act, Appointment, Person, Programme


async def own(
    session: AsyncSession,
    programme: Programme,
    actor: Person,
    appointment_id: UUID,
    now: datetime,
    *,
    roles: Collection[str] = (),
) -> Appointment | Refused:
    """One that they may change here: a meeting of several is nobody's alone."""
    found = await listing.one(session, programme, actor, appointment_id, now, roles=roles)
    if isinstance(found, Refused) or found.kind == "own":
        return found
    theirs = found.person_id == actor.id
    return Refused(say("appointment-several") if theirs else say("appointment-several-for"))


async def delete(
    session: AsyncSession,
    programme: Programme,
    actor: Person,
    appointment_id: UUID,
    now: datetime,
    *,
    roles: Collection[str] = (),
    whole_series: bool = False,
) -> tuple[Appointment, ...] | Refused:
    """It is called off here, and with `whole_series` all that come with it; ANGRE brings them back."""
    found = await own(session, programme, actor, appointment_id, now, roles=roles)
    if isinstance(found, Refused):
        return found
    those = tuple(await listing.rest_of_series(session, found, now)) if whole_series else (found,)
    for one in those:
        await keeping.end(session, one, "cancelled", now)
    await acts.remember(session, actor.id, programme.id, "appointment-delete", those[0].id, now)
    if found.person_id != actor.id:
        await by_staff.tell_off(session, programme, actor, those, now)
    return those


async def bring_back(
    session: AsyncSession,
    programme: Programme,
    actor: Person,
    act: Act,
    now: datetime,
    *,
    roles: Collection[str] = (),
) -> tuple[Appointment, ...] | Refused:
    """ANGRE of a deletion: the same once more, written down anew, as far as it is still to come."""
    gone = await appointments.held(session, act.subject_id)
    if (
        gone is None
        or gone.programme_id != programme.id
        or gone.state != "cancelled"
        or not await listing.keeps(session, programme, actor, gone.person_id, roles)
    ):
        return Refused(say("appointment-gone"))
    person = await session.get_one(Person, gone.person_id)
    back = []
    for one in await appointments.ended_together(session, gone):
        if one.starts_at <= now or await making.standing(
            session, programme, person, one.party, one.starts_at
        ):
            continue
        kept = one.model_dump(include=_KEPT)
        again = Appointment(**kept, created_at=now)
        await appointments.add(session, again)
        await keeping.agree(session, programme, again, now)
        back.append(again)
    if not back:
        return Refused(say("appointment-gone"))
    await session.flush()
    if person.id != actor.id:
        await by_staff.tell_back(session, programme, actor, gone, back, now)
    return tuple(back)


async def may_move(
    session: AsyncSession,
    programme: Programme,
    actor: Person,
    appointment_id: UUID,
    starts_at: datetime,
    now: datetime,
    *,
    roles: Collection[str] = (),
) -> making.Proposed | Refused:
    """Whether it can be then, and what else of theirs is then; nothing changes."""
    found = await own(session, programme, actor, appointment_id, now, roles=roles)
    if isinstance(found, Refused):
        return found
    if starts_at <= now:
        return Refused(say("appointment-past", at=starts_at))
    if starts_at == found.starts_at:
        return Refused(say("appointment-stands", what=saying.in_full(found)))
    person = await session.get_one(Person, found.person_id)
    same = await making.standing(session, programme, person, found.party, starts_at, without=found.id)
    if same is not None and person.id != actor.id:
        return Refused(say("appointment-double-for", name=person.name, what=saying.in_full(same)))
    if same is not None:
        return Refused(say("appointment-double", what=saying.in_full(same)))
    beside = await making.colliding(session, programme, person, starts_at, without=found.id)
    return making.Proposed((found,), beside)


async def move(
    session: AsyncSession,
    programme: Programme,
    actor: Person,
    appointment_id: UUID,
    starts_at: datetime,
    now: datetime,
    *,
    although: bool,
    roles: Collection[str] = (),
) -> Appointment | making.Proposed | Refused:
    """A yes to a new time. `although`: they know of the other one that is then; else it is returned."""
    asked = await may_move(session, programme, actor, appointment_id, starts_at, now, roles=roles)
    if isinstance(asked, Refused) or (asked.beside is not None and not although):
        return asked
    was = asked.appointment.starts_at
    await keeping.move_to(session, programme, asked.appointment, starts_at, now)
    await acts.forget_all(session, "appointment", appointment_id)
    if asked.appointment.person_id != actor.id:
        await session.flush()
        await by_staff.tell_moved(session, programme, actor, asked.appointment, was, now)
    return asked.appointment


async def remind(
    session: AsyncSession, programme: Programme, person: Person, appointment_id: UUID, now: datetime
) -> Appointment | Refused:
    """The next of the choices of when they are reminded of this one."""
    found = await listing.one(session, programme, person, appointment_id, now)
    if isinstance(found, Refused):
        return found
    chosen = await reminded(session, found)
    found.remind = REMINDED[(REMINDED.index(chosen) + 1) % len(REMINDED)]
    await discretion.schedule(session, programme, found, now)
    return found


async def reminded(session: AsyncSession, appointment: Appointment) -> str:
    """One of REMINDED: chosen for this one, else for all of the person's."""
    if appointment.remind is not None:
        return appointment.remind
    mine = await preferences.one(session, appointment.programme_id, appointment.person_id)
    return mine.appointment_remind if mine is not None else REMINDED[0]


_KEPT = {"programme_id", "person_id", "made_by", "kind", "party", "place", "starts_at", "series_id", "remind"}
