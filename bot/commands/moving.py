"""`lyset move`: everything into another database, proved to be the same."""

from __future__ import annotations

from collections.abc import Callable

from bot.commands.progress import Seen
from bot.commands.running import stopped
from bot.settings import Settings
from storage import transfers
from storage.copying import CannotCopy

Speak = Callable[[str], None]


async def move(settings: Settings, to: str, tell: Speak, seen: Seen) -> None:
    """Copy all of it in one piece; the source stays as it is. CannotCopy, DatabaseUnusable, StillRuns."""
    if transfers.is_same_file(settings.database_url, to):
        raise CannotCopy("--to is the database of DATABASE_URL itself. Give another one.")
    async with (
        stopped(settings),
        transfers.opened(settings.database_url, "The database of DATABASE_URL", fill=False) as source,
        transfers.opened(to, "The database of --to", fill=True) as target,
    ):
        others = await transfers.others_connected(source)
        if others:
            tell(
                f"{others} other connections to the old database are open. Is the service stopped everywhere?"
            )
        moved = await transfers.move(source, target, seen)
    if moved.again:
        tell("A copy from an earlier run was there, and was made anew.")
    tell(
        f"Moved and verified: {moved.rows:,} rows in {len(moved.totals)} tables, counts and checksums alike."
    )
    tell(f"Now set DATABASE_URL={transfers.shown(to)} and start the service. The old database is as it was.")
