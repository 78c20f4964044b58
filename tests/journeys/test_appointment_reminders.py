"""Reminders of appointments, and what can be answered: OK, FLYTT, AVLYS; help from the team; LES."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from uuid import UUID

import pytest
from sqlmodel import col, select

from bot.features.appointments import keeping
from storage import appointments, people, preferences
from storage.tables import Appointment, Person, Programme, Request
from tests.actors import Actor
from tests.features.agreed import agreed
from tests.features.plans import oslo
from tests.house import House

#: A week after the tests begin, a Thursday.
START = oslo("2026-12-03 13:00")
NOON = oslo("2026-12-01 12:00")
MORNING = oslo("2026-12-03 08:30")
Agree = Callable[..., Awaitable[UUID]]


@pytest.fixture
def agree(house: House, everybody: dict[str, Actor]) -> Agree:
    async def make(whose: Actor, at: datetime = START, **facts: object) -> UUID:
        async with house.service.database.transaction() as session:
            programme = (await session.scalars(select(Programme))).one()
            persons = await session.scalars(select(Person))
            person = next(one for one in persons if one.name == whose.name)
            made = await agreed(session, programme, person, at, now=house.now, **facts)
            return made.id

    return make


async def kept(house: House, appointment_id: UUID) -> Appointment:
    async with house.service.database.transaction() as session:
        found = await appointments.one(session, appointment_id)
        assert found is not None
        return found


async def wishes(house: House) -> list[tuple[str, str]]:
    async with house.service.database.transaction() as session:
        rows = await session.scalars(select(Request).order_by(col(Request.at)))
        return [(one.kind, one.state) for one in rows]


async def chooses(house: House, whose: Actor, **chosen: object) -> None:
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        person = next(one for one in await session.scalars(select(Person)) if one.name == whose.name)
        row = await preferences.held(session, programme.id, person.id)
        for name, value in chosen.items():
            setattr(row, name, value)


async def test_two_days_before_and_the_same_morning(house: House, maria: Actor, agree: Agree) -> None:
    await agree(maria)
    await house.until(oslo("2026-12-01 11:59"))
    assert maria.read == []
    await house.until(NOON)
    assert maria.last_read.startswith("Hei! Husk torsdag 3.12 kl 13.")
    assert maria.choices[:2] == ["OK", "Flytt"]
    assert "Avlys" in maria.choices
    await house.until(MORNING)
    assert maria.last_read.startswith("Hei! Husk i dag, torsdag 3.12 kl 13.")
    assert maria.count_read("Husk") == 2
    await house.until(START)
    assert maria.count_read("Husk") == 2


async def test_what_begins_early_is_said_the_evening_before(house: House, maria: Actor, agree: Agree) -> None:
    await agree(maria, oslo("2026-12-03 08:15"))
    await house.until(oslo("2026-12-02 18:00"))
    assert maria.last_read.startswith("Hei! Husk i morgen, torsdag 3.12 kl 8.15.")
    await house.until(oslo("2026-12-03 08:15"))
    assert maria.count_read("Husk") == 2


@pytest.mark.parametrize("way", ["button", "word"])
async def test_ok_is_kept_and_thanked_for(house: House, maria: Actor, agree: Agree, way: str) -> None:
    one = await agree(maria)
    await house.until(NOON)
    await (maria.picks("OK") if way == "button" else maria.says("ok"))
    assert maria.last_read.startswith("Så fint, takk!")
    assert (await kept(house, one)).confirmed_at is not None
    await house.until(MORNING)
    assert "Husk i dag" in maria.last_read


async def test_an_ok_to_the_old_time_counts_for_nothing(house: House, maria: Actor, agree: Agree) -> None:
    one = await agree(maria)
    await house.until(NOON)
    late = maria.hesitates("OK")
    async with house.service.database.transaction() as session:
        found = await appointments.held(session, one)
        programme = (await session.scalars(select(Programme))).one()
        assert found is not None
        await keeping.move_to(session, programme, found, oslo("2026-12-04 14:00"), house.now)
    await late()
    assert "Tiden er en annen nå: fredag 4.12 kl 14" in maria.last_read
    assert (await kept(house, one)).confirmed_at is None


@pytest.mark.parametrize("word", ["FLYTT", "flytt!"])
async def test_flytt_says_that_nothing_is_done_and_the_reminders_go_on(
    house: House, maria: Actor, kari: Actor, agree: Agree, word: str
) -> None:
    await agree(maria)
    await house.until(NOON)
    await maria.says(word)
    assert "Avtalen torsdag 3.12 kl 13 er IKKE flyttet ennå og gjelder fortsatt. Vil du ha hjelp?" in (
        maria.last_read
    )
    assert maria.choices == ["Ja, hjelp meg", "Jeg ordner det selv", "Jeg har en ny tid"]
    assert not kari.has_read("Maria")
    await house.until(MORNING)
    assert maria.last_read.startswith("Hei! Husk i dag, torsdag 3.12 kl 13. Tiden er ikke flyttet ennå.")
    assert await wishes(house) == [("move", "waiting")]


async def test_help_is_asked_for_taken_by_one_and_the_new_time_told_to_nobody_else(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor, ali: Actor, agree: Agree
) -> None:
    one = await agree(maria)
    await house.until(NOON)
    await maria.says("FLYTT")
    await maria.says("ja")
    assert "Til da er avtalen torsdag 3.12 kl 13 IKKE flyttet" in maria.last_read
    for reader in (kari, per, sam):
        assert "Maria vil ha hjelp til å flytte avtalen torsdag 3.12 kl 13." in reader.last_read
        assert not reader.has_read("NAV")
    too_late = per.hesitates("Jeg tar den")
    await kari.picks("Jeg tar den")
    assert "Maria vil flytte: NAV, torsdag 3.12 kl 13, Rådhuset" in kari.last_read
    await too_late()
    assert "Kari har alt tatt det for Maria" in per.last_read
    before = len(per.read), len(sam.read), len(ali.read)
    await kari.picks("Ny tid")
    await kari.says("fredag 4.12 kl 14")
    assert "Notert: fredag 4.12 kl 14 gjelder. Maria får vite det" in kari.last_read
    assert maria.last_read.startswith("Kari har ordnet det. Ny tid er fredag 4.12 kl 14.")
    assert not maria.has_read("NAV")
    assert (len(per.read), len(sam.read), len(ali.read)) == before
    assert ((await kept(house, one)).version, await wishes(house)) == (2, [("move", "done")])
    await house.until(oslo("2026-12-04 08:30"))
    assert maria.count_read("Husk torsdag 3.12") == 1
    assert maria.count_read("Husk i dag, torsdag") == 0
    assert maria.last_read.startswith("Hei! Husk i dag, fredag 4.12 kl 14.")


async def test_out_of_hours_it_says_when_somebody_reads(
    house: House, maria: Actor, kari: Actor, agree: Agree
) -> None:
    await agree(maria)
    await house.until(oslo("2026-12-01 19:00"))
    await maria.says("AVLYS")
    assert "er IKKE avlyst ennå og gjelder fortsatt" in maria.last_read
    await maria.picks("Ja, hjelp meg")
    assert "En av oss leser det onsdag 2.12 kl 9, ikke før." in maria.last_read
    assert not kari.has_read("Maria")
    await house.until(oslo("2026-12-02 09:00"))
    assert "Maria vil ha hjelp til å avlyse avtalen torsdag 3.12 kl 13" in kari.last_read
    await kari.picks("Jeg tar den")
    await kari.picks("Avlyst hos dem")
    assert "Kari har ordnet det: torsdag 3.12 kl 13 er avlyst." in maria.last_read
    await house.until(START)
    assert not maria.has_read("Husk i dag")
    await house.passes(hours=5)
    assert "Kari har ordnet det" in maria.last_read


async def test_what_nobody_takes_is_said_again_and_shown_to_staff(
    house: House, maria: Actor, kari: Actor, sam: Actor, agree: Agree
) -> None:
    await agree(maria)
    await house.until(oslo("2026-11-30 10:00"))
    await maria.says("FLYTT")
    await maria.picks("Ja, hjelp meg")
    await house.until(oslo("2026-12-01 09:00"))
    assert "Maria venter fortsatt på hjelp" in kari.last_read or kari.has_read("venter fortsatt")
    await kari.says("VARSLER")
    assert not kari.has_read("NAV")
    assert kari.has_read("Noe trenger et menneske") or kari.has_read("Maria")
    await house.until(oslo("2026-12-02 09:00"))
    assert sam.count_read("venter fortsatt") == 1
    await sam.picks("Jeg tar den")
    await sam.picks("Gjelder fortsatt")
    assert "Sam har prøvd, men torsdag 3.12 kl 13 gjelder fortsatt." in maria.last_read
    await house.until(MORNING)
    assert "ikke flyttet ennå" not in maria.last_read


async def test_too_late_for_anybody_to_help_is_said_plainly(
    house: House, maria: Actor, kari: Actor, agree: Agree
) -> None:
    await agree(maria, oslo("2026-12-03 08:15"))
    await house.until(oslo("2026-12-02 20:00"))
    await maria.says("FLYTT")
    await maria.picks("Ja, hjelp meg")
    assert (
        "Ingen av oss rekker å flytte avtalen torsdag 3.12 kl 8.15. Den gjelder fortsatt." in maria.last_read
    )
    await house.until(oslo("2026-12-03 12:00"))
    assert not kari.has_read("Maria vil ha hjelp")


async def test_a_wish_goes_along_and_can_be_a_message_instead(
    house: House, maria: Actor, kari: Actor, agree: Agree
) -> None:
    await agree(maria)
    await house.until(NOON)
    await maria.says("FLYTT")
    await maria.says("neste uke")
    assert maria.last_read.startswith('Notert: "neste uke".')
    assert not kari.has_read("neste uke")
    await kari.picks("Jeg tar den")
    assert "neste uke" in kari.last_read
    await maria.says("ANGRE")
    assert "neste uke" in kari.last_read
    assert "Maria" in kari.last_read


async def test_their_own_new_time_is_recorded_and_closes_the_wish(
    house: House, maria: Actor, kari: Actor, agree: Agree
) -> None:
    one = await agree(maria)
    await house.until(NOON)
    await maria.says("FLYTT")
    await maria.picks("Jeg har en ny tid")
    await maria.says("31. november")
    assert "Den tiden finnes ikke." in maria.last_read
    await maria.says("4.12 kl 15")
    assert "Den nye tiden står her: NAV, fredag 4.12 kl 15, Rådhuset" in maria.last_read
    assert (await kept(house, one)).starts_at == oslo("2026-12-04 15:00")
    assert await wishes(house) == [("move", "done")]
    assert not kari.has_read("Maria")


async def test_flytt_with_a_time_is_asked_about_never_guessed(
    house: House, maria: Actor, kari: Actor, agree: Agree
) -> None:
    one = await agree(maria)
    await house.until(NOON)
    await maria.says("FLYTT fredag kl 10")
    assert "Er fredag 4.12 kl 10 avtalt med dem" in maria.last_read
    assert maria.choices or "Svar JA. Vil du ha hjelp til å spørre dem, svar NEI." in maria.last_read
    assert (await kept(house, one)).version == 1
    await maria.says("nei")
    assert maria.last_read.startswith('Notert: "fredag kl 10".')
    await kari.picks("Jeg tar den")
    assert "fredag kl 10" in kari.last_read


async def test_flytt_to_the_time_of_another_is_said_and_asked(
    house: House, maria: Actor, agree: Agree
) -> None:
    one = await agree(maria)
    await agree(maria, oslo("2026-12-10 10:00"), party="legen", place=None)
    await house.until(NOON)
    await maria.says("FLYTT 10.12 kl 10")
    await maria.says("ja")
    assert "Da er det noe annet også: legen, torsdag 10.12 kl 10." in maria.last_read
    assert maria.choices or "Skal begge stå, svar JA." in maria.last_read
    assert (await kept(house, one)).version == 1
    await maria.says("ja")
    assert "Den nye tiden står her: NAV, torsdag 10.12 kl 10" in maria.last_read
    assert (await kept(house, one)).version == 2


async def test_which_of_several_is_asked(house: House, maria: Actor, agree: Agree) -> None:
    await agree(maria)
    other = await agree(maria, oslo("2026-12-03 15:00"), party="legen", place=None)
    await maria.says("AVLYS")
    assert maria.last_read.startswith("Hvilken mener du?")
    await maria.picks("legen")
    assert "Avtalen torsdag 3.12 kl 15 er IKKE avlyst" in maria.last_read
    await maria.picks("Det er gjort")
    assert (await kept(house, other)).state == "cancelled"
    await maria.says("FLYTT")
    assert "torsdag 3.12 kl 13" in maria.last_read


async def test_words_of_those_without_an_appointment_are_for_people(
    house: House, maria: Actor, kari: Actor, sam: Actor
) -> None:
    await maria.says("FLYTT")
    assert "FLYTT" in kari.last_read
    await maria.says("AVLYS")
    assert "AVLYS" in kari.last_read
    await kari.says("AVLYS")
    assert not kari.has_read("IKKE avlyst")


async def test_whoever_took_it_can_give_it_back_and_hears_when_it_is_settled(
    house: House, maria: Actor, kari: Actor, sam: Actor, agree: Agree
) -> None:
    one = await agree(maria)
    await house.until(NOON)
    await maria.says("FLYTT")
    await maria.picks("Ja, hjelp meg")
    await kari.picks("Jeg tar den")
    await kari.says("ANGRE")
    assert "Maria venter på hjelp" in kari.last_read
    assert sam.has_read("Maria venter fortsatt på hjelp til å flytte")
    await sam.picks("Jeg tar den")
    async with house.service.database.transaction() as session:
        found = await appointments.held(session, one)
        assert found is not None
        await keeping.end(session, found, "cancelled", house.now)
    await house.settle()
    assert "Maria trenger ikke hjelp med avtalen lenger" in sam.last_read
    await sam.picks("Gjelder fortsatt")
    assert "ikke noe mer å ordne" in sam.last_read
    assert not maria.has_read("gjelder fortsatt. Skriv gjerne")


async def test_les_shows_in_full_on_any_of_their_phones_and_to_no_stranger(
    house: House, maria: Actor, agree: Agree
) -> None:
    await chooses(house, maria, discretion="minimal")
    async with house.service.database.transaction() as session:
        person = next(one for one in await session.scalars(select(Person)) if one.name == "Maria")
        other = house.twilio.phone("+4790009999")
        second = await people.meet(session, "sms", other.number, house.now)
        second.person_id = person.id
    await agree(maria)
    await maria.says("LES")
    assert "ingen beskjed" in maria.last_read
    await house.until(NOON)
    assert maria.last_read == "Du har en beskjed. Svar LES når det passer."
    assert maria.choices == []
    other.write("les")
    await house.settle()
    assert other.received[-1].text.startswith("Hei! Husk NAV, torsdag 3.12 kl 13, Rådhuset.")
    stranger = house.twilio.phone("+4790008888")
    stranger.write("LES")
    await house.settle()
    assert not any("NAV" in one.text or "torsdag" in one.text for one in stranger.received)
    await maria.says("LES")
    await maria.picks("OK")
    assert maria.last_read.startswith("Så fint, takk!")
    await house.until(START)
    await maria.says("LES")
    assert "ingen beskjed" in maria.last_read


async def test_what_is_left_of_use_after_the_night_and_after_own_quiet_hours(
    house: House, maria: Actor, agree: Agree
) -> None:
    await chooses(house, maria, quiet_from="20:00", quiet_to="11:00")
    await agree(maria)
    await house.until(oslo("2026-12-03 10:59"))
    assert not maria.has_read("Husk i dag")
    await house.until(oslo("2026-12-03 11:00"))
    assert maria.last_read.startswith("Hei! Husk i dag, torsdag 3.12 kl 13.")
