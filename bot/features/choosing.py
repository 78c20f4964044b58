"""What people choose for themselves: when they are reminded, being named, what they do not eat."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy.ext.asyncio import AsyncSession

from bot.messages import Refused, say
from storage import preferences
from storage.tables import REMIND, Person, Preference, Programme

#: What somebody does not eat, or cannot; others see only how many.
NEEDS = (
    "nuts",
    "gluten",
    "milk",
    "egg",
    "fish",
    "shellfish",
    "soy",
    "vegetarian",
    "vegan",
    "no-pork",
    "other",
)


async def chosen(session: AsyncSession, programme: Programme, person: Person) -> Preference:
    """What holds for somebody now, in this programme; the defaults where they have chosen nothing."""
    kept = await preferences.of(session, programme.id, [person.id])
    return kept.get(person.id) or Preference(person_id=person.id, programme_id=programme.id)


def needs_of(preference: Preference) -> list[str]:
    """Keys of NEEDS, in their order."""
    kept = set((preference.needs or "").split(","))
    return [key for key in NEEDS if key in kept]


async def remind(
    session: AsyncSession, programme: Programme, person: Person, when: str
) -> Preference | Refused:
    """From now on reminded the evening before, or the same morning."""
    if when not in REMIND:
        return Refused(say("button-unknown"))
    row = await preferences.held(session, programme.id, person.id)
    row.remind = when
    await session.flush()
    return row


async def greet(session: AsyncSession, programme: Programme, person: Person, *, on: bool) -> Preference:
    """A good morning on days when something is on for them."""
    row = await preferences.held(session, programme.id, person.id)
    row.good_morning = on
    await session.flush()
    return row


async def name(session: AsyncSession, programme: Programme, person: Person, *, on: bool) -> Preference:
    """Others who have signed up may see the first name."""
    row = await preferences.held(session, programme.id, person.id)
    row.named = on
    await session.flush()
    return row


async def set_needs(
    session: AsyncSession, programme: Programme, person: Person, keys: Collection[str]
) -> Preference | Refused:
    """These and no others; none at all clears it."""
    if not set(keys) <= set(NEEDS):
        return Refused(say("button-unknown"))
    row = await preferences.held(session, programme.id, person.id)
    row.needs = ",".join(key for key in NEEDS if key in keys) or None
    await session.flush()
    return row
