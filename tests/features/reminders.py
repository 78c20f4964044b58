"""A trip on Friday, those who may come, and the hours at which they are reminded."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.features import activities, reminding, signing_up
from storage import preferences
from storage.tables import Activity, Due, Membership, Person, Programme
from tests.features.plans import OSLO, oslo, told
from tests.residents import found_programme, move_in

#: A Monday; what they are reminded of is on Friday.
NOW = oslo("2026-11-23 09:00")
START = oslo("2026-11-27 11:00")
EVENING = oslo("2026-11-26 18:00")
MORNING = oslo("2026-11-27 08:30")
HANDLERS = {"activity-evening": reminding.evening, "activity-morning": reminding.morning}


async def put_up(
    session: AsyncSession, programme: Programme, starts_at: datetime = START, **changes: object
) -> Activity:
    """An activity in no slot, as staff post one."""
    kept: dict[str, object] = {
        "programme_id": programme.id,
        "local_date": starts_at.astimezone(OSLO).date(),
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=2),
        "title": "Tur",
        "place": "Kolsås",
        "meeting_point": "stasjonen",
        "created_at": NOW,
    }
    return await activities.put_up(session, programme, Activity(**(kept | changes)), NOW)


async def house(
    session: AsyncSession, *names: str, places: int | None = None, **changes: object
) -> tuple[Programme, Activity, list[Person]]:
    """A programme, a trip on Friday, and these participants; with places, all of them signed up."""
    programme = await found_programme(session, **changes)
    tur = await put_up(session, programme, places=places)
    those = [
        await move_in(session, programme, name, sms=f"+479000{number:04}")
        for number, name in enumerate(names)
    ]
    if places is not None:
        await all_come(session, programme, tur, those)
    return programme, tur, those


async def all_come(
    session: AsyncSession, programme: Programme, activity: Activity, those: list[Person]
) -> None:
    """In this order, a minute between."""
    for minute, one in enumerate(those):
        await signing_up.come(session, programme, one, activity.id, NOW + timedelta(minutes=minute))


async def prefers(session: AsyncSession, programme: Programme, *those: Person, **chosen: object) -> None:
    for one in those:
        row = await preferences.held(session, programme.id, one.id)
        for name, value in chosen.items():
            setattr(row, name, value)
    await session.flush()


async def due_at(session: AsyncSession, activity: Activity, kind: str) -> datetime | None:
    """When it is due; None: not at all."""
    rows = await session.scalars(
        select(Due).where(
            col(Due.kind) == kind, col(Due.subject_id) == activity.id, col(Due.state) == "waiting"
        )
    )
    row = rows.one_or_none()
    return row.at if row else None


async def run(session: AsyncSession, activity: Activity, kind: str, now: datetime | None = None) -> None:
    """As the clock would, at its hour or later."""
    rows = await session.scalars(
        select(Due).where(
            col(Due.kind) == kind, col(Due.subject_id) == activity.id, col(Due.state) == "waiting"
        )
    )
    row = rows.one()
    await HANDLERS[kind](session, row, now or row.at)


async def reminded(session: AsyncSession, *those: Person) -> list[str]:
    return [one.name for one in those if await told(session, one, "activity-reminder")]


async def leaves(session: AsyncSession, person: Person) -> None:
    theirs = await session.scalars(select(Membership).where(col(Membership.person_id) == person.id))
    for one in theirs:
        one.until = NOW
    await session.flush()
