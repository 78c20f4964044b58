"""The page of phones in a real browser: what a newcomer does with it, and what it must never do."""

from __future__ import annotations

import os
import re
import shutil
import socket
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from bot.commands import demo
from bot.demo.changes import PATIENCE
from bot.demo.world_clock import WorldClock, next_monday, next_morning, next_week
from bot.service import CannotListen

OSLO = ZoneInfo("Europe/Oslo")
DESKTOP, PHONE = (1280, 860), (375, 740)
_CHROMIUM = shutil.which("chromium")
_SWITCHES = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
#: What sticks out to the side, and buttons whose words do not fit.
_OVERFLOWING = """() => [...document.querySelectorAll("body *")].filter((each) => {
  const box = each.getBoundingClientRect();
  if (!box.width || !box.height || each.closest(".unseen, .skip")) return false;
  const cut = each.matches("button") && each.scrollWidth > each.clientWidth + 1;
  return cut || box.right > innerWidth + 1 || box.left < -1;
}).map((each) => each.outerHTML.slice(0, 120))"""
#: Milliseconds. A busy machine may take its time; what is right comes long before.
_PATIENCE = 60_000
expect.set_options(timeout=_PATIENCE)
_TELLING = ("lyset", "nav", "rus", "stemte på")


@dataclass
class Visitor:
    """Somebody with a browser; remembers everything that went wrong in it."""

    page: Page
    troubles: list[str] = field(default_factory=list)

    def watch(self) -> None:
        self.page.on("console", lambda said: self._note(said.type in {"error", "warning"}, said.text))
        self.page.on("pageerror", lambda error: self._note(True, str(error)))
        self.page.on(
            "request", lambda asked: self._note(urlsplit(asked.url).hostname != "127.0.0.1", asked.url)
        )

    def _note(self, is_wrong: bool, what: str) -> None:
        if is_wrong:
            self.troubles.append(what)

    def person(self, name: str) -> Locator:
        return self.page.get_by_role("article", name=name, exact=True)

    def log(self, name: str) -> Locator:
        return self.person(name).get_by_role("log")

    def votes(self, name: str) -> Locator:
        return self.log(name).locator('button[data-does^="vote:"]')

    async def write(self, name: str, text: str) -> None:
        field_of = self.page.get_by_label(f"Skriv fra telefonen til {name}")
        await field_of.fill(text)
        await field_of.press("Enter")

    async def press(self, name: str, does: str) -> None:
        """The newest button on the phone that does this."""
        await self.log(name).locator(f'button[data-does^="{does}"]').last.click()

    def hint(self, name: str) -> Locator:
        return self.person(name).locator(".hint")

    async def is_done(self, step: int) -> None:
        await expect(self.page.locator("#steps li").nth(step - 1)).to_have_class("done")

    async def fits(self) -> None:
        assert await self.page.evaluate(_OVERFLOWING) == []


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def address() -> AsyncIterator[str]:
    """One demo for all: it takes seconds to start, as for people."""
    before = _folders()
    async with demo.shown(port=0, pace=0.05) as address:
        assert _folders() - before
        yield address
    assert not _folders() - before


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    if _CHROMIUM is None:
        why = "there is no Chromium here (Debian: apt-get install chromium)"
        if os.environ.get("LYSET_BROWSER_REQUIRED") == "1":
            pytest.fail(why)
        pytest.skip(why)
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(executable_path=_CHROMIUM, args=_SWITCHES.split())
        yield opened
        await opened.close()


@pytest_asyncio.fixture(loop_scope="module")
async def visitor(browser: Browser, address: str) -> AsyncIterator[Visitor]:
    page = await browser.new_page(locale="nb-NO", timezone_id="UTC", reduced_motion="reduce")
    page.set_default_timeout(_PATIENCE)
    visitor = Visitor(page)
    visitor.watch()
    await visitor.page.goto(address)
    yield visitor
    await visitor.page.close()
    assert visitor.troubles == []


