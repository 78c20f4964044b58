"""The question afterwards: of what it is asked, whose answer counts, and what stands in staff's list."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.chat.appointments import afterwards as chat
from bot.features import staff_day
from bot.features.appointments import afterwards, keeping, without
from bot.features.appointments.afterwards import Told
from bot.messages import Refused
from scheduler import ticks
from storage import due
from storage.database import Database
from storage.tables import Appointment, Due, Person, Programme, Return, SignUp
from tests.features.plans import offered, oslo, planned, told, turn, words
from tests.residents import found_programme, move_in

#: A Wednesday, noon.
NOW = oslo("2026-11-25 12:00")
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
KIND = "appointment-asked-after"


async def homes(session: AsyncSession) -> tuple[Programme, Person, Person]:
    programme = await found_programme(session)
    maria = await move_in(session, programme, "Maria", "participant", sms="+4790000001")
    return programme, maria, await move_in(session, programme, "Kari", "staff", "coordinator", telegram="41")


async def has(session: AsyncSession, programme: Programme, person: Person, **facts: object) -> Appointment:
    kept: dict[str, object] = {"party": "NAV", "starts_at": NOW - 3 * HOUR, "state": "agreed"}
    row = Appointment(
        programme_id=programme.id,
        person_id=person.id,
        made_by=person.id,
        created_at=NOW - 7 * DAY,
        **(kept | facts),
    )
    session.add(row)
    await session.flush()
    return row


async def asks(session: AsyncSession, row: Appointment, now: object = NOW) -> None:
    await afterwards.ask(session, Due(kind=keeping.AFTER, subject_id=row.id, at=NOW), now)  # type: ignore[arg-type]


async def test_a_question_is_asked_once_and_after_two_days_not_at_all(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, _kari = await homes(session)
        row = await has(session, programme, maria)
        await asks(session, row)
        await asks(session, row, NOW + HOUR)
        assert await told(session, maria, KIND) == ["Hei! Ble det noe av avtalen: NAV, onsdag 25.11 kl 9?"]
        late = await has(session, programme, maria, starts_at=NOW - 30 * HOUR)
        await asks(session, late, NOW + 2 * DAY)
        assert len(await told(session, maria, KIND)) == 1


@pytest.mark.parametrize(
    "facts",
    [
        {"state": "asked"},
        {"state": "kept"},
        {"state": "missed"},
        {"state": "cancelled"},
        {"starts_at": NOW + HOUR},
    ],
)
async def test_nothing_is_asked_of_what_did_not_come_to_be(
    database: Database, facts: dict[str, object]
) -> None:
    async with database.transaction() as session:
        programme, maria, _kari = await homes(session)
        await asks(session, await has(session, programme, maria, **facts))
        assert await told(session, maria, KIND) == []


async def test_only_its_own_person_says_how_it_went(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, kari = await homes(session)
        other = await found_programme(session, "voss")
        row = await has(session, programme, maria)
        for who, where in ((kari, programme), (maria, other)):
            for says in (afterwards.happened, afterwards.did_not_happen, afterwards.was_moved):
                assert isinstance(await says(session, where, who, row.id, NOW), Refused)
        asked = await turn(session, programme, maria, NOW)
        for strange in ("", "abc", kari.id.hex):
            for press in (chat.yes, chat.no, chat.moved, chat.help_):
                assert "MENY" in words(await press(asked, strange))
        assert row.state == "agreed"


async def test_an_answer_can_be_changed_and_said_twice(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, _kari = await homes(session)
        row = await has(session, programme, maria)
        for says, state in (
            (afterwards.happened, "kept"),
            (afterwards.happened, "kept"),
            (afterwards.did_not_happen, "missed"),
            (afterwards.happened, "kept"),
            # It was, at that time; that there is another one takes nothing back.
            (afterwards.was_moved, "kept"),
        ):
            assert isinstance(await says(session, programme, maria, row.id, NOW), Told)
            assert row.state == state
        off = await has(session, programme, maria, state="cancelled")
        assert isinstance(await afterwards.happened(session, programme, maria, off.id, NOW), Refused)


@pytest.mark.parametrize(
    ("party", "following", "known"),
    [("Lege", "Legen", True), ("NAV Bærum", "nav", True), ("Lege", "NAV", False)],
)
async def test_the_next_one_is_known_in_other_words_too(
    database: Database, party: str, following: str, known: bool
) -> None:
    async with database.transaction() as session:
        programme, maria, _kari = await homes(session)
        row = await has(session, programme, maria, party=party)
        later = await has(session, programme, maria, party=following, starts_at=NOW + 7 * DAY)
        told = await afterwards.happened(session, programme, maria, row.id, NOW)
        assert isinstance(told, Told)
        assert told.following == (later if known else None)


async def test_help_is_asked_for_once_however_often_it_is_pressed(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, kari = await homes(session)
        row = await has(session, programme, maria)
        asked = await turn(session, programme, maria, NOW)
        answer = await chat.no(asked, row.id.hex)
        assert offered(answer) == [("after-help", "Hjelp meg å få en ny"), ("after-none", "Nei takk")]
        assert "Kari og Sam har fått beskjed" in words(await chat.help_(asked, row.id.hex))
        assert len(await told(session, kari, "thread")) == 1


async def test_where_nobody_reads_nobody_is_promised(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        row = await has(session, programme, maria)
        asked = await turn(session, programme, maria, NOW)
        assert "ingen er satt opp til å lese det" in words(await chat.help_(asked, row.id.hex))


async def test_a_question_that_nothing_would_ask_is_asked(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, _kari = await homes(session)
        row = await has(session, programme, maria, starts_at=NOW + HOUR, state="asked")
        await keeping.agree(session, programme, row, NOW)
    await ticks.mend(database, NOW)
    assert await ticks.mend(database, NOW) == 0
    async with database.transaction() as session:
        await session.execute(delete(Due).where(col(Due.kind) == keeping.AFTER))
    assert await ticks.mend(database, NOW) == 1
    async with database.transaction() as session:
        kept = (await session.scalars(select(Due).where(col(Due.kind) == keeping.AFTER))).one()
        assert kept.at == NOW + 4 * HOUR
        await asks(session, await has(session, programme, maria, starts_at=NOW - DAY))
        await session.execute(delete(Due).where(col(Due.kind) == afterwards.UNANSWERED))
    assert await ticks.mend(database, NOW) == 1
    assert await ticks.mend(database, NOW) == 0


async def test_the_list_says_what_is_known_of_each(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, kari = await homes(session)
        jonas, ali, eva, ole = [
            await move_in(session, programme, one) for one in ("Jonas", "Ali", "Eva", "Ole")
        ]
        await has(session, programme, maria, state="missed", starts_at=NOW - DAY)
        await has(session, programme, maria, state="asked", starts_at=NOW + DAY)
        await has(session, programme, jonas, starts_at=NOW + DAY)
        await has(session, programme, ali, state="cancelled", starts_at=NOW + DAY)
        await has(session, programme, ali, state="kept", starts_at=NOW - 9 * DAY)
        tour = await planned(session, programme, NOW + 8 * DAY, now=NOW, title="Tur")
        for one, state in ((eva, "going"), (ole, "declined")):
            session.add(
                SignUp(
                    activity_id=tour.id, person_id=one.id, programme_id=programme.id, state=state, since=NOW
                )
            )
        for one, state in ((ole, "waiting"), (eva, "over")):
            session.add(
                Return(
                    programme_id=programme.id,
                    person_id=one.id,
                    made_by=kari.id,
                    day=date(2026, 12, 20),
                    state=state,
                    created_at=NOW,
                )
            )
        await session.flush()
        found = await without.listed(session, programme, NOW)
        assert [one.name for one in found] == ["Eva", "Ali", "Maria", "Ole"]
        assert [one.coming.title if one.coming else None for one in found] == ["Tur", None, None, None]
        assert [one.last.state if one.last else None for one in found] == [None, "kept", "missed", None]
        assert [one.away_until for one in found] == [None, None, None, date(2026, 12, 20)]
        assert await without.count(session, programme, NOW) == 3


async def test_the_number_stands_in_staffs_day_where_appointments_are_kept(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, kari = await homes(session)
        assert await staff_day.today_for(session, programme, kari, NOW) is None
        row = await has(session, programme, maria, state="kept")
        # It is no news: nobody is written to for its sake.
        assert await staff_day.today_for(session, programme, kari, NOW, by_itself=True) is None
        shown = await staff_day.today_for(session, programme, kari, NOW)
        assert shown is not None
        assert "1 har ingen avtale framover. Skriv UTEN AVTALE." in words(shown)
        await has(session, programme, maria, starts_at=NOW + DAY)
        assert await staff_day.today_for(session, programme, kari, NOW) is None
        assert await due.next_instant(session, NOW, (keeping.AFTER,)) is None
        assert row.state == "kept"
