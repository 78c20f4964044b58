"""Fetches updates from Telegram, and confirms each only after it is stored."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

import structlog
from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.channels.reading import id_of_unknown
from bot.channels.telegram.errors import failure, pause
from bot.channels.telegram.send import ALLOWED_UPDATES
from bot.channels.telegram.wire import READ, Wire, form

log = structlog.get_logger()

Update = dict[str, Any]
Receive = Callable[[Update], Awaitable[None]]
Sleep = Callable[[float], Awaitable[None]]

_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 30.0
_REFUSED_PAUSE = 15.0


class Poller:
    """One chat's updates in order, different chats' in parallel.

    `receive` raising means "not stored": the update is not confirmed, and is tried again after a pause,
    while the other chats go on.
    """

    def __init__(
        self,
        bot: Bot,
        receive: Receive,
        *,
        seconds: int = 25,
        at_once: int = 16,
        recheck: float = 0.5,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._receive = receive
        self._seconds = seconds
        #: How soon to look for new updates while older ones are not stored yet.
        self._recheck = recheck
        self._sleep = sleep
        self._turns = asyncio.Semaphore(at_once)
        self._wire = Wire(connections=2, read=seconds + READ)
        self._next = 0
        self._unstored: dict[int, asyncio.Task[None]] = {}
        #: Stored while an older one is not, so Telegram gives them again.
        self._stored: set[int] = set()
        self._last_of_chat: dict[str, asyncio.Task[None]] = {}
        #: What came last without a number, and is stored; it cannot be confirmed, so it comes again.
        self._nameless: set[str] = set()
        #: Updates that the database did not take when it was last tried.
        self._refused: set[int] = set()
        self._away: str | None = None

    @property
    def trouble(self) -> str | None:
        """Why nothing arrives just now, in words for /health; None when all is well."""
        if self._away is None and self._refused:
            return f"Updates from Telegram that could not be stored yet: {len(self._refused)}."
        return self._away

    async def run(self) -> None:
        """Until it is cancelled; what is not stored then, Telegram gives again."""
        await self._wire.initialize()
        failures = 0
        try:
            while True:
                try:
                    await self._round()
                    self._away, failures = None, 0
                except TelegramError as error:
                    await self._sleep(await self._explain(error, failures))
                    failures += 1
        finally:
            await self._stop()

    async def _round(self) -> None:
        offset = self._offset
        updates = await self._fetch(offset)
        fresh = 0
        for update in updates:
            if self._is_fresh(update):
                self._begin(update)
                fresh += 1
        await self._store_nameless([update for update in updates if _number_of(update) is None])
        # Telegram answers at once as long as something is not confirmed.
        if not fresh and self._unstored:
            await asyncio.wait(
                self._unstored.values(), timeout=self._recheck, return_when=asyncio.FIRST_COMPLETED
            )
        elif updates and not fresh and self._offset == offset:
            await self._sleep(self._recheck)

    @property
    def _offset(self) -> int:
        """All before it is confirmed."""
        return min(self._unstored, default=self._next)

    async def _fetch(self, offset: int) -> list[Any]:
        self._stored = {number for number in self._stored if number >= offset}
        answer = await self._wire.post(
            f"{self._bot.base_url}/getUpdates",
            form(
                offset=offset,
                timeout=self._seconds,
                allowed_updates='["' + '","'.join(ALLOWED_UPDATES) + '"]',
            ),
        )
        if not isinstance(answer, list):
            raise TelegramError("an answer that is not a list")
        return answer

    def _is_fresh(self, update: Any) -> bool:
        number = _number_of(update)
        return number is not None and number not in self._unstored and number not in self._stored

    async def _store_nameless(self, updates: Sequence[Any]) -> None:
        """What has no number is handed on once, to be kept aside, and holds nobody up."""
        contents = {id_of_unknown(json.dumps(update, sort_keys=True)): update for update in updates}
        stored = self._nameless & set(contents)
        for content, update in contents.items():
            if content not in stored and await self._try(update):
                stored.add(content)
        self._nameless = stored

    def _begin(self, update: Update) -> None:
        number, chat = update["update_id"], _chat_of(update)
        task = asyncio.create_task(self._store(update, self._last_of_chat.get(chat)))
        self._unstored[number] = task
        self._last_of_chat[chat] = task
        self._next = max(self._next, number + 1)
        task.add_done_callback(lambda done: self._end(number, chat, done))

    def _end(self, number: int, chat: str, task: asyncio.Task[None]) -> None:
        self._unstored.pop(number, None)
        if self._last_of_chat.get(chat) is task:
            del self._last_of_chat[chat]

    async def _store(self, update: Update, before: asyncio.Task[None] | None) -> None:
        if before is not None:
            await asyncio.wait({before})
        number, tries = update["update_id"], 0
        while not await self._try(update):
            self._refused.add(number)
            await self._sleep(_longer(tries))
            tries += 1
        self._refused.discard(number)
        self._stored.add(number)

    async def _try(self, update: Update) -> bool:
        async with self._turns:
            try:
                await self._receive(update)
            except Exception as error:
                log.error("update not stored", action="telegram.not_stored", error=type(error).__name__)
                return False
        return True

    async def _explain(self, error: TelegramError, failures: int) -> float:
        """Says what is wrong for /health, and gives back the seconds to wait."""
        match error:
            case Conflict():
                self._away = (
                    "Telegram refuses polling: another process polls with this token, or a webhook is set."
                )
                await self._drop_webhook()
                wait = _REFUSED_PAUSE
            case InvalidToken():
                self._away, wait = "Telegram refuses TELEGRAM_BOT_TOKEN.", _REFUSED_PAUSE
            case RetryAfter():
                self._away, wait = "Telegram asks us to wait.", pause(error).total_seconds()
            case _:
                self._away = f"Telegram does not answer ({failure(error).reason})."
                wait = _longer(failures)
        log.warning("polling failed", action="telegram.poll_failed", error=type(error).__name__, wait=wait)
        return wait

    async def _drop_webhook(self) -> None:
        try:
            await self._bot.delete_webhook(drop_pending_updates=False)
        except TelegramError as error:
            log.warning("webhook stays", action="telegram.webhook_stays", error=type(error).__name__)

    async def _stop(self) -> None:
        tasks = list(self._unstored.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._wire.shutdown()


def _number_of(update: Any) -> int | None:
    number = update.get("update_id") if isinstance(update, dict) else None
    return number if type(number) is int else None


def _longer(failures: int) -> float:
    return float(min(_FIRST_PAUSE * 2 ** min(failures, 10), _LONGEST_PAUSE))


def _chat_of(update: Mapping[str, Any]) -> str:
    """Whose turn it is; whatever has no chat that can be read is a lane of its own."""
    for part in update.values():
        if isinstance(part, Mapping):
            inside = part.get("message") if "data" in part else part
            chat = inside.get("chat") if isinstance(inside, Mapping) else None
            if isinstance(chat, Mapping):
                return str(chat.get("id"))
    return ""
