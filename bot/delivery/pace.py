"""How fast a provider lets us send: all in all, and to one recipient."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from bot.channels import Letter
from storage.permits import Limit

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Pace:
    """The limits of one channel; 0: as many as one likes. Machine's clock."""

    limit: Limit
    #: Messages to one recipient a minute, evenly spread.
    chat_per_minute: int = 0
    #: The same for a group, whose address is a negative number on Telegram.
    group_per_minute: int = 0

    def rest_after(self, letter: Letter) -> timedelta:
        """How long the recipient is left alone after the answer to this."""
        per_minute = self.group_per_minute if letter.to.startswith("-") else self.chat_per_minute
        return _MINUTE / per_minute if per_minute else timedelta(0)
