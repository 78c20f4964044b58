"""Row 9: how soon the service works, and what it takes while nothing happens."""

from __future__ import annotations

import asyncio
import statistics
import time
from uuid import UUID

from storage.database import Database
from tests.benchmarks import population, processes
from tests.benchmarks.figures import Figure, Run, spread
from tests.benchmarks.lean import serve
from tests.benchmarks.load import Press, hand_over, press
from tests.benchmarks.population import Member
from tests.benchmarks.processes import Process
from tests.benchmarks.provider import Provider
from tests.benchmarks.votes import miscounted

LONGEST, MOST_MEGABYTES, MOST_IDLE = 2.0, 150.0, 10.0
#: Seconds after the first update until it is called idle.
SETTLE = 3.0


async def from_nothing(run: Run) -> list[Figure]:
    run.tell("a database")

    async def fill(database: Database) -> tuple[UUID, list[Member]]:
        async with database.transaction() as session:
            programme, staff = await population.found(session)
            people = await population.members(session, programme, run.size.starts)
            return (await population.open_poll(session, programme, staff)).id, people

    url, (poll_id, people) = await run.grounds.prepare("sqlite", fill)
    provider = Provider()
    began: list[float] = []
    memory, idle = 0.0, 0.0
    async with serve(provider.answer) as api:
        for number, one in enumerate(people):
            run.tell(f"start {number + 1} of {len(people)}")
            before = time.monotonic()
            async with processes.lyset_run(run, url, api, wait=False, sms=True) as process:
                await _first_handled(process, provider, press(one, poll_id))
                began.append(time.monotonic() - before)
                if number == len(people) - 1:
                    memory, idle = await _at_rest(run, process)
    broken = provider.complaints() + await miscounted(run, url, poll_id, len(people))
    return [
        Figure(
            "9",
            "From exec to the first handled update, both channels on, SQLite",
            f"≤ {LONGEST:.0f} s",
            f"{spread(began)} s",
            statistics.median(began) <= LONGEST,
            ["Counted until a press is stored and acknowledged, by webhook, on one core."],
            broken,
        ),
        Figure(
            "9",
            "Memory when idle",
            f"≤ {MOST_MEGABYTES:.0f} MB",
            f"{memory:.0f} MB",
            memory <= MOST_MEGABYTES,
        ),
        Figure(
            "9",
            "Processor time when idle",
            f"≤ {MOST_IDLE:.0f} ms a second",
            f"{idle:.1f} ms a second",
            idle <= MOST_IDLE,
            [f"Over {run.size.idle:.0f} seconds."],
        ),
    ]


async def _first_handled(process: Process, provider: Provider, one: Press) -> None:
    """As a provider does it: again and again until somebody is there."""
    await process.listens()
    await hand_over(process.port, provider, [[one]])


async def _at_rest(run: Run, process: Process) -> tuple[float, float]:
    """Megabytes, and milliseconds of processor time a second."""
    run.tell("idle")
    await asyncio.sleep(SETTLE)
    before, began = process.cpu(), time.monotonic()
    await asyncio.sleep(run.size.idle)
    return process.megabytes(), 1000 * (process.cpu() - before) / (time.monotonic() - began)
