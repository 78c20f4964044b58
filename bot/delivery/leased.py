"""A message that is ours to send, and what a provider may tell of it afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import Protocol
from uuid import UUID

from bot.channels import Letter, SendFailed
from storage.permits import Grant


@dataclass(frozen=True)
class Leased:
    """Marked as being sent: ours as long as nobody has claimed it after us."""

    row_id: UUID
    fence: int
    recipient: UUID
    letter: Letter
    grant: Grant
    #: Seconds from the claim until the permits may be used.
    wait: float
    #: Machine time (loop) after which it is not begun any more: its permits may be somebody else's by then.
    begin_by: float = inf


class Report(Protocol):
    """What a provider tells afterwards."""

    @property
    def row_id(self) -> UUID | None: ...
    @property
    def provider_id(self) -> str: ...
    @property
    def status(self) -> str: ...
    @property
    def rank(self) -> int: ...
    @property
    def failure(self) -> SendFailed | None: ...
