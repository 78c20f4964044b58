"""Whom to ring, said at once to whoever writes words of danger: once for each kind in twelve hours."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.messages import About, Reply, Say, say
from storage import alarms
from storage.tables import Contact, Person, Programme

#: The whole text comes once in so long.
ONCE_IN = timedelta(hours=12)
#: Where no programme is set up to say its own.
NATIONAL = {"ambulance": "113", "police": "112", "urgent": "116117", "helpline": "116123"}
#: By kind: which text it is. All of one length, so that a sealed row does not tell them apart.
_TEXTS = {"overdose": "overdose", "violence": "discreet", "suicide": "helpline"}
_KINDS = tuple(_TEXTS)


def to_say(
    kinds: Collection[str], lately: Collection[str], lost: Collection[str] = ()
) -> list[tuple[str, str]]:
    """The texts that come now: (the kind that is remembered, the kind whose text it is).

    Whoever has no breath comes first, and in plain words: seconds count. After that, where somebody may be
    watched over the shoulder, by these words or by others within twelve hours, despair too gets only the
    text that looks like any receipt. What is known as `lost` of what was said lately is said again.
    """
    new = [kind for kind in _KINDS if kind in kinds and (kind not in lately or kind in lost)]
    said = [(kind, kind) for kind in new if kind == "overdose"]
    rest = [kind for kind in new if kind != "overdose"]
    is_watched = "violence" in {*kinds, *lately}
    if rest:
        said.append((rest[0], "violence" if is_watched else rest[0]))
    return said


async def say_numbers(
    session: AsyncSession,
    programme: Programme | None,
    contact: Contact,
    person: Person | None,
    kinds: Collection[str],
    promise: Say,
    about: UUID,
    now: datetime,
) -> bool:
    """Write them before anything else, whatever brakes there are; False when all was said lately.

    `promise`: who reads, and when, as a sentence of its own. `about`: the thread, or what came in.
    """
    lately = await alarms.said_lately(session, contact.id, _KINDS, now - ONCE_IN)
    may_arrive = await alarms.said_lately(session, contact.id, _KINDS, now - ONCE_IN, may_arrive=True)
    texts = to_say(kinds, lately, lately - may_arrive)
    for remembered, kind in texts:
        said = say("danger-numbers", kind=_TEXTS[kind], promise=promise, **numbers(programme))
        await outgoing.write_to(
            session,
            Reply(said),
            contact.id,
            key=f"{alarms.mark(session, contact.id, remembered)}{int(now.timestamp())}",
            about=About(alarms.NUMBERS, about),
            now=now,
            programme_id=programme.id if programme else None,
            person_id=person.id if person else None,
            lane="urgent",
        )
    return bool(texts)


async def is_watched(session: AsyncSession, contact_id: UUID, now: datetime) -> bool:
    """Somebody beside them may read that phone: what is said there looks like anything else, for a day."""
    return bool(await alarms.said_lately(session, contact_id, ("violence",), now - 2 * ONCE_IN))


def numbers(programme: Programme | None) -> dict[str, str]:
    """Whom to ring, as arguments of a sentence."""
    if programme is None:
        return dict(NATIONAL)
    return {
        "ambulance": programme.ambulance,
        "police": programme.police,
        "urgent": programme.urgent_care,
        "helpline": programme.helpline,
    }
