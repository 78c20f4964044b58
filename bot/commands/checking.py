"""`lyset check`: what is wrong with the settings, and how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from bot import settings
from bot.channels import SendFailed
from bot.commands.shapes import doubtful
from bot.features import programmes
from bot.service import channels_of
from storage import installation, schema, sealed
from storage import programmes as stored
from storage.database import Database, DatabaseUnusable, as_async_url
from storage.tables import Programme

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
                pageless = _without_page(loaded, await stored.every(session))
                return [*numbers, *pageless, *_paused(await installation.paused_since(session))]
    except (DatabaseUnusable, sealed.BadKeys) as wrong:
        return [str(wrong)]
    finally:
        await database.close()
    return {
        "old": ["The database is of an older release. `lyset migrate` brings it up to date."],
        "newer": ["The database is of a newer release than this one. Install that release."],
    }.get(state, [])


def _without_page(loaded: settings.Settings, every: Sequence[Programme]) -> list[str]:
    """Where words are not relayed, the page is the only place where they can be read."""
    linked = [one.key for one in every if one.contact_mode == "link"]
    if loaded.public_url or not linked:
        return []
    return [
        f"PUBLIC_URL is not set, and staff of {', '.join(linked)} read what people write on a page there "
        '(contact mode = "link"). Set it to the https address of this service.'
    ]


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


def _addresses(public_url: str) -> str:
    """What stands behind # is for Twilio: to try again."""
    base = public_url.rstrip("/")
    return "\n".join(
        f"  {what}: {base}{path}#rc=5&rp=all"
        for what, path in (("a message comes in", "/sms"), ("a call comes in", "/voice"))
    )


async def _providers(loaded: settings.Settings, tell: Speak) -> list[str]:
    troubles = []
    if loaded.sms_on and loaded.public_url:
        tell(f"sms: the number at Twilio needs these addresses, both POST:\n{_addresses(loaded.public_url)}")
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
