"""The providers' doors: what is not signed is refused, what is stored is acknowledged."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl

import structlog
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.channels.reading import Unreadable, id_of_unknown
from bot.channels.sms import verify as sms_verify
from bot.channels.sms.read import read as read_sms
from bot.channels.sms.status import read_status
from bot.channels.telegram import verify as telegram_verify
from bot.channels.telegram.read import read as read_update
from bot.messages import Incoming
from bot.web.bodies import TooLarge, as_text, read_body
from bot.web.doors import Doors

log = structlog.get_logger()

Form = dict[str, str]

#: Bytes; what the providers send is far smaller.
UPDATE_LIMIT = 1_000_000
FORM_LIMIT = 64_000
_FIELDS = 500
_NOTHING = "<Response/>"


def telegram_routes(doors: Doors, secret: str) -> list[Route]:
    async def telegram(request: Request) -> Response:
        """200 once it is stored, a press with its acknowledgement; 503 asks Telegram to send it again."""
        if not telegram_verify.is_telegram(secret, request.headers.get(telegram_verify.HEADER)):
            return PlainTextResponse("The secret header is missing or wrong.", 403)
        try:
            incoming = await _take_body(doors, request)
        except Exception as error:
            log.error("update not stored", action="web.telegram_not_stored", error=type(error).__name__)
            return PlainTextResponse("It could not be stored; please send it again.", 503)
        if incoming is None or not incoming.press_id:
            return Response(status_code=200)
        return Response(telegram_verify.acknowledgement(incoming.press_id), media_type="application/json")

    return [Route("/telegram", telegram, methods=["POST"])]


async def take_update(doors: Doors, update: Mapping[str, Any], raw: str = "") -> Incoming | None:
    """Store one update, by whatever way it came; returns when it is stored or of no interest.

    Gives back what was read, now or when it came before: a press of it may be acknowledged.
    """
    raw = raw or json.dumps(update, ensure_ascii=True)
    try:
        incoming = read_update(update)
    except Unreadable as unreadable:
        await doors.set_aside("telegram", _id_of(update, raw), raw, str(unreadable))
        return None
    if incoming is not None:
        await doors.receive(incoming, raw)
    return incoming


async def _take_body(doors: Doors, request: Request) -> Incoming | None:
    """What cannot be read is stored aside and acknowledged, or Telegram would send it for ever."""
    try:
        body = await read_body(request, UPDATE_LIMIT)
    except TooLarge as large:
        await doors.set_aside("telegram", id_of_unknown(large.start), as_text(large.start), "too large")
        return None
    raw = as_text(body)
    try:
        update = json.loads(raw)
    except (ValueError, RecursionError):
        await doors.set_aside("telegram", id_of_unknown(body), raw, "not JSON")
        return None
    return await take_update(doors, update, raw)


def _id_of(update: object, raw: str) -> str:
    number = update.get("update_id") if isinstance(update, Mapping) else None
    return str(number) if type(number) is int else id_of_unknown(raw)


def twilio_routes(doors: Doors, token: str) -> list[Route]:
    """A text is answered with nothing: what we say goes by the outbox. A call is told where it goes."""

    async def sms(request: Request) -> Response:
        async def take(form: Form, raw: str) -> str:
            try:
                incoming = read_sms(form)
            except Unreadable as unreadable:
                # Twilio does not send it again.
                await doors.set_aside("sms", id_of_unknown(raw), raw, str(unreadable))
                raise
            if incoming is not None:
                await doors.receive(incoming, raw)
            return _NOTHING

        return await _signed(request, doors, token, take)

    async def status(request: Request) -> Response:
        async def take(form: Form, raw: str) -> str:
            await doors.report(read_status(form, request.query_params.get("row", "")))
            return _NOTHING

        return await _signed(request, doors, token, take)

    return [
        Route("/sms", sms, methods=["POST"]),
        Route("/sms/status", status, methods=["POST"]),
        *_voice_routes(doors, token),
    ]


def _voice_routes(doors: Doors, token: str) -> list[Route]:
    """The SDK writes what Twilio is told; where SMS is off it is not imported."""
    from bot.channels.sms import voice as calls

    async def voice(request: Request) -> Response:
        async def take(form: Form, raw: str) -> str:
            """Where it goes is asked first, and said once the call is stored."""
            call = calls.read_call(form)
            if call is None:
                return calls.busy()
            number = await doors.pass_on_to(call)
            if number is None:
                await doors.receive(call, raw)
                return calls.busy()
            await doors.receive(replace(call, call="forwarded"), raw)
            ended_url = f"{doors.public_url.rstrip('/')}/voice/ended"
            return calls.pass_on(number, form.get("To", "").strip(), ended_url)

        return await _signed(request, doors, token, take)

    async def ended(request: Request) -> Response:
        async def take(form: Form, raw: str) -> str:
            """Twilio tells it twice, in either order: it counts once."""
            call = calls.read_ended(form)
            address = await doors.rang_from(call.sid) or call.address
            if address is not None:
                await doors.receive(calls.what_became_of_it(call, address), raw)
            return calls.over() if call.answered else calls.busy()

        return await _signed(request, doors, token, take)

    return [
        Route("/voice", voice, methods=["POST"]),
        Route("/voice/ended", ended, methods=["POST"]),
    ]


async def _signed(
    request: Request,
    doors: Doors,
    token: str,
    take: Callable[[Form, str], Awaitable[str]],
) -> Response:
    """200 once it is stored, 403 unless Twilio signed it, 400 for what is missing, 503: send it again."""
    signature = request.headers.get(sms_verify.HEADER)
    if signature is None:
        return _refused()
    try:
        raw = as_text(await read_body(request, FORM_LIMIT))
        pairs = parse_qsl(raw, keep_blank_values=True, max_num_fields=_FIELDS)
    except TooLarge:
        return PlainTextResponse("The form is too large.", 413)
    except ValueError:
        return PlainTextResponse("The form has too many fields.", 413)
    if not sms_verify.is_twilio(token, _address(request, doors.public_url), pairs, signature):
        return _refused()
    try:
        answer = await take(dict(pairs), raw)
    except Unreadable as unreadable:
        return PlainTextResponse(str(unreadable), 400)
    except Exception as error:
        log.error("form not stored", action="web.twilio_not_stored", error=type(error).__name__)
        return PlainTextResponse("It could not be stored; please send it again.", 503)
    return Response(answer, media_type="text/xml")


def _refused() -> Response:
    return PlainTextResponse("The signature is missing or wrong.", 403)


def _address(request: Request, public_url: str) -> str:
    """As Twilio called it: never built from headers, which anybody can set."""
    path = request.scope.get("raw_path") or request.url.path.encode()
    query = request.scope["query_string"]
    return public_url.rstrip("/") + path.decode("latin-1") + (f"?{query.decode('latin-1')}" if query else "")
