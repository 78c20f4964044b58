"""What a setting would be: before, after, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.messages import Say


@dataclass(frozen=True)
class Sketch:
    """None before: it comes to what there is. None after: it is taken away."""

    before: Say | None
    after: Say | None
    follows: tuple[Say, ...] = ()
