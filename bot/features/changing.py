"""An activity is changed: one way for every change of what people were told, and one message about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import TEAM
from bot.features import activities, changes, news, signing_up, timetable, weekly
from bot.features.changes import Changes, Facts
from bot.features.news import Crowd
from bot.messages import About, Refused, Reply, say
from storage import activities as rows
from storage import changes as history
from storage import due, people, polls
from storage.tables import SIGN_UP_MOVES, Activity, ActivityChange, Person, Programme, SignUp, Slot, move

#: What can still be changed of something that is on.
_WHILE_ON = frozenset({"place", "meeting_point", "fare", "food", "conditions", "ends_at", "responsible_id"})


@dataclass(frozen=True)
class Look:
    """A change that can be made, before it is."""

    was: Facts
    new: Facts
    #: What participants will read; None: nobody but staff is told.
    told: Reply | None
    #: How many read it, and when (UTC).
    count: int
    at: datetime
    slot: Slot | None


@dataclass(frozen=True)
class Changed:
    """It is changed; how many are told, and when (UTC)."""

    activity: Activity
    count: int
    at: datetime


async def changeable(session: AsyncSession, programme: Programme, now: datetime) -> list[Activity]:
    """All that is planned and not over, soonest first."""
    return list(await rows.not_over(session, programme.id, now))


async def to_change(
    session: AsyncSession, programme: Programme, activity_id: UUID, now: datetime
) -> Activity | Refused:
    """The activity, locked (after its programme, as whoever fills slots does), while it is not over."""
    await polls.programme_held(session, programme.id)
    activity = await rows.one(session, programme.id, activity_id)
    if activity is None:
        return Refused(say("activity-not-found"))
    if activity.state == "planned" and now < activity.ends_at:
        return activity
    return Refused(await activities.closed(session, activity, now) or say("activity-not-found"))


async def look(
    session: AsyncSession,
    programme: Programme,
    activity: Activity,
    wanted: Changes,
    by: Person | None,
    now: datetime,
) -> Look | Refused:
    """What a change would come to, or why it cannot be made; changes nothing."""
    was = changes.facts(activity)
    new = changes.changed(was, wanted)
    names = changes.difference(was, new)
    wrong = _wrong(activity, new, names, now) or await _wrong_people(session, programme, activity, new, names)
    if wrong is not None:
        return wrong
    moves = "starts_at" in names or "ends_at" in names
    slot = await _slot(session, programme, activity, new) if moves else None
    if isinstance(slot, Refused):
        return slot
    seen = changes.seen(names)
    crowd = await news.concerned(session, programme, activity, by) if seen else Crowd([], [])
    _lane, at = news.reaching(programme, news.soonest(was, new), now, within=news.SOON)
    told = changes.told(activity.id, was, new, ZoneInfo(programme.time_zone)) if seen else None
    return Look(was, new, told, len(crowd.invited) + len(crowd.others), at, slot)


async def change(
    session: AsyncSession,
    programme: Programme,
    activity: Activity,
    wanted: Changes,
    by: Person | None,
    now: datetime,
) -> Changed | Refused:
    """Make it so, and tell those it concerns what is otherwise since what they last heard, in one message.

    `activity` is locked by the caller; `by`: who changed it, and needs not be told.
    """
    seen = await look(session, programme, activity, wanted, by, now)
    if isinstance(seen, Refused):
        return seen
    names = changes.difference(seen.was, seen.new)
    for name in names:
        setattr(activity, name, getattr(seen.new, name))
    public = changes.seen(names)
    activity.version += bool(public)
    await _write_down(session, activity, seen, by, now)
    if "starts_at" in names or "ends_at" in names:
        await _move(session, programme, activity, seen.slot, now)
    if "responsible_id" in names:
        await _tell_responsible(session, programme, activity, by, now)
    if not public:
        return Changed(activity, 0, now)
    await _settle_places(session, programme, activity, names, now)
    told = await news.tell(session, programme, activity, seen.was, by, now)
    await weekly.tell_again(session, programme, [seen.was.starts_at, activity.starts_at], now)
    return Changed(activity, told, seen.at)


async def team(session: AsyncSession, programme: Programme) -> Sequence[Person]:
    """Who can have the responsibility for an activity, by name."""
    found = await people.members(session, programme.id, TEAM)
    return sorted(found, key=lambda one: (one.name.casefold(), one.id.hex))


async def beside(session: AsyncSession, programme: Programme, activity: Activity, new: Facts) -> list[str]:
    """Titles of what else is planned while it would last."""
    planned = await rows.not_over(session, programme.id, new.starts_at, before=new.ends_at)
    return [one.title for one in planned if one.id != activity.id]


def _wrong(activity: Activity, new: Facts, names: Sequence[str], now: datetime) -> Refused | None:
    about = {"title": activity.title, "when": activity.starts_at}
    if not names:
        return Refused(say("change-nothing", **about))
    if activity.starts_at <= now and not set(names) <= _WHILE_ON:
        return Refused(say("change-begun", **about))
    if "starts_at" in names and new.starts_at <= now:
        return Refused(say("change-past"))
    if new.ends_at <= max(new.starts_at, now):
        return Refused(say("change-ends-first"))
    return None


async def _wrong_people(
    session: AsyncSession, programme: Programme, activity: Activity, new: Facts, names: Sequence[str]
) -> Refused | None:
    if "responsible_id" in names and new.responsible_id is not None:
        known = {one.id for one in await people.members(session, programme.id, TEAM)}
        if new.responsible_id not in known:
            return Refused(say("change-not-team"))
    if "places" in names and new.places is not None:
        counts = (await rows.counted(session, [activity.id]))[activity.id]
        taken = counts["going"] + counts["offered"]
        if new.places < max(taken, 1):
            return Refused(say("change-too-few", count=taken, places=new.places))
    return None


async def _slot(
    session: AsyncSession, programme: Programme, activity: Activity, new: Facts
) -> Slot | Refused | None:
    """The weekly slot whose hours it touches: its own while it does, else one that is free.

    Refused where it would begin exactly when something else in a slot does.
    """
    zone = ZoneInfo(programme.time_zone)
    day = new.starts_at.astimezone(zone).date()
    taken = await rows.taken_days(session, programme.id, day)
    free = None
    for slot in await rows.active_slots(session, programme.id):
        starts = timetable.clock_on(day, slot.starts, zone)
        touches = new.starts_at < starts + timedelta(minutes=slot.minutes) and starts < new.ends_at
        if slot.weekday != day.weekday() or not touches:
            continue
        if (slot.id, day) == (activity.slot_id, activity.local_date):
            return slot
        if (slot.id, day) not in taken:
            free = free if free is not None and starts != new.starts_at else slot
        elif starts == new.starts_at:
            return Refused(say("change-taken", when=starts))
    return free


async def _move(
    session: AsyncSession, programme: Programme, activity: Activity, slot: Slot | None, now: datetime
) -> None:
    """Another hour: the slot's day that it stood in is free, the one that it stands in now is not."""
    day = activity.starts_at.astimezone(ZoneInfo(programme.time_zone)).date()
    slot_id = slot.id if slot is not None else None
    if (slot_id, day) != (activity.slot_id, activity.local_date):
        number = await rows.cancelled_that_day(session, slot_id, day) if slot_id is not None else 0
        activity.slot_id, activity.local_date, activity.version_of_day = slot_id, day, number
    await session.flush()
    await activities.schedule(session, programme, activity, now)


