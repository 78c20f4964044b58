"""Somebody rings: by day the programme's phone does, else a human rings back, and it costs them nothing."""

from __future__ import annotations

from datetime import datetime, timedelta

import httpx
import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.demo.changes import PATIENCE
from bot.demo.twilio_calls import PhoneCall
from bot.demo.twilio_phone import SmsPhone
from bot.demo.twilio_webhooks import call_params
from storage import declines, people, signals
from storage.tables import Message, Person, Programme, Shift, Signal, Thread, ThreadStep
from tests.actors import Actor, OnTelegram
from tests.house import OSLO, House
from tests.journeys.visitors import signed_in

OFFICE = "+4767000000"
MARIAS = "+4790002001"


@pytest.fixture
async def office(house: House, everybody: dict[str, Actor]) -> SmsPhone:
    """The programme's own phone, and a number of Maria's own on either channel."""
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        programme.phone = "67 00 00 00"
    return house.twilio.phone(OFFICE)


@pytest.fixture
async def phone(house: House, maria: Actor, office: SmsPhone) -> SmsPhone:
    """The phone that Maria rings from: hers by SMS, and with Telegram on it too."""
    if maria.channel == "sms":
        return house.twilio.phone(maria.address)
    async with house.service.database.transaction() as session:
        contact = await people.meet(session, "sms", MARIAS, house.now)
        contact.person_id = (await person(session, "Maria")).id
    return house.twilio.phone(MARIAS)


async def person(session: AsyncSession, name: str) -> Person:
    return next(one for one in await session.scalars(select(Person)) if one.name == name)


async def rings(
    house: House, phone: SmsPhone, *, withheld: bool = False, gives_up: bool = False
) -> PhoneCall:
    call = phone.call(withheld=withheld)
    call.given_up = gives_up
    await house.settle()
    return call


async def the_threads(house: House) -> list[Thread]:
    async with house.service.database.transaction() as session:
        return list(await session.scalars(select(Thread).order_by(col(Thread.opened_at))))


async def calls_kept(house: House) -> list[Message]:
    async with house.service.database.transaction() as session:
        return list(
            await session.scalars(select(Message).where(col(Message.is_call)).order_by(col(Message.at)))
        )


async def on_shift(house: House, name: str, hours: int) -> None:
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        worker = await person(session, name)
        session.add(
            Shift(
                programme_id=programme.id,
                person_id=worker.id,
                state="held",
                starts_at=house.now - timedelta(minutes=5),
                ends_at=house.now + timedelta(hours=hours),
                made_by=worker.id,
                created_at=house.now,
            )
        )


def shows(reader: Actor, phone: SmsPhone) -> bool:
    """The newest message has the phone's number in it."""
    return phone.number.removeprefix("+47") in reader.last_read.replace(" ", "")


def texts(phone: SmsPhone) -> list[str]:
    return [sms.text for sms in phone.received]


async def test_by_day_somebody_answers_and_that_is_all(
    house: House, phone: SmsPhone, office: SmsPhone, kari: Actor
) -> None:
    office.picks_up = True
    call = await rings(house, phone)
    assert (call.status, call.spoke_with, call.billed) == ("completed", OFFICE, True)
    # The called phone shows the programme's number, never hers.
    assert office.rang == [house.twilio.number]
    assert await the_threads(house) == []
    assert not kari.has_read("Maria")
    assert texts(phone) == []
    await house.passes(hours=5)
    assert await the_threads(house) == []


async def passed_on_and_no_more(house: House, caller: str) -> None:
    """It rings at the programme's phone; of what becomes of it we never hear."""
    form = call_params("CA" + "1" * 32, caller, house.twilio.number, house.twilio.account)
    told = await house.twilio.webhooks.post(house.twilio.voice_url, form)
    assert told is not None and "<Dial" in told
    await house.settle()


