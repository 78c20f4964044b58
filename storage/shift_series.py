"""Shifts that come every week."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import Shift, ShiftSeries


async def add(session: AsyncSession, series: ShiftSeries) -> None:
    session.add(series)
    await session.flush()


async def one(session: AsyncSession, series_id: UUID) -> ShiftSeries | None:
    return await session.get(ShiftSeries, series_id, populate_existing=True)


async def held(session: AsyncSession, series_id: UUID) -> ShiftSeries | None:
    """The series as it is now; growing it and ending it wait for each other here."""
    rows = await session.scalars(
        select(ShiftSeries)
        .where(col(ShiftSeries.id) == series_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def last_day(session: AsyncSession, series_id: UUID) -> date | None:
    """The last local date that a shift of the series was made for, whatever became of it."""
    rows = await session.scalars(
        select(func.max(col(Shift.series_date))).where(col(Shift.series_id) == series_id)
    )
    return rows.one_or_none()


async def of_person(session: AsyncSession, programme_id: UUID, person_id: UUID) -> Sequence[ShiftSeries]:
    """Those whose new shifts are this person's."""
    rows = await session.scalars(
        select(ShiftSeries).where(
            col(ShiftSeries.programme_id) == programme_id, col(ShiftSeries.person_id) == person_id
        )
    )
    return rows.all()
