"""A stand-in for the Telegram Bot API: the bot talks to its app, people to its phones."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, TypeVar
from urllib.parse import urlsplit

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse

from bot.demo.calls import Call, read
from bot.demo.changes import PATIENCE, Changes
from bot.demo.misbehaviour import Fault, Misbehaviour
from bot.demo.serve import Silence, caller_left
from bot.demo.telegram_chats import BotApiError, Json, TelegramState, bad_request
from bot.demo.telegram_methods import METHODS
from bot.demo.telegram_phone import Group, Phone
from bot.demo.telegram_photos import file_path
from bot.demo.telegram_updates import Update, Updates, Webhook

Found = TypeVar("Found")
TOKEN = "7100000001:AAH-stand-in_token_of_the_demo_only0000"
_PATH = re.compile(r"(?P<file>file/)?bot(?P<token>[^/]*)/(?P<method>.*)")
_TOKEN = re.compile(r"[0-9]{1,15}:[A-Za-z0-9_-]{20,}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
_POLL_AT_MOST = 50
_NOT_BY_ANSWER = {"setwebhook", "deletewebhook", "close", "logout"}


def flood(retry_after: int = 3) -> Fault:
    """429 as Telegram says it. Not accepted."""
    body = _error(BotApiError(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after))
    return Fault("flood", "instead", status=429, body=body, headers={"Retry-After": str(retry_after)})


def refuse(status: int, description: str, **parameters: Any) -> Fault:
    """Any error in Telegram's form, say `refuse(403, "Forbidden: bot was blocked by the user")`."""
    body = _error(BotApiError(status, description, **parameters))
    return Fault(f"refuse {status}", "instead", status=status, body=body)


def blocked_by_user() -> Fault:
    return refuse(403, "Forbidden: bot was blocked by the user")


