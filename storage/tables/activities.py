"""What is done together, and who said that they come."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.base import moves, new_id, one_of, sealed

ACTIVITY_MOVES = moves(planned="cancelled done", cancelled="", done="")
#: offered: a place came free, and it is theirs until `answer_by`.
SIGN_UP_MOVES = moves(
    going="declined",
    waiting="going offered declined",
    offered="going declined waiting",
    declined="going waiting",
)


class Activity(SQLModel, table=True):
    """Something done together at a time and a place."""

    __tablename__ = "activities"
    __table_args__ = (
        UniqueConstraint("slot_id", "local_date", "version_of_day"),
        one_of("state", ACTIVITY_MOVES),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    poll_id: UUID | None = Field(default=None, foreign_key="polls.id", index=True)
    slot_id: UUID | None = Field(default=None, foreign_key="slots.id")
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
    state: str = "planned"
    version: int = 1
    created_at: datetime


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
