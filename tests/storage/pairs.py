"""Two databases: one with a row in every table, and one without a table, each of either kind."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from storage import schema, sealed
from storage.database import Database
from tests.conftest import SECRET_KEYS
from tests.storage import specimens

PAIRS = [(one, other) for one in ("sqlite", "postgresql") for other in ("sqlite", "postgresql")]


@dataclass(frozen=True)
class Pair:
    """Addresses of the two."""

    source: str
    target: str


def empty_url(kind: str, name: str, request: pytest.FixtureRequest, folder: Path) -> str:
    """A database without a table."""
    if kind == "sqlite":
        return f"sqlite:///{folder}/{name}.db"
    cluster = request.getfixturevalue("postgres")
    url: str = cluster.create()
    request.addfinalizer(lambda: cluster.finish(url))
    return url


async def fill(url: str) -> None:
    """Migrated, closed with SECRET_KEYS, and with a row in every table."""
    async with opened(url) as database:
        await schema.migrate(database)
        await database.open_keys(sealed.parse_keys(SECRET_KEYS))
        async with database.transaction() as session:
            await specimens.fill(session)


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """Open, its keys not."""
    database = Database(url)
    try:
        yield database
    finally:
        await database.close()


@asynccontextmanager
async def in_use(url: str) -> AsyncIterator[Database]:
    """Open with its keys."""
    async with opened(url) as database:
        await database.open_keys(sealed.parse_keys(SECRET_KEYS))
        yield database


def unseen(_what: str, _done: int, _count: int) -> None:
    """Nobody watches."""
