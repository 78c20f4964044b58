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
from storage import memberships, people, signals, stopping
from storage.stopping import SHUT, STOPPED
from storage.tables import Contact, Person

#: What waits for a human: nothing arrives there (subject: the contact; delivery gives it as well).
UNREACHABLE = "unreachable"


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
    stopped = await stopping.stop(session, contact, now, by_provider=by_provider)
    if person is not None:
        wording = "reach-stopped-sms" if by_provider else "reach-stopped"
        for programme_id in stopped.news:
            await _tell_staff(session, person, programme_id, wording, cause, now)
    return bool(stopped.phones)


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
        for membership in await stopping.one_a_programme(session, person.id) if stopped else ():
            await _tell_staff(session, person, membership.programme_id, "reach-started-staff", cause, now)
    return bool(stopped)


async def blocked(session: AsyncSession, contact: Contact, person: Person | None, now: datetime) -> None:
    """They blocked the bot. Who had stopped before stays stopped, also if they let it in again."""
    if contact.state != "opted_out":
        people.change_state(contact, "unreachable")
    if person is not None:
        for membership in (await stopping.one_a_programme(session, person.id))[:1]:
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
