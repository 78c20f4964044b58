"""What a provider can do to us: be slow, refuse, fail, go silent, forget, repeat itself, mix things up."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from fastapi import Request, Response
from fastapi.responses import JSONResponse

from bot.demo.calls import Call
from bot.demo.serve import Silence, caller_left

Ending = Literal["usual", "instead", "hang", "drop"]
Delivery = Literal["once", "twice", "late", "lost"]


@dataclass(frozen=True)
class Fault:
    """What happens to a call. `accepted`: it takes effect all the same, before the fault strikes."""

    name: str
    ending: Ending = "usual"
    accepted: bool = False
    seconds: float = 0.0
    status: int = 0
    body: Mapping[str, Any] | str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


def delay(seconds: float, *, accepted: bool = False) -> Fault:
    return Fault("delay", accepted=accepted, seconds=seconds)


def hang(*, accepted: bool = False) -> Fault:
    """No answer until the caller gives up."""
    return Fault("hang", "hang", accepted=accepted)


def drop(*, accepted: bool = False) -> Fault:
    """The connection is closed without an answer."""
    return Fault("drop", "drop", accepted=accepted)


def broken(status: int = 500, *, accepted: bool = False, body: Mapping[str, Any] | str = "Oops") -> Fault:
    """A gateway's own error page, which is not the provider's JSON."""
    return Fault(f"broken {status}", "instead", accepted, status=status, body=body)


@dataclass
class _Planned:
    fault: Fault
    on: str
    times: int
    when: Callable[[Call], bool]

    def matches(self, call: Call) -> bool:
        return self.times > 0 and self.on in {"*", call.method} and self.when(call)


@dataclass
class _PlannedDelivery:
    delivery: Delivery
    of: str
    times: int


class Misbehaviour:
    """Faults waiting for the calls that they will strike; the oldest that matches goes first."""

    def __init__(self) -> None:
        self._faults: list[_Planned] = []
        self._deliveries: list[_PlannedDelivery] = []

    def next(
        self,
        fault: Fault,
        *,
        on: str = "*",
        times: int = 1,
        when: Callable[[Call], bool] = lambda _: True,
    ) -> None:
        """Strike the next `times` calls of the method `on` for which `when` holds."""
        self._faults.append(_Planned(fault, on, times, when))

    def deliver(self, delivery: Delivery, *, of: str = "*", times: int = 1) -> None:
        """How the next things that the provider tells us arrive: twice, late (overtaken), or lost.

        `of`: "update" on Telegram; "inbound", "callback" or "call" with Twilio.
        """
        self._deliveries.append(_PlannedDelivery(delivery, of, times))

    def calm(self) -> None:
        """Behave from now on."""
        self._faults.clear()
        self._deliveries.clear()

    def take(self, call: Call) -> Fault | None:
        for planned in self._faults:
            if planned.matches(call):
                planned.times -= 1
                return planned.fault
        return None

    def take_delivery(self, of: str) -> Delivery:
        for planned in self._deliveries:
            if planned.times > 0 and planned.of in {"*", of}:
                planned.times -= 1
                return planned.delivery
        return "once"

    async def answer(
        self, request: Request, call: Call, usual: Callable[[Call], Awaitable[Response]]
    ) -> Response:
        """The usual answer, or what the fault that strikes this call leaves of it."""
        fault = self.take(call)
        if fault is None:
            return await usual(call)
        call.fault = fault.name
        response = await usual(call) if fault.accepted else None
        if fault.seconds and not await _sleep(request, fault.seconds):
            # The caller gave up, which a server that is slow does not notice before it has done its work.
            fault = Fault(fault.name, "hang", accepted=fault.accepted)
            response = response or await usual(call)
        if fault.ending == "usual":
            return response or await usual(call)
        return _instead(call, fault)


async def _sleep(request: Request, seconds: float) -> bool:
    """False if the caller left before the time was up."""
    left = asyncio.create_task(caller_left(request))
    done, _ = await asyncio.wait({left}, timeout=seconds)
    left.cancel()
    return not done


def _instead(call: Call, fault: Fault) -> Response:
    call.status, call.answer = fault.status, fault.body or None
    if fault.ending in {"hang", "drop"}:
        return Silence(hang_up=fault.ending == "drop")
    headers = dict(fault.headers)
    if isinstance(fault.body, str):
        return Response(fault.body, fault.status, headers, media_type="text/html")
    return JSONResponse(dict(fault.body), fault.status, headers)
