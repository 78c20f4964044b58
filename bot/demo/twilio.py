"""A stand-in for Twilio's text messages: the bot talks to its app, people to their phones."""

from __future__ import annotations

import asyncio
import base64
import re
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, TypeVar

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse

from bot.demo.calls import Call, read
from bot.demo.changes import PATIENCE, Changes
from bot.demo.misbehaviour import Fault, Misbehaviour
from bot.demo.segments import smart_encoded
from bot.demo.twilio_calls import Exchange, PhoneCall
from bot.demo.twilio_lists import page_of
from bot.demo.twilio_messages import (
    API_VERSION,
    BODY_LIMIT,
    Json,
    Sms,
    TwilioError,
    account_json,
    as_json,
    new_sid,
    refuse_number,
)
from bot.demo.twilio_phone import SmsPhone
from bot.demo.twilio_webhooks import Webhooks, inbound_params, status_params

Found = TypeVar("Found")
ACCOUNT = "AC00000000000000000000000000000de0"
AUTH_TOKEN = "0000000000000000000000000000de00"
NUMBER = "+4759440000"
#: What Twilio writes for a number that is not shown.
WITHHELD = "anonymous"
_PATH = re.compile(rf"{API_VERSION}/Accounts/(?P<account>\w+)(?:/Messages(?:/(?P<sid>\w+))?)?\.json")


def too_many_requests() -> Fault:
    """429 with Twilio's code 20429. Not accepted."""
    return refuse(20429)


def refuse(code: int) -> Fault:
    """Any of Twilio's error codes for a request, say `refuse(21610)`."""
    error = TwilioError(code, to="+4790000000", sender=NUMBER)
    return Fault(f"refuse {code}", "instead", status=error.status, body=error.body)


