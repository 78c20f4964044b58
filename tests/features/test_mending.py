"""The nightly pass writes down what should happen some day and is written down nowhere."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete
from sqlmodel import select

from scheduler import ticks
from storage.database import Database
from storage.tables import Activity, Due
from tests.features.meetings import NOW, meet


async def test_a_poll_that_nothing_would_close_or_nudge_gets_its_rows_once(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino")
    assert await ticks.mend(database, NOW) == 0
    async with database.transaction() as session:
        await session.execute(delete(Due))
    assert await ticks.mend(database, NOW) == 2
    assert await ticks.mend(database, NOW) == 0
    async with database.transaction() as session:
        rows = (await session.scalars(select(Due).order_by(Due.kind))).all()
    assert [(row.kind, row.subject_id) for row in rows] == [
        ("poll-close", meeting.poll_id),
        ("poll-nudge", meeting.poll_id),
    ]


async def test_an_activity_that_nothing_would_end_ends(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino")
    await meeting.votes(0, 0, 1)
    await ticks.run_due(database, NOW + timedelta(days=7))
    async with database.transaction() as session:
        activity = (await session.scalars(select(Activity))).one()
        await session.execute(delete(Due))
    assert await ticks.mend(database, NOW) == 1
    await ticks.run_due(database, activity.ends_at)
    async with database.transaction() as session:
        assert (await session.get_one(Activity, activity.id)).state == "done"
