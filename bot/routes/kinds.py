"""What a word, a button and a dialog lead to: the shapes of the tables beside this."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.messages import Answer, NotMine, Turn
from storage.tables import Act, Due


@dataclass(frozen=True)
class Word:
    """An exact word, in any case."""

    answer: Callable[[Turn], Awaitable[Answer | NotMine]]
    #: A key of access.MAY; None: anybody's, also a stranger's.
    may: str | None
    #: What follows the word may belong to it: "FORSLAG bowling", "PLAN tors". NOT_MINE: it did not.
    takes_text: bool = False


@dataclass(frozen=True)
class Action:
    """A button, or the number that stands for it: "vote:<poll>:2" calls answer(turn, "<poll>", "2")."""

    answer: Callable[..., Awaitable[Answer]]
    #: A key of access.MAY; None: anybody's, also a stranger's.
    may: str | None
    #: The table that the first argument is an id of; its row says which programme this is about.
    of: Any = None
    #: Whether several numbers may be said at once, and so ALLE: asked of the row in `of`, or, where there
    #: is none, of the first argument.
    several: Callable[[Any], bool] | None = None
    #: INGEN picks it, where it is among what the phone was asked last.
    nobody: bool = False


@dataclass(frozen=True)
class Talk:
    """Free text while a dialog waits for it: answer(turn, step, answers)."""

    answer: Callable[[Turn, str, dict[str, Any]], Awaitable[Answer]]
    may: str
    #: People's own words are waited for, about somebody: what only begins with a word is those words.
    whole: bool = False


DueHandler = Callable[[AsyncSession, Due, datetime], Awaitable[None]]
Undo = Callable[[Turn, Act], Awaitable[Answer]]
