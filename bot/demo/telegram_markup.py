"""Keyboards under a message: what the Bot API accepts, and what the phone shows."""

from __future__ import annotations

from bot.demo.calls import Call
from bot.demo.telegram_chats import Json, bad_request

#: Fields of which a button has exactly one; the first two are what the phone can do something with.
_DOES = ("callback_data", "url", "copy_text", "web_app", "login_url", "switch_inline_query")
BUTTONS_AT_MOST = 100


def inline_keyboard(call: Call) -> Json | None:
    """The inline keyboard of a call, checked; None when it has none, or another sort of markup."""
    try:
        markup = call.json("reply_markup")
    except ValueError:
        raise bad_request("can't parse reply keyboard markup JSON object") from None
    if markup is None or "inline_keyboard" not in markup:
        return None
    buttons = [button for row in markup["inline_keyboard"] for button in row]
    for button in buttons:
        _check(button)
    if len(buttons) > BUTTONS_AT_MOST:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": [row for row in markup["inline_keyboard"] if row]} if buttons else None


def rows(keyboard: Json | None) -> list[list[tuple[str, str]]]:
    return [
        [(button["text"], _data(button)) for button in row]
        for row in (keyboard or {}).get("inline_keyboard", [])
    ]


def _check(button: Json) -> None:
    if not isinstance(button.get("text"), str):
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be of type String')
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if not any(name in button for name in _DOES):
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not button["url"].startswith(("http://", "https://", "tg://")):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")


def _data(button: Json) -> str:
    return str(button.get("callback_data") or button.get("url") or "")
