"""Twilio's list, asked by the real SDK over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.channels import Asked, SendFailed
from bot.channels.sms import asking
from bot.channels.sms.send import SmsChannel
from bot.channels.telegram.send import TelegramChannel
from bot.demo.misbehaviour import broken, drop
from bot.demo.serve import serve
from bot.demo.twilio import TwilioStandIn
from tests.channels.letters import letter

KIM, OLA = "+4790000001", "+4790000002"
Ends = tuple[TwilioStandIn, SmsChannel]


@pytest.fixture
async def ends() -> AsyncIterator[Ends]:
    async with TwilioStandIn() as twilio, serve(twilio.app) as address:
        channel = SmsChannel(twilio.account, twilio.auth_token, sender=twilio.number, api_url=address)
        await channel.start()
        yield twilio, channel
        await channel.stop()
        assert twilio.unknown_methods == []


def test_sms_can_be_asked_and_telegram_cannot() -> None:
    assert isinstance(SmsChannel("AC1", "token"), Asked)
    assert not issubclass(TelegramChannel, Asked)


async def test_what_was_taken_for_one_number_and_is_ours(ends: Ends) -> None:
    twilio, channel = ends
    since = datetime.now(UTC)
    said = letter("Hei – " + "x" * 160, KIM)
    sent = await channel.send(said)
    await channel.send(letter("Hei", OLA))
    twilio.phone(KIM).write("Hei")
    (found,) = await channel.accepted(KIM, since)
    assert (found.provider_id, found.segments, found.trace) == (sent.provider_id, 2, channel.trace(said))


async def test_what_was_taken_before_is_left_out_and_clocks_may_differ(ends: Ends) -> None:
    twilio, channel = ends
    for minutes in (1, 60):
        await channel.send(letter("Hei", KIM))
        twilio.texts[-1].at -= timedelta(minutes=minutes)
    assert len(await channel.accepted(KIM, datetime.now(UTC))) == 1


async def test_white_space_is_no_difference() -> None:
    assert asking.trace_of(KIM, " Hei \n du") == asking.trace_of(KIM, "Hei du")
    assert asking.trace_of(KIM, "Hei") != asking.trace_of(OLA, "Hei")


@pytest.mark.parametrize("fault", [broken(500), drop()])
async def test_twilio_away_is_not_an_answer(ends: Ends, fault: object) -> None:
    twilio, channel = ends
    await channel.send(letter("Hei", KIM))
    # The library asks a second time where the connection was closed.
    twilio.misbehave.next(fault, on="list", times=2)  # type: ignore[arg-type]
    with pytest.raises(SendFailed):
        await channel.accepted(KIM, datetime.now(UTC))


async def test_more_texts_than_we_look_through_is_not_an_answer(
    ends: Ends, monkeypatch: pytest.MonkeyPatch
) -> None:
    _twilio, channel = ends
    monkeypatch.setattr(asking, "MOST", 2)
    for _ in range(2):
        await channel.send(letter("Hei", KIM))
    with pytest.raises(SendFailed):
        await channel.accepted(KIM, datetime.now(UTC))
