"""After a restore nothing automatic is sent until somebody says what becomes of what had been due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import NAMESPACE_URL, UUID, uuid5

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import MAY
from bot.messages import About, Refused, Reply, say
from storage import installation, people, programmes, signals
from storage.tables import Installation

log = structlog.get_logger()

#: What a signal and a message about the pause are about: the same each time, so that there is one.
_WHOLE = uuid5(NAMESPACE_URL, "lyset:installation")


@dataclass(frozen=True)
class Waiting:
    """What waits for a decision."""

    count: int
    #: The instant that everything here is from.
    backup_of: datetime


async def begin(session: AsyncSession, now: datetime) -> int:
    """Set aside what is due by now and let staff know; sending is paused already. How much waits."""
    count = await installation.set_aside(session, now)
    row = await installation.held(session)
    assert row is not None
    await signals.give(session, "restored", _WHOLE, now)
    for programme in await programmes.every(session):
        staff = await people.members(session, programme.id, MAY["release what waits"])
        await outgoing.queue(
            session,
            Reply(say("release-new", at=row.backup_of, count=count)),
            [one.id for one in staff],
            about=About("restored", programme.id, int(now.timestamp()) // 60),
            now=now,
            programme_id=programme.id,
            lane="urgent",
            automatic=False,
        )
    return count


async def standing(session: AsyncSession) -> Waiting | None:
    """What waits; None when sending is not paused."""
    row = await installation.held(session)
    if row is None or not _is_paused(row):
        return None
    assert row.backup_of is not None
    return Waiting(await installation.count_aside(session), row.backup_of)


async def release(session: AsyncSession, by: UUID | None, now: datetime, *, send: bool) -> int | Refused:
    """Sending goes on; what waits is sent as far as it still holds, or not at all. How many those were.

    `by`: None from the command line. Refused when somebody has done it already.
    """
    row = await installation.held(session)
    if row is None or not _is_paused(row):
        return Refused(say("release-already"))
    change = installation.send_aside if send else installation.drop_aside
    count = await change(session, now)
    row.paused_at = None
    await signals.settle(session, "restored", _WHOLE, now)
    log.info(
        "sending goes on",
        action="release",
        by=str(by) if by else "command line",
        decision="send" if send else "drop",
        count=count,
    )
    return count


def _is_paused(row: Installation) -> bool:
    return row.paused_at is not None and row.backup_of is not None
