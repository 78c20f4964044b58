"""Who is rung about an urgent thread, whom that reached, and what was said lately of whom to ring."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.database import keyring
from storage.outbox import MAY_ARRIVE
from storage.tables import Contact, Message, Outbox, Thread

#: Kind of the message that rings somebody; its subject is the thread.
KIND = "alarm"
#: Kind of the message that says whom to ring.
NUMBERS = "danger"
_ARRIVED = ("delivered", "read")
_LOST = ("undelivered", "failed", "canceled")
_MAY_ARRIVE = (
    col(Outbox.state).in_(MAY_ARRIVE),
    col(Outbox.delivery).is_(None) | col(Outbox.delivery).not_in(_LOST),
)
#: Signs of a mark: enough that two never meet.
_MARK = 32


def mark(session: AsyncSession, contact_id: UUID, what: str) -> str:
    """How a key begins of what was said there; without the database's keys nobody can tell what it was."""
    return f"{NUMBERS}:{keyring(session).index(f'{NUMBERS}:{contact_id}:{what}').hex()[:_MARK]}:"


async def said_lately(
    session: AsyncSession,
    contact_id: UUID,
    what: Collection[str],
    since: datetime,
    *,
    may_arrive: bool = False,
) -> frozenset[str]:
    """Which of these was said to the contact after that instant. `may_arrive`: without what is lost."""
    said = [
        col(Outbox.contact_id) == contact_id,
        col(Outbox.kind) == NUMBERS,
        col(Outbox.created_at) > since,
    ]
    if may_arrive:
        said += _MAY_ARRIVE
    rows = await session.scalars(select(col(Outbox.dedupe_key)).where(*said))
    keys = rows.all()
    return frozenset(
        one for one in what if any(key.startswith(mark(session, contact_id, one)) for key in keys)
    )


async def heard(session: AsyncSession, thread_id: UUID, since: datetime) -> list[UUID]:
    """Whose phone has one of the calls since then: accepted by Telegram, or reported as delivered by SMS."""
    rows = await session.execute(
        select(col(Outbox.person_id), col(Outbox.delivery), col(Contact.channel))
        .join(Contact, col(Contact.id) == col(Outbox.sent_to))
        .where(*_rung(thread_id, since), col(Outbox.state) == "sent")
        .order_by(col(Outbox.created_at), col(Outbox.position))
    )
    found = [
        person_id for person_id, delivery, channel in rows if channel == "telegram" or delivery in _ARRIVED
    ]
    return [one for one in dict.fromkeys(found) if one is not None]


async def last_rung(session: AsyncSession, thread_id: UUID, since: datetime) -> datetime | None:
    """When somebody was last rung, since then; None: nobody was."""
    rows = await session.scalars(
        select(col(Outbox.created_at))
        .where(*_rung(thread_id, since))
        .order_by(col(Outbox.created_at).desc())
        .limit(1)
    )
    return rows.first()


async def any_may_hear(
    session: AsyncSession, thread_id: UUID, since: datetime, people: Collection[UUID]
) -> bool:
    """Whether a call since then may still reach one of these people, or has."""
    rows = await session.scalars(
        select(col(Outbox.id))
        .where(
            *_rung(thread_id, since),
            col(Outbox.person_id).in_(people),
            *_MAY_ARRIVE,
        )
        .limit(1)
    )
    return rows.first() is not None


async def rings(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The alarm rings, and for this reader: nobody else has the thread. Whoever wrote it may know."""
    thread = await session.get(Thread, row.subject_id)
    if thread is None or thread.alarm_since is None:
        return False
    return thread.state == "waiting" or row.person_id in (thread.owner_id, thread.person_id)


async def words(session: AsyncSession, contact_id: UUID, provider_id: str) -> Message | None:
    """What came from there under the provider's id and is in a thread, as it was last changed."""
    rows = await session.scalars(
        select(Message)
        .join(Thread, col(Thread.id) == col(Message.thread_id))
        .where(
            col(Message.provider_id) == provider_id,
            col(Message.direction) == "in",
            col(Thread.contact_id) == contact_id,
        )
        .order_by(col(Message.at).desc())
        .limit(1)
    )
    return rows.first()


def _rung(thread_id: UUID, since: datetime) -> Sequence[ColumnElement[bool]]:
    return (
        col(Outbox.kind) == KIND,
        col(Outbox.subject_id) == thread_id,
        col(Outbox.created_at) >= since,
    )
