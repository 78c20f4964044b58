"""Truth at the moment of sending: each kind is queued, the fact behind it changes, and it is not sent."""

from __future__ import annotations

import ast
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import delete, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel, col, select

from bot import outgoing
from bot.access import READS
from bot.messages import About, Reply, say
from storage import companies, people, preferences, reminders, signals, threads
from storage.tables import (
    Activity,
    Appointment,
    Attendance,
    Attendee,
    Ballot,
    CalendarFeed,
    Call,
    CheckIn,
    Company,
    CompanyDecline,
    Contact,
    Handover,
    Invitation,
    Membership,
    Message,
    Outbox,
    Person,
    Poll,
    Request,
    Return,
    Series,
    Shift,
    ShiftOffer,
    Signal,
    SignUp,
    Thread,
    ThreadStep,
)
from storage.truths import TRUTHS
from tests.delivery.conftest import Desk
from tests.features.plans import oslo, planned
from tests.house import House
from tests.residents import contact_of, give_role, move_in

FEATURES = Path(__file__).parents[2] / "bot" / "features"
START = oslo("2026-11-27 11:00")


@dataclass
class Scene:
    """Maria, in all roles, and what a message to her is about."""

    session: AsyncSession
    programme_id: UUID
    maria: UUID
    now: datetime

    async def add(self, row: SQLModel) -> Any:
        self.session.add(row)
        await self.session.flush()
        return row

    async def activity(self, **facts: object) -> Activity:
        programme = await people.programme(self.session, self.programme_id)
        assert programme is not None
        made = await planned(self.session, programme, START, now=self.now, places=8)
        for name, value in facts.items():
            setattr(made, name, value)
        await self.session.flush()
        return made

    async def signed_up(self, activity: Activity, state: str) -> None:
        until = self.now + timedelta(hours=4) if state == "offered" else None
        await self.add(
            SignUp(
                activity_id=activity.id,
                person_id=self.maria,
                programme_id=self.programme_id,
                state=state,
                since=self.now,
                answer_by=until,
            )
        )

    async def poll(self, **facts: object) -> Poll:
        closes_at = self.now + timedelta(days=1)
        made = Poll(
            programme_id=self.programme_id,
            posted_by=self.maria,
            opened_at=self.now,
            closes_at=closes_at,
            key="nokkel",
            **facts,
        )
        await self.add(made)
        return made


Subject = tuple[UUID, int]
Arrange = Callable[[Scene], Awaitable[Subject]]
Change = Callable[[Scene, UUID], Awaitable[None]]


def an_activity(said: str | None = None, **facts: object) -> Arrange:
    async def arrange(scene: Scene) -> Subject:
        known = {name: scene.maria if value == "maria" else value for name, value in facts.items()}
        activity = await scene.activity(**known)
        if said is not None:
            await scene.signed_up(activity, said)
        return activity.id, activity.version

    return arrange


def a_poll(**facts: object) -> Arrange:
    async def arrange(scene: Scene) -> Subject:
        poll = await scene.poll(**facts)
        return poll.id, poll.version

    return arrange


def changed(table: type[SQLModel], **values: object) -> Change:
    async def change(scene: Scene, subject: UUID) -> None:
        known = {name: None if value == "nobody" else value for name, value in values.items()}
        await scene.session.execute(update(table).where(col(table.id) == subject).values(**known))  # type: ignore[attr-defined]

    return change


CANCELLED = changed(Activity, state="cancelled", cancelled_at=START - timedelta(days=1))
MOVED = changed(Activity, version=2, starts_at=START + timedelta(hours=3), ends_at=START + timedelta(hours=5))


async def said_no(scene: Scene, subject: UUID) -> None:
    kept = await scene.session.get(SignUp, (subject, scene.maria))
    if kept is None:
        await scene.signed_up(await scene.session.get_one(Activity, subject), "declined")
    else:
        kept.state = "declined"


async def voted(scene: Scene, subject: UUID) -> None:
    await scene.add(Ballot(poll_id=subject, person_id=scene.maria, programme_id=scene.programme_id))


async def a_reminder(scene: Scene) -> Subject:
    activity = await scene.activity()
    await scene.signed_up(activity, "going")
    return activity.id, reminders.start_version(activity)


async def a_good_morning(scene: Scene) -> Subject:
    activity = await scene.activity()
    await scene.signed_up(activity, "going")
    return scene.programme_id, reminders.day_version(activity.local_date)


async def any_cancelled(scene: Scene, subject: UUID) -> None:
    await scene.session.execute(
        update(Activity).values(state="cancelled", cancelled_at=scene.now + timedelta(minutes=1))
    )


async def came(scene: Scene) -> Subject:
    activity = await scene.activity()
    await scene.add(
        Attendance(
            activity_id=activity.id,
            person_id=scene.maria,
            programme_id=scene.programme_id,
            state="came",
            marked_by=scene.maria,
            marked_at=scene.now,
        )
    )
    return activity.id, 1


