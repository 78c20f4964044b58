"""The door for people's own calendars: what is shown to whoever has the address, and to nobody else."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest
from structlog.testing import capture_logs

from bot.web.calendars import MOST_A_SECOND, Turnstile
from tests.web.doorkeeper import Doorkeeper, knocking

TOKEN = "abcdefghijklmnopqrstuvwxyz0"
BROKEN = "broken-broken-broken"


async def calendar(token: str) -> str | None:
    if token == BROKEN:
        raise OSError(f"could not look for {token}")
    return "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" if token == TOKEN else None


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with knocking(Doorkeeper().doors(calendar=calendar)) as client:
        yield client


async def test_whoever_has_the_address_gets_a_calendar_that_nobody_keeps(client: httpx.AsyncClient) -> None:
    shown = await client.get(f"/k/{TOKEN}.ics")
    assert (shown.status_code, shown.text) == (200, "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    assert shown.headers["content-type"] == "text/calendar; charset=utf-8"
    assert shown.headers["cache-control"] == "private, no-store"
    assert shown.headers["referrer-policy"] == "no-referrer"
    assert not {"etag", "last-modified", "expires", "set-cookie"} & set(shown.headers)


async def test_a_head_is_answered_without_the_body(client: httpx.AsyncClient) -> None:
    shown = await client.head(f"/k/{TOKEN}.ics")
    assert (shown.status_code, shown.content) == (200, b"")
    assert shown.headers["content-type"].startswith("text/calendar")


@pytest.mark.parametrize(
    "path",
    [
        "/k/unknownunknownunknown.ics",
        "/k/x.ics",
        f"/k/{'x' * 3000}.ics",
        "/k/%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00.ics",
        f"/k/{TOKEN.upper()}.ics",
        f"/k/{TOKEN}",
        "/k/",
    ],
)
async def test_whatever_is_wrong_with_an_address_the_answer_is_the_same(
    client: httpx.AsyncClient, path: str
) -> None:
    refused = await client.get(path)
    assert (refused.status_code, refused.headers["cache-control"]) == (404, "no-store")
    if path.endswith(".ics"):
        assert refused.text == "Not Found"


async def test_what_breaks_says_nothing_of_the_token(client: httpx.AsyncClient) -> None:
    with capture_logs() as logs:
        refused = await client.get(f"/k/{BROKEN}.ics")
    assert refused.status_code == 503
    assert [entry["error"] for entry in logs] == ["OSError"]
    assert BROKEN not in refused.text + str(logs)


async def test_nothing_can_be_sent_there(client: httpx.AsyncClient) -> None:
    assert (await client.post(f"/k/{TOKEN}.ics")).status_code == 405


async def test_who_tries_many_gets_no_further(client: httpx.AsyncClient) -> None:
    statuses = [
        (await client.get(f"/k/guess-number-{number:05}.ics")).status_code
        for number in range(MOST_A_SECOND * 5)
    ]
    assert set(statuses) == {404, 429}


def passes(turnstile: Turnstile, at: float) -> bool:
    """Somebody who finds nothing behind it."""
    if not turnstile.is_open(at):
        return False
    turnstile.count()
    return True


def test_a_turnstile_opens_again() -> None:
    turnstile = Turnstile(2)
    assert [passes(turnstile, at) for at in (100.0, 100.0, 100.0, 100.4, 100.6, 200.0, 200.0, 200.0)] == [
        *(True, True, False, False, True),
        *(True, True, False),
    ]


def test_however_many_come_at_once_it_is_not_shut_for_long() -> None:
    turnstile = Turnstile(2)
    assert turnstile.is_open(100.0)
    for _ in range(1000):
        turnstile.count()
    assert not turnstile.is_open(101.0)
    assert turnstile.is_open(102.0)
