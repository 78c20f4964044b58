"""A message and its choices on a phone that has nothing but text."""

from __future__ import annotations

from collections.abc import Sequence


def as_sms(text: str, numbered: Sequence[tuple[int, str]], more: str = "") -> str:
    """The text, then a line for each choice ("1 Bowling"), then the line on MER where there are more."""
    choices = [f"{number} {' '.join(label.split())}" for number, label in numbered]
    return "\n".join(line for line in (text, *choices, more) if line)