async def did_not_come(scene: Scene, subject: UUID) -> None:
    await scene.session.execute(update(Attendance).values(state="absent"))


async def told_again(scene: Scene, subject: UUID) -> None:
    await outgoing.queue(
        scene.session,
        Reply(say("text", text="nyere")),
        [scene.maria],
        about=About("organiser-answer", subject, 2),
        now=scene.now + timedelta(hours=1),
        programme_id=scene.programme_id,
        not_before=scene.now + timedelta(days=1),
    )


async def a_role(scene: Scene) -> Subject:
    programme = await people.programme(scene.session, scene.programme_id)
    assert programme is not None
    other = await move_in(scene.session, programme, "Noor", "volunteer")
    role = await scene.add(
        Membership(programme_id=programme.id, person_id=other.id, role="staff", since=scene.now)
    )
    return role.id, 1


async def an_invitation(scene: Scene) -> Subject:
    row = await scene.add(
        Invitation(
            programme_id=scene.programme_id,
            code_index=uuid4().bytes,
            role="participant",
            name="Noor",
            confirmed=True,
            created_at=scene.now,
            expires_at=scene.now + timedelta(days=7),
        )
    )
    return row.id, 1


async def a_series(scene: Scene) -> Subject:
    row = await scene.add(
        Series(
            programme_id=scene.programme_id,
            posted_by=scene.maria,
            weekday=3,
            starts="11:00",
            minutes=120,
            title="Kaffe",
            first_date=date(2026, 11, 26),
            created_at=scene.now,
        )
    )
    return row.id, 1


async def a_signal(scene: Scene) -> Subject:
    await signals.give(scene.session, "failed", uuid4(), scene.now, programme_id=scene.programme_id)
    return scene.programme_id, 1


async def all_seen_to(scene: Scene, subject: UUID) -> None:
    await scene.session.execute(update(Signal).values(settled_at=scene.now))


async def a_call(scene: Scene) -> Subject:
    row = await scene.add(Call(programme_id=scene.programme_id, person_id=scene.maria, at=scene.now))
    return row.id, 1


async def a_thread(scene: Scene) -> Subject:
    contact = await contact_of(scene.session, await scene.session.get_one(Person, scene.maria), "telegram")
    row = await scene.add(
        Thread(
            programme_id=scene.programme_id,
            contact_id=contact.id,
            opened_at=scene.now,
            last_at=scene.now,
            since=scene.now,
        )
    )
    return row.id, 1


async def a_first_word(scene: Scene) -> Subject:
    subject, version = await a_thread(scene)
    await scene.session.execute(update(Thread).values(person_id=scene.maria, state="answered"))
    await words(scene, subject, "out", scene.now)
    return subject, version


async def words(scene: Scene, thread_id: UUID, direction: str, at: datetime) -> None:
    author = scene.maria if direction == "in" else None
    known = {"thread_id": thread_id, "direction": direction, "author_id": author, "body": "hei", "at": at}
    await scene.add(Message(programme_id=scene.programme_id, **known))


async def they_write(scene: Scene, subject: UUID) -> None:
    await words(scene, subject, "in", scene.now + timedelta(minutes=1))


async def they_write_elsewhere(scene: Scene, _subject: UUID) -> None:
    other, _version = await a_thread(scene)
    await words(scene, other, "in", scene.now + timedelta(minutes=1))


async def somebody_else_takes_it(scene: Scene, subject: UUID) -> None:
    other = await scene.add(Person(name="Noor", created_at=scene.now))
    assert await threads.take(scene.session, subject, other.id, scene.now)


