"""Copies every table of one database into another, as the bytes that they are, and proves that both agree."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from hashlib import blake2b
from typing import Any
from uuid import UUID

from sqlalchemy import LargeBinary, Table, TableClause, column, delete, func, insert, select, table, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import SQLModel

import storage.tables  # noqa: F401
from storage.database import Database
from storage.sealed import Sealed

#: (what is being done, rows done, rows in all), told at least once for every table that has rows.
Seen = Callable[[str, int, int], None]
#: Rows read, and written in one statement.
_BATCH = 500
#: The number of the lock that tells a database from itself; any number will do that nothing else takes.
_COPYING = 0x636F7079


class CannotCopy(Exception):
    """Nothing was copied; the text says why and what to do."""


@dataclass(frozen=True)
class Total:
    """How many rows a table has, and what they come to.

    The checksum is the sum of all rows' digests, so that it asks for no order: databases sort text in
    their own ways, and a sum needs one row in memory at a time. Two equal rows do not cancel out.
    """

    rows: int
    checksum: str


Totals = dict[str, Total]


class Summing:
    """A total that grows by rows."""

    def __init__(self) -> None:
        self.rows, self._sum = 0, 0

    def add(self, row: Iterable[Any]) -> None:
        digest = blake2b(_encoded(row), digest_size=32).digest()
        self._sum = (self._sum + int.from_bytes(digest)) % 2**256
        self.rows += 1

    @property
    def total(self) -> Total:
        return Total(self.rows, f"{self._sum:064x}")


def tables() -> Sequence[Table]:
    """Every table, what is pointed at before what points at it."""
    return SQLModel.metadata.sorted_tables


@asynccontextmanager
async def snapshot(database: Database) -> AsyncIterator[AsyncConnection]:
    """The database at one instant. On SQLite nobody else writes meanwhile; PostgreSQL goes on."""
    async with database.engine.connect() as connection:
        if not database.is_sqlite:
            await connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        async with connection.begin():
            yield connection


@asynccontextmanager
async def taken(database: Database) -> AsyncIterator[AsyncConnection]:
    """One transaction to write in; a second copy into the same database waits for it to end."""
    async with database.engine.connect() as connection, connection.begin():
        if not database.is_sqlite:
            await connection.execute(text("LOCK TABLE keys IN EXCLUSIVE MODE"))
        yield connection


@asynccontextmanager
async def alone(source: Database, target: Database) -> AsyncIterator[None]:
    """CannotCopy when both are the same PostgreSQL database, or another copy is on its way into the target.

    Addresses do not tell: one server has many names. A lock that the source holds cannot be had there again.
    """
    async with AsyncExitStack() as stack:
        for database, kind in ((source, "_shared"), (target, "")):
            if not database.is_sqlite:
                connection = await stack.enter_async_context(database.engine.connect())
                asked = text(f"SELECT pg_try_advisory_xact_lock{kind}({_COPYING})")
                if not (await connection.execute(asked)).scalar_one():
                    raise CannotCopy(
                        "The two databases are one and the same, or another copy is being made of or into "
                        "one of them. Give another target, or wait."
                    )
        yield


async def is_vacant(connection: AsyncConnection) -> bool:
    """Nothing in it yet but, perhaps, keys that seal nothing."""
    for one in tables():
        if one.name != "keys" and (await connection.execute(select(one.c[0]).limit(1))).first() is not None:
            return False
    return True


async def is_same_installation(one: AsyncConnection, other: AsyncConnection) -> bool:
    """Whether both hold the same keys or a programme of the same id: ids are random, so chance is out."""
    for asked in ("SELECT data_key FROM keys", "SELECT id FROM programmes"):
        ours, theirs = [set((await each.execute(text(asked))).scalars()) for each in (one, other)]
        if {_plain_id(value) for value in ours} & {_plain_id(value) for value in theirs}:
            return True
    return False


async def tally(connection: AsyncConnection, seen: Seen, doing: str = "comparing") -> Totals:
    """What each table comes to, the same on both databases."""
    totals = {}
    for one in tables():
        summing = Summing()
        async for rows in _read(connection, one, seen, doing):
            for row in rows:
                summing.add(row)
        totals[one.name] = summing.total
    return totals


async def pour(source: AsyncConnection, target: AsyncConnection, seen: Seen) -> Totals:
    """The target holds what the source holds and nothing else; what both come to.

    Both are in a transaction of the caller's, so that it is all or nothing. CannotCopy when what was
    written does not read back the same; the caller then lets the transaction fail.
    """
    for one in reversed(tables()):
        await target.execute(delete(one))
    totals = {}
    for one in tables():
        summing = Summing()
        async for rows in _read(source, one, seen, "copying"):
            for row in rows:
                summing.add(row)
            await _write(target, one, rows)
        totals[one.name] = summing.total
    differing = [name for name, total in (await tally(target, seen)).items() if total != totals[name]]
    if differing:
        raise CannotCopy(f"What was written reads back otherwise ({', '.join(differing)}). Nothing was kept.")
    return totals


async def _read(
    connection: AsyncConnection, of: Table, seen: Seen, doing: str
) -> AsyncIterator[Sequence[Any]]:
    count = (await connection.execute(select(func.count()).select_from(of))).scalar_one()
    done = 0
    async with connection.stream(select(_as_it_is(of))) as found:
        async for rows in found.partitions(_BATCH):
            yield rows
            done += len(rows)
            seen(f"{doing} {of.name}", done, count)


async def _write(target: AsyncConnection, into: Table, rows: Sequence[Any]) -> None:
    try:
        names = into.columns.keys()
        await target.execute(insert(_as_it_is(into)), [dict(zip(names, row, strict=True)) for row in rows])
    except SQLAlchemyError as refused:
        cause = type(getattr(refused, "orig", None) or refused).__name__
        raise CannotCopy(f"The target does not take the rows of {into.name} ({cause}).") from refused


@cache
def _as_it_is(one: Table) -> TableClause:
    """The table without the opening of its sealed columns: sealed they come, and sealed they go."""
    return table(
        one.name,
        *(
            column(each.name, LargeBinary() if isinstance(each.type, Sealed) else each.type)
            for each in one.columns
        ),
    )


def _plain_id(value: Any) -> Any:
    """An id, whichever way the database gives it."""
    return value.hex if isinstance(value, UUID) else value


def _encoded(row: Iterable[Any]) -> bytes:
    """Each value with its kind and its length, so that no two rows are written the same."""
    return b"".join([_FORMS.get(value.__class__, _as_its_base)(value) for value in row])


def _as_its_base(value: Any) -> bytes:
    """A driver has its own kinds of ids: they count as what they are a kind of."""
    return next(form for base, form in _FORMS.items() if isinstance(value, base))(value)


def _text(value: str) -> bytes:
    written = value.encode()
    return b"s%d:%s" % (len(written), written)


def _instant(value: datetime) -> bytes:
    return b"t" + value.astimezone(UTC).isoformat(timespec="microseconds").encode()


#: bool before int, and an instant before a date: each is a kind of the other.
_FORMS: dict[type, Callable[[Any], bytes]] = {
    type(None): lambda _nothing: b"-",
    bool: lambda value: b"b1" if value else b"b0",
    int: lambda value: b"i%d;" % value,
    str: _text,
    bytes: lambda value: b"x%d:%s" % (len(value), value),
    UUID: lambda value: b"u" + value.bytes,
    datetime: _instant,
    date: lambda value: b"d" + value.isoformat().encode(),
}
