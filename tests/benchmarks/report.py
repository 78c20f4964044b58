"""The table, at a terminal and in docs/benchmarks.md."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.status import Status
from rich.table import Table

from tests.benchmarks.figures import Figure

PAGE = Path(__file__).parents[2] / "docs/benchmarks.md"
_ABOUT = """\
# Speed, as measured

`make bench` writes this page. Every row is measured side by side with its reference in one run: what is
measured runs on one core, the other side of the wire and PostgreSQL's server on another; contestants take
turns; what is shown is the median of the rounds, with the smallest and the largest. Times depend on the
machine, ratios much less. `make bench ARGS="1 3"` measures only these rows, and `make bench ARGS=--quick`
little of each; neither writes this page.

A target that is missed is written down and fails nothing. A message lost or doubled, or an answer of 429,
fails the run.
"""
_UNMEASURED = "\nNothing has been measured for this page yet.\n"


def teller(console: Console, status: Status, row: str) -> Callable[[str], None]:
    """Says what is being done: a line that changes at a terminal, lines elsewhere."""

    def tell(text: str) -> None:
        if console.is_terminal:
            status.update(f"Row {row}: {text} …")
        else:
            console.print(f"Row {row}: {text} …", highlight=False)

    return tell


def show_line(console: Console, figure: Figure) -> None:
    console.print(f"Row {figure.row}: {figure.measured}, {verdict(figure)}", highlight=False)
    for wrong in figure.broken:
        console.print(f"  broken: {wrong}", style="red", highlight=False, markup=False)


def show(console: Console, figures: Sequence[Figure]) -> None:
    table = Table("#", "what", "target", "measured", "")
    for figure in figures:
        style = "red" if figure.broken else None if figure.met else "yellow"
        table.add_row(
            figure.row,
            figure.what,
            figure.target,
            figure.measured,
            verdict(figure),
            style=style,
            end_section=True,
        )
    console.print(table)
    for figure in figures:
        for note in figure.notes:
            console.print(f"{figure.row}: {note}", highlight=False, markup=False)


def verdict(figure: Figure) -> str:
    if figure.broken:
        return "broken"
    return "met" if figure.met else "not met"


def page(figures: Sequence[Figure], machine: Mapping[str, str], seconds: float) -> str:
    """The whole page; without figures, what it will hold."""
    if not figures:
        return _ABOUT + _UNMEASURED
    day = datetime.now(UTC).date().isoformat()
    lines = [
        _ABOUT,
        f"Measured on {day} in {seconds / 60:.0f} minutes: {machine['processor']}; "
        + ", ".join(f"{name} {version}" for name, version in machine.items() if name != "processor")
        + ".",
        "",
        "| # | what | target | measured: median (smallest to largest) | |",
        "|--|--|--|--|--|",
        *(f"| {one.row} | {one.what} | {one.target} | {one.measured} | {verdict(one)} |" for one in figures),
        "",
        "## What stands behind the figures",
    ]
    for one in figures:
        told = [*one.notes, *(f"Broken: {wrong}." for wrong in one.broken)]
        if told:
            lines += ["", f"**{one.row}. {one.what}**", "", *(f"- {note}" for note in told)]
    return "\n".join(lines) + "\n"
