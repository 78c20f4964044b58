"""The evening before or the same morning, once to each person for each start; and a good morning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.features import activities, timetable
from bot.messages import About, Option, Reply, Say, say
from bot.when import write_clock
from storage import activities as stored
from storage import people, preferences, reminders
from storage.tables import Activity, Due, Person, Preference, Programme, SignUp

#: Later than this before the start a reminder is no longer put on its way …
LAST_USE = timedelta(minutes=30)
#: … and one that is on its way is not sent any more.
EXPIRES = timedelta(minutes=15)
#: A good morning that would come later than this is left out.
STILL_MORNING = timedelta(hours=2)


@dataclass(frozen=True)
class _Round:
    """One round of reminding about one start, with what people have chosen and said."""

    session: AsyncSession
    programme: Programme
    activity: Activity
    participants: Sequence[Person]
    chosen: Mapping[UUID, Preference]
    said: Mapping[UUID, SignUp]
    due_at: datetime
    #: When people are awake to read it: now, or in the morning.
    told_at: datetime
    now: datetime


async def evening(session: AsyncSession, row: Due, now: datetime) -> None:
    """The evening before: those who want it then, and everybody where the morning would be too late."""
    this = await _round(session, row, now)
    if this is None:
        return
    in_the_morning = timetable.morning_of(this.programme, this.activity.starts_at) is not None
    for person in this.participants:
        if _is_expected(this, person) and not (in_the_morning and _wants_morning(this, person)):
            await _remind(this, person)


async def morning(session: AsyncSession, row: Due, now: datetime) -> None:
    """The morning of the day: those who want it then, or whom the evening has missed; a good morning to
    the others who want that."""
    this = await _round(session, row, now)
    if this is None or not _is_today(this):
        return
    in_time = this.told_at - this.due_at <= STILL_MORNING
    reminded = await reminders.reminded(session, this.activity)
    greeted = await reminders.greeted(session, this.programme.id, _day(this.programme, this.told_at))
    for person in this.participants:
        greets = in_time and _wants_greeting(this, person) and person.id not in greeted
        is_morning = _wants_morning(this, person)
        if person.id not in reminded and (
            _is_expected(this, person) if is_morning else _was_missed(this, person)
        ):
            await _remind(this, person, greeted=greets)
        elif greets and (person.id in reminded or not is_morning):
            await _greet(this, person)


def reminder(
    programme: Programme, activity: Activity, *, today: bool, said_yes: bool, greeted: str = ""
) -> Reply:
    """What a reminder says; `greeted`: the name of somebody who wants a good morning with it."""
    text = _text(programme, activity, today=today, said_yes=said_yes)
    # By SMS the text says AVBUD; without JA and NEI here, those words answer what else is open.
    come, stay = (
        Option(f"{action}:{activity.id.hex}", label, closes_at=activity.starts_at, only_button=True)
        for action, label in (("come", say("sign-up-yes")), ("stay", say("sign-up-no")))
    )
    return Reply(
        say("remind-greeted", name=greeted, reminder=text) if greeted else text,
        options=(stay,) if said_yes else (come, stay),
        topic=f"activity:{activity.id.hex}",
    )


def _text(programme: Programme, activity: Activity, *, today: bool, said_yes: bool) -> Say:
    said = _said(programme, activity)
    if said_yes:
        return say("remind-today", **said) if today else say("remind-tomorrow", **said)
    return say("remind-today-open", **said) if today else say("remind-tomorrow-open", **said)


def _said(programme: Programme, activity: Activity) -> dict[str, Any]:
    """As `activities.said`, and the local time; beside a meeting point no word of an unknown place."""
    title, place = say("text", text=activity.title), activity.place
    known = say("remind-place", title=activity.title, place=place or say("activity-place-coming"))
    clock = write_clock(activity.starts_at, ZoneInfo(programme.time_zone), "nb").removeprefix("kl ")
    what = title if place is None and activity.meeting_point else known
    return activities.said(activity) | {"what": what, "clock": clock}


async def _round(session: AsyncSession, row: Due, now: datetime) -> _Round | None:
    """None when nobody is to be reminded: it is off, on another day, or too late to be of use."""
    found = await stored.with_programme(session, row.subject_id)
    if found is None:
        return None
    activity, programme = found
    told_at = timetable.awake_at(programme, now)
    if activity.state != "planned" or told_at > activity.starts_at - LAST_USE:
        return None
    if (_day(programme, activity.starts_at) - _day(programme, told_at)).days > 1:
        return None
    those = await people.members(session, programme.id, {"participant"})
    return _Round(
        session,
        programme,
        activity,
        participants=those,
        chosen=await preferences.of(session, programme.id, [one.id for one in those]),
        said={one.person_id: one for one in await stored.sign_ups(session, activity.id)},
        due_at=row.at,
        told_at=told_at,
        now=now,
    )


async def _remind(this: _Round, person: Person, *, greeted: bool = False) -> None:
    activity = this.activity
    await outgoing.queue(
        this.session,
        reminder(
            this.programme,
            activity,
            today=_is_today(this),
            said_yes=person.id in this.said,
            greeted=person.name if greeted else "",
        ),
        [person.id],
        about=About("activity-reminder", activity.id, reminders.start_version(activity)),
        now=this.now,
        programme_id=this.programme.id,
        lane="reminder",
        predicate="still coming",
        expires_at=activity.starts_at - EXPIRES,
    )


async def _greet(this: _Round, person: Person) -> None:
    """All of the day in one message, whichever of its activities comes first to be reminded of."""
    day = _day(this.programme, this.told_at)
    that_day = await reminders.on_day(this.session, this.programme.id, day)
    said = await stored.said_by(this.session, person.id, [one.id for one in that_day])
    waiting = [
        one
        for one in that_day
        if _is_worth_a_greeting(this, one)
        and reminders.concerns(one, said[one.id].state if one.id in said else None)
    ]
    if not waiting:
        return
    first, *others = [_said(this.programme, one) for one in waiting]
    lines = [say("remind-first", **first), *(say("remind-also", **one) for one in others)]
    await outgoing.queue(
        this.session,
        Reply(say("remind-good-morning", name=person.name, what=activities.in_one(lines))),
        [person.id],
        about=About("good-morning", this.programme.id, reminders.day_version(day)),
        now=this.now,
        programme_id=this.programme.id,
        lane="reminder",
        predicate="good morning holds",
        expires_at=waiting[0].starts_at - EXPIRES,
    )


def _is_worth_a_greeting(this: _Round, activity: Activity) -> bool:
    """Still to come, and late enough in the day to be reminded of in the morning."""
    in_the_morning = timetable.morning_of(this.programme, activity.starts_at) is not None
    return activity.state == "planned" and in_the_morning and activity.starts_at - LAST_USE >= this.told_at


def _is_expected(this: _Round, person: Person, by: datetime | None = None) -> bool:
    """Comes, or may just turn up; whoever said yes after the hour of the reminder knows it as it is."""
    sign_up = this.said.get(person.id)
    if not reminders.concerns(this.activity, sign_up.state if sign_up else None):
        return False
    return sign_up is None or sign_up.since <= (by or this.due_at)


def _was_missed(this: _Round, person: Person) -> bool:
    """Would have been reminded in the evening, had they wanted it then already."""
    evening = timetable.evening_before(this.programme, this.activity.starts_at)
    return this.activity.created_at <= evening and _is_expected(this, person, evening)


def _wants_morning(this: _Round, person: Person) -> bool:
    return person.id in this.chosen and this.chosen[person.id].remind == "morning"


def _wants_greeting(this: _Round, person: Person) -> bool:
    return person.id in this.chosen and this.chosen[person.id].good_morning


def _is_today(this: _Round) -> bool:
    return _day(this.programme, this.told_at) == _day(this.programme, this.activity.starts_at)


def _day(programme: Programme, at: datetime) -> date:
    """The local date there."""
    return at.astimezone(ZoneInfo(programme.time_zone)).date()
