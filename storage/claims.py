"""Taking the next message out of the outbox: one at a time, by the most important lane that has one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from functools import cache
from itertools import product
from typing import Any

from sqlalchemy import ColumnElement, bindparam, exists, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from storage.database import machine_now
from storage.tables import CHANNELS, LANES, OUTBOX_MOVES, Installation, Outbox, Rest, move

#: Longer than any network call that we make.
LEASE = timedelta(seconds=60)
#: The number of the lock that claims take; any number will do that nothing else takes.
_CLAIMING = 0x6C797365
#: States of what is on its way, as literals for the index of it.
MOVING = [literal(state, literal_execute=True) for state in ("leased", "sending")]
_PAUSED_AT = select(col(Installation.paused_at)).limit(1).scalar_subquery()


_ALONE = select(func.pg_advisory_xact_lock(_CLAIMING))


def _may_go(channel: Any, lane: Any) -> tuple[ColumnElement[bool], ...]:
    """What waits for a channel in a lane; after a restore only answers to those who have written since."""
    return (
        # As a literal: with a parameter in its place no database uses the index of what waits.
        col(Outbox.state) == literal("pending", literal_execute=True),
        col(Outbox.channel) == channel,
        col(Outbox.lane) == lane,
        col(Outbox.not_before) <= bindparam("now"),
        or_(
            _PAUSED_AT.is_(None),
            col(Outbox.automatic).is_(False) & (col(Outbox.created_at) >= _PAUSED_AT),
        ),
    )


def reader_is_free(machine: Any) -> tuple[ColumnElement[bool], ...]:
    """Nothing else is on its way to the same reader, and no limit of a chat holds (machine's clock)."""
    moving = aliased(Outbox)
    return (
        ~exists().where(
            moving.recipient == col(Outbox.recipient),  # type: ignore[arg-type]
            moving.state.in_(MOVING),  # type: ignore[attr-defined]
        ),
        ~exists().where(col(Rest.recipient) == col(Outbox.recipient), col(Rest.until) > machine),
    )


def _next_one() -> Any:
    return (
        select(Outbox)
        .where(*_may_go(bindparam("channel"), bindparam("lane")), *reader_is_free(bindparam("machine")))
        .order_by(col(Outbox.not_before), col(Outbox.created_at), col(Outbox.position))
        .limit(1)
        .with_for_update(skip_locked=True, of=Outbox)
    )


# Made once: they are asked many times a second.
_NEXT = _next_one()


@cache
def _which_have_some(channels: tuple[str, ...]) -> Any:
    """One row: for each channel, each lane in turn, 1 where something waits."""
    return select(*[_first(channel, lane) for channel in channels for lane in LANES])


def _first(channel: str, lane: str) -> Any:
    # The order leads to the index: asked only whether there is one, PostgreSQL may look through the table.
    waiting = select(literal(1)).where(*_may_go(channel, lane))
    return waiting.order_by(col(Outbox.not_before)).limit(1).scalar_subquery()


async def next_one(
    session: AsyncSession, now: datetime, lanes: Sequence[str], *, channels: Sequence[str] = CHANNELS
) -> Outbox | None:
    """Lease the next message of the first lane that has one; `channels`: whose turn it is.

    None when nothing may go now (business clock).
    """
    return await first_free(session, now, lanes, await waiting(session, now, channels))


async def waiting(
    session: AsyncSession, now: datetime, channels: Sequence[str]
) -> frozenset[tuple[str, str]]:
    """(channel, lane) of all that waits and may go now, if its reader is free."""
    found = (await session.execute(_which_have_some(tuple(channels)), {"now": now})).one()
    return frozenset(one for one, has in zip(product(channels, LANES), found, strict=True) if has)


async def first_free(
    session: AsyncSession, now: datetime, lanes: Sequence[str], among: Collection[tuple[str, str]]
) -> Outbox | None:
    """Lease the next message of the first lane that has one; one recipient's go one after another."""
    if not among:
        return None
    if session.get_bind().dialect.name == "postgresql":
        # One claim at a time: what another is claiming just now is not yet seen as on its way.
        await session.execute(_ALONE)
    machine = await machine_now(session)
    for lane in lanes:
        for channel in [channel for channel in CHANNELS if (channel, lane) in among]:
            values = {"channel": channel, "lane": lane, "now": now, "machine": machine}
            row: Outbox | None = (await session.scalars(_NEXT, values)).first()
            if row is not None:
                move(row, "leased", OUTBOX_MOVES)
                row.lease_until = machine + LEASE
                row.fence += 1
                row.attempts += 1
                return row
    return None
