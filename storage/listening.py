"""Hearing at once, in every process, that something new stands in the outbox; looking stays the truth."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import structlog
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from storage import apart
from storage.database import Database
from storage.noted import Noted

log = structlog.get_logger()

#: PostgreSQL's name for what is told; nothing is said with it but that there is something.
CHANNEL = "lyset_outbox"
FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0

_TOLD: Noted[str, bool] = Noted()


async def tell(session: AsyncSession) -> None:
    """Once this transaction is committed, whoever listens looks into the outbox.

    With SQLite there is nobody else: who queues wakes its own delivery.
    """
    told = _TOLD.of(session)
    if CHANNEL not in told and session.get_bind().dialect.name == "postgresql":
        told[CHANNEL] = True
        await session.execute(text(f"NOTIFY {CHANNEL}"))


async def listen(database: Database, heard: Callable[[], None]) -> None:
    """Calls `heard` when somebody tells, until cancelled; returns at once with SQLite.

    When the database was away, `heard` is called as soon as it is back: something may have been missed.
    """
    if database.is_sqlite:
        return
    wait = FIRST_WAIT
    while True:
        try:
            async with apart.connected(database) as connection:
                await connection.raw.add_listener(CHANNEL, lambda *_: heard())
                heard()
                wait = FIRST_WAIT
                await connection.ended()
            cause = "ended"
        except apart.broken() as broken:
            cause = type(broken).__name__
        log.warning("listening begins anew", action="listen", error=cause, seconds=wait)
        await asyncio.sleep(wait)
        wait = min(wait * 2, LONGEST_WAIT)
