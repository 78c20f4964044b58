"""An update from Telegram, read as an Incoming."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.channels.reading import Unreadable, clean
from bot.channels.telegram.commands import WORDS
from bot.channels.telegram.files import FILE_LIMIT, is_calendar
from bot.messages import Incoming, Kind

Json = Mapping[str, Any]

_COMMAND = re.compile(r"/([A-Za-z0-9_]+)(?:@\w+)?(?:\s+|$)(.*)", re.DOTALL)
_OUTSIDE = frozenset({"left", "kicked"})
#: What a private chat tells about itself; nobody said anything.
_HOUSEKEEPING = frozenset(
    {
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
    }
)


def read(update: Json) -> Incoming | None:
    """None for what is not for us: other bots, channels, housekeeping, talk in a group.

    A group is not spoken in. Whoever adds the bot to one, or gives it a command there, is told so in
    private: their Incoming is "unusable" and comes from their own address.

    Raises Unreadable where what we need is not what the Bot API says it is. The rest is not looked at:
    python-telegram-bot would build all of it, which takes longer than everything else that a press needs.
    https://core.telegram.org/bots/api#update
    """
    number = update.get("update_id") if isinstance(update, Mapping) else None
    if type(number) is not int:
        raise Unreadable("no update_id")
    try:
        return _read(update, str(number))
    except Unreadable:
        raise
    except Exception as error:
        # Whatever is wrong with it, it must not stop the updates behind it.
        raise Unreadable(f"not an update: {type(error).__name__}") from error


def _read(update: Json, number: str) -> Incoming | None:
    if (message := update.get("message")) is not None:
        return _message(message, number, edited=False)
    if (message := update.get("edited_message")) is not None:
        return _message(message, number, edited=True)
    if (press := update.get("callback_query")) is not None:
        return _press(press, number)
    if (change := update.get("my_chat_member")) is not None:
        return _membership(change, number)
    return None


def _message(message: Json, number: str, *, edited: bool) -> Incoming | None:
    chat, sender = message["chat"], message.get("from")
    if sender is None or sender.get("is_bot") or not _HOUSEKEEPING.isdisjoint(message):
        return None
    if not _is_private(chat):
        return _in_group(message, sender, number)
    text = _words(message.get("text") or message.get("caption") or "")
    kind: Kind = "text" if message.get("text") is not None and text else "unusable"
    document, file = message.get("document"), ""
    if document is not None and is_calendar(document):
        kind, file = "file", _file(document)
    answered = message.get("reply_to_message")
    about = _number(answered["message_id"]) if answered else ""
    if edited:
        if not text:
            return None
        kind, about, file = "edit", _number(message["message_id"]), ""
    return Incoming(
        channel="telegram",
        external_id=number,
        address=_number(chat["id"]),
        kind=kind,
        text=text,
        about=about,
        message_id=_number(message["message_id"]),
        file=file,
        language=_language(sender),
    )


def _file(document: Json) -> str:
    """Where it can be fetched; empty for one that is too large."""
    size = document.get("file_size")
    is_too_large = type(size) is int and size > FILE_LIMIT
    return "" if is_too_large else clean(document["file_id"])


def _in_group(message: Json, sender: Json, number: str) -> Incoming | None:
    if not (message.get("text") or "").startswith("/"):
        return None
    return Incoming(
        channel="telegram",
        external_id=number,
        address=_number(sender["id"]),
        kind="unusable",
        language=_language(sender),
    )


def _press(press: Json, number: str) -> Incoming | None:
    sender, pressed = press["from"], press.get("message")
    if press.get("data") is None or (pressed and not _is_private(pressed["chat"])):
        return None
    return Incoming(
        channel="telegram",
        external_id=number,
        address=_number(sender["id"]),
        kind="press",
        action=clean(press["data"]),
        about=_number(pressed["message_id"]) if pressed else "",
        press_id=clean(press["id"]),
        language=_language(sender),
    )


def _membership(change: Json, number: str) -> Incoming | None:
    sender, chat = change["from"], change["chat"]
    was_outside = change["old_chat_member"]["status"] in _OUTSIDE
    is_outside = change["new_chat_member"]["status"] in _OUTSIDE
    if was_outside == is_outside:
        return None
    kind: Kind = "left" if is_outside else "returned"
    if not _is_private(chat):
        if is_outside or chat["type"] == "channel":
            return None
        kind = "unusable"
    return Incoming(
        channel="telegram",
        external_id=number,
        address=_number(sender["id"]),
        kind=kind,
        language=_language(sender),
    )


def _words(text: str) -> str:
    """Words as every channel has them: "/start CODE" is START CODE, "/avbud" is AVBUD."""
    whole = clean(text)
    command = _COMMAND.fullmatch(whole)
    if command is None:
        return whole
    name, rest = command.groups()
    return f"{WORDS.get(name.lower(), name.upper().replace('_', ' '))} {rest}".strip()


def _is_private(chat: Json) -> bool:
    return bool(chat["type"] == "private")


def _number(identifier: Any) -> str:
    if type(identifier) is not int:
        raise Unreadable("an identifier that is not a number")
    return str(identifier)


def _language(sender: Json) -> str:
    """ "nb" for "no" and "nb-NO", "en" for "en-GB"; empty when the phone does not tell."""
    language = clean(sender.get("language_code") or "").lower().partition("-")[0]
    return "nb" if language == "no" else language
