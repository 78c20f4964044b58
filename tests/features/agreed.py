"""Appointments that were agreed, for tests of what comes after that."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.features.appointments import keeping
from storage.tables import Appointment, Outbox, Person, Programme

PARTY, PLACE = "NAV", "Rådhuset"


async def agreed(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    starts_at: datetime,
    *,
    now: datetime,
    **facts: object,
) -> Appointment:
    kept: dict[str, object] = {
        "programme_id": programme.id,
        "person_id": person.id,
        "made_by": person.id,
        "party": PARTY,
        "place": PLACE,
        "starts_at": starts_at,
        "created_at": now,
    }
    made = Appointment(**(kept | facts))
    session.add(made)
    await session.flush()
    await keeping.agree(session, programme, made, now)
    return made


async def rows(session: AsyncSession, person: Person, *kinds: str) -> list[Outbox]:
    """What was written to somebody of these kinds, oldest first, whatever became of it."""
    found = await session.scalars(
        select(Outbox)
        .where(col(Outbox.person_id) == person.id, col(Outbox.kind).in_(kinds))
        .order_by(col(Outbox.created_at), col(Outbox.position))
    )
    return list(found)
