"""Facts that should have a due row and have none."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, literal, or_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from storage.tables import (
    Activity,
    Appointment,
    Call,
    CheckIn,
    Company,
    Due,
    Membership,
    Outbox,
    Poll,
    Programme,
    Request,
    Return,
    Series,
    Shift,
    ShiftSeries,
    SignUp,
    Thread,
)


async def programmes_without(session: AsyncSession, kind: str) -> Sequence[Programme]:
    """Nothing of this kind would ever be due for them again."""
    rows = await session.scalars(select(Programme).where(_has_no_row(kind, col(Programme.id))))
    return rows.all()


async def polls_without_close(session: AsyncSession) -> Sequence[Poll]:
    """Open, and nothing would ever close them."""
    rows = await session.scalars(
        select(Poll).where(col(Poll.state) == "open", _has_no_row("poll-close", col(Poll.id)))
    )
    return rows.all()


async def polls_without_nudge(session: AsyncSession, now: datetime) -> Sequence[Poll]:
    """Open, to be nudged about later, and the nudge was never written down."""
    never = ~exists().where(col(Due.kind) == "poll-nudge", col(Due.subject_id) == col(Poll.id))
    rows = await session.scalars(
        select(Poll).where(col(Poll.state) == "open", col(Poll.nudge_at) > now, never)
    )
    return rows.all()


async def offers_without_end(session: AsyncSession) -> Sequence[SignUp]:
    """A place is held for somebody, and nothing would ever pass it on."""
    rows = await session.scalars(
        select(SignUp)
        .join(Activity, col(Activity.id) == col(SignUp.activity_id))
        .where(
            col(SignUp.state) == "offered",
            col(Activity.state) == "planned",
            _has_no_row("offer-ends", col(SignUp.activity_id)),
        )
    )
    return rows.all()


async def activities_without_end(session: AsyncSession) -> Sequence[Activity]:
    """Planned, and nothing would ever end them."""
    rows = await session.scalars(
        select(Activity).where(
            col(Activity.state) == "planned", _has_no_row("activity-end", col(Activity.id))
        )
    )
    return rows.all()


async def activities_without_reminder(
    session: AsyncSession, kind: str, now: datetime
) -> Sequence[tuple[Activity, Programme]]:
    """Planned and not begun, and nobody would ever be reminded: `kind` is "activity-evening" or the other."""
    rows = await session.execute(
        select(Activity, Programme)
        .join(Programme, col(Programme.id) == col(Activity.programme_id))
        .where(
            col(Activity.state) == "planned",
            col(Activity.starts_at) > now,
            _has_no_row(kind, col(Activity.id)),
        )
        .order_by(col(Activity.starts_at), col(Activity.id))
    )
    return [(activity, programme) for activity, programme in rows]


async def series_without_growth(session: AsyncSession) -> Sequence[Series]:
    """Done every week, and the weeks to come would never be put up."""
    rows = await session.scalars(
        select(Series).where(col(Series.state) == "active", _has_no_row("series-grow", col(Series.id)))
    )
    return rows.all()


async def calls_unrepeated(session: AsyncSession) -> Sequence[Call]:
    """They wait for somebody, and nothing would ever repeat or end them."""
    rows = await session.scalars(
        select(Call).where(col(Call.state) == "waiting", _has_no_row("call-again", col(Call.id)))
    )
    return rows.all()


async def meetings_without_reminder(
    session: AsyncSession, now: datetime
) -> Sequence[tuple[Appointment, Programme]]:
    """Of several, agreed and not begun, and those who are asked would not be reminded."""
    rows = await session.execute(
        select(Appointment, Programme)
        .join(Programme, col(Programme.id) == col(Appointment.programme_id))
        .where(
            col(Appointment.kind) != "own",
            col(Appointment.state) == "agreed",
            col(Appointment.starts_at) > now,
            _has_no_row("meeting-day", col(Appointment.id)),
        )
        .order_by(col(Appointment.starts_at), col(Appointment.id))
    )
    return [(meeting, programme) for meeting, programme in rows]


async def returns_without(session: AsyncSession, kind: str) -> Sequence[tuple[Return, Programme]]:
    """Somebody is away, and nothing of this kind would be done about it."""
    states = ("waiting",) if kind == "return-soon" else ("waiting", "soon")
    rows = await session.execute(
        select(Return, Programme)
        .join(Programme, col(Programme.id) == col(Return.programme_id))
        .where(col(Return.state).in_(states), _has_no_row(kind, col(Return.id)))
        .order_by(col(Return.day), col(Return.id))
    )
    return [(one, programme) for one, programme in rows]


async def appointments_unforgotten(session: AsyncSession) -> Sequence[Appointment]:
    """Nobody has said yes to them, and nothing would ever forget them; of a series, its first."""
    rows = await session.scalars(
        select(Appointment).where(
            col(Appointment.state) == "asked",
            or_(col(Appointment.series_id).is_(None), col(Appointment.series_id) == col(Appointment.id)),
            _has_no_row("appointment-forget", col(Appointment.id)),
        )
    )
    return rows.all()


async def appointments_unasked(
    session: AsyncSession, now: datetime
) -> Sequence[tuple[Appointment, Programme]]:
    """Agreed and not begun, and nothing would ever ask how it went."""
    rows = await session.execute(
        select(Appointment, Programme)
        .join(Programme, col(Programme.id) == col(Appointment.programme_id))
        .where(
            col(Appointment.state) == "agreed",
            col(Appointment.starts_at) > now,
            _has_no_row("appointment-after", col(Appointment.id)),
        )
    )
    return [(appointment, programme) for appointment, programme in rows]


async def appointments_unreminded(
    session: AsyncSession, kind: str, now: datetime
) -> Sequence[tuple[Appointment, Programme]]:
    """Agreed and not begun, and nothing of this kind would ever remind of them."""
    rows = await session.execute(
        select(Appointment, Programme)
        .join(Programme, col(Programme.id) == col(Appointment.programme_id))
        .where(
            col(Appointment.state) == "agreed",
            col(Appointment.starts_at) > now,
            _has_no_row(kind, col(Appointment.id)),
        )
        .order_by(col(Appointment.starts_at), col(Appointment.id))
    )
    return [(appointment, programme) for appointment, programme in rows]


async def requests_unwatched(session: AsyncSession) -> Sequence[Request]:
    """The team was asked, and that nobody does anything would never be noticed."""
    asked = exists().where(col(Outbox.kind) == "request-new", col(Outbox.subject_id) == col(Request.id))
    rows = await session.scalars(
        select(Request).where(
            col(Request.state).in_(("waiting", "taken")), asked, _has_no_row("request-check", col(Request.id))
        )
    )
    return rows.all()


async def questions_unwatched(session: AsyncSession) -> Sequence[Appointment]:
    """It was asked how they went, and that nobody answered would never be noticed."""
    asked = exists().where(
        col(Outbox.kind) == "appointment-asked-after", col(Outbox.subject_id) == col(Appointment.id)
    )
    never = ~exists().where(col(Due.kind) == "after-unanswered", col(Due.subject_id) == col(Appointment.id))
    rows = await session.scalars(select(Appointment).where(col(Appointment.state) == "agreed", asked, never))
    return rows.all()


async def check_ins_unwatched(session: AsyncSession) -> Sequence[CheckIn]:
    """Somebody is to decide, and that they do not would never be noticed."""
    never = ~exists().where(col(Due.kind) == "check-in-undecided", col(Due.subject_id) == col(CheckIn.id))
    rows = await session.scalars(
        select(CheckIn).where(col(CheckIn.state) == "waiting", col(CheckIn.named_id).is_not(None), never)
    )
    return rows.all()


async def strangers_threads_kept(session: AsyncSession) -> Sequence[Thread]:
    """A stranger's, and nothing would ever forget them."""
    rows = await session.scalars(
        select(Thread).where(col(Thread.person_id).is_(None), _has_no_row("thread-forget", col(Thread.id)))
    )
    return rows.all()


