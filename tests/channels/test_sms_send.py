"""Texts to phones: what is written, and the real SDK over HTTP."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta

import aiohttp
import pytest
from twilio.base.exceptions import TwilioException, TwilioRestException, TwilioServiceException

from bot.channels import Button, SendFailed
from bot.channels.sms import render
from bot.channels.sms import send as sms_send
from bot.channels.sms.errors import CODES, failure
from bot.channels.sms.send import SmsChannel
from bot.demo.changes import PATIENCE
from bot.demo.misbehaviour import Fault, broken, drop, hang
from bot.demo.serve import serve
from bot.demo.twilio import TwilioStandIn, refuse, too_many_requests
from bot.messages import Incoming
from tests.channels.letters import ROW, letter

KIM = "+4790000001"
Ends = tuple[TwilioStandIn, SmsChannel]


def test_choices_are_numbered_lines_in_plain_signs() -> None:
    buttons = (
        Button("vote:1", "Bowling – Bekkestua", number=4),
        Button("vote:2", "Kino", number=5, chosen=True),
        Button("vote:3", "Tur", number=6, hidden=True),
    )
    assert render.body(letter("«Torsdag» …", buttons=buttons)) == (
        '"Torsdag" ...\n4 Bowling - Bekkestua\n5 Kino\nMER = flere valg'
    )


@pytest.mark.parametrize(("language", "line"), [("nn", "MER = fleire val"), ("en", "MER = more choices")])
def test_the_line_on_more_is_in_the_readers_language(language: str, line: str) -> None:
    hidden = (Button("a", "Tur", number=1, hidden=True),)
    assert render.body(letter("Hei", buttons=hidden, language=language)) == f"Hei\n{line}"


@pytest.mark.parametrize(("text", "reason"), [("x" * 1601, "too long"), ("\u200b \n", "empty")])
def test_a_text_that_twilio_does_not_take_is_refused(text: str, reason: str) -> None:
    with pytest.raises(SendFailed) as failed:
        render.body(letter(text))
    assert (failed.value.reason, failed.value.then) == (reason, "never")


@pytest.mark.parametrize(
    ("error", "then", "contact", "alarm"),
    [
        (TwilioRestException(429, "", code=20429), "repeat", None, False),
        (TwilioRestException(429, "", code=429), "repeat", None, False),
        (TwilioRestException(429, "", code=99999), "repeat", None, False),
        (TwilioRestException(401, "", code=20003), "repeat", None, True),
        (TwilioRestException(401, "", code=401), "repeat", None, True),
        (TwilioRestException(500, "", code=20500), "uncertain", None, False),
        (TwilioRestException(502, "", code=502), "uncertain", None, False),
        (TwilioServiceException("", "", 503, 20503), "uncertain", None, False),
        (TwilioRestException(400, "", code=21211), "never", "unreachable", False),
        (TwilioRestException(400, "", code=21614), "never", "unreachable", False),
        (TwilioRestException(400, "", code=21610), "never", "opted_out", False),
        (TwilioRestException(400, "", code=21606), "never", None, True),
        (TwilioRestException(400, "", code=21611), "repeat", None, False),
        (TwilioRestException(400, "", code=21617), "never", None, True),
        (TwilioRestException(404, "", code=20404), "never", None, True),
        (TwilioException("no credentials"), "never", None, True),
        (aiohttp.InvalidURL("nowhere"), "never", None, True),
        (aiohttp.ConnectionTimeoutError(), "repeat", None, False),
        (aiohttp.ServerDisconnectedError(), "uncertain", None, False),
        (aiohttp.ClientPayloadError(), "uncertain", None, False),
        (TimeoutError(), "uncertain", None, False),
        (json.JSONDecodeError("", "", 0), "uncertain", None, False),
    ],
)
def test_each_error_says_what_may_be_done(
    error: Exception, then: str, contact: str | None, alarm: bool
) -> None:
    failed = failure(error)
    assert (failed.then, failed.contact, failed.alarm) == (then, contact, alarm)


def test_only_what_may_be_repeated_has_a_wait() -> None:
    assert {meaning.then for meaning in CODES.values() if meaning.wait} == {"repeat"}


def test_what_did_not_arrive_is_tried_anew_twice_where_the_phone_was_off_and_once_where_nobody_knows() -> (
    None
):
    assert CODES[30003].again == (timedelta(minutes=30), timedelta(hours=4))
    once = {code for code, meaning in CODES.items() if len(meaning.again) == 1}
    assert once == {30008, 30410}
    assert {code for code, meaning in CODES.items() if meaning.missed} == {30003}


@pytest.fixture
async def ends() -> AsyncIterator[Ends]:
    async with TwilioStandIn() as twilio, serve(twilio.app) as address:
        channel = SmsChannel(
            twilio.account,
            twilio.auth_token,
            sender=twilio.number,
            api_url=address,
            public_url="http://127.0.0.1:9/",
        )
        await channel.start()
        yield twilio, channel
        await channel.stop()
        assert twilio.unknown_methods == []


async def test_a_letter_arrives_with_its_segments_counted(ends: Ends) -> None:
    twilio, channel = ends
    sent = await channel.send(letter("Hei – " + "x" * 160, KIM))
    (text,) = twilio.phone(KIM).received
    assert (text.sid, text.text, text.segments) == (sent.provider_id, "Hei - " + "x" * 160, sent.segments)
    assert sent.segments == 2
    assert text.callback == f"http://127.0.0.1:9/sms/status?row={ROW}"
    assert (text.sender, text.service) == (twilio.number, "")


async def test_a_messaging_service_sends_instead_of_a_number() -> None:
    service = "MG00000000000000000000000000000de0"
    async with TwilioStandIn(service=service) as twilio, serve(twilio.app) as address:
        channel = SmsChannel(
            twilio.account,
            twilio.auth_token,
            sender=twilio.number,
            messaging_service_sid=service,
            api_url=address,
        )
        await channel.start()
        await channel.send(letter("Hei", KIM))
        await channel.stop()
        (call,) = twilio.requests
        assert (call.text("MessagingServiceSid"), "From" in call.params) == (service, False)
        assert "StatusCallback" not in call.params


@pytest.mark.parametrize(
    ("fault", "then", "contact"),
    [
        (too_many_requests(), "repeat", None),
        (refuse(21610), "never", "opted_out"),
        (refuse(21211), "never", "unreachable"),
        (refuse(20003), "repeat", None),
        (broken(500), "uncertain", None),
        (broken(502, accepted=True), "uncertain", None),
        (broken(200, accepted=True), "uncertain", None),
        (drop(accepted=True), "uncertain", None),
    ],
)
async def test_a_fault_says_what_may_be_done(
    ends: Ends, fault: Fault, then: str, contact: str | None
) -> None:
    twilio, channel = ends
    twilio.misbehave.next(fault, on="send")
    with pytest.raises(SendFailed) as failed:
        await channel.send(letter("Hei", KIM))
    assert (failed.value.then, failed.value.contact) == (then, contact)
    assert len(twilio.requests) == 1


async def test_a_silent_provider_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sms_send, "WHOLE_CALL", 0.1)
    async with TwilioStandIn() as twilio, serve(twilio.app) as address:
        channel = SmsChannel(twilio.account, twilio.auth_token, sender=twilio.number, api_url=address)
        await channel.start()
        twilio.misbehave.next(hang(accepted=True))
        async with asyncio.timeout(PATIENCE):
            with pytest.raises(SendFailed) as failed:
                await channel.send(letter("Hei", KIM))
        await channel.stop()
        assert (failed.value.then, len(twilio.phone(KIM).received)) == ("uncertain", 1)


async def test_nobody_at_the_address_means_not_sent() -> None:
    channel = SmsChannel("AC" + "0" * 32, "0" * 32, sender="+4759440000", api_url="http://127.0.0.1:9")
    await channel.start()
    with pytest.raises(SendFailed) as failed:
        await channel.send(letter("Hei", KIM))
    await channel.acknowledge(Incoming("sms", "1", KIM))
    await channel.stop()
    assert failed.value.then == "repeat"


async def test_the_account_says_its_name_or_refuses_us(ends: Ends) -> None:
    twilio, channel = ends
    assert await channel.account_name()
    twilio.auth_token = "changed"
    with pytest.raises(SendFailed) as failed:
        await channel.account_name()
    assert failed.value.alarm
