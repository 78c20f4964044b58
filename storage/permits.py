"""How much may be sent at a time: limits that all processes share, each kept exactly.

A limit of thirty a second is thirty permits, and each may be used again one second after the answer to its
last use. So whatever the network does, the thirty-first message reaches the provider at least a second
after the first.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import case, delete, func, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.rows import insert_all_new
from storage.tables import Permit, Rest

#: What the providers count by.
SECOND = timedelta(seconds=1)
#: A permit of which nobody speaks any more is free again after this: its holder was killed.
HOLD = timedelta(seconds=3)
#: The number of the permit that every message under a key needs besides: not free while all is halted.
_WHOLE = -1
_EVER = datetime(2000, 1, 1, tzinfo=UTC)


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


async def soonest(session: AsyncSession, limit: Limit) -> datetime:
    """When the next message under the key may go, past or coming."""
    rows = await session.execute(
        select(
            func.max(case((col(Permit.number) == _WHOLE, col(Permit.free_at)))),
            func.min(case((col(Permit.number) > _WHOLE, col(Permit.free_at)))),
        ).where(col(Permit.key) == limit.key, col(Permit.number) < limit.per_second)
    )
    return max((free_at for free_at in rows.one() if free_at is not None), default=_EVER)


async def take(session: AsyncSession, limit: Limit, count: int, earliest: datetime) -> Grant:
    """The permits that are free first, as many as the message counts for; some may have to be waited for.

    `earliest`: now, or when a halt is over (`soonest`).
    """
    if not limit.per_second:
        return Grant(limit.key, (), earliest, earliest)
    rows = await session.scalars(
        select(Permit)
        .where(
            col(Permit.key) == limit.key,
            col(Permit.number) > _WHOLE,
            col(Permit.number) < limit.per_second,
        )
        .order_by(col(Permit.free_at), col(Permit.number))
        .limit(count)
        .with_for_update()
    )
    permits = rows.all()
    at = max([earliest, *(permit.free_at for permit in permits)])
    for permit in permits:
        permit.free_at = at + HOLD
    return Grant(limit.key, tuple(permit.number for permit in permits), at, at + HOLD)


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
    is_postgresql = session.get_bind().dialect.name == "postgresql"
    insert = postgresql.insert(Rest) if is_postgresql else sqlite.insert(Rest)
    statement = insert.values(recipient=recipient, until=until)
    await session.execute(
        statement.on_conflict_do_update(
            index_elements=["recipient"],
            set_={"until": statement.excluded.until},
            where=col(Rest.until) < statement.excluded.until,
        )
    )


async def forget_old(session: AsyncSession, machine: datetime) -> None:
    """Rests that are over."""
    await session.execute(delete(Rest).where(col(Rest.until) < machine))


async def _free(session: AsyncSession, grant: Grant, at: datetime) -> datetime:
    """Nothing changes where somebody else has taken a permit since: we were away for too long."""
    if grant.numbers:
        await session.execute(
            update(Permit)
            .where(
                col(Permit.key) == grant.key,
                col(Permit.number).in_(grant.numbers),
                col(Permit.free_at) == grant.until,
            )
            .values(free_at=at)
        )
    return at
