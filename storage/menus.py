"""The numbers that a phone was sent, and what each stands for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, exists, or_, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from storage.noted import Noted
from storage.tables import Contact, MenuEntry, Outbox

#: At the end of a topic: the message shows what did not fit among the first of an earlier one.
REST = "+"
_AHEAD: Noted[UUID, list[MenuEntry]] = Noted()
_UNANSWERED = (
    select(MenuEntry)
    .where(
        col(MenuEntry.contact_id).in_(bindparam("ids", expanding=True)),
        col(MenuEntry.closed_at).is_(None),
        col(MenuEntry.closes_at) > bindparam("now"),
    )
    .order_by(col(MenuEntry.opened_at), col(MenuEntry.number))
)

_LATER = aliased(MenuEntry)
_PHONE = aliased(Contact)
_ELSEWHERE = (
    select(MenuEntry)
    .join(Contact, col(Contact.id) == col(MenuEntry.contact_id))
    .join(Outbox, col(Outbox.id) == col(MenuEntry.outbox_id))
    .where(
        col(Contact.person_id) == bindparam("person"),
        col(Contact.id) != bindparam("contact"),
        col(Contact.state) == "active",
        col(Outbox.person_id) == bindparam("person"),
        col(MenuEntry.closed_at).is_(None),
        col(MenuEntry.closes_at) > bindparam("now"),
        ~exists().where(
            col(_LATER.topic) == col(MenuEntry.topic),
            col(_LATER.opened_at) > col(MenuEntry.opened_at),
            col(_LATER.contact_id) == col(_PHONE.id),
            col(_PHONE.person_id) == bindparam("person"),
        ),
    )
    .order_by(col(MenuEntry.opened_at), col(MenuEntry.number))
)


@dataclass(frozen=True)
class Offer:
    """An option about to be sent: what it does, until when, and the word that picks it."""

    action: str
    closes_at: datetime
    word: str = ""
    numbered: bool = True
    hidden: bool = False


@dataclass(frozen=True)
class Sheet:
    """The message whose options get their numbers."""

    contact_id: UUID
    outbox_id: UUID
    topic: str
    programme_id: UUID | None


async def number(
    session: AsyncSession, sheet: Sheet, offers: Sequence[Offer], now: datetime
) -> dict[str, int]:
    """The number of each action on that phone; the same again for the same message, or the same question.

    A new menu takes the place of the one before on its topic, and counts on after what else is open.
    """
    kept = await session.scalars(select(MenuEntry).where(col(MenuEntry.outbox_id) == sheet.outbox_id))
    numbers = {entry.action: entry.number for entry in kept}
    if numbers:
        return numbers
    if sheet.topic.endswith(REST):
        return await _numbers_of_rest(session, sheet, offers, now)
    numbers = await _numbers_again(session, sheet, offers, now)
    await _close(session, col(MenuEntry.contact_id) == sheet.contact_id, sheet.topic, now)
    standing = await open_entries(session, sheet.contact_id, now)
    following = max((entry.number for entry in standing), default=0) + 1
    for offer in offers:
        if offer.action not in numbers:
            numbers[offer.action] = following if offer.numbered else 0
            following += offer.numbered
        session.add(_entry(sheet, offer, numbers[offer.action], now))
    await session.flush()
    return numbers


async def open_entries(session: AsyncSession, contact_id: UUID, now: datetime) -> Sequence[MenuEntry]:
    """What that phone can still answer, oldest first."""
    if contact_id not in _AHEAD.of(session):
        await look_ahead(session, [contact_id], now)
    return [entry for entry in _AHEAD.of(session).pop(contact_id) if is_open(entry, now)]


async def open_elsewhere(
    session: AsyncSession, person_id: UUID, contact_id: UUID, now: datetime
) -> Sequence[MenuEntry]:
    """What the person's other active phones were asked and can still answer, oldest first.

    Not what was asked of somebody else who had the phone then, nor what any phone was asked again later.
    """
    rows = await session.scalars(_ELSEWHERE, {"person": person_id, "contact": contact_id, "now": now})
    return rows.all()


async def look_ahead(session: AsyncSession, contact_ids: Collection[UUID], now: datetime) -> None:
    """With one question for all of them: the open entries that each is asked for first."""
    if contact_ids:
        ahead: dict[UUID, list[MenuEntry]] = {one: [] for one in contact_ids}
        for entry in await session.scalars(_UNANSWERED, {"ids": list(contact_ids), "now": now}):
            ahead[entry.contact_id].append(entry)
        _AHEAD.of(session).update(ahead)


async def latest(session: AsyncSession, contact_id: UUID, number: int) -> MenuEntry | None:
    """What the number last stood for on that phone, open or closed; None when it was never sent."""
    rows = await session.scalars(
        select(MenuEntry)
        .where(col(MenuEntry.contact_id) == contact_id, col(MenuEntry.number) == number)
        .order_by(col(MenuEntry.opened_at).desc(), col(MenuEntry.closed_at).is_(None).desc())
        .limit(1)
    )
    return rows.first()


def is_open(entry: MenuEntry, now: datetime) -> bool:
    return entry.closed_at is None and entry.closes_at > now


async def close(session: AsyncSession, contact_ids: Sequence[UUID], topic: str, now: datetime) -> None:
    """The question is answered or over: its numbers no longer count on these phones, or others of theirs."""
    whose = select(col(Contact.person_id)).where(
        col(Contact.id).in_(contact_ids), col(Contact.person_id).is_not(None)
    )
    theirs = select(col(Contact.id)).where(col(Contact.person_id).in_(whose))
    phone = col(MenuEntry.contact_id)
    await _close(session, or_(phone.in_(contact_ids), phone.in_(theirs)), topic, now)


async def _close(session: AsyncSession, on: ColumnElement[bool], topic: str, now: datetime) -> None:
    _AHEAD.of(session).clear()
    await session.execute(
        update(MenuEntry)
        .where(on, col(MenuEntry.topic) == topic, col(MenuEntry.closed_at).is_(None))
        .values(closed_at=now)
    )


async def _numbers_again(
    session: AsyncSession, sheet: Sheet, offers: Sequence[Offer], now: datetime
) -> dict[str, int]:
    """The numbers that the same question with the same choices has on that phone already."""
    before = {
        entry.action: entry.number
        for entry in await open_entries(session, sheet.contact_id, now)
        if entry.topic == sheet.topic
    }
    return before if set(before) == {offer.action for offer in offers} else {}


async def _numbers_of_rest(
    session: AsyncSession, sheet: Sheet, offers: Sequence[Offer], now: datetime
) -> dict[str, int]:
    """The numbers that these have already, among the choices that were shown first: it is one question."""
    topic = sheet.topic.removesuffix(REST)
    standing = {
        entry.action: entry
        for entry in await open_entries(session, sheet.contact_id, now)
        if entry.topic == topic
    }
    numbers = {}
    for offer in offers:
        if offer.action in standing:
            standing[offer.action].hidden = offer.hidden
            numbers[offer.action] = standing[offer.action].number
    return numbers


def _entry(sheet: Sheet, offer: Offer, number: int, now: datetime) -> MenuEntry:
    return MenuEntry(
        programme_id=sheet.programme_id,
        contact_id=sheet.contact_id,
        outbox_id=sheet.outbox_id,
        number=number,
        word=offer.word,
        action=offer.action,
        topic=sheet.topic,
        hidden=offer.hidden,
        opened_at=now,
        closes_at=offer.closes_at,
    )
