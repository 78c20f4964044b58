"""Twilio's part in a call: it asks what to do with it, rings others, and answers only when it must."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Protocol
from xml.etree.ElementTree import Element

from bot.demo.changes import Changes
from bot.demo.twilio_messages import new_sid
from bot.demo.twilio_webhooks import Alert, Webhooks, call_params, dialled_params

if TYPE_CHECKING:
    from bot.demo.twilio_phone import SmsPhone

#: How long those who spoke with each other are said to have spoken; seconds.
_TALKED = 60
_BROKEN = "An application error has occurred. Goodbye."


@dataclass
class PhoneCall:
    """A call from a phone to the bot's number."""

    sid: str
    at: datetime
    #: The number that it shows, or Twilio's word for none.
    caller: str
    called: str
    #: "ringing", then "busy", "no-answer" or "completed".
    status: str = "ringing"
    #: Somebody, or Twilio itself, has answered: from then on it costs whoever rang.
    billed: bool = False
    #: What Twilio said in it.
    heard: list[str] = field(default_factory=list)
    #: Whose phone answered; empty: nobody's.
    spoke_with: str = ""
    #: Whoever rang has hung up while it rang: nobody hears what the action says.
    given_up: bool = False

    @property
    def is_over(self) -> bool:
        return self.status != "ringing"


class Lines(Protocol):
    """What a call needs of Twilio."""

    account: str
    voice_url: str
    webhooks: Webhooks
    changed: Changes
    now: Callable[[], datetime]

    def phone(self, number: str) -> SmsPhone: ...


class Exchange:
    """Carries out what the bot answers to a call, one verb after the other."""

    def __init__(self, twilio: Lines) -> None:
        self._twilio = twilio

    async def put_through(self, call: PhoneCall, times: int = 1) -> None:
        """`times`: how often the bot is asked; its first answer counts."""
        params = call_params(call.sid, call.caller, call.called, self._twilio.account)
        url = self._twilio.voice_url
        answers = [await self._twilio.webhooks.post(url, params) if url else None for _ in range(times)]
        await self._follow(call, answers[0] if answers else "", url)
        self._twilio.changed.tell()

    async def _follow(self, call: PhoneCall, twiml: str | None, url: str) -> None:
        """Only a <Reject>, as the first verb and before anybody answered, leaves a call unanswered."""
        if twiml is None:
            self._say(call, _BROKEN)
            return
        for verb in self._twilio.webhooks.verbs(twiml, url):
            match verb.tag:
                case "Reject":
                    if not call.billed:
                        call.status = "busy" if verb.get("reason") == "busy" else "no-answer"
                    break
                case "Dial":
                    # What follows a <Dial> with an action is never reached.
                    await self._dial(call, verb)
                    break
                case "Say":
                    self._say(call, "".join(verb.itertext()).strip())
                case _:
                    break
        if not call.is_over:
            call.billed, call.status = True, "completed"

    def _say(self, call: PhoneCall, words: str) -> None:
        call.billed, call.status = True, "completed"
        call.heard.append(words)

    async def _dial(self, call: PhoneCall, dial: Element) -> None:
        number = dial.find("Number")
        to = ("".join(number.itertext()) if number is not None else dial.text or "").strip()
        if dial.get("answerOnBridge") != "true":
            call.billed = True
        status = await self._ring(call, to, dial.get("callerId") or call.caller)
        child = new_sid("CA")
        if number is not None and (callback := number.get("statusCallback")):
            await self._report(call, child, to, status, callback)
        action = dial.get("action")
        if call.given_up:
            call.status = "no-answer"
        elif action:
            params = call_params(call.sid, call.caller, call.called, self._twilio.account)
            params |= dialled_params(child, status, _TALKED)
            answer = await self._twilio.webhooks.post(action, params)
            if status == "completed":
                call.status = "completed"
            else:
                await self._follow(call, answer, action)

    async def _ring(self, call: PhoneCall, to: str, shown: str) -> str:
        """What became of it, as DialCallStatus."""
        if shown not in (call.caller, call.called):
            self._twilio.webhooks.alerts.append(Alert(13214, shown))
            return "failed"
        phone = self._twilio.phone(to)
        if not phone.is_on:
            return "no-answer"
        phone.rang.append(shown)
        self._twilio.changed.tell()
        await asyncio.sleep(phone.rings_for)
        if call.given_up:
            return "canceled"
        if not phone.picks_up:
            return "no-answer"
        call.billed, call.spoke_with = True, to
        return "completed"

    async def _report(self, call: PhoneCall, child: str, to: str, status: str, url: str) -> None:
        """The report on the called leg knows the call by its parent, and shows the number that was shown."""
        params = call_params(
            child, call.called, to, self._twilio.account, status=status, direction="outbound-dial"
        )
        await self._twilio.webhooks.post(url, params | {"ParentCallSid": call.sid})
