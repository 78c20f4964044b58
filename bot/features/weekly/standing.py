"""Where many readers stand with the same activities, without asking for each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from bot.features.who_comes import Turnout
from storage.activities import ON_THE_LIST
from storage.tables import Activity, SignUp


@dataclass(frozen=True)
class Standing:
    """An activity as it is to those who have said nothing, and to each of those who have."""

    neutral: Turnout
    own: Mapping[UUID, Turnout]

    def to(self, reader_id: UUID) -> Turnout:
        return self.own.get(reader_id, self.neutral)


def standing(activity: Activity, said: Sequence[SignUp]) -> Standing:
    """`said`: what was said about this activity, in the order in which it was."""
    is_open = activity.places is None
    states = {row.person_id: _state(row, is_open=is_open) for row in said}
    count = Counter(states.values())
    neutral = Turnout(
        activity,
        going=count["going"],
        waiting=count["waiting"],
        declined=count["declined"],
        free=max((activity.places or 0) - count["going"] - count["offered"], 0),
    )
    line = [person_id for person_id, state in states.items() if state == "waiting"]
    numbers = {person_id: number for number, person_id in enumerate(line, 1)}
    until = {row.person_id: row.answer_by for row in said if states[row.person_id] == "offered"}
    own = {
        person_id: replace(neutral, mine=state, number=numbers.get(person_id, 0), until=until.get(person_id))
        for person_id, state in states.items()
    }
    return Standing(neutral, own)


def alike(
    standings: Sequence[Standing], readers: Sequence[UUID]
) -> Iterator[tuple[list[Turnout], list[UUID]]]:
    """Readers by where they stand with all of it; most have said nothing, and stand alike."""
    groups: dict[tuple[object, ...], tuple[list[Turnout], list[UUID]]] = {}
    for reader_id in readers:
        mine = [one.to(reader_id) for one in standings]
        key = tuple((one.mine, one.number, one.until) for one in mine)
        groups.setdefault(key, (mine, []))[1].append(reader_id)
    yield from groups.values()


def _state(row: SignUp, *, is_open: bool) -> str:
    """Where nobody needs a place, the line comes too."""
    return "going" if is_open and row.state in ON_THE_LIST else row.state
