"""Whether the service still runs: what takes the database away from under it asks first."""

from __future__ import annotations

import asyncio
import http.client
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.exc import SQLAlchemyError

from bot.alone import NAME
from bot.settings import Settings
from storage import apart, backups, locks
from storage.database import Database, as_async_url

_PATIENCE = 2.0
_AGAIN = 0.1


class StillRuns(Exception):
    """The service has to be stopped first; the text says so."""


@asynccontextmanager
async def stopped(settings: Settings) -> AsyncIterator[None]:
    """StillRuns when it runs: on PostgreSQL wherever that is. On SQLite it cannot start meanwhile either."""
    refuse_answering(settings)
    url = as_async_url(settings.database_url)
    if backups.is_missing(url):
        yield
        return
    database = Database(settings.database_url)
    if not database.is_sqlite:
        await _refuse_connected(database)
        yield
        return
    lock = locks.only_one(database, NAME)
    try:
        if not await _taken(lock):
            raise StillRuns(
                "The service still runs on this database. Stop it first: sudo systemctl stop lyset"
            )
        await database.close()
        yield
    finally:
        await lock.release()
        await database.close()


def refuse_answering(settings: Settings) -> None:
    """StillRuns when a Lyset answers where this one's settings say that it listens."""
    # A service that listens everywhere is asked on this machine.
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(settings.host, settings.host)
    asked = http.client.HTTPConnection(host, settings.port, timeout=_PATIENCE)
    try:
        asked.request("GET", "/health")
        told = json.loads(asked.getresponse().read(100_000))
    except (OSError, http.client.HTTPException, ValueError):
        return
    finally:
        asked.close()
    if isinstance(told, dict) and "reasons" in told:
        raise StillRuns(
            f"The service still answers at {host}:{settings.port}. Stop it first: sudo systemctl stop lyset"
        )


async def _refuse_connected(database: Database) -> None:
    """Replicas have ports of their own, and machines; who was stopped just now may still be seen."""
    loop = asyncio.get_running_loop()
    until = loop.time() + _PATIENCE
    try:
        while count := await apart.services(database):
            if loop.time() >= until:
                raise StillRuns(
                    f"The service still works with this database ({count} connections of it). Stop it on all "
                    "machines first; PostgreSQL forgets one that was killed within half a minute."
                )
            await asyncio.sleep(_AGAIN)
    except (TypeError, ValueError):
        # Not as it should be: who uses it next says so.
        return
    except apart.broken():
        # Away: the same.
        return
    finally:
        await database.close()


async def _taken(lock: locks.OnlyOne) -> bool:
    try:
        return await locks.take_within(lock, _PATIENCE)
    except (SQLAlchemyError, OSError):
        # A file that is damaged is why somebody restores; no service runs on it.
        return True
