"""When an appointment is reminded of, and that no reminder outlives the time that it tells."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot import letters
from bot.demo.misbehaviour import drop
from bot.features import mending
from bot.features.appointments import answering, arranging, changing, discretion, keeping, opening, reminding
from bot.features.appointments import requests as wishes
from bot.messages import Refused, Reply, from_json
from storage import appointments, claims, due, erasing, outbox, preferences, programmes
from storage.database import Database
from storage.tables import Appointment, Due, Outbox, Person, Programme, Request
from tests.features.agreed import agreed, rows
from tests.features.plans import OSLO, oslo, words
from tests.house import House, open_house
from tests.residents import found_programme, move_in

NOW = oslo("2026-11-25 09:00")
START = oslo("2026-12-03 13:00")
NOON = oslo("2026-12-01 12:00")
LATER = oslo("2026-12-08 13:00")

Change = Callable[[AsyncSession, Programme, Appointment, datetime], Awaitable[None]]


async def moved(session: AsyncSession, programme: Programme, one: Appointment, now: datetime) -> None:
    await keeping.move_to(session, programme, one, LATER, now)


async def called_off(session: AsyncSession, programme: Programme, one: Appointment, now: datetime) -> None:
    await keeping.end(session, one, "cancelled", now)


async def deleted(session: AsyncSession, programme: Programme, one: Appointment, now: datetime) -> None:
    await session.delete(one)
    await session.flush()


CHANGES: list[Change] = [moved, called_off, deleted]


async def an_appointment(
    session: AsyncSession, starts_at: datetime = START, **facts: object
) -> tuple[Programme, Person, Appointment]:
    programme = await found_programme(session)
    maria = await move_in(session, programme, "Maria", telegram="11", sms="+4790000001")
    return programme, maria, await agreed(session, programme, maria, starts_at, now=NOW, **facts)


async def due_rows(session: AsyncSession, one: Appointment) -> dict[str, datetime]:
    found = await session.scalars(
        select(Due).where(
            col(Due.subject_id) == one.id, col(Due.state) == "waiting", col(Due.kind).in_(reminding.KINDS)
        )
    )
    return {row.kind: row.at for row in found}


async def remind(session: AsyncSession, one: Appointment, kind: str, now: datetime) -> None:
    row = (
        await session.scalars(
            select(Due).where(
                col(Due.subject_id) == one.id, col(Due.kind) == kind, col(Due.state) == "waiting"
            )
        )
    ).one()
    await reminding.remind(session, row, now)


@pytest.mark.parametrize(
    ("starts", "days", "day"),
    [
        ("2026-12-03 13:00", "2026-12-01 12:00", "2026-12-03 08:30"),
        ("2026-12-03 10:00", "2026-12-01 12:00", "2026-12-03 08:30"),
        ("2026-12-03 09:59", "2026-12-01 12:00", "2026-12-02 18:00"),
        # Noon is noon on both sides of a change of clock.
        ("2027-03-28 13:00", "2027-03-26 12:00", "2027-03-28 08:30"),
        ("2027-03-29 09:00", "2027-03-27 12:00", "2027-03-28 18:00"),
        ("2027-10-31 11:00", "2027-10-29 12:00", "2027-10-31 08:30"),
    ],
)
async def test_hours_are_those_on_the_wall(database: Database, starts: str, days: str, day: str) -> None:
    async with database.transaction() as session:
        _programme, _maria, one = await an_appointment(session, oslo(starts))
        assert await due_rows(session, one) == {keeping.DAYS: oslo(days), keeping.DAY: oslo(day)}


async def test_an_hour_before_in_a_night_that_is_an_hour_longer(database: Database) -> None:
    async with database.transaction() as session:
        programme, _maria, _one = await an_appointment(session)
        twice = oslo("2026-10-25 02:30").replace(fold=1).astimezone(UTC)
        before = keeping.remind_at(programme, twice, keeping.HOUR).astimezone(OSLO)
        assert (twice - before, before.hour, before.fold) == (timedelta(hours=1), 2, 0)


@pytest.mark.parametrize("change", CHANGES)
async def test_a_reminder_that_waits_dies_with_the_time_it_tells(database: Database, change: Change) -> None:
    async with database.transaction() as session:
        programme, maria, one = await an_appointment(session)
        await remind(session, one, keeping.DAYS, NOON)
        (row,) = await rows(session, maria, keeping.DAYS)
        assert (row.predicate, row.lane, row.version) == ("appointment stands", "reminder", 1)
        assert row.expires_at == START - reminding.EXPIRES
        await change(session, programme, one, NOON)
        assert not await letters.still_true(session, await outbox.row(session, row.id) or row, NOON)
        assert (row.state, row.error) == ("cancelled", "not: appointment stands")


@pytest.mark.parametrize("change", CHANGES)
async def test_a_reminder_that_is_leased_dies_too(database: Database, change: Change) -> None:
    async with database.transaction() as session:
        programme, _maria, one = await an_appointment(session)
        await remind(session, one, keeping.DAYS, NOON)
    async with database.transaction() as session:
        leased = await claims.next_one(session, NOON, ("reminder",))
        assert leased is not None
    async with database.transaction() as session:
        held = await appointments.held(session, one.id)
        assert held is not None
        await change(session, programme, held, NOON)
    async with database.transaction() as session:
        row = await outbox.held(session, leased.id, leased.fence)
        assert row is not None
        assert row.state == "leased"
        assert not await letters.still_true(session, row, NOON)
        assert row.state == "cancelled"


@pytest.mark.parametrize("change", [moved, called_off, None])
async def test_what_may_not_have_arrived_is_said_once_more_only_while_it_stands(
    database_url: str, change: Change | None
) -> None:
    async with open_house(database_url) as house:
        house.telegram.phone(11, "Maria").start()
        await house.settle()
        async with house.service.database.transaction() as session:
            programme, maria, one = await an_appointment(session)
            await remind(session, one, keeping.DAYS, house.now)
        house.telegram.misbehave.next(drop(accepted=False), on="sendMessage")
        await house.service.delivery.drain()
        async with house.service.database.transaction() as session:
            (row,) = await rows(session, maria, keeping.DAYS)
            assert row.state == "uncertain"
            held = await appointments.held(session, one.id)
            assert held is not None
            if change is not None:
                await change(session, programme, held, house.now)
        await _a_minute_later(house)
        by_sms = [text.text for text in house.twilio.phone("+4790000001").received]
        assert len([text for text in by_sms if "Husk" in text]) == (1 if change is None else 0)
        assert not any("NAV" in text for text in by_sms)


async def _a_minute_later(house: House) -> None:
    house.service.now.at += timedelta(minutes=1)  # type: ignore[attr-defined]
    await house.service.delivery.reconcile()
    await house.service.delivery.drain()
    await house.twilio.until(lambda: not house.twilio.busy)


@pytest.mark.parametrize(
    ("opens", "starts", "expected"),
    [
        (
            "2026-10-22 09:00",
            "2026-10-25 13:00",
            [("2026-10-23 12:00", "Hei! Husk søndag 25.10 kl 13."), ("2026-10-25 08:30", "Hei! Husk i dag")],
        ),
        (
            "2027-03-25 09:00",
            "2027-03-28 13:00",
            [("2027-03-26 12:00", "Hei! Husk søndag 28.3 kl 13."), ("2027-03-28 08:30", "Hei! Husk i dag")],
        ),
        (
            "2027-03-25 09:00",
            "2027-03-29 09:00",
            [
                ("2027-03-27 12:00", "Hei! Husk mandag 29.3 kl 9."),
                ("2027-03-28 18:00", "Hei! Husk i morgen, mandag 29.3 kl 9."),
            ],
        ),
    ],
)
@pytest.mark.parametrize("channel", ["telegram", "sms"])
async def test_across_a_change_of_clock_each_comes_once_at_its_hour(
    database_url: str, channel: str, opens: str, starts: str, expected: list[tuple[str, str]]
) -> None:
    async with open_house(database_url, at=oslo(opens)) as house:
        phone = house.telegram.phone(12, "Maria")
        phone.start()
        await house.settle()
        sms = house.twilio.phone("+4790000012")
        async with house.service.database.transaction() as session:
            programme = await found_programme(session)
            address = {"telegram": "12"} if channel == "telegram" else {"sms": sms.number}
            maria = await move_in(session, programme, "Maria", **address)
            await agreed(session, programme, maria, oslo(starts), now=house.now)

        def read() -> list[str]:
            shown = phone.received if channel == "telegram" else sms.received
            return [one.text for one in shown if "Husk" in one.text]  # type: ignore[attr-defined]

        for number, (at, text) in enumerate(expected):
            await house.until(oslo(at) - timedelta(minutes=1))
            assert len(read()) == number
            await house.until(oslo(at))
            assert read()[number].startswith(text)
        await house.until(oslo(starts))
        assert len(read()) == len(expected)


async def test_late_only_the_nearest_comes(database: Database) -> None:
    """The service was down for two days."""
    async with database.transaction() as session:
        _programme, maria, one = await an_appointment(session)
        back = oslo("2026-12-03 09:00")
        await remind(session, one, keeping.DAYS, back)
        assert await rows(session, maria, keeping.DAYS) == []
        await remind(session, one, keeping.DAY, back)
        (row,) = await rows(session, maria, keeping.DAY)
        assert words(from_json(row.reply or "")).startswith("Hei! Husk i dag: NAV")


async def test_one_that_waits_through_a_pause_gives_way_to_the_next(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, one = await an_appointment(session)
        (await preferences.held(session, programme.id, maria.id)).paused_until = oslo("2026-12-03 09:00")
        await remind(session, one, keeping.DAYS, NOON)
        assert await rows(session, maria, keeping.DAYS) == []
        await remind(session, one, keeping.DAY, oslo("2026-12-03 08:30"))
        assert [row.state for row in await rows(session, maria, *reminding.KINDS)] == ["pending"]


async def test_whoever_wants_none_gets_none_also_of_what_waits(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, one = await an_appointment(session)
        await remind(session, one, keeping.DAYS, NOON)
        await discretion.remind(session, programme, maria, "never", NOON)
        assert await rows(session, maria, *reminding.KINDS) == []
        assert await due_rows(session, one) == {}
        await discretion.remind(session, programme, maria, "hour", NOON)
        assert set(await due_rows(session, one)) == {keeping.DAY, keeping.HOUR}


async def test_whoever_wants_none_of_one_gets_none_of_what_waits_of_it(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, one = await an_appointment(session)
        another = await agreed(session, programme, maria, START + timedelta(hours=2), now=NOW)
        for each in (one, another):
            await remind(session, each, keeping.DAYS, NOON)
        one.remind = "hour"
        await changing.remind(session, programme, maria, one.id, NOON)
        assert one.remind == "never"
        assert [row.subject_id for row in await rows(session, maria, *reminding.KINDS)] == [another.id]
        assert await due_rows(session, one) == {}


async def test_what_is_chosen_for_one_of_them_stays(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, one = await an_appointment(session, remind="same-day")
        await discretion.remind(session, programme, maria, "never", NOW)
        assert set(await due_rows(session, one)) == {keeping.DAY}


@pytest.mark.parametrize("level", ["none", "minimal", "discreet", "full"])
async def test_the_preview_shows_what_the_sender_shows(database: Database, level: str) -> None:
    """The choice is applied in one place when a message is sent, in another when it is shown beforehand."""
    async with database.transaction() as session:
        programme, maria, one = await an_appointment(session)
        chosen = await discretion.choose(session, programme, maria, level)
        assert not isinstance(chosen, Refused)
        await remind(session, one, keeping.DAYS, NOON)
        (row,) = await rows(session, maria, keeping.DAYS)
        preference = await preferences.one(session, programme.id, maria.id)
        assert preference is not None
        beforehand = discretion.shown(await discretion.preview(session, programme, preference, NOON), level)
        goes = await letters.still_true(session, row, NOON)
        assert goes == (beforehand is not None)
        if beforehand is not None:
            sent = await letters._unveiled(session, row, from_json(row.reply or ""))
            assert words(Reply(beforehand)) == words(Reply(sent.text))


async def test_without_an_appointment_the_preview_is_of_one_thought_up(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria", sms="+4790000001")
        preference = await preferences.held(session, programme.id, maria.id)
        example = await discretion.preview(session, programme, preference, NOW)
        assert words(example) == "Hei! Husk i morgen: Kari, torsdag 26.11 kl 10, Torget 2."
        assert (await session.scalars(select(Appointment))).all() == []
        assert (await session.scalars(select(Outbox))).all() == []


async def test_what_was_never_written_down_is_found_by_the_daily_pass(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, one = await an_appointment(session)
        kari = await move_in(session, programme, "Kari", "staff", sms="+4790000002")
        asked = await answering.help_with(session, programme, maria, one.id, "move", NOW)
        assert not isinstance(asked, Refused)
        assert asked.readers == 1
        assert (await mending.reminders(session, NOW), await mending.requests(session, NOW)) == (0, 0)
        await due.drop(session, one.id, reminding.KINDS)
        await due.drop(session, asked.request.id, ("request-check",))
        assert (await mending.reminders(session, NOW), await mending.requests(session, NOW)) == (2, 1)
        assert set(await due_rows(session, one)) == {keeping.DAYS, keeping.DAY}
        assert len(await rows(session, kari, "request-new")) == 1


async def test_whoever_has_not_asked_for_help_is_nobodys_business(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, one = await an_appointment(session)
        kari = await move_in(session, programme, "Kari", "staff", sms="+4790000002")
        wished = await answering.wish(session, programme, maria, one.id, "cancel", NOW)
        assert not isinstance(wished, Refused)
        assert await mending.requests(session, NOW) == 0
        assert await rows(session, kari, "request-new") == []
        done = await answering.called_off(session, programme, maria, one.id, NOW)
        assert (one.state, wished[1].state) == ("cancelled", "done")
        assert not isinstance(done, Refused)


async def test_what_somebody_took_who_is_gone_waits_for_the_team_again(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, one = await an_appointment(session)
        kari = await move_in(session, programme, "Kari", "staff", sms="+4790000002")
        per = await move_in(session, programme, "Per", "staff", sms="+4790000005")
        asked = await answering.help_with(session, programme, maria, one.id, "move", NOW)
        assert not isinstance(asked, Refused)
        await arranging.take(session, programme, per, asked.request.id, NOW)
        await erasing.erase(session, per.id, NOW)
        checks = select(Due).where(col(Due.kind) == "request-check", col(Due.state) == "waiting")
        check = (await session.scalars(checks)).one()
        await wishes.check(session, check, check.at)
        request = await session.get_one(Request, asked.request.id)
        assert (request.state, request.taken_by) == ("waiting", None)
        assert [row.version for row in await rows(session, kari, "request-new")] == [1, 2]


async def test_nobody_elses_appointment_can_be_answered(database: Database) -> None:
    async with database.transaction() as session:
        programme, _maria, one = await an_appointment(session)
        ali = await move_in(session, programme, "Ali", sms="+4790000003")
        for refused in (
            await answering.confirm(session, programme, ali, (one.id, 1), NOW),
            await answering.wish(session, programme, ali, one.id, "move", NOW),
            await answering.new_time(session, programme, ali, one.id, LATER, NOW),
            await answering.called_off(session, programme, ali, one.id, NOW),
        ):
            assert isinstance(refused, Refused)
        assert (one.state, one.version, one.confirmed_at) == ("agreed", 1, None)


async def test_a_meeting_of_several_is_not_for_one_of_them_to_move(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, one = await an_appointment(session, kind="group")
        assert isinstance(await answering.new_time(session, programme, maria, one.id, LATER, NOW), Refused)
        assert isinstance(await answering.called_off(session, programme, maria, one.id, NOW), Refused)
        assert not isinstance(await answering.wish(session, programme, maria, one.id, "move", NOW), Refused)


@pytest.mark.parametrize(
    ("made", "starts", "reminded"),
    [
        ("2026-11-25 19:00", "2026-11-26 09:00", "2026-11-26 08:00"),
        ("2026-11-25 22:30", "2026-11-26 08:30", "2026-11-26 08:00"),
        ("2026-11-25 19:00", "2026-11-26 08:15", None),
        ("2026-11-26 09:05", "2026-11-26 09:45", None),
    ],
)
async def test_what_is_written_down_late_is_reminded_of_when_they_wake(
    database: Database, made: str, starts: str, reminded: str | None
) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria", telegram="11")
        one = await agreed(session, programme, maria, oslo(starts), now=oslo(made))
        expected = {keeping.DAY: oslo(reminded)} if reminded else {}
        assert await due_rows(session, one) == expected


@pytest.mark.parametrize(
    ("quiet_from", "quiet_to", "starts", "at"),
    [
        # Whoever sleeps by day hears of it while they are awake, and not too late.
        ("17:00", "12:00", "2026-12-03 11:00", "2026-12-02 12:00"),
        ("18:00", "10:00", "2026-12-03 09:00", "2026-12-02 12:00"),
        ("20:00", "12:00", "2026-12-03 11:00", "2026-12-02 18:00"),
        ("17:00", "09:00", "2026-12-03 11:00", "2026-12-03 08:30"),
    ],
)
async def test_own_quiet_hours_over_evening_and_morning_do_not_make_it_useless(
    database: Database, quiet_from: str, quiet_to: str, starts: str, at: str
) -> None:
    async with database.transaction() as session:
        programme, maria, one = await an_appointment(session, oslo(starts), remind="same-day")
        own = await preferences.held(session, programme.id, maria.id)
        own.quiet_from, own.quiet_to = quiet_from, quiet_to
        await keeping.schedule(session, programme, one, NOW)
        assert (await due_rows(session, one))[keeping.DAY] == oslo(at)


async def test_on_a_closed_day_a_wish_is_read_by_whoever_stands_in_then(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, one = await an_appointment(session)
        kari = await move_in(session, programme, "Kari", "staff", sms="+4790000002")
        anne = await move_in(session, programme, "Anne", "staff", sms="+4790000005")
        closed = {"reason": None, "substitute": "Anne", "opens": "09:00", "closes": "12:00"}
        await programmes.close_days(session, programme.id, [START.date()], **closed)
        now = oslo("2026-12-02 20:00")
        asked = await answering.help_with(session, programme, maria, one.id, "move", now)
        assert not isinstance(asked, Refused)
        assert asked.read_at == oslo("2026-12-03 09:00")
        (row,) = await rows(session, anne, "request-new")
        assert row.not_before == asked.read_at
        assert await rows(session, kari, "request-new") == []
        # What the one who is there does not take is for all of the team.
        checks = select(Due).where(col(Due.kind) == "request-check", col(Due.state) == "waiting")
        check = (await session.scalars(checks)).one()
        assert check.at == asked.read_at + wishes.SOON
        await wishes.check(session, check, check.at)
        for reader, times in ((anne, 2), (kari, 1)):
            assert len(await rows(session, reader, "request-new")) == times


@pytest.mark.parametrize(
    ("substitute", "at"),
    [
        # Nobody of the team is called so, or it is not their hours: the others are all there is.
        ("Vikar", "2026-12-03 09:00"),
        ("Anne", "2026-12-03 12:00"),
        ("Anne", "2026-12-02 09:00"),
    ],
)
async def test_else_a_wish_is_for_all_of_the_team(database: Database, substitute: str, at: str) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        team = [await move_in(session, programme, name, "staff") for name in ("Kari", "Anne")]
        closed = {"reason": None, "substitute": substitute, "opens": "09:00", "closes": "12:00"}
        await programmes.close_days(session, programme.id, [START.date()], **closed)
        assert await opening.readers(session, programme, team, oslo(at)) == team


async def test_a_programme_that_says_no_hours_is_not_read_only_where_somebody_stands_in(
    database: Database,
) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        await programmes.replace_hours(session, programme.id, [])
        closed = {"reason": None, "substitute": "Anne", "opens": "09:00", "closes": "12:00"}
        await programmes.close_days(session, programme.id, [START.date()], **closed)
        assert await opening.read_at(session, programme, NOW) == NOW
