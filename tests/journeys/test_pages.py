"""Pages for staff: a link from the chat, a code, the thread, and an answer that is seen before it is sent."""

from __future__ import annotations

import logging

import httpx
import pytest
from sqlmodel import select
from structlog.testing import capture_logs

from bot.demo.changes import PATIENCE
from bot.features import joining
from bot.web.calendars import MOST_A_SECOND
from storage import declines, people, preferences, threads
from storage.tables import Membership, Message, Note, Outbox, Person, Programme, ReadyAnswer, Thread
from tests.actors import Actor
from tests.house import House
from tests.journeys.conftest import actor
from tests.journeys.visitors import CODE, browser, link_in, signed_in
from tests.residents import give_role

GONE = "Lenken gjelder ikke lenger. Skriv SIDE i chatten, så får du en ny."
WORDS = "Dette skal ikke bli borte."


@pytest.fixture(autouse=True)
async def linked(house: House, everybody: dict[str, Actor]) -> None:
    """The programme has not decided to relay words."""
    async with house.service.database.transaction() as session:
        (await session.scalars(select(Programme))).one().contact_mode = "link"


async def the_thread(house: House) -> str:
    """The path of the only one."""
    async with house.service.database.transaction() as session:
        return f"/p/{(await session.scalars(select(Thread))).one().id.hex}"


async def the_person(house: House, name: str) -> Person:
    async with house.service.database.transaction() as session:
        return next(one for one in (await session.scalars(select(Person))).all() if one.name == name)


async def test_words_are_read_and_answered_on_the_page(house: House, maria: Actor, kari: Actor) -> None:
    await maria.says("får ikke sove <b>nå</b>")
    assert "Maria" in kari.last_read
    assert not kari.has_read("sove")
    await kari.picks("Les på siden")
    page, path = browser(house), link_in(kari)
    await page.opens(path)
    assert "Velg en kode" in page.text
    assert "sove" not in page.text
    await page.sends(path, code=CODE, again=CODE)
    assert "får ikke sove <b>nå</b>" in page.text
    assert "<b>nå</b>" not in page.page
    at = await the_thread(house)
    await page.sends(f"{at}/look", text="Jeg ringer deg nå.\nHold ut.")
    assert "Slik leser Maria det" in page.text
    assert "Kari: Jeg ringer deg nå." in page.text
    assert not maria.has_read("Jeg ringer")
    once = page.hidden(f"{at}/send")
    await page.sends(f"{at}/send")
    assert "Sendt til Maria." in page.text
    assert "Du har svart" in page.text
    assert maria.last_read == "Kari: Jeg ringer deg nå.\nHold ut."
    await page.sends(f"{at}/send", **once)
    assert maria.count_read("Jeg ringer deg nå") == 1


async def test_what_goes_by_another_phone_is_seen_so_before_and_said_so_after(
    house: House, maria: Actor, kari: Actor, channel: str
) -> None:
    await maria.says("får ikke sove")
    page = await signed_in(house, kari)
    at = await the_thread(house)
    other = actor(house, 61, "Maria", "sms" if channel == "telegram" else "telegram")
    await house.settle()
    async with house.service.database.transaction() as session:
        asked = await people.meet(session, maria.channel, maria.address, house.now)
        asked.state = "unreachable"
    await page.opens(at)
    await page.sends(f"{at}/look", text=WORDS)
    assert "Svar når ikke fram til Maria nå" in page.text
    assert page.field("text") == WORDS
    async with house.service.database.transaction() as session:
        second = await people.meet(session, other.channel, other.address, house.now)
        second.person_id = asked.person_id
    await page.sends(f"{at}/look", text=WORDS)
    named = {"sms": "SMS", "telegram": "Telegram"}[other.channel]
    assert named in page.text.partition(WORDS)[0]
    once = page.hidden(f"{at}/send")
    await page.sends(f"{at}/send")
    said = f"Sendt til Maria på {named}. Der meldingen kom fra, går det ikke fram nå."
    assert said in page.text
    await page.sends(f"{at}/send", **once)
    assert said in page.text
    assert other.count_read(WORDS) == 1


