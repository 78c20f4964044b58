"""Somebody with two phones is one person: what began on the one goes on on the other."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlmodel import select

from storage import appointments, people
from storage.tables import Person, Programme
from tests.actors import Actor, BySms, OnTelegram
from tests.features.agreed import agreed
from tests.features.plans import oslo
from tests.house import House
from tests.journeys.conftest import actor


async def other_phone(house: House, one: Actor, name: str) -> Actor:
    """The other kind of phone, joined to the same person."""
    second = actor(house, 90, name, "sms" if one.channel == "telegram" else "telegram")
    await house.settle()
    async with house.service.database.transaction() as session:
        first = await people.meet(session, one.channel, one.address, house.now)
        contact = await people.meet(session, second.channel, second.address, house.now)
        contact.person_id = first.person_id
    return second


async def test_a_poll_begun_on_one_phone_is_posted_from_the_other(
    house: House, maria: Actor, kari: Actor
) -> None:
    other = await other_phone(house, kari, "Kari")
    await kari.says("NY AVSTEMNING")
    await kari.picks("torsdag")
    await other.says("Bowling / Tur")
    await other.picks("Ferdig")
    await kari.says("om 2 timer")
    await kari.picks("Send ut")
    assert maria.choices == ["Bowling", "Tur"]


async def test_an_answer_goes_where_it_was_asked_and_the_rest_where_one_last_wrote(
    house: House, maria: Actor, kari: Actor
) -> None:
    other = await other_phone(house, maria, "Maria")
    await other.says("MENY")
    assert other.choices
    before = len(maria.read)
    await kari.says("NY AVSTEMNING")
    await kari.picks("torsdag")
    await kari.says("Bowling / Tur")
    await kari.picks("Ferdig")
    await kari.says("om 2 timer")
    await kari.picks("Send ut")
    assert "Bowling" in other.choices
    assert len(maria.read) == before
    await other.picks("Tur")
    await house.passes(hours=2)
    assert sum(phone.count_read("Tur vant, 1 stemte") for phone in (maria, other)) == 1
    assert isinstance(other, BySms if isinstance(maria, OnTelegram) else OnTelegram)


async def of_maria(house: House, *times: str) -> list[UUID]:
    """Appointments of hers at these local times."""
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        person = next(one for one in await session.scalars(select(Person)) if one.name == "Maria")
        return [(await agreed(session, programme, person, oslo(at), now=house.now)).id for at in times]


async def confirmed(house: House, appointment_id: UUID) -> bool:
    async with house.service.database.transaction() as session:
        found = await appointments.one(session, appointment_id)
        assert found is not None
        return found.confirmed_at is not None


@pytest.mark.parametrize("word", ["OK", "ja"])
async def test_yes_from_the_other_phone_answers_the_only_question(
    house: House, maria: Actor, kari: Actor, word: str
) -> None:
    (one,) = await of_maria(house, "2026-12-03 13:00")
    await house.until(oslo("2026-12-01 12:00"))
    assert "Husk" in maria.last_read
    other = await other_phone(house, maria, "Maria")
    await other.says(word)
    assert other.last_read.startswith("Så fint, takk!")
    assert await confirmed(house, one)
    assert kari.read == []
    await other.says("ja")
    assert kari.has_read("ja")


async def test_an_appointment_asked_about_on_one_phone_is_made_with_ja_from_the_other(
    house: House, maria: Actor, kari: Actor
) -> None:
    other = await other_phone(house, maria, "Maria")
    await maria.says("NAV torsdag 3.12 kl 13")
    assert "Ja, torsdag 3.12 kl 13" in maria.choices or "JA" in maria.last_read
    await other.says("ja")
    assert other.last_read.startswith("Da står den her:")
    assert kari.read == []


async def test_of_two_questions_elsewhere_it_is_asked_which_and_said_when(house: House, maria: Actor) -> None:
    first, second = await of_maria(house, "2026-12-03 11:00", "2026-12-03 13:00")
    await house.until(oslo("2026-12-01 12:00"))
    other = await other_phone(house, maria, "Maria")
    await other.says("ja")
    assert other.choices == ["OK, torsdag 3.12 kl 11", "OK, torsdag 3.12 kl 13"]
    assert "NAV" not in other.last_read
    await other.picks("kl 13")
    assert (await confirmed(house, first), await confirmed(house, second)) == (False, True)
    await other.says("ja")
    assert await confirmed(house, first)


async def test_what_was_asked_again_later_on_this_phone_is_not_open_on_the_other(
    house: House, maria: Actor, kari: Actor
) -> None:
    (one,) = await of_maria(house, "2026-12-03 13:00")
    await house.until(oslo("2026-12-01 12:00"))
    other = await other_phone(house, maria, "Maria")
    await house.passes(minutes=5)
    await other.says("FLYTT til torsdag 3.12 kl 15")
    assert "?" in other.last_read
    await house.passes(hours=25)
    await other.says("ja")
    assert kari.has_read("ja")
    assert not await confirmed(house, one)


async def test_nobody_answers_for_another_nor_from_a_phone_that_is_no_longer_theirs(
    house: House, maria: Actor, ali: Actor, kari: Actor
) -> None:
    (one,) = await of_maria(house, "2026-12-03 13:00")
    await house.until(oslo("2026-12-01 12:00"))
    stranger = actor(house, 91, "Nobody", maria.channel)
    await stranger.says("ja")
    assert not await confirmed(house, one)
    before = len(kari.read)
    await ali.says("ja")
    assert len(kari.read) == before + 1
    async with house.service.database.transaction() as session:
        asked = await people.meet(session, maria.channel, maria.address, house.now)
        hers, his = asked.person_id, (await people.meet(session, "sms", ali.address, house.now)).person_id
        asked.person_id = his
    await ali.says("ja")
    assert len(kari.read) == before + 2
    assert kari.last_read.count("ja") == 1
    async with house.service.database.transaction() as session:
        asked = await people.meet(session, maria.channel, maria.address, house.now)
        asked.person_id, asked.state = hers, "opted_out"
    other = await other_phone(house, maria, "Maria")
    await other.says("ja")
    assert not await confirmed(house, one)


@pytest.mark.parametrize("channel", ["sms"], indirect=True)
async def test_a_number_means_nothing_on_the_other_phone(house: House, maria: Actor, kari: Actor) -> None:
    (one,) = await of_maria(house, "2026-12-03 13:00")
    await house.until(oslo("2026-12-01 12:00"))
    assert "1 OK" in maria.last_read
    other = actor(house, 92, "Maria", "sms")
    async with house.service.database.transaction() as session:
        first = await people.meet(session, "sms", maria.address, house.now)
        (await people.meet(session, "sms", other.address, house.now)).person_id = first.person_id
    await other.says("1")
    assert kari.has_read("1")
    assert not await confirmed(house, one)
