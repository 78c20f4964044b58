"""Somebody with two phones is one person: what began on the one goes on on the other."""

from __future__ import annotations

from storage import people
from tests.actors import Actor, BySms, OnTelegram
from tests.house import House
from tests.journeys.conftest import actor


async def other_phone(house: House, one: Actor, name: str) -> Actor:
    """The other kind of phone, joined to the same person."""
    second = actor(house, 90, name, "sms" if one.channel == "telegram" else "telegram")
    await house.settle()
    async with house.service.database.transaction() as session:
        first = await people.meet(session, one.channel, one.address, house.now)
        contact = await people.meet(session, second.channel, second.address, house.now)
        contact.person_id = first.person_id
    return second


async def test_a_poll_begun_on_one_phone_is_posted_from_the_other(
    house: House, maria: Actor, kari: Actor
) -> None:
    other = await other_phone(house, kari, "Kari")
    await kari.says("NY AVSTEMNING")
    await kari.picks("torsdag")
    await other.says("Bowling / Tur")
    await other.picks("Ferdig")
    await kari.says("om 2 timer")
    await kari.picks("Send ut")
    assert maria.choices == ["Bowling", "Tur"]


async def test_an_answer_goes_where_it_was_asked_and_the_rest_where_one_last_wrote(
    house: House, maria: Actor, kari: Actor
) -> None:
    other = await other_phone(house, maria, "Maria")
    await other.says("MENY")
    assert other.choices
    before = len(maria.read)
    await kari.says("NY AVSTEMNING")
    await kari.picks("torsdag")
    await kari.says("Bowling / Tur")
    await kari.picks("Ferdig")
    await kari.says("om 2 timer")
    await kari.picks("Send ut")
    assert "Bowling" in other.choices
    assert len(maria.read) == before
    await other.picks("Tur")
    await house.passes(hours=2)
    assert sum(phone.count_read("Tur vant, 1 stemte") for phone in (maria, other)) == 1
    assert isinstance(other, BySms if isinstance(maria, OnTelegram) else OnTelegram)
