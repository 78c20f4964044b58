"""Erases a person: what is theirs goes, what is others' stays without them."""

from __future__ import annotations

import base64
import hmac
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from uuid import NAMESPACE_URL, UUID, uuid5

from sqlalchemy import Column, String, Table, cast, delete, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel, col

from storage import due, people, polls
from storage.database import keyring
from storage.rows import insert_new
from storage.tables import (
    Appointment,
    Attendee,
    Ballot,
    CalendarFeed,
    Call,
    CheckIn,
    Choice,
    Company,
    CompanyDecline,
    Contact,
    Due,
    Handover,
    Inbox,
    Invitation,
    Membership,
    MenuEntry,
    Message,
    Note,
    Outbox,
    PageLink,
    Person,
    Poll,
    Proposal,
    Request,
    Rest,
    Return,
    Shift,
    Signal,
    Thread,
    ThreadStep,
)

#: gone: the row is deleted. empty: the row stays without them. nobody: the same, where it must name someone.
Rule = Literal["gone", "empty", "nobody"]
#: Every column that points at a person or at an address; docs/reference/erasure.md says why.
RULES: dict[str, Rule] = {
    "activities.attended_by": "empty",
    "activities.organiser_asked": "empty",
    "activities.organiser_id": "empty",
    "activities.responsible_id": "empty",
    "activity_changes.changed_by": "nobody",
    "acts.person_id": "gone",
    "appointments.made_by": "nobody",
    "appointments.person_id": "gone",
    "attendance_changes.changed_by": "nobody",
    "attendance_changes.person_id": "gone",
    "attendances.marked_by": "nobody",
    "attendances.person_id": "gone",
    "attendees.person_id": "gone",
    "ballots.person_id": "gone",
    "calendar_feeds.person_id": "gone",
    "calls.person_id": "gone",
    "calls.taken_by": "empty",
    "check_ins.named_id": "empty",
    "check_ins.person_id": "gone",
    "companies.companion_id": "empty",
    "companies.person_id": "gone",
    "company_declines.person_id": "gone",
    "contacts.person_id": "gone",
    "declines.participant_id": "gone",
    "declines.worker_id": "gone",
    "dialogs.person_id": "gone",
    "handovers.from_id": "nobody",
    "handovers.to_id": "nobody",
    "inbox.contact_id": "empty",
    "invitations.contact_id": "gone",
    "invitations.invited_by": "empty",
    "invitations.person_id": "gone",
    "invitations.used_by": "gone",
    "memberships.followed_by": "empty",
    "memberships.person_id": "gone",
    "menus.contact_id": "gone",
    "messages.author_id": "empty",
    "notes.author_id": "nobody",
    "outbox.contact_id": "empty",
    "outbox.person_id": "empty",
    "outbox.sent_to": "empty",
    "page_links.person_id": "gone",
    "page_sessions.person_id": "gone",
    "pins.person_id": "gone",
    "polls.posted_by": "nobody",
    "preferences.person_id": "gone",
    "programme_changes.changed_by": "nobody",
    "proposals.author_id": "empty",
    "requests.taken_by": "empty",
    "returns.made_by": "nobody",
    "returns.person_id": "gone",
    "returns.taken_by": "empty",
    "series.posted_by": "nobody",
    "shift_offers.from_id": "gone",
    "shift_offers.to_id": "gone",
    "shift_series.made_by": "nobody",
    "shift_series.person_id": "empty",
    "shifts.left_by": "empty",
    "shifts.made_by": "nobody",
    "shifts.person_id": "empty",
    "sign_ups.person_id": "gone",
    "thread_steps.person_id": "empty",
    "threads.contact_id": "gone",
    "threads.owner_id": "empty",
    "threads.person_id": "gone",
}
#: Stands where a row must name somebody: a person without roles and addresses.
NOBODY = uuid5(NAMESPACE_URL, "lyset:nobody")
_NOBODYS_NAME = "Noen"


@dataclass
class _Theirs:
    """Ids of what goes."""

    person_id: UUID | None
    contacts: set[UUID]
    #: Everything else that goes and that messages, due things and signals may be about.
    subjects: set[UUID] = field(default_factory=set)


async def whose(session: AsyncSession, channel: str, address: str) -> UUID | None:
    """The id to erase for an address: the person's, or a stranger's contact; None for one we do not know."""
    index = keyring(session).index(f"{channel}:{address}")
    contact = (
        await session.scalars(
            select(Contact).where(col(Contact.channel) == channel, col(Contact.address_index) == index)
        )
    ).one_or_none()
    return None if contact is None else contact.person_id or contact.id


