"""A whole installation into another database: refused where it would cover something, proved when done."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import backups, copying, manifests, schema
from storage.copying import CannotCopy, Seen, Totals
from storage.database import Database, DatabaseUnusable, as_async_url

#: Seconds; SQLite's waiting writers look again every tenth of one.
_LET_IN = 0.3


@dataclass(frozen=True)
class Moved:
    """What a move came to."""

    totals: Totals
    #: A copy of ours was there already, which nobody had used, and was made anew.
    again: bool

    @property
    def rows(self) -> int:
        return sum(total.rows for total in self.totals.values())


@asynccontextmanager
async def opened(url: str, name: str, *, fill: bool) -> AsyncIterator[Database]:
    """A database of this release; `fill`: an empty one is made into one, else refused.

    DatabaseUnusable and CannotCopy say by `name` which one cannot be used.
    """
    async with AsyncExitStack() as stack:
        try:
            if not fill and backups.is_missing(as_async_url(url)):
                raise CannotCopy(f"{name} is not there.")
            database = Database(url)
            stack.push_async_callback(database.close)
            if not fill and await schema.state(database) == "empty":
                raise CannotCopy(f"{name} is empty.")
            await schema.prepare(database)
        except DatabaseUnusable as wrong:
            raise DatabaseUnusable(f"{name}: {wrong}") from wrong
        yield database


async def move(source: Database, target: Database, seen: Seen) -> Moved:
    """All of it, in one transaction of the target's. CannotCopy: nothing of the target was changed.

    Or the other way round: all was copied, but something wrote to the source meanwhile; it says which.
    """
    try:
        async with copying.alone(source, target):
            async with copying.snapshot(source) as read, copying.taken(target) as written:
                again = await _holds_our_copy(read, written, seen)
                totals = await copying.pour(read, written, seen)
                await manifests.write(written, "move", totals, datetime.now(UTC))
            if source.is_sqlite:
                # Whoever had to wait for us to read is let in first, so that it is seen.
                await asyncio.sleep(_LET_IN)
            async with copying.snapshot(source) as read:
                now = await copying.tally(read, seen, "looking again at")
    except (SQLAlchemyError, OSError) as broken:
        raise CannotCopy(
            f"The copying broke off ({backups.cause_of(broken)}). Nothing was kept of it: run it again."
        ) from broken
    if now != totals:
        raise CannotCopy(
            "Something wrote to the old database meanwhile, and that is not in the copy. "
            "Stop the service everywhere, and run it again."
        )
    return Moved(totals, again)


def is_same_file(one: str, other: str) -> bool:
    """Whether both addresses lead to one SQLite file; of PostgreSQL `copying.alone` tells."""
    ours, theirs = as_async_url(one), as_async_url(other)
    if ours.drivername != theirs.drivername or not ours.drivername.startswith("sqlite"):
        return False
    left, right = Path(ours.database or ""), Path(theirs.database or "")
    return left.exists() and right.exists() and left.samefile(right)


def shown(url: str) -> str:
    """The address without its password."""
    return as_async_url(url).set(drivername=url.partition(":")[0]).render_as_string(hide_password=True)


async def others_connected(database: Database) -> int:
    """How many other connections PostgreSQL has to this database; SQLite does not tell, so 0."""
    if database.is_sqlite:
        return 0
    async with database.engine.connect() as connection:
        counted = await connection.execute(
            text(
                "SELECT count(*) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid() "
                "AND backend_type = 'client backend'"
            )
        )
        return int(counted.scalar_one())


async def _holds_our_copy(read: AsyncConnection, target: AsyncConnection, seen: Seen) -> bool:
    """False: nothing is there. True: a copy of ours that nobody has used since. Else CannotCopy."""
    if await copying.is_vacant(target):
        return False
    if not await copying.is_same_installation(read, target):
        raise CannotCopy("The target holds another installation's data. Give it an empty database.")
    made = await manifests.read(target)
    if made is None or made.kind != "move" or await copying.tally(target, seen, "looking at") != made.totals:
        raise CannotCopy(
            "The target has been in use, and may hold what is newer. Nothing was changed. "
            "If it is to be replaced all the same, give an empty database."
        )
    return True
