"""`lyset programme import`: a programme from its file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from bot.commands.opening import opened
from bot.features import programmes
from bot.settings import Settings

#: Bytes; a programme's file is a page or two.
_LARGEST = 200_000
Speak = Callable[[str], None]


class BadFile(Exception):
    """The file cannot be used; a line for each thing that is wrong."""


async def import_file(settings: Settings, path: Path, tell: Speak) -> None:
    """Take in the file; importing it again brings the programme up to date. Raises BadFile."""
    read = programmes.read_file(_text_of(path), settings.time_zone)
    if isinstance(read, list):
        raise BadFile("\n".join(f"{path}:{problem.line}: {problem.text}" for problem in read))
    now = datetime.now(UTC)
    async with opened(settings) as database, database.transaction() as session:
        programme = await programmes.store(session, read, now)
        changed = await programmes.changed_by_file(session, programme, now)
    tell(f"Taken in: {programme.name} ({programme.key}).")
    if changed:
        tell("\n".join(["The file changed:", *(f"  {line}" for line in changed)]))
    advice = programmes.numbers_advice(read.numbers.checked, datetime.now(settings.zone).date())
    if advice:
        tell(advice)


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise BadFile(f"{path} is larger than {_LARGEST // 1000} kB: that is no programme's file.")
        return path.read_text(encoding="utf-8")
    except OSError as wrong:
        raise BadFile(f"{path} cannot be read ({wrong.strerror}).") from None
    except UnicodeDecodeError:
        raise BadFile(f"{path} is not UTF-8 text. Save it as UTF-8 and try again.") from None
