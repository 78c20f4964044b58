"""What did not arrive: tried elsewhere, later, or left to people, by what the provider says of the phone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import update
from sqlmodel import col, select

from bot import outgoing
from bot.demo.misbehaviour import Fault
from bot.demo.telegram import blocked_by_user
from bot.demo.twilio import refuse
from bot.messages import About, Reply, say
from storage import people
from storage.tables import Contact
from tests.delivery.conftest import Desk
from tests.delivery.maria import only, phone, repetitions, settled, sms, standing, texts
from tests.house import House
from tests.residents import move_in


async def test_a_phone_that_was_off_gets_it_later_and_it_counts_once(house: House, desk: Desk) -> None:
    await only(house, desk, "sms")
    house.twilio.fail_next(30003, times=2)
    row_id = await desk.say("Hei")
    await settled(house)
    assert (await phone(house, desk, "sms")).misses == 1
    assert await standing(house, desk) == []
    desk.later(minutes=30)
    await settled(house)
    assert sms(house) == []
    desk.later(hours=4)
    await settled(house)
    first, second = await repetitions(house, row_id)
    assert (first.delivery, second.delivery, sms(house)) == ("undelivered", "delivered", ["Hei"])
    assert first.dedupe_key == f"again:{row_id}:1"
    assert (await phone(house, desk, "sms")).misses == 0


async def test_after_two_more_tries_it_is_left_to_people(house: House, desk: Desk) -> None:
    await only(house, desk, "sms")
    house.twilio.fail_next(30003, times=9)
    row_id = await desk.say("Hei")
    for _ in range(5):
        await settled(house)
        desk.later(hours=4, minutes=30)
    assert len(await repetitions(house, row_id)) == 2
    assert await standing(house, desk) == [("undelivered", row_id)]
    assert (await phone(house, desk, "sms")).state == "active"


async def test_what_is_of_no_use_by_then_is_not_tried_again(house: House, desk: Desk) -> None:
    await only(house, desk, "sms")
    house.twilio.fail_next(30003)
    row_id = await desk.say("Hei", expires_at=house.now + timedelta(minutes=30))
    await settled(house)
    assert await repetitions(house, row_id) == []
    assert await standing(house, desk) == [("undelivered", row_id)]


async def test_three_separate_misses_and_the_phone_is_given_up_and_on_one_list(
    house: House, desk: Desk
) -> None:
    await only(house, desk, "sms")
    house.twilio.fail_next(30003, times=99)
    for number in range(3):
        await desk.say(f"nummer {number}", expires_at=house.now + timedelta(minutes=10))
        await settled(house)
    contact = await phone(house, desk, "sms")
    assert (contact.state, contact.misses) == ("unreachable", 0)
    kinds = [kind for kind, subject in await standing(house, desk) if subject == contact.id]
    assert kinds == ["unreachable"]
    gone = await desk.say("nummer 3")
    await settled(house)
    assert (await desk.row(gone)).state == "cancelled"


async def test_what_did_not_arrive_goes_at_once_to_a_phone_that_is_on(house: House, desk: Desk) -> None:
    """She wrote by SMS last, and has Telegram as well."""
    async with house.service.database.transaction() as session:
        await session.execute(
            update(Contact).where(col(Contact.channel) == "sms").values(last_wrote_at=house.now)
        )
    house.twilio.fail_next(30003)
    row_id = await desk.say("Hei")
    await settled(house)
    assert (sms(house), texts(house)) == ([], ["Hei"])
    (again,) = await repetitions(house, row_id)
    assert again.channel == "telegram"
    assert await standing(house, desk) == []


@pytest.mark.parametrize(
    ("code", "state", "tried_again"),
    [
        (30004, "active", 0),
        (30005, "unreachable", 0),
        (30006, "unreachable", 0),
        (30007, "active", 0),
        (30008, "active", 1),
        (30410, "active", 1),
    ],
)
async def test_each_code_says_what_is_done(
    house: House, desk: Desk, code: int, state: str, tried_again: int
) -> None:
    await only(house, desk, "sms")
    house.twilio.fail_next(code, times=3)
    row_id = await desk.say("Hei", lane="reminder")
    for _ in range(3):
        await settled(house)
        desk.later(minutes=10)
    assert (await phone(house, desk, "sms")).state == state
    assert len(await repetitions(house, row_id)) == tried_again
    assert len(await standing(house, desk)) == 1


async def test_what_nobody_knows_is_not_told_to_everybody_twice(house: House, desk: Desk) -> None:
    await only(house, desk, "sms")
    house.twilio.fail_next(30008)
    row_id = await desk.say("Hei", lane="broadcast")
    await settled(house)
    assert await repetitions(house, row_id) == []
    assert await standing(house, desk) == [("undelivered", row_id)]


@pytest.mark.parametrize("code", [21211, 21614, 21635])
async def test_a_number_that_is_none_is_given_up_at_once_and_telegram_takes_over(
    house: House, desk: Desk, code: int
) -> None:
    async with house.service.database.transaction() as session:
        await session.execute(
            update(Contact).where(col(Contact.channel) == "sms").values(last_wrote_at=house.now)
        )
    house.twilio.misbehave.next(refuse(code) if code != 21635 else _refusal(code), on="send")
    row_id = await desk.say("Hei")
    await settled(house)
    assert (texts(house), (await desk.row(row_id)).state) == (["Hei"], "sent")
    contact = await phone(house, desk, "sms")
    assert (contact.state, await standing(house, desk)) == ("unreachable", [("unreachable", contact.id)])


def _refusal(code: int) -> Any:
    return Fault("refuse", "instead", status=400, body={"code": code, "message": "No", "status": 400})


async def test_twilio_knows_of_a_stop_that_we_did_not_hear(house: House, desk: Desk) -> None:
    await only(house, desk, "sms")
    kari = house.telegram.phone(12, "Kari")
    kari.start()
    await house.settle()
    async with house.service.database.transaction() as session:
        programme = await people.programme(session, desk.programme_id)
        assert programme is not None
        await move_in(session, programme, "Kari", "staff", telegram="12")
    later = await desk.say("senere", not_before=house.now + timedelta(hours=1))
    house.twilio.misbehave.next(refuse(21610), on="send")
    await desk.say("Hei")
    await settled(house)
    assert (await phone(house, desk, "sms")).state == "opted_out"
    assert (await desk.row(later)).state == "cancelled"
    assert {kind for kind, _ in await standing(house, desk)} == {"stopped", "opted_out"}
    assert "Maria" in kari.received[-1].text


@pytest.mark.parametrize("state", ["frozen", "opted_out"])
async def test_a_phone_on_hold_stays_so_whatever_the_provider_says(
    house: House, desk: Desk, state: str
) -> None:
    async with house.service.database.transaction() as session:
        await session.execute(update(Contact).values(state=state))
        contact = (await session.scalars(select(Contact).where(col(Contact.channel) == "telegram"))).one()
        await outgoing.write_to(
            session,
            Reply(say("text", text="Svar")),
            contact.id,
            key="svar",
            about=About("test", uuid4()),
            now=house.now,
            person_id=desk.person_id,
        )
    house.telegram.misbehave.next(blocked_by_user(), on="sendMessage")
    await settled(house)
    assert (await phone(house, desk, "telegram")).state == state
    assert sms(house) == []
