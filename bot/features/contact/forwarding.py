"""Where a call goes: to the programme's own number while it is open, else nowhere, and a human rings back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType
from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.access import STAFF, TEAM
from bot.features import opening
from bot.features.contact.receiving import home_of_strangers
from bot.messages import WITHHELD, About, Reply, say
from storage import people, programmes, ringing, shifts, signals, threads
from storage.tables import Contact, Person, Programme

#: What needs a human in the morning: somebody rang whom nobody can ring (subject: the programme).
RANG_WITHHELD = "withheld"
#: A line about a call from a withheld number is of use so long, and there is one in an hour.
_OF_USE = timedelta(hours=12)
_HOUR = timedelta(hours=1)
_TAKES_TEXTS = frozenset({PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE})
_HOME = "NO"


@dataclass(frozen=True)
class Caller:
    """Somebody whose call is for people."""

    #: Whose team rings back.
    programme: Programme
    #: None: a stranger.
    person: Person | None


async def caller(session: AsyncSession, address: str, person: Person | None) -> Caller | None:
    """Who rings, and for whom: where they last wrote, a stranger where strangers are read.

    None: one of the team, or a programme's own phone, or there is no programme yet.
    """
    if address in [_as_number(one.phone) for one in await programmes.every(session) if one.phone]:
        return None
    homes = await people.belongings(session, person.id) if person is not None else []
    if person is None or not homes:
        home = await home_of_strangers(session)
        return Caller(home, None) if home is not None else None
    served = [home.programme for home in homes if not home.roles <= TEAM]
    if not served:
        return None
    last = await threads.last_programme(session, person.id)
    return Caller(next((one for one in served if one.id == last), served[0]), person)


async def pass_on_to(session: AsyncSession, channel: str, address: str, now: datetime) -> str | None:
    """The number (E.164) that a call from there is passed on to now; None: nobody takes it."""
    contact = await ringing.contact_at(session, channel, address) if address != WITHHELD else None
    person = await people.person(session, contact.person_id) if contact and contact.person_id else None
    found = await caller(session, address, person)
    if found is None or found.programme.phone is None:
        return None
    is_open = await opening.interval(session, found.programme, now) is not None
    return _as_number(found.programme.phone) if is_open else None


def takes_texts(number: str) -> bool:
    """Whether an SMS can go there at all: not to a landline, nor to a number of five digits."""
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.number_type(parsed) in _TAKES_TEXTS


async def may_be_texted(session: AsyncSession, contact: Contact, found: Caller) -> bool:
    """A call is their own act: one answer may go after STOPP too, not where the provider lets none through.

    Of a stranger nobody knows who shut it, so that nothing goes.
    """
    if contact.state in ("unreachable", "frozen") or not takes_texts(contact.address):
        return False
    if contact.state != "opted_out":
        return True
    standing = await signals.standing(session, found.programme.id)
    shut = any(one.kind == "opted_out" and one.subject_id == contact.id for one in standing)
    return found.person is not None and not shut


async def rang_withheld(session: AsyncSession, now: datetime, *, at: datetime | None = None) -> None:
    """Nobody can ring them: whoever is on reads that somebody rang, once an hour; else staff, by day.

    `at`: when they did, where that was not just now.
    """
    programme = await home_of_strangers(session)
    if programme is None:
        return
    readers = await people.reached(session, await shifts.on(session, programme.id, now))
    if not readers and await opening.interval(session, programme, now) is not None:
        readers = await people.reached(session, await people.members(session, programme.id, STAFF))
    if not readers:
        await signals.give(session, RANG_WITHHELD, programme.id, now, programme_id=programme.id)
        return
    if await ringing.withheld_told_since(session, programme.id, now - _HOUR):
        return
    await outgoing.queue(
        session,
        Reply(say("voice-withheld", at=at or now)),
        [one.id for one in readers],
        about=About(ringing.WITHHELD, programme.id, int(now.timestamp())),
        now=now,
        programme_id=programme.id,
        lane="reply",
        automatic=False,
        expires_at=now + _OF_USE,
    )


def shown(number: str) -> str:
    """The number as people read it and dial it: "412 34 567"."""
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    at_home = phonenumbers.region_code_for_number(parsed) == _HOME
    how = PhoneNumberFormat.NATIONAL if at_home else PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(parsed, how)


def _as_number(written: str) -> str | None:
    """A programme's phone as E.164; None for what is not a number that can be rung from anywhere."""
    try:
        parsed = phonenumbers.parse(written, _HOME)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    return phonenumbers.format_number(parsed, PhoneNumberFormat.E164)
