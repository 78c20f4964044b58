"""What people write to people: threads, their words, what became of them, and notes that are never sent."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.base import moves, new_id, one_of, sealed

#: waiting: somebody wrote, and nobody has it. taken: its owner is to answer. answered: the other's turn.
THREAD_MOVES = moves(
    waiting="taken answered closed",
    taken="waiting answered closed",
    answered="waiting taken closed",
    closed="waiting taken",
)
#: asked: whoever is to take over has not said yes; the thread stays where it is.
HANDOVER_MOVES = moves(asked="taken declined withdrawn", taken="", declined="", withdrawn="")
#: Who is asked to take a thread, in this order.
STOPS = ("told-owner", "told-shift", "told-leader", "told-all")
#: What becomes of a thread, each with whom it concerns. told-…: who was asked to take it, and why them.
STEPS = (
    "opened",
    *STOPS,
    "told-nobody",
    "alarmed",
    "taken",
    "answered",
    "reminded",
    "number-shown",
    "given-back",
    "went-back",
    "handed-over",
    "closed",
)


class Thread(SQLModel, table=True):
    """A conversation between somebody and the staff."""

    __tablename__ = "threads"
    __table_args__ = (
        one_of("state", THREAD_MOVES),
        one_of("stop", STOPS),
        Index("ix_threads_programme_id_state", "programme_id", "state"),
        Index("ix_threads_programme_id_opened_at", "programme_id", "opened_at"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id")
    #: Where they wrote from, and where an answer goes.
    contact_id: UUID = Field(foreign_key="contacts.id", index=True)
    #: None: a stranger.
    person_id: UUID | None = Field(default=None, foreign_key="persons.id", index=True)
    state: str = "waiting"
    opened_at: datetime
    last_at: datetime
    #: Whoever has taken it, or answered last; None: nobody yet.
    owner_id: UUID | None = Field(default=None, foreign_key="persons.id")
    #: Grows each time that it begins to wait: what was said of an earlier time is said no more.
    version: int = 1
    #: Since when it waits for somebody, or its owner for an answer to be written; None: for nobody.
    since: datetime | None = None
    #: Who was told last, as a step; None: the next begins with the first of them.
    stop: str | None = None
    #: Words of acute danger are in it. Nothing else of what they were is kept.
    urgent: bool = False
    #: Since when the alarm rings; None: it does not.
    alarm_since: datetime | None = None
    #: They rang, and want to be rung.
    call_back: bool = False
    #: When we said that somebody reads it; None: nothing was said of what waits now.
    promised_at: datetime | None = None


class Message(SQLModel, table=True):
    """Words in a thread, or a call. Those that are sent go through the outbox."""

    __tablename__ = "messages"
    __table_args__ = (
        one_of("direction", ("in", "out")),
        Index("ix_messages_thread_id_at", "thread_id", "at"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    thread_id: UUID = Field(foreign_key="threads.id")
    direction: str
    #: None: a stranger.
    author_id: UUID | None = Field(default=None, foreign_key="persons.id")
    #: Empty for a call.
    body: str = Field(sa_column=sealed("messages.body"))
    #: They rang and nobody spoke with them.
    is_call: bool = False
    #: The provider's id of it, so that an edit is known.
    provider_id: str | None = None
    at: datetime


class Note(SQLModel, table=True):
    """What the team writes about a thread among themselves. Nothing leads from here to what is sent."""

    __tablename__ = "notes"

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    thread_id: UUID = Field(foreign_key="threads.id", index=True)
    author_id: UUID = Field(foreign_key="persons.id")
    body: str = Field(sa_column=sealed("notes.body"))
    at: datetime


class ThreadStep(SQLModel, table=True):
    """What became of a thread, and when: who was asked, who took it, who gave it back."""

    __tablename__ = "thread_steps"
    __table_args__ = (one_of("what", STEPS), Index("ix_thread_steps_programme_id_at", "programme_id", "at"))

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id")
    thread_id: UUID = Field(foreign_key="threads.id", index=True)
    what: str
    #: Whom it concerns; None: nobody in particular.
    person_id: UUID | None = Field(default=None, foreign_key="persons.id")
    at: datetime


class Handover(SQLModel, table=True):
    """Somebody asks somebody else to go on with a thread."""

    __tablename__ = "handovers"
    __table_args__ = (one_of("state", HANDOVER_MOVES),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    thread_id: UUID = Field(foreign_key="threads.id", index=True)
    from_id: UUID = Field(foreign_key="persons.id")
    to_id: UUID = Field(foreign_key="persons.id")
    #: What whoever goes on should know, in a few words.
    summary: str | None = Field(default=None, sa_column=sealed("handovers.summary", nullable=True))
    state: str = "asked"
    at: datetime


class ReadyAnswer(SQLModel, table=True):
    """Words that the team sends often; seen and sent by hand each time."""

    __tablename__ = "ready_answers"

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    text: str = Field(sa_column=sealed("ready_answers.text"))
    created_at: datetime


class Decline(SQLModel, table=True):
    """Threads of this participant do not go to this worker; either may want it so, and nobody is told why."""

    __tablename__ = "declines"
    __table_args__ = (
        UniqueConstraint("programme_id", "participant_id", "worker_id", "by_worker"),
        Index("ix_declines_worker_id", "worker_id"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    participant_id: UUID = Field(foreign_key="persons.id", index=True)
    worker_id: UUID = Field(foreign_key="persons.id")
    by_worker: bool
    at: datetime
