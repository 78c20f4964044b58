"""Appointments, who comes along to them, and what follows when nobody does."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.base import binary, moves, new_id, one_of, sealed

#: asked: read from somebody's words, and counts for nothing before their yes.
APPOINTMENT_MOVES = moves(
    asked="agreed dropped",
    agreed="kept missed cancelled",
    kept="missed",
    missed="kept",
    cancelled="",
    dropped="",
)
#: own: with NAV, a doctor, anyone. plan: about an individual plan. group: of a responsible group.
APPOINTMENT_KINDS = ("own", "plan", "group")
#: A person's answer about a meeting of several.
ATTENDEE_MOVES = moves(asked="coming declined", coming="declined", declined="coming")
#: What staff were asked to arrange with the other party: waiting for somebody, taken, done or taken back.
REQUEST_MOVES = moves(waiting="taken done withdrawn", taken="waiting done withdrawn", done="", withdrawn="")
REQUEST_KINDS = ("move", "cancel")
#: waiting: nobody yet. found: somebody goes along. over: it was, or no longer can be.
COMPANY_MOVES = moves(waiting="found over withdrawn", found="waiting over withdrawn", over="", withdrawn="")
CHECK_IN_MOVES = moves(waiting="decided", decided="")
#: waiting: away. soon: the team knows that they come back. over: they are back, or it was called off.
RETURN_MOVES = moves(waiting="soon over", soon="waiting over", over="")
#: What a phone shows of an appointment: nothing is sent; that there is a message; the time; all of it.
DISCRETIONS = ("none", "minimal", "discreet", "full")
#: When somebody is reminded of an appointment. both: two days before and the same morning. hour: both, and
#: an hour before.
REMINDED = ("both", "two-days", "same-day", "hour", "never")


class Appointment(SQLModel, table=True):
    """A time that a participant has agreed with somebody."""

    __tablename__ = "appointments"
    __table_args__ = (
        one_of("state", APPOINTMENT_MOVES),
        one_of("kind", APPOINTMENT_KINDS),
        one_of("remind", REMINDED),
        Index("ix_appointments_person_id_starts_at", "person_id", "starts_at"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    #: The participant whose it is.
    person_id: UUID = Field(foreign_key="persons.id")
    #: Who wrote it down: themselves, or one of the staff.
    made_by: UUID = Field(foreign_key="persons.id")
    kind: str = "own"
    #: With whom, as they say it: "NAV", "legen".
    party: str = Field(sa_column=sealed("appointments.party"))
    place: str | None = Field(default=None, sa_column=sealed("appointments.place", nullable=True))
    starts_at: datetime
    state: str = "asked"
    #: Grows when the time changes: what was said of the old time is no longer true.
    version: int = 1
    #: Those that were written down together ("hver tirsdag"); None: it stands alone.
    series_id: UUID | None = Field(default=None, index=True)
    #: None: as the person has chosen for all of them.
    remind: str | None = None
    #: When they last said that they come, to this version.
    confirmed_at: datetime | None = None
    created_at: datetime
    ended_at: datetime | None = None


class Attendee(SQLModel, table=True):
    """Somebody else who is at a meeting about the participant."""

    __tablename__ = "attendees"
    __table_args__ = (one_of("state", ATTENDEE_MOVES),)

    appointment_id: UUID = Field(foreign_key="appointments.id", primary_key=True)
    person_id: UUID = Field(foreign_key="persons.id", primary_key=True, index=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    state: str = "asked"
    since: datetime


class Request(SQLModel, table=True):
    """A wish to move or call off an appointment: nothing has been done before a human records it."""

    __tablename__ = "requests"
    __table_args__ = (one_of("state", REQUEST_MOVES), one_of("kind", REQUEST_KINDS))

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    appointment_id: UUID = Field(foreign_key="appointments.id", index=True)
    kind: str
    state: str = "waiting"
    #: Their own words about a new time.
    wish: str | None = Field(default=None, sa_column=sealed("requests.wish", nullable=True))
    taken_by: UUID | None = Field(default=None, foreign_key="persons.id")
    taken_at: datetime | None = None
    at: datetime
    ended_at: datetime | None = None


class Company(SQLModel, table=True):
    """A wish to have somebody along, and who it is."""

    __tablename__ = "companies"
    __table_args__ = (one_of("state", COMPANY_MOVES),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    appointment_id: UUID = Field(foreign_key="appointments.id", index=True)
    #: The participant who wishes it.
    person_id: UUID = Field(foreign_key="persons.id")
    state: str = "waiting"
    companion_id: UUID | None = Field(default=None, foreign_key="persons.id")
    #: Where and when they meet, in the companion's words: "utenfor kl 9.45".
    meet: str | None = Field(default=None, sa_column=sealed("companies.meet", nullable=True))
    #: Grows each time that somebody is found, or is free again; its last three digits are the appointment's.
    version: int = 1
    at: datetime
    found_at: datetime | None = None
    ended_at: datetime | None = None


class CompanyDecline(SQLModel, table=True):
    """These two do not go together this time; why is nobody's business, nor who said so."""

    __tablename__ = "company_declines"

    company_id: UUID = Field(foreign_key="companies.id", primary_key=True)
    person_id: UUID = Field(foreign_key="persons.id", primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)


class CheckIn(SQLModel, table=True):
    """Several appointments came to nothing: one named human decides what to do, and nudges rest meanwhile."""

    __tablename__ = "check_ins"
    __table_args__ = (one_of("state", CHECK_IN_MOVES), one_of("decision", ("contact", "rest", "resume")))

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    #: About whom.
    person_id: UUID = Field(foreign_key="persons.id", index=True)
    #: Who decides.
    named_id: UUID | None = Field(default=None, foreign_key="persons.id")
    state: str = "waiting"
    #: contact: they get in touch. rest: leave it. resume: the nudges go on as before.
    decision: str | None = None
    at: datetime
    decided_at: datetime | None = None


class Return(SQLModel, table=True):
    """The day when somebody is back; from where is nobody's business, and is not kept."""

    __tablename__ = "returns"
    __table_args__ = (UniqueConstraint("programme_id", "person_id"), one_of("state", RETURN_MOVES))

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    person_id: UUID = Field(foreign_key="persons.id")
    made_by: UUID = Field(foreign_key="persons.id")
    #: Local.
    day: date
    state: str = "waiting"
    version: int = 1
    #: Who sees to it that something is ready when they come; None: nobody yet.
    taken_by: UUID | None = Field(default=None, foreign_key="persons.id")
    created_at: datetime


class CalendarFeed(SQLModel, table=True):
    """An address from which somebody's own calendar fetches their appointments."""

    __tablename__ = "calendar_feeds"

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    person_id: UUID = Field(foreign_key="persons.id", index=True)
    #: Keyed fingerprint of the token; the token itself is not kept.
    token_index: bytes = Field(sa_column=binary(unique=True))
    created_at: datetime
    fetched_at: datetime | None = None
    revoked_at: datetime | None = None
