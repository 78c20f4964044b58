"""SQLite in its own thread, visited once for each statement: made, run, read to its end and closed."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast

import aiosqlite
from sqlalchemy.dialects.sqlite.aiosqlite import (
    AsyncAdapt_aiosqlite_connection,
    AsyncAdapt_aiosqlite_cursor,
)
from sqlalchemy.util.concurrency import await_

T = TypeVar("T")


class _Cursor(AsyncAdapt_aiosqlite_cursor):
    """What a cursor of the driver brings home after one visit; the driver's own makes four."""

    __slots__ = ("_outcome",)

    arraysize = 1

    def __init__(self, adapt_connection: Any) -> None:
        self._adapt_connection = adapt_connection
        self._rows = deque()
        self._outcome: tuple[Any, int, int | None] = (None, -1, None)

    @property
    def description(self) -> Any:
        return self._outcome[0]

    @property
    def rowcount(self) -> int:
        return self._outcome[1]

    @property
    def lastrowid(self) -> Any:
        return self._outcome[2]

    def execute(self, operation: Any, parameters: Any = None) -> None:
        self._visit(lambda cursor: cursor.execute(operation, parameters or ()))

    def executemany(self, operation: Any, seq_of_parameters: Sequence[Any]) -> None:
        self._visit(lambda cursor: cursor.executemany(operation, seq_of_parameters))

    def close(self) -> None:
        self._rows.clear()

    async def _async_soft_close(self) -> None:
        """The rows are here already."""

    def _visit(self, run: Callable[[sqlite3.Cursor], Any]) -> None:
        def there(connection: sqlite3.Connection) -> list[Any]:
            cursor = connection.cursor()
            try:
                run(cursor)
                rows = cursor.fetchall() if cursor.description else []
                self._outcome = cursor.description, cursor.rowcount, cursor.lastrowid
                return rows
            finally:
                cursor.close()

        self._rows = deque(cast(Connection, self._adapt_connection).visit(there))


class Connection(AsyncAdapt_aiosqlite_connection):
    """The driver's connection, with our cursors."""

    __slots__ = ()

    _cursor_cls = _Cursor
    _connection: Any

    def visit(self, there: Callable[[sqlite3.Connection], T]) -> T:
        """What `there` gives, run in the connection's thread; one at a time, in order."""
        try:
            found: T = await_(self._connection._execute(lambda: there(self._connection._conn)))
        except Exception as error:
            self._handle_exception(error)
        return found


def connect(dialect: Any, address: Sequence[Any], options: dict[str, Any]) -> Connection:
    """A connection for the engine, instead of the one that its dialect would make."""
    driver: Any = aiosqlite.connect(*address, **options)
    # As the dialect does: a thread that nobody closed does not keep the process alive.
    driver._thread.daemon = True
    return Connection(dialect.loaded_dbapi, await_(driver))
