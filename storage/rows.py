"""Inserting a row unless it is there, or in its place: the same on both databases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, TypeVar, cast
from uuid import UUID

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm.util import identity_key
from sqlmodel import SQLModel

from storage import later

Row = TypeVar("Row", bound=SQLModel)


async def insert_new(session: AsyncSession, row: SQLModel, *unique: str) -> bool:
    """False when a row with the same values in `unique` was there first; nothing is changed then."""
    return bool(await insert_all_new(session, [row], *unique))


async def insert_all_new(session: AsyncSession, rows: Sequence[SQLModel], *unique: str) -> int:
    """How many were new."""
    values = [_values(row) for row in rows]
    return len(await insert_values(session, type(rows[0]), values, *unique)) if rows else 0


async def insert_values(
    session: AsyncSession, table: type[SQLModel], values: Sequence[dict[str, Any]], *unique: str
) -> set[Any]:
    """The primary keys of those that were new: values, or tuples where a key has several columns."""
    if not values:
        return set()
    statement = _insert_returning(table, _dialect(session), unique)
    added = await session.execute(statement, values)
    return {key[0] if len(key) == 1 else tuple(key) for key in added}


def put(
    session: AsyncSession,
    table: type[SQLModel],
    values: dict[str, Any],
    *unique: str,
    replaced: tuple[str, ...] = (),
) -> None:
    """Later, with its like: insert it, or where one with the same `unique` is, replace these columns of it.

    Nothing replaced: what is there stays. Nothing else written in the transaction may refer to the row.
    """
    later.write(session, _insert(table, _dialect(session), unique, replaced), values)


def plain(table: type[SQLModel], **values: Any) -> dict[str, Any]:
    """What `table(**values)` would hold, for a row that is only written: an object costs ten times more."""
    fixed, made = _defaults(table)
    return fixed | {name: make() for name, make in made.items() if name not in values} | values


@cache
def _defaults(table: type[SQLModel]) -> tuple[dict[str, Any], dict[str, Callable[[], Any]]]:
    fields = table.model_fields.items()
    made: dict[str, Any] = {name: field.default_factory for name, field in fields if field.default_factory}
    fixed = {name: field.default for name, field in fields if name not in made and not field.is_required()}
    return fixed, made


def at_hand(session: AsyncSession, table: type[Row], key: UUID) -> Row | None:
    """The row, if the transaction has it already; None also where the database may have it."""
    return cast("Row | None", session.identity_map.get(identity_key(table, key)))


@cache
def _insert(
    table: type[SQLModel], dialect: str, unique: tuple[str, ...], replaced: tuple[str, ...] = ()
) -> Any:
    columns: Any = table.__table__  # type: ignore[attr-defined]
    statement = postgresql.insert(columns) if dialect == "postgresql" else sqlite.insert(columns)
    if not replaced:
        return statement.on_conflict_do_nothing(index_elements=unique)
    return statement.on_conflict_do_update(
        index_elements=unique, set_={name: statement.excluded[name] for name in replaced}
    )


@cache
def _insert_returning(table: type[SQLModel], dialect: str, unique: tuple[str, ...]) -> Any:
    columns: Any = table.__table__  # type: ignore[attr-defined]
    return _insert(table, dialect, unique).returning(*columns.primary_key.columns)


def _dialect(session: AsyncSession) -> str:
    return session.get_bind().dialect.name


def _values(row: SQLModel) -> dict[str, Any]:
    """The row's columns as they are in Python."""
    return {name: value for name, value in vars(row).items() if name != "_sa_instance_state"}