async def test_a_shared_plan_is_there_as_long_as_it_is_ones_own(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    async with house.service.database.transaction() as session:
        asked = await people.meet(session, maria.channel, maria.address, house.now)
        programme = (await session.scalars(select(Programme))).one()
        assert asked.person_id is not None
        kept = await preferences.held(session, programme.id, asked.person_id)
        kept.night_plan, kept.night_plan_shared = "Te og radio", True
    await maria.says("får ikke sove")
    page, other = await signed_in(house, kari), await signed_in(house, per, code="918264")
    at = await the_thread(house)
    await page.opens(at)
    assert "Te og radio" not in page.text
    await page.sends(f"{at}/take")
    assert "Te og radio" in page.text
    await page.sends(f"{at}/look", text="Jeg er her.")
    await page.sends(f"{at}/send")
    assert "Du har svart" in page.text and "Te og radio" in page.text
    await other.opens(at)
    assert "Te og radio" not in other.text
    await page.sends(f"{at}/close", word="no")
    assert "Samtalen er avsluttet" in page.text and "Te og radio" not in page.text


async def test_a_look_or_a_wrong_code_does_not_use_up_the_link_and_once_in_it_is_good_for_nothing(
    house: House, kari: Actor, sam: Actor
) -> None:
    await signed_in(house, kari)
    await kari.says("SIDE")
    path, page = link_in(kari), browser(house)
    for _ in range(3):
        await page.opens(path)
        assert "Hei Kari" in page.text
    await page.sends(path, code="111222")
    assert (page.status, "Du har 4 forsøk igjen" in page.text) == (422, True)
    await page.sends(path, code=CODE)
    assert "Samtaler" in page.text
    other = browser(house)
    await other.opens(path)
    assert (other.status, GONE in other.text) == (403, True)
    await other.sends(path, code=CODE)
    assert (other.status, GONE in other.text) == (403, True)
    await other.opens("/p")
    assert (other.status, GONE in other.text) == (403, True)
    await sam.says("SIDE")
    await house.passes(minutes=15)
    await other.opens(link_in(sam))
    assert (other.status, GONE in other.text) == (403, True)


async def test_five_wrong_codes_wait_ten_stop_and_a_coordinator_helps(
    house: House, kari: Actor, sam: Actor
) -> None:
    await signed_in(house, sam)
    for tries in range(2):
        await sam.says("SIDE")
        page, path = browser(house), link_in(sam)
        for _ in range(5):
            await page.sends(path, code="602846")
        assert sam.has_read("feil kode på siden fem ganger" if not tries else "ti ganger")
        await page.sends(path, code=CODE)
        assert page.status in (403, 422)
        await house.passes(minutes=15)
    await sam.says("SIDE")
    await page.sends(link_in(sam), code=CODE)
    assert "Koden er stengt" in page.text
    await sam.says("NY KODE Sam")
    assert "Koden din for siden er nullstilt" not in sam.last_read
    await kari.says("NY KODE Sam")
    await kari.says("JA")
    assert "Sam velger en ny kode" in kari.last_read
    assert "nullstilt" in sam.last_read
    page = await signed_in(house, sam, code="918264")
    assert "Samtaler" in page.text


async def test_who_guesses_shuts_nobody_out_neither_who_is_in_nor_who_comes(
    house: House, kari: Actor, per: Actor
) -> None:
    page = await signed_in(house, kari)
    base = house.service.settings.public_url
    async with httpx.AsyncClient(base_url=base, timeout=PATIENCE) as stranger:
        guesses = []
        for number in range(MOST_A_SECOND * 4):
            guess = f"guess-number-{number:05}"
            guesses.append((await stranger.get("/p", headers={"Cookie": f"side={guess}"})).status_code)
            guesses.append((await stranger.get(f"/s/{guess}")).status_code)
    assert set(guesses) == {403}
    await page.opens("/p")
    assert page.status == 200
    assert "Samtaler" in (await signed_in(house, per, code="918264")).text


async def test_the_last_who_is_left_reads_it_though_they_would_rather_not(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    programme_id, maria_id = (await the_programme(house)).id, (await the_person(house, "Maria")).id
    for name in ("Kari", "Per", "Sam"):
        worker_id = (await the_person(house, name)).id
        async with house.service.database.transaction() as session:
            await declines.add(session, programme_id, maria_id, worker_id, house.now, by_worker=True)
    await maria.says("får ikke sove")
    assert kari.has_read("Maria")
    assert not per.has_read("Maria")
    page = await signed_in(house, kari)
    assert "Maria" in page.text
    await page.opens(await the_thread(house))
    assert "får ikke sove" in page.text
    page = await signed_in(house, per)
    assert "Maria" not in page.text
    await page.opens(await the_thread(house))
    assert page.status == 404
    # Whom the participant does not want never does.
    async with house.service.database.transaction() as session:
        kari_id = (await the_person(house, "Kari")).id
        await declines.add(session, programme_id, maria_id, kari_id, house.now, by_worker=False)
    page = await signed_in(house, kari)
    assert "Maria" not in page.text


async def the_programme(house: House) -> Programme:
    async with house.service.database.transaction() as session:
        return (await session.scalars(select(Programme))).one()


async def test_a_coordinators_own_code_is_another_coordinators_to_reset(
    house: House, kari: Actor, per: Actor
) -> None:
    await signed_in(house, kari)
    await promoted(house, "Per")
    await kari.says("NY KODE Kari")
    assert "annen koordinator" in kari.last_read
    await kari.says("SIDE")
    page, path = browser(house), link_in(kari)
    await page.sends(path, code="918273", again="918273")
    assert page.status == 422
    await per.says("NY KODE Kari")
    await per.picks("Ja, ny kode")
    assert "Kari velger en ny kode" in per.last_read
    assert kari.has_read("nullstilt")


async def promoted(house: House, name: str) -> None:
    """One more coordinator."""
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        one = next(one for one in await session.scalars(select(Person)) if one.name == name)
        await give_role(session, programme, one.id, "coordinator")


async def test_what_was_written_is_still_there_after_a_rest(house: House, maria: Actor, kari: Actor) -> None:
    await maria.says("hei")
    page = await signed_in(house, kari)
    at = await the_thread(house)
    await page.opens(at)
    await house.passes(minutes=20)
    await page.sends(f"{at}/look", text=WORDS)
    assert page.hidden("/p/again")["text"] == WORDS
    assert "hei" not in page.text.split()
    await page.sends("/p/again", code="602846")
    assert (page.status, page.hidden("/p/again")["text"]) == (422, WORDS)
    await page.sends("/p/again", code=CODE)
    assert page.field("text") == WORDS
    await page.sends(f"{at}/look", text=WORDS)
    await page.sends(f"{at}/send")
    assert maria.last_read == f"Kari: {WORDS}"
    for _ in range(25):
        await house.passes(minutes=19)
        await page.opens("/p")
    assert GONE in page.text


async def test_an_old_form_or_one_from_elsewhere_does_nothing_and_loses_nothing(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says("hei")
    page = await signed_in(house, kari)
    at = await the_thread(house)
    await page.opens(at)
    await page.sends(f"{at}/send", key="0" * 64, text=WORDS)
    assert page.field("text") == WORDS
    page.extra = {"sec-fetch-site": "cross-site"}
    await page.sends(f"{at}/send", text=WORDS)
    assert (page.status, GONE in page.text) == (403, True)
    page.extra = {}
    await page.opens(at)
    await page.sends("/p/out")
    assert "Du er logget ut" in page.text
    await page.sends(f"{at}/note", note=WORDS)
    assert GONE in page.text
    assert page.field("note") == WORDS
    assert not maria.has_read(WORDS)
    async with house.service.database.transaction() as session:
        assert (await session.scalars(select(Note))).all() == []


async def test_leaving_the_team_or_a_new_phone_ends_it(house: House, kari: Actor, sam: Actor) -> None:
    page = await signed_in(house, sam)
    await sam.says("SIDE")
    person = await the_person(house, "Sam")
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        _invitation, code = await joining.invite(
            session,
            programme,
            role="peer_worker",
            name="Sam",
            invited_by=None,
            confirmed=True,
            now=house.now,
            person=person,
        )
    phone = actor(house, 40, "Sam", "sms")
    await phone.says(code)
    await page.opens("/p")
    assert GONE in page.text
    await page.opens(link_in(sam))
    assert GONE in page.text
    again = await signed_in(house, phone)
    assert "Samtaler" in again.text
    async with house.service.database.transaction() as session:
        rows = (await session.scalars(select(Membership).where(Membership.person_id == person.id))).all()
        for row in rows:
            row.until = house.now
    await again.opens("/p")
    assert GONE in again.text


async def test_two_answers_at_once_and_the_second_sees_who_was_first(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await maria.says("hei")
    first, second = await signed_in(house, kari), await signed_in(house, per, code="918264")
    at = await the_thread(house)
    for page in (first, second):
        await page.opens(at)
        await page.sends(f"{at}/look", text=f"{WORDS} {'Kari' if page is first else 'Per'}")
    await first.sends(f"{at}/send")
    await second.sends(f"{at}/send")
    assert second.status == 409
    assert "Kari" in second.text
    assert second.field("text") == f"{WORDS} Per"
    assert not maria.has_read(f"{WORDS} Per")
    await second.sends(f"{at}/look", text="Og så dette.")
    await second.sends(f"{at}/send")
    assert maria.last_read == "Per: Og så dette."


async def test_a_note_is_another_thing_and_goes_nowhere(
    house: House, everybody: dict[str, Actor], maria: Actor, kari: Actor
) -> None:
    await maria.says("hei")
    page = await signed_in(house, kari)
    at = await the_thread(house)
    await page.opens(at)
    await page.sends(f"{at}/note", note="søsteren vet om det")
    assert "Notatet er lagret" in page.text
    notes = page.page[page.page.index('class="notes"') :]
    assert "søsteren vet om det" in notes
    assert "søsteren vet om det" not in page.page[: page.page.index('class="notes"')]
    await page.sends(f"{at}/look", text="Notat: mer om søsteren vet om det")
    assert page.field("text").startswith("Notat: mer")
    assert "Det ser ut som et notat" in page.text
    await page.sends(f"{at}/take")
    await page.sends(f"{at}/look", text="Hei")
    await page.sends(f"{at}/send")
    await house.passes(days=2)
    assert not [one.name for one in everybody.values() if one.has_read("søsteren")]
    async with house.service.database.transaction() as session:
        rows = (await session.scalars(select(Outbox))).all()
        assert len(rows) > 3
        assert not [row.kind for row in rows if "søsteren" in (row.reply or "")]
        assert [one.body for one in (await session.scalars(select(Message))).all()] == ["hei", "Hei"]


async def test_a_thread_is_taken_handed_over_given_back_and_closed(
    house: House, maria: Actor, kari: Actor, per: Actor
) -> None:
    await maria.says("hei")
    page, other = await signed_in(house, kari), await signed_in(house, per, code="918264")
    at = await the_thread(house)
    await page.opens(at)
    await other.opens(at)
    await page.sends(f"{at}/take")
    assert "Nå har du den." in page.text
    await other.sends(f"{at}/take")
    assert (other.status, "Kari" in other.text) == (409, True)
    per_ = await the_person(house, "Per")
    await page.sends(f"{at}/hand", summary="ring etter lunsj")
    assert page.field("summary") == "ring etter lunsj"
    await page.sends(f"{at}/hand", who=per_.id.hex[:8], summary="ring etter lunsj")
    assert "Spurt." in page.text
    assert not per.has_read("lunsj")
    await other.opens(at)
    assert "ring etter lunsj" in other.text
    await other.sends(f"{at}/accept")
    assert "Du har den" in other.text
    await page.opens(at)
    assert "Per tok over" in page.text
    await other.sends(f"{at}/back")
    assert "Venter på svar" in other.text
    await page.opens(at)
    await page.sends(f"{at}/take")
    await page.sends(f"{at}/close", word="no")
    assert "Samtalen er avsluttet" in page.text
    await page.sends(f"{at}/look", text=WORDS)
    assert (page.status, page.field("text")) == (409, WORDS)
    assert not maria.has_read(WORDS)


async def test_a_question_is_answered_on_the_page_of_its_own_thread_only(
    house: House, maria: Actor, jonas: Actor, kari: Actor, per: Actor
) -> None:
    await maria.says("hei")
    at = await the_thread(house)
    await jonas.says("hallo")
    page, other = await signed_in(house, kari), await signed_in(house, per, code="918264")
    await page.opens(at)
    await page.sends(f"{at}/take")
    await page.sends(f"{at}/hand", who=(await the_person(house, "Per")).id.hex[:8])
    await other.opens(at)
    asked = other.hidden(f"{at}/accept")
    async with house.service.database.transaction() as session:
        paths = [f"/p/{one.id.hex}" for one in await session.scalars(select(Thread))]
    (jonas_at,) = [path for path in paths if path != at]
    for act in ("accept", "decline"):
        await other.opens(jonas_at)
        await other.sends(f"{jonas_at}/{act}", **asked)
        assert other.status == 409
    await other.opens(at)
    await other.sends(f"{at}/accept")
    assert "Du har den" in other.text


async def test_an_answer_to_what_is_erased_is_given_back(house: House, maria: Actor, kari: Actor) -> None:
    await maria.says("hei")
    page = await signed_in(house, kari)
    at = await the_thread(house)
    await page.opens(at)
    async with house.service.database.transaction() as session:
        await threads.forget(session, (await session.scalars(select(Thread))).one(), house.now)
    await page.sends(f"{at}/look", text=WORDS)
    assert (page.status, "finnes ikke lenger" in page.text) == (404, True)
    assert page.field("text") == WORDS


async def test_ready_answers_are_put_into_the_field_and_not_sent(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says("hei")
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        row = ReadyAnswer(programme_id=programme.id, text="Vi sees på stasjonen.", created_at=house.now)
        session.add(row)
    page = await signed_in(house, kari)
    at = await the_thread(house)
    await page.opens(f"{at}?ready={row.id.hex[:8]}")
    assert page.field("text") == "Vi sees på stasjonen."
    await page.sends(f"{at}/look", text="Hei Maria.", ready=row.id.hex[:8])
    assert page.field("text") == "Hei Maria.\nVi sees på stasjonen."
    assert not maria.has_read("stasjonen.")


async def test_nobody_else_comes_in_and_the_language_is_the_readers(
    house: House, maria: Actor, kari: Actor
) -> None:
    await maria.says("SIDE")
    assert not maria.has_read("/s/")
    await kari.says("SPRÅK NYNORSK")
    page = await signed_in(house, kari)
    assert '<html lang="nn">' in page.page
    assert "Samtalar" in page.text
    await page.opens("/p/" + "0" * 32)
    assert page.status == 404


async def test_on_https_the_cookie_is_bound_to_the_host_and_nothing_is_kept_or_logged(
    house: House, maria: Actor, kari: Actor, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "uvicorn")
    await maria.says("hei der")
    settings = house.service.settings
    house.service.settings = settings.model_copy(update={"public_url": "https://side.example"})
    with capture_logs() as logs:
        page = await signed_in(house, kari, base="https://side.example")
        await page.opens(await the_thread(house))
    assert "hei der" in page.text
    (cookie,) = list(page.cookies.jar)
    assert (cookie.name, cookie.path, cookie.secure) == ("__Host-side", "/", True)
    assert "HttpOnly" in page.set_cookies and "SameSite=strict" in page.set_cookies
    assert page.headers["cache-control"] == "no-store"
    assert page.headers["referrer-policy"] == "no-referrer"
    policy = page.headers["content-security-policy"]
    assert "script" not in policy and "form-action 'self'" in policy and "default-src 'none'" in policy
    token = link_in(kari).removeprefix("/s/")
    kept = str(logs) + caplog.text
    assert token not in kept and str(cookie.value) not in kept and CODE not in kept
    async with house.service.database.transaction() as session:
        assert not [
            row.kind for row in (await session.scalars(select(Outbox))).all() if token in (row.reply or "")
        ]
