"""`lyset restore`: a backup in the place of what is there, with sending paused."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.commands import erasures
from bot.commands.erasures import Erasure
from bot.commands.progress import Seen
from bot.commands.running import stopped
from bot.features import releasing
from bot.settings import Settings
from scheduler import ticks
from storage import backups, erasing, installation, pages, places, schema, sealed
from storage.copying import CannotCopy
from storage.database import Database, DatabaseUnusable

Speak = Callable[[str], None]


@dataclass(frozen=True)
class Ready:
    """A backup made ready to be put in its place."""

    database: Database
    file: Path
    #: The instant that it is of.
    made_at: datetime


async def restore(
    settings: Settings, file: Path, tell: Speak, seen: Seen, *, replace: bool, now: datetime
) -> None:
    """Everything is done to a copy of the backup, which takes its place in one step at the end.

    `now`: the business clock; what should have been done or sent by then is dealt with. Raises CannotCopy,
    BadKeys, DatabaseUnusable, erasures.BadList, StillRuns; nothing was changed then.
    """
    keys = settings.keys()
    listed = erasures.read(Path(settings.erasures_file))
    place = places.of(settings.database_url)
    await place.refuse_full(replace=replace)
    async with stopped(settings), _working_copy(file, place.folder, tell) as ready:
        await _open_keys(ready.database, keys)
        erased = await _erase_again(ready.database, listed, now)
        waiting = await _pause(ready, now)
        aside = await place.fill(ready.database, ready.file, now, seen)
    at = ready.made_at.astimezone(settings.zone).isoformat(" ", "seconds")
    tell(f"Restored: everything as of {at}.")
    if aside is not None:
        tell(f"What was there before is kept as {aside}. Delete it when nobody needs it.")
    _tell_erasures(settings, listed, erased, ready.made_at, now, tell)
    tell(
        f"Sending is paused. {waiting} messages wait for staff: when the service runs they write SLIPP in "
        "chat, or `lyset release` decides here."
    )


@asynccontextmanager
async def _working_copy(file: Path, folder: Path, tell: Speak) -> AsyncIterator[Ready]:
    """The backup, checked and brought up to date, in a file of our own that is gone at the end."""
    with backups.beside(folder / file.name, "restoring") as working:
        try:
            shutil.copyfile(file, working)
        except OSError as wrong:
            raise CannotCopy(f"{file} cannot be copied to {folder} ({wrong.strerror}).") from None
        made_at = await backups.opened_up(working)
        if made_at is None:
            made_at = _changed_at(file)
            tell(
                f"{file} was not made by `lyset backup`: only its form is checked, and its age is the file's."
            )
        database = Database(f"sqlite:///{working}")
        try:
            await _migrate(database, file)
            yield Ready(database, working, made_at)
        finally:
            await database.close()


def _changed_at(file: Path) -> datetime:
    return datetime.fromtimestamp(file.stat().st_mtime, UTC)


async def _migrate(database: Database, file: Path) -> None:
    try:
        state = await schema.state(database)
        if state == "empty":
            raise CannotCopy(f"{file} is not a backup: Lyset's tables are not in it.")
        if state == "newer":
            raise CannotCopy(
                f"{file} is of a later release than this one. Install that release, and restore it there."
            )
        await schema.migrate(database)
    except DatabaseUnusable as wrong:
        raise CannotCopy(f"{file} cannot be used: {wrong}") from wrong


async def _open_keys(database: Database, keys: tuple[bytes, ...]) -> None:
    try:
        await database.open_keys(keys)
    except sealed.BadKeys as wrong:
        raise sealed.BadKeys(
            f"The backup does not open with SECRET_KEYS, and nothing was changed. {wrong}"
        ) from None


async def _erase_again(database: Database, listed: list[Erasure], now: datetime) -> int:
    """Who was erased after the backup is in it again, and goes again; how many those were."""
    async with database.transaction() as session:
        return sum([await erasing.erase(session, one.one_id, now) for one in listed])


async def _pause(ready: Ready, now: datetime) -> int:
    """What was due meanwhile is done now, and what is to be sent by now waits for a human; how much."""
    async with ready.database.transaction() as session:
        await installation.pause(session, ready.made_at, now)
        # Whoever was signed out since, by a new phone or a new code, would be in again.
        await pages.sign_out_everybody(session)
    await ticks.run_due(ready.database, now)
    async with ready.database.transaction() as session:
        return await releasing.begin(session, now)


def _tell_erasures(
    settings: Settings, listed: list[Erasure], erased: int, made_at: datetime, now: datetime, tell: Speak
) -> None:
    file, days = Path(settings.erasures_file), settings.backups_kept_days
    if not file.exists():
        tell(f"There is no list of erasures at {file}: whoever was erased since the backup is in it again.")
        return
    tell(f"{erased} who had been erased are erased again.")
    if now - made_at > timedelta(days=days):
        tell(
            f"The backup is older than BACKUPS_KEPT_DAYS={days}: older erasures may be missing from the list."
        )
    dropped = erasures.drop_older(file, listed, now.astimezone(settings.zone).date(), days)
    if dropped:
        tell(f"{dropped} lines older than {days} days are dropped from {file}: no backup kept is older.")
