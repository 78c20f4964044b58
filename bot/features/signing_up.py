"""Who comes: places, the line for them, and places that come free."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.features.activities import closed
from bot.messages import About, Option, Refused, Reply, say
from bot.when import held_until, is_quiet, latest_awake
from storage import activities, acts, due, people, reminders
from storage.tables import CHANNELS, SIGN_UP_MOVES, Activity, Due, Person, Programme, SignUp, move

#: How long a place that came free is kept for whoever is first in line.
ANSWER_WITHIN = timedelta(hours=4)
#: It goes on to the next one no later than this before the start …
LAST_CALL = timedelta(hours=1)
#: … unless that would leave too little time to answer: then it is theirs until the start.
LEAST = timedelta(minutes=15)
_NOON = time(12)


@dataclass(frozen=True)
class Standing:
    """Where somebody stands with an activity now; "open": nobody needs a place, they just turn up."""

    activity: Activity
    state: Literal["going", "waiting", "declined", "open"]
    #: In line, from 1.
    number: int = 0
    #: Somebody else was offered the place that they gave up.
    passed_on: bool = False


@dataclass(frozen=True)
class _Desk:
    """One activity, locked, with all that was said about it: places are given here one at a time."""

    session: AsyncSession
    programme: Programme
    activity: Activity
    now: datetime


async def come(
    session: AsyncSession, programme: Programme, person: Person, activity_id: UUID, now: datetime
) -> Standing | Refused:
    """A place, or a number in line; where nobody needs one, a head more. Said twice it changes nothing."""
    desk = await _desk(session, programme, activity_id, now)
    if isinstance(desk, Refused):
        return desk
    sign_up = await activities.sign_up_of(session, activity_id, person.id)
    if sign_up is None or sign_up.state in ("declined", "offered") or await _may_step_in(desk, sign_up):
        await _seat(desk, person, sign_up, since=now)
        await _remember(desk, person)
    return await _standing(desk, person)


async def stay(
    session: AsyncSession, programme: Programme, person: Person, activity_id: UUID, now: datetime
) -> Standing | Refused:
    """They do not come; their place goes to the first in line. Said twice it changes nothing."""
    desk = await _desk(session, programme, activity_id, now)
    if isinstance(desk, Refused):
        return desk
    sign_up = await activities.sign_up_of(session, activity_id, person.id)
    if sign_up is not None and sign_up.state == "declined":
        return Standing(desk.activity, "declined")
    passed_on = await _decline(desk, person, sign_up)
    await _remember(desk, person)
    return Standing(desk.activity, "declined", passed_on=passed_on)


async def undo(
    session: AsyncSession, programme: Programme, person: Person, activity_id: UUID, now: datetime
) -> Standing | Refused:
    """Take back what was last said: a yes becomes a no, a no becomes a place or the old place in line."""
    desk = await _desk(session, programme, activity_id, now)
    if isinstance(desk, Refused):
        return desk
    sign_up = await activities.sign_up_of(session, activity_id, person.id)
    if desk.activity.places is None:
        return await _undo_where_open(desk, person, sign_up)
    if sign_up is None or sign_up.state != "declined":
        passed_on = await _decline(desk, person, sign_up)
        return Standing(desk.activity, "declined", passed_on=passed_on)
    await _seat(desk, person, sign_up, since=sign_up.since)
    return await _standing(desk, person)


async def may_mean(
    session: AsyncSession, programme: Programme, person: Person, now: datetime
) -> list[Activity]:
    """What a bare AVBUD can be about: what they signed up for after the last reminder, what they were just
    reminded of, else what they are on the list of, else what they have not said no to."""
    listed = await activities.listed_for(session, programme.id, person.id, now)
    reminded = await reminders.reminded_of(session, programme.id, person.id, now)
    if reminded:
        return await _last_told(session, person, reminded, listed)
    if listed:
        return list(listed)
    coming = await activities.coming(session, programme.id, now)
    if len(coming) < 2:
        return coming
    said = await activities.said_by(session, person.id, [activity.id for activity in coming])
    return [activity for activity in coming if activity.id not in said]


async def _last_told(
    session: AsyncSession,
    person: Person,
    reminded: Sequence[tuple[Activity, datetime]],
    listed: Sequence[Activity],
) -> list[Activity]:
    """The one whose receipt came after the reminders; all of them where it may be several."""
    last = max(at for _, at in reminded)
    said = await activities.said_by(session, person.id, [one.id for one in listed])
    since = [one for one in listed if said[one.id].since > last]
    # Nobody knows whether they mean the place that they are offered: they are asked.
    offered = [one for one in listed if said[one.id].state == "offered"]
    if len(since) == 1 and not offered:
        return since
    meant = {one.id: one for one in [*(one for one, _ in reminded), *since, *offered]}
    return sorted(meant.values(), key=lambda one: (one.starts_at, one.id))


async def places_changed(
    session: AsyncSession, programme: Programme, activity: Activity, now: datetime
) -> None:
    """Call when an activity's places were changed: what is free is offered, and the line is settled."""
    await _pass_on(_Desk(session, programme, activity, now))


