"""Each way to misbehave, seen through the eyes of the real SDKs."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import aiohttp
import httpx
import pytest
from telegram import Bot
from telegram.error import Forbidden, NetworkError, RetryAfter, TimedOut
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from bot.demo import misbehaviour
from bot.demo.changes import PATIENCE
from bot.demo.serve import serve
from bot.demo.telegram import TelegramStandIn, blocked_by_user, flood, refuse
from bot.demo.telegram_phone import Phone
from bot.demo.twilio import NUMBER, TwilioStandIn, too_many_requests
from bot.demo.twilio import refuse as refuse_sms
from tests.demo.conftest import make_bot

MOBILE = "+4790000001"


@pytest.fixture(autouse=True)
def _retry_after_as_timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    """The SDK warns of its own number of seconds otherwise, and here a warning is an error."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


async def send(sms: Client, body: str = "hei") -> None:
    await sms.messages.create_async(to=MOBILE, from_=NUMBER, body=body)


async def test_telegram_says_to_wait(bot: Bot, telegram: TelegramStandIn, kari: Phone) -> None:
    telegram.misbehave.next(flood(7), on="sendMessage")
    with pytest.raises(RetryAfter) as refused:
        await bot.send_message(5001, "hei")
    assert refused.value.retry_after == timedelta(seconds=7)
    assert kari.received == []
    await bot.send_message(5001, "hei")
    assert len(kari.received) == 1


async def test_telegram_says_blocked_though_nobody_told(
    bot: Bot, telegram: TelegramStandIn, kari: Phone
) -> None:
    telegram.misbehave.next(blocked_by_user(), on="sendMessage")
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(5001, "hei")
    assert not kari.blocked


async def test_telegram_breaks(bot: Bot, telegram: TelegramStandIn, kari: Phone) -> None:
    telegram.misbehave.next(refuse(500, "Internal Server Error"))
    telegram.misbehave.next(misbehaviour.broken(502, accepted=True))
    for _ in range(2):
        with pytest.raises(NetworkError):
            await bot.send_message(5001, "hei")
    assert len(kari.received) == 1
    assert [(call.fault, call.accepted, call.status) for call in telegram.calls("sendMessage")] == [
        ("refuse 500", False, 500),
        ("broken 502", True, 502),
    ]


@pytest.mark.parametrize("accepted", [False, True])
async def test_telegram_hangs_up(bot: Bot, telegram: TelegramStandIn, kari: Phone, *, accepted: bool) -> None:
    telegram.misbehave.next(misbehaviour.drop(accepted=accepted), on="sendMessage")
    with pytest.raises(NetworkError) as failed:
        await bot.send_message(5001, "hei")
    assert isinstance(failed.value.__cause__, httpx.RemoteProtocolError)
    assert len(kari.received) == int(accepted)
    (call,) = telegram.calls("sendMessage")
    assert (call.accepted, call.status, call.fault) == (accepted, 0, "drop")
    await bot.send_message(5001, "hei igjen")


@pytest.mark.parametrize("accepted", [False, True])
async def test_telegram_never_answers(
    telegram: TelegramStandIn, telegram_url: str, kari: Phone, *, accepted: bool
) -> None:
    async with make_bot(telegram_url, telegram.token, read_timeout=0.05) as bot:
        telegram.misbehave.next(misbehaviour.hang(accepted=accepted), on="sendMessage")
        with pytest.raises(TimedOut) as failed:
            await bot.send_message(5001, "hei")
        assert isinstance(failed.value.__cause__, httpx.ReadTimeout)
    assert len(kari.received) == int(accepted)


async def test_a_slow_answer_is_still_an_answer(bot: Bot, telegram: TelegramStandIn, kari: Phone) -> None:
    telegram.misbehave.next(misbehaviour.delay(0.05), on="sendMessage")
    sending = asyncio.create_task(bot.send_message(5001, "hei"))
    await telegram.until(lambda: telegram.calls("sendMessage"))
    assert kari.received == []
    await sending
    assert len(kari.received) == 1


async def test_what_was_too_slow_is_done_all_the_same(
    telegram: TelegramStandIn, telegram_url: str, kari: Phone
) -> None:
    async with make_bot(telegram_url, telegram.token, read_timeout=0.05) as bot:
        telegram.misbehave.next(misbehaviour.delay(60), on="sendMessage")
        with pytest.raises(TimedOut):
            await bot.send_message(5001, "hei")
        await kari.until(lambda phone: phone.last)


async def test_a_fault_strikes_only_what_it_was_meant_for(
    bot: Bot, telegram: TelegramStandIn, kari: Phone
) -> None:
    telegram.phone(5002, "Ola").start()
    telegram.misbehave.next(flood(), times=2, when=lambda call: call.params.get("chat_id") == "5002")
    await bot.send_message(5001, "hei")
    for _ in range(2):
        with pytest.raises(RetryAfter):
            await bot.send_message(5002, "hei")
    await bot.send_message(5002, "hei")
    telegram.misbehave.next(flood(), times=9)
    telegram.misbehave.calm()
    await bot.send_message(5001, "hei")


@pytest.mark.parametrize(
    ("fault", "status", "code"),
    [
        (too_many_requests(), 429, 20429),
        (refuse_sms(21610), 400, 21610),
        (refuse_sms(21408), 400, 21408),
        (misbehaviour.broken(502), 502, 502),
    ],
)
async def test_twilio_refuses(
    sms: Client, twilio: TwilioStandIn, fault: misbehaviour.Fault, status: int, code: int
) -> None:
    twilio.misbehave.next(fault, on="send")
    with pytest.raises(TwilioRestException) as refused:
        await send(sms)
    assert (refused.value.status, refused.value.code) == (status, code)
    assert twilio.texts == []
    await send(sms)


@pytest.mark.parametrize("accepted", [False, True])
async def test_twilio_hangs_up(sms: Client, twilio: TwilioStandIn, *, accepted: bool) -> None:
    # A POST is not repeated on a connection that was used before and closed, nor on a fresh one.
    twilio.misbehave.next(misbehaviour.drop(accepted=accepted), on="send")
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await send(sms)
    assert len(twilio.texts) == int(accepted)
    found = await sms.messages.list_async(to=MOBILE)
    assert [message.body for message in found] == ["hei"] * int(accepted)


async def test_leaving_ends_what_hangs(telegram: TelegramStandIn) -> None:
    telegram.misbehave.next(misbehaviour.hang())
    async with httpx.AsyncClient(trust_env=False, timeout=PATIENCE) as client:
        async with serve(telegram.app) as url:
            call = asyncio.create_task(client.post(f"{url}/bot{telegram.token}/getMe"))
            await telegram.until(lambda: telegram.requests)
        with pytest.raises(httpx.TransportError):
            await call
