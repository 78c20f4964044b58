"""What only one process may do at a time, whoever that is."""

from __future__ import annotations

import asyncio
import fcntl
import os
import zlib
from contextlib import AsyncExitStack
from typing import Protocol

import structlog
from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from storage import apart
from storage.database import Database

log = structlog.get_logger()

#: The first of the two numbers of our locks in PostgreSQL; the second one is made from the name.
_STANDING, _PASSING = 0x6C797301, 0x6C797302
#: Seconds between the tries to get what another process had.
AGAIN = 0.1
AGAIN_AT_LAST = 1.0


class OnlyOne(Protocol):
    """Something that one process at a time has; it is free again when that process dies."""

    async def take(self) -> bool:
        """False when another process has it. Raises one of `apart.broken()` when the database is away."""

    async def lost(self) -> None:
        """Returns when it is no longer ours."""

    async def release(self) -> None:
        """Also when it was never taken."""


def only_one(database: Database, name: str) -> OnlyOne:
    """PostgreSQL: as long as a connection stands. SQLite: a lock on a file beside the database."""
    return _OfFile(database, name) if database.is_sqlite else _OfConnection(database, name)


async def take_within(lock: OnlyOne, seconds: float) -> bool:
    """False when another process has it all that time: one that was killed just now has not."""
    loop = asyncio.get_running_loop()
    until = loop.time() + seconds
    while not await lock.take():
        if loop.time() >= until:
            return False
        await asyncio.sleep(AGAIN)
    return True


async def take_at_last(lock: OnlyOne) -> None:
    """However long it takes, and however often the database is away meanwhile."""
    while True:
        try:
            if await lock.take():
                return
        except apart.broken() as broken:
            log.warning("not ours yet", action="lock", error=type(broken).__name__)
        await asyncio.sleep(AGAIN_AT_LAST)


async def is_ours(session: AsyncSession, name: str) -> bool:
    """Whether `name` is this transaction's to do; False while another process is at it."""
    if session.get_bind().dialect.name != "postgresql":
        # A transaction of SQLite is alone anyway.
        return True
    ours = await session.scalars(select(func.pg_try_advisory_xact_lock(_PASSING, _number(name))))
    return bool(ours.one())


class _OfConnection:
    """An advisory lock: it ends with its connection, however that ends."""

    def __init__(self, database: Database, name: str) -> None:
        self._database, self._number = database, _number(name)
        self._connection: apart.Apart | None = None
        self._stack = AsyncExitStack()

    async def take(self) -> bool:
        await self.release()
        connection = await self._stack.enter_async_context(apart.connected(self._database))
        if await connection.raw.fetchval("SELECT pg_try_advisory_lock($1, $2)", _STANDING, self._number):
            self._connection = connection
            return True
        await self.release()
        return False

    async def lost(self) -> None:
        if self._connection is not None:
            await self._connection.ended()

    async def release(self) -> None:
        self._connection = None
        await self._stack.aclose()


class _OfFile:
    """The kernel's lock on an open file: it ends with the process, however that ends."""

    def __init__(self, database: Database, name: str) -> None:
        self._database, self._name = database, name
        self._held: int | None = None

    async def take(self) -> bool:
        # The file stays when we have gone: who took it away could take it from under a third.
        held = os.open(f"{await self._path()}.{self._name}", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(held)
            return False
        self._held = held
        return True

    async def lost(self) -> None:
        await asyncio.Event().wait()

    async def release(self) -> None:
        if self._held is not None:
            os.close(self._held)
            self._held = None

    async def _path(self) -> str:
        """Of the database's file, as SQLite itself has understood the address."""
        async with self._database.engine.connect() as connection:
            rows = await connection.execute(text("PRAGMA database_list"))
            return next(str(file) for _number, name, file in rows if name == "main")


def _number(name: str) -> int:
    """One that all processes agree on, as PostgreSQL's integers are: with a sign."""
    return zlib.crc32(name.encode()) - 2**31
