"""The connection to the Bot API: python-telegram-bot's own, with our time limits and without its log."""

from __future__ import annotations

import json
from typing import Any

from telegram.error import TelegramError
from telegram.request import HTTPXRequest, RequestData
from telegram.request._requestparameter import (
    RequestParameter,  # the version is pinned: it has no public name
)

CONNECT, READ, WRITE, POOL = 5.0, 10.0, 10.0, 1.0


class Wire(HTTPXRequest):
    """Seconds; a lease on a message lasts longer than all of them together."""

    def __init__(self, *, connections: int = 64, read: float = READ) -> None:
        super().__init__(
            connection_pool_size=connections,
            connect_timeout=CONNECT,
            read_timeout=read,
            write_timeout=WRITE,
            media_write_timeout=WRITE,
            pool_timeout=POOL,
        )

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The library would write an answer that it cannot read into the log, with all that people said."""
        try:
            answer = json.loads(payload.decode("utf-8", "replace"))
        except ValueError as error:
            raise TelegramError("an answer that is not JSON") from error
        if not isinstance(answer, dict):
            raise TelegramError("an answer that is not an object")
        return answer


def form(**fields: str | int) -> RequestData:
    """A call's arguments, for a call whose answer the library shall not parse."""
    return RequestData([RequestParameter.from_input(name, value) for name, value in fields.items()])
