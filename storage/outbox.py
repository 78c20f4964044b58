"""Everything that we say, from queued to known: sent, uncertain, failed, expired or cancelled."""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import and_, bindparam, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import listening, uncertain
from storage.claims import LEASE
from storage.database import machine_now
from storage.rows import insert_all_new
from storage.tables import DELIVERIES, OUTBOX_MOVES, Contact, MenuEntry, Outbox, move

#: Kinds of messages of which nothing is kept that depends on their words.
SECRET = ("vote-receipt", "danger")
#: States of what is on its way, was sent, or may have been.
_ON_ITS_WAY = ("pending", "leased", "sending")
MAY_ARRIVE = (*_ON_ITS_WAY, "sent", "uncertain")
#: Arguments are wiped so long after the end.
REMEMBERED = timedelta(hours=72)
_HELD = (
    select(Outbox)
    .where(col(Outbox.id) == bindparam("row"), col(Outbox.fence) == bindparam("fence"))
    .with_for_update()
    .execution_options(populate_existing=True)
)


async def add(session: AsyncSession, rows: Sequence[Outbox]) -> int:
    """How many were new: a row with a known dedupe key is already on its way.

    What is said within one instant of the business clock goes in the order in which it was said.
    """
    for row in rows:
        row.position = time.time_ns()
    added = await insert_all_new(session, rows, "dedupe_key")
    if added:
        await listening.tell(session)
    return added


async def row(session: AsyncSession, row_id: UUID) -> Outbox | None:
    return await session.get(Outbox, row_id)


async def held(session: AsyncSession, row_id: UUID, fence: int) -> Outbox | None:
    """The row, if it is still ours: nobody has claimed it since."""
    return (await session.scalars(_HELD, {"row": row_id, "fence": fence})).one_or_none()


async def waiting(session: AsyncSession, row_id: UUID) -> Outbox | None:
    """The row, if it still waits to be taken."""
    rows = await session.scalars(
        select(Outbox).where(col(Outbox.id) == row_id, col(Outbox.state) == "pending").with_for_update()
    )
    return rows.one_or_none()


def doubt(row: Outbox) -> None:
    """It was to be sent again, and may have arrived after all."""
    move(row, "uncertain", OUTBOX_MOVES)


def fail_unsaid(row: Outbox, now: datetime, *, error: str) -> None:
    """It cannot be put into words."""
    move(row, "leased", OUTBOX_MOVES)
    end(row, "failed", now, error=error)


def start_sending(row: Outbox, contact_id: UUID, machine: datetime, fingerprint: bytes | None = None) -> None:
    """`fingerprint`: what the provider could be asked by, should nobody learn how the call ended."""
    move(row, "sending", OUTBOX_MOVES)
    row.sent_to, row.fingerprint = contact_id, fingerprint
    row.lease_until = machine + LEASE


def hand_over(row: Outbox, channel: str) -> None:
    """The person is reached elsewhere by now; nothing was sent, and nothing tried."""
    put_back(row, row.not_before)
    row.channel = channel
    row.attempts -= 1


def put_back(row: Outbox, not_before: datetime, *, error: str | None = None) -> None:
    """It was certainly not sent, and goes again at `not_before` (business clock)."""
    move(row, "pending", OUTBOX_MOVES)
    row.not_before = not_before
    row.lease_until = row.ended_at = row.fingerprint = row.look_at = None
    row.error = error


def end(row: Outbox, state: str, now: datetime, *, error: str | None = None) -> None:
    """sent, uncertain, failed, expired or cancelled."""
    if row.reply is None and row.ended_at is None:
        _nobodys(row)
    begun = row.state == "sending"
    move(row, state, OUTBOX_MOVES)
    row.look_at = uncertain.first_look(row, now) if begun and state == "uncertain" else None
    row.fingerprint = row.fingerprint if row.look_at else None
    row.ended_at = now
    row.lease_until = None
    row.error = error


async def on_screens(
    session: AsyncSession, channel: str, kinds: Sequence[str], subject_id: UUID
) -> Sequence[Outbox]:
    """What was sent about the subject over a channel and still stands there on a screen."""
    rows = await session.scalars(
        select(Outbox)
        .join(Contact, col(Contact.id) == col(Outbox.sent_to))
        .where(
            col(Outbox.kind).in_(kinds),
            col(Outbox.subject_id) == subject_id,
            col(Outbox.state) == "sent",
            col(Outbox.provider_id).is_not(None),
            col(Contact.channel) == channel,
        )
        .order_by(col(Outbox.created_at), col(Outbox.position))
    )
    return rows.all()


