"""Staff ask a participant to arrange an activity: yes, no, handed on, taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.features import timetable
from bot.features.organising import staff_of, to_arrange
from bot.messages import About, Option, Refused, Reply, Say, say
from storage import activities, acts, menus, outbox, people
from storage.tables import CHANNELS, Activity, Person, Programme


@dataclass(frozen=True)
class Holder:
    """Who arranges it ("has"), was asked to ("asked"), or did so and is no longer with us ("left")."""

    person: Person
    state: str


@dataclass(frozen=True)
class Asked:
    """The question is on its way; `at` (UTC): when the night is over, or now."""

    activity: Activity
    person: Person
    at: datetime


@dataclass(frozen=True)
class Taken:
    """Somebody else has it or was asked, and nobody is asked instead unless staff say so."""

    activity: Activity
    person: Person
    holder: Holder


async def arrangeable(session: AsyncSession, programme: Programme, now: datetime) -> list[Activity]:
    """What somebody may be asked to arrange, and what is on with somebody who arranges it; soonest first."""
    shown = await activities.not_over(session, programme.id, now)
    return [one for one in shown if one.starts_at > now or one.organiser_id is not None]


async def candidates(session: AsyncSession, programme: Programme) -> Sequence[Person]:
    """Whom staff can ask, by name."""
    found = await people.members(session, programme.id, {"participant"})
    return sorted(found, key=lambda one: (one.name.casefold(), one.id.hex))


async def holder(session: AsyncSession, activity: Activity) -> Holder | None:
    """Who was asked last, else who arranges it; None: nobody. "left": nobody who is still with us."""
    gone = None
    for state, held in (("asked", activity.organiser_asked), ("has", activity.organiser_id)):
        person = await people.person(session, held) if held else None
        if person is None:
            continue
        if await activities.takes_part(session, activity.programme_id, person.id):
            return Holder(person, state)
        gone = gone or Holder(person, "left")
    return gone


async def ask(
    session: AsyncSession,
    programme: Programme,
    activity_id: UUID,
    person: Person,
    now: datetime,
    *,
    instead: bool = False,
) -> Asked | Taken | Refused:
    """Ask a participant to arrange it; whoever has it keeps it until the other says yes."""
    activity = await to_arrange(session, programme, activity_id, now)
    if isinstance(activity, Refused):
        return activity
    about = {"name": person.name, "title": activity.title, "when": activity.starts_at}
    if not await activities.takes_part(session, programme.id, person.id):
        return Refused(say("organise-not-known"))
    if activity.organiser_asked == person.id:
        return Refused(say("organise-waits", **about))
    if activity.organiser_id == person.id:
        return Refused(say("organise-has-it", **about))
    if activity.starts_at <= now:
        return Refused(say("organise-begun", title=activity.title, when=activity.starts_at))
    at = timetable.awake_at(programme, now)
    if at >= activity.starts_at:
        return Refused(say("organise-too-late", title=activity.title, when=activity.starts_at))
    if await people.reachable_at(session, person.id, CHANNELS) is None:
        return Refused(say("organise-unreachable", name=person.name))
    held = await holder(session, activity)
    if held is not None and held.state != "left" and not instead:
        return Taken(activity, person, held)
    await _put_question(session, activity, person, now)
    return Asked(activity, person, at)


async def answer(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    activity_id: UUID,
    now: datetime,
    *,
    yes: bool,
) -> Activity | Refused:
    """JA makes them organiser, NEI does not; NEI from whoever has it gives it up. Staff are told."""
    activity = await to_arrange(session, programme, activity_id, now)
    if isinstance(activity, Refused):
        return activity
    if activity.organiser_id == person.id:
        if not yes:
            await _give_up(session, activity, person, now)
            await acts.remember(session, person.id, programme.id, "organise-give-up", activity.id, now)
        return activity
    if activity.organiser_asked != person.id:
        return Refused(say("organise-not-asked", title=activity.title, when=activity.starts_at))
    if activity.starts_at <= now:
        return Refused(say("organise-begun", title=activity.title, when=activity.starts_at))
    activity.organiser_asked = None
    await _close_question(session, activity, person, now)
    await acts.remember(session, person.id, programme.id, "organise", activity.id, now)
    if yes:
        before, activity.organiser_id = activity.organiser_id, person.id
        await _release(session, activity, before, "organise-passed-on", now)
    told = "organise-said-yes" if yes else "organise-said-no"
    await _tell_staff(session, activity, _about(told, activity, person), now)
    return activity


async def undo(
    session: AsyncSession, programme: Programme, person: Person, activity_id: UUID, now: datetime
) -> Reply | Refused:
    """A yes is given up; after a no they are asked again, unless somebody else was meanwhile."""
    activity = await to_arrange(session, programme, activity_id, now)
    if isinstance(activity, Refused):
        return activity
    if activity.organiser_id == person.id:
        await _give_up(session, activity, person, now)
        return Reply(say("organise-given-up", title=activity.title, when=activity.starts_at))
    if activity.organiser_asked is not None or activity.organiser_id is not None or activity.starts_at <= now:
        return Refused(say("organise-not-asked", title=activity.title, when=activity.starts_at))
    activity.organiser_asked = person.id
    return question(activity)


async def restore(
    session: AsyncSession, programme: Programme, person: Person, activity_id: UUID, now: datetime
) -> Activity | Refused:
    """What was given up is theirs again, unless somebody else has it or was asked meanwhile."""
    activity = await to_arrange(session, programme, activity_id, now)
    if isinstance(activity, Refused) or activity.organiser_id == person.id:
        return activity
    is_free = activity.organiser_id is None and activity.organiser_asked is None
    if not is_free or not await activities.takes_part(session, programme.id, person.id):
        return Refused(say("organise-not-asked", title=activity.title, when=activity.starts_at))
    activity.organiser_id = person.id
    await _tell_staff(session, activity, _about("organise-said-yes", activity, person), now)
    return activity


async def take_back(
    session: AsyncSession, programme: Programme, activity_id: UUID, now: datetime
) -> tuple[Activity, Holder] | Refused:
    """Nobody arranges it and nobody is asked any more; whoever had it is thanked."""
    activity = await to_arrange(session, programme, activity_id, now)
    if isinstance(activity, Refused):
        return activity
    held = await holder(session, activity)
    if held is None:
        return Refused(say("organise-nobody-has-it", title=activity.title, when=activity.starts_at))
    before = activity.organiser_id
    activity.organiser_id = activity.organiser_asked = None
    await outbox.cancel(session, "activity-organiser", activity.id, now)
    await _release(session, activity, before, "organise-thanks", now)
    return activity, held


def question(activity: Activity) -> Reply:
    """What a participant is asked."""
    return Reply(
        say("organise-question", title=activity.title, when=activity.starts_at),
        options=(
            Option(f"organise-yes:{activity.id.hex}", say("organise-yes"), activity.starts_at, word="yes"),
            Option(f"organise-no:{activity.id.hex}", say("organise-no"), activity.starts_at, word="no"),
        ),
        topic=f"organise:{activity.id.hex}",
    )


async def _put_question(session: AsyncSession, activity: Activity, person: Person, now: datetime) -> None:
    await outbox.cancel(session, "activity-organiser", activity.id, now)
    activity.organiser_asked = person.id
    version = await activities.times_told(session, activity.id, "activity-organiser") + 1
    await outgoing.queue(
        session,
        question(activity),
        [person.id],
        about=About("activity-organiser", activity.id, version),
        now=now,
        programme_id=activity.programme_id,
        lane="reminder",
        predicate="is asked to arrange",
        expires_at=activity.starts_at,
    )


async def _close_question(session: AsyncSession, activity: Activity, person: Person, now: datetime) -> None:
    """It is answered: the next JA is about something else."""
    phones = [one.id for one in await people.contacts_of(session, person.id)]
    await menus.close(session, phones, f"organise:{activity.id.hex}", now)


async def _give_up(session: AsyncSession, activity: Activity, person: Person, now: datetime) -> None:
    activity.organiser_id = None
    await _tell_staff(session, activity, _about("organise-gave-up", activity, person), now)


async def _release(
    session: AsyncSession, activity: Activity, before: UUID | None, wording: str, now: datetime
) -> None:
    """Whoever had it until now is told kindly, if they are still with us."""
    if before is None or not await activities.takes_part(session, activity.programme_id, before):
        return
    version = await activities.times_told(session, activity.id, "organiser-released") + 1
    await outgoing.queue(
        session,
        Reply(say(wording, title=activity.title, when=activity.starts_at)),
        [before],
        about=About("organiser-released", activity.id, version),
        now=now,
        programme_id=activity.programme_id,
        lane="reminder",
        predicate="does not arrange",
        expires_at=activity.ends_at,
    )


async def _tell_staff(session: AsyncSession, activity: Activity, told: Say, now: datetime) -> None:
    version = await activities.times_told(session, activity.id, "organiser-answer") + 1
    await outgoing.queue(
        session,
        Reply(told),
        await staff_of(session, activity),
        about=About("organiser-answer", activity.id, version),
        now=now,
        programme_id=activity.programme_id,
        lane="reminder",
        predicate="is newest",
        expires_at=activity.ends_at,
    )


def _about(wording: str, activity: Activity, person: Person) -> Say:
    return say(wording, name=person.name, title=activity.title, when=activity.starts_at)
