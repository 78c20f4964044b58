"""What participants decide: proposals, polls, choices, ballots, votes."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Column, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.base import moves, new_id, one_of, rule, sealed

#: open: waits. polled: is a choice in a poll. done: became an activity. declined / withdrawn.
PROPOSAL_MOVES = moves(
    open="polled done declined withdrawn", polled="open done", done="", declined="open", withdrawn=""
)
#: undecided: too few voted, and staff decide.
POLL_MOVES = moves(
    open="undecided decided cancelled",
    undecided="decided cancelled",
    decided="overruled",
    overruled="",
    cancelled="",
)
#: won: flest stemmer. both: a tie, and two free slots. drawn: a tie, and a draw. staff: too few voted.
#: overruled: against the vote, for a reason that everyone reads. none: nobody voted, or nothing came of it.
OUTCOMES = ("won", "both", "drawn", "staff", "overruled", "none")
OVERRULE_REASONS = ("limit", "safety")


class Proposal(SQLModel, table=True):
    """An idea that anyone may send, at any time."""

    __tablename__ = "proposals"
    __table_args__ = (one_of("state", PROPOSAL_MOVES),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    #: None: what lost a poll and was typed by staff.
    author_id: UUID | None = Field(default=None, foreign_key="persons.id")
    text: str = Field(sa_column=sealed("proposals.text"))
    state: str = "open"
    created_at: datetime


class Poll(SQLModel, table=True):
    """A question with a deadline, about a slot on a date or about anything."""

    __tablename__ = "polls"
    __table_args__ = (
        one_of("state", POLL_MOVES),
        one_of("outcome", OUTCOMES),
        one_of("overrule_reason", OVERRULE_REASONS),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    posted_by: UUID = Field(foreign_key="persons.id")
    #: None: "what do we do then", about a slot.
    question: str | None = Field(default=None, sa_column=sealed("polls.question", nullable=True))
    slot_id: UUID | None = Field(default=None, foreign_key="slots.id")
    #: The slot's day, local.
    local_date: date | None = None
    #: When the slot starts; None for a free question.
    starts_at: datetime | None = None
    several: bool = False
    #: Fewer ballots than this, and staff decide.
    smallest_turnout: int = 0
    #: What the result has to keep to (money, transport, staff, weather), as everyone reads it.
    limits: str | None = Field(default=None, sa_column=sealed("polls.limits", nullable=True))
    #: The poll's own key; gone at close.
    key: str | None = Field(default=None, sa_column=sealed("polls.key", nullable=True))
    state: str = "open"
    opened_at: datetime
    closes_at: datetime
    #: When those who have not voted are nudged; None: never.
    nudge_at: datetime | None = None
    closed_at: datetime | None = None
    turnout: int | None = None
    outcome: str | None = None
    overrule_reason: str | None = None
    #: Why staff decided otherwise, as everyone reads it.
    explanation: str | None = Field(default=None, sa_column=sealed("polls.explanation", nullable=True))
    #: What chance decided: the positions it drew among, in the drawn order, "2,0".
    drawn: str | None = None
    version: int = 1


class Choice(SQLModel, table=True):
    """One thing that can be voted for."""

    __tablename__ = "choices"
    __table_args__ = (UniqueConstraint("poll_id", "position"), rule("position", ">= 0"))

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    poll_id: UUID = Field(foreign_key="polls.id")
    #: 0 is the first.
    position: int
    label: str = Field(sa_column=sealed("choices.label"))
    proposal_id: UUID | None = Field(default=None, foreign_key="proposals.id")
    #: Votes at close; None while the poll is open, and again once it is decided where few voted.
    total: int | None = None
    won: bool = False


class Ballot(SQLModel, table=True):
    """Somebody voted; not what. Gone at close."""

    __tablename__ = "ballots"

    poll_id: UUID = Field(foreign_key="polls.id", primary_key=True)
    person_id: UUID = Field(foreign_key="persons.id", primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)


class Vote(SQLModel, table=True):
    """What somebody voted; not who. Kept in the order of `voter`, which tells nothing; gone at close."""

    __tablename__ = "votes"
    __table_args__ = ({"sqlite_with_rowid": False},)

    poll_id: UUID = Field(foreign_key="polls.id", primary_key=True)
    #: HMAC(the poll's own key, the person's id).
    voter: bytes = Field(sa_column=Column(LargeBinary, primary_key=True))
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    #: A mark for each choice by position, "010": always as long as the poll has choices.
    marks: str = Field(sa_column=sealed("votes.marks"))
