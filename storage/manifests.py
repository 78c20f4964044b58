"""What a copy came to when it was made, kept in the copy: later one sees whether it is still that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Column, Integer, MetaData, String, Table, delete, insert, inspect, select, text
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel.sql.sqltypes import UTCDateTime

from storage.copying import Summing, Total, Totals

#: Not among the service's tables: only a copy has it.
TABLE = "lyset_copy"
_TABLE = Table(
    TABLE,
    MetaData(),
    Column("name", String, primary_key=True),
    Column("rows", Integer, nullable=False),
    Column("checksum", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("made_at", UTCDateTime(), nullable=False),
)
Kind = Literal["backup", "move"]


@dataclass(frozen=True)
class Manifest:
    """What the tables came to, and the instant that the copy is of (machine clock, aware UTC)."""

    kind: str
    made_at: datetime
    totals: Totals


async def write(connection: AsyncConnection, kind: Kind, totals: Totals, made_at: datetime) -> None:
    """In place of an earlier one."""
    await connection.run_sync(lambda plain: _TABLE.create(plain, checkfirst=True))
    await connection.execute(delete(_TABLE))
    rows = [
        {"name": name, "rows": total.rows, "checksum": total.checksum, "kind": kind, "made_at": made_at}
        for name, total in totals.items()
    ]
    await connection.execute(insert(_TABLE), rows)


async def read(connection: AsyncConnection) -> Manifest | None:
    """None where there is none: the database was not made by a copy."""
    if not await connection.run_sync(lambda plain: inspect(plain).has_table(TABLE)):
        return None
    rows = (await connection.execute(select(_TABLE))).all()
    if not rows:
        return None
    return Manifest(rows[0].kind, rows[0].made_at, {row.name: Total(row.rows, row.checksum) for row in rows})


async def remove(connection: AsyncConnection) -> None:
    """From now on it is a database in use, and no copy."""
    await connection.run_sync(lambda plain: _TABLE.drop(plain, checkfirst=True))


async def tally_file(connection: AsyncConnection) -> Totals:
    """What every table of a SQLite file comes to, as its own values: so also of an older release."""
    totals = {}
    names = await connection.exec_driver_sql(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    )
    for name in names.scalars().all():
        if name == TABLE:
            continue
        summing = Summing()
        quoted = name.replace('"', '""')
        async with connection.stream(text(f'SELECT * FROM "{quoted}"')) as found:
            async for row in found:
                summing.add(row)
        totals[name] = summing.total
    return totals
