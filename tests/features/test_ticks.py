"""What is due is done in its order; what fails waits its turn, and holds up nothing behind it."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot import routes
from scheduler import ticks
from storage import due
from storage.database import Database
from storage.tables import Due, Signal
from tests.features.plans import oslo

NOW = oslo("2026-11-25 09:00")


async def test_what_fails_is_tried_again_and_shown_and_what_stands_behind_it_is_done(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[datetime] = []

    async def breaks(_session: AsyncSession, _row: Due, _now: datetime) -> None:
        raise RuntimeError("as if a fact were of a kind that nobody thought of")

    async def works(_session: AsyncSession, _row: Due, now: datetime) -> None:
        done.append(now)

    monkeypatch.setitem(routes.DUE, "breaks", breaks)
    monkeypatch.setitem(routes.DUE, "works", works)
    async with database.transaction() as session:
        await due.add(session, "breaks", uuid4(), NOW - timedelta(minutes=1))
        await due.add(session, "works", uuid4(), NOW)
    assert await ticks.run_due(database, NOW) == 2
    assert done == [NOW]

    at = NOW
    for _ in range(ticks.ALARM_AFTER - 1):
        at += due.LONGEST_WAIT
        await ticks.run_due(database, at)
    async with database.transaction() as session:
        broken = (await session.scalars(select(Due).where(col(Due.kind) == "breaks"))).one()
        assert (broken.state, broken.attempts) == ("waiting", ticks.ALARM_AFTER)
        signal = (await session.scalars(select(Signal))).one()
        assert (signal.kind, signal.subject_id) == ("due", broken.id)
    assert done == [NOW]
