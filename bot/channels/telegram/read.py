"""An update from Telegram, read as an Incoming."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from telegram import CallbackQuery, Chat, ChatMemberUpdated, Message, Update

from bot.channels.reading import Unreadable, clean
from bot.channels.telegram.commands import WORDS
from bot.messages import Incoming, Kind

_COMMAND = re.compile(r"/([A-Za-z0-9_]+)(?:@\w+)?(?:\s+|$)(.*)", re.DOTALL)
_OUTSIDE = frozenset({"left", "kicked"})
#: What a private chat tells about itself; nobody said anything.
_HOUSEKEEPING = (
    "pinned_message",
    "message_auto_delete_timer_changed",
    "write_access_allowed",
    "chat_background_set",
    "connected_website",
    "boost_added",
    "forum_topic_created",
    "forum_topic_edited",
    "forum_topic_closed",
    "forum_topic_reopened",
)


def read(update: Mapping[str, Any]) -> Incoming | None:
    """None for what is not for us: other bots, channels, housekeeping, talk in a group.

    A group is not spoken in. Whoever adds the bot to one, or gives it a command there, is told so in
    private: their Incoming is "unusable" and comes from their own address.

    Raises Unreadable for what python-telegram-bot cannot parse.
    """
    number = update.get("update_id") if isinstance(update, Mapping) else None
    if type(number) is not int:
        raise Unreadable("no update_id")
    try:
        return _read(Update.de_json(dict(update), None))
    except Unreadable:
        raise
    except Exception as error:
        # Whatever is wrong with it, it must not stop the updates behind it.
        raise Unreadable(f"not an update: {type(error).__name__}") from error


def _read(update: Update) -> Incoming | None:
    number = str(update.update_id)
    if update.message:
        return _message(update.message, number, edited=False)
    if update.edited_message:
        return _message(update.edited_message, number, edited=True)
    if update.callback_query:
        return _press(update.callback_query, number)
    if update.my_chat_member:
        return _membership(update.my_chat_member, number)
    return None


def _message(message: Message, number: str, *, edited: bool) -> Incoming | None:
    sender = message.from_user
    if sender is None or sender.is_bot or any(getattr(message, name) for name in _HOUSEKEEPING):
        return None
    text = _words(message.text or message.caption or "")
    if not _is_private(message.chat):
        return _in_group(message, number)
    kind: Kind = "text" if message.text is not None and text else "unusable"
    about = str(message.reply_to_message.message_id) if message.reply_to_message else ""
    if edited:
        if not text:
            return None
        kind, about = "edit", str(message.message_id)
    return Incoming(
        channel="telegram",
        external_id=number,
        address=_number(message.chat.id),
        kind=kind,
        text=text,
        about=about,
        message_id=str(message.message_id),
        language=_language(sender.language_code),
    )


def _in_group(message: Message, number: str) -> Incoming | None:
    sender = message.from_user
    if sender is None or not (message.text or "").startswith("/"):
        return None
    return Incoming(
        channel="telegram",
        external_id=number,
        address=_number(sender.id),
        kind="unusable",
        language=_language(sender.language_code),
    )


def _press(press: CallbackQuery, number: str) -> Incoming | None:
    if press.data is None or (press.message and not _is_private(press.message.chat)):
        return None
    return Incoming(
        channel="telegram",
        external_id=number,
        address=_number(press.from_user.id),
        kind="press",
        action=clean(press.data),
        about=str(press.message.message_id) if press.message else "",
        press_id=press.id,
        language=_language(press.from_user.language_code),
    )


def _membership(change: ChatMemberUpdated, number: str) -> Incoming | None:
    was_outside = change.old_chat_member.status in _OUTSIDE
    is_outside = change.new_chat_member.status in _OUTSIDE
    if was_outside == is_outside:
        return None
    kind: Kind = "left" if is_outside else "returned"
    if not _is_private(change.chat):
        if is_outside or change.chat.type == Chat.CHANNEL:
            return None
        kind = "unusable"
    return Incoming(
        channel="telegram",
        external_id=number,
        address=_number(change.from_user.id),
        kind=kind,
        language=_language(change.from_user.language_code),
    )


def _words(text: str) -> str:
    """Words as every channel has them: "/start CODE" is START CODE, "/avbud" is AVBUD."""
    whole = clean(text)
    command = _COMMAND.fullmatch(whole)
    if command is None:
        return whole
    name, rest = command.groups()
    return f"{WORDS.get(name.lower(), name.upper().replace('_', ' '))} {rest}".strip()


def _is_private(chat: Chat) -> bool:
    return chat.type == Chat.PRIVATE


def _number(address: Any) -> str:
    if type(address) is not int:
        raise Unreadable("an address that is not a number")
    return str(address)


def _language(code: str | None) -> str:
    """ "nb" for "no" and "nb-NO", "en" for "en-GB"; empty when the phone does not tell."""
    language = clean(code or "").lower().partition("-")[0]
    return "nb" if language == "no" else language
