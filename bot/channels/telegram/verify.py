"""The webhook's two ends: whether a call comes from Telegram, and what our answer may ask of it."""

from __future__ import annotations

import hmac
import json

HEADER = "X-Telegram-Bot-Api-Secret-Token"


def is_telegram(secret: str, header: str | None) -> bool:
    """The header is the secret that we gave when the webhook was set; compared in constant time."""
    return header is not None and hmac.compare_digest(header.encode(), secret.encode())


def acknowledgement(press_id: str) -> str:
    """The answer's own JSON that ends the little clock on a button; Telegram does not tell how it went.

    https://core.telegram.org/bots/api#making-requests-when-getting-updates
    """
    return json.dumps({"method": "answerCallbackQuery", "callback_query_id": press_id})
