"""What arrives together is stored together: one transaction for all that waited while the last one ran."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

import structlog

from bot import conversation
from bot.conversation import Arrival
from storage.database import Database, DatabaseUnusable
from storage.passing import passes

log = structlog.get_logger()

#: The most that one transaction takes.
MOST = 64
#: Seconds after which nobody else waits for a transaction, which may be waiting for another one's lock.
PATIENCE = 0.1
#: Transactions at a time on PostgreSQL; SQLite has one connection.
AT_ONCE = 8
#: How often one that stood in another transaction's way is tried.
TRIES = 3


class Away(Exception):
    """The database is away; nothing of what came could be stored, and it has to come again."""


@dataclass(frozen=True, eq=False)
class _Waiting:
    arrival: Arrival
    stored: asyncio.Future[None] = field(default_factory=lambda: asyncio.get_running_loop().create_future())

    @property
    def address(self) -> tuple[str, str]:
        return self.arrival.incoming.channel, self.arrival.incoming.address

    def end(self, trouble: Exception | None) -> None:
        if self.stored.done():
            return  # Whoever brought it has gone.
        if trouble is None:
            self.stored.set_result(None)
        else:
            self.stored.set_exception(trouble)


class Arrivals:
    """The queue in front of the conversation: of one address one at a time, in the order of arrival."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._at_once = 1 if database.is_sqlite else AT_ONCE
        self._waiting: list[_Waiting] = []
        self._running: dict[asyncio.Task[None], Sequence[_Waiting]] = {}
        self._begun = 0.0

    async def take(self, arrival: Arrival) -> None:
        """Returns when it is stored: answered, or kept aside for a human.

        Raises Away, or what the database raises again and again: then the provider must not be thanked.
        """
        waiting = _Waiting(arrival)
        self._waiting.append(waiting)
        # Not at once: what else the loop has just received comes along.
        asyncio.get_running_loop().call_soon(self._begin)
        await waiting.stored

    @property
    def busy(self) -> bool:
        """Somebody waits for an answer to what they brought."""
        return bool(self._waiting or self._running)

    async def finish(self) -> None:
        """Until nothing waits any more."""
        while self._running or self._waiting:
            await (asyncio.wait(self._running) if self._running else asyncio.sleep(0))

    def _begin(self) -> None:
        """A transaction after the other, and another beside one that takes long."""
        loop = asyncio.get_running_loop()
        if self._running and (len(self._running) >= self._at_once or loop.time() < self._begun + PATIENCE):
            return
        batch = self._next()
        if batch:
            task = loop.create_task(self._store(batch))
            self._running[task] = batch
            self._begun = loop.time()
            task.add_done_callback(self._end)
            loop.call_later(PATIENCE, self._begin)

    def _end(self, task: asyncio.Task[None]) -> None:
        for one in self._running.pop(task):
            one.stored.cancel()  # Only where the loop was stopped meanwhile: all the others know already.
        self._begin()

    def _next(self) -> list[_Waiting]:
        """Who may be taken now: nobody whose earlier message is still being taken."""
        busy = {one.address for batch in self._running.values() for one in batch}
        batch: list[_Waiting] = []
        left: list[_Waiting] = []
        for one in self._waiting:
            free = one.address not in busy and len(batch) < MOST
            (batch if free else left).append(one)
            busy.add(one.address)
        self._waiting = left
        return batch

    async def _store(self, batch: Sequence[_Waiting]) -> None:
        """Together; else each alone, so that what cannot be handled costs the others nothing but time."""
        trouble = await self._try(batch)
        for one in batch:
            if trouble is None or isinstance(trouble, Away) or len(batch) == 1:
                one.end(trouble)
                continue
            own = await self._try([one])
            one.end(own)
            if isinstance(own, Away):
                trouble = own

    async def _try(self, batch: Sequence[_Waiting]) -> Exception | None:
        """None when all is stored; else nothing is, and why."""
        trouble = None
        for _ in range(TRIES if len(batch) == 1 else 1):
            trouble = await self._failure(batch)
            if trouble is None or not passes(trouble):
                break
            if not await self._answers():
                away = Away()
                away.__cause__ = trouble
                return away
        return trouble

    async def _failure(self, batch: Sequence[_Waiting]) -> Exception | None:
        try:
            if len(batch) == 1:
                await conversation.handle(self._database, batch[0].arrival)
            else:
                await conversation.together(self._database, [one.arrival for one in batch])
        except Exception as broken:
            name = type(broken).__name__
            log.warning("not stored", action="arrivals.again", count=len(batch), error=name)
            return broken
        return None

    async def _answers(self) -> bool:
        try:
            await self._database.ping()
        except DatabaseUnusable:
            return False
        return True
