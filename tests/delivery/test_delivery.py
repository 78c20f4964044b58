"""From the outbox to the phone: once, in order, still true, awake, and honest about what is not known."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import update
from sqlmodel import col

from bot.demo.misbehaviour import broken, drop
from bot.demo.telegram import blocked_by_user
from bot.messages import About, Option, say
from scheduler import ticks
from storage import claims, outbox, people, signals
from storage.tables import Contact, Membership, Outbox
from tests.delivery.conftest import Desk
from tests.house import House
from tests.residents import contact_of, move_in


def texts(house: House) -> list[str]:
    """What Maria's Telegram shows after the answer to her first knock."""
    return [shown.text for shown in house.telegram.phone(11).received][1:]


async def test_a_message_is_sent_once_where_the_person_last_wrote_from(house: House, desk: Desk) -> None:
    row_id = await desk.say("Hei")
    await desk.drain()
    await desk.drain()
    row = await desk.row(row_id)
    assert (row.state, texts(house)) == ("sent", ["Hei"])
    assert house.twilio.phone("+4790000001").received == []
    assert row.provider_id == str(house.telegram.phone(11).received[-1].id)


async def test_one_persons_messages_go_in_the_order_they_were_said(house: House, desk: Desk) -> None:
    for number in range(4):
        await desk.say(f"nummer {number}")
        desk.later(microseconds=1)
    await desk.drain()
    assert texts(house) == [f"nummer {number}" for number in range(4)]


async def test_urgent_goes_before_what_was_said_before_it(house: House, desk: Desk) -> None:
    await desk.say("til alle")
    await desk.say("påminnelse", lane="reminder")
    await desk.say("haster", lane="urgent")
    await desk.drain()
    assert texts(house) == ["haster", "påminnelse", "til alle"]


async def test_the_same_thing_said_twice_is_one_message(house: House, desk: Desk) -> None:
    about = About("plan", uuid4())
    first = await desk.say("en gang", about=about)
    again = await desk.say("en gang", about=about)
    await desk.drain()
    after = await desk.say("en gang", about=about)
    await desk.drain()
    assert first == again == after
    assert texts(house) == ["en gang"]


async def test_what_is_no_longer_useful_expires(house: House, desk: Desk) -> None:
    row_id = await desk.say("i dag", expires_at=house.now + timedelta(hours=1))
    desk.later(hours=1)
    await desk.drain()
    assert (await desk.row(row_id)).state == "expired"
    assert texts(house) == []


async def test_what_is_no_longer_true_is_not_said(house: House, desk: Desk) -> None:
    row_id = await desk.say("stem nå", predicate="poll is open")
    await desk.drain()
    row = await desk.row(row_id)
    assert (row.state, row.error) == ("cancelled", "not: poll is open")
    assert texts(house) == []


async def test_who_has_left_is_left_alone(house: House, desk: Desk) -> None:
    async with house.service.database.transaction() as session:
        await session.execute(update(Membership).values(until=house.now))
    row_id = await desk.say("ukas plan")
    await desk.drain()
    assert ((await desk.row(row_id)).state, texts(house)) == ("cancelled", [])


async def test_automatic_messages_rest_at_night_and_answers_do_not(house: House, desk: Desk) -> None:
    desk.later(hours=12)  # 21.00
    held = await desk.say("ukas plan")
    await desk.say("et menneske svarer", automatic=False, lane="reply")
    await desk.drain()
    assert texts(house) == ["et menneske svarer"]
    assert (await desk.row(held)).state == "pending"
    desk.later(hours=10, minutes=59)
    await desk.drain()
    assert texts(house) == ["et menneske svarer"]
    desk.later(minutes=15)  # 08.14
    await desk.drain()
    assert texts(house) == ["et menneske svarer", "ukas plan"]


async def test_what_the_morning_would_be_too_late_for_is_dropped_and_says_so(
    house: House, desk: Desk
) -> None:
    desk.later(hours=14)
    row_id = await desk.say("frist kl 7", expires_at=house.now + timedelta(hours=8))
    await desk.drain()
    row = await desk.row(row_id)
    assert (row.state, row.error) == ("expired", "night")


@pytest.mark.parametrize("fault", [drop(accepted=True), broken(500, accepted=False)])
async def test_what_may_have_arrived_is_uncertain_and_never_sent_again(
    house: House, desk: Desk, fault: object
) -> None:
    house.telegram.misbehave.next(fault, on="sendMessage")  # type: ignore[arg-type]
    row_id = await desk.say("Hei")
    await desk.drain()
    desk.later(hours=1)
    await desk.drain()
    assert (await desk.row(row_id)).state == "uncertain"
    assert len(house.telegram.calls("sendMessage")) == 2  # the answer to her knock, and this one
    async with house.service.database.transaction() as session:
        assert [signal.kind for signal in await signals.standing(session, desk.programme_id)] == ["uncertain"]


async def test_a_blocked_bot_is_remembered_and_sms_takes_over(house: House, desk: Desk) -> None:
    house.telegram.misbehave.next(blocked_by_user(), on="sendMessage")
    row_id = await desk.say("Hei")
    await desk.drain()
    assert (await desk.row(row_id)).state == "sent"
    assert [sms.text for sms in house.twilio.phone("+4790000001").received] == ["Hei"]
    async with house.service.database.transaction() as session:
        person = await people.person(session, desk.person_id)
        assert person is not None
        assert (await contact_of(session, person, "telegram")).state == "unreachable"


