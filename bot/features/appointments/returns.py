"""Somebody is away until a day: silence till then, something ready by then, and a gentle first word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot import nights, outgoing
from bot.access import STAFF
from bot.features import pausing, timetable
from bot.features.appointments import company_away, opening
from bot.messages import About, Option, Refused, Reply, Say, Veil, say
from bot.when import MONTHS_AHEAD
from bot.when.instants import months_later
from storage import activities, appointments, due, outbox, people, returns, signals
from storage.tables import RETURN_MOVES, Appointment, Due, Person, Programme, Return, move

KINDS = ("return-soon", "return-unready", "return-back")
#: Nobody has said that something is ready. Subject: the return.
UNREADY = "return"
#: The team is asked so long before …
SOON = timedelta(days=14)
#: … and where nobody has taken it, a human is shown so; they had a day at least.
LATEST = timedelta(days=7)
_TIME_TO_TAKE = timedelta(days=1)
_ASKED_AT = "09:00"
#: Longer than any row of days when nobody is at work.
_LOOK = timedelta(days=21)
#: When the first word comes, local: nobody is woken, and the day is not gone. What waited comes after it.
_BACK_AT = "12:00"
#: A first word that comes later than this is none.
_FIRST_WORD = timedelta(days=3)
_LONGEST = timedelta(days=MONTHS_AHEAD * 31)
#: What fits in a button.
_ACTION = 64
_WAITING = ("return-noted", "return-soon", "return-told")


@dataclass(frozen=True)
class Mine:
    """One of the staff sees to it that something is ready."""

    one: Return
    person: Person


async def away(
    session: AsyncSession, programme: Programme, person: Person, by: Person, day: date, now: datetime
) -> Return | Refused:
    """They are away until that day (local): nothing of our own accord till past noon of it."""
    refused = await wrong(session, programme, person, day, now)
    if refused is not None:
        return refused
    before = await returns.of_person(session, person.id, programme.id)
    told = await agreed_before(session, programme, person, before[0].day, now) if before else ()
    if before and before[0].day == day:
        return Refused(say("return-already", name=person.name, day=day))
    refused = await _rest(session, programme, person, by, day, before[0].day if before else None, now)
    if refused is not None:
        return refused
    if before:
        one = before[0]
        await _forget_what_was_said(session, one, now)
        one.day, one.made_by, one.taken_by = day, by.id, None
        if one.state == "soon":
            move(one, "waiting", RETURN_MOVES)
    else:
        one = Return(programme_id=programme.id, person_id=person.id, made_by=by.id, day=day, created_at=now)
        await returns.begin(session, one)
    await schedule(session, programme, one, now)
    await _tell_of_it(session, one, person, by, now)
    those = await agreed_before(session, programme, person, day, now)
    await company_away.uncertain(session, one, [each for each in those if each not in told], now)
    await company_away.certain(session, one, [each for each in told if each not in those], now)
    return one


async def agreed_before(
    session: AsyncSession, programme: Programme, person: Person, day: date, now: datetime
) -> Sequence[Appointment]:
    """What is agreed while they are away until that day: nobody is reminded of it."""
    return await appointments.between(session, programme.id, person.id, now, silent_until(programme, day))


async def wrong(
    session: AsyncSession, programme: Programme, person: Person, day: date, now: datetime
) -> Refused | None:
    """What speaks against that day (local); None: nothing."""
    today = now.astimezone(ZoneInfo(programme.time_zone)).date()
    if not await activities.takes_part(session, programme.id, person.id):
        return Refused(say("organise-not-known"))
    if day <= today:
        return Refused(say("return-day-no", why="past"))
    if day > months_later(today, MONTHS_AHEAD):
        return Refused(say("return-day-no", why="too-far"))
    return None


async def call_off(
    session: AsyncSession, programme: Programme, by: Person, return_id: UUID, now: datetime
) -> Person | Refused:
    """The day no longer counts, nor the silence that came with it; whose it was."""
    one = await returns.held(session, return_id)
    person = await people.person(session, one.person_id) if one else None
    if one is None or person is None or one.programme_id != programme.id:
        return Refused(say("not-found"))
    if one.state == "over":
        return Refused(say("return-over", name=person.name))
    is_own = by.id == person.id
    until = await pausing.until_when(session, person, now, only_in=programme.id)
    if until == silent_until(programme, one.day):
        await pausing.end(session, person, now, only_in=None if is_own else programme.id)
    await _end(session, one, now)
    await _holds_again(session, one, person, now)
    if is_own:
        await _tell_staff(session, one, say("return-ended", name=person.name, day=one.day), now)
    return person


async def came_back(session: AsyncSession, person: Person, now: datetime) -> None:
    """They have ended the silence themselves: no day is waited for any more, and the team knows."""
    for one in await returns.of_person(session, person.id):
        await _end(session, one, now)
        await _holds_again(session, one, person, now)
        await _tell_staff(session, one, say("return-ended", name=person.name, day=one.day), now)


async def take(
    session: AsyncSession, programme: Programme, by: Person, return_id: UUID, now: datetime
) -> Mine | Refused:
    """Whoever is first sees to it; the others read who it is."""
    one = await returns.held(session, return_id)
    person = await people.person(session, one.person_id) if one else None
    if one is None or person is None or one.programme_id != programme.id:
        return Refused(say("not-found"))
    if one.state == "over":
        return Refused(say("return-over", name=person.name))
    if one.taken_by is not None and one.taken_by != by.id:
        other = await people.person(session, one.taken_by)
        return Refused(say("return-taken", taker=other.name if other else "", name=person.name))
    one.taken_by = by.id
    await signals.settle(session, UNREADY, one.id, now)
    await outbox.cancel(session, "return-soon", one.id, now)
    screen = Reply(say("return-screen", name=person.name, day=one.day, taker=by.name))
    about = About("return-screen", one.id, one.version)
    await outgoing.change_on_screens(session, screen, about, ("return-soon",), now)
    return Mine(one, person)


async def give_up(
    session: AsyncSession, programme: Programme, by: Person, return_id: UUID, now: datetime
) -> Person | Refused:
    """Whoever was to see to it cannot: the team is asked once more."""
    one = await returns.held(session, return_id)
    person = await people.person(session, one.person_id) if one else None
    if one is None or person is None or one.programme_id != programme.id:
        return Refused(say("not-found"))
    if one.state == "over" or one.taken_by != by.id:
        return Refused(say("return-not-yours", name=person.name))
    one.taken_by = None
    await _forget_what_was_said(session, one, now)
    await schedule(session, programme, one, now)
    told = say("return-free", name=person.name, day=one.day, taker=by.name)
    await _ask_staff(session, programme, one, person, told, now, without=by.id)
    return person


async def soon(session: AsyncSession, row: Due, now: datetime) -> None:
    """The team is asked whether something is ready."""
    found = await _still_away(session, row)
    if found is None:
        return
    one, programme, person = found
    if one.state != "waiting" or now >= back_at(programme, one.day):
        return
    move(one, "soon", RETURN_MOVES)
    await _ask_staff(session, programme, one, person, say("return-soon", name=person.name, day=one.day), now)


async def unready(session: AsyncSession, row: Due, now: datetime) -> None:
    """Nobody has said that they see to it: a human has to."""
    found = await _still_away(session, row)
    if found is None:
        return
    one, programme, _person = found
    if now < back_at(programme, one.day) and one.taken_by is None:
        await signals.give(session, UNREADY, one.id, now, programme_id=programme.id)


async def back(session: AsyncSession, row: Due, now: datetime) -> None:
    """The day has come: the first word asks for nothing, and comes before all that was held back."""
    found = await _still_away(session, row)
    if found is None:
        return
    one, programme, person = found
    at = back_at(programme, one.day)
    if now < at:
        return
    move(one, "over", RETURN_MOVES)
    await due.drop(session, one.id, KINDS)
    await signals.settle(session, UNREADY, one.id, now)
    if now - at > _FIRST_WORD:
        return
    await outgoing.queue(
        session,
        Reply(say("return-first-word", name=person.name, readers=programme.readers)),
        [person.id],
        about=About("return-first-word", one.id, one.version),
        now=now,
        programme_id=programme.id,
        lane="reminder",
        predicate="is back",
        expires_at=at + _FIRST_WORD,
    )


async def schedule(session: AsyncSession, programme: Programme, one: Return, now: datetime) -> None:
    """Write down what is due until they are back, in the place of what was written before."""
    await due.drop(session, one.id, KINDS)
    at = await soon_at(session, programme, one.day, now)
    if one.state == "waiting":
        await due.put(session, "return-soon", one.id, at, programme_id=programme.id)
    late = unready_at(programme, one.day, max(at, now))
    if late is not None:
        await due.put(session, "return-unready", one.id, late, programme_id=programme.id)
    await due.put(session, "return-back", one.id, back_at(programme, one.day), programme_id=programme.id)


def back_at(programme: Programme, day: date) -> datetime:
    """When they are back, and read the first word; UTC."""
    return timetable.clock_on(day, _BACK_AT, ZoneInfo(programme.time_zone))


def silent_until(programme: Programme, day: date) -> datetime:
    """When what was held back comes; UTC. The first word stands alone before it."""
    return back_at(programme, day) + nights.ALONE


async def soon_at(session: AsyncSession, programme: Programme, day: date, now: datetime) -> datetime:
    """When the team is asked (UTC): on a working day, fourteen days before at the latest, or at once."""
    zone = ZoneInfo(programme.time_zone)
    wanted = timetable.clock_on(day - SOON, _ASKED_AT, zone)
    open_before = await opening.spans(session, programme, wanted - _LOOK, wanted)
    closed = await timetable.closed_days(session, programme.id, (wanted - _LOOK).astimezone(zone).date(), day)
    # Where only a substitute reads, the team has the day off.
    open_days = {opens.astimezone(zone).date() for opens, _ in open_before} - closed.keys()
    working = max(open_days, default=day - SOON)
    at = timetable.clock_on(working, _ASKED_AT, zone)
    if at > now:
        return at
    opens = await opening.read_at(session, programme, now)
    return opens if opens < back_at(programme, day) else timetable.awake_at(programme, now)


def unready_at(programme: Programme, day: date, asked_at: datetime) -> datetime | None:
    """When a human is shown that nobody has taken it (UTC); None where there is no time for that."""
    at = timetable.clock_on(day - LATEST, _ASKED_AT, ZoneInfo(programme.time_zone))
    at = max(at, timetable.awake_at(programme, asked_at + _TIME_TO_TAKE))
    return at if at < back_at(programme, day) else None


async def _rest(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    by: Person,
    day: date,
    before: date | None,
    now: datetime,
) -> Refused | None:
    """Silence until then. Staff give it in their own programme, and never shorten what somebody chose."""
    until = silent_until(programme, day)
    if by.id == person.id:
        return await pausing.pause(session, person, until, now, longest=_LONGEST)
    chosen = await pausing.until_when(session, person, now, only_in=programme.id)
    came_with_the_day = before is not None and chosen == silent_until(programme, before)
    if chosen is not None and chosen > until and not came_with_the_day:
        return None
    return await pausing.pause(session, person, until, now, longest=_LONGEST, only_in=programme.id)


async def _still_away(session: AsyncSession, row: Due) -> tuple[Return, Programme, Person] | None:
    one = await returns.held(session, row.subject_id)
    if one is None or one.state == "over":
        return None
    person = await people.person(session, one.person_id)
    if person is None or not await activities.takes_part(session, one.programme_id, person.id):
        await _end(session, one, row.at)
        return None
    return one, await session.get_one(Programme, one.programme_id), person


async def _holds_again(session: AsyncSession, one: Return, person: Person, now: datetime) -> None:
    """They are not away: whoever goes along to something before that day is told that it holds."""
    programme = await session.get_one(Programme, one.programme_id)
    those = await agreed_before(session, programme, person, one.day, now)
    await company_away.certain(session, one, those, now)


async def _end(session: AsyncSession, one: Return, now: datetime) -> None:
    await _forget_what_was_said(session, one, now)
    await due.drop(session, one.id, KINDS)
    move(one, "over", RETURN_MOVES)


async def _forget_what_was_said(session: AsyncSession, one: Return, now: datetime) -> None:
    """What was told of the old day, or asked about it, is no longer so."""
    one.version += 1
    for kind in _WAITING:
        await outbox.cancel(session, kind, one.id, now)
    await signals.settle(session, UNREADY, one.id, now)
    await session.flush()


async def _tell_of_it(session: AsyncSession, one: Return, person: Person, by: Person, now: datetime) -> None:
    """The person learns what others have noted, and the team what the person has."""
    if by.id == person.id:
        await _tell_staff(session, one, say("return-told", name=person.name, day=one.day), now)
        return
    text = say("return-noted", day=one.day)
    await outgoing.queue(
        session,
        Reply(text, veil=Veil(text)),
        [person.id],
        about=About("return-noted", one.id, one.version),
        now=now,
        programme_id=one.programme_id,
        # It is what begins the silence, so it is not held back by it.
        lane="reply",
        predicate="is away",
        expires_at=now + _FIRST_WORD,
    )


async def _tell_staff(session: AsyncSession, one: Return, told: Say, now: datetime) -> None:
    staff = await people.members(session, one.programme_id, STAFF)
    await outgoing.queue(
        session,
        Reply(told),
        [member.id for member in staff if member.id != one.person_id],
        about=About("return-told", one.id, one.version),
        now=now,
        programme_id=one.programme_id,
        expires_at=now + _FIRST_WORD,
    )


async def _ask_staff(
    session: AsyncSession,
    programme: Programme,
    one: Return,
    person: Person,
    told: Say,
    now: datetime,
    *,
    without: UUID | None = None,
) -> None:
    ends = back_at(programme, one.day)
    staff = await people.members(session, programme.id, STAFF)
    await outgoing.queue(
        session,
        Reply(
            told,
            options=(
                Option(f"return-take:{one.id.hex}", say("return-take"), closes_at=ends),
                *what_helps(person),
            ),
            topic=f"return:{one.id.hex}",
        ),
        [member.id for member in staff if member.id not in (without, person.id)],
        about=About("return-soon", one.id, one.version),
        now=now,
        programme_id=programme.id,
        lane="reminder",
        predicate="nobody sees to it",
        expires_at=ends,
    )


def what_helps(person: Person) -> tuple[Option, ...]:
    """An appointment on one of the first days."""
    action = f"word:AVTALE {person.name}"
    fits = len(action.encode()) <= _ACTION and ":" not in person.name
    return (Option(action, say("return-appointment")),) if fits else ()