async def threads_unpassed(session: AsyncSession) -> Sequence[Thread]:
    """They wait for somebody, and nobody else would ever be told."""
    rows = await session.scalars(
        select(Thread).where(col(Thread.state) == "waiting", _has_no_row("thread-next", col(Thread.id)))
    )
    return rows.all()


async def threads_left(session: AsyncSession, team: Collection[str]) -> Sequence[Thread]:
    """Taken, and whoever has them is none of the team any more."""
    answers = exists().where(
        col(Membership.person_id) == col(Thread.owner_id),
        col(Membership.programme_id) == col(Thread.programme_id),
        col(Membership.role).in_(list(team)),
        col(Membership.confirmed_at).is_not(None),
        col(Membership.until).is_(None),
    )
    rows = await session.scalars(select(Thread).where(col(Thread.state) == "taken", ~answers))
    return rows.all()


async def threads_unreminded(session: AsyncSession) -> Sequence[Thread]:
    """Taken, and nothing would ever remind whoever has them."""
    rows = await session.scalars(
        select(Thread).where(
            col(Thread.state) == "taken",
            col(Thread.since).is_not(None),
            _has_no_row("thread-silent", col(Thread.id)),
        )
    )
    return rows.all()


async def alarms_silent(session: AsyncSession) -> Sequence[Thread]:
    """Their alarm is to ring, and nothing would ever ring it again."""
    rows = await session.scalars(
        select(Thread).where(
            col(Thread.alarm_since).is_not(None),
            col(Thread.state).in_(("waiting", "taken")),
            _has_no_row("alarm-again", col(Thread.id)),
        )
    )
    return rows.all()


