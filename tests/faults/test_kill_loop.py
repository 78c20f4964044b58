"""Killed at any instant while it sends, with providers that fail: counted on the provider's side."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text
from sqlmodel import select

from bot import outgoing
from bot.demo.calls import Call
from bot.demo.misbehaviour import broken, drop
from bot.demo.telegram import flood
from bot.messages import About, Reply, say
from storage.tables import Programme
from tests.faults.running import Running, service_between
from tests.residents import move_in

#: Of a hundred calls: told to wait; an error page, when nobody can know; taken, and cut off.
_FLOODED, _BROKEN, _CUT = 3, 2, 1
_ALWAYS = 10**9


@dataclass
class Crowd:
    """Everybody who is to hear something, and what they heard by the providers' own books."""

    running: Running
    programme_id: UUID
    people: dict[str, UUID]
    telegram: int

    async def is_told(self, lane: str) -> UUID:
        """Queue one message to each, as one transaction does; what they are about."""
        subject = uuid4()
        async with self.running.database() as database, database.transaction() as session:
            await outgoing.queue(
                session,
                Reply(say("text", text="Vi sees klokka 11")),
                self.people.values(),
                about=About("test", subject),
                now=datetime.now(UTC),
                programme_id=self.programme_id,
                lane=lane,  # type: ignore[arg-type]
                expires_at=datetime.now(UTC) + timedelta(hours=5),
            )
        return subject

    def accepted(self) -> Counter[str]:
        """How many messages each address got, as the providers count."""
        sent = [call for call in self.running.telegram.calls("sendMessage") if call.accepted]
        texts = [call for call in self.running.twilio.requests if call.method == "send" and call.accepted]
        return Counter([call.text("chat_id") for call in sent] + [call.text("To") for call in texts])

    async def states(self, subject: UUID) -> dict[str, str]:
        """The state of each one's message; of one that was sent again, of the first."""
        async with self.running.database() as database, database.transaction() as session:
            rows = await session.execute(
                text("SELECT person_id, state FROM outbox WHERE subject_id = :subject AND again_of IS NULL"),
                {"subject": subject.hex if database.is_sqlite else subject},
            )
            by_person = {UUID(str(person)): state for person, state in rows}
        return {address: by_person[person] for address, person in self.people.items()}

    async def dead_hold_nothing(self) -> None:
        """The leases of those who were killed run out, without waiting for it."""
        async with self.running.database() as database, database.transaction() as session:
            long_ago = "'2026-01-01 00:00:00.000000'" if database.is_sqlite else "now() - interval '1 hour'"
            await session.execute(
                text(f"UPDATE outbox SET lease_until = {long_ago} WHERE state IN ('leased', 'sending')")
            )

    async def until_all_is_known(self, subject: UUID, seconds: float) -> dict[str, str]:
        async with asyncio.timeout(seconds):
            while True:
                states = await self.states(subject)
                if not {"pending", "leased", "sending"} & set(states.values()):
                    return states
                # A provider hears something, or a retry falls due.
                with suppress(TimeoutError):
                    await asyncio.wait_for(self.running.telegram.changed.wait(), 0.5)


@pytest.fixture
async def running(database_url: str) -> AsyncIterator[Running]:
    async with service_between(database_url) as service:
        yield service


async def a_crowd(running: Running, telegram: int, sms: int) -> Crowd:
    people: dict[str, UUID] = {}
    async with running.database() as database, database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        for number in range(telegram + sms):
            on_telegram = number < telegram
            address = str(20_000 + number) if on_telegram else f"+4790{number:06d}"
            where = {"telegram" if on_telegram else "sms": address}
            person = await move_in(session, programme, f"Kim {number}", **where)
            people[address] = person.id
            if on_telegram:
                running.telegram.phone(int(address), "Kim").chat.known = True
            else:
                running.twilio.phone(address)
    return Crowd(running, programme.id, people, telegram)


def misbehaving(running: Running, chance: random.Random) -> None:
    """Both providers fail as they do: by the hundred calls."""

    def struck(of_a_hundred: int) -> Callable[[Call], bool]:
        return lambda _call: chance.randrange(100) < of_a_hundred

    telegram, twilio = running.telegram.misbehave, running.twilio.misbehave
    telegram.next(flood(1), on="sendMessage", times=_ALWAYS, when=struck(_FLOODED))
    telegram.next(broken(500), on="sendMessage", times=_ALWAYS, when=struck(_BROKEN))
    telegram.next(drop(accepted=True), on="sendMessage", times=_ALWAYS, when=struck(_CUT))
    twilio.next(broken(502), on="send", times=_ALWAYS, when=struck(_BROKEN))
    twilio.next(drop(accepted=True), on="send", times=_ALWAYS, when=struck(_CUT))


async def kill_loop(running: Running, *, telegram: int, sms: int, kills: int, lane: str) -> None:
    chance = random.Random(telegram * 1000 + kills)
    crowd = await a_crowd(running, telegram, sms)
    misbehaving(running, chance)
    subject = await crowd.is_told(lane)
    share = (telegram + sms) // (kills + 1)
    for number in range(kills):
        await running.start()
        wanted = (number + 1) * share
        await running.until(lambda wanted=wanted: sum(crowd.accepted().values()) >= wanted)
        await running.kill()
    await crowd.dead_hold_nothing()
    running.telegram.misbehave.calm()
    running.twilio.misbehave.calm()
    await running.start()
    states = await crowd.until_all_is_known(subject, seconds=90)
    accepted = crowd.accepted()
    assert set(states.values()) <= {"sent", "uncertain"}
    assert {a for a, state in states.items() if state == "sent"} <= set(accepted)
    assert {a for a in crowd.people if a in accepted} <= {
        a for a, state in states.items() if state in ("sent", "uncertain")
    }
    if lane == "broadcast":
        assert [address for address, times in accepted.items() if times > 1] == []
    else:
        doubled = {address for address, times in accepted.items() if times > 1}
        assert doubled <= {a for a, state in states.items() if state == "uncertain"}
        assert max(accepted.values()) <= 2


@pytest.mark.parametrize("lane", ["broadcast", "urgent"])
async def test_nothing_is_lost_silently_and_nothing_comes_twice(running: Running, lane: str) -> None:
    await kill_loop(running, telegram=60, sms=12, kills=3, lane=lane)


@pytest.mark.soak
async def test_the_same_with_many_messages_and_many_kills(running: Running) -> None:
    await kill_loop(running, telegram=1300, sms=200, kills=8, lane="broadcast")
