"""The small world of the demo: people with phones, a clock that can be moved, and what is true just now."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Literal
from uuid import UUID

from bot.demo import world_facts
from bot.demo.changes import PATIENCE, Changes
from bot.demo.others import Others, spread
from bot.demo.telegram import TelegramStandIn
from bot.demo.telegram_phone import Phone
from bot.demo.twilio import TwilioStandIn
from bot.demo.twilio_phone import SmsPhone
from bot.demo.world_clock import WorldClock, next_morning, next_week
from storage import due, outbox, polls
from storage.database import Database

Step = Literal["event", "morning", "week"]
#: (role, first name) → a code to join with.
Invite = Callable[[str, str], Awaitable[str]]
#: So much can happen in one jump before something must be wrong.
_INSTANTS = 1000
#: Instants that the next event may be away before we stop to look for it.
_UNSEEN = 25
#: Real seconds for a message to get there and its answer back, and for all that belongs to one instant.


@dataclass(frozen=True)
class Persona:
    """Somebody whose phone lies on the page."""

    key: str
    name: str
    role: str
    #: What they are to the others, in Norwegian.
    title: str
    #: Telegram's id of them, or a number.
    address: int | str

    @property
    def channel(self) -> str:
        return "sms" if isinstance(self.address, str) else "telegram"


PERSONAS = (
    Persona("maria", "Maria", "participant", "Deltaker", 5001),
    Persona("jonas", "Jonas", "participant", "Deltaker", 5002),
    Persona("bjorn", "Bjørn", "participant", "Deltaker", "+4790000001"),
    Persona("kari", "Kari", "staff", "Ansatt", 5003),
    Persona("sam", "Sam", "peer_worker", "Erfaringskonsulent", 5004),
)
#: The programme's own phone, which calls are passed on to; and real seconds that it rings.
OFFICE = "+4767000000"
_RINGS_FOR = 0.8
OTHERS = ("Amina", "Ole", "Ingrid", "Yusuf", "Turid", "Mats", "Leila", "Per", "Hanne", "Tor", "Eli")
#: Every fourth of the others has a phone without apps, as people do.
_SMS_EVERY = 4


class World:
    """The real service runs around it; here is only what a town would have: phones, people, and time."""

    def __init__(
        self,
        telegram: TelegramStandIn,
        twilio: TwilioStandIn,
        clock: WorldClock,
        *,
        chance: Random,
        pace: float,
    ) -> None:
        self.telegram = telegram
        self.twilio = twilio
        self.clock = clock
        self.zone = clock.zone
        self.changed = Changes()
        self.others = Others(chance, pace=pace)
        self.phones: dict[str, Phone | SmsPhone] = {}
        self.office = twilio.phone(OFFICE)
        self.office.rings_for = _RINGS_FOR
        #: A jump is going on.
        self.is_stepping = False
        self._one_jump = asyncio.Lock()
        self._chance = chance

    @asynccontextmanager
    async def running(
        self, database: Database, run_due: Callable[[], Awaitable[None]], drain: Callable[[], Awaitable[None]]
    ) -> AsyncIterator[None]:
        """With the service behind it: `run_due` does what is due now, `drain` sends what may go now."""
        self._database, self._run_due, self._drain = database, run_due, drain
        changes = (self.telegram.changed, self.twilio.changed)
        tasks = [asyncio.create_task(self._pass_on(each)) for each in changes]
        tasks.append(asyncio.create_task(self.others.run(*changes)))
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await self.others.stop()

    async def join(self, invite: Invite) -> None:
        """Everybody joins with a code of their own, as people do. TimeoutError if somebody is not let in."""
        for persona in PERSONAS:
            self.phones[persona.key] = self._phone(persona.name, persona.address)
            await self._use(self.phones[persona.key], await invite(persona.role, persona.name))
        habits = spread(len(OTHERS), self._chance)
        for number, (name, habit) in enumerate(zip(OTHERS, habits, strict=True)):
            by_sms = number % _SMS_EVERY == _SMS_EVERY - 1
            phone = self._phone(name, f"+479000010{number}" if by_sms else 5100 + number)
            await self._use(phone, await invite("participant", name))
            self.others.add(name, phone, habit)
        for phone in (*self.phones.values(), *(other.phone for other in self.others.people)):
            await phone.until(lambda phone: phone.received)
        await self.settle()

    async def step(self, to: Step) -> datetime | None:
        """Move the clock, stopping at each instant where something is due; None if nothing will happen."""
        async with self._one_jump:
            self.is_stepping = True
            self.changed.tell()
            try:
                with self.clock.held():
                    return await self._step(to)
            finally:
                self.is_stepping = False
                self.changed.tell()

    async def next_instant(self) -> datetime | None:
        """When something happens by itself, after now: a thing due, or a message that waits for its time."""
        now = self.clock.now()
        async with self._database.transaction() as session:
            found = (await due.next_instant(session, now), await outbox.next_instant(session, now))
        return min((at for at in found if at is not None), default=None)

    async def next_seen(self) -> datetime | None:
        """When one of the phones on the page will next show something by itself, as far as is known."""
        async with self._database.transaction() as session:
            return await world_facts.next_seen(session, self.clock.now(), [one.name for one in PERSONAS])

    async def settle(self) -> None:
        """Everything that is on its way at this instant has arrived, and has been answered."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            await self.others.finish()
            await self.telegram.until(lambda: not self.telegram.undelivered)
            await self.twilio.until(lambda: not self.twilio.busy)
            await self._run_due()
            await self._drain()
            self.others.look()
            if await self._is_quiet():
                return
            await asyncio.sleep(0.01)
        raise RuntimeError("the demo does not come to rest")

    async def has_open_poll(self) -> bool:
        async with self._database.transaction() as session:
            return await world_facts.has_open_poll(session)

    async def has_proposal(self) -> bool:
        async with self._database.transaction() as session:
            return await world_facts.has_proposal(session)

    async def has_attendance(self) -> bool:
        """Somebody has said who came to something."""
        async with self._database.transaction() as session:
            return await world_facts.has_attendance(session, self.clock.now())

    async def asked_for(self, key: str) -> str:
        """What a dialog waits for on this phone: "poll:deadline"; empty when none does."""
        name = next(one.name for one in PERSONAS if one.key == key)
        async with self._database.transaction() as session:
            return await world_facts.asked_for(session, self.clock.now(), name)

    async def poll_is_over(self) -> bool:
        """The newest poll that anybody was asked about has closed."""
        if not self.others.latest:
            return False
        async with self._database.transaction() as session:
            poll = await polls.held(session, UUID(self.others.latest))
            return poll is not None and poll.state != "open"

    def _phone(self, name: str, address: int | str) -> Phone | SmsPhone:
        if isinstance(address, str):
            return self.twilio.phone(address)
        return self.telegram.phone(address, name)

    async def _use(self, phone: Phone | SmsPhone, code: str) -> None:
        if isinstance(phone, SmsPhone):
            phone.write(code)
        else:
            phone.start(code)

    async def _step(self, to: Step) -> datetime | None:
        await self.settle()
        if to == "event":
            return await self._step_until_seen()
        now = self.clock.now()
        target = next_morning(now, self.zone) if to == "morning" else next_week(now, self.zone)
        for _ in range(_INSTANTS):
            at = await self.next_instant()
            if at is None or at >= target:
                break
            self.clock.move_to(at)
            await self.settle()
        self.clock.move_to(target)
        await self.settle()
        return target

    async def _step_until_seen(self) -> datetime | None:
        """From instant to instant until a phone on the page shows something else than before."""
        before, at = self._screens(), None
        for _ in range(_UNSEEN if await self.next_seen() else 0):
            at = await self.next_instant()
            if at is None:
                break
            self.clock.move_to(at)
            await self.settle()
            if self._screens() != before or await self.next_seen() is None:
                break
        return at

    def _screens(self) -> str:
        return repr([phone.messages for phone in self.phones.values()])

    async def _is_quiet(self) -> bool:
        if self.telegram.undelivered or self.twilio.busy or self.others.are_answering:
            return False
        async with self._database.transaction() as session:
            return await outbox.is_idle(session, self.clock.now())

    async def _pass_on(self, changes: Changes) -> None:
        while True:
            await changes.wait()
            self.changed.tell()
