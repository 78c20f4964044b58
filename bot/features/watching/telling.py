"""One line to staff that there is something to see: at most one an hour."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import STAFF
from bot.features.watching.subjects import TOLD_ALREADY, is_silent, subject_of
from bot.messages import About, Reply, say
from storage import people, programmes, signals
from storage.tables import Programme, Signal


async def tell(session: AsyncSession, now: datetime) -> None:
    """Tell staff of what is new; when they were told within the hour, the rest waits for the next."""
    alarming = []
    for signal in await signals.untold(session):
        if await _is_seen_elsewhere(session, signal):
            signal.told_at = now
        else:
            alarming.append(signal)
    concerned = {signal.programme_id for signal in alarming}
    too_soon = False
    for programme in await programmes.every(session):
        if programme.id in concerned or None in concerned:
            too_soon = not await _told(session, programme, now) or too_soon
    if not too_soon:
        for signal in alarming:
            signal.told_at = now


async def _told(session: AsyncSession, programme: Programme, now: datetime) -> bool:
    """False when it is too soon after the last time."""
    if await signals.is_being_told(session, programme.id):
        return True
    staff = await people.members(session, programme.id, STAFF)
    queued = await outgoing.queue(
        session,
        Reply(say("signals-new")),
        [member.id for member in staff],
        about=About(signals.TOLD_AS, programme.id, int(now.timestamp()) // 3600),
        now=now,
        programme_id=programme.id,
        lane="reminder",
        predicate="signals stand",
    )
    return queued > 0 or not staff


async def _is_seen_elsewhere(session: AsyncSession, signal: Signal) -> bool:
    return signal.kind in TOLD_ALREADY or is_silent(await subject_of(session, signal))
