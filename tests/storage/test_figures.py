"""Figures about the whole: what counts as waiting, late, or standing still, and that asking costs little."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import event, text
from sqlalchemy.ext.asyncio import AsyncSession

from storage import figures
from storage.database import Database, machine_now
from storage.tables import Due, Installation, Outbox, Rest

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
#: Rows that were sent long ago.
MANY = 4000


def message(**kept: Any) -> Outbox:
    usual = {
        "recipient": uuid4(),
        "channel": "sms",
        "kind": "reply",
        "lane": "reminder",
        "state": "pending",
        "wording": "help",
        "reply": "{}",
        "dedupe_key": uuid4().hex,
        "automatic": True,
        "not_before": NOW,
        "created_at": NOW - timedelta(days=1),
    }
    return Outbox(**(usual | kept))


async def queue(session: AsyncSession, lane: str = "reminder") -> figures.Queue:
    return next(one for one in await figures.queues(session, NOW) if (one.channel, one.lane) == ("sms", lane))


async def test_a_queue_is_what_may_go_by_its_time_and_its_age_is_the_oldests(database: Database) -> None:
    async with database.transaction() as session:
        assert await queue(session) == figures.Queue("sms", "reminder", 0, None)
        session.add_all(message(not_before=NOW + timedelta(minutes=minutes)) for minutes in (-9, -3, 0, 1))
        session.add(message(not_before=NOW - timedelta(hours=1), state="sent", ended_at=NOW))
        session.add(message(not_before=NOW - timedelta(hours=1), channel="telegram"))
        await session.flush()
        assert await queue(session) == figures.Queue("sms", "reminder", 3, NOW - timedelta(minutes=9))


@pytest.mark.parametrize("held_by", ["a limit", "a message before it", "a pause"])
async def test_what_something_holds_back_is_not_late(database: Database, held_by: str) -> None:
    waiting = message(not_before=NOW - timedelta(hours=1))
    async with database.transaction() as session:
        session.add(waiting)
        if held_by == "a limit":
            until = await machine_now(session) + timedelta(minutes=5)
            session.add(Rest(recipient=waiting.recipient, until=until))
        elif held_by == "a pause":
            session.add(Installation(paused_at=NOW - timedelta(hours=2)))
        else:
            session.add(message(recipient=waiting.recipient, state="sending"))
        await session.flush()
        assert (await queue(session)).since is None
        assert await figures.standing_still(session, NOW, ["sms"]) == []


async def test_in_a_pause_what_people_say_since_is_still_to_be_sent(database: Database) -> None:
    began = NOW - timedelta(hours=2)
    async with database.transaction() as session:
        session.add(Installation(paused_at=began))
        for created_at in (began - timedelta(hours=1), began + timedelta(hours=1)):
            session.add(message(lane="reply", automatic=False, created_at=created_at, not_before=created_at))
        await session.flush()
        assert (await queue(session, "reply")).since == began + timedelta(hours=1)


@pytest.mark.parametrize("lane", ["urgent", "reply", "reminder", "broadcast"])
async def test_a_lane_stands_still_when_it_waits_too_long_and_sends_nothing(
    database: Database, lane: str
) -> None:
    patience = figures.PATIENCE[lane]
    async with database.transaction() as session:
        session.add(message(lane=lane, not_before=NOW - patience))
        await session.flush()
        assert await figures.standing_still(session, NOW, ["sms"]) == []
        late = NOW + timedelta(seconds=1)
        assert [one.lane for one in await figures.standing_still(session, late, ["sms"])] == [lane]
        assert await figures.standing_still(session, late, ["telegram"]) == []
        for other in ({"lane": "reply" if lane == "urgent" else "urgent"}, {"channel": "telegram"}):
            session.add(message(**({"lane": lane, "state": "sent", "ended_at": NOW} | other)))
        session.add(message(lane=lane, state="failed", ended_at=NOW))
        await session.flush()
        assert await figures.standing_still(session, late, ["sms"])
        session.add(message(lane=lane, state="sent", ended_at=late - patience / 2))
        await session.flush()
        assert await figures.standing_still(session, late, ["sms"]) == []


async def test_what_is_due_is_late_from_when_it_was_to_be_done_or_tried_again(database: Database) -> None:
    async with database.transaction() as session:
        assert await figures.ripe(session, NOW) == figures.Ripe(0, None)
        hour = NOW - timedelta(hours=1)
        for at, again_at, state in (
            (NOW + timedelta(seconds=1), None, "waiting"),
            (hour, NOW + timedelta(seconds=1), "waiting"),
            (hour, NOW - timedelta(seconds=2), "waiting"),
            (hour, None, "done"),
            (NOW - timedelta(seconds=1), None, "waiting"),
        ):
            session.add(Due(kind="plan", subject_id=uuid4(), at=at, again_at=again_at, state=state))
        await session.flush()
        assert await figures.ripe(session, NOW) == figures.Ripe(2, NOW - timedelta(seconds=2))


async def test_a_message_whose_sender_died_is_abandoned_when_nobody_looks(database: Database) -> None:
    async with database.transaction() as session:
        machine = await machine_now(session)
        for state, minutes in (("leased", -5), ("sending", -5), ("sending", 1), ("sent", -5)):
            session.add(message(state=state, lease_until=machine + timedelta(minutes=minutes)))
        await session.flush()
        assert await figures.abandoned(session, timedelta(minutes=1)) == 2
        assert await figures.abandoned(session, timedelta(minutes=10)) == 0


@pytest.mark.parametrize(
    "ask",
    [
        lambda session: figures.queues(session, NOW),
        lambda session: figures.standing_still(session, NOW, ["sms"]),
        lambda session: figures.ripe(session, NOW),
        lambda session: figures.abandoned(session, timedelta(minutes=1)),
        lambda session: figures.tally(session, NOW),
    ],
    ids=["queues", "standing still", "due", "abandoned", "tally"],
)
async def test_asking_never_reads_all_that_was_ever_sent(
    database: Database, ask: Callable[[AsyncSession], Any]
) -> None:
    async with database.transaction() as session:
        session.add_all(
            message(state="sent", ended_at=NOW - timedelta(days=2), reply=None) for _ in range(MANY)
        )
        session.add_all(
            Due(kind="plan", subject_id=uuid4(), at=NOW, state="done", done_at=NOW) for _ in range(MANY)
        )
        session.add_all([message(not_before=NOW - timedelta(hours=1)), message(state="sending")])
        await session.flush()
        await session.execute(text("ANALYZE"))
    async with database.transaction() as session, asked(session) as statements:
        await ask(session)
    assert any("FROM outbox" in statement or "FROM due" in statement for statement, _ in statements)
    async with database.engine.connect() as connection:
        explain = "EXPLAIN QUERY PLAN" if database.is_sqlite else "EXPLAIN"
        for statement, values in statements:
            plan = await connection.exec_driver_sql(f"{explain} {statement}", values)
            lines = [str(row[-1]) for row in plan]
            assert [line for line in lines if reads_all(line)] == [], (statement, lines)


def reads_all(line: str) -> bool:
    """Whether a line of a plan goes through a table, or through an index of all of its rows."""
    if "Seq Scan on outbox" in line or "Seq Scan on due" in line:
        return True
    is_scan = line.startswith(("SCAN outbox", "SCAN due"))
    return is_scan and not any(few in line for few in ("ix_outbox_waiting", "ix_outbox_moving"))


@asynccontextmanager
async def asked(session: AsyncSession) -> AsyncIterator[list[tuple[str, Any]]]:
    """The statements that go to the database meanwhile, with their values."""
    seen: list[tuple[str, Any]] = []
    connection = (await session.connection()).sync_connection

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
        if "outbox" in statement or "due" in statement:
            seen.append((statement, values))

    event.listen(connection, "before_cursor_execute", note)
    yield seen
    event.remove(connection, "before_cursor_execute", note)
