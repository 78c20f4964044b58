"""Errors from Telegram in, what may be done out."""

from __future__ import annotations

from datetime import timedelta

import aiohttp
import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.channels.telegram.errors import Unanswered, failure, is_gone, is_unchanged


@pytest.mark.parametrize(
    ("error", "then", "contact", "alarm"),
    [
        (RetryAfter(timedelta(seconds=3)), "repeat", None, False),
        (NetworkError("Too Many Requests: later"), "repeat", None, False),
        (InvalidToken("no"), "repeat", None, True),
        (Forbidden("Forbidden: bot was blocked by the user"), "never", "unreachable", False),
        (ChatMigrated(-1), "never", "unreachable", False),
        (BadRequest("Chat not found"), "never", "unreachable", False),
        (BadRequest("PEER_ID_INVALID"), "never", "unreachable", False),
        (BadRequest("Button_data_invalid"), "never", None, True),
        (Unanswered(aiohttp.ConnectionTimeoutError), "repeat", None, False),
        (Unanswered(aiohttp.ClientConnectorError), "repeat", None, False),
        (Unanswered(aiohttp.ClientConnectorDNSError), "repeat", None, False),
        (Unanswered(aiohttp.ClientConnectorCertificateError), "repeat", None, False),
        (Unanswered(aiohttp.SocketTimeoutError), "uncertain", None, False),
        (Unanswered(TimeoutError), "uncertain", None, False),
        (Unanswered(aiohttp.ServerDisconnectedError), "uncertain", None, False),
        (Unanswered(aiohttp.ClientOSError), "uncertain", None, False),
        (Unanswered(aiohttp.ClientConnectionResetError), "uncertain", None, False),
        (Unanswered(aiohttp.ClientPayloadError), "uncertain", None, False),
        (Unanswered(aiohttp.ClientResponseError), "uncertain", None, False),
        (Unanswered(aiohttp.InvalidUrlClientError), "never", None, True),
        (Unanswered(aiohttp.NonHttpUrlClientError), "never", None, True),
        (NetworkError("Bad Gateway (502)"), "uncertain", None, False),
        (NetworkError("Internal Server Error (500)"), "uncertain", None, False),
        (TelegramError("an answer that is not JSON"), "uncertain", None, False),
    ],
)
def test_each_error_says_what_may_be_done(
    error: TelegramError, then: str, contact: str | None, alarm: bool
) -> None:
    failed = failure(error)
    assert (failed.then, failed.contact, failed.alarm) == (then, contact, alarm)


def test_flood_control_says_how_long_to_wait() -> None:
    assert failure(RetryAfter(timedelta(seconds=7))).wait == timedelta(seconds=7)


def test_an_edit_may_be_repeated_where_a_message_may_not() -> None:
    unanswered = Unanswered(aiohttp.SocketTimeoutError)
    assert (failure(unanswered).then, failure(unanswered, repeatable=True).then) == ("uncertain", "repeat")


def test_a_change_that_changes_nothing_is_told_from_one_that_cannot_be() -> None:
    unchanged = BadRequest("Message is not modified: specified new message content is exactly the same")
    gone = BadRequest("Message to edit not found")
    assert is_unchanged(unchanged) and not is_gone(unchanged)
    assert is_gone(gone) and not is_unchanged(gone)
