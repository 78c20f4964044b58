"""Table of contents: what each word, each button, each due thing and anything else leads to."""

from bot.routes.actions import (
    ACTIONS,
    ALARM,
    ANYTHING_ELSE,
    DIALOGS,
    EVENTS,
    REPLIED_TO,
    REPLY,
    REPLY_MAY,
    STRANGER,
    UNDO,
)
from bot.routes.due import DUE, MISSING_DUE
from bot.routes.kinds import Action, DueHandler, Talk, Undo, Word
from bot.routes.words import ALWAYS, RECOGNISED, SENTENCES, WORDS, always_word, word

__all__ = [
    "ACTIONS",
    "ALARM",
    "ALWAYS",
    "ANYTHING_ELSE",
    "DIALOGS",
    "DUE",
    "EVENTS",
    "MISSING_DUE",
    "RECOGNISED",
    "REPLIED_TO",
    "REPLY",
    "REPLY_MAY",
    "SENTENCES",
    "STRANGER",
    "UNDO",
    "WORDS",
    "Action",
    "DueHandler",
    "Talk",
    "Undo",
    "Word",
    "always_word",
    "word",
]
