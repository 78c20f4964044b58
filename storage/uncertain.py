"""What may not have arrived: when it is looked at again, and the new row that repeats it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.database import keyring
from storage.tables import Contact, Outbox

#: After so long an uncertain message is looked at: what the provider tells by itself comes first.
FIRST_LOOK = timedelta(seconds=30)
#: Whoever looks has so long for it; and a provider's list is behind by less.
LOOK = timedelta(minutes=2)
#: What may be sent once more although it may have arrived. Questions of a poll never are, in any lane.
REPEATED_LANES = ("urgent", "reminder")
_POLLS = "poll"


def may_be_repeated(row: Outbox) -> bool:
    """Whether its lane lets it be sent once more although it may have arrived; a repetition never is."""
    return row.lane in REPEATED_LANES and row.again_of is None and not row.kind.startswith(_POLLS)


def first_look(row: Outbox, now: datetime) -> datetime | None:
    """When one that has just become uncertain is looked at; None when nothing can be done by itself."""
    return now + FIRST_LOOK if row.fingerprint is not None or may_be_repeated(row) else None


def fingerprint(session: AsyncSession, trace: str) -> bytes:
    """What finds a message again in the provider's list, and tells nothing of it."""
    return keyring(session).index(f"sent:{trace}")


def sent_since(row: Outbox) -> datetime:
    """The machine's clock when it was queued: it was not sent before."""
    return datetime.fromtimestamp(row.position / 1e9, UTC)


async def take(session: AsyncSession, now: datetime) -> Outbox | None:
    """The next to be looked at, ours for LOOK; None when none is due."""
    rows = await session.scalars(
        select(Outbox)
        .where(col(Outbox.look_at) <= now)
        # Those that nobody can be asked about first: they wait for no provider.
        .order_by(col(Outbox.fingerprint).is_not(None), col(Outbox.look_at))
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    row = rows.first()
    if row is not None:
        row.look_at = now + LOOK
    return row


async def need_no_repetition(session: AsyncSession, row_id: UUID, now: datetime) -> None:
    """It did arrive: what still waits to repeat it is not sent."""
    await session.execute(
        update(Outbox)
        .where(col(Outbox.again_of) == row_id, col(Outbox.state) == "pending")
        .values(state="cancelled", ended_at=now, error="arrived after all")
    )


async def held(session: AsyncSession, row_id: UUID) -> Outbox | None:
    """The row, if it is still uncertain and to be looked at."""
    rows = await session.scalars(
        select(Outbox)
        .where(col(Outbox.id) == row_id, col(Outbox.state) == "uncertain", col(Outbox.look_at).is_not(None))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def lock(session: AsyncSession, row_id: UUID) -> Outbox | None:
    """The row as it is now, ours until the transaction ends."""
    rows = await session.scalars(
        select(Outbox)
        .where(col(Outbox.id) == row_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def known(session: AsyncSession, provider_ids: Collection[str]) -> set[str]:
    """Those of the provider's ids that belong to a message of ours already."""
    rows = await session.scalars(
        select(col(Outbox.provider_id)).where(col(Outbox.provider_id).in_(provider_ids))
    )
    return {found for found in rows if found is not None}


async def first_of(session: AsyncSession, row: Outbox) -> Outbox:
    """The message that this one repeats; itself when it repeats none."""
    return (await session.get(Outbox, row.again_of) if row.again_of else None) or row


async def repetitions(session: AsyncSession, first_id: UUID) -> Sequence[Outbox]:
    """What has repeated a message so far, in the order of their making."""
    rows = await session.scalars(
        select(Outbox).where(col(Outbox.again_of) == first_id).order_by(col(Outbox.position))
    )
    return rows.all()


async def was_tried_there(session: AsyncSession, row: Outbox) -> bool:
    """Whether the same message went to the same phone before."""
    first_id = row.again_of or row.id
    found = await session.scalars(
        select(col(Outbox.id))
        .where(
            (col(Outbox.id) == first_id) | (col(Outbox.again_of) == first_id),
            col(Outbox.id) != row.id,
            col(Outbox.sent_to) == row.sent_to,
        )
        .limit(1)
    )
    return found.first() is not None


def repetition(row: Outbox, first: Outbox, key: str, to: Contact | None, at: datetime) -> Outbox:
    """A new row that says the same, as long as the same holds, at `at` (business clock).

    `to`: a phone to try instead; None: where the one before would go. It keeps the instant of its writing:
    what has changed since then makes it untrue.
    """
    return Outbox(
        programme_id=row.programme_id,
        person_id=row.person_id,
        contact_id=to.id if to else first.contact_id,
        recipient=row.recipient,
        channel=to.channel if to else row.channel,
        kind=row.kind,
        subject_id=row.subject_id,
        version=row.version,
        lane=row.lane,
        wording=row.wording,
        reply=row.reply,
        dedupe_key=key,
        predicate=row.predicate,
        automatic=row.automatic,
        not_before=at,
        expires_at=row.expires_at,
        created_at=row.created_at,
        again_of=first.id,
    )


async def reported(session: AsyncSession, row_id: UUID | None, provider_id: str) -> Outbox | None:
    """The message that a provider reports on: by our own id where it came along, else by the provider's."""
    by_id = col(Outbox.id) == row_id if row_id else col(Outbox.provider_id) == provider_id
    return (await session.scalars(select(Outbox).where(by_id).limit(1))).first()
