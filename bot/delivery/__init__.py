"""THE DOOR OUT: claim → still true? → send → record."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping
from datetime import datetime

from bot import letters
from bot.channels import Channel
from bot.delivery import reports
from bot.delivery.claiming import Desk
from bot.delivery.dispatcher import Dispatcher
from bot.delivery.leased import Report
from bot.delivery.outcomes import OnOutcome, Outcome, tell_nobody
from bot.delivery.pace import Pace
from bot.delivery.reconciling import Reconciler
from bot.delivery.recording import Recorder
from storage import permits
from storage.database import Database
from storage.tables import CHANNELS

__all__ = ["Delivery", "Outcome", "Pace", "Report"]


class Delivery:
    """Sends what the outbox holds, over the channels that are on; each at its own pace."""

    def __init__(
        self,
        database: Database,
        channels: Mapping[str, Channel],
        paces: Collection[Pace],
        now: Callable[[], datetime],
        otherwise: letters.Otherwise,
        on_outcome: OnOutcome = tell_nobody,
        is_hearing: Callable[[], bool] = lambda: False,
    ) -> None:
        """`is_hearing`: whether something that just came in is being stored; it goes first."""
        self._database = database
        self._channels = channels
        self._paces = {pace.limit.key: pace for pace in paces}
        self._now = now
        self._otherwise = otherwise
        self._on_outcome = on_outcome
        self._is_hearing = is_hearing
        self._reconciler = Reconciler(database, channels, now)
        self.dispatchers = [self._dispatcher(channel) for channel in channels.values()]
        if self.dispatchers:
            # What waits for a channel that is off is looked at too: the person may have another one.
            off = tuple(name for name in CHANNELS if name not in channels)
            self.dispatchers[0].desk.takes += off

    async def open(self) -> None:
        """Make ready to send; the keys of the database are open."""
        async with self._database.transaction() as session:
            for pace in self._paces.values():
                await permits.lay_out(session, pace.limit)

    @property
    def looked_at(self) -> float:
        """Machine time (loop) when the slowest of the channels last looked into the outbox."""
        return min((each.looked_at for each in self.dispatchers), default=0.0)

    def wake(self) -> None:
        """Something new is in the outbox."""
        for each in self.dispatchers:
            each.wake()

    async def run(self) -> None:
        """Send until cancelled; `finish` waits for what is being sent then."""
        async with asyncio.TaskGroup() as group:
            for each in self.dispatchers:
                group.create_task(each.run())

    async def drain(self) -> None:
        """Send all that may go now, one at a time, until nothing is left."""
        while any([await each.deliver_one() for each in self.dispatchers]):
            pass

    async def finish(self) -> None:
        """Wait for what is being sent just now, not for ever: what a provider holds on to is uncertain."""
        await asyncio.gather(*(each.finish() for each in self.dispatchers))

    async def note(self, report: Report) -> None:
        """What the provider says later about a message that it accepted; only news of a higher rank count."""
        if await reports.note(self._database, self._channels.keys(), self._now, report):
            self.wake()

    async def reconcile(self) -> int:
        """Look at what may not have arrived and is due to be looked at; how many were seen to."""
        seen_to = await self._reconciler.reconcile()
        if seen_to:
            self.wake()
        return seen_to

    def _dispatcher(self, channel: Channel) -> Dispatcher:
        pace = self._paces[channel.name]
        others = [name for name in self._channels if name != channel.name]
        desk = Desk(self._database, channel, pace, others, self._now, self._otherwise, self._on_outcome)
        recorder = Recorder(
            self._database, channel.name, pace, self._channels.keys(), self._now, self._on_outcome
        )
        return Dispatcher(channel, desk, recorder, self.wake, self._is_hearing)
