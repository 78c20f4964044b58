"""What one process at a time has: nobody else gets it, and a process that dies leaves it free."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import PIPE, Process

import pytest
from sqlalchemy import text

from bot.demo.changes import PATIENCE
from storage import locks
from storage.database import Database

only_postgresql = pytest.mark.parametrize("engine_name", ["postgresql"], indirect=True)
#: Another process: takes it, says so, and lives until it is killed.
HOLDER = """
import asyncio, sys
from storage import locks
from storage.database import Database
async def hold():
    lock = locks.only_one(Database(sys.argv[1]), "test")
    assert await lock.take()
    print("held", flush=True)
    await asyncio.Event().wait()
asyncio.run(hold())
"""


async def a_holder(url: str) -> Process:
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", HOLDER, url, stdout=PIPE)
    assert process.stdout
    assert await process.stdout.readline() == b"held\n"
    return process


async def test_one_has_it_until_it_lets_go(database: Database, database_url: str) -> None:
    other = Database(database_url)
    first, second = locks.only_one(database, "test"), locks.only_one(other, "test")
    try:
        assert await first.take()
        assert not await second.take()
        another_name = locks.only_one(other, "something else")
        assert await another_name.take()
        await another_name.release()
        await first.release()
        assert await second.take()
        assert not await first.take()
    finally:
        await first.release()
        await second.release()
        await other.close()


async def test_a_process_that_is_killed_leaves_it_free(database: Database, database_url: str) -> None:
    holder = await a_holder(database_url)
    lock = locks.only_one(database, "test")
    try:
        assert not await lock.take()
        holder.kill()
        await holder.wait()
        assert await locks.take_within(lock, PATIENCE)
    finally:
        await lock.release()


@only_postgresql
async def test_a_connection_that_is_cut_is_noticed_and_leaves_it_free(
    database: Database, database_url: str
) -> None:
    other = Database(database_url)
    first, second = locks.only_one(database, "test"), locks.only_one(other, "test")
    try:
        assert await first.take()
        async with other.transaction() as session:
            await session.execute(
                text("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'")
            )
        async with asyncio.timeout(PATIENCE):
            await first.lost()
        assert await second.take()
        assert not await first.take()
        await second.release()
        assert await first.take()
    finally:
        await first.release()
        await second.release()
        await other.close()


@only_postgresql
async def test_what_passes_is_one_transactions_at_a_time(database: Database, database_url: str) -> None:
    other = Database(database_url)
    try:
        async with database.transaction() as session, other.transaction() as beside:
            assert await locks.is_ours(session, "mend")
            assert not await locks.is_ours(beside, "mend")
            assert await locks.is_ours(beside, "tidy")
        async with other.transaction() as beside:
            assert await locks.is_ours(beside, "mend")
    finally:
        await other.close()
