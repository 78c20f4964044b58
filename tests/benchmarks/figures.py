"""How much is measured, and what comes out of it."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tests.benchmarks.grounds import Grounds


@dataclass(frozen=True)
class Size:
    """How much is measured; times in seconds."""

    #: Rounds of what is compared, each contestant once a round, in turn.
    rounds: int
    #: Presses (or texts) before the clock starts, and those that are measured, a round.
    warm_up: int
    presses: int
    #: Voters in the large poll.
    crowd: int
    #: Rounds there, and presses a round in each of the two polls.
    crowd_rounds: int
    crowd_presses: int
    #: Chats of a broadcast, how often, and how far apart the urgent messages in it are.
    chats: int
    broadcasts: int
    urgent_every: float
    #: Chats of the broadcast in the middle of which a replica is killed.
    killed_chats: int
    #: Presses at once.
    burst: int
    #: Rows in the larger and the smaller table, how many are claimed, how often an empty tick is timed.
    many_rows: int
    few_rows: int
    claimed: int
    empty_ticks: int
    starts: int
    idle: float


WHOLE = Size(
    rounds=5,
    warm_up=300,
    presses=2000,
    crowd=100_000,
    crowd_rounds=9,
    crowd_presses=500,
    chats=900,
    broadcasts=3,
    urgent_every=1.5,
    killed_chats=1800,
    burst=1000,
    many_rows=1_000_000,
    few_rows=10_000,
    claimed=100,
    empty_ticks=300,
    starts=5,
    idle=30.0,
)
QUICK = Size(
    rounds=2,
    warm_up=100,
    presses=400,
    crowd=10_000,
    crowd_rounds=2,
    crowd_presses=150,
    chats=150,
    broadcasts=1,
    urgent_every=0.75,
    killed_chats=450,
    burst=300,
    many_rows=100_000,
    few_rows=10_000,
    claimed=50,
    empty_ticks=50,
    starts=2,
    idle=4.0,
)


@dataclass(frozen=True)
class Run:
    """What every row is measured with."""

    size: Size
    grounds: Grounds
    #: The core of what is measured, and the core of everything else.
    core: int
    other_core: int
    #: Says what is being done, at a terminal.
    tell: Callable[[str], None]


@dataclass(frozen=True)
class Figure:
    """One line of the table."""

    row: str
    what: str
    target: str
    measured: str
    met: bool
    #: What stands behind it, in sentences.
    notes: Sequence[str] = field(default=())
    #: Lost, doubled, or refused for being too fast: the run fails.
    broken: Sequence[str] = field(default=())


def spread(values: Sequence[float], digits: int = 2, unit: str = "") -> str:
    """ "0.42 (0.40 to 0.45)": the median, and the extremes."""
    middle, low, high = statistics.median(values), min(values), max(values)
    if len(values) == 1:
        return f"{middle:.{digits}f}{unit}"
    return f"{middle:.{digits}f}{unit} ({low:.{digits}f} to {high:.{digits}f})"


def share(value: float, digits: int = 1) -> str:
    """0.998 as "99.8 %"."""
    return f"{100 * value:.{digits}f} %"


def percentile(values: Sequence[float], part: float) -> float:
    """The smallest value that at least `part` of all are not above."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -int(-part * len(ordered) // 1) - 1))]
