"""What is on this week, and how many come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot.access import may
from bot.features import activities, who_comes
from bot.features.who_comes import Roster, Turnout
from bot.messages import Answer, Option, Reply, Say, Turn, say
from storage.tables import Activity, Programme

#: Beside "onsdag 16.12: " a button has room for about so much.
_TITLE_ON_A_BUTTON = 12


async def week(turn: Turn) -> Answer:
    """UKA: the coming seven days, for staff with names."""
    assert turn.programme is not None
    assert turn.person is not None
    if may(turn.roles, "arrange an activity"):
        return await _week_of_staff(turn.session, turn.programme, turn.now)
    reader_id = turn.person.id if may(turn.roles, "sign up") else None
    return await week_for(turn.session, turn.programme, reader_id, turn.now)


async def week_for(
    session: AsyncSession, programme: Programme, reader_id: UUID | None, now: datetime
) -> Reply:
    """What is on, all in one message; `reader_id`: the participant who can sign up from it."""
    shown = await activities.this_week(session, programme, now)
    return week_reply(
        await who_comes.turnouts(session, shown, reader_id), now, can_sign_up=reader_id is not None
    )


def week_reply(shown: Sequence[Turnout], now: datetime, *, can_sign_up: bool = True) -> Reply:
    if not shown:
        return Reply(say("week-empty"))
    options = tuple(option for one in shown for option in _options(one, now)) if can_sign_up else ()
    return Reply(say("week", lines=in_lines([_line(one) for one in shown])), options=options, topic="week")


async def who_is_coming(turn: Turn) -> Answer:
    """HVEM KOMMER: numbers only."""
    assert turn.programme is not None
    shown = await activities.coming(turn.session, turn.programme, turn.now)
    if not shown:
        return Reply(say("who-comes-none"))
    counted = await who_comes.turnouts(turn.session, shown)
    return Reply(say("who-comes", lines=in_lines([_count(one) for one in counted])))


def in_lines(lines: Sequence[Say]) -> Say:
    """One sentence a line."""
    if len(lines) == 1:
        return lines[0]
    return say("activity-lines", line=lines[0], rest=in_lines(lines[1:]))


def button(activity: Activity) -> Say:
    """An activity on a button."""
    return say(
        "activity-button", day=activity.local_date, title=shortened(activity.title, _TITLE_ON_A_BUTTON)
    )


def shortened(text: str, most: int) -> str:
    """At most so many characters; two points for what is left out."""
    return text if len(text) <= most else f"{text[: most - 2].rstrip()}.."


async def _week_of_staff(session: AsyncSession, programme: Programme, now: datetime) -> Reply:
    shown = await activities.this_week(session, programme, now)
    if not shown:
        return Reply(say("week-empty-staff"))
    rosters = await who_comes.rosters(session, shown)
    return Reply(say("week", lines=in_lines([_line_of_staff(one) for one in rosters])))


def _line(one: Turnout) -> Say:
    return say("week-line", **activities.said(one.activity), status=_status(one))


def _status(one: Turnout) -> Say:
    match one.mine:
        case "going":
            return say("week-going")
        case "waiting":
            return say("week-waiting", number=one.number)
        case "offered" if one.until is not None:
            return say("week-offered", until=one.until)
    if one.activity.places is None:
        return say("week-declined" if one.mine == "declined" else "week-open")
    return say("week-free", free=one.free) if one.free else say("week-full")


def _options(one: Turnout, now: datetime) -> list[Option]:
    """What can be said about coming: only where places are limited, and before it begins."""
    activity = one.activity
    if activity.places is None or activity.starts_at <= now:
        return []
    join = Option(
        f"come:{activity.id.hex}",
        say("week-join", when=activity.starts_at),
        closes_at=one.until or activity.starts_at,
    )
    leave = Option(
        f"stay:{activity.id.hex}",
        say("week-leave", when=activity.starts_at),
        closes_at=activity.starts_at,
    )
    return {"going": [leave], "waiting": [leave], "offered": [join, leave]}.get(one.mine, [join])


def _count(one: Turnout) -> Say:
    activity = one.activity
    if activity.places is None:
        return say("who-comes-open", title=activity.title, when=activity.starts_at)
    return say(
        "who-comes-line",
        title=activity.title,
        when=activity.starts_at,
        going=one.going,
        waiting=one.waiting,
        places=activity.places,
    )


def _line_of_staff(one: Roster) -> Say:
    parts = [
        say(f"week-staff-{said}", count=len(names), names=names)
        for said, names in (("going", one.going), ("waiting", one.waiting), ("declined", one.declined))
        if names
    ]
    status = in_one(parts) if parts else say("week-staff-none" if one.activity.places else "week-open")
    return say("week-line", **activities.said(one.activity), status=status)


def in_one(parts: Sequence[Say]) -> Say:
    """One sentence after another."""
    if len(parts) == 1:
        return parts[0]
    return say("activity-sentences", first=parts[0], rest=in_one(parts[1:]))
