"""`lyset release`: sending goes on after a restore, for a service whose staff cannot be reached in chat."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from bot.commands.opening import opened
from bot.features import releasing
from bot.messages import Refused
from bot.settings import Settings

Speak = Callable[[str], None]


class CannotRelease(Exception):
    """Nothing was decided; the text says what there is to choose."""


async def release(settings: Settings, tell: Speak, *, send: bool | None) -> None:
    """`send`: True, what still holds; False, nothing of it; None: say what waits. Raises CannotRelease."""
    async with opened(settings) as database, database.transaction() as session:
        waiting = await releasing.standing(session)
        if waiting is None:
            tell("Nothing waits, and sending is not paused.")
            return
        at = waiting.backup_of.astimezone(settings.zone).isoformat(" ", "seconds")
        if send is None:
            raise CannotRelease(
                f"{waiting.count} messages wait; the backup is of {at}. "
                "Choose --send (what still holds) or --drop (none of them)."
            )
        done = await releasing.release(session, None, datetime.now(UTC), send=send)
        assert not isinstance(done, Refused)
    tell(
        f"{done} messages {'go out as far as they still hold' if send else 'are not sent'}. Sending goes on."
    )
