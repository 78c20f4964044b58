"""Databases to measure on: SQLite files and a PostgreSQL that waits for its disk, copied from templates."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import ExitStack, asynccontextmanager
from itertools import count
from pathlib import Path
from typing import TypeVar

from storage import schema, sealed
from storage.database import Database
from tests import postgres
from tests.conftest import SECRET_KEYS

T = TypeVar("T")
ENGINES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


class Grounds:
    """Where databases are made; everything is gone when it is closed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._stack = ExitStack()
        self._cluster: postgres.Cluster | None = None
        self._numbers = count(1)

    def close(self) -> None:
        self._stack.close()

    @property
    def cluster(self) -> postgres.Cluster:
        """Started the first time that somebody needs it, on the core that its starter is on."""
        if self._cluster is None:
            self._cluster = self._stack.enter_context(postgres.running(durable=True))
        return self._cluster

    async def prepare(self, engine: str, fill: Callable[[Database], Awaitable[T]]) -> tuple[str, T]:
        """A migrated database with what `fill` puts in; its address."""
        name = f"bench{next(self._numbers)}"
        if engine == "sqlite":
            url = f"sqlite:///{self.folder / name}.db"
        else:
            cluster = self.cluster
            url = await asyncio.to_thread(cluster.create, name=name)
        async with opened(url, migrate=True) as database:
            filled = await fill(database)
        return url, filled

    async def copy(self, url: str) -> str:
        """A database like that one, which nobody may have open meanwhile."""
        name = f"bench{next(self._numbers)}"
        if url.startswith("sqlite"):
            original = Path(url.removeprefix("sqlite:///"))
            copied = original.with_name(f"{name}.db")
            await asyncio.to_thread(shutil.copyfile, original, copied)
            return f"sqlite:///{copied}"
        return await asyncio.to_thread(self.cluster.create, url.rpartition("/")[2], name)

    def finish(self, url: str) -> None:
        """Nobody needs this database any more."""
        if url.startswith("sqlite"):
            Path(url.removeprefix("sqlite:///")).unlink(missing_ok=True)
        else:
            self.cluster.finish(url)


@asynccontextmanager
async def opened(url: str, *, migrate: bool = False) -> AsyncIterator[Database]:
    """The database, with its keys."""
    database = Database(url)
    try:
        if migrate:
            await schema.migrate(database)
        await database.open_keys(sealed.parse_keys(SECRET_KEYS))
        yield database
    finally:
        await database.close()
