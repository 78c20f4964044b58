"""An activity is changed: one way for every change of what people were told, and one message about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.access import TEAM
from bot.features import activities, changes, news, repeating, signing_up, taking_over, timetable, weekly
from bot.features.changes import Changes, Facts
from bot.features.news import Crowd
from bot.messages import Refused, Reply, say
from storage import activities as rows
from storage import changes as history
from storage import due, people
from storage import series as series_rows
from storage.tables import (
    SIGN_UP_MOVES,
    Activity,
    ActivityChange,
    Person,
    Programme,
    Series,
    SignUp,
    Slot,
    move,
)

#: What can still be changed of something that is on.
_WHILE_ON = frozenset({"place", "meeting_point", "fare", "food", "conditions", "ends_at", "responsible_id"})
#: What all times of a series have alike, besides the hour.
_OF_A_SERIES = ("title", "place", "meeting_point", "places", "fare", "food", "conditions")


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
    #: The series that all of it could be changed of, from this time on.
    series: Series | None = None
    #: What else is changed with it, where it is to be so from this time on.
    others: tuple[tuple[Activity, Look], ...] = ()
    whole: bool = False


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
    """The activity, locked after its programme and series, while it is not over."""
    activity = await activities.hold(session, programme, activity_id)
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
    *,
    whole: bool = False,
) -> Look | Refused:
    """What a change would come to, or why it cannot be made; changes nothing.

    `whole`: of all the coming times of its series, from this one on, where it is not about the day.
    """
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
    series = await _series(session, programme, activity, was, new)
    others: list[tuple[Activity, Look]] = []
    if whole and series is not None:
        found = await _others(session, programme, activity, series, Look(was, new, None, 0, now, slot), now)
        if isinstance(found, Refused):
            return found
        others = found
    whole = whole and series is not None
    seen, all_of_it = changes.seen(names), [activity, *(one for one, _ in others)]
    crowd = await news.all_concerned(session, programme, all_of_it, by) if seen else Crowd([], [])
    _lane, at = news.reaching(programme, news.soonest(was, new), now, within=news.SOON)
    told = changes.told(activity.id, was, new, ZoneInfo(programme.time_zone), series=whole) if seen else None
    count = len(crowd.invited) + len(crowd.others)
    return Look(was, new, told, count, at, slot, series, tuple(others), whole)


async def change(
    session: AsyncSession,
    programme: Programme,
    activity: Activity,
    wanted: Changes,
    by: Person | None,
    now: datetime,
    *,
    whole: bool = False,
) -> Changed | Refused:
    """Make it so, and tell those it concerns what is otherwise since what they last heard, in one message.

    `activity` is locked by the caller; `by`: who changed it, and needs not be told.
    `whole`: all the coming times of its series too, also those that are not put up yet.
    """
    seen = await look(session, programme, activity, wanted, by, now, whole=whole)
    if isinstance(seen, Refused):
        return seen
    names = changes.difference(seen.was, seen.new)
    public = changes.seen(names)
    if seen.whole and seen.series is not None:
        _rewrite(seen.series, seen, ZoneInfo(programme.time_zone))
    for one, its in ((activity, seen), *seen.others):
        await _apply(session, programme, one, its, by, now)
    if "responsible_id" in names:
        name = next(
            (one.name for one in await team(session, programme) if one.id == seen.new.responsible_id), None
        )
        await taking_over.tell_new(session, programme, activity, by, now)
        await taking_over.tell_former(session, programme, activity, seen.was.responsible_id, name, by, now)
    if not public:
        return Changed(activity, 0, now)
    also = [one for one, _ in seen.others]
    told = await news.tell(session, programme, activity, seen.was, by, now, also=also, series=seen.whole)
    for one, its in seen.others:
        await news.follow(session, programme, one, its.was, by, now)
    moments = [
        at
        for its in (seen, *(its for _, its in seen.others))
        for at in (its.was.starts_at, its.new.starts_at)
    ]
    await weekly.tell_again(session, programme, moments, now)
    return Changed(activity, told, seen.at)


async def _apply(
    session: AsyncSession,
    programme: Programme,
    activity: Activity,
    seen: Look,
    by: Person | None,
    now: datetime,
) -> None:
    """As it is to be; nobody is told here, but places that are free now are offered."""
    names = changes.difference(seen.was, seen.new)
    public = changes.seen(names)
    for name in names:
        setattr(activity, name, getattr(seen.new, name))
    activity.version += bool(public)
    await _write_down(session, activity, seen, by, now)
    if "starts_at" in names or "ends_at" in names:
        await _move(session, programme, activity, seen.slot, now)
    if public:
        await _settle_places(session, programme, activity, names, now)


def _rewrite(series: Series, seen: Look, zone: ZoneInfo) -> None:
    """What grows from now on is as this time is."""
    names = changes.difference(seen.was, seen.new)
    for name in _OF_A_SERIES:
        if name in names:
            setattr(series, name, getattr(seen.new, name))
    if "starts_at" in names or "ends_at" in names:
        series.starts = f"{seen.new.starts_at.astimezone(zone):%H:%M}"
        series.minutes = int((seen.new.ends_at - seen.new.starts_at).total_seconds()) // 60


async def _series(
    session: AsyncSession, programme: Programme, activity: Activity, was: Facts, new: Facts
) -> Series | None:
    """The series that could be changed with it: not to another day, and not only who is responsible."""
    zone = ZoneInfo(programme.time_zone)
    same_day = was.starts_at.astimezone(zone).date() == new.starts_at.astimezone(zone).date()
    if activity.series_id is None or not same_day or changes.difference(was, new) == ["responsible_id"]:
        return None
    return await series_rows.held(session, activity.series_id)


async def _others(
    session: AsyncSession, programme: Programme, activity: Activity, series: Series, seen: Look, now: datetime
) -> list[tuple[Activity, Look]] | Refused:
    """The times after this one as they would be, without those that were moved on their own."""
    zone, found = ZoneInfo(programme.time_zone), []
    if repeating.NEVER_FROM <= seen.new.starts_at.astimezone(zone).time() < repeating.NEVER_TO:
        return Refused(say("post-weekly-hour"))
    for one in await series_rows.coming(session, series.id, now, since=seen.was.starts_at):
        if one.id == activity.id or not repeating.stands_as_usual(series, one, zone):
            continue
        its = await _along(session, programme, one, seen, now)
        if isinstance(its, Refused):
            return Refused(say("change-series-no", when=one.starts_at, why=its.why))
        if changes.difference(its.was, its.new):
            found.append((one, its))
    return found


async def _along(
    session: AsyncSession, programme: Programme, one: Activity, seen: Look, now: datetime
) -> Look | Refused:
    """Another time of the series, changed likewise."""
    zone, names = ZoneInfo(programme.time_zone), changes.difference(seen.was, seen.new)
    new = was = changes.facts(one)
    new = replace(
        new, **{name: getattr(seen.new, name) for name in names if name not in ("starts_at", "ends_at")}
    )
    if "starts_at" in names or "ends_at" in names:
        day = one.starts_at.astimezone(zone).date()
        starts_at = timetable.clock_on(day, f"{seen.new.starts_at.astimezone(zone):%H:%M}", zone)
        new = replace(new, starts_at=starts_at, ends_at=starts_at + (seen.new.ends_at - seen.new.starts_at))
    its = changes.difference(was, new)
    wrong = its and (_wrong(one, new, its, now) or await _wrong_people(session, programme, one, new, its))
    if wrong:
        return wrong
    moves = "starts_at" in its or "ends_at" in its
    slot = await _slot(session, programme, one, new) if moves else None
    return slot if isinstance(slot, Refused) else Look(was, new, None, 0, now, slot)


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
