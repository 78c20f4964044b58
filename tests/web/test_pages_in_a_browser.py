"""The pages for staff in a real browser: what is done there, and what anybody could measure on them."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect
from sqlmodel import select

from bot.features import contact, night_plan
from bot.features.contact import handing
from bot.messages import Refused
from storage.tables import Message, Note, Person, Programme, Thread
from tests import chromium
from tests.actors import Actor
from tests.house import House, open_house
from tests.journeys.conftest import actor
from tests.journeys.visitors import CODE
from tests.residents import found_programme, move_in
from tests.web.reading_desk import Desk, sat_down

pytestmark = pytest.mark.asyncio(loop_scope="module")

#: A name and words that no line breaks by itself.
LONG_NAME = "Wilhelmina-Alexandrine"
LONG_WORD = "https://eksempel.example/" + "langadresse" * 9
WORDS = "Jeg ringer deg i dag.\nHold ut."
_PEOPLE = (
    ("Maria", "participant", "sms"),
    (LONG_NAME, "participant", "telegram"),
    ("Kari", "coordinator", "telegram"),
    ("Per", "staff", "telegram"),
)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium.opened() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def house(migrated_file: Path, tmp_path: Path) -> AsyncIterator[House]:
    shutil.copyfile(migrated_file, tmp_path / "lyset.db")
    async with open_house(f"sqlite:///{tmp_path}/lyset.db") as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="module")
async def people(house: House) -> dict[str, Actor]:
    """By name; the programme has not decided to relay words."""
    actors = {name: actor(house, number, name, channel) for number, (name, _, channel) in enumerate(_PEOPLE)}
    await house.settle()
    async with house.service.database.transaction() as session:
        programme = await found_programme(session, contact_mode="link")
        for name, role, channel in _PEOPLE:
            roles = (role,) if role == "participant" else {"staff", role}
            await move_in(session, programme, name, *roles, **{channel: actors[name].address})
    return actors


@pytest_asyncio.fixture(loop_scope="module")
async def maria(people: dict[str, Actor]) -> Actor:
    return people["Maria"]


@pytest_asyncio.fixture(loop_scope="module")
async def kari(people: dict[str, Actor]) -> Actor:
    return people["Kari"]


@pytest_asyncio.fixture(loop_scope="module")
async def desk(browser: Browser, house: House) -> AsyncIterator[Desk]:
    async with sat_down(browser, house) as desk:
        yield desk


async def test_whoever_writes_is_answered_from_the_page(
    house: House, people: dict[str, Actor], maria: Actor, kari: Actor, desk: Desk
) -> None:
    await maria.says("får ikke sove")
    await desk.signs_in(kari)
    await desk.follows("Maria")
    await expect(desk.page.locator(".said.in")).to_contain_text("får ikke sove")
    await desk.unfolds("Ferdige svar")
    await desk.presses("Passer det at jeg ringer deg?")
    await expect(desk.field("Svaret ditt")).to_have_value("Passer det at jeg ringer deg?")
    await desk.writes("Svaret ditt", WORDS)
    await desk.presses("Se det før det sendes")
    await expect(desk.heading).to_have_text("Slik leser Maria det")
    await expect(desk.page.locator(".said.out")).to_have_text(f"Kari: {WORDS}")
    assert not maria.has_read("ringer")
    await desk.presses("Endre")
    await expect(desk.field("Svaret ditt")).to_have_value(WORDS)
    await desk.presses("Se det før det sendes")
    async with desk.page.expect_request("**/send") as sent:
        await desk.presses("Send til Maria")
    await expect(desk.page.get_by_role("status")).to_have_text("Sendt til Maria.")
    assert maria.last_read == f"Kari: {WORDS}"
    # The same form from the same browser, as when a thumb is quicker than the network.
    form = await sent.value
    again = await desk.page.request.fetch(form)
    assert again.ok
    await house.settle()
    assert maria.count_read("Hold ut") == 1


async def test_a_note_is_on_the_page_and_on_no_phone(
    house: House, people: dict[str, Actor], maria: Actor, kari: Actor, desk: Desk
) -> None:
    await maria.says("hei")
    await desk.signs_in(kari)
    await desk.follows("Maria")
    await desk.writes("Nytt notat", "søsteren vet om det")
    await desk.presses("Lagre notatet")
    await expect(desk.page.get_by_role("status")).to_contain_text("Notatet er lagret")
    await expect(desk.page.locator(".notes .said")).to_contain_text("søsteren vet om det")
    await expect(desk.page.locator(".said.out")).to_have_count(0)
    await house.passes(days=2)
    assert not [one.name for one in people.values() if one.has_read("søsteren")]
    async with house.service.database.transaction() as session:
        assert [one.body for one in await session.scalars(select(Note))] == ["søsteren vet om det"]
        assert "søsteren" not in "".join([one.body or "" for one in await session.scalars(select(Message))])


async def test_to_look_for_news_loses_no_words(house: House, maria: Actor, kari: Actor, desk: Desk) -> None:
    await maria.says("hei")
    await desk.signs_in(kari)
    await desk.follows("Maria")
    await desk.writes("Svaret ditt", WORDS)
    await maria.says("er du der?")
    await desk.presses("Se etter nytt")
    await expect(desk.page.locator(".said.in").last).to_contain_text("er du der?")
    await expect(desk.field("Svaret ditt")).to_have_value(WORDS)
    assert not maria.has_read("ringer")


async def test_a_link_opens_once_and_the_second_browser_is_told(
    house: House, kari: Actor, browser: Browser, desk: Desk
) -> None:
    await desk.signs_in(kari)
    path = await desk.asks_for_a_link(kari)
    async with sat_down(browser, house) as other:
        await other.opens(path)
        await expect(other.heading).to_have_text("Logg inn")
        await desk.writes("Kode, seks siffer", CODE)
        await desk.presses("Logg inn")
        await expect(desk.heading).to_have_text("Samtaler")
        # What stood open there is worth nothing now.
        await other.writes("Kode, seks siffer", CODE)
        await other.presses("Logg inn")
        await expect(other.page.get_by_role("status")).to_contain_text("Lenken gjelder ikke lenger")
        await other.opens("/p")
        await expect(other.page.get_by_role("status")).to_contain_text("Lenken gjelder ikke lenger")


async def test_after_a_rest_the_code_is_asked_for_and_the_words_are_there(
    house: House, maria: Actor, kari: Actor, desk: Desk
) -> None:
    await maria.says("hei")
    await desk.signs_in(kari)
    await desk.follows("Maria")
    await desk.writes("Svaret ditt", WORDS)
    await house.passes(minutes=20)
    await desk.presses("Se det før det sendes")
    await expect(desk.heading).to_have_text("Er du der fortsatt?")
    await desk.writes("Kode, seks siffer", "602846")
    await desk.presses("Logg inn")
    await expect(desk.page.get_by_role("alert")).to_contain_text("Du har 4 forsøk igjen")
    await desk.writes("Kode, seks siffer", CODE)
    await desk.presses("Logg inn")
    await expect(desk.field("Svaret ditt")).to_have_value(WORDS)
    await desk.presses("Logg ut")
    await expect(desk.page.get_by_role("status")).to_contain_text("Du er logget ut")
    await desk.opens("/p")
    await expect(desk.page.get_by_role("status")).to_contain_text("Lenken gjelder ikke lenger")
    assert not maria.has_read("ringer")


async def test_signing_in_fits_every_screen_and_says_what_is_wrong_in_our_words(
    house: House, kari: Actor, desk: Desk
) -> None:
    path = await desk.asks_for_a_link(kari)
    await desk.is_fit("choose")
    await desk.presses("Velg koden og logg inn")
    await expect(desk.page.get_by_role("alert")).to_contain_text("Koden har 6 siffer")
    await desk.is_fit("choose-wrong")
    await desk.signs_in(kari)
    await desk.is_fit("list-empty")
    await house.passes(minutes=20)
    await desk.opens("/p")
    await desk.is_fit("rest")
    await desk.presses("Logg inn")
    await expect(desk.page.get_by_role("alert")).to_contain_text("Koden har 6 siffer")
    await desk.is_fit("rest-wrong")
    await desk.asks_for_a_link(kari)
    await desk.is_fit("sign")
    await desk.opens(path)
    await desk.is_fit("gone")


async def test_a_thread_fits_every_screen_and_can_be_read(
    house: House, people: dict[str, Actor], maria: Actor, kari: Actor, desk: Desk
) -> None:
    await maria.says("får ikke sove")
    await people[LONG_NAME].says(f"Kan noen se på dette? {LONG_WORD}")
    await it_is_serious(house)
    await desk.signs_in(kari)
    await desk.is_fit("list")
    await desk.follows("Maria")
    await expect(desk.page.get_by_role("heading", name="Per spør om du tar over")).to_be_visible()
    await desk.is_fit("thread-asked")
    await desk.presses("Ja, jeg tar over")
    await expect(desk.page.locator(".plan")).to_contain_text("Ring Eva")
    await desk.is_fit("thread-mine")
    await desk.presses("Se det før det sendes")
    await expect(desk.page.get_by_role("alert")).to_contain_text("Skriv noe først.")
    await desk.is_fit("thread-wrong")
    await desk.opens("/p")
    await desk.follows(LONG_NAME)
    await desk.is_fit("thread-waits")
    await desk.presses("Jeg tar den")
    await desk.writes("Svaret ditt", LONG_WORD)
    await desk.presses("Se det før det sendes")
    await desk.is_fit("look")
    await desk.presses(f"Send til {LONG_NAME}")
    await desk.writes("Nytt notat", LONG_WORD)
    await desk.presses("Lagre notatet")
    await desk.unfolds("Ferdige svar")
    await desk.unfolds("Gi den videre eller avslutt")
    await desk.is_fit("thread-unfolded")
    await desk.presses("Spør om de tar den")
    await expect(desk.page.get_by_role("alert")).to_contain_text("Velg hvem")
    await desk.is_fit("nobody-chosen")
    await desk.writes("Svaret ditt", WORDS)
    await house.passes(hours=9)
    await desk.presses("Se det før det sendes")
    await expect(desk.page.locator("textarea")).to_have_value(WORDS)
    await desk.is_fit("gone-with-words")


async def it_is_serious(house: House) -> None:
    """Maria's thread is urgent, she wants to be called, has a plan, and Per asks Kari to take over."""
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        named = {one.name: one for one in await session.scalars(select(Person))}
        threads = {one.person_id: one for one in await session.scalars(select(Thread))}
        thread, per = threads[named["Maria"].id], named["Per"]
        thread.urgent = thread.call_back = True
        await night_plan.keep(session, programme, named["Maria"], "Ring Eva.", house.now)
        await night_plan.share(session, programme, named["Maria"], shared=True)
        await contact.take(session, programme, thread, per, house.now)
        tag = named["Kari"].id.hex[:8]
        asked = await handing.ask(session, programme, thread, per, tag, f"Les {LONG_WORD}", house.now)
        assert not isinstance(asked, Refused)
    await house.settle()


