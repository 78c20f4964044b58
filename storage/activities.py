"""What is done together, on which days, and who said that they come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import Activity, Membership, Outbox, Person, Poll, Programme, SignUp, Slot

#: Somebody who said that they come, or would if there were a place.
ON_THE_LIST = ("going", "offered", "waiting")


async def add(session: AsyncSession, activity: Activity) -> None:
    session.add(activity)
    await session.flush()


async def one(session: AsyncSession, programme_id: UUID, activity_id: UUID) -> Activity | None:
    """The activity, if it is this programme's; locked, so that places are given one at a time."""
    rows = await session.scalars(
        select(Activity)
        .where(col(Activity.id) == activity_id, col(Activity.programme_id) == programme_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def with_programme(session: AsyncSession, activity_id: UUID) -> tuple[Activity, Programme] | None:
    """The activity, locked, and whose it is."""
    rows = await session.execute(
        select(Activity, Programme)
        .join(Programme, col(Programme.id) == col(Activity.programme_id))
        .where(col(Activity.id) == activity_id)
        .with_for_update(key_share=True, of=Activity)
        .execution_options(populate_existing=True)
    )
    found = rows.one_or_none()
    return None if found is None else (found[0], found[1])


async def not_over(
    session: AsyncSession, programme_id: UUID, now: datetime, *, before: datetime | None = None
) -> Sequence[Activity]:
    """Planned activities that have not ended, soonest first; `before`: those that start before it."""
    wanted = (
        select(Activity)
        .where(
            col(Activity.programme_id) == programme_id,
            col(Activity.state) == "planned",
            col(Activity.ends_at) > now,
        )
        .order_by(col(Activity.starts_at), col(Activity.id))
    )
    if before is not None:
        wanted = wanted.where(col(Activity.starts_at) < before)
    return (await session.scalars(wanted)).all()


async def between(
    session: AsyncSession, programme_id: UUID, since: datetime, until: datetime
) -> Sequence[Activity]:
    """Whatever became of them: those that are not over at `since` and start before `until`, soonest first."""
    rows = await session.scalars(
        select(Activity)
        .where(
            col(Activity.programme_id) == programme_id,
            col(Activity.ends_at) > since,
            col(Activity.starts_at) < until,
        )
        .order_by(col(Activity.starts_at), col(Activity.version_of_day), col(Activity.id))
    )
    return rows.all()


async def coming(session: AsyncSession, programme_id: UUID, now: datetime) -> list[Activity]:
    """Planned activities that have not begun, soonest first."""
    return [activity for activity in await not_over(session, programme_id, now) if activity.starts_at > now]


async def instead_of(session: AsyncSession, cancelled: Activity) -> Activity | None:
    """What stands now in the slot where the cancelled activity stood; None too where it stood in none."""
    if cancelled.slot_id is None:
        return None
    rows = await session.scalars(
        select(Activity).where(
            col(Activity.slot_id) == cancelled.slot_id,
            col(Activity.local_date) == cancelled.local_date,
            col(Activity.state) == "planned",
        )
    )
    return rows.first()


async def active_slots(session: AsyncSession, programme_id: UUID) -> Sequence[Slot]:
    rows = await session.scalars(
        select(Slot)
        .where(col(Slot.programme_id) == programme_id, col(Slot.active).is_(True))
        .order_by(col(Slot.weekday), col(Slot.starts))
    )
    return rows.all()


async def taken_days(session: AsyncSession, programme_id: UUID, since: date) -> set[tuple[UUID, date]]:
    """Slots and local dates that have their activity, or a poll about it that is not settled."""
    filled = await session.execute(
        select(col(Activity.slot_id), col(Activity.local_date)).where(
            col(Activity.programme_id) == programme_id,
            col(Activity.slot_id).is_not(None),
            col(Activity.state) != "cancelled",
            col(Activity.local_date) >= since,
        )
    )
    asked = await session.execute(
        select(col(Poll.slot_id), col(Poll.local_date)).where(
            col(Poll.programme_id) == programme_id,
            col(Poll.slot_id).is_not(None),
            col(Poll.state).in_(("open", "undecided")),
            col(Poll.local_date) >= since,
        )
    )
    found = [*filled, *asked]
    return {(slot_id, day) for slot_id, day in found if slot_id is not None and day is not None}


async def cancelled_that_day(session: AsyncSession, slot_id: UUID, day: date) -> int:
    """How many activities of this slot and local date were cancelled."""
    counted = await session.scalars(
        select(func.count())
        .select_from(Activity)
        .where(
            col(Activity.slot_id) == slot_id,
            col(Activity.local_date) == day,
            col(Activity.state) == "cancelled",
        )
    )
    return counted.one()


async def sign_up_of(session: AsyncSession, activity_id: UUID, person_id: UUID) -> SignUp | None:
    rows = await session.scalars(
        select(SignUp)
        .where(col(SignUp.activity_id) == activity_id, col(SignUp.person_id) == person_id)
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def sign_ups(session: AsyncSession, activity_id: UUID) -> Sequence[SignUp]:
    """All that was said about coming, in the order in which it was said."""
    rows = await session.scalars(
        select(SignUp)
        .where(col(SignUp.activity_id) == activity_id)
        .order_by(col(SignUp.since), col(SignUp.person_id))
        .execution_options(populate_existing=True)
    )
    return rows.all()


async def write_down(session: AsyncSession, sign_up: SignUp) -> None:
    session.add(sign_up)
    await session.flush()


async def forget(session: AsyncSession, sign_up: SignUp) -> None:
    """As if nothing had been said."""
    await session.delete(sign_up)
    await session.flush()


async def listed_for(
    session: AsyncSession, programme_id: UUID, person_id: UUID, now: datetime
) -> Sequence[Activity]:
    """Coming activities that somebody has a place at, is offered one, or waits for one; soonest first."""
    rows = await session.scalars(
        select(Activity)
        .join(SignUp, col(SignUp.activity_id) == col(Activity.id))
        .where(
            col(SignUp.person_id) == person_id,
            col(SignUp.state).in_(ON_THE_LIST),
            col(Activity.programme_id) == programme_id,
            col(Activity.state) == "planned",
            col(Activity.starts_at) > now,
        )
        .order_by(col(Activity.starts_at), col(Activity.id))
    )
    return rows.all()


async def said_by(
    session: AsyncSession, person_id: UUID, activity_ids: Collection[UUID]
) -> dict[UUID, SignUp]:
    """What one person said about each of these activities."""
    rows = await session.scalars(
        select(SignUp).where(
            col(SignUp.person_id) == person_id, col(SignUp.activity_id).in_(list(activity_ids))
        )
    )
    return {row.activity_id: row for row in rows}


async def said_about(session: AsyncSession, activity_ids: Collection[UUID]) -> Sequence[SignUp]:
    """What everybody who takes part said about these, in the order in which they said it."""
    rows = await session.scalars(
        select(SignUp)
        .where(col(SignUp.activity_id).in_(list(activity_ids)), _takes_part())
        .order_by(col(SignUp.since), col(SignUp.person_id))
        .execution_options(populate_existing=True)
    )
    return rows.all()


async def counted(session: AsyncSession, activity_ids: Collection[UUID]) -> dict[UUID, Counter[str]]:
    """How many are going, offered, waiting and declined, for each; whoever has left counts nowhere."""
    rows = await session.execute(
        select(col(SignUp.activity_id), col(SignUp.state), func.count())
        .where(col(SignUp.activity_id).in_(list(activity_ids)), _takes_part())
        .group_by(col(SignUp.activity_id), col(SignUp.state))
    )
    counts: dict[UUID, Counter[str]] = {activity_id: Counter() for activity_id in activity_ids}
    for activity_id, state, count in rows:
        counts[activity_id][state] = count
    return counts


async def those_who(session: AsyncSession, activity_id: UUID, *states: str) -> Sequence[Person]:
    """Those who said so and still take part in the programme, in the order in which they said it."""
    rows = await session.scalars(
        select(Person)
        .join(SignUp, col(SignUp.person_id) == col(Person.id))
        .where(col(SignUp.activity_id) == activity_id, col(SignUp.state).in_(states), _takes_part())
        .order_by(col(SignUp.since), col(SignUp.person_id))
    )
    return rows.all()


async def offer_stands(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The place is still the reader's to take."""
    if row.subject_id is None or row.person_id is None:
        return False
    activity = await session.get(Activity, row.subject_id)
    sign_up = await sign_up_of(session, row.subject_id, row.person_id)
    return (
        activity is not None
        and activity.state == "planned"
        and sign_up is not None
        and sign_up.state == "offered"
        and sign_up.answer_by is not None
        and now < sign_up.answer_by
    )


async def organised_by(
    session: AsyncSession, programme_id: UUID, person_id: UUID, now: datetime
) -> list[Activity]:
    """What somebody arranges that is planned and not over, soonest first."""
    return [one for one in await not_over(session, programme_id, now) if one.organiser_id == person_id]


async def organised_on(
    session: AsyncSession, programme_id: UUID, person_id: UUID, day: date
) -> Sequence[Activity]:
    """What somebody arranges on that local date, over or not; what was cancelled is left out."""
    rows = await session.scalars(
        select(Activity)
        .where(
            col(Activity.programme_id) == programme_id,
            col(Activity.organiser_id) == person_id,
            col(Activity.local_date) == day,
            col(Activity.state) != "cancelled",
        )
        .order_by(col(Activity.starts_at), col(Activity.id))
    )
    return rows.all()


async def times_told(session: AsyncSession, activity_id: UUID, kind: str) -> int:
    """How many times something of this kind was said about the activity."""
    highest = await session.scalars(
        select(func.max(col(Outbox.version))).where(
            col(Outbox.kind) == kind, col(Outbox.subject_id) == activity_id
        )
    )
    return highest.one_or_none() or 0


async def is_asked_to_arrange(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """The reader was asked to arrange it, nobody has answered for them, and it has not begun."""
    activity = await session.get(Activity, row.subject_id)
    return (
        activity is not None
        and activity.state == "planned"
        and activity.organiser_asked == row.person_id
        and now < activity.starts_at
    )


async def takes_part(session: AsyncSession, programme_id: UUID, person_id: UUID) -> bool:
    """Whether somebody is a confirmed participant of the programme now."""
    found = await session.scalars(
        select(col(Membership.id))
        .where(
            col(Membership.programme_id) == programme_id,
            col(Membership.person_id) == person_id,
            *_is_participant(),
        )
        .limit(1)
    )
    return found.first() is not None


def _takes_part() -> ColumnElement[bool]:
    """Whoever signed up is a confirmed participant of the programme now."""
    return exists().where(
        col(Membership.programme_id) == col(SignUp.programme_id),
        col(Membership.person_id) == col(SignUp.person_id),
        *_is_participant(),
    )


def _is_participant() -> tuple[ColumnElement[bool], ...]:
    return (
        col(Membership.role) == "participant",
        col(Membership.confirmed_at).is_not(None),
        col(Membership.until).is_(None),
    )
