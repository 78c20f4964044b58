"""Row 4: a broadcast under a strict limit, with urgent messages in the middle."""

from __future__ import annotations

import asyncio
import statistics
import time

from storage.database import Database
from tests.benchmarks import processes
from tests.benchmarks.figures import Figure, Run, percentile, share, spread
from tests.benchmarks.grounds import opened
from tests.benchmarks.lean import serve
from tests.benchmarks.provider import Provider
from tests.benchmarks.sending import LIMIT, Listeners, doubled, share_of_limit, unknown_fate

LEAST = 0.99
LONGEST = 0.3


async def with_urgent_ones(run: Run) -> list[Figure]:
    size = run.size
    urgent = max(1, int(size.chats / LIMIT / size.urgent_every) - 1)
    run.tell(f"{size.chats} people")
    template, listeners = await run.grounds.prepare(
        "sqlite", lambda database: Listeners.settle(database, size.chats, urgent)
    )
    shares: list[float] = []
    delays: list[float] = []
    writing: list[float] = []
    broken: list[str] = []
    for number in range(size.broadcasts):
        run.tell(f"broadcast {number + 1} of {size.broadcasts}, about {size.chats // LIMIT} s")
        url = await run.grounds.copy(template)
        async with opened(url) as database:
            provider = Provider(LIMIT)
            await listeners.tell_all(database)
            async with serve(provider.answer) as api, processes.lyset_run(run, url, api):
                delays += await _urgent_ones(run, provider, listeners, database, writing)
                await _all_of_it(provider, size.chats + urgent)
            shares.append(share_of_limit([one.at for one in provider.arrivals]))
            lost, _ = await unknown_fate(database, provider.arrivals)
        missing = size.chats + urgent - len({(one.to, one.text) for one in provider.arrivals})
        if missing:
            broken.append(f"{missing} messages never arrived")
        broken += lost + doubled(provider.arrivals) + provider.complaints()
        run.grounds.finish(url)
    run.grounds.finish(template)
    slowest = percentile(delays, 0.99) if delays else float("inf")
    used = statistics.median(shares)
    return [
        Figure(
            "4",
            f"Broadcast to {size.chats} chats under a strict {LIMIT} in any sliding second, SQLite; "
            f"an urgent message every {size.urgent_every} s",
            f"≥ {share(LEAST, 0)} of the limit; urgent p99 ≤ {LONGEST} s; no 429, none lost or doubled",
            f"{share(used)}; urgent p99 {slowest:.2f} s",
            used >= LEAST and slowest <= LONGEST and not broken,
            (
                f"Of the limit: {spread([100 * one for one in shares], 1)} %, urgent ones included.",
                f"{len(delays)} urgent messages, from their commit to the provider: half within "
                f"{percentile(delays, 0.5):.2f} s, the slowest {max(delays):.2f} s."
                if delays
                else "No urgent message arrived.",
                "Writing one, from another process that waits for the service to let go of SQLite, took "
                f"{percentile(writing, 0.5):.2f} s, at most {max(writing):.2f} s."
                if writing
                else "None was written.",
            ),
            broken,
        )
    ]


async def _urgent_ones(
    run: Run, provider: Provider, listeners: Listeners, database: Database, writing: list[float]
) -> list[float]:
    """Seconds from each commit, beside the service, until it arrives; `writing` gets what came before."""
    if not await provider.until(lambda: bool(provider.arrivals), 30):
        return []
    queued: dict[str, float] = {}
    for one in listeners.urgent:
        await asyncio.sleep(run.size.urgent_every)
        began = time.monotonic()
        await listeners.tell_urgently(database, one)
        queued[one.address] = time.monotonic()
        writing.append(queued[one.address] - began)

    def arrived() -> dict[str, float]:
        return {one.to: one.at for one in provider.arrivals if one.to in queued}

    await provider.until(lambda: len(arrived()) == len(queued), 60)
    return [max(0.0, at - queued[address]) for address, at in arrived().items()]


async def _all_of_it(provider: Provider, count: int) -> None:
    """Until so many have arrived, and a moment more for what should not."""
    await provider.until(lambda: len(provider.arrivals) >= count, 60 + 3 * count / LIMIT)
    await asyncio.sleep(1.0)
