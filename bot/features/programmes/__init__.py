"""Programmes: the file that describes one, its rows, and its settings as a coordinator changes them."""

from bot.features.programmes.file import ProgrammeFile, read_file
from bot.features.programmes.file_answering import Numbers
from bot.features.programmes.rules import OpenTime, WeeklySlot
from bot.features.programmes.storing import changed_by_file, numbers_advice, old_numbers, store
from bot.features.programmes.tables import Problem

__all__ = [
    "Numbers",
    "OpenTime",
    "Problem",
    "ProgrammeFile",
    "WeeklySlot",
    "changed_by_file",
    "numbers_advice",
    "old_numbers",
    "read_file",
    "store",
]
