"""FØLGE from the first word to the question afterwards, with two who would go along."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.features.appointments import keeping
from storage import preferences
from storage.tables import Appointment, Company, Person, Programme
from tests.actors import Actor
from tests.features.plans import oslo
from tests.house import House
from tests.journeys.conftest import actor
from tests.residents import move_in

#: A Thursday, eight days after the journeys begin.
STARTS = oslo("2026-12-03 10:00")


@pytest.fixture
async def noor(house: House, everybody: dict[str, Actor], channel: str) -> Actor:
    """Another peer worker."""
    other = actor(house, 30, "Noor", "sms" if channel == "telegram" else "telegram")
    await house.settle()
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        await move_in(session, programme, "Noor", "peer_worker", **{other.channel: other.address})
    return other


@pytest.fixture
async def appointment(house: House, everybody: dict[str, Actor]) -> Appointment:
    """Maria's, with a party and a place that no lock screen shows."""
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        maria = next(one for one in await session.scalars(select(Person)) if one.name == "Maria")
        made = Appointment(
            programme_id=programme.id,
            person_id=maria.id,
            made_by=maria.id,
            party="NAV",
            place="Rådhuset",
            starts_at=STARTS,
            remind="never",
            created_at=house.now,
        )
        session.add(made)
        await session.flush()
        await keeping.agree(session, programme, made, house.now)
    return made


async def change(house: House, appointment: Appointment, to: str | None) -> None:
    """Staff have recorded a new time, or that it is off."""
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        made = await session.get_one(Appointment, appointment.id)
        if to is None:
            await keeping.end(session, made, "cancelled", house.now)
        else:
            await keeping.move_to(session, programme, made, oslo(to), house.now)
    await house.settle()


async def choose(house: House, **chosen: object) -> None:
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        maria = next(one for one in await session.scalars(select(Person)) if one.name == "Maria")
        own = await preferences.held(session, programme.id, maria.id)
        for name, value in chosen.items():
            setattr(own, name, value)


async def state(house: House) -> str:
    async with house.service.database.transaction() as session:
        return (await session.scalars(select(Company))).one().state


async def test_somebody_meets_maria_outside(
    house: House,
    appointment: Appointment,
    everybody: dict[str, Actor],
    maria: Actor,
    sam: Actor,
    noor: Actor,
    kari: Actor,
) -> None:
    await maria.says("Følge")
    assert maria.last_read.startswith("Vi spør om noen kan bli med torsdag 3.12 kl 10.")
    assert "Du hører fra oss senest torsdag 26.11 kl 15. Vi kan ikke love at noen kan." in maria.last_read
    assert maria.choices == ["Jeg klarer meg"]
    for one in (sam, noor, kari):
        assert one.last_read.startswith("Maria vil gjerne ha følge torsdag 3.12 kl 10.")
        assert one.choices == ["Jeg blir med"]
    assert not everybody["Ali"].has_read("følge")
    too_late = noor.hesitates("Jeg blir med")

    await sam.picks("Jeg blir med")
    assert sam.last_read.startswith("Takk! Du blir med Maria torsdag 3.12 kl 10 (NAV).")
    assert sam.choices == ["Det passer", "Kan ikke likevel"]
    await too_late()
    assert noor.last_read.startswith("Sam blir med Maria. Takk for at du ville.")
    assert not maria.has_read("Sam")
    await sam.picks("Det passer")
    assert sam.last_read == "Takk. Maria får vite det. Dere møtes utenfor torsdag 3.12 kl 9.45."
    assert maria.last_read.startswith("Sam møter deg torsdag 3.12 kl 9.45.")
    assert maria.choices == ["Fint", "Helst en annen"]
    assert not maria.has_read("NAV") and not maria.has_read("Rådhuset") and not maria.has_read("utenfor")
    await maria.picks("Fint")
    assert maria.last_read == "Så bra. Skriv til oss hvis noe endrer seg."

    await house.until(oslo("2026-12-02 17:59"))
    assert not sam.has_read("Husk")
    await house.until(oslo("2026-12-02 18:00"))
    assert sam.last_read.startswith("Husk at du blir med Maria torsdag 3.12 kl 10.")
    assert not noor.has_read("Husk at du blir med")
    await house.until(oslo("2026-12-03 14:59"))
    assert not maria.has_read("Hvordan var det å ha med")
    await house.until(oslo("2026-12-03 15:00"))
    assert maria.last_read.startswith("Hvordan var det å ha med Sam?")
    assert maria.choices == ["Bra", "Ikke så bra"]
    before = len(sam.read), len(noor.read), len(kari.read)
    await maria.picks("Ikke så bra")
    assert "Vil du snakke med noen om det?" in maria.last_read
    assert (len(sam.read), len(noor.read), len(kari.read)) == before
    await maria.says("det ble litt mye")
    assert "eldingen er kommet fram" in maria.last_read
    await maria.picks("Snakk med noen")
    assert maria.last_read == "Vi har fått med oss at du vil snakke med noen."
    assert await state(house) == "over"
    # Nobody is on in the afternoon; whoever comes first reads it.
    assert not kari.has_read("snakke med en av dere")
    await house.until(oslo("2026-12-04 09:00"))
    assert kari.has_read("Jeg vil gjerne snakke med en av dere.")


