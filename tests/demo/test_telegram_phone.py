"""What a phone does becomes the payload that the Bot API documents, field by field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update

from bot.demo.telegram import TelegramStandIn
from bot.demo.telegram_phone import Phone

MESSAGE = {"message_id", "from", "chat", "date"}
USER = {"id", "is_bot", "first_name", "language_code"}
MEMBERSHIP = {"chat", "from", "date", "old_chat_member", "new_chat_member"}
FILE = {"file_id", "file_unique_id", "file_size"}

Deed = Callable[[Phone], Any]
SHAPES: dict[str, tuple[Deed, str, set[str]]] = {
    "words": (lambda phone: phone.write("hei"), "message", MESSAGE | {"text"}),
    "command": (lambda phone: phone.start("ABC"), "message", MESSAGE | {"text", "entities"}),
    "edit": (lambda phone: phone.edit(1, "hei"), "edited_message", MESSAGE | {"edit_date", "text"}),
    "reply": (lambda phone: phone.reply(1, "hei"), "message", MESSAGE | {"text", "reply_to_message"}),
    "photo": (lambda phone: phone.send_photo(), "message", MESSAGE | {"photo"}),
    "photo with words": (
        lambda phone: phone.send_photo(caption="se"),
        "message",
        MESSAGE | {"photo", "caption"},
    ),
    "voice": (lambda phone: phone.send_voice(), "message", MESSAGE | {"voice"}),
    "sticker": (lambda phone: phone.send_sticker(), "message", MESSAGE | {"sticker"}),
    "location": (lambda phone: phone.send_location(), "message", MESSAGE | {"location"}),
    "contact": (lambda phone: phone.send_contact(), "message", MESSAGE | {"contact"}),
    "block": (lambda phone: phone.block(), "my_chat_member", MEMBERSHIP),
}


@pytest.mark.parametrize(("deed", "kind", "keys"), SHAPES.values(), ids=SHAPES.keys())
async def test_the_payload_has_the_documented_fields(
    bot: Bot, telegram: TelegramStandIn, kari: Phone, deed: Deed, kind: str, keys: set[str]
) -> None:
    deed(kari)
    update = telegram.updates.pending[-1].json
    assert update.keys() == {"update_id", kind}
    body = update[kind]
    assert body.keys() == keys
    assert body["from"].keys() == USER
    assert body["chat"] == {"id": 5001, "first_name": "Kari", "type": "private"}
    parsed = Update.de_json(update, bot)
    assert parsed.effective_chat
    assert parsed.effective_chat.id == 5001
    assert parsed.effective_user


async def test_the_parts_of_media_have_theirs(telegram: TelegramStandIn, kari: Phone) -> None:
    kari.send_photo()
    kari.send_voice()
    kari.send_contact()
    photo, voice, contact = (update.json["message"] for update in telegram.updates.pending[-3:])
    assert photo["photo"][0].keys() == FILE | {"width", "height"}
    assert voice["voice"].keys() == FILE | {"duration", "mime_type"}
    assert contact["contact"].keys() == {"phone_number", "first_name"}


async def test_a_press_has_the_documented_fields(bot: Bot, telegram: TelegramStandIn, kari: Phone) -> None:
    buttons = InlineKeyboardMarkup(
        [
            [InlineKeyboardButton("Ja", callback_data="ja")],
            [InlineKeyboardButton("Les", url="https://example.org")],
        ]
    )
    sent = await bot.send_message(5001, "Tur?", reply_markup=buttons)
    kari.press(sent.message_id, "Ja")
    query = telegram.updates.pending[-1].json["callback_query"]
    assert query.keys() == {"id", "from", "message", "chat_instance", "data"}
    assert query["message"].keys() == MESSAGE | {"text", "reply_markup"}
    assert query["message"]["reply_markup"] == buttons.to_dict()
    assert kari.press(sent.message_id, "Les") == "https://example.org"


async def test_a_button_that_went_away_can_only_be_pressed_by_a_phone_that_lags(
    bot: Bot, telegram: TelegramStandIn, kari: Phone
) -> None:
    sent = await bot.send_message(5001, "Tur?")
    await bot.delete_message(5001, sent.message_id)
    with pytest.raises(LookupError):
        kari.press(sent.message_id, "vote:1")
    kari.press(sent.message_id, "vote:1", even_if_gone=True)
    message = telegram.updates.pending[-1].json["callback_query"]["message"]
    assert message == {"message_id": sent.message_id, "chat": kari.chat.json, "date": 0}


async def test_blocking_and_letting_in_again(telegram: TelegramStandIn, kari: Phone) -> None:
    kari.block()
    kari.write("hei igjen")
    out, back, message = (update.json for update in telegram.updates.pending[-3:])
    assert out["my_chat_member"]["new_chat_member"] == {
        "user": telegram.state.me,
        "status": "kicked",
        "until_date": 0,
    }
    assert back["my_chat_member"]["old_chat_member"]["status"] == "kicked"
    assert back["my_chat_member"]["new_chat_member"] == {"user": telegram.state.me, "status": "member"}
    assert message["message"]["text"] == "hei igjen"


@pytest.mark.parametrize(
    ("typed", "text", "entities"),
    [
        ("/start", "/start", [("bot_command", 0, 6)]),
        ("/start K7-x_9", "/start K7-x_9", [("bot_command", 0, 6)]),
        ("👍 /meny nå", "👍 /meny nå", [("bot_command", 3, 5)]),
        ("hei, /hjelp!", "hei, /hjelp!", [("bot_command", 5, 6)]),
        ("og/eller 1/2", "og/eller 1/2", []),
        ("  se https://example.org/a  ", "se https://example.org/a", [("url", 3, 21)]),
        ("a\x00b\r\nc\u202e", "a b\nc", []),
    ],
)
async def test_words_arrive_as_telegram_cleans_and_marks_them(
    telegram: TelegramStandIn, typed: str, text: str, entities: list[tuple[str, int, int]]
) -> None:
    telegram.phone(1).write(typed)
    message = telegram.updates.pending[-1].json["message"]
    found = [(entity["type"], entity["offset"], entity["length"]) for entity in message.get("entities", [])]
    assert (message["text"], found) == (text, entities)


async def test_a_long_text_is_cut_by_the_app_and_an_empty_one_never_leaves(telegram: TelegramStandIn) -> None:
    kim = telegram.phone(1)
    kim.write("a" * 10_000)
    assert [len(update.json["message"]["text"]) for update in telegram.updates.pending] == [4096, 4096, 1808]
    assert kim.write(" \x00\n") is None
    assert telegram.undelivered == 3


async def test_a_deep_link_starts_with_its_code(telegram: TelegramStandIn) -> None:
    telegram.phone(1).follow("https://t.me/lyset_demo_bot?start=K7PX")
    assert telegram.updates.pending[-1].json["message"]["text"] == "/start K7PX"


async def test_a_group_is_a_supergroup_with_its_own_id(
    bot: Bot, telegram: TelegramStandIn, kari: Phone
) -> None:
    group = telegram.group("Turgjengen")
    group.add_bot(kari)
    group.write(kari, "hei alle")
    added, message = (Update.de_json(update.json, bot) for update in telegram.updates.pending[-2:])
    assert added.my_chat_member
    assert message.effective_chat
    assert (message.effective_chat.type, message.effective_chat.title) == ("supergroup", "Turgjengen")
    await bot.send_message(group.chat.id, "hei")
    assert [shown.text for shown in group.messages] == ["hei alle", "hei"]


async def test_until_gives_up_when_nothing_happens(telegram: TelegramStandIn) -> None:
    with pytest.raises(TimeoutError):
        await telegram.phone(1).until(lambda phone: phone.last, timeout=0.01)
