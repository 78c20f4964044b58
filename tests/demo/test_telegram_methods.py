"""The Telegram stand-in answers the real SDK as api.telegram.org does: results, refusals, exceptions."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MenuButtonCommands,
    ReplyParameters,
)
from telegram.error import BadRequest, Forbidden, InvalidToken

from bot.demo.changes import PATIENCE
from bot.demo.serve import serve
from bot.demo.telegram import TelegramStandIn
from bot.demo.telegram_phone import PIXEL, Phone
from tests.demo.conftest import make_bot


def keyboard(*labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=f"vote:{label}")] for label in labels]
    )


async def test_get_me_tells_who_the_bot_is(bot: Bot, telegram: TelegramStandIn) -> None:
    me = await bot.get_me()
    assert (me.id, me.username, me.is_bot) == (int(telegram.token.split(":")[0]), "lyset_demo_bot", True)


async def test_a_message_with_buttons_stands_on_the_phone(bot: Bot, kari: Phone) -> None:
    sent = await bot.send_message(5001, "Tur eller bowling?", reply_markup=keyboard("Tur", "Bowling"))
    shown = kari.last
    assert shown is not None
    assert (shown.id, shown.text, shown.from_bot) == (sent.message_id, "Tur eller bowling?", True)
    assert shown.buttons == [[("Tur", "vote:Tur")], [("Bowling", "vote:Bowling")]]
    assert sent.reply_markup == keyboard("Tur", "Bowling")
    assert sent.from_user == bot.bot
    assert sent.chat.id == 5001


async def test_protected_silent_and_replying_messages_are_kept_so(bot: Bot, kari: Phone) -> None:
    wrote = kari.write("hei")
    assert wrote is not None
    sent = await bot.send_message(
        5001,
        "Avtale kl 10",
        protect_content=True,
        disable_notification=True,
        reply_parameters=ReplyParameters(wrote.id),
    )
    assert sent.has_protected_content
    assert sent.reply_to_message
    assert sent.reply_to_message.text == "hei"
    assert kari.last
    assert (kari.last.protected, kari.last.silent, kari.last.reply_to) == (True, True, wrote.id)


async def test_message_ids_grow_within_each_chat(bot: Bot, telegram: TelegramStandIn, kari: Phone) -> None:
    ola = telegram.phone(5002, "Ola")
    ola.write("hei")
    ids = [(await bot.send_message(chat, "hei")).message_id for chat in (5001, 5002, 5001)]
    assert ids == [2, 2, 3]


async def test_a_picture_arrives_whole(bot: Bot, kari: Phone) -> None:
    content = PIXEL + bytes(range(256)) + b"\r\n--\r\n"
    sent = await bot.send_photo(5001, content, caption="Vis denne", reply_markup=keyboard("Ok"))
    assert kari.last
    assert (kari.last.photo, kari.last.text) == (content, "Vis denne")
    assert (sent.photo[-1].width, sent.photo[-1].file_size, sent.caption) == (1, len(content), "Vis denne")
    again = await bot.send_photo(5001, sent.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == sent.photo[-1].file_unique_id


async def test_an_edit_changes_the_words_and_takes_the_buttons_away(bot: Bot, kari: Phone) -> None:
    sent = await bot.send_message(5001, "Tur?", reply_markup=keyboard("Ja"))
    edited = await bot.edit_message_text("Du valgte: Ja", 5001, sent.message_id)
    assert not isinstance(edited, bool)
    assert (edited.message_id, edited.text, edited.reply_markup) == (sent.message_id, "Du valgte: Ja", None)
    assert edited.edit_date
    assert kari.last
    assert (kari.last.text, kari.last.buttons, kari.last.edited) == ("Du valgte: Ja", [], 1)


async def test_buttons_can_be_changed_alone(bot: Bot, kari: Phone) -> None:
    sent = await bot.send_message(5001, "Tur?", reply_markup=keyboard("Ja"))
    await bot.edit_message_reply_markup(5001, sent.message_id, reply_markup=keyboard("Ja ✓", "Nei"))
    assert kari.last
    assert [row[0][0] for row in kari.last.buttons] == ["Ja ✓", "Nei"]


async def test_a_press_is_acknowledged_once_with_a_notice(bot: Bot, kari: Phone) -> None:
    sent = await bot.send_message(5001, "Tur?", reply_markup=keyboard("Ja"))
    press = kari.press(sent.message_id, "Ja")
    assert await bot.answer_callback_query(press, "Stemmen er talt", show_alert=True)
    assert [(notice.text, notice.alert) for notice in kari.notices] == [("Stemmen er talt", True)]
    with pytest.raises(BadRequest, match="Query is too old and response timeout expired"):
        await bot.answer_callback_query(press)


async def test_a_press_acknowledged_too_late_is_refused(
    bot: Bot, telegram: TelegramStandIn, kari: Phone
) -> None:
    sent = await bot.send_message(5001, "Tur?", reply_markup=keyboard("Ja"))
    telegram.state.query_life = 0.0
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(kari.press(sent.message_id, "vote:Ja"))


async def test_a_deleted_message_is_gone(bot: Bot, kari: Phone) -> None:
    sent = await bot.send_message(5001, "Koden din er 123")
    assert await bot.delete_message(5001, sent.message_id)
    assert kari.last is None
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(5001, sent.message_id)


async def test_a_message_older_than_two_days_stays() -> None:
    now = [datetime(2026, 11, 22, 12, tzinfo=UTC)]
    telegram = TelegramStandIn(now=lambda: now[0])
    async with telegram, serve(telegram.app) as url, make_bot(url, telegram.token) as bot:
        telegram.phone(1).start()
        sent = await bot.send_message(1, "hei")
        assert sent.date == now[0]
        now[0] += timedelta(hours=49)
        with pytest.raises(BadRequest, match="can't be deleted"):
            await bot.delete_message(1, sent.message_id)


async def test_what_the_bot_says_of_itself_is_kept_by_language(bot: Bot, telegram: TelegramStandIn) -> None:
    await bot.set_my_name("Lyset")
    await bot.set_my_description("Planer for uka", language_code="nb")
    await bot.set_my_short_description("Planer")
    assert (await bot.get_my_name()).name == "Lyset"
    assert (await bot.get_my_description(language_code="nb")).description == "Planer for uka"
    assert (await bot.get_my_description(language_code="en")).description == ""
    assert (await bot.get_my_short_description()).short_description == "Planer"
    commands = [BotCommand("meny", "Hva du kan gjøre")]
    await bot.set_my_commands(commands, BotCommandScopeAllPrivateChats(), "nb")
    assert await bot.get_my_commands(BotCommandScopeAllPrivateChats(), "nb") == tuple(commands)
    assert await bot.get_my_commands() == ()
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert await bot.get_chat_menu_button() == MenuButtonCommands()


Attempt = Callable[[Bot], Awaitable[Any]]
REFUSALS: dict[str, tuple[Attempt, str]] = {
    "unknown chat": (lambda bot: bot.send_message(777, "hei"), "Chat not found"),
    "no chat": (lambda bot: bot.send_message("", "hei"), "Chat_id is empty"),
    "no words": (lambda bot: bot.send_message(5001, " \n\x00 "), "Message text is empty"),
    "too many words": (lambda bot: bot.send_message(5001, "a" * 4097), "Message is too long"),
    "too long a caption": (
        lambda bot: bot.send_photo(5001, PIXEL, caption="a" * 1025),
        "Message caption is too long",
    ),
    "no picture": (lambda bot: bot.send_photo(5001, b"GIF89a"), "IMAGE_PROCESS_FAILED"),
    "unknown picture": (lambda bot: bot.send_photo(5001, "AgAC"), "Wrong file identifier/HTTP URL specified"),
    "data over 64 bytes": (
        lambda bot: bot.send_message(5001, "?", reply_markup=keyboard("å" * 30)),
        "BUTTON_DATA_INVALID",
    ),
    "a button that does nothing": (
        lambda bot: bot.send_message(
            5001, "?", reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("a")]])
        ),
        "Text buttons are unallowed in the inline keyboard",
    ),
    "too many buttons": (
        lambda bot: bot.send_message(5001, "?", reply_markup=keyboard(*map(str, range(101)))),
        "Reply markup is too long",
    ),
    "edit of nothing": (lambda bot: bot.edit_message_text("hei", 5001, 999), "Message to edit not found"),
    "edit of another's": (lambda bot: bot.edit_message_text("hei", 5001, 1), "Message can't be edited"),
    "reply to nothing": (
        lambda bot: bot.send_message(5001, "hei", reply_parameters=ReplyParameters(999)),
        "Message to be replied not found",
    ),
    "unknown press": (lambda bot: bot.answer_callback_query("1"), "Query is too old"),
    "a command in capitals": (
        lambda bot: bot.set_my_commands([BotCommand("Meny", "a")]),
        "BOT_COMMAND_INVALID",
    ),
    "markup in the text": (lambda bot: bot.send_message(5001, "<b>a</b>", parse_mode="HTML"), "parse_mode"),
}


@pytest.mark.parametrize(("attempt", "why"), REFUSALS.values(), ids=REFUSALS.keys())
async def test_what_telegram_refuses_is_a_bad_request(
    bot: Bot, kari: Phone, attempt: Attempt, why: str
) -> None:
    with pytest.raises(BadRequest, match=f"(?i){why}"):
        await attempt(bot)
    assert kari.received == []


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, kari: Phone) -> None:
    sent = await bot.send_message(5001, "Tur?", reply_markup=keyboard("Ja"))
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_text("Tur?", 5001, sent.message_id, reply_markup=keyboard("Ja"))
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_reply_markup(5001, sent.message_id, reply_markup=keyboard("Ja"))
    photo = await bot.send_photo(5001, PIXEL)
    with pytest.raises(BadRequest, match="no text in the message to edit"):
        await bot.edit_message_text("hei", 5001, photo.message_id)


async def test_who_blocked_the_bot_cannot_be_written_to(bot: Bot, kari: Phone) -> None:
    kari.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(5001, "hei")
    kari.unblock()
    await bot.send_message(5001, "hei igjen")
    assert [shown.text for shown in kari.received] == ["hei igjen"]


@pytest.mark.parametrize(
    ("path", "status", "description"),
    [
        ("bot1:A/getMe", 404, "Not Found"),
        ("botnonsense/getMe", 404, "Not Found"),
        ("bot1:" + "A" * 35 + "/getMe", 401, "Unauthorized"),
        ("elsewhere", 404, "Not Found"),
    ],
)
async def test_a_wrong_token_or_path_gets_telegrams_own_error(
    telegram_url: str, path: str, status: int, description: str
) -> None:
    async with httpx.AsyncClient(trust_env=False, timeout=PATIENCE) as client:
        answer = await client.post(f"{telegram_url}/{path}")
    assert answer.status_code == status
    assert answer.json() == {"ok": False, "error_code": status, "description": description}


async def test_the_sdk_says_invalid_token(telegram_url: str) -> None:
    with pytest.raises(InvalidToken):
        await make_bot(telegram_url, "1:" + "A" * 35).__aenter__()


async def test_an_unknown_method_fails_and_is_remembered(bot: Bot, telegram: TelegramStandIn) -> None:
    with pytest.raises(Exception, match="not found"):
        await bot.do_api_request("sendHologram")
    assert telegram.unknown_methods == ["sendHologram"]
    telegram.unknown_methods.clear()


async def test_methods_can_be_called_by_get_form_or_json(
    telegram: TelegramStandIn, kari: Phone, telegram_url: str
) -> None:
    address = f"{telegram_url}/bot{telegram.token}/sendmessage"
    words: dict[str, str | int] = {"chat_id": 5001, "text": "hei"}
    async with httpx.AsyncClient(trust_env=False, timeout=PATIENCE) as client:
        answers = [
            await client.get(address, params=words),
            await client.post(address, data=words),
            await client.post(address, json=words | {"reply_markup": {"inline_keyboard": [[]]}}),
            await client.post(address, data=words, files={"unused": b"x"}),
        ]
        broken = await client.post(address, content=b"{", headers={"Content-Type": "application/json"})
        markup = await client.post(address, data=words | {"reply_markup": "{"})
    assert [answer.json()["result"]["message_id"] for answer in answers] == [2, 3, 4, 5]
    assert (broken.status_code, markup.status_code) == (400, 400)


async def test_every_call_is_kept_with_what_came_of_it(
    bot: Bot, telegram: TelegramStandIn, kari: Phone
) -> None:
    await bot.send_message(5001, "hei")
    with pytest.raises(BadRequest):
        await bot.send_message(6, "hei")
    assert [
        (call.params["chat_id"], call.accepted, call.status) for call in telegram.calls("sendMessage")
    ] == [
        ("5001", True, 200),
        ("6", False, 400),
    ]
