"""Broadcasts under a strict limit: queued, how much of the limit is used, and what became of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlmodel import col

from bot import outgoing
from bot.messages import About, Reply, say
from storage.database import Database
from storage.tables import Outbox
from tests.benchmarks import population
from tests.benchmarks.population import Member
from tests.benchmarks.provider import Arrival

LIMIT = 30
BROADCAST = "Fredagsturen går klokka elleve. Møt opp på stasjonen."
#: States of a message of which it is known that nobody can know more yet.
_ON_THE_WAY = ("sending", "uncertain")


class Listeners:
    """A programme's people, and some who are written to urgently."""

    def __init__(self, programme_id: UUID, chats: Sequence[Member], urgent: Sequence[Member]) -> None:
        self.programme_id = programme_id
        self.chats = chats
        self.urgent = urgent

    @classmethod
    async def settle(cls, database: Database, chats: int, urgent: int) -> Listeners:
        async with database.transaction() as session:
            programme, _ = await population.found(session)
            people = await population.members(session, programme, chats + urgent)
        return cls(programme.id, people[:chats], people[chats:])

    async def tell_all(self, database: Database) -> None:
        await self._queue(database, [one.person_id for one in self.chats], BROADCAST, "broadcast")

    async def tell_urgently(self, database: Database, one: Member) -> None:
        await self._queue(database, [one.person_id], f"Det haster, {one.address}.", "urgent")

    async def _queue(
        self, database: Database, people: Sequence[UUID], text: str, lane: outgoing.Lane
    ) -> None:
        async with database.transaction() as session:
            await outgoing.queue(
                session,
                Reply(say("text", text=text)),
                people,
                about=About("benchmark", uuid4()),
                now=datetime.now(UTC),
                programme_id=self.programme_id,
                lane=lane,
            )


def share_of_limit(times: Sequence[float], limit: int = LIMIT) -> float:
    """How much of the limit was used from the first message to the last whole second's worth.

    In any sliding second there are at most `limit`, so that from a message to the one `limit` after it
    takes a second or more: 1.0 cannot be passed.
    """
    seconds = (len(times) - 1) // limit
    if seconds < 1:
        return 1.0
    return seconds / (times[seconds * limit] - times[0])


def doubled(arrivals: Sequence[Arrival]) -> list[str]:
    """Chats that got the same words more than once, as a complaint."""
    twice = [key for key, count in Counter((one.to, one.text) for one in arrivals).items() if count > 1]
    return [f"{len(twice)} messages arrived more than once"] if twice else []


async def unknown_fate(database: Database, arrivals: Sequence[Arrival]) -> tuple[list[str], int]:
    """Complaints about what is lost, and how many messages are known as uncertain, or as on their way.

    Lost is what the database calls sent although it never arrived, or anything but sent or uncertain; and
    what arrived has to be called sent, or to be one of the uncertain.
    """
    async with database.transaction() as session:
        query = select(col(Outbox.state), col(Outbox.provider_id)).where(col(Outbox.kind) == "benchmark")
        rows = [(state, number) for state, number in await session.execute(query)]
    states = Counter(state for state, _ in rows)
    # The stand-in gives its messages numbers from 1 on.
    arrived = {str(number + 1) for number in range(len(arrivals))}
    sent = {number for state, number in rows if state == "sent"}
    known = sum(states[state] for state in _ON_THE_WAY)
    wrong = {
        "called sent have no message of their own at the provider": states["sent"] - len(sent & arrived),
        "arrived and are called neither sent nor uncertain": len(arrived - sent) - known,
    } | {f"are {state}": count for state, count in states.items() if state not in (*_ON_THE_WAY, "sent")}
    return [f"{count} messages {what}" for what, count in wrong.items() if count > 0], known
