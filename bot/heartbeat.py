"""What /health and /metrics tell: whether each part lives, and how much went where."""

from __future__ import annotations

import asyncio
from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest
from sqlalchemy.ext.asyncio import AsyncSession

from storage import outbox
from storage.database import Database, DatabaseUnusable

#: Seconds after which a part that has not moved is called dead.
TOO_LONG = 30.0


class Heartbeat:
    """Kept in memory: each process tells of itself."""

    def __init__(self) -> None:
        self._beats: dict[str, float] = {}
        self._registry = CollectorRegistry()
        self._received = Counter(
            "lyset_received", "What reached us.", ["channel", "kind"], registry=self._registry
        )
        self._outbox = Gauge(
            "lyset_outbox_recent",
            "Messages by lane and state: on their way, or ended within the last hour.",
            ["lane", "state"],
            registry=self._registry,
        )

    def beat(self, part: str) -> None:
        self._beats[part] = asyncio.get_running_loop().time()

    def count_in(self, channel: str, kind: str) -> None:
        self._received.labels(channel, kind).inc()

    async def measure(self, session: AsyncSession, now: datetime) -> None:
        """Count the outbox anew."""
        self._outbox.clear()
        for lane, state, count in await outbox.tally(session, now):
            self._outbox.labels(lane, state).set(count)

    def metrics(self) -> bytes:
        """Prometheus text."""
        return generate_latest(self._registry)

    async def troubles(self, database: Database, delivery_looked_at: float) -> dict[str, str]:
        """What does not live, in words; empty when all does."""
        now = asyncio.get_running_loop().time()
        wrong = {}
        try:
            await asyncio.wait_for(database.try_writing(), timeout=5)
        except DatabaseUnusable:
            wrong["database"] = "The database does not answer, or cannot be written to."
        except TimeoutError:
            wrong["database"] = "The database did not answer within 5 seconds."
        if now - self._beats.get("clock", 0.0) > TOO_LONG:
            wrong["clock"] = f"Nothing that is due has been looked at for {TOO_LONG:.0f} seconds."
        if now - delivery_looked_at > TOO_LONG:
            wrong["delivery"] = f"The outbox has not been looked at for {TOO_LONG:.0f} seconds."
        return wrong
