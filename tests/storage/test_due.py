"""What is due: found by its index, the oldest first, done by one process only, and never written twice."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import event, text
from sqlmodel import col, select

from bot.demo.changes import PATIENCE
from storage import due
from storage.database import Database
from storage.tables import Due
from tests.features.meetings import NOW

only_postgresql = pytest.mark.parametrize("engine_name", ["postgresql"], indirect=True)
LATER = NOW + timedelta(days=1)
MANY = 2000


async def waiting_for(database: Database, subject_id: UUID) -> list[Due]:
    async with database.transaction() as session:
        rows = await session.scalars(
            select(Due).where(col(Due.subject_id) == subject_id, col(Due.state) == "waiting")
        )
        return list(rows)


async def test_a_look_reads_the_index_of_what_waits_and_sorts_nothing(database: Database) -> None:
    async with database.transaction() as session:
        session.add_all(Due(kind="x", subject_id=uuid4(), at=NOW, state="done") for _ in range(MANY))
        session.add_all(Due(kind="x", subject_id=uuid4(), at=NOW) for _ in range(MANY))
        await session.flush()
        await session.execute(text("ANALYZE"))
    statements: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
        statements.append((statement, values))

    async with database.transaction() as session:
        connection = await session.connection()
        event.listen(connection.sync_connection, "before_cursor_execute", note)
        await due.next_one(session, NOW)
        event.remove(connection.sync_connection, "before_cursor_execute", note)
        ((asked, values),) = statements
        # A plan that is made once for all values needs it in the statement itself.
        assert "state = 'waiting'" in asked
        explain = "EXPLAIN QUERY PLAN" if database.is_sqlite else "EXPLAIN"
        plan = await connection.exec_driver_sql(f"{explain} {asked}", values)
        lines = "\n".join(str(row[-1]) for row in plan)
    assert "ix_due_waiting" in lines
    assert "Sort" not in lines
    assert "TEMP B-TREE" not in lines


async def test_the_oldest_comes_first_and_what_failed_waits_its_time(database: Database) -> None:
    subjects = [uuid4() for _ in range(3)]
    async with database.transaction() as session:
        for number, subject_id in enumerate(subjects):
            await due.add(session, "x", subject_id, NOW - timedelta(minutes=number))
    async with database.transaction() as session:
        oldest = await due.next_one(session, NOW)
        assert oldest is not None
        assert oldest.subject_id == subjects[2]
        assert await due.try_later(session, oldest.id, NOW) == 1
    async with database.transaction() as session:
        following = await due.next_one(session, NOW)
        assert following is not None
        assert following.subject_id == subjects[1]
        due.finish(following, NOW)
        assert await due.try_later(session, following.id, NOW) == 0
    async with database.transaction() as session:
        again = await due.next_one(session, NOW + due.FIRST_WAIT)
        assert again is not None
        assert again.subject_id == subjects[2]


async def test_put_leaves_one_that_waits(database: Database) -> None:
    subject_id = uuid4()
    for at in (NOW, LATER, NOW):
        async with database.transaction() as session:
            await due.put(session, "x", subject_id, at, programme_id=None)
    (left,) = await waiting_for(database, subject_id)
    assert (left.at, left.version) == (NOW, 3)


@only_postgresql
async def test_two_processes_that_are_at_it_do_different_ones(database: Database, database_url: str) -> None:
    other = Database(database_url)
    try:
        async with database.transaction() as session:
            await due.add(session, "x", uuid4(), NOW)
            await due.add(session, "x", uuid4(), NOW)
        async with database.transaction() as session, other.transaction() as beside:
            first, second = await due.next_one(session, NOW), await due.next_one(beside, NOW)
            assert first is not None
            assert second is not None
            assert first.id != second.id
            due.finish(first, NOW)
            due.finish(second, NOW)
        async with other.transaction() as beside:
            assert await due.next_one(beside, NOW) is None
    finally:
        await other.close()


@only_postgresql
@pytest.mark.parametrize("waits", [True, False], ids=["one waits", "none waits yet"])
async def test_two_processes_that_put_the_same_at_once_leave_one_that_waits(
    database: Database, database_url: str, *, waits: bool
) -> None:
    """The first is held up before it commits, so that the second writes beside it."""
    other, subject_id = Database(database_url), uuid4()
    if waits:
        async with database.transaction() as session:
            await due.add(session, "x", subject_id, NOW)

    async def put_beside() -> None:
        async with other.transaction() as beside:
            await due.put(beside, "x", subject_id, LATER, programme_id=None)

    try:
        async with database.transaction() as session:
            await due.put(session, "x", subject_id, NOW, programme_id=None)
            beside = asyncio.create_task(put_beside())
            await somebody_waits(database)
        async with asyncio.timeout(PATIENCE):
            await beside
    finally:
        await other.close()
    (left,) = await waiting_for(database, subject_id)
    assert left.at == LATER


async def somebody_waits(database: Database) -> None:
    """Returns when a connection to this database waits for another one's lock."""
    waiting = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
        "AND wait_event_type = 'Lock'"
    )
    async with asyncio.timeout(PATIENCE), database.engine.connect() as connection:
        while not await connection.scalar(waiting):
            await connection.rollback()
            await asyncio.sleep(0.01)
