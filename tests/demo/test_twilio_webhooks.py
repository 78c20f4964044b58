"""Twilio's own requests: signed so that its own validator accepts them, with the documented fields."""

from __future__ import annotations

from urllib.parse import parse_qsl

import pytest
from twilio.request_validator import RequestValidator
from twilio.rest import Client

from bot.demo.twilio import NUMBER, TwilioStandIn
from bot.demo.twilio_messages import new_sid
from tests.demo.conftest import Heard, Listener

MOBILE = "+4790000001"
PLACES = {f"{side}{place}" for side in ("From", "To") for place in ("City", "State", "Zip", "Country")}
INBOUND = PLACES | {
    "MessageSid",
    "SmsSid",
    "SmsMessageSid",
    "AccountSid",
    "MessagingServiceSid",
    "From",
    "To",
    "Body",
    "NumMedia",
    "NumSegments",
    "SmsStatus",
    "ApiVersion",
}
STATUS = {"MessageSid", "SmsSid", "MessageStatus", "SmsStatus", "AccountSid", "From", "To", "ApiVersion"}


def form(heard: Heard) -> dict[str, str]:
    return dict(parse_qsl(heard.body.decode(), keep_blank_values=True))


def statuses(listener: Listener) -> list[str]:
    return [form(heard)["MessageStatus"] for heard in listener.heard]


async def send(sms: Client, listener: Listener, body: str = "hei") -> str:
    sent = await sms.messages.create_async(
        to=MOBILE, from_=NUMBER, body=body, status_callback=f"{listener.url}/sms/status"
    )
    assert sent.sid
    return str(sent.sid)


@pytest.mark.parametrize("text", ["hei", "", "Blåbær & « € » 😀 + = %", "a" * 400, "to\nlinjer\x00"])
async def test_an_inbound_text_is_signed_and_complete(
    twilio: TwilioStandIn, listener: Listener, text: str
) -> None:
    sent = twilio.phone(MOBILE).write(text)
    await twilio.until(lambda: not twilio.busy)
    (heard,) = listener.heard
    params = form(heard)
    assert params.keys() == INBOUND
    assert (params["MessageSid"], params["From"], params["To"], params["Body"]) == (
        sent.sid,
        MOBILE,
        NUMBER,
        text,
    )
    assert (params["FromCountry"], params["NumMedia"], params["SmsStatus"]) == ("NO", "0", "received")
    assert heard.headers["content-type"] == "application/x-www-form-urlencoded"
    assert heard.headers["i-twilio-idempotency-token"]
    validator = RequestValidator(twilio.auth_token)
    signature = heard.headers["x-twilio-signature"]
    assert validator.validate(heard.url, params, signature)
    assert not validator.validate(heard.url, params | {"Body": text + "!"}, signature)
    assert not RequestValidator("another").validate(heard.url, params, signature)


async def test_texts_of_one_phone_come_in_order(twilio: TwilioStandIn, listener: Listener) -> None:
    words = [str(number) for number in range(10)]
    for word in words:
        twilio.phone(MOBILE).write(word)
    await twilio.until(lambda: not twilio.busy)
    assert [form(heard)["Body"] for heard in listener.heard] == words


async def test_stop_is_forwarded_and_says_so_only_with_advanced_opt_out(
    twilio: TwilioStandIn, listener: Listener
) -> None:
    phone = twilio.phone(MOBILE)
    phone.write("STOP")
    await twilio.until(lambda: not twilio.busy)
    twilio.advanced_opt_out = True
    for word in ("START", "help", "stopp"):
        phone.write(word)
    await twilio.until(lambda: not twilio.busy)
    said = [(form(heard)["Body"], form(heard).get("OptOutType")) for heard in listener.heard]
    assert said == [("STOP", None), ("START", "START"), ("help", "HELP"), ("stopp", None)]


async def test_a_status_callback_follows_each_step(
    sms: Client, twilio: TwilioStandIn, listener: Listener
) -> None:
    sid = await send(sms, listener)
    await twilio.until(lambda: not twilio.busy)
    assert statuses(listener) == ["sent", "delivered"]
    for heard in listener.heard:
        params = form(heard)
        assert params.keys() == STATUS
        assert (params["MessageSid"], params["To"]) == (sid, MOBILE)
        assert RequestValidator(twilio.auth_token).validate(
            heard.url, params, heard.headers["x-twilio-signature"]
        )


async def test_the_query_of_a_callback_is_signed_too(
    sms: Client, twilio: TwilioStandIn, listener: Listener
) -> None:
    url = f"{listener.url}/sms/status?outbox=8c1f"
    await sms.messages.create_async(to=MOBILE, from_=NUMBER, body="hei", status_callback=url)
    await twilio.until(lambda: not twilio.busy)
    heard = listener.heard[0]
    assert RequestValidator(twilio.auth_token).validate(url, form(heard), heard.headers["x-twilio-signature"])


