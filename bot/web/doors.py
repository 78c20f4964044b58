"""What the web needs of the service behind it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.channels.sms.status import DeliveryReport
from bot.messages import ChannelName, Incoming
from storage.sealed import Keyring


async def _no_calendar(_token: str) -> str | None:
    return None


def _maybe(_token: str) -> bool:
    return True


async def _nowhere(_call: Incoming) -> str | None:
    return None


async def _nobody(_sid: str) -> str | None:
    return None


@dataclass(frozen=True)
class Desk:
    """What the pages for staff stand on."""

    transaction: Callable[[], AbstractAsyncContextManager[AsyncSession]]
    #: The business clock.
    now: Callable[[], datetime]
    #: Something new waits to be sent.
    wake: Callable[[], None]
    #: The database's own, which links and cookies are made with.
    keys: Callable[[], Keyring]
    #: For whoever we do not know.
    language: str = "nb"


@dataclass(frozen=True)
class Doors:
    """`receive`, `set_aside` and `report` return once it is stored; when they raise, it was not."""

    #: What reached us, and its body as it came.
    receive: Callable[[Incoming, str], Awaitable[None]]
    #: What could not be read: channel, external id, body as it came, reason.
    set_aside: Callable[[ChannelName, str, str, str], Awaitable[None]]
    report: Callable[[DeliveryReport], Awaitable[None]]
    #: "ok": bool, and in words what is wrong.
    health: Callable[[], Awaitable[Mapping[str, Any]]]
    #: Prometheus text.
    metrics: Callable[[], bytes]
    #: What a calendar that has this token may show; None: nothing.
    calendar: Callable[[str], Awaitable[str | None]] = _no_calendar
    #: Whether such a token was ever handed out; asks nobody.
    is_calendar: Callable[[str], bool] = _maybe
    #: The number that a call is passed on to; None: nobody takes it now. Asked before it is received.
    pass_on_to: Callable[[Incoming], Awaitable[str | None]] = _nowhere
    #: Who rang, by the provider's id of the call; None: no such call was received.
    rang_from: Callable[[str], Awaitable[str | None]] = _nobody
    #: None: there are no pages.
    desk: Desk | None = None
    #: None: Telegram is off, or polled.
    telegram_secret: str | None = None
    #: None: SMS is off.
    twilio_auth_token: str | None = None
    #: What Twilio signs: the address that it was told to call, without the path.
    public_url: str = ""
