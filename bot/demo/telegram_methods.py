"""The methods of the Bot API that the bot uses: what each accepts, refuses and answers."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from bot.demo.calls import Call
from bot.demo.telegram_chats import (
    TEXT_LIMIT,
    Chat,
    Notice,
    Shown,
    TelegramState,
    as_message,
    bad_request,
    clean,
)
from bot.demo.telegram_markup import inline_keyboard, rows
from bot.demo.telegram_photos import document_file, file_path, media_file, photo_sizes

CAPTION_LIMIT = 1024
DOWNLOAD_LIMIT = 20 * 1024 * 1024
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)
_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
_PROFILE_LIMITS = {"name": 64, "description": 512, "short_description": 120}


def get_me(state: TelegramState, call: Call) -> Any:
    return state.me | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "supports_guest_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
    }


def send_message(state: TelegramState, call: Call) -> Any:
    _refuse_parse_mode(call)
    text = _message_text(call)
    chat = _writable_chat(state, call)
    return _send(state, chat, call, text=text)


def send_photo(state: TelegramState, call: Call) -> Any:
    _refuse_parse_mode(call)
    caption = clean(call.text("caption"))
    if len(caption) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    chat = _writable_chat(state, call)
    photo = _photo(state, call)
    sizes = photo_sizes(photo)
    state.files[sizes[-1]["file_id"]] = photo
    return _send(state, chat, call, text=caption, photo=photo, media={"photo": sizes})


def send_document(state: TelegramState, call: Call) -> Any:
    _refuse_parse_mode(call)
    caption = clean(call.text("caption"))
    if len(caption) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    chat = _writable_chat(state, call)
    given = call.text("document").removeprefix("attach://") or "document"
    if given not in call.files:
        raise bad_request("there is no document in the request")
    content = call.files[given]
    document = document_file(content, content.filename)
    state.files[document["file_id"]] = content
    return _send(state, chat, call, text=caption, document=content, media={"document": document})


def get_file(state: TelegramState, call: Call) -> Any:
    """Bots may fetch up to 20 MB. https://core.telegram.org/bots/api#getfile"""
    file_id = call.text("file_id")
    content = state.files.get(file_id)
    if content is None:
        raise bad_request("invalid file_id")
    if len(content) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return media_file(content) | {"file_id": file_id, "file_path": file_path(file_id)}


def edit_message_text(state: TelegramState, call: Call) -> Any:
    _refuse_parse_mode(call)
    text = _message_text(call)
    chat, shown = _own_message(state, call)
    if shown.media:
        raise bad_request("there is no text in the message to edit")
    return _edit(state, chat, shown, text, inline_keyboard(call))


def edit_message_reply_markup(state: TelegramState, call: Call) -> Any:
    chat, shown = _own_message(state, call)
    return _edit(state, chat, shown, shown.text, inline_keyboard(call))


def delete_message(state: TelegramState, call: Call) -> Any:
    chat = _chat(state, call)
    shown = chat.find(call.number("message_id"))
    if shown is None:
        raise bad_request("message to delete not found")
    if state.now() - shown.at > timedelta(hours=48):
        raise bad_request("message can't be deleted for everyone")
    chat.messages.remove(shown)
    state.changed.tell()
    return True


def answer_callback_query(state: TelegramState, call: Call) -> Any:
    query = state.queries.get(call.text("callback_query_id"))
    if query is None or query.answered or time.monotonic() - query.pressed_at > state.query_life:
        raise bad_request(_TOO_OLD)
    text = call.text("text")
    if len(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    query.answered = True
    if text:
        state.chats[query.user_id].notices.append(Notice(text, call.flag("show_alert")))
    state.changed.tell()
    return True


def send_chat_action(state: TelegramState, call: Call) -> Any:
    _writable_chat(state, call)
    return True


def get_chat(state: TelegramState, call: Call) -> Any:
    return _chat(state, call).json | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {},
    }


def set_my_commands(state: TelegramState, call: Call) -> Any:
    commands = call.json("commands") or []
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    state.commands[_scope(call)] = commands
    return True


def get_my_commands(state: TelegramState, call: Call) -> Any:
    return state.commands.get(_scope(call), [])


def delete_my_commands(state: TelegramState, call: Call) -> Any:
    state.commands.pop(_scope(call), None)
    return True


def set_chat_menu_button(state: TelegramState, call: Call) -> Any:
    state.menu_buttons[call.number("chat_id")] = call.json("menu_button") or {"type": "default"}
    return True


def get_chat_menu_button(state: TelegramState, call: Call) -> Any:
    fallback = state.menu_buttons.get(0, {"type": "commands"})
    return state.menu_buttons.get(call.number("chat_id"), fallback)