#: (kind, the predicate that its row carries, what is true at first, what happens meanwhile)
FACTS: list[tuple[str, str, Arrange, Change]] = [
    ("activity-posted", "activity stands", an_activity(), CANCELLED),
    ("activity-posted", "activity stands", an_activity(), MOVED),
    ("activity-posted", "activity stands", an_activity(), said_no),
    ("activity-change", "activity stands", an_activity("going"), MOVED),
    ("activity-change", "activity stands", an_activity("going"), said_no),
    ("activity-change", "activity stands", an_activity("going"), CANCELLED),
    ("lost-comes", "is for the reader", an_activity(), CANCELLED),
    ("lost-comes", "is for the reader", an_activity(), said_no),
    ("activity-word", "is for the reader", an_activity("going"), said_no),
    ("activity-word", "is for the reader", an_activity("going"), CANCELLED),
    (
        "activity-cancelled",
        "activity is cancelled",
        an_activity(state="cancelled"),
        changed(Activity, state="planned"),
    ),
    (
        "cancel-check",
        "activity is cancelled",
        an_activity(state="cancelled"),
        changed(Activity, state="planned"),
    ),
    ("activity-offer", "offer stands", an_activity("offered"), said_no),
    ("activity-offer", "offer stands", an_activity("offered"), CANCELLED),
    ("activity-reminder", "still coming", a_reminder, said_no),
    ("activity-reminder", "still coming", a_reminder, MOVED),
    ("activity-reminder", "still coming", a_reminder, CANCELLED),
    ("good-morning", "good morning holds", a_good_morning, any_cancelled),
    (
        "attendance-list",
        "attendance list waits",
        an_activity(state="done"),
        changed(Activity, attended_at=START),
    ),
    ("idea-asked", "reader came", came, did_not_come),
    (
        "activity-organiser",
        "is asked to arrange",
        an_activity(organiser_asked="maria"),
        changed(Activity, organiser_asked="nobody"),
    ),
    ("organiser-answer", "is newest", an_activity(), told_again),
    ("organiser-answer", "is newest", an_activity(), CANCELLED),
    ("activity-responsible", "is responsible", an_activity(responsible_id="maria"), CANCELLED),
    (
        "activity-responsible",
        "is responsible",
        an_activity(responsible_id="maria"),
        changed(Activity, responsible_id="nobody"),
    ),
    ("poll-asked", "has not voted", a_poll(), voted),
    ("poll-asked", "has not voted", a_poll(), changed(Poll, state="undecided")),
    ("poll-nudge", "has not voted", a_poll(), voted),
    ("poll-undecided", "poll is undecided", a_poll(state="undecided"), changed(Poll, state="decided")),
    ("poll-result", "poll stands", a_poll(state="decided"), changed(Poll, version=2)),
    ("poll-lost", "poll stands", a_poll(state="decided"), changed(Poll, version=2)),
    ("poll-called-off", "poll was called off", a_poll(state="cancelled"), changed(Poll, state="open")),
    ("membership", "role waits", a_role, changed(Membership, confirmed_at=START)),
    ("membership", "role waits", a_role, changed(Membership, until=START)),
    ("invitation", "invitation is open", an_invitation, changed(Invitation, used_at=START)),
    ("series-taken", "series goes on", a_series, changed(Series, state="ended")),
    ("signals", "signals stand", a_signal, all_seen_to),
    ("call", "call waits", a_call, changed(Call, state="taken")),
    ("thread", "thread waits for the reader", a_thread, somebody_else_takes_it),
    ("thread-waits", "thread waits for the reader", a_thread, changed(Thread, state="answered")),
    ("thread-mine", "thread waits for the reader", a_thread, changed(Thread, state="closed")),
    ("first-word", "first word stands", a_first_word, they_write),
    ("first-word", "first word stands", a_first_word, they_write_elsewhere),
]


def a_company(state: str, *, version: int = 1, begins: datetime = START) -> Arrange:
    """Maria's own wish and its appointment; what was said of it is of the appointment's version 1."""

    async def arrange(scene: Scene) -> Subject:
        appointment = await scene.add(
            Appointment(
                programme_id=scene.programme_id,
                person_id=scene.maria,
                made_by=scene.maria,
                party="legen",
                starts_at=begins,
                state="agreed",
                version=version,
                created_at=scene.now,
            )
        )
        row = await scene.add(
            Company(
                programme_id=scene.programme_id,
                appointment_id=appointment.id,
                person_id=scene.maria,
                state=state,
                companion_id=None if state == "waiting" else scene.maria,
                version=companies.ROUND + 1,
                at=scene.now,
            )
        )
        return row.id, companies.ROUND + version

    return arrange


def its_appointment(**values: object) -> Change:
    async def change(scene: Scene, _subject: UUID) -> None:
        await scene.session.execute(update(Appointment).values(**values))

    return change


async def maria_goes_not(scene: Scene, subject: UUID) -> None:
    row = CompanyDecline(company_id=subject, person_id=scene.maria, programme_id=scene.programme_id)
    await scene.add(row)


_ANOTHER_ROUND = changed(Company, version=2 * companies.ROUND + 1)
_WAITS = "company waits", a_company("waiting")
_STANDS = "company stands", a_company("found")
_IS_ASKED = "company is asked again", a_company("found", version=2)
_WAS = "company was", a_company("over", begins=oslo("2026-11-20 11:00"))
FACTS += [
    ("company-new", *_WAITS, changed(Company, state="found")),
    ("company-new", *_WAITS, _ANOTHER_ROUND),
    ("company-new", *_WAITS, its_appointment(version=2)),
    ("company-new", *_WAITS, its_appointment(state="cancelled")),
    ("company-new", *_WAITS, maria_goes_not),
    ("company-again", *_WAITS, changed(Company, state="withdrawn")),
    ("company-free", *_WAITS, changed(Company, state="found")),
    ("company-none", *_WAITS, changed(Company, state="found")),
    ("company-moved", *_WAITS, changed(Company, state="found")),
    ("company-found", *_STANDS, _ANOTHER_ROUND),
    ("company-found", *_STANDS, changed(Company, companion_id="nobody")),
    ("company-found", *_STANDS, its_appointment(version=2)),
    ("company-remind", *_STANDS, changed(Company, state="waiting")),
    ("company-remind", *_STANDS, its_appointment(state="cancelled")),
    ("company-new-time", *_IS_ASKED, changed(Company, version=2 * companies.ROUND + 2)),
    ("company-new-time", *_IS_ASKED, its_appointment(version=3)),
    ("company-moved", *_IS_ASKED, changed(Company, state="waiting")),
    ("company-after", *_WAS, its_appointment(state="missed")),
    ("company-after", *_WAS, its_appointment(state="cancelled")),
]


