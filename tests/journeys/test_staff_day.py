"""Staff's day on their own phones: at the hour that they choose, quiet when there is nothing."""

from __future__ import annotations

from datetime import datetime

from scheduler import ticks
from tests.actors import Actor
from tests.house import OSLO, House


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """An hour of November 2026; the house begins on Wednesday the 25th at nine."""
    return datetime(2026, 11, day, hour, minute, tzinfo=OSLO)


async def test_it_comes_at_the_hour_that_each_has_chosen_and_tells_what_waits(
    house: House, kari: Actor, per: Actor, maria: Actor
) -> None:
    await ticks.mend(house.service.database, house.now)
    await kari.says("DAGEN")
    assert "Ingenting venter akkurat nå. Ha en fin dag." in kari.last_read
    await kari.says("dagen 9.30")
    assert "kommer kl 9.30 når det er noe, neste gang onsdag 25.11 kl 9.30." in kari.last_read
    await maria.says("Dagen i går var tung")
    assert kari.has_read("Dagen i går var tung")

    await house.until(at(25, 9, 29))
    assert not kari.has_read("I dag, onsdag")
    await house.until(at(25, 9, 31))
    assert kari.last_read == "I dag, onsdag 25.11:\n1 har ventet på svar siden onsdag 25.11 kl 9. Skriv SVAR."
    assert not per.has_read("I dag, onsdag")

    await house.until(at(26, 7, 59))
    assert not per.has_read("I dag, torsdag")
    await house.until(at(26, 8))
    assert per.count_read("I dag, torsdag 26.11") == 1
    assert not kari.has_read("I dag, torsdag")
    await house.until(at(26, 9, 30))
    assert kari.count_read("I dag, torsdag 26.11") == 1
    assert not maria.has_read("I dag, ")


async def test_switched_off_it_comes_no_more_and_can_still_be_asked_for(
    house: House, kari: Actor, per: Actor, maria: Actor
) -> None:
    await ticks.mend(house.service.database, house.now)
    await maria.says("hei")
    await kari.says("DAGEN 6")
    assert "fra kl 8 til før kl 16" in kari.last_read
    await kari.says("DAGEN AV")
    await house.until(at(26, 12))
    assert per.count_read("I dag, torsdag 26.11") == 1
    assert not kari.has_read("I dag, torsdag")
    await kari.says("Dagen")
    assert "I dag, torsdag 26.11:\n1 har ventet på svar" in kari.last_read
    assert "DAGEN PÅ" in kari.last_read
    await kari.says("dagen på")
    assert "neste gang fredag 27.11 kl 8." in kari.last_read
    await house.until(at(27, 8))
    assert kari.count_read("I dag, fredag 27.11") == 1
    await maria.says("DAGEN AV")
    assert "DAGEN" not in maria.last_read
