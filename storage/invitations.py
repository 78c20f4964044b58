"""Invitations: found by a fingerprint of their code, used once."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.database import keyring
from storage.tables import Invitation, Person


def fingerprint(session: AsyncSession, code: str) -> bytes:
    """What is kept of a code."""
    return keyring(session).index(f"code:{code}")


async def add(session: AsyncSession, invitation: Invitation) -> None:
    session.add(invitation)
    await session.flush()


async def by_code(session: AsyncSession, code: str) -> Invitation | None:
    """Held until the transaction ends: two phones with one code come one after the other."""
    return await _held(session, col(Invitation.code_index) == fingerprint(session, code))


async def by_id(session: AsyncSession, invitation_id: UUID) -> Invitation | None:
    """Held like `by_code`."""
    return await _held(session, col(Invitation.id) == invitation_id)


async def latest_sent_to(session: AsyncSession, contact_id: UUID) -> Invitation | None:
    """The last one that went to this number; None when it was never asked."""
    rows = await session.scalars(
        select(Invitation)
        .where(col(Invitation.contact_id) == contact_id)
        .order_by(col(Invitation.created_at).desc())
        .limit(1)
    )
    return rows.first()


async def make_person(session: AsyncSession, name: str, now: datetime) -> Person:
    """Somebody whom we did not know."""
    person = Person(name=name, created_at=now)
    session.add(person)
    await session.flush()
    return person


def use(invitation: Invitation, person_id: UUID, now: datetime) -> None:
    invitation.used_at = now
    invitation.used_by = person_id


async def _held(session: AsyncSession, which: ColumnElement[bool]) -> Invitation | None:
    rows = await session.scalars(
        select(Invitation).where(which).with_for_update().execution_options(populate_existing=True)
    )
    return rows.one_or_none()
