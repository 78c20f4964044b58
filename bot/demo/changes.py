"""Waiting for something to become true in a stand-in, without sleeping."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

#: Real seconds. A machine that is busy, or that stood still for a moment, is no fault of what is waited for.
PATIENCE = 120.0

Found = TypeVar("Found")


class Changes:
    """Whoever changes something tells; whoever waits looks again."""

    def __init__(self) -> None:
        self._next = asyncio.Event()

    def tell(self) -> None:
        told, self._next = self._next, asyncio.Event()
        told.set()

    async def wait(self) -> None:
        """Returns after the next change."""
        await self._next.wait()

    async def until(self, predicate: Callable[[], Found], timeout: float = PATIENCE) -> Found:  # noqa: ASYNC109
        """What the predicate gives as soon as it is true. TimeoutError after `timeout` real seconds."""
        async with asyncio.timeout(timeout):
            while not (found := predicate()):
                await self.wait()
        return found
