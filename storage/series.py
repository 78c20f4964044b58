"""What is done every week at the same time, and the activities that came of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, or_
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


async def held_of(session: AsyncSession, activity_id: UUID) -> Series | None:
    """The series that an activity is one time of; held before any of its activities, always."""
    series_id = await session.scalar(select(col(Activity.series_id)).where(col(Activity.id) == activity_id))
    return await held(session, series_id) if series_id is not None else None


async def last_day(session: AsyncSession, series_id: UUID) -> date | None:
    """The last local date that an activity of the series was put up for, whatever became of it."""
    rows = await session.scalars(
        select(func.max(col(Activity.series_date))).where(col(Activity.series_id) == series_id)
    )
    return rows.one_or_none()


async def coming(
    session: AsyncSession, series_id: UUID, now: datetime, *, since: datetime | None = None
) -> Sequence[Activity]:
    """Its planned activities that have not begun, locked, soonest first; `since`: from then on (UTC)."""
    rows = await session.scalars(
        select(Activity)
        .where(
            col(Activity.series_id) == series_id,
            col(Activity.state) == "planned",
            col(Activity.starts_at) > now,
            col(Activity.starts_at) >= (since or now),
        )
        .order_by(col(Activity.starts_at), col(Activity.id))
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return rows.all()


async def between(session: AsyncSession, programme_id: UUID, first: date, last: date) -> Sequence[Series]:
    """The programme's series that go on, and have any of these local dates (both included) within them."""
    rows = await session.scalars(
        select(Series).where(
            col(Series.programme_id) == programme_id,
            col(Series.state) == "active",
            col(Series.first_date) <= last,
            or_(col(Series.last_date).is_(None), col(Series.last_date) >= first),
        )
    )
    return rows.all()
