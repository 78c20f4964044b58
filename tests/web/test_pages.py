"""The doors of the pages for staff: what strangers, floods, large forms and a broken database get."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from structlog.testing import capture_logs

from bot.features.signing_in import is_code, is_weak
from bot.web.calendars import MOST_A_SECOND
from bot.web.doors import Desk
from bot.web.pages.forms import LIMIT
from storage import pages, tokens
from storage.database import Database
from tests.web.doorkeeper import Doorkeeper, knocking

GONE = "Lenken gjelder ikke lenger. Skriv SIDE i chatten, så får du en ny."
NOBODY = "x" * 32
TEMPLATES = Path(__file__).parents[2] / "bot/web/pages/templates"
WORDING = Path(__file__).parents[2] / "bot/wording/nb.ftl"


@pytest.fixture
async def client(database: Database) -> AsyncIterator[httpx.AsyncClient]:
    desk = Desk(
        database.transaction,
        lambda: datetime(2026, 11, 25, 8, tzinfo=UTC),
        lambda: None,
        lambda: database.keyring,
    )
    async with knocking(Doorkeeper().doors(desk=desk)) as client:
        yield client


@pytest.fixture(params=[OSError, ValueError])
async def broken(request: pytest.FixtureRequest, database: Database) -> AsyncIterator[httpx.AsyncClient]:
    """The database cannot be asked; our keys are known."""

    @asynccontextmanager
    async def fails() -> AsyncIterator[None]:
        raise request.param("could not look for somebody's words")
        yield

    desk = Desk(
        fails,  # type: ignore[arg-type]
        lambda: datetime(2026, 11, 25, 8, tzinfo=UTC),
        lambda: None,
        lambda: database.keyring,
    )
    async with knocking(Doorkeeper().doors(desk=desk)) as client:
        yield client


@pytest.mark.parametrize(
    "path", [f"/s/{NOBODY}", "/s/short", "/s/%00", "/p", f"/p/{NOBODY}", "/p/x?done=sent"]
)
async def test_whatever_is_not_allowed_is_answered_alike(client: httpx.AsyncClient, path: str) -> None:
    client.cookies.set("__Host-side", NOBODY)
    refused = await client.get(path)
    assert (refused.status_code, GONE in refused.text) == (403, True)
    assert refused.headers["cache-control"] == "no-store"
    assert refused.headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in refused.headers
    assert "<script" not in refused.text and "http" not in refused.text


async def test_what_was_written_stands_in_the_refusal_and_is_only_text(client: httpx.AsyncClient) -> None:
    words = '</textarea><script>alert("&")</script>\nHei'
    refused = await client.post(f"/p/{'0' * 32}/send", data={"text": words})
    assert "<script" not in refused.text
    assert "&lt;script&gt;" in refused.text and "\nHei</textarea>" in refused.text


async def made(database: Database, use: str, drawn: str) -> str:
    """A token that our keys have made, and that is kept nowhere."""
    async with database.transaction() as session:
        return tokens.signed(session, use, drawn)


async def test_a_guess_asks_nobody_and_costs_nobody_anything(
    broken: httpx.AsyncClient, database: Database
) -> None:
    """Where the database cannot be asked, only what is ours is ever looked up."""
    for number in range(MOST_A_SECOND * 4):
        broken.cookies.set("__Host-side", f"guess-number-{number:05}")
        guess = f"/s/guess-number-{number:05}"
        statuses = {
            (await broken.get(guess)).status_code,
            (await broken.post(guess, data={"code": "274193"})).status_code,
            (await broken.get("/p")).status_code,
            (await broken.post("/p/again", data={"code": "274193"})).status_code,
            (await broken.post("/p/out")).status_code,
        }
        assert statuses == {403}
    real = await made(database, pages.LINK, NOBODY)
    assert (await broken.get(f"/s/{real}")).status_code == 503
    # What is made for the one opens nothing as the other.
    assert (await broken.get(f"/s/{await made(database, pages.COOKIE, NOBODY)}")).status_code == 403
    broken.cookies.set("__Host-side", await made(database, pages.COOKIE, NOBODY))
    assert (await broken.get("/p")).status_code == 503


async def test_one_link_that_is_over_shuts_the_door_for_nobody(
    client: httpx.AsyncClient, database: Database
) -> None:
    over = await made(database, pages.LINK, NOBODY)
    client.cookies.set("__Host-side", await made(database, pages.COOKIE, NOBODY))
    for path in (f"/s/{over}", "/p"):
        statuses = {(await client.get(path)).status_code for _ in range(MOST_A_SECOND * 4)}
        assert statuses == {403}


async def test_a_session_that_is_over_is_looked_up_once(database: Database) -> None:
    """Whoever kept the cookie gets no further with it, whichever form they send."""
    looks = 0

    @asynccontextmanager
    async def counted() -> AsyncIterator[AsyncSession]:
        nonlocal looks
        looks += 1
        async with database.transaction() as session:
            yield session

    now = datetime(2026, 11, 25, 8, tzinfo=UTC)
    desk = Desk(counted, lambda: now, lambda: None, lambda: database.keyring)
    async with knocking(Doorkeeper().doors(desk=desk)) as client:
        for path, drawn in (("/p/again", "1" * 32), ("/p/out", "2" * 32)):
            client.cookies.set("__Host-side", await made(database, pages.COOKIE, drawn))
            statuses = {(await client.post(path, data={"code": "274193"})).status_code for _ in range(5)}
            assert statuses == {403}
    assert looks == 2


async def test_many_of_ours_that_are_over_meet_a_turnstile(
    client: httpx.AsyncClient, database: Database
) -> None:
    links = [await made(database, pages.LINK, f"{number:032}") for number in range(MOST_A_SECOND * 4)]
    statuses = {(await client.get(f"/s/{link}")).status_code for link in links}
    assert statuses == {403, 429}


async def test_a_form_that_is_too_large_is_not_read(client: httpx.AsyncClient) -> None:
    refused = await client.post("/p/x/look", data={"text": "x" * (LIMIT + 1)})
    assert refused.status_code == 413
    refused = await client.post("/p/x/look", data={f"field{number}": "x" for number in range(50)})
    assert refused.status_code == 413


async def test_what_breaks_says_nothing_and_gives_the_words_back(
    broken: httpx.AsyncClient, database: Database
) -> None:
    broken.cookies.set("__Host-side", await made(database, pages.COOKIE, NOBODY))
    with capture_logs() as logs:
        refused = await broken.post(f"/p/{'0' * 32}/note", data={"note": "søsteren vet"})
        real = await made(database, pages.LINK, NOBODY)
        assert (await broken.post(f"/s/{real}", data={"code": "274193"})).status_code == 503
    assert refused.status_code == 503
    assert "søsteren vet</textarea>" in refused.text
    assert {entry["error"] for entry in logs} <= {"OSError", "ValueError"}
    assert not [word for word in ("søsteren", "274193", NOBODY, "somebody") if word in str(logs)]


async def test_the_style_is_our_own(client: httpx.AsyncClient) -> None:
    style = await client.get("/p/style.css")
    assert style.headers["content-type"].startswith("text/css")
    assert "url(" not in style.text and "@import" not in style.text


def test_every_sentence_of_a_template_exists_and_every_one_of_ours_is_used() -> None:
    html = "".join(path.read_text() for path in TEMPLATES.glob("*.html"))
    code = "".join(path.read_text() for path in Path("bot").rglob("*.py"))
    ours = set(re.findall(r"^page-([a-z-]+) =", WORDING.read_text(encoding="utf-8"), re.M))
    said = set(re.findall(r't\("([a-z-]+)"', html)) - {"list-", "by-"}
    assert said <= ours
    put_together = {name for name in ours if re.match(r"list-(waiting|mine|others)|by-(sms|telegram)", name)}
    plain = set(re.findall(r'_plain\("([a-z-]+)"|said="([a-z-]+)"', code))
    used = said | put_together | {one for pair in plain for one in pair if one}
    assert {name for name in ours - used if f'"page-{name}"' not in code} == set()


def test_no_template_has_a_script_a_style_of_its_own_or_an_address_elsewhere() -> None:
    html = "".join(path.read_text() for path in TEMPLATES.glob("*.html"))
    assert not re.findall(r"<script|style=|\son[a-z]+=|https?:|\|\s*safe|Markup", html)
    forms = re.findall(r"<form(.*?)</form>", html, re.S)
    assert len(forms) > 8
    without = [form for form in forms if 'name="key"' not in form]
    # Signing in has its link, and what was refused has no session.
    assert len(without) == 2


@pytest.mark.parametrize(
    "code",
    [
        *("000000", "111111", "123456", "654321", "890123", "246802", "121212", "123123", "112233"),
        *("123321", "111222", "101010", "774411"),
    ],
)
def test_codes_that_others_try_first_are_refused(code: str) -> None:
    assert is_weak(code)


@pytest.mark.parametrize("code", ["274193", "918264", "602846", "190374", "557310"])
def test_other_codes_are_not(code: str) -> None:
    assert not is_weak(code)


@pytest.mark.parametrize("text", ["", "12345", "1234567", "12345a", "１２３４５６", "12 456", "-12345"])
def test_a_code_has_six_digits(text: str) -> None:
    assert not is_code(text)
