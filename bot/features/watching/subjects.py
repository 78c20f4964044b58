"""What a signal is about, whose it is, and which programme's staff it concerns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot.messages import Say, from_json, say
from storage import people
from storage.tables import (
    Appointment,
    Call,
    CheckIn,
    Company,
    Contact,
    Inbox,
    Invitation,
    Membership,
    Outbox,
    Programme,
    Request,
    Return,
    Shift,
    Signal,
    Thread,
)

#: Staff had a message of their own about these, or they are seen in FOLK.
TOLD_ALREADY = frozenset(
    {
        "stopped",
        "opted_out",
        "unreachable",
        "phone taken",
        "nobody reads",
        "call",
        "restored",
        "withheld",
        "shift",
    }
)
#: Kinds of which there are many at a time, for one reason: they are one line.
GROUPED = ("unreachable", "dropped")

#: kind of signal → the tables that its subject may be in, and the wording for each.
_KINDS: dict[str, tuple[tuple[type[Any], str], ...]] = {
    "uncertain": ((Outbox, "signal-uncertain"),),
    "failed": ((Outbox, "signal-not-sent"), (Inbox, "signal-not-handled")),
    "undelivered": ((Outbox, "signal-not-arrived"),),
    "dropped": ((Outbox, "signal-dropped"),),
    "unreachable": ((Contact, "signal-unreachable"),),
    "opted_out": ((Contact, "signal-shut"),),
    "stopped": ((Membership, "signal-stopped"),),
    "unreadable": ((Inbox, "signal-unreadable"),),
    "nobody reads": ((Thread, "signal-nobody-reads"),),
    "not taken": ((Thread, "signal-not-taken"),),
    "phone taken": ((Invitation, "signal-phone-taken"),),
    "call": ((Call, "signal-call"),),
    "company": ((Company, "signal-company"),),
    "return": ((Return, "signal-return"),),
    "request": ((Request, "signal-request"),),
    "check-in": ((CheckIn, "signal-check-in"),),
    "shift": ((Shift, "signal-shift"),),
}
_WITHOUT_SUBJECT = {
    "due": "signal-due",
    "restored": "signal-restored",
    "withheld": "signal-withheld",
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
    Company: lambda row: row.person_id,
    Return: lambda row: row.person_id,
    CheckIn: lambda row: row.person_id,
    Appointment: lambda row: row.person_id,
}


async def subject_of(session: AsyncSession, signal: Signal) -> Any:
    """The row; None for what is about none, or about one that is no longer there."""
    for table, _wording_of_it in _KINDS.get(signal.kind, ()):
        row = await session.get(table, signal.subject_id)
        if row is not None:
            return row
    return None


async def person_of(session: AsyncSession, subject: Any) -> UUID | None:
    """Whom it is about."""
    if isinstance(subject, Request):
        subject = await session.get_one(Appointment, subject.appointment_id)
    owner = _OWNERS.get(type(subject))
    if owner is not None and owner(subject) is not None:
        return owner(subject)
    at = getattr(subject, "contact_id", None)
    contact = await people.contact(session, at) if at else None
    return contact.person_id if contact else None


async def name_of(session: AsyncSession, programme: Programme, subject: Any) -> str | Say:
    """A first name where it is one of the programme's people, never an address."""
    person_id = await person_of(session, subject)
    is_ours = person_id is not None and await people.is_member(session, programme.id, person_id)
    person = await people.person(session, person_id) if person_id and is_ours else None
    return person.name if person else say("signal-someone")


async def concerns(session: AsyncSession, programme: Programme, signal: Signal) -> bool:
    """The programme's own, or the installation's; not what is about people of another programme only."""
    if signal.programme_id is not None:
        return signal.programme_id == programme.id
    person_id = await person_of(session, await subject_of(session, signal))
    if person_id is None:
        return True
    homes = await people.belongings(session, person_id)
    return not homes or any(home.programme.id == programme.id for home in homes)


def is_silent(subject: Any) -> bool:
    """A change of what a screen shows: it rings nobody when it arrives, nor when it does not."""
    if not isinstance(subject, Outbox):
        return False
    return subject.edits is not None or (subject.reply is not None and from_json(subject.reply).only_in_place)


def wording_of(signal: Signal, subject: Any) -> str:
    """How the line about it is said."""
    for table, wording in _KINDS.get(signal.kind, ()):
        if isinstance(subject, table):
            return wording
    return _WITHOUT_SUBJECT.get(signal.kind, "signal-other")
