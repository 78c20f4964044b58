"""The `lyset` command line; joins the demo's stand-ins to the service."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Coroutine
from datetime import UTC, datetime
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import Annotated, Any, TypeVar

import structlog
import typer
from rich.console import Console
from sqlalchemy.exc import SQLAlchemyError

from bot import alone, service, settings
from bot.commands import (
    backing_up,
    checking,
    erasing,
    erasures,
    inviting,
    moving,
    programmes,
    progress,
    releasing,
    restoring,
    running,
)
from bot.logs import classes_of
from bot.logs import set_up as set_up_logs
from bot.when import as_json, read
from storage import copying, schema, sealed
from storage.database import Database, DatabaseUnusable

app = typer.Typer(no_args_is_help=True, add_completion=False, help="A bot for low-threshold services.")
programme_app = typer.Typer(no_args_is_help=True, help="Programmes and their files.")
app.add_typer(programme_app, name="programme")

log = structlog.get_logger()
out = Console(highlight=False, soft_wrap=True, markup=False)
err = Console(stderr=True, highlight=False, soft_wrap=True, markup=False)

T = TypeVar("T")
#: What is said as a sentence, without a traceback.
PLAIN = (
    settings.BadSettings,
    sealed.BadKeys,
    DatabaseUnusable,
    service.CannotListen,
    alone.AnotherRuns,
    programmes.BadFile,
    inviting.CannotInvite,
    copying.CannotCopy,
    erasing.CannotErase,
    erasures.BadList,
    releasing.CannotRelease,
    running.StillRuns,
)


def main() -> None:
    """Run a command; what is wrong is said in sentences."""
    # What we write (the database, a QR picture) is for this user only.
    os.umask(0o077)
    try:
        app()
    except PLAIN as wrong:
        err.print(str(wrong), style="red")
    # Their own texts may repeat a row or an address: the classes say enough to look it up.
    except (SQLAlchemyError, OSError) as wrong:
        err.print(
            f"This could not be done ({classes_of(wrong)}). `lyset check` looks at the settings "
            "and the database.",
            style="red",
            markup=False,
        )
    else:
        return
    sys.exit(1)


@app.command()
def run() -> None:
    """The service, until it is told to stop."""
    loaded = settings.load()
    set_up_logs(secrets=_secrets(loaded))
    if not loaded.telegram_on and not loaded.sms_on:
        log.warning(settings.NO_CHANNEL, action="channels")
    _wait(service.run(loaded))


@app.command()
def migrate() -> None:
    """Bring the database up to date."""
    _wait(_migrate(_loaded_quietly()))


@app.command()
def check(*, live: Annotated[bool, typer.Option(help="Ask both providers who we are.")] = False) -> None:
    """Say what is wrong with the settings, and how to mend it."""
    set_up_logs(quiet=True)
    troubles = _wait(checking.check(live=live, tell=out.print))
    sys.exit(1 if troubles else 0)


@app.command()
def demo(port: Annotated[int, typer.Option(envvar="PORT")] = 8080) -> None:
    """The real bot with stand-ins for Telegram and Twilio, and a page of phones."""
    from bot.commands import demo as demonstration

    set_up_logs(quiet=True)
    _wait(demonstration.run(port=port, tell=out.print))


@app.command()
def invite(
    role: Annotated[str, typer.Option(help="participant, peer_worker, staff, coordinator or volunteer")],
    name: Annotated[str, typer.Option(help="First name")],
    programme: Annotated[str | None, typer.Option(help="Key of the programme, if there are several")] = None,
    qr: Annotated[Path | None, typer.Option(help="Write the QR picture to this file (.png or .svg)")] = None,
) -> None:
    """Make a code that somebody joins with."""
    request = inviting.Request(role=role, name=name, programme=programme, picture=qr)
    _wait(inviting.invite(_loaded_quietly(), request, tell=out.print))


@app.command()
def when(
    text: Annotated[str, typer.Argument(help="What somebody wrote; - reads a text a line.")],
    now: Annotated[str | None, typer.Option(help="ISO, with its offset; default: now.")] = None,
) -> None:
    """What the bot understands by a time, as one line of JSON."""
    zone = settings.load().zone
    try:
        moment = datetime.fromisoformat(now) if now else datetime.now(zone)
    except ValueError:
        raise typer.BadParameter(
            "takes an ISO time, such as 2026-11-25T09:00+01:00", param_hint="--now"
        ) from None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=zone)
    lines = (line.rstrip("\n") for line in sys.stdin) if text == "-" else iter([text])
    for line in lines:
        print(json.dumps(as_json(read(line, moment, zone)), ensure_ascii=False))  # noqa: T201


@app.command()
def backup(file: Annotated[Path, typer.Argument(help="A new file; none is overwritten")]) -> None:
    """Write the whole database to a file, while the service runs."""
    loaded = _loaded_quietly()
    with progress.shown(err) as seen:
        _wait(backing_up.back_up(loaded, file, out.print, seen))


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A backup")],
    *,
    replace: Annotated[
        bool, typer.Option("--replace", help="In the place of what is there, which is kept aside.")
    ] = False,
) -> None:
    """Put a backup in its place, with sending paused until staff say what is still to go."""
    loaded = _loaded_quietly()
    with progress.shown(err) as seen:
        _wait(restoring.restore(loaded, file, out.print, seen, replace=replace, now=datetime.now(UTC)))


@app.command()
def release(
    *,
    send: Annotated[
        bool | None, typer.Option("--send/--drop", help="What waits: send what still holds, or none of it.")
    ] = None,
) -> None:
    """After a restore: let sending go on. Staff do the same in chat with SLIPP."""
    _wait(releasing.release(_loaded_quietly(), out.print, send=send))


@app.command()
def move(to: Annotated[str, typer.Option(help="Address of the other database, as in DATABASE_URL")]) -> None:
    """Copy everything into another database, and prove that it is the same."""
    loaded = _loaded_quietly()
    with progress.shown(err) as seen:
        _wait(moving.move(loaded, to, out.print, seen))


@app.command()
def erase(
    address: Annotated[str, typer.Option(help="A phone number (+47…) or a Telegram id")],
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Erase a person and what is theirs, for good."""
    _wait(
        erasing.erase(
            _loaded_quietly(),
            address,
            out.print,
            sure=lambda: yes or typer.confirm("This cannot be undone. Erase them?", err=True),
        )
    )