class TelegramStandIn:
    """One bot's Telegram. `base_url` for python-telegram-bot is the served address plus "/bot"."""

    def __init__(
        self,
        token: str = TOKEN,
        *,
        username: str = "lyset_demo_bot",
        first_name: str = "Lyset",
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        first_retry: float = 1.0,
    ) -> None:
        self.token = token
        self.misbehave = Misbehaviour()
        self.changed = Changes()
        me = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": first_name,
            "username": username,
        }
        self.state = TelegramState(token, me, now, self.changed)
        self.updates = Updates(now, self.changed, self.misbehave, self._by_answer, first_retry)
        #: Every call that was made, oldest first.
        self.requests: list[Call] = []
        #: Methods asked for that the stand-in does not know; a test wants it empty.
        self.unknown_methods: list[str] = []
        self.phones: dict[int, Phone] = {}
        self.app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
        self.app.add_api_route("/{path:path}", self._called, methods=["GET", "POST"], response_model=None)

    def phone(self, user_id: int, first_name: str = "Kim", language_code: str = "nb", **user: Any) -> Phone:
        """The phone of this Telegram user, the same one each time."""
        if user_id not in self.phones:
            person = {"id": user_id, "is_bot": False, "first_name": first_name, **user}
            person |= {"language_code": language_code} if language_code else {}
            phone = self.phones[user_id] = Phone(self.state, self.updates, person)
            self.state.chats[user_id] = phone.chat
        return self.phones[user_id]

    def group(self, title: str = "Tur", chat_id: int = -1_001_000_000_001) -> Group:
        group = Group(self.state, self.updates, chat_id, title)
        self.state.chats[chat_id] = group.chat
        return group

    def inject(self, update: Mapping[str, Any] | bytes) -> int:
        """An update of one's own making, however odd; bytes go to the webhook as they are, once."""
        raw = update if isinstance(update, bytes) else None
        if raw is not None and self.updates.webhook is None:
            raise ValueError("raw bytes can only be sent to a webhook")
        known = {} if isinstance(update, bytes) else dict(update)
        body: Json = {"update_id": self.updates.next_id} | known
        injected = Update(body, ("injected", int(body["update_id"])), raw)
        self.updates.put(injected)
        return injected.id

    async def until(self, predicate: Callable[[], Found], timeout: float = PATIENCE) -> Found:  # noqa: ASYNC109
        """Waits until something holds. TimeoutError after `timeout` real seconds."""
        return await self.changed.until(predicate, timeout)

    @property
    def undelivered(self) -> int:
        """Updates that the bot has not confirmed yet."""
        return len(self.updates.pending)

    def calls(self, method: str) -> list[Call]:
        return [call for call in self.requests if call.method == method]

    async def stop(self) -> None:
        """Ends what the webhook still tries to deliver."""
        await self.updates.stop()

    async def __aenter__(self) -> TelegramStandIn:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: Any, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def _called(self, request: Request) -> Response:
        match = _PATH.fullmatch(request.path_params["path"])
        if match is None or not _TOKEN.fullmatch(match["token"]):
            return _refusal(BotApiError(404, "Not Found"))
        if match["token"] != self.token:
            return _refusal(BotApiError(401, "Unauthorized"))
        if match["file"]:
            call = Call("file", {"path": match["method"]}, self.state.now())
            self.requests.append(call)
            return await self.misbehave.answer(request, call, self._file)
        try:
            params, files = await read(request)
        except ValueError:
            return _refusal(bad_request("can't parse the request"))
        call = Call(match["method"], params, self.state.now(), files)
        self.requests.append(call)
        self.changed.tell()
        return await self.misbehave.answer(request, call, lambda call: self._usual(request, call))

    async def _file(self, call: Call) -> Response:
        """What `getFile` said where to find; to `misbehave` and `calls` it is the method "file"."""
        path = call.text("path")
        content = next((one for file_id, one in self.state.files.items() if file_path(file_id) == path), None)
        if content is None:
            return _refusal(BotApiError(404, "Not Found"))
        call.accepted, call.status = True, 200
        return Response(content, media_type="application/octet-stream")

    async def _usual(self, request: Request, call: Call) -> Response:
        try:
            result = await self._result(request, call)
        except json.JSONDecodeError:
            response = _refusal(bad_request("can't parse JSON object"))
        except BotApiError as error:
            call.status, call.answer = error.status, _error(error)
            response = _refusal(error)
        else:
            call.accepted = True
            if isinstance(result, Response):
                call.fault, response = "caller left", result
            else:
                call.status, call.answer = 200, {"ok": True} | result
                response = JSONResponse(call.answer)
        self.changed.tell()
        return response

    def _by_answer(self, answer: Json) -> None:
        """A call that the answer to a webhook holds. The real service leaves these out, and tells nobody.

        https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/WebhookActor.cpp
        """
        method = answer["method"].lower()
        if method in _NOT_BY_ANSWER or method.startswith("get"):
            return
        params = {name: value for name, value in answer.items() if name != "method"}
        call = Call(answer["method"], params, self.state.now(), by_answer=True)
        self.requests.append(call)
        fault = self.misbehave.take(call)
        call.fault = fault.name if fault else ""
        if fault is None or fault.ending == "usual" or fault.accepted:
            self._carry_out(call)
        self.changed.tell()

    def _carry_out(self, call: Call) -> None:
        if call.method.lower() not in METHODS:
            self.unknown_methods.append(call.method)
            return
        try:
            METHODS[call.method.lower()](self.state, call)
        except (BotApiError, json.JSONDecodeError):
            return
        call.accepted = True

    async def _result(self, request: Request, call: Call) -> Json | Response:
        match call.method.lower():
            case "getupdates":
                return await self._poll(request, call)
            case "setwebhook":
                return self._set_webhook(call)
            case "deletewebhook":
                return self._set_webhook(call, delete=True)
            case "getwebhookinfo":
                return {"result": self._webhook_info()}
            case method if method in METHODS:
                return {"result": METHODS[method](self.state, call)}
        self.unknown_methods.append(call.method)
        raise BotApiError(404, "Not Found")

    async def _poll(self, request: Request, call: Call) -> Json | Response:
        self.updates.allow(call.json("allowed_updates"))
        limit = min(max(call.number("limit", 100), 1), 100)
        seconds = min(max(call.number("timeout"), 0), _POLL_AT_MOST)
        poll = asyncio.create_task(self.updates.poll(call.number("offset"), limit, seconds))
        left = asyncio.create_task(caller_left(request))
        try:
            await asyncio.wait({poll, left}, return_when=asyncio.FIRST_COMPLETED)
            return {"result": poll.result()} if poll.done() else Silence(hang_up=False)
        finally:
            poll.cancel()
            left.cancel()

    def _set_webhook(self, call: Call, *, delete: bool = False) -> Json:
        url = "" if delete else call.text("url")
        self._check_webhook(url, call.text("secret_token"))
        webhook = Webhook(url, call.text("secret_token"), call.number("max_connections", 40)) if url else None
        before = self.updates.webhook
        self.updates.allow(None if delete else call.json("allowed_updates"))
        drop_pending = call.flag("drop_pending_updates")
        if webhook == before and not drop_pending:
            return {"result": True, "description": f"Webhook is already {'set' if webhook else 'deleted'}"}
        self.updates.set_webhook(webhook, drop_pending=drop_pending)
        return {"result": True, "description": f"Webhook was {'set' if webhook else 'deleted'}"}

    def _check_webhook(self, url: str, secret: str) -> None:
        address = urlsplit(url)
        # The real service wants https; a Bot API server of one's own takes http as well: here on loopback.
        plain = address.scheme == "http" and address.hostname in {"127.0.0.1", "localhost"}
        if url and address.scheme != "https" and not plain:
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if not _SECRET.fullmatch(secret):
            long = len(secret) > 256
            raise bad_request(f"secret token {'is too long' if long else 'contains unallowed characters'}")

    def _webhook_info(self) -> Json:
        webhook = self.updates.webhook
        known: Json = {
            "url": webhook.url if webhook else "",
            "has_custom_certificate": False,
            "pending_update_count": self.undelivered,
        }
        if self.updates.last_error:
            at, why = self.updates.last_error
            known |= {"last_error_date": int(at.timestamp()), "last_error_message": why}
        if webhook:
            known |= {"max_connections": webhook.max_connections, "ip_address": "127.0.0.1"}
        if self.updates.allowed is not None:
            known["allowed_updates"] = self.updates.allowed
        return known


def _error(error: BotApiError) -> Json:
    body: Json = {"ok": False, "error_code": error.status, "description": error.description}
    return body | ({"parameters": error.parameters} if error.parameters else {})


def _refusal(error: BotApiError) -> Response:
    return JSONResponse(_error(error), error.status)
