"""A message did not arrive: what that says of the phone, and how else the message may go."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import STAFF
from bot.channels import SendFailed
from bot.messages import About, Reply, say
from storage import outbox, people, signals, stopping, uncertain
from storage.tables import Contact, Outbox

#: Separate messages that found a phone not there, with none that arrived between them: it is given up.
MOST_MISSES = 3
#: Kinds that are tried otherwise by whoever said them: bot/features/contact/answering.py.
_SEEN_TO = ("answer",)


async def hold_phone(session: AsyncSession, row_id: UUID) -> None:
    """Hold what a failure of the message may change, before the message: a turn takes them in this order."""
    row = await outbox.row(session, row_id)
    if row is not None and row.sent_to is not None:
        await people.hold(session, row.sent_to)


async def is_given_up(session: AsyncSession, row: Outbox, failed: SendFailed, now: datetime) -> bool:
    """Note what the failure says of the phone; True when nothing more is sent there."""
    contact = await people.contact(session, row.sent_to) if row.sent_to else None
    if contact is None:
        return False
    if failed.contact == "opted_out":
        await _stop(session, contact, row, now)
        return True
    if failed.missed and not await uncertain.was_tried_there(session, row):
        contact.misses += 1
    if failed.contact != "unreachable" and contact.misses < MOST_MISSES:
        return False
    contact.misses = 0
    # Writing from there ends "unreachable", and neither a stop nor a frozen phone may end so.
    changed = contact.state not in ("opted_out", "frozen") and people.change_state(contact, "unreachable")
    if changed and contact.person_id is not None:
        await signals.give(session, "unreachable", contact.id, now, programme_id=row.programme_id)
    return True


async def other_phone(
    session: AsyncSession, row: Outbox, channels: Collection[str], *, but: str | None = None
) -> Contact | None:
    """Where else it may go, on one of the channels; None for what was for exactly one phone.

    `but`: not on this channel.
    """
    first = await uncertain.first_of(session, row)
    if first.contact_id is not None or row.person_id is None:
        return None
    return await people.reachable_at(session, row.person_id, set(channels) - {but})


async def try_again(
    session: AsyncSession,
    row: Outbox,
    failed: SendFailed,
    channels: Collection[str],
    now: datetime,
    *,
    given_up: bool,
) -> bool:
    """Queue anew what was accepted and did not arrive, at another phone or later; False: that was all."""
    first = await uncertain.first_of(session, row)
    tried = len(await uncertain.repetitions(session, first.id))
    if row.reply is None or row.kind in _SEEN_TO or first.state == "uncertain":
        return False
    if failed.then == "uncertain" and (tried or not uncertain.may_be_repeated(row)):
        return False
    contact = await people.contact(session, row.sent_to) if row.sent_to else None
    other = await other_phone(
        session, row, channels, but=None if given_up or not contact else contact.channel
    )
    if other is None if given_up else tried >= len(failed.again):
        return False
    at = now if other else now + failed.again[tried]
    if row.expires_at is not None and row.expires_at <= at:
        return False
    again = uncertain.repetition(row, first, f"again:{first.id}:{tried + 1}", other, at)
    return await outbox.add(session, [again]) == 1


async def show(session: AsyncSession, kind: str, row: Outbox, now: datetime, *, given_up: bool) -> None:
    """Staff have it on their list, with a message and its repetitions as one line.

    A phone that is given up stands there once, and not with each automatic message that found it so.
    """
    if not (given_up and row.automatic):
        await signals.give(session, kind, row.again_of or row.id, now, programme_id=row.programme_id)


async def _stop(session: AsyncSession, contact: Contact, row: Outbox, now: datetime) -> None:
    """The provider tells us of a STOPP that we did not hear."""
    stopped = await stopping.stop(session, contact, now, by_provider=True)
    person = await people.person(session, contact.person_id) if contact.person_id else None
    for programme_id in stopped.news if person else ():
        staff = await people.members(session, programme_id, STAFF)
        await outgoing.queue(
            session,
            Reply(say("reach-stopped-sms", name=person.name if person else "")),
            [one.id for one in staff if one.id != contact.person_id],
            about=About("stopped", row.id),
            now=now,
            programme_id=programme_id,
        )
