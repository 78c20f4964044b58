"""Each table of moves: drawn in the docs, obeyed by rows, and walked by a machine on a real outbox."""

from __future__ import annotations

import asyncio
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import update
from sqlmodel import col, select

from storage import claims, outbox, schema, sealed
from storage.database import Database
from storage.tables import LANES, IllegalMove, Outbox, drawing, move

START = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
ENDED = {"sent", "uncertain", "failed", "expired", "cancelled"}


def test_the_docs_draw_what_the_tables_say() -> None:
    assert (Path(__file__).parents[2] / drawing.PAGE).read_text(encoding="utf-8") == drawing.page()


@pytest.mark.parametrize("name", drawing.TABLES)
def test_a_row_goes_where_its_table_says_and_nowhere_else(name: str) -> None:
    moves, _about = drawing.TABLES[name]

    class Row:
        state = ""

    for state, targets in moves.items():
        assert targets <= set(moves), f"{state} leads out of the table"
        for to in moves:
            row = Row()
            row.state = state
            if to in targets:
                move(row, to, moves)
                assert row.state == to
            else:
                with pytest.raises(IllegalMove):
                    move(row, to, moves)


class OutboxMachine(RuleBasedStateMachine):
    """Queues, claims, sends, fails, crashes and recovers in any order; keeps count of what was accepted."""

    @initialize()
    def open(self) -> None:
        self.runner = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory()
        self.database = Database(f"sqlite:///{self.folder.name}/outbox.db")
        self.now = START
        self.recipients = [uuid4(), uuid4()]
        #: (row, fence) of those that this process believes it holds, and how far each is; in the order
        #: of claiming, so that the same choices lead the same way again.
        self.held: dict[UUID, int] = {}
        self.begun: list[UUID] = []
        self.accepted: list[UUID] = []
        self.runner.run(self._open())

    async def _open(self) -> None:
        await schema.migrate(self.database)
        await self.database.open_keys(sealed.parse_keys(sealed.fresh_key()))

    @rule(recipient=some.integers(0, 1), lane=some.sampled_from(LANES))
    def queue(self, recipient: int, lane: str) -> None:
        row = Outbox(
            recipient=self.recipients[recipient],
            kind="test",
            lane=lane,
            wording="text",
            dedupe_key=str(uuid4()),
            automatic=True,
            not_before=self.now,
            created_at=self.now,
        )

        async def add(session: Any) -> None:
            await outbox.add(session, [row])

        self._do(add)

    @rule()
    def claim(self) -> None:
        async def claim(session: Any) -> None:
            row = await claims.next_one(session, self.now, LANES)
            if row is not None:
                assert row.id not in self.held
                self.held[row.id] = row.fence

        self._do(claim)

    @precondition(lambda self: len(self.held) > len(self.begun))
    @rule()
    def begin(self) -> None:
        row_id = next(row_id for row_id in self.held if row_id not in self.begun)

        async def begin(session: Any) -> None:
            row = await outbox.held(session, row_id, self.held[row_id])
            assert row is not None
            move(row, "sending", {"leased": frozenset({"sending"})})
            self.begun.append(row_id)

        self._do(begin)

    @precondition(lambda self: self.begun)
    @rule(how=some.sampled_from(["sent", "uncertain", "failed", "repeat"]))
    def finish(self, how: str) -> None:
        row_id = self.begun[0]
        if how == "sent":
            self.accepted.append(row_id)

        async def finish(session: Any) -> None:
            row = await outbox.held(session, row_id, self.held[row_id])
            assert row is not None
            if how == "repeat":
                outbox.put_back(row, self.now + timedelta(minutes=1))
            else:
                outbox.end(row, how, self.now)

        self._do(finish)
        del self.held[row_id]
        self.begun.remove(row_id)

    @rule()
    def crash_and_recover(self) -> None:
        async def recover(session: Any) -> None:
            past = self.now - timedelta(days=30)
            await session.execute(
                update(Outbox).where(col(Outbox.lease_until).is_not(None)).values(lease_until=past)
            )
            await outbox.recover(session, self.now)

        self._do(recover)
        gone = dict(self.held)
        self.held.clear()
        self.begun.clear()

        async def nothing_is_ours(session: Any) -> None:
            for row_id, fence in gone.items():
                assert await outbox.held(session, row_id, fence) is None

        self._do(nothing_is_ours)

    @rule(minutes=some.integers(1, 3))
    def wait(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @invariant()
    def nobody_gets_two_at_once_and_nothing_twice(self) -> None:
        if not hasattr(self, "database"):
            return
        rows = self._do(self._rows)
        moving = [row for row in rows if row.state in ("leased", "sending")]
        assert len({row.recipient for row in moving}) == len(moving)
        assert {row.id for row in moving} == set(self.held)
        assert len(self.accepted) == len(set(self.accepted))
        assert {row.id for row in rows if row.state == "sent"} == set(self.accepted)
        assert all((row.ended_at is not None) == (row.state in ENDED) for row in rows)

    async def _rows(self, session: Any) -> list[Outbox]:
        return list(await session.scalars(select(Outbox)))

    def _do(self, work: Any) -> Any:
        async def run() -> Any:
            async with self.database.transaction() as session:
                return await work(session)

        return self.runner.run(run())

    def teardown(self) -> None:
        if hasattr(self, "database"):
            self.runner.run(self.database.close())
            self.runner.close()
            self.folder.cleanup()


TestOutbox = OutboxMachine.TestCase
TestOutbox.settings = settings(
    max_examples=12, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
