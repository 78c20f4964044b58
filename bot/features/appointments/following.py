"""An appointment was moved or called off: those whom it concerns hear of it, once and right away."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.appointments import company_after, requests
from storage import appointments
from storage.tables import Appointment, Due, Programme

Follower = Callable[[AsyncSession, Programme, Appointment, datetime], Awaitable[None]]

#: Each looks at the appointment as it is now: agreed for another time, or cancelled.
FOLLOWERS: tuple[Follower, ...] = (requests.follow, company_after.follow)


async def tell(session: AsyncSession, row: Due, now: datetime) -> None:
    """appointment-news: all of them, in the same transaction."""
    found = await appointments.with_programme(session, row.subject_id)
    if found is None:
        return
    appointment, programme = found
    for follow in FOLLOWERS:
        await follow(session, programme, appointment, now)
