"""Answers to those who wrote: rows of the outbox, written with all else that the transaction writes."""

from __future__ import annotations

import time
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import later
from storage.rows import plain, put
from storage.tables import Outbox

_supersede = (
    update(Outbox.__table__)  # type: ignore[attr-defined]
    .where(
        col(Outbox.contact_id) == bindparam("whose"),
        col(Outbox.edits) == bindparam("which"),
        col(Outbox.position) < bindparam("before"),
        col(Outbox.state) == "pending",
    )
    .values(state="cancelled", ended_at=bindparam("at"), reply=None)
)


def add(session: AsyncSession, **values: Any) -> None:
    """A row of the outbox with these columns, the others by default.

    What is said within one instant of the business clock goes in the order in which it was said.
    """
    put(session, Outbox, plain(Outbox, **values, position=time.time_ns()), "dedupe_key")


def supersede_edits(session: AsyncSession, contact_id: UUID, edits: str, now: datetime) -> None:
    """Only the last change of a message is sent; this is about those said before now."""
    later.write(
        session,
        _supersede,
        {"whose": contact_id, "which": edits, "before": time.time_ns(), "at": now},
    )