async def test_who_asked_us_to_stop_is_not_written_to_and_what_a_human_said_is_shown(
    house: House, desk: Desk
) -> None:
    async with house.service.database.transaction() as session:
        await session.execute(update(Contact).values(state="opted_out"))
    plan, words = await desk.say("ukas plan"), await desk.say("fra Kari", automatic=False)
    await desk.drain()
    assert (await desk.row(plan)).state == "cancelled"
    assert ((await desk.row(words)).state, texts(house)) == ("failed", [])
    async with house.service.database.transaction() as session:
        standing = await signals.standing(session, desk.programme_id)
    assert [(signal.kind, signal.subject_id) for signal in standing] == [("failed", words)]


async def test_numbers_go_on_after_those_still_open_and_start_again_when_none_is(
    house: House, desk: Desk
) -> None:
    async with house.service.database.transaction() as session:
        person = await people.person(session, desk.person_id)
        assert person is not None
        (await contact_of(session, person, "telegram")).state = "opted_out"
    two_hours = house.now + timedelta(hours=2)

    def options(*names: str) -> list[Option]:
        return [Option(f"word:{name}", say("text", text=name), closes_at=two_hours) for name in names]

    await desk.say("Hva?", *options("Tur", "Kino"), topic="poll:a")
    await desk.drain()
    await desk.say("Hvem?", *options("Ali", "Bo"), topic="poll:b")
    await desk.drain()
    await desk.say("Husk: hva?", *options("Tur", "Kino"), topic="poll:a")
    await desk.drain()
    desk.later(hours=2)
    await desk.say("Når?", Option("word:nå", say("text", text="Nå")), topic="poll:c")
    await desk.drain()
    assert [sms.text for sms in house.twilio.phone("+4790000001").received] == [
        "Hva?\n1 Tur\n2 Kino",
        "Hvem?\n3 Ali\n4 Bo",
        "Husk: hva?\n1 Tur\n2 Kino",
        "Når?\n1 Nå",
    ]


async def test_a_lease_that_ran_out_goes_back_if_not_begun_and_is_uncertain_if_begun(
    house: House, desk: Desk
) -> None:
    leased, begun = await desk.say("ikke begynt"), await desk.say("begynt")
    async with house.service.database.transaction() as session:
        past = house.now - timedelta(days=30)
        await session.execute(
            update(Outbox).where(col(Outbox.id) == leased).values(state="leased", lease_until=past)
        )
        await session.execute(
            update(Outbox).where(col(Outbox.id) == begun).values(state="sending", lease_until=past)
        )
    await ticks.recover(house.service.database, house.now)
    assert (await desk.row(leased)).state == "pending"
    assert (await desk.row(begun)).state == "uncertain"
    async with house.service.database.transaction() as session:
        standing = await signals.standing(session, desk.programme_id)
    assert [(signal.kind, signal.subject_id) for signal in standing] == [("uncertain", begun)]


async def test_staff_are_told_once_an_hour_that_something_waits_for_them(house: House, desk: Desk) -> None:
    kari = house.twilio.phone("+4790000002")
    async with house.service.database.transaction() as session:
        programme = await people.programme(session, desk.programme_id)
        assert programme is not None
        await move_in(session, programme, "Kari", "staff", sms=kari.number)
    for _ in range(3):
        house.telegram.misbehave.next(drop(accepted=True), on="sendMessage")
        await desk.say("Hei")
        await desk.drain()
        await ticks.tell(house.service.database, house.now)
    await desk.drain()
    assert [sms.text for sms in kari.received] == [
        "Det er kommet noe nytt som bare et menneske kan ordne. Skriv VARSLER, så ser du hva."
    ]
    desk.later(hours=1)
    for _ in range(3):
        await ticks.tell(house.service.database, house.now)
        await desk.drain()
    assert len(kari.received) == 2


async def test_a_sender_that_lost_its_lease_cannot_record(house: House, desk: Desk) -> None:
    row_id = await desk.say("Hei")
    async with house.service.database.transaction() as session:
        row = await claims.next_one(session, house.now, ["broadcast"])
        assert row is not None
    async with house.service.database.transaction() as session:
        assert await outbox.held(session, row_id, row.fence) is not None
        assert await outbox.held(session, row_id, row.fence - 1) is None


async def test_two_workers_never_take_the_same_message(house: House, desk: Desk) -> None:
    for number in range(10):
        await desk.say(f"nummer {number}")
        desk.later(microseconds=1)
    await asyncio.gather(*(desk.drain() for _ in range(4)))
    while texts(house)[9:] == []:
        await desk.drain()
    assert texts(house) == [f"nummer {number}" for number in range(10)]


async def test_callbacks_in_any_order_and_twice_only_advance(house: House, desk: Desk) -> None:
    async with house.service.database.transaction() as session:
        person = await people.person(session, desk.person_id)
        assert person is not None
        (await contact_of(session, person, "telegram")).state = "opted_out"
    house.twilio.misbehave.deliver("twice", of="callback", times=3)
    row_id = await desk.say("Hei")
    await desk.drain()
    await house.twilio.until(lambda: not house.twilio.busy)
    row = await desk.row(row_id)
    assert (row.state, row.delivery, row.segments) == ("sent", "delivered", 1)
