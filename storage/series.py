"""What is done every week at the same time, and the activities that came of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import Activity, Series


async def add(session: AsyncSession, series: Series) -> None:
    session.add(series)
    await session.flush()


async def held(session: AsyncSession, series_id: UUID) -> Series | None:
    """The series as it is now; growing it and ending it wait for each other here."""
    rows = await session.scalars(
        select(Series)
        .where(col(Series.id) == series_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def last_day(session: AsyncSession, series_id: UUID) -> date | None:
    """The last local date that an activity of the series was put up for, whatever became of it."""
    rows = await session.scalars(
        select(func.max(col(Activity.series_date))).where(col(Activity.series_id) == series_id)
    )
    return rows.one_or_none()


async def coming(session: AsyncSession, series_id: UUID, now: datetime) -> Sequence[Activity]:
    """Its planned activities that have not begun, locked, soonest first."""
    rows = await session.scalars(
        select(Activity)
        .where(
            col(Activity.series_id) == series_id,
            col(Activity.state) == "planned",
            col(Activity.starts_at) > now,
        )
        .order_by(col(Activity.starts_at), col(Activity.id))
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return rows.all()
