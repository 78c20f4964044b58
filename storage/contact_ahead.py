"""Who has a next agreed contact, and who has none: what was last, what comes, who is away."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import exists
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import Activity, Appointment, Membership, Person, Return, SignUp


async def without_appointment(
    session: AsyncSession, programme_id: UUID, now: datetime
) -> Sequence[tuple[Person, Membership]]:
    """Participants who have no agreed appointment to come, longest-standing first."""
    ahead = exists().where(
        col(Appointment.programme_id) == programme_id,
        col(Appointment.person_id) == col(Person.id),
        col(Appointment.state) == "agreed",
        col(Appointment.starts_at) > now,
    )
    rows = await session.execute(
        select(Person, Membership)
        .join(Membership, col(Membership.person_id) == col(Person.id))
        .where(
            col(Membership.programme_id) == programme_id,
            col(Membership.role) == "participant",
            col(Membership.confirmed_at).is_not(None),
            col(Membership.until).is_(None),
            ~ahead,
        )
        .order_by(col(Membership.since), col(Person.id))
    )
    return [(person, membership) for person, membership in rows]


async def last_begun(
    session: AsyncSession, programme_id: UUID, person_ids: Collection[UUID], now: datetime
) -> dict[UUID, Appointment]:
    """By person: the last appointment whose time came; not one that was called off."""
    rows = await session.scalars(
        select(Appointment)
        .where(
            col(Appointment.programme_id) == programme_id,
            col(Appointment.person_id).in_(list(person_ids)),
            col(Appointment.state).in_(("agreed", "kept", "missed")),
            col(Appointment.starts_at) <= now,
        )
        .order_by(col(Appointment.starts_at), col(Appointment.created_at))
    )
    return {row.person_id: row for row in rows}


async def next_sign_up(
    session: AsyncSession, programme_id: UUID, person_ids: Collection[UUID], now: datetime
) -> dict[UUID, Activity]:
    """By person: the first activity to come that they have said yes to."""
    rows = await session.execute(
        select(col(SignUp.person_id), Activity)
        .join(Activity, col(Activity.id) == col(SignUp.activity_id))
        .where(
            col(Activity.programme_id) == programme_id,
            col(Activity.state) == "planned",
            col(Activity.starts_at) > now,
            col(SignUp.state) == "going",
            col(SignUp.person_id).in_(list(person_ids)),
        )
        .order_by(col(Activity.starts_at).desc(), col(Activity.id))
    )
    # The soonest comes last, and stays.
    return {row.person_id: row.Activity for row in rows}


async def away(session: AsyncSession, programme_id: UUID, person_ids: Collection[UUID]) -> dict[UUID, Return]:
    """By person: the day when they are back, of those who are away."""
    rows = await session.scalars(
        select(Return).where(
            col(Return.programme_id) == programme_id,
            col(Return.person_id).in_(list(person_ids)),
            col(Return.state) != "over",
        )
    )
    return {row.person_id: row for row in rows}


async def is_used(session: AsyncSession, programme_id: UUID) -> bool:
    """Whether any appointment was ever agreed there."""
    found = await session.scalars(
        select(col(Appointment.id))
        .where(
            col(Appointment.programme_id) == programme_id, col(Appointment.state).not_in(("asked", "dropped"))
        )
        .limit(1)
    )
    return found.first() is not None
