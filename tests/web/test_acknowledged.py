"""Presses at the whole service: acknowledged once they are stored, also when they come again."""

from __future__ import annotations

import json
from typing import Any

import httpx
from sqlalchemy import text

from bot.channels.telegram.verify import HEADER
from bot.demo.telegram import TelegramStandIn
from bot.service import Service
from bot.settings import Settings
from tests.conftest import SECRET_KEYS
from tests.house import open_house

PRESS: dict[str, Any] = {
    "update_id": 8,
    "callback_query": {
        "id": "4382",
        "from": {"id": 77, "is_bot": False, "first_name": "Kim"},
        "chat_instance": "1",
        "data": "vote:12:3",
    },
}


async def test_by_webhook_the_answer_says_it_and_a_repeat_is_answered_alike(database_url: str) -> None:
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        secret_keys=SECRET_KEYS,
        database_url=database_url,
        public_url="https://lyset.example",
        telegram_bot_token=TelegramStandIn().token,
        telegram_api_url="http://127.0.0.1:9",
    )
    service = Service(settings)
    try:
        await service.open()
        transport = httpx.ASGITransport(service.app())
        async with httpx.AsyncClient(transport=transport, base_url="http://inside.example") as client:
            headers = {HEADER: settings.webhook_secret()}
            answers = [await client.post("/telegram", json=PRESS, headers=headers) for _ in range(2)]
        async with service.database.transaction() as session:
            stored = await session.scalar(text("SELECT count(*) FROM inbox"))
    finally:
        await service.close()
    assert stored == 1
    assert [answer.status_code for answer in answers] == [200, 200]
    acknowledged = {"method": "answerCallbackQuery", "callback_query_id": "4382"}
    assert [json.loads(answer.text) for answer in answers] == [acknowledged] * 2


async def test_by_polling_it_is_a_call_of_its_own(database_url: str) -> None:
    async with open_house(database_url) as house:
        phone = house.telegram.phone(77, "Kim")
        phone.start()
        await house.settle()
        assert phone.last is not None
        press = phone.press(phone.last.id, "vote:12:3", even_if_gone=True)
        await house.telegram.until(lambda: house.telegram.calls("answerCallbackQuery"))
        await house.settle()
    (call,) = house.telegram.calls("answerCallbackQuery")
    assert (call.by_answer, call.text("callback_query_id")) == (False, press)
