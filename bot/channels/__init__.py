"""The one port: what a channel is handed, what it gives back, and how it fails."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, Protocol, runtime_checkable
from uuid import UUID

from bot.messages import ChannelName, Incoming


@dataclass(frozen=True)
class Button:
    """An option in the reader's words."""

    action: str
    label: str
    chosen: bool = False
    #: The SMS number that stands for it on that phone; None where the channel has buttons.
    number: int | None = None
    #: SMS: comes when the person writes MER.
    hidden: bool = False


@dataclass(frozen=True)
class Letter:
    """One message, ready in words, for one address."""

    #: The outbox row's id; rides along where the provider gives it back.
    row_id: UUID
    to: str
    text: str
    buttons: tuple[Button, ...] = ()
    language: str = "nb"
    #: The provider's id of the message that this one changes; empty: a new one.
    edits: str = ""
    qr: str = ""
    #: What an .ics file that goes with it holds.
    calendar: str = ""
    protected: bool = False
    #: If the message to change has vanished, nothing is sent instead.
    only_edit: bool = False


@dataclass(frozen=True)
class Sent:
    """The provider accepted it."""

    provider_id: str
    segments: int | None = None


class SendFailed(Exception):
    """Not sent, or not known to be; `then` is what may be done.

    repeat: it was certainly not accepted, and may be sent again (after `wait`, if given).
    uncertain: it may have been accepted; repeating could send it twice.
    never: the provider refuses it for good.
    """

    def __init__(
        self,
        reason: str,
        *,
        then: Literal["repeat", "uncertain", "never"],
        wait: timedelta | None = None,
        contact: Literal["unreachable", "opted_out"] | None = None,
        alarm: bool = False,
        flooded: bool = False,
        again: tuple[timedelta, ...] = (),
        missed: bool = False,
        vanished: bool = False,
    ) -> None:
        super().__init__(reason)
        #: Short and free of addresses and text: "429", "read timeout", "21610".
        self.reason = reason
        self.then = then
        self.wait = wait
        #: What this says about the address.
        self.contact = contact
        #: Somebody who runs the service has to look (credentials, sender, account).
        self.alarm = alarm
        #: The provider wants to be left alone for `wait` (a 429).
        self.flooded = flooded
        #: It did not arrive, and is tried anew so long after each time, while it is of use.
        self.again = again
        #: The phone was not there; after several separate times it counts as unreachable.
        self.missed = missed
        #: The message that was to be changed is gone.
        self.vanished = vanished


class Channel(Protocol):
    """A way to reach people."""

    name: ChannelName

    async def start(self) -> None:
        """Get ready to send; raises nothing for a provider that is away just now."""

    async def stop(self) -> None: ...

    def size(self, letter: Letter) -> int:
        """How many of the provider's limit the message counts for."""

    async def send(self, letter: Letter) -> Sent:
        """Raises SendFailed."""

    async def acknowledge(self, incoming: Incoming) -> None:
        """Tell the provider at once that a press arrived; never raises."""


@runtime_checkable
class Fetches(Protocol):
    """A channel that hands over files only when it is asked for them."""

    async def fetch(self, incoming: Incoming) -> str:
        """What the file holds, as text; empty when it cannot be had. Never raises."""


@dataclass(frozen=True)
class Accepted:
    """A message that a provider says it has."""

    provider_id: str
    #: As the channel's `trace` writes it.
    trace: str
    segments: int | None = None


@runtime_checkable
class Asked(Protocol):
    """A channel whose provider can be asked afterwards what it accepted."""

    def trace(self, letter: Letter) -> str:
        """Address and words as the provider's list gives them back."""

    async def accepted(self, to: str, since: datetime) -> Sequence[Accepted]:
        """What it took for this address since then (machine's clock). SendFailed when it cannot be asked."""
