"""No secret and no address reaches the log."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import pytest

from bot.channels.logs import quiet_logs
from bot.channels.telegram.send import TelegramChannel
from bot.demo.misbehaviour import broken
from bot.demo.serve import serve
from bot.demo.telegram import TelegramStandIn

TOKEN = "1234:kodeord"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream
    root.removeHandler(handler)
    root.setLevel(level)


def test_a_secret_is_hidden_in_messages_arguments_and_causes(written: io.StringIO) -> None:
    quiet_logs(TOKEN, "")
    log = logging.getLogger("anything")
    log.info("called %s", f"https://api.telegram.org/bot{TOKEN}/sendMessage")
    try:
        raise ValueError(f"no {TOKEN} here")
    except ValueError:
        log.exception("failed")
    said = written.getvalue()
    assert "called https://api.telegram.org/bot***/sendMessage" in said
    assert "no *** here" in said
    assert TOKEN not in said


async def test_the_library_writes_neither_token_nor_text(written: io.StringIO) -> None:
    telegram = TelegramStandIn()
    telegram.phone(77).start()
    quiet_logs(telegram.token)
    async with serve(telegram.app) as address:
        channel = TelegramChannel(telegram.token, address)
        await channel.start()
        telegram.misbehave.next(broken(200, body="<p>hemmelig</p>"))
        assert await channel.set_up(webhook=None) is not None
        await channel.bot.send_message(77, "hemmelig")
        await channel.stop()
    assert "hemmelig" not in written.getvalue()
    assert telegram.token not in written.getvalue()
