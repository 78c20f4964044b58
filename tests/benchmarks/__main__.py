"""`python -m tests.benchmarks [ROW …] [--quick]`: measures, shows a table, and writes docs/benchmarks.md."""

from __future__ import annotations

import argparse
import asyncio
import importlib
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from rich.console import Console

from tests.benchmarks import machine, processes, report
from tests.benchmarks.figures import QUICK, WHOLE, Figure, Run, Size
from tests.benchmarks.grounds import Grounds

#: Row of the table: (module, function).
ROWS = {
    "1": ("votes", "on_sqlite"),
    "2": ("votes", "on_postgresql"),
    "3": ("crowds", "in_a_crowd"),
    "4": ("broadcasts", "with_urgent_ones"),
    "5": ("bursts", "all_at_once"),
    "6": ("claims", "among_many"),
    "7": ("replicas", "one_killed"),
    "8": ("texts", "signed_votes"),
    "9": ("starts", "from_nothing"),
}


def measuring(row: str) -> Callable[[Run], Awaitable[list[Figure]]]:
    module, name = ROWS[row]
    found: Callable[[Run], Awaitable[list[Figure]]] = getattr(
        importlib.import_module(f"tests.benchmarks.{module}"), name
    )
    return found


def main(words: Sequence[str]) -> int:
    """0, or 1 when something was lost, doubled, refused for being too fast, or could not be measured."""
    asked = _asked(words)
    rows = asked.rows or list(ROWS)
    console = Console()
    began = time.monotonic()
    figures = asyncio.run(_measure(rows, QUICK if asked.quick else WHOLE, console))
    seconds = time.monotonic() - began
    report.show(console, figures)
    console.print(f"{seconds / 60:.0f} min {seconds % 60:.0f} s on {machine.described()['processor']}.")
    if asked.quick or set(rows) != set(ROWS):
        console.print("docs/benchmarks.md is written by a whole run only.")
    else:
        report.PAGE.write_text(report.page(figures, machine.described(), seconds))
        console.print("Written: docs/benchmarks.md")
    return 1 if any(figure.broken for figure in figures) else 0


def _asked(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("rows", nargs="*", choices=[[], *ROWS], metavar="ROW", help="1 to 9; all when none")
    parser.add_argument("--quick", action="store_true", help="small sizes: shows that it works, not how fast")
    return parser.parse_args(words)


async def _measure(rows: Sequence[str], size: Size, console: Console) -> list[Figure]:
    core, other = processes.cores()
    figures: list[Figure] = []
    with (
        tempfile.TemporaryDirectory(prefix="lyset-bench-") as folder,
        processes.only_on(other),
        console.status("") as status,
    ):
        grounds = Grounds(Path(folder))
        try:
            for row in rows:
                run = Run(size, grounds, core, other, report.teller(console, status, row))
                for figure in await _measured(row, run):
                    figures.append(figure)
                    report.show_line(console, figure)
        finally:
            grounds.close()
    return figures


async def _measured(row: str, run: Run) -> list[Figure]:
    """A row that breaks says so in the table, and the others are measured all the same."""
    try:
        return await measuring(row)(run)
    except Exception as error:
        why = f"{type(error).__name__}: {str(error).strip() or 'no more is known'}"
        return [Figure(row, "could not be measured", "", "–", met=False, broken=[why[-1500:]])]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
