"""Our own pages for staff: the code word that opens them, links that are used once, who has signed in."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from storage.tables.base import binary, new_id


class Pin(SQLModel, table=True):
    """A short code of one's own, known to nobody else and kept as a slow fingerprint."""

    __tablename__ = "pins"

    person_id: UUID = Field(foreign_key="persons.id", primary_key=True)
    salt: bytes = Field(sa_column=binary())
    #: scrypt of the code.
    fingerprint: bytes = Field(sa_column=binary())
    set_at: datetime
    #: Wrong tries in a row, and until when none counts.
    misses: int = 0
    locked_until: datetime | None = None


class PageLink(SQLModel, table=True):
    """An address that leads one person to one page, soon and once."""

    __tablename__ = "page_links"

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    person_id: UUID = Field(foreign_key="persons.id", index=True)
    #: None: the list of all threads.
    thread_id: UUID | None = Field(default=None, foreign_key="threads.id", index=True)
    #: Keyed fingerprint of the token; the token itself is not kept.
    token_index: bytes = Field(sa_column=binary(unique=True))
    expires_at: datetime
    used_at: datetime | None = None


class PageSession(SQLModel, table=True):
    """Somebody of the team who has signed in on a browser."""

    __tablename__ = "page_sessions"

    id: UUID = Field(default_factory=new_id, primary_key=True)
    programme_id: UUID = Field(foreign_key="programmes.id", index=True)
    person_id: UUID = Field(foreign_key="persons.id", index=True)
    #: Keyed fingerprint of the cookie.
    token_index: bytes = Field(sa_column=binary(unique=True))
    begun_at: datetime
    last_at: datetime
