"""`lyset check`: what is wrong with the settings, and how to mend it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from bot import settings
from bot.channels import SendFailed
from bot.commands.shapes import doubtful
from bot.features import programmes
from bot.service import channels_of
from storage import installation, schema, sealed
from storage.database import Database, DatabaseUnusable, as_async_url

Speak = Callable[[str], None]


async def check(*, live: bool, tell: Speak) -> int:
    """Says each trouble in a sentence; how many there were."""
    try:
        loaded = settings.load()
    except settings.BadSettings as wrong:
        tell(str(wrong))
        return 1
    troubles = [*_keys(loaded), *await _database(loaded), *_open_to_others(loaded), *doubtful(loaded)]
    if not loaded.telegram_on and not loaded.sms_on:
        troubles.append(settings.NO_CHANNEL)
    if live:
        troubles += await _providers(loaded, tell)
    for trouble in troubles:
        tell(trouble)
    if not troubles:
        tell("The settings are in order.")
    return len(troubles)


def _keys(loaded: settings.Settings) -> list[str]:
    try:
        loaded.keys()
    except sealed.BadKeys as wrong:
        return [
            f"{wrong}\nA fresh key, for the file .env (keep a copy where the database is not):\n"
            f"SECRET_KEYS={sealed.fresh_key()}"
        ]
    return []


async def _database(loaded: settings.Settings) -> list[str]:
    try:
        database = Database(loaded.database_url)
    except DatabaseUnusable as wrong:
        return [str(wrong)]
    try:
        await database.ping()
        state = await schema.state(database)
        if state == "current" and loaded.secret_keys:
            await database.open_keys(loaded.keys())
            async with database.transaction() as session:
                numbers = await programmes.old_numbers(session, datetime.now(loaded.zone).date())
                return [*numbers, *_paused(await installation.paused_since(session))]
    except (DatabaseUnusable, sealed.BadKeys) as wrong:
        return [str(wrong)]
    finally:
        await database.close()
    return {
        "old": ["The database is of an older release. `lyset migrate` brings it up to date."],
        "newer": ["The database is of a newer release than this one. Install that release."],
    }.get(state, [])


def _paused(since: datetime | None) -> list[str]:
    """Nothing is broken, and nothing automatic is sent either."""
    if since is None:
        return []
    return [
        "Sending is paused since a backup was put in place. Staff write SLIPP in chat, "
        "or `lyset release` decides here."
    ]


def _open_to_others(loaded: settings.Settings) -> list[str]:
    """A file made by an earlier release, or copied, may be readable by everybody on the machine."""
    try:
        url = as_async_url(loaded.database_url)
    except DatabaseUnusable:
        return []
    file = Path(url.database or "")
    if not url.drivername.startswith("sqlite") or not file.is_file() or not file.stat().st_mode & 0o077:
        return []
    return [f"The database file can be read by others on this machine. Mend it with: chmod 600 {file}"]


async def _providers(loaded: settings.Settings, tell: Speak) -> list[str]:
    troubles = []
    for name, channel in channels_of(loaded).items():
        ask: Any = channel
        await ask.start()
        try:
            who = await (ask.username() if name == "telegram" else ask.account_name())
            tell(f"{name}: we are {who}")
        except SendFailed as failed:
            troubles.append(f"{name}: the provider refuses or does not answer ({failed.reason}).")
        finally:
            await ask.stop()
    return troubles
