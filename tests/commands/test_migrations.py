"""`python -m storage.migrations` deletes no history, and writes no empty step."""

from __future__ import annotations

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


def test_the_first_migration_is_not_written_anew_where_others_follow(tmp_path: Path) -> None:
    first, second = tmp_path / "v0001_the_first_tables.py", tmp_path / "v0002_surveys.py"
    first.write_text("")
    second.write_text("")
    refused = write(tmp_path, "--first")
    assert refused.returncode == 2
    assert "there are 2 migrations" in refused.stderr
    assert first.exists()
    assert second.exists()


def test_the_only_migration_is_written_anew_and_then_there_is_nothing_new(tmp_path: Path) -> None:
    (tmp_path / "v0001_the_first_tables.py").write_text("nothing that python can read")
    assert write(tmp_path, "--first").returncode == 0
    written = list(tmp_path.glob("v*.py"))
    assert [file.name for file in written] == [file.name for file in schema.VERSIONS[0].glob("v0001*.py")]
    again = write(tmp_path, "add nothing")
    assert again.returncode == 0, again.stderr
    assert again.stdout == "The tables say nothing new: no migration was written.\n"
    assert list(tmp_path.glob("v*.py")) == written