async def erase(session: AsyncSession, one_id: UUID, now: datetime) -> bool:
    """Erase the person, or the contact of a stranger, with this id; False when there is none (any more)."""
    if one_id == NOBODY:
        return False
    theirs = await _found(session, one_id)
    if theirs is None:
        return False
    await _take_votes_back(session, theirs)
    await _gather(session, theirs)
    await _keep_others_threads(session, theirs)
    await _wipe_words(session, theirs, now)
    for model, which in ((Due, col(Due.subject_id)), (Signal, col(Signal.subject_id))):
        await session.execute(delete(model).where(which.in_(theirs.subjects)))
    await session.execute(delete(Rest).where(col(Rest.recipient).in_(theirs.subjects)))
    await _leave_conversations(session, theirs, now)
    await _leave_appointments(session, theirs)
    await _follow_rules(session, theirs, now)
    await session.execute(delete(Contact).where(col(Contact.id).in_(theirs.contacts)))
    await session.execute(delete(Person).where(col(Person.id) == theirs.person_id))
    # What the session remembers of all this is no longer so.
    session.expire_all()
    return True


def columns() -> list[Column[Any]]:
    """Every column that points at a person or at an address, children's tables first."""
    return [
        key.parent
        for table in reversed(SQLModel.metadata.sorted_tables)
        for key in sorted(table.foreign_keys, key=lambda one: one.parent.name)
        if key.column.table.name in ("persons", "contacts")
    ]


async def _found(session: AsyncSession, one_id: UUID) -> _Theirs | None:
    """Held, so that nobody's turn is in the middle of it."""
    person = await session.get(Person, one_id, with_for_update=True)
    whose = col(Contact.person_id) == one_id if person else col(Contact.id) == one_id
    contacts = set(await session.scalars(select(col(Contact.id)).where(whose).with_for_update()))
    if person is None and not contacts:
        return None
    return _Theirs(one_id if person else None, contacts)


async def _take_votes_back(session: AsyncSession, theirs: _Theirs) -> None:
    """While a poll is open; afterwards nobody can tell which vote it was."""
    of_theirs = col(Ballot.person_id) == theirs.person_id
    voted = await session.scalars(select(col(Ballot.poll_id)).where(of_theirs))
    for poll_id in voted.all():
        poll = await polls.held(session, poll_id)
        if poll is not None and poll.key and theirs.person_id is not None:
            voter = _voter(poll, theirs.person_id)
            await polls.take_back(session, poll.id, voter, theirs.person_id)


def _voter(poll: Poll, person_id: UUID) -> bytes:
    """As bot.features.voting makes it; a test votes there and looks here."""
    return hmac.digest(base64.urlsafe_b64decode(poll.key or ""), person_id.bytes, "sha256")


async def _gather(session: AsyncSession, theirs: _Theirs) -> None:
    """What goes with them, so that what is about it goes too."""
    mine, at = theirs.person_id, theirs.contacts
    polled = select(col(Choice.proposal_id)).where(col(Choice.proposal_id).is_not(None))
    asked = (
        select(col(Membership.id)).where(col(Membership.person_id) == mine),
        select(col(Call.id)).where(col(Call.person_id) == mine),
        select(col(Thread.id)).where(
            or_(
                col(Thread.person_id) == mine,
                col(Thread.contact_id).in_(at) & col(Thread.person_id).is_(None),
            )
        ),
        select(col(Invitation.id)).where(
            or_(
                col(Invitation.person_id) == mine,
                col(Invitation.used_by) == mine,
                col(Invitation.contact_id).in_(at),
            )
        ),
        select(col(Appointment.id)).where(col(Appointment.person_id) == mine),
        select(col(Company.id)).where(col(Company.person_id) == mine),
        select(col(Return.id)).where(col(Return.person_id) == mine),
        select(col(CheckIn.id)).where(col(CheckIn.person_id) == mine),
        select(col(CalendarFeed.id)).where(col(CalendarFeed.person_id) == mine),
        select(col(Request.id)).join(Appointment).where(col(Appointment.person_id) == mine),
        # An idea that others have voted on, or that became something, stays without its author.
        select(col(Proposal.id)).where(
            col(Proposal.author_id) == mine,
            col(Proposal.state) != "done",
            col(Proposal.id).not_in(polled),
        ),
    )
    theirs.subjects |= at if mine is None else at | {mine}
    for query in asked:
        theirs.subjects.update(await session.scalars(query))
    said = await session.scalars(select(col(Message.id)).where(col(Message.thread_id).in_(theirs.subjects)))
    theirs.subjects.update(said.all())


async def _keep_others_threads(session: AsyncSession, theirs: _Theirs) -> None:
    """A number that was somebody else's before: that one's conversation goes on where they are now."""
    threads = await session.scalars(
        select(Thread).where(
            col(Thread.contact_id).in_(theirs.contacts),
            col(Thread.person_id).is_not(None),
            col(Thread.person_id) != theirs.person_id if theirs.person_id else col(Thread.id).is_not(None),
        )
    )
    for thread in threads.all():
        assert thread.person_id is not None
        others = [
            one.id
            for one in await people.contacts_of(session, thread.person_id)
            if one.id not in theirs.contacts
        ]
        if others:
            thread.contact_id = others[0]
        else:
            theirs.subjects.add(thread.id)
    await session.flush()


