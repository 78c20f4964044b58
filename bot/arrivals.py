"""What arrives together is stored together: one transaction for all that waited while the last one ran."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

import structlog

from bot import conversation
from bot.conversation import DATABASE_TROUBLE, Arrival
from storage.database import Database, DatabaseUnusable

log = structlog.get_logger()

#: The most that one transaction takes.
MOST = 64
#: Seconds after which others do not wait for a transaction that waits for somebody else's lock.
PATIENCE = 0.1
#: Transactions at a time; SQLite has one connection.
_AT_ONCE = 8


@dataclass(frozen=True, eq=False)
class _Waiting:
    arrival: Arrival
    stored: asyncio.Future[None] = field(default_factory=lambda: asyncio.get_running_loop().create_future())

    @property
    def address(self) -> tuple[str, str]:
        return self.arrival.incoming.channel, self.arrival.incoming.address

    def end(self, trouble: BaseException | None = None) -> None:
        if self.stored.done():
            return  # Whoever brought it has gone.
        if trouble is None:
            self.stored.set_result(None)
        else:
            self.stored.set_exception(trouble)


class Arrivals:
    """The queue in front of the conversation: one address, one at a time, in the order of arrival."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._at_once = 1 if database.is_sqlite else _AT_ONCE
        self._waiting: list[_Waiting] = []
        self._running: dict[asyncio.Task[None], Sequence[_Waiting]] = {}
        self._starter: asyncio.Task[None] | None = None

    async def take(self, arrival: Arrival) -> None:
        """Returns when it is stored: answered, or kept aside for a human. Raises as conversation.handle."""
        waiting = _Waiting(arrival)
        self._waiting.append(waiting)
        if self._starter is None:
            self._starter = asyncio.create_task(self._start())
        await waiting.stored

    async def finish(self) -> None:
        """Until nothing waits any more."""
        while self._starter is not None or self._running:
            await asyncio.wait([one for one in (self._starter, *self._running) if one is not None])

    async def _start(self) -> None:
        """A transaction after the other, and another beside one that takes long."""
        try:
            while batch := await self._next():
                task = asyncio.create_task(self._store(batch))
                self._running[task] = batch
                task.add_done_callback(self._running.pop)
                await asyncio.wait({task}, timeout=PATIENCE)
        finally:
            self._starter = None

    async def _next(self) -> list[_Waiting]:
        """Who may be taken now: nobody whose earlier message is still being taken. Empty: nobody waits."""
        while self._waiting:
            busy = {one.address for batch in self._running.values() for one in batch}
            batch: list[_Waiting] = []
            left: list[_Waiting] = []
            for one in self._waiting:
                if one.address in busy or len(batch) == MOST:
                    left.append(one)
                else:
                    batch.append(one)
                busy.add(one.address)
            if batch and len(self._running) < self._at_once:
                self._waiting = left
                return batch
            await asyncio.wait(self._running, return_when=asyncio.FIRST_COMPLETED)
        return []

    async def _store(self, batch: Sequence[_Waiting]) -> None:
        try:
            trouble = await self._store_together(batch) if len(batch) > 1 else None
            if len(batch) == 1 or trouble is not None:
                await self._store_each(batch, trouble)
        finally:
            for one in batch:
                one.stored.cancel()

    async def _store_together(self, batch: Sequence[_Waiting]) -> Exception | None:
        """What went wrong; then nothing is stored."""
        try:
            await conversation.together(self._database, [one.arrival for one in batch])
        except Exception as broken:
            name = type(broken).__name__
            log.warning("not together", action="arrivals.alone", count=len(batch), error=name)
            return broken
        for one in batch:
            one.end()
        return None

    async def _store_each(self, batch: Sequence[_Waiting], trouble: Exception | None) -> None:
        """Each alone, so that what cannot be handled costs the others nothing but time."""
        for position, one in enumerate(batch):
            if isinstance(trouble, DATABASE_TROUBLE) and not await self._answers():
                for left in batch[position:]:
                    left.end(trouble)
                return
            try:
                trouble = None
                await conversation.handle(self._database, one.arrival)
                one.end()
            except Exception as broken:
                trouble = broken
                one.end(broken)

    async def _answers(self) -> bool:
        try:
            await self._database.ping()
        except DatabaseUnusable:
            return False
        return True
