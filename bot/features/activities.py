"""What is done together: planned in a slot, given a place, dropped, over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import timetable
from bot.messages import Option, Refused, Say, say
from bot.when import local, next_weekday
from storage import activities, due, outbox, polls, series
from storage.tables import ACTIVITY_MOVES, Activity, Due, Programme, Slot, move

WEEK = timedelta(days=7)
#: How far ahead a slot is looked at.
_WEEKS_AHEAD = 26
#: What is on its way about an activity, and would be wrong when it is dropped.
TOLD = ("activity-posted", "activity-change", "activity-offer", "activity-reminder", "activity-organiser")
#: What is due about it until it is over.
ABOUT_TO_HAPPEN = ("activity-evening", "activity-morning", "activity-end", "offer-ends")
LONGEST_PLACE = 80
#: Why something is called off, where staff pick instead of writing: the end of a wording's id.
REASONS = ("weather", "illness", "transport", "few")


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
    """The coming days of the programme's slots that nothing fills yet, soonest first, at most `count`.

    Public holidays and the programme's closed days are left out.
    """
    zone = ZoneInfo(programme.time_zone)
    today = now.astimezone(zone).date()
    taken = await activities.taken_days(session, programme.id, today)
    closed_on = await timetable.closed_days(session, programme.id, today, today + _WEEKS_AHEAD * WEEK)
    free = [
        one
        for slot in await activities.active_slots(session, programme.id)
        for one in _days_of(slot, today, zone)
        if one.starts_at > now and (slot.id, one.day) not in taken and one.day not in closed_on
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
    responsible_id: UUID | None = None,
) -> Activity:
    """Fill the slot's day, on the programme's usual terms; telling people is for whoever called."""
    slot = slot_day.slot
    activity = Activity(
        programme_id=programme.id,
        poll_id=poll_id,
        slot_id=slot.id,
        local_date=slot_day.day,
        starts_at=slot_day.starts_at,
        ends_at=slot_day.ends_at,
        title=title,
        meeting_point=slot.meeting_point or programme.meeting_point,
        places=slot.places,
        fare=programme.fare,
        food=programme.food,
        conditions=programme.conditions,
        responsible_id=responsible_id,
        created_at=now,
    )
    return await put_up(session, programme, activity, now)


async def put_up(session: AsyncSession, programme: Programme, activity: Activity, now: datetime) -> Activity:
    """A new activity stands, and what is due about it is written down; says nothing to anybody."""
    if activity.slot_id is not None:
        activity.version_of_day = await activities.cancelled_that_day(
            session, activity.slot_id, activity.local_date
        )
    await activities.add(session, activity)
    await schedule(session, programme, activity, now)
    return activity


async def schedule(session: AsyncSession, programme: Programme, activity: Activity, now: datetime) -> None:
    """Reminders and the end, at the hours that the activity has now; those gone by are left out."""
    for kind, at in (
        ("activity-evening", timetable.evening_before(programme, activity.starts_at)),
        ("activity-morning", timetable.morning_of(programme, activity.starts_at)),
    ):
        if at is not None and at > now:
            await due.put(session, kind, activity.id, at, programme_id=programme.id)
        else:
            await due.drop(session, activity.id, (kind,))
    await due.put(session, "activity-end", activity.id, activity.ends_at, programme_id=programme.id)


async def drop(session: AsyncSession, activity: Activity, now: datetime) -> None:
    """It is not going to be; says nothing to anybody."""
    move(activity, "cancelled", ACTIVITY_MOVES)
    activity.cancelled_at = now
    await due.drop(session, activity.id, ABOUT_TO_HAPPEN)
    for kind in TOLD:
        await outbox.cancel(session, kind, activity.id, now)


async def end(session: AsyncSession, row: Due, now: datetime) -> None:
    """When it is over: done."""
    found = await activities.with_programme(session, row.subject_id)
    if found is None:
        return
    activity = found[0]
    if activity.state == "planned" and activity.ends_at <= now:
        move(activity, "done", ACTIVITY_MOVES)


async def hold(session: AsyncSession, programme: Programme, activity_id: UUID) -> Activity | None:
    """The activity, locked after its programme and its series: in one order, so that no two wait for ever."""
    await polls.programme_held(session, programme.id)
    await series.held_of(session, activity_id)
    return await activities.one(session, programme.id, activity_id)


def said(activity: Activity) -> dict[str, Any]:
    """The activity as a wording takes it: title, when, place, meet."""
    return {
        "title": activity.title,
        "when": activity.starts_at,
        "place": activity.place or say("activity-place-coming"),
        "meet": activity.meeting_point or say("activity-meet-coming"),
        "terms": terms(activity),
    }


def terms(activity: Activity) -> Say:
    """What it costs, food, and what one has to know, with a space before it; empty when nothing is said."""
    parts = [
        say(f"activity-{name}", text=told)
        for name, told in (
            ("fare", activity.fare),
            ("food", activity.food),
            ("conditions", activity.conditions),
        )
        if told
    ]
    return say("activity-terms", parts=in_one(parts)) if parts else say("activity-terms-none")


def in_one(parts: Sequence[Say]) -> Say:
    """One sentence after another."""
    if len(parts) == 1:
        return parts[0]
    return say("activity-sentences", first=parts[0], rest=in_one(parts[1:]))


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


async def closed(session: AsyncSession, activity: Activity, now: datetime) -> Say | None:
    """Why nothing can be said about coming any more, and what is true instead; None while it can."""
    if activity.state == "cancelled":
        other = await activities.instead_of(session, activity)
        if other is not None:
            return say("activity-replaced", title=activity.title, **_other(other))
        return _cancelled(activity)
    if activity.state == "done" or activity.ends_at <= now:
        return say("activity-over", title=activity.title, when=activity.starts_at)
    if activity.starts_at <= now:
        return say("activity-begun", title=activity.title, when=activity.starts_at)
    return None


def as_place(text: str) -> str | Refused:
    """A place as somebody typed it, on one line; Refused when there is none, or it is too long."""
    place = " ".join(text.split()).rstrip(".,;")
    if not place:
        return Refused(say("place-empty"))
    if len(place) > LONGEST_PLACE:
        return Refused(say("place-too-long", longest=LONGEST_PLACE, length=len(place)))
    return place


def why(reason: str) -> Say:
    """A reason as a sentence; `reason`: one of REASONS, or staff's own words."""
    if reason in REASONS:
        return say(f"cancel-reason-{reason}")
    whole = reason if reason.endswith((".", "!", "?")) else f"{reason}."
    return say("text", text=whole[:1].upper() + whole[1:])


def why_cancelled(activity: Activity) -> Say:
    """Why the activity was called off; empty where nobody said."""
    return why(activity.reason) if activity.reason else say("activity-terms-none")


def _cancelled(activity: Activity) -> Say:
    about = {"title": activity.title, "when": activity.starts_at}
    if activity.reason:
        return say("activity-cancelled-why", why=why_cancelled(activity), **about)
    return say("activity-cancelled", **about)


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
