"""MØTE: told on both channels, from the word to whoever need not come after all."""

from __future__ import annotations

from datetime import datetime

import pytest

from storage import people, preferences
from tests.actors import Actor
from tests.house import OSLO, House


def at(day: int, clock: str, month: int = 12) -> datetime:
    return datetime.fromisoformat(f"2026-{month}-{day:02}T{clock}").replace(tzinfo=OSLO)


async def shows(house: House, actor: Actor, how_much: str) -> None:
    """What this phone shows of appointments."""
    async with house.service.database.transaction() as session:
        contact = await people.meet(session, actor.channel, actor.address, house.now)
        assert contact.person_id is not None
        for row in await preferences.held_everywhere(session, contact.person_id):
            row.discretion = how_much


async def set_up(
    kari: Actor,
    when: str = "torsdag 3.12 kl 10",
    *,
    kind: str = "Individuell plan",
    where: str = "Rådhuset",
    who: str = "Sam",
) -> None:
    """Kari sets up a meeting of Maria's."""
    await kari.says("MØTE")
    await kari.picks("Maria")
    await kari.picks(kind)
    await kari.says(when)
    await kari.says(where)
    await kari.says(who)
    assert "Stemmer dette:" in kari.last_read
    await kari.picks("Ja")


async def test_everybody_is_told_at_their_own_discretion(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor
) -> None:
    await shows(house, maria, "full")
    await set_up(kari, who="Sam og Per")
    assert "møte om planen til Maria torsdag 3.12 kl 10" in kari.last_read
    assert maria.has_read(
        "Kari har satt opp møte om planen din torsdag 3.12 kl 10, Rådhuset. "
        "Med: Kari, Per og Sam. Passer det?"
    )
    for other in (per, sam):
        assert other.has_read("Kan du torsdag 3.12 kl 10? LES viser mer.")
        assert not other.has_read("Maria")
        assert not other.has_read("Rådhuset")
    await shows(house, per, "minimal")
    await sam.says("LES")
    assert sam.has_read(
        "Kari spør om du kan være med på møte om planen til Maria torsdag 3.12 kl 10, Rådhuset"
    )


async def test_a_phone_that_shows_little_shows_little(house: House, maria: Actor, kari: Actor) -> None:
    await set_up(kari, kind="Ansvarsgruppe")
    assert maria.has_read("Du har fått en avtale torsdag 3.12 kl 10. Passer det? LES viser mer.")
    assert not maria.has_read("rundt deg")
    await maria.says("LES")
    assert maria.has_read("møte med de som er rundt deg torsdag 3.12 kl 10, Rådhuset")


async def test_who_wants_nothing_on_the_phone_is_told_by_somebody(
    house: House, maria: Actor, kari: Actor
) -> None:
    await shows(house, maria, "none")
    await set_up(kari)
    assert "Maria får ikke denne beskjeden på telefonen. Si det når dere møtes." in kari.last_read
    assert not maria.read


