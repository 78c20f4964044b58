"""Somebody of the team with a real browser, scripts switched off, and what is measured in it."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import Browser, ConsoleMessage, Locator, Page, expect

from bot.demo.changes import PATIENCE
from tests.actors import Actor
from tests.house import House
from tests.journeys.visitors import CODE, link_in

_MEASURE = (Path(__file__).parent / "measuring.js").read_text(encoding="utf-8").rstrip()
#: An old phone, one of today, and a desk; CSS pixels.
SIZES = ((320, 640), (390, 844), (1280, 800))
#: 200 % on the desk: half the room, each point twice as fine.
_ZOOMED, _LETTERS = (640, 400), "200%"
_KEYS = ("Enter", "Space", "Tab")
#: A page that says no is a page too.
_REFUSED = "Failed to load resource: the server responded with a status of 4"
_MILLISECONDS = PATIENCE * 1000
expect.set_options(timeout=_MILLISECONDS)


@dataclass
class Desk:
    """Remembers what went wrong in the browser, and which pages were looked at."""

    house: House
    page: Page
    lang: str = "nb"
    troubles: list[str] = field(default_factory=list)

    @property
    def base(self) -> str:
        return self.house.service.settings.public_url

    async def opens(self, path: str) -> None:
        await self.page.goto(f"{self.base}{path}")

    async def asks_for_a_link(self, one: Actor) -> str:
        await one.says("SIDE")
        path = link_in(one)
        await self.opens(path)
        return path

    async def signs_in(self, one: Actor, code: str = CODE) -> None:
        """With the first link, choosing the code."""
        await self.asks_for_a_link(one)
        for code_field in await self.page.locator("input[type=password]").all():
            await code_field.fill(code)
        await self.clicks(self.page.locator("button.first"))

    async def follows(self, label: str) -> None:
        await self.clicks(self.page.get_by_role("link", name=label, exact=True))

    async def presses(self, label: str) -> None:
        await self.clicks(self.page.get_by_role("button", name=label, exact=True))
        await self.house.settle()

    async def clicks(self, wanted: Locator) -> None:
        """Returns when the page it leads to is there."""
        async with self.page.expect_navigation():
            await wanted.click()

    async def unfolds(self, label: str) -> None:
        await self.page.locator("summary", has_text=label).click()

    async def writes(self, label: str, words: str) -> None:
        await self.field(label).fill(words)

    def field(self, label: str) -> Locator:
        return self.page.get_by_label(label, exact=True)

    @property
    def heading(self) -> Locator:
        return self.page.locator("h1")

    async def measured(self, what: str) -> Any:
        return await self.page.evaluate(f"{_MEASURE}.{what}")

    async def is_fit(self, name: str) -> None:
        """At each width, in both colour schemes, and twice as large. `name`: of its pictures."""
        for size in SIZES:
            await self._is_sized(size)
            assert await self.measured(f"troubles('{self.lang}')") == [], (name, size)
            await self._is_pictured(f"{name}-{size[0]}")
        await self.page.emulate_media(color_scheme="dark")
        assert await self.measured("colours()") == [], (name, "dark")
        await self.page.emulate_media(color_scheme="light")
        words = await self.measured("words()")
        await self._is_sized(_ZOOMED)
        await self.page.evaluate(f"document.documentElement.style.fontSize = '{_LETTERS}'")
        assert await self.measured("fits()") == [], (name, "200 %")
        assert await self.measured("words()") == words
        await self._is_pictured(f"{name}-200")
        await self.page.evaluate("document.documentElement.style.fontSize = ''")
        await self._is_sized(SIZES[1])

    async def is_walked_with_the_keyboard(self) -> None:
        """From the top, each stop once and in its order, and it can be seen where one is."""
        stops = await self.measured("stops()")
        assert len(stops) > 2
        for number, stop in enumerate(stops):
            await self.page.keyboard.press("Tab")
            assert await self.measured("stop()") == number, stop
            assert await self.measured("focus()") == ""

    async def types(self, wanted: Locator, *keys: str) -> None:
        """There with Tab alone, from wherever one is; words are written, keys by their name are pressed."""
        for _ in range(60):
            if await wanted.evaluate("(each) => each === document.activeElement"):
                break
            await self.page.keyboard.press("Tab")
        else:
            raise AssertionError("the keyboard does not get there")
        for key in keys:
            await (self.page.keyboard.press(key) if key in _KEYS else self.page.keyboard.type(key))

    async def _is_sized(self, size: tuple[int, int]) -> None:
        await self.page.set_viewport_size({"width": size[0], "height": size[1]})

    async def _is_pictured(self, name: str) -> None:
        """Where LYSET_PICTURES says a folder, for whoever wants to look themselves."""
        folder = os.environ.get("LYSET_PICTURES")
        if folder:
            await self.page.screenshot(path=f"{folder}/{name}.png", full_page=True)

    def watch(self) -> None:
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self._note(True, str(error)))
        self.page.on(
            "request", lambda asked: self._note(urlsplit(asked.url).hostname != "127.0.0.1", asked.url)
        )

    def _hear(self, said: ConsoleMessage) -> None:
        is_serious = said.type in {"error", "warning"}
        self._note(is_serious and not said.text.startswith(_REFUSED), said.text)

    def _note(self, is_wrong: bool, what: str) -> None:
        if is_wrong:
            self.troubles.append(what)


@asynccontextmanager
async def sat_down(browser: Browser, house: House, lang: str = "nb") -> AsyncIterator[Desk]:
    """A browser of their own, with cookies of its own."""
    context = await browser.new_context(
        java_script_enabled=False,
        locale="nb-NO",
        viewport={"width": SIZES[1][0], "height": SIZES[1][1]},
        device_scale_factor=2,
        reduced_motion="reduce",
    )
    context.set_default_timeout(_MILLISECONDS)
    desk = Desk(house, await context.new_page(), lang)
    desk.watch()
    try:
        yield desk
    finally:
        await context.close()
    assert desk.troubles == []
