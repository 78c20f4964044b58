"""Whoever goes along learns that it is uncertain while the participant is away, and that it holds again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid5

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.features.appointments import company_telling as telling
from bot.features.appointments.company_telling import Errand
from bot.messages import About, Option, Reply, Say, say
from storage import companies, outbox
from storage.tables import Appointment, Return

_AWAY, _BACK = "company-away", "company-back"


async def is_accompanied(session: AsyncSession, those: Sequence[Appointment]) -> bool:
    """Somebody goes along to one of them."""
    known = [await companies.open_of(session, one.id) for one in those]
    return any(one is not None and one.state == "found" for one in known)


async def uncertain(session: AsyncSession, of: Return, those: Sequence[Appointment], now: datetime) -> None:
    """Does it still suit? Until when somebody is away is not theirs to know."""
    for this in await _found(session, those, now):
        fits = Option(f"company-fits:{this.company.id.hex}", say("company-fits"), closes_at=this.starts_at)
        name = (await telling.participant(this)).name
        await _tell(this, _AWAY, of, say("company-away", name=name, at=this.starts_at), (fits,))


async def certain(session: AsyncSession, of: Return, those: Sequence[Appointment], now: datetime) -> None:
    """It holds as agreed: whoever was told otherwise must not stay at home."""
    for this in await _found(session, those, now):
        await outbox.cancel(session, _AWAY, _id(this, of), now)
        name = (await telling.participant(this)).name
        await _tell(this, _BACK, of, say("company-back", name=name, at=this.starts_at))


async def _found(session: AsyncSession, those: Sequence[Appointment], now: datetime) -> list[Errand]:
    found = []
    for one in those:
        standing = await companies.open_of(session, one.id)
        this = await telling.errand(session, standing.id if standing else None, now)
        if this is not None and this.company.state == "found" and this.wish.stands(now):
            found.append(this)
    return found


async def _tell(this: Errand, kind: str, of: Return, text: Say, options: tuple[Option, ...] = ()) -> None:
    assert this.company.companion_id is not None
    await outgoing.queue(
        this.session,
        Reply(
            text,
            (*options, telling.drop_option(this.wish, say("company-drop"))),
            topic=f"company-mine:{this.company.id.hex}",
            protected=True,
        ),
        [this.company.companion_id],
        about=About(kind, _id(this, of), of.version),
        now=this.now,
        programme_id=this.programme.id,
        lane="reply",
        automatic=False,
        not_before=await telling.awake(this, this.company.companion_id, this.now),
        expires_at=this.starts_at,
    )


def _id(this: Errand, of: Return) -> UUID:
    """Of both: several go along to several appointments, and each day is told of anew."""
    return uuid5(of.id, this.company.id.hex)
