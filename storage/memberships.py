"""What somebody is to a programme: given, confirmed, taken away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage import people
from storage.rows import insert_new
from storage.tables import Membership


async def give(
    session: AsyncSession, programme_id: UUID, person_id: UUID, role: str, now: datetime, *, confirmed: bool
) -> Membership:
    """The role, theirs from now; one that they had once is theirs again, one that they have stays."""
    row = Membership(
        programme_id=programme_id,
        person_id=person_id,
        role=role,
        since=now,
        confirmed_at=now if confirmed else None,
    )
    people.forget_ahead(session)
    if await insert_new(session, row, "programme_id", "person_id", "role"):
        return await session.get_one(Membership, row.id)
    kept = (await session.scalars(_of(programme_id, person_id, role))).one()
    if kept.until is not None:
        kept.since, kept.until, kept.confirmed_at = now, None, None
    if kept.confirmed_at is None and confirmed:
        kept.confirmed_at = now
    await session.flush()
    return kept


async def held(session: AsyncSession, programme_id: UUID, person_id: UUID, role: str) -> Membership | None:
    """The role, confirmed or waiting for it; None when they have it not, or no longer."""
    rows = await session.scalars(_of(programme_id, person_id, role).where(col(Membership.until).is_(None)))
    return rows.one_or_none()


async def by_id(session: AsyncSession, membership_id: UUID) -> Membership | None:
    """The row, ours until the transaction ends; to be changed."""
    people.forget_ahead(session)
    rows = await session.scalars(
        select(Membership)
        .where(col(Membership.id) == membership_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def of_person(session: AsyncSession, person_id: UUID) -> Sequence[Membership]:
    """Every confirmed role that somebody has, in all programmes."""
    rows = await session.scalars(
        select(Membership)
        .where(
            col(Membership.person_id) == person_id,
            col(Membership.confirmed_at).is_not(None),
            col(Membership.until).is_(None),
        )
        .order_by(col(Membership.programme_id), col(Membership.since))
    )
    return rows.all()


def _of(programme_id: UUID, person_id: UUID, role: str) -> SelectOfScalar[Membership]:
    return select(Membership).where(
        col(Membership.programme_id) == programme_id,
        col(Membership.person_id) == person_id,
        col(Membership.role) == role,
    )
