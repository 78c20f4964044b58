"""A database of an earlier release, full of what people did, comes to this release and loses nothing."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from alembic import command
from sqlalchemy import Column, Connection, MetaData, inspect, select
from sqlmodel import col
from sqlmodel import select as select_rows

from scheduler import ticks
from storage import schema, sealed
from storage.database import Database
from storage.sealed import Sealed
from storage.tables import Activity, Due, Programme, SignUp
from tests.storage import specimens

#: A Wednesday morning; the specimen is planned for half past ten the day after.
NOW = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
_VALUES: dict[type, Any] = {
    datetime: specimens.MOMENT.astimezone(UTC),
    date: date(2026, 11, 26),
    bool: True,
    int: 1,
    bytes: b"specimen",
}
#: What rows have to say so that they are read as something that still goes on.
_SAID = {
    "opening_hours.opens": "09:00",
    "opening_hours.closes": "15:00",
    "programmes.time_zone": "Europe/Oslo",
    "programmes.quiet_from": "21:00",
    "programmes.quiet_to": "08:00",
    "slots.starts": "11:30",
    "due.kind": "activity-end",
    "due.state": "done",
}


def at_revision(connection: Connection, revision: str) -> None:
    command.upgrade(schema.configured(connection), revision)


@pytest.fixture
async def first_release(empty_database: Database, secret_keys: str) -> Database:
    """The tables of the first release with a row in each."""
    async with empty_database.engine.begin() as connection:
        await connection.run_sync(at_revision, "0001")
    await empty_database.open_keys(sealed.parse_keys(secret_keys))
    async with empty_database.engine.begin() as connection:
        await connection.run_sync(fill, empty_database.keyring)
    return empty_database


def fill(connection: Connection, keyring: sealed.Keyring) -> None:
    """One row a table, as the database itself says that rows are."""
    rows: dict[str, dict[str, Any]] = {}
    for table in reflected(connection).sorted_tables:
        if table.name not in ("keys", "alembic_version"):
            lists = words(connection, table.name)
            row = {one.name: _value(one, lists, rows, keyring) for one in table.columns}
            connection.execute(table.insert().values(row))
            rows[table.name] = row


def reflected(connection: Connection) -> MetaData:
    found = MetaData()
    found.reflect(connection)
    return found


def words(connection: Connection, table: str) -> dict[str, str]:
    """The first word of each closed vocabulary, by column."""
    rules = inspect(connection).get_check_constraints(table)
    listed = {str(one["name"]).removeprefix(f"ck_{table}_"): str(one["sqltext"]) for one in rules}
    return {column: found[1] for column, rule in listed.items() if (found := re.search(r"'(\w+)'", rule))}


def _value(
    column: Column[Any], lists: dict[str, str], rows: dict[str, dict[str, Any]], keyring: sealed.Keyring
) -> Any:
    name = f"{column.table.name}.{column.name}"
    for link in column.foreign_keys:
        return rows[link.column.table.name][link.column.name]
    if name in _SAID or column.name in lists:
        return _SAID.get(name) or lists[column.name]
    kind = column.type.python_type
    if kind is bytes and isinstance(_of_this_release(column), Sealed):
        return keyring.seal("Hemmelig", name)
    if kind is UUID or getattr(column.type, "length", None) == 32:
        return uuid4() if kind is UUID else uuid4().hex
    return _VALUES.get(kind, name)


def _of_this_release(column: Column[Any]) -> Any:
    tables = {table.name: table for table in specimens.TABLES}
    return tables[column.table.name].columns[column.name].type


def everything(connection: Connection) -> dict[str, list[dict[str, Any]]]:
    return {
        table.name: [dict(row._mapping) for row in connection.execute(select(table))]
        for table in reflected(connection).sorted_tables
        if table.name != "alembic_version"
    }


async def test_the_week_loses_nothing_on_the_way_up_and_down(first_release: Database) -> None:
    async with first_release.engine.begin() as connection:
        before = await connection.run_sync(everything)
    assert all(rows for rows in before.values())
    assert {"programmes", "slots", "activities", "sign_ups", "outbox"} <= set(before)

    await schema.migrate(first_release)
    assert await schema.state(first_release) == "current"
    async with first_release.engine.begin() as connection:
        after = await connection.run_sync(everything)
    for table, rows in before.items():
        assert [{name: row[name] for name in rows[0]} for row in after[table]] == rows

    async with first_release.engine.connect() as connection:
        if first_release.is_sqlite:
            # As `schema.migrate` does: a table that is built anew must not count as deleted rows.
            raw: Any = (await connection.get_raw_connection()).driver_connection
            await raw.execute("PRAGMA foreign_keys=OFF")
        async with connection.begin():
            await connection.run_sync(lambda plain: command.downgrade(schema.configured(plain), "0001"))
            assert await connection.run_sync(everything) == before


async def test_programmes_that_were_there_begin_with_the_usual_hours(first_release: Database) -> None:
    await schema.migrate(first_release)
    async with first_release.transaction() as session:
        programme = (await session.scalars(select_rows(Programme))).one()
        assert (programme.plan_weekday, programme.plan_at) == (4, "13:00")
        assert (programme.evening_at, programme.morning_at) == ("18:00", "08:30")
        assert (programme.fare, programme.food, programme.conditions) == (None, None, None)
        activity = (await session.scalars(select_rows(Activity))).one()
        assert (activity.title, activity.organiser_id, activity.attended_at) == ("Hemmelig", None, None)
        assert (await session.scalars(select_rows(SignUp))).one().activity_id == activity.id


async def test_what_new_rows_begin_with_is_said_by_the_code_alone(first_release: Database) -> None:
    def defaults(connection: Connection) -> list[str]:
        inspector = inspect(connection)
        return [
            f"{table}.{column['name']}"
            for table in inspector.get_table_names()
            for column in inspector.get_columns(table)
            if column["default"] is not None
        ]

    await schema.migrate(first_release)
    async with first_release.engine.begin() as connection:
        assert await connection.run_sync(defaults) == []


async def test_what_was_there_before_is_told_and_reminded_of_like_the_rest(first_release: Database) -> None:
    await schema.migrate(first_release)
    assert await ticks.mend(first_release, NOW) > 0
    async with first_release.transaction() as session:
        programme = (await session.scalars(select_rows(Programme))).one()
        activity = (await session.scalars(select_rows(Activity))).one()
        rows = await session.scalars(select_rows(Due).where(col(Due.state) == "waiting"))
        waiting = {(row.kind, row.subject_id): row.at for row in rows}
    assert waiting["plan", programme.id] == datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
    assert waiting["staff-day", programme.id] == datetime(2026, 11, 26, 7, 0, tzinfo=UTC)
    assert waiting["activity-evening", activity.id] == datetime(2026, 11, 25, 17, 0, tzinfo=UTC)
    assert waiting["activity-morning", activity.id] == datetime(2026, 11, 26, 7, 30, tzinfo=UTC)
    assert waiting["activity-end", activity.id] == activity.ends_at
    assert await ticks.mend(first_release, NOW) == 0
