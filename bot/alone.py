"""How many processes may run on one database: with SQLite one, and one that asks Telegram by polling."""

from __future__ import annotations

import asyncio

import structlog

from storage import apart, locks
from storage.database import Database, DatabaseUnusable, what_is_wrong

log = structlog.get_logger()

#: Of the lock; beside a SQLite file it is its ending.
NAME = "lock"
#: Seconds that a process which was killed just now has until it is really gone.
PATIENCE = 3.0
_WITH_SQLITE = (
    "Another `lyset run` already works with this database, and SQLite is for one of them. Stop the other "
    "one; for several, set DATABASE_URL to PostgreSQL and PUBLIC_URL with https. Commands may run beside it."
)
_BY_POLLING = (
    "Another process already asks Telegram for this database, and only one may. Stop the other one, or set "
    "PUBLIC_URL with https so that Telegram calls us: then several can run."
)
_LOST = "The database is away, or another process asks Telegram by now; polling goes on when it is our turn."


class AnotherRuns(Exception):
    """Another process does what only one may; the text says what to do."""


class Alone:
    """Our right to run, or to poll, where only one may; by webhook on PostgreSQL as many as come."""

    def __init__(self, database: Database, *, polls: bool) -> None:
        self._url = database.url
        self._sentence = _WITH_SQLITE if database.is_sqlite else _BY_POLLING
        self._lock: locks.OnlyOne | None = None
        if database.is_sqlite or polls:
            self._lock = locks.only_one(database, NAME)
        #: Why we do not poll just now, in words for /health; None when all is well.
        self.trouble: str | None = None

    async def begin(self) -> None:
        """AnotherRuns when somebody else has it; DatabaseUnusable when nobody can say."""
        if self._lock is None:
            return
        try:
            ours = await locks.take_within(self._lock, PATIENCE)
        except apart.broken() as broken:
            raise DatabaseUnusable(what_is_wrong(self._url, broken)) from broken
        if not ours:
            raise AnotherRuns(self._sentence)

    async def lost(self) -> None:
        """Returns when somebody else may have it: PostgreSQL has lost us."""
        if self._lock is None:
            await asyncio.Event().wait()
        else:
            await self._lock.lost()

    async def begin_again(self) -> None:
        """Waits until it is ours once more."""
        self.trouble = _LOST
        log.warning("polling stopped", action="alone.lost")
        if self._lock is not None:
            await locks.take_at_last(self._lock)
        self.trouble = None
        log.info("polling again", action="alone.again")

    async def end(self) -> None:
        if self._lock is not None:
            await self._lock.release()
