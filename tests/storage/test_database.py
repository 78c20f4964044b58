"""An open database: what it is set to, what it refuses, and that nothing is lost between two that write."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import PIPE
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import func, select, text
from sqlmodel import col

from storage import schema, sealed
from storage.database import Database, DatabaseUnusable, as_async_url, machine_now, wal_is_safe
from storage.tables import Due, Signal
from tests.storage import specimens

only_sqlite = pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True)
#: Another program with the same file: takes the write lock, says so, and lets go when it is told.
NEIGHBOUR = """
import sqlite3, sys
beside = sqlite3.connect(sys.argv[1], isolation_level=None)
beside.execute("BEGIN IMMEDIATE")
beside.execute("UPDATE due SET attempts = attempts + 100")
print("held", flush=True)
sys.stdin.readline()
beside.execute("COMMIT")
beside.close()
"""


async def refusal(url: str) -> str:
    database = Database(url)
    try:
        with pytest.raises(DatabaseUnusable) as refused:
            await database.ping()
        return str(refused.value)
    finally:
        await database.close()


@pytest.mark.parametrize(
    ("url", "cause"),
    [
        ("sqlite:////nowhere/lyset.db", "unable to open database file"),
        ("sqlite:////", "unable to open database file"),
        ("postgresql://lyset:hush@127.0.0.1:1/lyset", "Connect call failed"),
        ("postgresql://lyset:hush@127.0.0.1:1/lyset?colour=red", "colour"),
    ],
)
async def test_an_address_to_nowhere_is_a_sentence(url: str, cause: str) -> None:
    said = await refusal(url)
    assert cause in said
    assert "Check DATABASE_URL" in said
    assert "hush" not in said


async def test_a_file_that_is_something_else_is_a_sentence(tmp_path: Path) -> None:
    other = tmp_path / "letter.db"
    other.write_text("Kjære kommune, " * 500)
    assert "not a database" in await refusal(f"sqlite:///{other}")
    assert other.read_text() == "Kjære kommune, " * 500


@pytest.mark.parametrize("engine_name", ["postgresql"], indirect=True)
async def test_a_server_without_that_database_is_a_sentence(database_url: str) -> None:
    assert "does not exist" in await refusal(database_url + "_missing")


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("", "not a database address"),
        ("lyset.db", "not a database address"),
        ("postgresql://localhost:port/lyset", "not a database address"),
        ("mysql://localhost/lyset", "begins with mysql"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
    ],
)
def test_what_is_no_address_is_refused_with_a_sentence(written: str, why: str) -> None:
    with pytest.raises(DatabaseUnusable, match=f"DATABASE_URL.*{why}|DATABASE_URL {why}"):
        Database(written)


@pytest.mark.parametrize(
    ("written", "opened"),
    [
        ("sqlite:///lyset.db", "sqlite+aiosqlite:///lyset.db"),
        ("sqlite+pysqlite:///lyset.db", "sqlite+aiosqlite:///lyset.db"),
        ("postgres://a:b@h/lyset", "postgresql+asyncpg://a:b@h/lyset"),
        ("postgresql+psycopg://a:b@h:6/lyset", "postgresql+asyncpg://a:b@h:6/lyset"),
        ("postgresql://h/lyset?sslmode=require", "postgresql+asyncpg://h/lyset?ssl=require"),
    ],
)
def test_the_address_is_taken_as_people_write_it(written: str, opened: str) -> None:
    assert as_async_url(written).render_as_string(hide_password=False) == opened


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 7, 0), False),
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 44, 9), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 0), False),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 60, 0), True),
    ],
)
def test_wal_is_used_only_where_it_is_mended(version: tuple[int, int, int], safe: bool) -> None:
    assert wal_is_safe(version) is safe


@only_sqlite
async def test_sqlite_is_set_to_lose_nothing(database: Database) -> None:
    async def told(pragma: str) -> object:
        async with database.transaction() as session:
            return (await session.scalars(text(f"PRAGMA {pragma}"))).one()

    async with database.transaction() as session:
        running = (await session.scalars(text("SELECT sqlite_version()"))).one()
    major, minor, patch = map(int, running.split("."))
    assert await told("journal_mode") == ("wal" if wal_is_safe((major, minor, patch)) else "delete")
    assert (await told("synchronous"), await told("foreign_keys"), await told("secure_delete")) == (2, 1, 1)
    assert await told("busy_timeout") == 10_000


async def test_a_row_cannot_point_at_nothing(database: Database) -> None:
    with pytest.raises(Exception, match=r"(?i)foreign key"):
        async with database.transaction() as session:
            await specimens.fill(session)
            await session.execute(text("DELETE FROM persons"))


async def test_what_was_raised_in_a_transaction_leaves_nothing(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with database.transaction() as session:
            session.add(_signal())
            await session.flush()
            _ = 1 / 0
    async with database.transaction() as session:
        assert (await session.scalars(select(func.count(col(Signal.id))))).one() == 0
        session.add(_signal())
    async with database.transaction() as session:
        assert (await session.scalars(select(func.count(col(Signal.id))))).one() == 1


async def test_two_that_read_and_then_write_lose_no_update(database: Database, database_url: str) -> None:
    async with database.transaction() as session:
        session.add(_due())
    other = Database(database_url)

    async def add_ten(through: Database) -> None:
        for _ in range(10):
            async with through.transaction() as session:
                row = (await session.scalars(select(Due).with_for_update())).one()
                read = row.attempts
                await asyncio.sleep(0)
                row.attempts = read + 1

    try:
        await asyncio.gather(add_ten(database), add_ten(database), add_ten(other))
    finally:
        await other.close()
    async with database.transaction() as session:
        assert (await session.scalars(select(Due))).one().attempts == 30


@only_sqlite
async def test_another_program_may_have_the_file_open_beside_us(database: Database) -> None:
    async with database.transaction() as session:
        session.add(_due())
    neighbour = await asyncio.create_subprocess_exec(
        sys.executable, "-c", NEIGHBOUR, str(database.url.database), stdin=PIPE, stdout=PIPE
    )
    assert neighbour.stdout
    assert neighbour.stdin
    assert await neighbour.stdout.readline() == b"held\n"

    async def add_one() -> None:
        async with database.transaction() as session:
            (await session.scalars(select(Due))).one().attempts += 1

    writing = asyncio.create_task(add_one())
    done, _ = await asyncio.wait([writing], timeout=0.2)
    assert not done, "it did not wait for the neighbour"
    await neighbour.communicate(b"\n")
    await writing
    async with database.transaction() as session:
        assert (await session.scalars(select(Due))).one().attempts == 101


async def test_replicas_that_start_together_make_one_pair_of_keys(empty_url: str, secret_keys: str) -> None:
    replicas = [Database(empty_url) for _ in range(3)]
    try:
        await schema.migrate(replicas[0])
        # Connected already, they begin at the same moment.
        for replica in replicas:
            await replica.ping()
        await asyncio.gather(*(replica.open_keys(sealed.parse_keys(secret_keys)) for replica in replicas))
        assert len({replica.keyring.index("sms:+4740000001") for replica in replicas}) == 1
    finally:
        for replica in replicas:
            await replica.close()


async def test_the_clock_for_leases_is_aware(database: Database) -> None:
    async with database.transaction() as session:
        first, second = await machine_now(session), await machine_now(session)
    assert str(first.tzinfo) == "UTC"
    assert first <= second


def _signal() -> Signal:
    return Signal(kind="specimen", subject_id=uuid4(), raised_at=specimens.MOMENT)


def _due() -> Due:
    return Due(kind="specimen", subject_id=uuid4(), at=specimens.MOMENT)
