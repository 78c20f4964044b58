"""Whom news of an activity concern, when they read it, and what of it they have not heard yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import EVERYONE
from bot.features import activities, changes, posting, repeating, timetable
from bot.features.changes import Facts
from bot.messages import About, Reply, Say, say
from bot.outgoing import Lane
from storage import activities as rows
from storage import changes as history
from storage import outbox, people
from storage import series as series_rows
from storage.tables import Activity, ActivityChange, Person, Programme

#: A change so short before the start cannot wait for the morning, if the morning leaves less than …
SOON = timedelta(hours=3)
#: … this before it.
NOTICE = timedelta(hours=2)
#: Messages that ask whether one comes, and would show what no longer holds.
ASKING = ("activity-posted", "activity-change", "activity-reminder", "lost-comes")


@dataclass(frozen=True)
class Crowd:
    """Whom news of an activity concern, without whoever brings them."""

    #: Those who have not said no, and whoever arranges it.
    invited: list[UUID]
    #: Volunteers, peer workers and staff: they read it as news.
    others: list[UUID]


async def concerned(
    session: AsyncSession, programme: Programme, activity: Activity, by: Person | None
) -> Crowd:
    """Everybody who may be on their way there, or has to know of it; not who brings the news."""
    knows = by.id if by is not None else None
    signed = await rows.sign_ups(session, activity.id)
    declined = {one.person_id for one in signed if one.state == "declined"} - {activity.organiser_id}
    participants = await people.members(session, programme.id, {"participant"})
    invited = [one.id for one in participants if one.id not in declined and one.id != knows]
    # Somebody of the team who said no as a participant still has to know it as one of the team.
    others = await people.members(session, programme.id, EVERYONE - {"participant"})
    return Crowd(invited, [one.id for one in others if one.id not in invited and one.id != knows])


async def all_concerned(
    session: AsyncSession, programme: Programme, of: Sequence[Activity], by: Person | None
) -> Crowd:
    """Everybody whom news of at least one of them concern."""
    crowds = [await concerned(session, programme, one, by) for one in of]
    invited = dict.fromkeys(one for crowd in crowds for one in crowd.invited)
    return Crowd(list(invited), crowds[0].others)


def reaching(
    programme: Programme, soonest: datetime, now: datetime, *, within: timedelta
) -> tuple[Lane, datetime]:
    """The lane, and when people read it (UTC): at night only what the morning would make useless."""
    awake = timetable.awake_at(programme, now)
    is_soon = soonest - now <= within
    if awake >= soonest or (is_soon and awake + NOTICE > soonest):
        return "urgent", now
    return ("urgent" if is_soon else "broadcast"), awake


async def tell(
    session: AsyncSession,
    programme: Programme,
    activity: Activity,
    was: Facts,
    by: Person | None,
    now: datetime,
    *,
    also: Sequence[Activity] = (),
    series: bool = False,
) -> int:
    """One message to each, about all that they have not heard; what was still on its way is not sent.

    `series`: it is so for all the coming times; `also`: those of them whose people read it too.
    """
    new = changes.facts(activity)
    names = set(changes.difference(was, new))
    unheard = await history.not_heard(session, activity.id)
    for kind in ("activity-change", "activity-posted"):
        await outbox.cancel(session, kind, activity.id, now)
    if names & {"starts_at", "title", "place", "meeting_point"}:
        await outbox.cancel(session, "activity-reminder", activity.id, now)
    if names & {"starts_at", "title"}:
        await on_screens(session, activity, now)
    crowd = await all_concerned(session, programme, [activity, *also], by)
    going = frozenset(
        one.person_id for one in await rows.sign_ups(session, activity.id) if one.state == "going"
    )
    past = await history.of(session, activity.id)
    told = _News(session, programme, activity, new, past, series, now)
    count = 0
    for readers, invited in ((crowd.invited, True), (crowd.others, False)):
        strangers = [one for one in readers if one in unheard.invitation]
        if strangers:
            count += await told.to(strangers, await _invitation(session, activity, invited=invited), was)
        since: dict[tuple[int, bool], list[UUID]] = {}
        for one in readers:
            if one not in unheard.invitation:
                heard = unheard.since.get(one, activity.version)
                since.setdefault((heard, one in going), []).append(one)
        for (version, comes), those in since.items():
            known = changes.before(new, told.history, version)
            count += await told.to(those, told.since(known, invited=invited, comes=comes), known)
    return count


async def follow(
    session: AsyncSession,
    programme: Programme,
    activity: Activity,
    was: Facts,
    by: Person | None,
    now: datetime,
) -> None:
    """Another time of a series, told with the first: only what people still wait for is said."""
    unheard = await history.not_heard(session, activity.id)
    if unheard.since or unheard.invitation:
        await tell(session, programme, activity, was, by, now)
        return
    names = set(changes.difference(was, changes.facts(activity)))
    if names & {"starts_at", "title", "place", "meeting_point"}:
        await outbox.cancel(session, "activity-reminder", activity.id, now)
    if names & {"starts_at", "title"}:
        await on_screens(session, activity, now)


@dataclass(frozen=True)
class _News:
    """News of one change on their way."""

    session: AsyncSession
    programme: Programme
    activity: Activity
    new: Facts
    history: Sequence[ActivityChange]
    #: It is so for all the coming times.
    series: bool
    now: datetime

    def since(self, known: Facts, *, invited: bool, comes: bool) -> Reply | None:
        """What is otherwise since they last heard; None: nothing, after all."""
        if not changes.seen(changes.difference(known, self.new)):
            return None
        zone = ZoneInfo(self.programme.time_zone)
        if invited:
            return changes.told(self.activity.id, known, self.new, zone, series=self.series, going=comes)
        return changes.news(known, self.new, zone, series=self.series)

    async def to(self, readers: Sequence[UUID], reply: Reply | None, known: Facts) -> int:
        if reply is None:
            return 0
        lane, at = reaching(self.programme, soonest(known, self.new), self.now, within=SOON)
        begun = self.activity.starts_at <= self.now
        return await outgoing.queue(
            self.session,
            reply,
            readers,
            about=About("activity-change", self.activity.id, self.activity.version),
            now=self.now,
            programme_id=self.programme.id,
            lane=lane,
            predicate="activity stands",
            not_before=at if lane == "urgent" else None,
            expires_at=self.activity.ends_at if begun else self.activity.starts_at,
        )


async def _invitation(session: AsyncSession, activity: Activity, *, invited: bool) -> Reply:
    """For those who have not heard of it at all: what it is now, not what it was."""
    weekly: Say | None = None
    if activity.series_id is not None:
        series = await series_rows.held(session, activity.series_id)
        weekly = repeating.every_week(series) if series is not None and series.state == "active" else None
    return posting.invitation(activity, weekly) if invited else posting.news(activity, weekly)


def soonest(known: Facts, new: Facts) -> datetime:
    """When somebody who has not heard of it would be too late."""
    return min(known.starts_at, new.starts_at)


async def on_screens(session: AsyncSession, activity: Activity, now: datetime) -> None:
    """Invitations that stand on a screen say what is true now; nobody is rung."""
    moved = Reply(say("change-on-screen", **activities.said(activity)), only_in_place=True)
    about = About("activity-moved", activity.id, activity.version)
    await outgoing.change_on_screens(session, moved, about, ASKING, now)
