"""The doors for calls: what Twilio is told to do, and what is kept of what it tells."""

from __future__ import annotations

from collections.abc import AsyncIterator
from xml.etree import ElementTree

import httpx
import pytest

from bot.channels.sms.voice import RINGS
from bot.messages import WITHHELD
from tests.web.doorkeeper import PUBLIC_URL, Doorkeeper, call_as_twilio, knocking

KIM = "+4790000001"
NUMBER = "+4759440000"
CALL = {"CallSid": "CA1", "From": KIM, "To": NUMBER, "CallStatus": "ringing"}
#: The report on the phone that a call was passed on to.
LEG = {"CallSid": "CA2", "ParentCallSid": "CA1", "From": NUMBER, "To": "+4767000000"}


@pytest.fixture
def keeper() -> Doorkeeper:
    return Doorkeeper()


@pytest.fixture
async def client(keeper: Doorkeeper) -> AsyncIterator[httpx.AsyncClient]:
    async with knocking(keeper.doors()) as client:
        yield client


def verbs(answer: httpx.Response) -> list[ElementTree.Element]:
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/xml")
    return list(ElementTree.fromstring(answer.content))


def came(keeper: Doorkeeper) -> list[tuple[str, str, str]]:
    return [(one.external_id, one.address, one.call) for one, _ in keeper.received]


async def test_a_call_that_nobody_takes_is_kept_and_busy(
    client: httpx.AsyncClient, keeper: Doorkeeper
) -> None:
    (verb,) = verbs(await call_as_twilio(client, "/voice", CALL))
    assert (verb.tag, verb.attrib) == ("Reject", {"reason": "busy"})
    assert came(keeper) == [("CA1", KIM, "missed")]
    ((incoming, _),) = keeper.received
    assert (incoming.kind, incoming.text) == ("call", "")


async def test_a_call_that_is_passed_on_is_answered_only_when_the_other_is(
    client: httpx.AsyncClient, keeper: Doorkeeper
) -> None:
    keeper.phone = "+4767000000"
    (dial,) = verbs(await call_as_twilio(client, "/voice", CALL))
    ended = f"{PUBLIC_URL}/voice/ended#rc=5&rp=all"
    assert dial.attrib == {
        "answerOnBridge": "true",
        "timeout": str(RINGS),
        "timeLimit": "14400",
        "callerId": NUMBER,
        "action": ended,
        "method": "POST",
    }
    (number,) = dial
    assert (number.text, number.get("statusCallback")) == ("+4767000000", ended)
    assert came(keeper) == [("CA1", KIM, "forwarded")]


async def test_what_a_form_says_cannot_become_a_verb(client: httpx.AsyncClient, keeper: Doorkeeper) -> None:
    keeper.phone = "+4767000000"
    evil = '"><Say>hei</Say><Dial callerId="'
    (dial,) = verbs(await call_as_twilio(client, "/voice", CALL | {"To": evil}))
    assert dial.get("callerId") == evil


@pytest.mark.parametrize(
    ("form", "missed"),
    [
        ({"CallSid": "CA1", "DialCallStatus": "completed", "DialBridged": "true"}, False),
        ({"CallSid": "CA1", "DialCallStatus": "answered"}, False),
        ({"CallSid": "CA1", "DialCallStatus": "completed", "DialBridged": "false"}, True),
        ({"CallSid": "CA1", "DialCallStatus": "no-answer"}, True),
        ({"CallSid": "CA1", "DialCallStatus": "busy"}, True),
        ({"CallSid": "CA1", "DialCallStatus": "failed"}, True),
        ({"CallSid": "CA1", "DialCallStatus": "canceled"}, True),
        (LEG | {"CallStatus": "completed"}, False),
        (LEG | {"CallStatus": "canceled"}, True),
        (LEG | {"CallStatus": "no-answer"}, True),
    ],
)
async def test_what_became_of_it(
    client: httpx.AsyncClient, keeper: Doorkeeper, form: dict[str, str], missed: bool
) -> None:
    keeper.phone = "+4767000000"
    await call_as_twilio(client, "/voice", CALL)
    told = verbs(await call_as_twilio(client, "/voice/ended", {"From": KIM} | form))
    assert [verb.tag for verb in told] == (["Reject"] if missed else [])
    assert came(keeper)[1:] == [("CA1:ended", KIM, "missed") if missed else ("CA1:answered", KIM, "answered")]


async def test_a_call_that_we_never_heard_of_counts_by_the_number_in_the_form(
    client: httpx.AsyncClient, keeper: Doorkeeper
) -> None:
    form = {"CallSid": "CA9", "From": KIM, "DialCallStatus": "no-answer"}
    await call_as_twilio(client, "/voice/ended", form)
    await call_as_twilio(client, "/voice/ended", LEG | {"ParentCallSid": "CA8", "CallStatus": "busy"})
    assert came(keeper) == [("CA9:ended", KIM, "missed")]


@pytest.mark.parametrize(
    "written",
    [
        *("", "anonymous", "Anonymous", "restricted", "unavailable", "unknown", "sip:kim@example.no"),
        *("+266696687", "+7378742833", "+86282452253", "+2562533", "+8656696", "+7748283"),
    ],
)
async def test_whoever_shows_no_number_is_nobody_in_particular(
    client: httpx.AsyncClient, keeper: Doorkeeper, written: str
) -> None:
    await call_as_twilio(client, "/voice", CALL | {"From": written})
    assert came(keeper) == [("CA1", WITHHELD, "missed")]


async def test_our_own_number_does_not_ring_itself(client: httpx.AsyncClient, keeper: Doorkeeper) -> None:
    """A phone that passes on to us what it does not take itself."""
    keeper.phone = "+4767000000"
    (verb,) = verbs(await call_as_twilio(client, "/voice", CALL | {"From": NUMBER}))
    assert verb.tag == "Reject"
    assert keeper.nothing_came()


@pytest.mark.parametrize(
    ("path", "form", "sentence"),
    [
        ("/voice", {"From": KIM}, "The field CallSid is missing."),
        ("/voice/ended", {"CallSid": "CA1"}, "The field DialCallStatus is missing."),
        ("/voice/ended", {"DialCallStatus": "busy"}, "The field CallSid is missing."),
    ],
)
async def test_a_form_without_a_field_is_told_which(
    client: httpx.AsyncClient, keeper: Doorkeeper, path: str, form: dict[str, str], sentence: str
) -> None:
    answer = await call_as_twilio(client, path, form)
    assert (answer.status_code, answer.text) == (400, sentence)
    assert keeper.nothing_came()
