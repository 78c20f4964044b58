"""Who there is: people, their roles, their addresses, their invitations, what they have chosen."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.appointments import DISCRETIONS, REMINDED
from storage.tables.base import binary, moves, new_id, one_of, sealed
from storage.tables.programmes import LANGUAGES

ROLES = ("participant", "peer_worker", "staff", "coordinator", "volunteer")
CHANNELS = ("telegram", "sms")
#: When somebody wants to be reminded: the evening before, or the morning of the day.
REMIND = ("evening", "morning")

#: active: may be written to. muted: pauses. frozen: on hold until a human has looked.
#: unreachable: the provider says that nothing arrives. opted_out: asked us to stop.
CONTACT_MOVES = moves(
    active="muted frozen unreachable opted_out",
    muted="active frozen unreachable opted_out",
    frozen="active unreachable opted_out",
    unreachable="active frozen opted_out",
    opted_out="active frozen unreachable",
)


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
    #: The staff member who follows this participant up; None: nobody in particular.
    followed_by: UUID | None = Field(default=None, foreign_key="persons.id")


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
    #: Separate times that a message did not arrive, since one last did.
    misses: int = 0


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


class Preference(SQLModel, table=True):
    """What somebody has chosen for themselves in a programme; without a row the defaults here."""

    __tablename__ = "preferences"
    __table_args__ = (
        one_of("remind", REMIND),
        one_of("discretion", DISCRETIONS),
        one_of("appointment_remind", REMINDED),
    )

    person_id: UUID = Field(foreign_key="persons.id", primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", primary_key=True, index=True)
    remind: str = "evening"
    #: A good morning on days when something is on.
    good_morning: bool = False
    #: Others who are signed up may see their first name.
    named: bool = False
    #: What they do not eat, as words of bot.features.choosing joined by commas.
    needs: str | None = Field(default=None, sa_column=sealed("preferences.needs", nullable=True))
    #: Staff: local time when they get their day, "08:00"; None: not at all.
    day_at: str | None = "08:00"
    #: Their own quiet hours, local time, wider than the programme's; None: the programme's.
    quiet_from: str | None = None
    quiet_to: str | None = None
    #: Nothing automatic before then.
    paused_until: datetime | None = None
    #: What their phone shows of appointments.
    discretion: str = "discreet"
    #: When they are reminded of appointments, unless one says something else.
    appointment_remind: str = "both"
    #: "Hvis dere ikke hører fra meg, ...", in their own words.
    if_silent: str | None = Field(default=None, sa_column=sealed("preferences.if_silent", nullable=True))
    #: A plan for a bad night, in their own words, and whether whoever takes their thread may read it.
    night_plan: str | None = Field(default=None, sa_column=sealed("preferences.night_plan", nullable=True))
    night_plan_shared: bool = False