def advance(row: Outbox, status: str, rank: int) -> bool:
    """Note how far the message has come; False when we knew that much already, or not the word."""
    if rank <= row.delivery_rank or status not in DELIVERIES:
        return False
    row.delivery, row.delivery_rank = status, rank
    return True


async def recover(session: AsyncSession, now: datetime) -> list[Outbox]:
    """Leases that ran out: begun is uncertain, all else goes back. Those that became uncertain.

    A change of a message is the same when it is done twice, and a provider may have told of one already.
    """
    machine = await machine_now(session)
    rows = await session.scalars(
        select(Outbox)
        .where(col(Outbox.state).in_(("leased", "sending")), col(Outbox.lease_until) < machine)
        .with_for_update(skip_locked=True)
    )
    unknown = []
    for row in rows:
        row.fence += 1
        if row.state == "leased" or row.edits is not None:
            put_back(row, row.not_before)
        elif row.provider_id is not None:
            end(row, "sent", now)
        else:
            end(row, "uncertain", now, error="lease ran out")
            unknown.append(row)
    return unknown


async def cancel(session: AsyncSession, kind: str, subject_id: UUID, now: datetime) -> None:
    """What still waits about the subject is not sent."""
    await session.execute(
        update(Outbox)
        .where(col(Outbox.kind) == kind, col(Outbox.subject_id) == subject_id, col(Outbox.state) == "pending")
        .values(state="cancelled", ended_at=now)
    )


async def any_may_arrive(
    session: AsyncSession, subject_id: UUID, kinds: Sequence[str], people: Collection[UUID]
) -> bool:
    """Whether something of these kinds about it is on its way to one of these people, or was sent."""
    rows = await session.scalars(
        select(col(Outbox.id))
        .where(
            col(Outbox.subject_id) == subject_id,
            col(Outbox.kind).in_(kinds),
            col(Outbox.person_id).in_(people),
            col(Outbox.state).in_(MAY_ARRIVE),
        )
        .limit(1)
    )
    return rows.first() is not None


async def is_half_told(
    session: AsyncSession, subject_id: UUID, kind: str, person_id: UUID, since: datetime
) -> bool:
    """Whether that person has been sent some of this, and what was queued since then is still on its way."""
    rows = await session.execute(
        select(col(Outbox.state), func.max(col(Outbox.created_at)).label("at"))
        .where(
            col(Outbox.subject_id) == subject_id,
            col(Outbox.kind) == kind,
            col(Outbox.person_id) == person_id,
            col(Outbox.state).in_((*_ON_ITS_WAY, "sent")),
        )
        .group_by(col(Outbox.state))
    )
    newest = {one.state: one.at for one in rows}
    return "sent" in newest and any(newest[state] >= since for state in _ON_ITS_WAY if state in newest)


async def withdraw(session: AsyncSession, kind: str, subject_id: UUID, version: int) -> int:
    """What still waits of this was never said, and may be said in other words; how many rows it was."""
    result: Any = await session.execute(
        delete(Outbox).where(
            col(Outbox.kind) == kind,
            col(Outbox.subject_id) == subject_id,
            col(Outbox.version) == version,
            col(Outbox.state) == "pending",
        )
    )
    return int(result.rowcount)


async def cancel_automatic(session: AsyncSession, person_id: UUID, now: datetime) -> None:
    """What still waits for the person, and was nobody's answer to them, is not sent."""
    await session.execute(
        update(Outbox)
        .where(
            col(Outbox.person_id) == person_id,
            col(Outbox.automatic).is_(True),
            col(Outbox.state) == "pending",
        )
        .values(state="cancelled", ended_at=now)
    )


async def has_been_queued(
    session: AsyncSession, kind: str, subject_id: UUID, version: int, person_id: UUID
) -> bool:
    """Whether the person was ever to be told this, whatever became of it."""
    key = f"{kind}:{subject_id}:{version}:{person_id}"
    found = await session.scalars(select(col(Outbox.id)).where(col(Outbox.dedupe_key) == key))
    return found.first() is not None


