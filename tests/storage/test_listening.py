"""What one process queues, every process hears of, once it is committed and however often it was cut off."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import text

from bot.demo.changes import PATIENCE
from storage import listening, outbox
from storage.database import Database
from storage.tables import Outbox
from tests.residents import LONG_AGO, found_programme, move_in

pytestmark = pytest.mark.parametrize("engine_name", ["postgresql"], indirect=True)


class Ear:
    """Somebody who listens."""

    def __init__(self) -> None:
        self.times = 0
        self._news = asyncio.Event()

    def __call__(self) -> None:
        self.times += 1
        self._news.set()

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not holds():
                self._news.clear()
                await self._news.wait()


@asynccontextmanager
async def listening_to(url: str) -> AsyncIterator[Ear]:
    """From the moment on that it hears."""
    database, ear = Database(url), Ear()
    task = asyncio.create_task(listening.listen(database, ear))
    try:
        await ear.until(lambda: ear.times == 1)
        yield ear
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await database.close()


async def rows_for(database: Database, *keys: str) -> list[Outbox]:
    async with database.transaction() as session:
        programme = await found_programme(session, f"programme {keys[0]}")
        person = await move_in(session, programme, "Maria")
    return [
        Outbox(
            programme_id=programme.id,
            person_id=person.id,
            recipient=person.id,
            kind="test",
            lane="broadcast",
            wording="help",
            dedupe_key=key,
            automatic=False,
            not_before=LONG_AGO,
            created_at=LONG_AGO,
        )
        for key in keys
    ]


async def test_it_is_heard_at_the_commit_and_once_a_transaction(
    database: Database, database_url: str
) -> None:
    rows = await rows_for(database, "1", "2", "3")
    async with listening_to(database_url) as ear, listening_to(database_url) as other:
        async with database.transaction() as session:
            await outbox.add(session, rows[:1])
            await outbox.add(session, rows[1:2])
        await ear.until(lambda: ear.times == 2)
        async with database.transaction() as session:
            await outbox.add(session, rows[:2])  # Known already: nothing to hear.
        async with database.transaction() as session:
            await outbox.add(session, rows[2:])
        await ear.until(lambda: ear.times == 3)
        await other.until(lambda: other.times == 3)


async def test_what_is_rolled_back_is_not_heard(database: Database, database_url: str) -> None:
    rows = await rows_for(database, "1", "2")
    async with listening_to(database_url) as ear:
        with pytest.raises(RuntimeError):
            async with database.transaction() as session:
                await outbox.add(session, rows[:1])
                raise RuntimeError("as if something went wrong")
        async with database.transaction() as session:
            await outbox.add(session, rows[1:])
        await ear.until(lambda: ear.times == 2)


async def test_whoever_was_cut_off_hears_again(database: Database, database_url: str) -> None:
    rows = await rows_for(database, "1")
    async with listening_to(database_url) as ear:
        async with database.transaction() as session:
            await session.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            )
        await ear.until(lambda: ear.times == 2)
        async with database.transaction() as session:
            await outbox.add(session, rows)
        await ear.until(lambda: ear.times == 3)
