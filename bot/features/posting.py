"""Staff put up an activity themselves, once or every week, and everybody is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import EVERYONE
from bot.features import activities, repeating, timetable
from bot.messages import About, Refused, Reply, Say, say
from bot.when import MONTHS_AHEAD, local
from storage import activities as activity_rows
from storage import people, polls
from storage.tables import Activity, Person, Programme, Series, Slot

LONGEST_TITLE = 60
#: Of what it costs, of food, and of what one has to know: each.
LONGEST_TERM = 80
MOST_PLACES = 200
#: So long it lasts when nobody says and the slot does not either.
USUAL_MINUTES = 180
_FARTHEST = timedelta(days=MONTHS_AHEAD * 31)
_NOON, _MIDNIGHT = 12 * 60, 24 * 60
_LAST_MINUTE = time(23, 59)


@dataclass(frozen=True)
class Draft:
    """An activity as staff have put it together; instants in UTC."""

    #: Its id from the beginning, so that it cannot be posted twice.
    activity_id: UUID
    title: str
    starts_at: datetime
    ends_at: datetime
    place: str | None = None
    #: None: where the programme usually meets.
    meeting_point: str | None = None
    #: None: bare møt opp.
    places: int | None = None
    fare: str | None = None
    food: str | None = None
    conditions: str | None = None
    weekly: bool = False
    #: The last day of a weekly one, local; None: until somebody ends it.
    until: date | None = None


async def post(
    session: AsyncSession, programme: Programme, person: Person, draft: Draft, now: datetime
) -> Activity | Refused:
    """It stands, and everybody is told once. Refused when it was posted before, or cannot be now."""
    await polls.programme_held(session, programme.id)
    if await activity_rows.one(session, programme.id, draft.activity_id) is not None:
        return Refused(say("post-already-sent"))
    wrong = await why_not(session, programme, draft, now)
    if wrong is not None:
        return wrong
    activity = await drawn_up(session, programme, person, draft, now)
    weekly = None
    if draft.weekly:
        series = as_series(programme, person, draft, now)
        await repeating.begin(session, programme, series, activity, now)
        weekly = repeating.every_week(series)
    else:
        await activities.put_up(session, programme, activity, now)
    await _announce(session, programme, person, activity, weekly, now)
    return activity


async def why_not(session: AsyncSession, programme: Programme, draft: Draft, now: datetime) -> Refused | None:
    """What keeps this activity from being posted now; None when nothing does."""
    wrong = wrong_title(draft.title) or wrong_time(programme, draft.starts_at, draft.ends_at, now)
    if wrong is not None:
        return wrong
    zone = ZoneInfo(programme.time_zone)
    there = draft.starts_at.astimezone(zone)
    if draft.weekly:
        if repeating.NEVER_FROM <= there.time() < repeating.NEVER_TO:
            return Refused(say("post-weekly-hour"))
        if draft.until is not None and draft.until < there.date() + repeating.WEEK:
            return Refused(say("post-until-early", first=there.date()))
    return await taken(session, programme, draft.starts_at)


def wrong_title(title: str) -> Refused | None:
    """Why it cannot be called so; None when it can."""
    if not title:
        return Refused(say("post-no-title"))
    if len(title) > LONGEST_TITLE:
        return Refused(say("post-title-long", longest=LONGEST_TITLE, length=len(title)))
    return None


def wrong_time(programme: Programme, starts_at: datetime, ends_at: datetime, now: datetime) -> Refused | None:
    """Why nothing can be put up then; None when it can."""
    zone = ZoneInfo(programme.time_zone)
    if starts_at <= now:
        return Refused(say("post-when-past"))
    if starts_at > now + _FARTHEST:
        return Refused(say("post-when-no", why="too-far"))
    if timetable.is_night(programme, starts_at):
        return Refused(say("post-when-night"))
    if ends_at <= starts_at:
        return Refused(say("post-end-first"))
    if ends_at.astimezone(zone).date() != starts_at.astimezone(zone).date():
        return Refused(say("post-end-midnight"))
    return None


async def taken(session: AsyncSession, programme: Programme, starts_at: datetime) -> Refused | None:
    """What stands in the slot that begins then; None where there is no slot, or it is free."""
    slot = await slot_at(session, programme, starts_at)
    day = starts_at.astimezone(ZoneInfo(programme.time_zone)).date()
    if slot is None or (slot.id, day) not in await activity_rows.taken_days(session, programme.id, day):
        return None
    for other in await activity_rows.coming(session, programme.id, starts_at - timedelta(minutes=1)):
        if (other.slot_id, other.local_date) == (slot.id, day):
            return Refused(say("post-slot-taken", title=other.title, when=other.starts_at))
    return Refused(say("post-slot-asked", when=starts_at))


async def slot_at(session: AsyncSession, programme: Programme, starts_at: datetime) -> Slot | None:
    """The weekly slot that this instant is an hour of."""
    there = starts_at.astimezone(ZoneInfo(programme.time_zone))
    return await repeating.slot_of(session, programme.id, there.weekday(), f"{there:%H:%M}")


def ends_at(
    starts_at: datetime, zone: ZoneInfo, *, until: int | None, minutes: int | None, usual: int
) -> datetime | Refused:
    """When it is over, UTC: at a clock on the wall (`until`, minutes after midnight), or after so long.

    "kl 11-2" ends at 14: of a clock's two hours the one after the start. What lasts as usual, ends that day.
    """
    there = starts_at.astimezone(zone)
    if until is None:
        over = starts_at + timedelta(minutes=minutes if minutes is not None else usual)
        if minutes is None and over.astimezone(zone).date() != there.date():
            return local(there.date(), _LAST_MINUTE, zone)
        return over
    begun = there.hour * 60 + there.minute
    if until <= begun < until + _NOON and until <= _NOON:
        until += _NOON
    if until <= begun or until >= _MIDNIGHT:
        at_night = until >= _MIDNIGHT or until < _NOON
        return Refused(say("post-end-midnight") if at_night else say("post-end-first"))
    try:
        return local(there.date(), time(*divmod(until, 60)), zone)
    except ValueError:
        return Refused(say("post-when-no", why="skipped-hour"))


async def drawn_up(
    session: AsyncSession, programme: Programme, person: Person, draft: Draft, now: datetime
) -> Activity:
    """The row as it would be if it was posted now; not yet in the database."""
    slot = await slot_at(session, programme, draft.starts_at)
    return Activity(
        id=draft.activity_id,
        programme_id=programme.id,
        slot_id=slot.id if slot else None,
        local_date=draft.starts_at.astimezone(ZoneInfo(programme.time_zone)).date(),
        starts_at=draft.starts_at,
        ends_at=draft.ends_at,
        title=draft.title,
        place=draft.place,
        meeting_point=draft.meeting_point or repeating.usual_meeting_point(programme, slot),
        places=draft.places,
        fare=draft.fare,
        food=draft.food,
        conditions=draft.conditions,
        responsible_id=person.id,
        created_at=now,
    )


def as_series(programme: Programme, person: Person, draft: Draft, now: datetime) -> Series:
    """The weekly row as it would be if it was posted now; not yet in the database."""
    there = draft.starts_at.astimezone(ZoneInfo(programme.time_zone))
    return Series(
        programme_id=programme.id,
        posted_by=person.id,
        weekday=there.weekday(),
        starts=f"{there:%H:%M}",
        minutes=int((draft.ends_at - draft.starts_at).total_seconds()) // 60,
        title=draft.title,
        place=draft.place,
        meeting_point=draft.meeting_point,
        places=draft.places,
        fare=draft.fare,
        food=draft.food,
        conditions=draft.conditions,
        first_date=there.date(),
        last_date=draft.until,
        created_at=now,
    )


def invitation(activity: Activity, weekly: Say | None = None) -> Reply:
    """What participants read; `weekly`: "hver torsdag kl 11", where this is the first time."""
    options = activities.invitation_options(activity)
    about = activities.said(activity)
    if weekly is not None:
        told = say("post-told-weekly-places" if options else "post-told-weekly", weekly=weekly, **about)
    else:
        told = say("post-told-places" if options else "post-told", **about)
    return Reply(told, options, topic=f"activity:{activity.id.hex}")


def news(activity: Activity, weekly: Say | None = None) -> Reply:
    """What those read who do not sign up."""
    about = activities.said(activity)
    if weekly is not None:
        return Reply(say("post-told-weekly-known", weekly=weekly, **about))
    return Reply(say("post-told-known", **about))


async def at_the_same_time(
    session: AsyncSession, programme: Programme, draft: Draft, now: datetime
) -> list[Activity]:
    """What else is planned while it lasts."""
    planned = await activity_rows.not_over(session, programme.id, now, before=draft.ends_at)
    return [one for one in planned if one.ends_at > draft.starts_at and one.id != draft.activity_id]


async def _announce(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    activity: Activity,
    weekly: Say | None,
    now: datetime,
) -> None:
    """Participants are invited, all others hear of it; whoever posted it knows."""
    participants = await people.members(session, programme.id, {"participant"})
    others = await people.members(session, programme.id, EVERYONE - {"participant"})
    told: Sequence[tuple[Reply, list[UUID]]] = (
        (invitation(activity, weekly), [one.id for one in participants]),
        (news(activity, weekly), [one.id for one in others if one.id != person.id]),
    )
    for reply, readers in told:
        await outgoing.queue(
            session,
            reply,
            readers,
            about=About("activity-posted", activity.id, activity.version),
            now=now,
            programme_id=programme.id,
            predicate="activity stands",
            expires_at=activity.starts_at,
        )
