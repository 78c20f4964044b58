"""docs/reference/delivery.md says what the code does."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter

from bot.channels import SendFailed
from bot.channels.sms.errors import CODES, failure_of
from bot.channels.telegram.errors import failure
from bot.delivery import reconciling
from bot.delivery.missed import MOST_MISSES
from storage import uncertain

PAGE = (Path(__file__).parents[2] / "docs/reference/delivery.md").read_text()
SMS, TELEGRAM = PAGE.partition("### SMS")[2].split("### Telegram")


def rows(part: str) -> dict[str, str]:
    """What stands in its table, without the heading."""
    found = re.findall(r"^\| ([^|]+?) \| ([^|]+?) \|$", part, re.MULTILINE)
    return dict(found[1:])


def length(span: timedelta) -> str:
    minutes = int(span.total_seconds()) // 60
    number, unit = (minutes, "minute") if minutes < 60 else (minutes // 60, "hour")
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def in_words(failed: SendFailed) -> str:
    said = []
    if failed.flooded:
        said.append("sent again when we are allowed to")
    elif failed.then == "repeat":
        assert failed.wait is not None
        said.append(f"sent again after {length(failed.wait)}")
    elif failed.then == "uncertain":
        said.append("may have arrived")
    if failed.again:
        said.append("tried again after " + " and ".join(map(length, failed.again)))
    if failed.missed:
        said.append(f"the phone is given up after {MOST_MISSES} separate times")
    if failed.contact == "unreachable":
        said.append("the phone is given up")
    if failed.contact == "opted_out":
        said.append("the person has stopped us: nothing more of our own accord, and staff are told")
    if failed.alarm:
        said.append("whoever runs the service is told")
    return "; ".join(said) or "never sent again"


def test_every_code_of_twilio_stands_on_the_page_with_what_happens() -> None:
    assert rows(SMS) == {str(code): in_words(failure_of(code)) for code in CODES}


@pytest.mark.parametrize(
    ("row", "error"),
    [
        ("403 (the bot is blocked)", Forbidden("bot was blocked by the user")),
        ("400 chat not found", BadRequest("Chat not found")),
        ("400 user is deactivated", BadRequest("user is deactivated")),
        ("400, any other", BadRequest("can't parse entities")),
        ("401", InvalidToken("")),
        ("429", RetryAfter(3)),
        ("5xx", NetworkError("Bad Gateway")),
    ],
)
def test_every_answer_of_telegram_stands_on_the_page(row: str, error: Exception) -> None:
    assert rows(TELEGRAM)[row] == in_words(failure(error))  # type: ignore[arg-type]


def test_the_hours_on_the_page_are_those_of_the_code() -> None:
    assert f"{uncertain.FIRST_LOOK.seconds} seconds after it became uncertain, Twilio's list" in PAGE
    assert f"we look once more {length(uncertain.LOOK)} later" in PAGE
    patience = reconciling.PATIENCE
    assert patience["reply"] == patience["broadcast"]
    assert (
        f"{length(patience['urgent'])} for what is urgent, {length(patience['reminder'])} for a reminder, "
        f"{length(patience['reply'])} for all else"
    ) in PAGE
    assert f"| {', '.join(uncertain.REPEATED_LANES)} | once more" in PAGE