async def test_the_keyboard_alone_goes_everywhere_and_answers(
    house: House, maria: Actor, kari: Actor, desk: Desk
) -> None:
    await maria.says("hei")
    await desk.asks_for_a_link(kari)
    await desk.is_walked_with_the_keyboard()
    await desk.types(desk.field("Kode, seks siffer"), CODE, "Tab", CODE, "Enter")
    await expect(desk.heading).to_have_text("Samtaler")
    await desk.is_walked_with_the_keyboard()
    await desk.types(desk.page.get_by_role("link", name="Maria"), "Enter")
    await expect(desk.heading).to_have_text("Maria")
    await desk.types(desk.page.locator(".skip"), "Enter", "Tab")
    await expect(desk.page.get_by_role("button", name="Jeg tar den")).to_be_focused()
    await desk.presses("Jeg tar den")
    await desk.is_walked_with_the_keyboard()
    await desk.types(desk.page.locator("summary", has_text="Ferdige svar"), "Space")
    await desk.types(desk.page.get_by_role("button", name="Vil du at vi møtes?"), "Enter")
    await expect(desk.field("Svaret ditt")).to_have_value("Vil du at vi møtes?")
    await desk.types(desk.page.get_by_role("button", name="Se det før det sendes"), "Enter")
    await expect(desk.heading).to_have_text("Slik leser Maria det")
    await desk.is_walked_with_the_keyboard()
    await desk.types(desk.page.get_by_role("button", name="Send til Maria"), "Enter")
    await expect(desk.page.get_by_role("status")).to_have_text("Sendt til Maria.")
    await house.settle()
    assert maria.last_read == "Kari: Vil du at vi møtes?"


@pytest.mark.parametrize(
    ("lang", "asks", "title"), [("nn", "NYNORSK", "Samtalar"), ("en", "ENGLISH", "Conversations")]
)
async def test_the_pages_are_in_the_readers_language(
    house: House, maria: Actor, kari: Actor, desk: Desk, lang: str, asks: str, title: str
) -> None:
    await maria.says("hei")
    await kari.says(f"SPRÅK {asks}")
    desk.lang = lang
    await desk.signs_in(kari)
    await expect(desk.heading).to_have_text(title)
    await desk.is_fit(f"list-{lang}")
    await desk.follows("Maria")
    await desk.is_fit(f"thread-{lang}")
