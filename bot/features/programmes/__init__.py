"""Programmes: the file that describes one, and its rows."""

from bot.features.programmes.file import Numbers, OpenTime, ProgrammeFile, WeeklySlot, read_file
from bot.features.programmes.storing import numbers_advice, old_numbers, store
from bot.features.programmes.tables import Problem

__all__ = [
    "Numbers",
    "OpenTime",
    "Problem",
    "ProgrammeFile",
    "WeeklySlot",
    "numbers_advice",
    "old_numbers",
    "read_file",
    "store",
]
