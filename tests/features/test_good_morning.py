"""A good morning for those who want one: what it tells, once a day, and when it is left out."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlmodel import col, select

from bot.features import activities, signing_up
from storage.database import Database
from storage.tables import ActivityChange, Outbox
from storage.truths import TRUTHS
from tests.features.plans import oslo, told
from tests.features.reminders import MORNING, NOW, START, due_at, house, leaves, prefers, put_up, run


async def test_a_good_morning_tells_of_all_that_is_on_for_them_once(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, (ali, bo, cai, dina) = await house(session, "Ali", "Bo", "Cai", "Dina")
        kafe = await put_up(session, programme, oslo("2026-11-27 14:00"), title="Kafé", places=2)
        early = await put_up(session, programme, oslo("2026-11-27 09:00"), title="Bad")
        await prefers(session, programme, ali, bo, cai, good_morning=True)
        await signing_up.come(session, programme, ali, kafe.id, NOW)
        await signing_up.stay(session, programme, cai, tur.id, NOW)
        assert await due_at(session, early, "activity-morning") is None
        for kind in ("activity-evening", "activity-morning"):
            for one in (tur, kafe):
                await run(session, one, kind)
        assert [await told(session, one, "good-morning") for one in (ali, bo, cai, dina)] == [
            ["God morgen, Ali! I dag kl 11: Tur. Oppmøte: stasjonen. Og Kafé kl 14. Oppmøte: stasjonen."],
            ["God morgen, Bo! I dag kl 11: Tur. Oppmøte: stasjonen."],
            [],
            [],
        ]
        about_bo = select(Outbox).where(col(Outbox.person_id) == bo.id, col(Outbox.kind) == "good-morning")
        row = (await session.scalars(about_bo)).one()
        assert (row.kind, row.version, row.expires_at) == (
            "good-morning",
            20261127,
            START - timedelta(minutes=15),
        )


async def test_a_good_morning_comes_with_the_reminder_where_that_comes_in_the_morning(
    database: Database,
) -> None:
    async with database.transaction() as session:
        programme, tur, (ali,) = await house(session, "Ali")
        await prefers(session, programme, ali, good_morning=True, remind="morning")
        await run(session, tur, "activity-morning")
        assert (await told(session, ali, "activity-reminder"))[0].startswith("God morgen, Ali! I dag kl 11")
        assert await told(session, ali, "good-morning") == []


async def test_one_good_morning_a_day(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, (ali, bo) = await house(session, "Ali", "Bo")
        kafe = await put_up(session, programme, oslo("2026-11-27 14:00"), title="Kafé")
        await prefers(session, programme, ali, good_morning=True, remind="morning")
        await prefers(session, programme, bo, good_morning=True)
        await run(session, tur, "activity-evening")
        # Missed in the evening, so that it comes with the reminder; and then no other one.
        await prefers(session, programme, bo, good_morning=True, remind="morning")
        for one in (tur, kafe, tur):
            await run(session, one, "activity-morning")
        for one in (ali, bo):
            read = [*await told(session, one, "activity-reminder"), *await told(session, one, "good-morning")]
            assert len([text for text in read if text.startswith("God morgen, ")]) == 1
            assert len([text for text in read if ": Kafé, " in text]) == 1


@pytest.mark.parametrize(
    ("now", "greeted"), [("2026-11-27 08:30", 1), ("2026-11-27 10:30", 1), ("2026-11-27 10:31", 0)]
)
async def test_a_good_morning_is_one_in_the_morning_only(database: Database, now: str, greeted: int) -> None:
    async with database.transaction() as session:
        programme, _, (ali, bo) = await house(session, "Ali", "Bo")
        late = await put_up(session, programme, oslo("2026-11-27 18:00"), title="Kino")
        await prefers(session, programme, ali, bo, good_morning=True)
        await prefers(session, programme, bo, remind="morning")
        await run(session, late, "activity-evening")
        await run(session, late, "activity-morning", oslo(now))
        assert len(await told(session, ali, "good-morning")) == greeted
        assert (await told(session, bo, "activity-reminder"))[0].startswith("God morgen") is bool(greeted)


@pytest.mark.parametrize("what", ["nothing", "signs off", "cancelled", "changed", "left", "begun"])
async def test_a_good_morning_that_no_longer_holds_is_not_said(database: Database, what: str) -> None:
    async with database.transaction() as session:
        programme, tur, (ali,) = await house(session, "Ali")
        await prefers(session, programme, ali, good_morning=True)
        await run(session, tur, "activity-evening")
        await run(session, tur, "activity-morning")
        row = (await session.scalars(select(Outbox).where(col(Outbox.kind) == "good-morning"))).one()
        later = MORNING + timedelta(minutes=5)
        match what:
            case "signs off":
                await signing_up.stay(session, programme, ali, tur.id, later)
            case "cancelled":
                await activities.drop(session, tur, later)
            case "changed":
                changed = ActivityChange(
                    programme_id=programme.id, activity_id=tur.id, at=later, version=2, what="{}"
                )
                session.add(changed)
            case "left":
                await leaves(session, ali)
            case "begun":
                later = START
        await session.flush()
        assert await TRUTHS["good morning holds"](session, row, later) is (what == "nothing")