async def maria_became_responsible(scene: Scene, subject: UUID) -> None:
    await scene.session.execute(update(Activity).values(responsible_id=scene.maria))


async def maria_arranges(scene: Scene, subject: UUID) -> None:
    await scene.session.execute(update(Activity).values(organiser_id=scene.maria))


FACTS += [
    ("activity-responsible", "is not responsible", an_activity(), maria_became_responsible),
    ("organiser-released", "does not arrange", an_activity(), maria_arranges),
    ("organiser-released", "does not arrange", an_activity(), CANCELLED),
]


async def an_appointment(scene: Scene) -> Subject:
    row = await scene.add(
        Appointment(
            programme_id=scene.programme_id,
            person_id=scene.maria,
            made_by=scene.maria,
            party="NAV",
            starts_at=START,
            state="agreed",
            created_at=scene.now,
        )
    )
    return row.id, 1


def a_wish(state: str, *, appointment: str = "agreed") -> Arrange:
    """Maria's, and whoever has taken it is herself."""

    async def arrange(scene: Scene) -> Subject:
        about, version = await an_appointment(scene)
        await changed(Appointment, state=appointment)(scene, about)
        row = await scene.add(
            Request(
                programme_id=scene.programme_id,
                appointment_id=about,
                kind="move",
                state=state,
                taken_by=None if state == "waiting" else scene.maria,
                at=scene.now,
            )
        )
        return row.id, version

    return arrange


_REMINDED = "appointment stands", an_appointment
_ASKED = "request-new", "request waits", a_wish("waiting")
_MINE = "request-mine", "request is the taker's", a_wish("taken")
_MOVED = "request-moved", "request is as told", a_wish("done")
_OFF = "request-off", "request is as told", a_wish("done", appointment="cancelled")
FACTS += [
    ("appointment-days", *_REMINDED, changed(Appointment, version=2)),
    ("appointment-day", *_REMINDED, changed(Appointment, version=2)),
    ("appointment-hour", *_REMINDED, changed(Appointment, version=2)),
    ("appointment-days", *_REMINDED, changed(Appointment, state="cancelled")),
    ("appointment-days", *_REMINDED, changed(Appointment, starts_at=START - timedelta(days=30))),
    (*_ASKED, changed(Request, state="taken")),
    (*_ASKED, changed(Request, state="withdrawn")),
    (*_ASKED, its_appointment(state="cancelled")),
    (*_ASKED, its_appointment(starts_at=START - timedelta(days=30))),
    (*_MINE, changed(Request, state="done")),
    (*_MINE, changed(Request, taken_by="nobody")),
    ("request-words", *_MINE[1:], changed(Request, taken_by="nobody")),
    (*_MINE, its_appointment(state="cancelled")),
    (*_MOVED, its_appointment(version=2)),
    (*_MOVED, its_appointment(state="cancelled")),
    ("request-stands", *_MOVED[1:], its_appointment(version=2)),
    (*_OFF, its_appointment(state="agreed")),
]


async def an_appointment_begun(scene: Scene) -> Subject:
    row = await scene.add(
        Appointment(
            programme_id=scene.programme_id,
            person_id=scene.maria,
            made_by=scene.maria,
            party="NAV",
            starts_at=scene.now - timedelta(hours=3),
            state="agreed",
            created_at=scene.now - timedelta(days=3),
        )
    )
    return row.id, 1


async def a_check_in(scene: Scene) -> Subject:
    row = await scene.add(
        CheckIn(programme_id=scene.programme_id, person_id=scene.maria, named_id=scene.maria, at=scene.now)
    )
    return row.id, 1


async def somebody_has_to_decide(scene: Scene, subject: UUID) -> None:
    await a_check_in(scene)


async def maria_rests(scene: Scene, subject: UUID) -> None:
    own = await preferences.held(scene.session, scene.programme_id, scene.maria)
    own.paused_until = scene.now + timedelta(days=3)


