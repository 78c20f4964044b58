"""From a proposal to a result: the main journey, on both channels and both databases."""

from __future__ import annotations

from datetime import timedelta

from tests.actors import Actor
from tests.house import House


async def test_from_proposal_to_result(
    house: House, everybody: dict[str, Actor], maria: Actor, kari: Actor, jonas: Actor, ali: Actor
) -> None:
    await maria.says("FORSLAG bowling")
    assert "bowling" in maria.last_read.casefold()

    await kari.says("NY AVSTEMNING")
    print(kari.last_read, kari.choices)
    await kari.picks("torsdag")
    print(kari.last_read, kari.choices)
    await kari.picks("bowling")
    print(kari.last_read, kari.choices)
    await kari.says("Tur / Kino")
    print(kari.last_read, kari.choices)
    await kari.picks("Ferdig")
    print(kari.last_read, kari.choices)
    await kari.says("om 2 timer")
    print(kari.last_read, kari.choices)
    await kari.picks("Send ut")
    print(kari.last_read, kari.choices)

    for one in (maria, jonas, ali):
        print(one.name, one.last_read, one.choices)
        await one.picks("Tur")
        assert "Tur" in one.last_read
    await jonas.picks("Kino")
    await house.passes(hours=2, seconds=1)
    for one in everybody.values():
        print(one.name, one.last_read)
    assert house.now >= house.now - timedelta(1)
    assert "Tur" in maria.last_read
