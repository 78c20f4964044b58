"""Presses and texts as the providers send them, and how fast they are acknowledged."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import TypeVar
from urllib.parse import urlencode
from uuid import UUID

from bot.channels.sms.verify import sign
from tests.benchmarks.lean import Connection
from tests.benchmarks.population import LABELS, Member
from tests.benchmarks.processes import AUTH_TOKEN, NUMBER, PUBLIC_URL, SECRET
from tests.benchmarks.provider import ACCOUNT, BOT, Provider

T = TypeVar("T")

#: Seconds; a press that is not acknowledged then is lost.
PATIENCE = 60.0
_JSON = f"content-type: application/json\r\nx-telegram-bot-api-secret-token: {SECRET}\r\n".encode()
_numbers = count(900_000_001)


class Lost(Exception):
    """Something that was handed over was refused, or never acknowledged."""


@dataclass(frozen=True)
class Press:
    """A callback query, and the update that it comes in."""

    press_id: str
    body: bytes
    chat: str
    position: int


def press(member: Member, poll_id: UUID, position: int = 0) -> Press:
    """Somebody picks a choice of a question that they were sent."""
    number = next(_numbers)
    who = {"id": int(member.address), "first_name": "Noor", "language_code": "nb"}
    rows = [
        [{"text": label, "callback_data": f"vote:{poll_id.hex}:{place}"}]
        for place, label in enumerate(LABELS)
    ]
    update = {
        "update_id": number,
        "callback_query": {
            "id": f"4{number}",
            "from": {**who, "is_bot": False},
            "message": {
                "message_id": (int(member.address) + poll_id.int) % 1_000_000,
                "from": BOT,
                "chat": {"id": int(member.address), "first_name": "Noor", "type": "private"},
                "date": int(time.time()),
                "text": "Hva gjør vi på fredag? Trykk på det du har mest lyst til.",
                "reply_markup": {"inline_keyboard": rows},
            },
            "chat_instance": "-3312461243",
            "data": rows[position][0]["callback_data"],
        },
    }
    return Press(f"4{number}", json.dumps(update).encode(), member.address, position)


async def hand_over(
    port: int, provider: Provider, queues: Sequence[Sequence[Press]], began: float | None = None
) -> list[float]:
    """Seconds to each acknowledgement; every queue has a connection of its own, one press at a time.

    Counted from when the press was handed over, or from `began` (monotonic) for all of them.
    """

    async def one_after_another(presses: Sequence[Press]) -> list[float]:
        connection = await Connection.to(port)
        taken = []
        for one in presses:
            handed = time.monotonic()
            status, answer = await connection.post("/telegram", one.body, _JSON)
            if status != 200:
                raise Lost(f"a press was answered with {status}")
            if answer.startswith(b"{"):
                _take_answer(answer, provider)
            await asyncio.wait_for(provider.is_acknowledged(one.press_id), PATIENCE)
            taken.append(time.monotonic() - (handed if began is None else began))
        connection.close()
        return taken

    results = await asyncio.gather(*map(one_after_another, queues))
    return [seconds for result in results for seconds in result]


def dealt(all_of_it: Sequence[T], connections: int) -> list[Sequence[T]]:
    """Everything on so many connections, in turn."""
    return [all_of_it[first::connections] for first in range(min(connections, len(all_of_it)))]


def _take_answer(answer: bytes, provider: Provider) -> None:
    """A method in the webhook's own answer counts like a call."""
    said = json.loads(answer)
    if said.get("method") != "answerCallbackQuery":
        raise Lost(f"the webhook's answer has the method {said.get('method')!r}")
    provider.acknowledge(str(said["callback_query_id"]))


@dataclass(frozen=True)
class Text:
    """A text message as Twilio posts it."""

    headers: bytes
    body: bytes


def text(member: Member, said: str) -> Text:
    """Signed for the public address."""
    number = next(_numbers)
    fields = {
        "ToCountry": "NO",
        "ToState": "",
        "SmsMessageSid": f"SM{number:032x}",
        "NumMedia": "0",
        "ToCity": "",
        "SmsSid": f"SM{number:032x}",
        "SmsStatus": "received",
        "Body": said,
        "FromCountry": "NO",
        "To": NUMBER,
        "MessagingServiceSid": "",
        "NumSegments": "1",
        "MessageSid": f"SM{number:032x}",
        "AccountSid": ACCOUNT,
        "From": member.address,
        "ApiVersion": "2010-04-01",
    }
    signature = sign(AUTH_TOKEN, f"{PUBLIC_URL}/sms", fields.items())
    kind = "application/x-www-form-urlencoded; charset=UTF-8"
    headers = f"content-type: {kind}\r\nx-twilio-signature: {signature}\r\n"
    return Text(headers.encode(), urlencode(fields).encode())


async def text_all(port: int, texts: Sequence[Text], connections: int) -> float:
    """Seconds until the last is answered; each connection waits for its answers."""

    async def one_after_another(some: Sequence[Text]) -> None:
        connection = await Connection.to(port)
        for one in some:
            status, _ = await connection.post("/sms", one.body, one.headers)
            if status != 200:
                raise Lost(f"a text was answered with {status}")
        connection.close()

    began = time.monotonic()
    await asyncio.gather(*map(one_after_another, dealt(texts, connections)))
    return time.monotonic() - began
