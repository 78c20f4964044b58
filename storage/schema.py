"""Brings a database to the tables of this release, and says when it has others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import SQLModel

import storage.tables  # noqa: F401
from storage.database import Database, DatabaseUnusable

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
VERSIONS = (MIGRATIONS / "versions",)
State = Literal["empty", "current", "old", "newer"]
#: PostgreSQL's advisory lock that replicas migrating at the same moment queue for: "lyset" as a number.
_LOCK = 0x6C79736574
_REVISION_TABLE = "alembic_version"


def configured(connection: Connection) -> Config:
    """Alembic's settings, for its commands on this connection."""
    # Only where something is migrated: a service that runs has no use for it, and it is large.
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    for option, value in {
        "script_location": str(MIGRATIONS),
        "version_locations": "\n".join(str(folder) for folder in VERSIONS),
        "path_separator": "newline",
    }.items():
        config.set_main_option(option, value.replace("%", "%%"))
    config.set_main_option("file_template", "v%%(rev)s_%%(slug)s")
    return config


async def migrate(database: Database) -> None:
    """All of it or nothing, up to this release's tables; nothing when it is there already."""
    await database.try_writing()
    async with database.engine.connect() as connection:
        await _hold_foreign_keys(connection, database, on=False)
        try:
            async with connection.begin():
                if not database.is_sqlite:
                    await connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
                await connection.run_sync(_upgrade)
        finally:
            await _hold_foreign_keys(connection, database, on=True)


async def state(database: Database) -> State:
    """Whose tables are there: none, this release's, an earlier one's or a later one's.

    DatabaseUnusable when it does not answer or cannot be written to, or when something else has tables of
    the same names.
    """
    await database.try_writing()
    async with database.engine.connect() as connection:
        return await connection.run_sync(_state)


async def prepare(database: Database) -> None:
    """Before the service starts: fills an empty database, and refuses one that is not this release's."""
    found = await state(database)
    if found == "empty":
        await migrate(database)
    elif found == "old":
        raise DatabaseUnusable(
            "The database is from an earlier release. Take a backup, then run `lyset migrate`."
        )
    elif found == "newer":
        raise DatabaseUnusable(
            "The database is from a later release than this one. Start that release again, "
            "or restore the backup from before it."
        )


def _state(connection: Connection) -> State:
    known = _revisions()
    # In this order: who fills the database beside us shows its tables and their revision at the same instant.
    there = set(inspect(connection).get_table_names())
    strangers = there & set(SQLModel.metadata.tables)
    revision = _revision(connection) if _REVISION_TABLE in there else None
    if revision is None:
        if strangers:
            raise DatabaseUnusable(
                f"The database already has tables of something else ({', '.join(sorted(strangers))}). "
                "Give Lyset a database of its own in DATABASE_URL."
            )
        return "empty"
    if revision not in known:
        return "newer"
    return "current" if revision == known[-1] else "old"


def _revisions() -> list[str]:
    """Of this release, as the names of its files tell them: the last one is its own."""
    return sorted(path.name[1:].split("_")[0] for folder in VERSIONS for path in folder.glob("v*.py"))


def _revision(connection: Connection) -> str | None:
    revision: str | None = connection.scalar(text(f"SELECT version_num FROM {_REVISION_TABLE}"))
    return revision


def _upgrade(connection: Connection) -> None:
    found = _state(connection)
    if found == "newer":
        raise DatabaseUnusable(
            "The database is from a later release than this one; there is nothing to migrate."
        )
    if found == "current":
        return
    from alembic import command

    try:
        command.upgrade(configured(connection), "head")
    except SQLAlchemyError as broken:
        cause = str(getattr(broken, "orig", broken)).strip().splitlines()[0]
        raise DatabaseUnusable(f"Migrating failed, and nothing was changed: {cause}.") from broken
    if connection.dialect.name == "sqlite":
        _refuse_dangling(connection)


def _refuse_dangling(connection: Connection) -> None:
    dangling = connection.execute(text("PRAGMA foreign_key_check")).fetchone()
    if dangling is not None:
        raise DatabaseUnusable(
            f"After migrating, {dangling[0]} points at rows of {dangling[2]} that are not there."
        )


async def _hold_foreign_keys(connection: AsyncConnection, database: Database, *, on: bool) -> None:
    """SQLite changes a table by building it anew; dropping the old one must not count as deleting rows."""
    if database.is_sqlite:
        raw: Any = (await connection.get_raw_connection()).driver_connection
        await raw.execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")
