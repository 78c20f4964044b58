"""What may not have arrived: the provider is asked, or it is sent once more if its lane lets it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.channels import Accepted, Asked, Channel, SendFailed
from bot.delivery import missed
from storage import installation, outbox, people, signals, uncertain
from storage.database import Database
from storage.tables import Outbox
from storage.truths import TRUTHS

log = structlog.get_logger()

#: Looks in one go: the rest come with the next tick.
MOST = 100
#: Not in the provider's list so long after it became uncertain: it was not accepted. The list is behind
#: by less than that.
CERTAIN_AFTER = uncertain.FIRST_LOOK + uncertain.LOOK
#: How long a provider that does not answer is asked, by lane: what is urgent is better said once more.
PATIENCE: Mapping[str, timedelta] = {
    "urgent": timedelta(minutes=5),
    "reminder": timedelta(minutes=30),
    "reply": timedelta(hours=6),
    "broadcast": timedelta(hours=6),
}
#: Between two questions at most.
LONGEST = timedelta(hours=1)
#: What has been uncertain for longer is left to people, whatever its lane.
TOO_OLD = timedelta(hours=12)


@dataclass(frozen=True)
class _Question:
    """A message that its provider may know."""

    row_id: UUID
    channel: Asked
    to: str
    since: datetime
    fingerprint: bytes


class Reconciler:
    """Sees to it that nothing stays uncertain that somebody could know."""

    def __init__(
        self, database: Database, channels: Mapping[str, Channel], now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._channels = channels
        self._now = now

    async def reconcile(self) -> int:
        """One after another; stops when a provider is away. How many were seen to."""
        for seen_to in range(MOST):
            async with self._database.transaction() as session:
                row = await self._taken(session)
                if row is None:
                    return seen_to
                question = await self._question(session, row)
                if question is None:
                    await self._without_answer(session, row)
            if question is not None and not await self._asked(question):
                return seen_to + 1
        return MOST

    async def _taken(self, session: AsyncSession) -> Outbox | None:
        """Nothing after a restore, until somebody lets messages go."""
        if await installation.paused_since(session) is not None:
            return None
        return await uncertain.take(session, self._now())

    async def _question(self, session: AsyncSession, row: Outbox) -> _Question | None:
        """None where nobody can be asked."""
        contact = await people.contact(session, row.sent_to) if row.sent_to else None
        channel = self._channels.get(contact.channel) if contact else None
        if contact is None or row.fingerprint is None or not isinstance(channel, Asked):
            return None
        return _Question(row.id, channel, contact.address, uncertain.sent_since(row), row.fingerprint)

    async def _asked(self, question: _Question) -> bool:
        """False when the provider did not tell."""
        try:
            listed = await question.channel.accepted(question.to, question.since)
        except SendFailed as away:
            log.warning("not told", action="reconcile", outbox=str(question.row_id), reason=away.reason)
            async with self._database.transaction() as session:
                row = await uncertain.held(session, question.row_id)
                if row is not None:
                    await self._not_told(session, row)
            return False
        async with self._database.transaction() as session:
            row = await uncertain.held(session, question.row_id)
            if row is not None:
                await self._told(session, row, await _match(session, question, listed))
        return True

    async def _told(self, session: AsyncSession, row: Outbox, found: Accepted | None) -> None:
        now = self._now()
        if found is not None:
            outbox.end(row, "sent", now)
            row.provider_id = found.provider_id
            row.segments = None if row.kind in outbox.SECRET else found.segments
        elif _age(row, now) < CERTAIN_AFTER:
            return
        else:
            outbox.put_back(row, now, error="not accepted")
        log.info("known again", action="reconcile", outbox=str(row.id), state=row.state)
        await signals.settle(session, "uncertain", row.id, now)

    async def _not_told(self, session: AsyncSession, row: Outbox) -> None:
        """Asked again, later and later, as long as the answer would still be of use."""
        now = self._now()
        following = now + min(max(uncertain.LOOK, _age(row, now)), LONGEST)
        patience = _age(row, following) <= PATIENCE[row.lane]
        if not patience or (row.expires_at is not None and row.expires_at <= following):
            await self._without_answer(session, row)
            return
        row.look_at = following
        await signals.give(session, "uncertain", row.id, now, programme_id=row.programme_id)

    async def _without_answer(self, session: AsyncSession, row: Outbox) -> None:
        """Nobody will ever know: staff see it, and once more it goes if its lane lets it and it is of use."""
        now = self._now()
        row.look_at = row.fingerprint = None
        await signals.give(session, "uncertain", row.id, now, programme_id=row.programme_id)
        if not uncertain.may_be_repeated(row) or not await _is_of_use(session, row, now):
            return
        contact = await people.contact(session, row.sent_to) if row.sent_to else None
        other = await missed.other_phone(
            session, row, self._channels.keys(), but=contact.channel if contact else None
        )
        again = uncertain.repetition(row, row, f"again:{row.id}", other, now)
        await outbox.add(session, [again])
        log.warning("sent once more", action="reconcile", outbox=str(row.id), again=str(again.id))


async def _match(session: AsyncSession, question: _Question, listed: Sequence[Accepted]) -> Accepted | None:
    """The same words to the same number, unless another message of ours is known to be that one."""
    same = [one for one in listed if uncertain.fingerprint(session, one.trace) == question.fingerprint]
    known = await uncertain.known(session, [one.provider_id for one in same])
    return next((one for one in same if one.provider_id not in known), None)


async def _is_of_use(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    if row.reply is None or _age(row, now) > TOO_OLD:
        return False
    if row.expires_at is not None and row.expires_at <= now:
        return False
    return row.predicate is None or await TRUTHS[row.predicate](session, row, now)


def _age(row: Outbox, now: datetime) -> timedelta:
    """How long it has been uncertain."""
    return now - (row.ended_at or row.created_at)
