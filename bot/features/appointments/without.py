"""Who has no next agreed contact: staff see them, those who have been without for longest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from storage import check_ins, contact_ahead, people
from storage.tables import Activity, Appointment, CheckIn, Programme


@dataclass(frozen=True)
class Waits:
    """Several came to nothing, and one of the staff decides what to do."""

    #: None: nobody was there to be asked.
    named: str | None
    #: When the person wrote themselves since; None: not yet.
    wrote_at: datetime | None


@dataclass(frozen=True)
class Without:
    """A participant without a coming appointment, and what is known of contact with them."""

    person_id: UUID
    name: str
    #: The last one whose time came; None: there has been none.
    last: Appointment | None
    #: What they have signed up for.
    coming: Activity | None
    #: Local; the day when they are back. None: they are not away.
    away_until: date | None
    waits: Waits | None


async def listed(session: AsyncSession, programme: Programme, now: datetime) -> list[Without]:
    """Those who have been without for longest first; those who are away last."""
    found = await contact_ahead.without_appointment(session, programme.id, now)
    ids = [person.id for person, _membership in found]
    last = await contact_ahead.last_begun(session, programme.id, ids, now)
    coming = await contact_ahead.next_sign_up(session, programme.id, ids, now)
    away = await contact_ahead.away(session, programme.id, ids)
    waiting = {one.person_id: one for one in await check_ins.waiting(session, programme.id)}

    def order(person_id: UUID, since: datetime) -> tuple[bool, datetime]:
        return person_id in away, last[person_id].starts_at if person_id in last else since

    found = sorted(found, key=lambda one: order(one[0].id, one[1].since))
    return [
        Without(
            person.id,
            person.name,
            last.get(person.id),
            coming.get(person.id),
            away[person.id].day if person.id in away else None,
            await _waits(session, waiting.get(person.id)),
        )
        for person, _membership in found
    ]


async def count(session: AsyncSession, programme: Programme, now: datetime) -> int:
    """How many there are, without those who are away; none where appointments are not kept here at all."""
    if not await contact_ahead.is_used(session, programme.id):
        return 0
    found = await contact_ahead.without_appointment(session, programme.id, now)
    ids = [person.id for person, _membership in found]
    return len(ids) - len(await contact_ahead.away(session, programme.id, ids))


async def _waits(session: AsyncSession, check_in: CheckIn | None) -> Waits | None:
    if check_in is None:
        return None
    named = await people.person(session, check_in.named_id) if check_in.named_id else None
    return Waits(named.name if named else None, await check_ins.wrote_since(session, check_in))
