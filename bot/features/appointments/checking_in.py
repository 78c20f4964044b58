"""Several appointments came to nothing: one named human decides, guided by the person's own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import STAFF
from bot.features import timetable
from bot.messages import About, Option, Refused, Reply, Say, say
from storage import check_ins, due, memberships, people, preferences, programmes, signals
from storage.tables import CHECK_IN_MOVES, Appointment, CheckIn, Due, Membership, Person, Programme, move

log = structlog.get_logger()

#: So many in a row with nothing kept between, and a human looks.
SEVERAL = 3
#: A question counts as unanswered so long after it was asked.
ANSWER_WITHIN = timedelta(days=2)
#: The named one has so many days on which somebody is there; then all staff see that it waits.
WORKING_DAYS = 2
UNDECIDED = "check-in-undecided"
#: Nobody has decided. Subject: the check-in.
SIGNAL = "check-in"
CONTACT, REST, RESUME = "contact", "rest", "resume"
#: Signs of somebody's own words.
LONGEST_WORDS = 300
_EXPIRES = timedelta(days=14)
_DAY = timedelta(days=1)
#: So far ahead there is some day on which somebody works.
_FAR = 60


@dataclass(frozen=True)
class Decided:
    """What the named one decided."""

    person: Person
    decision: str
    #: When the person wrote themselves after several had come to nothing; None: not yet.
    wrote_at: datetime | None


async def consider(session: AsyncSession, programme: Programme, person_id: UUID, now: datetime) -> None:
    """If several in a row have come to nothing by now, somebody is asked to decide; each time once."""
    membership = await _participant(session, programme, person_id)
    if membership is None or await check_ins.nudges_rest(session, programme.id, person_id):
        return
    before = await check_ins.newest(session, programme.id, person_id)
    if before is not None and before.state == "waiting":
        return
    since = before.at if before is not None else None
    begun = await check_ins.begun(session, programme.id, person_id, since, now)
    if await _in_a_row(session, begun, now) < SEVERAL:
        return
    named = await _who_decides(session, programme, membership, begun[0])
    new = CheckIn(
        programme_id=programme.id, person_id=person_id, named_id=named.id if named else None, at=now
    )
    await check_ins.add(session, new)
    log.info("several came to nothing", action="check_in.new", check_in=str(new.id))
    await _ask(session, programme, new, now)


async def decide(
    session: AsyncSession,
    programme: Programme,
    staff: Person,
    check_in_id: UUID,
    decision: str,
    now: datetime,
) -> Decided | Refused:
    """Only the named one does; they may think better of it later."""
    wanted = await check_ins.held(session, check_in_id)
    person = await people.person(session, wanted.person_id) if wanted else None
    if wanted is None or person is None or wanted.programme_id != programme.id:
        return Refused(say("not-found"))
    if wanted.named_id != staff.id:
        named = await people.person(session, wanted.named_id) if wanted.named_id else None
        return Refused(say("check-in-not-yours", name=named.name) if named else say("not-found"))
    if decision not in (CONTACT, REST, RESUME):
        return Refused(say("button-unknown"))
    if wanted.state == "waiting":
        move(wanted, "decided", CHECK_IN_MOVES)
    wanted.decision, wanted.decided_at = decision, now
    await session.flush()
    await due.drop(session, wanted.id, (UNDECIDED,))
    await signals.settle(session, SIGNAL, wanted.id, now)
    return Decided(person, decision, await check_ins.wrote_since(session, wanted))


async def undecided(session: AsyncSession, row: Due, now: datetime) -> None:
    """The named one has not come to it: all staff see so."""
    wanted = await check_ins.held(session, row.subject_id)
    if wanted is not None and wanted.state == "waiting":
        await signals.give(session, SIGNAL, wanted.id, now, programme_id=wanted.programme_id)


async def follow(
    session: AsyncSession, programme: Programme, membership_id: UUID, follower_id: UUID | None, now: datetime
) -> tuple[Person, Person | None] | Refused:
    """From now on this one of the staff follows the participant up, and decides what waits; None: nobody."""
    membership = await memberships.by_id(session, membership_id)
    if membership is None or membership.programme_id != programme.id or membership.role != "participant":
        return Refused(say("not-found"))
    staff = {one.id: one for one in await people.members(session, programme.id, STAFF)}
    person = await people.person(session, membership.person_id)
    if person is None or membership.until is not None or (follower_id and follower_id not in staff):
        return Refused(say("not-found"))
    membership.followed_by = follower_id
    await session.flush()
    last = await check_ins.newest(session, programme.id, person.id)
    if last is not None and last.state == "waiting" and follower_id and last.named_id != follower_id:
        last.named_id = follower_id
        await session.flush()
        await signals.settle(session, SIGNAL, last.id, now)
        await _ask(session, programme, last, now)
    return person, staff[follower_id] if follower_id else None


async def keep_words(session: AsyncSession, programme: Programme, person: Person, words: str | None) -> None:
    """ "Hvis dere ikke hører fra meg, …", as they write it; None: nothing any more."""
    own = await preferences.held(session, programme.id, person.id)
    own.if_silent = words
    await session.flush()


async def words_of(session: AsyncSession, programme: Programme, person_id: UUID) -> str | None:
    own = await preferences.one(session, programme.id, person_id)
    return own.if_silent if own is not None else None


async def _participant(session: AsyncSession, programme: Programme, person_id: UUID) -> Membership | None:
    """The person's part in the programme, held: two that look at once write one check-in."""
    held = await memberships.held(session, programme.id, person_id, "participant")
    return await memberships.by_id(session, held.id) if held is not None else None


