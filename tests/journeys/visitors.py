"""Somebody of the team with a browser, as far as pages without scripts need one."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

import httpx

from bot.demo.changes import PATIENCE
from tests.actors import Actor
from tests.house import House

CODE = "274193"


@dataclass
class Browser:
    """Keeps its cookies, sends forms as they stand on the page, and follows where it is led."""

    house: House
    #: The service's own address; or the one that a proxy in front would have.
    base: str
    cookies: httpx.Cookies = field(default_factory=httpx.Cookies)
    page: str = ""
    status: int = 0
    headers: httpx.Headers = field(default_factory=httpx.Headers)
    #: What else the browser tells of itself.
    extra: dict[str, str] = field(default_factory=dict)
    set_cookies: str = ""

    @property
    def text(self) -> str:
        """What can be read, and what stands in the fields."""
        shown = re.sub(r"<title>.*?</title>|<[^>]+>", " ", self.page, flags=re.S)
        return " ".join(html.unescape(shown).split())

    async def opens(self, path: str) -> None:
        await self._asks("GET", path)

    async def sends(self, path: str, **fields: str) -> None:
        """The form on this page that leads there, with these fields filled in."""
        await self._asks("POST", path, {**self.hidden(path), **fields})
        await self.house.settle()

    def hidden(self, path: str) -> dict[str, str]:
        """What the form carries without being seen."""
        forms = re.findall(r"<form([^>]*)>(.*?)</form>", self.page, re.S)
        inside = [body for head, body in forms if f'action="{path}"' in head or f'action="{path}"' in body]
        found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', "".join(inside[:1]))
        kept = re.findall(r'<textarea name="(\w+)" hidden>\n(.*?)</textarea>', "".join(inside[:1]), re.S)
        return {name: html.unescape(value) for name, value in [*found, *kept]}

    def field(self, name: str) -> str:
        """What stands in a field for words."""
        (value,) = re.findall(rf'<textarea [^>]*name="{name}"[^>]*>\n(.*?)</textarea>', self.page, re.S)
        return html.unescape(value)

    async def _asks(self, method: str, path: str, fields: dict[str, str] | None = None) -> None:
        proxied = httpx.ASGITransport(self.house.service.app()) if self.base else None
        base = self.base or self.house.service.settings.public_url
        async with httpx.AsyncClient(
            base_url=base, transport=proxied, follow_redirects=True, cookies=self.cookies, timeout=PATIENCE
        ) as client:
            response = await client.request(method, path, data=fields, headers=self.extra)
            said = [one.headers.get("set-cookie", "") for one in (*response.history, response)]
            self.set_cookies += " ".join(said)
            self.cookies = httpx.Cookies(client.cookies)
        self.page, self.status, self.headers = response.text, response.status_code, response.headers


def browser(house: House, base: str = "") -> Browser:
    return Browser(house, base)


def link_in(one: Actor) -> str:
    """The path of the newest link on their screen."""
    found = re.findall(r"https?://[\w.:-]+(/s/[\w-]+)", " ".join(one.read))
    assert found, one.read[-3:]
    return str(found[-1])


async def signed_in(house: House, one: Actor, base: str = "", code: str = CODE) -> Browser:
    """By way of SIDE; chooses the code where there is none."""
    await one.says("SIDE")
    opened = browser(house, base)
    path = link_in(one)
    await opened.opens(path)
    await opened.sends(path, code=code, again=code)
    assert opened.status == 200, opened.text
    return opened