async def test_what_the_companion_writes_is_where_they_meet(
    house: House, appointment: Appointment, maria: Actor, sam: Actor
) -> None:
    await choose(house, discretion="full")
    await maria.says("FØLGE")
    await sam.picks("Jeg blir med")
    await sam.says("ved biblioteket kl 9.30")
    assert sam.last_read == "Takk. Maria får vite det. Dere møtes: ved biblioteket kl 9.30."
    assert maria.last_read.startswith(
        "Sam blir med deg: NAV, torsdag 3.12 kl 10, Rådhuset. Dere møtes: ved biblioteket kl 9.30."
    )
    await sam.says("vi sees")
    assert maria.count_read("blir med deg") == 1


async def test_without_a_word_the_usual_is_told_after_a_while(
    house: House, appointment: Appointment, maria: Actor, sam: Actor
) -> None:
    await maria.says("FØLGE")
    await sam.picks("Jeg blir med")
    await house.passes(minutes=9)
    assert not maria.has_read("Sam")
    await house.passes(minutes=1)
    assert maria.last_read.startswith("Sam møter deg torsdag 3.12 kl 9.45.")


async def test_a_stranger_who_looks_at_the_screen(
    house: House, appointment: Appointment, maria: Actor, sam: Actor
) -> None:
    await choose(house, discretion="minimal")
    await maria.says("FØLGE")
    await sam.picks("Jeg blir med")
    await sam.picks("Det passer")
    assert maria.last_read == "Du har en beskjed. Svar LES når det passer."
    assert not maria.has_read("Sam")


async def test_whose_phone_is_sent_nothing_is_promised_nothing(
    house: House, appointment: Appointment, maria: Actor, sam: Actor
) -> None:
    await choose(house, discretion="none")
    await maria.says("FØLGE")
    assert "Skriv FØLGE etter torsdag 26.11 kl 15, så ser du svaret." in maria.last_read
    seen = len(maria.read)
    await sam.picks("Jeg blir med")
    await sam.picks("Det passer")
    assert len(maria.read) == seen
    await maria.says("FØLGE")
    assert maria.last_read.startswith("Sam møter deg utenfor torsdag 3.12 kl 9.45.")


