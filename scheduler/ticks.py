"""One short function a tick: claim what is due, call routes.DUE, done. Each may run in every process."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import structlog

from bot import routes
from bot.features import watching
from storage import due, inbox, locks, outbox, passing, permits, signals
from storage.database import Database, machine_now

log = structlog.get_logger()

#: A due thing that has failed so often is somebody's to look at; it goes on being tried.
ALARM_AFTER = 3


async def run_due(database: Database, now: datetime) -> int:
    """Do all that is due, oldest first, each in a transaction of its own; how many were done."""
    done = 0
    while await _run_one(database, now):
        done += 1
    return done


async def recover(database: Database, now: datetime) -> None:
    """Messages whose sender died: those not begun go back, those begun are uncertain."""
    async with database.transaction() as session:
        uncertain = await outbox.recover(session, now)
        for row in uncertain:
            # What may still become known by itself is nobody's to look at yet.
            if row.look_at is not None:
                continue
            await signals.give(session, "uncertain", row.id, now, programme_id=row.programme_id)
    if uncertain:
        log.warning("uncertain after a crash", action="recover", count=len(uncertain))


async def tell(database: Database, now: datetime) -> None:
    """Let staff know that something new waits for a human."""
    async with database.transaction() as session:
        if await locks.is_ours(session, "tell"):
            await watching.tell(session, now)


async def tidy(database: Database, now: datetime) -> None:
    """Forget what is no longer needed."""
    async with database.transaction() as session:
        if await locks.is_ours(session, "tidy"):
            await inbox.forget_old(session, now)
            await outbox.wipe_old(session, now)
            await permits.forget_old(session, await machine_now(session))


async def mend(database: Database, now: datetime) -> int:
    """Write the due rows that facts should have and do not; how many were missing."""
    mended = 0
    async with database.transaction() as session:
        if await locks.is_ours(session, "mend"):
            for missing in routes.MISSING_DUE:
                mended += await missing(session, now)
    if mended:
        log.error("facts without their due row", action="mend", count=mended)
    return mended


async def _run_one(database: Database, now: datetime) -> bool:
    # What is needed after a failure: the rollback takes the row's own values away.
    claimed: tuple[UUID, str, UUID | None] | None = None
    try:
        async with database.transaction() as session:
            row = await due.next_one(session, now)
            if row is None:
                return False
            claimed = row.id, row.kind, row.programme_id
            await routes.DUE[row.kind](session, row, now)
            due.finish(row, now)
    except Exception as broken:
        if claimed is None or passing.passes(broken):
            raise
        due_id, kind, programme_id = claimed
        log.exception("due thing failed", action="due", kind=kind, due=str(due_id))
        async with database.transaction() as session:
            if await due.try_later(session, due_id, now) == ALARM_AFTER:
                await signals.give(session, "due", due_id, now, programme_id=programme_id)
    return True
