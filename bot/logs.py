"""How we log: ids and an action, never words, addresses or tokens."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import MutableMapping
from types import TracebackType
from typing import Any

import structlog

from bot.channels.logs import quiet_logs

#: So many frames tell where it happened.
_FRAMES = 8


def set_up(*, quiet: bool = False, secrets: tuple[str, ...] = ()) -> None:
    """One line an event on standard error: readable at a terminal, JSON elsewhere. `secrets` are masked."""
    level = logging.WARNING if quiet else logging.INFO
    logging.basicConfig(level=level, stream=sys.stderr, format="%(levelname)s %(name)s %(message)s")
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            without_words,
            structlog.dev.ConsoleRenderer() if sys.stderr.isatty() else structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    # It tells of every start, and of each step of a migration, at INFO.
    logging.getLogger("alembic").setLevel(logging.WARNING)
    quiet_logs(*secrets)


def without_words(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """An exception becomes its classes and its frames: its text may hold what somebody wrote."""
    if event.pop("exc_info", None):
        _kind, error, trace = sys.exc_info()
        if error is not None:
            event["error"] = classes_of(error)
            event["at"] = _frames(trace)
    return event


def classes_of(error: BaseException | None) -> str:
    """The classes of the error and of what led to it; no word of their texts."""
    classes: list[str] = []
    while error is not None and len(classes) < _FRAMES:
        classes.append(type(error).__name__)
        error = error.__cause__ or error.__context__
    return " < ".join(classes)


def _frames(trace: TracebackType | None) -> list[str]:
    frames = traceback.extract_tb(trace)[-_FRAMES:]
    return [f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}" for frame in frames]