async def test_maria_would_rather_have_somebody_else(
    house: House, appointment: Appointment, maria: Actor, sam: Actor, noor: Actor, kari: Actor
) -> None:
    await maria.says("FØLGE")
    await sam.picks("Jeg blir med")
    await sam.picks("Det passer")
    await maria.picks("Helst en annen")
    assert maria.last_read.startswith("Helt greit. Vi spør noen andre. Du hører fra oss senest")
    assert sam.last_read == "Det ble ikke behov for følge torsdag 3.12 kl 10 likevel. Takk for at du ville."
    asked_sam = sam.count_read("vil gjerne ha følge")
    assert noor.last_read.startswith("Maria vil gjerne ha følge torsdag 3.12 kl 10")
    await noor.picks("Jeg blir med")
    await noor.picks("Det passer")
    assert maria.last_read.startswith("Noor møter deg torsdag 3.12 kl 9.45.")
    await house.until(STARTS)
    assert noor.count_read("Husk at du blir med") == 1
    assert sam.count_read("vil gjerne ha følge") == asked_sam
    assert not sam.has_read("Husk") and not sam.has_read("Noor")


async def test_sam_cannot_after_all(
    house: House, appointment: Appointment, maria: Actor, sam: Actor, noor: Actor
) -> None:
    await maria.says("FØLGE")
    await sam.picks("Jeg blir med")
    await sam.picks("Det passer")
    await house.passes(hours=1)
    await sam.picks("Kan ikke likevel")
    assert sam.last_read == "Takk for at du sier fra. Maria får beskjed, og vi spør de andre."
    assert maria.last_read.startswith("Sam kan dessverre ikke bli med torsdag 3.12 kl 10 likevel.")
    assert maria.choices == ["Jeg klarer meg"]
    seen = len(sam.read)
    await noor.picks("Jeg blir med")
    await house.passes(minutes=11)
    assert maria.last_read.startswith("Noor møter deg")
    await house.until(STARTS)
    assert len(sam.read) == seen


async def test_maria_manages_alone(
    house: House, appointment: Appointment, maria: Actor, sam: Actor, noor: Actor
) -> None:
    await maria.says("FØLGE")
    await maria.picks("Jeg klarer meg")
    assert "da spør vi ingen til torsdag 3.12 kl 10" in maria.last_read
    await sam.picks("Jeg blir med")
    assert "ikke behov for det lenger" in sam.last_read
    await house.until(STARTS + timedelta(days=1))
    assert not maria.has_read("Vi har ikke funnet noen")
    assert await state(house) == "withdrawn"


async def test_nobody_can_and_maria_hears_it_in_good_time(
    house: House, appointment: Appointment, maria: Actor, sam: Actor, kari: Actor
) -> None:
    await maria.says("FØLGE")
    await house.until(oslo("2026-11-26 14:59"))
    assert sam.count_read("Ingen har svart ennå. Maria vil gjerne ha følge") == 1
    assert not maria.has_read("ikke funnet noen")
    await house.until(oslo("2026-11-26 15:00"))
    assert maria.last_read.startswith("Vi har ikke funnet noen til torsdag 3.12 kl 10 ennå.")
    assert maria.choices == ["Jeg klarer meg"]
    await kari.says("VARSLER")
    assert "Maria ønsker følge, og ingen har kunnet" in kari.last_read
    await sam.picks("Jeg blir med")
    await kari.says("VARSLER")
    assert kari.last_read == "Alt er i orden."
    await house.passes(minutes=10)
    assert maria.last_read.startswith("Sam møter deg")


async def test_the_appointment_moves_and_is_called_off(
    house: House, appointment: Appointment, maria: Actor, sam: Actor
) -> None:
    await maria.says("FØLGE")
    await sam.picks("Jeg blir med")
    await sam.picks("Det passer")
    await change(house, appointment, "2026-12-04 13:00")
    assert sam.last_read.startswith("Maria har fått ny tid: fredag 4.12 kl 13. Kan du fortsatt bli med?")
    assert maria.last_read.startswith("Vi spør Sam om fredag 4.12 kl 13 passer også.")
    await sam.picks("Det passer")
    await house.passes(minutes=10)
    assert maria.last_read.startswith("Sam møter deg fredag 4.12 kl 12.45.")
    await house.until(oslo("2026-12-03 12:00"))
    assert not sam.has_read("Husk")
    await change(house, appointment, None)
    assert sam.last_read == "Det ble ikke behov for følge fredag 4.12 kl 13 likevel. Takk for at du ville."
    await house.until(oslo("2026-12-06 12:00"))
    assert not sam.has_read("Husk")
    assert not maria.has_read("Hvordan gikk det")


