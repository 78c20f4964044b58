"""A text divided into its pieces: the whole of it, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

from bot.when.clock_times import CLOCK_READERS, About, Clock, NoSuchClock, Part
from bot.when.dates import DAY_READERS, Date, Holiday, Named, NthWeekday, OnDay, Vague, Week, Weekday
from bot.when.durations import DURATION_READERS, Ahead, Few, Gone, Span

_READERS = (*DURATION_READERS, *DAY_READERS, *CLOCK_READERS)

_Piece = (
    Ahead | Span | Few | Gone | Named | Weekday | Week | OnDay | Vague | Clock | NoSuchClock | About | Part
)


@dataclass(frozen=True)
class Said:
    """The pieces of one text, each at most once."""

    on: OnDay | None = None
    ahead: Ahead | None = None
    named: Named | None = None
    weekday: Weekday | None = None
    week: Week | None = None
    clock: Clock | NoSuchClock | None = None
    about: About | None = None
    part: Part | None = None
    vague: Vague | Few | None = None
    span: Span | Gone | None = None

    def taken(self) -> set[str]:
        return {field.name for field in fields(self) if getattr(self, field.name) is not None}


_PLACES: dict[type, str] = {
    Date: "on",
    Holiday: "on",
    NthWeekday: "on",
    Ahead: "ahead",
    Named: "named",
    Weekday: "weekday",
    Week: "week",
    Clock: "clock",
    NoSuchClock: "clock",
    About: "about",
    Part: "part",
    Vague: "vague",
    Few: "vague",
    Span: "span",
    Gone: "span",
}


def divide(words: str) -> Said | None:
    """The first way to divide the words, in their plain form, that makes sense."""
    return next((said for said in splits(words) if makes_sense(said)), None)


def splits(words: str) -> Iterator[Said]:
    """The ways to divide the whole text, the likeliest first. Bounded: each place is taken once."""
    return _splits(words, 0, Said())


def _splits(words: str, start: int, said: Said) -> Iterator[Said]:
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
    if getattr(said, place) is not None or not _follows(said, piece):
        return None
    changed: dict[str, Any] = {place: piece}
    return replace(said, **changed)


def _follows(said: Said, piece: _Piece) -> bool:
    """After "ca" comes the hour itself."""
    if isinstance(piece, About):
        return said.clock is None
    return said.about is None or said.clock is not None or isinstance(piece, Clock | NoSuchClock)


def makes_sense(said: Said) -> bool:
    """Whether the pieces hold together: some stand alone, some lean on another."""
    taken = said.taken() - {"about"}
    if said.about is not None and "clock" not in taken:
        return False
    if taken & {"span", "vague"}:
        alone = said.span is not None or isinstance(said.vague, Few)
        return (
            taken <= ({"span", "vague"} if alone else {"vague", "clock", "part"})
            and len(taken & {"span", "vague"}) == 1
        )
    if "ahead" in taken and taken & {"on", "week"}:
        return False
    return bool(taken) and not _two_dates(said) and not _leans_on_nothing(said, taken)


def _two_dates(said: Said) -> bool:
    """As in "3.12 4.12", where the second would do as an hour."""
    return isinstance(said.on, Date) and isinstance(said.clock, Clock) and said.clock.like_date


def _leans_on_nothing(said: Said, taken: set[str]) -> bool:
    bare = isinstance(said.clock, Clock) and said.clock.bare
    if isinstance(said.on, Date) and said.on.leaning and said.weekday is None:
        return True
    if isinstance(said.on, Date) and said.on.pointless and (bare or said.clock is None):
        return True
    if said.part is not None and said.part.name == "night before":
        return not taken & {"on", "ahead", "named", "weekday"}
    if said.weekday is not None and said.weekday.shy:
        return not taken & {"on", "week", "clock", "part"}
    if len(taken) > 1:
        return False
    return bare or (said.part is not None and not said.part.today)
