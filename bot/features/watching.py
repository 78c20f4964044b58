"""What the service cannot mend by itself, in plain words: a list for staff."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import STAFF
from bot.messages import About, Reply, Say, say
from storage import people, programmes, signals
from storage.tables import Call, Contact, Inbox, Invitation, Membership, Outbox, Programme, Signal, Thread


@dataclass(frozen=True)
class Trouble:
    """Something that waits for a human."""

    signal: Signal
    #: With a first name where there is one, never with an address.
    what: Say


async def standing(session: AsyncSession, programme: Programme) -> list[Trouble]:
    """What waits for this programme's staff, oldest first; the whole installation's own with it."""
    found = []
    for signal in await signals.standing(session, programme.id):
        if not await _concerns(session, programme, signal):
            continue
        subject = await _subject(session, signal)
        person_id = await _whose(session, subject)
        is_ours = person_id is not None and await people.is_member(session, programme.id, person_id)
        person = await people.person(session, person_id) if person_id and is_ours else None
        name = person.name if person else say("signal-someone")
        found.append(Trouble(signal, say(_wording(signal, subject), name=name, at=signal.raised_at)))
    return found


async def settle(session: AsyncSession, programme: Programme, signal_hex: str, now: datetime) -> bool:
    """Somebody has seen to it. False for what is not this programme's, or no id at all."""
    try:
        signal = await session.get(Signal, UUID(hex=signal_hex))
    except ValueError:
        return False
    if signal is None or not await _concerns(session, programme, signal):
        return False
    await signals.settle(session, signal.kind, signal.subject_id, now)
    return True


async def tell(session: AsyncSession, now: datetime) -> None:
    """One line to staff that there is something to see; at most one an hour, the rest waits for the next."""
    untold = await signals.untold(session)
    concerned = {signal.programme_id for signal in untold if signal.kind not in _TOLD_ALREADY}
    too_soon = False
    for programme in await programmes.every(session):
        if programme.id in concerned or None in concerned:
            staff = await people.members(session, programme.id, STAFF)
            queued = await outgoing.queue(
                session,
                Reply(say("signals-new")),
                [member.id for member in staff],
                about=About("signals", programme.id, int(now.timestamp()) // 3600),
                now=now,
                programme_id=programme.id,
                lane="reminder",
            )
            too_soon = too_soon or (queued == 0 and bool(staff))
    for signal in untold:
        if not too_soon or signal.kind in _TOLD_ALREADY:
            signal.told_at = now


#: Staff had a message of their own about these, or they are seen in FOLK.
_TOLD_ALREADY = frozenset({"stopped", "opted_out", "unreachable", "phone taken", "nobody reads", "call"})

#: kind of signal → the tables that its subject may be in, and the wording for each.
_KINDS: dict[str, tuple[tuple[type[Any], str], ...]] = {
    "uncertain": ((Outbox, "signal-uncertain"),),
    "failed": ((Outbox, "signal-not-sent"), (Inbox, "signal-not-handled")),
    "undelivered": ((Outbox, "signal-not-arrived"),),
    "unreachable": ((Contact, "signal-unreachable"),),
    "opted_out": ((Contact, "signal-shut"),),
    "stopped": ((Membership, "signal-stopped"),),
    "unreadable": ((Inbox, "signal-unreadable"),),
    "nobody reads": ((Thread, "signal-nobody-reads"),),
    "phone taken": ((Invitation, "signal-phone-taken"),),
    "call": ((Call, "signal-call"),),
}
_WITHOUT_SUBJECT = {
    "due": "signal-due",
    "channel telegram": "signal-channel-telegram",
    "channel sms": "signal-channel-sms",
}
_OWNERS: dict[type[Any], Callable[[Any], UUID | None]] = {
    Outbox: lambda row: row.person_id,
    Contact: lambda row: row.person_id,
    Membership: lambda row: row.person_id,
    Thread: lambda row: row.person_id,
    Invitation: lambda row: row.person_id,
    Call: lambda row: row.person_id,
}


async def _concerns(session: AsyncSession, programme: Programme, signal: Signal) -> bool:
    """The programme's own, or the installation's; not what is about people of another programme only."""
    if signal.programme_id is not None:
        return signal.programme_id == programme.id
    person_id = await _whose(session, await _subject(session, signal))
    if person_id is None:
        return True
    homes = await people.belongings(session, person_id)
    return not homes or any(home.programme.id == programme.id for home in homes)


async def _subject(session: AsyncSession, signal: Signal) -> Any:
    for table, _wording_of_it in _KINDS.get(signal.kind, ()):
        row = await session.get(table, signal.subject_id)
        if row is not None:
            return row
    return None


async def _whose(session: AsyncSession, subject: Any) -> UUID | None:
    owner = _OWNERS.get(type(subject))
    if owner is not None and owner(subject) is not None:
        return owner(subject)
    at = getattr(subject, "contact_id", None)
    contact = await people.contact(session, at) if at else None
    return contact.person_id if contact else None


def _wording(signal: Signal, subject: Any) -> str:
    for table, wording in _KINDS.get(signal.kind, ()):
        if isinstance(subject, table):
            return wording
    return _WITHOUT_SUBJECT.get(signal.kind, "signal-other")
