"""The tables: made by migrations alone, the same as the code says, and strict about what goes in."""

from __future__ import annotations

import asyncio
import shutil
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, Connection, Integer, MetaData, insert, inspect, select, text, update
from sqlalchemy.exc import IntegrityError, StatementError
from sqlmodel import SQLModel
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

from bot.channels.sms.status import RANKS
from storage import schema
from storage.database import Database, DatabaseUnusable
from storage.migrations import __main__ as writer
from storage.sealed import Sealed
from storage.tables import DELIVERIES
from tests.storage import specimens

NEXT_RELEASE = """
import sqlalchemy as sa
from alembic import op
revision, down_revision = "{number:04}", "{before:04}"
def upgrade():
    op.create_table("bicycles", sa.Column("id", sa.Integer(), primary_key=True))
    how = "always" if op.get_bind().dialect.name == "sqlite" else "auto"
    with op.batch_alter_table("persons", recreate=how) as batch:
        batch.add_column(sa.Column("shoe_size", sa.Integer(), nullable=True))
    {last}
def downgrade():
    pass
"""


@pytest.fixture
def next_release(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """From then on the code is a release with one more migration, until `monkeypatch` is undone."""

    def install(last: str = "pass") -> None:
        folder = tmp_path / "later"
        folder.mkdir()
        before = len(list(schema.VERSIONS[0].glob("v*.py")))
        (folder / f"v{before + 1:04}_later.py").write_text(
            NEXT_RELEASE.format(last=last, before=before, number=before + 1)
        )
        monkeypatch.setattr(schema, "VERSIONS", (*schema.VERSIONS, folder))

    return install


def differences(connection: Connection, tables: MetaData) -> list[Any]:
    options = {"compare_type": True, "compare_server_default": True}
    return list(compare_metadata(MigrationContext.configure(connection, opts=options), tables))


def plain(told: Any) -> str:
    """The same text for the same thing: conditions of indexes come as objects."""
    if isinstance(told, dict):
        return str({name: plain(value) for name, value in told.items()})
    return str(told)


def picture(connection: Connection) -> dict[str, Any]:
    """All that the database itself tells of its tables, alembic's own left out."""
    inspector = inspect(connection)
    asked = {
        "columns": inspector.get_columns,
        "checks": inspector.get_check_constraints,
        "uniques": inspector.get_unique_constraints,
        "links": inspector.get_foreign_keys,
        "indexes": inspector.get_indexes,
        "options": inspector.get_table_options,
    }
    names = set(inspector.get_table_names()) - {"alembic_version"}
    found: dict[str, Any] = {name: {"key": inspector.get_pk_constraint(name)} for name in names}
    for name in names:
        for what, ask in asked.items():
            told = ask(name)
            found[name][what] = sorted(map(plain, told)) if isinstance(told, list) else plain(told)
    return found


async def test_the_migrations_go_up_and_down_and_up_again(empty_database: Database) -> None:
    await schema.migrate(empty_database)
    async with empty_database.engine.begin() as connection:
        up = await connection.run_sync(picture)
        await connection.run_sync(lambda plain: command.downgrade(schema.configured(plain), "base"))
        assert await connection.run_sync(picture) == {}
    assert await schema.state(empty_database) == "empty"
    await schema.migrate(empty_database)
    async with empty_database.engine.begin() as connection:
        assert await connection.run_sync(picture) == up
    assert set(up) == set(SQLModel.metadata.tables)


async def test_the_code_and_the_migrations_make_the_same_tables(
    database: Database, empty_database: Database
) -> None:
    async with database.engine.begin() as migrated, empty_database.engine.begin() as created:
        assert await migrated.run_sync(differences, SQLModel.metadata) == []
        await created.run_sync(SQLModel.metadata.create_all)
        by_migrations, by_code = await migrated.run_sync(picture), await created.run_sync(picture)
    assert by_migrations == by_code
    assert any(
        "sqlite_with_rowid" in table["options"] or not database.is_sqlite for table in by_code.values()
    )


@pytest.mark.parametrize("drift", ["more", "other", "fewer"])
async def test_a_model_that_drifted_from_its_migration_is_found(database: Database, drift: str) -> None:
    drifted = MetaData(naming_convention=SQLModel.metadata.naming_convention)
    for table in SQLModel.metadata.sorted_tables:
        if (drift, table.name) != ("fewer", "signals"):
            table.to_metadata(drifted)
    if drift == "more":
        drifted.tables["persons"].append_column(Column("shoe_size", Integer))
    if drift == "other":
        drifted.tables["slots"].columns["weekday"].nullable = True
    async with database.engine.begin() as connection:
        found = await connection.run_sync(differences, drifted)
    expected = {"more": "shoe_size", "other": "modify_nullable", "fewer": "signals"}[drift]
    assert found
    assert expected in str(found)


async def test_every_constraint_has_our_name(database: Database) -> None:
    def names(connection: Connection) -> list[tuple[str, str, Any]]:
        inspector = inspect(connection)
        found = []
        for table in SQLModel.metadata.tables:
            found.append((table, "pk", inspector.get_pk_constraint(table)["name"]))
            found += [(table, "fk", key["name"]) for key in inspector.get_foreign_keys(table)]
            found += [(table, "uq", key["name"]) for key in inspector.get_unique_constraints(table)]
            found += [(table, "ck", key["name"]) for key in inspector.get_check_constraints(table)]
        return found

    async with database.engine.begin() as connection:
        told = await connection.run_sync(names)
    assert [one for one in told if not str(one[2]).startswith(f"{one[1]}_{one[0]}")] == []
    assert {kind for _, kind, _ in told} == {"pk", "fk", "uq", "ck"}


async def test_every_moment_comes_back_in_utc(database: Database) -> None:
    async with database.transaction() as session:
        await specimens.fill(session)
        for column in specimens.columns_of(UTCDateTime):
            kept = (await session.scalars(select(column))).one()
            assert (column.name, kept, kept.tzinfo) == (column.name, specimens.MOMENT, UTC)


async def test_no_column_takes_a_naive_moment(database: Database) -> None:
    naive = specimens.MOMENT.replace(tzinfo=None)
    async with database.transaction() as session:
        for column in specimens.columns_of(UTCDateTime):
            with pytest.raises(StatementError, match="timezone"):
                await session.execute(update(column.table).values({column.name: naive}))


async def test_no_vocabulary_takes_an_unknown_word(database: Database) -> None:
    async with database.transaction() as session:
        await specimens.fill(session)
        for table in specimens.TABLES:
            for column, words in specimens.words(table).items():
                for word in words:
                    await session.execute(update(table).values({column: word}))
                with pytest.raises(IntegrityError, match=f"ck_{table.name}_{column}"):
                    async with session.begin_nested():
                        await session.execute(text(f"UPDATE {table.name} SET {column} = 'nonsense'"))


def test_every_vocabulary_has_its_check() -> None:
    closed = {"state", "role", "channel", "lane", "outcome", "overrule_reason", "direction", "contact_mode"}
    without = [
        f"{column}"
        for table in specimens.TABLES
        for column in table.columns
        if column.name in closed and column.name not in specimens.words(table)
    ]
    assert without == []


#: Text that has no list of words, nor a need to be closed, and why.
OPEN_TEXT = {
    "what staff or an operator chose as discreet, or as a number to ring": "programmes.key programmes.name "
    "programmes.ambulance programmes.urgent_care programmes.helpline programmes.police",
    "a time, a date or a zone, read by whoever wrote the file": "programmes.time_zone "
    "programmes.quiet_from programmes.quiet_to programmes.numbers_checked programmes.plan_at "
    "programmes.evening_at programmes.morning_at opening_hours.opens opening_hours.closes slots.starts "
    "series.starts shift_series.starts shift_series.ends closed_days.opens closed_days.closes "
    "preferences.day_at preferences.quiet_from preferences.quiet_to",
    "a name that the code looks up in a table of its own": "outbox.kind outbox.wording outbox.predicate "
    "due.kind dialogs.kind dialogs.step acts.kind signals.kind menus.action menus.topic keys.wrapped_by "
    "programme_changes.setting permits.key",
    "a provider's own id": "inbox.external_id outbox.provider_id outbox.edits messages.provider_id",
    "ours, made of ids": "outbox.dedupe_key",
    "the class of an exception, or a provider's reason": "inbox.error outbox.error",
    "positions, no words": "polls.drawn",
}


def test_every_text_is_sealed_or_from_a_list_or_said_here_why_not() -> None:
    closed = {f"{table.name}.{column}" for table in specimens.TABLES for column in specimens.words(table)}
    text_columns = {f"{c}" for c in specimens.columns_of(AutoString)}
    assert text_columns - closed == {name for names in OPEN_TEXT.values() for name in names.split()}


@pytest.mark.parametrize(
    ("column", "wrong"),
    [
        ("slots.weekday", -1),
        ("slots.weekday", 7),
        ("slots.minutes", 0),
        ("slots.places", 0),
        ("programmes.plan_weekday", 7),
        ("series.weekday", 7),
        ("series.minutes", 0),
        ("series.places", 0),
        ("opening_hours.weekday", 7),
        ("menus.number", -1),
        ("choices.position", -1),
    ],
)
async def test_no_number_is_out_of_its_bounds(database: Database, column: str, wrong: int) -> None:
    table, name = column.split(".")
    async with database.transaction() as session:
        await specimens.fill(session)
        with pytest.raises(IntegrityError, match=f"ck_{table}_{name}"):
            async with session.begin_nested():
                await session.execute(update(SQLModel.metadata.tables[table]).values({name: wrong}))


async def test_no_name_and_no_place_lies_open(database: Database) -> None:
    async with database.transaction() as session:
        await specimens.fill(session)
        for name in ("programmes.readers", "programmes.meeting_point", "slots.meeting_point"):
            table, column = name.split(".")
            raw = (await session.execute(text(f"SELECT {column} FROM {table}"))).scalar_one()
            assert b"Hemmelig" not in bytes(raw)


def test_every_word_that_twilio_says_of_a_message_can_be_kept() -> None:
    assert set(RANKS) == set(DELIVERIES)


def test_every_moment_is_an_aware_one_and_every_sealed_column_knows_its_place() -> None:
    columns = [column for table in specimens.TABLES for column in table.columns]
    assert [
        f"{column}" for column in columns if type(column.type).__name__ in {"DateTime", "TIMESTAMP"}
    ] == []
    places = {f"{column}": column.type.place for column in columns if isinstance(column.type, Sealed)}
    assert list(places.values()) == list(places)
    assert len(places) > 10


async def test_what_a_programme_owns_says_so() -> None:
    #: A person and an address belong to nobody; the keys and the limits to the installation.
    shared = {
        "programmes",
        "persons",
        "contacts",
        "inbox",
        "keys",
        "installation",
        "permits",
        "rests",
        "pins",
    }
    assert {t.name for t in specimens.TABLES if "programme_id" not in t.columns} <= shared


async def test_a_service_fills_an_empty_database_and_leaves_a_full_one(empty_database: Database) -> None:
    assert await schema.state(empty_database) == "empty"
    await schema.prepare(empty_database)
    assert await schema.state(empty_database) == "current"
    async with empty_database.transaction() as session:
        await session.execute(insert(SQLModel.metadata.tables["keys"]).values(_keys()))
    await schema.prepare(empty_database)
    await schema.migrate(empty_database)
    async with empty_database.transaction() as session:
        assert (await session.scalars(text("SELECT wrapped_by FROM keys"))).all() == ["nobody"]


async def test_an_older_database_is_refused_until_it_is_migrated_and_loses_nothing(
    database: Database, next_release: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with database.transaction() as session:
        await specimens.fill(session)
    next_release()
    assert await schema.state(database) == "old"
    with pytest.raises(DatabaseUnusable, match="lyset migrate"):
        await schema.prepare(database)
    await schema.migrate(database)
    await schema.prepare(database)
    async with database.transaction() as session:
        assert (await session.execute(text("SELECT shoe_size FROM persons"))).all() == [(None,)]
        assert len((await session.execute(text("SELECT id FROM memberships"))).all()) == 1
        if database.is_sqlite:
            assert (await session.scalars(text("PRAGMA foreign_keys"))).one() == 1

    monkeypatch.undo()
    assert await schema.state(database) == "newer"
    for refusing in (schema.prepare, schema.migrate):
        with pytest.raises(DatabaseUnusable, match="later release"):
            await refusing(database)


async def test_the_documented_way_writes_a_migration_that_works(
    database: Database, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    versions = tmp_path / "versions"
    shutil.copytree(schema.VERSIONS[0], versions)
    monkeypatch.setattr(schema, "VERSIONS", (versions,))
    monkeypatch.setattr(SQLModel.metadata.tables["slots"].columns["weekday"], "nullable", True)
    await writer.write("days without a weekday")
    written = next(versions.glob("v*_days_without_a_weekday.py")).read_text()
    assert 'batch_alter_table("slots"' in written.replace("'", '"')
    await schema.migrate(database)
    async with database.engine.begin() as connection:
        assert await connection.run_sync(differences, SQLModel.metadata) == []


@pytest.mark.parametrize("last", ["op.execute('SELECT nonsense')", "op.execute('DELETE FROM persons')"])
async def test_a_migration_that_breaks_changes_nothing(
    database: Database, next_release: Any, last: str
) -> None:
    async with database.transaction() as session:
        await specimens.fill(session)
    next_release(last)
    with pytest.raises(DatabaseUnusable):
        await schema.migrate(database)
    assert await schema.state(database) == "old"
    async with database.engine.begin() as connection:
        assert await connection.run_sync(differences, SQLModel.metadata) == []
        assert len((await connection.execute(text("SELECT id FROM persons"))).all()) == 1


async def test_replicas_that_start_together_migrate_once(empty_url: str) -> None:
    replicas = [Database(empty_url) for _ in range(3)]
    try:
        await asyncio.gather(*(schema.prepare(replica) for replica in replicas))
        assert [await schema.state(replica) for replica in replicas] == ["current"] * 3
    finally:
        for replica in replicas:
            await replica.close()


async def test_a_database_of_something_else_is_left_alone(empty_database: Database) -> None:
    async with empty_database.engine.begin() as connection:
        await connection.execute(text("CREATE TABLE messages (id INTEGER)"))
    with pytest.raises(DatabaseUnusable, match=r"something else \(messages\)"):
        await schema.prepare(empty_database)


def _keys() -> dict[str, Any]:
    return {"id": 1, "data_key": b"d", "index_key": b"i", "wrapped_by": "nobody"}
