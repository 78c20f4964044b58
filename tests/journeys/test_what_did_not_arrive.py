"""What did not arrive, or may not have: staff see it on one list, and do something about it, once.

Jonas is on Telegram, whose provider cannot be asked what it took.
"""

from __future__ import annotations

from uuid import uuid4

import pytest
from sqlmodel import col, select

from bot import outgoing
from bot.demo.misbehaviour import drop
from bot.messages import About, Reply, say
from scheduler import ticks
from storage import people, programmes, signals
from storage.tables import Outbox, Programme
from tests.actors import Actor
from tests.house import House
from tests.journeys.conftest import actor
from tests.residents import found_programme, move_in


async def the_programme(house: House) -> Programme:
    async with house.service.database.transaction() as session:
        return next(one for one in await programmes.every(session) if one.key == "baerum")


async def say_to(house: House, reader: Actor, text: str) -> None:
    """One message to the reader that may have arrived, for all that we know, and did not."""
    programme = await the_programme(house)
    about = About("test", uuid4())
    async with house.service.database.transaction() as session:
        contact = await people.meet(session, reader.channel, reader.address, house.now)
        assert contact.person_id is not None
        await outgoing.queue(
            session,
            Reply(say("text", text=text)),
            [contact.person_id],
            about=about,
            now=house.now,
            programme_id=programme.id,
            automatic=False,
        )
    house.telegram.misbehave.next(drop(accepted=False), on="sendMessage")
    await house.settle()
    async with house.service.database.transaction() as session:
        rows = await session.scalars(select(Outbox).where(col(Outbox.subject_id) == about.subject_id))
        assert rows.one().state == "uncertain"


async def test_staff_read_of_it_look_at_it_and_send_it_again(house: House, kari: Actor, jonas: Actor) -> None:
    await say_to(house, jonas, "Vi ses i morgen")
    assert not jonas.has_read("Vi ses i morgen")
    await ticks.tell(house.service.database, house.now)
    await house.settle()
    assert "Skriv VARSLER" in kari.last_read
    await kari.says("VARSLER")
    assert "A. Jonas fikk kanskje ikke en melding" in kari.last_read
    await kari.picks("Se A")
    assert "Jonas, onsdag 25.11 kl 9: en melding. Kanskje framme" in kari.last_read
    assert "Vi ses i morgen" not in kari.last_read
    await kari.picks("Send igjen")
    assert "Den sendes igjen til Jonas nå." in kari.last_read and "Alt er i orden." in kari.last_read
    assert jonas.count_read("Vi ses i morgen") == 1
    await kari.says("VARSLER")
    assert "Alt er i orden." in kari.last_read


async def test_two_of_the_staff_do_the_same_and_it_is_done_once(
    house: House, kari: Actor, per: Actor, jonas: Actor
) -> None:
    await say_to(house, jonas, "Husk matpakke")
    for one in (kari, per):
        await one.says("VARSLER")
        await one.picks("Se A")
    second = per.hesitates("Send igjen")
    await kari.picks("Send igjen")
    await second()
    assert "Noen har alt sett på det." in per.last_read
    assert jonas.count_read("Husk matpakke") == 1


@pytest.mark.parametrize(("picked", "said"), [("Ring", "Ring Jonas."), ("La være", "Greit.")])
async def test_staff_ring_or_let_it_be(
    house: House, kari: Actor, jonas: Actor, picked: str, said: str
) -> None:
    await say_to(house, jonas, "Vi ses")
    before = len(jonas.read)
    await kari.says("VARSLER")
    await kari.picks("Se A")
    await kari.picks(picked)
    assert said in kari.last_read and "Alt er i orden." in kari.last_read
    assert len(jonas.read) == before


async def test_after_three_days_the_words_are_gone_and_it_says_so(
    house: House, kari: Actor, jonas: Actor
) -> None:
    await say_to(house, jonas, "Vi ses")
    await kari.says("VARSLER")
    await kari.picks("Se A")
    again = kari.hesitates("Send igjen")
    await house.passes(hours=73)
    await ticks.tidy(house.service.database, house.now)
    if kari.channel == "telegram":
        await again()
        assert "Teksten slettes etter tre døgn" in kari.last_read
    await kari.says("VARSLER")
    await kari.picks("Se A")
    assert not any("Send igjen" in choice for choice in kari.choices)
    await kari.picks("La være")
    assert "Alt er i orden." in kari.last_read


async def test_the_staffs_day_counts_lines_and_not_phones(house: House, kari: Actor, jonas: Actor) -> None:
    await say_to(house, jonas, "Vi ses")
    programme = await the_programme(house)
    async with house.service.database.transaction() as session:
        for name in ("Ali", "Eva"):
            person = next(
                one
                for one in await people.members(session, programme.id, {"participant"})
                if one.name == name
            )
            for phone in await people.contacts_of(session, person.id):
                await signals.give(session, "unreachable", phone.id, house.now, programme_id=programme.id)
    await kari.says("DAGEN")
    assert "2 varsler venter. Skriv VARSLER." in kari.last_read
    await kari.says("VARSLER")
    assert "2 varsler." in kari.last_read and (
        "Ali og Eva (" in kari.last_read or "Eva og Ali (" in kari.last_read
    )


async def test_neither_participants_nor_another_programmes_staff_come_near_it(
    house: House, kari: Actor, jonas: Actor
) -> None:
    await say_to(house, jonas, "Vi ses")
    programme = await the_programme(house)
    ida = actor(house, 55, "Ida", "telegram")
    await house.settle()
    async with house.service.database.transaction() as session:
        other = await found_programme(session, "bergen", name="Onsdag")
        await move_in(session, other, "Ida", "staff", telegram=ida.address)
        found = (await signals.standing(session, programme.id))[0].id.hex
    await jonas.says("VARSLER")
    assert "Jonas fikk" not in jonas.last_read
    await ida.says("VARSLER")
    assert "Alt er i orden." in ida.last_read
    for name in ("signal", "signal-again", "signal-ring", "signal-seen"):
        for one in (jonas, ida):
            phone = one.phone  # type: ignore[attr-defined]
            phone.press(phone.received[-1].id, f"{name}:{found}", even_if_gone=True)
            await house.settle()
            assert "Kanskje framme" not in one.last_read and "Jonas" not in one.last_read
    async with house.service.database.transaction() as session:
        assert len(await signals.standing(session, programme.id)) == 1
    assert not jonas.has_read("Vi ses")
