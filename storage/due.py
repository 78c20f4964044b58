"""What is to be done at an instant; each row stands beside the fact that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, literal, or_, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.rows import insert_new
from storage.tables import Due

FIRST_WAIT = timedelta(seconds=10)
LONGEST_WAIT = timedelta(minutes=10)
#: So many processes that write the next version of the same row at the same time have to be expected.
_WRITERS = 10
# As a literal: with a parameter in its place no database uses the index of what waits.
_WAITING = col(Due.state) == literal("waiting", literal_execute=True)


async def add(
    session: AsyncSession,
    kind: str,
    subject_id: UUID,
    at: datetime,
    *,
    programme_id: UUID | None = None,
    version: int = 1,
) -> bool:
    """Write down that `kind` is due for the subject; False when that version already was."""
    row = Due(kind=kind, subject_id=subject_id, at=at, version=version, programme_id=programme_id)
    return await insert_new(session, row, "kind", "subject_id", "version")


async def write_again(
    session: AsyncSession, kind: str, subject_id: UUID, at: datetime, *, programme_id: UUID | None
) -> None:
    """Write down what should have been, after every version that there ever was."""
    await _add_next(session, kind, subject_id, at, programme_id)


async def put(
    session: AsyncSession, kind: str, subject_id: UUID, at: datetime, *, programme_id: UUID | None
) -> None:
    """From now on `kind` is due for the subject at this instant only, whatever was written before."""
    # Before: whoever is doing what was written before, or writes something else, is waited for.
    await drop(session, subject_id, (kind,))
    version = await _add_next(session, kind, subject_id, at, programme_id)
    # And after: what they wrote meanwhile was not to be seen before.
    await session.execute(
        update(Due).where(_of(kind, subject_id), col(Due.version) < version, _WAITING).values(state="dropped")
    )


async def next_one(session: AsyncSession, now: datetime) -> Due | None:
    """The oldest row that is due, held by this transaction; None when nothing is."""
    found = await session.scalars(
        select(Due).where(_is_ripe(now)).order_by(col(Due.at)).limit(1).with_for_update(skip_locked=True)
    )
    return found.first()


def finish(row: Due, now: datetime) -> None:
    row.state = "done"
    row.done_at = now


async def try_later(session: AsyncSession, due_id: UUID, now: datetime) -> int:
    """Wait longer after each failure, ten minutes at most; how many times it has failed; 0 if it is done."""
    row = await session.get_one(Due, due_id, with_for_update=True)
    if row.state != "waiting":
        # Another process has succeeded since.
        return 0
    row.attempts += 1
    row.again_at = now + min(FIRST_WAIT * 2 ** (row.attempts - 1), LONGEST_WAIT)
    return row.attempts


async def drop(session: AsyncSession, subject_id: UUID, kinds: Sequence[str]) -> None:
    """What was to be done about the subject is no longer to be done."""
    await session.execute(
        update(Due)
        .where(col(Due.subject_id) == subject_id, col(Due.kind).in_(kinds), _WAITING)
        .values(state="dropped")
    )


async def next_instant(
    session: AsyncSession, now: datetime, kinds: Sequence[str] | None = None
) -> datetime | None:
    """When the next row (of these kinds) is due, after now; None when none waits."""
    wanted = select(func.min(col(Due.at))).where(_WAITING, col(Due.at) > now)
    if kinds is not None:
        wanted = wanted.where(col(Due.kind).in_(kinds))
    return (await session.scalars(wanted)).one_or_none()


async def _add_next(
    session: AsyncSession, kind: str, subject_id: UUID, at: datetime, programme_id: UUID | None
) -> int:
    """The version that it has become: the first that nobody else has written."""
    for _ in range(_WRITERS):
        highest = await session.scalars(select(func.max(col(Due.version))).where(_of(kind, subject_id)))
        version = (highest.one_or_none() or 0) + 1
        if await add(session, kind, subject_id, at, programme_id=programme_id, version=version):
            break
    return version


def _of(kind: str, subject_id: UUID) -> ColumnElement[bool]:
    return and_(col(Due.kind) == kind, col(Due.subject_id) == subject_id)


def _is_ripe(now: datetime) -> ColumnElement[bool]:
    return and_(
        _WAITING,
        col(Due.at) <= now,
        or_(col(Due.again_at).is_(None), col(Due.again_at) <= now),
    )
