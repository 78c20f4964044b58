"""The timetable and nothing else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC
from functools import partial

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

log = structlog.get_logger()

Tick = Callable[[], Awaitable[None]]


class Clock:
    """Calls each tick again and again; a tick that is late runs once, one that overruns is not doubled."""

    def __init__(self, ticks: dict[str, tuple[Tick, float]]) -> None:
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        for name, (tick, seconds) in ticks.items():
            self._scheduler.add_job(
                partial(_run, name, tick),
                "interval",
                seconds=seconds,
                id=name,
                coalesce=True,
                max_instances=1,
                misfire_grace_time=None,
            )

    def start(self) -> None:
        self._scheduler.start()

    def stop(self) -> None:
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)


async def _run(name: str, tick: Tick) -> None:
    """What goes wrong is for the next time: the scheduler would only write it out at length."""
    try:
        await tick()
    except Exception as broken:
        log.error("tick failed", action="tick", tick=name, error=type(broken).__name__)
