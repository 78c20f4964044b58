"""Who is given what when the night is over: not everybody at once, and nobody everything at once."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID
from zlib import crc32

#: Between two messages of a morning to one person.
APART = timedelta(minutes=2)
#: What can wait begins between two and fourteen minutes after the night, by person.
_STEPS = 6
#: More than so many wait together for one turn.
_MOST = 40
#: A message that would have less use left than this does not stand in line.
LEAST_USE = timedelta(minutes=30)
#: What is useless so soon after the night does not wait for its turn.
SOON = timedelta(hours=4)


def turns(morning: datetime, person: UUID) -> list[datetime]:
    """When somebody may be given something: at the end of the night, then every two minutes.

    The same for each who works it out, and to the millisecond the person's own, save the first.
    """
    own = timedelta(milliseconds=_own(person)) % APART
    return [morning, *(morning + number * APART + own for number in range(1, _MOST))]


def turn(
    morning: datetime,
    person: UUID,
    taken: Collection[datetime],
    *,
    cannot_wait: bool,
    expires_at: datetime | None = None,
) -> datetime:
    """The turn of one more message, when these are taken; business clock.

    What cannot wait gets the first that is free, anything else the one after the last that is taken.
    """
    mine = turns(morning, person)
    if cannot_wait:
        found = next((one for one in mine if one not in taken), mine[-1])
    else:
        first = 1 + timedelta(milliseconds=_own(person)) // APART
        last = max((mine.index(one) for one in taken if one in mine), default=0)
        found = mine[min(max(first, last + 1), _MOST - 1)]
    in_vain = expires_at is not None and found + LEAST_USE >= expires_at
    return morning if in_vain else found


def cannot_wait(morning: datetime, lane: str, expires_at: datetime | None) -> bool:
    """Reminders, and what becomes useless first."""
    return lane == "reminder" or (expires_at is not None and expires_at <= morning + SOON)


def _own(person: UUID) -> int:
    """A number of milliseconds below twelve minutes that is always the same for a person."""
    return crc32(person.bytes) % (_STEPS * APART // timedelta(milliseconds=1))
