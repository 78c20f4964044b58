"""Two services on one database: what reaches both is taken once, and what one queues the other hears of."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import httpx
import pytest
from sqlmodel import col, select

from bot import outgoing
from bot.channels.telegram.verify import HEADER
from bot.delivery import dispatcher
from bot.demo.serve import serve
from bot.demo.telegram import TelegramStandIn
from bot.messages import About, Reply, say
from bot.service import Service
from bot.settings import Settings
from storage import sealed
from storage.database import Database
from storage.tables import Inbox, Message
from tests.conftest import SECRET_KEYS
from tests.faults.running import where_it_is_noon
from tests.residents import found_programme, move_in

pytestmark = pytest.mark.parametrize("engine_name", ["postgresql"], indirect=True)
CHATS = (5001, 5002, 5003)
EACH = 12


def settings_for(database_url: str, api_url: str) -> Settings:
    return Settings(
        _env_file=None,  # type: ignore[call-arg]
        secret_keys=SECRET_KEYS,
        database_url=database_url,
        public_url="https://lyset.example",
        telegram_bot_token=TelegramStandIn().token,
        telegram_api_url=api_url,
        # A chat that rests is looked at again, and heard of by nobody.
        telegram_chat_per_minute=0,
    )


@pytest.fixture
async def services(database_url: str) -> AsyncIterator[list[Service]]:
    """Opened at the same moment, by webhook; nothing goes out."""
    settings = settings_for(database_url, "http://127.0.0.1:9")
    both = [Service(settings), Service(settings)]
    try:
        await asyncio.gather(*(one.open() for one in both))
        async with both[0].database.transaction() as session:
            programme = await found_programme(session)
            await move_in(session, programme, "Kari", "staff", telegram="1")
            for chat in CHATS:
                await move_in(session, programme, f"Kim {chat}", telegram=str(chat))
        yield both
    finally:
        for one in both:
            await one.close()


def update(chat: int, number: int) -> dict[str, Any]:
    somebody = {"id": chat, "is_bot": False, "first_name": "Kim"}
    return {
        "update_id": chat * 100 + number,
        "message": {
            "message_id": number,
            "date": 1_795_000_000 + number,
            "chat": {"id": chat, "type": "private", "first_name": "Kim"},
            "from": somebody,
            "text": f"melding {number} fra {chat}",
        },
    }


async def test_one_chats_updates_at_both_doors(services: list[Service]) -> None:
    headers = {HEADER: services[0].settings.webhook_secret()}
    async with AsyncExitStack() as stack:
        doors = [
            await stack.enter_async_context(
                httpx.AsyncClient(
                    transport=httpx.ASGITransport(one.app()),
                    base_url="http://inside.example",
                    headers=headers,
                )
            )
            for one in services
        ]

        async def knocks(chat: int) -> None:
            """As soon as either has taken one, the next one comes, while the other has it still in hand."""
            late: set[asyncio.Task[httpx.Response]] = set()
            for number in range(EACH):
                body = update(chat, number)
                both = {asyncio.create_task(door.post("/telegram", json=body)) for door in doors}
                _, pending = await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
                assert all(task.result().is_success for task in both - pending)
                late |= pending
            assert all(answer.is_success for answer in await asyncio.gather(*late))

        await asyncio.gather(*(knocks(chat) for chat in CHATS))
    async with services[0].database.transaction() as session:
        taken = (await session.scalars(select(Inbox.state))).all()
        messages = (await session.scalars(select(Message).order_by(col(Message.at)))).all()
    assert taken == ["handled"] * (EACH * len(CHATS))
    for chat in CHATS:
        theirs = [message.body for message in messages if message.body.endswith(str(chat))]
        assert theirs == [f"melding {number} fra {chat}" for number in range(EACH)]


async def test_what_another_process_queues_is_sent_without_looking(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dispatcher, "IDLE", 3600.0)
    telegram, beside = TelegramStandIn(), Database(database_url)
    async with telegram, serve(telegram.app) as api_url:
        phone = telegram.phone(5001, "Kim")
        phone.chat.known = True
        service = Service(settings_for(database_url, api_url))
        try:
            await beside.open_keys(sealed.parse_keys(SECRET_KEYS))
            async with beside.transaction() as session:
                # Whose night is never now.
                programme = await found_programme(session, time_zone=where_it_is_noon())
                kim = await move_in(session, programme, "Kim", telegram="5001")
            await service.open()
            await service.start()
            for number in range(3):
                async with beside.transaction() as session:
                    await outgoing.queue(
                        session,
                        Reply(say("text", text=f"nummer {number}")),
                        [kim.id],
                        about=About("test", uuid4()),
                        now=datetime.now(UTC),
                        programme_id=programme.id,
                    )
                await telegram.until(lambda count=number + 1: len(phone.received) == count)
        finally:
            await service.close()
            await beside.close()