async def _wipe_words(session: AsyncSession, theirs: _Theirs, now: datetime) -> None:
    """Rows of the outbox stay, to count; nothing in them leads to the person, and no words of theirs."""
    to_them = or_(
        col(Outbox.person_id) == theirs.person_id if theirs.person_id else col(Outbox.id).is_(None),
        col(Outbox.recipient).in_(theirs.subjects),
        or_(col(Outbox.contact_id).in_(theirs.contacts), col(Outbox.sent_to).in_(theirs.contacts))
        & col(Outbox.person_id).is_(None),
    )
    about_them = col(Outbox.subject_id).in_(theirs.subjects)
    stopped = {"state": "cancelled", "ended_at": now, "error": "erased"}
    await session.execute(
        update(Outbox).where(to_them | about_them, col(Outbox.state) == "pending").values(**stopped)
    )
    theirs_sent = select(col(Outbox.id)).where(to_them)
    await session.execute(delete(MenuEntry).where(col(MenuEntry.outbox_id).in_(theirs_sent)))
    await session.execute(
        update(Outbox)
        .where(to_them)
        .values(
            person_id=None,
            contact_id=None,
            sent_to=None,
            recipient=col(Outbox.id),
            dedupe_key=literal("wiped:") + cast(col(Outbox.id), String),
            subject_id=None,
            provider_id=None,
            edits=None,
            fingerprint=None,
            look_at=None,
            reply=None,
        )
    )
    await session.execute(update(Outbox).where(about_them).values(reply=None, subject_id=None))
    await session.execute(update(Inbox).where(col(Inbox.contact_id).in_(theirs.contacts)).values(raw=None))
    await session.execute(delete(Proposal).where(col(Proposal.id).in_(theirs.subjects)))


async def _leave_conversations(session: AsyncSession, theirs: _Theirs, now: datetime) -> None:
    """All that hangs on a thread goes with it; what they had taken for others waits for somebody again."""
    for model, which in (
        (Message, col(Message.thread_id)),
        (Note, col(Note.thread_id)),
        (Handover, col(Handover.thread_id)),
        (ThreadStep, col(ThreadStep.thread_id)),
        (PageLink, col(PageLink.thread_id)),
    ):
        await session.execute(delete(model).where(which.in_(theirs.subjects)))
    mine = theirs.person_id
    had = select(col(Thread.id), col(Thread.programme_id)).where(
        col(Thread.owner_id) == mine, col(Thread.state) == "taken"
    )
    for thread_id, programme_id in (await session.execute(had)).all():
        await due.put(session, "thread-next", thread_id, now, programme_id=programme_id)
    await session.execute(
        update(Thread)
        .where(col(Thread.owner_id) == mine, col(Thread.state) == "taken")
        .values(state="waiting", version=col(Thread.version) + 1)
    )
    on = col(Shift.person_id) == mine, col(Shift.state) == "held"
    ahead = select(col(Shift.id), col(Shift.programme_id)).where(*on, col(Shift.ends_at) > now)
    for shift_id, programme_id in (await session.execute(ahead.order_by(col(Shift.id)))).all():
        await due.put(session, "shift-check", shift_id, now, programme_id=programme_id)
    await session.execute(update(Shift).where(*on).values(state="open"))


async def _leave_appointments(session: AsyncSession, theirs: _Theirs) -> None:
    """Nobody else comes to an appointment that is gone."""
    for model, which in (
        (CompanyDecline, col(CompanyDecline.company_id)),
        (Company, col(Company.appointment_id)),
        (Request, col(Request.appointment_id)),
        (Attendee, col(Attendee.appointment_id)),
    ):
        await session.execute(delete(model).where(which.in_(theirs.subjects)))


async def _follow_rules(session: AsyncSession, theirs: _Theirs, now: datetime) -> None:
    """All that points at them, by the table of rules; KeyError for a column that has none."""
    nobody = Person(id=NOBODY, name=_NOBODYS_NAME, created_at=now)
    await insert_new(session, nobody, "id")
    await session.execute(delete(Thread).where(col(Thread.id).in_(theirs.subjects)))
    for one in columns():
        table: Table = one.table
        of_persons = next(iter(one.foreign_keys)).column.table.name == "persons"
        ids: Collection[UUID | None] = {theirs.person_id} - {None} if of_persons else theirs.contacts
        match RULES[f"{table.name}.{one.name}"]:
            case "gone" if table.name != "contacts":
                await session.execute(delete(table).where(one.in_(ids)))
            case "empty":
                await session.execute(update(table).where(one.in_(ids)).values({one.name: None}))
            case "nobody":
                await session.execute(update(table).where(one.in_(ids)).values({one.name: NOBODY}))
