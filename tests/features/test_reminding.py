"""Reminders: to whom, when, in which words, and what keeps one that is on its way from being sent."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import delete
from sqlmodel import col, select

from bot import letters
from bot.features import activities, mending, reminding, signing_up
from storage import activities as stored
from storage import claims, due
from storage.database import Database
from storage.tables import Activity, Due, Outbox
from storage.truths import TRUTHS
from tests.features.plans import oslo, told, words
from tests.features.reminders import (
    EVENING,
    MORNING,
    NOW,
    START,
    due_at,
    house,
    leaves,
    prefers,
    put_up,
    reminded,
    run,
)
from tests.residents import found_programme, move_in


async def test_the_words_of_a_reminder(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, (ali,) = await house(session, "Ali", places=5)
        tur.fare = "gratis"
        await run(session, tur, "activity-evening")
        assert await told(session, ali, "activity-reminder") == [
            "I morgen, fredag 27.11 kl 11: Tur, Kolsås. Oppmøte: stasjonen. Pris: gratis. "
            "Svar AVBUD hvis det ikke passer."
        ]
        kafe = await put_up(session, programme, oslo("2026-11-28 13:00"), title="Kafé", place=None)
        await run(session, kafe, "activity-evening")
        assert (await told(session, ali, "activity-reminder"))[-1] == (
            "I morgen, lørdag 28.11 kl 13: Kafé. Oppmøte: stasjonen. "
            "Bare møt opp. Svar AVBUD hvis det ikke passer."
        )
        for today in (True, False):
            for said_yes in (True, False):
                reply = reminding.reminder(programme, tur, today=today, said_yes=said_yes, greeted="Ali")
                actions = [one.action.split(":")[0] for one in reply.options]
                assert actions == (["stay"] if said_yes else ["come", "stay"])
                assert all(one.only_button and not one.word for one in reply.options)
                for language in ("nb", "nn", "en"):
                    assert "stasjonen" in words(reply, language)
                    assert "Ali!" in words(reply, language, channel="telegram")


async def test_the_row_waits_for_no_more_than_it_is_worth(database: Database) -> None:
    async with database.transaction() as session:
        _, tur, _ = await house(session, "Ali")
        await run(session, tur, "activity-evening")
        row = (await session.scalars(select(Outbox))).one()
        assert (row.lane, row.automatic, row.predicate) == ("reminder", True, "still coming")
        assert row.expires_at == START - timedelta(minutes=15)


@pytest.mark.parametrize(
    ("places", "state", "gets_it"),
    [
        (None, None, True),
        (None, "going", True),
        (None, "declined", False),
        (5, None, False),
        (5, "going", True),
        (5, "waiting", False),
        (5, "offered", False),
        (5, "declined", False),
    ],
)
async def test_only_those_who_are_expected_are_reminded(
    database: Database, places: int | None, state: str | None, gets_it: bool
) -> None:
    async with database.transaction() as session:
        programme, tur, (ali,) = await house(session, "Ali")
        tur.places = places
        if state is not None:
            await signing_up.come(session, programme, ali, tur.id, NOW)
            sign_up = (await stored.sign_ups(session, tur.id))[0]
            sign_up.state = state
            await session.flush()
        await run(session, tur, "activity-evening")
        assert await reminded(session, ali) == (["Ali"] if gets_it else [])


@pytest.mark.parametrize(
    ("remind", "starts", "by_evening", "by_morning"),
    [
        ("evening", "2026-11-27 11:00", True, False),
        ("morning", "2026-11-27 11:00", False, True),
        # An hour between the morning's hour and the start is enough, less is not.
        ("morning", "2026-11-27 09:30", False, True),
        ("morning", "2026-11-27 09:29", True, None),
        ("evening", "2026-11-27 09:29", True, None),
        # In the night when it begins there is no morning.
        ("morning", "2026-11-27 01:00", True, None),
    ],
)
async def test_the_evening_before_or_the_same_morning(
    database: Database, remind: str, starts: str, by_evening: bool, by_morning: bool | None
) -> None:
    async with database.transaction() as session:
        programme, _, (ali,) = await house(session, "Ali")
        one = await put_up(session, programme, oslo(starts))
        await prefers(session, programme, ali, remind=remind)
        await run(session, one, "activity-evening")
        assert await reminded(session, ali) == (["Ali"] if by_evening else [])
        if by_morning is None:
            assert await due_at(session, one, "activity-morning") is None
            return
        await run(session, one, "activity-morning")
        assert await reminded(session, ali) == ["Ali"]
        assert len(await told(session, ali, "activity-reminder")) == 1


@pytest.mark.parametrize(
    ("starts", "evening", "morning"),
    [
        # 25 hours, with the same hour twice in the night.
        ("2026-10-25 11:00", "2026-10-24T16:00Z", "2026-10-25T07:30Z"),
        ("2026-10-26 11:00", "2026-10-25T17:00Z", "2026-10-26T07:30Z"),
        # 23 hours; Easter Sunday.
        ("2027-03-28 11:00", "2027-03-27T17:00Z", "2027-03-28T06:30Z"),
        ("2028-03-26 11:00", "2028-03-25T17:00Z", "2028-03-26T06:30Z"),
        # On the night itself.
        ("2026-10-25 02:30", "2026-10-24T16:00Z", None),
        ("2028-03-26 03:30", "2028-03-25T17:00Z", None),
    ],
)
async def test_when_the_clock_changes_people_are_reminded_by_the_clock_on_the_wall(
    database: Database, starts: str, evening: str, morning: str | None
) -> None:
    start = oslo(starts)
    before = start - timedelta(days=7)
    async with database.transaction() as session:
        programme = await found_programme(session)
        ali = await move_in(session, programme, "Ali")
        bo = await move_in(session, programme, "Bo")
        await prefers(session, programme, bo, remind="morning")
        one = Activity(
            programme_id=programme.id,
            local_date=start.date(),
            starts_at=start,
            ends_at=start + timedelta(hours=2),
            title="Tur",
            created_at=before,
        )
        await activities.put_up(session, programme, one, before)
        assert await due_at(session, one, "activity-evening") == datetime.fromisoformat(evening)
        at = await due_at(session, one, "activity-morning")
        assert at == (datetime.fromisoformat(morning) if morning else None)
        await run(session, one, "activity-evening")
        assert (await told(session, ali, "activity-reminder"))[0].startswith("I morgen, ")
        if morning:
            assert await reminded(session, ali, bo) == ["Ali"]
            await run(session, one, "activity-morning")
            assert (await told(session, bo, "activity-reminder"))[0].startswith("I dag kl ")
        assert [len(await told(session, one, "activity-reminder")) for one in (ali, bo)] == [1, 1]


@pytest.mark.parametrize(
    ("kind", "now", "begins"),
    [
        ("activity-evening", "2026-11-26 18:00", "I morgen, "),
        ("activity-evening", "2026-11-26 20:59", "I morgen, "),
        # It will be read in the morning.
        ("activity-evening", "2026-11-26 21:00", "I dag kl "),
        ("activity-evening", "2026-11-27 06:00", "I dag kl "),
        ("activity-evening", "2026-11-27 10:30", "I dag kl "),
        ("activity-evening", "2026-11-27 10:31", None),
        ("activity-evening", "2026-11-27 11:00", None),
        ("activity-evening", "2026-11-28 12:00", None),
        ("activity-morning", "2026-11-27 08:30", "I dag kl "),
        ("activity-morning", "2026-11-27 10:30", "I dag kl "),
        ("activity-morning", "2026-11-27 10:31", None),
        ("activity-morning", "2026-11-29 12:00", None),
    ],
)
async def test_after_downtime_only_what_is_of_use_is_said(
    database: Database, kind: str, now: str, begins: str | None
) -> None:
    async with database.transaction() as session:
        programme, tur, (ali,) = await house(session, "Ali")
        if kind == "activity-morning":
            await prefers(session, programme, ali, remind="morning")
        await run(session, tur, kind, oslo(now))
        said = await told(session, ali, "activity-reminder")
        assert [text.startswith(begins or "-") for text in said] == ([True] if begins else [])


@pytest.mark.parametrize(
    ("starts", "sent_at"),
    [
        ("2026-11-27 11:00", "2026-11-27 09:00"),
        ("2026-11-27 09:30", "2026-11-27 09:00"),
        ("2026-11-27 09:29", None),
    ],
)
async def test_an_evening_that_is_in_the_quiet_hours_is_told_in_the_morning(
    database: Database, starts: str, sent_at: str | None
) -> None:
    async with database.transaction() as session:
        programme, _, (ali,) = await house(session, "Ali", quiet_from="17:00", quiet_to="09:00")
        one = await put_up(session, programme, oslo(starts))
        await run(session, one, "activity-evening")
        said = await told(session, ali, "activity-reminder")
        assert [text.startswith("I dag kl ") for text in said] == ([True] if sent_at else [])
        row = await claims.next_one(session, EVENING, ("reminder",))
        assert (row is None) is (sent_at is None)
        if row is None or sent_at is None:
            return
        assert not await letters.still_true(session, row, EVENING)
        assert (row.state, row.not_before) == ("pending", oslo(sent_at))
        again = await claims.next_one(session, oslo(sent_at), ("reminder",))
        assert again is row
        assert await letters.still_true(session, row, oslo(sent_at))


async def test_whoever_said_yes_after_the_hour_has_just_read_it(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, (ali, bo, cai) = await house(session, "Ali", "Bo", "Cai")
        for person, at in ((ali, EVENING), (bo, EVENING + timedelta(minutes=1))):
            await signing_up.come(session, programme, person, tur.id, at)
        await run(session, tur, "activity-evening", EVENING + timedelta(hours=1))
        assert await reminded(session, ali, bo, cai) == ["Ali", "Cai"]
        assert "Bare møt opp" in (await told(session, cai, "activity-reminder"))[0]
        assert "Bare møt opp" not in (await told(session, ali, "activity-reminder"))[0]


async def test_once_for_each_start(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, (ali, bo) = await house(session, "Ali", "Bo")
        await run(session, tur, "activity-evening")
        await run(session, tur, "activity-evening")
        await prefers(session, programme, ali, remind="morning")
        await run(session, tur, "activity-morning")
        assert [len(await told(session, one, "activity-reminder")) for one in (ali, bo)] == [1, 1]
        for starts_at, many in ((START + timedelta(days=1), 2), (START, 2)):
            tur.starts_at = starts_at
            await activities.schedule(session, programme, tur, EVENING - timedelta(days=1))
            await run(session, tur, "activity-evening")
            assert len(await told(session, bo, "activity-reminder")) == many


async def test_a_row_for_another_day_or_for_nothing_says_nothing(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, (ali,) = await house(session, "Ali")
        row = Due(kind="activity-evening", subject_id=tur.id, at=EVENING)
        tur.starts_at = START + timedelta(days=1)
        await reminding.evening(session, row, EVENING)
        gone = Due(kind="activity-evening", subject_id=programme.id, at=EVENING)
        await reminding.evening(session, gone, EVENING)
        await reminding.morning(session, row, MORNING)
        tur.starts_at = START
        await activities.drop(session, tur, EVENING)
        await reminding.evening(session, row, EVENING)
        assert await reminded(session, ali) == []


@pytest.mark.parametrize("what", ["nothing", "signs off", "cancelled", "moved", "left", "begun", "line"])
async def test_what_is_on_its_way_is_asked_once_more_when_it_goes(database: Database, what: str) -> None:
    async with database.transaction() as session:
        programme, tur, (ali,) = await house(session, "Ali", places=3)
        await run(session, tur, "activity-evening")
        row = (await session.scalars(select(Outbox).where(col(Outbox.kind) == "activity-reminder"))).one()
        now = EVENING
        match what:
            case "signs off":
                await signing_up.stay(session, programme, ali, tur.id, EVENING)
            case "cancelled":
                tur.state = "cancelled"
            case "moved":
                tur.starts_at += timedelta(hours=1)
            case "left":
                await leaves(session, ali)
            case "begun":
                now = START
            case "line":
                (await stored.sign_ups(session, tur.id))[0].state = "waiting"
        await session.flush()
        assert await TRUTHS["still coming"](session, row, now) is (what == "nothing")


async def test_what_was_cancelled_is_taken_out_of_the_outbox(database: Database) -> None:
    async with database.transaction() as session:
        _, tur, (ali,) = await house(session, "Ali")
        await run(session, tur, "activity-evening")
        await activities.drop(session, tur, EVENING)
        assert await told(session, ali, "activity-reminder") == []
        assert len(await told(session, ali, "activity-reminder", "cancelled")) == 1
        assert await due_at(session, tur, "activity-morning") is None


async def test_who_has_left_or_helps_out_is_not_reminded(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, (ali, bo) = await house(session, "Ali", "Bo")
        eva = await move_in(session, programme, "Eva", "volunteer")
        kari = await move_in(session, programme, "Kari", "staff")
        await prefers(session, programme, ali, eva, kari, good_morning=True)
        await leaves(session, ali)
        await run(session, tur, "activity-evening")
        await run(session, tur, "activity-morning")
        assert await reminded(session, ali, bo, eva, kari) == ["Bo"]
        assert [await told(session, one, "good-morning") for one in (ali, eva, kari)] == [[], [], []]


async def test_avbud_after_a_reminder_is_about_what_it_reminded_of(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, (ali,) = await house(session, "Ali")
        later = await put_up(session, programme, oslo("2026-12-01 11:00"), title="Bowling", places=4)
        await signing_up.come(session, programme, ali, later.id, NOW)
        assert [one.title for one in await signing_up.may_mean(session, programme, ali, EVENING)] == [
            "Bowling"
        ]
        await run(session, tur, "activity-evening")
        row = (await session.scalars(select(Outbox).where(col(Outbox.kind) == "activity-reminder"))).one()
        row.state = "sent"
        await session.flush()
        assert [one.title for one in await signing_up.may_mean(session, programme, ali, EVENING)] == ["Tur"]
        await signing_up.stay(session, programme, ali, tur.id, EVENING)
        assert [one.title for one in await signing_up.may_mean(session, programme, ali, EVENING)] == [
            "Bowling"
        ]
        # Moved since: another start than the one that they were reminded of.
        row.version -= 60
        await signing_up.come(session, programme, ali, tur.id, EVENING)
        await session.flush()
        meant = [one.title for one in await signing_up.may_mean(session, programme, ali, EVENING)]
        assert meant == ["Tur", "Bowling"]
        other = await found_programme(session, "bergen")
        assert await signing_up.may_mean(session, other, ali, EVENING) == []


@pytest.mark.parametrize(
    ("minutes", "meant"), [(-60, ["Tur"]), (60, ["Bowling"])], ids=["before the reminder", "after it"]
)
async def test_avbud_is_about_the_last_thing_that_offered_it(
    database: Database, minutes: int, meant: list[str]
) -> None:
    async with database.transaction() as session:
        programme, tur, (ali, bo) = await house(session, "Ali", "Bo", places=4)
        bowling = await put_up(session, programme, oslo("2026-12-01 11:00"), title="Bowling", places=1)
        await run(session, tur, "activity-evening")
        for row in await session.scalars(select(Outbox).where(col(Outbox.kind) == "activity-reminder")):
            row.state, row.ended_at = "sent", EVENING
        at = EVENING + timedelta(minutes=minutes)
        await signing_up.come(session, programme, ali, bowling.id, at)
        later = EVENING + timedelta(hours=2)
        assert [one.title for one in await signing_up.may_mean(session, programme, ali, later)] == meant
        # In line, and then offered the place: it can be either, so they are asked.
        await signing_up.come(session, programme, bo, bowling.id, at)
        await signing_up.stay(session, programme, ali, bowling.id, later)
        meant = [one.title for one in await signing_up.may_mean(session, programme, bo, later)]
        assert meant == ["Tur", "Bowling"]


@pytest.mark.parametrize("before", ["morning", "evening"])
async def test_who_changes_their_mind_about_the_hour_is_reminded_once(
    database: Database, before: str
) -> None:
    after = "evening" if before == "morning" else "morning"
    async with database.transaction() as session:
        programme, tur, (ali, bo, cai) = await house(session, "Ali", "Bo", "Cai", places=4)
        kafe = await put_up(session, programme, oslo("2026-11-27 14:00"), title="Kafé")
        await prefers(session, programme, ali, remind=before)
        await signing_up.undo(session, programme, bo, tur.id, NOW)
        for one in (tur, kafe):
            await run(session, one, "activity-evening")
        await prefers(session, programme, ali, remind=after)
        await signing_up.come(session, programme, bo, tur.id, EVENING + timedelta(minutes=1))
        for one in (tur, kafe):
            await run(session, one, "activity-morning")
        for title, those in (("Tur", [1, 0, 1]), ("Kafé", [1, 1, 1])):
            read = [await told(session, one, "activity-reminder") for one in (ali, bo, cai)]
            assert [sum(f": {title}," in text for text in one) for one in read] == those


async def test_what_was_put_up_after_the_evening_is_not_news_in_the_morning(database: Database) -> None:
    async with database.transaction() as session:
        programme, _, (ali, bo) = await house(session, "Ali", "Bo")
        late = await put_up(session, programme, title="Kino", created_at=EVENING + timedelta(hours=1))
        await prefers(session, programme, bo, remind="morning")
        await run(session, late, "activity-morning")
        assert await reminded(session, ali, bo) == ["Bo"]


async def test_reminders_that_are_written_down_nowhere_are_mended_once(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, _ = await house(session)
        early = await put_up(session, programme, oslo("2026-11-27 08:00"))
        assert await mending.activities(session, NOW) == 0
        await session.execute(delete(Due).where(col(Due.kind) != "activity-end"))
        assert await mending.activities(session, NOW) == 3
        assert await mending.activities(session, NOW) == 0
        assert await due_at(session, tur, "activity-evening") == EVENING
        assert await due_at(session, tur, "activity-morning") == MORNING
        assert await due_at(session, early, "activity-morning") is None


@pytest.mark.parametrize(
    ("now", "state", "written"),
    [
        ("2026-11-26 17:59", "planned", 2),
        ("2026-11-26 18:00", "planned", 1),
        ("2026-11-27 08:30", "planned", 0),
        ("2026-11-27 11:30", "planned", 0),
        ("2026-11-26 12:00", "cancelled", 0),
    ],
)
async def test_no_reminder_is_mended_whose_hour_has_gone_by(
    database: Database, now: str, state: str, written: int
) -> None:
    async with database.transaction() as session:
        _, tur, _ = await house(session)
        tur.state = state
        await due.drop(session, tur.id, ("activity-evening", "activity-morning"))
        assert await mending.activities(session, oslo(now)) == written
