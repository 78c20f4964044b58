"""What is written later: seen by whoever reads, once, and gone with what it belongs to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncSession

from storage import acts
from storage.database import Database
from tests.residents import found_programme, move_in

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


class Home:
    """Three people in a programme, and how often their acts were written."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.written: list[int] = []

        @event.listens_for(database.engine.sync_engine, "before_cursor_execute")
        def note(*told: object) -> None:
            statement, values = str(told[2]), told[3]
            if statement.startswith("INSERT INTO acts"):
                self.written.append(len(values) if told[5] else 1)  # type: ignore[arg-type]

    async def open(self) -> None:
        async with self.database.transaction() as session:
            programme = await found_programme(session)
            self.programme_id = programme.id
            self.people = [(await move_in(session, programme, name)).id for name in ("Ali", "Eva", "Ole")]

    async def remember(self, session: AsyncSession, person_id: UUID, kind: str, now: datetime = NOW) -> None:
        await acts.remember(session, person_id, self.programme_id, kind, uuid4(), now)


@pytest.fixture
async def home(database: Database) -> Home:
    opened = Home(database)
    await opened.open()
    return opened


async def test_all_of_a_kind_are_one_call(home: Home) -> None:
    async with home.database.transaction() as session:
        for person_id in home.people:
            await home.remember(session, person_id, "vote")
        assert home.written == []
    assert home.written == [3]
    async with home.database.transaction() as session:
        for person_id in home.people:
            assert await acts.last(session, person_id, NOW) is not None


async def test_whoever_reads_finds_it_and_the_last_one_counts(home: Home) -> None:
    ali = home.people[0]
    async with home.database.transaction() as session:
        await home.remember(session, ali, "vote")
        first = await acts.last(session, ali, NOW)
        assert first is not None
        assert first.kind == "vote"
        await home.remember(session, ali, "call")
        await home.remember(session, ali, "propose", NOW + timedelta(minutes=1))
        last = await acts.last(session, ali, NOW)
        assert last is not None
        assert last.kind == "propose"
        await acts.forget(session, last)
        assert await acts.last(session, ali, NOW) is None


async def test_what_is_rolled_back_was_never_written(home: Home) -> None:
    with pytest.raises(ZeroDivisionError):
        async with home.database.transaction() as session:
            await home.remember(session, home.people[0], "vote")
            _ = 1 / 0
    async with home.database.transaction() as session:
        assert await acts.last(session, home.people[0], NOW) is None
