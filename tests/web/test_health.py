"""For whoever watches: health, figures, and what is not shown to the world."""

from __future__ import annotations

import httpx
import pytest

from bot.service import Service
from bot.settings import Settings
from tests.conftest import SECRET_KEYS
from tests.web.doorkeeper import Doorkeeper, knocking


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ({"ok": True, "reasons": {}}, 200),
        ({"ok": False, "reasons": {"telegram": "Telegram does not answer."}}, 503),
    ],
)
async def test_health_is_a_status_with_its_reasons(state: dict[str, object], status: int) -> None:
    keeper = Doorkeeper()
    keeper.well = state
    async with knocking(keeper.doors()) as client:
        answer = await client.get("/health")
    assert (answer.status_code, answer.json()) == (status, state)


async def test_a_service_that_cannot_tell_is_not_well() -> None:
    keeper = Doorkeeper()
    keeper.full = True
    async with knocking(keeper.doors()) as client:
        answer = await client.get("/health")
    assert (answer.status_code, answer.json()["ok"]) == (503, False)
    assert answer.json()["reasons"] == {"service": "The service cannot tell how it is."}
    assert "full" not in answer.text


async def test_the_service_says_its_reasons_under_the_same_name(database_url: str) -> None:
    settings = Settings(_env_file=None, secret_keys=SECRET_KEYS, database_url=database_url)  # type: ignore[call-arg]
    service = Service(settings)
    try:
        await service.open()
        transport = httpx.ASGITransport(service.app())
        async with httpx.AsyncClient(transport=transport, base_url="http://inside.example") as client:
            answer = await client.get("/health")
    finally:
        await service.close()
    assert answer.status_code == 503
    assert "No channel is on" in answer.json()["reasons"]["channels"]


async def test_figures_are_prometheus_text() -> None:
    async with knocking(Doorkeeper().doors()) as client:
        answer = await client.get("/metrics")
    assert (answer.status_code, answer.text) == (200, "lyset_sent_total 3\n")
    assert answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json", "/", "/.env", "/telegram/x"])
async def test_nothing_else_is_there(path: str) -> None:
    async with knocking(Doorkeeper().doors()) as client:
        assert (await client.get(path)).status_code == 404


@pytest.mark.parametrize(
    ("public_url", "strict"), [("https://lyset.example", True), ("http://127.0.0.1:8080", False)]
)
@pytest.mark.parametrize("path", ["/health", "/nothing"])
async def test_every_answer_carries_the_headers(path: str, public_url: str, strict: bool) -> None:
    async with knocking(Doorkeeper().doors(public_url=public_url)) as client:
        headers = (await client.get(path)).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["cache-control"] == "no-store"
    assert ("strict-transport-security" in headers) is strict
