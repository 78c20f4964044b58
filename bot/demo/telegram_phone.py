"""A person's phone with Telegram on it, and groups: what somebody does with thumbs."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

from bot.demo.changes import PATIENCE
from bot.demo.telegram_chats import (
    TEXT_LIMIT,
    Chat,
    Json,
    Notice,
    Query,
    Shown,
    TelegramState,
    as_message,
    clean,
)
from bot.demo.telegram_photos import document_file, media_file, photo_sizes
from bot.demo.telegram_updates import Updates

_query_ids = itertools.count(4_382_957_203_956_000_001)
#: The smallest picture there is, for whoever wants to send one.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c63f8cfc0f01f00050001ff56c72f0d0000000049454e44ae426082"
)


class Phone:
    """One person's private chat with the bot."""

    def __init__(self, state: TelegramState, updates: Updates, user: Json) -> None:
        self._state = state
        self._updates = updates
        self.user = user
        chat_json = {key: user[key] for key in ("id", "first_name", "last_name", "username") if key in user}
        self.chat = Chat(user["id"], chat_json | {"type": "private"})

    @property
    def messages(self) -> list[Shown]:
        """What the screen shows now, oldest first; both sides."""
        return self.chat.messages

    @property
    def received(self) -> list[Shown]:
        return [shown for shown in self.chat.messages if shown.from_bot]

    @property
    def last(self) -> Shown | None:
        """The newest message from the bot."""
        return next((shown for shown in reversed(self.chat.messages) if shown.from_bot), None)

    @property
    def notices(self) -> list[Notice]:
        """What acknowledged presses have shown for a moment."""
        return self.chat.notices

    @property
    def blocked(self) -> bool:
        return self.chat.blocked

    async def until(self, predicate: Callable[[Phone], Any], timeout: float = PATIENCE) -> Any:  # noqa: ASYNC109
        """Waits until the predicate holds for this phone, and gives what it gave."""
        return await self._state.changed.until(lambda: predicate(self), timeout)

    def write(self, text: str) -> Shown | None:
        """The message that the bot gets; of a text over the limit the last of several, as the app cuts it.

        None when nothing is left to send once Telegram has cleaned the text.
        """
        parts = [clean(text[start : start + TEXT_LIMIT]) for start in range(0, len(text), TEXT_LIMIT)]
        sent = [self._post(text=part) for part in parts if part]
        return sent[-1] if sent else None

    def start(self, code: str = "") -> Shown | None:
        return self.write(f"/start {code}")

    def follow(self, link: str) -> Shown | None:
        """Opens https://t.me/thebot?start=CODE and taps Start."""
        return self.start(parse_qs(urlsplit(link).query).get("start", [""])[0])

    def reply(self, message_id: int, text: str) -> Shown | None:
        return self._post(text=clean(text), reply_to=message_id)

    def edit(self, message_id: int, text: str) -> None:
        shown = self._message(message_id)
        if shown.from_bot:
            raise LookupError("only one's own message can be changed")
        shown.text, shown.edited, shown.edited_at = clean(text), shown.edited + 1, self._state.now()
        self._tell("edited_message", as_message(shown, self.chat))

    def press(self, message_id: int, label_or_data: str, *, even_if_gone: bool = False) -> str:
        """The press's id, or the address that a link button opens.

        `even_if_gone`: as a phone does that has not seen yet that the button or the message went away.
        """
        shown = self.chat.find(message_id)
        buttons = [button for row in shown.buttons for button in row] if shown else []
        data = next((data for label, data in buttons if label_or_data in {label, data}), None)
        if data is None:
            if not even_if_gone:
                raise LookupError(f"no button {label_or_data!r} under message {message_id}: {buttons}")
            data = label_or_data
        if data.startswith(("http://", "https://", "tg://")):
            return data
        query = Query(str(next(_query_ids)), self.user["id"], data, time.monotonic())
        self._state.queries[query.id] = query
        self._tell("callback_query", self._query(query, message_id, shown))
        return query.id

    def send_photo(self, content: bytes = PIXEL, caption: str = "") -> Shown:
        return self._post(text=clean(caption), photo=content, media={"photo": photo_sizes(content)})

    def send_document(self, content: bytes, name: str = "invite.ics", caption: str = "") -> Shown:
        document = document_file(content, name)
        self._state.files[document["file_id"]] = content
        return self._post(text=clean(caption), document=content, media={"document": document})

    def send_voice(self, seconds: int = 3) -> Shown:
        voice = media_file(b"voice") | {"duration": seconds, "mime_type": "audio/ogg"}
        return self._post(media={"voice": voice})

    def send_sticker(self, emoji: str = "👍") -> Shown:
        size = {"width": 512, "height": 512, "is_animated": False, "is_video": False, "type": "regular"}
        return self._post(media={"sticker": media_file(emoji.encode()) | size | {"emoji": emoji}})

    def send_location(self, latitude: float = 59.89, longitude: float = 10.52) -> Shown:
        return self._post(media={"location": {"latitude": latitude, "longitude": longitude}})

    def send_contact(self, number: str = "+4790000009", first_name: str = "Kim") -> Shown:
        return self._post(media={"contact": {"phone_number": number, "first_name": first_name}})

    def block(self) -> None:
        if not self.chat.blocked:
            self.chat.blocked = True
            self._membership("member", "kicked")

    def unblock(self) -> None:
        if self.chat.blocked:
            self.chat.blocked = False
            self._membership("kicked", "member")

    def _post(self, **content: Any) -> Shown:
        self.unblock()
        self.chat.known = True
        shown = self.chat.add(self._state.now(), self.user, **content)
        self._tell("message", as_message(shown, self.chat))
        return shown

    def _message(self, message_id: int) -> Shown:
        shown = self.chat.find(message_id)
        if shown is None:
            raise LookupError(f"no message {message_id} on this phone")
        return shown

    def _query(self, query: Query, message_id: int, shown: Shown | None) -> Json:
        gone = {"message_id": message_id, "chat": self.chat.json, "date": 0}
        return {
            "id": query.id,
            "from": self.user,
            "message": as_message(shown, self.chat) if shown else gone,
            "chat_instance": str(-(self.user["id"] * 7919)),
            "data": query.data,
        }

    def _membership(self, before: str, after: str) -> None:
        change = {
            "chat": self.chat.json,
            "from": self.user,
            "date": int(self._state.now().timestamp()),
            "old_chat_member": _member(self._state.me, before),
            "new_chat_member": _member(self._state.me, after),
        }
        self._tell("my_chat_member", change)

    def _tell(self, kind: str, body: Json) -> None:
        self._updates.add(kind, body, self.chat.id)
        self._state.changed.tell()


