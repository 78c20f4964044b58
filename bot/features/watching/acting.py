"""What staff do about a trouble: send it again, ring, let it be. Each once, whoever is first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot import nights
from bot.features.watching.listing import Trouble, held, names
from bot.features.watching.looking import is_lost, latest_repetition
from bot.features.watching.subjects import name_of
from bot.messages import Refused, Say, say
from bot.when import held_through
from storage import installation, outbox, people, preferences, uncertain
from storage.tables import CHANNELS, Contact, Outbox, Person, Programme
from storage.truths import TRUTHS

log = structlog.get_logger()

#: Lanes of what comes in a pause too.
_CANNOT_WAIT = ("urgent", "reply")


@dataclass(frozen=True)
class NotSent(Refused):
    """It cannot be sent again, but something else can be done: the trouble still waits."""


async def settle(
    session: AsyncSession, programme: Programme, signal_hex: str, now: datetime
) -> Say | Refused:
    """Somebody has seen to it, or lets it be."""
    trouble = await held(session, programme, signal_hex)
    if isinstance(trouble, Refused):
        return trouble
    _settle(trouble, now)
    return say("signal-let-be")


async def call(session: AsyncSession, programme: Programme, signal_hex: str, now: datetime) -> Say | Refused:
    """Somebody rings: from their own list of numbers, for we show none."""
    trouble = await held(session, programme, signal_hex)
    if isinstance(trouble, Refused):
        return trouble
    _settle(trouble, now)
    return say("signal-ring", names=await names(session, programme, trouble.subjects))


async def send_again(
    session: AsyncSession, programme: Programme, person: Person, signal_hex: str, now: datetime
) -> Say | Refused:
    """The same words to the same reader as a new message, if they still hold; NotSent says why not."""
    trouble = await held(session, programme, signal_hex)
    if isinstance(trouble, Refused):
        return trouble
    row = trouble.subjects[-1]
    if trouble.signal.kind == "dropped":
        return NotSent(say("signal-again-over"))
    if not isinstance(row, Outbox) or row.kind in outbox.SECRET:
        return NotSent(say("signal-again-never"))
    name = await name_of(session, programme, row)
    why_not = await _why_not(session, row, now)
    if why_not is not None:
        return NotSent(why_not)
    first = await uncertain.first_of(session, row)
    to = await _where(session, row, first)
    if to is None:
        return NotSent(say("signal-again-nowhere", name=name))
    if row.expires_at is not None and row.expires_at <= await _earliest(session, programme, row, now):
        return NotSent(say("signal-again-over"))
    again = await _repeat(session, row, first, to, now)
    if not await outbox.add(session, [again]):
        return NotSent(say("signal-again-already"))
    _settle(trouble, now)
    log.info("sent again", action="signals.again", outbox=str(again.id), of=str(row.id), by=str(person.id))
    if row.automatic and await installation.paused_since(session) is not None:
        return say("signal-again-paused", name=name)
    at = await _earliest(session, programme, row, now, pauses=True)
    return say("signal-again-later", name=name, at=at) if at > now else say("signal-again-sent", name=name)


async def _why_not(session: AsyncSession, row: Outbox, now: datetime) -> Say | None:
    """What speaks against sending it again; None: nothing."""
    repeated = await latest_repetition(session, row)
    if repeated is not None and not is_lost(repeated):
        return say("signal-again-already")
    if row.state == "uncertain" and row.look_at is not None:
        return say("signal-again-asking")
    if row.reply is None:
        return say("signal-again-wiped")
    if row.expires_at is not None and row.expires_at <= now:
        return say("signal-again-over")
    if row.predicate is not None and not await TRUTHS[row.predicate](session, row, now):
        return say("signal-again-over")
    return None


async def _where(session: AsyncSession, row: Outbox, first: Outbox) -> Contact | None:
    """The phone that it was for, if it can be reached; else another one of theirs."""
    if not await _may_be_disturbed(session, row):
        return None
    if first.contact_id is not None:
        contact = await people.contact(session, first.contact_id)
        closed = {"unreachable", "frozen"} | ({"opted_out", "muted"} if row.automatic else set())
        if contact is not None and contact.person_id == row.person_id and contact.state not in closed:
            return contact
    return await people.reachable_at(session, row.person_id, CHANNELS) if row.person_id else None


async def _may_be_disturbed(session: AsyncSession, row: Outbox) -> bool:
    """Nothing automatic for those who have left."""
    if not row.automatic or row.person_id is None or row.programme_id is None:
        return True
    return await people.is_member(session, row.programme_id, row.person_id)


async def _repeat(session: AsyncSession, row: Outbox, first: Outbox, to: Contact, now: datetime) -> Outbox:
    number = len(await uncertain.repetitions(session, first.id)) + 1
    elsewhere = to if first.contact_id not in (None, to.id) else None
    return uncertain.repetition(row, first, f"again:{first.id}:{number}", elsewhere, now)


async def _earliest(
    session: AsyncSession, programme: Programme, row: Outbox, now: datetime, *, pauses: bool = False
) -> datetime:
    """When it may go: what is automatic waits for the morning, and for the end of the reader's pause."""
    if not row.automatic or row.person_id is None:
        return now
    own = await preferences.one(session, programme.id, row.person_id)
    paused_until = own.paused_until if own is not None and pauses and row.lane not in _CANNOT_WAIT else None
    hours = [] if row.lane == "urgent" else nights.quiet_hours(programme, own)
    return held_through(max(now, paused_until or now), ZoneInfo(programme.time_zone), hours)


def _settle(trouble: Trouble, now: datetime) -> None:
    for signal in trouble.signals:
        signal.settled_at = now
