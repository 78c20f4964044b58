"""Somebody wants nothing more from us: what that means for their phones, and who is to hear of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from storage import memberships, outbox, people, signals
from storage.tables import Contact, Membership

#: What waits for a human: the person asked us to stop (subject: the membership), or the provider lets nothing
#: through to a phone (subject: the contact).
STOPPED = "stopped"
SHUT = "opted_out"


@dataclass(frozen=True)
class Stopped:
    """What has changed."""

    phones: Sequence[Contact]
    #: The programmes whose staff do not know it yet.
    news: Sequence[UUID]


async def stop(session: AsyncSession, contact: Contact, now: datetime, *, by_provider: bool) -> Stopped:
    """Nothing of our own accord to any of their phones, also not what waits already.

    `by_provider`: the provider stands in between, and answers do not pass either.
    """
    phones = await people.contacts_of(session, contact.person_id) if contact.person_id else [contact]
    # A frozen phone gets nothing anyway, and START must not thaw it.
    changed = [
        phone for phone in phones if phone.state != "frozen" and people.change_state(phone, "opted_out")
    ]
    if contact.person_id is None:
        return Stopped(changed, ())
    await outbox.cancel_automatic(session, contact.person_id, now)
    told = []
    for membership in await one_a_programme(session, contact.person_id):
        home = membership.programme_id
        news = await signals.give(session, STOPPED, membership.id, now, programme_id=home)
        if by_provider:
            news = await signals.give(session, SHUT, contact.id, now, programme_id=home) or news
        if news:
            told.append(home)
    return Stopped(changed, told)


async def one_a_programme(session: AsyncSession, person_id: UUID) -> list[Membership]:
    """Their first membership in each programme: what its signals are about."""
    first: dict[UUID, Membership] = {}
    for membership in await memberships.of_person(session, person_id):
        first.setdefault(membership.programme_id, membership)
    return list(first.values())
