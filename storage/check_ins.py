"""Appointments that came to nothing: which they were, who decides what to do, and what rests meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import Appointment, CheckIn, Contact, Outbox, Preference

#: Kind of the question how an appointment went.
ASKED = "appointment-asked-after"
#: States of an appointment whose time stands or has come.
_TIMES = ("agreed", "kept", "missed")


async def add(session: AsyncSession, check_in: CheckIn) -> None:
    session.add(check_in)
    await session.flush()


async def held(session: AsyncSession, check_in_id: UUID) -> CheckIn | None:
    """As it is now, ours until the transaction ends."""
    rows = await session.scalars(
        select(CheckIn)
        .where(col(CheckIn.id) == check_in_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return rows.one_or_none()


async def newest(session: AsyncSession, programme_id: UUID, person_id: UUID) -> CheckIn | None:
    """The last one about somebody, whatever became of it."""
    rows = await session.scalars(
        select(CheckIn)
        .where(col(CheckIn.programme_id) == programme_id, col(CheckIn.person_id) == person_id)
        .order_by(col(CheckIn.at).desc())
        .limit(1)
        .execution_options(populate_existing=True)
    )
    return rows.first()


async def waiting(session: AsyncSession, programme_id: UUID) -> Sequence[CheckIn]:
    """Those that nobody has decided yet, oldest first."""
    rows = await session.scalars(
        select(CheckIn)
        .where(col(CheckIn.programme_id) == programme_id, col(CheckIn.state) == "waiting")
        .order_by(col(CheckIn.at))
    )
    return rows.all()


async def begun(
    session: AsyncSession, programme_id: UUID, person_id: UUID, since: datetime | None, now: datetime
) -> Sequence[Appointment]:
    """The person's own that began by now, and after `since`; not those called off; the last one first."""
    wanted = (
        select(Appointment)
        .where(
            col(Appointment.programme_id) == programme_id,
            col(Appointment.person_id) == person_id,
            col(Appointment.state).in_(_TIMES),
            col(Appointment.starts_at) <= now,
        )
        .order_by(col(Appointment.starts_at).desc(), col(Appointment.created_at).desc())
    )
    if since is not None:
        wanted = wanted.where(col(Appointment.starts_at) > since)
    return (await session.scalars(wanted)).all()


async def that_day(
    session: AsyncSession, programme_id: UUID, person_id: UUID, begins: datetime, ends: datetime
) -> Sequence[Appointment]:
    """The person's own from `begins` to before `ends` that have not been called off, the first one first."""
    rows = await session.scalars(
        select(Appointment)
        .where(
            col(Appointment.programme_id) == programme_id,
            col(Appointment.person_id) == person_id,
            col(Appointment.state).in_(_TIMES),
            col(Appointment.starts_at) >= begins,
            col(Appointment.starts_at) < ends,
        )
        .order_by(col(Appointment.starts_at), col(Appointment.id))
    )
    return rows.all()


async def asked_at(session: AsyncSession, appointment: Appointment) -> datetime | None:
    """When the question about this time of it reached the person; None: it never did."""
    rows = await session.scalars(
        select(col(Outbox.ended_at)).where(
            col(Outbox.kind) == ASKED,
            col(Outbox.subject_id) == appointment.id,
            col(Outbox.version) == appointment.version,
            col(Outbox.state) == "sent",
        )
    )
    return rows.first()


async def has_been_answered(session: AsyncSession, kind: str, appointment_id: UUID) -> bool:
    """Whether something of this kind was ever answered about the appointment."""
    rows = await session.scalars(
        select(col(Outbox.id))
        .where(col(Outbox.kind) == kind, col(Outbox.subject_id) == appointment_id)
        .limit(1)
    )
    return rows.first() is not None


async def last_wrote(session: AsyncSession, person_id: UUID) -> datetime | None:
    """When they last wrote or pressed anything, from any of their phones."""
    rows = await session.scalars(
        select(func.max(col(Contact.last_wrote_at))).where(col(Contact.person_id) == person_id)
    )
    return rows.one_or_none()


async def wrote_since(session: AsyncSession, check_in: CheckIn) -> datetime | None:
    """When they last wrote, if that was after several had come to nothing."""
    wrote = await last_wrote(session, check_in.person_id)
    return wrote if wrote is not None and wrote > check_in.at else None


async def nudges_rest(session: AsyncSession, programme_id: UUID, person_id: UUID) -> bool:
    """Somebody has yet to decide, or decided to leave them in peace, and they have not written since."""
    last = await newest(session, programme_id, person_id)
    if last is None or (last.state == "decided" and last.decision != "rest"):
        return False
    wrote = await last_wrote(session, person_id)
    return wrote is None or wrote <= (last.decided_at or last.at)


async def question_stands(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """It was agreed for that time and has begun, nobody has said how it went, and the reader has no pause."""
    found = await session.get(Appointment, row.subject_id, populate_existing=True) if row.subject_id else None
    if found is None or found.state != "agreed" or found.version != row.version or found.starts_at > now:
        return False
    if row.person_id != found.person_id:
        return False
    own = await session.get(Preference, (found.person_id, found.programme_id), populate_existing=True)
    if own is not None and own.paused_until is not None and own.paused_until > now:
        return False
    return not await nudges_rest(session, found.programme_id, found.person_id)


async def waits_for_the_reader(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """Nobody has decided, and it is the reader who is to."""
    found = await session.get(CheckIn, row.subject_id, populate_existing=True) if row.subject_id else None
    return found is not None and found.state == "waiting" and found.named_id == row.person_id
