"""Two processes do the same ticks at the same moment, again and again: everything takes effect once."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot import routes
from bot.features import voting
from scheduler import ticks
from storage import due, schema, sealed, signals
from storage.database import Database
from storage.permits import Limit, lay_out
from storage.tables import Due, Outbox, Poll, Signal
from tests.conftest import SECRET_KEYS
from tests.features.meetings import CLOSES, NOW, a_draft, meet

pytestmark = pytest.mark.parametrize("engine_name", ["postgresql"], indirect=True)
ROUNDS = 12


@pytest.fixture
async def other(database_url: str) -> AsyncIterator[Database]:
    """The same database, as another process has it open."""
    opened = Database(database_url)
    await opened.open_keys(sealed.parse_keys(SECRET_KEYS))
    yield opened
    await opened.close()


async def test_what_is_missing_is_written_once(database: Database, other: Database) -> None:
    await meet(database, "Tur", "Kino")
    await ticks.mend(database, NOW)
    async with database.transaction() as session:
        rows = await session.scalars(select(Due).where(col(Due.state) == "waiting"))
        wanted = Counter((row.kind, row.subject_id) for row in rows)
    for _ in range(ROUNDS):
        async with database.transaction() as session:
            await session.execute(text("UPDATE due SET state = 'dropped' WHERE kind <> 'poll-nudge'"))
            await session.execute(text("DELETE FROM due WHERE kind = 'poll-nudge'"))
        mended = await asyncio.gather(ticks.mend(database, NOW), ticks.mend(other, NOW))
        async with database.transaction() as session:
            rows = await session.scalars(select(Due).where(col(Due.state) == "waiting"))
            assert Counter((row.kind, row.subject_id) for row in rows) == wanted
        assert sum(mended) == len(wanted)


async def test_many_deadlines_at_one_instant_are_each_told_once(database: Database, other: Database) -> None:
    meeting = await meet(database, "Tur", "Kino", voters=6)
    for number in range(ROUNDS):
        async with database.transaction() as session:
            draft = await a_draft(session, meeting.programme, "Tur", "Kino", free=f"Spørsmål {number}?")
            assert isinstance(await voting.post(session, meeting.programme, meeting.kari, draft, NOW), Poll)
    await ticks.mend(database, NOW)
    done = await asyncio.gather(*(ticks.run_due(one, CLOSES) for one in (database, other)))
    async with database.transaction() as session:
        ended = (await session.scalars(select(Poll.state))).all()
        results = await session.execute(
            select(Outbox.subject_id, Outbox.person_id).where(col(Outbox.kind) == "poll-result")
        )
        failed = (await session.scalars(select(Due).where(col(Due.attempts) > 0))).all()
        told = Counter((poll, person) for poll, person in results)
        left = await due.next_one(session, CLOSES)
    assert all(done)
    assert "open" not in ended
    assert failed == []
    assert left is None
    assert set(told.values()) == {1}
    assert len({poll for poll, _ in told}) == ROUNDS + 1


async def test_staff_are_told_of_what_waits_by_one_of_them(database: Database, other: Database) -> None:
    meeting = await meet(database, "Tur", "Kino")
    at = NOW
    for number in range(ROUNDS):
        async with database.transaction() as session:
            await signals.give(session, "due", uuid4(), at, programme_id=meeting.programme.id)
        both = (database, other)
        await asyncio.gather(*(ticks.tell(one, at) for one in both))
        await asyncio.gather(
            *(ticks.tidy(one, at) for one in both), *(ticks.recover(one, at) for one in both)
        )
        # One may have found the other at it: the next look sees to what came meanwhile.
        await ticks.tell(database, at)
        async with database.transaction() as session:
            untold = (await session.scalars(select(Signal).where(col(Signal.told_at).is_(None)))).all()
            lines = (await session.scalars(select(Outbox.id).where(col(Outbox.kind) == "signals"))).all()
            await session.execute(text("UPDATE outbox SET state = 'sent' WHERE kind = 'signals'"))
        assert (len(lines), untold) == (number + 1, [])
        at += timedelta(hours=1)


async def test_two_that_stood_in_each_others_way_try_again_and_nothing_has_failed(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = []

    async def deadlocks_once(session: AsyncSession, row: Due, _now: datetime) -> None:
        done.append(row.id)
        if len(done) == 1:
            await session.execute(text("DO $$ BEGIN RAISE SQLSTATE '40P01'; END $$"))

    monkeypatch.setitem(routes.DUE, "deadlocks", deadlocks_once)
    async with database.transaction() as session:
        await due.add(session, "deadlocks", uuid4(), NOW)
    with pytest.raises(DBAPIError):
        await ticks.run_due(database, NOW)
    assert await ticks.run_due(database, NOW) == 1
    async with database.transaction() as session:
        row = (await session.scalars(select(Due))).one()
    assert (row.state, row.attempts) == ("done", 0)


async def test_an_empty_database_is_set_up_by_two_at_once(empty_url: str) -> None:
    limit = Limit("telegram", 30)

    async def set_up(url: str) -> bytes:
        opened = Database(url)
        try:
            await schema.prepare(opened)
            await opened.open_keys(sealed.parse_keys(SECRET_KEYS))
            async with opened.transaction() as session:
                await lay_out(session, limit)
            return opened.keyring.index("anything")
        finally:
            await opened.close()

    first, *others = await asyncio.gather(*(set_up(empty_url) for _ in range(3)))
    assert others == [first, first]
