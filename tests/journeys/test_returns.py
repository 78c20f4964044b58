"""BORTE: told on both channels, from the word to the first word afterwards."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlmodel import select

from bot.features.appointments import keeping
from storage import preferences
from storage.tables import Appointment, Person, Programme
from tests.actors import Actor
from tests.features.plans import oslo
from tests.house import OSLO, House


def at(day: str, clock: str) -> datetime:
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=OSLO)


async def test_the_team_gets_something_ready_and_the_first_word_asks_for_nothing(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor
) -> None:
    await kari.says("BORTE Maria til 15. mars")
    assert "Maria er tilbake mandag 15.3" in kari.last_read
    assert not maria.read
    await kari.says("JA")
    assert "Maria får fred til mandag 15.3" in kari.last_read
    assert "Det er stille fra oss til mandag 15.3" in maria.last_read
    before = len(maria.read)
    await house.until(at("2027-03-01", "08:59"))
    assert not per.has_read("Er noe klart?")
    assert maria.read[before:] == []
    await house.until(at("2027-03-01", "09:01"))
    assert per.has_read("Maria er tilbake mandag 15.3. Er noe klart?")
    assert not sam.has_read("Er noe klart?")
    await kari.picks("Jeg ordner")
    assert "Da ordner du noe til Maria er tilbake mandag 15.3" in kari.last_read
    assert not per.has_read("ingen har sagt at noe er klart")
    await house.until(at("2027-03-15", "11:59"))
    assert maria.read[before:] == []
    await house.until(at("2027-03-15", "12:01"))
    (word,) = maria.read[before:]
    assert word == "Hei Maria. Fint å høre fra deg når det passer. Ingenting haster. Hilsen Kari og Sam"
    assert not kari.has_read("ingen har sagt at noe er klart")


async def test_the_second_to_take_it_is_told_who_was_first(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await kari.says("borte maria til 3. desember")
    await kari.says("JA")
    late = per.hesitates("Jeg ordner")
    await kari.picks("Jeg ordner")
    await late()
    assert "Kari ordner noe til Maria er tilbake" in per.last_read
    await kari.picks("Kan ikke")
    assert "De andre er spurt om Maria" in kari.last_read
    assert per.has_read("Kari kan ikke ordne det likevel. Hvem kan?")
    await per.picks("Jeg ordner")
    assert "Da ordner du noe til Maria" in per.last_read
    await kari.says("VARSLER")
    assert "Maria" not in kari.last_read


async def test_what_nobody_takes_is_shown_to_staff_a_week_before(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await kari.says("BORTE Maria til 18. desember")
    await kari.says("JA")
    await house.until(at("2026-12-04", "09:01"))
    assert per.has_read("Er noe klart?")
    await house.until(at("2026-12-11", "08:59"))
    await kari.says("VARSLER")
    assert "er snart tilbake" not in kari.last_read
    await house.until(at("2026-12-11", "09:10"))
    await kari.says("VARSLER")
    assert "Maria er snart tilbake, og ingen har sagt at noe er klart" in kari.last_read
    await per.picks("Jeg ordner")
    await kari.says("VARSLER")
    assert "Maria er snart tilbake" not in kari.last_read


async def test_somebody_says_for_themselves_that_they_are_away_and_comes_back_before(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says("BORTE til 15. mars")
    assert "De ansatte får vite dagen" in maria.last_read
    assert not kari.has_read("Maria er borte")
    await maria.says("JA")
    assert "Det er stille fra oss til mandag 15.3" in maria.last_read
    assert kari.has_read("Maria er borte og tilbake mandag 15.3")
    await maria.says("PAUSE")
    assert "Du har pause til mandag 15.3" in maria.last_read
    await maria.says("START")
    assert maria.has_read("Pausen er over")
    assert kari.has_read("Maria vil ha meldinger igjen, så datoen mandag 15.3")
    before = len(maria.read)
    await house.until(at("2027-03-15", "13:00"))
    assert not kari.has_read("Er noe klart?")
    assert not any("Ingenting haster" in text for text in maria.read[before:])


async def test_another_date_takes_the_place_of_the_first(house: House, maria: Actor, kari: Actor) -> None:
    await kari.says("BORTE Maria til 15. mars")
    await kari.says("JA")
    await kari.says("BORTE Maria til 15. januar")
    await kari.says("JA")
    assert maria.has_read("Det er stille fra oss til fredag 15.1")
    await house.until(at("2027-01-15", "12:01"))
    assert maria.count_read("Ingenting haster") == 1
    await house.until(at("2027-03-16", "12:01"))
    assert maria.count_read("Ingenting haster") == 1
    assert kari.count_read("Er noe klart?") == 1


async def test_staff_remove_a_date(house: House, maria: Actor, kari: Actor) -> None:
    await kari.says("BORTE Maria til 15. mars")
    await kari.says("JA")
    await kari.says("BORTE")
    assert "Maria er tilbake mandag 15.3" in kari.last_read
    await kari.says("Maria")
    assert "Nå står det mandag 15.3" in kari.last_read
    await kari.picks("Fjern datoen")
    assert "Datoen for Maria er fjernet" in kari.last_read
    await maria.says("PAUSE")
    assert "Vil du ha fred en stund?" in maria.last_read
    await house.until(at("2027-03-15", "13:00"))
    assert not maria.has_read("Ingenting haster")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("BORTE Maria til i går", "tidligst i morgen"),
        ("BORTE Maria til i dag", "tidligst i morgen"),
        ("BORTE Maria til 1. juni 2029", "mer enn halvannet år"),
        ("BORTE Maria til 31. november", "Den dagen finnes ikke"),
        ("BORTE Maria", "Til når er Maria borte?"),
        ("BORTE Maria til snart en gang", "Dagen ble ikke helt klar"),
        ("BORTE Kalle til fredag", "Vi finner ingen deltaker som heter det"),
    ],
)
async def test_staff_are_told_what_is_wrong_with_a_date(
    maria: Actor, kari: Actor, text: str, said: str
) -> None:
    await kari.says(text)
    assert said in kari.last_read
    assert not maria.read


@pytest.mark.parametrize(
    "text", ["Borte bra, men hjemme best", "Borte til fredag?", "Borte på grunn av mor til fredag"]
)
async def test_what_is_no_date_reaches_people(maria: Actor, kari: Actor, text: str) -> None:
    await maria.says(text)
    assert text in kari.last_read


async def test_a_date_that_is_asked_for_is_read_and_other_words_reach_people(
    maria: Actor, kari: Actor
) -> None:
    await maria.says("BORTE")
    assert "Du trenger ikke å si hvorfor" in maria.last_read
    await maria.says("i går")
    assert "tidligst i morgen" in maria.last_read
    await maria.says("jeg vet ikke helt, kan noen ringe")
    assert "jeg vet ikke helt, kan noen ringe" in kari.last_read


async def agreed(house: House, starts: str) -> None:
    """An appointment of Maria's."""
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        maria = next(one for one in await session.scalars(select(Person)) if one.name == "Maria")
        made = Appointment(
            programme_id=programme.id,
            person_id=maria.id,
            made_by=maria.id,
            party="NAV",
            place="Rådhuset",
            starts_at=oslo(starts),
            created_at=house.now,
        )
        session.add(made)
        await session.flush()
        await keeping.agree(session, programme, made, house.now)