class Group:
    """A group that somebody added the bot to."""

    def __init__(self, state: TelegramState, updates: Updates, chat_id: int, title: str) -> None:
        self._state = state
        self._updates = updates
        self.chat = Chat(chat_id, {"id": chat_id, "title": title, "type": "supergroup"}, known=True)

    @property
    def messages(self) -> list[Shown]:
        return self.chat.messages

    def write(self, phone: Phone, text: str) -> Shown:
        shown = self.chat.add(self._state.now(), phone.user, text=clean(text))
        self._updates.add("message", as_message(shown, self.chat), self.chat.id)
        self._state.changed.tell()
        return shown

    def add_bot(self, phone: Phone) -> None:
        self._membership(phone, "left", "member")

    def remove_bot(self, phone: Phone) -> None:
        self.chat.blocked = True
        self._membership(phone, "member", "kicked")

    def _membership(self, phone: Phone, before: str, after: str) -> None:
        change = {
            "chat": self.chat.json,
            "from": phone.user,
            "date": int(self._state.now().timestamp()),
            "old_chat_member": _member(self._state.me, before),
            "new_chat_member": _member(self._state.me, after),
        }
        self._updates.add("my_chat_member", change, self.chat.id)
        self._state.changed.tell()


def _member(user: Json, status: str) -> Json:
    return {"user": user, "status": status} | ({"until_date": 0} if status == "kicked" else {})
