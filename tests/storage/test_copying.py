"""A copy is the same on either database, sealed columns untouched; whatever differs is found."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import LargeBinary, select, text, update
from sqlmodel import SQLModel

from storage import copying, schema, transfers
from storage.copying import CannotCopy, Summing
from storage.database import Database
from storage.sealed import Sealed
from storage.tables import Due, Keys, Outbox, Person, Programme
from tests.postgres import aside
from tests.residents import found_programme
from tests.storage import pairs, specimens
from tests.storage.pairs import PAIRS, Pair, in_use, opened, unseen
from tests.storage.specimens import MOMENT


@pytest.fixture(params=PAIRS, ids="-".join)
async def pair(request: pytest.FixtureRequest, tmp_path: Path) -> Pair:
    kinds: tuple[str, str] = request.param
    urls = [
        pairs.empty_url(kind, name, request, tmp_path)
        for kind, name in zip(kinds, ("source", "target"), strict=True)
    ]
    await pairs.fill(urls[0])
    return Pair(*urls)


async def moved(pair: Pair) -> transfers.Moved:
    async with opened(pair.source) as source, opened(pair.target) as target:
        await schema.prepare(target)
        return await transfers.move(source, target, unseen)


async def raw(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table with its sealed columns as bytes."""
    found = {}
    async with database.engine.connect() as connection:
        for table in SQLModel.metadata.sorted_tables:
            shown = [
                column.cast(LargeBinary) if isinstance(column.type, Sealed) else column
                for column in table.columns
            ]
            rows = await connection.execute(select(*shown))
            found[table.name] = sorted((tuple(row) for row in rows), key=repr)
    return found


async def test_everything_arrives_as_it_was_and_opens_with_the_same_keys(pair: Pair) -> None:
    done = await moved(pair)
    assert set(done.totals) == set(SQLModel.metadata.tables)
    assert {total.rows for total in done.totals.values()} == {1}
    async with in_use(pair.source) as source, in_use(pair.target) as target:
        assert await raw(target) == await raw(source)
        async with target.transaction() as session:
            person = (await session.scalars(select(Person))).one()
            row = (await session.scalars(select(Outbox))).one()
            assert person.name == "Hemmelig persons.name"
            assert row.not_before == MOMENT
            assert row.not_before.utcoffset() is not None
            assert (row.position, row.automatic) == (1, True)


async def test_large_numbers_and_odd_values_travel_too(pair: Pair) -> None:
    odd = {"position": 2**62, "fence": 2**40, "error": "blåbær 🫐 ' \" \\ \n", "segments": None}
    async with in_use(pair.source) as source, source.transaction() as session:
        await session.execute(update(Outbox).values(**odd))
        await session.execute(update(Due).values(at=datetime(1970, 1, 1, 0, 0, 0, 1, tzinfo=UTC)))
    await moved(pair)
    async with in_use(pair.target) as target, target.transaction() as session:
        row = (await session.scalars(select(Outbox))).one()
        assert {name: getattr(row, name) for name in odd} == odd
        assert (await session.scalars(select(Due))).one().at.microsecond == 1


async def test_moving_again_is_the_same_and_takes_what_came_since(pair: Pair) -> None:
    first = await moved(pair)
    assert not first.again
    again = await moved(pair)
    assert again.again
    assert again.totals == first.totals
    async with in_use(pair.source) as source, source.transaction() as session:
        session.add(Person(name="Ny", created_at=MOMENT))
    later = await moved(pair)
    assert later.totals["persons"].rows == 2


async def test_a_target_in_use_is_refused_and_left_as_it_is(pair: Pair) -> None:
    await moved(pair)
    async with in_use(pair.target) as target:
        async with target.transaction() as session:
            session.add(Person(name="Nyere", created_at=MOMENT))
        before = await raw(target)
    with pytest.raises(CannotCopy, match="has been in use"):
        await moved(pair)
    async with in_use(pair.target) as target:
        assert await raw(target) == before


async def test_another_installation_is_refused(pair: Pair) -> None:
    async with opened(pair.target) as target:
        await schema.migrate(target)
    async with in_use(pair.target) as target, target.transaction() as session:
        await found_programme(session)
    with pytest.raises(CannotCopy, match="another installation's data"):
        await moved(pair)
    async with in_use(pair.target) as target, target.transaction() as session:
        assert (await session.scalars(select(Programme))).one().key == "baerum"


async def test_a_target_that_was_only_migrated_takes_the_source_s_keys(pair: Pair) -> None:
    async with opened(pair.target) as target:
        await schema.migrate(target)
    async with in_use(pair.target):
        pass
    await moved(pair)
    kept = []
    for url in (pair.source, pair.target):
        async with in_use(url) as database, database.transaction() as session:
            kept.append((await session.scalars(select(Keys))).one().data_key)
    assert kept[0] == kept[1]


