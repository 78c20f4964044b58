"""A coordinator changes the programme from the phone, and people meet it as it is from then on."""

from __future__ import annotations

from tests.actors import Actor
from tests.features.plans import oslo
from tests.house import House


async def change(kari: Actor, section: str, words: str) -> None:
    """INNSTILLINGER from end to end."""
    await kari.says("INNSTILLINGER")
    await kari.picks(section)
    await kari.says(words)
    await kari.picks("Ja")
    assert "Det er endret" in kari.last_read


async def test_the_plan_comes_at_the_hour_that_was_chosen_and_once(
    house: House, maria: Actor, kari: Actor
) -> None:
    await kari.says("INNSTILLINGER")
    await kari.picks("Ukesplanen")
    await kari.says("torsdag kl 14")
    assert "Neste plan går ut torsdag 26.11 kl 14" in kari.last_read
    await kari.picks("Nei")
    await change(kari, "Ukesplanen", "torsdag kl 14")
    before = len(maria.read)
    await house.until(oslo("2026-11-26 13:59"))
    assert len(maria.read) == before
    await house.until(oslo("2026-11-26 14:00"))
    assert len(maria.read) == before + 1
    # The usual Friday at one, and a change to a later hour of the same week: it has been told.
    await house.until(oslo("2026-11-27 14:00"))
    await change(kari, "Ukesplanen", "søndag kl 12")
    await house.until(oslo("2026-11-29 18:00"))
    assert len(maria.read) == before + 1
    await house.until(oslo("2026-12-06 12:00"))
    assert len(maria.read) == before + 2


async def test_a_new_time_is_there_to_vote_about_and_a_closed_day_is_not(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await change(kari, "Faste tider", "fredag kl 12, 2 timer, Rådhuset")
    await kari.says("INNSTILLINGER")
    await kari.says("stengte dager")
    await kari.says("i morgen planleggingsdag")
    assert "Faste tider som faller bort: torsdag 26.11 kl 11" in kari.last_read
    await kari.picks("Ja")
    await per.says("NY AVSTEMNING")
    assert any("fredag 27.11 kl 12" in label for label in per.choices)
    assert not any("26.11" in label for label in per.choices)

    await kari.says("INNSTILLINGER")
    await kari.says("historikk")
    assert "Kari. Faste tider, ny: fredag kl 12, 2 timer, bare møt opp, Rådhuset" in kari.last_read
    assert "Kari. Stengte dager, ny: torsdag 26.11: planleggingsdag" in kari.last_read
    await maria.says("INNSTILLINGER")
    assert "ikke gjøre herfra" in maria.last_read
