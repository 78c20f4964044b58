"""Getting in, and out of reach: told on both channels and both databases."""

from __future__ import annotations

import re

import pytest

from tests.actors import Actor, BySms
from tests.house import House
from tests.journeys.conftest import actor


@pytest.fixture
async def nora(house: House, everybody: dict[str, Actor], channel: str) -> Actor:
    """Somebody whom we do not know."""
    stranger = actor(house, 50, "Nora", channel)
    await house.settle()
    return stranger


def code_in(text: str) -> str:
    found = re.search(r"\b[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{3}\b", text)
    assert found is not None, text
    return found[0]


async def code_for(kari: Actor, role: str, name: str) -> str:
    """Kari makes a code, as staff do."""
    await kari.says("INVITER")
    await kari.picks(role)
    await kari.says(name)
    await kari.picks("Lag en kode")
    return code_in(kari.last_read)


async def test_a_code_from_staff_brings_a_stranger_in(kari: Actor, nora: Actor) -> None:
    code = await code_for(kari, "Ny deltaker", "Nora")
    await nora.says(code.lower().replace("-", " "))
    welcome, week = nora.read[-2:]
    assert "Kari og Sam leser det du skriver, hverdager 9-15" in welcome
    assert "113" in welcome and "STOPP" in welcome and "utomatisk svar" in welcome
    assert "de neste dagene" in week and "Hva har du lyst til?" in week
    assert kari.has_read("Nora er med nå")
    await nora.says("FORSLAG bowling")
    assert "bowling" in nora.last_read.casefold()
    await nora.says(code)
    assert "allerede med" in nora.last_read


async def test_the_number_of_somebody_present_is_asked_once_and_ja_joins(
    kari: Actor, house: House, everybody: dict[str, Actor]
) -> None:
    phone = actor(house, 51, "Nora", "sms")
    assert isinstance(phone, BySms)
    await kari.says("INVITER")
    await kari.picks("Ny deltaker")
    await kari.says("Nora")
    await kari.picks("Skriv nummeret")
    await kari.says(phone.phone.number)
    await kari.picks("Ja" if kari.choices else "JA")
    assert phone.last_read.startswith("Hei, det er Kari.")
    await phone.says("Ja")
    assert any("du er med" in text for text in phone.read)
    assert kari.has_read("Nora er med nå")


async def test_a_colleague_counts_after_a_coordinators_yes(kari: Actor, nora: Actor) -> None:
    code = await code_for(kari, "Ny ansatt", "Nora")
    await nora.says(code)
    assert "koordinator må si ja" in nora.last_read
    await nora.says("FOLK")
    assert not nora.has_read("deltakere")
    await kari.picks("Ja, det stemmer" if kari.choices else "JA")
    assert nora.has_read("Du er med nå")
    await nora.says("FOLK")
    assert "5 deltakere" in nora.last_read and "Maria" in nora.last_read


async def test_a_new_phone_keeps_the_person(kari: Actor, maria: Actor, nora: Actor) -> None:
    await kari.says("INVITER")
    await kari.picks("Ny telefon")
    for _ in range(2):
        if not any("Maria" in choice for choice in kari.choices):
            await kari.says("MER")
    await kari.picks("Maria")
    await nora.says(f"START {code_in(kari.last_read)}")
    assert nora.has_read("Velkommen tilbake")
    assert maria.has_read("fra en telefon til")
    await kari.says("FOLK")
    assert re.search(r"Maria: (Telegram|SMS) og (Telegram|SMS)", kari.last_read)


async def test_stop_and_start(kari: Actor, maria: Actor) -> None:
    await maria.says("Stopp. Takk")
    assert "START slår på igjen" in maria.last_read
    assert kari.has_read("Maria har slått av meldinger")
    await maria.says("HJELP")
    assert "113" in maria.last_read
    await maria.says("START")
    assert "Nå får du meldinger igjen" in maria.last_read


async def test_guessing_codes_falls_silent(nora: Actor) -> None:
    before = len(nora.read)
    for _ in range(7):
        await nora.says("ACDE4FGHK")
    assert len(nora.read) - before == 5


async def test_what_always_works_works_for_a_stranger(nora: Actor) -> None:
    for word, expected in (
        ("NØD", "116123"),
        ("hjelp", "113"),
        ("Meny", "Dette virker også"),
        ("SPRÅK", "språk"),
    ):
        await nora.says(word)
        assert expected in nora.last_read, word
    await nora.picks("English")
    assert "English" in nora.last_read
