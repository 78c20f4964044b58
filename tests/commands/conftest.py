"""`lyset` as it is typed: a process of its own, in a folder of its own, with an environment of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SECRET_KEYS

Run = Callable[..., subprocess.CompletedProcess[str]]
PROGRAMME = Path(__file__).parents[2] / "programmes" / "lyset-i-hverdagen.toml"
#: Root may read and write everything; without these it may do what the owner of a file may.
_ORDINARY = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all")


@pytest.fixture
def lyset(tmp_path: Path) -> Run:
    """Runs the command in tmp_path; settings are keyword arguments."""
    program = Path(sys.executable).with_name("lyset")

    def run(*arguments: str, typed: str = "", ordinary: bool = False, **settings: str) -> object:
        before = as_ordinary() if ordinary else ()
        return subprocess.run(
            [*before, str(program), *arguments],
            cwd=tmp_path,
            env={"PATH": os.defpath, "SECRET_KEYS": SECRET_KEYS, **settings},
            input=typed,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            umask=0o022,
        )

    return run  # type: ignore[return-value]


def as_ordinary() -> tuple[str, ...]:
    """What makes a command obey the permissions of files also where tests run as root."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("run as root, and without setpriv permissions do not count")
    return _ORDINARY
