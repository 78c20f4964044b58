"""Where words are not relayed, none of them reaches a chat of the team's, whatever they came with."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlmodel import select

from storage.tables import Message, Person, Programme
from tests.actors import Actor
from tests.features.agreed import agreed
from tests.features.plans import planned
from tests.house import OSLO, House
from tests.journeys.conftest import actor
from tests.journeys.visitors import signed_in
from tests.residents import move_in

WORDS = "mamma vet ikke noe"
THURSDAY = datetime(2026, 11, 26, 12, 0, tzinfo=OSLO)


@pytest.fixture(autouse=True)
async def linked(house: House, everybody: dict[str, Actor]) -> Programme:
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        programme.contact_mode = "link"
        return programme


async def is_only_on_the_page(
    house: House, everybody: dict[str, Actor], *, team: str = "Kari Per Sam"
) -> None:
    for name in team.split():
        assert not everybody[name].has_read(WORDS), name
    async with house.service.database.transaction() as session:
        kept = (await session.scalars(select(Message))).all()
        assert WORDS in " ".join(one.body for one in kept)
    page = await signed_in(house, everybody["Kari"])
    async with house.service.database.transaction() as session:
        thread_id = (await session.scalars(select(Message.thread_id))).first()
    assert thread_id is not None
    await page.opens(f"/p/{thread_id.hex}")
    assert WORDS in page.text


async def test_why_somebody_calls_for_staff(
    house: House, everybody: dict[str, Actor], linked: Programme, channel: str, kari: Actor
) -> None:
    ola = actor(house, 20, "Ola", channel)
    await house.settle()
    async with house.service.database.transaction() as session:
        await move_in(session, linked, "Ola", "volunteer", **{ola.channel: ola.address})
        await planned(session, linked, THURSDAY, now=house.now, title="Tur")
    await house.until(THURSDAY.replace(minute=10))
    await ola.says(f"HENT ANSATT {WORDS}")
    assert "113" in " ".join(ola.read)
    told = next(text for text in reversed(kari.read) if "trenger en ansatt" in text)
    assert "Tur torsdag 26.11 kl 12" in told
    assert "Les hvorfor på siden: SIDE" in told
    await ola.says(f"HENT ANSATT {WORDS} igjen")
    assert kari.has_read("skriver mer om hvorfor")
    await is_only_on_the_page(house, everybody)


async def test_what_an_organiser_writes(
    house: House, everybody: dict[str, Actor], linked: Programme, maria: Actor, jonas: Actor, kari: Actor
) -> None:
    async with house.service.database.transaction() as session:
        activity = await planned(session, linked, THURSDAY, now=house.now, title="Tur")
        person_id = (await session.scalars(select(Message.author_id))).first()
        assert person_id is None
    await maria.says("hei")
    async with house.service.database.transaction() as session:
        person_id = (await session.scalars(select(Message.author_id))).one()
        (await session.get_one(type(activity), activity.id)).organiser_id = person_id
    await maria.says(f"ARRANGØR SKRIV {WORDS}")
    await maria.picks("Send")
    assert jonas.has_read(WORDS)
    assert kari.has_read("har skrevet til")
    await is_only_on_the_page(house, everybody)


async def test_what_is_written_with_a_wish_to_move_an_appointment(
    house: House, everybody: dict[str, Actor], linked: Programme, maria: Actor, kari: Actor
) -> None:
    async with house.service.database.transaction() as session:
        person = next(one for one in await session.scalars(select(Person)) if one.name == "Maria")
        await agreed(session, linked, person, THURSDAY + timedelta(days=7), now=house.now)
    await house.until(THURSDAY.replace(day=25))
    await maria.says("FLYTT")
    await maria.picks("Ja, hjelp meg")
    await kari.picks("Jeg tar den")
    await maria.says(f"FLYTT {WORDS} heller")
    await house.passes(hours=1)
    assert kari.has_read("Ordene leses på siden: SIDE")
    await is_only_on_the_page(house, everybody)
