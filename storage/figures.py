"""What is told of the whole to those who watch over it: queues, how late they run, what stands still.

Every question here is answered from an index, and costs the same however much has been sent before.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, func, literal, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import claims, installation
from storage.database import machine_now
from storage.tables import CHANNELS, LANES, Due, Outbox

#: Counting stops here: a queue of so many is a long one, however long.
MOST = 10_000
#: What ended within this time is still counted.
RECENTLY = timedelta(minutes=10)
#: How long what may go may wait before a lane that sends nothing meanwhile stands still.
PATIENCE: Mapping[str, timedelta] = {
    "urgent": timedelta(minutes=1),
    "reply": timedelta(minutes=1),
    "reminder": timedelta(minutes=5),
    "broadcast": timedelta(minutes=30),
}
#: How late something that is due may be.
DUE_PATIENCE = timedelta(minutes=1)

# As literals: with a parameter in its place no database uses the index of these rows only.
_PENDING = col(Outbox.state) == literal("pending", literal_execute=True)
_WAITING = col(Due.state) == literal("waiting", literal_execute=True)


@dataclass(frozen=True)
class Queue:
    """What waits for one channel in one lane."""

    channel: str
    lane: str
    #: How many may go by their time; MOST: that many or more.
    waiting: int
    #: Since when the first of those that nothing holds back could have gone (business clock); None: no such.
    since: datetime | None


@dataclass(frozen=True)
class Ripe:
    """What is to be done now."""

    waiting: int
    #: When the oldest was due (business clock); None: nothing is.
    since: datetime | None


async def tally(session: AsyncSession, now: datetime) -> list[tuple[str, str, int]]:
    """(lane, state, how many) of what is being sent, and of what ended within the last ten minutes."""
    counted: list[tuple[str, str, int]] = []
    # Each alone finds its index; with an OR between them the whole table is read.
    for some in (col(Outbox.state).in_(claims.MOVING), col(Outbox.ended_at) > now - RECENTLY):
        rows = await session.execute(
            select(col(Outbox.lane), col(Outbox.state), func.count())
            .where(some)
            .group_by(col(Outbox.lane), col(Outbox.state))
        )
        counted += [(lane, state, count) for lane, state, count in rows]
    return counted


async def queues(session: AsyncSession, now: datetime, channels: Collection[str] = CHANNELS) -> list[Queue]:
    """Every lane of these channels; `now`: business clock."""
    if not channels:
        return []
    machine = await machine_now(session)
    pause = await installation.paused_since(session)
    places = [(channel, lane) for channel in channels for lane in LANES]
    rows = await session.execute(
        union_all(*(_queue(channel, lane, now, machine, pause) for channel, lane in places))
    )
    return [Queue(channel, lane, waiting, since) for channel, lane, waiting, since in rows]


async def standing_still(session: AsyncSession, now: datetime, channels: Collection[str]) -> list[Queue]:
    """Lanes in which something has waited for longer than it may, and nothing was sent meanwhile."""
    return [
        queue
        for queue in await queues(session, now, channels)
        if queue.since is not None
        and queue.since < now - PATIENCE[queue.lane]
        and not await _sends(session, queue, now - PATIENCE[queue.lane])
    ]


async def ripe(session: AsyncSession, now: datetime) -> Ripe:
    """What is due and not yet done; what failed counts from when it is to be tried again."""
    is_ripe = and_(_WAITING, col(Due.at) <= now, or_(col(Due.again_at).is_(None), col(Due.again_at) <= now))
    some = select(func.coalesce(col(Due.again_at), col(Due.at)).label("since")).where(is_ripe)
    first = some.order_by(col(Due.at)).limit(MOST).subquery()
    waiting, since = (await session.execute(select(func.count(), func.min(first.c.since)))).one()
    return Ripe(waiting, since)


async def abandoned(session: AsyncSession, patience: timedelta) -> int:
    """How many messages somebody has died over that long ago (machine's clock), and nobody has looked."""
    before = await machine_now(session) - patience
    counted = await session.scalars(
        select(func.count()).where(col(Outbox.state).in_(claims.MOVING), col(Outbox.lease_until) < before)
    )
    return counted.one()


def _queue(channel: str, lane: str, now: datetime, machine: datetime, pause: datetime | None) -> Any:
    may_go = and_(
        _PENDING, col(Outbox.channel) == channel, col(Outbox.lane) == lane, col(Outbox.not_before) <= now
    )
    counted = select(col(Outbox.not_before)).where(may_go).limit(MOST).subquery()
    first = (
        select(col(Outbox.not_before))
        .where(may_go, *_nothing_holds_back(machine, pause))
        .order_by(col(Outbox.not_before))
        .limit(1)
    )
    return select(
        literal(channel),
        literal(lane),
        select(func.count()).select_from(counted).scalar_subquery(),
        first.scalar_subquery(),
    )


def _nothing_holds_back(machine: datetime, pause: datetime | None) -> list[ColumnElement[bool]]:
    """Neither the limit of a chat, nor a message to the same reader, nor a pause after a restore."""
    free = [*claims.reader_is_free(machine)]
    if pause is not None:
        free += [col(Outbox.automatic).is_(False), col(Outbox.created_at) >= pause]
    return free


async def _sends(session: AsyncSession, queue: Queue, since: datetime) -> bool:
    found = await session.scalars(
        select(col(Outbox.id))
        .where(
            col(Outbox.ended_at) > since,
            col(Outbox.state) == "sent",
            col(Outbox.lane) == queue.lane,
            col(Outbox.channel) == queue.channel,
        )
        .limit(1)
    )
    return found.first() is not None
