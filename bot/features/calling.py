"""HENT ANSATT: somebody who helps out needs one of the team now; whoever takes it comes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import TEAM, may
from bot.features.activities import in_one, said
from bot.messages import About, Option, Refused, Reply, Say, from_json, say
from storage import activities, acts, calls, due, outbox, people, signals
from storage.tables import CALL_MOVES, CHANNELS, Activity, Call, Due, Person, Programme, move

log = structlog.get_logger()

#: Not taken: everybody is told once more, so long after the call.
AGAIN = (timedelta(minutes=5), timedelta(minutes=10))
#: A call is over when its activity is, but not before so long after it was made …
LEAST = timedelta(hours=1)
#: … and so long where no activity is on that day.
WITHOUT_ACTIVITY = timedelta(hours=2)
_DAY = timedelta(days=1)
#: Signs of a reason in one message; what is longer comes in several.
_A_MESSAGE = 1000
#: So many times a call's own words ring the whole team; a phone that goes on by itself rings nobody.
MOST_REASONS = 10
#: Every time that it is free again, the team reads of it under new versions.
_ROUND = 10
#: Nobody of the team came forward, or could be told at all. Subject: the call.
UNANSWERED = "call"


@dataclass(frozen=True)
class Called:
    """What became of a call."""

    call: Call
    #: How many of the team have a phone that can be written to.
    readers: int
    #: It waited already: the team has heard it, and now the new reason too.
    again: bool = False


async def may_call(
    session: AsyncSession, programme: Programme, person: Person, roles: Collection[str], now: datetime
) -> bool:
    """Whose role it is, and a participant who arranges something today."""
    if may(roles, "call for staff"):
        return True
    today = now.astimezone(ZoneInfo(programme.time_zone)).date()
    if await activities.organised_on(session, programme.id, person.id, today):
        return await activities.takes_part(session, programme.id, person.id)
    return False


async def call(
    session: AsyncSession, programme: Programme, person: Person, reason: str, now: datetime
) -> Called | None:
    """Tell the whole team at once, at any hour; while a call of theirs waits, only the new reason.

    Where words are not relayed, the team reads only that there are some.
    None: they have given as many reasons as may ring at any hour, and this one is a message like any other.
    """
    size = _A_MESSAGE if programme.contact_mode == "relay" else max(len(reason), 1)
    pieces = [reason[at : at + size] for at in range(0, len(reason), size)]
    waiting = await calls.waiting_of(session, programme.id, person.id)
    if waiting is not None and now < await _ends_at(session, waiting):
        before = await calls.newest_told(session, waiting.id, "call-more")
        if pieces and before is not None and before.version >= MOST_REASONS:
            return None
        await _pass_on(session, programme, waiting, person, pieces, now)
        return Called(waiting, await _reachable(session, waiting), again=True)
    activity = await _activity(session, programme, person, now)
    made = Call(
        programme_id=programme.id,
        person_id=person.id,
        activity_id=activity.id if activity else None,
        at=now,
    )
    await calls.add(session, made)
    told = _needed(programme, person, activity, pieces[0] if pieces else "")
    await _to_team(session, made, told, About("call", made.id), now, predicate="call waits")
    await _pass_on(session, programme, made, person, pieces[1:], now)
    await _look_again(session, made, now)
    readers = await _reachable(session, made)
    if not readers:
        log.warning("nobody to call", action="call.nobody", call=str(made.id))
        await signals.give(session, UNANSWERED, made.id, now, programme_id=programme.id)
    return Called(made, readers)


async def take(
    session: AsyncSession, programme: Programme, person: Person, call_id: UUID, now: datetime
) -> Reply | Refused:
    """Whoever is first comes, and the caller is told; the others are told who it is."""
    wanted = await calls.held(session, call_id)
    caller = await people.person(session, wanted.person_id) if wanted else None
    if wanted is None or caller is None or wanted.programme_id != programme.id:
        return Refused(say("not-found"))
    if caller.id == person.id:
        return Refused(say("call-own"))
    if not await calls.take(session, call_id, person.id, now):
        return await _not_first(session, wanted, caller, person)
    await due.drop(session, call_id, ("call-again",))
    await signals.settle(session, UNANSWERED, call_id, now)
    for kind in ("call", "call-free"):
        await outbox.cancel(session, kind, call_id, now)
    await acts.remember(session, person.id, programme.id, "call", call_id, now)
    await _tell_caller(session, wanted, say("call-comes", name=person.name), "call-answer", now)
    told = await _last_told(session, call_id)
    if told is not None:
        screen = Reply(say("call-screen", told=told, name=person.name))
        about = About("call-screen", call_id, await _version(session, wanted) // _ROUND + 1)
        await outgoing.change_on_screens(session, screen, about, ("call",), now)
    return _yours(wanted, caller, await _ends_at(session, wanted))


async def give_up(
    session: AsyncSession, programme: Programme, person: Person, call_id: UUID, now: datetime
) -> Say | Refused:
    """Whoever was to come cannot: it waits again, and the caller and the whole team are told so."""
    call = await calls.held(session, call_id)
    caller = await people.person(session, call.person_id) if call else None
    if call is None or caller is None or call.programme_id != programme.id:
        return Refused(say("not-found"))
    if call.state != "taken" or call.taken_by != person.id or now >= await _ends_at(session, call):
        return Refused(say("call-not-yours", name=caller.name))
    before = await _last_told(session, call_id)
    version = (await _version(session, call) // _ROUND + 1) * _ROUND
    move(call, "waiting", CALL_MOVES)
    call.taken_by, call.taken_at = None, now
    await session.flush()
    await outbox.cancel(session, "call-answer", call_id, now)
    await _tell_caller(session, call, say("call-comes-not", name=person.name), "call-free", now)
    details = before.args["details"] if before else say("call-details-none")
    told = say("call-told-free", name=caller.name, taker=person.name, details=details)
    about = About("call", call_id, version)
    await _to_team(session, call, told, about, now, predicate="call waits", without=person.id)
    await _look_again(session, call, now)
    return say("call-given-up", name=caller.name)


async def again(session: AsyncSession, row: Due, now: datetime) -> None:
    """Nobody has taken it: everybody is told once more, and in the end a human has to look."""
    waiting = await calls.held(session, row.subject_id)
    if waiting is None or waiting.state != "waiting":
        return
    ends_at = await _ends_at(session, waiting)
    if now >= ends_at:
        move(waiting, "over", CALL_MOVES)
        if row.at < ends_at:
            # We were down when it should have been said again, and nobody has heard of it since.
            await signals.give(session, UNANSWERED, waiting.id, now, programme_id=waiting.programme_id)
        return
    times = 1 + sum(_since(waiting) + wait <= now for wait in AGAIN)
    version = await _version(session, waiting) // _ROUND * _ROUND + times
    before = await _last_told(session, waiting.id)
    if times > 1 and before is not None:
        still = say("call-told-again", name=before.args["name"], details=before.args["details"])
        about = About("call", waiting.id, version)
        await _to_team(session, waiting, still, about, now, predicate="call waits")
    if times > len(AGAIN):
        await signals.give(session, UNANSWERED, waiting.id, now, programme_id=waiting.programme_id)
        await _say_so(session, waiting, now)
    await _look_again(session, waiting, now)


async def _activity(
    session: AsyncSession, programme: Programme, person: Person, now: datetime
) -> Activity | None:
    """What is on now, else what is today; an organiser's own first, even when it is over."""
    today = now.astimezone(ZoneInfo(programme.time_zone)).date()
    shown = [
        *await activities.organised_on(session, programme.id, person.id, today),
        *await activities.not_over(session, programme.id, now, before=now + _DAY),
    ]

    def distance(one: Activity) -> tuple[bool, bool, datetime]:
        is_on = one.starts_at <= now < one.ends_at
        return not is_on, one.organiser_id != person.id, one.starts_at

    on_today = (one for one in shown if one.starts_at <= now or one.local_date == today)
    return min(on_today, key=distance, default=None)