def _set_profile(field: str) -> Callable[[TelegramState, Call], Any]:
    def set_it(state: TelegramState, call: Call) -> Any:
        text = call.text(field)
        if len(text) > _PROFILE_LIMITS[field]:
            raise bad_request(f"BOT_{field.upper()}_TOO_LONG")
        state.profile[field, call.text("language_code")] = text
        state.changed.tell()
        return True

    return set_it


def _get_profile(field: str) -> Callable[[TelegramState, Call], Any]:
    def get_it(state: TelegramState, call: Call) -> Any:
        fallback = state.profile.get((field, ""), state.me["first_name"] if field == "name" else "")
        return {field: state.profile.get((field, call.text("language_code"))) or fallback}

    return get_it


#: Keyed in lower case, as the real service does not look at the case either.
METHODS: Mapping[str, Callable[[TelegramState, Call], Any]] = {
    "getme": get_me,
    "sendmessage": send_message,
    "sendphoto": send_photo,
    "senddocument": send_document,
    "getfile": get_file,
    "editmessagetext": edit_message_text,
    "editmessagereplymarkup": edit_message_reply_markup,
    "deletemessage": delete_message,
    "answercallbackquery": answer_callback_query,
    "sendchataction": send_chat_action,
    "getchat": get_chat,
    "setmycommands": set_my_commands,
    "getmycommands": get_my_commands,
    "deletemycommands": delete_my_commands,
    "setchatmenubutton": set_chat_menu_button,
    "getchatmenubutton": get_chat_menu_button,
    "setmyname": _set_profile("name"),
    "getmyname": _get_profile("name"),
    "setmydescription": _set_profile("description"),
    "getmydescription": _get_profile("description"),
    "setmyshortdescription": _set_profile("short_description"),
    "getmyshortdescription": _get_profile("short_description"),
}


def _scope(call: Call) -> tuple[str, str]:
    return (call.text("scope") or '{"type": "default"}', call.text("language_code"))


def _refuse_parse_mode(call: Call) -> None:
    """People's own words are sent as they are; markup is something this stand-in does not know."""
    if call.text("parse_mode"):
        raise bad_request("unsupported parse_mode")


def _message_text(call: Call) -> str:
    text = clean(call.text("text"))
    if not text:
        raise bad_request("message text is empty")
    if len(text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return text


def _chat(state: TelegramState, call: Call) -> Chat:
    if not call.text("chat_id"):
        raise bad_request("chat_id is empty")
    chat = state.chats.get(call.number("chat_id"))
    if chat is None or not chat.known:
        raise bad_request("chat not found")
    return chat


def _writable_chat(state: TelegramState, call: Call) -> Chat:
    chat = _chat(state, call)
    if chat.blocked:
        raise chat.refusal()
    return chat


def _own_message(state: TelegramState, call: Call) -> tuple[Chat, Shown]:
    chat = _writable_chat(state, call)
    if not call.text("message_id"):
        raise bad_request("message identifier is not specified")
    shown = chat.find(call.number("message_id"))
    if shown is None:
        raise bad_request("message to edit not found")
    if not shown.from_bot:
        raise bad_request("message can't be edited")
    return chat, shown


def _photo(state: TelegramState, call: Call) -> bytes:
    name = call.text("photo").removeprefix("attach://")
    photo = call.files.get(name or "photo") or state.files.get(name)
    if photo is None:
        raise bad_request(
            "there is no photo in the request" if not name else "wrong file identifier/HTTP URL specified"
        )
    return photo


def _send(state: TelegramState, chat: Chat, call: Call, **content: Any) -> Any:
    markup = call.json("reply_markup")
    keyboard = inline_keyboard(call)
    reply_to = _replied(chat, call)
    shown = chat.add(
        state.now(),
        state.me,
        buttons=rows(keyboard),
        markup=markup,
        reply_to=reply_to,
        protected=call.flag("protect_content"),
        silent=call.flag("disable_notification"),
        **content,
    )
    state.changed.tell()
    return as_message(shown, chat)


def _replied(chat: Chat, call: Call) -> int | None:
    wanted = call.json("reply_parameters") or {}
    message_id = int(wanted.get("message_id", 0)) or call.number("reply_to_message_id")
    if not message_id or chat.find(message_id):
        return message_id or None
    if wanted.get("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def _edit(state: TelegramState, chat: Chat, shown: Shown, text: str, keyboard: Any) -> Any:
    # An edit without a keyboard takes the keyboard away.
    if text == shown.text and rows(keyboard) == shown.buttons:
        raise bad_request(_NOT_MODIFIED)
    shown.text = text
    shown.markup, shown.buttons = keyboard, rows(keyboard)
    shown.edited += 1
    shown.edited_at = state.now()
    state.changed.tell()
    return as_message(shown, chat)
