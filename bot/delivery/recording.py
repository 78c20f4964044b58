"""What became of a message: written down by whoever still holds it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.channels import SendFailed, Sent
from bot.delivery import missed
from bot.delivery.leased import Leased
from bot.delivery.outcomes import OnOutcome, Outcome, ended, tell_nobody
from bot.delivery.pace import Pace
from storage import claims, outbox, permits, signals, uncertain
from storage.database import Database, machine_now
from storage.tables import Outbox

log = structlog.get_logger()

FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(minutes=15)
#: What says nothing of how long it is of use is tried for so long.
USEFUL = timedelta(days=1)
#: So many recipients refused in a row because of limits: it is the bot or the number that is to wait.
NOT_ONE_CHAT = 3
#: A halt of which somebody has to know.
LONG_HALT = timedelta(minutes=1)
#: Told to wait by a provider that does not say how long.
FLOODED = timedelta(seconds=5)
#: Seconds between the tries to write down what a provider answered, while the database is away.
AGAIN = 0.5
#: Seconds between two looks for an alarm that another process gave, and that is over.
ALARMS_EVERY = 5.0


class Recorder:
    """Writes down what became of the messages of one channel."""

    def __init__(
        self,
        database: Database,
        name: str,
        pace: Pace,
        channels: Collection[str],
        now: Callable[[], datetime],
        on_outcome: OnOutcome = tell_nobody,
    ) -> None:
        self._database = database
        self._name = name
        self._pace = pace
        self._channels = channels
        self._now = now
        self._on_outcome = on_outcome
        #: Whom the provider refused because of its limits, with nothing accepted since.
        self._flooded: set[UUID] = set()
        #: Machine time (loop) of the last look for an alarm to take back.
        self._alarm_looked_at = -ALARMS_EVERY

    async def record(self, leased: Leased, outcome: Sent | SendFailed) -> None:
        """Until it stands in the database, or the lease is over and somebody else says what is known."""
        loop = asyncio.get_running_loop()
        answered = loop.time()
        while True:
            try:
                async with self._database.transaction() as session:
                    machine = await machine_now(session)
                    at = machine - timedelta(seconds=loop.time() - answered)
                    row = await self._write(session, leased, outcome, at, machine)
                flooded = isinstance(outcome, SendFailed) and outcome.flooded
                self._tell(row, leased, flooded=flooded)
                return
            except (SQLAlchemyError, OSError) as broken:
                if loop.time() - answered > claims.LEASE.total_seconds():
                    raise
                log.error(
                    "outcome not written yet",
                    action="record",
                    outbox=str(leased.row_id),
                    error=type(broken).__name__,
                )
                await asyncio.sleep(AGAIN)

    async def keep(self, leased: Leased) -> Leased:
        """The call goes on: nobody else may use its permits meanwhile."""
        async with self._database.transaction() as session:
            grant = await permits.extend(session, leased.grant, await machine_now(session))
        return replace(leased, grant=grant)

    async def unbegun(self, leased: Leased) -> None:
        """Nothing left us yet, and nothing will: somebody else may send it."""
        async with self._database.transaction() as session:
            row = await outbox.held(session, leased.row_id, leased.fence)
            if row is not None:
                outbox.put_back(row, row.not_before)
                row.attempts -= 1

    def _tell(self, row: Outbox | None, leased: Leased, *, flooded: bool) -> None:
        """Once it stands in the database, and only of what was ours to write."""
        if row is not None:
            again = Outcome(self._name, row.lane, "flooded" if flooded else "repeated")
            self._on_outcome(ended(row, self._name, self._now()) or again)

    async def _write(
        self,
        session: AsyncSession,
        leased: Leased,
        outcome: Sent | SendFailed,
        answered: datetime,
        machine: datetime,
    ) -> Outbox | None:
        """The row, where it was ours to write."""
        if isinstance(outcome, SendFailed):
            await missed.hold_phone(session, leased.row_id)
        row = await outbox.held(session, leased.row_id, leased.fence)
        if isinstance(outcome, Sent):
            self._flooded.clear()
            known = row or await self._given_away(session, leased)
            if known is not None:
                await self._sent(session, known, outcome)
        elif row is not None:
            await self._failed(session, row, outcome)
        if isinstance(outcome, SendFailed) and outcome.flooded:
            await self._leave_alone(session, leased.recipient, outcome, machine)
        elif (rest := self._pace.rest_after(leased.letter)) > timedelta(0):
            await permits.rest(session, leased.recipient, answered + rest)
        await permits.give_back(session, leased.grant, answered)
        return row

    async def _given_away(self, session: AsyncSession, leased: Leased) -> Outbox | None:
        """Our lease ran out, and all that anybody knows since is that they do not know; we do."""
        row = await uncertain.lock(session, leased.row_id)
        if row is None or row.fence != leased.fence + 1 or row.state not in ("uncertain", "pending"):
            return None
        if row.state == "pending":
            # The provider's own list did not show it yet when it was asked.
            outbox.doubt(row)
        await signals.settle(session, "uncertain", row.id, self._now())
        await uncertain.need_no_repetition(session, row.id, self._now())
        return row

    async def _sent(self, session: AsyncSession, row: Outbox, sent: Sent) -> None:
        now = self._now()
        outbox.end(row, "sent", now)
        row.provider_id = sent.provider_id
        # How long a receipt was would tell what was voted.
        row.segments = None if row.kind in outbox.SECRET else sent.segments
        await self._works(session, now)
        if row.attempts > 1:
            await uncertain.need_no_repetition(session, row.id, now)
        if row.again_of is not None:
            await signals.settle(session, "undelivered", row.again_of, now)

    async def _works(self, session: AsyncSession, now: datetime) -> None:
        """The channel lets something through: an alarm about it, from whichever process, is over."""
        at = asyncio.get_running_loop().time()
        if at >= self._alarm_looked_at + ALARMS_EVERY:
            self._alarm_looked_at = at
            await signals.settle(session, f"channel {self._name}", alarm_of(self._name), now)

    async def _failed(self, session: AsyncSession, row: Outbox, failed: SendFailed) -> None:
        now = self._now()
        log.warning("not sent", action="send", outbox=str(row.id), reason=failed.reason, then=failed.then)
        given_up = await missed.is_given_up(session, row, failed, now)
        if failed.alarm:
            self._alarm_looked_at = -ALARMS_EVERY
            await signals.give(session, f"channel {self._name}", alarm_of(self._name), now)
        if given_up and await missed.other_phone(session, row, self._channels) is not None:
            row.contact_id = None
            outbox.put_back(row, now, error=failed.reason)
        elif failed.vanished:
            # What is new takes its own place among what may be sent.
            row.edits = None
            outbox.put_back(row, row.not_before, error=failed.reason)
        elif failed.flooded:
            # It waits on the machine's clock, and was nobody's fault.
            outbox.put_back(row, row.not_before, error=failed.reason)
            row.attempts -= 1
        elif _may_be_repeated(row, failed) and now < (row.expires_at or row.created_at + USEFUL):
            outbox.put_back(row, now + (failed.wait or _pause(row.attempts)), error=failed.reason)
        else:
            await self._ended(session, row, failed, now, given_up=given_up)

    async def _ended(
        self, session: AsyncSession, row: Outbox, failed: SendFailed, now: datetime, *, given_up: bool
    ) -> None:
        """Not sent, or nobody knows: staff see it, unless something more is tried."""
        if failed.then != "uncertain":
            outbox.end(row, "failed", now, error=failed.reason)
            if not await missed.try_again(session, row, failed, self._channels, now, given_up=given_up):
                await missed.show(session, "failed", row, now, given_up=given_up)
        elif row.provider_id is not None and row.edits is None:
            # It was reported on before we were answered.
            outbox.end(row, "sent", now)
        else:
            outbox.end(row, "uncertain", now, error=failed.reason)
            if row.look_at is None:
                await signals.give(session, "uncertain", row.id, now, programme_id=row.programme_id)

    async def _leave_alone(
        self, session: AsyncSession, recipient: UUID, failed: SendFailed, machine: datetime
    ) -> None:
        """This recipient for as long as we were told; all of the channel when nobody at all gets through."""
        wait = failed.wait or FLOODED
        self._flooded.add(recipient)
        if len(self._flooded) >= NOT_ONE_CHAT:
            await permits.halt(session, self._pace.limit.key, machine + wait)
            if wait >= LONG_HALT:
                self._alarm_looked_at = -ALARMS_EVERY
                await signals.give(session, f"channel {self._name}", alarm_of(self._name), self._now())
        await permits.rest(session, recipient, machine + wait)


def alarm_of(channel: str) -> UUID:
    """What an alarm about a channel is about: the same each time, so that there is one."""
    return uuid5(NAMESPACE_URL, f"lyset:channel:{channel}")


def _may_be_repeated(row: Outbox, failed: SendFailed) -> bool:
    """A change of a message is the same when it is done twice."""
    return failed.then == "repeat" or (failed.then == "uncertain" and row.edits is not None)


def _pause(attempts: int) -> timedelta:
    longer: timedelta = FIRST_WAIT * 2 ** (attempts - 1)
    return min(longer, LONGEST_WAIT)