class TwilioStandIn:
    """One account with one number. `client.api.base_url` is the served address."""

    def __init__(
        self,
        account: str = ACCOUNT,
        auth_token: str = AUTH_TOKEN,
        *,
        number: str = NUMBER,
        service: str = "",
        sms_url: str = "",
        voice_url: str = "",
        advanced_opt_out: bool = False,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.account = account
        self.auth_token = auth_token
        self.number = number
        #: A Messaging Service that owns the number, when there is one.
        self.service = service
        #: Where texts and calls to the number go.
        self.sms_url, self.voice_url = sms_url, voice_url
        self.advanced_opt_out = advanced_opt_out
        self.now = now
        self.misbehave = Misbehaviour()
        self.changed = Changes()
        self.webhooks = Webhooks(auth_token)
        #: Every call that was made, oldest first.
        self.requests: list[Call] = []
        #: Paths asked for that the stand-in does not know; a test wants it empty.
        self.unknown_methods: list[str] = []
        #: Every text in both directions, oldest first.
        self.texts: list[Sms] = []
        self.phones: dict[str, SmsPhone] = {}
        self._failures: list[int] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self.app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
        self.app.add_api_route(
            "/{path:path}", self._called, methods=["GET", "POST", "PUT", "DELETE"], response_model=None
        )

    def phone(self, number: str) -> SmsPhone:
        """The phone with this number, the same one each time."""
        if number not in self.phones:
            self.phones[number] = SmsPhone(number, self)
        return self.phones[number]

    def fail_next(self, code: int, times: int = 1) -> None:
        """The next texts are accepted and then do not arrive, say 30007."""
        self._failures += [code] * times

    async def until(self, predicate: Callable[[], Found], timeout: float = PATIENCE) -> Found:  # noqa: ASYNC109
        """Waits until something holds. TimeoutError after `timeout` real seconds."""
        return await self.changed.until(predicate, timeout)

    @property
    def busy(self) -> bool:
        """Something is still on its way to the bot."""
        return bool(self._tasks)

    async def stop(self) -> None:
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self.webhooks.stop()

    async def __aenter__(self) -> TwilioStandIn:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: Any, trace: TracebackType | None
    ) -> None:
        await self.stop()

    def receive(self, sms: Sms, opt_out: str) -> None:
        """A phone has sent this: forward it to the bot."""
        self.texts.append(sms)
        said = opt_out if self.advanced_opt_out else ""
        self._soon(self._forward(sms, inbound_params(sms, self.account, said)))

    def say_ourselves(self, to: str, text: str) -> None:
        """Twilio's own words to a phone, which the bot never hears of."""
        sms = Sms(
            new_sid("SM"), self.now(), text, self.number, to, "outbound-reply", "delivered", automatic=True
        )
        self.texts.append(sms)
        self.phone(to).messages.append(sms)
        self.changed.tell()

    def ring(self, phone: SmsPhone, *, withheld: bool = False) -> PhoneCall:
        """A phone rings the number; what becomes of it is written in the call."""
        call = PhoneCall(new_sid("CA"), self.now(), WITHHELD if withheld else phone.number, self.number)
        phone.calls.append(call)
        times = {"once": 1, "twice": 2, "lost": 0, "late": 1}[self.misbehave.take_delivery("call")]
        self._soon(Exchange(self).put_through(call, times))
        return call

    async def _called(self, request: Request) -> Response:
        params, files = await read(request)
        call = Call(request.path_params["path"], params, self.now(), files)
        match = _PATH.fullmatch(call.method)
        if match is None:
            self.unknown_methods.append(f"{request.method} /{call.method}")
            return _refusal(TwilioError(20404))
        call.method = _name(request.method, call.method, match["sid"])
        self.requests.append(call)
        self.changed.tell()
        if not self._is_us(request, match["account"]):
            return self._answered(call, TwilioError(20003))
        return await self.misbehave.answer(request, call, lambda call: self._usual(call, match["sid"] or ""))

    def _is_us(self, request: Request, account: str) -> bool:
        scheme, _, credentials = request.headers.get("authorization", "").partition(" ")
        expected = base64.b64encode(f"{self.account}:{self.auth_token}".encode()).decode()
        return scheme == "Basic" and credentials == expected and account == self.account

    async def _usual(self, call: Call, sid: str) -> Response:
        try:
            match call.method:
                case "send":
                    return self._answered(call, self._send(call), 201)
                case "list":
                    return self._answered(call, page_of(self.texts, call, self.account))
                case "fetch":
                    return self._answered(call, as_json(self._find(sid), self.account))
                case "account":
                    return self._answered(call, account_json(self.account, self.auth_token, self.now()))
        except TwilioError as error:
            return self._answered(call, error)
        self.unknown_methods.append(call.method)
        return self._answered(call, TwilioError(20404))

    def _answered(self, call: Call, outcome: Json | TwilioError, status: int = 200) -> Response:
        call.accepted = not isinstance(outcome, TwilioError)
        self.changed.tell()
        if isinstance(outcome, TwilioError):
            call.status, call.answer = outcome.status, outcome.body
            return _refusal(outcome)
        call.status, call.answer = status, outcome
        return JSONResponse(outcome, status)

    def _send(self, call: Call) -> Json:
        to, sender, service = call.text("To"), call.text("From"), call.text("MessagingServiceSid")
        self._check(to, sender, service, call.text("Body"))
        text = smart_encoded(call.text("Body")) if call.flag("SmartEncoded") else call.text("Body")
        sms = Sms(
            new_sid("SM"),
            self.now(),
            text,
            sender or self.number,
            to,
            status="accepted" if service else "queued",
            callback=call.text("StatusCallback"),
            service=service,
        )
        self.texts.append(sms)
        answer = as_json(sms, self.account)
        self._soon(self._deliver(sms))
        return answer

    def _check(self, to: str, sender: str, service: str, body: str) -> None:
        if not to:
            raise TwilioError(21604)
        if not sender and not service:
            raise TwilioError(21603)
        refuse_number(to)
        if service and service != self.service:
            raise TwilioError(21701)
        if sender and sender != self.number:
            raise TwilioError(21606, sender=sender)
        if not body:
            raise TwilioError(21602)
        if len(body) > BODY_LIMIT:
            raise TwilioError(21617)
        if self.phone(to).opted_out:
            raise TwilioError(21610)

    def _find(self, sid: str) -> Sms:
        sms = next((sms for sms in self.texts if sms.sid == sid), None)
        if sms is None:
            raise TwilioError(20404)
        return sms

    async def _deliver(self, sms: Sms) -> None:
        """On to the phone at once, and then what became of it to the callback."""
        phone = self.phone(sms.to)
        sms.error_code = self._failures.pop(0) if self._failures else (None if phone.is_on else 30003)
        sms.history = ["sent", "undelivered" if sms.error_code else "delivered"]
        sms.status, sms.sent_at = sms.history[-1], self.now()
        if not sms.error_code:
            phone.messages.append(sms)
        self.changed.tell()
        if sms.callback:
            await self._tell_status(sms)

    async def _tell_status(self, sms: Sms) -> None:
        told: list[str] = []
        held: list[str] = []
        for status in sms.history:
            how = self.misbehave.take_delivery("callback")
            if how == "late":
                held.append(status)
            else:
                told += [status] * {"once": 1, "twice": 2, "lost": 0}[how]
        for status in told + held:
            await self.webhooks.post(sms.callback, status_params(sms, self.account, status))
            self.changed.tell()

    async def _forward(self, sms: Sms, params: dict[str, str]) -> None:
        phone = self.phone(sms.sender)
        how = self.misbehave.take_delivery("inbound")
        if how == "late":
            phone.held.append(params)
        if how in {"late", "lost"} or not self.sms_url:
            return
        overtaken, phone.held = phone.held, []
        async with phone.line:
            for form in [params] * (2 if how == "twice" else 1) + overtaken:
                await self._post_text(form)

    async def _post_text(self, params: dict[str, str]) -> None:
        twiml = await self.webhooks.post(self.sms_url, params)
        self.changed.tell()
        for text in self.webhooks.says(twiml or "", self.sms_url, "Message"):
            answer = Sms(new_sid("SM"), self.now(), text, params["To"], params["From"], "outbound-reply")
            self.texts.append(answer)
            await self._deliver(answer)

    def _soon(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self.changed.tell()


def _name(method: str, path: str, sid: str | None) -> str:
    if "/Messages" not in path:
        return "account" if method == "GET" else f"{method} account"
    if sid:
        return "fetch" if method == "GET" else f"{method} message"
    return "send" if method == "POST" else "list"


def _refusal(error: TwilioError) -> Response:
    return JSONResponse(error.body, error.status)
