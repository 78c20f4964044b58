"""What is done together, who said that they come, and who was there."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.base import moves, new_id, one_of, rule, sealed

ACTIVITY_MOVES = moves(planned="cancelled done", cancelled="", done="")
#: offered: a place came free, and it is theirs until `answer_by`.
SIGN_UP_MOVES = moves(
    going="declined",
    waiting="going offered declined",
    offered="going declined waiting",
    declined="going waiting",
)

#: came: there. absent: did not come. told: told us beforehand.
ATTENDANCE_MOVES = moves(came="absent told", absent="came told", told="came absent")
SERIES_MOVES = moves(active="ended", ended="")


class Series(SQLModel, table=True):
    """Something that is done every week at the same time, until it ends."""

    __tablename__ = "series"
    __table_args__ = (
        one_of("state", SERIES_MOVES),
        rule("weekday", "BETWEEN 0 AND 6"),
        rule("minutes", "> 0"),
        rule("places", "> 0"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    posted_by: UUID = Field(foreign_key="persons.id")
    #: The slot that it fills, if it stands in one.
    slot_id: UUID | None = Field(default=None, foreign_key="slots.id")
    #: 0 is Monday.
    weekday: int
    #: Local time, "11:00".
    starts: str
    minutes: int
    title: str = Field(sa_column=sealed("series.title"))
    place: str | None = Field(default=None, sa_column=sealed("series.place", nullable=True))
    meeting_point: str | None = Field(default=None, sa_column=sealed("series.meeting_point", nullable=True))
    #: None: bare møt opp.
    places: int | None = None
    fare: str | None = Field(default=None, sa_column=sealed("series.fare", nullable=True))
    food: str | None = Field(default=None, sa_column=sealed("series.food", nullable=True))
    conditions: str | None = Field(default=None, sa_column=sealed("series.conditions", nullable=True))
    #: Local dates; no last one: until somebody ends it.
    first_date: date
    last_date: date | None = None
    state: str = "active"
    created_at: datetime


class Activity(SQLModel, table=True):
    """Something done together at a time and a place."""

    __tablename__ = "activities"
    __table_args__ = (
        UniqueConstraint("slot_id", "local_date", "version_of_day"),
        UniqueConstraint("series_id", "series_date"),
        one_of("state", ACTIVITY_MOVES),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    poll_id: UUID | None = Field(default=None, foreign_key="polls.id", index=True)
    slot_id: UUID | None = Field(default=None, foreign_key="slots.id")
    series_id: UUID | None = Field(default=None, foreign_key="series.id")
    #: Which of the series it is, even if it was moved since: local.
    series_date: date | None = None
    #: Local.
    local_date: date
    #: 0, or counting on where an earlier one in the same slot that day was cancelled.
    version_of_day: int = 0
    starts_at: datetime
    ends_at: datetime
    title: str = Field(sa_column=sealed("activities.title"))
    #: None: "sted kommer".
    place: str | None = Field(default=None, sa_column=sealed("activities.place", nullable=True))
    meeting_point: str | None = Field(
        default=None, sa_column=sealed("activities.meeting_point", nullable=True)
    )
    #: None: bare møt opp.
    places: int | None = None
    #: In plain words: what it costs, food, what one has to know.
    fare: str | None = Field(default=None, sa_column=sealed("activities.fare", nullable=True))
    food: str | None = Field(default=None, sa_column=sealed("activities.food", nullable=True))
    conditions: str | None = Field(default=None, sa_column=sealed("activities.conditions", nullable=True))
    #: The staff member whose it is; None: all of them.
    responsible_id: UUID | None = Field(default=None, foreign_key="persons.id")
    #: The participant who arranges it, and one who was asked and has not answered.
    organiser_id: UUID | None = Field(default=None, foreign_key="persons.id")
    organiser_asked: UUID | None = Field(default=None, foreign_key="persons.id")
    state: str = "planned"
    #: Grows with each change of what people were told.
    version: int = 1
    created_at: datetime
    cancelled_at: datetime | None = None
    #: Why it was cancelled, as everybody reads it.
    reason: str | None = Field(default=None, sa_column=sealed("activities.reason", nullable=True))
    #: After a late cancellation: first name of whoever stands at the meeting point.
    standing_by: str | None = Field(default=None, sa_column=sealed("activities.standing_by", nullable=True))
    #: When the list of who came was finished, and by whom.
    attended_at: datetime | None = None
    attended_by: UUID | None = Field(default=None, foreign_key="persons.id")


class SignUp(SQLModel, table=True):
    """What somebody said about coming."""

    __tablename__ = "sign_ups"
    __table_args__ = (one_of("state", SIGN_UP_MOVES),)

    activity_id: UUID = Field(foreign_key="activities.id", primary_key=True)
    person_id: UUID = Field(foreign_key="persons.id", primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    state: str
    #: When they said it; the waiting list's order.
    since: datetime
    answer_by: datetime | None = None


class ActivityChange(SQLModel, table=True):
    """What was changed of an activity: the history, and what people have yet to be told."""

    __tablename__ = "activity_changes"

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    activity_id: UUID = Field(foreign_key="activities.id", index=True)
    #: None: the machine.
    changed_by: UUID | None = Field(default=None, foreign_key="persons.id")
    at: datetime
    #: The activity's version from then on.
    version: int
    #: JSON: {"meeting_point": ["before", "after"]}.
    what: str = Field(sa_column=sealed("activity_changes.what"))


class Attendance(SQLModel, table=True):
    """Whether somebody was there: the participation log."""

    __tablename__ = "attendances"
    __table_args__ = (one_of("state", ATTENDANCE_MOVES),)

    activity_id: UUID = Field(foreign_key="activities.id", primary_key=True)
    person_id: UUID = Field(foreign_key="persons.id", primary_key=True, index=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    state: str
    marked_by: UUID = Field(foreign_key="persons.id")
    marked_at: datetime


class AttendanceChange(SQLModel, table=True):
    """A correction after the list was finished: what stood there before, and who changed it."""

    __tablename__ = "attendance_changes"
    __table_args__ = (one_of("before", ATTENDANCE_MOVES), one_of("after", ATTENDANCE_MOVES))

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    activity_id: UUID = Field(foreign_key="activities.id", index=True)
    person_id: UUID = Field(foreign_key="persons.id")
    changed_by: UUID = Field(foreign_key="persons.id")
    at: datetime
    #: None: not on the list.
    before: str | None = None
    after: str | None = None
