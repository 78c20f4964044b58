"""What every test stands on: a clean environment, and a migrated database of its own on both engines."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from storage import schema, sealed
from storage.database import Database
from tests import postgres as program

#: What test databases are closed with; SECRET_KEYS of a service that a test starts on one.
SECRET_KEYS = "bHlzZXQtdGVzdC1rZXktMzItYnl0ZXMtbG9uZy0hISE="
_OURS = ("PUBLIC_URL", "HOST", "PORT", "DATABASE_URL", "SECRET_KEYS", "TIME_ZONE", "LANGUAGE")

# Machines are slow at times, which no property is about; CI tries the same cases each time.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in tuple(os.environ):
        if name in _OURS or name.startswith(("TELEGRAM_", "TWILIO_")):
            monkeypatch.delenv(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def engine_name(request: pytest.FixtureRequest) -> str:
    """Whatever touches storage is tested on both."""
    return str(request.param)


@pytest.fixture
async def database(database_url: str, secret_keys: str) -> AsyncIterator[Database]:
    """A migrated database, open."""
    opened = Database(database_url)
    try:
        await opened.open_keys(sealed.parse_keys(secret_keys))
        yield opened
    finally:
        await opened.close()


@pytest.fixture
def secret_keys() -> str:
    return SECRET_KEYS


@pytest.fixture
def database_url(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A migrated database, closed with `secret_keys`."""
    if engine_name == "sqlite":
        shutil.copyfile(request.getfixturevalue("migrated_file"), tmp_path / "lyset.db")
        yield f"sqlite:///{tmp_path}/lyset.db"
    else:
        cluster: program.Cluster = request.getfixturevalue("migrated_cluster")
        url = cluster.create("migrated")
        yield url
        cluster.finish(url)


@pytest.fixture
def empty_url(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without a table."""
    if engine_name == "sqlite":
        yield f"sqlite:///{tmp_path}/empty.db"
    else:
        cluster: program.Cluster = request.getfixturevalue("postgres")
        url = cluster.create()
        yield url
        cluster.finish(url)


@pytest.fixture
async def empty_database(empty_url: str) -> AsyncIterator[Database]:
    """A database without a table, not migrated, its keys not opened."""
    opened = Database(empty_url)
    yield opened
    await opened.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[program.Cluster]:
    """One PostgreSQL a run (with pytest-xdist, one a worker)."""
    with program.running() as cluster:
        yield cluster


@pytest.fixture(scope="session")
def migrated_cluster(postgres: program.Cluster) -> program.Cluster:
    program.aside(_migrate(postgres.create(name="migrated")))
    return postgres


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "migrated.db"
    program.aside(_migrate(f"sqlite:///{path}"))
    return path


async def _migrate(url: str) -> None:
    template = Database(url)
    try:
        await schema.migrate(template)
        await template.open_keys(sealed.parse_keys(SECRET_KEYS))
    finally:
        await template.close()
