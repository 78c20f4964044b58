"""The nightly pass writes down what should happen some day and is written down nowhere."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete
from sqlmodel import col, select

from scheduler import ticks
from storage import preferences
from storage.database import Database
from storage.tables import Activity, Due
from tests.features.meetings import NOW, meet
from tests.features.plans import oslo
from tests.residents import found_programme, move_in


async def test_a_poll_that_nothing_would_close_or_nudge_gets_its_rows_once(database: Database) -> None:
    meeting = await meet(database, "Tur", "Kino")
    await ticks.mend(database, NOW)
    assert await ticks.mend(database, NOW) == 0
    async with database.transaction() as session:
        await session.execute(delete(Due).where(col(Due.subject_id) == meeting.poll_id))
    assert await ticks.mend(database, NOW) == 2
    assert await ticks.mend(database, NOW) == 0
    async with database.transaction() as session:
        rows = await session.scalars(
            select(Due).where(col(Due.subject_id) == meeting.poll_id).order_by(Due.kind)
        )
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
        await session.execute(delete(Due).where(col(Due.kind) == "activity-end"))
    await ticks.mend(database, NOW)
    await ticks.run_due(database, activity.ends_at)
    async with database.transaction() as session:
        assert (await session.get_one(Activity, activity.id)).state == "done"


async def test_a_programme_that_would_tell_nothing_tells_its_plan_and_its_staffs_day(
    database: Database,
) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        other = await found_programme(session, "voss", plan_weekday=0, plan_at="09:30")
        per = await move_in(session, other, "Per", "staff")
        (await preferences.held(session, other.id, per.id)).day_at = "09:15"
    assert await ticks.mend(database, NOW) == 4
    assert await ticks.mend(database, NOW) == 0
    async with database.transaction() as session:
        rows = await session.scalars(select(Due).where(col(Due.state) == "waiting"))
        found = {(row.kind, row.subject_id): row.at for row in rows}
    assert found == {
        ("plan", programme.id): oslo("2026-11-27 13:00"),
        ("staff-day", programme.id): oslo("2026-11-26 08:00"),
        ("plan", other.id): oslo("2026-11-30 09:30"),
        ("staff-day", other.id): oslo("2026-11-25 09:15"),
    }


async def test_what_is_late_is_not_written_again(database: Database) -> None:
    """After downtime the row that waits is the one to act on; another beside it would tell things twice."""
    async with database.transaction() as session:
        await found_programme(session)
    assert await ticks.mend(database, NOW) == 2
    assert await ticks.mend(database, NOW + timedelta(days=9)) == 0
