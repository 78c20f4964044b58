"""Updates reach the bot by long polling and by webhook as the real service brings them."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import BadRequest, Conflict
from telegram.ext import Application, ContextTypes, TypeHandler

from bot.demo.misbehaviour import drop
from bot.demo.telegram import TelegramStandIn
from bot.demo.telegram_phone import Phone
from tests.demo.conftest import Listener, make_bot

SECRET = "a_secret-0123456789"


def bodies(listener: Listener) -> list[dict[str, Any]]:
    return [json.loads(heard.body) for heard in listener.heard]


def texts(listener: Listener) -> list[str]:
    return [body["message"]["text"] for body in bodies(listener)]


async def test_a_poll_waits_for_the_next_update(bot: Bot, telegram: TelegramStandIn) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await telegram.until(lambda: telegram.calls("getUpdates"))
    assert not poll.done()
    telegram.phone(5001, "Kari").write("hei")
    (update,) = await poll
    assert update.message
    assert (update.message.text, update.message.from_user and update.message.from_user.language_code) == (
        "hei",
        "nb",
    )


async def test_a_poll_without_news_comes_back_empty(bot: Bot) -> None:
    assert await bot.get_updates(timeout=0) == ()


async def test_updates_are_kept_until_the_offset_confirms_them(bot: Bot, telegram: TelegramStandIn) -> None:
    kari = telegram.phone(5001, "Kari")
    for word in ("en", "to", "tre"):
        kari.write(word)
    first = await bot.get_updates()
    again = await bot.get_updates()
    assert [update.update_id for update in first] == [update.update_id for update in again]
    ids = [update.update_id for update in first]
    assert ids == [ids[0], ids[0] + 1, ids[0] + 2]
    (left,) = await bot.get_updates(offset=ids[1] + 1)
    assert left.update_id == ids[2]
    assert telegram.undelivered == 1
    assert await bot.get_updates(offset=ids[2] + 1) == ()
    assert telegram.undelivered == 0


async def test_limit_and_negative_offset(bot: Bot, telegram: TelegramStandIn) -> None:
    kari = telegram.phone(5001, "Kari")
    for word in ("en", "to", "tre"):
        kari.write(word)
    assert len(await bot.get_updates(limit=2)) == 2
    (last,) = await bot.get_updates(offset=-1)
    assert last.message
    assert last.message.text == "tre"
    assert telegram.undelivered == 1


async def test_a_second_poller_ends_the_first(bot: Bot, telegram: TelegramStandIn, telegram_url: str) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await telegram.until(lambda: telegram.calls("getUpdates"))
    async with make_bot(telegram_url, telegram.token) as other:
        second = asyncio.create_task(other.get_updates(timeout=30))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await first
        telegram.phone(1).write("hei")
        assert len(await second) == 1


async def test_polling_and_a_webhook_exclude_each_other(
    bot: Bot, telegram: TelegramStandIn, listener: Listener
) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await telegram.until(lambda: telegram.calls("getUpdates"))
    await bot.set_webhook(f"{listener.url}/telegram")
    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await poll
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_only_wanted_kinds_arrive_and_the_wish_lasts(bot: Bot, telegram: TelegramStandIn) -> None:
    kari = telegram.phone(5001, "Kari")
    await bot.get_updates(allowed_updates=["edited_message"])
    message = kari.write("hei")
    assert message
    kari.edit(message.id, "hei hei")
    (update,) = await bot.get_updates()
    assert update.edited_message
    assert update.edited_message.text == "hei hei"
    assert (await bot.get_webhook_info()).allowed_updates == ("edited_message",)
    await bot.get_updates(offset=update.update_id + 1, allowed_updates=[])
    kari.write("igjen")
    assert len(await bot.get_updates()) == 1


async def test_a_poller_that_went_away_takes_nothing_with_it(bot: Bot, telegram: TelegramStandIn) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await telegram.until(lambda: telegram.calls("getUpdates"))
    poll.cancel()
    await telegram.until(lambda: telegram.calls("getUpdates")[0].fault == "caller left")
    telegram.phone(1).write("hei")
    assert len(await bot.get_updates()) == 1


async def test_the_sdks_own_updater_polls_and_stops(telegram: TelegramStandIn, telegram_url: str) -> None:
    seen: list[int] = []

    async def keep(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        seen.append(update.update_id)
        telegram.changed.tell()

    application = Application.builder().bot(make_bot(telegram_url, telegram.token)).build()
    application.add_handler(TypeHandler(Update, keep))
    async with application:
        assert application.updater
        await application.updater.start_polling(allowed_updates=Update.ALL_TYPES)
        await application.start()
        telegram.phone(1).write("hei")
        await telegram.until(lambda: seen)
        await application.updater.stop()
        await application.stop()
    assert telegram.undelivered == 0


async def test_the_webhook_gets_each_update_with_the_secret(
    bot: Bot, telegram: TelegramStandIn, listener: Listener
) -> None:
    assert await bot.set_webhook(f"{listener.url}/telegram", secret_token=SECRET, max_connections=4)
    telegram.phone(5001, "Kari").write("hei")
    await telegram.until(lambda: not telegram.undelivered)
    (heard,) = listener.heard
    assert heard.path == "/telegram"
    assert heard.headers["x-telegram-bot-api-secret-token"] == SECRET
    assert heard.headers["content-type"] == "application/json"
    update = Update.de_json(json.loads(heard.body), bot)
    assert update.message
    assert update.message.text == "hei"
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count, info.max_connections) == (f"{listener.url}/telegram", 0, 4)


async def test_a_webhook_that_fails_is_tried_again_in_order(
    bot: Bot, telegram: TelegramStandIn, listener: Listener
) -> None:
    listener.statuses = [500, 502, 200]
    await bot.set_webhook(f"{listener.url}/telegram")
    kari = telegram.phone(5001, "Kari")
    kari.write("en")
    kari.write("to")
    await telegram.until(lambda: not telegram.undelivered)
    assert texts(listener) == ["en", "en", "en", "to"]
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 502 Bad Gateway"
    assert info.last_error_date


async def test_one_slow_chat_does_not_hold_up_another(
    bot: Bot, telegram: TelegramStandIn, listener: Listener
) -> None:
    await bot.set_webhook(f"{listener.url}/telegram")
    listener.open.clear()
    kari, ola = telegram.phone(1, "Kari"), telegram.phone(2, "Ola")
    kari.write("en")
    kari.write("to")
    ola.write("hei")
    await listener.until(lambda heard: len(heard) == 2)
    assert sorted(texts(listener)) == ["en", "hei"]
    listener.open.set()
    await telegram.until(lambda: not telegram.undelivered)
    assert texts(listener)[2] == "to"


async def test_what_waited_is_delivered_when_the_webhook_is_set_unless_dropped(
    bot: Bot, telegram: TelegramStandIn, listener: Listener
) -> None:
    kari = telegram.phone(1, "Kari")
    kari.write("gammelt")
    await bot.set_webhook(f"{listener.url}/telegram", drop_pending_updates=True)
    await bot.delete_webhook()
    kari.write("nytt")
    await bot.set_webhook(f"{listener.url}/telegram")
    await telegram.until(lambda: not telegram.undelivered)
    assert texts(listener) == ["nytt"]


async def pressed(bot: Bot, telegram: TelegramStandIn, listener: Listener, answer: str) -> str:
    """The id of a press that the listener answered so."""
    buttons = InlineKeyboardMarkup([[InlineKeyboardButton("Ja", callback_data="vote:1")]])
    kari = telegram.phone(5001, "Kari")
    kari.start()
    sent = await bot.send_message(5001, "Tur?", reply_markup=buttons)
    await bot.set_webhook(f"{listener.url}/telegram", drop_pending_updates=True)
    press = kari.press(sent.message_id, "Ja")
    listener.answer, listener.media_type = answer.replace("PRESS", press), "application/json"
    await telegram.until(lambda: not telegram.undelivered)
    return press


async def test_a_call_in_the_answer_to_a_webhook_is_carried_out(
    bot: Bot, telegram: TelegramStandIn, listener: Listener
) -> None:
    answer = '{"method": "answerCallbackQuery", "callback_query_id": "PRESS", "text": "Takk"}'
    press = await pressed(bot, telegram, listener, answer)
    (call,) = telegram.calls("answerCallbackQuery")
    assert (call.by_answer, call.accepted, call.status) == (True, True, 0)
    assert call.params == {"callback_query_id": press, "text": "Takk"}
    assert [notice.text for notice in telegram.phone(5001).notices] == ["Takk"]


@pytest.mark.parametrize(
    ("answer", "counted"),
    [
        ('{"method": "answerCallbackQuery", "callback_query_id": "1"}', 1),
        ('{"method": "deleteWebhook"}', 0),
        ('{"method": "getMe"}', 0),
        ('{"method": ""}', 0),
        ('{"method": 5}', 0),
        ("[1]", 0),
        ("{", 0),
    ],
)
async def test_an_answer_that_is_no_call_or_a_wrong_one_harms_nothing(
    bot: Bot, telegram: TelegramStandIn, listener: Listener, answer: str, counted: int
) -> None:
    await pressed(bot, telegram, listener, answer)
    assert [call.accepted for call in telegram.requests if call.by_answer] == [False] * counted
    assert telegram.updates.last_error is None
    assert telegram.updates.webhook


async def test_a_fault_strikes_a_call_that_came_by_an_answer(
    bot: Bot, telegram: TelegramStandIn, listener: Listener
) -> None:
    telegram.misbehave.next(drop(), on="answerCallbackQuery")
    await pressed(bot, telegram, listener, '{"method": "answerCallbackQuery", "callback_query_id": "PRESS"}')
    (call,) = telegram.calls("answerCallbackQuery")
    assert (call.fault, call.accepted) == ("drop", False)
    assert telegram.phone(5001).notices == []


async def test_an_unknown_call_in_an_answer_is_noted(
    bot: Bot, telegram: TelegramStandIn, listener: Listener
) -> None:
    await pressed(bot, telegram, listener, '{"method": "inventedTomorrow"}')
    assert telegram.unknown_methods.pop() == "inventedTomorrow"


async def test_an_answer_that_is_not_taken_carries_nothing_out(
    bot: Bot, telegram: TelegramStandIn, listener: Listener
) -> None:
    listener.statuses = [503]
    await pressed(bot, telegram, listener, '{"method": "answerCallbackQuery", "callback_query_id": "PRESS"}')
    assert len(listener.heard) == 2
    assert len(telegram.calls("answerCallbackQuery")) == 1


async def test_a_webhook_nobody_listens_to_says_so(bot: Bot, telegram: TelegramStandIn) -> None:
    await bot.set_webhook("http://127.0.0.1:9/telegram")
    telegram.phone(1).write("hei")
    await telegram.until(lambda: telegram.updates.last_error)
    info = await bot.get_webhook_info()
    assert (info.pending_update_count, info.last_error_message) == (1, "Connection refused")


@pytest.mark.parametrize(
    ("url", "secret", "why"),
    [
        ("http://example.org/telegram", None, "HTTPS URL must be provided"),
        ("https://example.org/telegram", "æøå", "unallowed characters"),
        ("https://example.org/telegram", "a" * 257, "too long"),
    ],
)
async def test_a_bad_webhook_is_refused(bot: Bot, url: str, secret: str | None, why: str) -> None:
    with pytest.raises(BadRequest, match=f"(?i){why}"):
        await bot.set_webhook(url, secret_token=secret)


async def test_an_injected_update_arrives_as_it_is(
    bot: Bot, telegram: TelegramStandIn, listener: Listener
) -> None:
    number = telegram.inject({"message": {"message_id": "not a number"}})
    with pytest.raises(KeyError):
        await bot.get_updates()
    await bot.set_webhook(f"{listener.url}/telegram")
    await telegram.until(lambda: not telegram.undelivered)
    telegram.inject(b"not json")
    await telegram.until(lambda: not telegram.undelivered)
    assert (
        listener.heard[0].body
        == json.dumps({"update_id": number, "message": {"message_id": "not a number"}}).encode()
    )
    assert listener.heard[1].body == b"not json"


async def test_updates_can_come_twice_late_or_never(bot: Bot, telegram: TelegramStandIn, kari: Phone) -> None:
    await bot.get_updates(offset=-1)
    await bot.get_updates(offset=telegram.updates.next_id)
    telegram.misbehave.deliver("twice", of="update")
    telegram.misbehave.deliver("late", of="update")
    telegram.misbehave.deliver("lost", of="update")
    for word in ("to ganger", "sist", "borte", "til slutt"):
        kari.write(word)
    got = [update.message.text for update in await bot.get_updates() if update.message]
    assert got == ["to ganger", "to ganger", "til slutt", "sist"]


async def test_a_press_carries_the_message_as_it_stands(
    bot: Bot, telegram: TelegramStandIn, kari: Phone
) -> None:
    buttons = InlineKeyboardMarkup([[InlineKeyboardButton("Ja", callback_data="vote:1")]])
    sent = await bot.send_message(5001, "Tur?", reply_markup=buttons)
    press = kari.press(sent.message_id, "Ja")
    update = (await bot.get_updates())[-1]
    query = update.callback_query
    assert query
    assert (query.id, query.data, query.from_user.id) == (press, "vote:1", 5001)
    assert query.message
    assert (query.message.message_id, query.message.is_accessible) == (sent.message_id, True)
