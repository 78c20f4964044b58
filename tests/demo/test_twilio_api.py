"""The Twilio stand-in answers the real SDK as api.twilio.com does: resources, lists, error codes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import httpx
import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.http.async_http_client import AsyncTwilioHttpClient
from twilio.rest import Client

from bot.demo.changes import PATIENCE
from bot.demo.serve import serve
from bot.demo.twilio import NUMBER, TwilioStandIn
from tests.demo.conftest import make_client

MOBILE = "+4790000001"
MESSAGE = {
    "account_sid",
    "api_version",
    "body",
    "date_created",
    "date_sent",
    "date_updated",
    "direction",
    "error_code",
    "error_message",
    "from",
    "messaging_service_sid",
    "num_media",
    "num_segments",
    "price",
    "price_unit",
    "sid",
    "status",
    "subresource_uris",
    "to",
    "uri",
}
ACCOUNT = {
    "auth_token",
    "date_created",
    "date_updated",
    "friendly_name",
    "owner_account_sid",
    "sid",
    "status",
    "subresource_uris",
    "type",
    "uri",
}
PAGE = {
    "messages",
    "end",
    "first_page_uri",
    "next_page_uri",
    "page",
    "page_size",
    "previous_page_uri",
    "start",
    "uri",
}


async def test_a_text_is_queued_and_stands_on_the_phone(sms: Client, twilio: TwilioStandIn) -> None:
    sent = await sms.messages.create_async(to=MOBILE, from_=NUMBER, body="Tur tirsdag kl 12. Svar JA")
    assert sent.sid
    assert (len(sent.sid), sent.sid[:2], sent.status, sent.num_segments) == (34, "SM", "queued", "1")
    assert (sent.direction, sent.price, sent.error_code, sent.date_sent) == ("outbound-api", None, None, None)
    phone = twilio.phone(MOBILE)
    await phone.until(lambda phone: phone.last)
    assert phone.last
    assert (phone.last.sid, phone.last.text, phone.last.from_us) == (
        sent.sid,
        "Tur tirsdag kl 12. Svar JA",
        True,
    )
    fetched = await sms.messages(sent.sid).fetch_async()
    assert (fetched.status, fetched.body) == ("delivered", "Tur tirsdag kl 12. Svar JA")
    assert fetched.date_sent


async def test_the_resources_have_the_documented_fields(sms: Client, twilio: TwilioStandIn) -> None:
    await sms.messages.create_async(to=MOBILE, from_=NUMBER, body="hei")
    account = await sms.api.accounts(twilio.account).fetch_async()
    assert (account.sid, account.status, account.type) == (twilio.account, "active", "Full")
    await sms.messages.list_async(limit=1)
    sent, fetched, listed = (call.answer for call in twilio.requests)
    assert sent.keys() == MESSAGE
    assert fetched.keys() == ACCOUNT
    assert listed.keys() == PAGE
    assert [call.status for call in twilio.requests] == [201, 200, 200]


async def test_a_messaging_service_chooses_the_sender_later(sms: Client, twilio: TwilioStandIn) -> None:
    sent = await sms.messages.create_async(to=MOBILE, messaging_service_sid=twilio.service, body="hei")
    assert (sent.status, sent.from_, sent.num_segments) == ("accepted", None, "0")
    await twilio.until(lambda: twilio.phone(MOBILE).last)
    assert sent.sid
    fetched = await sms.messages(sent.sid).fetch_async()
    assert (fetched.from_, fetched.num_segments) == (NUMBER, "1")


async def test_a_text_too_many_for_the_alphabet_costs_more(sms: Client, twilio: TwilioStandIn) -> None:
    sent = await sms.messages.create_async(to=MOBILE, from_=NUMBER, body="Hei – " + "a" * 65)
    assert sent.num_segments == "2"
    smart = await sms.messages.create_async(
        to=MOBILE, from_=NUMBER, body="Hei – " + "a" * 65, smart_encoded=True
    )
    assert (smart.num_segments, smart.body) == ("1", "Hei - " + "a" * 65)
    await twilio.until(lambda: len(twilio.phone(MOBILE).received) == 2)
    assert [(text.encoding, text.segments) for text in twilio.phone(MOBILE).received] == [
        ("UCS-2", 2),
        ("GSM-7", 1),
    ]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ({"to": "90000001", "from_": NUMBER, "body": "hei"}, 21211),
        ({"to": "+47900000011", "from_": NUMBER, "body": "hei"}, 21211),
        ({"to": "+4722000000", "from_": NUMBER, "body": "hei"}, 21614),
        ({"to": MOBILE, "from_": "+15005550006", "body": "hei"}, 21606),
        ({"to": MOBILE, "from_": NUMBER, "body": "a" * 1601}, 21617),
        ({"to": MOBILE, "from_": NUMBER, "body": ""}, 21602),
        ({"to": MOBILE, "from_": NUMBER}, 21602),
        ({"to": MOBILE, "body": "hei"}, 21603),
        ({"to": "", "from_": NUMBER, "body": "hei"}, 21604),
        ({"to": MOBILE, "messaging_service_sid": "MG0", "body": "hei"}, 21701),
    ],
)
async def test_what_twilio_refuses_has_its_code(
    sms: Client, twilio: TwilioStandIn, words: dict[str, str], code: int
) -> None:
    with pytest.raises(TwilioRestException) as refused:
        await sms.messages.create_async(**words)
    assert (refused.value.status, refused.value.code) == (400, code)
    answer = twilio.requests[-1].answer
    assert answer.keys() == {"code", "message", "more_info", "status"}
    assert twilio.texts == []


async def test_a_wrong_token_is_20003(twilio: TwilioStandIn) -> None:
    async with serve(twilio.app) as url, AsyncTwilioHttpClient() as http:
        with pytest.raises(TwilioRestException) as refused:
            await make_client(url, twilio.account, "wrong", http).api.accounts(twilio.account).fetch_async()
    assert (refused.value.status, refused.value.code) == (401, 20003)


async def test_what_is_not_there_is_20404(sms: Client, twilio: TwilioStandIn) -> None:
    with pytest.raises(TwilioRestException) as refused:
        await sms.messages("SM" + "0" * 32).fetch_async()
    assert (refused.value.status, refused.value.code) == (404, 20404)


async def test_an_unknown_call_fails_and_is_remembered(sms: Client, twilio: TwilioStandIn) -> None:
    with pytest.raises(TwilioRestException):
        await sms.calls.create_async(to=MOBILE, from_=NUMBER, twiml="<Response/>")
    sent = await sms.messages.create_async(to=MOBILE, from_=NUMBER, body="hei")
    assert sent.sid
    with pytest.raises(TwilioRestException):
        await sms.messages(sent.sid).delete_async()
    assert len(twilio.unknown_methods) == 2
    twilio.unknown_methods.clear()


async def test_the_list_is_newest_first_and_comes_in_pages(sms: Client, twilio: TwilioStandIn) -> None:
    for number in range(5):
        await sms.messages.create_async(to=MOBILE, from_=NUMBER, body=str(number))
    await sms.messages.create_async(to="+4790000002", from_=NUMBER, body="andre")
    found = await sms.messages.list_async(to=MOBILE, page_size=2)
    assert [message.body for message in found] == ["4", "3", "2", "1", "0"]
    assert len(twilio.requests) == 6 + 3


async def test_the_list_can_be_asked_for_what_was_sent_since() -> None:
    now = [datetime(2026, 11, 22, 9, 0, 0, tzinfo=UTC)]
    twilio = TwilioStandIn(now=lambda: now[0])
    async with twilio, serve(twilio.app) as url, AsyncTwilioHttpClient() as http:
        client = make_client(url, twilio.account, twilio.auth_token, http)
        for body in ("før", "etter"):
            await client.messages.create_async(to=MOBILE, from_=NUMBER, body=body)
            await twilio.until(lambda: not twilio.busy)
            now[0] += timedelta(minutes=10)
        since = datetime(2026, 11, 22, 9, 10, tzinfo=UTC)
        after = await client.messages.list_async(to=MOBILE, date_sent_after=since)
        before = await client.messages.list_async(to=MOBILE, date_sent_before=since - timedelta(seconds=1))
        on = await client.messages.list_async(date_sent=datetime(2026, 11, 23, tzinfo=UTC))
    assert [message.body for message in after] == ["etter"]
    assert [message.body for message in before] == ["før"]
    assert on == []


async def test_who_wrote_stop_is_21610_until_start(sms: Client, twilio: TwilioStandIn) -> None:
    phone = twilio.phone(MOBILE)
    phone.write(" stop ")
    with pytest.raises(TwilioRestException) as refused:
        await sms.messages.create_async(to=MOBILE, from_=NUMBER, body="hei")
    assert refused.value.code == 21610
    phone.write("Start")
    await sms.messages.create_async(to=MOBILE, from_=NUMBER, body="hei igjen")
    await phone.until(lambda phone: phone.last)
    assert [text.text for text in phone.received] == ["hei igjen"]
    assert [text.automatic for text in phone.messages if text.from_us] == [True, True, False]


@pytest.mark.parametrize("word", ["STOPP", "stopp", "Stop sending", "HJELP", "JA", "SLUTT", ""])
async def test_words_that_are_not_twilios_own_stop_nothing(twilio: TwilioStandIn, word: str) -> None:
    phone = twilio.phone(MOBILE)
    phone.write(word)
    assert not phone.opted_out
    assert not [text for text in phone.messages if text.from_us]


async def test_basic_auth_is_required(twilio: TwilioStandIn) -> None:
    async with serve(twilio.app) as url, httpx.AsyncClient(trust_env=False, timeout=PATIENCE) as client:
        answer = await client.get(f"{url}/2010-04-01/Accounts/{twilio.account}.json")
    assert (answer.status_code, answer.json()["code"]) == (401, 20003)
