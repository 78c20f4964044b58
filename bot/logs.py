"""How we log: ids and an action, never words, addresses or tokens."""

from __future__ import annotations

import logging
import sys

import structlog

from bot.channels.logs import quiet_logs


def set_up(*, quiet: bool = False, secrets: tuple[str, ...] = ()) -> None:
    """One line an event on standard error: coloured at a terminal, JSON elsewhere."""
    level = logging.WARNING if quiet else logging.INFO
    logging.basicConfig(level=level, stream=sys.stderr, format="%(levelname)s %(name)s %(message)s")
    at_terminal = sys.stderr.isatty()
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            # A traceback without local variables: those may hold what somebody wrote.
            structlog.processors.ExceptionRenderer(
                structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
            ),
            structlog.dev.ConsoleRenderer() if at_terminal else structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    quiet_logs(*secrets)
