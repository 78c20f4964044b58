"""Trouble that passes is told from trouble that stays, as the databases say it."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from storage import passing
from storage.database import Database

only_postgresql = pytest.mark.parametrize("engine_name", ["postgresql"], indirect=True)


async def trouble_with(database: Database, statement: str) -> SQLAlchemyError:
    with pytest.raises(SQLAlchemyError) as raised:
        async with database.transaction() as session:
            await session.execute(text(statement))
    return raised.value


async def test_a_mistake_of_ours_stays(database: Database) -> None:
    for mistake in (
        "SELECT nothing FROM nowhere",
        "INSERT INTO signals (id, kind) VALUES (NULL, NULL)",
    ):
        broken = await trouble_with(database, mistake)
        is_sqlites_own_name = database.is_sqlite and "nowhere" in mistake
        assert passing.passes(broken) is is_sqlites_own_name
    assert not passing.passes(ValueError("as if"))


@only_postgresql
@pytest.mark.parametrize("code", ["40P01", "40001", "53300", "57P01", "25P03", "08006"])
async def test_what_postgresql_says_in_passing_passes(database: Database, code: str) -> None:
    broken = await trouble_with(database, f"DO $$ BEGIN RAISE SQLSTATE '{code}'; END $$")
    assert passing.passes(broken)


@only_postgresql
@pytest.mark.parametrize("code", ["22P02", "25001", "XX000", "P0001"])
async def test_what_postgresql_means_to_stay_stays(database: Database, code: str) -> None:
    broken = await trouble_with(database, f"DO $$ BEGIN RAISE SQLSTATE '{code}'; END $$")
    assert not passing.passes(broken)


@only_postgresql
async def test_two_that_wait_for_each_other_may_try_again(database: Database) -> None:
    @asynccontextmanager
    async def locks(number: int) -> AsyncIterator[None]:
        async with database.transaction() as session:
            await session.execute(text(f"SELECT pg_advisory_xact_lock({number})"))
            yield
            await session.execute(text(f"SELECT pg_advisory_xact_lock({3 - number})"))

    both = asyncio.Barrier(2)

    async def goes(number: int) -> None:
        async with locks(number):
            await both.wait()

    outcomes = await asyncio.gather(goes(1), goes(2), return_exceptions=True)
    (broken,) = [one for one in outcomes if one is not None]
    assert passing.passes(broken)


@only_postgresql
async def test_a_connection_that_is_cut_between_two_statements_passes(
    database: Database, database_url: str
) -> None:
    other = Database(database_url)
    with pytest.raises(SQLAlchemyError) as raised:
        async with database.transaction() as session, other.transaction() as terminator:
            ours = await session.scalar(text("SELECT pg_backend_pid()"))
            await terminator.execute(text("SELECT pg_terminate_backend(:ours)"), {"ours": ours})
            await session.execute(text("SELECT 1"))
    await other.close()
    assert passing.passes(raised.value)


@only_postgresql
async def test_only_the_service_is_ended_when_it_stands_still(database_url: str) -> None:
    shown = {}
    for serving in (True, False):
        database = Database(database_url, serving=serving)
        async with database.transaction() as session:
            shown[serving] = await session.scalar(text("SHOW idle_in_transaction_session_timeout"))
        await database.close()
    assert shown == {True: "10s", False: "0"}


@pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True)
async def test_a_locked_file_passes(database: Database, database_url: str) -> None:
    other = sqlite3.connect(database_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        async with database.engine.connect() as connection:
            raw = (await connection.get_raw_connection()).driver_connection
            await raw.execute("PRAGMA busy_timeout=1")  # type: ignore[union-attr]
        assert passing.passes(await trouble_with(database, "DELETE FROM signals"))
    finally:
        other.execute("ROLLBACK")
        other.close()
