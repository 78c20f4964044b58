"""`lyset erase`: a person, and what is theirs, for good; also after a backup is put in place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import phonenumbers
from sqlalchemy.ext.asyncio import AsyncSession

from bot.commands import erasures
from bot.commands.opening import opened
from bot.features.appointments import company_after
from bot.settings import Settings
from storage import erasing

Speak = Callable[[str], None]


class CannotErase(Exception):
    """Nobody was erased; the text says why and what to do."""


async def erase(settings: Settings, address: str, tell: Speak, *, sure: Callable[[], bool]) -> None:
    """Erase whoever has this address: "+47…", a Telegram id, or either with "sms:" or "telegram:" before it.

    `sure` is asked when somebody was found. Raises CannotErase and erasures.BadList.
    """
    file = Path(settings.erasures_file)
    erasures.read(file)
    async with opened(settings) as database:
        async with database.transaction() as session:
            one_id = await _whose(session, address)
        if not sure():
            raise CannotErase("Nothing was erased.")
        now = datetime.now(UTC)
        async with database.transaction() as session:
            await company_after.leave(session, one_id, now)
            if not await erasing.erase(session, one_id, now):
                raise CannotErase("They were erased meanwhile.")
            # On the disk before the erasure counts: a crash in between forgets nobody.
            erasures.append(file, erasures.Erasure(now.astimezone(settings.zone).date(), one_id))
    tell("Erased. What was sent to phones already stays there, and so do staff's own phones.")
    tell(f"Their random id is in {file}, by which `lyset restore` erases them again. Keep a copy of it.")


async def _whose(session: AsyncSession, address: str) -> UUID:
    found = set()
    for channel, exact in _meant(address):
        one_id = await erasing.whose(session, channel, exact)
        if one_id is not None:
            found.add(one_id)
    if len(found) > 1:
        raise CannotErase("This is a number and a Telegram id too. Write sms: or telegram: before it.")
    if not found:
        raise CannotErase("Nobody has this address. A number is written as +47…, a Telegram id in digits.")
    return found.pop()


def _meant(address: str) -> list[tuple[str, str]]:
    """What the address may be: (channel, address as the channels write it)."""
    named, _, rest = address.strip().partition(":")
    plain = rest.strip() if rest else named
    ways = []
    if named != "telegram" or not rest:
        try:
            number = phonenumbers.parse(plain, "NO")
            ways.append(("sms", phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)))
        except phonenumbers.NumberParseException:
            pass
    if plain.isdecimal() and (named != "sms" or not rest):
        ways.append(("telegram", plain))
    return ways