@programme_app.command("import")
def import_programme(file: Annotated[Path, typer.Argument(help="FILE.toml")]) -> None:
    """Take in a programme with its slots, hours and texts."""
    _wait(programmes.import_file(_loaded_quietly(), file, tell=out.print))


@app.callback(invoke_without_command=True)
def main_options(
    *, version: Annotated[bool, typer.Option("--version", help="Say which release.")] = False
) -> None:
    """What goes for every command."""
    if version:
        out.print(installed_version("lyset"))
        raise typer.Exit


async def _migrate(loaded: settings.Settings) -> None:
    database = Database(loaded.database_url)
    try:
        await database.ping()
        await schema.migrate(database)
        await database.open_keys(loaded.keys())
    finally:
        await database.close()
    out.print("The database is up to date.")


def _loaded_quietly() -> settings.Settings:
    """The settings, for a command that speaks for itself: only warnings are logged."""
    loaded = settings.load()
    set_up_logs(quiet=True, secrets=_secrets(loaded))
    return loaded


def _secrets(loaded: settings.Settings) -> tuple[str, ...]:
    return (loaded.telegram_bot_token, loaded.twilio_auth_token, loaded.secret_keys)


def _wait(work: Coroutine[Any, Any, T]) -> T:
    return asyncio.run(work)


if __name__ == "__main__":
    main()
