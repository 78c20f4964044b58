"""The providers' doors: who is let in, what is kept, and what they are answered."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

import httpx
import pytest

from bot.channels.reading import id_of_unknown
from bot.channels.sms.status import DeliveryReport
from bot.channels.sms.verify import sign
from bot.channels.telegram.verify import HEADER
from bot.web.app import create_app
from bot.web.webhooks import FORM_LIMIT, UPDATE_LIMIT, take_update
from tests.web.doorkeeper import SECRET, TOKEN, Doorkeeper, call_as_twilio, knocking

UPDATE: dict[str, Any] = {
    "update_id": 7,
    "message": {
        "message_id": 5,
        "date": 1_764_000_000,
        "chat": {"id": 77, "type": "private"},
        "from": {"id": 77, "is_bot": False, "first_name": "Kim"},
        "text": "hei",
    },
}
PRESS: dict[str, Any] = {
    "update_id": 8,
    "callback_query": {
        "id": "4382957203956000001",
        "from": {"id": 77, "is_bot": False, "first_name": "Kim"},
        "chat_instance": "1",
        "data": "vote:12:3",
    },
}
SID = f"SM{1:032x}"
SMS = {
    "MessageSid": SID,
    "From": "+4790000001",
    "To": "+4759440000",
    "Body": "får ikke sove",
    "NumMedia": "0",
}
STATUS = {"MessageSid": SID, "MessageStatus": "delivered"}
ROW = "00000000-0000-4000-8000-000000000001"
KNOWN = {HEADER: SECRET}


@pytest.fixture
def keeper() -> Doorkeeper:
    return Doorkeeper()


@pytest.fixture
async def client(keeper: Doorkeeper) -> AsyncIterator[httpx.AsyncClient]:
    async with knocking(keeper.doors()) as client:
        yield client


async def test_an_update_is_stored_and_acknowledged(client: httpx.AsyncClient, keeper: Doorkeeper) -> None:
    answer = await client.post("/telegram", json=UPDATE, headers=KNOWN)
    assert (answer.status_code, answer.text) == (200, "")
    ((incoming, raw),) = keeper.received
    assert (incoming.external_id, incoming.address, incoming.text) == ("7", "77", "hei")
    assert json.loads(raw) == UPDATE


async def test_a_press_is_acknowledged_in_the_answer_also_when_it_comes_again(
    client: httpx.AsyncClient, keeper: Doorkeeper
) -> None:
    for _ in range(2):
        answer = await client.post("/telegram", json=PRESS, headers=KNOWN)
        assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
        assert answer.json() == {
            "method": "answerCallbackQuery",
            "callback_query_id": "4382957203956000001",
        }
    assert [incoming.action for incoming, _ in keeper.received] == ["vote:12:3"] * 2


async def test_a_press_that_could_not_be_stored_is_not_acknowledged(
    client: httpx.AsyncClient, keeper: Doorkeeper
) -> None:
    keeper.full = True
    answer = await client.post("/telegram", json=PRESS, headers=KNOWN)
    assert (answer.status_code, "answerCallbackQuery" in answer.text) == (503, False)


@pytest.mark.parametrize(
    "headers", [{}, {HEADER: ""}, {HEADER: "feil"}, {HEADER: SECRET + "1"}, {HEADER: "hemmelig-2"}]
)
async def test_without_the_secret_nothing_is_read(
    client: httpx.AsyncClient, keeper: Doorkeeper, headers: dict[str, str]
) -> None:
    read = False

    async def body() -> AsyncIterator[bytes]:
        nonlocal read
        read = True
        yield json.dumps(UPDATE).encode()

    answer = await client.post("/telegram", content=body(), headers=headers)
    assert (answer.status_code, read) == (403, False)
    assert keeper.nothing_came()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b"\xff\xfe", "not JSON"),
        (b"a\x00b", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "no update_id"),
        (b"null", "no update_id"),
        (b'{"message": {}}', "no update_id"),
        (b"1" * 5_000, "not JSON"),
        (b'{"update_id": 9, "message": {"text": 1}}', "not an update: KeyError"),
        (b" " * (UPDATE_LIMIT + 1), "too large"),
    ],
)
async def test_what_cannot_be_read_is_set_aside_once_and_blocks_nothing(
    client: httpx.AsyncClient, keeper: Doorkeeper, body: bytes, reason: str
) -> None:
    answers = [await client.post("/telegram", content=body, headers=KNOWN) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
    first, again = keeper.aside
    assert first == again, "a repeat has to have the same id"
    assert (first[0], first[3]) == ("telegram", reason)
    assert first[1]
    assert "\x00" not in first[2]


async def test_an_unreadable_update_keeps_its_number(client: httpx.AsyncClient, keeper: Doorkeeper) -> None:
    await client.post("/telegram", json={"update_id": 9, "message": "?"}, headers=KNOWN)
    assert keeper.aside[0][1] == "9"


async def test_what_is_not_for_us_is_acknowledged(client: httpx.AsyncClient, keeper: Doorkeeper) -> None:
    answer = await client.post("/telegram", json={"update_id": 9, "new_thing": {}}, headers=KNOWN)
    assert answer.status_code == 200
    assert keeper.nothing_came()


@pytest.mark.parametrize("body", [json.dumps(UPDATE).encode(), b"{"])
async def test_an_update_that_could_not_be_stored_is_asked_for_again(
    client: httpx.AsyncClient, keeper: Doorkeeper, body: bytes
) -> None:
    keeper.full = True
    answer = await client.post("/telegram", content=body, headers=KNOWN)
    assert answer.status_code == 503
    assert "full" not in answer.text


async def test_a_polled_update_takes_the_same_way(keeper: Doorkeeper) -> None:
    taken = await take_update(keeper.doors(), UPDATE)
    assert taken is not None and taken.text == "hei"
    assert await take_update(keeper.doors(), {"update_id": 9, "message": "?"}) is None
    keeper.full = True
    with pytest.raises(OSError, match="full"):
        await take_update(keeper.doors(), UPDATE)
    assert [incoming.text for incoming, _ in keeper.received] == ["hei"]
    assert [aside[:2] for aside in keeper.aside] == [("telegram", "9")]


async def test_a_text_is_stored_and_answered_with_nothing(
    client: httpx.AsyncClient, keeper: Doorkeeper
) -> None:
    answer = await call_as_twilio(client, "/sms", SMS)
    assert (answer.status_code, answer.text) == (200, "<Response/>")
    assert answer.headers["content-type"].startswith("text/xml")
    ((incoming, _),) = keeper.received
    assert (incoming.external_id, incoming.address, incoming.text) == (SID, "+4790000001", "får ikke sove")


async def test_a_text_from_a_name_is_acknowledged(client: httpx.AsyncClient, keeper: Doorkeeper) -> None:
    answer = await call_as_twilio(client, "/sms", SMS | {"From": "POSTEN"})
    assert answer.status_code == 200
    assert keeper.nothing_came()


async def test_blank_and_unknown_fields_belong_to_the_signature(
    client: httpx.AsyncClient, keeper: Doorkeeper
) -> None:
    answer = await call_as_twilio(client, "/sms", SMS | {"FromCity": "", "Invented": "a+b &=ø"})
    assert answer.status_code == 200
    assert len(keeper.received) == 1


async def test_a_report_finds_its_row(client: httpx.AsyncClient, keeper: Doorkeeper) -> None:
    answer = await call_as_twilio(client, f"/sms/status?row={ROW}", STATUS)
    assert (answer.status_code, answer.text) == (200, "<Response/>")
    assert keeper.reports == [DeliveryReport(SID, "delivered", UUID(ROW))]


TWILIOS = ["/sms", "/sms/status", "/voice", "/voice/ended"]
PATHS = [
    ("/sms", SMS),
    (f"/sms/status?row={ROW}", STATUS),
    ("/voice", {"CallSid": "CA1"}),
    ("/voice/ended", {"CallSid": "CA1", "DialCallStatus": "busy"}),
]


@pytest.mark.parametrize(("path", "form"), PATHS)
@pytest.mark.parametrize("signature", ["", "feil", "A" * 28])
async def test_without_twilios_signature_nothing_is_taken(
    client: httpx.AsyncClient, keeper: Doorkeeper, path: str, form: dict[str, str], signature: str
) -> None:
    answer = await call_as_twilio(client, path, form, signature=signature)
    assert answer.status_code == 403
    assert keeper.nothing_came()


async def test_a_signature_for_another_row_or_host_does_not_do(
    client: httpx.AsyncClient, keeper: Doorkeeper
) -> None:
    for url in ("https://lyset.example/sms/status?row=2", "http://inside.example/sms/status?row=1"):
        signature = sign(TOKEN, url, STATUS.items())
        answer = await call_as_twilio(client, "/sms/status?row=1", STATUS, signature=signature)
        assert answer.status_code == 403
    assert keeper.nothing_came()


@pytest.mark.parametrize(
    ("path", "form", "sentence"),
    [
        ("/sms", {}, "The field MessageSid is missing."),
        ("/sms", {"MessageSid": SID}, "The field From is missing."),
        ("/sms", SMS | {"From": " "}, "The field From is missing."),
        ("/sms/status", {"MessageSid": SID}, "The field MessageStatus is missing."),
        ("/sms/status", {}, "The field MessageSid is missing."),
    ],
)
async def test_a_form_without_a_field_is_told_which_and_a_text_is_kept(
    client: httpx.AsyncClient, keeper: Doorkeeper, path: str, form: dict[str, str], sentence: str
) -> None:
    answer = await call_as_twilio(client, path, form)
    assert (answer.status_code, answer.text) == (400, sentence)
    raw = urlencode(form)
    assert keeper.aside == ([("sms", id_of_unknown(raw), raw, sentence)] if path == "/sms" else [])
    assert not keeper.received


async def test_a_form_without_a_field_that_could_not_be_kept_is_asked_for_again(
    client: httpx.AsyncClient, keeper: Doorkeeper
) -> None:
    keeper.full = True
    assert (await call_as_twilio(client, "/sms", {"MessageSid": SID})).status_code == 503


@pytest.mark.parametrize(
    ("path", "form"), [*PATHS[:3], ("/voice/ended", {**PATHS[3][1], "From": "+4790000001"})]
)
async def test_a_form_that_could_not_be_stored_is_asked_for_again(
    client: httpx.AsyncClient, keeper: Doorkeeper, path: str, form: dict[str, str]
) -> None:
    keeper.full = True
    assert (await call_as_twilio(client, path, form)).status_code == 503


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"\xff\xfe\x00", 403), (b"{}", 403), (b"a=1&" * 501, 413), (b"x" * (FORM_LIMIT + 1), 413)],
)
async def test_rubbish_with_a_signature_header_is_refused(
    client: httpx.AsyncClient, keeper: Doorkeeper, body: bytes, status: int
) -> None:
    answer = await client.post("/sms", content=body, headers={"X-Twilio-Signature": "A" * 28})
    assert answer.status_code == status
    assert keeper.nothing_came()


@pytest.mark.parametrize(
    ("settings", "closed", "open_"),
    [
        ({"telegram_secret": None}, ["/telegram"], TWILIOS),
        ({"twilio_auth_token": None}, TWILIOS, ["/telegram"]),
    ],
)
async def test_a_channel_that_is_off_has_no_door(
    keeper: Doorkeeper, settings: dict[str, None], closed: list[str], open_: list[str]
) -> None:
    async with knocking(keeper.doors(**settings)) as client:
        assert {(await client.post(path)).status_code for path in closed} == {404}
        assert {(await client.post(path)).status_code for path in open_} == {403}


@pytest.mark.parametrize("path", ["/sms", "/sms/status", "/voice", "/voice/ended"])
async def test_who_goes_away_in_the_middle_breaks_nothing(keeper: Doorkeeper, path: str) -> None:
    """What breaks out of the application stands in the log with all its frames."""
    parts: list[dict[str, Any]] = [
        {"type": "http.request", "body": b"Body=he", "more_body": True},
        {"type": "http.disconnect"},
    ]
    answered: list[Any] = []

    async def receive() -> dict[str, Any]:
        return parts.pop(0)

    async def send(message: Any) -> None:
        answered.append(message)

    scope = {
        "type": "http",
        "method": "POST",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": [(b"x-twilio-signature", b"x")],
    }
    await create_app(keeper.doors())(scope, receive, send)
    assert (answered, keeper.nothing_came()) == ([], True)
