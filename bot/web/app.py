"""The web application: which door is at which address."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import suppress
from typing import Any

from fastapi import FastAPI
from starlette.requests import ClientDisconnect

from bot.web import calendars, health, pages, webhooks
from bot.web.doors import Doors

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]


def create_app(doors: Doors) -> FastAPI:
    """A channel that is off has no door: its address answers 404."""
    # No way on from an address with one slash more: it would lead to http, and to whatever host was named.
    app = FastAPI(title="Lyset", openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)
    # Plain routes: what FastAPI does for a door costs more than the door, and providers knock the most.
    if doors.telegram_secret:
        app.router.routes += webhooks.telegram_routes(doors, doors.telegram_secret)
    if doors.twilio_auth_token:
        app.router.routes += webhooks.twilio_routes(doors, doors.twilio_auth_token)
    app.router.routes += calendars.routes(doors)
    app.include_router(health.router(doors))
    secure = doors.public_url.startswith("https://")
    if doors.desk is not None:
        app.router.routes += pages.routes(doors.desk, secure=secure)
    app.add_middleware(SecurityHeaders, secure=secure)
    return app


class SecurityHeaders:
    """Headers on every answer; a page that needs others sets its own."""

    def __init__(self, app: App, *, secure: bool) -> None:
        self._app = app
        self._headers = [
            (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'; base-uri 'none'"),
            (b"x-content-type-options", b"nosniff"),
            (b"x-frame-options", b"DENY"),
            (b"referrer-policy", b"no-referrer"),
            (b"cache-control", b"no-store"),
        ]
        if secure:
            self._headers.append((b"strict-transport-security", b"max-age=31536000"))

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                # ASGI has the names in small letters.
                given = {name for name, _ in message["headers"]}
                missing = [header for header in self._headers if header[0] not in given]
                message = {**message, "headers": [*message["headers"], *missing]}
            await send(message)

        # Who went away in the middle is owed no answer, and fills nobody's log.
        with suppress(ClientDisconnect):
            await self._app(scope, receive, send_with_headers)
