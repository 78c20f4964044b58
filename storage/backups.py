"""A backup: one SQLite file, of either database at one instant, whole, and telling what it came to."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkstemp
from urllib.parse import quote

from sqlalchemy import URL, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import copying, manifests, schema
from storage.copying import CannotCopy, Seen
from storage.database import BUSY_MS, Database

#: Pages between two signs of life.
_PAGES = 2_000
_NOTHING = "The database is empty: there is nothing to back up."
_SIDES = ("-journal", "-wal", "-shm")


async def make(source: Database, file: Path, seen: Seen) -> datetime:
    """Write the database to `file`, which must not be there yet; the instant that it is of (aware UTC).

    The service may run on meanwhile. What is written is checked before it gets its name; of what failed
    nothing stays. CannotCopy in a sentence, also when the disk is full.
    """
    _refuse_taken(file)
    await _refuse_unfit(source)
    with beside(file, "part") as part:
        try:
            made_at = await _written(source, part, seen)
            settle(part)
            _refuse_taken(file)
            part.rename(file)
            _to_disk(file.parent)
        except (sqlite3.Error, SQLAlchemyError, OSError) as broken:
            raise CannotCopy(
                f"The backup could not be written to {file} ({cause_of(broken)}). Is the disk full? "
                "Nothing was left there."
            ) from broken
    return made_at


@contextmanager
def beside(file: Path, ending: str) -> Iterator[Path]:
    """A file of our own in the same folder, for this user only; gone at the end unless it was renamed."""
    try:
        handle, name = mkstemp(prefix=f".{file.name}.", suffix=f".{ending}", dir=file.parent)
    except OSError as refused:
        raise CannotCopy(f"Nothing can be written to {file.parent} ({refused.strerror}).") from None
    os.close(handle)
    try:
        yield Path(name)
    finally:
        for side in ("", *_SIDES):
            Path(f"{name}{side}").unlink(missing_ok=True)


async def look_through(connection: AsyncConnection) -> manifests.Manifest | None:
    """Its manifest, when the file is whole and still what it was when it was made; else CannotCopy.

    None: whole, but not made by `make`, so that nothing tells whether it was changed since.
    """
    sound = (await connection.execute(text("PRAGMA integrity_check"))).scalar_one()
    dangling = (await connection.execute(text("PRAGMA foreign_key_check"))).first()
    if sound != "ok" or dangling is not None:
        raise CannotCopy("The file is damaged: its own check does not pass.")
    manifest = await manifests.read(connection)
    if manifest is None or manifest.kind != "backup":
        return None
    if await manifests.tally_file(connection) != manifest.totals:
        raise CannotCopy("The file is not what it was when it was made: its checksums differ.")
    return manifest


async def opened_up(working: Path) -> datetime | None:
    """A copy of a backup made into a database that can be used; the instant that it is of.

    None when nothing in it tells. CannotCopy when it is damaged, or no database at all.
    """
    database = Database(f"sqlite:///{working}")
    try:
        async with copying.taken(database) as connection:
            manifest = await look_through(connection)
            await manifests.remove(connection)
    except (SQLAlchemyError, sqlite3.Error) as broken:
        raise CannotCopy(f"The file cannot be read as a backup ({cause_of(broken)}).") from broken
    finally:
        await database.close()
    return manifest.made_at if manifest else None


def is_missing(url: URL) -> bool:
    """A SQLite file that is not there; looking at it as a database would make it."""
    return url.drivername.startswith("sqlite") and not Path(url.database or "").is_file()


def settle(file: Path) -> None:
    """All of it in the one file, whatever the journal was, and on the disk."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    _to_disk(file)


def put_in_place(new: Path, place: Path, aside: Path | None) -> None:
    """`place` is the new file from one moment to the next; what was there is `aside`, with its journals."""
    if aside is not None:
        aside.hardlink_to(place)
    for side in _SIDES:
        # A journal that was left behind belongs to the old file, and would be played into the new one.
        with suppress(FileNotFoundError):
            left = Path(f"{place}{side}")
            left.unlink() if aside is None else left.rename(f"{aside}{side}")
    new.replace(place)
    _to_disk(place.parent)


def cause_of(broken: BaseException) -> str:
    """What the database or the system said, without the statement and its values."""
    said = str(getattr(broken, "orig", None) or getattr(broken, "strerror", None) or broken).strip()
    return said.splitlines()[0] if said else type(broken).__name__


async def _written(source: Database, part: Path, seen: Seen) -> datetime:
    counts = None
    if source.is_sqlite:
        # Page by page, so that it is of one instant, and whichever release's tables they are.
        made_at, counts = datetime.now(UTC), _copy_pages(Path(source.url.database or ""), part, seen)
    copy = Database(f"sqlite:///{part}")
    try:
        if not source.is_sqlite:
            await schema.migrate(copy)
            async with copying.snapshot(source) as read, copying.taken(copy) as written:
                made_at = datetime.now(UTC)
                await copying.pour(read, written, seen)
        async with copying.taken(copy) as written:
            totals = await manifests.tally_file(written)
            if counts is not None and counts != {name: one.rows for name, one in totals.items()}:
                raise CannotCopy("The copy has not as many rows as the original had. Nothing was kept.")
            await manifests.write(written, "backup", totals, made_at)
        async with copying.snapshot(copy) as read:
            await look_through(read)
    finally:
        await copy.close()
    return made_at


def _copy_pages(source: Path, part: Path, seen: Seen) -> dict[str, int]:
    """SQLite's own online copy, and how many rows each table had in that very instant.

    One reading transaction holds the instant. Where the journal is not WAL, whoever writes waits for it to
    end: some seconds for a gigabyte, and writers wait ten.
    """
    address = f"file:{quote(str(source.absolute()))}?mode=rw"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None, timeout=BUSY_MS / 1000)) as reading:
        reading.execute("BEGIN")
        names = _names(reading)
        with closing(sqlite3.connect(part, isolation_level=None)) as writing:
            reading.backup(
                writing,
                pages=_PAGES,
                progress=lambda _status, left, count: seen("copying pages", count - left, count),
                sleep=0,
            )
        counts = {
            name: reading.execute('SELECT count(*) FROM "{}"'.format(name.replace('"', '""'))).fetchone()[0]
            for (name,) in names
        }
        reading.execute("ROLLBACK")
    counts.pop(manifests.TABLE, None)
    return counts


def _names(reading: sqlite3.Connection) -> list[tuple[str]]:
    try:
        names = reading.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
    except sqlite3.Error as broken:
        raise CannotCopy(f"The database of DATABASE_URL cannot be read ({broken}).") from broken
    if ("alembic_version",) not in names:
        raise CannotCopy(_NOTHING)
    return names


async def _refuse_unfit(source: Database) -> None:
    """There is something to back up, and this release can read it: of a file every release can."""
    if is_missing(source.url):
        raise CannotCopy("The database of DATABASE_URL is not there.")
    if source.is_sqlite:
        return
    state = await schema.state(source)
    if state == "empty":
        raise CannotCopy(_NOTHING)
    if state != "current":
        raise CannotCopy(
            f"The database is of {'a later' if state == 'newer' else 'an earlier'} release than this one. "
            "Take the backup with the release that it is of."
        )


def _refuse_taken(file: Path) -> None:
    if file.exists() or file.is_symlink():
        raise CannotCopy(f"{file} is there already, and is left as it is. Give the backup a name of its own.")


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
