"""Staff's day: what is on today and what waits for them, at the hour that each has chosen.

By itself it comes only on days with opening hours, or with an activity.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import STAFF, TEAM
from bot.features import attending, organising, timetable, voting, watching, who_comes
from bot.features.appointments import without
from bot.features.contact.forwarding import RANG_WITHHELD
from bot.features.programmes.rules import are_old
from bot.features.who_comes import Turnout
from bot.messages import About, Refused, Reply, Say, in_lines, say
from bot.when import Ask, Moment, No, Refusal, read
from storage import activities, outbox, people, polls, preferences, programmes, proposals, threads
from storage.tables import CHANNELS, Activity, Due, Person, Poll, Programme

KIND = "staff-day"
#: Local times: from then on a day that is late tells nothing useful any more; and what was queued is dropped.
LAST = "16:00"
_OVER = "17:00"
_NOT_TAKEN = "not taken"
#: Who has not answered is told so long before it begins.
_SOON = timedelta(days=2)
_DAY = timedelta(days=1)
#: Any day without a change of clock: hours are read on it.
_A_DAY = date(2026, 1, 15)


@dataclass(frozen=True)
class Chosen:
    """The hour that somebody of the staff gets their day at now, local; None: not at all."""

    clock: str | None
    #: When the next one comes, if there is something to say; aware. None: never.
    next_at: datetime | None


async def send(session: AsyncSession, row: Due, now: datetime) -> None:
    """Everybody whose hour has come since the row was due gets their day, if there is something in it."""
    programme = await people.programme(session, row.subject_id)
    if programme is None:
        return
    await timetable.schedule_staff_day(session, programme, now)
    today = _today(programme, now)
    if now >= _at(programme, today, LAST) or not await _is_working_day(session, programme, now):
        return
    staff = await people.members(session, programme.id, STAFF)
    chosen = await preferences.of(session, programme.id, [one.id for one in staff])
    for person in staff:
        clock = timetable.day_at(chosen.get(person.id))
        if clock is None or not row.at <= _at(programme, today, clock) <= now:
            continue
        told = await today_for(session, programme, person, now, by_itself=True)
        if told is not None:
            await outgoing.queue(
                session,
                told,
                [person.id],
                about=About(KIND, programme.id, _number(today)),
                now=now,
                programme_id=programme.id,
                lane="reminder",
                expires_at=_at(programme, today, _OVER),
            )


async def today_for(
    session: AsyncSession, programme: Programme, person: Person, now: datetime, *, by_itself: bool = False
) -> Reply | None:
    """What one of the staff has to know today; None when there is nothing.

    `by_itself`: without the attendance lists that are somebody else's to finish.
    """
    lines = [
        *await _activities_today(session, programme, now),
        *await _unanswered(session, programme, now),
        *await _polls(session, programme, now),
        *await _waiting(session, programme, person, now, by_itself=by_itself),
        *_old_numbers(programme, now),
    ]
    # No news: it is told with what is, and to whoever asks.
    if lines or not by_itself:
        lines += await _without_appointment(session, programme, now)
    if not lines:
        return None
    today = _today(programme, now)
    closed = await timetable.closed_days(session, programme.id, today, today)
    lines = [say("day-closed", reason=reason) for reason in closed.values()] + lines
    return Reply(say("day", day=today, lines=in_lines(lines)))


async def choose(
    session: AsyncSession, programme: Programme, person: Person, clock: str | None, now: datetime
) -> Chosen:
    """From now on their day comes at this local time; None: no more."""
    kept = await preferences.held(session, programme.id, person.id)
    kept.day_at = clock
    await session.flush()
    await timetable.schedule_staff_day(session, programme, now)
    return await chosen_by(session, programme, person, now)


async def chosen_by(session: AsyncSession, programme: Programme, person: Person, now: datetime) -> Chosen:
    """What they have chosen, and when that is next."""
    chosen = await preferences.of(session, programme.id, [person.id])
    clock = timetable.day_at(chosen.get(person.id))
    if clock is None:
        return Chosen(None, None)
    today = _today(programme, now)
    has_today = await outbox.has_been_queued(session, KIND, programme.id, _number(today), person.id)
    at = _at(programme, today, clock)
    if has_today or at <= now:
        at = _at(programme, today + _DAY, clock)
    return Chosen(clock, timetable.awake_at(programme, at))


def clock_in(text: str, programme: Programme) -> str | Refused | None:
    """ "07:30" for "7.30", "kl 9", "halv ni". None: no hour. Refused: at night, or when the day is over."""
    zone = ZoneInfo(programme.time_zone)
    meaning = read(f"i dag {text}", datetime.combine(_A_DAY, time(), zone), zone)
    found = meaning.between if isinstance(meaning, Ask) else (meaning,)
    moments = [one.at for one in found if isinstance(one, Moment) and one.at.date() == _A_DAY]
    if not moments and meaning != No(Refusal.IMPOSSIBLE):
        return None
    last = _at(programme, _A_DAY, LAST)
    for at in moments:
        if at < last and not timetable.is_night(programme, at):
            return f"{at.astimezone(zone):%H:%M}"
    return Refused(say("day-hours", first=shown(programme.quiet_to), last=shown(LAST)))


def shown(clock: str) -> str:
    """A local time as people read it: "8", "7.30"."""
    hour, minute = clock.split(":")
    return f"{int(hour)}.{minute}" if minute != "00" else f"{int(hour)}"


async def _is_working_day(session: AsyncSession, programme: Programme, now: datetime) -> bool:
    """Whether it is open today, or something is on."""
    today = _today(programme, now)
    if await activities.not_over(session, programme.id, now, before=_at(programme, today + _DAY, "00:00")):
        return True
    if await timetable.closed_days(session, programme.id, today, today):
        return False
    return any(one.weekday == today.weekday() for one in await programmes.hours(session, programme.id))


async def _activities_today(session: AsyncSession, programme: Programme, now: datetime) -> list[Say]:
    zone = ZoneInfo(programme.time_zone)
    today = _today(programme, now)
    tomorrow = _at(programme, today + _DAY, "00:00")
    on_today = await activities.not_over(session, programme.id, now, before=tomorrow)
    gone = {one.id for one in await organising.without_organiser(session, programme, now)}
    return [
        say(
            "day-activity",
            clock=shown(f"{one.activity.starts_at.astimezone(zone):%H:%M}"),
            title=one.activity.title,
            meet=one.activity.meeting_point or say("activity-meet-coming"),
            coming=_coming(one),
            organiser=await _organiser(session, one.activity, is_gone=one.activity.id in gone),
        )
        for one in await who_comes.turnouts(session, on_today)
    ]


def _coming(one: Turnout) -> Say:
    if one.activity.places is None and not one.going:
        return say("day-open")
    return say("day-coming", going=one.going, waiting=one.waiting)


async def _organiser(session: AsyncSession, activity: Activity, *, is_gone: bool) -> Say:
    """First name with a space before it; nothing where staff arrange it themselves."""
    if is_gone:
        return say("day-organiser-gone")
    organiser = await people.person(session, activity.organiser_id) if activity.organiser_id else None
    return say("day-organiser", name=organiser.name) if organiser else say("day-organiser-none")


async def _unanswered(session: AsyncSession, programme: Programme, now: datetime) -> list[Say]:
    """Sign-ups that somebody still has to say something about."""
    coming = [one for one in await activities.coming(session, programme.id, now) if one.places is not None]
    counts = await activities.counted(session, [one.id for one in coming])
    participants = {one.id for one in await people.members(session, programme.id, {"participant"})}
    lines = []
    for activity in coming:
        told = {"title": activity.title, "when": activity.starts_at}
        if activity.starts_at <= now + _SOON:
            said = {one.person_id for one in await activities.sign_ups(session, activity.id)}
            if participants - said:
                lines.append(say("day-silent", count=len(participants - said), **told))
        if offered := counts[activity.id]["offered"]:
            lines.append(say("day-offered", count=offered, **told))
    return lines


async def _polls(session: AsyncSession, programme: Programme, now: datetime) -> list[Say]:
    """Those that close today, and how many are for staff to decide."""
    today = _today(programme, now)
    open_ones = await polls.in_state(session, programme.id, "open")
    lines = [
        await _poll(session, programme, poll)
        for poll in open_ones
        if now < poll.closes_at < _at(programme, today + _DAY, "00:00")
    ]
    undecided = await polls.in_state(session, programme.id, "undecided")
    return lines + ([say("day-undecided", count=len(undecided))] if undecided else [])


async def _poll(session: AsyncSession, programme: Programme, poll: Poll) -> Say:
    closes = poll.closes_at.astimezone(ZoneInfo(programme.time_zone))
    return say(
        "day-poll",
        clock=shown(f"{closes:%H:%M}"),
        question=voting.question(poll),
        voted=await polls.ballots(session, poll.id),
        voters=len(await voting.voters(session, programme)),
    )


async def _waiting(
    session: AsyncSession, programme: Programme, person: Person, now: datetime, *, by_itself: bool
) -> list[Say]:
    """What somebody has to do something about."""
    lines = []
    to_answer = await threads.to_answer(session, programme.id, person.id, now)
    if to_answer:
        since = await threads.unanswered_since(session, [one.id for one in to_answer])
        oldest = since or min(one.last_at for one in to_answer)
        lines.append(say("day-threads", count=len(to_answer), since=oldest))
    lists = await attending.missing(session, programme, now)
    if by_itself:
        team = await people.members(session, programme.id, TEAM)
        others = {one.id for one in team if await _can_be_told(session, one)} - {person.id}
        lists = [one for one in lists if one.responsible_id not in others]
    if lists:
        lines.append(say("day-lists", count=len(lists), titles=_titles(lists)))
    ideas = await proposals.new_since(session, programme.id, _yesterday(programme, now))
    if ideas:
        lines.append(say("day-proposals", count=ideas))
    # A thread that nobody has taken is among those that wait already.
    troubles = [one for one in await watching.standing(session, programme) if one.signal.kind != _NOT_TAKEN]
    for trouble in [one for one in troubles if one.signal.kind == RANG_WITHHELD]:
        lines.append(say("day-withheld", at=trouble.signal.raised_at))
    if troubles:
        lines.append(say("day-signals", count=len(troubles)))
    return lines


def _old_numbers(programme: Programme, now: datetime) -> list[Say]:
    """That somebody should check the emergency numbers again."""
    if not are_old(programme, now):
        return []
    return [say("day-numbers", day=f"{date.fromisoformat(programme.numbers_checked):%d.%m.%Y}")]


async def _without_appointment(session: AsyncSession, programme: Programme, now: datetime) -> list[Say]:
    """How many have no next agreed contact."""
    number = await without.count(session, programme, now)
    return [say("day-without", count=number)] if number else []


async def _can_be_told(session: AsyncSession, person: Person) -> bool:
    return await people.reachable_at(session, person.id, CHANNELS) is not None


def _titles(lists: Sequence[Activity]) -> list[str]:
    """Each once, in the order in which they were."""
    return list(dict.fromkeys(one.title for one in lists))


def _today(programme: Programme, now: datetime) -> date:
    return now.astimezone(ZoneInfo(programme.time_zone)).date()


def _yesterday(programme: Programme, now: datetime) -> datetime:
    """What the clock showed now, the day before; UTC."""
    there = now.astimezone(ZoneInfo(programme.time_zone))
    return _at(programme, there.date() - _DAY, f"{there:%H:%M}")


def _at(programme: Programme, day: date, clock: str) -> datetime:
    return timetable.clock_on(day, clock, ZoneInfo(programme.time_zone))


def _number(day: date) -> int:
    """The day as a version: 20261201."""
    return int(f"{day:%Y%m%d}")
