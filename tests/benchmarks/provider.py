"""Telegram and Twilio as strict counters: every acknowledgement, every message, every broken limit."""

from __future__ import annotations

import asyncio
import json
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from tests.benchmarks.lean import Answer

TOKEN = "12345:benchmark-benchmark-benchmark"
ACCOUNT = "AC" + "0" * 32
BOT = {"id": 12345, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
_YES = b'{"ok":true,"result":true}'
_QUIET = frozenset({"deleteWebhook", "setMyCommands", "setMyDescription", "setMyShortDescription"})
_FLOOD = json.dumps(
    {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }
).encode()


@dataclass(frozen=True)
class Arrival:
    """A message as it reached the provider."""

    #: Seconds of the machine's monotonic clock, when its last byte was read.
    at: float
    method: str
    to: str
    text: str
    #: Telegram: the message that was edited; empty for a new one.
    edits: str = ""


class Provider:
    """One bot and one account. `per_second`: messages in any sliding second; None keeps no limit."""

    def __init__(self, per_second: int | None = 30) -> None:
        self._per_second = per_second
        self._window: deque[float] = deque(maxlen=per_second or 1)
        self._waiting: dict[str, asyncio.Future[None]] = {}
        self._watchers: list[tuple[Callable[[], bool], asyncio.Future[None]]] = []
        self.acknowledged: Counter[str] = Counter()
        self.arrivals: list[Arrival] = []
        self.texts: list[Arrival] = []
        self.floods = 0
        self.webhook: dict[str, Any] = {}
        self.asked_who = False
        self.unknown: set[str] = set()

    def answer(self, path: str, body: bytes) -> Answer:
        """One call of either provider's API."""
        method = path.rpartition("/")[2]
        if method == "answerCallbackQuery":
            self.acknowledge(_fields(body)["callback_query_id"])
            answer = 200, _YES
        elif method in ("sendMessage", "sendPhoto", "editMessageText"):
            answer = self._message(method, _fields(body))
        elif method == "Messages.json":
            answer = self._text(_fields(body))
        else:
            answer = self._about_us(method, body)
        self._look()
        return answer

    def acknowledge(self, press_id: str) -> None:
        """Also called for an acknowledgement that came in the webhook's own answer."""
        self.acknowledged[press_id] += 1
        waiting = self._waiting.pop(press_id, None)
        if waiting is not None and not waiting.done():
            waiting.set_result(None)

    async def is_acknowledged(self, press_id: str) -> None:
        """Returns once that press is acknowledged, by whatever way."""
        if not self.acknowledged[press_id]:
            waiting = asyncio.get_running_loop().create_future()
            self._waiting[press_id] = waiting
            await waiting

    async def is_set_up(self) -> None:
        """Returns once the service has told us all about itself; TimeoutError when it does not."""
        if not await self.until(lambda: self.asked_who, 30):
            raise TimeoutError("the service never asked Telegram who it is")

    async def until(self, holds: Callable[[], bool], seconds: float) -> bool:
        """Whether it came to hold within the time; looked at with every call that reaches us."""
        if holds():
            return True
        reached: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._watchers.append((holds, reached))
        try:
            await asyncio.wait_for(reached, seconds)
        except TimeoutError:
            return False
        return True

    def _look(self) -> None:
        for watcher in list(self._watchers):
            holds, reached = watcher
            if reached.done() or holds():
                self._watchers.remove(watcher)
                if not reached.done():
                    reached.set_result(None)

    def _message(self, method: str, fields: dict[str, Any]) -> Answer:
        now = time.monotonic()
        if self._per_second:
            if len(self._window) == self._per_second and now - self._window[0] < 1.0:
                self.floods += 1
                return 429, _FLOOD
            self._window.append(now)
        chat, text = str(fields["chat_id"]), str(fields.get("text") or fields.get("caption") or "")
        edits = str(fields.get("message_id", ""))
        self.arrivals.append(Arrival(now, method, chat, text, edits))
        message = {
            "message_id": int(edits or len(self.arrivals)),
            "date": int(time.time()),
            "from": BOT,
            "chat": {"id": int(chat), "type": "private", "first_name": "Somebody"},
            "text": text,
        }
        return 200, json.dumps({"ok": True, "result": message}).encode()

    def _text(self, fields: dict[str, Any]) -> Answer:
        self.texts.append(Arrival(time.monotonic(), "sms", fields["To"], fields["Body"]))
        sid = f"SM{len(self.texts):032x}"
        return 201, json.dumps(
            {"sid": sid, "status": "queued", "to": fields["To"], "body": fields["Body"], "num_segments": "1"}
        ).encode()

    def _about_us(self, method: str, body: bytes) -> Answer:
        if method == "getMe":
            self.asked_who = True
            return 200, json.dumps({"ok": True, "result": BOT}).encode()
        if method == "setWebhook":
            self.webhook = _fields(body)
            return 200, _YES
        if method in _QUIET:
            return 200, _YES
        self.unknown.add(method)
        return 404, b'{"ok":false,"error_code":404,"description":"Not Found"}'

    def complaints(self) -> list[str]:
        """What must never happen, in words; empty when all is well."""
        found = []
        if self.floods:
            found.append(f"{self.floods} answers of 429")
        twice = sum(1 for count in self.acknowledged.values() if count > 1)
        if twice:
            found.append(f"{twice} presses acknowledged more than once")
        if self.unknown:
            found.append(f"methods that the stand-in does not know: {', '.join(sorted(self.unknown))}")
        return found


def _fields(body: bytes) -> dict[str, Any]:
    """A form or JSON: libraries send either."""
    if body.startswith(b"{"):
        return dict(json.loads(body))
    return dict(parse_qsl(body.decode(), keep_blank_values=True))
