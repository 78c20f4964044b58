"""Polls, what can be chosen, who has voted, and (only while it is open) what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, delete, func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.noted import Noted
from storage.rows import plain, put
from storage.tables import Activity, Ballot, Choice, Poll, Programme, Slot, Vote

_HELD: Noted[UUID, Poll] = Noted()
_CHOICES: Noted[UUID, Sequence[Choice]] = Noted()
_HOLD = (
    select(Poll)
    .where(col(Poll.id) == bindparam("poll"))
    .with_for_update()
    .execution_options(populate_existing=True)
)
_OF_POLL = select(Choice).where(col(Choice.poll_id) == bindparam("poll")).order_by(col(Choice.position))


async def post(session: AsyncSession, poll: Poll, choices: Sequence[Choice]) -> None:
    session.add(poll)
    await session.flush()
    session.add_all(choices)
    await session.flush()


async def find(session: AsyncSession, programme_id: UUID, poll_hex: str) -> Poll | None:
    """The programme's poll with this id, held until the transaction ends; None for any other text."""
    try:
        poll = await held(session, UUID(hex=poll_hex))
    except ValueError:
        return None
    return poll if poll is not None and poll.programme_id == programme_id else None


async def held(session: AsyncSession, poll_id: UUID) -> Poll | None:
    """The poll as it is now; voting and closing wait for each other here."""
    polls = _HELD.of(session)
    if poll_id not in polls:
        poll = (await session.scalars(_HOLD, {"poll": poll_id})).one_or_none()
        if poll is None:
            return None
        polls[poll_id] = poll
    return polls[poll_id]


async def programme_held(session: AsyncSession, programme_id: UUID) -> Programme:
    """The programme, so that one at a time fills its slots; rows may still refer to it meanwhile."""
    rows = await session.scalars(
        select(Programme)
        .where(col(Programme.id) == programme_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return rows.one()


async def choices(session: AsyncSession, poll_id: UUID) -> Sequence[Choice]:
    """By position; they are posted with the poll, and stay."""
    known = _CHOICES.of(session)
    if not known.get(poll_id):
        known[poll_id] = (await session.scalars(_OF_POLL, {"poll": poll_id})).all()
    return known[poll_id]


async def in_state(session: AsyncSession, programme_id: UUID, state: str) -> Sequence[Poll]:
    """The programme's open (or undecided, …) polls, first deadline first."""
    rows = await session.scalars(
        select(Poll)
        .where(col(Poll.programme_id) == programme_id, col(Poll.state) == state)
        .order_by(col(Poll.closes_at), col(Poll.id))
    )
    return rows.all()


async def settled_since(session: AsyncSession, programme_id: UUID, since: datetime) -> Sequence[Poll]:
    """What was decided or overruled since then, last deadline first."""
    rows = await session.scalars(
        select(Poll)
        .where(
            col(Poll.programme_id) == programme_id,
            col(Poll.state).in_(("decided", "overruled")),
            col(Poll.closed_at) >= since,
        )
        .order_by(col(Poll.closes_at).desc(), col(Poll.id))
    )
    return rows.all()


async def voted(session: AsyncSession, poll_id: UUID) -> set[UUID]:
    """Who has a ballot."""
    rows = await session.scalars(select(col(Ballot.person_id)).where(col(Ballot.poll_id) == poll_id))
    return set(rows)


async def ballots(session: AsyncSession, poll_id: UUID) -> int:
    rows = await session.scalars(
        select(func.count()).select_from(Ballot).where(col(Ballot.poll_id) == poll_id)
    )
    return rows.one()


def cast(session: AsyncSession, poll: Poll, voter: bytes, marks: str, person_id: UUID) -> None:
    """A vote in place of the voter's one before, and a ballot with the first."""
    in_poll = {"poll_id": poll.id, "programme_id": poll.programme_id}
    put(
        session,
        Vote,
        plain(Vote, **in_poll, voter=voter, marks=marks),
        "poll_id",
        "voter",
        replaced=("marks",),
    )
    put(session, Ballot, plain(Ballot, **in_poll, person_id=person_id), "poll_id", "person_id")


async def marks(session: AsyncSession, poll_id: UUID, voter: bytes) -> str | None:
    """The voter's marks by position, "010"; None before they vote."""
    rows = await session.scalars(
        select(col(Vote.marks)).where(col(Vote.poll_id) == poll_id, col(Vote.voter) == voter)
    )
    return rows.one_or_none()


async def take_back(session: AsyncSession, poll_id: UUID, voter: bytes, person_id: UUID) -> bool:
    """The voter has not voted; False when they had not."""
    gone: Any = await session.execute(
        delete(Vote).where(col(Vote.poll_id) == poll_id, col(Vote.voter) == voter)
    )
    await session.execute(
        delete(Ballot).where(col(Ballot.poll_id) == poll_id, col(Ballot.person_id) == person_id)
    )
    return bool(gone.rowcount)


async def all_marks(session: AsyncSession, poll_id: UUID) -> Sequence[str]:
    """Everybody's marks, in an order that tells nothing."""
    rows = await session.scalars(
        select(col(Vote.marks)).where(col(Vote.poll_id) == poll_id).order_by(col(Vote.voter))
    )
    return rows.all()


async def destroy_votes(session: AsyncSession, poll: Poll) -> None:
    """The votes, the key that ties them to people, and who voted at all are gone."""
    await session.execute(delete(Vote).where(col(Vote.poll_id) == poll.id))
    await session.execute(delete(Ballot).where(col(Ballot.poll_id) == poll.id))
    poll.key = None
    await session.flush()


async def slot(session: AsyncSession, slot_id: UUID) -> Slot:
    return await session.get_one(Slot, slot_id)


async def planned_of(session: AsyncSession, poll_id: UUID) -> Sequence[Activity]:
    """The activities that stand because of this poll, soonest first."""
    rows = await session.scalars(
        select(Activity)
        .where(col(Activity.poll_id) == poll_id, col(Activity.state) == "planned")
        .order_by(col(Activity.starts_at))
    )
    return rows.all()
