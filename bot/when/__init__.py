"""What a Norwegian means by "halv ti på torsdag", and how we write a time. Pure: `now` is an argument."""

from bot.when.holidays import public_holiday
from bot.when.instants import local, next_weekday
from bot.when.meaning import AsJson, Ask, Day, Doubt, Meaning, Moment, No, Refusal, as_json
from bot.when.quiet import (
    Hours,
    held_through,
    held_until,
    is_quiet,
    latest_awake,
    minutes_awake,
    together,
)
from bot.when.read import MONTHS_AHEAD, read
from bot.when.write import Language, write_clock, write_day, write_moment

__all__ = [
    "MONTHS_AHEAD",
    "AsJson",
    "Ask",
    "Day",
    "Doubt",
    "Hours",
    "Language",
    "Meaning",
    "Moment",
    "No",
    "Refusal",
    "as_json",
    "held_through",
    "held_until",
    "is_quiet",
    "latest_awake",
    "local",
    "minutes_awake",
    "next_weekday",
    "public_holiday",
    "read",
    "together",
    "write_clock",
    "write_day",
    "write_moment",
]
