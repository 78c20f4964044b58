"""Inviting: a code for somebody new or for another phone of somebody we know, or one SMS to a number."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType
from sqlalchemy.ext.asyncio import AsyncSession

from bot import outgoing
from bot.features.joining.codes import Pick, new_code, written
from bot.messages import About, Option, Refused, Reply, Say, say
from bot.wording import format_wording
from storage import invitations, memberships, people
from storage.tables import Contact, Invitation, Person, Programme

GOOD_FOR = timedelta(days=14)
#: The first SMS says "today": later it is not sent.
SMS_WITHIN = timedelta(hours=6)
#: Roles that count at once, whoever of the staff invites; the others wait for a coordinator.
COUNTS_AT_ONCE = frozenset({"participant", "volunteer"})
NAME_LONGEST = 30
_HOME = "NO"
_NO_PHONE = frozenset({PhoneNumberType.FIXED_LINE, PhoneNumberType.PREMIUM_RATE, PhoneNumberType.TOLL_FREE})


@dataclass(frozen=True)
class InvitationTexts:
    """An invitation in words: to be read out, shown or handed over."""

    #: "ACD-E4F-GHJ"
    code: str
    #: None: Telegram is off.
    telegram_link: str | None
    #: "Send ACD-E4F-GHJ til 412 34 567"; None: SMS is off.
    sms: str | None
    #: Where the programme is called by name.
    programme: str


async def invite(
    session: AsyncSession,
    programme: Programme,
    *,
    role: str,
    name: str,
    invited_by: Person | None,
    confirmed: bool,
    now: datetime,
    person: Person | None = None,
    contact: Contact | None = None,
    pick: Pick = secrets.choice,
) -> tuple[Invitation, str]:
    """An invitation and its code, which is kept nowhere.

    `invited_by`: None from the command line. `confirmed`: the role counts as soon as the code is used.
    `person`: whose other phone it is for. `contact`: the number that is asked instead of given a code.
    """
    code = new_code(pick)
    invitation = Invitation(
        programme_id=programme.id,
        code_index=invitations.fingerprint(session, code),
        role=role,
        name=name,
        person_id=person.id if person else None,
        contact_id=contact.id if contact else None,
        invited_by=invited_by.id if invited_by else None,
        confirmed=confirmed,
        created_at=now,
        expires_at=now + GOOD_FOR,
    )
    await invitations.add(session, invitation)
    return invitation, code


def invitation_texts(
    code: str,
    programme: Programme,
    bot_username: str | None,
    sms_number: str | None,
    language: str,
) -> InvitationTexts:
    """What to hand over; `code` as `invite` gave it."""
    shown = written(code)
    link = f"https://t.me/{bot_username.removeprefix('@')}?start={code}" if bot_username else None
    sms = None
    if sms_number:
        sms = format_wording(
            "invite-sms-line", {"code": shown, "number": number_written(sms_number)}, language
        )
    return InvitationTexts(shown, link, sms, programme.name)


async def ask_number(
    session: AsyncSession,
    programme: Programme,
    number: str,
    *,
    role: str,
    name: str,
    invited_by: Person,
    now: datetime,
) -> Invitation | Refused:
    """One SMS to a number whose owner is standing there; one JA joins, silence means no.

    Never a second one to a number that did not answer the first.
    """
    contact = await people.meet(session, "sms", number, now)
    if contact.state in ("opted_out", "frozen"):
        return Refused(say("invite-number-closed"))
    if contact.person_id is not None and await memberships.held(
        session, programme.id, contact.person_id, role
    ):
        return Refused(say("invite-number-known"))
    before = await invitations.latest_sent_to(session, contact.id)
    if before is not None and before.used_at is None and not _wrote_since(contact, before.created_at):
        return Refused(say("invite-number-asked"))
    invitation, _code = await invite(
        session,
        programme,
        role=role,
        name=name,
        invited_by=invited_by,
        confirmed=role in COUNTS_AT_ONCE,
        now=now,
        contact=contact,
    )
    await _write_first(session, invitation, contact, invited_by, now)
    return invitation


def parse_number(text: str) -> str | None:
    """The number as E.164, Norwegian unless it says otherwise; None when no SMS can go there."""
    try:
        parsed = phonenumbers.parse(text, _HOME)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed) or phonenumbers.number_type(parsed) in _NO_PHONE:
        return None
    return phonenumbers.format_number(parsed, PhoneNumberFormat.E164)


def number_written(number: str) -> str:
    """The number as people read it: "412 34 567", "+46 70 123 45 67"."""
    try:
        parsed = phonenumbers.parse(number, _HOME)
    except phonenumbers.NumberParseException:
        return number
    at_home = phonenumbers.region_code_for_number(parsed) == _HOME
    form = PhoneNumberFormat.NATIONAL if at_home else PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(parsed, form)


def first_name(text: str) -> str | None:
    """A name as somebody typed it; None when it cannot be one."""
    name = " ".join(text.split())
    is_one = 0 < len(name) <= NAME_LONGEST and name.isprintable() and any(sign.isalpha() for sign in name)
    return name if is_one and not any(sign.isdigit() for sign in name) else None


def role_said(role: str) -> Say:
    """The role as the phone calls it."""
    return say(f"role-{role.replace('_', '-')}")


async def _write_first(
    session: AsyncSession, invitation: Invitation, contact: Contact, inviter: Person, now: datetime
) -> None:
    yes = Option(f"join:{invitation.id.hex}", say("join-yes"), closes_at=invitation.expires_at, word="yes")
    await outgoing.write_to(
        session,
        Reply(
            say("join-first-sms", name=inviter.name), options=(yes,), topic=f"invitation:{invitation.id.hex}"
        ),
        contact.id,
        key=f"invitation:{invitation.id}",
        about=About("invitation", invitation.id),
        now=now,
        programme_id=invitation.programme_id,
        person_id=contact.person_id,
        predicate="invitation is open",
        expires_at=now + SMS_WITHIN,
    )


def _wrote_since(contact: Contact, then: datetime) -> bool:
    return contact.last_wrote_at is not None and contact.last_wrote_at > then
