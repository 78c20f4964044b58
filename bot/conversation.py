"""THE DOOR IN: who wrote, what they meant, who answers; one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot import danger, meaning, outgoing
from bot.access import STAFF, TEAM
from bot.features.contact import emergency, home_of_strangers
from bot.messages import About, Answer, Entrances, Incoming, Reply, Turn, say
from storage import inbox, menus, people, signals
from storage.database import Database
from storage.passing import passes
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


@dataclass(frozen=True)
class Arrival:
    """What reached us, as the provider wrote it (`raw`), and when (business clock)."""

    incoming: Incoming
    raw: str
    now: datetime
    defaults: Defaults


async def together(database: Database, arrivals: Sequence[Arrival]) -> None:
    """Take what waits, each once, in one transaction: when this returns, all is stored and answered.

    One from each address. Raises what any of them raises: then none was taken, and each is to be taken alone.
    """
    async with database.transaction() as session:
        await _take(session, sorted(arrivals, key=_subject))


async def handle(database: Database, arrival: Arrival) -> None:
    """Take one, alone. Returns when it is stored: answered, or kept aside for a human.

    Raises what the database raises in passing, when nothing could be stored: then the provider must not be
    thanked.
    """
    try:
        await together(database, [arrival])
    except Exception as broken:
        if passes(broken):
            raise
        incoming = arrival.incoming
        log.exception("could not handle", action="handle", channel=incoming.channel, kind=incoming.kind)
        await _keep_aside(database, arrival, error=type(broken).__name__)


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


def _subject(arrival: Arrival) -> list[str]:
    """Presses about one thing stand together, and in one order: each locks what it is about."""
    return arrival.incoming.action.split(":")[:2]


async def _take(session: AsyncSession, arrivals: Sequence[Arrival]) -> None:
    addresses = [(one.incoming.channel, one.incoming.address) for one in arrivals]
    contacts = await people.meet_all(session, addresses, arrivals[0].now)
    ids = await inbox.take_all(
        session,
        [
            inbox.Taken(one.incoming.channel, one.incoming.external_id, contact.id, one.now)
            for one, contact in zip(arrivals, contacts, strict=True)
        ],
    )
    known = {contact.person_id for contact in contacts if contact.person_id is not None}
    await people.lock_all(session, known)
    await people.look_ahead(session, known)
    await menus.look_ahead(session, _texted(arrivals, contacts), min(one.now for one in arrivals))
    for arrival, contact, inbox_id in zip(arrivals, contacts, ids, strict=True):
        if inbox_id is not None:
            turn = await _opened(session, arrival, contact, inbox_id)
            answer = await meaning.answer(turn)
            await outgoing.answer(await _as_now(turn), _listed(answer))


def _texted(arrivals: Sequence[Arrival], contacts: Sequence[Contact]) -> list[UUID]:
    """Who may have answered with a number."""
    pairs = zip(arrivals, contacts, strict=True)
    return [
        contact.id for one, contact in pairs if one.incoming.channel == "sms" and one.incoming.kind == "text"
    ]


async def _opened(session: AsyncSession, arrival: Arrival, contact: Contact, inbox_id: UUID) -> Turn:
    incoming, defaults = arrival.incoming, arrival.defaults
    person = await people.lock(session, contact.person_id) if contact.person_id else None
    # That somebody rings says nothing of where texts reach them.
    if incoming.kind not in ("left", "call"):
        people.heard_from(session, contact, arrival.now)
        if contact.state == "unreachable":
            people.change_state(contact, "active")
    if incoming.language in LANGUAGES and (person is not None or contact.language is None):
        contact.language = incoming.language
    return Turn(
        session=session,
        now=arrival.now,
        incoming=incoming,
        contact=contact,
        person=person,
        programme=None,
        roles=frozenset(),
        text=incoming.text,
        language=(person.language if person else None) or contact.language or defaults.language,
        zone=defaults.zone,
        inbox_id=inbox_id,
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


async def _keep_aside(database: Database, arrival: Arrival, *, error: str) -> None:
    incoming, now = arrival.incoming, arrival.now
    async with database.transaction() as session:
        contact = await people.meet(session, incoming.channel, incoming.address, now)
        row = Inbox(
            channel=incoming.channel,
            external_id=incoming.external_id,
            contact_id=contact.id,
            state="failed",
            raw=arrival.raw,
            error=error,
            received_at=now,
        )
        if not await inbox.set_aside(session, row):
            return
        await signals.give(session, "failed", row.id, now)
        homes = await _homes(session, contact)
        numbers = homes[0].ambulance if homes else AMBULANCE
        person = await people.person(session, contact.person_id) if contact.person_id else None
        await emergency.say_numbers(
            session,
            homes[0] if homes else None,
            contact,
            person,
            danger.kinds(incoming.text),
            say("receipt-when-unknown"),
            row.id,
            now,
        )
        may_answer = incoming.kind != "call" and await outgoing.may_answer(
            session, contact, person, "kept-aside", now
        )
        if may_answer:
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


async def _is_of_the_team(session: AsyncSession, contact: Contact) -> bool:
    homes = await people.belongings(session, contact.person_id) if contact.person_id else []
    return any(home.roles & TEAM for home in homes)


async def _alert_staff(
    session: AsyncSession, programme: Programme, contact: Contact, row: Inbox, text: str, now: datetime
) -> None:
    """Tell staff who wrote, and what, as far as it could be read."""
    person = await people.person(session, contact.person_id) if contact.person_id else None
    if await _is_of_the_team(session, contact):
        # It may have been a note, which is sent to nobody.
        text = ""
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
