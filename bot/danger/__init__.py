"""Words of acute danger in what somebody writes: which kinds, so that people can be woken. Keeps nothing."""

from __future__ import annotations

from bot.danger.lists import all_lists
from bot.danger.matching import found
from bot.danger.reading import read

#: In the order in which they are answered: who has no breath first.
KINDS = ("overdose", "violence", "suicide")


def prepare() -> None:
    """Read the lists, so that one that cannot be read stops the start, not a message. Raises Unreadable."""
    all_lists()


def kinds(text: str) -> frozenset[str]:
    """Which of KINDS these words tell of; empty when none. Never raises. Every language is looked at."""
    lists = all_lists()
    return found(read(text, lists.vocabulary), lists)
