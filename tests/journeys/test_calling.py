"""HENT ANSATT: whoever helps out needs one of the staff now, and one of them comes."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlmodel import select

from bot.features import calling
from storage.tables import Programme
from tests.actors import Actor
from tests.features.plans import planned
from tests.house import OSLO, House
from tests.journeys.conftest import actor
from tests.residents import move_in

START = datetime(2026, 11, 26, 12, 0, tzinfo=OSLO)


@pytest.fixture
async def ola(house: House, everybody: dict[str, Actor], channel: str) -> Actor:
    """A volunteer on the day's trip, at ten past twelve."""
    volunteer = actor(house, 20, "Ola", channel)
    await house.settle()
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        await move_in(session, programme, "Ola", "volunteer", **{volunteer.channel: volunteer.address})
        await planned(session, programme, START, now=house.now, title="Tur")
    await house.until(START.replace(minute=10))
    return volunteer


async def test_the_first_to_press_comes_and_everybody_else_is_told_so(
    house: House, everybody: dict[str, Actor], ola: Actor, kari: Actor, per: Actor, sam: Actor, maria: Actor
) -> None:
    await ola.says("Hent ansatt noen er syk")
    assert "Vi har sagt fra til de ansatte" in ola.last_read
    assert "113" in ola.last_read
    for one in (kari, per, sam):
        assert "Ola trenger en ansatt nå. Tur torsdag 26.11 kl 12" in one.last_read
        assert "stasjonen. noen er syk" in one.last_read
        assert one.choices == ["Jeg kommer"]
    assert not maria.has_read("trenger en ansatt")
    too_late = per.hesitates("Jeg kommer")
    seen_by_per = len(per.read)

    await kari.picks("Jeg kommer")
    assert kari.last_read.startswith("Takk. Ola får beskjed om at du kommer.")
    assert kari.choices == ["Jeg kan ikke likevel"]
    assert ola.last_read == "Kari har sett det og svarer: Jeg kommer."
    assert len(per.read) == seen_by_per
    assert "Kari kommer." in per.last_read
    assert "noen er syk" in per.last_read
    await sam.picks("Jeg kommer")
    await too_late()
    assert "Kari er alt på vei til Ola" in sam.last_read
    assert "Kari er alt på vei til Ola" in per.last_read
    await house.passes(minutes=11)
    assert not kari.has_read("trenger fortsatt")
    assert ola.count_read("Kari") == 1


async def test_what_nobody_takes_is_said_again_and_in_the_end_waits_for_a_human(
    house: House, everybody: dict[str, Actor], ola: Actor, kari: Actor, sam: Actor
) -> None:
    await ola.says("HENT ANSATT")
    await ola.says("HENT ANSATT\nhan vil ikke våkne")
    assert "Vi har alt sagt fra" in ola.last_read
    assert "har de fått det du skrev" in ola.last_read
    assert kari.has_read("Ola skriver også: han vil ikke våkne")
    await house.passes(minutes=4, seconds=59)
    assert not kari.has_read("trenger fortsatt")
    await house.passes(seconds=1)
    assert kari.count_read("trenger fortsatt") == sam.count_read("trenger fortsatt") == 1
    await house.passes(minutes=5)
    assert kari.count_read("trenger fortsatt") == 2
    assert "Ingen av de ansatte har svart ennå" in ola.last_read
    await kari.says("VARSLER")
    assert "Ola ba om en ansatt, og ingen svarte" in " ".join(kari.read)
    await house.passes(hours=5)
    assert kari.count_read("trenger fortsatt") == 2


async def test_a_call_at_night_is_heard_at_night(house: House, ola: Actor, kari: Actor) -> None:
    await house.until(datetime(2026, 11, 27, 3, 0, tzinfo=OSLO))
    await ola.says("hent en ansatt")
    assert kari.last_read.startswith("Ola trenger en ansatt nå.")
    assert "Tur" not in kari.last_read


async def test_a_phone_that_goes_on_and_on_rings_nobody_and_loses_no_words(
    ola: Actor, kari: Actor, sam: Actor
) -> None:
    await ola.says("HENT ANSATT")
    for number in range(calling.MOST_REASONS + 2):
        await ola.says(f"HENT ANSATT nummer {number}")
    assert kari.count_read("Ola skriver også:") == sam.count_read("Ola skriver også:") == calling.MOST_REASONS
    # The rest are messages like any other: read by people, with their own brake on receipts.
    assert ola.count_read("meldingen er kommet fram") == 1
    assert kari.has_read(f"nummer {calling.MOST_REASONS + 1}")
