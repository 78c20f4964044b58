"""From a row to words: is it still to be said, in which language, with which numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot import nights
from bot.access import PERSONAL, READS
from bot.channels import Button, Letter
from bot.messages import Option, Reply, from_json, say
from bot.wording import speak
from storage import menus, outbox, people, preferences, signals
from storage.tables import Contact, Outbox, Person, Programme
from storage.truths import TRUTHS

#: How long an option can be answered when it says nothing else.
MENU_LIFE = timedelta(hours=24)
#: So long before its end a message was of use, if it ever was.
_JUST_BEFORE = timedelta(seconds=1)
#: How many options an SMS shows; the others come with MER.
SHOWN = 5


async def still_true(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    """Whether the row is to be sent now; when not, it is ended or put back, and says why."""
    if row.reply is None:
        outbox.end(row, "cancelled", now, error="wiped")
    elif not await _may_read(session, row):
        outbox.end(row, "cancelled", now, error="has left")
    elif not await _is_their_phone(session, row):
        await _not_theirs(session, row, now)
    elif row.expires_at is not None and row.expires_at <= now:
        await _too_late(session, row, row.expires_at, now)
    elif row.kind in PERSONAL and await discretion(session, row) == "none":
        outbox.end(row, "cancelled", now, error="only when we meet")
    elif not await _holds(session, row, now):
        outbox.end(row, "cancelled", now, error=f"not: {row.predicate}")
    else:
        return await nights.may_go(session, row, now)
    return False


@dataclass(frozen=True)
class Otherwise:
    """What holds for readers of whom we know nothing else."""

    zone: ZoneInfo
    language: str


async def compose(
    session: AsyncSession, row: Outbox, contact: Contact, now: datetime, otherwise: Otherwise
) -> Letter:
    """The message in the reader's words, its options numbered where the channel has no buttons."""
    assert row.reply is not None
    reply = await _unveiled(session, row, from_json(row.reply))
    programme = await _programme(session, row, contact)
    person = await people.person(session, contact.person_id) if contact.person_id else None
    language = language_of(person, contact, programme, otherwise)
    zone = ZoneInfo(programme.time_zone) if programme else otherwise.zone
    numbers = await _numbered(session, row, contact, reply, now)
    buttons = tuple(
        Button(
            action=option.action,
            label=speak(option.label, language, zone, channel=contact.channel),
            chosen=option.chosen,
            number=numbers.get(option.action) or None,
            hidden=contact.channel == "sms" and _waits_for_more(reply, position),
        )
        for position, option in enumerate(_offered(reply, contact))
    )
    return Letter(
        row_id=row.id,
        to=contact.address,
        text=speak(reply.text, language, zone, channel=contact.channel),
        buttons=buttons,
        language=language,
        edits=row.edits or "",
        qr=reply.qr,
        calendar=reply.calendar,
        protected=reply.protected,
        only_edit=reply.only_in_place,
    )


async def discretion(session: AsyncSession, row: Outbox) -> str:
    """How much of something personal the reader's phone shows."""
    if row.programme_id is None or row.person_id is None:
        return "discreet"
    own = await preferences.one(session, row.programme_id, row.person_id)
    return own.discretion if own is not None else "discreet"


async def _unveiled(session: AsyncSession, row: Outbox, reply: Reply) -> Reply:
    """The reply as this reader's phone may show it."""
    if reply.veil is None:
        return reply
    match await discretion(session, row):
        case "full":
            return reply
        case "discreet":
            return replace(reply, text=reply.veil.discreet)
        case _:
            return replace(reply, text=say("veiled"), options=())


def language_of(
    person: Person | None, contact: Contact, programme: Programme | None, otherwise: Otherwise
) -> str:
    """The person's own choice, else the phone's, else the programme's, else the installation's."""
    chosen = person.language if person else None
    return chosen or contact.language or (programme.language if programme else otherwise.language)


async def _programme(session: AsyncSession, row: Outbox, contact: Contact) -> Programme | None:
    """The one that it is about; else one that the reader belongs to."""
    if row.programme_id is not None:
        return await people.programme(session, row.programme_id)
    homes = await people.belongings(session, contact.person_id) if contact.person_id else []
    return homes[0].programme if homes else None


async def _may_read(session: AsyncSession, row: Outbox) -> bool:
    """The reader still belongs there, and what is for staff is for whoever is staff when it is sent."""
    roles = READS.get(row.kind)
    if row.programme_id is None or row.person_id is None or not (row.automatic or roles):
        return True
    if roles is None:
        return await people.is_member(session, row.programme_id, row.person_id)
    homes = await people.belongings(session, row.person_id)
    return any(home.programme.id == row.programme_id and home.roles & roles for home in homes)


async def _is_their_phone(session: AsyncSession, row: Outbox) -> bool:
    """A message for a certain phone: it is still that person's, and open to it."""
    if row.contact_id is None or row.person_id is None:
        return True
    contact = await people.contact(session, row.contact_id)
    if contact is None or contact.person_id != row.person_id or contact.state == "frozen":
        return False
    return contact.state == "active" or not row.automatic


async def _not_theirs(session: AsyncSession, row: Outbox, now: datetime) -> None:
    """Words that somebody waits for are shown to staff; what we say of ourselves just does not go."""
    if row.automatic or row.edits:
        outbox.end(row, "cancelled", now, error="not their phone")
        return
    outbox.end(row, "failed", now, error="not their phone")
    await signals.give(session, "failed", row.id, now, programme_id=row.programme_id)


async def _too_late(session: AsyncSession, row: Outbox, expires_at: datetime, now: datetime) -> None:
    """Past its use: shown, if it was still true when it lost it."""
    if await _holds(session, row, expires_at - _JUST_BEFORE):
        await nights.drop(session, row, now, why=row.error)
    else:
        outbox.end(row, "expired", now, error=f"not: {row.predicate}")


async def _holds(session: AsyncSession, row: Outbox, now: datetime) -> bool:
    return row.predicate is None or await TRUTHS[row.predicate](session, row, now)


async def _numbered(
    session: AsyncSession, row: Outbox, contact: Contact, reply: Reply, now: datetime
) -> dict[str, int]:
    options = _offered(reply, contact)
    on_telegram = contact.channel == "telegram"
    if on_telegram:
        options = tuple(option for option in options if option.word)
    if not options:
        return {}
    sheet = menus.Sheet(contact.id, row.id, reply.topic or (row.again_of or row.id).hex, row.programme_id)
    by_number = not on_telegram and not all(option.word for option in options)
    offers = [
        _offer(option, now, numbered=by_number, hidden=_waits_for_more(reply, position))
        for position, option in enumerate(options)
    ]
    return await menus.number(session, sheet, offers, now)


def _offered(reply: Reply, contact: Contact) -> tuple[Option, ...]:
    """What can be picked on that channel."""
    on_telegram = contact.channel == "telegram"
    return tuple(option for option in reply.options if on_telegram or not option.only_button)


def _waits_for_more(reply: Reply, position: int) -> bool:
    """Among those that an SMS shows only after MER."""
    return position >= SHOWN and not reply.whole


def _offer(option: Option, now: datetime, *, numbered: bool, hidden: bool) -> menus.Offer:
    return menus.Offer(
        action=option.action,
        closes_at=option.closes_at or now + MENU_LIFE,
        word=option.word,
        numbered=numbered,
        hidden=hidden,
    )
