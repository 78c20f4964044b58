"""Inserting a row unless it is there: the same on both databases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel

#: Rows in one statement: with the widest table still below both databases' 32,766 values.
_AT_ONCE = 500


async def insert_new(session: AsyncSession, row: SQLModel, *unique: str) -> bool:
    """False when a row with the same values in `unique` was there first; nothing is changed then."""
    return await insert_all_new(session, [row], *unique) == 1


async def insert_all_new(session: AsyncSession, rows: Sequence[SQLModel], *unique: str) -> int:
    """How many were new."""
    if not rows:
        return 0
    table: Any = type(rows[0])
    is_postgresql = session.get_bind().dialect.name == "postgresql"
    insert: Any = postgresql.insert if is_postgresql else sqlite.insert
    added = 0
    for first in range(0, len(rows), _AT_ONCE):
        values = [row.model_dump() for row in rows[first : first + _AT_ONCE]]
        statement = insert(table).values(values).on_conflict_do_nothing(index_elements=unique)
        result: Any = await session.execute(statement)
        added += result.rowcount
    return added
