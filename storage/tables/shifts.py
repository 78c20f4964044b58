"""The rota: who answers when, and how shifts pass from one to another."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.base import moves, new_id, one_of, rule

#: open: nobody's yet, or free again; anybody on the rota may take it.
SHIFT_MOVES = moves(open="held cancelled", held="open cancelled", cancelled="")
#: asked: the other has not said yes; until then the shift stays where it is.
SHIFT_OFFER_MOVES = moves(asked="accepted declined withdrawn", accepted="", declined="", withdrawn="")


class ShiftSeries(SQLModel, table=True):
    """A shift that comes every week: local day and hours, expanded into shifts some weeks ahead."""

    __tablename__ = "shift_series"
    __table_args__ = (rule("weekday", "BETWEEN 0 AND 6"),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    #: Whose each new shift is; None: open.
    person_id: UUID | None = Field(default=None, foreign_key="persons.id")
    #: 0 is Monday.
    weekday: int
    #: Local times; an end at or before the start is on the next day.
    starts: str
    ends: str
    since: date
    #: The last day on which one may begin; None: it goes on.
    until: date | None = None
    made_by: UUID = Field(foreign_key="persons.id")
    created_at: datetime


class Shift(SQLModel, table=True):
    """Hours in which somebody answers; whoever is on gets what people write."""

    __tablename__ = "shifts"
    __table_args__ = (
        one_of("state", SHIFT_MOVES),
        UniqueConstraint("series_id", "series_date"),
        Index("ix_shifts_programme_id_ends_at", "programme_id", "ends_at"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id")
    #: None: it is open.
    person_id: UUID | None = Field(default=None, foreign_key="persons.id", index=True)
    state: str = "open"
    starts_at: datetime
    ends_at: datetime
    series_id: UUID | None = Field(default=None, foreign_key="shift_series.id")
    #: The local date that the series made it for.
    series_date: date | None = None
    made_by: UUID = Field(foreign_key="persons.id")
    #: Who had it and was relieved; nobody is told why, and they are not asked again.
    left_by: UUID | None = Field(default=None, foreign_key="persons.id")
    #: Grows with each change of whose or when it is.
    version: int = 1
    created_at: datetime


class ShiftOffer(SQLModel, table=True):
    """Somebody asks somebody else to take over a shift, or to swap."""

    __tablename__ = "shift_offers"
    __table_args__ = (one_of("state", SHIFT_OFFER_MOVES),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    shift_id: UUID = Field(foreign_key="shifts.id", index=True)
    from_id: UUID = Field(foreign_key="persons.id")
    to_id: UUID = Field(foreign_key="persons.id")
    #: The other's shift that would be swapped for it; None: nothing.
    in_return_id: UUID | None = Field(default=None, foreign_key="shifts.id")
    state: str = "asked"
    at: datetime
