"""Staff put something up themselves: on one line, every week, and two of them at the same second."""

from __future__ import annotations

from datetime import datetime

from tests.actors import Actor
from tests.house import OSLO, House
from tests.journeys.test_two_phones import other_phone


async def test_one_line_and_everybody_hears_of_it(
    house: House, everybody: dict[str, Actor], maria: Actor, kari: Actor
) -> None:
    await kari.says("NY AKTIVITET")
    await kari.says("bowling; fredag kl 12-14; Rådhuset; 2 plasser")
    assert kari.has_read("Skal det ut?")
    assert not maria.read
    await kari.picks("Send ut")
    reads = "Nytt: Bowling fredag 27.11 kl 12, Rådhuset. Oppmøte: stasjonen."
    assert {name: one.count_read(reads) for name, one in everybody.items() if name != "Kari"} == {
        name: 1 for name in everybody if name != "Kari"
    }
    assert "Det er satt opp." in kari.last_read

    if maria.channel == "sms":
        await maria.says("JA")
    else:
        await maria.picks("Jeg kommer")
    assert "Du har plass" in maria.last_read
    await maria.says("UKA")
    assert "Bowling" in maria.last_read


async def test_step_by_step_every_week_and_it_is_in_the_weeks_that_follow(
    house: House, maria: Actor, kari: Actor
) -> None:
    await kari.says("NY AKTIVITET")
    await kari.says("Lunsj")
    await kari.picks("tirsdag 1.12")
    other = await other_phone(house, kari, "Kari")
    await other.says("Hva var det jeg skulle?")
    await other.picks("Sted")
    await house.restart()
    await other.says("Kafeen")
    kari = other
    await kari.picks("Hver uke: nei")
    await kari.picks("Hver uke framover")
    assert kari.has_read("Disse dagene faller ut") is False
    await kari.picks("Send ut")
    assert maria.count_read("Nytt: Lunsj hver tirsdag kl 11, Kafeen.") == 1
    for monday, told in (
        (datetime(2026, 12, 7, 9, tzinfo=OSLO), "8.12"),
        (datetime(2026, 12, 14, 9, tzinfo=OSLO), "15.12"),
    ):
        await house.until(monday)
        await maria.says("UKA")
        assert "Lunsj" in maria.last_read
        assert told in maria.last_read
    assert maria.count_read("Nytt: Lunsj") == 1


async def test_two_colleagues_at_the_same_second(house: House, maria: Actor, kari: Actor, per: Actor) -> None:
    for one, title in ((kari, "Kino"), (per, "Tur")):
        await one.says("NY AKTIVITET")
        await one.says(f"{title}; torsdag kl 11; Sandvika")
    first, second = kari.hesitates("Send ut"), per.hesitates("Send ut")
    await first()
    await second()
    assert per.has_read("Kino er allerede satt opp torsdag 26.11 kl 11. Velg en annen tid.")
    assert not maria.has_read("Tur")
    await per.picks("tirsdag 1.12")
    await per.picks("Send ut")
    assert maria.count_read("Nytt: Kino torsdag 26.11 kl 11, Sandvika.") == 1
    assert maria.count_read("Nytt: Tur tirsdag 1.12 kl 11, Sandvika.") == 1
