"""What is on its way: inbox, outbox, what is due, menus, dialogs, signals, keys."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, Column, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.tables.base import binary, moves, new_id, one_of, rule, sealed
from storage.tables.people import CHANNELS

#: In the order in which they go.
LANES = ("urgent", "reply", "reminder", "broadcast")
OUTBOX_MOVES = moves(
    pending="leased expired cancelled uncertain",
    leased="pending sending expired cancelled failed",
    sending="sent pending uncertain failed",
    uncertain="sent failed pending cancelled expired",
    sent="",
    failed="",
    expired="",
    cancelled="",
)
INBOX_STATES = ("handled", "failed", "unreadable")
#: What a provider may say of a message that it took; any other word is not kept.
DELIVERIES = (
    "accepted",
    "scheduled",
    "queued",
    "sending",
    "sent",
    "delivered",
    "read",
    "undelivered",
    "failed",
    "canceled",
)
DUE_STATES = ("waiting", "done", "dropped")
MENU_WORDS = ("", "yes", "no")


class Inbox(SQLModel, table=True):
    """Something that reached us; its raw text only as long as it is not handled."""

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("channel", "external_id"),
        one_of("channel", CHANNELS),
        one_of("state", INBOX_STATES),
        Index("ix_inbox_received_at", "received_at"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    channel: str
    external_id: str
    contact_id: UUID | None = Field(default=None, foreign_key="contacts.id")
    state: str
    raw: str | None = Field(default=None, sa_column=sealed("inbox.raw", nullable=True))
    #: The exception's class.
    error: str | None = None
    received_at: datetime


class Outbox(SQLModel, table=True):
    """Everything we say is a row here first."""

    __tablename__ = "outbox"
    __table_args__ = (
        one_of("lane", LANES),
        one_of("state", OUTBOX_MOVES),
        one_of("delivery", DELIVERIES),
        one_of("channel", CHANNELS),
        # In the order of a claim, so that of many rows of one instant the first is found without sorting.
        Index(
            "ix_outbox_waiting",
            "channel",
            "lane",
            "not_before",
            "created_at",
            "position",
            sqlite_where=text("state = 'pending'"),
            postgresql_where=text("state = 'pending'"),
        ),
        Index(
            "ix_outbox_moving",
            "recipient",
            sqlite_where=text("state IN ('leased', 'sending')"),
            postgresql_where=text("state IN ('leased', 'sending')"),
        ),
        Index(
            "ix_outbox_look_at",
            "look_at",
            sqlite_where=text("look_at IS NOT NULL"),
            postgresql_where=text("look_at IS NOT NULL"),
        ),
        Index("ix_outbox_again_of", "again_of"),
        Index("ix_outbox_about", "kind", "subject_id"),
        Index("ix_outbox_provider_id", "provider_id"),
        Index("ix_outbox_ended_at", "ended_at"),
        Index("ix_outbox_contact_id", "contact_id", "created_at"),
        Index(
            "ix_outbox_strangers",
            "created_at",
            sqlite_where=text("person_id IS NULL"),
            postgresql_where=text("person_id IS NULL"),
        ),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID | None = Field(default=None, foreign_key="programmes.id", index=True)
    #: None: a stranger.
    person_id: UUID | None = Field(default=None, foreign_key="persons.id")
    #: Set: exactly there. None: where the person last wrote from, looked up when it is sent.
    contact_id: UUID | None = Field(default=None, foreign_key="contacts.id")
    #: The person, or a stranger's contact: one recipient's messages go one after another.
    recipient: UUID
    #: Whose turn it is to send it: where the person was last heard from, until it is sent.
    channel: str = "telegram"
    #: What it is about: "poll", "thread", …
    kind: str
    subject_id: UUID | None = None
    version: int = 1
    lane: str
    state: str = "pending"
    #: The wording id.
    wording: str
    #: The whole reply: wording, arguments, options; wiped when it is no longer needed.
    reply: str | None = Field(default=None, sa_column=sealed("outbox.reply", nullable=True))
    dedupe_key: str = Field(unique=True)
    #: Name of a question in storage/truths that must still be answered yes when it is sent.
    predicate: str | None = None
    #: It waits for the morning.
    automatic: bool
    not_before: datetime
    expires_at: datetime | None = None
    created_at: datetime
    #: The machine's nanoseconds: the order within one instant of the business clock.
    position: int = Field(default=0, sa_column=Column(BigInteger, nullable=False))
    #: Telegram: the message that it changes instead of being a new one.
    edits: str | None = None
    attempts: int = 0
    #: On the machine's clock (PostgreSQL: the database's).
    lease_until: datetime | None = None
    fence: int = Field(default=0, sa_column=Column(BigInteger, nullable=False, default=0))
    sent_to: UUID | None = Field(default=None, foreign_key="contacts.id")
    provider_id: str | None = None
    segments: int | None = None
    #: What the provider last said of it; advances only.
    delivery: str | None = None
    delivery_rank: int = -1
    error: str | None = None
    ended_at: datetime | None = None
    #: The message that this one repeats: one that did not arrive, or may not have.
    again_of: UUID | None = None
    #: Keyed fingerprint of address and words, while the provider may still have to be asked for it.
    fingerprint: bytes | None = Field(default=None, sa_column=binary(nullable=True))
    #: Uncertain: when the provider is asked or it is sent once more (business clock); None: neither.
    look_at: datetime | None = None


class Permit(SQLModel, table=True):
    """One of the sendings that a limit allows at a time; used again when its time is over."""

    __tablename__ = "permits"

    #: Whose limit: "telegram", or a sender's.
    key: str = Field(primary_key=True)
    #: 0 to the limit less one.
    number: int = Field(primary_key=True)
    #: On the machine's clock (PostgreSQL: the database's).
    free_at: datetime


class Rest(SQLModel, table=True):
    """Nothing goes to this recipient for a moment, because of the limit of one chat."""

    __tablename__ = "rests"

    recipient: UUID = Field(primary_key=True)
    #: On the machine's clock (PostgreSQL: the database's).
    until: datetime = Field(index=True)


class Installation(SQLModel, table=True):
    """The one row about this database as a whole."""

    __tablename__ = "installation"

    id: int = Field(default=1, primary_key=True, sa_column_kwargs={"autoincrement": False})
    #: When it was made from a backup; None: never.
    restored_at: datetime | None = None
    #: The instant that the backup is from.
    backup_of: datetime | None = None
    #: Since when nothing automatic is sent, until somebody lets it; None: all is sent.
    paused_at: datetime | None = None


class Due(SQLModel, table=True):
    """Something to be done at an instant, written with the fact that it belongs to."""

    __tablename__ = "due"
    __table_args__ = (
        UniqueConstraint("kind", "subject_id", "version"),
        one_of("state", DUE_STATES),
        Index(
            "ix_due_waiting",
            "at",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID | None = Field(default=None, foreign_key="programmes.id", index=True)
    kind: str
    subject_id: UUID
    at: datetime
    version: int = 1
    state: str = "waiting"
    attempts: int = 0
    #: After a failure: not before (business clock).
    again_at: datetime | None = None
    done_at: datetime | None = None


class MenuEntry(SQLModel, table=True):
    """A number or a yes / no that a phone was sent, and what it stands for."""

    __tablename__ = "menus"
    __table_args__ = (
        one_of("word", MENU_WORDS),
        rule("number", ">= 0"),
        Index("ix_menus_phone", "contact_id", "number"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID | None = Field(default=None, foreign_key="programmes.id", index=True)
    contact_id: UUID = Field(foreign_key="contacts.id")
    outbox_id: UUID = Field(foreign_key="outbox.id", index=True)
    #: 0: only its word picks it.
    number: int
    #: "yes", "no" or "".
    word: str = ""
    action: str
    topic: str
    #: Not among the first five: shown by MER.
    hidden: bool = False
    opened_at: datetime
    closes_at: datetime
    closed_at: datetime | None = None


class Dialog(SQLModel, table=True):
    """A question of several steps that somebody is in the middle of, on any of their phones."""

    __tablename__ = "dialogs"

    person_id: UUID = Field(foreign_key="persons.id", primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    kind: str
    step: str
    #: JSON of the answers so far.
    answers: str = Field(sa_column=sealed("dialogs.answers"))
    expires_at: datetime


class Act(SQLModel, table=True):
    """The last thing that somebody did and may undo, for ten minutes."""

    __tablename__ = "acts"

    person_id: UUID = Field(foreign_key="persons.id", primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    #: What routes.UNDO takes back: "propose", "vote", "sign-up", …
    kind: str
    subject_id: UUID
    at: datetime


class Signal(SQLModel, table=True):
    """Something that a human has to see, because the service cannot mend it."""

    __tablename__ = "signals"
    __table_args__ = (UniqueConstraint("kind", "subject_id"),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID | None = Field(default=None, foreign_key="programmes.id", index=True)
    kind: str
    subject_id: UUID
    raised_at: datetime
    #: When staff were told that there is something to see.
    told_at: datetime | None = None
    settled_at: datetime | None = None


class Keys(SQLModel, table=True):
    """The database's own keys, wrapped by a key that is not here."""

    __tablename__ = "keys"

    id: int = Field(default=1, primary_key=True, sa_column_kwargs={"autoincrement": False})
    data_key: bytes = Field(sa_column=binary())
    index_key: bytes = Field(sa_column=binary())
    wrapped_by: str
