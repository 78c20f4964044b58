"""Row 3: whether a poll of very many voters makes a vote dearer."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from uuid import UUID

from storage.database import Database
from tests.benchmarks import population, processes
from tests.benchmarks.figures import Figure, Run, spread
from tests.benchmarks.grounds import ENGINES
from tests.benchmarks.lean import serve
from tests.benchmarks.load import press
from tests.benchmarks.population import Member
from tests.benchmarks.provider import Provider
from tests.benchmarks.votes import Cost, miscounted, timed

MOST_FOR_A_CROWD = 1.15


async def in_a_crowd(run: Run) -> list[Figure]:
    return [await _crowd(run, engine) for engine in ENGINES]


@dataclass(frozen=True)
class _Polls:
    large: UUID
    #: One a round, so that each begins with ten; the first is for the warm-up.
    small: list[UUID]
    voters: list[list[Member]]


async def _crowd(run: Run, engine: str) -> Figure:
    size = run.size
    run.tell(f"{size.crowd:,} voters on {ENGINES[engine]}")
    url, polls = await run.grounds.prepare(engine, lambda database: _fill_crowd(run, database))
    costs = {"small": Cost(), "large": Cost()}
    provider = Provider()
    async with (
        serve(provider.answer) as api,
        processes.lyset_run(run, url, api) as process,
    ):
        await provider.is_set_up()
        for number, (small, voters) in enumerate(zip(polls.small, polls.voters, strict=True)):
            run.tell(f"round {number} of {size.crowd_rounds} on {ENGINES[engine]}")
            pair = [("small", small), ("large", polls.large)]
            for name, poll_id in pair if number % 2 else reversed(pair):
                # The first round is for warming up.
                cost = costs[name] if number else Cost()
                presses = [press(one, poll_id) for one in voters]
                await timed(process, provider, presses, cost)
    broken = provider.complaints()
    expected = size.crowd + sum(map(len, polls.voters))
    broken += await miscounted(run, url, polls.large, expected)
    ours, ten = costs["large"], costs["small"]
    by_time = [few / many for few, many in zip(ten.rate, ours.rate, strict=True)]
    by_cpu = [many / few for few, many in zip(ten.cpu, ours.cpu, strict=True)]
    worst = max((by_time, by_cpu), key=statistics.median)
    return Figure(
        "3",
        f"A vote in a poll of {size.crowd:,} voters against one of 10, {ENGINES[engine]}",
        f"≤ {MOST_FOR_A_CROWD} ×",
        f"{spread(worst)} ×",
        statistics.median(worst) <= MOST_FOR_A_CROWD,
        (
            f"The worse of time ({spread(by_time)} ×) and processor time ({spread(by_cpu)} ×) a vote; "
            f"in each round the same {size.crowd_presses} people vote in both polls.",
            ten.told("Poll of 10"),
            ours.told(f"Poll of {size.crowd:,}"),
        ),
        broken,
    )


async def _fill_crowd(run: Run, database: Database) -> _Polls:
    size = run.size
    rounds = size.crowd_rounds + 1
    async with database.transaction() as session:
        programme, staff = await population.found(session)
        voters = await population.members(session, programme, rounds * size.crowd_presses)
        crowd = await population.members(session, programme, size.crowd, channel=None)
        large = await population.open_poll(session, programme, staff)
        await population.have_voted(session, large, [one.person_id for one in crowd])
        small = []
        for _ in range(rounds):
            poll = await population.open_poll(session, programme, staff)
            await population.have_voted(session, poll, [one.person_id for one in crowd[:10]])
            small.append(poll.id)
    by_round = [voters[first::rounds] for first in range(rounds)]
    return _Polls(large.id, small, by_round)
