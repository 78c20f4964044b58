"""Where only one process may run, or poll, a second one says so; when the first is gone, it may."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from bot.demo.changes import PATIENCE
from storage.database import Database
from tests.faults.running import service_between
from tests.house import House, open_house

#: The lock with two numbers is that of who polls.
_LOCK = "FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND granted"
_TAKE = f"SELECT pg_advisory_lock(classid::int, objid::int) {_LOCK}"
_CUT = f"SELECT pg_terminate_backend(pid) {_LOCK}"


async def test_a_second_process_is_refused_and_starts_when_the_first_is_killed(
    database_url: str, engine_name: str
) -> None:
    async with service_between(database_url) as running:
        await running.start()
        code, said = await running.start_another()
        assert code == 1
        assert "Traceback" not in said
        assert "PUBLIC_URL with https" in said
        known = {"sqlite": "SQLite is for one", "postgresql": "already asks Telegram"}
        assert known[engine_name] in said
        await running.kill()
        await running.start()
        running.maria.write("HJELP")
        await running.until(lambda: running.maria.received)
        assert await running.stop() < (1, 0)


@pytest.mark.parametrize("engine_name", ["postgresql"], indirect=True)
async def test_who_lost_the_database_polls_again_when_it_is_its_turn(database_url: str) -> None:
    other = Database(database_url)
    async with (
        open_house(database_url) as house,
        other.engine.connect() as rival,
        other.engine.connect() as cut,
    ):
        phone = house.telegram.phone(77, "Kim")
        phone.start()
        await house.settle()
        # In line for the lock, and so the next to have it.
        in_line = asyncio.create_task(rival.execute(text(_TAKE)))
        await until_somebody_waits(cut)
        await cut.execute(text(_CUT))
        await in_line
        async with asyncio.timeout(PATIENCE):
            while not await trouble(house):
                pass
        assert "when it is our turn" in await trouble(house)
        answers = len(phone.received)
        phone.write("HJELP")
        await house.service.delivery.drain()
        assert (house.telegram.undelivered, len(phone.received)) == (1, answers)
        await rival.invalidate()
        await house.telegram.until(lambda: not house.telegram.undelivered)
        await house.settle()
        assert len(phone.received) == answers + 1
        assert await trouble(house) == ""
    await other.close()


async def trouble(house: House) -> str:
    """What /health says of Telegram."""
    transport = httpx.ASGITransport(house.service.app())
    async with httpx.AsyncClient(transport=transport, base_url="http://inside.example") as client:
        return str((await client.get("/health")).json()["reasons"].get("telegram", ""))


async def until_somebody_waits(connection: Any) -> None:
    async with asyncio.timeout(PATIENCE):
        while not await connection.scalar(text("SELECT count(*) FROM pg_locks WHERE NOT granted")):
            pass
