"""What is wrong with the machine is one sentence and exit 1, never a traceback; and nothing is left open."""

from __future__ import annotations

import sqlite3
import stat
import subprocess
from pathlib import Path

import pytest

from tests.commands.conftest import PROGRAMME, Run


def sentence(ended: subprocess.CompletedProcess[str]) -> str:
    """What was said, when it ended as trouble has to."""
    said = ended.stdout + ended.stderr
    assert ended.returncode == 1, said
    assert "Traceback" not in said
    assert "sqlalchemy" not in said.casefold()
    return said


def mode(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


def test_what_a_command_writes_is_for_its_user_only(lyset: Run, tmp_path: Path) -> None:
    taken_in = lyset("programme", "import", str(PROGRAMME))
    assert taken_in.returncode == 0, taken_in.stderr
    assert mode(tmp_path / "lyset.db") == 0o600
    assert taken_in.stdout.startswith("Taken in: Tirsdag og torsdag (baerum).")
    assert taken_in.stderr == ""


def test_a_file_env_of_somebody_else_is_a_sentence(lyset: Run, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("PORT=8081\n")
    (tmp_path / ".env").chmod(0)
    for command in ("check", "run"):
        assert "`.env` cannot be read by this user" in sentence(lyset(command, ordinary=True))


@pytest.mark.parametrize(
    ("closed", "commands"),
    [
        ("lyset.db", (("run",), ("check",), ("invite", "--role", "staff", "--name", "Kari"))),
        # The file may be written to, and its journal cannot be made.
        (".", (("run",), ("migrate",))),
    ],
)
def test_a_database_that_cannot_be_written_to_is_a_sentence(
    lyset: Run, tmp_path: Path, closed: str, commands: tuple[tuple[str, ...], ...]
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    address = f"sqlite:///{folder}/lyset.db"
    assert lyset("migrate", DATABASE_URL=address).returncode == 0
    (folder / closed).chmod(0o500)
    try:
        for command in commands:
            said = sentence(lyset(*command, ordinary=True, DATABASE_URL=address, PORT="0"))
            assert "this user can write to it" in said
            assert "ready" not in said
    finally:
        (folder / closed).chmod(0o700)


def test_a_database_that_has_lost_a_table_is_a_sentence(lyset: Run, tmp_path: Path) -> None:
    assert lyset("migrate").returncode == 0
    with sqlite3.connect(tmp_path / "lyset.db") as broken:
        broken.execute("DROP TABLE programmes")
    broken.close()
    said = sentence(lyset("invite", "--role", "staff", "--name", "Kari"))
    assert said == (
        "This could not be done (OperationalError < OperationalError). "
        "`lyset check` looks at the settings and the database.\n"
    )


def test_a_service_without_a_channel_says_so_in_its_log(lyset: Run) -> None:
    # The folder is missing: it says what it has to say, and ends.
    said = sentence(lyset("run", DATABASE_URL="sqlite:///missing/lyset.db", PORT="0"))
    assert "No channel is on: set TELEGRAM_BOT_TOKEN" in said
    assert "unable to open database file" in said


def test_migrating_says_one_thing(lyset: Run) -> None:
    migrated = lyset("migrate")
    assert (migrated.stdout, migrated.stderr) == ("The database is up to date.\n", "")