def _needed(programme: Programme, person: Person, activity: Activity | None, reason: str) -> Say:
    """What the team reads: who, where, and why in their own words, or where those are."""
    parts = [say("call-where", **said(activity))] if activity else []
    if reason and programme.contact_mode != "relay":
        parts.append(say("call-words-kept"))
    elif reason:
        parts.append(say("text", text=reason))
    details = say("call-details", parts=in_one(parts)) if parts else say("call-details-none")
    return say("call-told", name=person.name, details=details)


async def _pass_on(
    session: AsyncSession,
    programme: Programme,
    call: Call,
    person: Person,
    reasons: Collection[str],
    now: datetime,
) -> None:
    """More of the caller's own words, to the same people."""
    before = await calls.newest_told(session, call.id, "call-more")
    for version, text in enumerate(reasons, start=before.version + 1 if before else 1):
        told = say("call-more", name=person.name, text=text)
        if programme.contact_mode != "relay":
            told = say("call-more-kept", name=person.name)
        await _to_team(session, call, told, About("call-more", call.id, version), now)


async def _to_team(
    session: AsyncSession,
    call: Call,
    told: Say,
    about: About,
    now: datetime,
    *,
    predicate: str | None = None,
    without: UUID | None = None,
) -> None:
    ends_at = await _ends_at(session, call)
    await outgoing.queue(
        session,
        Reply(
            told,
            options=(Option(f"call-take:{call.id.hex}", say("call-take"), closes_at=ends_at),),
            topic=f"call:{call.id.hex}",
            protected=True,
        ),
        [one.id for one in await _team(session, call) if one.id != without],
        about=about,
        now=now,
        programme_id=call.programme_id,
        lane="urgent",
        automatic=False,
        predicate=predicate,
        expires_at=ends_at,
    )


