"""How much may be sent at a time: limits that all processes share, each kept exactly.

A limit of thirty a second is thirty permits, and each may be used again one second after the answer to its
last use. So whatever the network does, the thirty-first message reaches the provider at least a second
after the first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.rows import insert_all_new
from storage.tables import Permit, Rest

#: What the providers count by.
SECOND = timedelta(seconds=1)
#: A permit of which nobody speaks any more is free again after this: its holder was killed.
HOLD = timedelta(seconds=3)
#: The number of the permit that every message under a key needs besides: not free while all is halted.
_WHOLE = -1
_EVER = datetime(2000, 1, 1, tzinfo=UTC)


# Made once: they are run with each message. The table itself: these rows are in no session.
_ROWS: Any = Permit.__table__  # type: ignore[attr-defined]
_LYING = select(_ROWS.c.number, _ROWS.c.free_at).where(
    _ROWS.c.key == bindparam("key"), _ROWS.c.number < bindparam("size")
)
_MOVED = (
    update(_ROWS)
    .where(_ROWS.c.key == bindparam("whose"), _ROWS.c.number.in_(bindparam("numbers", expanding=True)))
    .values(free_at=bindparam("at"))
)
_STILL_FREE = _MOVED.where(_ROWS.c.free_at <= bindparam("known"))
_STILL_OURS = _MOVED.where(_ROWS.c.free_at == bindparam("known"))


def _resting(insert: Any) -> Any:
    return insert.on_conflict_do_update(
        index_elements=["recipient"],
        set_={"until": insert.excluded.until},
        where=col(Rest.until) < insert.excluded.until,
    )


_RESTING = {
    "sqlite": _resting(sqlite.insert(Rest.__table__)),  # type: ignore[attr-defined]
    "postgresql": _resting(postgresql.insert(Rest.__table__)),  # type: ignore[attr-defined]
}


@dataclass(frozen=True)
class Limit:
    """So many a second under one key; `per_second` 0: as many as one likes."""

    key: str
    per_second: int = 0


@dataclass(frozen=True)
class Grant:
    """Permits in our hands, to be used at `at` or later; all instants on the machine's clock."""

    key: str
    numbers: tuple[int, ...]
    at: datetime
    #: Until then nobody else takes them; it is also how we know that they are still ours.
    until: datetime


async def lay_out(session: AsyncSession, limit: Limit) -> None:
    """Make the permits that the limit has; before the first is taken, each time a process starts."""
    numbers = [_WHOLE, *range(limit.per_second)]
    rows = [Permit(key=limit.key, number=number, free_at=_EVER) for number in numbers]
    await insert_all_new(session, rows, "key", "number")


@dataclass(frozen=True)
class Shelf:
    """The permits under a key as they lie, those that are free first at the front."""

    limit: Limit
    #: Until when all under the key is halted, past or coming.
    halted: datetime
    #: (when it is free, number)
    permits: tuple[tuple[datetime, int], ...]

    @property
    def soonest(self) -> datetime:
        """When the next message may go, past or coming."""
        return max([self.halted, *(free_at for free_at, _ in self.permits[:1])])


class Taken(Exception):
    """Somebody else took one of these permits meanwhile; nothing was changed."""


async def look(session: AsyncSession, limit: Limit) -> Shelf:
    """What can be taken in this transaction: whoever claims is alone with it."""
    rows = await session.execute(_LYING, {"key": limit.key, "size": limit.per_second})
    lying = [(free_at, number) for number, free_at in rows]
    halted = max((free_at for free_at, number in lying if number == _WHOLE), default=_EVER)
    return Shelf(limit, halted, tuple(sorted(one for one in lying if one[1] != _WHOLE)))


async def take(session: AsyncSession, shelf: Shelf, count: int, earliest: datetime) -> Grant:
    """As many as the message counts for, the first that are free; some may have to be waited for.

    `earliest`: now, or when a halt is over. Raises Taken.
    """
    key, chosen = shelf.limit.key, shelf.permits[:count]
    if not chosen:
        return Grant(key, (), earliest, earliest)
    at = max([earliest, *(free_at for free_at, _ in chosen)])
    numbers = tuple(number for _, number in chosen)
    if await _move(session, key, numbers, at + HOLD, _STILL_FREE, at) < len(numbers):
        raise Taken
    return Grant(key, numbers, at, at + HOLD)


async def extend(session: AsyncSession, grant: Grant, machine: datetime) -> Grant:
    """The call still runs, and its permits are not free before it has ended."""
    return Grant(
        grant.key, grant.numbers, grant.at, await _free(session, grant, max(machine + HOLD, grant.until))
    )


async def give_back(session: AsyncSession, grant: Grant, answered: datetime) -> None:
    """The provider answered then (machine's clock): what it counts is past one second later."""
    await _free(session, grant, answered + SECOND)


async def halt(session: AsyncSession, key: str, until: datetime) -> None:
    """Nothing more under this key before then: the provider asked for it."""
    await session.execute(
        update(Permit)
        .where(col(Permit.key) == key, col(Permit.number) == _WHOLE, col(Permit.free_at) < until)
        .values(free_at=until)
    )


async def rest(session: AsyncSession, recipient: UUID, until: datetime) -> None:
    """Nothing to this recipient before then (machine's clock); a longer rest stays."""
    resting = _RESTING[session.get_bind().dialect.name]
    await session.execute(resting, {"recipient": recipient, "until": until})


async def forget_old(session: AsyncSession, machine: datetime) -> None:
    """Rests that are over."""
    await session.execute(delete(Rest).where(col(Rest.until) < machine))


async def _free(session: AsyncSession, grant: Grant, at: datetime) -> datetime:
    """Nothing changes where somebody else has taken a permit since: we were away for too long."""
    if grant.numbers:
        await _move(session, grant.key, grant.numbers, at, _STILL_OURS, grant.until)
    return at


async def _move(
    session: AsyncSession,
    key: str,
    numbers: Sequence[int],
    free_at: datetime,
    which: Any,
    known: datetime,
) -> int:
    values = {"whose": key, "numbers": list(numbers), "at": free_at, "known": known}
    moved: Any = await session.execute(which, values)
    return int(moved.rowcount)
