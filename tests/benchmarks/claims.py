"""Row 6: whether what waits is found as fast among a million rows, and what looking in vain costs."""

from __future__ import annotations

import statistics
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from uuid import uuid4

from sqlalchemy import text, update
from sqlmodel import col

from scheduler import ticks
from storage import claims, due
from storage.database import Database
from storage.tables import LANES, Due, Outbox
from tests.benchmarks import population
from tests.benchmarks.figures import Figure, Run, percentile, spread
from tests.benchmarks.grounds import ENGINES, opened
from tests.benchmarks.multiplying import multiply

MOST = 1.3
LONGEST_TICK = 1.0
#: Of all rows: what is over, and what waits for later. The rest is due.
HISTORY, LATER = 0.9, 0.1

Work = Callable[[Database, int], Awaitable[int]]


@dataclass
class Times:
    """Milliseconds, a value a round, in the small table and in the large one."""

    few: list[float] = field(default_factory=list)
    many: list[float] = field(default_factory=list)

    @property
    def ratios(self) -> list[float]:
        return [large / small for small, large in zip(self.few, self.many, strict=True)]

    def told(self, what: str, claimed: int) -> str:
        return (
            f"{claimed} {what}, each in a transaction of its own: {spread(self.few, 1)} ms in the smaller "
            f"table, {spread(self.many, 1)} ms in the larger; {spread(self.ratios)} ×."
        )


async def among_many(run: Run) -> list[Figure]:
    figures = []
    for engine in ENGINES:
        figures += await _on(run, engine)
    return figures


async def _on(run: Run, engine: str) -> list[Figure]:
    size, name = run.size, ENGINES[engine]
    async with AsyncExitStack() as stack:
        tables = []
        for rows in (size.few_rows, size.many_rows):
            run.tell(f"{rows:,} rows on {name}")
            url, _ = await run.grounds.prepare(engine, partial(_fill, run, rows))
            stack.callback(run.grounds.finish, url)
            tables.append(await stack.enter_async_context(opened(url)))
        few, many = tables
        messages, things = Times(), Times()
        broken: list[str] = []
        for number in range(size.rounds + 1):
            run.tell(f"round {number} of {size.rounds} on {name}")
            for work, times in ((_claim_messages, messages), (_do_due, things)):
                # The first round is for warming up.
                broken += await _round(run, work, few, many, times if number else Times())
        run.tell(f"empty ticks on {name}")
        empty = {"what is due": await _empty(run, many, _tick), "the outbox": await _empty(run, many, _look)}
    worst = max((messages, things), key=lambda one: statistics.median(one.ratios))
    longest = max(empty.values(), key=statistics.median)
    return [
        Figure(
            "6",
            f"Claiming {size.claimed} due rows among {size.many_rows:,} against {size.few_rows:,}, {name}",
            f"≤ {MOST} ×",
            f"{spread(worst.ratios)} ×",
            statistics.median(worst.ratios) <= MOST,
            (
                messages.told("messages claimed", size.claimed),
                things.told("due things claimed and done", size.claimed),
                "Nine rows of ten are over, nearly all others wait for later.",
            ),
            broken,
        ),
        Figure(
            "6",
            f"An empty tick among {size.many_rows:,} rows, {name}",
            f"≤ {LONGEST_TICK:.0f} ms",
            f"{statistics.median(longest):.2f} ms",
            statistics.median(longest) <= LONGEST_TICK,
            [
                f"A look at {what} that finds nothing, {len(taken)} times: half within "
                f"{statistics.median(taken):.2f} ms, 95 % within {percentile(taken, 0.95):.2f} ms."
                for what, taken in empty.items()
            ],
        ),
    ]


async def _round(run: Run, work: Work, few: Database, many: Database, times: Times) -> list[str]:
    broken = []
    for database, kept in ((few, times.few), (many, times.many)):
        began = time.perf_counter()
        done = await work(database, run.size.claimed)
        kept.append(1000 * (time.perf_counter() - began))
        if done != run.size.claimed:
            broken.append(f"{done} of {run.size.claimed} due rows were found")
        await _let_go(database)
    return broken


async def _claim_messages(database: Database, count: int) -> int:
    claimed = set()
    for _ in range(count):
        async with database.transaction() as session:
            row = await claims.next_one(session, datetime.now(UTC), LANES, channels=("telegram",))
        if row is not None:
            claimed.add(row.id)
    return len(claimed)


async def _do_due(database: Database, count: int) -> int:
    done = set()
    for _ in range(count):
        now = datetime.now(UTC)
        async with database.transaction() as session:
            row = await due.next_one(session, now)
            if row is not None:
                due.finish(row, now)
                done.add(row.id)
    return len(done)


async def _let_go(database: Database) -> None:
    """What was claimed is sent."""
    async with database.transaction() as session:
        await session.execute(
            update(Outbox)
            .where(col(Outbox.state) == "leased")
            .values(state="sent", ended_at=datetime.now(UTC), lease_until=None)
        )


async def _empty(run: Run, database: Database, look: Callable[[Database], Awaitable[None]]) -> list[float]:
    taken = []
    for _ in range(run.size.empty_ticks):
        began = time.perf_counter()
        await look(database)
        taken.append(1000 * (time.perf_counter() - began))
    return taken


async def _tick(database: Database) -> None:
    await ticks.run_due(database, datetime.now(UTC))


async def _look(database: Database) -> None:
    async with database.transaction() as session:
        await claims.next_one(session, datetime.now(UTC), LANES, channels=("telegram",))


async def _fill(run: Run, rows: int, database: Database) -> None:
    now = datetime.now(UTC)
    over, later = int(rows * HISTORY), int(rows * LATER)
    ready = run.size.claimed * (run.size.rounds + 1)
    async with database.transaction() as session:
        programme, staff = await population.found(session)
        if database.is_sqlite:
            await session.execute(text("PRAGMA cache_size=-500000"))
        for count, state, at in (
            (over, "sent", now - timedelta(days=60)),
            (later, "pending", now + timedelta(days=1)),
            (ready, "pending", now - timedelta(hours=2)),
        ):
            message = Outbox(
                programme_id=programme.id,
                person_id=staff.id,
                recipient=staff.id,
                kind="benchmark",
                subject_id=uuid4(),
                lane="reminder",
                state=state,
                wording="text",
                dedupe_key=f"{state}:{at}",
                automatic=True,
                not_before=at,
                created_at=at,
                ended_at=at if state == "sent" else None,
            )
            await multiply(session, message, count, random=("id", "recipient"), moments=("not_before",))
            thing = Due(
                kind="benchmark",
                subject_id=uuid4(),
                at=at,
                programme_id=programme.id,
                state="done" if state == "sent" else "waiting",
            )
            await multiply(session, thing, count, random=("id", "subject_id"), moments=("at",))
    async with database.engine.connect() as connection:
        if not database.is_sqlite:
            # As its autovacuum does by itself, sooner or later.
            autonomous = await connection.execution_options(isolation_level="AUTOCOMMIT")
            await autonomous.execute(text("VACUUM ANALYZE"))
