"""`lyset backup`: of one instant, while others write; whole or not there; for its user only."""

from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select, text

from storage import backups
from storage.copying import CannotCopy
from storage.tables import Person
from tests.commands.conftest import Run
from tests.commands.copies import Shell
from tests.conftest import SECRET_KEYS
from tests.storage import specimens
from tests.storage.pairs import in_use, opened


@pytest.fixture
def shell(database_url: str, tmp_path: Path) -> Shell:
    return Shell(database_url, tmp_path)


async def test_the_file_is_whole_sealed_and_for_its_user_only(shell: Shell) -> None:
    async with in_use(shell.url) as database, database.transaction() as session:
        await specimens.fill(session)
    file = await shell.backup()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert b"Hemmelig" not in file.read_bytes()
    assert SECRET_KEYS.encode() not in file.read_bytes()
    assert shell.said[0].startswith(f"Backed up and verified: {file}, as of ")
    assert shell.seen
    assert sorted(one.name for one in shell.folder.iterdir() if one.name != "lyset.db") == ["backup.db"]
    async with in_use(f"sqlite:///{file}") as copy, copy.transaction() as session:
        assert (await session.scalars(select(Person))).one().name == "Hemmelig persons.name"
    async with opened(f"sqlite:///{file}") as copy, copy.engine.connect() as connection:
        assert await backups.look_through(connection) is not None


@pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True)
async def test_it_is_of_one_instant_while_others_write(shell: Shell) -> None:
    """Two rows that always come together are both in it, or neither is."""
    stop, began = threading.Event(), threading.Event()
    file = shell.folder / "lyset.db"

    def write() -> None:
        with closing(sqlite3.connect(file, isolation_level=None, timeout=30)) as writing:
            number = 0
            while not stop.is_set() and number < 100_000:
                number += 1
                writing.execute("BEGIN IMMEDIATE")
                for table in ("permits (key, number, free_at)", "lyset_pairs (key, number, free_at)"):
                    writing.execute(
                        f"INSERT INTO {table} VALUES ('telegram', ?, '2026-11-25 08:00:00.000000')", (number,)
                    )
                writing.execute("COMMIT")
                began.set()

    with closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE lyset_pairs (key TEXT, number INTEGER, free_at TEXT)")
    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert began.wait(30)
        made = [await shell.backup(f"backup{number}.db") for number in range(3)]
    finally:
        stop.set()
        writer.join()
    for one in made:
        with closing(sqlite3.connect(one)) as copy:
            counts = [
                copy.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                for table in ("permits", "lyset_pairs")
            ]
        assert counts[0] == counts[1] > 0


async def test_no_file_is_written_over(shell: Shell) -> None:
    (shell.folder / "backup.db").write_text("precious")
    with pytest.raises(CannotCopy, match="is there already"):
        await shell.backup()
    assert (shell.folder / "backup.db").read_text() == "precious"
    with pytest.raises(CannotCopy, match="Nothing can be written to"):
        await shell.backup("missing/backup.db")


@pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True)
async def test_nothing_to_back_up_is_said(shell: Shell) -> None:
    nowhere = Shell(f"sqlite:///{shell.folder}/nowhere.db", shell.folder)
    with pytest.raises(CannotCopy, match="is not there"):
        await nowhere.backup()
    assert not (shell.folder / "nowhere.db").exists()
    with closing(sqlite3.connect(shell.folder / "empty.db")) as empty:
        empty.execute("VACUUM")
    with pytest.raises(CannotCopy, match="nothing to back up"):
        await Shell(f"sqlite:///{shell.folder}/empty.db", shell.folder).backup()


async def test_a_full_disk_leaves_no_file(shell: Shell) -> None:
    """A limit on the size of a file is a disk that is full after 100 kB."""
    async with opened(shell.url) as database, database.engine.begin() as connection:
        assert (await connection.execute(text("SELECT count(*) FROM alembic_version"))).scalar_one() == 1
    program = Path(sys.executable).with_name("lyset")
    ended = subprocess.run(  # noqa: ASYNC221
        ["/bin/sh", "-c", 'ulimit -f 200; exec "$0" backup full.db', str(program)],
        cwd=shell.folder,
        env={"SECRET_KEYS": SECRET_KEYS, "DATABASE_URL": shell.url},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode == 1, ended.stdout
    assert "could not be written to full.db" in ended.stderr
    assert "Is the disk full?" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert [one.name for one in shell.folder.iterdir() if one.name != "lyset.db"] == []


def test_a_folder_that_cannot_be_written_to_is_a_sentence(lyset: Run, tmp_path: Path) -> None:
    assert lyset("migrate").returncode == 0
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    refused = lyset("backup", "closed/backup.db", ordinary=True)
    closed.chmod(0o700)
    assert refused.returncode == 1
    assert "Nothing can be written to closed" in refused.stderr