async def shows(house: House, discretion: str) -> None:
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        maria = next(one for one in await session.scalars(select(Person)) if one.name == "Maria")
        (await preferences.held(session, programme.id, maria.id)).discretion = discretion


async def test_the_first_word_stands_alone_and_what_waited_comes_after_it(
    house: House, maria: Actor, kari: Actor
) -> None:
    await kari.says("BORTE Maria til 15. mars")
    await kari.says("JA")
    await house.until(at("2026-11-27", "09:00"))
    await kari.says("AVTALE Maria NAV 17. mars kl 10")
    await kari.says("JA")
    before = len(maria.read)
    await house.until(at("2027-03-15", "12:59"))
    (word,) = maria.read[before:]
    assert "Ingenting haster" in word
    await house.until(at("2027-03-15", "14:00"))
    assert len(maria.read) > before + 1
    assert maria.has_read("Kari har skrevet opp en tid for deg: onsdag 17.3 kl 10")


async def test_staff_read_what_is_agreed_before_the_day(house: House, maria: Actor, kari: Actor) -> None:
    await agreed(house, "2026-12-03 10:00")
    await agreed(house, "2027-03-20 10:00")
    await kari.says("BORTE Maria til 15. mars")
    await kari.says("JA")
    assert "Før det er det avtalt (1): torsdag 3.12 kl 10. Skal noe" in kari.last_read
    assert "skriv AVTALER Maria." in kari.last_read
    assert "NAV" not in kari.last_read
    assert "Den som skulle bli med" not in kari.last_read


