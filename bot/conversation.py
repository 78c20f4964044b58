"""THE DOOR IN: who wrote, what they meant, who answers; one transaction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.ext.asyncio import AsyncSession

from bot import meaning, outgoing
from bot.access import STAFF
from bot.features.contact import home_of_strangers
from bot.messages import About, Answer, Entrances, Incoming, Reply, Turn, say
from storage import inbox, people, signals
from storage.database import Database
from storage.tables import LANGUAGES, Contact, Inbox, Programme

log = structlog.get_logger()

#: Where no programme says otherwise.
AMBULANCE = "113"
#: So many characters of what failed are shown to staff; all of it is kept.
_SHOWN = 1000


@dataclass(frozen=True)
class Defaults:
    """What holds for those of whom we know nothing else."""

    zone: ZoneInfo
    language: str
    entrances: Entrances


async def handle(
    database: Database, incoming: Incoming, *, raw: str, now: datetime, defaults: Defaults
) -> None:
    """Take what reached us, once. Returns when it is stored: answered, or kept aside for a human.

    Raises what the database raises when nothing could be stored: then the provider must not be thanked.
    """
    try:
        async with database.transaction() as session:
            await _turn(session, incoming, now, defaults)
    except (OperationalError, InterfaceError, OSError):
        raise
    except Exception as broken:
        log.exception("could not handle", action="handle", channel=incoming.channel, kind=incoming.kind)
        await _keep_aside(database, incoming, raw=raw, now=now, error=type(broken).__name__)


async def set_aside(
    database: Database, channel: str, external_id: str, *, raw: str, error: str, now: datetime
) -> None:
    """Keep what nobody could read, and let somebody know; it blocks nothing."""
    row = Inbox(
        channel=channel, external_id=external_id, state="unreadable", raw=raw, error=error, received_at=now
    )
    async with database.transaction() as session:
        if await inbox.set_aside(session, row):
            await signals.give(session, "unreadable", row.id, now)
    log.warning("could not read", action="set_aside", channel=channel, inbox=str(row.id), error=error)


async def _turn(session: AsyncSession, incoming: Incoming, now: datetime, defaults: Defaults) -> None:
    contact = await people.meet(session, incoming.channel, incoming.address, now)
    row = await inbox.take(session, incoming.channel, incoming.external_id, contact.id, now)
    if row is None:
        return
    turn = await _opened(session, incoming, contact, row, now, defaults)
    answer = await meaning.answer(turn)
    await outgoing.answer(await _as_now(turn), _listed(answer))


async def _opened(
    session: AsyncSession,
    incoming: Incoming,
    contact: Contact,
    row: Inbox,
    now: datetime,
    defaults: Defaults,
) -> Turn:
    person = await people.lock(session, contact.person_id) if contact.person_id else None
    if incoming.kind != "left":
        contact.last_wrote_at = now
        if contact.state == "unreachable":
            people.change_state(contact, "active")
    if incoming.language in LANGUAGES and (person is not None or contact.language is None):
        contact.language = incoming.language
    return Turn(
        session=session,
        now=now,
        incoming=incoming,
        contact=contact,
        person=person,
        programme=None,
        roles=frozenset(),
        text=incoming.text,
        language=(person.language if person else None) or contact.language or defaults.language,
        zone=defaults.zone,
        inbox_id=row.id,
        entrances=defaults.entrances,
    )


async def _as_now(turn: Turn) -> Turn:
    """The turn as it ended: who wrote may have joined on the way."""
    if turn.contact.person_id is None or turn.person is not None:
        return turn
    return replace(turn, person=await people.person(turn.session, turn.contact.person_id))


def _listed(answer: Answer) -> list[Reply]:
    if answer is None:
        return []
    return [answer] if isinstance(answer, Reply) else list(answer)


async def _keep_aside(database: Database, incoming: Incoming, *, raw: str, now: datetime, error: str) -> None:
    async with database.transaction() as session:
        contact = await people.meet(session, incoming.channel, incoming.address, now)
        row = Inbox(
            channel=incoming.channel,
            external_id=incoming.external_id,
            contact_id=contact.id,
            state="failed",
            raw=raw,
            error=error,
            received_at=now,
        )
        if not await inbox.set_aside(session, row):
            return
        await signals.give(session, "failed", row.id, now)
        homes = await _homes(session, contact)
        numbers = homes[0].ambulance if homes else AMBULANCE
        person = await people.person(session, contact.person_id) if contact.person_id else None
        if await outgoing.may_answer(session, contact, person, "kept-aside", now):
            await outgoing.write_to(
                session,
                Reply(say("kept-aside", ambulance=numbers)),
                contact.id,
                key=f"reply:{row.id}:0",
                about=About("kept-aside", row.id),
                now=now,
                person_id=contact.person_id,
            )
        for programme in homes:
            await _alert_staff(session, programme, contact, row, incoming.text, now)


async def _homes(session: AsyncSession, contact: Contact) -> list[Programme]:
    """Whose staff see to what this contact wrote."""
    if contact.person_id is not None:
        homes = await people.belongings(session, contact.person_id)
        if homes:
            return [home.programme for home in homes]
    programme = await home_of_strangers(session)
    return [programme] if programme else []


async def _alert_staff(
    session: AsyncSession, programme: Programme, contact: Contact, row: Inbox, text: str, now: datetime
) -> None:
    """Tell staff who wrote, and what, as far as it could be read."""
    person = await people.person(session, contact.person_id) if contact.person_id else None
    name = person.name if person else say("kept-aside-stranger")
    said = (
        say("kept-aside-words", name=name, text=text[:_SHOWN]) if text else say("kept-aside-staff", name=name)
    )
    staff = await people.members(session, programme.id, STAFF)
    await outgoing.queue(
        session,
        Reply(said, protected=True),
        [member.id for member in staff],
        about=About("failed", row.id),
        now=now,
        programme_id=programme.id,
        lane="urgent",
        automatic=False,
    )