async def offer_ends(session: AsyncSession, row: Due, now: datetime) -> None:
    """A place that nobody took goes on to the next in line."""
    found = await activities.with_programme(session, row.subject_id)
    if found is None:
        return
    activity, programme = found
    if activity.state == "planned":
        await _pass_on(_Desk(session, programme, activity, now))


def answer_by(now: datetime, starts_at: datetime, programme: Programme) -> datetime | None:
    """Until when a place that came free now is kept for the first in line; None: too late to tell them.

    Four hours from when they can be told, but no later than an hour before the start and never in the
    night: then until noon the day after.
    """
    zone = ZoneInfo(programme.time_zone)
    night = (time.fromisoformat(programme.quiet_from), time.fromisoformat(programme.quiet_to))
    told_at = held_until(now, zone, *night)
    if told_at >= starts_at:
        return None
    until = told_at + ANSWER_WITHIN
    if is_quiet(until, zone, *night):
        morning = held_until(until, zone, *night).astimezone(zone)
        until = max(morning, datetime.combine(morning.date(), _NOON, zone))
    last = latest_awake(starts_at - LAST_CALL, zone, *night)
    if last < told_at + LEAST:
        return starts_at
    return _whole_minute(min(until, last))


async def _desk(
    session: AsyncSession, programme: Programme, activity_id: UUID, now: datetime
) -> _Desk | Refused:
    activity = await activities.one(session, programme.id, activity_id)
    if activity is None:
        return Refused(say("activity-not-found"))
    why = await closed(session, activity, now)
    if why is not None:
        return Refused(why)
    desk = _Desk(session, programme, activity, now)
    # An offer may have run out a moment ago: its row in `due` comes within seconds, this is at once.
    await _pass_on(desk)
    return desk


async def _seat(desk: _Desk, person: Person, sign_up: SignUp | None, *, since: datetime) -> None:
    """A place if there is one (or it was kept for them), else the line."""
    kept = desk.activity.places is None or (sign_up is not None and sign_up.state == "offered")
    state = "going" if kept or await _free(desk) > 0 else "waiting"
    if sign_up is None:
        row = SignUp(
            activity_id=desk.activity.id,
            person_id=person.id,
            programme_id=desk.programme.id,
            state=state,
            since=since,
        )
        await activities.write_down(desk.session, row)
        return
    move(sign_up, state, SIGN_UP_MOVES)
    sign_up.since, sign_up.answer_by = since, None
    await desk.session.flush()


async def _decline(desk: _Desk, person: Person, sign_up: SignUp | None) -> bool:
    """`since` stays, so that ANGRE gives the old place in line back. True: somebody else has it now."""
    if sign_up is None:
        row = SignUp(
            activity_id=desk.activity.id,
            person_id=person.id,
            programme_id=desk.programme.id,
            state="declined",
            since=desk.now,
        )
        await activities.write_down(desk.session, row)
        return False
    move(sign_up, "declined", SIGN_UP_MOVES)
    sign_up.answer_by = None
    await desk.session.flush()
    return await _pass_on(desk) > 0


async def _pass_on(desk: _Desk) -> int:
    """Offers that ran out end; free places are offered to the first in line. How many offers were made."""
    if desk.activity.places is None:
        await _let_everybody_in(desk)
        return 0
    for sign_up in await activities.sign_ups(desk.session, desk.activity.id):
        if sign_up.state == "offered" and sign_up.answer_by is not None and sign_up.answer_by <= desk.now:
            move(sign_up, "declined", SIGN_UP_MOVES)
            sign_up.answer_by = None
    await desk.session.flush()
    until = answer_by(desk.now, desk.activity.starts_at, desk.programme)
    if until is None:
        return 0
    free, offered = await _free(desk), 0
    for sign_up in await activities.sign_ups(desk.session, desk.activity.id):
        if offered == free:
            break
        if sign_up.state == "waiting" and await _can_hear_of_it(desk, sign_up):
            await _offer(desk, sign_up, until)
            offered += 1
    return offered


