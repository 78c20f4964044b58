"""A made-up row in every table, so that a rule can be tried on every column that there is."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import Boolean, CheckConstraint, Column, Date, Integer, LargeBinary, Table, Uuid, insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel
from sqlmodel.sql.sqltypes import UTCDateTime

import storage.tables  # noqa: F401
from storage.sealed import Sealed

TABLES = SQLModel.metadata.sorted_tables
#: Not in UTC, so that somebody has to turn it.
MOMENT = datetime(2026, 11, 26, 10, 30, tzinfo=ZoneInfo("Europe/Oslo"))
_BY_TYPE: dict[type, Any] = {
    UTCDateTime: MOMENT,
    Date: date(2026, 11, 26),
    Boolean: True,
    Integer: 1,
    LargeBinary: b"specimen",
}


def columns_of(kind: type) -> list[Column[Any]]:
    """Every column of that type in every table."""
    return [column for table in TABLES for column in table.columns if isinstance(column.type, kind)]


def words(table: Table) -> dict[str, list[str]]:
    """The closed vocabularies of a table: column → its words."""
    found = {}
    for rule in table.constraints:
        listed = re.fullmatch(r"(\w+) IN \((.*)\)", str(getattr(rule, "sqltext", "")))
        if isinstance(rule, CheckConstraint) and listed:
            found[listed[1]] = re.findall(r"'([\w-]+)'", listed[2])
    return found


async def fill(session: AsyncSession) -> dict[str, dict[str, Any]]:
    """One row a table, every column with a value; the values by table. The keys are there already."""
    rows: dict[str, dict[str, Any]] = {}
    for table in TABLES:
        if table.name != "keys":
            rows[table.name] = {column.name: _value(column, rows) for column in table.columns}
            await session.execute(insert(table).values(rows[table.name]))
    return rows


def _value(column: Column[Any], rows: dict[str, dict[str, Any]]) -> Any:
    for link in column.foreign_keys:
        return rows[link.column.table.name][link.column.name]
    if column.name in words(column.table):
        return words(column.table)[column.name][0]
    if isinstance(column.type, Sealed):
        return f"Hemmelig {column.type.place}"
    if isinstance(column.type, Uuid):
        return uuid4()
    return next((value for kind, value in _BY_TYPE.items() if isinstance(column.type, kind)), f"{column}")
