"""The stand-in's calls: who is rung, who pays, and what the bot hears of it."""

from __future__ import annotations

from urllib.parse import parse_qs

import pytest

from bot.demo.twilio import NUMBER, TwilioStandIn
from bot.demo.twilio_calls import PhoneCall
from tests.demo.conftest import Listener

KIM, OFFICE = "+4790000001", "+4767000000"
BUSY = '<Response><Reject reason="busy"/></Response>'


def dial(url: str, *, bridged: bool = True, shown: str = NUMBER) -> str:
    bridge = ' answerOnBridge="true"' if bridged else ""
    number = f'<Number statusCallback="{url}/leg">{OFFICE}</Number>'
    return f'<Response><Dial{bridge} callerId="{shown}" action="{url}/ended">{number}</Dial></Response>'


async def ring(twilio: TwilioStandIn, listener: Listener, *answers: str, give_up: bool = False) -> PhoneCall:
    listener.answers = {"/voice": answers[0], "/leg": "", "/ended": answers[-1]}
    call = twilio.phone(KIM).call()
    call.given_up = give_up
    await twilio.until(lambda: not twilio.busy)
    return call


def heard(listener: Listener, path: str) -> list[dict[str, str]]:
    found = [parse_qs(one.body.decode()) for one in listener.heard if one.path == path]
    return [{name: values[0] for name, values in form.items()} for form in found]


async def test_busy_is_not_paid_for(twilio: TwilioStandIn, listener: Listener) -> None:
    call = await ring(twilio, listener, BUSY)
    assert (call.status, call.billed) == ("busy", False)


async def test_a_call_that_is_answered_is_paid_for_and_told(
    twilio: TwilioStandIn, listener: Listener
) -> None:
    office = twilio.phone(OFFICE)
    office.picks_up = True
    call = await ring(twilio, listener, dial(listener.url), "<Response/>")
    assert (call.status, call.billed, call.spoke_with, office.rang) == ("completed", True, OFFICE, [NUMBER])
    (ended,) = heard(listener, "/ended")
    assert (ended["From"], ended["DialCallStatus"], ended["DialBridged"]) == (KIM, "completed", "true")
    (leg,) = heard(listener, "/leg")
    assert (leg["ParentCallSid"], leg["From"], leg["To"]) == (call.sid, NUMBER, OFFICE)


@pytest.mark.parametrize("is_on", [True, False])
async def test_nobody_picks_up_and_a_reject_leaves_it_unpaid(
    twilio: TwilioStandIn, listener: Listener, is_on: bool
) -> None:
    twilio.phone(OFFICE).is_on = is_on
    call = await ring(twilio, listener, dial(listener.url), BUSY)
    assert (call.status, call.billed) == ("busy", False)
    (ended,) = heard(listener, "/ended")
    assert (ended["CallSid"], ended["DialCallStatus"]) == (call.sid, "no-answer")


async def test_without_the_bridge_whoever_rings_pays_for_the_ringing(
    twilio: TwilioStandIn, listener: Listener
) -> None:
    call = await ring(twilio, listener, dial(listener.url, bridged=False), BUSY)
    assert (call.status, call.billed) == ("completed", True)


async def test_anything_but_a_reject_after_it_is_an_answered_call(
    twilio: TwilioStandIn, listener: Listener
) -> None:
    call = await ring(twilio, listener, dial(listener.url), "<Response><Hangup/></Response>")
    assert (call.status, call.billed) == ("completed", True)


async def test_who_gives_up_is_told_by_the_report_alone(twilio: TwilioStandIn, listener: Listener) -> None:
    call = await ring(twilio, listener, dial(listener.url), BUSY, give_up=True)
    assert (call.status, call.billed) == ("no-answer", False)
    assert [leg["CallStatus"] for leg in heard(listener, "/leg")] == ["canceled"]
    assert heard(listener, "/ended") == []


async def test_a_number_that_is_not_ours_cannot_be_shown(twilio: TwilioStandIn, listener: Listener) -> None:
    twilio.phone(OFFICE).picks_up = True
    call = await ring(twilio, listener, dial(listener.url, shown="+4799999999"), BUSY)
    assert (call.billed, twilio.phone(OFFICE).rang) == (False, [])
    assert [alert.code for alert in twilio.webhooks.alerts] == [13214]


async def test_a_bot_that_does_not_answer_costs_whoever_rings(
    twilio: TwilioStandIn, listener: Listener
) -> None:
    listener.statuses = [500]
    call = await ring(twilio, listener, BUSY)
    assert call.billed
    assert "error" in call.heard[0]


async def test_a_withheld_number_is_a_word(twilio: TwilioStandIn, listener: Listener) -> None:
    listener.answer = BUSY
    twilio.phone(KIM).call(withheld=True)
    await twilio.until(lambda: not twilio.busy)
    assert heard(listener, "/voice")[0]["From"] == "anonymous"
