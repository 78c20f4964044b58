"""Who there is, where they can be reached, and what they are to a programme."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import and_, bindparam, func, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import col, select

from storage import later
from storage.database import keyring
from storage.noted import Noted
from storage.rows import insert_all_new
from storage.tables import CHANNELS, CONTACT_MOVES, Contact, Membership, Person, Programme, move

#: People looked up in one statement.
_AT_ONCE = 500


@dataclass(frozen=True)
class Belonging:
    """What somebody is to one programme."""

    programme: Programme
    roles: frozenset[str]


#: By the index of their addresses.
_MET: Noted[bytes, Contact] = Noted()
_LOCKED: Noted[UUID, Person] = Noted()
_AHEAD: Noted[UUID, list[Belonging]] = Noted()
_READ: Noted[UUID, Programme] = Noted()

# Built once: putting a statement together costs as much as running it.
# The channel is part of the index; it is named for the database to find them by.
_AT_ADDRESSES = (
    select(Contact)
    .where(
        col(Contact.channel).in_(CHANNELS),
        col(Contact.address_index).in_(bindparam("indexes", expanding=True)),
    )
    .order_by(col(Contact.address_index))
    .with_for_update(key_share=True)
)
_BY_ID = (
    select(Person)
    .where(col(Person.id).in_(bindparam("ids", expanding=True)))
    .order_by(col(Person.id))
    .with_for_update(key_share=True)
)
_COUNTS = and_(col(Membership.confirmed_at).is_not(None), col(Membership.until).is_(None))
_HELD_BY = (
    select(col(Membership.person_id), Programme, col(Membership.role))
    .join(Programme, col(Programme.id) == col(Membership.programme_id))
    .where(col(Membership.person_id).in_(bindparam("ids", expanding=True)), _COUNTS)
    .order_by(col(Programme.name))
)
_IS_MEMBER = (
    select(col(Membership.id))
    .where(
        col(Membership.programme_id) == bindparam("programme"),
        col(Membership.person_id) == bindparam("person"),
        _COUNTS,
    )
    .limit(1)
)
_CONTACTS_OF = (
    select(Contact)
    .where(col(Contact.person_id) == bindparam("person"))
    .order_by(col(Contact.last_wrote_at).desc().nulls_last(), col(Contact.created_at).desc())
)
_HEARD = (
    update(Contact.__table__)  # type: ignore[attr-defined]
    .where(col(Contact.id) == bindparam("whose"))
    .values(last_wrote_at=bindparam("at"))
)


async def meet(session: AsyncSession, channel: str, address: str, now: datetime) -> Contact:
    """The contact at this address, made on first sight, and locked: one address, one turn at a time."""
    return (await meet_all(session, [(channel, address)], now))[0]


async def meet_all(
    session: AsyncSession, addresses: Sequence[tuple[str, str]], now: datetime
) -> list[Contact]:
    """The contacts at these addresses (channel, address), in this order, made on first sight, and locked."""
    keys = keyring(session)
    indexes = [keys.index(f"{channel}:{address}") for channel, address in addresses]
    met = _MET.of(session)
    # Whoever locks several does it in one order: two processes never wait for each other.
    wanted = sorted({index for index in indexes if index not in met})
    await _find(session, wanted)
    unknown = [
        Contact(channel=channel, address=address, address_index=index, created_at=now)
        for index, (channel, address) in sorted(zip(indexes, addresses, strict=True))
        if index not in met
    ]
    if unknown:
        await insert_all_new(session, unknown, "channel", "address_index")
        await _find(session, [contact.address_index for contact in unknown])
    return [met[index] for index in indexes]


async def _find(session: AsyncSession, indexes: Sequence[bytes]) -> None:
    if indexes:
        found = await session.scalars(_AT_ADDRESSES, {"indexes": indexes})
        _MET.of(session).update({contact.address_index: contact for contact in found})


async def lock(session: AsyncSession, person_id: UUID) -> Person:
    """The person, theirs alone until the transaction ends, whichever of their phones they write from."""
    await lock_all(session, [person_id])
    return _LOCKED.of(session)[person_id]


async def lock_all(session: AsyncSession, person_ids: Collection[UUID]) -> None:
    """As `lock`, in one order."""
    locked = _LOCKED.of(session)
    wanted = {person_id for person_id in person_ids if person_id not in locked}
    if wanted:
        found = await session.scalars(_BY_ID, {"ids": list(wanted)})
        locked.update({person.id: person for person in found})


async def hold(session: AsyncSession, contact_id: UUID) -> Contact | None:
    """The contact and whoever owns it, held in the order in which a turn holds them."""
    found = await session.scalars(
        select(Contact)
        .where(col(Contact.id) == contact_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    contact = found.one_or_none()
    if contact is not None and contact.person_id is not None:
        await lock(session, contact.person_id)
    return contact


async def person(session: AsyncSession, person_id: UUID) -> Person | None:
    return await session.get(Person, person_id)


async def programme(session: AsyncSession, programme_id: UUID) -> Programme | None:
    found = await session.get(Programme, programme_id)
    if found is not None:
        _READ.of(session)[programme_id] = found
    return found


async def contact(session: AsyncSession, contact_id: UUID) -> Contact | None:
    return await session.get(Contact, contact_id)


async def belongings(session: AsyncSession, person_id: UUID) -> list[Belonging]:
    """The programmes that somebody has a confirmed role in, by name."""
    ahead = _AHEAD.of(session).pop(person_id, None)
    return ahead if ahead is not None else (await _belongings_of(session, [person_id]))[person_id]


async def look_ahead(session: AsyncSession, person_ids: Collection[UUID]) -> None:
    """With one question for all of them: the belongings that each is asked for first."""
    _AHEAD.of(session).update(await _belongings_of(session, person_ids))


def forget_ahead(session: AsyncSession) -> None:
    """A membership is about to change: nothing holds that was looked up before."""
    _AHEAD.of(session).clear()


async def _belongings_of(session: AsyncSession, person_ids: Collection[UUID]) -> dict[UUID, list[Belonging]]:
    rows = await session.execute(_HELD_BY, {"ids": list(person_ids)})
    roles: dict[UUID, dict[UUID, tuple[Programme, set[str]]]] = {one: {} for one in person_ids}
    for person_id, programme, role in rows:
        roles[person_id].setdefault(programme.id, (programme, set()))[1].add(role)
    return {
        person_id: [Belonging(programme, frozenset(held)) for programme, held in theirs.values()]
        for person_id, theirs in roles.items()
    }


async def members(session: AsyncSession, programme_id: UUID, roles: Collection[str]) -> Sequence[Person]:
    """Everybody with one of the roles, each once, longest-standing first."""
    first = (
        select(col(Membership.person_id), func.min(col(Membership.since)).label("since"))
        .where(col(Membership.programme_id) == programme_id, col(Membership.role).in_(roles), _COUNTS)
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
    found = await session.scalars(_IS_MEMBER, {"programme": programme_id, "person": person_id})
    return found.first() is not None


async def contacts_of(session: AsyncSession, person_id: UUID) -> Sequence[Contact]:
    """Last written from first."""
    return (await session.scalars(_CONTACTS_OF, {"person": person_id})).all()


async def reachable_at(session: AsyncSession, person_id: UUID, channels: Collection[str]) -> Contact | None:
    """Where something that we say of ourselves goes: the active contact last written from."""
    for one in await contacts_of(session, person_id):
        if one.state == "active" and one.channel in channels:
            return one
    return None


async def reached(session: AsyncSession, those: Sequence[Person]) -> list[Person]:
    """Without those who have no phone at all that an answer, or a call for them, may arrive on."""
    rows = await session.scalars(
        select(col(Contact.person_id)).where(
            col(Contact.person_id).in_([one.id for one in those]),
            col(Contact.state).not_in(("unreachable", "frozen")),
        )
    )
    able = set(rows)
    return [one for one in those if one.id in able]


async def last_channels(session: AsyncSession, person_ids: Sequence[UUID]) -> dict[UUID, str]:
    """The channel that each was last active on, of those who have an active contact."""
    channels: dict[UUID, str] = {}
    for first in range(0, len(person_ids), _AT_ONCE):
        rows = await session.execute(
            select(col(Contact.person_id), col(Contact.channel))
            .where(
                col(Contact.person_id).in_(person_ids[first : first + _AT_ONCE]),
                col(Contact.state) == "active",
            )
            .order_by(col(Contact.last_wrote_at).asc().nulls_first(), col(Contact.created_at))
        )
        channels |= {person_id: channel for person_id, channel in rows if person_id is not None}
    return channels


def heard_from(session: AsyncSession, contact: Contact, now: datetime) -> None:
    """The contact wrote; what we say of ourselves goes where the person last wrote from."""
    later.write(session, _HEARD, {"whose": contact.id, "at": now})
    set_committed_value(contact, "last_wrote_at", now)


def change_state(one: Contact, to: str) -> bool:
    """Move the contact to another state; False when it is there already."""
    if one.state == to:
        return False
    move(one, to, CONTACT_MOVES)
    return True
