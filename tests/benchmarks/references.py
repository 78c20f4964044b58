"""What we are measured against: `python -m tests.benchmarks.references NAME PORT …`, a process each.

`echo` is python-telegram-bot's own example of a webhook behind Starlette and uvicorn (customwebhookbot), cut
down to what is compared: an update is parsed, dispatched, and the press acknowledged by a call of the API.
Its HTTP client is the stock one, with 64 connections. It stores nothing. `echo-in-turn` is the same with the
library's default of one update at a time. (The library's other webhook, `run_webhook`, needs tornado, which
is not among our dependencies.)

`signed` is a FastAPI endpoint that checks Twilio's signature over the form, by the same few lines of the
standard library as ours, and answers; it stores nothing either.
"""

from __future__ import annotations

import asyncio
import sys
from typing import Any
from urllib.parse import parse_qsl

import uvicorn


def _server(app: Any, port: str) -> uvicorn.Server:
    # As our own is set up.
    return uvicorn.Server(
        uvicorn.Config(app, port=int(port), log_level="warning", access_log=False, lifespan="off")
    )


async def echo(port: str, api_url: str, token: str, *, at_once: int = 64) -> None:
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import Route
    from telegram import Update
    from telegram.ext import Application, CallbackQueryHandler

    application: Any = (
        Application.builder()
        .token(token)
        .base_url(f"{api_url}/bot")
        .updater(None)
        .connection_pool_size(64)
        .pool_timeout(60)
        .concurrent_updates(at_once)
        .build()
    )

    async def acknowledge(update: Update, _context: Any) -> None:
        assert update.callback_query
        await update.callback_query.answer()

    async def telegram(request: Request) -> Response:
        await application.update_queue.put(Update.de_json(await request.json(), application.bot))
        return Response()

    application.add_handler(CallbackQueryHandler(acknowledge))
    async with application:
        await application.start()
        await _server(Starlette(routes=[Route("/telegram", telegram, methods=["POST"])]), port).serve()
        await application.stop()


async def signed(port: str, public_url: str, auth_token: str) -> None:
    from fastapi import FastAPI, Request, Response

    from bot.channels.sms.verify import HEADER, is_twilio

    app = FastAPI()

    async def sms(request: Request) -> Response:
        form = parse_qsl((await request.body()).decode(), keep_blank_values=True)
        if not is_twilio(auth_token, f"{public_url}/sms", form, request.headers.get(HEADER)):
            return Response(status_code=403)
        return Response("<Response/>", media_type="text/xml")

    # The request's type is known only here, which an annotation in a string cannot see.
    sms.__annotations__ = {"request": Request, "return": Response}
    app.post("/sms", response_model=None)(sms)
    await _server(app, port).serve()


if __name__ == "__main__":
    name, *words = sys.argv[1:]
    match name:
        case "echo":
            asyncio.run(echo(*words))
        case "echo-in-turn":
            asyncio.run(echo(*words, at_once=1))
        case "signed":
            asyncio.run(signed(*words))
        case _:
            sys.exit(f"There is no reference {name}.")
