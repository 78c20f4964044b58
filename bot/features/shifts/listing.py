"""The rota as the team sees it: one's own ahead, and the coming two weeks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.features.shifts.rota import Rota, left_of
from storage import shifts
from storage.tables import Person, Shift

#: So far VAKTER shows, and so far one's own are listed.
AHEAD = timedelta(days=14)
_MINE = timedelta(weeks=6)


@dataclass(frozen=True)
class Line:
    """A shift, and the first name of whoever has it; None: it is open."""

    shift: Shift
    name: str | None
    #: Open, and the reader may take it by the rules.
    free: bool


async def mine(rota: Rota, person: Person) -> Sequence[Shift]:
    """Theirs that are not over, soonest first."""
    return await shifts.of_person(rota.session, rota.programme.id, person.id, rota.now, rota.now + _MINE)


async def ahead(rota: Rota, reader: Person) -> list[Line]:
    """All of the coming two weeks, soonest first."""
    names = {one.id: one.name for one in await rota.team()}
    lines = []
    for shift in await shifts.between(rota.session, rota.programme.id, rota.now, rota.now + AHEAD):
        is_open = shift.state == "open"
        free = is_open and await rota.clash(reader.id, left_of(shift, rota.now)) is None
        name = names.get(shift.person_id) if shift.person_id else None
        lines.append(Line(shift, name, free))
    return lines
