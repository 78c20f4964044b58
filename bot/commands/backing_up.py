"""`lyset backup`: the whole database at one instant, in one file, while the service runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bot.commands.progress import Seen
from bot.settings import Settings
from storage import backups
from storage.database import Database

Speak = Callable[[str], None]


async def back_up(settings: Settings, file: Path, tell: Speak, seen: Seen) -> None:
    """Raises CannotCopy, and leaves nothing then."""
    database = Database(settings.database_url)
    try:
        await write(database, file, settings, tell, seen)
    finally:
        await database.close()


async def write(database: Database, file: Path, settings: Settings, tell: Speak, seen: Seen) -> None:
    """The backup of an open database."""
    made_at = await backups.make(database, file, seen)
    at = made_at.astimezone(settings.zone).isoformat(" ", "seconds")
    tell(f"Backed up and verified: {file}, as of {at}.")
    tell("It opens only with the SECRET_KEYS of today, which are not in it. Keep them apart from it.")
