"""Who there is, where they can be reached, and what they are to a programme."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.database import keyring
from storage.rows import insert_new
from storage.tables import CONTACT_MOVES, Contact, Membership, Person, Programme, move


@dataclass(frozen=True)
class Belonging:
    """What somebody is to one programme."""

    programme: Programme
    roles: frozenset[str]


async def meet(session: AsyncSession, channel: str, address: str, now: datetime) -> Contact:
    """The contact at this address, made on first sight, and locked: one address, one turn at a time."""
    index = keyring(session).index(f"{channel}:{address}")
    where = (col(Contact.channel) == channel, col(Contact.address_index) == index)
    found = select(Contact).where(*where).with_for_update(key_share=True)
    contact = (await session.scalars(found)).one_or_none()
    if contact is None:
        new = Contact(channel=channel, address=address, address_index=index, created_at=now)
        await insert_new(session, new, "channel", "address_index")
        contact = (await session.scalars(found)).one()
    return contact


async def lock(session: AsyncSession, person_id: UUID) -> Person:
    """The person, theirs alone until the transaction ends, whichever of their phones they write from."""
    return (
        await session.scalars(
            select(Person).where(col(Person.id) == person_id).with_for_update(key_share=True)
        )
    ).one()


async def person(session: AsyncSession, person_id: UUID) -> Person | None:
    return await session.get(Person, person_id)


async def programme(session: AsyncSession, programme_id: UUID) -> Programme | None:
    return await session.get(Programme, programme_id)


async def contact(session: AsyncSession, contact_id: UUID) -> Contact | None:
    return await session.get(Contact, contact_id)


async def belongings(session: AsyncSession, person_id: UUID) -> list[Belonging]:
    """The programmes that somebody has a confirmed role in, by name."""
    rows = await session.execute(
        select(Programme, col(Membership.role))
        .join(Membership, and_(col(Membership.programme_id) == col(Programme.id)))
        .where(col(Membership.person_id) == person_id, _counts())
        .order_by(col(Programme.name))
    )
    roles: dict[UUID, tuple[Programme, set[str]]] = {}
    for programme, role in rows:
        roles.setdefault(programme.id, (programme, set()))[1].add(role)
    return [Belonging(programme, frozenset(held)) for programme, held in roles.values()]


async def members(session: AsyncSession, programme_id: UUID, roles: Collection[str]) -> Sequence[Person]:
    """Everybody with one of the roles, each once, longest-standing first."""
    first = (
        select(col(Membership.person_id), func.min(col(Membership.since)).label("since"))
        .where(col(Membership.programme_id) == programme_id, col(Membership.role).in_(roles), _counts())
        .group_by(col(Membership.person_id))
        .subquery()
    )
    rows = await session.scalars(
        select(Person)
        .join(first, first.c.person_id == col(Person.id))
        .order_by(first.c.since, col(Person.id))
    )
    return rows.all()


async def is_member(session: AsyncSession, programme_id: UUID, person_id: UUID) -> bool:
    """Whether somebody has any confirmed role there now."""
    found = await session.scalars(
        select(col(Membership.id))
        .where(
            col(Membership.programme_id) == programme_id, col(Membership.person_id) == person_id, _counts()
        )
        .limit(1)
    )
    return found.first() is not None


async def contacts_of(session: AsyncSession, person_id: UUID) -> Sequence[Contact]:
    """Last written from first."""
    rows = await session.scalars(
        select(Contact)
        .where(col(Contact.person_id) == person_id)
        .order_by(col(Contact.last_wrote_at).desc().nulls_last(), col(Contact.created_at).desc())
    )
    return rows.all()


async def reachable_at(session: AsyncSession, person_id: UUID, channels: Collection[str]) -> Contact | None:
    """Where something that we say of ourselves goes: the active contact last written from."""
    for one in await contacts_of(session, person_id):
        if one.state == "active" and one.channel in channels:
            return one
    return None


def change_state(one: Contact, to: str) -> bool:
    """Move the contact to another state; False when it is there already."""
    if one.state == to:
        return False
    move(one, to, CONTACT_MOVES)
    return True


def _counts() -> ColumnElement[bool]:
    return and_(col(Membership.confirmed_at).is_not(None), col(Membership.until).is_(None))
