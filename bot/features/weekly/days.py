"""What a stretch of days holds: what is on, and the days when nothing is, with the reason."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import timetable
from bot.messages import Say
from bot.when import local
from storage import activities, polls, series
from storage.tables import Activity, Programme, Series, Slot

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Without:
    """A day on which something might have been: what there is to say about it."""

    day: date
    #: undecided: nobody has planned it yet. voting: a poll about it is open.
    why: Literal["undecided", "voting", "closed", "cancelled"]
    #: Of a closed day, as everybody reads it.
    reason: Say | None = None
    #: What was cancelled.
    activity: Activity | None = None


@dataclass(frozen=True)
class Outlook:
    """What is on, soonest first, and the days without."""

    activities: Sequence[Activity]
    without: Sequence[Without]
    zone: ZoneInfo

    def on(self, days: Collection[date]) -> Outlook:
        """Only what it says of these local dates."""
        return replace(
            self,
            activities=[one for one in self.activities if any(_is_on(one, day, self.zone) for day in days)],
            without=[one for one in self.without if one.day in days],
        )

    def day_of(self, activity: Activity) -> date:
        """The local date on which it starts."""
        return activity.starts_at.astimezone(self.zone).date()

    def still_has(self, now: datetime) -> bool:
        """Something is on, is to come, or has to be known of these days."""
        return any(one.ends_at > now for one in self.activities) or any(
            one.activity is None or one.activity.starts_at > now for one in self.without
        )


async def outlook(
    session: AsyncSession, programme: Programme, since: datetime, until: datetime, now: datetime
) -> Outlook:
    """What is not over at `since` and starts before `until` (both aware); a fixed number of queries."""
    zone = ZoneInfo(programme.time_zone)
    days = _days(since, until, zone)
    found = await activities.between(session, programme.id, since, until)
    shown = [one for one in found if one.state != "cancelled"]
    lost = [one for one in found if one.state == "cancelled" and one.starts_at >= since]
    slots = await activities.active_slots(session, programme.id)
    slot_days = _slot_days(slots, days, zone, max(since, now), until)
    weekly = await series.between(session, programme.id, days[0], days[-1])
    usual = slot_days | _series_days(weekly, days, zone, max(since, now), until)
    closed = await timetable.closed_days(session, programme.id, days[0], days[-1])
    voting = await _voting(session, programme, now)
    without: list[Without] = []
    for day in days:
        on = [one for one in shown if _is_on(one, day, zone)]
        cancelled = _not_replaced(day, [one for one in lost if _is_on(one, day, zone)], on)
        if on:
            without += cancelled
        elif day in closed and (day in usual or _is_own(closed[day])):
            without.append(Without(day, "closed", reason=closed[day]))
        elif day in slot_days and day in voting:
            without.append(Without(day, "voting"))
        elif cancelled:
            without += cancelled
        elif day in slot_days:
            without.append(Without(day, "undecided"))
    return Outlook(shown, without, zone)


def _days(since: datetime, until: datetime, zone: ZoneInfo) -> list[date]:
    """The local dates from one instant to just before the other."""
    first = since.astimezone(zone).date()
    last = (until - timedelta(microseconds=1)).astimezone(zone).date()
    return [first + number * _DAY for number in range((last - first).days + 1)]


def _slot_days(
    slots: Sequence[Slot], days: Sequence[date], zone: ZoneInfo, since: datetime, until: datetime
) -> set[date]:
    """Those of the days on which a slot starts from one instant to the other."""
    starts = (
        (day, _start(slot, day, zone)) for day in days for slot in slots if slot.weekday == day.weekday()
    )
    return {day for day, at in starts if at is not None and since <= at < until}


def _series_days(
    weekly: Sequence[Series], days: Sequence[date], zone: ZoneInfo, since: datetime, until: datetime
) -> set[date]:
    """Those of the days on which a series would have been, from one instant to the other."""
    starts = (
        (day, _start(one, day, zone))
        for day in days
        for one in weekly
        if one.weekday == day.weekday() and one.first_date <= day <= (one.last_date or day)
    )
    return {day for day, at in starts if at is not None and since <= at < until}


def _start(slot: Slot | Series, day: date, zone: ZoneInfo) -> datetime | None:
    """None: the clock skips that hour, and nothing can be planned in it."""
    try:
        return local(day, time.fromisoformat(slot.starts), zone)
    except ValueError:
        return None


async def _voting(session: AsyncSession, programme: Programme, now: datetime) -> set[date]:
    """The days that an open poll is about."""
    asked = await polls.in_state(session, programme.id, "open")
    return {poll.local_date for poll in asked if poll.local_date is not None and poll.closes_at > now}


def _not_replaced(day: date, cancelled: Sequence[Activity], on: Sequence[Activity]) -> list[Without]:
    """Of each slot the last one, unless something else stands there now."""
    filled = {one.slot_id for one in on if one.slot_id is not None}
    last = {one.slot_id or one.id: one for one in cancelled if one.slot_id not in filled}
    return [Without(day, "cancelled", activity=one) for one in last.values()]


def _is_own(reason: Say) -> bool:
    """A day that the programme has closed itself, and no public holiday."""
    return not reason.wording.startswith("holiday-")


def _is_on(activity: Activity, day: date, zone: ZoneInfo) -> bool:
    """A trip of several days is on, on each of them."""
    return activity.starts_at.astimezone(zone).date() <= day <= activity.ends_at.astimezone(zone).date()
