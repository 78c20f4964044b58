"""Whether a call to the webhook comes from Telegram."""

from __future__ import annotations

import hmac

HEADER = "X-Telegram-Bot-Api-Secret-Token"


def is_telegram(secret: str, header: str | None) -> bool:
    """The header is the secret that we gave when the webhook was set; compared in constant time."""
    return header is not None and hmac.compare_digest(header.encode(), secret.encode())
