"""What became of a message, told to whoever counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from storage.tables import Outbox


@dataclass(frozen=True)
class Outcome:
    """One message, as far as it has come; nothing here leads to a person."""

    channel: str
    lane: str
    #: sent, uncertain, failed, expired, cancelled; repeated: certainly not taken, and to be tried again;
    #: flooded: the same, because the provider wants a pause (a 429).
    what: str
    #: Sent: seconds since it could have gone (business clock).
    late: float | None = None


OnOutcome = Callable[[Outcome], None]

_ENDS = frozenset({"sent", "uncertain", "failed", "expired", "cancelled"})


def tell_nobody(_outcome: Outcome) -> None:
    """Where nobody counts."""


def ended(row: Outbox, channel: str, now: datetime) -> Outcome | None:
    """What became of the row; None while it is on its way. `now`: business clock."""
    if row.state not in _ENDS:
        return None
    late = (now - row.not_before).total_seconds() if row.state == "sent" else None
    return Outcome(channel, row.lane, row.state, late)
