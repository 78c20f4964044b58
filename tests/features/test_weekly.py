"""The plan that goes out before each week, the same on demand, and a single day of it."""

from __future__ import annotations

from datetime import UTC, date, timedelta
from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import col, select

from bot.chat.activities import showing as chat
from bot.features import activities, signing_up, timetable, weekly
from bot.messages import NOT_MINE, from_json
from bot.wording import speak
from bot.wording.gsm7 import fit, segments
from bot.wording.plain import as_sms
from scheduler import ticks
from storage import activities as stored
from storage import due
from storage.database import Database
from storage.tables import (
    Activity,
    ClosedDay,
    Due,
    Outbox,
    Person,
    Poll,
    Preference,
    Programme,
    Series,
    Slot,
)
from tests.features.plans import OSLO, offered, on, oslo, planned, saying, slot, told, turn, words
from tests.residents import found_programme, give_role, move_in

#: A Wednesday; the plan for the week from Monday 30 November goes out on Friday at 13.
NOW = oslo("2026-11-25 09:00")
FRIDAY = oslo("2026-11-27 13:00")
MONDAY = 20261130


async def due_plan(session: Any, programme: Programme, after: Any = NOW) -> Due:
    """The row that the programme's next plan hangs on."""
    await timetable.schedule_plan(session, programme, after)
    return await next_plan(session, programme)


async def next_plan(session: Any, programme: Programme) -> Due:
    rows = await session.scalars(
        select(Due).where(
            col(Due.kind) == "plan", col(Due.subject_id) == programme.id, col(Due.state) == "waiting"
        )
    )
    return rows.one()  # type: ignore[no-any-return]


async def no_slots(session: Any, programme: Programme) -> None:
    for one in await stored.active_slots(session, programme.id):
        one.active = False
    await session.flush()


async def in_slot(session: Any, programme: Programme, day: str, title: str, **changes: Any) -> Activity:
    """What fills one of the programme's own slots."""
    at = date.fromisoformat(day)
    own = next(one for one in await stored.active_slots(session, programme.id) if one.weekday == at.weekday())
    activity = await activities.plan(session, programme, title, on(own, at), poll_id=None, now=NOW)
    for name, value in changes.items():
        setattr(activity, name, value)
    await session.flush()
    return activity


async def poll_about(session: Any, programme: Programme, person: Person, day: str) -> Poll:
    at = date.fromisoformat(day)
    own = next(one for one in await stored.active_slots(session, programme.id) if one.weekday == at.weekday())
    poll = Poll(
        programme_id=programme.id,
        posted_by=person.id,
        slot_id=own.id,
        local_date=at,
        starts_at=on(own, at).starts_at,
        opened_at=NOW,
        closes_at=on(own, at).starts_at - timedelta(hours=2),
    )
    session.add(poll)
    await session.flush()
    return poll


async def rows_to(session: Any, person: Person) -> list[Outbox]:
    rows = await session.scalars(
        select(Outbox).where(col(Outbox.person_id) == person.id, col(Outbox.kind) == "plan")
    )
    return list(rows)


async def choices(session: Any, person: Person) -> list[str]:
    """What the plan on its way to somebody lets them pick."""
    (row,) = await rows_to(session, person)
    return [speak(option.label, "nb", OSLO) for option in from_json(row.reply or "").options]


