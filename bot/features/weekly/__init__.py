"""The week: what it holds, how it is told, and the plan that goes out before it begins."""

from bot.features.weekly.days import Outlook, Without, outlook
from bot.features.weekly.lines import (
    Statuses,
    coming_days,
    days_of,
    of_staff,
    of_volunteer,
    options,
    status,
    week_of,
)
from bot.features.weekly.sending import send, send_in_the_morning, tell_again, version_of

__all__ = [
    "Outlook",
    "Statuses",
    "Without",
    "coming_days",
    "days_of",
    "of_staff",
    "of_volunteer",
    "options",
    "outlook",
    "send",
    "send_in_the_morning",
    "status",
    "tell_again",
    "version_of",
    "week_of",
]
