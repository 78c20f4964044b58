"""`python -m storage.migrations` writes no empty step, and wants to know what changes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from storage import schema

#: The command on another folder of migrations than ours.
WRITER = """
import sys
from pathlib import Path
from storage import schema
from storage.migrations.__main__ import main
schema.VERSIONS = (Path(sys.argv.pop()),)
main()
"""


def write(versions: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WRITER, *arguments, str(versions)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_where_the_tables_say_nothing_new_no_migration_is_written(tmp_path: Path) -> None:
    versions = tmp_path / "versions"
    shutil.copytree(schema.VERSIONS[0], versions, ignore=shutil.ignore_patterns("__pycache__"))
    before = {file.name for file in versions.glob("v*.py")}
    again = write(versions, "add nothing")
    assert again.returncode == 0, again.stderr
    assert again.stdout == "The tables say nothing new: no migration was written.\n"
    assert {file.name for file in versions.glob("v*.py")} == before


def test_what_changes_has_to_be_said() -> None:
    refused = subprocess.run(
        [sys.executable, "-m", "storage.migrations"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert refused.returncode == 2
    assert "message" in refused.stderr
