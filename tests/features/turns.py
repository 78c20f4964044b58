"""A turn without the door: what a chat function is handed, and its answer in words."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.messages import Answer, Entrances, Incoming, Reply, Turn
from bot.wording import speak
from storage import people
from storage.tables import LANGUAGES

OSLO = ZoneInfo("Europe/Oslo")
#: A Wednesday, ten in the morning.
NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


async def turn_of(
    session: AsyncSession,
    channel: str,
    address: str,
    text: str = "",
    *,
    at: datetime = NOW,
    entrances: Entrances | None = None,
    **incoming: str,
) -> Turn:
    """What somebody at this address writes, as the door would hand it on."""
    contact = await people.meet(session, channel, address, at)
    person = await people.person(session, contact.person_id) if contact.person_id else None
    homes = await people.belongings(session, person.id) if person else []
    contact.last_wrote_at = at
    return Turn(
        session=session,
        now=at,
        incoming=Incoming(channel, uuid4().hex, address, text=text, **incoming),  # type: ignore[arg-type]
        contact=contact,
        person=person,
        programme=homes[0].programme if len(homes) == 1 else None,
        roles=homes[0].roles if len(homes) == 1 else frozenset(),
        text=text,
        language=(person.language if person else None) or contact.language or "nb",
        zone=OSLO,
        inbox_id=uuid4(),
        entrances=entrances or Entrances(),
    )


def replies(answer: Answer) -> list[Reply]:
    if answer is None:
        return []
    return [answer] if isinstance(answer, Reply) else list(answer)


def in_words(answer: Answer, *, channel: str = "sms", language: str = "nb") -> str:
    """Everything that is said, and what can be picked, a line each; it can be said in all languages."""
    for reply in replies(answer):
        for one in LANGUAGES:
            for way in ("sms", "telegram"):
                _said(reply, way, one)
    return "\n".join(_said(reply, channel, language) for reply in replies(answer))


def actions(answer: Answer) -> list[str]:
    """What the buttons carry."""
    return [option.action for reply in replies(answer) for option in reply.options]


def _said(reply: Reply, channel: str, language: str) -> str:
    labels = [speak(option.label, language, OSLO, channel=channel) for option in reply.options]
    return "\n".join([speak(reply.text, language, OSLO, channel=channel), *labels])
