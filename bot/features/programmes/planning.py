"""When things go out, or are read, once their hours are changed: nothing is told twice or left out."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import activities, timetable
from bot.features.contact import passing
from bot.features.programmes.rules import ReminderHours, WeeklyHour
from bot.messages import Say, say
from storage import due, programmes, threads
from storage.tables import Programme


async def follows(session: AsyncSession, programme: Programme, new: WeeklyHour, now: datetime) -> Say:
    """What people will see of it: the next plan, and the one after it where that is still the old hour's."""
    changed = Programme(**(programme.model_dump() | {"plan_weekday": new.weekday, "plan_at": new.at}))
    standing = await programmes.plan_due(session, programme.id)
    at = next_plan(changed, standing or timetable.plan_after(programme, now), now)
    usual = timetable.plan_after(changed, max(at, now))
    if at == standing and at != timetable.plan_after(changed, now):
        return say("setting-plan-stays", at=at, then=usual)
    return say("setting-plan-next", at=at)


async def write_down(session: AsyncSession, programme: Programme, now: datetime) -> None:
    """The programme's next plan is due at its hour, as it is now."""
    standing = await programmes.plan_due(session, programme.id)
    at = next_plan(programme, standing, now)
    if at != standing:
        await due.put(session, "plan", programme.id, at, programme_id=programme.id)


async def wake(session: AsyncSession, programme: Programme, now: datetime) -> None:
    """It is open at other times now: what waits for an opening is looked at again, by the new ones."""
    for thread_id in await threads.asleep(session, programme.id):
        await due.put(session, passing.NEXT, thread_id, now, programme_id=programme.id)


async def remind_at(session: AsyncSession, programme: Programme, hours: ReminderHours, now: datetime) -> None:
    """From now on people are reminded at these hours, also of what is planned already."""
    coming = await activities.coming(session, programme, now)
    evenings = {one.id: timetable.evening_before(programme, one.starts_at) for one in coming}
    programme.evening_at, programme.morning_at = hours.evening, hours.morning
    for one in coming:
        await activities.schedule(session, programme, one, now)
        # An hour that has gone by today reminds nobody of tomorrow: the old one still does.
        if timetable.evening_before(programme, one.starts_at) <= now < evenings[one.id]:
            await due.put(session, "activity-evening", one.id, evenings[one.id], programme_id=programme.id)


def next_plan(programme: Programme, standing: datetime | None, now: datetime) -> datetime:
    """The first of the programme's plan hours after now (UTC) that tells what nobody has told.

    `standing`: when the next plan was to go out before the hour was changed. It stays where the week it
    tells would otherwise get no plan, and where it should have gone already.
    """
    at = timetable.plan_after(programme, now)
    if standing is None:
        return at
    if standing <= now:
        return standing
    week = timetable.week_of_plan(programme, standing)
    while timetable.week_of_plan(programme, at) < week:
        at = timetable.plan_after(programme, at)
    return at if timetable.week_of_plan(programme, at) == week else standing