_AFTERWARDS = ("appointment-asked-after", "question afterwards stands", an_appointment_begun)
_DECIDES = ("check-in-new", "check-in waits for the reader", a_check_in)
FACTS += [
    (*_AFTERWARDS, changed(Appointment, state="kept")),
    (*_AFTERWARDS, changed(Appointment, state="missed")),
    (*_AFTERWARDS, changed(Appointment, state="cancelled")),
    (*_AFTERWARDS, changed(Appointment, version=2)),
    (*_AFTERWARDS, changed(Appointment, starts_at=START)),
    (*_AFTERWARDS, somebody_has_to_decide),
    (*_AFTERWARDS, maria_rests),
    (*_DECIDES, changed(CheckIn, state="decided")),
    (*_DECIDES, changed(CheckIn, named_id="nobody")),
]


async def a_calendar_turned_off(scene: Scene) -> Subject:
    row = await scene.add(
        CalendarFeed(
            programme_id=scene.programme_id,
            person_id=scene.maria,
            token_index=uuid4().bytes,
            created_at=scene.now,
            revoked_at=scene.now,
        )
    )
    return row.id, 1


async def turned_on_again(scene: Scene, subject: UUID) -> None:
    row_id, _ = await a_calendar_turned_off(scene)
    await changed(CalendarFeed, revoked_at=None)(scene, row_id)


FACTS += [
    ("calendar-off", "calendar is off", a_calendar_turned_off, turned_on_again),
    ("calendar-off", "calendar is off", a_calendar_turned_off, changed(CalendarFeed, revoked_at=None)),
]


async def an_appointment_ahead(scene: Scene) -> Subject:
    row_id, version = await an_appointment_begun(scene)
    await changed(Appointment, starts_at=START)(scene, row_id)
    return row_id, version


_MADE = ("appointment-made", "appointment stands", an_appointment_ahead)
FACTS += [
    (*_MADE, changed(Appointment, state="cancelled")),
    (*_MADE, changed(Appointment, version=2)),
    (*_MADE, changed(Appointment, starts_at=START - timedelta(days=9))),
]


async def a_meeting(scene: Scene, *, whose: bool = True) -> Subject:
    """Maria's own, or one that she is asked to."""
    programme = await people.programme(scene.session, scene.programme_id)
    assert programme is not None
    noor = await move_in(scene.session, programme, "Noor", "participant")
    meeting = await scene.add(
        Appointment(
            programme_id=scene.programme_id,
            person_id=scene.maria if whose else noor.id,
            made_by=noor.id,
            kind="plan",
            party="Møte",
            starts_at=scene.now + timedelta(days=3),
            state="agreed",
            created_at=scene.now,
        )
    )
    if not whose:
        await scene.add(
            Attendee(
                appointment_id=meeting.id,
                person_id=scene.maria,
                programme_id=scene.programme_id,
                since=scene.now,
            )
        )
    return meeting.id, 1


async def an_appointment_called_off(scene: Scene) -> Subject:
    row_id, version = await an_appointment_ahead(scene)
    await changed(Appointment, state="cancelled")(scene, row_id)
    return row_id, version


_MOVED_BY = ("appointment-moved-by", "appointment stands", an_appointment_ahead)
FACTS += [
    (*_MOVED_BY, changed(Appointment, version=2)),
    (*_MOVED_BY, changed(Appointment, state="cancelled")),
    (
        "appointment-off-by",
        "meeting is off",
        an_appointment_called_off,
        changed(Appointment, state="agreed"),
    ),
]


async def a_meeting_of_others(scene: Scene) -> Subject:
    return await a_meeting(scene, whose=False)


async def a_meeting_called_off(scene: Scene) -> Subject:
    subject, version = await a_meeting(scene)
    await changed(Appointment, state="cancelled")(scene, subject)
    return subject, version


async def maria_cannot(scene: Scene, subject: UUID) -> None:
    await scene.session.execute(update(Attendee).values(state="declined"))


async def maria_is_asked(scene: Scene, subject: UUID) -> None:
    row = Attendee(
        appointment_id=subject, person_id=scene.maria, programme_id=scene.programme_id, since=scene.now
    )
    await scene.add(row)


def a_return(state: str) -> Arrange:
    async def arrange(scene: Scene) -> Subject:
        row = await scene.add(
            Return(
                programme_id=scene.programme_id,
                person_id=scene.maria,
                made_by=scene.maria,
                day=date(2026, 12, 9),
                state=state,
                created_at=scene.now,
            )
        )
        return row.id, 1

    return arrange


async def somebody_takes_it(scene: Scene, subject: UUID) -> None:
    (await scene.session.get_one(Return, subject)).taken_by = scene.maria
    await scene.session.flush()


