"""What somebody has been to: theirs to see."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from storage import attendance
from storage.tables import Activity, Person, Programme

SHOWN = 10


async def been_to(
    session: AsyncSession, programme: Programme, person: Person
) -> tuple[int, Sequence[Activity]]:
    """How many activities, and the last ten of them, newest first; never what they missed."""
    return await attendance.been_to(session, programme.id, person.id, SHOWN)
