"""What /health and /metrics tell: whether each part lives, how much went where, and how late."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from sqlalchemy.ext.asyncio import AsyncSession

from bot.delivery import Outcome
from bot.features import measuring
from storage import figures, installation, measures, programmes
from storage.database import Database, DatabaseUnusable

#: Seconds after which a part that has not moved is called dead.
TOO_LONG = 30.0
#: Seconds that the database has for an answer.
ANSWER_WITHIN = 5.0
#: Seconds between the first and the last refusal after which a provider is called away.
REFUSED = 60.0
#: Seconds after which a refusal says nothing about now: longer than the longest wait for the next try.
_FORGOTTEN = 1200.0
#: How long after its lease has run out a message may lie there.
_ABANDONED = timedelta(minutes=1)
#: Seconds between the looks at how quick answers were: it changes with the weeks.
_ANSWERS_AGAIN = 600.0
_LATE = (0.1, 0.3, 1, 3, 5, 10, 30, 60, 300, 900, 3600)


@dataclass
class _Refusals:
    """A provider that takes nothing, on the machine's clock (monotonic)."""

    first: float
    last: float


class Heartbeat:
    """Kept in memory: each process tells of itself, and of what it last read in the database."""

    def __init__(self) -> None:
        self._beats: dict[str, float] = {}
        #: When this process began (monotonic): what waited for us before that is not our delay.
        self.began = time.monotonic()
        self.refusals: dict[str, _Refusals] = {}
        self.registry = CollectorRegistry()
        #: Every figure by the name that it is asked for by, with the names of its labels.
        self.labels: dict[str, tuple[str, ...]] = {}
        self._received = self._counter("lyset_received_total", "What reached us.", "channel", "kind")
        self._messages = self._counter(
            "lyset_messages_total", "What became of messages.", "channel", "lane", "outcome"
        )
        self._late = self._histogram(
            "lyset_message_lateness_seconds",
            "From when a message could have gone until the provider accepted it.",
            "channel",
            "lane",
        )
        self._recent = self._gauge(
            "lyset_outbox_recent", "Messages being sent, or ended within ten minutes.", "lane", "state"
        )
        self._waiting = self._gauge(
            "lyset_outbox_waiting", "Messages that may go by their time.", "channel", "lane"
        )
        self._oldest = self._gauge(
            "lyset_outbox_oldest_seconds", "How long the first of them has waited.", "channel", "lane"
        )
        self._due = self._gauge("lyset_due_waiting", "Things that are due and not yet done.")
        self._due_late = self._gauge("lyset_due_late_seconds", "How late the oldest of them is.")
        self._threads = self._gauge("lyset_threads_waiting", "Threads that nobody has taken.")
        self._alone = self._gauge("lyset_threads_without_owner", "Threads that nobody knows of.")
        self._longest = self._gauge(
            "lyset_threads_longest_wait_seconds", "How long the first of those that wait has waited."
        )
        self._answers = self._gauge(
            "lyset_first_answer_seconds",
            "How long a thread waited for its first human answer, in the last four whole weeks.",
            "when",
            "quantile",
        )
        self._answers_at: float | None = None
        self._paused = self._gauge("lyset_sending_paused", "1 while sending is paused after a restore.")

    def beat(self, part: str) -> None:
        self._beats[part] = asyncio.get_running_loop().time()

    def count_in(self, channel: str, kind: str) -> None:
        self._received.labels(channel, kind).inc()

    def count_out(self, outcome: Outcome) -> None:
        """What became of a message."""
        self._messages.labels(outcome.channel, outcome.lane, outcome.what).inc()
        if outcome.late is not None:
            self._late.labels(outcome.channel, outcome.lane).observe(max(0.0, outcome.late))
        now = time.monotonic()
        if outcome.what in ("repeated", "uncertain"):
            # A provider that hangs refuses nothing, and takes nothing either.
            self.refusals.setdefault(outcome.channel, _Refusals(now, now)).last = now
        elif outcome.what in ("sent", "failed"):
            self.refusals.pop(outcome.channel, None)

    async def measure(self, session: AsyncSession, now: datetime) -> None:
        """Read anew what the database tells; `now`: business clock."""
        self._recent.clear()
        for lane, state, count in await figures.tally(session, now):
            self._recent.labels(lane, state).inc(count)
        for queue in await figures.queues(session, now):
            self._waiting.labels(queue.channel, queue.lane).set(queue.waiting)
            self._oldest.labels(queue.channel, queue.lane).set(_seconds(queue.since, now))
        ripe = await figures.ripe(session, now)
        self._due.set(ripe.waiting)
        self._due_late.set(_seconds(ripe.since, now))
        self._paused.set(await installation.paused_since(session) is not None)
        await self._measure_threads(session, now)

    async def _measure_threads(self, session: AsyncSession, now: datetime) -> None:
        waiting = [await measures.waiting(session, one) for one in await programmes.every(session)]
        self._threads.set(sum(one.count for one in waiting))
        self._alone.set(sum(one.without_owner for one in waiting))
        self._longest.set(max((_seconds(one.since, now) for one in waiting), default=0.0))
        machine = time.monotonic()
        if self._answers_at is None or machine - self._answers_at > _ANSWERS_AGAIN:
            self._answers_at = machine
            await self._measure_answers(session, now)

    async def _measure_answers(self, session: AsyncSession, now: datetime) -> None:
        """Of all programmes together; where there are too few to tell, no figure."""
        inside: list[timedelta] = []
        outside: list[timedelta] = []
        for programme in await programmes.every(session):
            theirs = await measuring.answer_times(session, programme, now)
            inside += theirs[0]
            outside += theirs[1]
        self._answers.clear()
        for when, times in (("inside", inside), ("outside", outside)):
            quick = measuring.quick(times)
            if quick is not None:
                self._answers.labels(when, "0.5").set(quick.median.total_seconds())
                self._answers.labels(when, "0.9").set(quick.slow.total_seconds())

    def metrics(self) -> bytes:
        """Prometheus text."""
        return generate_latest(self.registry)

    async def troubles(
        self, database: Database, delivery_looked_at: float, channels: Collection[str], now: datetime
    ) -> dict[str, str]:
        """What does not live, in words; empty when all does. `channels`: those that are on."""
        wrong = self._silent_parts(delivery_looked_at) | self._refusing_providers()
        try:
            async with asyncio.timeout(ANSWER_WITHIN):
                await database.try_writing()
                async with database.transaction() as session:
                    wrong |= await self._standing_still(session, channels, now)
        except DatabaseUnusable:
            wrong["database"] = "The database does not answer, or cannot be written to."
        except TimeoutError:
            wrong["database"] = f"The database did not answer within {ANSWER_WITHIN:.0f} seconds."
        return wrong

    async def notes(self, database: Database) -> dict[str, str]:
        """What is as somebody wanted it, and worth knowing all the same."""
        async with database.transaction() as session:
            paused = await installation.paused_since(session)
        if paused is None:
            return {}
        return {
            "paused": f"Nothing automatic is sent since {paused:%Y-%m-%d %H:%M} UTC, after a restore. "
            "Staff decide with the word SLIPP, or whoever runs this with lyset release."
        }

    def _silent_parts(self, delivery_looked_at: float) -> dict[str, str]:
        now = asyncio.get_running_loop().time()
        wrong = {}
        if now - self._beats.get("clock", 0.0) > TOO_LONG:
            wrong["clock"] = f"Nothing that is due has been looked at for {TOO_LONG:.0f} seconds."
        if now - delivery_looked_at > TOO_LONG:
            wrong["delivery"] = f"The outbox has not been looked at for {TOO_LONG:.0f} seconds."
        return wrong

    def _refusing_providers(self) -> dict[str, str]:
        now = time.monotonic()
        return {
            f"{channel} provider": "Nothing is known to have been accepted "
            f"for {now - refusals.first:.0f} seconds; what waits is tried again."
            for channel, refusals in self.refusals.items()
            if refusals.last - refusals.first > REFUSED and now - refusals.last < _FORGOTTEN
        }

    async def _standing_still(
        self, session: AsyncSession, channels: Collection[str], now: datetime
    ) -> dict[str, str]:
        here = timedelta(seconds=time.monotonic() - self.began)
        wrong = {}
        for queue in await figures.standing_still(session, now, channels):
            if here > figures.PATIENCE[queue.lane]:
                wrong[f"{queue.channel} {queue.lane}"] = (
                    f"{queue.waiting} messages wait, the first for {_seconds(queue.since, now):.0f} seconds, "
                    "and none of them moves."
                )
        ripe = await figures.ripe(session, now)
        late = _seconds(ripe.since, now)
        if here > figures.DUE_PATIENCE and late > figures.DUE_PATIENCE.total_seconds():
            wrong["due"] = f"{ripe.waiting} things are due and not done, the oldest for {late:.0f} seconds."
        waiting = [await measures.waiting(session, one) for one in await programmes.every(session)]
        alone = sum(one.without_owner for one in waiting)
        if alone:
            wrong["threads"] = f"{alone} threads wait, and nobody has been told of them or will be."
        abandoned = await figures.abandoned(session, _ABANDONED)
        if here > _ABANDONED and abandoned:
            wrong["abandoned"] = f"{abandoned} messages lie where a process died, and nobody has looked."
        return wrong

    def _counter(self, name: str, text: str, *labels: str) -> Counter:
        self.labels[name] = labels
        return Counter(name, text, labels, registry=self.registry)

    def _histogram(self, name: str, text: str, *labels: str) -> Histogram:
        self.labels[name] = labels
        return Histogram(name, text, labels, buckets=_LATE, registry=self.registry)

    def _gauge(self, name: str, text: str, *labels: str) -> Gauge:
        self.labels[name] = labels
        return Gauge(name, text, labels, registry=self.registry)


def _seconds(since: datetime | None, now: datetime) -> float:
    """How long ago; 0 when it is not."""
    return max(0.0, (now - since).total_seconds()) if since is not None else 0.0
