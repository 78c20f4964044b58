"""What was changed of an activity, and who has heard of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage import outbox
from storage.tables import Activity, ActivityChange, Contact, MenuEntry, Outbox, Person

#: What ended so has reached nobody.
_NEVER_SENT = ("pending", "leased", "cancelled", "expired", "failed")
_NOT_ARRIVED = ("undelivered", "failed", "canceled")
_ARRIVED = ("delivered", "read")
_FAR = ("unreached", "unconfirmed", "confirmed")
#: After everything that a provider may report.
_SEEN_RANK = 9


@dataclass(frozen=True)
class Unheard:
    """Who has not heard what: of people who are not here, all was said."""

    #: The first version of the activity that they were to hear of and have not.
    since: dict[UUID, int]
    #: Those who have not even heard that there is such an activity.
    invitation: frozenset[UUID]


@dataclass(frozen=True)
class Heard:
    """Somebody who was told of a cancellation, and what became of it."""

    person: Person
    #: confirmed: arrived, answered, or something was written there since. unreached: it did not arrive.
    state: str


async def write_down(session: AsyncSession, change: ActivityChange) -> None:
    session.add(change)
    await session.flush()


async def of(session: AsyncSession, activity_id: UUID) -> Sequence[ActivityChange]:
    """All that was changed, newest first."""
    rows = await session.scalars(
        select(ActivityChange)
        .where(col(ActivityChange.activity_id) == activity_id)
        .order_by(col(ActivityChange.version).desc(), col(ActivityChange.at).desc())
    )
    return rows.all()


async def not_heard(session: AsyncSession, activity_id: UUID) -> Unheard:
    """Who has yet to be told of which change. What is being claimed just now waits until we are done."""
    since: dict[UUID, int] = {}
    knows: set[UUID] = set()
    for row in await _said(session, activity_id, "activity-change"):
        if row.person_id is None or row.person_id in knows:
            continue
        if _has_arrived(row):
            knows.add(row.person_id)
        else:
            since[row.person_id] = row.version
    posted = await _said(session, activity_id, "activity-posted")
    knows |= {row.person_id for row in posted if row.person_id and _has_arrived(row)}
    strangers = {row.person_id for row in posted if row.person_id} - knows
    return Unheard(since, frozenset(strangers))


async def take_back_offers(session: AsyncSession, activity_id: UUID, now: datetime) -> set[UUID]:
    """Whose offered place was not told yet: it is not told, and may be offered in other words."""
    untold = set()
    for row in await _said(session, activity_id, "activity-offer"):
        if row.state not in ("pending", "leased") or row.person_id is None:
            continue
        untold.add(row.person_id)
        row.dedupe_key = f"taken back:{row.id}"
        if row.state == "pending":
            outbox.end(row, "cancelled", now, error="taken back")
    await session.flush()
    return untold


async def close_questions(session: AsyncSession, activity_id: UUID, now: datetime) -> None:
    """A bare JA or NEI no longer answers what was asked about the activity; numbers still lead to it."""
    await session.execute(
        update(MenuEntry)
        .where(
            col(MenuEntry.action).in_([f"come:{activity_id.hex}", f"stay:{activity_id.hex}"]),
            col(MenuEntry.word) != "",
            col(MenuEntry.closed_at).is_(None),
        )
        .values(closed_at=now)
    )


async def mark_seen(session: AsyncSession, activity_id: UUID, person_id: UUID) -> None:
    """They say that they have seen that it is cancelled."""
    for row in await _said(session, activity_id, "activity-cancelled"):
        if row.person_id == person_id:
            outbox.advance(row, "read", _SEEN_RANK)
    await session.flush()


async def heard_of_cancellation(session: AsyncSession, activity_id: UUID) -> list[Heard]:
    """Everybody who was told, by name: confirmed, unconfirmed, or unreached."""
    rows = await session.execute(
        select(Outbox, Person, Contact)
        .join(Person, col(Person.id) == col(Outbox.person_id))
        .outerjoin(Contact, col(Contact.id) == col(Outbox.sent_to))
        .where(col(Outbox.kind) == "activity-cancelled", col(Outbox.subject_id) == activity_id)
        .execution_options(populate_existing=True)
    )
    found: dict[UUID, Heard] = {}
    for row, person, contact in rows:
        # What was sent once more counts by the one of them that came furthest.
        one = Heard(person, _what_became(row, contact))
        found[person.id] = max(one, found.get(person.id, one), key=lambda heard: _FAR.index(heard.state))
    return sorted(found.values(), key=lambda one: (one.person.name.casefold(), one.person.id.hex))


async def is_cancelled(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The activity that the message is about is called off."""
    activity = await session.get(Activity, row.subject_id)
    return activity is not None and activity.state == "cancelled"


def _what_became(row: Outbox, contact: Contact | None) -> str:
    wrote = contact.last_wrote_at if contact is not None else None
    since = row.ended_at is not None and wrote is not None and wrote > row.ended_at
    if row.delivery in _ARRIVED or (row.state == "sent" and since):
        return "confirmed"
    failed = row.state in ("failed", "uncertain", "cancelled", "expired") or row.delivery in _NOT_ARRIVED
    return "unreached" if failed else "unconfirmed"


def _has_arrived(row: Outbox) -> bool:
    return row.state not in _NEVER_SENT and row.delivery not in _NOT_ARRIVED


async def _said(session: AsyncSession, activity_id: UUID, kind: str) -> Sequence[Outbox]:
    """What was said of this kind, newest version first; nobody claims or sends it until we are done."""
    rows = await session.scalars(
        select(Outbox)
        .where(col(Outbox.kind) == kind, col(Outbox.subject_id) == activity_id)
        .order_by(col(Outbox.version).desc())
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return rows.all()