async def _say_so(session: AsyncSession, call: Call, now: datetime) -> None:
    """The caller is not left to wait for somebody who may not come."""
    programme = await session.get_one(Programme, call.programme_id)
    told = say("call-unanswered", ambulance=programme.ambulance, urgent=programme.urgent_care)
    await _tell_caller(session, call, told, "call-unanswered", now, predicate="call waits")


async def _tell_caller(
    session: AsyncSession, call: Call, told: Say, kind: str, now: datetime, *, predicate: str | None = None
) -> None:
    await outgoing.queue(
        session,
        Reply(told),
        [call.person_id],
        about=About(kind, call.id, await _version(session, call) // _ROUND + 1),
        now=now,
        programme_id=call.programme_id,
        lane="urgent",
        automatic=False,
        predicate=predicate,
        expires_at=await _ends_at(session, call),
    )


async def _look_again(session: AsyncSession, call: Call, now: datetime) -> None:
    times = [*(_since(call) + wait for wait in AGAIN), await _ends_at(session, call)]
    at = next(at for at in times if at > now)
    await due.put(session, "call-again", call.id, at, programme_id=call.programme_id)


async def _not_first(session: AsyncSession, call: Call, caller: Person, person: Person) -> Reply | Refused:
    """What is true of a call that does not wait any more."""
    now_known = await calls.held(session, call.id)
    taker_id = now_known.taken_by if now_known else None
    if taker_id == person.id:
        return _yours(call, caller, await _ends_at(session, call))
    taker = await people.person(session, taker_id) if taker_id else None
    if taker is not None:
        return Refused(say("call-taken", taker=taker.name, name=caller.name))
    return Refused(say("call-over", name=caller.name, at=call.at))


def _yours(call: Call, caller: Person, ends_at: datetime) -> Reply:
    return Reply(
        say("call-yours", name=caller.name),
        options=(Option(f"call-drop:{call.id.hex}", say("call-drop"), closes_at=ends_at),),
        # Not the question's own topic: a second "1" for "I am coming" must not mean the opposite.
        topic=f"call-mine:{call.id.hex}",
    )


async def _version(session: AsyncSession, call: Call) -> int:
    """Under which version the team last read of the call; 0: not yet."""
    row = await calls.newest_told(session, call.id, "call")
    return row.version if row is not None else 0


async def _last_told(session: AsyncSession, call_id: UUID) -> Say | None:
    """What the team was last told of the call; None when it has been wiped."""
    row = await calls.newest_told(session, call_id, "call")
    return from_json(row.reply).text if row is not None and row.reply else None


def _since(call: Call) -> datetime:
    """Since when it waits, or has been taken."""
    return call.taken_at or call.at


async def _ends_at(session: AsyncSession, call: Call) -> datetime:
    activity = await session.get(Activity, call.activity_id) if call.activity_id else None
    return max(activity.ends_at, _since(call) + LEAST) if activity else _since(call) + WITHOUT_ACTIVITY


async def _team(session: AsyncSession, call: Call) -> list[Person]:
    """Staff and peer workers, without whoever calls."""
    team = await people.members(session, call.programme_id, TEAM)
    return [one for one in team if one.id != call.person_id]


async def _reachable(session: AsyncSession, call: Call) -> int:
    found = [await people.reachable_at(session, one.id, CHANNELS) for one in await _team(session, call)]
    return sum(contact is not None for contact in found)
