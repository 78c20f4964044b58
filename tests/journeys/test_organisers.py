"""ARRANGØR: staff ask a participant, who sees how many come, moves the meeting point and writes to them."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import select

from bot.features import signing_up
from storage import people
from storage.tables import Programme
from tests.actors import Actor
from tests.features.plans import planned
from tests.house import OSLO, House

START = datetime(2026, 11, 27, 12, 0, tzinfo=OSLO)


async def a_trip(house: House, *coming: str) -> None:
    """Put up by staff, and these have said that they come."""
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        tur = await planned(session, programme, START, now=house.now, title="Tur")
        for person in await people.members(session, programme.id, {"participant"}):
            if person.name in coming:
                await signing_up.come(session, programme, person, tur.id, house.now)


async def test_a_participant_who_says_yes_arranges(
    house: House, everybody: dict[str, Actor], maria: Actor, jonas: Actor, kari: Actor
) -> None:
    await a_trip(house, "Jonas", "Maria")
    await kari.says("ARRANGØR")
    await kari.says("maria")
    assert "Maria er spurt" in kari.last_read
    assert "Vil du ha ansvaret for Tur fredag 27.11 kl 12?" in maria.last_read
    assert "greit å si nei" in maria.last_read
    assert "De ansatte ser det du skriver" in maria.last_read
    await maria.says("JA")
    assert "Du har ansvaret for Tur" in maria.last_read
    for one in everybody.values():
        assert one.count_read("Maria har sagt ja") == (one.name in ("Kari", "Per"))

    await maria.says("ARRANGØR")
    assert "2 kommer" in maria.last_read
    assert not maria.has_read("Jonas")
    await maria.picks("Skriv til dem det gjelder")
    await maria.says("Ta med varme sko")
    assert "til den ene som kommer" in maria.last_read
    assert "de ansatte ser det også" in maria.last_read
    assert not jonas.has_read("varme sko")
    await maria.says("JA")
    assert "Sendt til én" in maria.last_read
    assert jonas.last_read == "Maria, som har ansvaret for Tur fredag 27.11 kl 12, skriver: Ta med varme sko"
    readers = {one.name for one in everybody.values() if one.has_read("varme sko")}
    assert readers == {"Maria", "Jonas", "Kari", "Per"}
    assert "Maria skrev til den ene som kommer på Tur" in kari.last_read

    await maria.says("ARRANGØR OPPMØTE Rådhuset")
    assert "nytt oppmøte: Rådhuset" in maria.last_read
    await maria.says("JA")
    assert "Oppmøtet for Tur fredag 27.11 kl 12 er nå Rådhuset" in maria.last_read
    for one in everybody.values():
        assert one.name == "Maria" or "Rådhuset" in one.last_read


async def test_of_two_who_ask_the_second_is_told_and_a_no_is_quite_all_right(
    house: House, everybody: dict[str, Actor], maria: Actor, jonas: Actor, kari: Actor, per: Actor
) -> None:
    await a_trip(house)
    await kari.says("ARRANGØR")
    await per.says("ARRANGØR")
    pers_choice = per.hesitates("Jonas")
    await kari.says("Maria")
    await pers_choice()
    assert "Maria er alt spurt" in per.last_read
    assert not jonas.has_read("ansvaret")
    await maria.says("NEI")
    assert "helt greit" in maria.last_read
    assert kari.has_read("Maria takket nei")
    await per.picks("Ja, spør Jonas")
    await jonas.says("ja")
    assert "Du har ansvaret" in jonas.last_read
    await maria.says("ARRANGØR")
    assert "Du har ikke ansvaret for noe nå" in maria.last_read
    await kari.says("ARRANGØR")
    await kari.picks("Ta det tilbake")
    assert "Takk for at du ville ha ansvaret" in jonas.last_read


async def test_what_an_organiser_writes_at_night_comes_in_the_morning(
    house: House, everybody: dict[str, Actor], maria: Actor, jonas: Actor, kari: Actor
) -> None:
    await a_trip(house, "Jonas")
    await kari.says("ARRANGØR")
    await kari.says("Maria")
    await maria.says("JA")
    await house.until(datetime(2026, 11, 25, 23, 0, tzinfo=OSLO))
    await maria.says("ARRANGØR SKRIV husk matpakke")
    await maria.says("JA")
    assert "torsdag 26.11 kl 8" in maria.last_read
    assert not jonas.has_read("matpakke")
    assert not kari.has_read("matpakke")
    await house.until(datetime(2026, 11, 26, 8, 15, tzinfo=OSLO))
    assert jonas.count_read("matpakke") == kari.count_read("matpakke") == 1
