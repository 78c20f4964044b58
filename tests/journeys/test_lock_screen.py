"""What a stranger reads who looks at the phone: as much of appointments as its owner has chosen."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlmodel import select

from bot.features.discretion import telling_words
from storage import preferences
from storage.tables import Person, Programme
from tests.actors import Actor
from tests.features.agreed import PARTY, PLACE, agreed
from tests.features.plans import oslo
from tests.house import House

START = oslo("2026-12-03 13:00")
NOON = oslo("2026-12-01 12:00")
MORNING = oslo("2026-12-03 08:30")


@pytest.fixture
async def appointment(house: House, everybody: dict[str, Actor]) -> UUID:
    """Maria's, with somebody whose name tells everything."""
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        person = next(one for one in await session.scalars(select(Person)) if one.name == "Maria")
        return (await agreed(session, programme, person, START, now=house.now)).id


async def chooses(house: House, level: str) -> None:
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        person = next(one for one in await session.scalars(select(Person)) if one.name == "Maria")
        (await preferences.held(session, programme.id, person.id)).discretion = level


async def helped(house: House, maria: Actor, kari: Actor, outcome: str) -> list[str]:
    """Kari moves it, calls it off, or cannot: what Maria's phone shows of that by itself."""
    await maria.says("FLYTT")
    await maria.picks("Ja, hjelp meg")
    await kari.picks("Jeg tar den")
    before = len(maria.read)
    await kari.picks(outcome)
    if outcome == "Ny tid":
        await kari.says("fredag 4.12 kl 14")
    return maria.read[before:]


@pytest.mark.parametrize("outcome", ["Ny tid", "Avlyst hos dem", "Gjelder fortsatt"])
@pytest.mark.parametrize("level", ["none", "minimal", "discreet", "full"])
async def test_nothing_that_comes_by_itself_says_more_than_was_chosen(
    house: House, maria: Actor, kari: Actor, appointment: UUID, level: str, outcome: str
) -> None:
    await chooses(house, level)
    await house.until(NOON)
    by_itself = list(maria.read)
    by_itself += await helped(house, maria, kari, outcome)
    before = len(maria.read)
    await house.until(START)
    by_itself += maria.read[before:]
    shown = " ".join(by_itself)
    if level == "none":
        assert by_itself == []
        assert "Maria får ikke slikt på telefonen. Si det når dere møtes." in " ".join(kari.read)
        return
    assert len(by_itself) >= 2
    tells_who = PARTY in shown or PLACE in shown
    assert tells_who == (level == "full")
    if level != "full":
        assert telling_words(shown) == ()
    if level == "minimal":
        assert set(by_itself) == {"Du har en beskjed. Svar LES når det passer."}


@pytest.mark.parametrize(
    ("option", "shown"),
    [
        ("Ingenting, bare når vi møtes", ""),
        ("Bare at det er en beskjed", "Du har en beskjed. Svar LES når det passer."),
        ("Bare tiden", "Hei! Husk torsdag 3.12 kl 13."),
        ("Alt, også hvor og hvem", "Hei! Husk NAV, torsdag 3.12 kl 13, Rådhuset."),
    ],
)
async def test_the_preview_is_what_the_phone_shows(
    house: House, maria: Actor, appointment: UUID, option: str, shown: str
) -> None:
    await house.until(oslo("2026-12-01 11:59"))
    await maria.says("MINE VALG")
    assert "Avtaler: bare tiden." in maria.last_read
    if "Det telefonen viser" not in maria.choices:
        await maria.says("MER")
    await maria.picks("Det telefonen viser")
    await maria.picks(option)
    answered = maria.last_read
    before = len(maria.read)
    await house.until(NOON)
    assert [text.split("\n")[0] for text in maria.read[before:]] == ([shown] if shown else [])
    assert answered == (
        f"Greit. Slik blir det på skjermen: {shown}"
        if shown
        else "Greit. Da sender vi ikke noe om avtalene dine. Vi sier det når vi møtes. "
        "AVTALER viser dem når du vil."
    )


async def test_the_word_is_one_text_and_one_number(maria: Actor, appointment: UUID) -> None:
    await maria.says("SKJERM")
    assert maria.last_read.startswith("Hvor mye skal telefonen vise om avtalene dine?")
    assert len(maria.choices) == 4
    await maria.picks("Alt, også hvor og hvem")
    assert maria.last_read == "Greit. Slik blir det på skjermen: Hei! Husk NAV, torsdag 3.12 kl 13, Rådhuset."
    await maria.says("MINE VALG")
    assert "Avtaler: alt, også hvor og med hvem. Endre: skriv SKJERM." in maria.last_read


async def test_a_choice_of_when_counts_for_what_is_agreed_already(
    house: House, maria: Actor, appointment: UUID
) -> None:
    await maria.says("MINE VALG")
    if "Påminnelse om avtaler" not in maria.choices:
        await maria.says("MER")
    await maria.picks("Påminnelse om avtaler")
    await maria.picks("Bare samme dag")
    assert maria.last_read == "Greit. Påminnelse om avtaler: samme dag."
    await house.until(oslo("2026-12-03 08:29"))
    assert not maria.has_read("Husk")
    await house.until(MORNING)
    assert maria.has_read("Husk i dag, torsdag 3.12 kl 13.")


async def test_whoever_is_no_participant_is_asked_nothing_about_appointments(
    kari: Actor, everybody: dict[str, Actor]
) -> None:
    await kari.says("MINE VALG")
    assert "Avtaler" not in kari.last_read
    assert "Det telefonen viser" not in kari.choices
