"""What nobody waits for is written together with its like: before the next reading, or at the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Executable, orm
from sqlalchemy.ext.asyncio import AsyncSession

_WAITING = "what is written later"


class Session(orm.Session):
    """A session that also writes what waits whenever it writes at all: before it reads, and at the end."""

    def flush(self, objects: Sequence[Any] | None = None) -> None:
        super().flush(objects)
        # After the objects: what waits may refer to them, and nothing refers to what waits.
        for statement, values in self.info.pop(_WAITING, {}).items():
            self.connection().execute(statement, values)


def write(session: AsyncSession, statement: Executable, values: Mapping[str, Any]) -> None:
    """Run the statement with these values before the session next reads, and at the latest at its end.

    All that waits for the same statement (the same object, made once) is one call of the database. Among
    different statements nothing is said about the order: none may need what another one writes.
    """
    waiting = session.info.setdefault(_WAITING, {})
    waiting.setdefault(statement, []).append(values)
