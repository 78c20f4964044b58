"""Where a restored database goes: a file, whose swap is one step, or PostgreSQL, in one transaction."""

from __future__ import annotations

import tempfile
from datetime import datetime
from pathlib import Path
from typing import Protocol

from sqlalchemy.exc import SQLAlchemyError

from storage import backups, copying, manifests, schema
from storage.copying import CannotCopy, Seen
from storage.database import Database, DatabaseUnusable, as_async_url

_FULL = (
    "The database of DATABASE_URL holds data. Add --replace to put the backup in its place; "
    "what is there now is kept."
)


class Place(Protocol):
    """What DATABASE_URL leads to."""

    #: Where a file of our own may lie meanwhile.
    folder: Path

    async def refuse_full(self, *, replace: bool) -> None:
        """CannotCopy when it holds data that nobody said may be replaced."""

    async def fill(self, ready: Database, file: Path, now: datetime, seen: Seen) -> Path | None:
        """Put it there, all or nothing; where what was there before is kept, None when nothing was."""


def of(url: str) -> Place:
    parsed = as_async_url(url)
    if parsed.drivername.startswith("sqlite"):
        return OnDisk(Path(parsed.database or "").absolute())
    return OnServer(url)


class OnDisk:
    """A SQLite file, there already or not."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.folder = file.parent

    async def refuse_full(self, *, replace: bool) -> None:
        if not self.folder.is_dir():
            raise CannotCopy(f"The folder {self.folder} of DATABASE_URL is not there.")
        if replace or not self._file.exists() or self._file.stat().st_size == 0:
            return
        database = Database(f"sqlite:///{self._file}")
        try:
            full = not await _is_vacant(database)
        except DatabaseUnusable:
            full = True
        finally:
            await database.close()
        if full:
            raise CannotCopy(_FULL)

    async def fill(self, ready: Database, file: Path, now: datetime, seen: Seen) -> Path | None:
        seen("putting in place", 0, 1)
        await ready.close()
        aside = None
        if self._file.exists() and self._file.stat().st_size > 0:
            aside = self._file.with_name(f"{self._file.name}.before-{now:%Y%m%dT%H%M%SZ}")
        try:
            backups.settle(file)
            backups.put_in_place(file, self._file, aside)
        except OSError as wrong:
            raise CannotCopy(f"The backup cannot be put at {self._file} ({wrong.strerror}).") from wrong
        seen("putting in place", 1, 1)
        return aside


class OnServer:
    """A PostgreSQL database, empty or not."""

    def __init__(self, url: str) -> None:
        self._url = url
        self.folder = Path(tempfile.gettempdir())

    async def refuse_full(self, *, replace: bool) -> None:
        database = Database(self._url)
        try:
            if not await _is_vacant(database) and not replace:
                raise CannotCopy(_FULL)
        finally:
            await database.close()

    async def fill(self, ready: Database, file: Path, now: datetime, seen: Seen) -> Path | None:
        target = Database(self._url)
        try:
            aside = None
            if not await _is_vacant(target):
                aside = Path.cwd() / f"before-restore-{now:%Y%m%dT%H%M%SZ}.db"
                await backups.make(target, aside, seen)
            await schema.prepare(target)
            async with copying.snapshot(ready) as read, copying.taken(target) as written:
                await copying.pour(read, written, seen)
                await manifests.remove(written)
        except (SQLAlchemyError, OSError) as broken:
            raise CannotCopy(
                f"The restoring broke off ({backups.cause_of(broken)}). The database is as it was."
            ) from broken
        finally:
            await target.close()
        return aside


async def _is_vacant(database: Database) -> bool:
    """No tables, or none of them holds anything but keys."""
    state = await schema.state(database)
    if state != "current":
        return state == "empty"
    async with copying.snapshot(database) as connection:
        return await copying.is_vacant(connection)
