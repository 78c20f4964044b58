"""200 messages in a minute, and many strangers: all is kept, and the team is rung a few times."""

from __future__ import annotations

import pytest
from sqlmodel import col, select

from bot.features.contact import flooding, relaying
from storage.tables import Message, Thread, ThreadStep
from tests.actors import Actor, OnTelegram
from tests.house import House
from tests.journeys.conftest import actor

_MANY = 200
_STRANGERS = 12


async def flood(house: House, phone: Actor, many: int, words: str = "hallo") -> None:
    """As fast as the phone can."""
    for number in range(many):
        phone.phone.write(f"{words} {number:03}")  # type: ignore[attr-defined]
    await house.settle()


async def test_every_word_of_a_flood_is_kept_and_the_team_is_rung_a_few_times(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor, jonas: Actor
) -> None:
    before = {one: len(one.read) for one in (kari, per, sam)}
    await flood(house, maria, _MANY)
    async with house.service.database.transaction() as session:
        kept = (await session.scalars(select(Message).order_by(col(Message.at)))).all()
        assert [one.body for one in kept] == [f"hallo {number:03}" for number in range(_MANY)]
        assert len((await session.scalars(select(Thread))).all()) == 1
    for one, seen in before.items():
        assert len(one.read) - seen == flooding.AT_ONCE
    # Nobody else waits for it.
    await jonas.says("kommer du i dag?")
    assert all(one.has_read("kommer du i dag?") for one in before)

    await house.passes(minutes=2)
    for one, seen in before.items():
        rest = "".join(one.read)
        assert all(f"hallo {number:03}" in rest for number in range(_MANY))
        assert len(one.read) - seen <= flooding.AT_ONCE + 1 + 3
    assert maria.count_read("113") == 1


async def test_what_does_not_go_into_ten_parts_is_counted_and_on_the_page(
    house: House, maria: Actor, kari: Actor
) -> None:
    await flood(house, maria, 100, "et langt og atter langt ord " * 10)
    await house.passes(minutes=2)
    told = [text for text in kari.read if "Maria" in text]
    assert len(told) == flooding.AT_ONCE + relaying.MOST_PARTS
    assert "meldinger til fra Maria. De står på siden." in told[-1]
    left = int(told[-1].split("Og ")[1].split()[0])
    assert left == 100 - flooding.AT_ONCE - sum(text.count(" 0") for text in told[flooding.AT_ONCE :])


async def test_a_flood_goes_to_whoever_takes_it_and_to_nobody_else(
    house: House, maria: Actor, kari: Actor, sam: Actor
) -> None:
    await flood(house, maria, 20)
    await kari.picks("Jeg tar den")
    seen = len(sam.read)
    await house.passes(minutes=2)
    assert kari.has_read("hallo 019")
    assert not sam.has_read("hallo 019")
    assert len(sam.read) == seen


async def test_who_answered_before_the_rest_came_reads_the_rest_and_owes_an_answer(
    house: House, maria: Actor, kari: Actor
) -> None:
    await flood(house, maria, 20)
    await kari.answers("hallo 000", "Jeg ringer deg")
    await house.passes(minutes=2)
    assert kari.has_read("hallo 019")
    async with house.service.database.transaction() as session:
        assert (await session.scalars(select(Thread))).one().state == "taken"


async def test_when_whoever_answered_in_a_flood_is_silent_the_next_read_all_of_it(
    house: House, maria: Actor, kari: Actor, sam: Actor
) -> None:
    await flood(house, maria, 20)
    await kari.answers("hallo 000", "Jeg ringer deg")
    await house.passes(minutes=2)
    assert not sam.has_read("hallo 019")
    await house.passes(hours=2)
    assert sam.count_read("hallo 019") == 1
    assert not sam.has_read("venter fortsatt")


async def test_what_was_closed_in_a_flood_is_told_once_when_the_rest_comes(
    house: House, maria: Actor, kari: Actor
) -> None:
    await flood(house, maria, 20)
    await kari.picks("Jeg tar den")
    await kari.picks("Lukk")
    await kari.picks("Uten hilsen")
    await house.passes(minutes=2)
    assert kari.count_read("hallo 019") == 1
    assert not kari.has_read("venter fortsatt")


async def test_a_flood_of_changes_rings_as_little(house: House, maria: Actor, kari: Actor) -> None:
    if not isinstance(maria, OnTelegram):
        pytest.skip("an SMS cannot be changed")
    await maria.says("kommer")
    mine = maria.phone.messages[-2] if maria.phone.messages[-1].from_bot else maria.phone.messages[-1]
    for number in range(50):
        maria.phone.edit(mine.id, f"kommer kl {number}")
    await house.settle()
    assert sum("Maria" in text for text in kari.read) == flooding.AT_ONCE
    await house.passes(minutes=2)
    assert kari.has_read("kommer kl 49")
    assert sum("Maria" in text for text in kari.read) == flooding.AT_ONCE + 1


async def test_many_strangers_are_told_a_few_at_a_time_and_none_is_left(
    house: House, everybody: dict[str, Actor], channel: str, kari: Actor, maria: Actor
) -> None:
    strangers = [actor(house, 50 + number, f"Ukjent {number}", channel) for number in range(_STRANGERS)]
    await house.settle()
    # /start is no text to people: only the words are.
    for number, one in enumerate(strangers):
        one.phone.write(f"mistet telefonen {number:02}")  # type: ignore[attr-defined]
    await house.settle()

    def told() -> set[str]:
        return {f"{number:02}" for number in range(_STRANGERS) if kari.has_read(f"telefonen {number:02}")}

    assert len(told()) == flooding.AT_ONCE
    await maria.says("hei, er det noen der?")
    assert kari.has_read("er det noen der?")
    await house.passes(minutes=2)
    assert len(told()) == 2 * flooding.AT_ONCE
    await house.passes(minutes=2)
    assert len(told()) == _STRANGERS
    async with house.service.database.transaction() as session:
        steps = await session.scalars(select(ThreadStep).where(col(ThreadStep.what) == "told-all"))
        assert len({one.thread_id for one in steps}) == _STRANGERS + 1


async def test_of_many_strangers_who_ring_ten_an_hour_are_told_and_the_rest_counted(
    house: House, everybody: dict[str, Actor], kari: Actor
) -> None:
    def told() -> int:
        return sum("ukjent nummer ringte" in text for text in kari.read)

    phones = [house.twilio.phone(f"+47998800{number:02}") for number in range(30)]
    for phone in phones:
        phone.call()
        await house.settle()
        await house.passes(minutes=1)
    assert told() == flooding.CALLS
    assert sum("andre har ringt fra ukjente numre" in text for text in kari.read) == 1
    # Words are read, whoever has rung.
    phones[-1].write("det er Ali, ring meg")
    await house.settle()
    assert kari.has_read("det er Ali")
    # And nobody is left.
    await house.passes(hours=2)
    assert told() >= len(phones) - 1
