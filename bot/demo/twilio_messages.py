"""Text messages as Twilio keeps them, and what its API says about them."""

from __future__ import annotations

import hashlib
import itertools
import re
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from typing import Any, Literal

from bot.demo.segments import measure

Json = dict[str, Any]
API_VERSION = "2010-04-01"
BODY_LIMIT = 1600
Direction = Literal["inbound", "outbound-api", "outbound-reply"]

ERRORS = {
    20003: (401, "Authenticate"),
    20404: (404, "The requested resource was not found"),
    20429: (429, "Too Many Requests"),
    21211: (400, "Invalid 'To' Phone Number: {to}"),
    21408: (
        400,
        "Permission to send an SMS has not been enabled for the region indicated by the 'To' number",
    ),
    21602: (400, "Message body is required."),
    21603: (400, "A 'From' phone number is required."),
    21604: (400, "A 'To' phone number is required."),
    21606: (400, "'From' {sender} is not a Twilio phone number or Short Code country mismatch"),
    21608: (400, "The number {to} is unverified. Trial accounts cannot send messages to unverified numbers"),
    21610: (400, "Attempt to send to unsubscribed recipient"),
    21611: (400, "This 'From' number has exceeded the maximum number of queued messages"),
    21612: (
        400,
        "Message cannot be sent with the current combination of 'To' ({to}) and/or 'From' ({sender})",
    ),
    21614: (400, "'To' number: {to}, is not a valid mobile number"),
    21617: (400, "The concatenated message body exceeds the 1600 character limit"),
    21701: (400, "The Messaging Service does not exist"),
    21703: (400, "The Messaging Service contains no phone numbers"),
}
#: Why a message that was accepted did not arrive.
FAILURES = {
    30003: "Unreachable destination handset",
    30004: "Message blocked",
    30005: "Unknown destination handset",
    30006: "Landline or unreachable carrier",
    30007: "Message filtered",
    30008: "Unknown error",
}
_sids = itertools.count(1)


class TwilioError(Exception):
    """A refusal; the number says which."""

    def __init__(self, code: int, *, to: str = "", sender: str = "") -> None:
        self.status, words = ERRORS[code]
        self.body: Json = {
            "code": code,
            "message": words.format(to=to, sender=sender),
            "more_info": f"https://www.twilio.com/docs/errors/{code}",
            "status": self.status,
        }
        super().__init__(self.body["message"])


def new_sid(prefix: str) -> str:
    """34 characters, as Twilio's; the same from run to run."""
    return prefix + hashlib.md5(f"{prefix}{next(_sids)}".encode(), usedforsecurity=False).hexdigest()


@dataclass
class Sms:
    """One text message, in either direction."""

    sid: str
    at: datetime
    text: str
    sender: str
    to: str
    direction: Direction = "outbound-api"
    status: str = "queued"
    #: Where Twilio tells how it went; empty: nowhere.
    callback: str = ""
    service: str = ""
    sent_at: datetime | None = None
    error_code: int | None = None
    #: Twilio's own answer to STOP, START and HELP.
    automatic: bool = False
    #: The statuses it has gone through, in order.
    history: list[str] = field(default_factory=list)

    @property
    def from_us(self) -> bool:
        return self.direction != "inbound"

    @property
    def segments(self) -> int:
        return measure(self.text).segments

    @property
    def encoding(self) -> str:
        return measure(self.text).encoding


def as_json(sms: Sms, account: str) -> Json:
    """The Message resource."""
    uri = f"/{API_VERSION}/Accounts/{account}/Messages/{sms.sid}"
    unassigned = bool(sms.service) and sms.status == "accepted"
    return {
        "account_sid": account,
        "api_version": API_VERSION,
        "body": sms.text,
        "date_created": _date(sms.at),
        "date_sent": _date(sms.sent_at) if sms.sent_at else None,
        "date_updated": _date(sms.sent_at or sms.at),
        "direction": sms.direction,
        "error_code": sms.error_code,
        "error_message": FAILURES.get(sms.error_code or 0),
        "from": None if unassigned else sms.sender,
        "messaging_service_sid": sms.service or None,
        "num_media": "0",
        # Twilio counts once it knows the sender, which a Messaging Service chooses later.
        "num_segments": "0" if unassigned else str(sms.segments),
        "price": None,
        "price_unit": "USD",
        "sid": sms.sid,
        "status": sms.status,
        "subresource_uris": {"media": f"{uri}/Media.json"},
        "to": sms.to,
        "uri": f"{uri}.json",
    }


def account_json(sid: str, token: str, at: datetime) -> Json:
    """The Account resource."""
    uri = f"/{API_VERSION}/Accounts/{sid}"
    return {
        "auth_token": token,
        "date_created": _date(at),
        "date_updated": _date(at),
        "friendly_name": "Lyset demo",
        "owner_account_sid": sid,
        "sid": sid,
        "status": "active",
        "subresource_uris": {"messages": f"{uri}/Messages.json"},
        "type": "Full",
        "uri": f"{uri}.json",
    }


def refuse_number(to: str) -> None:
    """21211 for what is no number, 21614 for a Norwegian one that is no mobile's."""
    if not re.fullmatch(r"\+[1-9][0-9]{6,14}", to) or (to.startswith("+47") and len(to) != 11):
        raise TwilioError(21211, to=to)
    if to.startswith("+47") and to[3] not in "49":
        raise TwilioError(21614, to=to)


def _date(at: datetime) -> str:
    return format_datetime(at)
