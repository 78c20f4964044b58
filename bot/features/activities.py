"""What is done together: planned in a slot, given a place, dropped, over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.messages import About, Option, Refused, Reply, Say, say
from bot.when import local, next_weekday
from storage import activities, due, outbox, people
from storage.tables import ACTIVITY_MOVES, Activity, Due, Programme, Slot, move

WEEK = timedelta(days=7)
#: How far ahead a slot is looked at.
_WEEKS_AHEAD = 26
#: What is on its way about an activity, and would be wrong when it is dropped.
_TOLD = ("activity-place", "activity-offer")
LONGEST_PLACE = 80


@dataclass(frozen=True)
class SlotDay:
    """A slot on one of its days; `day` is local, the instants are UTC."""

    slot: Slot
    day: date
    starts_at: datetime
    ends_at: datetime


async def free_slot_days(
    session: AsyncSession, programme: Programme, now: datetime, *, count: int
) -> list[SlotDay]:
    """The coming days of the programme's slots that nothing fills yet, soonest first, at most `count`."""
    zone = ZoneInfo(programme.time_zone)
    today = now.astimezone(zone).date()
    taken = await activities.taken_days(session, programme.id, today)
    free = [
        one
        for slot in await activities.active_slots(session, programme.id)
        for one in _days_of(slot, today, zone)
        if one.starts_at > now and (slot.id, one.day) not in taken
    ]
    return sorted(free, key=lambda one: (one.starts_at, one.slot.id))[:count]


async def plan(
    session: AsyncSession,
    programme: Programme,
    title: str,
    slot_day: SlotDay,
    *,
    poll_id: UUID | None,
    now: datetime,
) -> Activity:
    """Fill the slot's day; telling people is for whoever called."""
    slot = slot_day.slot
    activity = Activity(
        programme_id=programme.id,
        poll_id=poll_id,
        slot_id=slot.id,
        local_date=slot_day.day,
        version_of_day=await activities.cancelled_that_day(session, slot.id, slot_day.day),
        starts_at=slot_day.starts_at,
        ends_at=slot_day.ends_at,
        title=title,
        meeting_point=slot.meeting_point or programme.meeting_point,
        places=slot.places,
        created_at=now,
    )
    await activities.add(session, activity)
    await due.add(session, "activity-end", activity.id, activity.ends_at, programme_id=programme.id)
    return activity


async def drop(session: AsyncSession, activity: Activity, now: datetime) -> None:
    """It is not going to be; says nothing to anybody."""
    move(activity, "cancelled", ACTIVITY_MOVES)
    await due.drop(session, activity.id, ("activity-end", "offer-ends"))
    for kind in _TOLD:
        await outbox.cancel(session, kind, activity.id, now)


async def end(session: AsyncSession, row: Due, now: datetime) -> None:
    """When it is over: done."""
    found = await activities.with_programme(session, row.subject_id)
    if found is None:
        return
    activity = found[0]
    if activity.state == "planned" and activity.ends_at <= now:
        move(activity, "done", ACTIVITY_MOVES)


def said(activity: Activity) -> dict[str, Any]:
    """The activity as a wording takes it: title, when, place, meet."""
    return {
        "title": activity.title,
        "when": activity.starts_at,
        "place": activity.place or say("activity-place-coming"),
        "meet": activity.meeting_point or say("activity-meet-coming"),
    }


def invitation_options(activity: Activity) -> tuple[Option, ...]:
    """JA and AVBUD where places are limited; nothing where one just turns up."""
    if activity.places is None:
        return ()
    return (
        Option(f"come:{activity.id.hex}", say("sign-up-yes"), closes_at=activity.starts_at, word="yes"),
        Option(f"stay:{activity.id.hex}", say("sign-up-no"), closes_at=activity.starts_at, word="no"),
    )


async def this_week(session: AsyncSession, programme: Programme, now: datetime) -> list[Activity]:
    """What is on now and in the coming seven days, soonest first."""
    return list(await activities.not_over(session, programme.id, now, before=now + WEEK))


async def coming(session: AsyncSession, programme: Programme, now: datetime) -> list[Activity]:
    """All that is planned and has not begun, soonest first."""
    return await activities.coming(session, programme.id, now)


async def to_place(
    session: AsyncSession, programme: Programme, activity_id: UUID, now: datetime
) -> Activity | Refused:
    """The activity, if it can still be given a place."""
    activity = await activities.one(session, programme.id, activity_id)
    if activity is None:
        return Refused(say("activity-not-found"))
    if activity.state == "planned" and activity.starts_at <= now:
        return Refused(say("place-too-late", title=activity.title, when=activity.starts_at))
    why = await closed(session, activity, now)
    return Refused(why) if why else activity


async def closed(session: AsyncSession, activity: Activity, now: datetime) -> Say | None:
    """Why nothing can be said about coming any more, and what is true instead; None while it can."""
    if activity.state == "cancelled":
        other = await activities.instead_of(session, activity)
        if other is not None:
            return say("activity-replaced", title=activity.title, **_other(other))
        return say("activity-cancelled", title=activity.title, when=activity.starts_at)
    if activity.state == "done" or activity.ends_at <= now:
        return say("activity-over", title=activity.title, when=activity.starts_at)
    if activity.starts_at <= now:
        return say("activity-begun", title=activity.title, when=activity.starts_at)
    return None


def as_place(text: str) -> str | Refused:
    """A place as staff typed it, on one line; Refused when there is none, or it is too long."""
    place = " ".join(text.split()).rstrip(".,;")
    if not place:
        return Refused(say("place-empty"))
    if len(place) > LONGEST_PLACE:
        return Refused(say("place-too-long", longest=LONGEST_PLACE, length=len(place)))
    return place


async def set_place(
    session: AsyncSession, programme: Programme, activity: Activity, place: str, meet: str, now: datetime
) -> int:
    """Everybody who has not said no is told once; how many they are."""
    activity.place, activity.meeting_point = place, meet
    activity.version += 1
    await outbox.cancel(session, "activity-place", activity.id, now)
    declined = {
        one.person_id for one in await activities.sign_ups(session, activity.id) if one.state == "declined"
    }
    participants = await people.members(session, programme.id, {"participant"})
    concerned = [person.id for person in participants if person.id not in declined]
    return await outgoing.queue(
        session,
        place_told(activity, place, meet),
        concerned,
        about=About("activity-place", activity.id, activity.version),
        now=now,
        programme_id=programme.id,
        predicate="activity stands",
        expires_at=activity.starts_at,
    )


def place_told(activity: Activity, place: str, meet: str) -> Reply:
    """What everybody reads when a place is known."""
    told = "place-told-open" if activity.places is None else "place-told"
    return Reply(say(told, title=activity.title, when=activity.starts_at, place=place, meet=meet))


def _days_of(slot: Slot, today: date, zone: ZoneInfo) -> Iterator[SlotDay]:
    """The slot's coming days from today on, each once; a day whose hour the clock skips is left out."""
    clock = time.fromisoformat(slot.starts)
    first = next_weekday(today - timedelta(days=1), slot.weekday)
    for weeks in range(_WEEKS_AHEAD):
        day = first + weeks * WEEK
        try:
            starts_at = local(day, clock, zone)
        except ValueError:
            continue
        yield SlotDay(slot, day, starts_at, starts_at + timedelta(minutes=slot.minutes))


def _other(activity: Activity) -> dict[str, Any]:
    return {"instead": activity.title, "when": activity.starts_at}
