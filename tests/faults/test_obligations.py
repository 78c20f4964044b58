"""Whatever happens in whatever order, each thing that was to be said is said once, or known not to be."""

from __future__ import annotations

import asyncio
import tempfile
from collections import Counter
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from hypothesis import settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import update
from sqlmodel import col, select

from bot import outgoing
from bot.delivery.leased import Leased
from bot.demo.misbehaviour import Fault, broken, drop
from bot.demo.telegram import blocked_by_user
from bot.messages import About, Reply, say
from scheduler import ticks
from storage import schema, sealed
from storage.database import Database
from storage.tables import LANES, Outbox
from tests.conftest import SECRET_KEYS
from tests.house import OSLO, House, open_house
from tests.residents import found_programme, move_in

_FAULTS: dict[str, Fault] = {
    "cut off, but taken": drop(accepted=True),
    "cut off": drop(),
    "an error page": broken(500),
    "an error page, but taken": broken(500, accepted=True),
    "blocked": blocked_by_user(),
}
_ENDED = {"sent", "uncertain", "failed", "expired", "cancelled"}
_LIVE = 5


@dataclass(frozen=True)
class Obligation:
    """Something that was to be said: to whom, how important, and until when it is of use."""

    person: int
    lane: str
    said_at: datetime
    until: datetime


class Obligations(RuleBasedStateMachine):
    """People are told things while everything fails; the model knows only what was promised."""

    @initialize()
    def open(self) -> None:
        self.runner = asyncio.Runner()
        self.stack = AsyncExitStack()
        self.folder = tempfile.TemporaryDirectory()
        self.promised: dict[str, Obligation] = {}
        self.runner.run(self._open())

    async def _open(self) -> None:
        url = f"sqlite:///{self.folder.name}/obligations.db"
        template = Database(url)
        await schema.migrate(template)
        await template.open_keys(sealed.parse_keys(SECRET_KEYS))
        await template.close()
        self.house: House = await self.stack.enter_async_context(open_house(url))
        async with self.house.service.database.transaction() as session:
            programme = await found_programme(session)
            self.programme_id = programme.id
            self.people: list[UUID] = []
            for number in range(_LIVE):
                addresses = {"telegram": str(700 + number)}
                if number % 2:
                    addresses["sms"] = f"+479000070{number}"
                self.house.telegram.phone(700 + number, "Kim").chat.known = True
                self.people.append((await move_in(session, programme, "Kim", **addresses)).id)

    @rule(person=some.integers(0, _LIVE - 1), lane=some.sampled_from(LANES), hours=some.integers(1, 30))
    def promise(self, person: int, lane: str, hours: int) -> None:
        text = f"nummer {len(self.promised)}."
        until = self.house.now + timedelta(hours=hours)
        self.promised[text] = Obligation(person, lane, self.house.now, until)

        async def say_it() -> None:
            async with self.house.service.database.transaction() as session:
                await outgoing.queue(
                    session,
                    Reply(say("text", text=text)),
                    [self.people[person]],
                    about=About("test", uuid4()),
                    now=self.house.now,
                    programme_id=self.programme_id,
                    lane=lane,  # type: ignore[arg-type]
                    expires_at=until,
                )

        self.runner.run(say_it())

    @rule(name=some.sampled_from(sorted(_FAULTS)))
    def something_goes_wrong(self, name: str) -> None:
        self.house.telegram.misbehave.next(_FAULTS[name], on="sendMessage")

    @rule()
    def deliver(self) -> None:
        self.runner.run(self.house.service.delivery.drain())

    @precondition(lambda self: self.promised)
    @rule(taken=some.booleans())
    def die_while_sending(self, taken: bool) -> None:
        """The process is gone between the call and the record; the next one finds the lease run out."""

        async def die() -> None:
            for dispatcher in self.house.service.delivery.dispatchers:
                found = await dispatcher.desk.next_one(LANES)
                if isinstance(found, Leased) and taken:
                    await dispatcher.call(found)
            async with self.house.service.database.transaction() as session:
                await session.execute(
                    update(Outbox)
                    .where(col(Outbox.lease_until).is_not(None))
                    .values(lease_until=self.house.now - timedelta(days=99))
                )
            await ticks.recover(self.house.service.database, self.house.now)

        self.runner.run(die())

    @rule(minutes=some.sampled_from([1, 10, 60, 400]))
    def wait(self, minutes: int) -> None:
        self.house.service.now.at += timedelta(minutes=minutes)  # type: ignore[attr-defined]

    @invariant()
    def no_more_than_promised(self) -> None:
        if not hasattr(self, "house"):
            return
        rows = self.runner.run(self._rows())
        for text, times in self._accepted().items():
            promise = self.promised[text]
            states = Counter(row.state for row in rows[text])
            assert times <= states["sent"] + states["uncertain"], (text, states)
            if promise.lane in ("broadcast", "reply"):
                assert times == 1
            else:
                assert times <= 2
        for text, promise in self.promised.items():
            first = next(row for row in rows[text] if row.again_of is None)
            if first.state == "sent":
                assert self._accepted()[text] >= 1
            if first.state == "expired":
                assert self.house.now >= min(promise.until, _morning_after(promise.said_at))

    def teardown(self) -> None:
        if hasattr(self, "house"):
            try:
                self.runner.run(self._everything_ends())
            finally:
                self.runner.run(self.stack.aclose())
                self.runner.close()
                self.folder.cleanup()

    async def _everything_ends(self) -> None:
        """Time goes on and the providers behave: nothing stays stuck."""
        self.house.telegram.misbehave.calm()
        await self.house.passes(hours=50)
        rows = await self._rows()
        for text in self.promised:
            assert {row.state for row in rows[text]} <= _ENDED, (text, [row.state for row in rows[text]])

    def _accepted(self) -> Counter[str]:
        calls = [call.text("text") for call in self.house.telegram.calls("sendMessage") if call.accepted]
        texts = [call.text("Body") for call in self.house.twilio.requests if call.accepted]
        return Counter(text for text in calls + texts if text in self.promised)

    async def _rows(self) -> dict[str, list[Outbox]]:
        """What the outbox knows of each promise."""
        async with self.house.service.database.transaction() as session:
            found = list(await session.scalars(select(Outbox).where(col(Outbox.kind) == "test")))
        by_text: dict[str, list[Outbox]] = {}
        for row in found:
            for text in self.promised:
                if row.reply and f'"{text}"' in row.reply:
                    by_text.setdefault(text, []).append(row)
        return by_text


def _morning_after(said_at: datetime) -> datetime:
    """Not before the evening is anything given up because of the night."""
    evening = said_at.astimezone(OSLO).replace(hour=21, minute=0, second=0, microsecond=0)
    return max(said_at, evening)


TestObligations = Obligations.TestCase
TestObligations.settings = settings(max_examples=12, stateful_step_count=15, deadline=None)
