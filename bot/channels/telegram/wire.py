"""The connection to the Bot API: aiohttp under python-telegram-bot, with our time limits and no log."""

from __future__ import annotations

import json
from typing import Any

import aiohttp
from telegram.error import TelegramError
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import (
    RequestParameter,  # the version is pinned: it has no public name
)

from bot.channels.telegram.errors import Unanswered
from bot.channels.telegram.files import FILE_LIMIT

#: Seconds. CONNECT includes the wait for a connection that is free.
CONNECT, READ, WRITE = 5.0, 10.0, 10.0
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}
_USUAL = BaseRequest.DEFAULT_NONE


class Wire(BaseRequest):
    """A lease on a message lasts longer than CONNECT, WRITE and `read` (seconds; READ unless told) together.

    What was sent once is not sent again here: whether it may be is for the outbox to judge.
    """

    def __init__(self, *, connections: int = 64, read: float | None = None) -> None:
        self._connections = connections
        self._read = READ if read is None else read
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._read

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                trust_env=False,
            )

    async def shutdown(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = _USUAL,
        write_timeout: Any = _USUAL,
        connect_timeout: Any = _USUAL,
        pool_timeout: Any = _USUAL,
    ) -> tuple[int, bytes]:
        """HTTP status and body. Raises Unanswered."""
        if self._session is None:
            raise RuntimeError("the wire was not initialized")
        body, headers = _written(request_data)
        limit = self._limit(connect_timeout, write_timeout, read_timeout)
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=limit, allow_redirects=False
            ) as answer:
                return answer.status, await _read(answer, whole=method != "GET")
        except (aiohttp.ClientError, OSError) as error:
            # Not even as its cause: aiohttp's words name the address, and the token is part of it.
            raise Unanswered(type(error)) from None

    def _limit(self, connect: Any, write: Any, read: Any) -> aiohttp.ClientTimeout:
        connect = CONNECT if connect is _USUAL else connect
        write = WRITE if write is _USUAL else write
        read = self._read if read is _USUAL else read
        # aiohttp knows no limit for writing alone; the whole ends what a peer that never reads would hold.
        endless = None in (connect, write, read)
        return aiohttp.ClientTimeout(
            total=None if endless else connect + write + read, connect=connect, sock_read=read
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


async def _read(answer: aiohttp.ClientResponse, *, whole: bool) -> bytes:
    """The body. Of a file, which alone is asked for by GET, as much as tells that it is too large."""
    if whole:
        return await answer.read()
    body = bytearray()
    async for part in answer.content.iter_chunked(FILE_LIMIT):
        body += part
        if len(body) > FILE_LIMIT:
            break
    return bytes(body[: FILE_LIMIT + 1])


def _written(request: RequestData | None) -> tuple[Any, dict[str, str]]:
    """Body and headers as the library's own client writes them: a form, in parts where there is a file."""
    if request is None:
        return None, {}
    if not request.contains_files:
        return request.url_encoded_parameters().encode("ascii"), _FORM
    parts = aiohttp.FormData()
    for name, value in request.json_parameters.items():
        parts.add_field(name, value)
    for name, (filename, content, kind) in request.multipart_data.items():
        parts.add_field(name, content, filename=filename, content_type=kind)
    return parts, {}
