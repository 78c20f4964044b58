"""The process is killed, told to stop, or loses its database for a while: nothing lost, nothing twice."""

from __future__ import annotations

import asyncio
import socket
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text

from bot.demo.misbehaviour import hang
from tests.faults.running import Running, service_between


@pytest.fixture
async def running(database_url: str) -> AsyncIterator[Running]:
    async with service_between(database_url) as service:
        yield service


async def test_killed_again_and_again_it_has_each_message_once(running: Running) -> None:
    written = [f"melding {number} slutt" for number in range(12)]
    for number, words in enumerate(written):
        if number % 4 == 0:
            await running.start()
        running.maria.write(words)
        # No instant is like the one before; the last of each four is being handled just now.
        await asyncio.sleep(0.07 * (number % 4))
        if number % 4 == 3:
            await running.kill()
    await running.start()
    await running.everything_is_heard()
    async with running.database() as database, database.transaction() as session:
        kept = await session.scalar(text("SELECT count(*) FROM messages WHERE direction = 'in'"))
        handled = await session.scalar(text("SELECT count(*) FROM inbox WHERE state = 'handled'"))
    assert (kept, handled) == (len(written), len(written))
    accepted = Counter(shown.text for shown in running.kari.received)
    assert [words for words, times in accepted.items() if times > 1] == []


async def test_a_stop_finishes_the_message_that_is_being_sent(running: Running) -> None:
    await running.start()
    running.telegram.misbehave.next(hang(accepted=True), on="sendMessage")
    running.maria.write("NØD")
    await running.until(lambda: running.maria.received)
    code, _seconds = await running.stop()
    assert code == 0
    async with running.database() as database, database.transaction() as session:
        states = (await session.scalars(text("SELECT state FROM outbox"))).all()
    assert states == ["uncertain"]


async def test_a_stop_does_not_wait_for_whoever_never_ends_a_request(running: Running) -> None:
    await running.start()
    with socket.create_connection(("127.0.0.1", running.port)) as slow:
        slow.sendall(
            b"POST /sms HTTP/1.1\r\nHost: lyset\r\nX-Twilio-Signature: x\r\nContent-Length: 9\r\n\r\nBody="
        )
        await asyncio.sleep(0.3)
        code, seconds = await running.stop()
    assert code == 0
    assert seconds < 60


@pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True)
async def test_a_database_locked_for_a_while_loses_nothing(running: Running) -> None:
    await running.start()
    other = sqlite3.connect(running.database_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    running.maria.write("HJELP")
    running.ali.write("HJELP")
    await asyncio.sleep(1.5)
    assert not running.maria.received
    other.execute("ROLLBACK")
    other.close()
    await running.until(lambda: running.maria.received and running.ali.received)
    await running.everything_is_heard()
    assert (len(running.maria.received), len(running.ali.received)) == (1, 1)


@pytest.mark.parametrize("engine_name", ["postgresql"], indirect=True)
async def test_connections_cut_by_the_database_lose_nothing(running: Running) -> None:
    await running.start()
    for number in range(3):
        running.maria.write(f"melding {number} slutt")
        async with running.database() as database, database.transaction() as session:
            await session.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            )
    await running.until(lambda: sum("slutt" in shown.text for shown in running.kari.received) >= 3)
    await running.everything_is_heard()
    for number in range(3):
        assert sum(f"melding {number} slutt" in shown.text for shown in running.kari.received) == 1
