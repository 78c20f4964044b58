"""Serve an app on loopback inside the running loop, and let it hang up on a caller."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import uvicorn
from fastapi import Request, Response
from uvicorn.protocols.http.h11_impl import H11Protocol

HANG_UP = "lyset.hang_up"
#: Seconds that a call gets to notice that we are leaving.
_PATIENCE = 5.0


@asynccontextmanager
async def serve(app: Callable[..., Any], host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
    """Yields the base URL ("http://127.0.0.1:54321"). On leaving, calls still open are hung up on."""
    # The protocol is named so that asyncio turns Nagle's delay off (40 ms a call otherwise).
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as sock:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((host, port))
        server = _Server(_config(app))
        running = asyncio.create_task(server.serve(sockets=[sock]))
        started = asyncio.create_task(server.ready.wait())
        await asyncio.wait({running, started}, return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            running.result()
        try:
            yield f"http://{host}:{sock.getsockname()[1]}"
        finally:
            started.cancel()
            server.leave.set()
            await running


def _config(app: Callable[..., Any]) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http=_Protocol,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="warning",
        access_log=False,
        # Longer than any client keeps an idle connection, so that only faults that were asked for happen.
        timeout_keep_alive=300,
    )


class _Protocol(H11Protocol):
    """Tells the app how to close the connection under its own feet, which ASGI has no word for."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        inner: Any = self.app

        async def app(scope: Any, receive: Any, send: Any) -> None:
            scope.setdefault("extensions", {})[HANG_UP] = transport.close
            await inner(scope, receive, send)

        self.app = app


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()
        self.leave = asyncio.Event()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Signals belong to the process around us."""
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self.ready.set()

    async def main_loop(self) -> None:
        # Uvicorn's own looks ten times a second, and waits as long once more: too slow for a thousand tests.
        await self.leave.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.transport.abort()
        unfinished = list(self.server_state.tasks)
        if unfinished:
            _, stuck = await asyncio.wait(unfinished, timeout=_PATIENCE)
            for task in stuck:
                task.cancel()


class Silence(Response):
    """No answer at all, until the caller gives up; with `hang_up` the connection is closed at once."""

    def __init__(self, *, hang_up: bool) -> None:
        super().__init__()
        self._hang_up = hang_up

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if self._hang_up:
            scope["extensions"][HANG_UP]()
        while (await receive())["type"] != "http.disconnect":
            pass


async def caller_left(request: Request) -> None:
    """Returns when whoever asked has closed the connection; to be awaited after the body was read."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