FACTS += [
    ("meeting-new", "appointment stands", a_meeting, changed(Appointment, version=2)),
    ("meeting-moved", "appointment stands", a_meeting, changed(Appointment, state="cancelled")),
    ("meeting-asked", "appointment stands", a_meeting_of_others, maria_cannot),
    ("meeting-day", "appointment stands", a_meeting_of_others, changed(Appointment, version=2)),
    ("meeting-answer", "meeting is ahead", a_meeting_of_others, changed(Appointment, state="cancelled")),
    ("meeting-off", "meeting is off", a_meeting_called_off, changed(Appointment, state="agreed")),
    (
        "meeting-cancelled",
        "meeting is off",
        a_meeting_called_off,
        changed(Appointment, starts_at=START - timedelta(days=30)),
    ),
    ("meeting-released", "is let go", a_meeting, maria_is_asked),
    ("meeting-released", "is let go", a_meeting, changed(Appointment, state="cancelled")),
    ("return-noted", "is away", a_return("waiting"), changed(Return, version=2)),
    ("return-noted", "is away", a_return("waiting"), changed(Return, state="over")),
    ("return-soon", "nobody sees to it", a_return("soon"), somebody_takes_it),
    ("return-soon", "nobody sees to it", a_return("soon"), changed(Return, version=2)),
    ("return-first-word", "is back", a_return("over"), changed(Return, version=2)),
    ("return-first-word", "is back", a_return("over"), changed(Return, state="waiting")),
]


def a_shift(state: str) -> Arrange:
    async def arrange(scene: Scene) -> Subject:
        row = await scene.add(
            Shift(
                programme_id=scene.programme_id,
                person_id=scene.maria if state == "held" else None,
                state=state,
                starts_at=START,
                ends_at=START + timedelta(hours=4),
                made_by=scene.maria,
                created_at=scene.now,
            )
        )
        return row.id, 1

    return arrange


async def maria_was_relieved(scene: Scene, subject: UUID) -> None:
    await scene.session.execute(update(Shift).values(left_by=scene.maria))


async def an_offered_shift(scene: Scene) -> Subject:
    shift, _version = await a_shift("held")(scene)
    row = await scene.add(
        ShiftOffer(
            programme_id=scene.programme_id,
            shift_id=shift,
            from_id=scene.maria,
            to_id=scene.maria,
            at=scene.now,
        )
    )
    return row.id, 1


async def a_shift_that_is_over(scene: Scene) -> Subject:
    maria = await people.person(scene.session, scene.maria)
    assert maria is not None
    phone = (await people.contacts_of(scene.session, maria.id))[0]
    await scene.add(
        Thread(
            programme_id=scene.programme_id,
            contact_id=phone.id,
            state="taken",
            opened_at=scene.now,
            last_at=scene.now,
            owner_id=scene.maria,
        )
    )
    return await a_shift("held")(scene)


async def all_handed_back(scene: Scene, subject: UUID) -> None:
    await scene.session.execute(update(Thread).values(state="waiting", owner_id=None))


_TAKEN = changed(Shift, state="held", version=2)
_OVER = changed(Shift, starts_at=START - timedelta(days=9), ends_at=START - timedelta(days=8))
FACTS += [
    *(
        (kind, "shift is open", a_shift("open"), change)
        for kind in ("shift-left", "shift-nobody", "shift-empty")
        for change in (_TAKEN, _OVER)
    ),
    ("shift-free", "shift is free for the reader", a_shift("open"), _TAKEN),
    ("shift-free", "shift is free for the reader", a_shift("open"), maria_was_relieved),
    ("shift-free", "shift is free for the reader", a_shift("open"), changed(Shift, state="cancelled")),
    *(
        (kind, "shift is the reader's", a_shift("held"), change)
        for kind in ("shift-made", "shift-moved", "shift-evening", "shift-soon")
        for change in (
            changed(Shift, version=2),
            changed(Shift, person_id="nobody"),
            changed(Shift, state="cancelled"),
            _OVER,
        )
    ),
    ("shift-found", "shift is found", a_shift("held"), changed(Shift, state="open")),
    ("shift-found", "shift is found", a_shift("held"), changed(Shift, version=2)),
    ("shift-offer", "shift is offered", an_offered_shift, changed(ShiftOffer, state="withdrawn")),
    ("shift-over", "reader has threads", a_shift_that_is_over, all_handed_back),
]


async def an_alarm(scene: Scene) -> Subject:
    subject, version = await a_thread(scene)
    await scene.session.execute(update(Thread).values(urgent=True, alarm_since=scene.now))
    return subject, version


FACTS += [
    ("alarm", "alarm rings", an_alarm, somebody_else_takes_it),
    ("alarm", "alarm rings", an_alarm, changed(Thread, alarm_since=None)),
    ("alarm-heard", "alarm rings", an_alarm, changed(Thread, alarm_since=None)),
]