async def test_it_suits_and_a_matter_reaches_whoever_made_it(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await set_up(kari)
    await maria.picks("Passer")
    assert "Er det noe du vil ta opp? Skriv det her, så får Kari det." in maria.last_read
    await maria.says("jeg vil snakke om boligen")
    assert kari.has_read("jeg vil snakke om boligen")
    assert kari.has_read("Det Maria skrev nå, er til møtet torsdag 3.12 kl 10.")
    assert not per.has_read("er til møtet")
    await kari.says("MØTER")
    await kari.picks("Maria")
    assert "Maria: kommer" in kari.last_read
    assert "Sam: har ikke svart" in kari.last_read


async def test_no_thanks_to_a_matter_is_no_message(maria: Actor, kari: Actor, per: Actor) -> None:
    await set_up(kari)
    await maria.picks("Passer")
    await maria.says("Nei takk")
    assert maria.last_read == "Helt greit. Vi sees."
    assert not per.has_read("Nei takk")


async def test_a_meeting_that_does_not_suit_stands_until_a_human_changes_it(
    house: House, maria: Actor, kari: Actor, sam: Actor
) -> None:
    await set_up(kari)
    await maria.picks("Passer ikke")
    assert "Møtet er ikke endret ennå" in maria.last_read
    assert kari.has_read("Maria sier at møtet torsdag 3.12 kl 10 ikke passer.")
    await maria.picks("Helst uten Sam")
    assert "du trenger ikke å forklare" in maria.last_read
    assert kari.has_read("Maria vil helst ha møtet torsdag 3.12 kl 10 uten Sam")
    assert sam.count_read("") == 1
    await kari.picks("Ta ut Sam")
    assert sam.has_read("Du trenger ikke å komme torsdag 3.12 kl 10 likevel.")
    await kari.says("MØTER")
    await kari.picks("Maria")
    assert "Sam" not in kari.last_read


async def test_who_made_the_meeting_does_not_hear_that_it_is_rather_without_them(
    maria: Actor, kari: Actor, per: Actor
) -> None:
    await set_up(kari, who="INGEN")
    await maria.picks("Passer ikke")
    await maria.picks("Helst uten Kari")
    assert maria.last_read.startswith("Takk. Per får vite det")
    assert not kari.has_read("uten Kari")
    assert per.has_read("Maria vil helst ha møtet torsdag 3.12 kl 10 uten Kari")
    await per.picks("Ta ut Kari")
    assert kari.has_read("Du trenger ikke å komme torsdag 3.12 kl 10 likevel.")


async def test_whoever_cannot_come_says_so_and_is_not_reminded(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor
) -> None:
    await set_up(kari, who="Sam og Per")
    await sam.picks("Kan ikke")
    assert "Kari får vite at du ikke kan" in sam.last_read
    assert kari.has_read("Sam kan ikke komme: møte om planen til Maria torsdag 3.12 kl 10.")
    await per.picks("Kommer")
    assert "Da kommer du på møte om planen til Maria" in per.last_read
    before = len(sam.read), len(per.read)
    await house.until(at(3, "09:30"))
    assert not any("Husk" in text for text in sam.read[before[0] :])
    assert sum("Husk avtalen torsdag 3.12 kl 10" in text for text in per.read[before[1] :]) == 1


async def test_a_move_is_told_to_all_who_knew_and_asks_them_anew(
    house: House, maria: Actor, kari: Actor, sam: Actor
) -> None:
    await set_up(kari)
    await sam.picks("Kommer")
    old = maria.hesitates("Passer")
    await kari.says("MØTER")
    await kari.picks("Maria")
    await kari.picks("Flytt")
    await kari.says("fredag 4.12 kl 13")
    assert "fra torsdag 3.12 kl 10 til fredag 4.12 kl 13" in kari.last_read
    assert not sam.has_read("flyttet")
    await kari.picks("Ja")
    assert "Møtet er flyttet til fredag 4.12 kl 13" in kari.last_read
    for one in (maria, sam):
        assert one.has_read("Avtalen torsdag 3.12 kl 10 er flyttet til fredag 4.12 kl 13. Passer det?")
    await old()
    assert "fredag 4.12 kl 13, Rådhuset. Med: Kari og Sam. Passer det?" in maria.last_read
    await kari.says("MØTER")
    await kari.picks("Maria")
    assert "Maria: har ikke svart" in kari.last_read
    assert "Sam: har ikke svart" in kari.last_read
    await house.until(at(4, "12:50"))
    assert not sam.has_read("Husk avtalen torsdag 3.12")
    assert sam.count_read("Husk avtalen fredag 4.12 kl 13") == 1


async def test_what_is_called_off_is_told_to_those_who_knew(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor
) -> None:
    await set_up(kari)
    await kari.says("MØTER")
    await kari.picks("Maria")
    await kari.picks("Avlys")
    assert "Avlyse møte om planen til Maria torsdag 3.12 kl 10, Rådhuset?" in kari.last_read
    await kari.picks("Ja")
    for one in (maria, sam):
        assert one.has_read("Avtalen torsdag 3.12 kl 10 er avlyst.")
    assert not per.has_read("avlyst")
    await house.until(at(3, "11:00"))
    assert not maria.has_read("Husk")
    assert not sam.has_read("Husk")
    await kari.says("MØTER")
    assert "Ingen møter er satt opp" in kari.last_read


async def test_a_meeting_made_and_called_off_at_night_wakes_nobody(
    house: House, maria: Actor, kari: Actor, sam: Actor
) -> None:
    await house.until(at(25, "22:00", 11))
    await set_up(kari)
    await kari.says("MØTER")
    await kari.picks("Maria")
    await kari.picks("Avlys")
    await kari.picks("Ja")
    await house.until(at(26, "10:00", 11))
    assert not maria.read
    assert not sam.read


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("i går kl 10", "Det er allerede over."),
        ("31.11 kl 10", "Den tiden finnes ikke."),
        ("28.3.2027 kl 02.30", "da stilles klokka"),
        ("onsdag 3.12 kl 10", "Dag og dato passer ikke sammen."),
        ("3.12.2029 kl 10", "mer enn halvannet år"),
        ("en gang til uka", "Tiden ble ikke helt klar."),
        ("3.12", "Hvilket klokkeslett torsdag 3.12?"),
    ],
)
async def test_a_time_that_cannot_be_is_refused_and_asked_for_again(
    maria: Actor, kari: Actor, when: str, said: str
) -> None:
    await kari.says("MØTE")
    await kari.says("maria")
    await kari.says("individuell plan")
    await kari.says(when)
    assert said in kari.last_read
    await kari.says("torsdag 3.12 kl 10" if when != "3.12" else "kl 10")
    assert "Hvor er det?" in kari.last_read
    assert not maria.read