@pytest.mark.asyncio(loop_scope="module")
async def test_a_newcomer_goes_from_proposal_to_result_by_the_list(visitor: Visitor) -> None:
    await look_at(visitor, DESKTOP)
    await only_the_plan_waits(visitor)
    await expect(visitor.hint("Maria")).to_have_text("FORSLAG Bowling")
    await visitor.write("Maria", "FORSLAG Bowling")
    await visitor.is_done(1)
    await expect(visitor.hint("Maria")).to_be_hidden()
    await expect(visitor.log("Maria")).to_contain_text("ANGRE")
    await answer_what_somebody_wrote(visitor)
    # We look after a minute whether the answer arrived, which nobody will see anything of.
    await only_the_plan_waits(visitor)
    await post_a_poll(visitor)
    await visitor.is_done(2)
    await expect(visitor.person("Maria")).to_have_class(re.compile("target"))
    await expect(visitor.hint("Maria")).to_be_hidden()
    await visitor.votes("Maria").first.click()
    await expect(visitor.votes("Maria").first).to_have_text("✓ Bowling")
    await take_picture(visitor)
    await vote_with_the_keyboard(visitor, "Jonas")
    await look_at(visitor, DESKTOP)
    await visitor.person("Bjørn").locator(".hint", has_text="1").click()
    await visitor.page.keyboard.press("Enter")
    await visitor.is_done(3)
    await expect(visitor.page.locator("#turnout")).to_contain_text("9 av 11 har stemt")
    await step_to_the_deadline(visitor)
    for name in ("Maria", "Jonas", "Bjørn"):
        await expect(visitor.log(name)).to_contain_text("Sandvika stasjon")
    # Whoever needed a nudge got one on the way.
    await expect(visitor.page.locator("#turnout")).to_contain_text("10 av 11 har stemt")
    await expect(visitor.person("Bjørn").locator(".cost")).to_contain_text("segmenter")
    await visitor.page.get_by_role("button", name="Lås alle skjermene").click()
    await visitor.is_done(5)
    await look_at(visitor, DESKTOP)
    for name in ("Maria", "Jonas", "Bjørn"):
        seen = (await visitor.person(name).locator(".locked").inner_text()).casefold()
        assert not [word for word in _TELLING if word in seen.split()]
    await visitor.page.get_by_role("button", name="Lås opp skjermene").click()
    await mark_who_came(visitor)
    await look_at(visitor, DESKTOP)
    await visitor.page.get_by_role("button", name="Neste uke").click()
    await expect(visitor.page.locator(".time")).to_contain_text(re.compile(r"08\.00\s+mandag"))


async def only_the_plan_waits(visitor: Visitor) -> None:
    """The next thing that anybody sees by itself is next week's plan, on Friday."""
    await expect(visitor.page.locator("#next")).to_have_text(re.compile(r"^fredag.* 13\.00$"))


async def mark_who_came(visitor: Visitor) -> None:
    """From event to event: the trip is reminded of, ends, and Kari says who came."""
    log, steps = visitor.log("Kari"), visitor.page.get_by_role("button", name="Neste hendelse")
    done = log.locator('button[data-does^="came-done:"]')
    for _ in range(8):
        if await done.count():
            break
        await steps.click()
        await expect(steps).to_have_attribute("aria-disabled", "false")
    await expect(visitor.log("Maria")).to_contain_text("I morgen, torsdag")
    await visitor.press("Kari", "came-all:")
    await expect(log.locator('button[data-does^="came:"]').first).to_contain_text("✓")
    await visitor.press("Kari", "came-done:")
    await visitor.is_done(6)


async def answer_what_somebody_wrote(visitor: Visitor) -> None:
    await visitor.write("Jonas", "Kan noen ringe meg?")
    await visitor.log("Sam").get_by_role("button", name="Svar på meldingen: Jonas").click()
    await expect(visitor.person("Sam").locator(".answering")).to_contain_text("Kan noen ringe meg?")
    await visitor.write("Sam", "Jeg ringer deg i dag.")
    await expect(visitor.log("Jonas")).to_contain_text("Jeg ringer deg i dag.")


