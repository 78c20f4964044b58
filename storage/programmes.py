"""Programmes: their opening hours, their weekly times, their closed days."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.rows import insert_new
from storage.tables import ClosedDay, Due, OpeningHours, Person, Programme, ProgrammeChange, Proposal, Slot


async def by_key(session: AsyncSession, key: str) -> Programme | None:
    """The programme that the command line calls so."""
    return (await session.scalars(select(Programme).where(col(Programme.key) == key))).one_or_none()


async def held(session: AsyncSession, programme_id: UUID) -> Programme:
    """The programme as it is now, so that one at a time changes its settings."""
    rows = await session.scalars(
        select(Programme)
        .where(col(Programme.id) == programme_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return rows.one()


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
    """Every weekly time that the programme has or had, as they are now, Monday first."""
    rows = await session.scalars(
        select(Slot)
        .where(col(Slot.programme_id) == programme_id)
        .order_by(col(Slot.weekday), col(Slot.starts))
        .execution_options(populate_existing=True)
    )
    return rows.all()


async def closed_days(
    session: AsyncSession, programme_id: UUID, first: date, last: date
) -> Sequence[ClosedDay]:
    """The programme's own closed days from `first` to `last` (local, both included), in order."""
    rows = await session.scalars(
        select(ClosedDay)
        .where(
            col(ClosedDay.programme_id) == programme_id,
            col(ClosedDay.local_date) >= first,
            col(ClosedDay.local_date) <= last,
        )
        .order_by(col(ClosedDay.local_date))
    )
    return rows.all()


async def closed_day(session: AsyncSession, programme_id: UUID, day_id: UUID) -> ClosedDay | None:
    """The row with this id, if it is this programme's."""
    row = await session.get(ClosedDay, day_id, populate_existing=True)
    return row if row is not None and row.programme_id == programme_id else None


async def close_days(
    session: AsyncSession,
    programme_id: UUID,
    days: Collection[date],
    *,
    reason: str | None,
    substitute: str | None = None,
    opens: str | None = None,
    closes: str | None = None,
) -> None:
    """Nothing is on then; a day that was closed already is so in this way now."""
    how = {"reason": reason, "substitute": substitute, "opens": opens, "closes": closes}
    for day in days:
        new = ClosedDay(programme_id=programme_id, local_date=day)
        for column, value in how.items():
            setattr(new, column, value)
        if not await insert_new(session, new, "programme_id", "local_date"):
            (standing,) = await closed_days(session, programme_id, day, day)
            for column, value in how.items():
                setattr(standing, column, value)
    await session.flush()


async def open_days(session: AsyncSession, programme_id: UUID, first: date, last: date) -> None:
    """The programme's own closed days from `first` to `last` (local, both included) are none any more."""
    await session.execute(
        delete(ClosedDay).where(
            col(ClosedDay.programme_id) == programme_id,
            col(ClosedDay.local_date) >= first,
            col(ClosedDay.local_date) <= last,
        )
    )


async def changes(
    session: AsyncSession, programme_id: UUID, count: int
) -> list[tuple[ProgrammeChange, str | None]]:
    """What was changed last, latest first, and by whom: first names; None for the programme's file."""
    wanted = (
        select(ProgrammeChange, Person)
        .outerjoin(Person, col(Person.id) == col(ProgrammeChange.changed_by))
        .where(col(ProgrammeChange.programme_id) == programme_id)
        .order_by(col(ProgrammeChange.at).desc(), col(ProgrammeChange.setting), col(ProgrammeChange.id))
        .limit(count)
    )
    rows = await session.execute(wanted)
    return [(change, person.name if person else None) for change, person in rows]


async def changes_at(session: AsyncSession, programme_id: UUID, at: datetime) -> Sequence[ProgrammeChange]:
    """What the programme's file changed at that instant."""
    rows = await session.scalars(
        select(ProgrammeChange)
        .where(
            col(ProgrammeChange.programme_id) == programme_id,
            col(ProgrammeChange.at) == at,
            col(ProgrammeChange.changed_by).is_(None),
        )
        .order_by(col(ProgrammeChange.setting))
    )
    return rows.all()


async def last_changed(
    session: AsyncSession, programme_id: UUID, setting: str, before: datetime
) -> ProgrammeChange | None:
    """The latest change of one setting before that instant."""
    rows = await session.scalars(
        select(ProgrammeChange)
        .where(
            col(ProgrammeChange.programme_id) == programme_id,
            col(ProgrammeChange.setting) == setting,
            col(ProgrammeChange.at) < before,
        )
        .order_by(col(ProgrammeChange.at).desc())
        .limit(1)
    )
    return rows.first()


async def plan_due(session: AsyncSession, programme_id: UUID) -> datetime | None:
    """When the next plan is to go out as things were written down; None when nothing is."""
    rows = await session.scalars(
        select(col(Due.at))
        .where(col(Due.kind) == "plan", col(Due.subject_id) == programme_id, col(Due.state) == "waiting")
        .order_by(col(Due.at))
        .limit(1)
    )
    return rows.first()


async def proposal_texts(session: AsyncSession, programme_id: UUID) -> set[str]:
    """What was ever proposed there, whatever became of it."""
    rows = await session.scalars(select(Proposal).where(col(Proposal.programme_id) == programme_id))
    return {row.text for row in rows}


async def keep(session: AsyncSession, *rows: Programme | Slot | Proposal | ProgrammeChange) -> None:
    """Write down what is new."""
    session.add_all(rows)
    await session.flush()
