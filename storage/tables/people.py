"""Who there is: programmes, people, their roles, their addresses, their invitations."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.base import binary, moves, new_id, one_of, rule, sealed

ROLES = ("participant", "peer_worker", "staff", "coordinator", "volunteer")
CHANNELS = ("telegram", "sms")
LANGUAGES = ("nb", "nn", "en")

#: active: may be written to. muted: pauses. frozen: on hold until a human has looked.
#: unreachable: the provider says that nothing arrives. opted_out: asked us to stop.
CONTACT_MOVES = moves(
    active="muted frozen unreachable opted_out",
    muted="active frozen unreachable opted_out",
    frozen="active unreachable opted_out",
    unreachable="active frozen opted_out",
    opted_out="active frozen unreachable",
)


class Programme(SQLModel, table=True):
    """One service with its own staff, hours, plan and discreet name."""

    __tablename__ = "programmes"
    __table_args__ = (one_of("contact_mode", ("link", "relay")), one_of("language", LANGUAGES))

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
    #: Emergency numbers in their order: ambulance, urgent care, somebody to talk with.
    ambulance: str
    urgent_care: str
    helpline: str
    #: Local date (ISO) when a human last checked the numbers.
    numbers_checked: str
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


class Person(SQLModel, table=True):
    """A human being."""

    __tablename__ = "persons"
    __table_args__ = (one_of("language", LANGUAGES),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    #: First name, as they want to be called.
    name: str = Field(sa_column=sealed("persons.name"))
    #: None: the phone's.
    language: str | None = None
    created_at: datetime


class Membership(SQLModel, table=True):
    """A role of a person in a programme; somebody with two roles has two rows."""

    __tablename__ = "memberships"
    __table_args__ = (
        UniqueConstraint("programme_id", "person_id", "role"),
        one_of("role", ROLES),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    person_id: UUID = Field(foreign_key="persons.id", index=True)
    role: str
    since: datetime
    #: None: waits for a coordinator's yes, and counts for nothing until then.
    confirmed_at: datetime | None = None
    until: datetime | None = None


class Contact(SQLModel, table=True):
    """An address on a channel with its own state. One address, one person; a stranger's has none yet."""

    __tablename__ = "contacts"
    __table_args__ = (
        UniqueConstraint("channel", "address_index"),
        one_of("channel", CHANNELS),
        one_of("state", CONTACT_MOVES),
        one_of("language", LANGUAGES),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    person_id: UUID | None = Field(default=None, foreign_key="persons.id", index=True)
    channel: str
    address: str = Field(sa_column=sealed("contacts.address"))
    #: Keyed fingerprint of "channel:address".
    address_index: bytes = Field(sa_column=binary())
    state: str = "active"
    #: The phone's own language, where the channel tells and we write it.
    language: str | None = None
    created_at: datetime
    last_wrote_at: datetime | None = None


class Invitation(SQLModel, table=True):
    """A single-use code, expiring; for somebody new, or for another channel of somebody we know."""

    __tablename__ = "invitations"
    __table_args__ = (one_of("role", ROLES), Index("ix_invitations_contact_id", "contact_id"))

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    #: Keyed fingerprint of the code; the code itself is not kept.
    code_index: bytes = Field(sa_column=binary(unique=True))
    role: str
    name: str = Field(sa_column=sealed("invitations.name"))
    #: Whose other channel it is for; None: somebody new.
    person_id: UUID | None = Field(default=None, foreign_key="persons.id")
    #: The number it was sent to with the person present: one JA from there joins.
    contact_id: UUID | None = Field(default=None, foreign_key="contacts.id")
    #: None: from the command line.
    invited_by: UUID | None = Field(default=None, foreign_key="persons.id")
    #: The role counts at once; else a coordinator says yes first.
    confirmed: bool
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None = None
    used_by: UUID | None = Field(default=None, foreign_key="persons.id")