async def test_a_call_whose_end_we_never_hear_of_is_rung_back(
    house: House, phone: SmsPhone, office: SmsPhone, kari: Actor
) -> None:
    await passed_on_and_no_more(house, phone.number)
    await house.passes(hours=4)
    # They may still speak with each other.
    assert await the_threads(house) == []
    await house.passes(minutes=30)
    (thread,) = await the_threads(house)
    assert (thread.state, thread.call_back) == ("waiting", True)
    assert kari.has_read("Maria ringte (onsdag 25.11 kl 9)")
    # Perhaps somebody has spoken with them: a text so much later would only puzzle.
    assert texts(phone) == []
    await house.passes(hours=5)
    assert len(await calls_kept(house)) == 1


async def test_a_withheld_call_whose_end_we_never_hear_of_is_the_same_line(
    house: House, office: SmsPhone, kari: Actor
) -> None:
    await passed_on_and_no_more(house, "anonymous")
    assert not kari.has_read("skjult nummer")
    await house.passes(hours=4, minutes=30)
    assert kari.has_read("skjult nummer (onsdag 25.11 kl 9)")


async def test_by_day_nobody_picks_up_and_a_human_rings_back(
    house: House, phone: SmsPhone, office: SmsPhone, kari: Actor, per: Actor
) -> None:
    call = await rings(house, phone)
    assert (call.status, call.billed, len(office.rang)) == ("busy", False, 1)
    (thread,) = await the_threads(house)
    assert (thread.state, thread.call_back) == ("waiting", True)
    assert kari.has_read("Maria ringte")
    assert kari.has_read("vil bli ringt")
    (text,) = texts(phone)
    assert "Vi så at du ringte" in text
    assert "113" in text
    await kari.picks("Jeg tar den")
    await kari.picks("Vis nummeret")
    assert shows(kari, phone)
    if isinstance(kari, OnTelegram):
        assert kari.phone.last is not None
        assert kari.phone.last.protected
    await kari.picks("Har ringt")
    assert "du har ringt Maria" in kari.last_read
    page = await signed_in(house, kari)
    await page.opens(f"/p/{(await the_threads(house))[0].id.hex}")
    assert "Ringte, og fikk ikke snakket med noen." in page.text
    assert "Ringte tilbake." in page.text
    (thread,) = await the_threads(house)
    assert (thread.state, thread.call_back, thread.since) == ("answered", False, None)
    async with house.service.database.transaction() as session:
        steps = [one.what for one in await session.scalars(select(ThreadStep).order_by(col(ThreadStep.at)))]
    assert {"taken", "number-shown", "answered"} <= set(steps)
    # A new text is new: the old call is not told again.
    phone.write("Takk for praten, kan vi snakke i morgen?")
    await house.settle()
    assert kari.count_read("Maria ringte") == 2


async def test_who_gives_up_while_it_rings_is_rung_back_too(
    house: House, phone: SmsPhone, office: SmsPhone, kari: Actor
) -> None:
    call = await rings(house, phone, gives_up=True)
    assert (call.status, call.billed) == ("no-answer", False)
    assert [one.is_call for one in await calls_kept(house)] == [True]
    assert kari.has_read("Maria ringte")
    await house.passes(hours=5)
    assert len(await calls_kept(house)) == 1


async def test_at_night_it_is_busy_and_whoever_is_on_hears_of_it(
    house: House, phone: SmsPhone, office: SmsPhone, kari: Actor, sam: Actor
) -> None:
    await house.until(datetime(2026, 11, 26, 2, 14, tzinfo=OSLO))
    await on_shift(house, "Sam", 5)
    office.picks_up = True
    call = await rings(house, phone)
    assert (call.status, call.billed, office.rang) == ("busy", False, [])
    assert sam.has_read("Maria ringte")
    assert not kari.has_read("Maria ringte")
    (text,) = texts(phone)
    assert "116123" in text
    # A peer worker sees the number once it is theirs.
    await sam.picks("Vis nummeret")
    assert "først" in sam.last_read
    await sam.picks("Jeg tar den")
    await sam.picks("Vis nummeret")
    assert shows(sam, phone)


