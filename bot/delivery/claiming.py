"""One transaction: the next message, still true, in words, within the limits, marked as being sent."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from enum import Enum
from uuid import UUID

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from bot import letters
from bot.channels import Asked, Channel, Letter
from bot.delivery.leased import Leased
from bot.delivery.outcomes import OnOutcome, ended, tell_nobody
from bot.delivery.pace import Pace
from storage import claims, outbox, passing, people, permits, signals, uncertain
from storage.database import Database, machine_now
from storage.tables import Contact, Outbox

log = structlog.get_logger()

#: How long before a permit is free a message may be made ready for it: what is ready goes on the instant,
#: and what is more important and comes meanwhile goes first.
_AHEAD = {
    "urgent": timedelta(seconds=1),
    "reply": timedelta(milliseconds=100),
    "reminder": timedelta(milliseconds=40),
    "broadcast": timedelta(milliseconds=40),
}


#: What goes to many goes evenly: in bursts, what is urgent would find no permit until the next second.
_EVENLY = ("reminder", "broadcast")


class Nothing(Enum):
    """What a look into the outbox came to, other than a message to send."""

    #: Nothing waits.
    EMPTY = "empty"
    #: What waits is for readers who are being spoken to, or of lanes that were not asked for.
    NOT_YET = "not yet"
    #: A row was seen to that is not to be sent, now or at all.
    SEEN_TO = "seen to"
    #: It is the other channel's turn.
    HANDED_OVER = "handed over"


class TooEarly(Exception):
    """The limit is reached; nothing was changed."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class Desk:
    """Takes messages for one channel out of the outbox."""

    def __init__(
        self,
        database: Database,
        channel: Channel,
        pace: Pace,
        others: Sequence[str],
        now: Callable[[], datetime],
        otherwise: letters.Otherwise,
        on_outcome: OnOutcome = tell_nobody,
    ) -> None:
        self._database = database
        self._channel = channel
        self._pace = pace
        self._now = now
        self._otherwise = otherwise
        self._on_outcome = on_outcome
        #: The channels that are on.
        self._on = (channel.name, *others)
        #: Machine time (loop) before which no further message of these lanes goes.
        self._evenly_from = 0.0
        #: Whose messages are ours to take.
        self.takes: tuple[str, ...] = (channel.name,)

    async def next_one(self, lanes: Sequence[str]) -> Leased | TooEarly | Nothing:
        """Raises what the database raises."""
        claimed: UUID | None = None
        try:
            async with self._database.transaction() as session:
                now = self._now()
                waiting = await claims.waiting(session, now, self.takes)
                row = await claims.first_free(session, now, lanes, waiting)
                if row is None:
                    return Nothing.NOT_YET if waiting else Nothing.EMPTY
                claimed = row.id
                # Claimed and being sent are one writing.
                with session.no_autoflush:
                    found = await self._ready(session, row)
            self._tell(row)
            return found
        except TooEarly as early:
            return early
        except permits.Taken:
            return TooEarly(0.0)
        except (SQLAlchemyError, OSError):
            raise
        except Exception as broken:
            if claimed is None or passing.passes(broken):
                raise
            log.exception("cannot be said", action="prepare", outbox=str(claimed))
            await self._give_up(claimed, type(broken).__name__)
            return Nothing.SEEN_TO

    def _tell(self, row: Outbox) -> None:
        """Of what ended without being sent."""
        outcome = ended(row, self._channel.name, self._now())
        if outcome is not None:
            self._on_outcome(outcome)

    async def _ready(self, session: AsyncSession, row: Outbox) -> Leased | Nothing:
        now, here = self._now(), asyncio.get_running_loop().time()
        machine = await machine_now(session)
        shelf = await permits.look(session, self._pace.limit)
        earliest = self._soonest(shelf, row, machine)
        if not await letters.still_true(session, row, now):
            return Nothing.SEEN_TO
        contact = await self._addressee(session, row, now)
        if contact is None:
            return Nothing.SEEN_TO
        if contact.channel != self._channel.name:
            outbox.hand_over(row, contact.channel)
            return Nothing.HANDED_OVER
        letter = await letters.compose(session, row, contact, now, self._otherwise)
        outbox.start_sending(row, contact.id, machine, self._fingerprint(session, letter))
        grant = await permits.take(session, shelf, self._channel.size(letter), earliest)
        wait = max(timedelta(0), grant.at - machine).total_seconds()
        begin_by = here + wait + permits.HOLD.total_seconds()
        if row.lane in _EVENLY and self._pace.limit.per_second:
            self._evenly_from = here + wait + 1 / self._pace.limit.per_second
        return Leased(row.id, row.fence, row.recipient, letter, grant, wait, begin_by)

    def _fingerprint(self, session: AsyncSession, letter: Letter) -> bytes | None:
        """None where the provider cannot be asked afterwards."""
        if not isinstance(self._channel, Asked):
            return None
        return uncertain.fingerprint(session, self._channel.trace(letter))

    def _soonest(self, shelf: permits.Shelf, row: Outbox, machine: datetime) -> datetime:
        """When it may go; TooEarly as long as that is not near enough for this lane."""
        soonest = max(machine, shelf.soonest)
        if row.lane in _EVENLY:
            here = asyncio.get_running_loop().time()
            soonest = max(soonest, machine + timedelta(seconds=self._evenly_from - here))
        early = soonest - machine - _AHEAD[row.lane]
        if early > timedelta(0):
            raise TooEarly(early.total_seconds())
        return soonest

    async def _addressee(self, session: AsyncSession, row: Outbox, now: datetime) -> Contact | None:
        if row.contact_id is not None:
            contact = await people.contact(session, row.contact_id)
        elif row.person_id is not None:
            contact = await people.reachable_at(session, row.person_id, self._on)
        else:
            contact = None
        if contact is not None and contact.channel in self._on:
            return contact
        log.info("nobody to send to", action="deliver", outbox=str(row.id))
        if row.automatic:
            outbox.end(row, "cancelled", now, error="no address")
        else:
            outbox.end(row, "failed", now, error="no address")
            await signals.give(session, "failed", row.id, now, programme_id=row.programme_id)
        return None

    async def _give_up(self, row_id: UUID, error: str) -> None:
        """What cannot be put into words would stop all that comes after it."""
        now = self._now()
        async with self._database.transaction() as session:
            row = await outbox.waiting(session, row_id)
            if row is not None:
                outbox.fail_unsaid(row, now, error=error)
                await signals.give(session, "failed", row.id, now, programme_id=row.programme_id)
        if row is not None:
            self._tell(row)
