"""What an error from Telegram means for a message: was it sent, and may it be sent again?"""

from __future__ import annotations

import os
from datetime import timedelta

import aiohttp
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.channels import SendFailed

# The library's only switch for spans of time instead of a warning at every 429; read when one comes.
os.environ.setdefault("PTB_TIMEDELTA", "true")

#: The request never left: no connection came about, or none became free in time.
_NOT_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
#: The address of the Bot API in the settings cannot be called at all.
_NO_ADDRESS = (aiohttp.InvalidURL, aiohttp.NonHttpUrlClientError)
#: Nothing goes out before somebody has mended the settings; what is still of use then goes by itself.
_UNTIL_MENDED = timedelta(minutes=5)
_NOBODY_THERE = ("chat not found", "peer_id_invalid", "user not found", "user is deactivated")
_UNCHANGED = "message is not modified"
_GONE = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message to edit",
)


class Unanswered(NetworkError):
    """No answer came, or half of one; `why` is what aiohttp calls it."""

    def __init__(self, why: type[Exception]) -> None:
        super().__init__(why.__name__)
        self.why = why


def failure(error: TelegramError, *, repeatable: bool = False) -> SendFailed:
    """Telegram knows no key against repeats, so what may have been accepted is uncertain.

    `repeatable`: doing it twice is the same as doing it once (an edit).
    """
    match error:
        case RetryAfter():
            return SendFailed("429", then="repeat", wait=pause(error), flooded=True)
        case InvalidToken():
            return SendFailed("401 token refused", then="repeat", wait=_UNTIL_MENDED, alarm=True)
        case Forbidden() | ChatMigrated():
            return SendFailed("403", then="never", contact="unreachable")
        case BadRequest():
            return _refused(str(error).lower())
        case Unanswered():
            return _unanswered(error, repeatable)
        case NetworkError():
            if "too many requests" in str(error).lower():
                return SendFailed("429", then="repeat", flooded=True)
            return _maybe_sent("5xx", repeatable)
    return _maybe_sent(type(error).__name__, repeatable)


def pause(error: RetryAfter) -> timedelta:
    wait = error.retry_after
    return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)


def is_unchanged(error: TelegramError) -> bool:
    """The message says that already."""
    return isinstance(error, BadRequest) and _UNCHANGED in str(error).lower()


def is_gone(error: TelegramError) -> bool:
    """The message that was to be changed is not there any more, or cannot be changed any more."""
    return isinstance(error, BadRequest) and any(sign in str(error).lower() for sign in _GONE)


def _refused(description: str) -> SendFailed:
    for sign in _NOBODY_THERE:
        if sign in description:
            return SendFailed(f"400 {sign}", then="never", contact="unreachable")
    return SendFailed("400", then="never", alarm=True)


def _unanswered(error: Unanswered, repeatable: bool) -> SendFailed:
    reason = error.why.__name__
    if issubclass(error.why, _NO_ADDRESS):
        return SendFailed(reason, then="never", alarm=True)
    if issubclass(error.why, _NOT_SENT):
        return SendFailed(reason, then="repeat")
    # Also where a connection kept from an earlier call has ended: the request may have been read first.
    return _maybe_sent(reason, repeatable)


def _maybe_sent(reason: str, repeatable: bool) -> SendFailed:
    return SendFailed(reason, then="repeat" if repeatable else "uncertain")
