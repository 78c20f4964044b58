"""Arriving: a code or a JA makes a person of a stranger, gives a role, or adds a phone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import STAFF
from bot.features import signing_in
from bot.features.appointments import feeds
from bot.features.joining.inviting import GOOD_FOR, role_said
from bot.messages import About, Option, Refused, Reply, say
from storage import invitations, memberships, outbox, people, signals
from storage.tables import Contact, Invitation, Membership, Person, Programme

#: Guesses that one phone has in `TRIES_WITHIN`; after that nothing is looked up and nothing said.
TRIES = 5
TRIES_WITHIN = timedelta(hours=1)
#: What the answer to a code that did not work is about, in the outbox: there the tries are counted.
WRONG_CODE = "wrong-code"


@dataclass(frozen=True)
class Joined:
    """Somebody is in."""

    person: Person
    programme: Programme
    role: str
    #: A coordinator has to say yes before the role counts.
    waits: bool = False
    #: They were with us before, and this is another phone of theirs.
    is_new_phone: bool = False


@dataclass(frozen=True)
class Settled:
    """A coordinator said yes or no to a role."""

    person: Person
    role: str


async def is_guessing(session: AsyncSession, contact: Contact, now: datetime) -> bool:
    """Whether this phone has used up its tries for now."""
    tries = await outbox.automatic_answers(session, contact.id, WRONG_CODE, now - TRIES_WITHIN)
    return tries >= TRIES


async def use_code(
    session: AsyncSession, code: str, contact: Contact, person: Person | None, now: datetime
) -> Joined | Refused:
    """Let whoever wrote the code in; `code` as `code_in` gave it."""
    invitation = await invitations.by_code(session, code)
    # An invitation that was sent to a number is answered from there, and has no code that anyone was told.
    if invitation is None or invitation.contact_id is not None:
        return Refused(say("join-code-unknown"))
    return await _take(session, invitation, contact, person, now)


async def accept(
    session: AsyncSession, invitation_id: UUID, contact: Contact, person: Person | None, now: datetime
) -> Joined | Refused:
    """JA from the number that was asked."""
    invitation = await invitations.by_id(session, invitation_id)
    if invitation is None or invitation.contact_id != contact.id:
        return Refused(say("join-code-unknown"))
    return await _take(session, invitation, contact, person, now)


async def confirm(
    session: AsyncSession, programme: Programme, membership_id: UUID, now: datetime
) -> Settled | Refused:
    """A coordinator says yes: the role counts from now."""
    found = await _waiting(session, programme, membership_id)
    if isinstance(found, Refused):
        return found
    membership, person = found
    membership.confirmed_at = now
    await _tell_settled(session, membership, "join-confirmed", now)
    return Settled(person, membership.role)


async def reject(
    session: AsyncSession, programme: Programme, membership_id: UUID, now: datetime
) -> Settled | Refused:
    """A coordinator says no: the role never counted."""
    found = await _waiting(session, programme, membership_id)
    if isinstance(found, Refused):
        return found
    membership, person = found
    membership.until = now
    await _tell_settled(session, membership, "join-rejected", now)
    return Settled(person, membership.role)


async def _take(
    session: AsyncSession, invitation: Invitation, contact: Contact, person: Person | None, now: datetime
) -> Joined | Refused:
    if invitation.used_at is not None:
        mine = person is not None and invitation.used_by == person.id
        return Refused(say("join-already") if mine else say("join-code-used"))
    if invitation.expires_at <= now:
        return Refused(say("join-code-expired"))
    programme = await session.get_one(Programme, invitation.programme_id)
    if invitation.person_id is not None:
        return await _add_phone(session, invitation, programme, contact, now)
    return await _add_role(session, invitation, programme, contact, person, now)


async def _add_phone(
    session: AsyncSession, invitation: Invitation, programme: Programme, contact: Contact, now: datetime
) -> Joined | Refused:
    assert invitation.person_id is not None
    owner = await people.lock(session, invitation.person_id)
    if contact.person_id == owner.id:
        return Refused(say("join-phone-known"))
    if not await people.is_member(session, programme.id, owner.id):
        return Refused(say("join-code-expired"))
    if contact.person_id is not None:
        await _tell_staff_taken(session, invitation, owner, now)
        return Refused(say("join-phone-taken"))
    await _tell_other_phones(session, invitation, owner, now)
    _attach(contact, owner)
    await feeds.new_phone(session, owner.id, now)
    await signing_in.new_phone(session, owner.id)
    invitations.use(invitation, owner.id, now)
    await _tell_inviter(session, invitation, owner, "join-phone-told", now)
    return Joined(owner, programme, invitation.role, is_new_phone=True)


async def _add_role(
    session: AsyncSession,
    invitation: Invitation,
    programme: Programme,
    contact: Contact,
    person: Person | None,
    now: datetime,
) -> Joined | Refused:
    if person is not None:
        has = await memberships.held(session, programme.id, person.id, invitation.role)
        if has is not None and (has.confirmed_at is not None or not invitation.confirmed):
            # The code stays good: it may be meant for somebody else.
            return Refused(say("join-already") if has.confirmed_at else say("join-waits"))
    comer = person or await invitations.make_person(session, invitation.name, now)
    _attach(contact, comer)
    membership = await memberships.give(
        session, programme.id, comer.id, invitation.role, now, confirmed=invitation.confirmed
    )
    invitations.use(invitation, comer.id, now)
    if invitation.confirmed:
        await _tell_inviter(session, invitation, comer, "join-told", now)
        return Joined(comer, programme, invitation.role)
    await _ask_coordinators(session, membership, comer, now)
    return Joined(comer, programme, invitation.role, waits=True)


def _attach(contact: Contact, person: Person) -> None:
    """Their phone from now on; whoever comes of their own will wants to be written to again."""
    contact.person_id = person.id
    if contact.state in ("opted_out", "unreachable", "muted"):
        people.change_state(contact, "active")


async def _waiting(
    session: AsyncSession, programme: Programme, membership_id: UUID
) -> tuple[Membership, Person] | Refused:
    membership = await memberships.by_id(session, membership_id)
    if membership is None or membership.programme_id != programme.id:
        return Refused(say("join-nothing-waits"))
    if membership.until is not None or membership.confirmed_at is not None:
        return Refused(say("join-settled"))
    return membership, await people.lock(session, membership.person_id)


async def _ask_coordinators(
    session: AsyncSession, membership: Membership, comer: Person, now: datetime
) -> None:
    key = membership.id.hex
    closes_at = now + GOOD_FOR
    question = Reply(
        say("join-confirm-asked", name=comer.name, role=role_said(membership.role)),
        options=(
            Option(f"confirm:{key}", say("join-confirm-yes"), closes_at=closes_at, word="yes"),
            Option(f"reject:{key}", say("join-confirm-no"), closes_at=closes_at, word="no"),
        ),
        topic=f"membership:{key}",
    )
    coordinators = await people.members(session, membership.programme_id, {"coordinator"})
    await outgoing.queue(
        session,
        question,
        [one.id for one in coordinators if one.id != comer.id],
        about=About("membership", membership.id, _version(membership.since)),
        now=now,
        programme_id=membership.programme_id,
        predicate="role waits",
    )


async def _tell_inviter(
    session: AsyncSession, invitation: Invitation, comer: Person, wording: str, now: datetime
) -> None:
    if invitation.invited_by in (None, comer.id):
        return
    await outgoing.queue(
        session,
        Reply(say(wording, name=comer.name)),
        [invitation.invited_by] if invitation.invited_by else [],
        about=About("joined", invitation.id),
        now=now,
        programme_id=invitation.programme_id,
    )


async def _tell_staff_taken(
    session: AsyncSession, invitation: Invitation, owner: Person, now: datetime
) -> None:
    """A code for one person's new phone came from a phone that is somebody else's."""
    if not await signals.give(
        session, "phone taken", invitation.id, now, programme_id=invitation.programme_id
    ):
        return
    staff = await people.members(session, invitation.programme_id, STAFF)
    await outgoing.queue(
        session,
        Reply(say("join-phone-taken-staff", name=owner.name)),
        [one.id for one in staff],
        about=About("phone-taken", invitation.id),
        now=now,
        programme_id=invitation.programme_id,
    )


async def _tell_other_phones(
    session: AsyncSession, invitation: Invitation, owner: Person, now: datetime
) -> None:
    """So that nobody gets a new phone in somebody's name without their knowing."""
    for other in await people.contacts_of(session, owner.id):
        if other.state == "active":
            await outgoing.write_to(
                session,
                Reply(say("join-phone-added")),
                other.id,
                key=f"new-phone:{invitation.id}:{other.id}",
                about=About("new-phone", invitation.id),
                now=now,
                programme_id=invitation.programme_id,
                person_id=owner.id,
                automatic=True,
            )


async def _tell_settled(session: AsyncSession, membership: Membership, wording: str, now: datetime) -> None:
    await outgoing.queue(
        session,
        Reply(say(wording, role=role_said(membership.role))),
        [membership.person_id],
        about=About(wording, membership.id, _version(membership.since)),
        now=now,
        programme_id=membership.programme_id,
        # Not `automatic`: that is for members, and after a no they are none.
        automatic=False,
    )


def _version(since: datetime) -> int:
    """The role may be given, refused and given again: the minute tells which time it is."""
    return int(since.timestamp()) // 60
