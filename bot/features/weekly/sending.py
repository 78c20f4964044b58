"""The plan that goes out before each week: once to everybody, also after we were down, never too late."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import EVERYONE, STAFF
from bot.features import timetable
from bot.features.weekly import lines
from bot.features.weekly.days import Outlook, outlook
from bot.features.weekly.standing import alike, standing
from bot.features.who_comes import Turnout
from bot.messages import About, Reply
from storage import activities, due, outbox, people
from storage.tables import Due, Programme


async def send(session: AsyncSession, row: Due, now: datetime) -> None:
    """The plan that is due, or the latest of those that were missed; the next one is written down."""
    programme = await people.programme(session, row.subject_id)
    if programme is None:
        return
    await timetable.schedule_plan(session, programme, now)
    monday, _ = timetable.week_of_plan(programme, _latest(programme, row.at, now))
    if timetable.is_night(programme, now):
        # What is told in the morning is what is true then.
        at, version = timetable.awake_at(programme, now), version_of(monday)
        await due.add(session, "plan-morning", programme.id, at, programme_id=programme.id, version=version)
    else:
        await _tell(session, programme, monday, now)


async def send_in_the_morning(session: AsyncSession, row: Due, now: datetime) -> None:
    """A plan that fell in the night; its row's version says which week."""
    programme = await people.programme(session, row.subject_id)
    if programme is not None:
        await _tell(session, programme, _monday(row.version), now)


async def tell_again(
    session: AsyncSession, programme: Programme, at: Iterable[datetime], now: datetime
) -> None:
    """Something at these instants was cancelled or changed: whoever still waits for the plan of their weeks
    reads what is true.
    """
    zone = ZoneInfo(programme.time_zone)
    days = {one.astimezone(zone).date() for one in at}
    for monday in {day - timedelta(days=day.weekday()) for day in days}:
        if await outbox.withdraw(session, "plan", programme.id, version_of(monday)):
            await _tell(session, programme, monday, now)


def _latest(programme: Programme, at: datetime, now: datetime) -> datetime:
    """The last of the plan's hours that is not after now."""
    following = timetable.plan_after(programme, at)
    while following <= now:
        at, following = following, timetable.plan_after(programme, following)
    return at


async def _tell(session: AsyncSession, programme: Programme, monday: date, now: datetime) -> None:
    """Say what is still to come of the week, if that is worth a message."""
    zone = ZoneInfo(programme.time_zone)
    begins, ends = (timetable.clock_on(day, "00:00", zone) for day in (monday, monday + timetable.WEEK))
    if now >= ends:
        return
    found = await outlook(session, programme, max(now, begins), ends, now)
    ahead = [one for one in found.activities if one.starts_at >= begins and one.starts_at > now]
    week = replace(found, activities=ahead)
    today = now.astimezone(zone).date()
    is_partly_past = today > monday or await _has_had(session, programme, begins, now)
    if is_partly_past and not ahead and not any(one.why == "closed" for one in week.without):
        return
    await _Plan(programme, monday, week, now, ends, next_week=today < monday).tell_everybody(session)


@dataclass(frozen=True)
class _Plan:
    """What there is to tell of one week at one instant."""

    programme: Programme
    monday: date
    week: Outlook
    now: datetime
    ends: datetime
    next_week: bool

    async def tell_everybody(self, session: AsyncSession) -> None:
        """Everybody once: participants with what they have said themselves, all others as news; staff are
        not asked for ideas."""
        participants = [one.id for one in await people.members(session, self.programme.id, {"participant"})]
        everybody = [one.id for one in await people.members(session, self.programme.id, EVERYONE)]
        shown = self.week.activities
        said = await activities.said_about(session, [one.id for one in shown])
        standings = [standing(one, [row for row in said if row.activity_id == one.id]) for one in shown]
        for turnouts, readers in alike(standings, participants):
            await self._tell(session, turnouts, readers, participant=True)
        known = set(participants)
        staff = {one.id for one in await people.members(session, self.programme.id, STAFF)} - known
        others = [one for one in everybody if one not in known | staff]
        for readers, asks in (([one for one in everybody if one in staff], False), (others, True)):
            await self._tell(
                session, [one.neutral for one in standings], readers, participant=False, asks=asks
            )

    async def _tell(
        self,
        session: AsyncSession,
        turnouts: Sequence[Turnout],
        readers: Sequence[UUID],
        *,
        participant: bool,
        asks: bool = True,
    ) -> None:
        """The same to all of these; `participant`: they can sign up from it; `asks`: for ideas."""
        stands = {one.activity.id: lines.status(one, self.now, participant=participant) for one in turnouts}
        text = lines.week_of(self.week, stands, participant=participant, asks=asks, next_week=self.next_week)
        options = lines.options(turnouts, self.now) if participant else ()
        shown = self.week.activities
        await outgoing.queue(
            session,
            Reply(text, options=options, topic=f"plan:{self.monday}"),
            readers,
            about=About("plan", self.programme.id, version_of(self.monday)),
            now=self.now,
            programme_id=self.programme.id,
            expires_at=shown[-1].starts_at if shown else self.ends,
        )


async def _has_had(session: AsyncSession, programme: Programme, begins: datetime, now: datetime) -> bool:
    """Something of that week has begun already."""
    if now < begins:
        return False
    found = await activities.between(session, programme.id, begins, now)
    return any(one.state != "cancelled" for one in found)


def version_of(monday: date) -> int:
    """A week as a number: 20261130."""
    return int(f"{monday:%Y%m%d}")


def _monday(version: int) -> date:
    return date.fromisoformat(str(version))