async def test_the_participant_reads_what_is_agreed_before_the_day_and_can_have_it_moved(
    house: House, maria: Actor
) -> None:
    for day in (1, 2, 3, 4, 7):
        await agreed(house, f"2026-12-0{day} 10:00")
    await maria.says("BORTE til 15. mars")
    await maria.says("JA")
    assert "Før det er det avtalt: NAV, tirsdag 1.12 kl 10, Rådhuset" in maria.last_read
    assert "Og 2 til. Det minner vi ikke om nå." in maria.last_read
    assert "skriv FLYTT eller AVLYS." in maria.last_read
    await maria.says("FLYTT")
    assert maria.choices


async def test_whoever_goes_along_does_not_wait_in_vain(
    house: House, maria: Actor, kari: Actor, sam: Actor
) -> None:
    await agreed(house, "2026-12-03 10:00")
    await maria.says("FØLGE")
    await sam.picks("Jeg blir med")
    await kari.says("BORTE Maria til 15. mars")
    await kari.says("JA")
    assert "Den som skulle bli med, får vite at det er usikkert." in kari.last_read
    assert "Det er ikke sikkert at Maria kommer torsdag 3.12 kl 10. Passer det fortsatt" in sam.last_read
    assert sam.choices == ["Det passer", "Kan ikke likevel"]
    assert not sam.has_read("15.3")
    await sam.picks("Det passer")
    assert sam.last_read.startswith("Takk! Du blir med Maria")
    await kari.says("BORTE Maria til 20. mars")
    await kari.says("JA")
    assert sam.count_read("Det er ikke sikkert at Maria kommer") == 1
    await house.until(oslo("2026-12-02 18:00"))
    assert sam.last_read.startswith("Husk at du blir med Maria torsdag 3.12 kl 10.")
    assert "Det er ikke sikkert at Maria kommer. Hør med en ansatt" in sam.last_read


@pytest.mark.parametrize("how", ["removed", "back before", "an earlier day"])
async def test_whoever_goes_along_is_told_that_it_holds_again(
    house: House, maria: Actor, kari: Actor, sam: Actor, how: str
) -> None:
    await agreed(house, "2026-12-03 10:00")
    await maria.says("FØLGE")
    await sam.picks("Jeg blir med")
    await maria.says("BORTE til 15. mars")
    await maria.says("JA")
    assert "Det er ikke sikkert at Maria kommer" in sam.last_read
    if how == "removed":
        await kari.says("BORTE Maria")
        await kari.picks("Fjern datoen")
    elif how == "back before":
        await maria.says("START")
    else:
        await maria.says("BORTE til 1. desember")
        await maria.says("JA")
    assert sam.last_read.startswith("Nå gjelder torsdag 3.12 kl 10 med Maria som avtalt igjen.")
    await house.until(oslo("2026-12-02 18:00"))
    assert sam.last_read.startswith("Husk at du blir med Maria")
    assert "ikke sikkert" not in sam.last_read


async def test_a_phone_that_is_to_show_nothing_shows_no_silence_either(
    house: House, maria: Actor, kari: Actor
) -> None:
    await shows(house, "none")
    await kari.says("BORTE Maria til 15. mars")
    await kari.says("JA")
    assert not maria.read
    assert "Maria får ikke slikt på telefonen. Si det når dere møtes." in kari.last_read


async def test_a_phone_that_tells_little_tells_no_day(house: House, maria: Actor, kari: Actor) -> None:
    await shows(house, "minimal")
    await kari.says("BORTE Maria til 15. mars")
    await kari.says("JA")
    assert "stille" not in maria.last_read and "15.3" not in maria.last_read
    await maria.says("LES")
    assert "Det er stille fra oss til mandag 15.3" in maria.last_read