async def test_in_a_pause_an_answer_comes_and_no_question(
    house: House, appointment: Appointment, maria: Actor, sam: Actor
) -> None:
    await maria.says("FØLGE")
    await choose(house, paused_until=oslo("2026-12-20 08:00"))
    await sam.picks("Jeg blir med")
    await sam.picks("Det passer")
    assert maria.last_read.startswith("Sam møter deg")
    await house.until(oslo("2026-12-21 12:00"))
    assert not maria.has_read("Hvordan gikk det")


async def test_whoever_wrote_stopp_is_not_reminded_and_not_asked(
    house: House, appointment: Appointment, maria: Actor, sam: Actor, kari: Actor
) -> None:
    await maria.says("FØLGE")
    await sam.picks("Jeg blir med")
    await sam.picks("Det passer")
    await maria.says("STOPP")
    await sam.says("STOPP")
    seen, reminded = len(maria.read), len(sam.read)
    await house.until(oslo("2026-12-04 12:00"))
    assert len(maria.read) == seen
    assert len(sam.read) == reminded


async def test_a_helper_sees_what_waits_and_takes_it_from_the_list(
    house: House, appointment: Appointment, maria: Actor, sam: Actor, noor: Actor
) -> None:
    await sam.says("følge")
    assert sam.last_read == "Ingen venter på følge nå."
    await maria.says("følge")
    await noor.says("FØLGE")
    assert "A. Maria vil ha følge torsdag 3.12 kl 10" in noor.last_read
    await noor.picks("Bli med på A")
    assert noor.last_read.startswith("Takk! Du blir med Maria")
    await noor.says("følge")
    assert "A. Du og Maria, torsdag 3.12 kl 10" in noor.last_read
    await maria.says("følge")
    assert maria.last_read.startswith("Sam møter") is False
    assert "Noor møter deg utenfor torsdag 3.12 kl 9.45. Avtalen: NAV" in maria.last_read


async def test_a_word_about_company_without_an_appointment_reaches_people(
    house: House, everybody: dict[str, Actor], maria: Actor, kari: Actor
) -> None:
    await maria.says("FØLGE")
    assert "eldingen er kommet fram" in maria.last_read
    assert "FØLGE" in kari.last_read


async def test_who_comes_forward_late_is_told_of_at_once(
    house: House, appointment: Appointment, maria: Actor, sam: Actor
) -> None:
    await maria.says("FØLGE")
    await house.until(oslo("2026-12-03 09:35"))
    await sam.picks("Jeg blir med")
    assert maria.last_read.startswith("Sam møter deg torsdag 3.12 kl 9.45.")
    await sam.says("ved bussen kl 9.50")
    assert maria.last_read.startswith("Sam blir med deg torsdag 3.12 kl 10. Svar LES")


async def test_who_comes_forward_later_than_one_meets_comes_when_it_begins(
    house: House, appointment: Appointment, maria: Actor, sam: Actor
) -> None:
    await maria.says("FØLGE")
    await house.until(oslo("2026-12-03 09:53"))
    await sam.picks("Jeg blir med")
    assert "Dere møtes utenfor torsdag 3.12 kl 10." in sam.last_read
    assert maria.last_read.startswith("Sam møter deg torsdag 3.12 kl 10.")


@pytest.mark.parametrize(
    ("level", "own", "said"),
    [
        ("discreet", "", "Hei! Husk i dag, torsdag 3.12 kl 13. Sam møter deg torsdag 3.12 kl 12.45."),
        ("discreet", "på hjørnet kl 12", "Hei! Husk i dag, torsdag 3.12 kl 13. Sam blir med deg."),
        (
            "full",
            "på hjørnet kl 12",
            "Hei! Husk i dag: NAV, torsdag 3.12 kl 13, Rådhuset. Sam blir med. Dere møtes: på hjørnet kl 12.",
        ),
    ],
)
async def test_the_reminder_tells_who_comes_along(
    house: House, appointment: Appointment, maria: Actor, sam: Actor, level: str, own: str, said: str
) -> None:
    await change(house, appointment, "2026-12-03 13:00")
    await choose(house, discretion=level, appointment_remind="same-day")
    await remind_as_chosen(house, appointment)
    await maria.says("FØLGE")
    await sam.picks("Jeg blir med")
    await (sam.says(own) if own else sam.picks("Det passer"))
    await house.until(oslo("2026-12-03 12:00"))
    assert maria.last_read.startswith(said)


