"""Appointments are made in a sentence or in two answers, listed, moved and taken away: on both channels."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from bot.features.appointments import keeping
from storage import preferences
from storage.tables import Appointment, Due, Membership, Person, Programme
from tests.actors import Actor, OnTelegram
from tests.features.plans import OSLO, oslo
from tests.house import House
from tests.journeys.test_two_phones import other_phone

telegram_only = pytest.mark.parametrize("channel", ["telegram"], indirect=True)
sms_only = pytest.mark.parametrize("channel", ["sms"], indirect=True)


async def kept(house: House) -> list[tuple[str, str, str]]:
    """(party, when, state) of all that is written down."""
    async with house.service.database.transaction() as session:
        rows = sorted(await session.scalars(select(Appointment)), key=lambda one: one.starts_at)
        return [(one.party, f"{one.starts_at.astimezone(OSLO):%d.%m %H:%M}", one.state) for one in rows]


async def waiting(house: House) -> set[str]:
    """What is due about appointments."""
    async with house.service.database.transaction() as session:
        rows = await session.scalars(select(Due))
        return {one.kind for one in rows if one.kind in keeping.KINDS and one.state == "waiting"}


@pytest.mark.parametrize(
    "sentence", ["NAV tirsdag kl 10", "tirsdag kl 10 hos NAV", "AVTALE med NAV 1.12 kl 10"]
)
async def test_a_sentence_is_asked_about_and_counts_from_the_yes(
    house: House, maria: Actor, kari: Actor, sentence: str
) -> None:
    await maria.says(sentence)
    assert maria.last_read.startswith("NAV, tirsdag 1.12 kl 10. Stemmer det? Svar JA eller NEI.")
    assert await kept(house) == [("NAV", "01.12 10:00", "asked")]
    assert await waiting(house) == {"appointment-forget"}
    await maria.says("ja")
    assert maria.last_read.startswith("Da står den her: NAV, tirsdag 1.12 kl 10.")
    assert await kept(house) == [("NAV", "01.12 10:00", "agreed")]
    assert await waiting(house) == {"appointment-days", "appointment-day", "appointment-after"}
    assert kari.read == []


async def test_what_is_not_an_appointment_as_a_whole_reaches_people(
    house: House, maria: Actor, kari: Actor
) -> None:
    for text in (
        "NAV har stoppet pengene, orker ikke tirsdag",
        "er det NAV tirsdag kl 10?",
        "avtale med NAV gikk dårlig",
        "politiet i natt",
    ):
        await maria.says(text)
        assert kari.has_read(text), text
    assert await kept(house) == []


async def test_without_a_yes_it_is_forgotten(house: House, maria: Actor) -> None:
    await maria.says("lege 3.12 halv ti")
    assert "Lege, torsdag 3.12 kl 9.30" in maria.last_read
    await house.passes(hours=23)
    assert len(await kept(house)) == 1
    await house.passes(hours=2)
    assert await kept(house) == []
    assert maria.count_read("torsdag 3.12") == 1


async def test_no_means_no_and_another_time_will_do(house: House, maria: Actor, kari: Actor) -> None:
    await maria.says("tannlege fredag kl 9")
    await maria.says("nei")
    assert "skriver vi den ikke opp" in maria.last_read
    assert await kept(house) == []
    await maria.says("fredag kl 11")
    assert "Tannlege, fredag 27.11 kl 11. Stemmer det?" in maria.last_read
    await maria.picks("Ja")
    assert await kept(house) == [("Tannlege", "27.11 11:00", "agreed")]
    assert kari.read == []


async def test_two_questions_and_their_answers(house: House, maria: Actor, kari: Actor) -> None:
    await maria.says("AVTALE")
    assert maria.last_read.startswith("Hvem skal du møte?")
    await maria.says("Tante Gerd")
    assert maria.last_read.startswith("Tante Gerd: Når er det?")
    await maria.says("torsdag")
    assert "torsdag 26.11: Når på dagen?" in maria.last_read
    await maria.says("kl 25")
    assert "finnes ikke" in maria.last_read
    await maria.says("halv to")
    assert "Tante Gerd, torsdag 26.11 kl 13.30. Stemmer det?" in maria.last_read
    await maria.says("JA")
    assert await kept(house) == [("Tante Gerd", "26.11 13:30", "agreed")]
    assert kari.read == []


async def test_the_questions_go_on_on_the_other_phone_and_in_another_process(
    house: House, maria: Actor, kari: Actor
) -> None:
    other = await other_phone(house, maria, "Maria")
    await maria.says("AVTALE")
    await house.restart()
    await other.says("legen")
    assert other.last_read.startswith("Legen: Når er det?")
    await house.restart()
    await maria.says("i morgen")
    assert "torsdag 26.11: Når på dagen?" in maria.last_read
    await house.restart()
    await other.says("10")
    assert "Legen, torsdag 26.11 kl 10. Stemmer det?" in other.last_read
    await house.restart()
    await other.picks("Ja")
    assert await kept(house) == [("Legen", "26.11 10:00", "agreed")]
    await maria.says("AVTALER")
    assert maria.choices == ["Legen, torsdag 26.11 kl 10"]
    assert kari.read == []


async def test_after_half_an_hour_nobody_waits_for_the_answer_any_more(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says("AVTALE")
    await house.passes(minutes=31)
    await maria.says("Tante Gerd")
    assert kari.has_read("Tante Gerd")


async def test_what_does_not_fit_is_asked_once_more_and_then_read_by_people(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says("AVTALE frisør")
    await maria.says("neste tirsdg kl x")
    assert maria.last_read.startswith("Den tiden forsto vi ikke helt.")
    assert kari.read == []
    await maria.says("tirsdgg kl")
    assert kari.has_read("neste tirsdg kl x")
    assert kari.has_read("tirsdgg kl")


async def test_words_in_the_middle_that_are_no_answer_reach_people_at_once(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says("AVTALE")
    await maria.says("jeg orker ikke mer")
    assert kari.has_read("jeg orker ikke mer")
    await maria.says("AVTALE frisør")
    await maria.says("kan noen ringe meg")
    assert kari.has_read("kan noen ringe meg")
    await maria.says("AVTALE frisør")
    await maria.says("nei")
    assert maria.last_read == "Greit. Da lar vi det være."
    assert await kept(house) == []


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("NAV i går kl 10", "har alt vært"),
        ("NAV 31.11 kl 10", "finnes ikke"),
        ("NAV kl 25 tirsdag", "finnes ikke"),
        ("NAV onsdag 1.12 kl 10", "passer ikke sammen"),
        ("NAV 3.12.2029 kl 10", "halvannet år"),
        ("NAV 28.3.2027 kl 02.30", "stilles klokka fram"),
    ],
)
async def test_a_time_that_cannot_be_is_refused_saying_why_and_the_next_one_will_do(
    house: House, maria: Actor, kari: Actor, said: str, why: str
) -> None:
    await maria.says(said)
    assert why in maria.last_read
    assert await kept(house) == []
    await maria.says("2.12 kl 12")
    assert "NAV, onsdag 2.12 kl 12. Stemmer det?" in maria.last_read
    assert kari.read == []


async def test_two_readings_are_asked_about_and_the_choice_is_the_yes(house: House, maria: Actor) -> None:
    await maria.says("frisør onsdag kl 14")
    assert maria.last_read.startswith("Hvilken mener du?")
    assert maria.choices == ["onsdag 25.11 kl 14", "onsdag 2.12 kl 14"]
    await maria.picks("onsdag 2.12 kl 14")
    assert "Da står den her: Frisør, onsdag 2.12 kl 14." in maria.last_read
    await maria.says("frisør onsdag")
    assert maria.choices == ["onsdag 25.11", "onsdag 2.12"]
    await maria.picks("onsdag 25.11")
    await maria.says("kl 8")
    assert "har alt vært" in maria.last_read
    await maria.says("i dag kl 15")
    await maria.says("ja")
    await maria.says("NAV neste uke")
    assert maria.last_read.startswith("NAV: Når er det?")
    assert [when for _, when, _ in await kept(house)] == ["25.11 15:00", "02.12 14:00"]


async def test_an_hour_that_is_there_twice_says_which_of_them_it_is(house: House, maria: Actor) -> None:
    await maria.says("frisør 31.10.2027 kl 02.30")
    first, second = maria.choices
    assert first.endswith("kl 02.30, før klokka stilles")
    assert second.endswith("kl 02.30, etter at klokka er stilt")
    await maria.picks("etter at klokka er stilt")
    async with house.service.database.transaction() as session:
        one = (await session.scalars(select(Appointment))).one()
        assert (one.state, one.starts_at) == ("agreed", datetime(2027, 10, 31, 1, 30, tzinfo=UTC))


async def test_yes_with_two_questions_open_asks_which(house: House, maria: Actor) -> None:
    await maria.says("NAV tirsdag kl 10")
    await maria.says("lege torsdag kl 12")
    await maria.says("ja")
    assert maria.last_read.startswith("Hva svarer du på?")
    assert maria.choices == ["Ja, tirsdag 1.12 kl 10", "Ja, torsdag 26.11 kl 12"]
    assert {state for _, _, state in await kept(house)} == {"asked"}
    await maria.picks("Ja, torsdag 26.11 kl 12")
    assert "Lege, torsdag 26.11 kl 12" in maria.last_read
    await maria.says("ja")
    assert "Da står den her: NAV, tirsdag 1.12 kl 10" in maria.last_read
    assert {state for _, _, state in await kept(house)} == {"agreed"}


async def test_the_same_question_twice_is_one_and_the_same_appointment_twice_is_refused(
    house: House, maria: Actor
) -> None:
    await maria.says("NAV tirsdag kl 10")
    await maria.says("NAV tirsdag kl 10")
    await maria.says("ja")
    assert "Da står den her" in maria.last_read
    await maria.says("nav tirsdag kl 10.15")
    assert maria.last_read.startswith("Den står her allerede: NAV, tirsdag 1.12 kl 10.")
    await maria.says("frisør tirsdag kl 10.15")
    assert "NB: Da har du også NAV, tirsdag 1.12 kl 10. Stemmer det?" in maria.last_read
    await maria.says("ja")
    assert len(await kept(house)) == 2


@telegram_only
async def test_a_button_pressed_twice_or_too_late_does_no_harm(house: House, maria: OnTelegram) -> None:
    await maria.says("frisør i dag kl 15")
    late = maria.hesitates("Ja")
    await maria.picks("Nei")
    await late()
    assert "finner vi ikke" in maria.last_read
    await maria.says("frisør i dag kl 15")
    late = maria.hesitates("Ja")
    await late()
    await late()
    assert "står her allerede" in maria.last_read
    await maria.says("tannlege i dag kl 16")
    late = maria.hesitates("Ja")
    await house.passes(hours=8)
    await late()
    assert "finner vi ikke" in maria.last_read
    assert len(await kept(house)) == 1


async def test_undo_takes_back_the_yes_and_the_deletion(house: House, maria: Actor) -> None:
    await maria.says("NAV tirsdag kl 10")
    await maria.says("ja")
    await maria.says("angre")
    assert maria.last_read == "Tatt bort igjen: NAV, tirsdag 1.12 kl 10."
    assert await waiting(house) == set()
    await maria.says("NAV tirsdag kl 10")
    await maria.says("ja")
    await maria.says("avtaler")
    await maria.picks("NAV")
    assert maria.last_read.startswith("NAV, tirsdag 1.12 kl 10. Påminnelse: to dager før, og samme dag.")
    await maria.picks("Slett")
    assert "har ikke fått beskjed av oss" in maria.last_read
    await maria.says("avtaler")
    assert "ingen avtaler" in maria.last_read
    await maria.says("angre")
    assert (
        maria.last_read == "Den står her igjen: NAV, tirsdag 1.12 kl 10. Hadde du følge, skriv FØLGE på nytt."
    )
    assert await waiting(house) == {"appointment-days", "appointment-day", "appointment-after"}
    await maria.says("avtaler")
    assert maria.choices == ["NAV, tirsdag 1.12 kl 10"]


async def test_a_new_time_is_asked_about_and_one_that_is_taken_is_said_so(
    house: House, maria: Actor, kari: Actor
) -> None:
    for said in ("NAV tirsdag kl 10", "lege torsdag kl 12"):
        await maria.says(said)
        await maria.says("ja")
    await maria.says("AVTALER")
    await maria.picks("NAV")
    await maria.picks("Ny tid")
    await maria.says("i går kl 10")
    assert "har alt vært" in maria.last_read
    await maria.says("torsdag kl 12")
    assert "NAV: fra tirsdag 1.12 kl 10 til torsdag 26.11 kl 12." in maria.last_read
    assert "NB: Da har du også Lege, torsdag 26.11 kl 12. Stemmer det?" in maria.last_read
    await maria.says("nei")
    assert maria.last_read == "Greit. Tiden er som før: NAV, tirsdag 1.12 kl 10."
    await maria.says("AVTALER")
    await maria.picks("NAV")
    await maria.picks("Ny tid")
    await maria.says("fredag")
    await maria.says("kl 9")
    await maria.says("ja")
    assert maria.last_read == "Den nye tiden er skrevet opp: NAV, fredag 27.11 kl 9."
    assert [when for _, when, _ in await kept(house)] == ["26.11 12:00", "27.11 09:00"]
    await maria.says("AVTALER")
    await maria.picks("NAV")
    await maria.picks("Ny tid")
    await maria.says("kan dere hjelpe meg å flytte den")
    assert kari.has_read("kan dere hjelpe meg å flytte den")


async def test_a_repeated_one_keeps_its_hour_and_is_taken_away_at_once(house: House, maria: Actor) -> None:
    await maria.says("frisør hver tirsdag kl 10 i åtte uker")
    assert "Frisør, 8 ganger, hver uke: fra tirsdag 1.12 kl 10 til tirsdag 19.1 kl 10. Stemmer det?" in (
        maria.last_read
    )
    await maria.says("ja")
    assert len(await kept(house)) == 8
    await maria.says("AVTALER")
    await maria.picks("tirsdag 8.12")
    assert maria.choices[:5] == ["Ny tid", "Slett", "Slett alle", "Følge", "Påminnelse"]
    await maria.picks("Slett")
    assert [state for _, _, state in await kept(house)].count("agreed") == 7
    await house.passes(minutes=1)
    await maria.says("AVTALER")
    await maria.picks("tirsdag 15.12")
    await maria.picks("Slett alle")
    assert [state for _, _, state in await kept(house)].count("agreed") == 0
    await maria.says("angre")
    assert "Frisør, 7 ganger, hver uke: fra tirsdag 1.12" in maria.last_read
    assert [state for _, _, state in await kept(house)].count("agreed") == 7


async def test_reminders_of_one_are_chosen_by_themselves(house: House, maria: Actor) -> None:
    await maria.says("NAV tirsdag kl 10")
    await maria.says("ja")
    await maria.says("AVTALER")
    await maria.picks("NAV")
    for then in ("to dager før.", "samme dag.", "to dager før, samme dag, og en time før.", "ingen."):
        await maria.picks("Påminnelse")
        assert f"Påminnelse: {then}" in maria.last_read
    assert await waiting(house) == {"appointment-after"}


async def test_the_list_shows_five_and_then_more(house: House, maria: Actor) -> None:
    for day in range(1, 8):
        await maria.says(f"frisør {day}.12 kl 10")
        await maria.says("ja")
    await maria.says("AVTALER")
    assert "Du har 7 avtaler" in maria.last_read
    if maria.channel == "sms":
        assert len(maria.choices) == 5
        await maria.says("MER")
        assert maria.choices == ["Frisør, søndag 6.12 kl 10", "Frisør, mandag 7.12 kl 10"]
    else:
        assert len(maria.choices) == 7


async def test_staff_make_one_for_a_participant_who_is_told_as_discreetly_as_they_like(
    house: House, maria: Actor, kari: Actor, jonas: Actor
) -> None:
    await kari.says("AVTALE Maria NAV tirsdag kl 10")
    assert kari.last_read.startswith("For Maria: NAV, tirsdag 1.12 kl 10. Stemmer det?")
    assert maria.read == []
    await kari.says("ja")
    assert kari.last_read.startswith("Da står den der. For Maria: NAV, tirsdag 1.12 kl 10.")
    assert maria.read == [
        "Hei! Kari har skrevet opp en tid for deg: tirsdag 1.12 kl 10. Stemmer det ikke? Svar AVTALER."
    ]
    await maria.says("AVTALER")
    assert maria.choices == ["NAV, tirsdag 1.12 kl 10"]
    await kari.says("AVTALE Maria nav tirsdag kl 10")
    assert kari.last_read == "Maria har den allerede: NAV, tirsdag 1.12 kl 10."
    await kari.says("AVTALE Maria frisør tirsdag kl 10")
    assert "Da er det en annen avtale også, tirsdag 1.12 kl 10." in kari.last_read
    assert "NAV" not in kari.last_read
    assert jonas.read == []


async def test_what_no_phone_may_tell_staff_are_asked_to_say(house: House, maria: Actor, kari: Actor) -> None:
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        whose = next(one for one in await session.scalars(select(Person)) if one.name == "Maria")
        (await preferences.held(session, programme.id, whose.id)).discretion = "none"
    await kari.says("AVTALE Maria frisør tirsdag kl 10")
    await kari.says("ja")
    assert "Maria får ikke slikt på telefonen. Si det når dere møtes." in kari.last_read
    assert maria.read == []


async def test_what_staff_undo_is_told_where_it_was_told(house: House, maria: Actor, kari: Actor) -> None:
    await kari.says("AVTALE Maria NAV tirsdag kl 10")
    await kari.says("ja")
    await kari.says("angre")
    assert kari.last_read == "Tatt bort igjen: For Maria: NAV, tirsdag 1.12 kl 10."
    assert maria.last_read.startswith("Hei! Tiden tirsdag 1.12 kl 10 var en feil")
    assert "NAV" not in maria.last_read
    await maria.says("AVTALER")
    assert "ingen avtaler" in maria.last_read
    await house.until(oslo("2026-11-25 22:00"))
    before = len(maria.read)
    await kari.says("AVTALE Maria NAV tirsdag kl 10")
    await kari.says("ja")
    await kari.says("angre")
    await house.until(oslo("2026-11-26 12:00"))
    assert len(maria.read) == before


async def test_staff_are_asked_for_whom_with_whom_and_when(house: House, maria: Actor, kari: Actor) -> None:
    await kari.says("AVTALE")
    assert kari.last_read.startswith("Hvem gjelder det?")
    await kari.picks("Ali")
    assert kari.last_read.startswith("Hvem skal Ali møte?")
    await kari.says("tannlegen")
    await kari.says("torsdag kl 9")
    assert "For Ali: Tannlegen, torsdag 26.11 kl 9." in kari.last_read
    await kari.says("avtale NAV tirsdag kl 10")
    assert kari.last_read.startswith("Hvem gjelder det?")
    await kari.says("jonas")
    assert "For Jonas: NAV, tirsdag 1.12 kl 10." in kari.last_read
    await kari.says("AVTALE Maria hva som helst")
    assert "Det leste vi ikke som en avtale. Hvem skal Maria møte?" in kari.last_read
    await kari.says("frisør lørdag kl 12")
    assert "For Maria: Frisør, lørdag 28.11 kl 12." in kari.last_read


async def test_two_of_one_name_are_told_apart(house: House, everybody: dict[str, Actor], kari: Actor) -> None:
    async with house.service.database.transaction() as session:
        ali = next(one for one in await session.scalars(select(Person)) if one.name == "Ali")
        ali.name = "Maria"
        roles = await session.scalars(select(Membership))
        role = next(one for one in roles if one.person_id == ali.id)
        role.since += timedelta(days=3)
    await kari.says("AVTALE maria lege tirsdag kl 10")
    assert kari.choices == ["Maria (siden mandag 2.11)", "Maria (siden torsdag 5.11)"]
    await kari.picks("5.11")
    await kari.picks("Ja")
    assert everybody["Ali"].has_read("tirsdag 1.12 kl 10")
    assert not everybody["Maria"].has_read("tirsdag 1.12")


async def test_staff_move_one_of_a_participant_who_reads_the_new_time(
    house: House, maria: Actor, kari: Actor, jonas: Actor
) -> None:
    await kari.says("AVTALE Maria NAV tirsdag kl 10")
    await kari.says("ja")
    await kari.says("AVTALER Maria")
    assert kari.last_read.startswith("Maria har én avtale.")
    assert kari.choices == ["NAV, tirsdag 1.12 kl 10"]
    await kari.picks("NAV")
    assert kari.last_read.startswith("For Maria: NAV, tirsdag 1.12 kl 10")
    assert kari.choices == ["Ny tid", "Slett"]
    await kari.picks("Ny tid")
    assert kari.last_read == "Hvilken ny tid er avtalt? Skriv den, for eksempel tirsdag kl 10."
    await kari.says("onsdag 2.12 kl 12")
    assert kari.last_read.startswith("For Maria: NAV: fra tirsdag 1.12 kl 10 til onsdag 2.12 kl 12.")
    await kari.says("ja")
    assert kari.last_read == "Ny tid for Maria er skrevet opp: NAV, onsdag 2.12 kl 12. Maria får beskjed."
    assert await kept(house) == [("NAV", "02.12 12:00", "agreed")]
    await house.until(oslo("2026-11-25 09:30"))
    assert maria.last_read == (
        "Hei! Kari har skrevet opp en ny tid for deg: onsdag 2.12 kl 12. Passer det ikke, skriv FLYTT."
    )
    assert jonas.read == []


async def test_staff_take_one_away_its_person_is_told_and_undo_brings_it_back(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says("NAV tirsdag kl 10")
    await maria.says("ja")
    await kari.says("AVTALER")
    assert kari.last_read.startswith("Hvem gjelder det?")
    await kari.says("Per")
    assert "Maria" in kari.choices
    await kari.says("maria")
    await kari.picks("NAV")
    await kari.picks("Slett")
    assert kari.last_read.startswith("Tatt bort for Maria: NAV, tirsdag 1.12 kl 10.")
    await house.until(oslo("2026-11-25 09:05"))
    assert maria.last_read == (
        "Hei! Tiden tirsdag 1.12 kl 10 gjelder ikke lenger. Kari har tatt den bort. "
        "Lurer du på noe, skriv til oss."
    )
    await kari.says("angre")
    assert kari.last_read == (
        "Den står her igjen. For Maria: NAV, tirsdag 1.12 kl 10. "
        "Var det noen som skulle bli med, så si fra til dem."
    )
    await house.until(oslo("2026-11-25 09:20"))
    assert maria.last_read.startswith("Hei! Kari har skrevet opp en tid for deg: tirsdag 1.12 kl 10.")
    await kari.says("AVTALER Jonas")
    assert kari.last_read == "Jonas har ingen avtaler her. AVTALE skriver opp en."


async def test_a_series_of_a_participant_is_taken_away_at_once_and_what_was_not_read_is_not_said(
    house: House, maria: Actor, kari: Actor
) -> None:
    await house.until(oslo("2026-11-25 23:00"))
    await kari.says("AVTALE Maria gruppe hver tirsdag kl 10 i tre uker")
    await kari.says("ja")
    await kari.says("AVTALER maria")
    await kari.picks("1.12")
    assert kari.choices == ["Ny tid", "Slett", "Slett alle"]
    await kari.picks("Slett alle")
    assert [state for _party, _at, state in await kept(house)] == ["cancelled"] * 3
    await house.until(oslo("2026-11-26 12:00"))
    assert maria.read == []


async def test_of_two_with_one_name_staff_say_whose_they_want_to_see(
    house: House, everybody: dict[str, Actor], kari: Actor
) -> None:
    await everybody["Ali"].says("NAV tirsdag kl 10")
    await everybody["Ali"].says("ja")
    async with house.service.database.transaction() as session:
        ali = next(one for one in await session.scalars(select(Person)) if one.name == "Ali")
        ali.name = "Maria"
        roles = await session.scalars(select(Membership))
        role = next(one for one in roles if one.person_id == ali.id)
        role.since += timedelta(days=3)
    await kari.says("AVTALER Maria")
    assert kari.choices == ["Maria (siden mandag 2.11)", "Maria (siden torsdag 5.11)"]
    await kari.picks("5.11")
    assert kari.choices == ["NAV, tirsdag 1.12 kl 10"]


async def test_what_a_participant_says_after_the_word_reaches_people(maria: Actor, kari: Actor) -> None:
    await maria.says("AVTALER Jonas")
    assert "Jonas har" not in maria.last_read
    assert kari.has_read("AVTALER Jonas")


async def test_others_may_not_and_a_peer_worker_is_told_so(sam: Actor, kari: Actor) -> None:
    await sam.says("AVTALE")
    assert "AVTALE" not in sam.last_read
    await sam.says("AVTALER")
    assert sam.last_read


@pytest.mark.parametrize(
    ("language", "question"), [("nynorsk", "Stemmer det? Svar JA eller NEI."), ("english", "Is that right?")]
)
async def test_in_all_three_languages(house: House, maria: Actor, language: str, question: str) -> None:
    await maria.says(f"SPRÅK {language}")
    await maria.says("AVTALE" if language == "nynorsk" else "APPOINTMENT")
    await maria.says("frisør" if language == "nynorsk" else "hairdresser")
    await maria.says("tysdag kl 10" if language == "nynorsk" else "Tuesday at 10")
    assert question in maria.last_read
    await maria.says("ja" if language == "nynorsk" else "yes")
    await maria.says("AVTALAR" if language == "nynorsk" else "APPOINTMENTS")
    assert maria.choices == [
        "Frisør, tysdag 1.12 kl 10" if language == "nynorsk" else "Hairdresser, Tuesday 1 Dec at 10:00"
    ]
