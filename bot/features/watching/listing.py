"""The list of what waits for a human: one line each, and one for many that have one reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.watching.subjects import (
    GROUPED,
    concerns,
    is_silent,
    name_of,
    person_of,
    subject_of,
    wording_of,
)
from bot.messages import Refused, Say, say
from storage import signals
from storage.tables import Programme, Signal

#: So many names in one line.
_NAMES = 8


@dataclass(frozen=True)
class Trouble:
    """Something that waits for a human."""

    #: Oldest first; several where many have one reason.
    signals: tuple[Signal, ...]
    #: The rows that they are about; None where one is about none.
    subjects: tuple[Any, ...]
    #: With first names where there are some, never with an address.
    what: Say

    @property
    def signal(self) -> Signal:
        """What the whole is known by: the newest, so that what comes later is not taken for seen."""
        return self.signals[-1]


async def standing(session: AsyncSession, programme: Programme) -> list[Trouble]:
    """What waits for this programme's staff, oldest first; the whole installation's own with it."""
    lines: dict[object, list[tuple[Signal, Any]]] = {}
    for signal in await signals.standing(session, programme.id):
        subject = await subject_of(session, signal)
        if is_silent(subject) or not await concerns(session, programme, signal):
            continue
        together = (signal.kind, signal.programme_id) if signal.kind in GROUPED else signal.id
        lines.setdefault(together, []).append((signal, subject))
    return [await _trouble(session, programme, line) for line in lines.values()]


async def held(session: AsyncSession, programme: Programme, signal_hex: str) -> Trouble | Refused:
    """This one, ours until the transaction ends; Refused for what is not the programme's, or seen to."""
    try:
        signal = await session.get(Signal, UUID(hex=signal_hex))
    except ValueError:
        signal = None
    if signal is None or not await concerns(session, programme, signal):
        return Refused(say("not-found"))
    line = [
        (one, subject)
        for one in await signals.held(session, signal, with_its_like=signal.kind in GROUPED)
        if not is_silent(subject := await subject_of(session, one))
        and await concerns(session, programme, one)
    ]
    return await _trouble(session, programme, line) if line else Refused(say("signal-done"))


async def names(session: AsyncSession, programme: Programme, subjects: Sequence[Any]) -> list[str | Say]:
    """First names, each person once, in their order; of many the first, and how many more there are."""
    people: dict[object, str | Say] = {}
    for number, subject in enumerate(subjects):
        whose = await person_of(session, subject) or number
        if whose not in people:
            people[whose] = await name_of(session, programme, subject)
    found = list(people.values())
    if len(found) <= _NAMES:
        return found
    return [*found[: _NAMES - 1], say("signal-others", count=len(found) - _NAMES + 1)]


async def _trouble(session: AsyncSession, programme: Programme, line: list[tuple[Signal, Any]]) -> Trouble:
    signal, subject = line[-1]
    subjects = tuple(one for _, one in line)
    since = line[0][0].raised_at
    if signal.kind == "dropped":
        what = say("signal-dropped", count=len(line), at=since)
    elif len(whom := await names(session, programme, subjects)) > 1:
        what = say("signal-unreached", names=whom, at=since)
    else:
        what = say(wording_of(signal, subject), name=whom[0], at=since)
    return Trouble(tuple(one for one, _ in line), subjects, what)