async def companies_unwatched(session: AsyncSession, team: Collection[str]) -> Sequence[Company]:
    """Nothing would ever end them, or whoever was to go along is none of the team any more."""
    goes_along = exists().where(
        col(Membership.person_id) == col(Company.companion_id),
        col(Membership.programme_id) == col(Company.programme_id),
        col(Membership.role).in_(list(team)),
        col(Membership.confirmed_at).is_not(None),
        col(Membership.until).is_(None),
    )
    rows = await session.scalars(
        select(Company).where(
            _has_no_row("company-check", col(Company.id)),
            or_(
                col(Company.state) == "waiting",
                and_(
                    col(Company.state) == "found",
                    or_(_has_no_row("company-after", col(Company.id)), ~goes_along),
                ),
            ),
        )
    )
    return rows.all()


async def shifts_unwatched(session: AsyncSession, team: Collection[str], now: datetime) -> Sequence[Shift]:
    """Nobody would see that they have nobody, or that they end, or whose they are is none of the team."""
    is_held = exists().where(
        col(Membership.person_id) == col(Shift.person_id),
        col(Membership.programme_id) == col(Shift.programme_id),
        col(Membership.role).in_(list(team)),
        col(Membership.confirmed_at).is_not(None),
        col(Membership.until).is_(None),
    )
    rows = await session.scalars(
        select(Shift).where(
            col(Shift.ends_at) > now,
            or_(
                and_(
                    col(Shift.state) != "cancelled",
                    col(Shift.starts_at) > now,
                    _has_no_row("shift-check", col(Shift.id)),
                ),
                and_(col(Shift.state) != "cancelled", _has_no_row("shift-end", col(Shift.id))),
                and_(col(Shift.state) == "held", ~is_held),
            ),
        )
    )
    return rows.all()


async def shift_series_without_growth(session: AsyncSession, today: date) -> Sequence[ShiftSeries]:
    """They go on after today, and the weeks to come would never be made."""
    rows = await session.scalars(
        select(ShiftSeries).where(
            or_(col(ShiftSeries.until).is_(None), col(ShiftSeries.until) > today),
            _has_no_row("shift-series", col(ShiftSeries.id)),
        )
    )
    return rows.all()


def _has_no_row(kind: str, subject: Any) -> ColumnElement[bool]:
    waiting = exists().where(
        col(Due.kind) == kind,
        col(Due.subject_id) == subject,
        col(Due.state) == literal("waiting", literal_execute=True),
    )
    return ~waiting
