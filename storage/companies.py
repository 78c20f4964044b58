"""Company: who wishes somebody along, who goes, and what stands of a message about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage import appointments
from storage.rows import insert_new
from storage.tables import Appointment, Company, CompanyDecline, Due, Outbox

#: A company's version counts rounds in steps of this; the rest is the version of the appointment that it
#: is about, so that nobody goes along to a time that they have not said yes to.
ROUND = 1000


@dataclass(frozen=True)
class Wish:
    """A company and the appointment that it is for."""

    company: Company
    appointment: Appointment

    @property
    def is_of_this_time(self) -> bool:
        """What was asked and answered is about the time that the appointment has now."""
        return self.company.version % ROUND == self.appointment.version % ROUND

    @property
    def is_found(self) -> bool:
        """Somebody goes along, to the time that it has now."""
        return (
            self.company.state == "found" and self.is_of_this_time and self.company.companion_id is not None
        )

    def stands(self, now: datetime) -> bool:
        """The appointment is agreed and has not begun."""
        return self.appointment.state == "agreed" and self.appointment.starts_at > now


def next_version(company: Company | None, appointment: Appointment) -> int:
    """The version of the next round, about the appointment as it is now."""
    rounds = company.version // ROUND + 1 if company is not None else 1
    return rounds * ROUND + appointment.version % ROUND


def asked_version(wish: Wish) -> int:
    """Under which version the companion is asked about a new time: this round's, for that time."""
    return wish.company.version // ROUND * ROUND + wish.appointment.version % ROUND


async def add(session: AsyncSession, company: Company) -> None:
    session.add(company)
    await session.flush()


async def held(session: AsyncSession, company_id: UUID | None) -> Wish | None:
    """As it is now, ours until the transaction ends; the appointment always before the company."""
    found = await session.get(Company, company_id) if company_id else None
    appointment = await appointments.held(session, found.appointment_id) if found else None
    if found is None or appointment is None:
        return None
    company = await _held(session, found.id)
    return Wish(company, appointment) if company is not None else None


async def open_of(session: AsyncSession, appointment_id: UUID) -> Company | None:
    """The one that waits, or has found somebody."""
    rows = await session.scalars(
        select(Company)
        .where(col(Company.appointment_id) == appointment_id, col(Company.state).in_(("waiting", "found")))
        .order_by(col(Company.at).desc())
        .limit(1)
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def open_ones(session: AsyncSession, programme_id: UUID, now: datetime) -> list[Wish]:
    """All that wait or have found somebody, for appointments that have not begun; soonest first."""
    rows = await session.execute(
        select(Company, Appointment)
        .join(Appointment, col(Appointment.id) == col(Company.appointment_id))
        .where(
            col(Company.programme_id) == programme_id,
            col(Company.state).in_(("waiting", "found")),
            col(Appointment.state) == "agreed",
            col(Appointment.starts_at) > now,
        )
        .order_by(col(Appointment.starts_at), col(Company.at))
    )
    return [Wish(company, appointment) for company, appointment in rows]


async def open_for(session: AsyncSession, person_id: UUID) -> Sequence[UUID]:
    """Ids of the open wishes of a participant, in all programmes."""
    rows = await session.scalars(
        select(col(Company.id))
        .where(col(Company.person_id) == person_id, col(Company.state).in_(("waiting", "found")))
        .order_by(col(Company.id))
    )
    return rows.all()


async def accompanied_by(session: AsyncSession, person_id: UUID) -> Sequence[UUID]:
    """Ids of those that somebody goes along to, in all programmes."""
    rows = await session.scalars(
        select(col(Company.id))
        .where(col(Company.companion_id) == person_id, col(Company.state) == "found")
        .order_by(col(Company.id))
    )
    return rows.all()


async def take(session: AsyncSession, wish: Wish, person_id: UUID, now: datetime) -> bool:
    """They go along from now on; False when somebody was faster, or it is over."""
    result: Any = await session.execute(
        update(Company)
        .where(col(Company.id) == wish.company.id, col(Company.state) == "waiting")
        .values(
            state="found",
            companion_id=person_id,
            meet=None,
            found_at=now,
            version=next_version(wish.company, wish.appointment),
        )
    )
    await session.refresh(wish.company)
    return bool(result.rowcount == 1)


async def decline(session: AsyncSession, company: Company, person_id: UUID) -> None:
    """These two do not go together this time."""
    row = CompanyDecline(company_id=company.id, person_id=person_id, programme_id=company.programme_id)
    await insert_new(session, row, "company_id", "person_id")


async def declined(session: AsyncSession, company_id: UUID) -> set[UUID]:
    rows = await session.scalars(
        select(col(CompanyDecline.person_id)).where(col(CompanyDecline.company_id) == company_id)
    )
    return set(rows)


async def looked_at(session: AsyncSession, company_id: UUID) -> datetime | None:
    """When it is looked at next, whether somebody has been found; None: it is not."""
    rows = await session.scalars(
        select(func.min(col(Due.at))).where(
            col(Due.kind) == "company-check", col(Due.subject_id) == company_id, col(Due.state) == "waiting"
        )
    )
    return rows.one_or_none()


async def waits(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """Nobody has been found, for the time that the message tells, and the reader may be the one."""
    wish = await _of(session, row)
    if wish is None or wish.company.state != "waiting" or not wish.stands(now):
        return False
    if wish.company.version != row.version or not wish.is_of_this_time or row.person_id is None:
        return False
    return await session.get(CompanyDecline, (wish.company.id, row.person_id)) is None


async def stands(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The same two go to the same appointment at the same time, and the reader is one of them."""
    wish = await _of(session, row)
    if wish is None or not wish.is_found or wish.company.version != row.version or not wish.stands(now):
        return False
    return row.person_id in (wish.company.companion_id, wish.company.person_id)


async def is_asked_again(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The companion has not answered about the new time that the message tells."""
    wish = await _of(session, row)
    if wish is None or wish.company.state != "found" or wish.is_of_this_time or not wish.stands(now):
        return False
    if asked_version(wish) != row.version:
        return False
    return row.person_id in (wish.company.companion_id, wish.company.person_id)


async def was(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """As far as anybody has said, the two were there together."""
    wish = await _of(session, row)
    if wish is None or wish.company.companion_id is None or wish.company.version != row.version:
        return False
    began = wish.appointment.state in ("agreed", "kept") and wish.appointment.starts_at <= now
    return began and wish.company.state == "over" and wish.is_of_this_time


async def _of(session: AsyncSession, row: Outbox) -> Wish | None:
    if row.subject_id is None:
        return None
    company = await session.get(Company, row.subject_id, populate_existing=True)
    if company is None:
        return None
    appointment = await session.get(Appointment, company.appointment_id, populate_existing=True)
    return Wish(company, appointment) if appointment is not None else None


async def _held(session: AsyncSession, company_id: UUID) -> Company | None:
    rows = await session.scalars(
        select(Company)
        .where(col(Company.id) == company_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()