async def vote_with_the_keyboard(visitor: Visitor, name: str) -> None:
    """On a small screen, without a mouse: from the tabs to the button and back to where one stood."""
    await look_at(visitor, PHONE)
    await visitor.page.locator(".tabs button").first.focus()
    await tab_to(visitor, visitor.page.locator(".tabs button", has_text=name))
    await visitor.page.keyboard.press("Enter")
    first = visitor.votes(name).first
    await tab_to(visitor, first)
    await visitor.page.keyboard.press("Space")
    await expect(first).to_have_text("✓ Bowling")
    # The message was changed under the finger: whoever votes with keys stands where they stood.
    await expect(first).to_be_focused()
    await look_at(visitor, PHONE)


#: What is made of the list, what Kari's dialog waits for, whose phone: the step that is now, and the hint.
_HINTS = [
    ([False, False, False, False, False, False], "", "maria", 0, "FORSLAG Bowling"),
    ([True, False, False, False, False, False], "", "kari", 1, "NY AVSTEMNING"),
    ([True, False, False, False, False, False], "poll:question", "kari", 1, ""),
    ([True, False, False, False, False, False], "poll:choices", "kari", 1, ""),
    ([True, False, False, False, False, False], "poll:deadline", "kari", 1, "i morgen kl 9"),
    ([True, False, False, False, False, False], "poll:limits", "kari", 1, ""),
    # Kari did not wait for a proposal, and then the deadline did not wait for everybody.
    ([False, False, False, False, False, False], "poll:deadline", "kari", 1, "i morgen kl 9"),
    ([False, True, False, False, False, False], "", "maria", 2, ""),
    ([False, True, False, False, False, False], "", "bjorn", 2, "1"),
    ([False, True, False, True, False, False], "", "sam", 4, ""),
    ([False, True, False, True, True, False], "", "kari", 5, ""),
]


@pytest.mark.asyncio(loop_scope="module")
async def test_a_hint_is_about_what_comes_next(visitor: Visitor) -> None:
    """One page for the whole table: opening it costs more than asking."""
    say = """async (table) => {
      const { stepNow, hintFor } = await import("/static/hints.js");
      return table.map(([made, asked, key]) => {
        const step = stepNow(made, asked);
        return [step, hintFor(key, step, { asked, number: "1" })];
      });
    }"""
    said = await visitor.page.evaluate(say, _HINTS)
    assert said == [[step, hint] for *_, step, hint in _HINTS]


@pytest.mark.asyncio(loop_scope="module")
async def test_a_missed_call_costs_nothing_and_is_answered_with_a_text(visitor: Visitor) -> None:
    bjorn = visitor.person("Bjørn")
    await look_at(visitor, PHONE)
    await visitor.page.locator(".tabs button", has_text="Bjørn").click()
    await bjorn.get_by_role("button", name="Ring", exact=True).click()
    await expect(bjorn.locator(".went")).to_have_text("Opptatt. Det kostet ingenting.")
    await expect(visitor.log("Bjørn")).to_contain_text("Vi så at du ringte")
    await look_at(visitor, PHONE)
    await look_at(visitor, DESKTOP)


@pytest.mark.asyncio(loop_scope="module")
async def test_nobody_else_reaches_the_phones(address: str) -> None:
    async with httpx.AsyncClient(trust_env=False, timeout=PATIENCE) as client:
        text = {"text": "hei"}
        there = f"{address}/phones/maria/write"
        assert (await client.get(address, headers={"Host": "lyset.example"})).status_code == 403
        assert (
            await client.post(there, json=text, headers={"Origin": "http://evil.example"})
        ).status_code == 403
        assert (await client.post(f"{address}/phones/nobody/write", json=text)).status_code == 404
        assert (await client.post(there, json={"text": ""})).status_code == 422
        ringing = {"picked_up": True}
        assert (await client.post(f"{address}/phones/maria/call", json=ringing)).status_code == 404
        assert (await client.post(there, json=text, headers={"Origin": address})).status_code == 204
        policy = (await client.get(address)).headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


async def test_a_port_in_use_is_a_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        shown = demo.shown(port=taken.getsockname()[1])
        with pytest.raises(CannotListen, match="set PORT to another number"):
            await shown.__aenter__()


