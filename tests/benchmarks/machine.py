"""What was measured on: the kind of machine and the versions, and nothing that says whose it is."""

from __future__ import annotations

import os
import platform
import re
import sqlite3
import subprocess
from importlib.metadata import version
from pathlib import Path

from tests import postgres

LIBRARIES = ("python-telegram-bot", "aiohttp", "httpx", "uvicorn", "SQLAlchemy", "asyncpg", "aiosqlite")


def described() -> dict[str, str]:
    """By name, in the order in which it is shown."""
    return {
        "processor": f"{_processor()}, {len(os.sched_getaffinity(0))} cores",
        "system": f"{platform.system()} {platform.release().partition('-')[0]}",
        "Python": platform.python_version(),
        "SQLite": sqlite3.sqlite_version,
        "PostgreSQL": _postgresql(),
    } | {name: version(name) for name in LIBRARIES}


def _processor() -> str:
    known = Path("/proc/cpuinfo").read_text() if Path("/proc/cpuinfo").exists() else ""
    found = re.search(r"^model name\s*:\s*(.+)$", known, re.MULTILINE)
    return found[1] if found else platform.machine()


def _postgresql() -> str:
    said = subprocess.run(
        [postgres.program_folder() / "bin/postgres", "--version"], capture_output=True, text=True, check=False
    ).stdout
    found = re.search(r"[\d.]+", said)
    return found[0] if found else "unknown"
