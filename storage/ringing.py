"""Calls in a thread: how often somebody rang, and when the team is told of those that came since."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.database import keyring
from storage.tables import Contact, Due, Inbox, Message, Outbox

#: Kind of the due row that tells of calls that came soon after one that was told.
COUNT = "voice-count"
#: Kind of the line about a call from a withheld number.
WITHHELD = "voice-withheld"
#: What became of a call that was passed on is received under the call's own id, with one of these behind it.
ENDED, ANSWERED = ":ended", ":answered"
#: The longest that a call which was passed on may last; the provider ends it then.
LONGEST = timedelta(hours=4)


async def contact_at(session: AsyncSession, channel: str, address: str) -> Contact | None:
    """The contact at this address, neither made nor locked; None for one that we have never heard of."""
    index = keyring(session).index(f"{channel}:{address}")
    rows = await session.scalars(
        select(Contact).where(col(Contact.channel) == channel, col(Contact.address_index) == index)
    )
    return rows.first()


async def passed_on(session: AsyncSession, inbox_id: UUID) -> Inbox | None:
    """The call that was received as this row; None when it is forgotten, or was heard of again since."""
    call = await session.get(Inbox, inbox_id)
    if call is None:
        return None
    ends = [call.external_id + ENDED, call.external_id + ANSWERED]
    rows = await session.scalars(
        select(col(Inbox.id))
        .where(col(Inbox.channel) == call.channel, col(Inbox.external_id).in_(ends))
        .limit(1)
    )
    return call if rows.first() is None else None


async def counts_at(session: AsyncSession, thread_id: UUID) -> datetime | None:
    """When those calls are told that came after the last that was; None: nobody was told of late."""
    rows = await session.scalars(
        select(func.max(col(Due.at))).where(
            col(Due.kind) == COUNT, col(Due.subject_id) == thread_id, col(Due.state) == "waiting"
        )
    )
    return rows.one_or_none()


async def calls_after(session: AsyncSession, thread_id: UUID, since: datetime) -> Sequence[Message]:
    """The calls in a thread strictly after that instant, in order."""
    rows = await session.scalars(
        select(Message)
        .where(
            col(Message.thread_id) == thread_id,
            col(Message.direction) == "in",
            col(Message.is_call).is_(True),
            col(Message.at) > since,
        )
        .order_by(col(Message.at))
    )
    return rows.all()


async def withheld_told_since(session: AsyncSession, programme_id: UUID, since: datetime) -> bool:
    """Whether anybody of the programme was told of a call from a withheld number after that instant."""
    rows = await session.scalars(
        select(col(Outbox.id))
        .where(
            col(Outbox.kind) == WITHHELD,
            col(Outbox.subject_id) == programme_id,
            col(Outbox.created_at) > since,
        )
        .limit(1)
    )
    return rows.first() is not None