async def test_the_same_meeting_is_not_made_twice(maria: Actor, kari: Actor) -> None:
    await set_up(kari)
    await kari.says("MØTE")
    await kari.picks("Maria")
    await kari.picks("Individuell plan")
    await kari.says("torsdag 3.12 kl 10")
    assert "Det står allerede: møte om planen til Maria torsdag 3.12 kl 10" in kari.last_read
    assert maria.count_read("Du har fått en avtale") == 1


async def test_everybody_nobody_and_a_name_that_is_not_there(maria: Actor, kari: Actor) -> None:
    await kari.says("MØTE")
    await kari.says("Gustav")
    assert "Vi finner ingen deltaker som heter det." in kari.last_read
    await kari.says("Maria")
    await kari.says("ansvarsgruppe")
    await kari.says("torsdag 3.12 kl 10")
    await kari.says("HOPP")
    await kari.says("Gustav")
    assert "Vi finner ingen av oss som heter Gustav." in kari.last_read
    await kari.says("ALLE" if kari.channel == "sms" else "Per, Sam")
    assert "Sted ikke satt. Med: deg, Per og Sam." in kari.last_read
    await kari.picks("Nei")
    assert not maria.read


async def test_numbers_and_marks_choose_who_is_there(maria: Actor, kari: Actor) -> None:
    await kari.says("MØTE")
    await kari.says("Maria")
    await kari.says("individuell plan")
    await kari.says("torsdag 3.12 kl 10")
    await kari.says("Rådhuset")
    if kari.channel == "sms":
        numbers = [line.split()[0] for line in kari.last_read.splitlines() if line.endswith((" Per", " Sam"))]
        await kari.says(" ".join(numbers))
    else:
        await kari.picks("Per")
        await kari.picks("Sam")
        await kari.picks("Ferdig")
    assert "Med: deg, Per og Sam." in kari.last_read


async def test_a_meeting_is_for_staff_to_make(maria: Actor, sam: Actor, kari: Actor) -> None:
    await maria.says("møte Ola på torsdag")
    assert kari.has_read("møte Ola på torsdag")
    await sam.says("MØTE")
    assert "Hvem gjelder" not in sam.last_read
