"""Whose call it is, and where it goes: several programmes, several roles, hours, numbers as written."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.contact import forwarding
from storage import ringing, signals, threads
from storage.database import Database
from storage.tables import Person, Programme, Shift, Thread
from tests.residents import contact_of, found_programme, give_role, move_in

MARIAS, OFFICE = "+4790000001", "+4767000000"
WEDNESDAY = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
NIGHT = datetime(2026, 11, 25, 2, 14, tzinfo=UTC)


async def two(session: AsyncSession, *roles_there: str) -> tuple[Programme, Programme, Person]:
    here = await found_programme(session, phone="67 00 00 00")
    there = await found_programme(session, key="asker", name="Onsdag", phone="+47 67 11 11 11")
    maria = await move_in(session, here, "Maria", sms=MARIAS)
    for role in roles_there:
        await give_role(session, there, maria.id, role)
    return here, there, maria


async def test_it_goes_where_they_last_wrote(database: Database) -> None:
    async with database.transaction() as session:
        _here, there, maria = await two(session, "participant")
        phone = await contact_of(session, maria, "sms")
        thread = Thread(
            programme_id=there.id,
            contact_id=phone.id,
            person_id=maria.id,
            opened_at=WEDNESDAY,
            last_at=WEDNESDAY,
        )
        await threads.begin(session, thread)
    async with database.transaction() as session:
        found = await forwarding.caller(session, MARIAS, maria)
        assert found is not None
        assert (found.programme.key, found.person) == ("asker", maria)
        assert await forwarding.pass_on_to(session, "sms", MARIAS, WEDNESDAY) == "+4767111111"
        assert await forwarding.pass_on_to(session, "sms", MARIAS, NIGHT) is None


async def test_who_works_in_one_and_takes_part_in_the_other_rings_the_other(database: Database) -> None:
    async with database.transaction() as session:
        here, _there, maria = await two(session, "staff")
    async with database.transaction() as session:
        found = await forwarding.caller(session, MARIAS, maria)
        assert found is not None
        assert found.programme.id == here.id


async def test_a_stranger_and_who_has_left_ring_the_first(database: Database) -> None:
    async with database.transaction() as session:
        first = await found_programme(session, phone="67 00 00 00")
        await found_programme(session, key="asker", phone="67 11 11 11", created_at=WEDNESDAY)
        kim = Person(name="Kim", created_at=WEDNESDAY)
        session.add(kim)
    async with database.transaction() as session:
        for person in (None, kim):
            found = await forwarding.caller(session, "+4790000009", person)
            assert found is not None
            assert (found.programme.id, found.person) == (first.id, None)
        assert await forwarding.pass_on_to(session, "sms", "+4790000009", WEDNESDAY) == OFFICE
        # Only asked: nobody is written down for it.
        assert await ringing.contact_at(session, "sms", "+4790000009") is None


async def test_the_team_and_the_programmes_own_phone_ring_nobody(database: Database) -> None:
    async with database.transaction() as session:
        here, _there, _maria = await two(session)
        sam = await move_in(session, here, "Sam", "peer_worker", sms="+4790000002")
    async with database.transaction() as session:
        assert await forwarding.caller(session, "+4790000002", sam) is None
        assert await forwarding.pass_on_to(session, "sms", "+4790000002", WEDNESDAY) is None
        assert await forwarding.caller(session, OFFICE, None) is None


@pytest.mark.parametrize("phone", [None, "", "spør i resepsjonen", "113"])
async def test_without_a_number_that_can_be_rung_nothing_is_passed_on(
    database: Database, phone: str | None
) -> None:
    async with database.transaction() as session:
        await found_programme(session, phone=phone)
    async with database.transaction() as session:
        assert await forwarding.pass_on_to(session, "sms", MARIAS, WEDNESDAY) is None


async def test_before_there_is_a_programme_a_call_is_nobodys(database: Database) -> None:
    async with database.transaction() as session:
        assert await forwarding.caller(session, MARIAS, None) is None
        await forwarding.rang_withheld(session, WEDNESDAY)


async def test_a_withheld_call_while_nothing_reaches_whoever_is_on_is_in_staffs_day(
    database: Database,
) -> None:
    async with database.transaction() as session:
        home = await found_programme(session)
        sam = await move_in(session, home, "Sam", "peer_worker", sms=MARIAS)
        (await contact_of(session, sam, "sms")).state = "unreachable"
        session.add(
            Shift(
                programme_id=home.id,
                person_id=sam.id,
                state="held",
                starts_at=NIGHT,
                ends_at=NIGHT + timedelta(hours=2),
                made_by=sam.id,
                created_at=NIGHT,
            )
        )
    async with database.transaction() as session:
        await forwarding.rang_withheld(session, NIGHT)
        assert [one.kind for one in await signals.standing(session, home.id)] == [forwarding.RANG_WITHHELD]


@pytest.mark.parametrize(
    ("number", "takes"),
    [
        ("+4790000001", True),
        ("+4741234567", True),
        ("+4722334455", False),
        ("+4702800", False),
        ("+46701234567", True),
        ("+4680012345", False),
        ("withheld", False),
    ],
)
def test_only_mobile_phones_take_texts(number: str, takes: bool) -> None:
    assert forwarding.takes_texts(number) is takes
