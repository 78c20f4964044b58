"""First names that staff type, of people who came without being expected."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.attending.sheets import Line, Sheet, labelled
from storage import attendance

_BETWEEN = re.compile(r"[,;&+/\n]|\s(?:og|and)\s", re.IGNORECASE)


@dataclass(frozen=True)
class Found:
    """What the names that were typed stand for."""

    people: list[UUID] = field(default_factory=list)
    #: Several have this name: which of them is asked.
    which: list[Line] = field(default_factory=list)
    #: Nobody here has this name.
    unknown: list[str] = field(default_factory=list)


async def by_name(session: AsyncSession, sheet: Sheet, text: str) -> Found:
    """Participants by first name, and those who were on the list and have left since."""
    activity = sheet.activity
    here = await attendance.participants(session, activity)
    known = {person.id for person, _ in here}
    listed = [line.person_id for line in sheet.lines if line.person_id not in known]
    everybody = labelled([*here, *await attendance.persons(session, activity.programme_id, listed)], sheet)
    named: dict[str, list[Line]] = {}
    for line in everybody:
        named.setdefault(line.name.casefold(), []).append(line)
    found = Found()
    for name in _names(text, named):
        match named.get(name.casefold(), []):
            case []:
                found.unknown.append(name)
            case [line]:
                found.people.append(line.person_id)
            case several:
                found.which.extend(one for one in several if one not in found.which)
    return found


def _names(text: str, known: dict[str, list[Line]]) -> Sequence[str]:
    """The names in a text; what stands between commas is one name where somebody is called that."""
    names: list[str] = []
    for part in _BETWEEN.split(text):
        whole = " ".join(part.split()).strip(" .!")
        words = whole.split()
        apart = whole.casefold() not in known and all(word.casefold() in known for word in words)
        names += words if apart else [whole]
    return [name for name in dict.fromkeys(names) if name]
