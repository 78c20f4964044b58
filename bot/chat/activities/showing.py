"""What is on in the coming days, in a week, or on the day that somebody asks about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from bot.access import may
from bot.features import timetable, weekly, who_comes
from bot.features.weekly import Outlook, Statuses
from bot.messages import NOT_MINE, Answer, NotMine, Option, Reply, Turn, say
from bot.numbers import plain
from bot.when import Ask, Day, Doubt, Meaning, No, Refusal, read
from storage.tables import Activity

_DAY = timedelta(days=1)
_THIS_WEEK = frozenset({"denne uka", "denne uken", "denne veka", "this week", "i uka"})
_NEXT_WEEK = frozenset({"neste uke", "neste uka", "neste veke", "neste veka", "next week"})


async def plan(turn: Turn) -> Answer | NotMine:
    """PLAN, or UKA: alone the coming days; with a day, or a week, all about that."""
    asked = plain(turn.text)
    if not asked or asked in _THIS_WEEK:
        return await week(turn)
    if asked in _NEXT_WEEK:
        return await _next_week(turn)
    match _meant(turn):
        case No(Refusal.PAST) | Ask(_, Doubt.YEAR):
            return Reply(say("plan-past"))
        case No(Refusal.IMPOSSIBLE | Refusal.CONTRADICTION):
            return Reply(say("plan-no-day"))
        case No(Refusal.TOO_FAR):
            return Reply(say("plan-too-far"))
        case meaning:
            days = _days(meaning)
    return await _on_days(turn, days) if days else NOT_MINE


async def week(turn: Turn) -> Answer:
    """What is on now and in the coming seven days."""
    assert turn.programme is not None
    until = turn.now + timetable.WEEK
    outlook = await weekly.outlook(turn.session, turn.programme, turn.now, until, turn.now)
    stands, options = await _stands(turn, outlook.activities)
    text = weekly.coming_days(outlook, stands, participant=_signs_up(turn), asks=_asks(turn))
    return Reply(text, options=options, topic="week")


async def _next_week(turn: Turn) -> Reply:
    """The same as the plan that goes out, as it is by now."""
    today = turn.now.astimezone(turn.zone).date()
    monday = today + timedelta(days=7 - today.weekday())
    outlook = await _outlook(turn, monday, monday + 6 * _DAY)
    stands, options = await _stands(turn, outlook.activities)
    text = weekly.week_of(outlook, stands, participant=_signs_up(turn), asks=_asks(turn), next_week=True)
    return Reply(text, options=options, topic="week")


async def _on_days(turn: Turn, days: Sequence[date]) -> Reply:
    """Everything about these days."""
    found = await _outlook(turn, days[0], days[-1])
    today = turn.now.astimezone(turn.zone).date()
    if list(days) == [today, today + timetable.WEEK]:
        # "Onsdag", on a Wednesday: today as long as there is something today.
        days = days[:1] if found.on(days[:1]).still_has(turn.now) else days[1:]
    outlook = found.on(days)
    stands, options = await _stands(turn, outlook.activities)
    text = weekly.days_of(outlook, stands, days, participant=_signs_up(turn), asks=_asks(turn))
    return Reply(text, options=options, topic=f"week:{days[0]}")


async def _outlook(turn: Turn, first: date, last: date) -> Outlook:
    """Of whole local days, both ends included."""
    assert turn.programme is not None
    since, until = (timetable.clock_on(day, "00:00", turn.zone) for day in (first, last + _DAY))
    return await weekly.outlook(turn.session, turn.programme, since, until, turn.now)


def _meant(turn: Turn) -> Meaning:
    """After PLAN, "fri" and "man" are days; elsewhere they are words as others."""
    meaning = read(turn.text, turn.now, turn.zone)
    if meaning == No(Refusal.NOT_A_TIME):
        named = read(f"på {turn.text}", turn.now, turn.zone)
        return named if isinstance(named, Day | Ask) else meaning
    return meaning


def _days(meaning: Meaning) -> list[date]:
    """The local days that it can be, in order; none for an hour, or for something as loose as "i januar"."""
    match meaning:
        case Day(day):
            return [day]
        case Ask(between) if any(isinstance(one, Day) for one in between):
            return sorted({one.at if isinstance(one, Day) else one.at.date() for one in between})
    return []


async def _stands(turn: Turn, shown: Sequence[Activity]) -> tuple[Statuses, tuple[Option, ...]]:
    """What this reader may know and do about each: names, their own place, or numbers."""
    assert turn.person is not None
    if may(turn.roles, "arrange an activity"):
        rosters = await who_comes.rosters(turn.session, shown)
        return {one.activity.id: weekly.of_staff(one) for one in rosters}, ()
    participant = _signs_up(turn)
    if not participant and may(turn.roles, "see heads"):
        heads = await who_comes.heads(turn.session, shown)
        return {one.activity.id: weekly.of_volunteer(one) for one in heads}, ()
    reader_id = turn.person.id if participant else None
    turnouts = await who_comes.turnouts(turn.session, shown, reader_id)
    stands = {one.activity.id: weekly.status(one, turn.now, participant=participant) for one in turnouts}
    return stands, weekly.options(turnouts, turn.now) if participant else ()


def _signs_up(turn: Turn) -> bool:
    """Staff who take part themselves read what staff read."""
    return may(turn.roles, "sign up") and not may(turn.roles, "arrange an activity")


def _asks(turn: Turn) -> bool:
    """Whether ideas are asked for."""
    return not may(turn.roles, "arrange an activity")
