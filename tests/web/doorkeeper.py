"""Doors that write down who came, and a client that knocks as the providers do."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlencode

import httpx

from bot.channels.sms.status import DeliveryReport
from bot.channels.sms.verify import HEADER, sign
from bot.messages import Incoming
from bot.web.app import create_app
from bot.web.doors import Doors

SECRET = "hemmelig-1"
TOKEN = "0" * 32
PUBLIC_URL = "https://lyset.example"


class Doorkeeper:
    """`full`: nothing can be stored."""

    def __init__(self) -> None:
        self.full = False
        self.well: Mapping[str, Any] = {"ok": True, "reasons": {}}
        self.received: list[tuple[Incoming, str]] = []
        self.aside: list[tuple[str, str, str, str]] = []
        self.reports: list[DeliveryReport] = []
        #: Where a call is passed on to; None: nowhere.
        self.phone: str | None = None

    async def pass_on_to(self, call: Incoming) -> str | None:
        return self.phone

    async def rang_from(self, call_sid: str) -> str | None:
        came = [one for one, _ in self.received if one.external_id == call_sid]
        return came[0].address if came else None

    async def receive(self, incoming: Incoming, raw: str) -> None:
        self._room()
        self.received.append((incoming, raw))

    async def set_aside(self, channel: str, external_id: str, raw: str, error: str) -> None:
        self._room()
        self.aside.append((channel, external_id, raw, error))

    async def report(self, report: DeliveryReport) -> None:
        self._room()
        self.reports.append(report)

    async def health(self) -> Mapping[str, Any]:
        self._room()
        return self.well

    def doors(self, **settings: Any) -> Doors:
        known = {"telegram_secret": SECRET, "twilio_auth_token": TOKEN, "public_url": PUBLIC_URL}
        return Doors(
            receive=self.receive,
            set_aside=self.set_aside,
            report=self.report,
            health=self.health,
            metrics=lambda: b"lyset_sent_total 3\n",
            pass_on_to=self.pass_on_to,
            rang_from=self.rang_from,
            **(known | settings),
        )

    def nothing_came(self) -> bool:
        return not (self.received or self.aside or self.reports)

    def _room(self) -> None:
        if self.full:
            raise OSError("database is full")


@asynccontextmanager
async def knocking(doors: Doors) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(create_app(doors))
    async with httpx.AsyncClient(transport=transport, base_url="http://inside.example") as client:
        yield client


async def call_as_twilio(
    client: httpx.AsyncClient, path: str, form: Mapping[str, str], *, signature: str | None = None
) -> httpx.Response:
    """Signed as Twilio does, unless a signature is given; an empty one means none."""
    header = sign(TOKEN, PUBLIC_URL + path, form.items()) if signature is None else signature
    headers = {"Content-Type": "application/x-www-form-urlencoded"} | ({HEADER: header} if header else {})
    return await client.post(path, content=urlencode(form), headers=headers)
