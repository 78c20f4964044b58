"""Who has the responsibility for an activity now, and who had it, hear so."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.messages import About, Reply, say
from storage import changes as history
from storage.tables import Activity, Person, Programme


async def tell_new(
    session: AsyncSession, programme: Programme, activity: Activity, by: Person | None, now: datetime
) -> None:
    """Whoever has the responsibility now hears it, unless they took it themselves."""
    new = activity.responsible_id
    if new is None or (by is not None and new == by.id):
        return
    name = by.name if by is not None else None
    about = {"title": activity.title, "when": activity.starts_at}
    await outgoing.queue(
        session,
        Reply(say("change-yours-by", name=name, **about) if name else say("change-yours", **about)),
        [new],
        about=About("activity-responsible", activity.id, len(await history.of(session, activity.id))),
        now=now,
        programme_id=programme.id,
        lane="reminder",
        predicate="is responsible",
        expires_at=activity.ends_at,
    )


async def tell_former(
    session: AsyncSession,
    programme: Programme,
    activity: Activity,
    former: UUID | None,
    name: str | None,
    by: Person | None,
    now: datetime,
) -> None:
    """Whoever had the responsibility hears that a colleague has it now, unless they gave it away.

    `name`: the colleague's; None: nobody has it alone.
    """
    if former is None or (by is not None and former == by.id):
        return
    about = {"title": activity.title, "when": activity.starts_at}
    await outgoing.queue(
        session,
        Reply(
            say("change-taken-over", name=name, **about) if name else say("change-taken-over-none", **about)
        ),
        [former],
        about=About("activity-responsible", activity.id, len(await history.of(session, activity.id))),
        now=now,
        programme_id=programme.id,
        lane="reminder",
        predicate="is not responsible",
        expires_at=activity.ends_at,
    )
