"""A cheap phone with text messages, and Twilio's own answers to the English words that stop them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

from bot.demo.changes import PATIENCE, Changes
from bot.demo.twilio_calls import PhoneCall
from bot.demo.twilio_messages import Sms, new_sid

_STOP = {"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"}
_START = {"START", "YES", "UNSTOP"}
_HELP = {"HELP", "INFO"}
_STOPPED = (
    "You have successfully been unsubscribed. You will not receive any more messages from this number. "
    "Reply START to resubscribe."
)
_STARTED = (
    "You have successfully been re-subscribed to messages from this number. Reply HELP for help. "
    "Reply STOP to unsubscribe. Msg&Data Rates May Apply."
)
_HELPED = "Reply STOP to unsubscribe. Msg&Data Rates May Apply."


class Network(Protocol):
    """What a phone needs of Twilio."""

    number: str
    service: str
    changed: Changes
    now: Callable[[], datetime]

    def receive(self, sms: Sms, opt_out: str) -> None: ...
    def say_ourselves(self, to: str, text: str) -> None: ...
    def ring(self, phone: SmsPhone, *, withheld: bool) -> PhoneCall: ...


class SmsPhone:
    """One number. Its texts reach the bot in the order in which they were written."""

    def __init__(self, number: str, network: Network) -> None:
        self.number = number
        self._network = network
        #: What the screen shows, oldest first; both sides.
        self.messages: list[Sms] = []
        #: Each call from this phone, and what became of it.
        self.calls: list[PhoneCall] = []
        self.is_on = True
        #: Whether somebody picks it up when it rings.
        self.picks_up = False
        #: Real seconds until they do, or it stops ringing.
        self.rings_for = 0.0
        #: Each call to this phone: the number that it shows.
        self.rang: list[str] = []
        #: Twilio refuses to send here (21610) until START.
        self.opted_out = False
        self.line = asyncio.Lock()
        #: Texts that a later one will overtake.
        self.held: list[dict[str, str]] = []

    @property
    def received(self) -> list[Sms]:
        """What came from the bot; without Twilio's own answers."""
        return [sms for sms in self.messages if sms.from_us and not sms.automatic]

    @property
    def last(self) -> Sms | None:
        """The newest text from the bot."""
        return self.received[-1] if self.received else None

    async def until(self, predicate: Callable[[SmsPhone], Any], timeout: float = PATIENCE) -> Any:  # noqa: ASYNC109
        """Waits until the predicate holds for this phone, and gives what it gave."""
        return await self._network.changed.until(lambda: predicate(self), timeout)

    def write(self, text: str, *, sid: str = "") -> Sms:
        """`sid`: as Twilio has been seen to do, the same text with the same sid once more."""
        network = self._network
        sms = Sms(
            sid or new_sid("SM"),
            network.now(),
            text,
            self.number,
            network.number,
            "inbound",
            "received",
            service=network.service,
            sent_at=network.now(),
        )
        self.messages.append(sms)
        network.receive(sms, self._keyword(text))
        network.changed.tell()
        return sms

    def call(self, *, withheld: bool = False) -> PhoneCall:
        """Ring the bot's number; `withheld`: without showing one's own."""
        return self._network.ring(self, withheld=withheld)

    def switch_off(self) -> None:
        """Texts do not arrive (30003) until it is on."""
        self.is_on = False

    def on(self) -> None:
        self.is_on = True

    def _keyword(self, text: str) -> str:
        """STOP, START or HELP when the whole text is one of Twilio's words, which it answers by itself."""
        word = text.strip().upper()
        if word in _STOP:
            if not self.opted_out:
                self._network.say_ourselves(self.number, _STOPPED)
            self.opted_out = True
            return "STOP"
        if word in _START:
            if self.opted_out:
                self._network.say_ourselves(self.number, _STARTED)
            self.opted_out = False
            return "START"
        if word in _HELP:
            self._network.say_ourselves(self.number, _HELPED)
            return "HELP"
        return ""
