"""What people write to people."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from storage.tables.base import moves, new_id, one_of, sealed

THREAD_MOVES = moves(waiting="answered closed", answered="waiting closed", closed="waiting")


class Thread(SQLModel, table=True):
    """A conversation between somebody and the staff."""

    __tablename__ = "threads"
    __table_args__ = (one_of("state", THREAD_MOVES),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    #: Where they wrote from, and where an answer goes.
    contact_id: UUID = Field(foreign_key="contacts.id", index=True)
    #: None: a stranger.
    person_id: UUID | None = Field(default=None, foreign_key="persons.id", index=True)
    state: str = "waiting"
    opened_at: datetime
    last_at: datetime


class Message(SQLModel, table=True):
    """Words in a thread. Those that are sent go through the outbox."""

    __tablename__ = "messages"
    __table_args__ = (one_of("direction", ("in", "out")),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    thread_id: UUID = Field(foreign_key="threads.id", index=True)
    direction: str
    #: None: a stranger.
    author_id: UUID | None = Field(default=None, foreign_key="persons.id")
    body: str = Field(sa_column=sealed("messages.body"))
    #: The provider's id of it, so that an edit is known.
    provider_id: str | None = None
    at: datetime