async def test_whom_they_did_not_want_neither_sees_the_number_nor_has_rung(
    house: House, phone: SmsPhone, office: SmsPhone, kari: Actor
) -> None:
    await rings(house, phone)
    assert kari.has_read("Maria ringte")
    async with house.service.database.transaction() as session:
        (thread,) = (await session.scalars(select(Thread))).all()
        maria_id, kari_id = (await person(session, "Maria")).id, (await person(session, "Kari")).id
        await declines.add(session, thread.programme_id, maria_id, kari_id, house.now, by_worker=False)
    # The buttons of before are still on the screen.
    for button in ("Vis nummeret", "Har ringt"):
        await kari.picks(button)
        assert "ikke hos deg nå" in kari.last_read
    assert not shows(kari, phone)
    (thread,) = await the_threads(house)
    assert (thread.state, thread.call_back) == ("waiting", True)


async def test_at_night_with_nobody_on_it_waits_for_the_morning_and_says_so(
    house: House, phone: SmsPhone, office: SmsPhone, kari: Actor
) -> None:
    await house.until(datetime(2026, 11, 26, 2, 14, tzinfo=OSLO))
    await rings(house, phone)
    assert not kari.has_read("Maria")
    (text,) = texts(phone)
    assert "først" in text
    assert "9" in text
    await house.until(datetime(2026, 11, 26, 9, 1, tzinfo=OSLO))
    assert kari.has_read("Maria ringte")


async def test_in_the_weekend_it_is_monday(house: House, phone: SmsPhone, kari: Actor) -> None:
    await house.until(datetime(2026, 11, 28, 13, 0, tzinfo=OSLO))
    call = await rings(house, phone)
    assert not call.billed
    (text,) = texts(phone)
    assert "mandag" in text
    await house.until(datetime(2026, 11, 30, 9, 1, tzinfo=OSLO))
    assert kari.has_read("Maria ringte")


async def test_several_calls_are_one_line_with_a_count(
    house: House, phone: SmsPhone, office: SmsPhone, kari: Actor
) -> None:
    for _ in range(4):
        await rings(house, phone)
        await house.passes(minutes=1)
    assert kari.count_read("Maria ringte") == 1
    assert len(texts(phone)) == 1
    await house.passes(minutes=8)
    assert kari.count_read("Maria ringte") == 2
    assert kari.has_read("Maria ringte 4 ganger")
    assert len(await the_threads(house)) == 1


async def test_a_call_continues_what_was_written(
    house: House, ali: Actor, office: SmsPhone, kari: Actor
) -> None:
    await ali.says("Kan noen ringe meg?")
    await rings(house, house.twilio.phone(ali.address))
    (thread,) = await the_threads(house)
    assert thread.call_back
    assert kari.has_read("Ali ringte")
    assert ali.count_read("Vi så at du ringte") == 1
    await ali.says("STATUS")
    assert ali.has_read("venter på å bli ringt")


async def test_a_stranger_is_rung_back_and_greeted_once(
    house: House, office: SmsPhone, kari: Actor, everybody: dict[str, Actor]
) -> None:
    stranger = house.twilio.phone("+4799887766")
    for _ in range(3):
        await rings(house, stranger)
    assert kari.has_read("Et ukjent nummer ringte")
    assert len(texts(stranger)) == 1
    await kari.picks("Jeg tar den")
    await kari.picks("Vis nummeret")
    assert shows(kari, stranger)


async def test_a_landline_is_kept_and_never_texted(house: House, office: SmsPhone, kari: Actor) -> None:
    landline = house.twilio.phone("+4722334455")
    await rings(house, landline)
    assert kari.has_read("ringte")
    assert texts(landline) == []
    assert [call for call in house.twilio.requests if call.text("To") == "+4722334455"] == []
    async with house.service.database.transaction() as session:
        assert list(await session.scalars(select(Signal))) == []


