"""What people have chosen for themselves; nobody's row means the defaults of the table."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage import people
from storage.rows import insert_new
from storage.tables import Preference


async def of(
    session: AsyncSession, programme_id: UUID, person_ids: Collection[UUID]
) -> dict[UUID, Preference]:
    """By person; those who have chosen nothing are left out."""
    rows = await session.scalars(
        select(Preference).where(
            col(Preference.programme_id) == programme_id, col(Preference.person_id).in_(list(person_ids))
        )
    )
    return {row.person_id: row for row in rows}


async def one(session: AsyncSession, programme_id: UUID, person_id: UUID) -> Preference | None:
    """As it stands now; None: nothing was chosen."""
    return await session.get(Preference, (person_id, programme_id), populate_existing=True)


async def held_everywhere(session: AsyncSession, person_id: UUID) -> list[Preference]:
    """As `held`, in each programme that the person belongs to, always in the same order."""
    homes = await people.belongings(session, person_id)
    return [
        await held(session, programme_id, person_id)
        for programme_id in sorted(home.programme.id for home in homes)
    ]


async def held(session: AsyncSession, programme_id: UUID, person_id: UUID) -> Preference:
    """The person's own row, made with the defaults where there was none, and locked: to be changed."""
    new = Preference(person_id=person_id, programme_id=programme_id)
    await insert_new(session, new, "person_id", "programme_id")
    rows = await session.scalars(
        select(Preference)
        .where(col(Preference.person_id) == person_id, col(Preference.programme_id) == programme_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return rows.one()
