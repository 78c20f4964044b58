"""A million rows like one, made by the database itself."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel


async def multiply(
    session: AsyncSession, like: SQLModel, count: int, *, random: Collection[str], moments: Collection[str]
) -> None:
    """So many rows like this one, a second apart in `moments`, with ids of their own in `random`."""
    session.add(like)
    await session.flush()
    is_sqlite = session.get_bind().dialect.name == "sqlite"
    table = type(like).__table__  # type: ignore[attr-defined]
    values = []
    columns = [column.name for column in table.columns]
    for column in columns:
        if column in random:
            values.append("lower(hex(randomblob(16)))" if is_sqlite else "gen_random_uuid()")
        elif column in moments and is_sqlite:
            values.append(f"datetime(one.{column}, '+' || n.i || ' seconds') || '.000000'")
        elif column in moments:
            values.append(f"one.{column} + n.i * interval '1 second'")
        elif column == "dedupe_key":
            values.append(f"one.{column} || ':' || n.i")
        elif column == "position":
            values.append("n.i")
        else:
            values.append(f"one.{column}")
    numbers = (
        "(WITH RECURSIVE some(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM some WHERE i < :count) "
        "SELECT i FROM some)"
        if is_sqlite
        else "(SELECT generate_series(1, :count) AS i)"
    )
    names = ", ".join(f'"{column}"' for column in columns)
    key = like.id.hex if is_sqlite else like.id  # type: ignore[attr-defined]
    if count > 1:
        await session.execute(
            text(
                f"INSERT INTO {table.name} ({names}) SELECT {', '.join(values)} "
                f"FROM {table.name} AS one, {numbers} AS n WHERE one.id = :key"
            ),
            {"count": count - 1, "key": key},
        )
