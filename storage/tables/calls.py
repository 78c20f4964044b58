"""Somebody who helps out needs one of the staff, now."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from storage.tables.base import moves, new_id, one_of

#: over: the activity has ended, and nobody took it. taken → waiting: they cannot come after all.
CALL_MOVES = moves(waiting="taken over", taken="waiting over", over="")


class Call(SQLModel, table=True):
    """A volunteer or an organiser asks for staff; whoever takes it comes."""

    __tablename__ = "calls"
    __table_args__ = (one_of("state", CALL_MOVES),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    person_id: UUID = Field(foreign_key="persons.id")
    activity_id: UUID | None = Field(default=None, foreign_key="activities.id")
    state: str = "waiting"
    taken_by: UUID | None = Field(default=None, foreign_key="persons.id")
    at: datetime
    #: When somebody took it; of one that waits: since when it is free again.
    taken_at: datetime | None = None
