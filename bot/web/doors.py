"""What the web needs of the service behind it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.channels.sms.status import DeliveryReport
from bot.messages import ChannelName, Incoming


async def _no_calendar(_token: str) -> str | None:
    return None


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
    #: None: Telegram is off, or polled.
    telegram_secret: str | None = None
    #: None: SMS is off.
    twilio_auth_token: str | None = None
    #: What Twilio signs: the address that it was told to call, without the path.
    public_url: str = ""
