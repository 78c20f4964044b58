"""What a Telegram chat holds, as the phone shows it and as the Bot API writes it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.demo.changes import Changes

Json = dict[str, Any]
TEXT_LIMIT = 4096
_COMMAND = re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])")
_LINK = re.compile(r"https?://\S+")
#: Telegram turns control characters into spaces, and takes away line separators and overrides of direction.
_CONTROLS = dict.fromkeys((*range(9), *range(11, 32)), " ") | {0x0D: None}
_CONTROLS |= dict.fromkeys(range(0x2028, 0x202F))


class BotApiError(Exception):
    """The Bot API's own way to refuse; `description` is word for word what it says."""

    def __init__(self, status: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


def bad_request(why: str) -> BotApiError:
    return BotApiError(400, f"Bad Request: {why}")


def clean(text: str) -> str:
    """A text as Telegram keeps it: without control characters, and trimmed."""
    return text.translate(_CONTROLS).strip()


@dataclass
class Shown:
    """One message on the screen."""

    id: int
    at: datetime
    from_bot: bool
    author: Json
    #: The words, or the caption under a picture.
    text: str = ""
    #: Rows of (label, callback data or address).
    buttons: list[list[tuple[str, str]]] = field(default_factory=list)
    #: How many times it was changed.
    edited: int = 0
    edited_at: datetime | None = None
    photo: bytes | None = None
    document: bytes | None = None
    #: The Bot API's field of what is not text ({"voice": {…}}).
    media: Json = field(default_factory=dict)
    reply_to: int | None = None
    protected: bool = False
    silent: bool = False
    markup: Json | None = None


@dataclass
class Query:
    """A button was pressed and waits to be acknowledged."""

    id: str
    user_id: int
    data: str
    pressed_at: float
    answered: bool = False


@dataclass
class Notice:
    """What an acknowledged press shows for a moment (or until it is tapped away)."""

    text: str
    alert: bool


@dataclass
class Chat:
    """A private chat or a group. Message ids start at 1 in each, so that nobody mistakes them for unique."""

    id: int
    json: Json
    #: The bot may write: the person wrote first, or the bot is a member.
    known: bool = False
    blocked: bool = False
    messages: list[Shown] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    last_id: int = 0

    def add(self, at: datetime, author: Json, **fields: Any) -> Shown:
        self.last_id += 1
        shown = Shown(self.last_id, at, bool(author["is_bot"]), author, **fields)
        self.messages.append(shown)
        return shown

    def refusal(self) -> BotApiError:
        who = (
            "bot was blocked by the user"
            if self.json["type"] == "private"
            else "bot was kicked from the supergroup chat"
        )
        return BotApiError(403, f"Forbidden: {who}")

    def find(self, message_id: int) -> Shown | None:
        return next((shown for shown in self.messages if shown.id == message_id), None)


@dataclass
class TelegramState:
    """Everything that the stand-in remembers."""

    token: str
    me: Json
    now: Callable[[], datetime]
    changed: Changes
    #: Seconds (real ones) in which a press can be acknowledged.
    query_life: float = 15.0
    chats: dict[int, Chat] = field(default_factory=dict)
    queries: dict[str, Query] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    #: (scope as JSON, language) → commands.
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    #: ("name" | "description" | "short_description", language) → text.
    profile: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_buttons: dict[int, Json] = field(default_factory=dict)


def as_message(shown: Shown, chat: Chat, *, with_reply: bool = True) -> Json:
    """The Bot API's Message."""
    message: Json = {
        "message_id": shown.id,
        "from": shown.author,
        "chat": chat.json,
        "date": int(shown.at.timestamp()),
    }
    if shown.edited_at:
        message["edit_date"] = int(shown.edited_at.timestamp())
    answered = chat.find(shown.reply_to) if with_reply and shown.reply_to else None
    if answered:
        message["reply_to_message"] = as_message(answered, chat, with_reply=False)
    if shown.protected:
        message["has_protected_content"] = True
    message |= shown.media | _words(shown)
    if shown.markup and "inline_keyboard" in shown.markup:
        message["reply_markup"] = shown.markup
    return message


def _words(shown: Shown) -> Json:
    if not shown.text:
        return {}
    name, entities_name = ("caption", "caption_entities") if shown.media else ("text", "entities")
    entities = find_entities(shown.text)
    return {name: shown.text} | ({entities_name: entities} if entities else {})


def find_entities(text: str) -> list[Json]:
    """Commands and links; offsets count UTF-16 units."""
    found = [("bot_command", match) for match in _COMMAND.finditer(text)]
    found += [("url", match) for match in _LINK.finditer(text)]
    return [
        {"type": kind, "offset": _utf16(text[: match.start()]), "length": _utf16(match.group())}
        for kind, match in sorted(found, key=lambda item: item[1].start())
    ]


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
