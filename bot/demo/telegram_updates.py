"""Updates on their way to the bot: kept until confirmed, fetched by long polling or sent to a webhook.

As the real service does it: a newer getUpdates ends an older one; a webhook gets several updates at a
time, but those of one chat and one sort (messages, presses, membership) one after the other, each again
and again until it is taken. A press may therefore overtake a message of the same person.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

import httpx

from bot.demo.changes import Changes
from bot.demo.misbehaviour import Misbehaviour
from bot.demo.telegram_chats import BotApiError, Json

Lane = tuple[str, int]
NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}
_CONFLICT_WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
_CONFLICT_POLL = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)


@dataclass(frozen=True)
class Webhook:
    url: str
    secret: str = ""
    max_connections: int = 40


@dataclass
class Update:
    json: Json
    lane: Lane
    #: Sent as it is instead of the JSON, once.
    raw: bytes | None = None

    @property
    def id(self) -> int:
        return int(self.json["update_id"])


@dataclass
class Updates:
    now: Callable[[], datetime]
    changed: Changes
    misbehave: Misbehaviour
    #: Carries out the call that a webhook's answer holds.
    carry_out: Callable[[Json], None]
    #: Seconds before a webhook that failed is tried again; doubled each time up to a minute.
    first_retry: float = 1.0
    next_id: int = 710_000_001
    pending: list[Update] = field(default_factory=list)
    #: None: everything but `NOT_BY_DEFAULT`.
    allowed: list[str] | None = None
    webhook: Webhook | None = None
    last_error: tuple[datetime, str] | None = None
    #: (update id, HTTP status or 0) of everything that was sent to a webhook.
    deliveries: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._poll = 0
        self._held: list[Update] = []
        self._lanes: dict[Lane, asyncio.Task[None]] = {}
        self._slots = asyncio.Semaphore(40)
        self._client: httpx.AsyncClient | None = None

    def add(self, kind: str, body: Json, lane: int) -> int | None:
        """The new update's id, or None when the bot has not asked for this kind."""
        wanted = kind in self.allowed if self.allowed is not None else kind not in NOT_BY_DEFAULT
        if not wanted:
            return None
        update = Update({"update_id": self.next_id, kind: body}, (kind.removeprefix("edited_"), lane))
        self.put(update)
        return update.id

    def put(self, update: Update) -> None:
        self.next_id = max(self.next_id, update.id + 1)
        how = self.misbehave.take_delivery("update")
        if how == "late":
            self._held.append(update)
            return
        if how == "lost":
            return
        self.pending += [update] * (2 if how == "twice" else 1) + self._held
        self._held = []
        self.changed.tell()
        self._send()

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Json]:
        self._refuse_if_webhook()
        self._poll += 1
        mine = self._poll
        self.changed.tell()
        self._confirm(offset)
        try:
            async with asyncio.timeout(seconds):
                while not self.pending:
                    await self.changed.wait()
                    if mine != self._poll:
                        raise BotApiError(409, _CONFLICT_POLL)
                    if self.webhook:
                        raise BotApiError(409, "Conflict: terminated by setWebhook request")
        except TimeoutError:
            return []
        return [update.json for update in self.pending[:limit]]

    def allow(self, allowed: list[str] | None) -> None:
        """Kinds to send from now on; None leaves it as it was, an empty list means the default."""
        if allowed is not None:
            self.allowed = allowed or None

    def set_webhook(self, webhook: Webhook | None, *, drop_pending: bool) -> None:
        self.webhook = webhook
        self.last_error = None
        if drop_pending:
            self.pending.clear()
        for task in self._lanes.values():
            task.cancel()
        self._lanes.clear()
        self._slots = asyncio.Semaphore(webhook.max_connections if webhook else 1)
        self.changed.tell()
        self._send()

    async def stop(self) -> None:
        tasks = list(self._lanes.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._lanes.clear()
        if self._client:
            await self._client.aclose()
            self._client = None

    def _refuse_if_webhook(self) -> None:
        if self.webhook:
            raise BotApiError(409, _CONFLICT_WEBHOOK)

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self.pending = self.pending[offset:]
        elif offset > 0:
            self.pending = [update for update in self.pending if update.id >= offset]

    def _send(self) -> None:
        if not self.webhook:
            return
        for lane in {update.lane for update in self.pending} - self._lanes.keys():
            self._lanes[lane] = asyncio.create_task(self._send_lane(lane, self.webhook))

    async def _send_lane(self, lane: Lane, webhook: Webhook) -> None:
        wait = self.first_retry
        while update := next((update for update in self.pending if update.lane == lane), None):
            async with self._slots:
                error = await self._post(webhook, update)
            if error is None or update.raw is not None:
                self.pending.remove(update)
                wait = self.first_retry
            else:
                self.last_error = (self.now(), error)
            self.changed.tell()
            if error:
                await asyncio.sleep(wait)
                wait = min(wait * 2, 60)
        del self._lanes[lane]

    async def _post(self, webhook: Webhook, update: Update) -> str | None:
        """None when the bot took it, else what went wrong in the words of getWebhookInfo."""
        headers = {"Content-Type": "application/json", "Accept-Encoding": "gzip, deflate"}
        if webhook.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = webhook.secret
        content = update.raw if update.raw is not None else json.dumps(update.json).encode()
        self._client = self._client or httpx.AsyncClient(verify=False, trust_env=False, timeout=60)
        try:
            response = await self._client.post(webhook.url, content=content, headers=headers)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            self.deliveries.append((update.id, 0))
            return "Connection refused" if isinstance(error, httpx.ConnectError) else "Read timeout expired"
        self.deliveries.append((update.id, response.status_code))
        if response.is_success:
            self._take_answer(response)
            return None
        return f"Wrong response from the webhook: {response.status_code} {response.reason_phrase}"

    def _take_answer(self, response: httpx.Response) -> None:
        """A call in JSON that the bot makes by its answer, if there is one; a form would do as well there."""
        if not response.headers.get("content-type", "").startswith("application/json"):
            return
        try:
            call = response.json()
        except ValueError:
            return
        if isinstance(call, dict) and isinstance(call.get("method"), str) and call["method"]:
            self.carry_out(call)
