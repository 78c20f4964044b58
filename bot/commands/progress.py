"""How far a long copy has come: a bar at a terminal, a line for each table elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

Seen = Callable[[str, int, int], None]


@contextmanager
def shown(console: Console) -> Iterator[Seen]:
    """A function to tell (what, done, in all); it is shown where trouble is, not among the results."""
    if not console.is_terminal:
        yield _in_lines(console)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # At a terminal results stand above the bar; where they go elsewhere, they go there.
    is_shared = sys.stdout.isatty()
    with Progress(*columns, console=console, transient=True, redirect_stdout=is_shared) as bars:
        task = bars.add_task("")

        def seen(what: str, done: int, count: int) -> None:
            bars.update(task, description=what, completed=done, total=count)

        yield seen


def _in_lines(console: Console) -> Seen:
    def seen(what: str, done: int, count: int) -> None:
        if done == count:
            console.print(f"{what}: {count}")

    return seen
