"""A real browser for tests: Debian's Chromium, skipped where there is none, unless it is required."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Browser, async_playwright

_CHROMIUM = shutil.which("chromium")
_SWITCHES = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


@asynccontextmanager
async def opened() -> AsyncIterator[Browser]:
    """Takes a second to start: one for a module is enough."""
    if _CHROMIUM is None:
        why = "there is no Chromium here (Debian: apt-get install chromium)"
        if os.environ.get("LYSET_BROWSER_REQUIRED") == "1":
            pytest.fail(why)
        pytest.skip(why)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=_CHROMIUM, args=_SWITCHES.split())
        try:
            yield browser
        finally:
            await browser.close()
