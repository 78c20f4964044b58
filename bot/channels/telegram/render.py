"""A Letter as Telegram's own message: text, and buttons in rows."""

from __future__ import annotations

import io
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputFile, LinkPreviewOptions

from bot.channels import Button, Letter, SendFailed

#: Signs in a message, and under a picture.
LIMIT = 4096
CAPTION_LIMIT = 1024
#: What a phone calls a calendar file that it was sent.
CALENDAR_NAME = "avtale.ics"
_SHORT = 14
_ACTION_BYTES = 64
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


def message(letter: Letter) -> dict[str, Any]:
    """The arguments of `send_message`. Raises SendFailed for a text that one message cannot hold."""
    return {
        "chat_id": letter.to,
        "text": _text(letter),
        "reply_markup": keyboard(letter.buttons),
        "link_preview_options": _NO_PREVIEW,
        "protect_content": letter.protected,
    }


def change(letter: Letter) -> dict[str, Any]:
    """The arguments of `edit_message_text`: buttons that the letter has not are taken away."""
    return {
        "chat_id": letter.to,
        "message_id": int(letter.edits),
        "text": _text(letter),
        "reply_markup": keyboard(letter.buttons),
        "link_preview_options": _NO_PREVIEW,
    }


def photo(letter: Letter) -> dict[str, Any]:
    """The arguments of `send_photo`: the QR picture with the text under it."""
    return {
        "chat_id": letter.to,
        "photo": qr_picture(letter.qr),
        "caption": _text(letter),
        "reply_markup": keyboard(letter.buttons),
        "protect_content": letter.protected,
    }


def document(letter: Letter) -> dict[str, Any]:
    """The arguments of `send_document`: the calendar file with the text under it."""
    return {
        "chat_id": letter.to,
        "document": InputFile(letter.calendar.encode(), filename=CALENDAR_NAME),
        "caption": _text(letter),
        "reply_markup": keyboard(letter.buttons),
        "protect_content": letter.protected,
    }


def has_picture(letter: Letter) -> bool:
    """A text too long to stand under the picture goes without it: the words say the same."""
    return bool(letter.qr) and len(letter.text) <= CAPTION_LIMIT


def has_file(letter: Letter) -> bool:
    """As with a picture: the words come first."""
    return bool(letter.calendar) and len(letter.text) <= CAPTION_LIMIT


def keyboard(buttons: tuple[Button, ...]) -> InlineKeyboardMarkup | None:
    """One button a row, two where both are short."""
    rows: list[list[Button]] = []
    for button in buttons:
        if rows and len(rows[-1]) == 1 and _is_short(rows[-1][0]) and _is_short(button):
            rows[-1].append(button)
        else:
            rows.append([button])
    if not rows:
        return None
    return InlineKeyboardMarkup([[_key(button) for button in row] for row in rows])


def qr_picture(text: str) -> bytes:
    """A PNG with a quiet zone, large enough to be read from a screen."""
    # Loaded with the first picture.
    import segno

    picture = io.BytesIO()
    segno.make(text, error="m", micro=False).save(picture, kind="png", scale=8, border=4)
    return picture.getvalue()


def _text(letter: Letter) -> str:
    if not letter.text.strip():
        raise SendFailed("empty", then="never", alarm=True)
    if len(letter.text) > LIMIT:
        raise SendFailed("too long", then="never", alarm=True)
    return letter.text


def _key(button: Button) -> InlineKeyboardButton:
    if not 0 < len(button.action.encode()) <= _ACTION_BYTES:
        raise SendFailed("an action that no button can carry", then="never", alarm=True)
    return InlineKeyboardButton(_label(button), callback_data=button.action)


def _is_short(button: Button) -> bool:
    return len(_label(button)) <= _SHORT


def _label(button: Button) -> str:
    return f"✓ {button.label}" if button.chosen else button.label
