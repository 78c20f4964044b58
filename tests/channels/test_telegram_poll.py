"""Polling: each update confirmed after it is stored, and not before."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from bot.channels.telegram.poll import Poller
from bot.channels.telegram.send import TelegramChannel
from bot.demo.changes import Changes
from bot.demo.misbehaviour import broken, drop
from bot.demo.serve import serve
from bot.demo.telegram import TelegramStandIn, flood, refuse

Update = dict[str, Any]


class Shelf:
    """Where updates are put, when the test lets them."""

    def __init__(self) -> None:
        self.texts: dict[int, list[str]] = defaultdict(list)
        self.stored: list[int] = []
        self.changed = Changes()
        self.refusing: set[str] = set()
        self.refused = 0
        self.held: dict[str, asyncio.Event] = {}

    async def put(self, update: Update) -> None:
        message = update.get("message") or {"chat": {"id": 0}, "text": "?"}
        text = message["text"]
        if text in self.refusing:
            self.refused += 1
            self.changed.tell()
            raise OSError("disk full")
        if text in self.held:
            await self.held[text].wait()
        self.texts[message["chat"]["id"]].append(text)
        self.stored.append(update["update_id"])
        self.changed.tell()

    async def until(self, predicate: Callable[[], object]) -> None:
        await self.changed.until(predicate)


async def at_once(seconds: float) -> None:
    """Waits that have no length, but let others go on."""
    await asyncio.sleep(0.001)


@asynccontextmanager
async def polling(
    telegram: TelegramStandIn,
    receive: Callable[[Update], Awaitable[None]],
    sleep: Callable[[float], Awaitable[None]] = at_once,
) -> AsyncIterator[Poller]:
    async with serve(telegram.app) as address:
        channel = TelegramChannel(telegram.token, address)
        await channel.start()
        poller = Poller(channel.bot, receive, seconds=5, recheck=0.01, sleep=sleep)
        running = asyncio.create_task(poller.run())
        try:
            yield poller
        finally:
            running.cancel()
            await asyncio.wait({running})
            await channel.stop()
            await telegram.stop()
        assert running.cancelled()
        assert telegram.unknown_methods == []


@pytest.fixture
def telegram() -> TelegramStandIn:
    return TelegramStandIn()


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


async def test_what_is_written_is_stored_and_then_confirmed(telegram: TelegramStandIn, shelf: Shelf) -> None:
    async with polling(telegram, shelf.put) as poller:
        for text in ("en", "to", "tre"):
            telegram.phone(77).write(text)
        await shelf.until(lambda: len(shelf.stored) == 3)
        await telegram.until(lambda: telegram.undelivered == 0)
        assert shelf.texts[77] == ["en", "to", "tre"]
        assert poller.trouble is None


async def test_one_persons_messages_wait_for_each_other_and_nobody_elses(
    telegram: TelegramStandIn, shelf: Shelf
) -> None:
    shelf.held["treg"] = asyncio.Event()
    async with polling(telegram, shelf.put):
        telegram.phone(1).write("treg")
        telegram.phone(1).write("etter")
        telegram.phone(2).write("rask")
        await shelf.until(lambda: shelf.texts[2])
        telegram.phone(3).write("senere")
        await shelf.until(lambda: shelf.texts[3])
        assert shelf.texts[1] == []
        assert telegram.undelivered == 4, "confirmed before an older one was stored"
        shelf.held["treg"].set()
        await shelf.until(lambda: len(shelf.stored) == 4)
        await telegram.until(lambda: telegram.undelivered == 0)
    assert shelf.texts == {1: ["treg", "etter"], 2: ["rask"], 3: ["senere"]}


async def test_what_could_not_be_stored_is_tried_again_and_stays_unconfirmed(
    telegram: TelegramStandIn, shelf: Shelf
) -> None:
    shelf.refusing.add("viktig")
    async with polling(telegram, shelf.put) as poller:
        telegram.phone(1).write("viktig")
        telegram.phone(1).write("så")
        telegram.phone(2).write("hei")
        await shelf.until(lambda: shelf.refused > 3 and shelf.texts[2])
        assert telegram.undelivered == 3
        assert poller.trouble == "Updates from Telegram that could not be stored yet: 1."
        shelf.refusing.clear()
        await shelf.until(lambda: len(shelf.stored) == 3)
        assert shelf.texts[1] == ["viktig", "så"]
        await telegram.until(lambda: telegram.undelivered == 0)
        assert poller.trouble is None


async def test_what_was_not_stored_when_it_stopped_comes_again(
    telegram: TelegramStandIn, shelf: Shelf
) -> None:
    shelf.held["treg"] = asyncio.Event()
    async with polling(telegram, shelf.put):
        telegram.phone(1).write("treg")
        telegram.phone(2).write("hei")
        await shelf.until(lambda: shelf.texts[2])
    shelf.held.clear()
    async with polling(telegram, shelf.put):
        await shelf.until(lambda: shelf.texts[1])
    assert shelf.texts[1] == ["treg"]


async def test_an_update_that_cannot_be_parsed_blocks_nothing(
    telegram: TelegramStandIn, shelf: Shelf
) -> None:
    async with polling(telegram, shelf.put):
        telegram.inject({"callback_query": {"rubbish": True}})
        telegram.inject({"message": None})
        telegram.phone(77).write("etter")
        await shelf.until(lambda: shelf.texts[77])
        await telegram.until(lambda: telegram.undelivered == 0)


@pytest.mark.parametrize("nameless", [{"message": {}}, {"update_id": True}, {"update_id": "7"}, [], None, 5])
async def test_what_has_no_number_is_handed_on_once_and_does_not_spin(
    telegram: TelegramStandIn, nameless: Any
) -> None:
    handed: list[str] = []
    waited: list[float] = []
    changed = Changes()

    async def receive(update: Any) -> None:
        handed.append(json.dumps(update))
        if len(handed) == 1:
            raise OSError("disk full")

    async def sleep(seconds: float) -> None:
        waited.append(seconds)
        changed.tell()
        await at_once(seconds)

    always = broken(200, body={"ok": True, "result": [nameless]})
    telegram.misbehave.next(always, on="getUpdates", times=1_000)
    async with polling(telegram, receive, sleep):
        await changed.until(lambda: len(waited) >= 6)
        asked = len(telegram.calls("getUpdates"))
    assert handed == [json.dumps(nameless)] * 2, "stored once, after it could not be"
    assert asked <= len(waited) + 2


async def test_updates_in_disorder_are_all_stored(telegram: TelegramStandIn, shelf: Shelf) -> None:
    def said(number: int, chat: int) -> Update:
        return {"update_id": number, "message": {"chat": {"id": chat}, "text": str(number)}}

    for number, chat in ((1003, 1), (1001, 2), (1002, 1)):
        telegram.inject(said(number, chat))
    async with polling(telegram, shelf.put):
        await shelf.until(lambda: len(shelf.stored) == 3)
    assert sorted(shelf.stored) == [1001, 1002, 1003]


@pytest.mark.parametrize("fault", [broken(502), drop(), flood(4), broken(200), refuse(500, "Internal")])
async def test_telegram_being_away_is_survived(telegram: TelegramStandIn, shelf: Shelf, fault: Any) -> None:
    waited: list[float] = []
    told: list[str | None] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)
        told.append(poller.trouble)
        await at_once(seconds)

    telegram.misbehave.next(fault, on="getUpdates", times=3)
    async with polling(telegram, shelf.put, sleep) as poller:
        telegram.phone(77).write("hei")
        await shelf.until(lambda: shelf.stored)
        await telegram.until(lambda: telegram.undelivered == 0)
        assert poller.trouble is None
    assert len(waited) == 3
    assert waited == sorted(waited)
    assert all(told)


@pytest.mark.parametrize(
    ("status", "description", "words"),
    [
        (409, "Conflict: terminated by other getUpdates request", "another process polls"),
        (401, "Unauthorized", "refuses TELEGRAM_BOT_TOKEN"),
    ],
)
async def test_what_somebody_has_to_mend_is_said(
    telegram: TelegramStandIn, shelf: Shelf, status: int, description: str, words: str
) -> None:
    told: list[str] = []

    async def sleep(seconds: float) -> None:
        told.append(poller.trouble or "")
        await at_once(seconds)

    telegram.misbehave.next(refuse(status, description), on="getUpdates", times=2)
    async with polling(telegram, shelf.put, sleep) as poller:
        telegram.phone(77).write("hei")
        await shelf.until(lambda: shelf.stored)
    assert len(told) == 2
    assert all(words in trouble for trouble in told)


async def test_a_webhook_left_behind_is_taken_away(telegram: TelegramStandIn, shelf: Shelf) -> None:
    async with serve(telegram.app) as address:
        channel = TelegramChannel(telegram.token, address)
        await channel.start()
        await channel.bot.set_webhook("https://127.0.0.1:9/telegram")
        await channel.stop()
    telegram.phone(77).write("hei")
    async with polling(telegram, shelf.put):
        await shelf.until(lambda: shelf.texts[77] == ["hei"])
        await telegram.until(lambda: telegram.undelivered == 0)
