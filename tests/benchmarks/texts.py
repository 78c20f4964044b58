"""Row 8: votes that come as text messages, against an endpoint that only checks the signature."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from uuid import UUID

from storage.database import Database
from tests.benchmarks import population, processes
from tests.benchmarks.figures import Figure, Run, spread
from tests.benchmarks.lean import serve
from tests.benchmarks.load import text, text_all
from tests.benchmarks.population import Member
from tests.benchmarks.processes import AUTH_TOKEN, PUBLIC_URL, Process
from tests.benchmarks.provider import Provider
from tests.benchmarks.votes import miscounted

CONNECTIONS = 16
LEAST = 0.5


async def signed_votes(run: Run) -> list[Figure]:
    size = run.size
    run.tell("people with phones, and a poll that they were asked about")

    async def fill(database: Database) -> tuple[UUID, list[Member]]:
        async with database.transaction() as session:
            programme, staff = await population.found(session)
            people = await population.members(session, programme, size.warm_up + size.presses, "sms")
            poll = await population.open_poll(session, programme, staff)
            await population.were_asked_by_text(session, poll, people)
            return poll.id, people

    template, (poll_id, people) = await run.grounds.prepare("sqlite", fill)
    ours: list[float] = []
    theirs: list[float] = []
    broken: list[str] = []
    for number in range(size.rounds):
        run.tell(f"round {number + 1} of {size.rounds}: Lyset")
        url = await run.grounds.copy(template)
        provider = Provider()
        async with serve(provider.answer) as api, processes.lyset_run(run, url, api, sms=True) as process:
            await provider.is_set_up()
            ours.append(await _rate(run, process, people))
        broken += provider.complaints() + await miscounted(run, url, poll_id, len(people))
        run.tell(f"round {number + 1} of {size.rounds}: signature only")
        async with processes.reference(run, "signed", PUBLIC_URL, AUTH_TOKEN) as process:
            theirs.append(await _rate(run, process, people))
    run.grounds.finish(template)
    ratios = [mine / other for mine, other in zip(ours, theirs, strict=True)]
    return [
        Figure(
            "8",
            "Votes by text message (signature, database) a second by webhook, SQLite, "
            "against a FastAPI endpoint that only checks the signature",
            f"≥ {LEAST} ×",
            f"{spread(ratios)} ×",
            statistics.median(ratios) >= LEAST,
            (
                f"Lyset: {spread(ours, 0)} a second; signature only: {spread(theirs, 0)} a second; "
                f"{CONNECTIONS} connections.",
                "Both check by the same few lines of the standard library, which are faster than the "
                "RequestValidator of Twilio's library.",
            ),
            broken,
        )
    ]


async def _rate(run: Run, process: Process, people: Sequence[Member]) -> float:
    texts = [text(one, str(1 + number % 2)) for number, one in enumerate(people)]
    await text_all(process.port, texts[: run.size.warm_up], CONNECTIONS)
    counted = texts[run.size.warm_up :]
    return len(counted) / await text_all(process.port, counted, CONNECTIONS)
