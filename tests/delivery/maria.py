"""What Maria's phones show, and what became of what was said to her."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import update
from sqlmodel import col, select

from storage import people, signals
from storage.tables import Contact, Outbox
from tests.delivery.conftest import Desk
from tests.house import House
from tests.residents import contact_of

MARIA = "+4790000001"


def texts(house: House) -> list[str]:
    """What Maria's Telegram shows after the answer to her first knock."""
    return [shown.text for shown in house.telegram.phone(11).received][1:]


def sms(house: House) -> list[str]:
    return [one.text for one in house.twilio.phone(MARIA).received]


async def only(house: House, desk: Desk, channel: str) -> None:
    """Maria has no other phone any more."""
    async with house.service.database.transaction() as session:
        await session.execute(
            update(Contact).where(col(Contact.channel) != channel).values(state="unreachable")
        )


async def phone(house: House, desk: Desk, channel: str) -> Contact:
    async with house.service.database.transaction() as session:
        person = await people.person(session, desk.person_id)
        assert person is not None
        return await contact_of(session, person, channel)


async def repetitions(house: House, row_id: UUID) -> Sequence[Outbox]:
    async with house.service.database.transaction() as session:
        rows = await session.scalars(
            select(Outbox).where(col(Outbox.again_of) == row_id).order_by(col(Outbox.position))
        )
        return rows.all()


async def standing(house: House, desk: Desk) -> list[tuple[str, UUID]]:
    async with house.service.database.transaction() as session:
        found = await signals.standing(session, desk.programme_id)
        return [(one.kind, one.subject_id) for one in found]


async def settled(house: House) -> None:
    """Sent, reported on, and what follows from that sent as well."""
    await house.service.delivery.drain()
    await house.twilio.until(lambda: not house.twilio.busy)
    await house.service.delivery.drain()
