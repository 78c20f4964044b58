"""Backups and moves as the command line does them, without a process each."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.commands import backing_up, moving, restoring
from bot.settings import Settings
from tests.conftest import SECRET_KEYS
from tests.house import START


def settings(url: str, folder: Path, **more: Any) -> Settings:
    """Those of a service that does not run: nothing listens at port 1."""
    given = {"secret_keys": SECRET_KEYS, "database_url": url, "port": 1} | more
    return Settings(_env_file=None, erasures_file=str(folder / "erasures.txt"), **given)  # type: ignore[call-arg]


@dataclass
class Shell:
    """What the commands say, and the places that they use."""

    url: str
    folder: Path
    said: list[str] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)

    async def backup(self, name: str = "backup.db", **more: Any) -> Path:
        file = self.folder / name
        await backing_up.back_up(settings(self.url, self.folder, **more), file, self.said.append, self._see)
        return file

    async def restore(self, file: Path, *, replace: bool = False, now: Any = START, **more: Any) -> None:
        given = settings(self.url, self.folder, **more)
        await restoring.restore(given, file, self.said.append, self._see, replace=replace, now=now)

    async def move(self, to: str) -> None:
        await moving.move(settings(self.url, self.folder), to, self.said.append, self._see)

    def _see(self, what: str, _done: int, _count: int) -> None:
        self.seen.append(what)