async def _let_everybody_in(desk: _Desk) -> None:
    """Places are no longer limited: whoever stood in line comes."""
    for sign_up in await activities.sign_ups(desk.session, desk.activity.id):
        if sign_up.state in ("offered", "waiting"):
            move(sign_up, "going", SIGN_UP_MOVES)
            sign_up.answer_by = None
    await desk.session.flush()


async def _undo_where_open(desk: _Desk, person: Person, sign_up: SignUp | None) -> Standing:
    """Back to what was said before, if anything was."""
    if sign_up is None:
        return Standing(desk.activity, "open")
    if sign_up.state != "declined":
        await activities.forget(desk.session, sign_up)
        return Standing(desk.activity, "declined")
    act = await acts.last(desk.session, person.id, desk.now)
    if act is not None and sign_up.since < act.at:
        # A no keeps the hour of the yes before it.
        move(sign_up, "going", SIGN_UP_MOVES)
        await desk.session.flush()
    else:
        await activities.forget(desk.session, sign_up)
    return Standing(desk.activity, "open")


async def _offer(desk: _Desk, sign_up: SignUp, until: datetime) -> None:
    activity = desk.activity
    move(sign_up, "offered", SIGN_UP_MOVES)
    sign_up.answer_by = until
    # Offers that end in the same minute end together; the minute tells this row from earlier ones.
    version = int(until.timestamp()) // 60
    await due.add(
        desk.session, "offer-ends", activity.id, until, programme_id=desk.programme.id, version=version
    )
    await outgoing.queue(
        desk.session,
        _offered(activity, until),
        [sign_up.person_id],
        about=About("activity-offer", activity.id, version),
        now=desk.now,
        programme_id=desk.programme.id,
        lane="reminder",
        predicate="offer stands",
        expires_at=until,
    )


def _offered(activity: Activity, until: datetime) -> Reply:
    return Reply(
        say("sign-up-offered", title=activity.title, when=activity.starts_at, until=until),
        options=(
            Option(f"come:{activity.id.hex}", say("sign-up-yes"), closes_at=until, word="yes"),
            Option(f"stay:{activity.id.hex}", say("sign-up-no"), closes_at=until, word="no"),
        ),
        topic=f"activity:{activity.id.hex}",
    )


async def _standing(desk: _Desk, person: Person) -> Standing:
    if desk.activity.places is None:
        return Standing(desk.activity, "open")
    going = await activities.those_who(desk.session, desk.activity.id, "going")
    if person.id in {one.id for one in going}:
        return Standing(desk.activity, "going")
    line = [one.id for one in await activities.those_who(desk.session, desk.activity.id, "waiting")]
    return Standing(desk.activity, "waiting", number=line.index(person.id) + 1)


async def _free(desk: _Desk) -> int:
    counts = (await activities.counted(desk.session, [desk.activity.id]))[desk.activity.id]
    return max((desk.activity.places or 0) - counts["going"] - counts["offered"], 0)


async def _may_step_in(desk: _Desk, sign_up: SignUp) -> bool:
    """They wait, and a place is free that nobody before them could be told of in time."""
    return sign_up.state == "waiting" and desk.activity.places is not None and await _free(desk) > 0


async def _can_hear_of_it(desk: _Desk, sign_up: SignUp) -> bool:
    """Still with us, and not stopped: nobody keeps a place that they cannot be told of."""
    if not await people.is_member(desk.session, desk.programme.id, sign_up.person_id):
        return False
    return await people.reachable_at(desk.session, sign_up.person_id, CHANNELS) is not None


async def _remember(desk: _Desk, person: Person) -> None:
    await acts.remember(desk.session, person.id, desk.programme.id, "sign-up", desk.activity.id, desk.now)


def _whole_minute(at: datetime) -> datetime:
    """As people are told it."""
    return at.astimezone(UTC).replace(second=0, microsecond=0)