@pytest.mark.parametrize(
    ("now", "morning", "week"),
    [
        ("2026-11-23T09:00", "2026-11-24T08:00", "2026-11-30T08:00"),
        ("2026-11-29T03:00", "2026-11-29T08:00", "2026-11-30T08:00"),
        ("2026-10-24T23:00", "2026-10-25T08:00", "2026-10-26T08:00"),
    ],
)
def test_the_jumps_land_on_mornings(now: str, morning: str, week: str) -> None:
    at = datetime.fromisoformat(now).replace(tzinfo=OSLO)
    assert f"{next_morning(at, OSLO):%Y-%m-%dT%H:%M}" == morning
    assert f"{next_week(at, OSLO):%Y-%m-%dT%H:%M}" == week


def test_the_clock_never_goes_back() -> None:
    start = next_monday(datetime(2026, 11, 22, tzinfo=OSLO).date(), OSLO)
    assert f"{start:%A %H:%M}" == "Monday 09:00"
    clock = WorldClock(start)
    with clock.held():
        now = clock.now()
        clock.move_to(start)
        assert clock.now() == now


async def post_a_poll(visitor: Visitor) -> None:
    """NY AVSTEMNING on Kari's phone, about Thursday, with the newest proposal and two others."""
    await visitor.write("Kari", "NY AVSTEMNING")
    slots = visitor.log("Kari").locator('button[data-does^="poll:slot:"]')
    await slots.nth(1).click()
    toggles = visitor.log("Kari").locator('button[data-does^="poll:toggle:"]')
    for number in range(3):
        await toggles.nth(number).click()
        await expect(toggles.nth(number)).to_contain_text("✓")
    await visitor.press("Kari", "poll:done")
    await expect(visitor.hint("Kari")).to_have_text("i morgen kl 9")
    await visitor.write("Kari", "i morgen kl 9")
    await visitor.press("Kari", "poll:limits")
    await expect(visitor.log("Kari").locator('button[data-does="poll:limits:none"]')).to_be_attached()
    await expect(visitor.hint("Kari")).to_be_hidden()
    await visitor.press("Kari", "poll:limits:none")
    await visitor.press("Kari", "poll:send")
    await expect(visitor.votes("Maria").first).to_be_attached()


async def step_to_the_deadline(visitor: Visitor) -> None:
    """Everybody on the page has voted: the nudge is for others. Kari reads her day first, then the result."""
    label = await visitor.page.locator("#next").inner_text()
    assert label == "i morgen 09.00"
    await visitor.page.get_by_role("button", name="Neste hendelse").click()
    await expect(visitor.page.locator("#time")).to_have_text("08.00")
    await expect(visitor.log("Kari")).to_contain_text("av 14 har stemt")
    await visitor.page.get_by_role("button", name="Neste hendelse").click()
    await visitor.is_done(4)
    await expect(visitor.page.locator("#time")).to_have_text("09.00")
    await expect(visitor.page.locator("#date")).to_have_text(re.compile("^tirsdag"))


async def take_picture(visitor: Visitor) -> None:
    """For the README, when LYSET_PICTURE says where to: `LYSET_PICTURE=docs/pictures/demo.png`."""
    path = os.environ.get("LYSET_PICTURE")
    if path:
        await visitor.page.set_viewport_size({"width": 1320, "height": 880})
        await expect(visitor.page.locator("#turnout")).to_contain_text("9 av 11 har stemt")
        await visitor.page.evaluate("document.activeElement.blur()")
        await visitor.page.screenshot(path=path, full_page=True, animations="disabled")


async def look_at(visitor: Visitor, size: tuple[int, int]) -> None:
    await visitor.page.set_viewport_size({"width": size[0], "height": size[1]})
    await visitor.fits()


async def tab_to(visitor: Visitor, wanted: Locator) -> None:
    for _ in range(60):
        if await wanted.evaluate("(each) => each === document.activeElement"):
            return
        await visitor.page.keyboard.press("Tab")
    pytest.fail("the keyboard does not get there")


def _folders() -> set[Path]:
    return set(Path(tempfile.gettempdir()).glob("lyset-demo-*"))
