"""What storage knows and no phone tells: when something will next be seen, and where the list has come."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from storage import activities, attendance, dialogs, due, outbox, people, polls, programmes, proposals
from storage.tables import Person, Poll, Programme

_LATELY = timedelta(days=28)
_ROLES = ("participant", "staff", "peer_worker")
#: What is due and nearly always told to somebody on the page.
_SEEN = ("plan", "activity-evening", "activity-end")


async def next_seen(session: AsyncSession, now: datetime, names: Collection[str]) -> datetime | None:
    """When a phone of one of these people will next show something by itself, as far as is known.

    Much more is due at other instants, like looking whether an answer arrived, and is rarely seen.
    """
    found = [await outbox.next_instant(session, now), await due.next_instant(session, now, _SEEN)]
    for programme in await programmes.every(session):
        for poll in await polls.in_state(session, programme.id, "open"):
            found.append(poll.closes_at)
            if await _nudges(session, poll, names):
                found.append(poll.nudge_at)
        found += [at async for at in _offers(session, programme, now)]
    return min((at for at in found if at is not None and at > now), default=None)


async def has_proposal(session: AsyncSession) -> bool:
    """Somebody has proposed something; the ideas that a programme begins with are nobody's."""
    for programme in await programmes.every(session):
        if any(one.author_id for one in await proposals.open_ones(session, programme.id)):
            return True
    return False


async def has_open_poll(session: AsyncSession) -> bool:
    """Also one that waits for the morning before it goes out."""
    for programme in await programmes.every(session):
        if await polls.in_state(session, programme.id, "open"):
            return True
    return False


async def has_attendance(session: AsyncSession, now: datetime) -> bool:
    """The list of something that was done lately is finished."""
    for programme in await programmes.every(session):
        begun = await attendance.begun_since(session, programme.id, now - _LATELY, now)
        if any(one.attended_at is not None for one in begun):
            return True
    return False


async def asked_for(session: AsyncSession, now: datetime, name: str) -> str:
    """The dialog that somebody is in the middle of, and its step: "poll:deadline"; empty when in none.

    Its buttons alone would not tell: several steps have none but the way out.
    """
    for programme in await programmes.every(session):
        for person in await _called(session, programme, {name}):
            dialog = await dialogs.current(session, person.id, now)
            if dialog is not None:
                return f"{dialog.kind}:{dialog.step}"
    return ""


async def _nudges(session: AsyncSession, poll: Poll, names: Collection[str]) -> bool:
    have = await polls.voted(session, poll.id)
    members = await people.members(session, poll.programme_id, {"participant"})
    return any(one.name in names and one.id not in have for one in members)


async def _offers(session: AsyncSession, programme: Programme, now: datetime) -> AsyncIterator[datetime]:
    for activity in await activities.coming(session, programme.id, now):
        for sign_up in await activities.sign_ups(session, activity.id):
            if sign_up.state == "offered" and sign_up.answer_by is not None:
                yield sign_up.answer_by


async def _called(session: AsyncSession, programme: Programme, names: Collection[str]) -> list[Person]:
    members = await people.members(session, programme.id, _ROLES)
    return [one for one in members if one.name in names]
