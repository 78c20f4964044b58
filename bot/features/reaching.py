"""Whom we may write to and whom we can: stop, start, a blocked bot, and what staff see of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import STAFF
from bot.messages import About, Reply, Say, say
from storage import memberships, outbox, people, signals
from storage.tables import Contact, Membership, Person

#: What waits for a human, by kind: the person asked us to stop (subject: the membership); nothing arrives
#: there, or the provider lets nothing through (subject: the contact; delivery gives these two as well).
STOPPED = "stopped"
UNREACHABLE = "unreachable"
SHUT = "opted_out"


@dataclass(frozen=True)
class Reach:
    """One of the staff's participants, and on which phones they can be written to."""

    name: str
    phones: tuple[Say, ...]
    has_stopped: bool


async def stop(
    session: AsyncSession,
    contact: Contact,
    person: Person | None,
    *,
    cause: UUID,
    by_provider: bool,
    now: datetime,
) -> bool:
    """Nothing of our own accord to any of their phones; False when it was so already.

    `cause`: the inbox row's id. `by_provider`: the provider stands in between, and answers do not pass.
    """
    phones = await people.contacts_of(session, person.id) if person else [contact]
    # A frozen phone gets nothing anyway, and START must not thaw it.
    changed = [
        phone for phone in phones if phone.state != "frozen" and people.change_state(phone, "opted_out")
    ]
    if person is None:
        return bool(changed)
    await outbox.cancel_automatic(session, person.id, now)
    for membership in await _once_a_programme(session, person):
        news = await signals.give(session, STOPPED, membership.id, now, programme_id=membership.programme_id)
        if by_provider:
            news = (
                await signals.give(session, SHUT, contact.id, now, programme_id=membership.programme_id)
                or news
            )
        if news:
            wording = "reach-stopped-sms" if by_provider else "reach-stopped"
            await _tell_staff(session, person, membership.programme_id, wording, cause, now)
    return bool(changed)


async def start(
    session: AsyncSession, contact: Contact, person: Person | None, cause: UUID, now: datetime
) -> bool:
    """Messages on again, on all their phones, and staff are told; False when they were on."""
    phones = await people.contacts_of(session, person.id) if person else [contact]
    stopped = [phone for phone in phones if phone.state == "opted_out"]
    for phone in stopped:
        people.change_state(phone, "active")
    await signals.settle(session, SHUT, contact.id, now)
    if person is not None:
        for membership in await memberships.of_person(session, person.id):
            await signals.settle(session, STOPPED, membership.id, now)
        for membership in await _once_a_programme(session, person) if stopped else ():
            await _tell_staff(session, person, membership.programme_id, "reach-started-staff", cause, now)
    return bool(stopped)


async def blocked(session: AsyncSession, contact: Contact, person: Person | None, now: datetime) -> None:
    """They blocked the bot. Who had stopped before stays stopped, also if they let it in again."""
    if contact.state != "opted_out":
        people.change_state(contact, "unreachable")
    if person is not None:
        for membership in (await _once_a_programme(session, person))[:1]:
            await signals.give(session, UNREACHABLE, contact.id, now, programme_id=membership.programme_id)


async def came_back(session: AsyncSession, contact: Contact, now: datetime) -> None:
    """They let the bot in again."""
    if contact.state == "unreachable":
        people.change_state(contact, "active")
    await signals.settle(session, UNREACHABLE, contact.id, now)


async def participants(session: AsyncSession, programme_id: UUID) -> list[Reach]:
    """Everybody who takes part, longest-standing first, and where each can be written to; no addresses."""
    shut = {
        signal.subject_id for signal in await signals.standing(session, programme_id) if signal.kind == SHUT
    }
    found = []
    for person in await people.members(session, programme_id, {"participant"}):
        phones = await people.contacts_of(session, person.id)
        found.append(_reach(person, phones, shut))
    return found


def _reach(person: Person, phones: Sequence[Contact], shut: set[UUID]) -> Reach:
    said = tuple(
        say(
            "reach-phone-shut" if phone.id in shut else f"reach-phone-{phone.state.replace('_', '-')}",
            channel=say(f"channel-{phone.channel}"),
        )
        for phone in phones
    )
    stopped = any(phone.state == "opted_out" for phone in phones)
    return Reach(person.name, said, stopped)


async def _once_a_programme(session: AsyncSession, person: Person) -> list[Membership]:
    """Their first membership in each programme: what its signals are about."""
    first: dict[UUID, Membership] = {}
    for membership in await memberships.of_person(session, person.id):
        first.setdefault(membership.programme_id, membership)
    return list(first.values())


async def _tell_staff(
    session: AsyncSession, person: Person, programme_id: UUID, wording: str, cause: UUID, now: datetime
) -> None:
    staff = await people.members(session, programme_id, STAFF)
    await outgoing.queue(
        session,
        Reply(say(wording, name=person.name)),
        [one.id for one in staff if one.id != person.id],
        about=About("stopped", cause),
        now=now,
        programme_id=programme_id,
    )