async def test_the_plan_has_a_line_for_every_day_that_matters(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        await in_slot(session, programme, "2026-12-03", "Bowling", place="Rådhuset", places=8, fare="50 kr")
        await planned(session, programme, oslo("2026-12-05 12:00"), now=NOW, title="Tur")
        await weekly.send(session, await due_plan(session, programme), FRIDAY)
        assert await told(session, maria, "plan") == [
            "Neste uke:\n"
            "tirsdag 1.12: ikke bestemt ennå.\n"
            "torsdag 3.12 kl 11: Bowling, Rådhuset. Pris: 50 kr. 8 ledige plasser.\n"
            "lørdag 5.12 kl 12: Tur, sted kommer. Bare møt opp.\n"
            "Oppmøte hver gang: stasjonen."
        ]
        assert await choices(session, maria) == [
            "Bli med torsdag 3.12",
            "Jeg kommer lørdag 5.12",
        ]
        (row,) = await rows_to(session, maria)
        assert (row.subject_id, row.version, row.lane, row.automatic) == (
            programme.id,
            MONDAY,
            "broadcast",
            True,
        )
        assert row.expires_at == oslo("2026-12-05 12:00")


async def test_everybody_with_a_role_has_it_once_and_only_participants_sign_up_from_it(
    database: Database,
) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        other = await found_programme(session, "bergen")
        maria = await move_in(session, programme, "Maria", "participant", "staff")
        others = [
            await move_in(session, programme, role, role)
            for role in ("peer_worker", "staff", "coordinator", "volunteer")
        ]
        strangers = [await move_in(session, other, "Bo")]
        for person in (maria, *others):
            await give_role(session, other, person.id, "volunteer")
        await in_slot(session, programme, "2026-12-03", "Bowling", places=0)
        row = await due_plan(session, programme)
        await weekly.send(session, row, FRIDAY)
        await weekly.send(session, row, FRIDAY + timedelta(minutes=1))
        assert await choices(session, maria) == ["Bli med torsdag 3.12"]
        for person in others:
            assert await choices(session, person) == []
            assert "Fullt.\n" in f"{(await told(session, person, 'plan'))[0]}\n"
        assert await rows_to(session, strangers[0]) == []


async def test_whoever_said_something_reads_where_they_stand(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        ali, bo, cai, dag, eli = [
            await move_in(session, programme, name) for name in ("Ali", "Bo", "Cai", "Dag", "Eli")
        ]
        bowling = await in_slot(session, programme, "2026-12-01", "Bowling", places=1)
        tur = await in_slot(session, programme, "2026-12-03", "Tur")
        for minute, person in enumerate((ali, bo, cai)):
            at = NOW + timedelta(minutes=minute)
            await signing_up.come(session, programme, person, bowling.id, at)
        await signing_up.come(session, programme, dag, tur.id, NOW)
        await signing_up.stay(session, programme, cai, tur.id, NOW)
        await weekly.send(session, await due_plan(session, programme), FRIDAY)
        read = {one.name: (await told(session, one, "plan"))[0] for one in (ali, bo, cai, dag, eli)}
        assert "Du har plass." in read["Ali"]
        assert "Du er nr 1 på ventelista." in read["Bo"]
        assert "Du er nr 2 på ventelista." in read["Cai"]
        assert "Du har meldt avbud, men er velkommen likevel." in read["Cai"]
        assert "Du har sagt at du kommer." in read["Dag"]
        assert read["Eli"].count("Du ") == 0
        assert "Fullt, men du kan stå på venteliste." in read["Eli"]
        assert await choices(session, ali) == ["Avbud tirsdag 1.12", "Jeg kommer torsdag 3.12"]
        assert await choices(session, dag) == ["Bli med tirsdag 1.12", "Avbud torsdag 3.12"]


@pytest.mark.parametrize("also_sign_up", [False, True])
async def test_many_people_cost_no_more_questions_than_few(database: Database, also_sign_up: bool) -> None:
    asked = []
    for number, count in enumerate((2, 60)):
        async with database.transaction() as session:
            programme = await found_programme(session, f"nr{number}")
            people = [await move_in(session, programme, f"P{one}") for one in range(count)]
            bowling = await in_slot(session, programme, "2026-12-03", "Bowling", places=100)
            for person in people if also_sign_up else []:
                await signing_up.come(session, programme, person, bowling.id, NOW)
            row = await due_plan(session, programme)
            statements: list[str] = []
            engine = database.engine.sync_engine

            def note(
                _connection: Any, _cursor: Any, statement: str, *_rest: Any, seen: Any = statements
            ) -> None:
                seen.append(statement)

            event.listen(engine, "before_cursor_execute", note)
            await weekly.send(session, row, FRIDAY)
            event.remove(engine, "before_cursor_execute", note)
            asked.append(len([one for one in statements if "INTO outbox" not in one]))
            assert [len(await told(session, one, "plan")) for one in people] == [1] * count
    assert asked[0] == asked[1]


@pytest.mark.parametrize(
    ("now", "begins_with", "has", "has_not"),
    [
        ("2026-11-27 13:00", "Neste uke:", ["Klatring", "Bowling"], []),
        ("2026-11-29 20:59", "Neste uke:", ["Klatring", "Bowling"], []),
        ("2026-11-30 08:00", "Denne uka:", ["Klatring", "Bowling"], []),
        ("2026-12-01 10:59", "Denne uka:", ["Klatring", "Bowling"], []),
        ("2026-12-01 11:00", "Denne uka:", ["Bowling"], ["Klatring"]),
        ("2026-12-02 12:00", "Denne uka:", ["Bowling"], ["Klatring"]),
        # Nothing is left, and a message about what has been helps nobody.
        ("2026-12-03 11:00", None, [], []),
        ("2026-12-04 12:59", None, [], []),
        # A week on: the plan that was missed since then goes instead.
        ("2026-12-04 13:00", "Neste uke:", ["Kino"], ["Bowling", "Klatring"]),
        ("2026-12-09 12:00", "Denne uka:", ["Kino"], ["Bowling", "Klatring"]),
        ("2026-12-10 12:00", None, [], []),
        # Two weeks on, nothing has been planned: that is said before the week begins, and not in it.
        ("2026-12-11 13:00", "Neste uke:", ["ikke bestemt ennå", "FORSLAG"], ["Kino"]),
        ("2026-12-15 09:00", None, [], []),
    ],
)
async def test_after_downtime_only_what_is_still_to_come_is_told(
    database: Database, now: str, begins_with: str | None, has: list[str], has_not: list[str]
) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        await in_slot(session, programme, "2026-12-01", "Klatring")
        await in_slot(session, programme, "2026-12-03", "Bowling")
        await in_slot(session, programme, "2026-12-10", "Kino")
        row = await due_plan(session, programme)
        assert row.at == FRIDAY
        await weekly.send(session, row, oslo(now))
        following = (await next_plan(session, programme)).at.astimezone(OSLO)
        assert oslo(now) < following <= oslo(now) + timedelta(days=7)
        assert (following.weekday(), f"{following:%H:%M}") == (4, "13:00")
        read = await told(session, maria, "plan")
    assert len(read) == (begins_with is not None)
    for text in read:
        assert text.startswith(begins_with or "")
        assert [one for one in has if one not in text] == []
        assert [one for one in has_not if one in text] == []


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-12-18 13:00", True),
        ("2026-12-21 09:00", True),
        # The week is partly past, and what is left of it is that nobody is there on Thursday.
        ("2026-12-23 09:00", True),
        ("2026-12-25 09:00", False),
    ],
)
async def test_a_late_plan_still_says_which_days_are_closed(database: Database, now: str, said: bool) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        session.add(ClosedDay(programme_id=programme.id, local_date=date(2026, 12, 24), reason="julaften"))
        await weekly.send(session, await due_plan(session, programme, oslo("2026-12-14 09:00")), oslo(now))
        read = await told(session, maria, "plan")
    assert [one for one in read if "torsdag 24.12: stengt, julaften." in one] == read
    assert len(read) == said


