"""A programme: its hours, its weekly times, its closed days, and how all that was changed."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.base import new_id, one_of, rule, sealed

LANGUAGES = ("nb", "nn", "en")


class Programme(SQLModel, table=True):
    """One service with its own staff, hours, plan and discreet name."""

    __tablename__ = "programmes"
    __table_args__ = (
        one_of("contact_mode", ("link", "relay")),
        one_of("language", LANGUAGES),
        rule("plan_weekday", "BETWEEN 0 AND 6"),
        rule("answer_minutes", "BETWEEN 1 AND 240"),
        rule("alarm_minutes", "BETWEEN 1 AND 60"),
        rule("silent_minutes", "BETWEEN 1 AND 1440"),
        rule("shift_hours", "BETWEEN 1 AND 48"),
        rule("first_word_days", "BETWEEN 1 AND 365"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    #: What the command line and the file call it: "baerum".
    key: str = Field(unique=True)
    #: Discreet: it may stand on a lock screen.
    name: str
    #: Who reads what participants write, by first names: "Kari og Sam".
    readers: str = Field(sa_column=sealed("programmes.readers"))
    time_zone: str
    language: str
    contact_mode: str
    #: Local time, "21:00"; automatic messages rest from then …
    quiet_from: str
    #: … until then, "08:00".
    quiet_to: str
    #: Where an activity starts when its slot says nothing else.
    meeting_point: str = Field(sa_column=sealed("programmes.meeting_point"))
    #: What usually holds for activities, in plain words: what it costs, food, what one has to know.
    fare: str | None = Field(default=None, sa_column=sealed("programmes.fare", nullable=True))
    food: str | None = Field(default=None, sa_column=sealed("programmes.food", nullable=True))
    conditions: str | None = Field(default=None, sa_column=sealed("programmes.conditions", nullable=True))
    #: When the plan for the coming week goes out: 0 is Monday; local time.
    plan_weekday: int = 4
    plan_at: str = "13:00"
    #: When people are reminded, local time: the evening before, and the morning of the day.
    evening_at: str = "18:00"
    morning_at: str = "08:30"
    #: Emergency numbers in their order: ambulance, urgent care, somebody to talk with.
    ambulance: str
    urgent_care: str
    helpline: str
    #: Where violence is the danger.
    police: str = "112"
    #: Local date (ISO) when a human last checked the numbers.
    numbers_checked: str
    #: Where calls go in opening hours; None: nowhere, and a call becomes a thread.
    phone: str | None = Field(default=None, sa_column=sealed("programmes.phone", nullable=True))
    #: Not taken within so many minutes, a thread goes to the next; so long after it an alarm rings again.
    answer_minutes: int = 15
    alarm_minutes: int = 3
    #: Whoever took a thread and has been silent so long is reminded; after as long again it goes back.
    silent_minutes: int = 60
    #: Whether shifts may lie in the quiet hours, and how many hours of them one may have a week.
    night_shifts: bool = False
    shift_hours: int = 18
    #: A first word of our own to somebody silent comes no more often than that; days.
    first_word_days: int = 14
    created_at: datetime


class OpeningHours(SQLModel, table=True):
    """When somebody reads: an interval of a weekday, local time."""

    __tablename__ = "opening_hours"
    __table_args__ = (rule("weekday", "BETWEEN 0 AND 6"),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    #: 0 is Monday.
    weekday: int
    opens: str
    closes: str


class Slot(SQLModel, table=True):
    """The weekly time that a poll fills."""

    __tablename__ = "slots"
    __table_args__ = (
        UniqueConstraint("programme_id", "weekday", "starts"),
        rule("weekday", "BETWEEN 0 AND 6"),
        rule("minutes", "> 0"),
        rule("places", "> 0"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    #: 0 is Monday.
    weekday: int
    #: Local time, "11:00".
    starts: str
    minutes: int
    #: How many can come; None: bare møt opp.
    places: int | None = None
    meeting_point: str | None = Field(default=None, sa_column=sealed("slots.meeting_point", nullable=True))
    #: Slots that the programme no longer has stay for the sake of what happened in them.
    active: bool = True


class ClosedDay(SQLModel, table=True):
    """A day when nothing is on, beside the public holidays."""

    __tablename__ = "closed_days"
    __table_args__ = (UniqueConstraint("programme_id", "local_date"),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    local_date: date
    #: As everybody reads it: "planleggingsdag".
    reason: str | None = Field(default=None, sa_column=sealed("closed_days.reason", nullable=True))
    #: Somebody else who reads on that day, by first name, and from when until when, local; None: nobody.
    substitute: str | None = Field(default=None, sa_column=sealed("closed_days.substitute", nullable=True))
    opens: str | None = None
    closes: str | None = None


class ProgrammeChange(SQLModel, table=True):
    """A setting of a programme that was changed, by whom, and from what to what."""

    __tablename__ = "programme_changes"

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    #: None: by the programme's file.
    changed_by: UUID | None = Field(default=None, foreign_key="persons.id")
    at: datetime
    #: A name of bot.features.programmes.changing.
    setting: str
    before: str | None = Field(default=None, sa_column=sealed("programme_changes.before", nullable=True))
    after: str | None = Field(default=None, sa_column=sealed("programme_changes.after", nullable=True))
