"""Rows 1 and 2: what a durable vote costs."""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from storage.database import Database
from tests.benchmarks import population, processes
from tests.benchmarks.figures import Figure, Run, percentile, spread
from tests.benchmarks.grounds import ENGINES, opened
from tests.benchmarks.lean import serve
from tests.benchmarks.load import Press, dealt, hand_over, press
from tests.benchmarks.population import Member
from tests.benchmarks.processes import Process
from tests.benchmarks.provider import TOKEN, Provider

IN_FLIGHT = 32
MOST = {"sqlite": 0.5, "postgresql": 0.7}


@dataclass
class Cost:
    """What a contestant took, a value a round."""

    cpu: list[float] = field(default_factory=list)
    rate: list[float] = field(default_factory=list)
    slowest: list[float] = field(default_factory=list)

    def told(self, name: str) -> str:
        return (
            f"{name}: {spread([1e6 * one for one in self.cpu], 0)} µs of processor time a press, "
            f"{spread(self.rate, 0)} presses a second, 99 % acknowledged within "
            f"{spread([1000 * one for one in self.slowest], 0)} ms."
        )


async def on_sqlite(run: Run) -> list[Figure]:
    return [await _against_echo(run, "1", "sqlite")]


async def on_postgresql(run: Run) -> list[Figure]:
    return [await _against_echo(run, "2", "postgresql")]


async def _against_echo(run: Run, row: str, engine: str) -> Figure:
    run.tell("people and a poll")
    count = run.size.warm_up + run.size.presses

    async def fill(database: Database) -> tuple[UUID, list[Member]]:
        async with database.transaction() as session:
            programme, staff = await population.found(session)
            people = await population.members(session, programme, count)
            return (await population.open_poll(session, programme, staff)).id, people

    template, (poll_id, people) = await run.grounds.prepare(engine, fill)
    contestants = {"Lyset": Cost(), "echo": Cost(), "echo-in-turn": Cost()}
    broken: list[str] = []
    for number in range(run.size.rounds):
        for name, cost in contestants.items():
            run.tell(f"round {number + 1} of {run.size.rounds}: {name}")
            if name == "Lyset":
                broken += await _lyset(run, template, poll_id, people, cost)
            else:
                broken += await _echo(run, name, people, cost)
    whole = await _with_every_edit(run, template, poll_id, people, broken)
    run.grounds.finish(template)
    ours, echo, in_turn = contestants.values()
    ratios = [mine / theirs for mine, theirs in zip(ours.cpu, echo.cpu, strict=True)]
    other = [mine / theirs for mine, theirs in zip(ours.cpu, in_turn.cpu, strict=True)]
    return Figure(
        row,
        f"Processor time of a durable vote by webhook, {ENGINES[engine]}, "
        "against python-telegram-bot's echo that stores nothing",
        f"≤ {MOST[engine]} ×",
        f"{spread(ratios)} ×",
        statistics.median(ratios) <= MOST[engine],
        (
            ours.told("Lyset"),
            echo.told("Echo, 64 updates at a time"),
            in_turn.told("Echo, one update at a time as is the library's default"),
            f"Against that second echo it is {spread(other)} ×.",
            "With the limit of messages off, and all that follows a press done and counted too (each voter's "
            f"message is edited to show what stands): {1e6 * whole:.0f} µs a press, once.",
        ),
        broken,
    )


async def _lyset(run: Run, template: str, poll_id: UUID, people: Sequence[Member], cost: Cost) -> list[str]:
    url = await run.grounds.copy(template)
    provider = Provider()
    async with (
        serve(provider.answer) as api,
        processes.lyset_run(run, url, api) as process,
    ):
        await provider.is_set_up()
        await _measure(run, process, provider, poll_id, people, cost)
    return provider.complaints() + await miscounted(run, url, poll_id, len(people))


async def _echo(run: Run, name: str, people: Sequence[Member], cost: Cost) -> list[str]:
    provider = Provider()
    async with (
        serve(provider.answer) as api,
        processes.reference(run, name, api, TOKEN) as process,
    ):
        await _measure(run, process, provider, uuid4(), people, cost)
    return provider.complaints()


async def _measure(
    run: Run, process: Process, provider: Provider, poll_id: UUID, people: Sequence[Member], cost: Cost
) -> None:
    presses = [press(one, poll_id, number % 2) for number, one in enumerate(people)]
    early, counted = presses[: run.size.warm_up], presses[run.size.warm_up :]
    await hand_over(process.port, provider, dealt(early, IN_FLIGHT))
    await timed(process, provider, counted, cost)


async def timed(process: Process, provider: Provider, presses: Sequence[Press], cost: Cost) -> None:
    """One round of presses, 32 in flight."""
    before, began = process.cpu(), time.monotonic()
    taken = await hand_over(process.port, provider, dealt(presses, IN_FLIGHT))
    cost.rate.append(len(presses) / (time.monotonic() - began))
    cost.cpu.append((process.cpu() - before) / len(presses))
    cost.slowest.append(percentile(taken, 0.99))


async def _with_every_edit(
    run: Run, template: str, poll_id: UUID, people: Sequence[Member], broken: list[str]
) -> float:
    """Seconds of processor time a press, until nothing is left to be done."""
    run.tell("once more, with every edit")
    url = await run.grounds.copy(template)
    provider = Provider(per_second=None)
    no_limits = {"TELEGRAM_PER_SECOND": "0", "TELEGRAM_CHAT_PER_MINUTE": "0"}
    async with (
        serve(provider.answer) as api,
        processes.lyset_run(run, url, api, settings=no_limits) as process,
    ):
        await provider.is_set_up()
        presses = [press(one, poll_id) for one in people]
        before = process.cpu()
        await hand_over(process.port, provider, dealt(presses, IN_FLIGHT))
        if not await provider.until(lambda: len({one.to for one in provider.arrivals}) == len(people), 180):
            broken.append("some of those who voted never saw their choice")
        spent = process.cpu() - before
    broken += provider.complaints() + await miscounted(run, url, poll_id, len(people))
    return spent / len(presses)


async def miscounted(run: Run, url: str, poll_id: UUID, expected: int) -> list[str]:
    """What the database says after the process is gone; and the database goes."""
    async with opened(url) as database, database.transaction() as session:
        ballots, votes = await population.turnout(session, poll_id)
    run.grounds.finish(url)
    if ballots == votes == expected:
        return []
    return [f"{expected} voted, but there are {ballots} ballots and {votes} votes"]