async def test_what_broke_off_leaves_nothing_and_is_done_again(pair: Pair) -> None:
    """In the middle of the tables: some are written, and the transaction does not end."""

    def stop(what: str, _done: int, _count: int) -> None:
        if what == "copying outbox":
            raise OSError("the cable")

    async with opened(pair.source) as source, opened(pair.target) as target:
        await schema.prepare(target)
        with pytest.raises(CannotCopy, match="run it again"):
            await transfers.move(source, target, stop)
        async with copying.snapshot(target) as left:
            assert await copying.is_vacant(left)
    assert (await moved(pair)).totals["outbox"].rows == 1


async def test_what_is_written_to_the_source_meanwhile_is_said(pair: Pair) -> None:
    wrote: list[asyncio.Task[None]] = []

    async def write() -> None:
        async with in_use(pair.source) as service, service.transaction() as session:
            session.add(Person(name="Sen", created_at=MOMENT))

    def seen(what: str, _done: int, _count: int) -> None:
        if what == "copying outbox" and not wrote:
            wrote.append(asyncio.get_running_loop().create_task(write()))
            if pair.source.startswith("postgresql"):
                # Done before the copy goes on; on SQLite it has to wait until the reading is over.
                aside(write())

    async with opened(pair.source) as source, opened(pair.target) as target:
        await schema.prepare(target)
        with pytest.raises(CannotCopy, match="wrote to the old database meanwhile"):
            await transfers.move(source, target, seen)
    await wrote[0]
    assert (await moved(pair)).totals["persons"].rows == (3 if pair.source.startswith("postgresql") else 2)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_a_database_is_not_copied_into_itself(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    url = pairs.empty_url(kind, "source", request, tmp_path)
    await pairs.fill(url)
    # Another name of the same place.
    other = url.replace("127.0.0.1", "localhost").replace(f"{tmp_path}", f"{tmp_path}/../{tmp_path.name}")
    assert other != url
    if kind == "sqlite":
        assert transfers.is_same_file(url, other)
        return
    async with opened(url) as source, opened(other.replace("localhost", "127.0.0.1")) as target:
        with pytest.raises(CannotCopy, match="one and the same"):
            await transfers.move(source, target, unseen)
        async with copying.snapshot(target) as kept:
            assert not await copying.is_vacant(kept)


def total(*rows: tuple[Any, ...]) -> copying.Total:
    summing = Summing()
    for row in rows:
        summing.add(row)
    return summing.total


def test_a_checksum_asks_for_no_order_and_finds_every_difference() -> None:
    one, other = (1, "a", None), (2, "b", b"x")
    assert total(one, other) == total(other, one)
    different = [
        total(),
        total(one),
        total(one, one),
        total(one, one, other),
        total((1, "a", ""), other),
        total((1, "", "a"), other),
        total(("1", "a", None), other),
        total((True, "a", None), other),
        total((1, b"a", None), other),
        total((date(2026, 11, 26), UUID(int=1), MOMENT), other),
        total((date(2026, 11, 26), UUID(int=2), MOMENT), other),
        total((str(date(2026, 11, 26)), UUID(int=1), MOMENT), other),
    ]
    assert len({one.checksum for one in different} | {total(one, other).checksum}) == len(different) + 1
    # An instant is the same in any zone.
    assert total((MOMENT,)) == total((MOMENT.astimezone(UTC),))


async def test_every_column_counts(database: Database) -> None:
    """Whatever is changed in a row, its table's checksum changes; and no other table's."""
    async with database.transaction() as session:
        await specimens.fill(session)
    async with copying.snapshot(database) as connection:
        before = await copying.tally(connection, unseen)
    for name in ("error", "provider_id", "position", "automatic", "not_before", "reply", "recipient"):
        changed: Any = {
            "position": 7,
            "automatic": False,
            "not_before": MOMENT.replace(minute=31),
            "recipient": UUID(int=7),
        }.get(name, "annet")
        async with database.transaction() as session:
            await session.execute(update(Outbox).values({name: changed}))
        async with copying.snapshot(database) as connection:
            after = await copying.tally(connection, unseen)
        assert [table for table in after if after[table] != before[table]] == ["outbox"], name
        before = after


async def test_a_copy_needs_no_keys_and_takes_none(pair: Pair) -> None:
    """The database is never opened with SECRET_KEYS, and nothing but the wrapped keys travels."""
    await moved(pair)
    async with opened(pair.target) as target, target.engine.connect() as connection:
        rows = (await connection.execute(select(SQLModel.metadata.tables["keys"]))).all()
        names = (await connection.execute(text("SELECT name FROM persons"))).scalars().all()
    assert len(rows) == 1
    assert all(b"Hemmelig" not in bytes(name) for name in names)
