"""Row 7: two replicas share the limit, and one of them is killed."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence

from tests.benchmarks import processes
from tests.benchmarks.figures import Figure, Run, share
from tests.benchmarks.grounds import opened
from tests.benchmarks.lean import serve
from tests.benchmarks.provider import Provider
from tests.benchmarks.sending import LIMIT, Listeners, doubled, share_of_limit, unknown_fate

LEAST = 0.97
LONGEST = 5.0
#: Seconds at the full rate in a row that count as back again.
_STEADY = 3.0
#: Seconds without a message after which nothing more is coming.
_SILENCE = 8.0


async def one_killed(run: Run) -> list[Figure]:
    size = run.size
    run.tell(f"{size.killed_chats} people")
    url, listeners = await run.grounds.prepare(
        "postgresql", lambda database: Listeners.settle(database, size.killed_chats, 0)
    )
    provider = Provider(LIMIT)
    async with opened(url) as database:
        async with (
            serve(provider.answer) as api,
            processes.lyset_run(run, url, api),
            processes.lyset_run(run, url, api) as victim,
        ):
            await listeners.tell_all(database)
            run.tell(f"broadcast, about {size.killed_chats // LIMIT} s; one is killed in the middle")
            await provider.until(
                lambda: len(provider.arrivals) >= size.killed_chats // 2, 60 + size.killed_chats / LIMIT
            )
            killed = time.monotonic()
            await victim.kill()
            await _silence(provider, size.killed_chats)
        lost, known = await unknown_fate(database, provider.arrivals)
    times = [one.at for one in provider.arrivals]
    together = share_of_limit([at for at in times if at <= killed])
    back = seconds_until_full_rate(times, killed)
    broken = lost + doubled(provider.arrivals) + provider.complaints()
    arrived = len({one.to for one in provider.arrivals})
    run.grounds.finish(url)
    return [
        Figure(
            "7",
            f"Two replicas on PostgreSQL under a strict {LIMIT} in any sliding second, one killed",
            f"≥ {share(LEAST, 0)} of the limit together; full rate within {LONGEST:.0f} s; nothing twice",
            f"{share(together)}; " + (f"{back:.1f} s" if back is not None else "never at full rate again"),
            together >= LEAST and back is not None and back <= LONGEST and not broken,
            (
                f"{size.killed_chats} chats. From the first message to the last, with the kill between: "
                f"{share(share_of_limit(times))} of the limit.",
                f"{arrived} arrived, each once; {known} are known as uncertain or on their way, because the "
                "killed process had begun to send them.",
                f"Full rate: the first moment after the kill from which {_STEADY:.0f} seconds carried "
                f"{share(LEAST, 0)} of the limit.",
            ),
            broken,
        )
    ]


def seconds_until_full_rate(times: Sequence[float], killed: float) -> float | None:
    """From the kill until three seconds carry the full rate; None when none do."""
    for start in [killed, *(at for at in times if at > killed)]:
        carried = sum(1 for at in times if start <= at < start + _STEADY)
        if carried >= LEAST * LIMIT * _STEADY:
            return start - killed
    return None


async def _silence(provider: Provider, count: int) -> None:
    """Until all have arrived, or nothing more comes."""
    seen = -1
    while len(provider.arrivals) < count and len(provider.arrivals) > seen:
        seen = len(provider.arrivals)
        await provider.until(lambda: len(provider.arrivals) >= count, _SILENCE)
    await asyncio.sleep(1.0)