async def test_an_empty_week_says_so_warmly_before_it_begins_and_never_in_it(database: Database) -> None:
    for number, (now, said) in enumerate(
        [("2026-11-27 13:00", "neste uke"), ("2026-11-30 13:00", "denne uka"), ("2026-12-01 09:00", None)]
    ):
        async with database.transaction() as session:
            programme = await found_programme(session, f"nr{number}")
            await no_slots(session, programme)
            maria = await move_in(session, programme, "Maria")
            await weekly.send(session, await due_plan(session, programme), oslo(now))
            read = await told(session, maria, "plan")
            assert len(read) == (said is not None)
            for text in read:
                assert f"Vi har ikke planlagt noe {said} ennå" in text
                assert "FORSLAG bowling" in text
                (row,) = await rows_to(session, maria)
                assert row.expires_at == oslo("2026-12-07 00:00")
                assert await choices(session, maria) == []


async def test_a_programme_that_plans_on_mondays_tells_of_the_week_that_begins(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session, plan_weekday=0, plan_at="09:00")
        maria = await move_in(session, programme, "Maria")
        row = await due_plan(session, programme)
        assert row.at == oslo("2026-11-30 09:00")
        await weekly.send(session, row, oslo("2026-11-30 09:00"))
        assert (await told(session, maria, "plan"))[0].startswith("Denne uka:\ntirsdag 1.12: ikke bestemt")


