"""An appointment is proposed, and counts from somebody's yes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import may
from bot.features.appointments import keeping, meeting_telling, saying
from bot.messages import About, Refused, Reply, Say, Veil, say
from storage import acts, appointments, due, outbox, people
from storage.tables import Act, Appointment, Due, Person, Programme

#: So near each other, with the same party, two are the same.
SAME = timedelta(minutes=30)
#: And with others they collide.
BESIDE = timedelta(minutes=30)
#: So many are written down at once, at most: half a year of weeks.
MOST = 26
#: So many questions of one person wait for a yes, at most.
MOST_ASKED = 10
#: What is told to whose appointment it is.
MADE = "appointment-made"


@dataclass(frozen=True)
class Proposed:
    """What waits for a yes."""

    #: In the order of time: one, or a series.
    appointments: tuple[Appointment, ...]
    #: Another of theirs, about then.
    beside: Appointment | None = None

    @property
    def appointment(self) -> Appointment:
        return self.appointments[0]


@dataclass(frozen=True)
class Made:
    """What counts now."""

    appointments: tuple[Appointment, ...]
    #: It counted before.
    again: bool = False

    @property
    def appointment(self) -> Appointment:
        return self.appointments[0]


async def propose(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    made_by: Person,
    party: str,
    starts_at: datetime,
    now: datetime,
    *,
    place: str | None = None,
    series: Sequence[datetime] = (),
) -> Proposed | Refused:
    """Write it down to be asked about; the same question again is the same one.

    `series`: all its times where there are several, `starts_at` among them; those that stand already, and
    what is beyond the first half year of weeks, are left out. Nothing counts before `confirm`.
    """
    wanted = sorted(set(series) or {starts_at})[:MOST]
    why = {at: await _refusal(session, programme, person, made_by, party, at, now) for at in wanted}
    times = [at for at in wanted if why[at] is None]
    refused = why[wanted[0]]
    if not times and refused is not None:
        return refused
    beside = await colliding(session, programme, person, times[0])
    before = await _asked_before(session, programme, person, made_by, (party, place), times)
    if before:
        return Proposed(before, beside)
    await _forget_oldest(session, programme, made_by)
    rows = [
        Appointment(
            programme_id=programme.id,
            person_id=person.id,
            made_by=made_by.id,
            party=party,
            place=place,
            starts_at=at,
            created_at=now,
        )
        for at in times
    ]
    if len(rows) > 1:
        for one in rows:
            one.series_id = rows[0].id
    await appointments.add(session, *rows)
    forget_at = min(now + keeping.CONFIRM_WITHIN, max(rows[-1].starts_at, now))
    await due.put(session, keeping.FORGET, rows[0].id, forget_at, programme_id=programme.id)
    return Proposed(tuple(rows), beside)


async def confirm(
    session: AsyncSession,
    programme: Programme,
    actor: Person,
    roles: Collection[str],
    appointment_id: UUID,
    now: datetime,
) -> Made | Refused:
    """JA of whoever was asked: it counts, and whose it is is told where somebody else wrote it down."""
    found = await _held(session, programme, actor, roles, appointment_id)
    if found is None:
        return Refused(say("appointment-gone"))
    if found.state == "agreed":
        return Made((found,), again=True)
    waiting = await appointments.asked_together(session, found)
    person = await session.get_one(Person, found.person_id)
    refused: Refused | None = None
    those = []
    for one in waiting:
        why = await _refusal(session, programme, person, actor, one.party, one.starts_at, now)
        if why is not None:
            refused = refused or why
            await appointments.forget(session, [one])
            continue
        await keeping.agree(session, programme, one, now)
        await session.flush()
        those.append(one)
    if not those:
        await due.drop(session, appointment_id, (keeping.FORGET,))
        return refused or Refused(say("appointment-gone"))
    await acts.remember(session, actor.id, programme.id, "appointment", those[0].id, now)
    if person.id != actor.id:
        await tell(session, programme, actor, those, now)
    return Made(tuple(those))


async def drop(
    session: AsyncSession,
    programme: Programme,
    actor: Person,
    roles: Collection[str],
    appointment_id: UUID,
) -> Appointment | Refused:
    """NEI: it is not kept; as it was, for what is said of it."""
    found = await _held(session, programme, actor, roles, appointment_id)
    if found is None:
        return Refused(say("appointment-gone"))
    if found.state != "asked":
        return Refused(say("appointment-stands", what=saying.in_full(found)))
    await due.drop(session, found.id, keeping.KINDS)
    await appointments.forget(session, await appointments.asked_together(session, found))
    return found


async def forget(session: AsyncSession, row: Due, now: datetime) -> None:
    """Nobody said yes to it in a day, or it has been."""
    found = await appointments.held(session, row.subject_id)
    if found is not None and found.state == "asked":
        await appointments.forget(session, await appointments.asked_together(session, found))


async def take_back(
    session: AsyncSession, programme: Programme, actor: Person, act: Act, now: datetime
) -> tuple[Appointment, ...] | Refused:
    """ANGRE: what was just made does not count; whoever has been told of it is told that too."""
    found = await appointments.held(session, act.subject_id)
    if found is None or found.state != "agreed" or found.made_by != actor.id or found.starts_at <= now:
        return Refused(say("appointment-gone"))
    those = [found]
    if found.series_id is not None:
        those = list(await appointments.of_series(session, found.series_id, now))
    for one in those:
        await keeping.end(session, one, "cancelled", now)
    if found.person_id != actor.id and not await outbox.withdraw(session, MADE, found.id, found.version):
        await _tell_withdrawn(session, programme, those, now)
    return tuple(those)


async def standing(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    party: str,
    at: datetime,
    *,
    without: UUID | None = None,
) -> Appointment | None:
    """The one of theirs with that party that this would say twice."""
    near = await appointments.between(session, programme.id, person.id, at - SAME, at + SAME + _MINUTE)
    return next((one for one in near if one.id != without and is_same_party(one.party, party)), None)


async def colliding(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    at: datetime,
    *,
    without: UUID | None = None,
) -> Appointment | None:
    """Another of theirs at about that time."""
    near = await appointments.between(session, programme.id, person.id, at - BESIDE, at + BESIDE)
    return next((one for one in near if one.id != without), None)


def is_same_party(one: str, other: str) -> bool:
    """As in "lege" and "Legen", "NAV" and "NAV Bærum"."""
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    return short == long or (len(short) >= _TELLS and long.startswith(short))


def said(those: Sequence[Appointment]) -> Say:
    """One in full, or what a series is."""
    first = those[0]
    if len(those) == 1:
        return saying.in_full(first)
    # Where one of them is gone, the others still show how often it is.
    between = min(later.starts_at - one.starts_at for one, later in pairwise(those))
    weeks, last = max(1, round(between / timedelta(weeks=1))), those[-1].starts_at
    return say(
        "appointment-series", party=first.party, count=len(those), weeks=weeks, at=first.starts_at, last=last
    )


_MINUTE = timedelta(minutes=1)
_TELLS = 3


async def _refusal(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    made_by: Person,
    party: str,
    at: datetime,
    now: datetime,
) -> Refused | None:
    if at <= now:
        return Refused(say("appointment-past", at=at))
    same = await standing(session, programme, person, party, at)
    if same is None:
        return None
    if made_by.id == person.id:
        return Refused(say("appointment-double", what=saying.in_full(same)))
    return Refused(say("appointment-double-for", name=person.name, what=saying.in_full(same)))


async def _forget_oldest(session: AsyncSession, programme: Programme, made_by: Person) -> None:
    """Whoever asks and asks without an answer keeps only the newest questions."""
    first: dict[UUID, Appointment] = {}
    for one in await appointments.asked(session, programme.id, made_by.id):
        first.setdefault(one.series_id or one.id, one)
    for one in list(first.values())[: max(0, len(first) - MOST_ASKED + 1)]:
        await due.drop(session, one.id, keeping.KINDS)
        await appointments.forget(session, await appointments.asked_together(session, one))


async def _asked_before(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    made_by: Person,
    where: tuple[str, str | None],
    times: Sequence[datetime],
) -> tuple[Appointment, ...]:
    for one in await appointments.asked(session, programme.id, made_by.id):
        if one.person_id != person.id or (one.party, one.place) != where or one.starts_at != times[0]:
            continue
        those = await appointments.asked_together(session, one)
        if [other.starts_at for other in those] == list(times):
            return tuple(those)
    return ()


async def _held(
    session: AsyncSession,
    programme: Programme,
    actor: Person,
    roles: Collection[str],
    appointment_id: UUID,
) -> Appointment | None:
    """What this person was asked about."""
    found = await appointments.held(session, appointment_id)
    if found is None or found.programme_id != programme.id or found.made_by != actor.id:
        return None
    needed = "keep appointments" if found.person_id == actor.id else "keep others' appointments"
    if not may(roles, needed) or not await people.is_member(session, programme.id, found.person_id):
        return None
    return found if found.state in ("asked", "agreed") else None


async def tell(
    session: AsyncSession,
    programme: Programme,
    actor: Person,
    those: Sequence[Appointment],
    now: datetime,
    *,
    lane: outgoing.Lane = "reminder",
) -> None:
    """Whose they are reads that the actor has written them down."""
    first = those[0]
    whole = say("appointment-made", name=actor.name, what=said(those))
    discreet = say("appointment-made-discreet", name=actor.name, at=first.starts_at)
    await outgoing.queue(
        session,
        Reply(whole, veil=Veil(discreet)),
        [first.person_id],
        about=About(MADE, first.id, first.version),
        now=now,
        programme_id=programme.id,
        lane=lane,
        predicate="appointment stands",
        expires_at=first.starts_at,
    )


async def _tell_withdrawn(
    session: AsyncSession, programme: Programme, those: Sequence[Appointment], now: datetime
) -> None:
    first = those[0]
    whole = say("appointment-withdrawn", what=said(those))
    discreet = say("appointment-withdrawn-discreet", at=first.starts_at)
    await outgoing.queue(
        session,
        Reply(whole, veil=Veil(discreet)),
        [first.person_id],
        about=About("appointment-withdrawn", first.id, first.version),
        now=now,
        programme_id=programme.id,
        lane=meeting_telling.lane(programme, first.starts_at, now),
        expires_at=first.starts_at,
    )
