"""Ready-made answers: ours in three languages, and the programme's own; each is seen before it is sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.contact import closing
from bot.messages import Refused, Say, say
from bot.wording import speak
from storage import ready_answers
from storage.tables import Programme, ReadyAnswer, Thread

#: Short enough for a glance, and for one SMS with a name before it.
LONGEST = 140
#: As many as one still looks through.
MOST = 12


@dataclass(frozen=True)
class Ready:
    """An answer to pick."""

    #: What a button names it by.
    tag: str
    text: Say
    #: The programme's own; None: ours.
    own_id: UUID | None = None


def ours() -> list[Ready]:
    """No promise in them that somebody else would have to keep."""
    return [
        Ready("seen", say("ready-seen")),
        Ready("busy", say("ready-busy")),
        Ready("call", say("ready-call")),
        Ready("meet", say("ready-meet")),
        Ready("more", say("ready-more")),
    ]


async def own(session: AsyncSession, programme: Programme) -> list[Ready]:
    """What the programme has written itself."""
    rows = await ready_answers.of(session, programme.id)
    return [Ready(one.id.hex[:8], say("text", text=one.text), one.id) for one in rows]


async def listed(session: AsyncSession, programme: Programme) -> list[Ready]:
    """The programme's own first."""
    return [*await own(session, programme), *ours()]


async def words(session: AsyncSession, programme: Programme, thread: Thread, tag: str) -> str | None:
    """As whoever wrote would read it, in their language; None when it is there no more."""
    picked = next((one for one in await listed(session, programme) if one.tag == tag), None)
    if picked is None:
        return None
    language = await closing.language_of(session, programme, thread)
    return speak(picked.text, language, ZoneInfo(programme.time_zone))


async def add(session: AsyncSession, programme: Programme, text: str, now: datetime) -> ReadyAnswer | Refused:
    """One more of the programme's own."""
    text = " ".join(text.split())
    if not text or len(text) > LONGEST:
        return Refused(say("ready-too-long", longest=LONGEST))
    if len(await ready_answers.of(session, programme.id)) >= MOST:
        return Refused(say("ready-too-many", count=MOST))
    return await ready_answers.add(session, ReadyAnswer(programme_id=programme.id, text=text, created_at=now))


async def remove(session: AsyncSession, programme: Programme, answer_hex: str) -> bool:
    """False when it is not there any more."""
    try:
        return await ready_answers.remove(session, programme.id, UUID(hex=answer_hex))
    except ValueError:
        return False
