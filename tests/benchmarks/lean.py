"""HTTP/1.1 with as little as it takes, so that the other side of the wire is never what is measured."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_CHUNKED = re.compile(rb"\r\ntransfer-encoding:", re.IGNORECASE)
_REASONS = {200: b"OK", 201: b"Created", 404: b"Not Found", 429: b"Too Many Requests"}

#: (status, body of JSON), now or later.
Answer = tuple[int, bytes]
#: (path, body) to an answer.
Answering = Callable[[str, bytes], Answer | Awaitable[Answer]]


class NotUnderstood(Exception):
    """The other side speaks HTTP in a way that these few lines do not know."""


class _Framed(asyncio.Protocol):
    """Cuts a stream into messages of a head and a body of known length."""

    def __init__(self) -> None:
        self._buffer = b""
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while self._buffer:
            head, gap, rest = self._buffer.partition(b"\r\n\r\n")
            if not gap:
                return
            if _CHUNKED.search(head):
                raise NotUnderstood("a body in chunks")
            found = _LENGTH.search(head)
            length = int(found[1]) if found else 0
            if len(rest) < length:
                return
            self._buffer = rest[length:]
            self.take(head, rest[:length])

    def take(self, head: bytes, body: bytes) -> None:
        raise NotImplementedError


class _Served(_Framed):
    def __init__(self, answering: Answering, later: set[asyncio.Task[None]]) -> None:
        super().__init__()
        self._answering = answering
        self._later = later

    def take(self, head: bytes, body: bytes) -> None:
        answer = self._answering(head.split(b" ", 2)[1].decode("latin-1"), body)
        if isinstance(answer, tuple):
            self._write(answer)
            return
        task = asyncio.ensure_future(self._write_later(answer))
        self._later.add(task)
        task.add_done_callback(self._later.discard)

    async def _write_later(self, answer: Awaitable[Answer]) -> None:
        self._write(await answer)

    def _write(self, answer: Answer) -> None:
        status, body = answer
        assert self._transport is not None
        self._transport.write(
            b"HTTP/1.1 %d %s\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%s"
            % (status, _REASONS[status], len(body), body)
        )


@asynccontextmanager
async def serve(answering: Answering) -> AsyncIterator[str]:
    """Yields the base address; calls that wait for an answer at the end never get one."""
    later: set[asyncio.Task[None]] = set()
    loop = asyncio.get_running_loop()
    connections: list[_Served] = []

    def connected() -> _Served:
        connections.append(_Served(answering, later))
        return connections[-1]

    server = await loop.create_server(connected, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
        for task in later:
            task.cancel()
        for connection in connections:
            if connection._transport is not None:
                connection._transport.close()
        await server.wait_closed()


class Connection(_Framed):
    """One caller that waits for each answer before the next call."""

    def __init__(self) -> None:
        super().__init__()
        self._answered: asyncio.Future[Answer] | None = None

    @classmethod
    async def to(cls, port: int) -> Connection:
        _, made = await asyncio.get_running_loop().create_connection(cls, "127.0.0.1", port)
        return made

    async def post(self, path: str, body: bytes, headers: bytes = b"") -> Answer:
        """`headers`: whole lines, each with its end. ConnectionError when it is cut off."""
        assert self._transport is not None
        if self._transport.is_closing():
            raise ConnectionResetError("closed before the call")
        self._answered = asyncio.get_running_loop().create_future()
        self._transport.write(
            b"POST %s HTTP/1.1\r\nhost: bench\r\n%scontent-length: %d\r\n\r\n%s"
            % (path.encode(), headers, len(body), body)
        )
        return await self._answered

    def take(self, head: bytes, body: bytes) -> None:
        answered, self._answered = self._answered, None
        if answered is not None and not answered.done():
            answered.set_result((int(head[9:12]), body))

    def connection_lost(self, exc: Exception | None) -> None:
        if self._answered is not None and not self._answered.done():
            self._answered.set_exception(exc or ConnectionResetError("cut off"))

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()