async def about(session: AsyncSession, contact_id: UUID, provider_id: str) -> Outbox | None:
    """What we sent there under the provider's id."""
    rows = await session.scalars(
        select(Outbox)
        .where(col(Outbox.provider_id) == provider_id, col(Outbox.sent_to) == contact_id)
        .order_by(col(Outbox.created_at).desc())
        .limit(1)
    )
    return rows.first()


async def automatic_answers(session: AsyncSession, contact_id: UUID, kind: str, since: datetime) -> int:
    """How many messages of a kind a contact was given since then: a brake on autoresponders."""
    counted = await session.scalars(
        select(func.count())
        .select_from(Outbox)
        .where(
            col(Outbox.contact_id) == contact_id, col(Outbox.kind) == kind, col(Outbox.created_at) >= since
        )
    )
    return counted.one()


async def answers_to(
    session: AsyncSession, contact_id: UUID, since: datetime, wordings: Collection[str] = ()
) -> int:
    """How many answers a contact was given after that instant; `wordings`: only of these."""
    query = _answers(since).where(col(Outbox.contact_id) == contact_id)
    if wordings:
        query = query.where(col(Outbox.wording).in_(wordings))
    count: int = (await session.scalars(query)).one()
    return count


async def answers_to_strangers(session: AsyncSession, since: datetime) -> int:
    """How many texts the whole installation has paid for to answer strangers after that instant."""
    to_strangers = (
        _answers(since)
        .join(Contact, col(Contact.id) == col(Outbox.contact_id))
        .where(col(Contact.person_id).is_(None), col(Contact.channel) == "sms")
    )
    count: int = (await session.scalars(to_strangers)).one()
    return count


async def wipe(session: AsyncSession, kind: str, subject_id: UUID, now: datetime) -> None:
    """Forget what was said about the subject and to whom, wherever it is on its way (rows stay, to count)."""
    await cancel(session, kind, subject_id, now)
    rows = await session.scalars(
        select(Outbox)
        .where(col(Outbox.kind) == kind, col(Outbox.subject_id) == subject_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    wiped = rows.all()
    for row in wiped:
        row.reply = row.segments = row.fingerprint = row.look_at = None
        if row.ended_at is not None:
            _nobodys(row)
    await session.flush()
    # Numbers lead from a phone to the message that they came with.
    await session.execute(delete(MenuEntry).where(col(MenuEntry.outbox_id).in_([row.id for row in wiped])))


async def wipe_old(session: AsyncSession, now: datetime) -> None:
    """Arguments are kept 72 hours after the end."""
    await session.execute(
        update(Outbox)
        .where(col(Outbox.ended_at) < now - REMEMBERED, col(Outbox.reply).is_not(None))
        .values(reply=None)
    )


async def is_idle(session: AsyncSession, now: datetime) -> bool:
    """Nothing to send now, and nothing on its way."""
    busy = await session.scalars(
        select(col(Outbox.id))
        .where(
            (col(Outbox.state).in_(("leased", "sending")))
            | and_(col(Outbox.state) == "pending", col(Outbox.not_before) <= now)
        )
        .limit(1)
    )
    return busy.first() is None


async def next_instant(session: AsyncSession, now: datetime) -> datetime | None:
    """When the next held message may go, after now; None when none is held."""
    found = await session.scalars(
        select(func.min(col(Outbox.not_before))).where(
            col(Outbox.state) == "pending", col(Outbox.not_before) > now
        )
    )
    return found.one_or_none()


def _nobodys(row: Outbox) -> None:
    """Nothing in the row leads to whoever it was for, nor by way of the answer's inbox row."""
    row.person_id = row.contact_id = row.sent_to = row.subject_id = row.fingerprint = None
    row.recipient, row.dedupe_key = row.id, f"wiped:{row.id}"


def _answers(since: datetime) -> Any:
    """What answered a message by itself: neither an invitation nor what staff wrote."""
    return (
        select(func.count())
        .select_from(Outbox)
        .where(
            col(Outbox.lane) == "reply",
            col(Outbox.dedupe_key).startswith("reply:"),
            col(Outbox.created_at) > since,
        )
    )
