"""The page of phones: HTML once, then what has changed, and what somebody does with a thumb."""

from __future__ import annotations

import asyncio
import hashlib
import json
import time
from pathlib import Path
from typing import Annotated, Any, Literal

from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse
from fastapi.staticfiles import StaticFiles
from jinja2 import Environment, FileSystemLoader
from pydantic import BaseModel, Field
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.demo.page_views import Story, state_of
from bot.demo.serve import caller_left
from bot.demo.telegram_phone import Phone
from bot.demo.twilio_phone import SmsPhone
from bot.demo.world import PERSONAS, World

_HERE = Path(__file__).parent
#: Real seconds that the page waits for news before it asks again.
_LONG = 20.0
#: Real seconds in which several pieces of news become one.
_GATHER = 0.05
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
_OURS = {"127.0.0.1", "localhost"}


class Written(BaseModel):
    text: Annotated[str, Field(min_length=1, max_length=20_000)]
    #: The message on a Telegram phone that this replies to.
    answers: int | None = None


class Pressed(BaseModel):
    message: int
    does: Annotated[str, Field(min_length=1, max_length=2_000)]


class Ringing(BaseModel):
    #: Whether somebody is there to answer the programme's phone.
    picked_up: bool


class Jump(BaseModel):
    to: Literal["event", "morning", "week"]


def create_page(world: World) -> FastAPI:
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    app.mount("/static", StaticFiles(directory=_HERE / "static"))
    hands = _Hands(world)
    app.add_api_route("/", hands.page, response_class=HTMLResponse)
    app.add_api_route("/state", hands.state, response_model=None)
    app.add_api_route("/phones/{key}/pictures/{number}", hands.picture, response_model=None)
    app.add_api_route("/phones/{key}/write", hands.write, methods=["POST"], status_code=204)
    app.add_api_route("/phones/{key}/press", hands.press, methods=["POST"], response_model=None)
    app.add_api_route("/phones/{key}/call", hands.call, methods=["POST"], status_code=204)
    app.add_api_route("/clock", hands.jump, methods=["POST"], response_model=None)
    app.add_middleware(_Guard)
    return app


class _Guard:
    """Only this machine, and no other page in its browser, may touch the phones."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        origin = request.headers.get("origin")
        if request.url.hostname not in _OURS or origin not in {None, f"http://{request.url.netloc}"}:
            await Response(status_code=403)(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        await self._app(scope, receive, send_with_headers)


class _Hands:
    def __init__(self, world: World) -> None:
        self._world = world
        self._story = Story(world)
        environment = Environment(loader=FileSystemLoader(_HERE / "templates"), autoescape=True)
        self._template = environment.get_template("page.html")

    async def page(self) -> str:
        return self._template.render(
            personas=PERSONAS,
            others=len(self._world.others.people),
            bot=self._world.telegram.state.me["first_name"],
            number=_readable(self._world.twilio.number),
        )

    async def state(self, request: Request, seen: str = "") -> Response:
        """At once when something is new to whoever has `seen` that much; else when it is, or in a while."""
        left = asyncio.create_task(caller_left(request))
        until = time.monotonic() + _LONG
        try:
            while not left.done() and time.monotonic() < until:
                # Begin to listen before looking, so that nothing happens in between.
                changed = asyncio.create_task(self._world.changed.wait())
                await asyncio.sleep(0)
                state = await self._state()
                if state["version"] != seen:
                    changed.cancel()
                    return JSONResponse(state)
                await asyncio.wait(
                    {changed, left}, timeout=until - time.monotonic(), return_when=asyncio.FIRST_COMPLETED
                )
                changed.cancel()
                await asyncio.sleep(_GATHER)
        finally:
            left.cancel()
        return Response(status_code=204)

    async def _state(self) -> dict[str, Any]:
        state = await state_of(self._world, self._story)
        return state | {"version": _fingerprint(state)}

    async def picture(self, key: str, number: int) -> Response:
        phone = self._phone(key)
        shown = phone.chat.find(number) if isinstance(phone, Phone) else None
        if shown is None or shown.photo is None:
            raise HTTPException(404)
        return Response(shown.photo, media_type="image/png")

    async def write(self, key: str, written: Written) -> None:
        phone = self._phone(key)
        if isinstance(phone, Phone) and written.answers is not None:
            self._reply(phone, written.answers, written.text)
        else:
            phone.write(written.text)

    async def press(self, key: str, pressed: Pressed) -> dict[str, str]:
        phone = self._phone(key)
        if isinstance(phone, SmsPhone):
            raise HTTPException(404)
        went = phone.press(pressed.message, pressed.does, even_if_gone=True)
        return {"opens": went if "://" in went else ""}

    async def call(self, key: str, ringing: Ringing) -> None:
        phone = self._phone(key)
        if not isinstance(phone, SmsPhone):
            raise HTTPException(404)
        self._world.office.picks_up = ringing.picked_up
        phone.call()
        self._world.changed.tell()

    async def jump(self, jump: Jump) -> dict[str, Any]:
        """Answers when everything up to there has happened, with what is true then."""
        moved = await self._world.step(jump.to) is not None
        return {"moved": moved, "state": await self._state()}

    def _phone(self, key: str) -> Phone | SmsPhone:
        if key not in self._world.phones:
            raise HTTPException(404)
        return self._world.phones[key]

    def _reply(self, phone: Phone, message_id: int, text: str) -> None:
        if phone.chat.find(message_id) is None:
            raise HTTPException(404)
        phone.reply(message_id, text)


def _readable(number: str) -> str:
    """A Norwegian number as people write it: 59 44 00 00."""
    digits = number.removeprefix("+47")
    return " ".join(digits[at : at + 2] for at in range(0, len(digits), 2))


def _fingerprint(state: dict[str, Any]) -> str:
    """The same as long as nothing but the time of day has gone on."""
    told = {name: part for name, part in state.items() if name != "now"}
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]
