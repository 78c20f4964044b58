"""Afterwards: those who came are asked what they would like to do next."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.messages import About, Option, Reply, say
from storage import attendance
from storage.tables import Activity

#: Later than this after the end, nobody thinks of the trip any more.
WITHIN = timedelta(hours=48)
#: With two activities a week the question would become nagging: at most one in so long, to each person.
AT_MOST_EVERY = timedelta(days=6)
_KIND = "idea-asked"


async def ask(session: AsyncSession, activity: Activity, person_ids: Collection[UUID], now: datetime) -> int:
    """Ask each of these once about this activity; how many are asked now."""
    until = activity.ends_at + WITHIN
    if now >= until or not person_ids:
        return 0
    lately = await attendance.asked_since(session, _KIND, person_ids, now - AT_MOST_EVERY)
    return await outgoing.queue(
        session,
        Reply(
            say("idea-ask"),
            options=(Option("word:FORSLAG", say("idea-button"), closes_at=until, only_button=True),),
        ),
        [one for one in person_ids if one not in lately],
        about=About(_KIND, activity.id),
        now=now,
        programme_id=activity.programme_id,
        predicate="reader came",
        # A list may be finished while they are still out together.
        not_before=max(now, activity.ends_at),
        expires_at=until,
    )