async def test_a_withheld_number_is_one_plain_line_to_whoever_is_on(
    house: House, office: SmsPhone, sam: Actor, kari: Actor
) -> None:
    await house.until(datetime(2026, 11, 26, 2, 14, tzinfo=OSLO))
    await on_shift(house, "Sam", 5)
    caller = house.twilio.phone("+4799887766")
    for _ in range(3):
        call = await rings(house, caller, withheld=True)
        assert (call.status, call.billed) == ("busy", False)
        await house.passes(minutes=10)
    assert sam.count_read("skjult nummer") == 1
    assert not kari.has_read("skjult nummer")
    await house.passes(minutes=60)
    await rings(house, caller, withheld=True)
    assert sam.count_read("skjult nummer") == 2
    assert await the_threads(house) == []
    assert texts(caller) == []


async def test_a_withheld_number_at_night_is_in_staffs_day(
    house: House, office: SmsPhone, kari: Actor
) -> None:
    await house.until(datetime(2026, 11, 26, 2, 14, tzinfo=OSLO))
    await rings(house, house.twilio.phone("+4799887766"), withheld=True)
    assert not kari.has_read("skjult")
    await kari.says("DAGEN")
    assert "skjult nummer" in kari.last_read


async def test_a_withheld_number_is_passed_on_by_day(house: House, office: SmsPhone, kari: Actor) -> None:
    office.picks_up = True
    call = await rings(house, house.twilio.phone("+4799887766"), withheld=True)
    assert (call.spoke_with, office.rang) == (OFFICE, [house.twilio.number])
    office.picks_up = False
    await rings(house, house.twilio.phone("+4799887766"), withheld=True)
    assert kari.has_read("skjult nummer")


async def test_one_of_the_team_is_busy_and_no_thread(
    house: House, office: SmsPhone, sam: Actor, kari: Actor
) -> None:
    call = await rings(house, house.twilio.phone(sam.address))
    assert (call.status, call.billed, office.rang) == ("busy", False, [])
    await rings(house, office)
    assert await the_threads(house) == []
    assert not kari.has_read("ringte")


async def test_what_twilio_tells_twice_counts_once(
    house: House, phone: SmsPhone, office: SmsPhone, kari: Actor
) -> None:
    house.twilio.misbehave.deliver("twice", of="call")
    await rings(house, phone)
    assert len(await calls_kept(house)) == 1
    assert kari.count_read("Maria ringte") == 1


async def test_a_forged_call_is_refused(house: House, phone: SmsPhone, office: SmsPhone) -> None:
    form = call_params("CA" + "0" * 32, phone.number, house.twilio.number, house.twilio.account)
    async with httpx.AsyncClient(trust_env=False, timeout=PATIENCE) as client:
        for path in ("", "/ended"):
            url = house.twilio.voice_url + path
            headers = {"X-Twilio-Signature": "AAAAAAAAAAAAAAAAAAAAAAAAAAA="}
            answer = await client.post(url, data=form | {"DialCallStatus": "busy"}, headers=headers)
            assert answer.status_code == 403
    await house.settle()
    assert await the_threads(house) == []


async def test_after_stopp_a_call_is_answered_once_and_not_where_the_provider_shuts(
    house: House, ali: Actor, office: SmsPhone
) -> None:
    await ali.says("STOPP")
    await rings(house, house.twilio.phone(ali.address))
    assert ali.has_read("Vi så at du ringte")
    async with house.service.database.transaction() as session:
        contact = await people.meet(session, "sms", ali.address, house.now)
        programme = (await session.scalars(select(Programme))).one()
        await signals.give(session, "opted_out", contact.id, house.now, programme_id=programme.id)
    await house.passes(hours=20)
    before = len(ali.read)
    await rings(house, house.twilio.phone(ali.address))
    assert len(ali.read) == before
