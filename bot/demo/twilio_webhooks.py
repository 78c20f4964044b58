"""Twilio's own requests to the bot: signed forms for a text, a status and a call."""

from __future__ import annotations

import base64
import hashlib
import hmac
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urldefrag
from xml.etree import ElementTree

import httpx

from bot.demo.twilio_messages import API_VERSION, Sms

_GEOGRAPHY = ("City", "State", "Zip")


@dataclass(frozen=True)
class Alert:
    """What Twilio's console would show: 11200 no good answer, 11205 no connection, 12100 no XML."""

    code: int
    url: str


@dataclass(frozen=True)
class Posted:
    """One request that was made to the bot."""

    url: str
    params: Mapping[str, str]
    #: 0: no answer.
    status: int


@dataclass
class Webhooks:
    token: str
    posted: list[Posted] = field(default_factory=list)
    alerts: list[Alert] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._client: httpx.AsyncClient | None = None

    async def post(self, url: str, params: Mapping[str, str]) -> str | None:
        """The answer's body, or None when there was no good one.

        As Twilio does by default: 15 seconds, and one more try when no connection came about; a bad
        status is not tried again. `#rc=N&rp=all` at the end of the address asks for more.
        """
        address, overrides = urldefrag(url)
        wanted = parse_qs(overrides)
        tries = 1 + int(wanted.get("rc", ["1"])[0])
        everything = wanted.get("rp", ["ct"])[0] in {"all", "5xx"}
        key = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{address} {sorted(params.items())}"))
        for left in reversed(range(tries)):
            response = await self._post(address, params, key)
            if response is not None and response.is_success:
                return response.text
            if response is not None and not everything:
                break
            if not left:
                break
        self.alerts.append(Alert(11205 if response is None else 11200, address))
        return None

    def says(self, twiml: str, url: str, tag: str) -> list[str]:
        """What the answer tells Twilio to do: the texts of its Message (or Say) verbs."""
        return ["".join(verb.itertext()).strip() for verb in self.verbs(twiml, url) if verb.tag == tag]

    def verbs(self, twiml: str, url: str) -> list[ElementTree.Element]:
        """All verbs in their order; none, and an alert, for what is no XML."""
        if not twiml.strip():
            return []
        try:
            root = ElementTree.fromstring(twiml.encode())
        except ElementTree.ParseError:
            self.alerts.append(Alert(12100, url))
            return []
        return list(root)

    async def stop(self) -> None:
        if self._client:
            await self._client.aclose()
            self._client = None

    async def _post(self, url: str, params: Mapping[str, str], key: str) -> httpx.Response | None:
        headers = {
            "X-Twilio-Signature": sign(self.token, url, params),
            "I-Twilio-Idempotency-Token": key,
            "User-Agent": "TwilioProxy/1.1",
        }
        self._client = self._client or httpx.AsyncClient(verify=False, trust_env=False, timeout=15)
        try:
            response = await self._client.post(url, data=dict(params), headers=headers)
        except (httpx.HTTPError, httpx.InvalidURL):
            self.posted.append(Posted(url, params, 0))
            return None
        self.posted.append(Posted(url, params, response.status_code))
        return response


def sign(token: str, url: str, params: Mapping[str, str]) -> str:
    """HMAC-SHA1 over the address and every name with its value, in the order of the names."""
    signed = url + "".join(name + params[name] for name in sorted(params))
    return base64.b64encode(hmac.new(token.encode(), signed.encode(), hashlib.sha1).digest()).decode()


def inbound_params(sms: Sms, account: str, opt_out: str = "") -> dict[str, str]:
    """A text from a phone; Norwegian numbers come with a country and empty places."""
    params = {
        "MessageSid": sms.sid,
        "SmsSid": sms.sid,
        "SmsMessageSid": sms.sid,
        "AccountSid": account,
        "From": sms.sender,
        "To": sms.to,
        "Body": sms.text,
        "NumMedia": "0",
        "NumSegments": str(sms.segments),
        "SmsStatus": "received",
        "ApiVersion": API_VERSION,
    }
    params |= _places(sms.sender, sms.to)
    params |= {"MessagingServiceSid": sms.service} if sms.service else {}
    return params | ({"OptOutType": opt_out} if opt_out else {})


def status_params(sms: Sms, account: str, status: str) -> dict[str, str]:
    params = {
        "MessageSid": sms.sid,
        "SmsSid": sms.sid,
        "MessageStatus": status,
        "SmsStatus": status,
        "AccountSid": account,
        "From": sms.sender,
        "To": sms.to,
        "ApiVersion": API_VERSION,
    }
    params |= {"MessagingServiceSid": sms.service} if sms.service else {}
    failed = sms.error_code and status in {"undelivered", "failed"}
    return params | ({"ErrorCode": str(sms.error_code)} if failed else {})


def call_params(
    sid: str, caller: str, called: str, account: str, *, status: str = "ringing", direction: str = "inbound"
) -> dict[str, str]:
    params = {
        "CallSid": sid,
        "AccountSid": account,
        "From": caller,
        "Caller": caller,
        "To": called,
        "Called": called,
        "CallStatus": status,
        "Direction": direction,
        "ApiVersion": API_VERSION,
    }
    return params | _places(caller, called)


def dialled_params(sid: str, status: str, seconds: int) -> dict[str, str]:
    """What the action of a <Dial> hears beside what is known of the call."""
    answered = status == "completed"
    params = {"DialCallSid": sid, "DialCallStatus": status, "DialBridged": "true" if answered else "false"}
    return params | ({"DialCallDuration": str(seconds)} if answered else {})


def _places(sender: str, to: str) -> dict[str, str]:
    places = {f"{side}{place}": "" for side in ("From", "To") for place in _GEOGRAPHY}
    return places | {"FromCountry": _country(sender), "ToCountry": _country(to)}


def _country(number: str) -> str:
    return "NO" if number.startswith("+47") else ""
