"""OK, FLYTT, AVLYS: what its own person says about an appointment, and what that does not yet change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.appointments import keeping, reminding, requests
from bot.features.appointments.arranging import Clash, wrong_time
from bot.features.appointments.requests import Asked
from bot.messages import Refused, say
from storage import appointments, veiled
from storage import requests as stored
from storage.tables import REQUEST_MOVES, Appointment, Person, Programme, Request, move

#: So much of a wish is kept: as much as several SMS hold.
LONGEST = 600


async def meant(
    session: AsyncSession, programme: Programme, person: Person, now: datetime
) -> Sequence[Appointment]:
    """Which of theirs a bare word is about: the one that they were reminded of, or the only one to come.

    Several: it may be each of them. None: they have none to come.
    """
    kinds = reminding.KINDS
    reminded = await veiled.reminded_of(session, programme.id, person.id, kinds, now)
    return reminded or await appointments.coming(session, programme.id, person.id, now)


async def confirm(
    session: AsyncSession, programme: Programme, person: Person, subject: tuple[UUID, int], now: datetime
) -> Appointment | Refused:
    """OK to this appointment at the time that it had in this version."""
    appointment_id, version = subject
    found = await own(session, programme, person, appointment_id, now)
    if isinstance(found, Refused):
        return found
    if found.version != version:
        return Refused(say("remind-other-time", at=found.starts_at))
    found.confirmed_at = now
    await session.flush()
    return found


async def wish(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    appointment_id: UUID,
    kind: str,
    now: datetime,
) -> tuple[Appointment, Request] | Refused:
    """They want it moved ("move") or called off ("cancel"): kept, and nothing done before a human does it."""
    found = await own(session, programme, person, appointment_id, now)
    if isinstance(found, Refused):
        return found
    request = await stored.open_of(session, found.id)
    if request is None:
        return found, await requests.open_one(session, found, kind, now)
    if request.kind != kind and not await stored.times_told(session, request.id, stored.ASKED):
        # Whoever knows of it hears of the other wish when help is wanted, not before.
        request = await requests.change_kind(session, programme, request, found, kind, now)
    return found, request


async def help_with(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    appointment_id: UUID,
    kind: str,
    now: datetime,
    *,
    words: str = "",
) -> Asked | Refused:
    """The team is to arrange it; `words`: their own, about a new time or why."""
    wished = await wish(session, programme, person, appointment_id, kind, now)
    if isinstance(wished, Refused):
        return wished
    appointment, request = wished
    if request.kind != kind:
        request = await requests.change_kind(session, programme, request, appointment, kind, now)
    await keep_words(session, request, words)
    if words and request.state == "taken":
        await requests.pass_on(session, programme, request, appointment, words, now)
    return await requests.ask(session, programme, request, appointment, now)


async def keep_words(session: AsyncSession, request: Request, words: str) -> None:
    """What they wrote goes along with the wish, after what they wrote before."""
    if words and words != request.wish:
        request.wish = "\n".join(one for one in (request.wish, words) if one)[-LONGEST:]
        await session.flush()


async def by_themselves(
    session: AsyncSession, programme: Programme, person: Person, appointment_id: UUID, now: datetime
) -> Appointment | Refused:
    """They see to it without us."""
    found = await own(session, programme, person, appointment_id, now)
    if isinstance(found, Refused):
        return found
    request = await stored.open_of(session, found.id)
    if request is not None:
        await requests.withdraw(session, request, found, now)
    return found


async def new_time(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    appointment_id: UUID,
    at: datetime,
    now: datetime,
    *,
    sure: bool = False,
) -> Appointment | Clash | Refused:
    """They have agreed a new time themselves; the old reminders die, and nobody has to help any more."""
    found = await own(session, programme, person, appointment_id, now)
    if isinstance(found, Refused):
        return found
    if found.kind != "own":
        return Refused(say("request-several"))
    wrong = await wrong_time(session, found, at, now, sure=sure)
    if wrong is not None:
        return wrong
    await _close(session, found, now)
    await keeping.move_to(session, programme, found, at.astimezone(UTC), now)
    return found


async def called_off(
    session: AsyncSession, programme: Programme, person: Person, appointment_id: UUID, now: datetime
) -> Appointment | Refused:
    """They have called it off with the other party themselves."""
    found = await own(session, programme, person, appointment_id, now)
    if isinstance(found, Refused):
        return found
    if found.kind != "own":
        return Refused(say("request-several"))
    await _close(session, found, now)
    await keeping.end(session, found, "cancelled", now)
    return found


async def own(
    session: AsyncSession, programme: Programme, person: Person, appointment_id: UUID, now: datetime
) -> Appointment | Refused:
    """Theirs, agreed and not begun, held; Refused for any other."""
    found = await appointments.held(session, appointment_id)
    if found is None or found.programme_id != programme.id or found.person_id != person.id:
        return Refused(say("not-found"))
    if found.state == "cancelled":
        return Refused(say("remind-is-off"))
    if found.state != "agreed" or found.starts_at <= now:
        return Refused(say("remind-gone"))
    return found


async def _close(session: AsyncSession, appointment: Appointment, now: datetime) -> None:
    """A wish that nobody has taken is done; whoever has taken it hears that it is."""
    request = await stored.open_of(session, appointment.id)
    if request is None:
        return
    if request.state == "taken":
        await requests.withdraw(session, request, appointment, now)
        return
    move(request, "done", REQUEST_MOVES)
    await requests.over(session, request, now)
