"""The call that sends a text message by Twilio."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from aiohttp import ClientTimeout
from twilio.base import values
from twilio.http.async_http_client import AsyncTwilioHttpClient
from twilio.http.response import Response
from twilio.rest import Client

from bot.channels import Accepted, Letter, SendFailed, Sent
from bot.channels.sms import asking, render
from bot.channels.sms.errors import SEND_ERRORS, failure
from bot.messages import ChannelName, Incoming
from bot.wording.gsm7 import segments

CONNECT, WHOLE_CALL = 5.0, 15.0


class SmsChannel:
    """An account at Twilio, and the number or the messaging service that our texts come from."""

    name: ChannelName = "sms"

    def __init__(
        self,
        account_sid: str,
        auth_token: str,
        *,
        sender: str | None = None,
        messaging_service_sid: str | None = None,
        api_url: str = "https://api.twilio.com",
        public_url: str | None = None,
    ) -> None:
        self._account = account_sid
        self._token = auth_token
        self._sender = sender
        self._service = messaging_service_sid
        self._api_url = api_url.rstrip("/")
        self._public_url = public_url.rstrip("/") if public_url else None
        self._http: TwilioHttp | None = None
        self._client: Client | None = None

    async def start(self) -> None:
        self._http = TwilioHttp()
        self._client = Client(self._account, self._token, http_client=self._http)
        # The SDK would let TWILIO_EDGE and TWILIO_REGION change the address in our settings.
        self._client.edge = self._client.region = None
        self._client.api.base_url = self._api_url

    async def stop(self) -> None:
        if self._http is not None:
            await self._http.close()
        self._http = self._client = None

    def size(self, letter: Letter) -> int:
        """Segments."""
        return segments(render.body(letter))[0]

    async def send(self, letter: Letter) -> Sent:
        """Raises SendFailed."""
        text = render.body(letter)
        try:
            message = await self._started.messages.create_async(
                to=letter.to,
                body=text,
                from_=values.unset if self._service else self._sender or values.unset,
                messaging_service_sid=self._service or values.unset,
                status_callback=self._status_address(letter) or values.unset,
            )
        except SEND_ERRORS as error:
            raise failure(error) from error
        if not message.sid:
            raise SendFailed("an answer without a sid", then="uncertain")
        return Sent(message.sid, segments(text)[0])

    def trace(self, letter: Letter) -> str:
        """Number and words as Twilio's list gives them back."""
        return asking.trace_of(letter.to, render.body(letter))

    async def accepted(self, to: str, since: datetime) -> Sequence[Accepted]:
        """What Twilio took for this number since then (machine's clock). Raises SendFailed."""
        return await asking.accepted(self._started, to, since)

    async def acknowledge(self, incoming: Incoming) -> None:
        """Nothing is pressed on a phone that has only text."""

    async def account_name(self) -> str:
        """What Twilio calls this account: that the credentials are right. Raises SendFailed."""
        try:
            account = await self._started.api.accounts(self._account).fetch_async()
        except SEND_ERRORS as error:
            raise failure(error) from error
        return str(account.friendly_name or "")

    @property
    def _started(self) -> Client:
        if self._client is None:
            raise RuntimeError("the SMS channel was not started")
        return self._client

    def _status_address(self, letter: Letter) -> str | None:
        return f"{self._public_url}/sms/status?row={letter.row_id}" if self._public_url else None


class TwilioHttp(AsyncTwilioHttpClient):  # type: ignore[misc]
    """The SDK's client with a time limit, which its own ignores, and without its log of whole requests."""

    def __init__(self) -> None:
        super().__init__(max_retries=None)
        self._limit = ClientTimeout(total=WHOLE_CALL, sock_connect=CONNECT, connect=CONNECT)

    async def request(
        self,
        method: str,
        url: str,
        params: dict[str, object] | None = None,
        data: dict[str, object] | None = None,
        headers: dict[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
        allow_redirects: bool = False,
    ) -> Response:
        known: dict[str, Any] = dict(headers or {})
        if auth:
            known["Authorization"] = f"Basic {base64.b64encode(':'.join(auth).encode()).decode()}"
        call = self.session.request(
            method.upper(),
            url,
            params=params,
            data=data,
            headers=known,
            timeout=self._limit,
            allow_redirects=allow_redirects,
        )
        async with call as answer:
            return Response(answer.status, await answer.text(errors="replace"), answer.headers)
