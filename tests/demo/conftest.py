"""Both stand-ins on real sockets, the providers' own SDKs, and a web server that listens as the bot does."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

import pytest
from fastapi import FastAPI, Request, Response
from telegram import Bot
from telegram.request import HTTPXRequest
from twilio.http.async_http_client import AsyncTwilioHttpClient
from twilio.rest import Client

from bot.demo.changes import PATIENCE, Changes
from bot.demo.serve import serve
from bot.demo.telegram import TelegramStandIn
from bot.demo.telegram_phone import Phone
from bot.demo.twilio import TwilioStandIn


@dataclass(frozen=True)
class Heard:
    path: str
    url: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Listener:
    """A web server that keeps what it is sent and answers as it was told, 200 when it was told nothing."""

    heard: list[Heard] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    answer: str = ""
    #: Answers of single addresses.
    answers: dict[str, str] = field(default_factory=dict)
    media_type: str = "text/xml"
    #: While it is clear, nobody is answered.
    open: asyncio.Event = field(default_factory=asyncio.Event)
    changes: Changes = field(default_factory=Changes)
    url: str = ""

    def __post_init__(self) -> None:
        self.open.set()
        self.app = FastAPI()
        self.app.add_api_route("/{path:path}", self._hear, methods=["POST"], response_model=None)

    async def until(self, predicate: Callable[[list[Heard]], bool]) -> None:
        await self.changes.until(lambda: predicate(self.heard))

    async def _hear(self, request: Request) -> Response:
        body = await request.body()
        path = request.url.path
        self.heard.append(Heard(path, f"{self.url}{path}", dict(request.headers), body))
        self.changes.tell()
        await self.open.wait()
        status = self.statuses.pop(0) if self.statuses else 200
        return Response(self.answers.get(path, self.answer), status, media_type=self.media_type)


@pytest.fixture
async def listener() -> AsyncIterator[Listener]:
    listener = Listener()
    async with serve(listener.app) as url:
        listener.url = url
        yield listener


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramStandIn]:
    async with TelegramStandIn(first_retry=0.01) as stand_in:
        yield stand_in
    assert stand_in.unknown_methods == []


@pytest.fixture
async def telegram_url(telegram: TelegramStandIn) -> AsyncIterator[str]:
    async with serve(telegram.app) as url:
        yield url


@pytest.fixture
async def bot(telegram: TelegramStandIn, telegram_url: str) -> AsyncIterator[Bot]:
    async with make_bot(telegram_url, telegram.token) as bot:
        yield bot


def make_bot(url: str, token: str, read_timeout: float = PATIENCE) -> Bot:
    def request() -> HTTPXRequest:
        return HTTPXRequest(read_timeout=read_timeout, httpx_kwargs={"trust_env": False})

    return Bot(token, base_url=f"{url}/bot", request=request(), get_updates_request=request())


@pytest.fixture
def kari(telegram: TelegramStandIn) -> Phone:
    """A phone whose owner has written to the bot once."""
    phone = telegram.phone(5001, "Kari")
    phone.start()
    return phone


@pytest.fixture
async def twilio(listener: Listener) -> AsyncIterator[TwilioStandIn]:
    stand_in = TwilioStandIn(
        sms_url=f"{listener.url}/sms", voice_url=f"{listener.url}/voice", service="MG" + "1" * 32
    )
    async with stand_in:
        yield stand_in
    assert stand_in.unknown_methods == []


@pytest.fixture
async def sms(twilio: TwilioStandIn) -> AsyncIterator[Client]:
    async with serve(twilio.app) as url, AsyncTwilioHttpClient() as http:
        yield make_client(url, twilio.account, twilio.auth_token, http)


def make_client(url: str, account: str, token: str, http: AsyncTwilioHttpClient) -> Client:
    client = Client(account, token, http_client=http)
    client.api.base_url = url
    return client
