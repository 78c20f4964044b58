"""Help with moving and calling off: whose words reach whom, and that nothing that is said gets lost."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from uuid import UUID

import pytest
from sqlmodel import col, select

from storage import appointments, declines
from storage.tables import Person, Programme, Request
from tests.actors import Actor
from tests.features.agreed import agreed
from tests.features.plans import oslo
from tests.house import House

START = oslo("2026-12-03 13:00")
NOON = oslo("2026-12-01 12:00")
WORDS = "jeg orker ikke, kona har dratt"
Agree = Callable[..., Awaitable[UUID]]


@pytest.fixture
def agree(house: House, everybody: dict[str, Actor]) -> Agree:
    async def make(whose: Actor, at: datetime = START, **facts: object) -> UUID:
        async with house.service.database.transaction() as session:
            programme = (await session.scalars(select(Programme))).one()
            person = next(one for one in await session.scalars(select(Person)) if one.name == whose.name)
            return (await agreed(session, programme, person, at, now=house.now, **facts)).id

    return make


async def wishes(house: House) -> list[tuple[str, str, str | None]]:
    async with house.service.database.transaction() as session:
        rows = await session.scalars(select(Request).order_by(col(Request.at)))
        return [(one.kind, one.state, one.wish) for one in rows]


async def starts(house: House, appointment_id: UUID) -> datetime:
    async with house.service.database.transaction() as session:
        found = await appointments.one(session, appointment_id)
        assert found is not None
        return found.starts_at


async def to_be_moved_by_kari(house: House, maria: Actor, kari: Actor) -> None:
    await house.until(NOON)
    await maria.says("FLYTT")
    await maria.picks("Ja, hjelp meg")
    await kari.picks("Jeg tar den")


@pytest.mark.parametrize("written", [[f"FLYTT {WORDS}"], ["FLYTT", WORDS], ["AVLYS", WORDS]])
async def test_words_that_are_no_time_reach_people_though_nobody_takes_it(
    house: House, maria: Actor, kari: Actor, sam: Actor, agree: Agree, written: list[str]
) -> None:
    await agree(maria)
    await house.until(NOON)
    for text in written:
        await maria.says(text)
    assert kari.has_read(WORDS)
    assert sam.has_read(WORDS)
    assert maria.has_read("Til da er avtalen torsdag 3.12 kl 13 IKKE")
    assert maria.last_read.startswith("Takk, meldingen er kommet fram.")
    assert not maria.has_read("Notert")
    assert [(state, wish) for _kind, state, wish in await wishes(house)] == [("waiting", WORDS)]


async def test_what_is_written_after_it_was_taken_is_told_to_the_taker_alone(
    house: House, maria: Actor, kari: Actor, sam: Actor, ali: Actor, agree: Agree
) -> None:
    await agree(maria)
    await to_be_moved_by_kari(house, maria, kari)
    await maria.says("FLYTT neste uke")
    assert kari.last_read == "Maria skriver om avtalen torsdag 3.12 kl 13: neste uke"
    assert 'Notert: "neste uke". Kari ordner det for deg.' in maria.last_read
    await maria.says("FLYTT etter jul")
    assert kari.last_read.endswith("kl 13: etter jul")
    for other in (sam, ali):
        assert not other.has_read("neste uke")
        assert not other.has_read("etter jul")


async def test_what_is_written_at_night_waits_for_the_taker_till_somebody_is_there(
    house: House, maria: Actor, kari: Actor, agree: Agree
) -> None:
    await agree(maria)
    await to_be_moved_by_kari(house, maria, kari)
    await house.until(oslo("2026-12-01 23:00"))
    await maria.says("FLYTT neste uke")
    assert not kari.has_read("neste uke")
    await house.until(oslo("2026-12-02 09:00"))
    assert kari.has_read("Maria skriver om avtalen torsdag 3.12 kl 13: neste uke")


async def test_calling_off_what_was_to_be_moved_keeps_the_one_who_took_it(
    house: House, maria: Actor, kari: Actor, sam: Actor, agree: Agree
) -> None:
    await agree(maria)
    await to_be_moved_by_kari(house, maria, kari)
    await maria.says("AVLYS")
    assert "er IKKE avlyst ennå og gjelder fortsatt. Vil du ha hjelp til å avlyse?" in maria.last_read
    assert not kari.has_read("trenger ikke hjelp")
    assert await wishes(house) == [("move", "taken", None)]
    await maria.picks("Ja, hjelp meg")
    assert "Kari ordner det for deg" in maria.last_read
    assert "IKKE avlyst" in maria.last_read
    assert kari.last_read.startswith("Maria vil heller avlyse enn flytte avtalen torsdag 3.12 kl 13.")
    assert not kari.has_read("trenger ikke hjelp")
    assert not sam.has_read("avlyse")
    assert await wishes(house) == [("cancel", "taken", None)]


async def test_the_wish_that_the_team_knows_of_stays_until_other_help_is_wanted(
    house: House, maria: Actor, kari: Actor, agree: Agree
) -> None:
    await agree(maria)
    await house.until(NOON)
    await maria.says("FLYTT")
    await maria.picks("Ja, hjelp meg")
    await maria.says("AVLYS")
    assert await wishes(house) == [("move", "waiting", None)]
    await maria.picks("Ja, hjelp meg")
    assert [one[:2] for one in await wishes(house)] == [("move", "withdrawn"), ("cancel", "waiting")]
    assert "Maria vil ha hjelp til å avlyse avtalen" in kari.last_read


async def test_no_to_two_at_one_time_asks_for_another(
    house: House, maria: Actor, kari: Actor, agree: Agree
) -> None:
    one = await agree(maria)
    await agree(maria, oslo("2026-12-10 10:00"), party="legen", place=None)
    await house.until(NOON)
    await maria.says("FLYTT")
    await maria.picks("Jeg har en ny tid")
    await maria.says("10.12 kl 10")
    assert "Da er det noe annet også" in maria.last_read
    await maria.says("nei")
    assert maria.last_read.startswith("Når er den nye tiden?")
    await maria.says("10.12 kl 15")
    assert "Den nye tiden står her: NAV, torsdag 10.12 kl 15" in maria.last_read
    assert await starts(house, one) == oslo("2026-12-10 15:00")
    assert not kari.has_read("Maria")


async def test_no_to_two_at_one_time_after_flytt_with_a_time_asks_the_team(
    house: House, maria: Actor, kari: Actor, agree: Agree
) -> None:
    await agree(maria)
    await agree(maria, oslo("2026-12-10 10:00"), party="legen", place=None)
    await house.until(NOON)
    await maria.says("FLYTT 10.12 kl 10")
    await maria.says("ja")
    assert "Da er det noe annet også" in maria.last_read
    await maria.says("nei")
    assert maria.last_read.startswith('Notert: "10.12 kl 10".')
    assert "Maria vil ha hjelp til å flytte avtalen" in kari.last_read
    assert await wishes(house) == [("move", "waiting", "10.12 kl 10")]


async def test_on_its_last_day_the_team_is_asked_twice_not_every_hour(
    house: House, maria: Actor, kari: Actor, sam: Actor, agree: Agree
) -> None:
    await agree(maria, oslo("2026-12-03 14:30"))
    await house.until(oslo("2026-12-03 09:05"))
    await maria.says("FLYTT")
    await maria.picks("Ja, hjelp meg")
    await house.until(oslo("2026-12-03 11:30"))
    assert sam.count_read("Hvem tar det?") == 2
    await kari.says("VARSLER")
    assert "Maria" in kari.last_read
    await kari.picks("Jeg tar den")
    await house.until(oslo("2026-12-03 14:29"))
    assert sam.count_read("Hvem tar det?") == 2
    assert kari.count_read("venter på å få vite hva det blir til") == 1


async def test_the_hour_that_is_there_twice_has_two_buttons_that_differ(
    house: House, maria: Actor, agree: Agree
) -> None:
    await agree(maria)
    await maria.says("FLYTT")
    await maria.picks("Jeg har en ny tid")
    await maria.says("31.10.2027 kl 02.30")
    assert [one.split(", ")[-1] for one in maria.choices] == [
        "før klokka stilles",
        "etter at klokka er stilt",
    ]


async def test_whoever_would_rather_not_is_not_asked_to_arrange_it(
    house: House, maria: Actor, kari: Actor, sam: Actor, agree: Agree
) -> None:
    await agree(maria)
    await house.until(NOON)
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        by_name = {one.name: one for one in await session.scalars(select(Person))}
        maria_id, sam_id = by_name["Maria"].id, by_name["Sam"].id
        await declines.add(session, programme.id, maria_id, sam_id, house.now, by_worker=False)
    await maria.says("FLYTT")
    await maria.picks("Ja, hjelp meg")
    assert not any("Maria" in text for text in sam.read)
    assert any("Maria" in text for text in kari.read)
    await house.passes(hours=3)
    assert not any("Maria" in text for text in sam.read)
