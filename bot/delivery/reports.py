"""What a provider tells later of a message that it accepted."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.channels import SendFailed
from bot.delivery import missed
from bot.delivery.leased import Report
from storage import outbox, people, signals, uncertain
from storage.database import Database
from storage.tables import Outbox

log = structlog.get_logger()

_ARRIVED = ("delivered", "read")


async def note(
    database: Database, channels: Collection[str], now: Callable[[], datetime], report: Report
) -> bool:
    """Write it down: in any order, twice, late, or about what nobody knows, it only ever advances a message.

    True when there is something to send.
    """
    async with database.transaction() as session:
        found = await uncertain.reported(session, report.row_id, report.provider_id)
        if found is None:
            log.info("report on an unknown message", action="report", status=report.status[:20])
            return False
        await missed.hold_phone(session, found.id)
        row = await uncertain.lock(session, found.id)
        if row is None:
            return False
        await _accepted(session, row, report.provider_id, now())
        if not outbox.advance(row, report.status, report.rank):
            return False
        if row.delivery in _ARRIVED:
            await _arrived(session, row, now())
        if report.failure is None:
            return False
        return await _not_arrived(session, row, report.failure, channels, now())


async def _accepted(session: AsyncSession, row: Outbox, provider_id: str, now: datetime) -> None:
    """Only what was accepted is reported on. What is being sent just now is ended by whoever sends it."""
    if row.state == "pending":
        # The provider's own list did not show it when we asked.
        outbox.doubt(row)
    if row.state == "uncertain":
        outbox.end(row, "sent", now)
        await signals.settle(session, "uncertain", row.id, now)
        await uncertain.need_no_repetition(session, row.id, now)
    row.provider_id = row.provider_id or provider_id


async def _arrived(session: AsyncSession, row: Outbox, now: datetime) -> None:
    contact = await people.contact(session, row.sent_to) if row.sent_to else None
    if contact is not None:
        contact.misses = 0
    await signals.settle(session, "undelivered", row.again_of or row.id, now)


async def _not_arrived(
    session: AsyncSession, row: Outbox, failed: SendFailed, channels: Collection[str], now: datetime
) -> bool:
    """Staff see what is not tried again."""
    log.warning("not delivered", action="report", outbox=str(row.id), reason=failed.reason)
    given_up = await missed.is_given_up(session, row, failed, now)
    if await missed.try_again(session, row, failed, channels, now, given_up=given_up):
        return True
    await missed.show(session, "undelivered", row, now, given_up=given_up)
    return False
