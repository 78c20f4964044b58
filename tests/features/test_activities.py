"""What is done together: free days, plans, the week, and what is dropped."""

from __future__ import annotations

from datetime import UTC, date, timedelta

import pytest
from sqlmodel import col, select

from bot.chat.activities import showing as chat
from bot.features import activities
from bot.messages import About, Reply, say
from bot.outgoing import queue
from storage import activities as stored
from storage import due
from storage.database import Database
from storage.tables import Activity, Due, Poll, Slot
from tests.features.plans import offered, on, oslo, planned, slot, told, turn, words
from tests.residents import found_programme, move_in

#: A Wednesday.
NOW = oslo("2026-11-25 09:00")


async def test_free_days_come_soonest_first_and_from_every_active_slot(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        await slot(session, programme, oslo("2026-11-27 10:00"), active=False)
        other = await found_programme(session, "bergen")
        await slot(session, other, oslo("2026-11-26 09:00"))
        days = await activities.free_slot_days(session, programme, NOW, count=4)
    assert [one.starts_at for one in days] == [
        oslo(f"{day} 11:00") for day in ("2026-11-26", "2026-12-01", "2026-12-03", "2026-12-08")
    ]
    assert days[0].day == date(2026, 11, 26)
    assert days[0].ends_at - days[0].starts_at == timedelta(hours=3)


@pytest.mark.parametrize(("clock", "first"), [("10:59", "2026-11-26"), ("11:00", "2026-12-01")])
async def test_todays_slot_is_free_until_it_begins(database: Database, clock: str, first: str) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        days = await activities.free_slot_days(session, programme, oslo(f"2026-11-26 {clock}"), count=1)
    assert days[0].day.isoformat() == first


@pytest.mark.parametrize(
    ("state", "is_free"),
    [("open", False), ("undecided", False), ("decided", True), ("overruled", True), ("cancelled", True)],
)
async def test_a_day_that_a_poll_is_about_is_not_free(database: Database, state: str, is_free: bool) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        kari = await move_in(session, programme, "Kari", "staff")
        first, second = await activities.free_slot_days(session, programme, NOW, count=2)
        session.add(
            Poll(
                programme_id=programme.id,
                posted_by=kari.id,
                slot_id=first.slot.id,
                local_date=first.day,
                starts_at=first.starts_at,
                state=state,
                opened_at=NOW,
                closes_at=NOW + timedelta(hours=3),
            )
        )
        now_free = await activities.free_slot_days(session, programme, NOW, count=1)
    assert now_free == [first if is_free else second]


async def test_a_planned_day_is_taken_until_it_is_dropped_and_then_counts_on(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        first, second = await activities.free_slot_days(session, programme, NOW, count=2)
        tur = await activities.plan(session, programme, "Tur", first, poll_id=None, now=NOW)
        assert await activities.free_slot_days(session, programme, NOW, count=1) == [second]
        await activities.drop(session, tur, NOW)
        assert await activities.free_slot_days(session, programme, NOW, count=1) == [first]
        kino = await activities.plan(session, programme, "Kino", first, poll_id=None, now=NOW)
        await activities.drop(session, kino, NOW)
        bowling = await activities.plan(session, programme, "Bowling", first, poll_id=None, now=NOW)
    assert [one.version_of_day for one in (tur, kino, bowling)] == [0, 1, 2]


@pytest.mark.parametrize(
    ("now", "starts", "days"),
    [
        # 02:30 comes twice on 25 October: once for us, the first time.
        ("2026-10-23 09:00", "02:30", ["2026-10-25T00:30+00:00", "2026-11-01T01:30+00:00"]),
        # 02:30 does not come on 26 March.
        ("2028-03-24 09:00", "02:30", ["2028-04-02T00:30+00:00", "2028-04-09T00:30+00:00"]),
        ("2026-10-23 09:00", "11:00", ["2026-10-25T10:00+00:00", "2026-11-01T10:00+00:00"]),
        ("2028-03-18 09:00", "11:00", ["2028-03-19T10:00+00:00", "2028-03-26T09:00+00:00"]),
        # The clock changes on Easter Sunday, when nothing is on.
        ("2027-03-20 09:00", "11:00", ["2027-03-21T10:00+00:00", "2027-04-04T09:00+00:00"]),
    ],
)
async def test_a_sunday_slot_across_the_changes_of_clock(
    database: Database, now: str, starts: str, days: list[str]
) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        for other in await stored.active_slots(session, programme.id):
            other.active = False
        session.add(Slot(programme_id=programme.id, weekday=6, starts=starts, minutes=60))
        await session.flush()
        found = await activities.free_slot_days(session, programme, oslo(now), count=2)
    assert [one.starts_at.astimezone(UTC).isoformat(timespec="minutes") for one in found] == days


@pytest.mark.parametrize("day", ["2026-10-25", "2027-03-28"])
async def test_an_activity_on_the_day_the_clock_changes_is_read_at_its_own_hour(
    database: Database, day: str
) -> None:
    at = oslo(f"{day} 11:00")
    async with database.transaction() as session:
        programme = await found_programme(session)
        sam = await move_in(session, programme, "Sam", "peer_worker")
        await planned(session, programme, at, now=at - timedelta(days=3))
        read = words(await chat.week(await turn(session, programme, sam, at - timedelta(days=3))))
    assert " kl 11: Bowling" in read


async def test_places_and_meeting_point_come_from_the_slot_else_from_the_programme(
    database: Database,
) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        plain = await activities.free_slot_days(session, programme, NOW, count=1)
        kayak = await slot(session, programme, oslo("2026-11-28 12:00"), places=8, meeting_point="Kaia")
        tur = await activities.plan(session, programme, "Tur", plain[0], poll_id=None, now=NOW)
        padling = await activities.plan(
            session, programme, "Padling", on(kayak, date(2026, 11, 28)), poll_id=None, now=NOW
        )
    assert (tur.places, tur.meeting_point, tur.place) == (None, "stasjonen", None)
    assert (padling.places, padling.meeting_point) == (8, "Kaia")
    assert activities.invitation_options(tur) == ()
    come, stay = activities.invitation_options(padling)
    assert (come.action, come.word) == (f"come:{padling.id.hex}", "yes")
    assert (stay.action, stay.word) == (f"stay:{padling.id.hex}", "no")
    assert come.closes_at == stay.closes_at == padling.starts_at


async def test_what_is_dropped_leaves_nothing_on_its_way(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        tur = await planned(session, programme, oslo("2026-11-27 10:00"), now=NOW)
        kino = await planned(session, programme, oslo("2026-11-28 10:00"), now=NOW)
        for one in (tur, kino):
            await queue(
                session,
                Reply(say("week-open")),
                [maria.id],
                about=About("activity-change", one.id),
                now=NOW,
                programme_id=programme.id,
            )
        await activities.drop(session, tur, NOW)
        rows = await session.scalars(select(Due).where(col(Due.kind) == "activity-end"))
        assert {row.subject_id: row.state for row in rows} == {tur.id: "dropped", kino.id: "waiting"}
        assert len(await told(session, maria, "activity-change")) == 1
    assert tur.state == "cancelled"


async def test_an_activity_is_done_when_it_has_ended_and_not_before(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        tur = await planned(session, programme, oslo("2026-11-27 10:00"), now=NOW)
    row = Due(kind="activity-end", subject_id=tur.id, at=tur.ends_at)
    for at, state in (
        (tur.ends_at - timedelta(seconds=1), "planned"),
        (tur.ends_at, "done"),
        (tur.ends_at + timedelta(days=2), "done"),
    ):
        async with database.transaction() as session:
            await activities.end(session, row, at)
            assert (await session.get_one(Activity, tur.id)).state == state
    async with database.transaction() as session:
        assert await due.next_instant(session, tur.starts_at) == tur.ends_at


async def test_the_week_holds_what_is_on_now_and_seven_days_ahead(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        other = await found_programme(session, "bergen")
        await planned(session, other, oslo("2026-11-26 12:00"), now=NOW, title="Deres")
        for at, title in (
            ("2026-12-02 08:59", "Siste"),
            ("2026-12-02 09:00", "For sent"),
            ("2026-11-25 08:00", "I gang"),
            ("2026-11-25 06:30", "Over"),
            ("2026-11-26 10:00", "Tur"),
        ):
            await planned(session, programme, oslo(at), now=oslo("2026-11-20 09:00"), title=title)
        dropped = await planned(session, programme, oslo("2026-11-29 10:00"), now=NOW, title="Avlyst")
        await activities.drop(session, dropped, NOW)
        found = await activities.this_week(session, programme, NOW)
    assert [one.title for one in found] == ["I gang", "Tur", "Siste"]


async def test_the_week_in_one_message_with_sign_up(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        tur = await planned(session, programme, oslo("2026-11-26 10:00"), now=NOW, title="Tur")
        await planned(session, programme, oslo("2026-11-28 12:00"), now=NOW, title="Padling", places=8)
        tur.place = "Kolsåstoppen"
        asked = await turn(session, programme, maria, NOW)
        week = await chat.week(asked)
    assert words(week) == (
        "Dette skjer de neste dagene:\n"
        "torsdag 26.11 kl 10: Tur, Kolsåstoppen. Bare møt opp.\n"
        "lørdag 28.11 kl 12: Padling, sted kommer. 8 ledige plasser.\n"
        "tirsdag 1.12: ikke bestemt ennå.\n"
        "Oppmøte hver gang: stasjonen."
    )
    assert offered(week) == [
        ("come", "Jeg kommer torsdag 26.11"),
        ("come", "Bli med lørdag 28.11"),
    ]


@pytest.mark.parametrize(
    ("language", "asks"), [("nb", "FORSLAG bowling"), ("nn", "FRAMLEGG bowling"), ("en", "IDEA bowling")]
)
async def test_an_empty_week_asks_for_ideas(database: Database, language: str, asks: str) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        other = await found_programme(session, "bergen")
        maria = await move_in(session, programme, "Maria")
        await planned(session, other, oslo("2026-11-26 12:00"), now=NOW)
        week = await chat.week(await turn(session, programme, maria, NOW))
    assert asks in words(week, language)
    assert offered(week) == []


async def test_what_has_begun_is_shown_and_offers_no_place(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        await planned(session, programme, oslo("2026-11-25 08:00"), now=NOW, places=8)
        week = await chat.week(await turn(session, programme, maria, NOW))
    assert "Bowling" in words(week)
    assert offered(week) == []


async def test_two_activities_cannot_fill_the_same_slot_and_day(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        first = await activities.free_slot_days(session, programme, NOW, count=1)
        await activities.plan(session, programme, "Tur", first[0], poll_id=None, now=NOW)
    with pytest.raises(Exception, match=r"(?i)unique"):
        async with database.transaction() as session:
            await activities.plan(session, programme, "Kino", first[0], poll_id=None, now=NOW)