async def test_a_phone_that_is_off_is_30003(sms: Client, twilio: TwilioStandIn, listener: Listener) -> None:
    phone = twilio.phone(MOBILE)
    phone.switch_off()
    sid = await send(sms, listener)
    await twilio.until(lambda: not twilio.busy)
    assert [(form(heard)["MessageStatus"], form(heard).get("ErrorCode")) for heard in listener.heard] == [
        ("sent", None),
        ("undelivered", "30003"),
    ]
    fetched = await sms.messages(sid).fetch_async()
    assert (fetched.status, fetched.error_code) == ("undelivered", 30003)
    assert phone.received == []
    phone.on()
    await send(sms, listener)
    await phone.until(lambda phone: phone.last)


async def test_a_text_can_be_filtered_on_its_way(
    sms: Client, twilio: TwilioStandIn, listener: Listener
) -> None:
    twilio.fail_next(30007)
    await send(sms, listener)
    await send(sms, listener, "den neste")
    await twilio.until(lambda: not twilio.busy)
    assert [text.text for text in twilio.phone(MOBILE).received] == ["den neste"]
    assert "30007" in {form(heard).get("ErrorCode") for heard in listener.heard}


async def test_callbacks_can_come_twice_late_or_never(
    sms: Client, twilio: TwilioStandIn, listener: Listener
) -> None:
    for how, expected in [
        ("twice", ["sent", "sent", "delivered"]),
        ("late", ["delivered", "sent"]),
        ("lost", ["delivered"]),
    ]:
        listener.heard.clear()
        twilio.misbehave.deliver(how, of="callback")  # type: ignore[arg-type]
        await send(sms, listener)
        await twilio.until(lambda: not twilio.busy)
        assert statuses(listener) == expected


async def test_inbound_texts_can_come_twice_late_or_never(twilio: TwilioStandIn, listener: Listener) -> None:
    for how in ("twice", "late", "lost"):
        twilio.misbehave.deliver(how, of="inbound")
    for word in ("to ganger", "sent", "borte", "til slutt"):
        twilio.phone(MOBILE).write(word)
    await twilio.until(lambda: not twilio.busy)
    assert [form(heard)["Body"] for heard in listener.heard] == [
        "to ganger",
        "to ganger",
        "til slutt",
        "sent",
    ]
    sids = [form(heard)["MessageSid"] for heard in listener.heard]
    tokens = [heard.headers["i-twilio-idempotency-token"] for heard in listener.heard]
    assert sids[0] == sids[1]
    assert tokens[0] == tokens[1]
    assert len(set(sids)) == len(set(tokens)) == 3


async def test_a_bad_answer_is_not_tried_again(twilio: TwilioStandIn, listener: Listener) -> None:
    listener.statuses = [500]
    twilio.phone(MOBILE).write("hei")
    await twilio.until(lambda: not twilio.busy)
    assert len(listener.heard) == 1
    assert [alert.code for alert in twilio.webhooks.alerts] == [11200]


async def test_no_connection_is_tried_once_more(twilio: TwilioStandIn) -> None:
    twilio.sms_url = "http://127.0.0.1:9/sms"
    twilio.phone(MOBILE).write("hei")
    await twilio.until(lambda: not twilio.busy)
    assert [posted.status for posted in twilio.webhooks.posted] == [0, 0]
    assert [alert.code for alert in twilio.webhooks.alerts] == [11205]


async def test_the_address_can_ask_for_more_tries(twilio: TwilioStandIn, listener: Listener) -> None:
    listener.statuses = [500, 500, 200]
    twilio.sms_url = f"{listener.url}/sms#rc=3&rp=all"
    twilio.phone(MOBILE).write("hei")
    await twilio.until(lambda: not twilio.busy)
    assert [posted.status for posted in twilio.webhooks.posted] == [500, 500, 200]
    assert len({heard.headers["i-twilio-idempotency-token"] for heard in listener.heard}) == 1


async def test_an_answer_in_twiml_reaches_the_phone(twilio: TwilioStandIn, listener: Listener) -> None:
    phone = twilio.phone(MOBILE)
    for answer in ("<Response/>", "<Response><Message>Takk!</Message></Response>", "takk"):
        listener.answer = answer
        phone.write("hei")
        await twilio.until(lambda: not twilio.busy)
    assert [text.text for text in phone.received] == ["Takk!"]
    assert [alert.code for alert in twilio.webhooks.alerts] == [12100]


async def test_a_call_is_signed_and_hears_what_is_said(twilio: TwilioStandIn, listener: Listener) -> None:
    listener.answer = "<Response><Say>Send en melding.</Say></Response>"
    phone = twilio.phone(MOBILE)
    phone.call()
    await twilio.until(lambda: not twilio.busy)
    (heard,) = listener.heard
    params = form(heard)
    assert (heard.path, params["From"], params["CallStatus"], params["Direction"]) == (
        "/voice",
        MOBILE,
        "ringing",
        "inbound",
    )
    assert RequestValidator(twilio.auth_token).validate(
        heard.url, params, heard.headers["x-twilio-signature"]
    )
    (call,) = phone.calls
    assert (call.heard, call.billed, call.status) == (["Send en melding."], True, "completed")


def test_sids_are_never_given_twice() -> None:
    sids = {new_sid("SM") for _ in range(1000)}
    assert {len(sid) for sid in sids} == {34}
    assert len(sids) == 1000
