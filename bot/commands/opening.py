"""A database for one command, beside the service or without it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.settings import Settings
from storage import schema
from storage.database import Database


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Database]:
    """The settings' database with its keys; made and migrated if it is empty, refused if it is older."""
    keys = settings.keys()
    database = Database(settings.database_url)
    try:
        await database.ping()
        await schema.prepare(database)
        await database.open_keys(keys)
        yield database
    finally:
        await database.close()
