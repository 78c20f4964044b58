"""What Twilio's error codes mean for a message, and for the number that it went to."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

import aiohttp
from twilio.base.exceptions import TwilioException, TwilioRestException, TwilioServiceException

from bot.channels import SendFailed


@dataclass(frozen=True)
class Meaning:
    then: Literal["repeat", "uncertain", "never"]
    wait: timedelta | None = None
    contact: Literal["unreachable", "opted_out"] | None = None
    alarm: bool = False
    flooded: bool = False
    again: tuple[timedelta, ...] = ()
    missed: bool = False


_LATER = timedelta(minutes=1)
#: Nothing goes out before somebody has mended it; what is still of use then goes by itself.
_ACCOUNT = Meaning("repeat", wait=timedelta(minutes=5), alarm=True)
_SET_UP_WRONG = Meaning("never", alarm=True)
_NO_MOBILE = Meaning("never", contact="unreachable")
#: The network does not know either.
_UNKNOWN = Meaning("uncertain")
_NOT_KNOWN_WHY = Meaning("uncertain", again=(timedelta(minutes=10),))
#: Blocked or filtered: the same words would be again.
_STOPPED_ON_THE_WAY = Meaning("never")
#: Off, without coverage, or its mailbox full: it often passes.
_NOT_THERE = Meaning("never", again=(timedelta(minutes=30), timedelta(hours=4)), missed=True)

#: Meanings: twilio.com/docs/api/errors. Codes of 30000 and up come as delivery reports too.
CODES: Mapping[int, Meaning] = {
    401: _ACCOUNT,
    429: Meaning("repeat", flooded=True),
    20003: _ACCOUNT,
    20429: Meaning("repeat", flooded=True),
    21211: _NO_MOBILE,
    21408: _SET_UP_WRONG,
    21606: _SET_UP_WRONG,
    21610: Meaning("never", contact="opted_out"),
    21611: Meaning("repeat", wait=_LATER),
    21612: _SET_UP_WRONG,
    21614: _NO_MOBILE,
    21617: _SET_UP_WRONG,
    21635: _NO_MOBILE,
    21703: _SET_UP_WRONG,
    30001: Meaning("repeat", wait=_LATER),
    30002: _ACCOUNT,
    30003: _NOT_THERE,
    30004: _STOPPED_ON_THE_WAY,
    30005: _NO_MOBILE,
    30006: _NO_MOBILE,
    30007: _STOPPED_ON_THE_WAY,
    30008: _NOT_KNOWN_WHY,
    30410: _NOT_KNOWN_WHY,
    63016: _SET_UP_WRONG,
}

#: No connection came about, so nothing was accepted.
_NOT_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
#: Everything that a send can raise.
SEND_ERRORS = (TwilioException, aiohttp.ClientError, TimeoutError, OSError, json.JSONDecodeError)


def failure(error: Exception) -> SendFailed:
    """Twilio knows no key against repeats either: what may have been accepted is uncertain."""
    match error:
        case TwilioRestException() | TwilioServiceException():
            return failure_of(int(error.code or error.status), status=error.status)
        case aiohttp.InvalidURL() | TwilioException():
            return SendFailed(type(error).__name__, then="never", alarm=True)
    then: Literal["repeat", "uncertain"] = "repeat" if isinstance(error, _NOT_SENT) else "uncertain"
    return SendFailed(type(error).__name__, then=then)


def failure_of(code: int, *, status: int = 400) -> SendFailed:
    """What a code says, from an answer or from a delivery report."""
    meaning = CODES.get(code)
    if meaning is None:
        meaning = _UNKNOWN if status >= 500 else CODES.get(status, _SET_UP_WRONG)
    return SendFailed(str(code), **vars(meaning))
