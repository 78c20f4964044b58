"""A text divided into its pieces: the whole of it, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

from bot.when.clock_times import CLOCK_READERS, Clock, NoSuchClock, Part
from bot.when.dates import DAY_READERS, Date, Holiday, Named, Vague, Week, Weekday
from bot.when.durations import DURATION_READERS, Ahead, Few, Gone, Span

_READERS = (*DURATION_READERS, *DAY_READERS, *CLOCK_READERS)

_Piece = (
    Ahead | Span | Few | Gone | Named | Weekday | Week | Date | Holiday | Vague | Clock | NoSuchClock | Part
)


@dataclass(frozen=True)
class Said:
    """The pieces of one text, each at most once."""

    on: Date | Holiday | None = None
    ahead: Ahead | None = None
    named: Named | None = None
    weekday: Weekday | None = None
    week: Week | None = None
    clock: Clock | NoSuchClock | None = None
    part: Part | None = None
    vague: Vague | Few | None = None
    span: Span | Gone | None = None

    def taken(self) -> set[str]:
        return {field.name for field in fields(self) if getattr(self, field.name) is not None}


_PLACES: dict[type, str] = {
    Date: "on",
    Holiday: "on",
    Ahead: "ahead",
    Named: "named",
    Weekday: "weekday",
    Week: "week",
    Clock: "clock",
    NoSuchClock: "clock",
    Part: "part",
    Vague: "vague",
    Few: "vague",
    Span: "span",
    Gone: "span",
}


def divide(words: str) -> Said | None:
    """The first way to divide the words, in their plain form, that makes sense."""
    return next((said for said in _splits(words, 0, Said()) if _makes_sense(said)), None)


def _splits(words: str, start: int, said: Said) -> Iterator[Said]:
    """The ways to divide the whole text, the likeliest first. Bounded: each place is taken once."""
    if start >= len(words):
        yield said
        return
    for pattern, build in _READERS:
        found = pattern.match(words, start)
        piece = build(found) if found else None
        if found is None or piece is None:
            continue
        grown = _with(said, piece)
        if grown is not None:
            yield from _splits(words, found.end() + 1, grown)


def _with(said: Said, piece: _Piece) -> Said | None:
    place = _PLACES[type(piece)]
    if getattr(said, place) is not None:
        return None
    changed: dict[str, Any] = {place: piece}
    return replace(said, **changed)


def _makes_sense(said: Said) -> bool:
    """Whether the pieces hold together: some stand alone, some lean on another."""
    taken = said.taken()
    if taken & {"span", "vague"}:
        alone = said.span is not None or isinstance(said.vague, Few)
        return (
            taken <= ({"span", "vague"} if alone else {"vague", "clock", "part"})
            and len(taken & {"span", "vague"}) == 1
        )
    if "ahead" in taken and taken & {"on", "week"}:
        return False
    return bool(taken) and not _leans_on_nothing(said, taken)


def _leans_on_nothing(said: Said, taken: set[str]) -> bool:
    if isinstance(said.on, Date) and said.on.leaning and said.weekday is None:
        return True
    if said.part is not None and said.part.name == "night before":
        return not taken & {"on", "ahead", "named", "weekday"}
    if len(taken) > 1:
        return False
    return (
        (said.weekday is not None and said.weekday.shy)
        or (isinstance(said.clock, Clock) and said.clock.bare)
        or (said.part is not None and not said.part.today)
    )
