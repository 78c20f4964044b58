"""Row 5: everybody votes at the same moment."""

from __future__ import annotations

import time
from uuid import UUID

from storage.database import Database
from tests.benchmarks import population, processes
from tests.benchmarks.figures import Figure, Run, percentile, spread
from tests.benchmarks.lean import serve
from tests.benchmarks.load import Press, dealt, hand_over, press
from tests.benchmarks.population import LABELS, Member
from tests.benchmarks.provider import Provider
from tests.benchmarks.votes import miscounted

LONGEST = 1.0
#: What Telegram opens to a webhook that asks for no other number.
CONNECTIONS = 40
#: One voter of twenty changes their mind so often before they put the phone away.
HESITANT, PRESSES = 20, 5
LIMIT = 30


async def all_at_once(run: Run) -> list[Figure]:
    # Of a thousand presses: 840 people press once, 32 of them five times.
    voters = int(run.size.burst / (1 + (PRESSES - 1) / HESITANT))

    async def fill(database: Database) -> tuple[UUID, list[Member]]:
        async with database.transaction() as session:
            programme, staff = await population.found(session)
            people = await population.members(session, programme, voters)
            return (await population.open_poll(session, programme, staff)).id, people

    run.tell("people and a poll")
    template, (poll_id, people) = await run.grounds.prepare("sqlite", fill)
    taken: list[list[float]] = []
    edits: list[int] = []
    broken: list[str] = []
    presses = 0
    for number in range(min(run.size.rounds, 3)):
        run.tell(f"{run.size.burst} presses at once, {number + 1} of {min(run.size.rounds, 3)}")
        url = await run.grounds.copy(template)
        provider = Provider(LIMIT)
        of_each = _presses_of(people, poll_id)
        presses = sum(map(len, of_each))
        async with serve(provider.answer) as api, processes.lyset_run(run, url, api) as process:
            await provider.is_set_up()
            connections = int(provider.webhook.get("max_connections", CONNECTIONS))
            # One person's presses come one after another.
            queues = [[one for some in part for one in some] for part in dealt(of_each, connections)]
            taken.append(await hand_over(process.port, provider, queues, time.monotonic()))
            broken += await _all_shown(run, provider, of_each)
        edits.append(len(provider.arrivals))
        broken += provider.complaints() + await miscounted(run, url, poll_id, voters)
    run.grounds.finish(template)
    slowest = [max(one) for one in taken]
    return [
        Figure(
            "5",
            f"{presses:,} presses at once in one poll, SQLite: the last acknowledged, no 429, edits merged",
            f"≤ {LONGEST:.0f} s",
            f"{spread(slowest)} s",
            max(slowest) <= LONGEST and not broken,
            (
                f"Half of them within {spread([percentile(one, 0.5) for one in taken])} s. All are handed "
                f"over at the same moment, on the {connections} connections that Telegram may open to us.",
                f"{voters} people, of whom every twentieth presses {PRESSES} times: {spread(edits, 0)} edits "
                f"for {presses:,} presses, at most {LIMIT} in any second.",
            ),
            broken,
        )
    ]


def _presses_of(people: list[Member], poll_id: UUID) -> list[list[Press]]:
    """Each person's presses, in their order."""
    return [
        [
            press(one, poll_id, (number + turn) % len(LABELS))
            for turn in range(PRESSES if number % HESITANT == 0 else 1)
        ]
        for number, one in enumerate(people)
    ]


async def _all_shown(run: Run, provider: Provider, of_each: list[list[Press]]) -> list[str]:
    """Waits for the edits; complains of every phone that does not show what its owner chose last."""
    run.tell("edits")
    chosen = {presses[-1].chat: LABELS[presses[-1].position] for presses in of_each}

    def wrong() -> list[str]:
        shown = {one.to: one.text for one in provider.arrivals}
        return [chat for chat, label in chosen.items() if label not in shown.get(chat, "")]

    await provider.until(
        lambda: len(provider.arrivals) >= len(of_each) and not wrong(), 60 + 3 * len(of_each) / LIMIT
    )
    left = len(wrong())
    return [f"{left} phones do not show what stands"] if left else []