async def a_handover(scene: Scene) -> Subject:
    subject, version = await a_thread(scene)
    await scene.session.execute(update(Thread).values(state="taken", owner_id=scene.maria))
    people_in_it = {"from_id": scene.maria, "to_id": scene.maria}
    await scene.add(
        Handover(programme_id=scene.programme_id, thread_id=subject, at=scene.now, **people_in_it)
    )
    return subject, version


async def a_thread_handed_over(scene: Scene) -> Subject:
    subject, version = await a_handover(scene)
    step = {"what": "handed-over", "person_id": scene.maria, "at": scene.now}
    await scene.add(ThreadStep(programme_id=scene.programme_id, thread_id=subject, **step))
    return subject, version


async def it_was_answered(scene: Scene, subject: UUID) -> None:
    await scene.session.execute(update(Handover).values(state="withdrawn"))


async def it_came_back(scene: Scene, subject: UUID) -> None:
    await scene.session.execute(update(Thread).values(state="taken", owner_id=scene.maria))


FACTS += [
    ("handover", "handover is asked", a_handover, it_was_answered),
    ("thread-hello", "greeter has the thread", a_thread_handed_over, changed(Thread, owner_id=None)),
    ("thread-hello", "greeter has the thread", a_thread_handed_over, changed(Thread, state="closed")),
    ("thread-left", "thread is elsewhere", a_thread, it_came_back),
]
#: Kinds that carry no predicate, and why.
WITHOUT = {
    "request-gone": "that there is nothing left to arrange stays true",
    "return-told": "is cancelled when something else is said; that somebody said it stays true",
    "appointment-withdrawn": "that it was a mistake stays true",
    "plan": "is withdrawn and told anew when something in it changes",
    "staff-day": "is of this hour; who still is staff is asked, and it expires in the afternoon",
    "joined": "that somebody came stays true",
    "stopped": "that somebody wrote STOPP or START stays true",
    "phone-taken": "that somebody tried stays true",
    "new-phone": "that a phone was added stays true; whose phone it goes to is asked",
    "activity-word-copy": "what somebody wrote",
    "call-more": "what somebody wrote",
    "call-answer": "that somebody comes was true when they took it",
    "call-free": "told the moment it is so",
    "company-away": "is taken back when it holds again; that it was uncertain then stays true",
    "company-back": "that somebody is no longer away was true when it was said",
    "shift-off": "that it was taken away stays true",
    "shift-answer": "that somebody said yes or no stays true",
    "company-off": "whoever takes it once more takes back what waits to say that they are not needed",
    "restored": "says that the copy was put in place",
    "answer": "what somebody wrote",
    "answer-news": "what became of somebody's words",
    "answered": "that somebody answered stays true",
    "thread-taken": "that somebody took it stays true",
    "voice-many": "how many have rung stays true, and it is no news after an hour",
    "handover-news": "that somebody said yes or no stays true",
    "failed": "what somebody wrote",
    "kept-aside": "an answer to what somebody wrote",
}


@pytest.fixture
async def scene_of(house: House, desk: Desk) -> Callable[[AsyncSession], Scene]:
    async with house.service.database.transaction() as session:
        programme = await people.programme(session, desk.programme_id)
        assert programme is not None
        for role in ("staff", "coordinator", "peer_worker"):
            await give_role(session, programme, desk.person_id, role)
    return lambda session: Scene(session, desk.programme_id, desk.person_id, house.now)


@pytest.mark.parametrize("happens", [True, False], ids=["changed", "unchanged"])
@pytest.mark.parametrize(
    ("kind", "predicate", "arrange", "change"),
    [pytest.param(*fact, id=f"{number}-{fact[0]}") for number, fact in enumerate(FACTS)],
)
async def test_what_is_no_longer_true_is_not_sent(
    house: House,
    desk: Desk,
    scene_of: Callable[[AsyncSession], Scene],
    kind: str,
    predicate: str,
    arrange: Arrange,
    change: Change,
    happens: bool,
) -> None:
    async with house.service.database.transaction() as session:
        subject, version = await arrange(scene_of(session))
    row_id = await desk.say("Hei", about=About(kind, subject, version), predicate=predicate)
    if happens:
        async with house.service.database.transaction() as session:
            await change(scene_of(session), subject)
    await desk.drain()
    row = await desk.row(row_id)
    assert (row.state, row.error) == (("cancelled", f"not: {predicate}") if happens else ("sent", None))


