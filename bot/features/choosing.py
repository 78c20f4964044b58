"""What people choose for themselves: when they are reminded, quiet hours, being named, food."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from bot.messages import Refused, say
from bot.nights import quiet_hours
from bot.when import Hours, minutes_awake, together
from storage import people, preferences
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

#: So much of a day has to be left in which we may write, in minutes.
LEAST_AWAKE = 120


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


async def be_quiet(
    session: AsyncSession, programme: Programme, person: Person, hours: Hours | None
) -> Preference | Refused:
    """From now on nothing automatic in these hours either, local time, in all their programmes.

    None: in the programme's own only. Refused where hardly anything of the day is left.
    """
    homes = [one.programme for one in await people.belongings(session, person.id)]
    if hours is not None and any(minutes_awake([usual(one), hours]) < LEAST_AWAKE for one in homes):
        return Refused(say("quiet-no-day"))
    for row in await preferences.held_everywhere(session, person.id):
        row.quiet_from, row.quiet_to = (f"{one:%H:%M}" for one in hours) if hours else (None, None)
    await session.flush()
    return await preferences.held(session, programme.id, person.id)


def quiet(programme: Programme, preference: Preference | None) -> Sequence[Hours]:
    """The hours, local, in which somebody gets nothing automatic; None: with no choice of their own."""
    return together(quiet_hours(programme, preference))


def usual(programme: Programme) -> Hours:
    """The programme's quiet hours, local."""
    return quiet_hours(programme, None)[0]
