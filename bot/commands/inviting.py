"""`lyset invite`: a code, its Telegram link with a QR picture, and the text for an SMS."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.channels import SendFailed
from bot.commands.opening import opened
from bot.features import joining
from bot.features.joining.inviting import GOOD_FOR
from bot.service import channels_of
from bot.settings import Settings
from storage import programmes
from storage.tables import ROLES, Programme

Speak = Callable[[str], None]


class CannotInvite(Exception):
    """The invitation was not made; the text says why and what to do."""


@dataclass(frozen=True)
class Request:
    """Who is to be invited."""

    role: str
    name: str
    #: The programme's key; None where there is only one.
    programme: str | None = None
    #: Where to write the QR picture.
    picture: Path | None = None


async def invite(settings: Settings, request: Request, tell: Speak) -> None:
    """Make an invitation that counts as confirmed, and say how to use it. Raises CannotInvite."""
    if request.role not in ROLES:
        raise CannotInvite(f"There is no role {request.role}. Roles: {', '.join(ROLES)}.")
    name = joining.first_name(request.name)
    if name is None:
        raise CannotInvite("--name takes a first name of at most 30 letters.")
    username = await _bot_username(settings, tell)
    async with opened(settings) as database, database.transaction() as session:
        programme = await _programme(session, request.programme)
        _invitation, code = await joining.invite(
            session,
            programme,
            role=request.role,
            name=name,
            invited_by=None,
            confirmed=True,
            now=datetime.now(UTC),
        )
    texts = joining.invitation_texts(
        code, programme, username, settings.twilio_from or None, settings.language
    )
    without_link = "Telegram does not answer" if settings.telegram_on else "Telegram is off"
    _tell(texts, request, tell, without_link=without_link)


def _tell(texts: joining.InvitationTexts, request: Request, tell: Speak, *, without_link: str) -> None:
    tell(f"Code for {request.name} ({request.role}, {texts.programme}): {texts.code}")
    tell(f"Works once, for {GOOD_FOR.days} days.")
    if texts.sms:
        tell(f"SMS: {texts.sms}")
    if not texts.telegram_link:
        if request.picture is not None:
            tell(f"No QR picture: {without_link}.")
        return
    tell(f"Telegram: {texts.telegram_link}")
    import segno

    picture = segno.make(texts.telegram_link, micro=False)
    if request.picture is None:
        picture.terminal(compact=True)
        return
    try:
        picture.save(str(request.picture), scale=8)
    except (OSError, ValueError) as wrong:
        raise CannotInvite(f"The picture cannot be written to {request.picture}: {wrong}") from None
    tell(f"QR picture: {request.picture}")


async def _programme(session: AsyncSession, key: str | None) -> Programme:
    found = await programmes.every(session)
    if not found:
        raise CannotInvite("There is no programme yet. Take one in: lyset programme import FILE.toml")
    if key is None and len(found) == 1:
        return found[0]
    for programme in found:
        if programme.key == key:
            return programme
    keys = ", ".join(programme.key for programme in found)
    raise CannotInvite(f"Say which programme with --programme. There are: {keys}.")


async def _bot_username(settings: Settings, tell: Speak) -> str | None:
    """The name that the link needs; without an answer from Telegram the code works all the same."""
    telegram: Any = channels_of(settings).get("telegram")
    if telegram is None:
        return None
    await telegram.start()
    try:
        return str(await telegram.username())
    except SendFailed as failed:
        tell(f"Telegram does not answer ({failed.reason}): no link this time, but the code works.")
        return None
    finally:
        await telegram.stop()
