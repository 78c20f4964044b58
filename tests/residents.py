"""People and a programme put straight into the database, for tests that are not about joining."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from storage import people, programmes
from storage.tables import Contact, Membership, OpeningHours, Person, Programme, Slot

LONG_AGO = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)


async def found_programme(session: AsyncSession, key: str = "baerum", **changes: object) -> Programme:
    """A programme with two slots a week, open 9-15 on weekdays."""
    kept: dict[str, object] = {
        "key": key,
        "name": "Tirsdag og torsdag",
        "readers": "Kari og Sam",
        "time_zone": "Europe/Oslo",
        "language": "nb",
        "contact_mode": "relay",
        "quiet_from": "21:00",
        "quiet_to": "08:00",
        "meeting_point": "stasjonen",
        "ambulance": "113",
        "urgent_care": "116117",
        "helpline": "116123",
        "numbers_checked": "2026-11-01",
        "created_at": LONG_AGO,
    }
    programme = Programme(**(kept | changes))
    session.add(programme)
    await session.flush()
    for weekday in range(5):
        session.add(OpeningHours(programme_id=programme.id, weekday=weekday, opens="09:00", closes="15:00"))
    for weekday in (1, 3):
        session.add(Slot(programme_id=programme.id, weekday=weekday, starts="11:00", minutes=180))
    await session.flush()
    return programme


async def move_in(
    session: AsyncSession, programme: Programme, name: str, *roles: str, **addresses: str
) -> Person:
    """A member with confirmed roles: `move_in(…, "Maria", "participant", sms="+4790000001")`."""
    person = Person(name=name, created_at=LONG_AGO)
    session.add(person)
    await session.flush()
    for role in roles or ("participant",):
        await give_role(session, programme, person.id, role)
    for channel, address in addresses.items():
        contact = await people.meet(session, channel, address, LONG_AGO)
        contact.person_id = person.id
        contact.last_wrote_at = LONG_AGO
    await session.flush()
    return person


async def give_role(session: AsyncSession, programme: Programme, person_id: UUID, role: str) -> None:
    session.add(
        Membership(
            programme_id=programme.id,
            person_id=person_id,
            role=role,
            since=LONG_AGO,
            confirmed_at=LONG_AGO,
        )
    )
    await session.flush()


async def reads_every_day(session: AsyncSession, programme: Programme, person: Person) -> None:
    """Whatever day it is by the machine's clock, a holiday too: they are at work, in the others' place."""
    today = datetime.now(ZoneInfo(programme.time_zone)).date()
    days = [today + timedelta(days=number) for number in (-1, 0, 1)]
    await programmes.close_days(
        session, programme.id, days, reason=None, substitute=person.name, opens="00:00", closes="23:59"
    )


async def contact_of(session: AsyncSession, person: Person, channel: str) -> Contact:
    return next(one for one in await people.contacts_of(session, person.id) if one.channel == channel)
