"""Programmes: their opening hours and the weekly times that polls fill."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import OpeningHours, Programme, Proposal, Slot


async def by_key(session: AsyncSession, key: str) -> Programme | None:
    """The programme that the command line calls so."""
    return (await session.scalars(select(Programme).where(col(Programme.key) == key))).one_or_none()


async def every(session: AsyncSession) -> Sequence[Programme]:
    """All programmes of the installation, by name."""
    return (await session.scalars(select(Programme).order_by(col(Programme.name)))).all()


async def hours(session: AsyncSession, programme_id: UUID) -> Sequence[OpeningHours]:
    """When somebody reads, Monday first."""
    rows = await session.scalars(
        select(OpeningHours)
        .where(col(OpeningHours.programme_id) == programme_id)
        .order_by(col(OpeningHours.weekday), col(OpeningHours.opens))
    )
    return rows.all()


async def replace_hours(session: AsyncSession, programme_id: UUID, rows: Collection[OpeningHours]) -> None:
    await session.execute(delete(OpeningHours).where(col(OpeningHours.programme_id) == programme_id))
    session.add_all(rows)
    await session.flush()


async def slots(session: AsyncSession, programme_id: UUID) -> Sequence[Slot]:
    """Every weekly time that the programme has or had, Monday first."""
    rows = await session.scalars(
        select(Slot)
        .where(col(Slot.programme_id) == programme_id)
        .order_by(col(Slot.weekday), col(Slot.starts))
    )
    return rows.all()


async def proposal_texts(session: AsyncSession, programme_id: UUID) -> set[str]:
    """What was ever proposed there, whatever became of it."""
    rows = await session.scalars(select(Proposal).where(col(Proposal.programme_id) == programme_id))
    return {row.text for row in rows}


async def keep(session: AsyncSession, *rows: Programme | Slot | Proposal) -> None:
    """Write down what is new."""
    session.add_all(rows)
    await session.flush()
