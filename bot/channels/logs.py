"""Keeps tokens and addresses out of the logs of the libraries that talk to the providers."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterable

_TALKATIVE = ("httpx", "httpcore", "twilio", "twilio.async_http_client", "telegram", "aiohttp")


def quiet_logs(*secrets: str) -> None:
    """Call once the log is set up: warnings only from the libraries, and no secret on any handler.

    httpx writes every address it calls at INFO, and the bot's token is part of Telegram's addresses.
    """
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    # It warns of every tick that the one before has not finished; /health tells when that lasts.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    redaction = Redaction(secrets)
    for handler in logging.getLogger().handlers:
        handler.addFilter(redaction)


class Redaction(logging.Filter):
    """Puts *** in the place of each secret, in the message and in what led to it."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__()
        self._secrets = tuple(secret for secret in secrets if secret)

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.msg, str):
            record.msg, record.args = self.hide(record.getMessage()), ()
        if record.exc_info and not record.exc_text:
            record.exc_text = "".join(traceback.format_exception(*record.exc_info)).rstrip()
        if record.exc_text:
            record.exc_text = self.hide(record.exc_text)
        return True

    def hide(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, "***")
        return text
