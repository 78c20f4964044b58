"""What a transaction has read and need not read again: rows that it holds, or that only itself can change."""

from __future__ import annotations

from typing import Any, Generic, TypeVar, cast

from sqlalchemy.ext.asyncio import AsyncSession

K = TypeVar("K")
V = TypeVar("V")


class Noted(Generic[K, V]):
    """Values by key, as long as the session lives: `_HELD: Noted[UUID, Poll] = Noted()`.

    It also keeps them in the session's identity map, which lets go of what nobody holds.
    """

    def of(self, session: AsyncSession) -> dict[K, V]:
        notes: dict[Any, Any] = session.info
        return cast("dict[K, V]", notes.setdefault(self, {}))
