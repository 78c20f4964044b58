"""THE DOOR OUT: claim → still true? → send → record."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from uuid import NAMESPACE_URL, UUID, uuid5

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from bot import letters
from bot.channels import Channel, Letter, SendFailed, Sent
from storage import outbox, people, signals
from storage.database import Database, machine_now
from storage.tables import LANES, Contact, Outbox

log = structlog.get_logger()

#: How many messages are on their way at once; the first worker takes nothing but what cannot wait.
WORKERS = 4
RESERVED_LANES = ("urgent", "reply")
IDLE = 0.5
#: Seconds that a stop waits for a provider.
PATIENCE = 4.0
FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(minutes=15)
MOST_ATTEMPTS = 12


@dataclass(frozen=True)
class Leased:
    """A message that is ours to send, as long as nobody has claimed it after us."""

    row_id: UUID
    fence: int
    channel: Channel
    letter: Letter


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


class Delivery:
    """Sends what the outbox holds, over the channels that are on."""

    def __init__(
        self,
        database: Database,
        channels: Mapping[str, Channel],
        now: Callable[[], datetime],
        otherwise: letters.Otherwise,
    ) -> None:
        self._database = database
        self._channels = channels
        self._now = now
        self._otherwise = otherwise
        self._news = asyncio.Event()
        self._sending: set[asyncio.Task[None]] = set()
        #: Machine time of the last look into the outbox; /health asks.
        self.looked_at: float = 0.0

    def wake(self) -> None:
        """Something new is in the outbox."""
        self._news.set()

    async def run(self) -> None:
        """Send until cancelled; what is being sent then is finished first."""
        async with asyncio.TaskGroup() as group:
            for number in range(WORKERS):
                group.create_task(self._work(RESERVED_LANES if number == 0 else LANES))

    async def drain(self) -> None:
        """Send all that may go now, one at a time, until nothing is left."""
        while await self.deliver_one(LANES):
            pass

    async def deliver_one(self, lanes: Sequence[str]) -> bool:
        """Carry the next message through to its end; False when none is waiting."""
        async with self._database.transaction() as session:
            row = await outbox.claim(session, self._now(), lanes)
        if row is None:
            return False
        leased = await self._prepared(row)
        if leased is not None:
            await self._send_to_the_end(leased)
        return True

    async def finish(self) -> None:
        """Wait for what is being sent just now, not for ever: what a provider holds on to is uncertain."""
        if not self._sending:
            return
        _, unfinished = await asyncio.wait(self._sending, timeout=PATIENCE)
        for task in unfinished:
            task.cancel()
        await asyncio.gather(*unfinished, return_exceptions=True)

    async def note(self, report: Report) -> None:
        """What the provider says later about a message that it accepted; only news of a higher rank count."""
        now = self._now()
        async with self._database.transaction() as session:
            row = await outbox.reported(session, report.row_id, report.provider_id)
            if row is None or not outbox.advance(row, report.status, report.rank):
                return
            if row.state == "uncertain":
                outbox.end(row, "sent", now)
                row.provider_id = report.provider_id
                await signals.settle(session, "uncertain", row.id, now)
            if report.failure is not None:
                await self._mark_contact(session, row, report.failure, now)
                await signals.give(session, "undelivered", row.id, now, programme_id=row.programme_id)

    async def _work(self, lanes: Sequence[str]) -> None:
        while True:
            self.looked_at = asyncio.get_running_loop().time()
            try:
                busy = await self.deliver_one(lanes)
            except (SQLAlchemyError, OSError) as broken:
                log.error("outbox out of reach", action="deliver", error=type(broken).__name__)
                busy = False
            except Exception:
                log.exception("delivery stumbled", action="deliver")
                busy = False
            if not busy:
                await self._rest()

    async def _rest(self) -> None:
        self._news.clear()
        try:
            await asyncio.wait_for(self._news.wait(), IDLE)
        except TimeoutError:
            return

    async def _prepared(self, claimed: Outbox) -> Leased | None:
        """The message in words, marked as being sent; None when it is not to go now, or at all."""
        try:
            async with self._database.transaction() as session:
                row = await outbox.held(session, claimed.id, claimed.fence)
                return None if row is None else await self._prepare(session, row)
        except (SQLAlchemyError, OSError):
            raise
        except Exception as broken:
            log.exception("cannot be said", action="prepare", outbox=str(claimed.id))
            await self._give_up(claimed, type(broken).__name__)
            return None

    async def _prepare(self, session: AsyncSession, row: Outbox) -> Leased | None:
        now = self._now()
        if not await letters.still_true(session, row, now):
            return None
        contact = await self._addressee(session, row, now)
        if contact is None:
            return None
        channel = self._channels[contact.channel]
        letter = await letters.compose(session, row, contact, now, self._otherwise)
        outbox.start_sending(row, contact.id, await machine_now(session))
        return Leased(row.id, row.fence, channel, letter)

    async def _addressee(self, session: AsyncSession, row: Outbox, now: datetime) -> Contact | None:
        if row.contact_id is not None:
            contact = await people.contact(session, row.contact_id)
        elif row.person_id is not None:
            contact = await people.reachable_at(session, row.person_id, self._channels.keys())
        else:
            contact = None
        if contact is not None and contact.channel in self._channels:
            return contact
        log.info("nobody to send to", action="deliver", outbox=str(row.id))
        if row.automatic:
            outbox.end(row, "cancelled", now, error="no address")
        else:
            outbox.end(row, "failed", now, error="no address")
            await signals.give(session, "failed", row.id, now, programme_id=row.programme_id)
        return None

    async def _send_to_the_end(self, leased: Leased) -> None:
        """A stop waits for it: what has begun to be sent is also recorded."""
        task = asyncio.create_task(self._send(leased))
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)
        await asyncio.shield(task)

    async def _send(self, leased: Leased) -> None:
        try:
            sent = await leased.channel.send(leased.letter)
        except SendFailed as failed:
            await self._record_failure(leased, failed)
        except asyncio.CancelledError:
            await self._record_failure(leased, SendFailed("stopped meanwhile", then="uncertain"))
            raise
        except Exception as broken:
            log.exception("channel broke", action="send", outbox=str(leased.row_id))
            await self._record_failure(leased, SendFailed(type(broken).__name__, then="uncertain"))
        else:
            await self._record_sent(leased, sent)

    async def _record_sent(self, leased: Leased, sent: Sent) -> None:
        async with self._database.transaction() as session:
            row = await outbox.held(session, leased.row_id, leased.fence)
            if row is None:
                return
            outbox.end(row, "sent", self._now())
            row.provider_id = sent.provider_id
            # How long a receipt was would tell what was voted.
            row.segments = None if row.kind in outbox.SECRET else sent.segments
            await signals.settle(session, f"channel {leased.channel.name}", _of(leased.channel), self._now())

    async def _record_failure(self, leased: Leased, failed: SendFailed) -> None:
        now = self._now()
        log.warning(
            "not sent", action="send", outbox=str(leased.row_id), reason=failed.reason, then=failed.then
        )
        async with self._database.transaction() as session:
            row = await outbox.held(session, leased.row_id, leased.fence)
            if row is None:
                return
            other_way = await self._mark_contact(session, row, failed, now)
            if failed.alarm:
                await signals.give(session, f"channel {leased.channel.name}", _of(leased.channel), now)
            if other_way:
                outbox.put_back(row, now, error=failed.reason)
            elif failed.then == "repeat" and row.attempts < MOST_ATTEMPTS:
                outbox.put_back(row, now + (failed.wait or _pause(row.attempts)), error=failed.reason)
            else:
                state = "uncertain" if failed.then == "uncertain" else "failed"
                outbox.end(row, state, now, error=failed.reason)
                await signals.give(session, state, row.id, now, programme_id=row.programme_id)

    async def _mark_contact(
        self, session: AsyncSession, row: Outbox, failed: SendFailed, now: datetime
    ) -> bool:
        """Note what the failure says about the address; True when the person has another one."""
        if failed.contact is None or row.sent_to is None:
            return False
        contact = await people.contact(session, row.sent_to)
        if contact is None or contact.state == "opted_out":
            return False
        if people.change_state(contact, failed.contact) and contact.person_id is not None:
            await signals.give(session, failed.contact, contact.id, now, programme_id=row.programme_id)
        if row.contact_id is not None or row.person_id is None:
            return False
        return await people.reachable_at(session, row.person_id, self._channels.keys()) is not None

    async def _give_up(self, claimed: Outbox, error: str) -> None:
        now = self._now()
        async with self._database.transaction() as session:
            row = await outbox.held(session, claimed.id, claimed.fence)
            if row is not None:
                outbox.end(row, "failed", now, error=error)
                await signals.give(session, "failed", row.id, now, programme_id=row.programme_id)


def _of(channel: Channel) -> UUID:
    """What an alarm about a channel is about: the same each time, so that there is one."""
    return uuid5(NAMESPACE_URL, f"lyset:channel:{channel.name}")


def _pause(attempts: int) -> timedelta:
    longer: timedelta = FIRST_WAIT * 2 ** (attempts - 1)
    return min(longer, LONGEST_WAIT)
