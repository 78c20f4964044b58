"""A connection to PostgreSQL apart from the pool's: it stands for hours, and its end is noticed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from storage.database import Database

#: Seconds between the looks whether it still stands; a cut that nobody tells of is noticed then.
LOOK_EVERY = 5.0
#: Seconds that the database has for an answer.
ANSWERS_WITHIN = 5.0
#: What such a connection is called at the server: only a service has one.
_NAME = "lyset run"
#: The server forgets a machine that has gone without a word within half a minute, and its locks with it.
_ALIVE = {
    "application_name": _NAME,
    "tcp_keepalives_idle": "10",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
}


def broken() -> tuple[type[Exception], ...]:
    """What a connection raises that cannot be used: here the driver is spoken to itself, which calls one that
    was cut a moment ago a fault of its own. It is loaded only where it is needed: on SQLite it never is.
    """
    import asyncpg

    return (
        SQLAlchemyError,
        asyncpg.PostgresError,
        asyncpg.InterfaceError,
        asyncpg.InternalClientError,
        OSError,
        TimeoutError,
    )


class Apart:
    """The driver's own connection as `raw`."""

    def __init__(self, raw: Any) -> None:
        self.raw = raw
        self._over = asyncio.Event()
        raw.add_termination_listener(lambda _connection: self._over.set())

    async def ended(self) -> None:
        """Returns when the connection cannot be relied on any more."""
        while not self.raw.is_closed():
            try:
                # Not wait_for: before Python 3.12 it can lose a cancellation.
                async with asyncio.timeout(LOOK_EVERY):
                    await self._over.wait()
            except TimeoutError:
                try:
                    await self.raw.fetchval("SELECT 1", timeout=ANSWERS_WITHIN)
                except broken():
                    return


@asynccontextmanager
async def connected(database: Database) -> AsyncIterator[Apart]:
    """Closed on leaving. Raises one of `broken()` when the database is away."""
    options = {"timeout": ANSWERS_WITHIN, "server_settings": _ALIVE}
    engine = create_async_engine(database.url, poolclass=NullPool, connect_args=options)
    try:
        async with engine.connect() as connection:
            raw: Any = (await connection.get_raw_connection()).driver_connection
            try:
                yield Apart(raw)
            finally:
                # It may be dead without knowing: a farewell that waits for an answer could wait for ever.
                with suppress(*broken()):
                    await raw.close(timeout=1.0)
    finally:
        await engine.dispose()


async def services(database: Database) -> int:
    """How many such connections PostgreSQL has to this database; 0: no service runs on it, on any machine."""
    asked = text(
        "SELECT count(*) FROM pg_stat_activity "
        "WHERE datname = current_database() AND application_name = :name"
    )
    async with database.engine.connect() as connection:
        return int((await connection.execute(asked, {"name": _NAME})).scalar_one())
