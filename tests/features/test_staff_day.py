"""Staff's day: at the hour that each has chosen, once, and only when there is something in it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.chat import staff_day as chat
from bot.features import staff_day
from bot.messages import NOT_MINE, Reply, say
from bot.wording.gsm7 import segments
from scheduler import ticks
from storage import preferences
from storage.database import Database
from storage.tables import (
    ClosedDay,
    Due,
    Outbox,
    Person,
    Poll,
    Preference,
    Programme,
    Proposal,
    Signal,
    SignUp,
)
from tests.features.plans import oslo, planned, told, turn, words
from tests.residents import found_programme, move_in

#: A Wednesday, at the hour that staff usually get their day.
EIGHT = oslo("2026-11-25 08:00")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def staffed(session: AsyncSession) -> tuple[Programme, Person]:
    programme = await found_programme(session)
    return programme, await move_in(session, programme, "Kari", "staff", "coordinator", telegram="21")


async def on_today(session: AsyncSession, programme: Programme, now: datetime = EIGHT, **more: Any) -> None:
    """Something is on at eleven that day."""
    at = now.replace(hour=11, minute=0)
    await planned(session, programme, at, now=now - HOUR, **more)


async def sends(session: AsyncSession, programme: Programme, now: datetime, due_at: datetime = EIGHT) -> None:
    row = Due(kind="staff-day", subject_id=programme.id, at=due_at, programme_id=programme.id)
    await staff_day.send(session, row, now)


async def chooses(session: AsyncSession, programme: Programme, one: Person, clock: str | None) -> None:
    (await preferences.held(session, programme.id, one.id)).day_at = clock
    await session.flush()


async def next_due(session: AsyncSession, programme: Programme) -> datetime:
    rows = await session.scalars(
        select(Due).where(
            col(Due.kind) == "staff-day", col(Due.subject_id) == programme.id, col(Due.state) == "waiting"
        )
    )
    return rows.one().at


async def test_a_day_says_what_is_on_and_who_comes(database: Database) -> None:
    async with database.transaction() as session:
        programme, kari = await staffed(session)
        people = [await move_in(session, programme, name) for name in ("Maria", "Jonas", "Ali")]
        activity = await planned(session, programme, oslo("2026-11-25 11:30"), now=EIGHT - HOUR, places=2)
        for one, state in zip(people, ("going", "going", "waiting"), strict=True):
            session.add(
                SignUp(
                    activity_id=activity.id,
                    person_id=one.id,
                    programme_id=programme.id,
                    state=state,
                    since=EIGHT,
                )
            )
        activity.organiser_id = people[0].id
        await session.flush()
        await sends(session, programme, EIGHT)
        assert await told(session, kari, "staff-day") == [
            "I dag, onsdag 25.11:\nKl 11.30 Bowling, stasjonen. 2 kommer, 1 på venteliste. Arrangør: Maria."
        ]
        assert await told(session, people[0], "staff-day") == []


async def test_a_day_says_all_that_waits_and_a_usual_one_fits_in_two_texts(database: Database) -> None:
    async with database.transaction() as session:
        programme, kari = await staffed(session)
        maria = await move_in(session, programme, "Maria", "participant", sms="+4790000001")
        jonas = await move_in(session, programme, "Jonas")
        for one in ("Ali", "Eva", "Ole"):
            await move_in(session, programme, one)
        await on_today(session, programme)
        tour = await planned(
            session, programme, oslo("2026-11-26 12:00"), now=EIGHT - HOUR, title="Tur", places=3
        )
        session.add(
            SignUp(
                activity_id=tour.id,
                person_id=jonas.id,
                programme_id=programme.id,
                state="offered",
                since=EIGHT,
                answer_by=EIGHT + 4 * HOUR,
            )
        )
        session.add(
            Poll(
                programme_id=programme.id,
                posted_by=kari.id,
                question="Pizza eller taco?",
                opened_at=EIGHT - DAY,
                closes_at=EIGHT + 7 * HOUR,
            )
        )
        session.add(
            Proposal(programme_id=programme.id, author_id=maria.id, text="kino", created_at=EIGHT - HOUR)
        )
        session.add(
            Proposal(programme_id=programme.id, author_id=maria.id, text="tur", created_at=EIGHT - 2 * DAY)
        )
        session.add(Signal(kind="due", subject_id=tour.id, programme_id=programme.id, raised_at=EIGHT - HOUR))
        await session.flush()
        await writes(session, programme, maria, "får ikke sove", EIGHT - 9 * HOUR)
        await writes(session, programme, maria, "hallo?", EIGHT - 2 * HOUR)
        await sends(session, programme, EIGHT)
        (said,) = await told(session, kari, "staff-day")
    assert said.split("\n")[1:] == [
        "Kl 11 Bowling, stasjonen. Bare møt opp.",
        "4 har ikke svart: Tur torsdag 26.11 kl 12.",
        "1 har fått tilbud om plass: Tur torsdag 26.11 kl 12.",
        "Stenger kl 15: Pizza eller taco? 0 av 5 har stemt.",
        "1 har ventet på svar siden tirsdag 24.11 kl 23. Skriv SVAR.",
        "1 nytt forslag. Skriv FORSLAGENE.",
        "1 varsel venter. Skriv VARSLER.",
    ]
    usual, full = said.rsplit("\n", 2)[0], said
    assert (segments(usual)[0], segments(full)[0]) == (2, 3)


async def writes(session: AsyncSession, programme: Programme, who: Person, text: str, at: datetime) -> None:
    """Somebody writes to people."""
    from bot.features import contact
    from bot.features.contact import Written
    from tests.residents import contact_of

    written = Written(programme, await contact_of(session, who, "sms"), who, text)
    await contact.receive(session, written, at)


async def test_what_is_far_off_or_answered_is_not_said(database: Database) -> None:
    async with database.transaction() as session:
        programme, kari = await staffed(session)
        maria = await move_in(session, programme, "Maria")
        later = await planned(session, programme, EIGHT + 3 * DAY, now=EIGHT - HOUR, places=3)
        session.add(
            Poll(
                programme_id=programme.id,
                posted_by=kari.id,
                question="Pizza?",
                opened_at=EIGHT - DAY,
                closes_at=EIGHT + 20 * HOUR,
            )
        )
        soon = await planned(session, programme, EIGHT + DAY, now=EIGHT - HOUR, places=3)
        for activity in (later, soon):
            session.add(
                SignUp(
                    activity_id=activity.id,
                    person_id=maria.id,
                    programme_id=programme.id,
                    state="declined",
                    since=EIGHT,
                )
            )
        await session.flush()
        await sends(session, programme, EIGHT)
        assert await told(session, kari, "staff-day") == []


async def test_a_day_with_nothing_in_it_is_not_sent_and_a_holiday_alone_is_nothing(
    database: Database,
) -> None:
    async with database.transaction() as session:
        programme, kari = await staffed(session)
        christmas = oslo("2026-12-25 08:00")
        await sends(session, programme, EIGHT)
        await sends(session, programme, christmas, due_at=christmas)
        assert await told(session, kari, "staff-day") == []


@pytest.mark.parametrize(
    ("day", "closed", "comes"),
    [
        ("2026-11-25", False, True),
        ("2026-11-25", True, False),
        ("2026-11-28", False, False),
        ("2026-12-25", False, False),
    ],
)
async def test_it_comes_by_itself_only_on_days_that_are_open_or_have_an_activity(
    database: Database, day: str, closed: bool, comes: bool
) -> None:
    at = oslo(f"{day} 08:00")
    async with database.transaction() as session:
        programme, kari = await staffed(session)
        if closed:
            session.add(ClosedDay(programme_id=programme.id, local_date=at.date(), reason=None))
        await planned(session, programme, at + DAY + 4 * HOUR, now=at - HOUR, places=3)
        await move_in(session, programme, "Maria")
        await sends(session, programme, at, due_at=at)
        assert len(await told(session, kari, "staff-day")) == comes
        assert "ikke svart" in words(await chat.day(await turn(session, programme, kari, at)))  # type: ignore[arg-type]
        per = await move_in(session, programme, "Per", "staff")
        await on_today(session, programme, at)
        await sends(session, programme, at + HOUR, due_at=at)
        assert len(await told(session, per, "staff-day")) == 1


async def test_a_list_that_is_not_finished_is_told_to_whoever_it_is_for(database: Database) -> None:
    async with database.transaction() as session:
        programme, kari = await staffed(session)
        per = await move_in(session, programme, "Per", "staff", sms="+4790000002")
        maria = await move_in(session, programme, "Maria")
        began = EIGHT - 20 * HOUR
        yesterday = await planned(session, programme, began, now=began - DAY, title="Tur", places=3)
        session.add(
            SignUp(
                activity_id=yesterday.id,
                person_id=maria.id,
                programme_id=programme.id,
                state="going",
                since=began - DAY,
            )
        )
        yesterday.responsible_id = per.id
        await session.flush()

        async def hears(one: Person) -> bool:
            shown = await staff_day.today_for(session, programme, one, EIGHT, by_itself=True)
            return shown is not None and "Oppmøtelista mangler: Tur" in words(shown)

        assert (await hears(kari), await hears(per)) == (False, True)
        by_hand = await chat.day(await turn(session, programme, kari, EIGHT))
        assert "Oppmøtelista mangler: Tur" in words(by_hand)  # type: ignore[arg-type]
        yesterday.responsible_id = maria.id
        await session.flush()
        assert (await hears(kari), await hears(per)) == (True, True)
        yesterday.responsible_id = None
        await session.flush()
        assert (await hears(kari), await hears(per)) == (True, True)


async def test_a_closed_day_is_said_where_something_is_on_all_the_same(database: Database) -> None:
    async with database.transaction() as session:
        programme, kari = await staffed(session)
        session.add(ClosedDay(programme_id=programme.id, local_date=EIGHT.date(), reason="planleggingsdag"))
        await on_today(session, programme)
        await sends(session, programme, EIGHT)
        (said,) = await told(session, kari, "staff-day")
        assert "I dag er det stengt: planleggingsdag.\nKl 11 Bowling" in said


async def test_each_gets_it_at_their_own_hour_once(database: Database) -> None:
    async with database.transaction() as session:
        programme, kari = await staffed(session)
        per = await move_in(session, programme, "Per", "staff")
        odd = await move_in(session, programme, "Odd", "staff")
        sam = await move_in(session, programme, "Sam", "peer_worker")
        await chooses(session, programme, per, "09:30")
        await chooses(session, programme, odd, None)
        await on_today(session, programme)
        await sends(session, programme, EIGHT)
        assert await next_due(session, programme) == oslo("2026-11-25 09:30")
        assert [len(await told(session, one, "staff-day")) for one in (kari, per, odd, sam)] == [1, 0, 0, 0]
        await sends(session, programme, EIGHT + HOUR * 1.5, due_at=EIGHT + HOUR * 1.5)
        assert await next_due(session, programme) == oslo("2026-11-26 08:00")
        assert [len(await told(session, one, "staff-day")) for one in (kari, per, odd, sam)] == [1, 1, 0, 0]
        await sends(session, programme, EIGHT + HOUR * 2, due_at=EIGHT)
        assert [len(await told(session, one, "staff-day")) for one in (kari, per, odd, sam)] == [1, 1, 0, 0]


async def test_what_comes_up_after_somebodys_hour_waits_for_the_next_day(database: Database) -> None:
    async with database.transaction() as session:
        programme, kari = await staffed(session)
        per = await move_in(session, programme, "Per", "staff")
        await chooses(session, programme, per, "09:30")
        await sends(session, programme, EIGHT)
        await on_today(session, programme)
        await sends(session, programme, EIGHT + HOUR * 1.5, due_at=EIGHT + HOUR * 1.5)
        assert await told(session, kari, "staff-day") == []
        assert len(await told(session, per, "staff-day")) == 1


@pytest.mark.parametrize(
    ("due_at", "now", "come"),
    [
        ("2026-11-25 08:00", "2026-11-25 10:40", 1),
        ("2026-11-25 08:00", "2026-11-25 15:59", 1),
        ("2026-11-25 08:00", "2026-11-25 16:00", 0),
        # Two days of downtime: today's only, and not yesterday's.
        ("2026-11-23 08:00", "2026-11-25 09:10", 1),
        ("2026-11-23 08:00", "2026-11-25 07:10", 0),
        ("2026-11-24 08:00", "2026-11-25 23:10", 0),
    ],
)
async def test_after_downtime_it_comes_while_it_is_of_use(
    database: Database, due_at: str, now: str, come: int
) -> None:
    async with database.transaction() as session:
        programme, kari = await staffed(session)
        await planned(session, programme, oslo("2026-11-26 12:00"), now=EIGHT - HOUR, places=3)
        await move_in(session, programme, "Maria")
        await sends(session, programme, oslo(now), due_at=oslo(due_at))
        assert len(await told(session, kari, "staff-day")) == come
        rows = await session.scalars(select(Outbox).where(col(Outbox.kind) == "staff-day"))
        assert [row.expires_at for row in rows] == [oslo("2026-11-25 17:00")] * come
        assert await next_due(session, programme) > oslo(now)


@pytest.mark.parametrize("day", ["2026-10-25", "2027-03-28"])
async def test_it_comes_at_eight_on_the_days_when_the_clock_changes(database: Database, day: str) -> None:
    at = oslo(f"{day} 08:00")
    async with database.transaction() as session:
        programme, kari = await staffed(session)
        await on_today(session, programme, at)
    await ticks.mend(database, at - DAY)
    await ticks.run_due(database, at - timedelta(seconds=1))
    async with database.transaction() as session:
        assert await told(session, kari, "staff-day") == []
    await ticks.run_due(database, at)
    async with database.transaction() as session:
        assert len(await told(session, kari, "staff-day")) == 1


@pytest.mark.parametrize(
    ("text", "clock", "next_one"),
    [
        ("9", "09:00", "onsdag 25.11 kl 9"),
        ("8.30", "08:30", "torsdag 26.11 kl 8.30"),
        ("kl 12", "12:00", "onsdag 25.11 kl 12"),
        ("Kl. 10:15", "10:15", "onsdag 25.11 kl 10.15"),
        ("halv ti", "09:30", "onsdag 25.11 kl 9.30"),
    ],
)
async def test_staff_choose_their_hour_and_are_told_when_the_next_comes(
    database: Database, text: str, clock: str, next_one: str
) -> None:
    async with database.transaction() as session:
        programme, kari = await staffed(session)
        now = EIGHT + timedelta(minutes=40)
        said = words(await chat.day(await turn(session, programme, kari, now, text)))  # type: ignore[arg-type]
        assert f"neste gang {next_one}." in said
        kept = await session.get(Preference, (kari.id, programme.id))
        assert kept is not None
        assert kept.day_at == clock
        assert await next_due(session, programme) == min(
            oslo(f"2026-11-25 {clock}") if now < oslo(f"2026-11-25 {clock}") else oslo("2026-11-26 08:00"),
            oslo("2026-11-26 08:00"),
        )


@pytest.mark.parametrize("text", ["6", "kl 7", "7.59", "22", "kl 16", "halv sju", "kl 25", "03.00"])
async def test_an_hour_of_the_night_or_of_the_evening_is_refused_with_the_reason(
    database: Database, text: str
) -> None:
    async with database.transaction() as session:
        programme, kari = await staffed(session)
        said = words(await chat.day(await turn(session, programme, kari, EIGHT, text)))  # type: ignore[arg-type]
        assert "fra kl 8 til før kl 16" in said
        assert await session.get(Preference, (kari.id, programme.id)) is None


@pytest.mark.parametrize("text", ["var fin i dag", "er lang", "på Kolsås", "om 2 timer", "torsdag", "1 3"])
async def test_other_words_after_it_are_no_hour(database: Database, text: str) -> None:
    async with database.transaction() as session:
        programme, kari = await staffed(session)
        assert await chat.day(await turn(session, programme, kari, EIGHT, text)) is NOT_MINE


async def test_what_a_participant_says_of_the_day_is_for_people(database: Database) -> None:
    async with database.transaction() as session:
        programme, _ = await staffed(session)
        maria = await move_in(session, programme, "Maria")
        assert await chat.day(await turn(session, programme, maria, EIGHT, "i dag er tung")) is NOT_MINE
        bare = words(await chat.day(await turn(session, programme, maria, EIGHT)))  # type: ignore[arg-type]
        assert bare == words(Reply(say("not-allowed")))


async def test_off_and_on_again_and_no_second_one_the_same_day(database: Database) -> None:
    async with database.transaction() as session:
        programme, kari = await staffed(session)
        await on_today(session, programme)
        await sends(session, programme, EIGHT)

        async def said(text: str) -> str:
            return words(await chat.day(await turn(session, programme, kari, EIGHT + HOUR, text)))  # type: ignore[arg-type]

        assert "neste gang torsdag 26.11 kl 10." in await said("10")
        assert "ikke av seg selv" in await said("AV")
        assert "DAGEN PÅ" in await said("")
        assert "kl 8 " in await said("på")
        assert "kl 9 " in await said("9")
        assert "kl 9 " in await said("PÅ")
        assert len(await told(session, kari, "staff-day")) == 1


async def test_asked_for_it_shows_now_also_when_nothing_waits(database: Database) -> None:
    async with database.transaction() as session:
        programme, kari = await staffed(session)

        async def shown(now: datetime) -> str:
            return words(await chat.day(await turn(session, programme, kari, now)))  # type: ignore[arg-type]

        assert (await shown(EIGHT)).startswith("Ingenting venter akkurat nå.")
        await on_today(session, programme)
        assert "Kl 11 Bowling, stasjonen. Bare møt opp.\nOversikten kommer kl 8" in await shown(
            EIGHT + 2 * HOUR
        )
        # It is over at one, and nobody has said yet who was there.
        assert "25.11:\nOppmøtelista mangler: Bowling. Skriv" in await shown(EIGHT + 6 * HOUR)


async def test_nobody_reads_of_their_own_message_as_one_that_waits(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        both = await move_in(session, programme, "Kari", "staff", "participant", sms="+4790000009")
        per = await move_in(session, programme, "Per", "staff", telegram="31")
        await writes(session, programme, both, "hei", EIGHT - HOUR)
        await sends(session, programme, EIGHT)
        assert await told(session, both, "staff-day") == []
        assert len(await told(session, per, "staff-day")) == 1


async def test_it_can_be_said_in_every_language(database: Database) -> None:
    async with database.transaction() as session:
        programme, kari = await staffed(session)
        await on_today(session, programme)
        reply = await staff_day.today_for(session, programme, kari, EIGHT)
        assert reply is not None
        assert words(reply, "en") == "Today, Wednesday 25 Nov:\n11 Bowling, stasjonen. Just turn up."
        assert "Berre møt opp." in words(reply, "nn")