async def _write_down(
    session: AsyncSession, activity: Activity, seen: Look, by: Person | None, now: datetime
) -> None:
    await history.write_down(
        session,
        ActivityChange(
            programme_id=activity.programme_id,
            activity_id=activity.id,
            changed_by=by.id if by is not None else None,
            at=now,
            version=activity.version,
            what=changes.written(seen.was, seen.new),
        ),
    )


async def _settle_places(
    session: AsyncSession, programme: Programme, activity: Activity, names: Sequence[str], now: datetime
) -> None:
    """Offers that nobody has read yet are made anew, none outlasts the start, free places are offered."""
    if not {"starts_at", "title", "places"} & set(names):
        return
    untold = await history.take_back_offers(session, activity.id, now)
    for sign_up in await rows.sign_ups(session, activity.id):
        if sign_up.state != "offered":
            continue
        if sign_up.person_id in untold:
            move(sign_up, "waiting", SIGN_UP_MOVES)
            sign_up.answer_by = None
        elif sign_up.answer_by is not None and sign_up.answer_by > activity.starts_at:
            await _end_offer_at_start(session, sign_up, activity)
    await session.flush()
    await signing_up.places_changed(session, programme, activity, now)


async def _end_offer_at_start(session: AsyncSession, sign_up: SignUp, activity: Activity) -> None:
    sign_up.answer_by = activity.starts_at
    await due.add(
        session,
        "offer-ends",
        activity.id,
        activity.starts_at,
        programme_id=activity.programme_id,
        version=int(activity.starts_at.timestamp()) // 60,
    )


async def _tell_responsible(
    session: AsyncSession, programme: Programme, activity: Activity, by: Person | None, now: datetime
) -> None:
    """Whoever has the responsibility now hears it, unless they took it themselves."""
    new = activity.responsible_id
    if new is None or (by is not None and new == by.id):
        return
    name = by.name if by is not None else None
    about = {"title": activity.title, "when": activity.starts_at}
    await outgoing.queue(
        session,
        Reply(say("change-yours-by", name=name, **about) if name else say("change-yours", **about)),
        [new],
        about=About("activity-responsible", activity.id, len(await history.of(session, activity.id))),
        now=now,
        programme_id=programme.id,
        lane="reminder",
        predicate="activity is planned",
        expires_at=activity.ends_at,
    )
