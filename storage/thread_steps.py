"""What became of a thread, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import STOPS, Thread, ThreadStep


async def note(
    session: AsyncSession, thread: Thread, what: str, now: datetime, people: Iterable[UUID] = ()
) -> None:
    """One step for each of these people; one without anybody where there are none."""
    concerned: list[UUID | None] = list(people)
    for person_id in concerned or [None]:
        step = ThreadStep(
            programme_id=thread.programme_id, thread_id=thread.id, what=what, person_id=person_id, at=now
        )
        session.add(step)
    await session.flush()


async def of(session: AsyncSession, thread_id: UUID) -> Sequence[ThreadStep]:
    """All of them, oldest first."""
    rows = await session.scalars(
        select(ThreadStep).where(col(ThreadStep.thread_id) == thread_id).order_by(col(ThreadStep.at))
    )
    return rows.all()


async def told_since(session: AsyncSession, thread_id: UUID, since: datetime) -> set[UUID]:
    """Who has been asked to take it since then."""
    rows = await session.scalars(
        select(col(ThreadStep.person_id)).where(
            col(ThreadStep.thread_id) == thread_id,
            col(ThreadStep.what).in_(STOPS),
            col(ThreadStep.at) >= since,
            col(ThreadStep.person_id).is_not(None),
        )
    )
    return {one for one in rows if one is not None}


@dataclass(frozen=True)
class GaveUp:
    """Who had a thread while it has waited, and has it no more."""

    #: Others are asked before them.
    not_first: frozenset[UUID]
    #: They gave it back, and are not asked again before somebody reads anew.
    not_now: frozenset[UUID]


async def gave_up(session: AsyncSession, thread: Thread) -> GaveUp:
    """Who gave it back, or let it go back, since it waits."""
    if thread.since is None:
        return GaveUp(frozenset(), frozenset())
    steps = await session.scalars(
        select(ThreadStep).where(
            col(ThreadStep.thread_id) == thread.id,
            col(ThreadStep.what).in_(("given-back", "went-back")),
            col(ThreadStep.at) >= thread.since,
        )
    )
    rested = await last_at(session, thread.id, "told-nobody")
    theirs = [(one.person_id, one) for one in steps if one.person_id is not None]
    return GaveUp(
        frozenset(who for who, _ in theirs),
        frozenset(
            who for who, one in theirs if one.what == "given-back" and (rested is None or one.at > rested)
        ),
    )


async def last_at(session: AsyncSession, thread_id: UUID, what: str) -> datetime | None:
    """When this last became of it; None: never."""
    rows = await session.scalars(
        select(func.max(col(ThreadStep.at))).where(
            col(ThreadStep.thread_id) == thread_id, col(ThreadStep.what) == what
        )
    )
    return rows.one_or_none()