def said_in_the_code() -> Iterator[tuple[str, str | None]]:
    """(kind, predicate) of each call in the features that queues something, where they stand as words."""
    for path in sorted(FEATURES.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _called(node) != "change_on_screens":
                kind = _kind(node, names)
                if kind is not None:
                    yield kind, _predicate(node)


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _kind(node: ast.Call, names: dict[str, Any]) -> str | None:
    for keyword in node.keywords:
        value = keyword.value
        if keyword.arg == "about" and isinstance(value, ast.Call) and _called(value) == "About":
            first = value.args[0]
            if isinstance(first, ast.Constant):
                return str(first.value)
            return names.get(first.id) if isinstance(first, ast.Name) else None
    return None


def _predicate(node: ast.Call) -> str | None:
    for keyword in node.keywords:
        if keyword.arg == "predicate":
            return str(keyword.value.value) if isinstance(keyword.value, ast.Constant) else "?"
    return None


def test_every_kind_carries_what_makes_it_true_or_says_why_not() -> None:
    known = {(kind, predicate) for kind, predicate, _, _ in FACTS}
    found = {
        (kind, predicate)
        for kind, predicate in said_in_the_code()
        if predicate is not None or kind not in WITHOUT
    }
    assert len(found) > 20
    # Said by way of a function that is told the predicate, or what answers in the same breath.
    answers = {"receipt", "own-words", "vote-receipt", "edit-unread", "unusable", "stranger", "reply"}
    assert {one for one in found if one[1] != "?" and one[0] not in answers} - known == set()


def test_every_predicate_is_tried() -> None:
    tried = {predicate for _, predicate, _, _ in FACTS}
    # Rows of an earlier version may still carry these two.
    assert set(TRUTHS) - tried - {"poll is open", "activity is planned"} == set()


@pytest.mark.parametrize("kind", sorted(READS))
async def test_what_is_for_staff_is_not_sent_to_somebody_who_is_no_longer(
    house: House, desk: Desk, scene_of: Callable[[AsyncSession], Scene], kind: str
) -> None:
    before = await desk.say("til ansatte", about=About(kind, uuid4()))
    await desk.drain()
    assert (await desk.row(before)).state == "sent"
    after = await desk.say("til ansatte", about=About(kind, uuid4()), automatic=kind != "thread")
    async with house.service.database.transaction() as session:
        await session.execute(delete(Membership).where(col(Membership.role) != "participant"))
    await desk.drain()
    row = await desk.row(after)
    assert (row.state, row.error) == ("cancelled", "has left")


async def test_opted_out_left_and_wiped(house: House, desk: Desk) -> None:
    async def after(change: Any) -> tuple[str, str | None]:
        row_id = await desk.say("ukas plan")
        async with house.service.database.transaction() as session:
            await session.execute(change)
        await desk.drain()
        row = await desk.row(row_id)
        return row.state, row.error

    assert await after(update(Contact).values(state="opted_out")) == ("cancelled", "no address")
    await after(update(Contact).values(state="active"))
    assert await after(update(Membership).values(until=house.now)) == ("cancelled", "has left")
    await after(update(Membership).values(until=None))
    assert await after(update(Outbox).where(col(Outbox.state) == "pending").values(reply=None)) == (
        "cancelled",
        "wiped",
    )


async def test_the_address_is_looked_up_when_it_is_sent(house: House, desk: Desk) -> None:
    row_id = await desk.say("ukas plan")
    async with house.service.database.transaction() as session:
        new = await people.meet(session, "sms", "+4790000007", house.now)
        new.person_id, new.last_wrote_at = desk.person_id, house.now
    await desk.drain()
    assert (await desk.row(row_id)).state == "sent"
    assert [sms.text for sms in house.twilio.phone("+4790000007").received] == ["ukas plan"]


@pytest.mark.parametrize(
    ("automatic", "state", "shown"), [(False, "failed", ["failed"]), (True, "cancelled", [])]
)
@pytest.mark.parametrize("what", ["somebody else's", "nobody's", "frozen"])
async def test_words_for_a_certain_phone_do_not_reach_whoever_has_it_now(
    house: House, desk: Desk, what: str, automatic: bool, state: str, shown: list[str]
) -> None:
    async with house.service.database.transaction() as session:
        programme = await people.programme(session, desk.programme_id)
        maria = await people.person(session, desk.person_id)
        assert programme is not None and maria is not None
        other = await move_in(session, programme, "Ali")
        phone = await contact_of(session, maria, "sms")
        await outgoing.write_to(
            session,
            Reply(say("text", text="bare til Maria")),
            phone.id,
            key="answer:1",
            about=About("answer", uuid4()),
            now=house.now,
            programme_id=programme.id,
            person_id=maria.id,
            automatic=automatic,
        )
    async with house.service.database.transaction() as session:
        kept = await session.get_one(Contact, phone.id)
        match what:
            case "frozen":
                kept.state = "frozen"
            case "nobody's":
                kept.person_id = None
            case _:
                kept.person_id = other.id
    await desk.drain()
    async with house.service.database.transaction() as session:
        row = (await session.scalars(select(Outbox).where(col(Outbox.dedupe_key) == "answer:1"))).one()
        standing = [signal.kind for signal in await signals.standing(session, programme.id)]
    assert (row.state, row.error) == (state, "not their phone")
    assert standing == shown
    assert house.twilio.phone("+4790000001").received == []