async def _in_a_row(session: AsyncSession, begun: Sequence[Appointment], now: datetime) -> int:
    """How many came to nothing since the last one that was kept; what was not asked about tells nothing."""
    counted = 0
    for one in begun:
        if one.state == "kept":
            break
        asked_at = await check_ins.asked_at(session, one) if one.state == "agreed" else None
        is_unanswered = asked_at is not None and asked_at + ANSWER_WITHIN <= now
        counted += one.state == "missed" or is_unanswered
    return counted


async def _who_decides(
    session: AsyncSession, programme: Programme, membership: Membership, last: Appointment
) -> Person | None:
    """Whoever follows them up, else who made the last appointment, else the first coordinator."""
    members = await people.members(session, programme.id, STAFF)
    staff = {one.id: one for one in members if one.id != membership.person_id}
    for wanted in (membership.followed_by, last.made_by):
        if wanted in staff:
            return staff[wanted]
    coordinators = await people.members(session, programme.id, {"coordinator"})
    return next((one for one in [*coordinators, *staff.values()] if one.id in staff), None)


async def _ask(session: AsyncSession, programme: Programme, check_in: CheckIn, now: datetime) -> None:
    """The named one reads of it, and two working days later everybody whose job it is, if it still waits."""
    if check_in.named_id is None:
        await signals.give(session, SIGNAL, check_in.id, now, programme_id=programme.id)
        return
    options = (
        Option(f"check-in-decide:{check_in.id.hex}:{CONTACT}", say("check-in-contact")),
        Option(f"check-in-decide:{check_in.id.hex}:{REST}", say("check-in-rest")),
        Option(f"check-in-decide:{check_in.id.hex}:{RESUME}", say("check-in-resume")),
    )
    await outgoing.queue(
        session,
        Reply(
            await _told(session, programme, check_in),
            options=options,
            topic=f"check-in:{check_in.id.hex}",
            protected=True,
        ),
        [check_in.named_id],
        about=About("check-in-new", check_in.id),
        now=now,
        programme_id=programme.id,
        lane="reminder",
        predicate="check-in waits for the reader",
        expires_at=now + _EXPIRES,
    )
    at = await working_days_after(session, programme, now, WORKING_DAYS)
    await due.put(session, UNDECIDED, check_in.id, at, programme_id=programme.id)


async def _told(session: AsyncSession, programme: Programme, check_in: CheckIn) -> Say:
    """Who, that several came to nothing, and what they have asked us to do; never with whom it was.

    Their own words go by chat only where the programme has decided that words are relayed.
    """
    person = await session.get_one(Person, check_in.person_id)
    wrote_at = await check_ins.wrote_since(session, check_in)
    wrote = say("check-in-wrote", at=wrote_at) if wrote_at else say("check-in-wrote-not")
    words = await words_of(session, programme, person.id)
    if words and programme.contact_mode != "relay":
        return say("check-in-new-kept", name=person.name, wrote=wrote)
    if words:
        return say("check-in-new-words", name=person.name, text=words, wrote=wrote)
    return say("check-in-new", name=person.name, wrote=wrote)


async def working_days_after(
    session: AsyncSession, programme: Programme, now: datetime, days: int
) -> datetime:
    """The same time of day (UTC) so many days on which somebody is there later; never at night."""
    zone = ZoneInfo(programme.time_zone)
    there = now.astimezone(zone)
    today = there.date()
    weekdays = {one.weekday for one in await programmes.hours(session, programme.id)} or set(range(5))
    closed = await timetable.closed_days(session, programme.id, today, today + _FAR * _DAY)
    ahead = [today + number * _DAY for number in range(1, _FAR + 1)]
    open_days = [day for day in ahead if day.weekday() in weekdays and day not in closed]
    day = open_days[days - 1] if len(open_days) >= days else ahead[days - 1]
    return timetable.awake_at(programme, timetable.clock_on(day, f"{there:%H:%M}", zone))
