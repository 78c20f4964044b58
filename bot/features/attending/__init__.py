"""Attendance: the list when an activity ends, who came, corrections, and what one has been to oneself."""

from bot.features.attending.ending import ended, missing, recent
from bot.features.attending.lists import (
    NOBODY,
    asked,
    corrected,
    finished,
    nobody_asked,
    others_asked,
    standing,
    which,
)
from bot.features.attending.marking import Noted, finish, note
from bot.features.attending.marks import Mark, read_marks, seen
from bot.features.attending.names import Found, by_name
from bot.features.attending.own import been_to
from bot.features.attending.sheets import OPEN_FOR, Line, Sheet, open_sheet, others

__all__ = [
    "NOBODY",
    "OPEN_FOR",
    "Found",
    "Line",
    "Mark",
    "Noted",
    "Sheet",
    "asked",
    "been_to",
    "by_name",
    "corrected",
    "ended",
    "finish",
    "finished",
    "missing",
    "nobody_asked",
    "note",
    "open_sheet",
    "others",
    "others_asked",
    "read_marks",
    "recent",
    "seen",
    "standing",
    "which",
]