async def test_the_reminder_tells_nobody_who_does_not_come_any_more(
    house: House, appointment: Appointment, maria: Actor, sam: Actor
) -> None:
    await change(house, appointment, "2026-12-03 13:00")
    await remind_as_chosen(house, appointment)
    await maria.says("FØLGE")
    await sam.picks("Jeg blir med")
    await sam.picks("Kan ikke likevel")
    await house.until(oslo("2026-12-03 12:00"))
    assert maria.last_read.split("\n")[0] == "Hei! Husk i dag, torsdag 3.12 kl 13."


async def remind_as_chosen(house: House, appointment: Appointment) -> None:
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        made = await session.get_one(Appointment, appointment.id)
        made.remind = None
        await session.flush()
        await keeping.schedule(session, programme, made, house.now)


async def test_whoever_is_not_needed_and_then_goes_after_all_is_told_each_time(
    house: House, appointment: Appointment, maria: Actor, sam: Actor
) -> None:
    for _ in range(2):
        await maria.says("FØLGE")
        await sam.picks("Jeg blir med")
        await sam.picks("Det passer")
        await maria.says("FØLGE")
        await maria.picks("Jeg klarer meg")
    assert sam.count_read("Det ble ikke behov for følge torsdag 3.12 kl 10 likevel.") == 2


async def test_not_needed_at_night_is_not_said_to_who_takes_it_again(
    house: House, appointment: Appointment, maria: Actor, sam: Actor
) -> None:
    await maria.says("FØLGE")
    await sam.picks("Jeg blir med")
    await sam.picks("Det passer")
    await house.until(oslo("2026-11-26 22:30"))
    await maria.picks("Jeg klarer meg")
    await maria.says("FØLGE")
    await sam.says("FØLGE")
    await sam.picks("Bli med på A")
    await sam.says("ved porten kl 9.30")
    await house.until(oslo("2026-11-27 12:00"))
    assert not sam.has_read("ikke behov")


@pytest.mark.parametrize("said", ["takk", "Ok!", "så bra", "👍"])
async def test_thanks_is_no_place_to_meet(
    house: House, appointment: Appointment, maria: Actor, sam: Actor, said: str
) -> None:
    await maria.says("FØLGE")
    await sam.picks("Jeg blir med")
    await sam.says(said)
    assert sam.last_read == "Takk. Maria får vite det. Dere møtes utenfor torsdag 3.12 kl 9.45."
    assert maria.last_read.startswith("Sam møter deg torsdag 3.12 kl 9.45.")


@pytest.mark.parametrize("asked", ["Hvem er hun?", "hvor bor hun ? 🙂", "ok??", "?"])
async def test_a_question_is_no_place_to_meet(
    house: House, appointment: Appointment, maria: Actor, sam: Actor, asked: str
) -> None:
    await maria.says("FØLGE")
    await sam.picks("Jeg blir med")
    await sam.says(asked)
    assert sam.last_read == (
        "Et spørsmål her går ikke til noen, og møtestedet er som før. "
        "Skriv hvor og når dere møtes, uten spørsmålstegn. Skal du svare noen? Skriv SVAR."
    )
    assert not maria.has_read("Sam")
    await sam.says("ved porten kl 9.30")
    assert sam.last_read == "Takk. Maria får vite det. Dere møtes: ved porten kl 9.30."
    await maria.says("LES")
    assert "ved porten kl 9.30" in maria.last_read
    await sam.says("Hvem er hun?")
    assert not maria.has_read("Hvem er hun")