async def test_a_plan_at_night_waits_and_tells_in_the_morning_what_is_true_then(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session, plan_weekday=6, plan_at="22:00")
        maria = await move_in(session, programme, "Maria", sms="+4790000001")
        klatring = await in_slot(session, programme, "2026-12-01", "Klatring")
        await in_slot(session, programme, "2026-12-03", "Bowling")
        await due_plan(session, programme)
    await ticks.run_due(database, oslo("2026-11-29 22:00"))
    async with database.transaction() as session:
        assert await rows_to(session, maria) == []
        assert (await next_plan(session, programme)).at == oslo("2026-12-06 22:00")
        await activities.drop(session, await session.get_one(Activity, klatring.id), oslo("2026-11-30 07:00"))
    await ticks.run_due(database, oslo("2026-11-30 07:59"))
    async with database.transaction() as session:
        assert await rows_to(session, maria) == []
    for _ in range(2):
        await ticks.run_due(database, oslo("2026-11-30 08:00"))
    async with database.transaction() as session:
        (read,) = await told(session, maria, "plan")
    assert read.startswith("Denne uka:\ntirsdag 1.12: Klatring er avlyst.\ntorsdag 3.12 kl 11: Bowling")


async def test_whoever_still_waits_for_the_plan_reads_what_has_changed_since(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria, ali = [await move_in(session, programme, name) for name in ("Maria", "Ali")]
        klatring = await in_slot(session, programme, "2026-12-01", "Klatring")
        await in_slot(session, programme, "2026-12-03", "Bowling")
        await weekly.send(session, await due_plan(session, programme), FRIDAY)
        (sent,) = await rows_to(session, ali)
        sent.state = "sent"
        later = FRIDAY + timedelta(minutes=5)
        await activities.drop(session, klatring, later)
        await weekly.tell_again(session, programme, [klatring.starts_at], later)
        assert "Klatring er avlyst" in (await told(session, maria, "plan"))[0]
        assert await told(session, ali, "plan") == []
        # Nobody waits any more: nothing is said a second time.
        (row,) = await rows_to(session, maria)
        row.state = "sent"
        await session.flush()
        await weekly.tell_again(session, programme, [klatring.starts_at], later)
        assert [len(await rows_to(session, one)) for one in (maria, ali)] == [1, 1]


@pytest.mark.parametrize(
    ("first_day", "closed", "says", "not_says"),
    [
        # Ascension Day is a Thursday, when something would be on.
        ("2027-04-28 09:00", None, ["torsdag 6.5: stengt, Kristi himmelfartsdag."], []),
        # Whit Monday and Constitution Day on a Monday: nothing is on on Mondays anyway.
        ("2027-05-12 09:00", None, ["tirsdag 18.5: ikke", "torsdag 20.5: ikke"], ["17.5", "stengt"]),
        # The programme's own day is always said.
        (
            "2026-11-25 09:00",
            ("2026-12-02", "planleggingsdag"),
            ["onsdag 2.12: stengt, planleggingsdag."],
            [],
        ),
        ("2026-11-25 09:00", ("2026-12-03", None), ["torsdag 3.12: stengt."], ["stengt, "]),
    ],
)
async def test_days_when_nothing_is_on_are_said(
    database: Database, first_day: str, closed: Any, says: list[str], not_says: list[str]
) -> None:
    now = oslo(first_day)
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        if closed:
            day, reason = closed
            session.add(
                ClosedDay(programme_id=programme.id, local_date=date.fromisoformat(day), reason=reason)
            )
        row = await due_plan(session, programme, now)
        await weekly.send(session, row, row.at)
        (read,) = await told(session, maria, "plan")
    assert [one for one in says if one not in read] == []
    assert [one for one in not_says if one in read] == []


async def test_an_activity_on_a_closed_day_stands(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        session.add(ClosedDay(programme_id=programme.id, local_date=date(2026, 12, 3), reason="fri"))
        await planned(session, programme, oslo("2026-12-03 17:00"), now=NOW, title="Julebord")
        await weekly.send(session, await due_plan(session, programme), FRIDAY)
        (read,) = await told(session, maria, "plan")
    assert "torsdag 3.12 kl 17: Julebord" in read
    assert "stengt" not in read


async def test_an_open_poll_about_a_day_is_told_to_those_who_vote(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        kari = await move_in(session, programme, "Kari", "staff")
        await poll_about(session, programme, kari, "2026-12-03")
        await weekly.send(session, await due_plan(session, programme), FRIDAY)
        (asked,), (news,) = [await told(session, one, "plan") for one in (maria, kari)]
    assert "torsdag 3.12: ikke bestemt ennå. Skriv STEM, så er du med og bestemmer." in asked
    assert "torsdag 3.12: ikke bestemt ennå. Avstemningen er åpen." in news
    assert "STEM" not in news


async def test_what_was_cancelled_is_said_unless_something_else_stands_there(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        for day in ("2026-12-01", "2026-12-03"):
            await activities.drop(session, await in_slot(session, programme, day, "Kajakk"), NOW)
        await in_slot(session, programme, "2026-12-03", "Bowling")
        await weekly.send(session, await due_plan(session, programme), FRIDAY)
        (read,) = await told(session, maria, "plan")
    assert "tirsdag 1.12: Kajakk er avlyst.\ntorsdag 3.12 kl 11: Bowling" in read
    assert read.count("Kajakk") == 1


@pytest.mark.parametrize(
    ("friday", "starts", "read_as", "following"),
    [
        # The night when the clock goes back, before and after it, and the day that follows.
        ("2026-10-16", "2026-10-25T00:30+00:00", "søndag 25.10 kl 02.30", "2026-10-23 13:00"),
        ("2026-10-16", "2026-10-25T01:30+00:00", "søndag 25.10 kl 02.30", "2026-10-23 13:00"),
        ("2026-10-16", "2026-10-25T10:00+00:00", "søndag 25.10 kl 11", "2026-10-23 13:00"),
        ("2026-10-23", "2026-10-27T10:00+00:00", "tirsdag 27.10 kl 11", "2026-10-30 13:00"),
        # The night when it goes forward.
        ("2027-03-19", "2027-03-28T00:59+00:00", "søndag 28.3 kl 01.59", "2027-03-26 13:00"),
        ("2027-03-19", "2027-03-28T01:00+00:00", "søndag 28.3 kl 03", "2027-03-26 13:00"),
        ("2027-03-19", "2027-03-28T21:59+00:00", "søndag 28.3 kl 23.59", "2027-03-26 13:00"),
        ("2027-03-26", "2027-03-30T09:00+00:00", "tirsdag 30.3 kl 11", "2027-04-02 13:00"),
    ],
)
async def test_the_plan_keeps_its_hours_when_the_clock_changes(
    database: Database, friday: str, starts: str, read_as: str, following: str
) -> None:
    at = oslo(f"{friday} 13:00")
    begins = at.fromisoformat(starts)
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        activity = Activity(
            programme_id=programme.id,
            local_date=begins.astimezone(OSLO).date(),
            starts_at=begins,
            ends_at=begins + timedelta(hours=1),
            title="Nattevandring",
            created_at=at,
        )
        await activities.put_up(session, programme, activity, at - timedelta(days=3))
        row = await due_plan(session, programme, at - timedelta(days=3))
        assert row.at == at
        await weekly.send(session, row, at)
        (read,) = await told(session, maria, "plan")
        assert f"{read_as}: Nattevandring" in read
        assert (await next_plan(session, programme)).at == oslo(following)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
async def test_a_plan_of_two_activities_is_two_texts_at_most(database: Database, language: str) -> None:
    terms = {"fare": "Billett 45 kr", "food": "Vi griller", "conditions": "Ta med varme klær"}
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        await in_slot(session, programme, "2026-12-01", "Klatring", place="Klatreparken", places=8, **terms)
        await in_slot(session, programme, "2026-12-03", "Bowling", place="Rådhuset", fare="x" * 70)
        await weekly.send(session, await due_plan(session, programme), FRIDAY)
        (row,) = await rows_to(session, maria)
    reply = from_json(row.reply or "")
    labels = [speak(one.label, language, OSLO, channel="sms") for one in reply.options]
    text = fit(as_sms(speak(reply.text, language, OSLO, channel="sms"), list(enumerate(labels, 1))))
    assert segments(text)[0] <= 2, (len(text), text)
    assert segments(text)[1] == "GSM-7"
    assert "Ta med varme klær" in text
    # What is long is read on demand, and at once where it costs nothing.
    assert "xxx" not in text
    assert "PLAN" in text
    assert "x" * 70 in speak(reply.text, language, OSLO)


async def test_a_week_full_of_things_can_still_be_sent(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        for number in range(30):
            at = oslo("2026-11-30 09:00") + timedelta(hours=5 * number)
            await planned(session, programme, at, now=NOW, title=f"Aktivitet nummer {number}", places=8)
        await weekly.send(session, await due_plan(session, programme), FRIDAY)
        (row,) = await rows_to(session, maria)
        day = words(await chat.plan(await turn(session, programme, maria, FRIDAY, "3.12")))  # type: ignore[arg-type]
    reply = from_json(row.reply or "")
    by_sms = speak(reply.text, "nb", OSLO, channel="sms")
    assert "Og 20 til. Skriv PLAN og dagen" in by_sms
    assert len(by_sms) < 1000
    on_telegram = speak(reply.text, "nb", OSLO)
    assert "Aktivitet nummer 29" in on_telegram
    assert len(on_telegram) < 4096
    assert day.count("torsdag 3.12") == 5


ASKED = [
    # A day: everything about it.
    (
        "tors",
        ["torsdag 26.11 kl 11: Bowling, Rådhuset. Oppmøte: stasjonen. Pris: 50 kr.", "Ta med sko"],
        ["Tur"],
    ),
    ("på torsdag?", ["Bowling"], ["Tur"]),
    ("i morgen", ["Bowling"], ["Tur"]),
    ("26.11", ["Bowling"], ["Tur"]),
    ("lør", ["lørdag 28.11 kl 12: Tur"], ["Bowling"]),
    ("fri", ["Vi har ikke planlagt noe fredag 27.11", "FORSLAG"], ["Bowling"]),
    ("i helga", ["lørdag 28.11 kl 12: Tur"], ["Bowling"]),
    ("torsdag eller lørdag", ["Bowling", "Tur"], []),
    ("tirsdag", ["tirsdag 1.12: ikke bestemt ennå.", "FORSLAG bowling"], ["Bowling"]),
    ("24.12", ["torsdag 24.12: stengt, julaften."], ["FORSLAG"]),
    ("1. juledag", ["Vi har ikke planlagt noe fredag 25.12"], []),
    # "Torsdag" that may be this week's or the next: both are shown, nothing is asked.
    ("neste torsdag", ["torsdag 26.11", "torsdag 3.12: ikke bestemt ennå."], []),
    ("neste uke", ["Neste uke:", "tirsdag 1.12", "torsdag 3.12"], ["Bowling"]),
    ("denne uka", ["Dette skjer", "Bowling", "Tur"], []),
    # No such day.
    ("24.11", ["Den dagen har vært."], []),
    ("i går", ["Den dagen har vært."], []),
    ("31.11", ["Den dagen finner vi ikke"], []),
    ("fredag 3.12", ["Den dagen finner vi ikke"], []),
    ("1.6.2030", ["Så langt fram"], []),
]


@pytest.mark.parametrize(("asked", "has", "has_not"), ASKED)
async def test_plan_and_a_day(database: Database, asked: str, has: list[str], has_not: list[str]) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        own = {"place": "Rådhuset", "fare": "50 kr", "conditions": "Ta med sko"}
        await in_slot(session, programme, "2026-11-26", "Bowling", **own)
        await planned(session, programme, oslo("2026-11-28 12:00"), now=NOW, title="Tur")
        session.add(ClosedDay(programme_id=programme.id, local_date=date(2026, 12, 24), reason="julaften"))
        await session.flush()
        answer = await chat.plan(await turn(session, programme, maria, NOW, asked))
        assert answer is not NOT_MINE
        for language in ("nb", "nn", "en"):
            assert words(answer, language)  # type: ignore[arg-type]
        read = words(answer)  # type: ignore[arg-type]
    assert [one for one in has if one not in read] == []
    assert [one for one in has_not if one in read] == []


@pytest.mark.parametrize(
    "text",
    [
        "for i morgen er å komme",
        "var fin",
        "torsdag kl 11",
        "12",
        "i januar",
        "torsdag passer ikke for meg",
        "uke 49",
        "om en time",
    ],
)
async def test_what_is_not_wholly_a_day_is_for_people(database: Database, text: str) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        assert await chat.plan(await turn(session, programme, maria, NOW, text)) is NOT_MINE


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        ("2026-11-26 09:00", "26.11"),
        ("2026-11-26 13:59", "26.11"),
        ("2026-11-26 14:00", "3.12"),
    ],
)
async def test_the_weekday_of_today_is_today_as_long_as_something_is_on(
    database: Database, now: str, shown: str
) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        await in_slot(session, programme, "2026-11-26", "Bowling")
        await in_slot(session, programme, "2026-12-03", "Tur")
        read = words(await chat.plan(await turn(session, programme, maria, oslo(now), "torsdag")))  # type: ignore[arg-type]
    assert read.startswith(f"torsdag {shown} kl 11")
    assert len(read.split("\n")) == 1


@pytest.mark.parametrize(
    ("now", "status", "choices_left"),
    [
        ("2026-11-26 10:59", "8 ledige plasser.", ["come"]),
        ("2026-11-26 11:00", "Har begynt.", []),
        ("2026-11-26 14:00", "Ferdig.", []),
    ],
)
async def test_a_day_says_what_has_begun_and_what_is_over(
    database: Database, now: str, status: str, choices_left: list[str]
) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        await in_slot(session, programme, "2026-11-26", "Bowling", places=8)
        answer = await chat.plan(await turn(session, programme, maria, oslo(now), "i dag"))
    assert words(answer).endswith(status)  # type: ignore[arg-type]
    assert [name for name, _ in offered(answer)] == choices_left  # type: ignore[arg-type]


async def test_a_cancelled_day_says_why(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        tur = await in_slot(session, programme, "2026-11-26", "Tur", reason="Bussen er ødelagt.")
        await activities.drop(session, tur, NOW)
        asked = await turn(session, programme, maria, NOW, "tors")
        assert words(await chat.plan(asked)) == "torsdag 26.11: Tur er avlyst. Bussen er ødelagt."  # type: ignore[arg-type]
        assert "ødelagt" not in words(await chat.week(asked))


async def test_each_role_reads_what_it_needs(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria, ali = [await move_in(session, programme, name) for name in ("Maria", "Ali")]
        kari = await move_in(session, programme, "Kari", "staff")
        vera = await move_in(session, programme, "Vera", "volunteer")
        bowling = await in_slot(session, programme, "2026-11-26", "Bowling", places=8)
        for minute, person in enumerate((maria, ali)):
            at = NOW - timedelta(minutes=5 - minute)
            await signing_up.come(session, programme, person, bowling.id, at)
        session.add(Preference(person_id=ali.id, programme_id=programme.id, needs="gluten"))
        await session.flush()
        for text in ("", "tors"):
            answers = [
                await chat.plan(saying(await turn(session, programme, one, NOW), text))
                for one in (maria, kari, vera)
            ]
            asked, staff, volunteer = [words(one) for one in answers]  # type: ignore[arg-type]
            assert "Du har plass." in asked
            assert "2 kommer: Maria og Ali." in staff
            assert "2 kommer. Mat å ta hensyn til: gluten (1)." in volunteer
            assert "Ali" not in volunteer
            assert [len(offered(one)) for one in answers] == [1, 0, 0]  # type: ignore[arg-type]


async def test_a_slot_that_the_clock_skips_is_no_day_to_decide_about(database: Database) -> None:
    now = oslo("2028-03-17 13:00")
    async with database.transaction() as session:
        programme = await found_programme(session)
        await no_slots(session, programme)
        session.add(Slot(programme_id=programme.id, weekday=6, starts="02:30", minutes=60))
        await session.flush()
        maria = await move_in(session, programme, "Maria")
        await weekly.send(session, await due_plan(session, programme, now - timedelta(hours=1)), now)
        (read,) = await told(session, maria, "plan")
        assert "Vi har ikke planlagt noe neste uke" in read
        assert (await next_plan(session, programme)).at.astimezone(UTC) == oslo("2028-03-24 13:00")


async def test_nobody_is_asked_to_decide_a_slot_that_has_begun(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        await slot(session, programme, oslo("2026-11-25 08:00"))
        asked = await turn(session, programme, maria, NOW, "i dag")
        assert "Vi har ikke planlagt noe onsdag 25.11" in words(await chat.plan(asked))  # type: ignore[arg-type]
        assert "25.11" not in words(await chat.week(asked))
        assert await due.next_instant(session, NOW) is None


async def test_a_closed_day_of_a_weekly_series_is_said_and_staff_are_not_asked_for_ideas(
    database: Database,
) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        kari = await move_in(session, programme, "Kari", "staff")
        weekly_one = Series(
            programme_id=programme.id,
            posted_by=kari.id,
            weekday=0,
            starts="12:00",
            minutes=60,
            title="Kafé",
            first_date=date(2027, 1, 4),
            created_at=NOW,
        )
        session.add(weekly_one)
        await session.flush()
        friday = oslo("2027-03-26 13:00")
        await weekly.send(session, await due_plan(session, programme, friday - timedelta(hours=1)), friday)
        for one, asked in ((maria, 1), (kari, 0)):
            (read,) = await told(session, one, "plan")
            assert "mandag 29.3: stengt, andre påskedag." in read
            assert read.count("FORSLAG bowling") == asked
        # After its last day it would not have been.
        weekly_one.last_date = date(2027, 3, 22)
        await session.flush()
        asked_for = await turn(session, programme, maria, friday)
        assert "29.3" not in words(await chat.week(asked_for))


@pytest.mark.parametrize(
    ("off", "below"),
    [
        ((), "Vi har stengt da. Skriv gjerne til oss."),
        (("2026-12-01", "2026-12-03"), "FORSLAG bowling."),
    ],
    ids=["closed", "cancelled"],
)
async def test_a_week_with_nothing_left_ends_warmly(
    database: Database, off: tuple[str, ...], below: str
) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        kari = await move_in(session, programme, "Kari", "staff")
        for day in off:
            await activities.drop(session, await in_slot(session, programme, day, "Tur"), NOW)
        for day in () if off else (1, 3):
            session.add(ClosedDay(programme_id=programme.id, local_date=date(2026, 12, day)))
        await session.flush()
        await weekly.send(session, await due_plan(session, programme), FRIDAY)
        (read,) = await told(session, maria, "plan")
        assert read.endswith(below)
        (to_staff,) = await told(session, kari, "plan")
        assert "gjerne" not in to_staff
        assert "FORSLAG" not in to_staff
        assert segments(read)[0] == 1
