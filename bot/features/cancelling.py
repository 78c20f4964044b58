"""An activity is called off, with a reason; who has heard of it, and who stands at the meeting point."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import EVERYONE, STAFF, TEAM
from bot.features import activities, news, repeating, timetable, weekly
from bot.messages import About, Option, Refused, Reply, Say, say
from storage import activities as rows
from storage import changes as history
from storage import due, people
from storage import series as series_rows
from storage.tables import Activity, ActivityChange, Due, Person, Programme

#: From here on people may be on their way, and are told without delay.
LATE = timedelta(hours=24)
#: So long somebody stands at the meeting point after the start.
STANDS = timedelta(minutes=20)
#: When staff are told whose phone has said nothing: after this, but before the last half hour.
CHECK_AFTER = timedelta(minutes=20)
CHECK_BEFORE = timedelta(minutes=30)
CHECK_LEAST = timedelta(minutes=5)
LONGEST_REASON = 120
LONGEST_NAME = 30
#: Messages that ask whether one comes.
_ASKING = (*news.ASKING, "activity-offer")


@dataclass(frozen=True)
class Cancelling:
    """Why, and who stands where people would have met."""

    #: One of activities.REASONS, or staff's own words.
    reason: str
    #: First name; None: nobody.
    standing_by: str | None = None
    #: It is done every week, and never again from this one on.
    whole_series: bool = False


@dataclass(frozen=True)
class Cancelled:
    """It is off; how many are told at `at` (UTC), those not counted who read it in the morning."""

    activity: Activity
    count: int
    at: datetime
    is_late: bool


@dataclass(frozen=True)
class Check:
    """Whose phone has said that it knows, by first names; the staff know it themselves."""

    activity: Activity
    unreached: list[str]
    unconfirmed: list[str]
    confirmed: list[str]
    #: Until when somebody stands at the meeting point (UTC).
    until: datetime


async def to_cancel(
    session: AsyncSession, programme: Programme, activity_id: UUID, now: datetime
) -> Activity | Refused:
    """The activity, locked after its programme and series, while it is not over; else who called it off."""
    activity = await activities.hold(session, programme, activity_id)
    if activity is None:
        return Refused(say("activity-not-found"))
    if activity.state == "planned" and now < activity.ends_at:
        return activity
    if activity.state == "cancelled" and activity.reason is not None:
        who = await _who_cancelled(session, activity)
        about = {
            "title": activity.title,
            "when": activity.starts_at,
            "why": activities.why_cancelled(activity),
        }
        return Refused(
            say("cancel-already-by", name=who.name, **about) if who else say("cancel-already", **about)
        )
    return Refused(await activities.closed(session, activity, now) or say("activity-not-found"))


def is_late(activity: Activity, now: datetime) -> bool:
    """Whether somebody may be on their way, or will be soon."""
    return activity.starts_at - now <= LATE


def stands_until(activity: Activity, at: datetime) -> datetime:
    """How long whoever stands at the meeting point waits; `at`: when it was called off. UTC."""
    return max(activity.starts_at, at) + STANDS


def reaches_at(programme: Programme, activity: Activity, now: datetime) -> datetime:
    """When people read that it is off (UTC)."""
    return news.reaching(programme, activity.starts_at, now, within=LATE)[1]


async def cancel(
    session: AsyncSession,
    programme: Programme,
    activity: Activity,
    cancelling: Cancelling,
    by: Person | None,
    now: datetime,
) -> Cancelled:
    """It is off, what was on its way about it is not sent, and all that it concerns read why, once.

    `activity` is planned, not over, and locked by the caller.
    """
    crowd = await _crowd(session, programme, activity, cancelling, by, now)
    late, reply = is_late(activity, now), told(programme, activity, cancelling, now)
    dropped = await _drop(session, activity, cancelling, now)
    for one in dropped:
        one.reason, one.standing_by = cancelling.reason, cancelling.standing_by
        one.version += 1
        await _write_down(session, one, by, now)
        await history.close_questions(session, one.id, now)
        await _on_screens(session, one, now)
    lane, at = news.reaching(programme, activity.starts_at, now, within=LATE)
    count = 0
    for readers, said, wakes in await _readers(session, programme, activity, crowd, reply, now):
        told_at = at if wakes and lane == "urgent" else timetable.awake_at(programme, now)
        queued = await outgoing.queue(
            session,
            said,
            readers,
            about=About("activity-cancelled", activity.id, activity.version),
            now=now,
            programme_id=programme.id,
            lane=lane if wakes else "broadcast",
            predicate="activity is cancelled",
            # At night it waits with what else can wait, so that the morning gives it its turn.
            not_before=told_at if wakes and lane == "urgent" else now,
            expires_at=activity.ends_at,
        )
        # Colleagues who may sleep on are not among those who read it now.
        count += queued if told_at == at else 0
    await weekly.tell_again(session, programme, [one.starts_at for one in dropped], now)
    if late:
        await due.put(
            session, "cancel-check", activity.id, _check_at(activity, at), programme_id=programme.id
        )
    return Cancelled(activity, count, at, late)


def told(programme: Programme, activity: Activity, cancelling: Cancelling, now: datetime) -> Reply:
    """What those read who were to come; late a button says that they have seen it, which nobody needs to.

    On a phone without buttons the delivery report says it for them.
    """
    about = {
        "title": activity.title,
        "when": activity.starts_at,
        "why": activities.why(cancelling.reason),
        "series": say("cancel-series") if cancelling.whole_series else say("activity-terms-none"),
    }
    if not is_late(activity, now):
        return Reply(say("cancel-told", **about))
    meet = activity.meeting_point or programme.meeting_point
    if cancelling.standing_by:
        until = _clock(programme, stands_until(activity, now))
        text = say("cancel-told-late", name=cancelling.standing_by, meet=meet, until=until, **about)
    else:
        text = say("cancel-told-late-nobody", **about)
    return Reply(
        text,
        (
            Option(
                f"cancel-seen:{activity.id.hex}",
                say("cancel-seen"),
                closes_at=activity.ends_at,
                only_button=True,
            ),
        ),
        topic=f"activity:{activity.id.hex}",
    )


async def seen(
    session: AsyncSession, programme: Programme, person: Person, activity_id: UUID
) -> Activity | Refused:
    """Somebody says that they know; said twice it changes nothing."""
    activity = await rows.one(session, programme.id, activity_id)
    if activity is None:
        return Refused(say("activity-not-found"))
    await history.mark_seen(session, activity.id, person.id)
    return activity


async def looked_up(session: AsyncSession, programme: Programme, activity_id: UUID) -> Check | Refused:
    """Who has not confirmed, those that nothing reached first."""
    activity = await rows.one(session, programme.id, activity_id)
    if activity is None or activity.state != "cancelled":
        return Refused(say("activity-not-found"))
    return await _check(session, programme, activity)


async def check(session: AsyncSession, row: Due, now: datetime) -> None:
    """Some time after a late cancellation: who called it off sees whom to ring, while that is of use."""
    found = await rows.with_programme(session, row.subject_id)
    if found is None or found[0].state != "cancelled" or now >= found[0].ends_at:
        return
    activity, programme = found
    listed = await _check(session, programme, activity)
    if not listed.unreached and not listed.unconfirmed:
        return
    readers = await _who_rings(session, programme, activity, now)
    await outgoing.queue(
        session,
        Reply(as_told(programme, listed), (who_option(activity),), topic=f"cancel:{activity.id.hex}"),
        readers,
        about=About("cancel-check", activity.id, activity.version),
        now=now,
        programme_id=programme.id,
        lane="urgent",
        predicate="activity is cancelled",
        expires_at=activity.ends_at,
    )


async def _who_rings(
    session: AsyncSession, programme: Programme, activity: Activity, now: datetime
) -> set[UUID]:
    """Who called it off, while they work here, and whoever is responsible; all staff where nobody is left."""
    team = {one.id for one in await people.members(session, programme.id, TEAM)}
    who = await _who_cancelled(session, activity)
    readers = {who.id} & team if who is not None else set()
    if activity.responsible_id in team and not (readers and timetable.is_night(programme, now)):
        readers.add(activity.responsible_id)
    return readers or {one.id for one in await people.members(session, programme.id, STAFF)}


def who_option(activity: Activity) -> Option:
    """Staff see whose phone has not confirmed."""
    return Option(f"cancel:{activity.id.hex}:who", say("cancel-who"), closes_at=activity.ends_at)


def as_told(programme: Programme, listed: Check) -> Say:
    """The list as staff read it: whom to ring first."""
    activity = listed.activity
    lines = [
        say(f"cancel-check-{name}", names=names)
        for name, names in (
            ("unreached", listed.unreached),
            ("unconfirmed", listed.unconfirmed),
            ("confirmed", listed.confirmed),
        )
        if names
    ]
    if activity.standing_by:
        meet = activity.meeting_point or programme.meeting_point
        until = _clock(programme, listed.until)
        lines.append(say("cancel-check-standing", name=activity.standing_by, meet=meet, until=until))
    return (
        say("cancel-check", title=activity.title, when=activity.starts_at, lines=activities.in_one(lines))
        if lines
        else say("cancel-check-nobody")
    )


async def _readers(
    session: AsyncSession,
    programme: Programme,
    activity: Activity,
    crowd: news.Crowd,
    reply: Reply,
    now: datetime,
) -> list[tuple[list[UUID], Reply, bool]]:
    """Who reads what, and whether it may wake them: at night no staff who have nothing to do with it."""
    colleagues = {one.id for one in await people.members(session, programme.id, TEAM)}
    volunteers = [one for one in crowd.others if one not in colleagues]
    team = [one for one in crowd.others if one in colleagues]
    night = timetable.is_night(programme, now)
    wakes = [one for one in team if not night or one in (activity.responsible_id, activity.organiser_id)]
    told = Reply(reply.text)
    return [
        ([*crowd.invited, *volunteers], reply, True),
        (wakes, told, True),
        ([one for one in team if one not in wakes], told, False),
    ]


async def _crowd(
    session: AsyncSession,
    programme: Programme,
    activity: Activity,
    cancelling: Cancelling,
    by: Person | None,
    now: datetime,
) -> news.Crowd:
    """Whom it concerns; of a whole series whoever has not said no to all of it.

    Who was never told that there is such an activity is not told that there is none, unless it is late.
    """
    crowd = await news.concerned(session, programme, activity, by)
    if cancelling.whole_series and activity.series_id is not None:
        for one in await series_rows.coming(session, activity.series_id, now, since=activity.starts_at):
            more = await news.concerned(session, programme, one, by)
            crowd = news.Crowd(list(dict.fromkeys([*crowd.invited, *more.invited])), crowd.others)
    if is_late(activity, now):
        return crowd
    unaware = (await history.not_heard(session, activity.id)).invitation
    unaware -= {one.person_id for one in await rows.sign_ups(session, activity.id)}
    return news.Crowd(
        [one for one in crowd.invited if one not in unaware],
        [one for one in crowd.others if one not in unaware],
    )


async def _drop(
    session: AsyncSession, activity: Activity, cancelling: Cancelling, now: datetime
) -> list[Activity]:
    """What is off now: this one, and all that come after it where the whole series is."""
    dropped: list[Activity] = []
    if cancelling.whole_series and activity.series_id is not None:
        series = await series_rows.held(session, activity.series_id)
        if series is not None:
            dropped = await repeating.end(session, series, now, since=activity)
    if activity.state == "planned":
        await activities.drop(session, activity, now)
        dropped.append(activity)
    return dropped


async def _write_down(session: AsyncSession, activity: Activity, by: Person | None, now: datetime) -> None:
    await history.write_down(
        session,
        ActivityChange(
            programme_id=activity.programme_id,
            activity_id=activity.id,
            changed_by=by.id if by is not None else None,
            at=now,
            version=activity.version,
            what=json.dumps({"state": ["planned", "cancelled"]}),
        ),
    )


async def _who_cancelled(session: AsyncSession, activity: Activity) -> Person | None:
    for change in await history.of(session, activity.id):
        if "state" in json.loads(change.what):
            return await people.person(session, change.changed_by) if change.changed_by else None
    return None


async def _on_screens(session: AsyncSession, activity: Activity, now: datetime) -> None:
    """Invitations that stand on a screen say that it is off; nobody is rung."""
    off = say(
        "cancel-on-screen",
        title=activity.title,
        when=activity.starts_at,
        why=activities.why_cancelled(activity),
    )
    about = About("activity-off", activity.id, activity.version)
    await outgoing.change_on_screens(session, Reply(off, only_in_place=True), about, _ASKING, now)


async def _check(session: AsyncSession, programme: Programme, activity: Activity) -> Check:
    heard = await history.heard_of_cancellation(session, activity.id)
    team = {
        one.id for one in await people.members(session, programme.id, EVERYONE - {"participant", "volunteer"})
    }
    concerned = {
        one.id for one in await people.members(session, programme.id, {"participant", "volunteer"})
    } - team
    names: dict[str, list[str]] = {"unreached": [], "unconfirmed": [], "confirmed": []}
    for one in heard:
        if one.person.id in concerned:
            names[one.state].append(one.person.name)
    return Check(activity, **names, until=stands_until(activity, activity.cancelled_at or activity.starts_at))


def _check_at(activity: Activity, told_at: datetime) -> datetime:
    return max(min(told_at + CHECK_AFTER, activity.starts_at - CHECK_BEFORE), told_at + CHECK_LEAST)


def _clock(programme: Programme, at: datetime) -> Say:
    """The hour alone, where everybody knows the day."""
    there = at.astimezone(ZoneInfo(programme.time_zone))
    return say("cancel-clock", hour=str(there.hour), minute=f"{there.minute:02}")
