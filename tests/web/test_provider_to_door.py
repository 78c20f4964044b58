"""The stand-ins knock at the doors over HTTP, and deliver as the providers do."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bot.channels import Button
from bot.channels.sms.send import SmsChannel
from bot.channels.telegram.send import TelegramChannel
from bot.demo.serve import serve
from bot.demo.telegram import TelegramStandIn
from bot.demo.twilio import TwilioStandIn
from bot.web.app import create_app
from tests.channels.letters import ROW, letter
from tests.web.doorkeeper import SECRET, Doorkeeper

KIM = "+4790000001"


class FullOnce(Doorkeeper):
    """Cannot store what comes first."""

    refused = 0

    def _room(self) -> None:
        if not self.refused:
            self.refused += 1
            raise OSError("database is full")


@asynccontextmanager
async def at_home(keeper: Doorkeeper, **settings: Any) -> AsyncIterator[str]:
    """The doors, at an address that they only know once it is there."""
    opened: list[Any] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await opened[0](scope, receive, send)

    async with serve(app) as address:
        opened.append(create_app(keeper.doors(public_url=address, **settings)))
        yield address


async def test_texts_and_reports_come_in_by_twilio() -> None:
    keeper = Doorkeeper()
    async with (
        TwilioStandIn() as twilio,
        serve(twilio.app) as api,
        at_home(keeper, twilio_auth_token=twilio.auth_token) as address,
    ):
        twilio.sms_url, twilio.voice_url = f"{address}/sms", f"{address}/voice"
        channel = SmsChannel(
            twilio.account, twilio.auth_token, sender=twilio.number, api_url=api, public_url=address
        )
        await channel.start()
        sent = await channel.send(letter("Hei", KIM))
        phone = twilio.phone(KIM)
        phone.write("får ikke sove 👍")
        phone.call()
        await twilio.until(lambda: not twilio.busy)
        await channel.stop()
    assert [incoming.text for incoming, _ in keeper.received if incoming.kind == "text"] == [
        "får ikke sove 👍"
    ]
    assert [incoming.call for incoming, _ in keeper.received if incoming.kind == "call"] == ["missed"]
    assert {(report.provider_id, report.row_id) for report in keeper.reports} == {(sent.provider_id, ROW)}
    assert max(keeper.reports, key=lambda report: report.rank).arrived
    (call,) = phone.calls
    assert (call.status, call.billed) == ("busy", False)
    assert [text.text for text in phone.received] == ["Hei"]


async def test_a_text_comes_again_where_the_address_asks_for_it() -> None:
    """Twilio gives up after a 503, unless the address that it was given ends in this."""
    keeper = FullOnce()
    async with TwilioStandIn() as twilio, at_home(keeper, twilio_auth_token=twilio.auth_token) as address:
        twilio.sms_url = f"{address}/sms#rc=2&rp=all"
        twilio.phone(KIM).write("hei")
        await twilio.until(lambda: not twilio.busy)
        assert [posted.status for posted in twilio.webhooks.posted] == [503, 200]
    assert [incoming.text for incoming, _ in keeper.received] == ["hei"]


async def test_an_update_comes_again_until_it_is_stored() -> None:
    keeper = FullOnce()
    telegram = TelegramStandIn(first_retry=0.01)
    async with serve(telegram.app) as api, at_home(keeper) as address:
        channel = TelegramChannel(telegram.token, api)
        await channel.start()
        await channel.bot.set_webhook(f"{address}/telegram", secret_token=SECRET)
        telegram.phone(77).write("hei")
        await telegram.until(lambda: telegram.undelivered == 0)
        await channel.stop()
        await telegram.stop()
    assert keeper.refused == 1
    assert [incoming.text for incoming, _ in keeper.received] == ["hei"]


async def test_a_press_is_acknowledged_by_the_answer_and_by_no_call() -> None:
    keeper = Doorkeeper()
    telegram = TelegramStandIn()
    async with serve(telegram.app) as api, at_home(keeper) as address:
        channel = TelegramChannel(telegram.token, api)
        await channel.start()
        await channel.bot.set_webhook(f"{address}/telegram", secret_token=SECRET)
        phone = telegram.phone(77)
        phone.start()
        await channel.send(letter("Hva vil du?", buttons=(Button("vote:1", "Tur"),)))
        assert phone.last is not None
        phone.press(phone.last.id, "Tur")
        await telegram.until(lambda: telegram.undelivered == 0)
        await channel.stop()
        await telegram.stop()
    assert [incoming.kind for incoming, _ in keeper.received] == ["text", "press"]
    (call,) = telegram.calls("answerCallbackQuery")
    assert (call.by_answer, call.accepted) == (True, True)
    assert telegram.unknown_methods == []
