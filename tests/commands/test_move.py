"""`lyset move`: as it is typed, killed in the middle, run again, and pointed at the wrong place."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID

import pytest
from sqlalchemy import insert

from bot.alone import Alone
from bot.commands import running
from bot.demo.changes import PATIENCE
from storage import listening, sealed
from storage.copying import CannotCopy
from storage.database import Database, DatabaseUnusable
from storage.tables import Person
from tests.commands.copies import Shell
from tests.conftest import SECRET_KEYS
from tests.house import START, open_house
from tests.storage import pairs

#: Enough that the copy is not over before it is killed.
MANY = 5_000
PROGRAM = Path(sys.executable).with_name("lyset")


@pytest.fixture
def shell(database_url: str, tmp_path: Path) -> Shell:
    return Shell(database_url, tmp_path)


async def fill(url: str) -> None:
    database = Database(url)
    await database.open_keys(sealed.parse_keys(SECRET_KEYS))
    people = [{"id": UUID(int=number), "name": f"Nr {number}", "created_at": START} for number in range(MANY)]
    async with database.transaction() as session:
        await session.execute(insert(Person), people)
    await database.close()


def begin(shell: Shell, to: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [PROGRAM, "move", "--to", to],
        cwd=shell.folder,
        env={"PATH": os.defpath, "SECRET_KEYS": SECRET_KEYS, "DATABASE_URL": shell.url, "PORT": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_killed_in_the_middle_and_run_again(
    kind: str, shell: Shell, request: pytest.FixtureRequest
) -> None:
    await fill(shell.url)
    to = pairs.empty_url(kind, "target", request, shell.folder)
    with begin(shell, to) as first:
        assert first.stderr is not None
        assert any("copying persons" in line for line in first.stderr)
        first.kill()
    with begin(shell, to) as second:
        said, trouble = second.communicate(timeout=120)
    assert second.returncode == 0, trouble
    assert "A copy from an earlier run" not in said
    assert f"Moved and verified: {MANY + 1:,} rows" in said
    assert "Now set DATABASE_URL=" in said
    assert f"comparing persons: {MANY}\n" in trouble
    with begin(shell, to) as third:
        said, trouble = third.communicate(timeout=120)
    assert third.returncode == 0, trouble
    assert "A copy from an earlier run was there, and was made anew." in said


@pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("mysql://localhost/lyset", "runs on sqlite or postgresql"),
        ("postgresql://lyset@127.0.0.1:1/lyset", "The database of --to"),
        ("sqlite:////nowhere/at/all.db", "The database of --to"),
        ("sqlite:///{folder}/../{name}/lyset.db", "is the database of DATABASE_URL itself"),
    ],
)
async def test_a_wrong_target_is_a_sentence(shell: Shell, to: str, said: str) -> None:
    with pytest.raises((CannotCopy, DatabaseUnusable), match=said):
        await shell.move(to.format(folder=shell.folder, name=shell.folder.name))


@pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True)
async def test_a_service_that_still_runs_is_stopped_first(shell: Shell) -> None:
    async with open_house(shell.url) as house:
        where = urlsplit(house.service.settings.public_url)
        listening = house.service.settings.model_copy(update={"host": where.hostname, "port": where.port})
        with pytest.raises(running.StillRuns, match="Stop it first"):
            await asyncio.to_thread(running.refuse_answering, listening)


@pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True)
async def test_a_service_that_does_not_answer_has_the_file_to_itself(shell: Shell) -> None:
    database = Database(shell.url)
    service = Alone(database, polls=False)
    await service.begin()
    try:
        with pytest.raises(running.StillRuns, match="still runs on this database"):
            await shell.move(f"sqlite:///{shell.folder}/target.db")
    finally:
        await service.end()
        await database.close()
    await shell.move(f"sqlite:///{shell.folder}/target.db")


@pytest.mark.parametrize("engine_name", ["postgresql"], indirect=True)
async def test_a_service_at_another_port_or_machine_is_seen_at_the_database(shell: Shell) -> None:
    await fill(shell.url)
    file = await shell.backup()
    target = f"sqlite:///{shell.folder}/target.db"
    heard = asyncio.Event()
    service = Database(shell.url)
    listens = asyncio.create_task(listening.listen(service, heard.set))
    try:
        await asyncio.wait_for(heard.wait(), PATIENCE)
        with pytest.raises(running.StillRuns, match="on all machines"):
            await shell.move(target)
        with pytest.raises(running.StillRuns, match="on all machines"):
            await shell.restore(file, replace=True)
    finally:
        listens.cancel()
        await asyncio.gather(listens, return_exceptions=True)
        await service.close()
    await shell.move(target)
