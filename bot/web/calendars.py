"""The door for people's own calendars: times for whoever has the address, and nothing for anybody else."""

from __future__ import annotations

import asyncio
import re

import structlog
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.web.doors import Doors

log = structlog.get_logger()

#: Looks at the database a second, all calendars together: who guesses gets no further, and nobody waits.
MOST_A_SECOND = 20
_TOKEN = re.compile(r"[A-Za-z0-9_-]{16,64}")


class Turnstile:
    """Shuts for a while after so many a second that found nothing; a good address costs nothing."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._left, self._at = float(most), 0.0

    def is_open(self, at: float) -> bool:
        """`at`: machine seconds."""
        self._left = min(self._most, self._left + (at - self._at) * self._most)
        self._at = at
        return self._left >= 1

    def count(self) -> None:
        """One who found nothing; however many come at once, it opens again after a second or two."""
        self._left = max(-float(self._most), self._left - 1)


def routes(doors: Doors, most: int = MOST_A_SECOND) -> list[Route]:
    """The path tells no stranger what it is; a HEAD is answered as a GET without its body."""
    turnstile = Turnstile(most)

    async def calendar(request: Request) -> Response:
        """404 for every token that is not good now, whatever was wrong with it."""
        token = request.path_params["token"]
        if not _TOKEN.fullmatch(token) or not doors.is_calendar(token):
            return _nothing()
        at = asyncio.get_running_loop().time()
        if not turnstile.is_open(at):
            return PlainTextResponse("Try again in a minute.", 429, {"Retry-After": "60"})
        try:
            content = await doors.calendar(token)
        except Exception as error:
            # Not its text: the token may be in it.
            log.error("calendar not read", action="web.calendar_failed", error=type(error).__name__)
            return PlainTextResponse("Try again later.", 503, {"Retry-After": "600"})
        if content is None:
            turnstile.count()
            return _nothing()
        return Response(content, headers=_HEADERS, media_type="text/calendar; charset=utf-8")

    return [Route("/k/{token}.ics", calendar, methods=["GET"])]


_HEADERS = {
    "Content-Disposition": 'inline; filename="avtale.ics"',
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex, nofollow",
}


def _nothing() -> Response:
    return PlainTextResponse("Not Found", 404)
