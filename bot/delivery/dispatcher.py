"""One channel's sender: takes what is next when there is room, calls the provider, writes down what came."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.channels import Channel, SendFailed, Sent
from bot.delivery.claiming import Desk, Nothing, TooEarly
from bot.delivery.leased import Leased
from bot.delivery.recording import Recorder
from storage.tables import LANES

log = structlog.get_logger()

#: How many messages are on their way at once: after a crash nobody knows of so many whether they arrived.
AT_ONCE = 8
#: Room that only what cannot wait may take.
RESERVED = 2
RESERVED_LANES = ("urgent", "reply")
#: Seconds until the next look when nothing was heard.
IDLE = 2.0
#: Seconds until the next look when a provider asked for a long pause: /health sees that somebody looks.
LONGEST_REST = 5.0
#: Seconds after which a call that still runs asks for more time.
KEEP_EVERY = 1.0
#: Seconds by which each message lets go first what has just come in: a provider waits for us there.
GIVE_WAY = 0.05
#: Seconds that a stop waits for a provider.
PATIENCE = 4.0
#: Seconds that a drain waits for a limit, no longer.
SHORT = 2.0


class Dispatcher:
    """Sends what waits for one channel."""

    def __init__(
        self,
        channel: Channel,
        desk: Desk,
        recorder: Recorder,
        wake_others: Callable[[], None],
        is_hearing: Callable[[], bool],
    ) -> None:
        self.desk = desk
        self._channel = channel
        self._recorder = recorder
        self._wake_others = wake_others
        self._is_hearing = is_hearing
        self._news = asyncio.Event()
        self._sending: set[asyncio.Task[None]] = set()
        #: Something waits for a message that is on its way: for room, or because its reader is spoken to.
        self._is_waited_for = False
        #: The last message did not get through, and that was not its own fault.
        self._carefully = False
        #: Machine time (loop) of the last look into the outbox; /health asks.
        self.looked_at: float = 0.0

    def wake(self) -> None:
        """Something new is in the outbox, or there is room again."""
        self._news.set()

    async def run(self) -> None:
        """Send until cancelled; `finish` waits for what is being sent then."""
        while True:
            self.looked_at = asyncio.get_running_loop().time()
            self._news.clear()
            try:
                rest = await self._step()
            except (SQLAlchemyError, OSError) as broken:
                log.error("outbox out of reach", action="deliver", error=type(broken).__name__)
                rest = IDLE
            except Exception:
                log.exception("delivery stumbled", action="deliver")
                rest = IDLE
            if rest:
                await self._rest(rest)

    async def deliver_one(self) -> bool:
        """Carry the next message through to its end; False when none may go."""
        found = await self.desk.next_one(LANES)
        if isinstance(found, TooEarly):
            await asyncio.sleep(min(found.seconds, SHORT))
            return True
        if isinstance(found, Leased):
            task = self._begin(found)
            await asyncio.shield(task)
        return found not in (Nothing.EMPTY, Nothing.NOT_YET)

    async def finish(self) -> None:
        """Wait for what is being sent just now, not for ever: what a provider holds on to is uncertain."""
        if not self._sending:
            return
        _, unfinished = await asyncio.wait(self._sending, timeout=PATIENCE)
        for task in unfinished:
            task.cancel()
        await asyncio.gather(*unfinished, return_exceptions=True)

    async def _step(self) -> float:
        """Seconds to rest; 0: there may be more at once."""
        on_their_way, room = len(self._sending), 1 if self._carefully else AT_ONCE - RESERVED
        # Also while we look: what ends meanwhile may be what a message was waiting for.
        self._is_waited_for = True
        if on_their_way >= room + RESERVED:
            return IDLE
        if self._is_hearing():
            await asyncio.sleep(GIVE_WAY)
        found = await self._claimed(LANES if on_their_way < room else RESERVED_LANES)
        match found:
            case Leased():
                self._begin(found)
            case TooEarly():
                return min(found.seconds, LONGEST_REST)
            case Nothing.EMPTY:
                self._is_waited_for = False
                return IDLE
            case Nothing.NOT_YET:
                return IDLE
            case Nothing.HANDED_OVER:
                self._wake_others()
        return 0.0

    async def _claimed(self, lanes: Sequence[str]) -> Leased | TooEarly | Nothing:
        """What is ours when we are stopped is begun all the same: left behind, it would be uncertain."""
        claiming = asyncio.create_task(self.desk.next_one(lanes))
        try:
            return await asyncio.shield(claiming)
        except asyncio.CancelledError:
            done, late = await asyncio.wait({claiming}, timeout=PATIENCE)
            for task in late:
                task.cancel()
            for task in done:
                if task.exception() is None and isinstance(found := task.result(), Leased):
                    self._begin(found)
            raise

    async def _rest(self, seconds: float) -> None:
        # Not wait_for: before Python 3.12 it loses a cancellation that comes together with the news.
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._news.wait()

    def _begin(self, leased: Leased) -> asyncio.Task[None]:
        """In a task of its own, so that a stop can wait for it: what has begun is also recorded."""
        task = asyncio.create_task(self._send(leased))
        self._sending.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._sending.discard(task)
        if not task.cancelled() and (broken := task.exception()) is not None:
            log.error("outcome not written", action="record", error=type(broken).__name__)
        if self._is_waited_for:
            self.wake()

    async def _send(self, leased: Leased) -> None:
        try:
            await asyncio.sleep(leased.wait)
        except asyncio.CancelledError:
            await self._recorder.unbegun(leased)
            raise
        if asyncio.get_running_loop().time() > leased.begin_by:
            # This process stood still: the limit, and the message itself, may be another's by now.
            log.warning("too late to begin", action="send", outbox=str(leased.row_id))
            await self._recorder.unbegun(leased)
            return
        call = asyncio.create_task(self.call(leased))
        try:
            leased = await self._watched(call, leased)
        except asyncio.CancelledError:
            call.cancel()
            await self._recorder.record(leased, SendFailed("stopped meanwhile", then="uncertain"))
            raise
        outcome = call.result()
        # One at a time, as long as none gets through: a provider that hangs would make all of them uncertain.
        self._carefully = isinstance(outcome, SendFailed) and (outcome.flooded or outcome.then == "uncertain")
        if isinstance(outcome, SendFailed):
            # It may be its own turn again.
            self._is_waited_for = True
        await self._recorder.record(leased, outcome)

    async def call(self, leased: Leased) -> Sent | SendFailed:
        """The provider's answer; it is for the caller to write down."""
        try:
            return await self._channel.send(leased.letter)
        except SendFailed as failed:
            return failed
        except Exception as broken:
            log.exception("channel broke", action="send", outbox=str(leased.row_id))
            return SendFailed(type(broken).__name__, then="uncertain")

    async def _watched(self, call: asyncio.Task[Sent | SendFailed], leased: Leased) -> Leased:
        """Until the call has ended; its permits stay ours meanwhile."""
        while True:
            done, _ = await asyncio.wait({call}, timeout=KEEP_EVERY)
            if done:
                return leased
            if leased.grant.numbers:
                try:
                    leased = await self._recorder.keep(leased)
                except (SQLAlchemyError, OSError) as broken:
                    log.error("permits not kept", action="send", error=type(broken).__name__)
