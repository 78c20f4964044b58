"""Calendars: a file in becomes an appointment, an appointment a file, and a calendar fetches its times."""

from __future__ import annotations

import re
from datetime import timedelta

import httpx
import pytest
from icalendar import Calendar
from sqlmodel import col, select

from bot.demo.misbehaviour import broken
from bot.demo.telegram_chats import Shown
from bot.features import joining
from storage import outbox, people, preferences
from storage.tables import Appointment, CalendarFeed, Inbox, Outbox
from tests.actors import Actor, OnTelegram
from tests.features.plans import oslo
from tests.house import House
from tests.journeys.conftest import actor

INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:1
DTSTART;TZID=Europe/Oslo:20261203T100000
SUMMARY:NAV
LOCATION:Rådhuset
END:VEVENT
END:VCALENDAR
"""
NO_HOUR = INVITATION.replace(";TZID=Europe/Oslo:20261203T100000", ";VALUE=DATE:20261203")
WEEKLY = INVITATION.replace("SUMMARY", "RRULE:FREQ=WEEKLY;COUNT=3\nSUMMARY")
ENDLESS = INVITATION.replace("SUMMARY", "RRULE:FREQ=WEEKLY\nSUMMARY")
TWO = INVITATION.replace(
    "END:VCALENDAR",
    "BEGIN:VEVENT\nUID:2\nDTSTART:20261204T080000Z\nSUMMARY:Tannlege\nEND:VEVENT\nEND:VCALENDAR",
)


async def sends(one: Actor, content: str | bytes, caption: str = "", name: str = "invite.ics") -> None:
    assert isinstance(one, OnTelegram)
    one.phone.send_document(content if isinstance(content, bytes) else content.encode(), name, caption)
    await one.house.settle()


async def states(house: House) -> list[tuple[str, str, str]]:
    async with house.service.database.transaction() as session:
        rows = await session.scalars(select(Appointment).order_by(col(Appointment.starts_at)))
        return [(row.party, f"{row.starts_at:%d.%m %H:%M}", row.state) for row in rows]


def on_https(house: House) -> None:
    """As whoever is asked for an address sees it; the doors stay where the test can knock."""
    settings = house.service.settings
    house.service.settings = settings.model_copy(update={"public_url": "https://kal.example"})


async def fetched(house: House, url: str) -> httpx.Response:
    path = url.removeprefix("https://kal.example")
    async with httpx.AsyncClient(transport=httpx.ASGITransport(house.service.app())) as client:
        return await client.get(f"http://inside.example{path}")


def address_in(one: Actor) -> str:
    found = re.search(r"https://kal\.example/k/[\w-]+\.ics", one.last_read)
    assert found, one.last_read
    return found.group()


async def test_guesses_shut_nobody_s_calendar(house: House, jonas: Actor) -> None:
    on_https(house)
    await jonas.says("KALENDER")
    await jonas.picks("Lag")
    address = address_in(jonas)
    own = address.rsplit("/", 1)[1].removesuffix(".ics")
    guesses = [f"{own[:-1]}{'A' if own[-1] != 'A' else 'B'}", *(f"guess-number-{n:05}" for n in range(100))]
    answers = [(await fetched(house, f"/k/{guess}.ics")).status_code for guess in guesses]
    assert set(answers) == {404}
    assert (await fetched(house, address)).status_code == 200


async def test_a_file_becomes_an_appointment_after_a_yes(house: House, jonas: Actor, kari: Actor) -> None:
    await sends(jonas, INVITATION)
    assert "NAV" in jonas.last_read
    assert "torsdag 3.12 kl 10" in jonas.last_read
    assert await states(house) == [("NAV", "03.12 09:00", "asked")]
    await jonas.says("JA")
    assert await states(house) == [("NAV", "03.12 09:00", "agreed")]
    assert not kari.has_read("NAV")
    async with house.service.database.transaction() as session:
        assert (await session.scalars(select(Appointment.place))).one() == "Rådhuset"
        assert (await session.scalars(select(Inbox.raw).where(col(Inbox.raw).is_not(None)))).all() == []


async def test_the_same_file_twice_is_one_appointment(house: House, jonas: Actor) -> None:
    await sends(jonas, INVITATION)
    await sends(jonas, INVITATION)
    await jonas.picks("Ja")
    await sends(jonas, INVITATION)
    assert await states(house) == [("NAV", "03.12 09:00", "agreed")]


async def test_a_file_without_an_hour_asks_for_it(house: House, jonas: Actor) -> None:
    await sends(jonas, NO_HOUR)
    assert "torsdag 3.12" in jonas.last_read
    assert await states(house) == []
    await jonas.says("halv ti")
    assert "kl 9.30" in jonas.last_read
    await jonas.says("ja")
    assert await states(house) == [("NAV", "03.12 08:30", "agreed")]
    async with house.service.database.transaction() as session:
        assert (await session.scalars(select(Appointment.place))).one() == "Rådhuset"


async def test_every_week_is_one_question(house: House, jonas: Actor) -> None:
    await sends(jonas, WEEKLY)
    await jonas.says("JA")
    assert await states(house) == [("NAV", f"{day}.12 09:00", "agreed") for day in ("03", "10", "17")]


async def test_what_goes_on_for_ever_is_one_and_that_is_said(house: House, jonas: Actor) -> None:
    await sends(jonas, ENDLESS)
    assert jonas.has_read("bare den første gangen")
    await jonas.says("JA")
    assert await states(house) == [("NAV", "03.12 09:00", "agreed")]


async def test_several_in_one_file_are_asked_about_one_by_one(house: House, jonas: Actor) -> None:
    await sends(jonas, TWO)
    assert jonas.has_read("NAV")
    assert jonas.has_read("Tannlege")
    await jonas.says("JA")
    assert [state for _, _, state in await states(house)] == ["asked", "asked"]
    await jonas.picks("tannlege" if "Tannlege" in str(jonas.choices) else "4.12")
    assert ("Tannlege", "04.12 08:00", "agreed") in await states(house)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("hei", "ikke lest som en avtale"),
        (b"", "ikke hentet"),
        (b"\x00\xff" * 50, "ikke lest som en avtale"),
        ("BEGIN:VCALENDAR\n" + "X" * 70_000, "for stor"),
        (INVITATION.replace("20261203", "20261103"), "alt passert"),
        (INVITATION.replace("20261203", "20301203"), "18 måneder"),
        (INVITATION.replace("Europe/Oslo", "Mars/Olympus"), "tidssone"),
        (INVITATION.replace("SUMMARY", "STATUS:CANCELLED\nSUMMARY"), "avlyst"),
    ],
)
async def test_a_file_that_is_no_appointment_says_why(
    house: House, jonas: Actor, content: str | bytes, said: str
) -> None:
    await sends(jonas, content)
    assert said in jonas.last_read
    assert await states(house) == []


async def test_a_file_that_cannot_be_fetched_can_be_sent_again(house: House, jonas: Actor) -> None:
    house.telegram.misbehave.next(broken(500), on="getFile")
    await sends(jonas, INVITATION)
    assert "ikke hentet" in jonas.last_read
    await sends(jonas, INVITATION)
    assert "torsdag 3.12 kl 10" in jonas.last_read


async def test_words_with_a_file_reach_people(house: House, jonas: Actor, kari: Actor) -> None:
    await sends(jonas, INVITATION, caption="Kan noen bli med?")
    assert kari.has_read("Kan noen bli med?")
    assert "torsdag 3.12 kl 10" in jonas.last_read


async def test_other_files_and_other_people_are_told_as_before(
    house: House, jonas: Actor, per: Actor
) -> None:
    await sends(jonas, b"%PDF", name="brev.pdf")
    assert "bare lese tekst" in jonas.last_read
    await sends(per, INVITATION)
    assert "bare lese tekst" in per.last_read
    assert await states(house) == []


def last_file(one: Actor) -> Shown:
    assert isinstance(one, OnTelegram)
    shown = one.phone.last
    assert shown is not None
    assert shown.document is not None, shown.text
    return shown


async def file_of(house: House, one: Actor) -> None:
    """Pressed where the appointment stands."""
    async with house.service.database.transaction() as session:
        appointment = (await session.scalars(select(Appointment))).one()
    assert isinstance(one, OnTelegram)
    assert one.phone.last is not None
    one.phone.press(one.phone.last.id, f"calendar-file:{appointment.id.hex}", even_if_gone=True)
    await house.settle()


@pytest.mark.parametrize(
    ("discretion", "title"), [("discreet", "Avtale"), ("minimal", "Avtale"), ("full", "NAV")]
)
async def test_an_appointment_comes_as_a_file(
    house: House, jonas: Actor, discretion: str, title: str
) -> None:
    await sends(jonas, INVITATION)
    await jonas.says("JA")
    async with house.service.database.transaction() as session:
        appointment = (await session.scalars(select(Appointment))).one()
        own = await preferences.held(session, appointment.programme_id, appointment.person_id)
        own.discretion = discretion
    await jonas.picks("Til kalenderen")
    shown = last_file(jonas)
    assert shown.media["document"]["file_name"] == "avtale.ics"
    (event,) = Calendar.from_ical(shown.document.decode()).walk("VEVENT")
    assert (str(event["SUMMARY"]), f"{event.start:%d.%m %H:%M}") == (title, "03.12 09:00")
    assert ("Rådhuset" in shown.document.decode()) is (discretion == "full")


async def test_a_series_and_one_of_the_list_come_as_files_too(house: House, jonas: Actor) -> None:
    await sends(jonas, WEEKLY)
    await jonas.says("JA")
    await jonas.picks("Til kalenderen")
    shown = last_file(jonas)
    assert shown.document is not None
    assert len(Calendar.from_ical(shown.document.decode()).walk("VEVENT")) == 3
    await jonas.says("AVTALER")
    await jonas.picks("10.12")
    await jonas.picks("Til kalenderen")
    shown = last_file(jonas)
    assert shown.document is not None
    events = Calendar.from_ical(shown.document.decode()).walk("VEVENT")
    assert [f"{event.start:%d.%m %H:%M}" for event in events] == ["10.12 09:00"]


async def test_nobody_gets_a_file_of_somebody_elses(
    house: House, jonas: Actor, everybody: dict[str, Actor]
) -> None:
    await sends(jonas, INVITATION)
    await jonas.says("JA")
    ole = everybody["Ole"]
    await ole.says("MENY")
    await file_of(house, ole)
    assert "finner vi ikke" in ole.last_read


async def test_an_address_is_shown_once_and_shows_times_only(
    house: House, maria: Actor, jonas: Actor
) -> None:
    on_https(house)
    await maria.says("KALENDER")
    assert "nå" in maria.last_read
    await maria.picks("Lag")
    url = address_in(maria)
    if isinstance(maria, OnTelegram):
        assert maria.phone.last is not None
        assert not maria.phone.last.protected, "it has to be copied into the calendar"
    shown = await fetched(house, url)
    assert (shown.status_code, shown.headers["content-type"]) == (200, "text/calendar; charset=utf-8")
    token = url.rpartition("/")[2].removesuffix(".ics")
    async with house.service.database.transaction() as session:
        assert not any(token in (row.reply or "") for row in await session.scalars(select(Outbox)))
    await maria.says("KALENDER")
    assert token not in maria.last_read
    assert "siden" in maria.last_read
    await maria.picks("Ny")
    assert address_in(maria) != url
    assert (await fetched(house, url)).status_code == 404
    newer = address_in(maria)
    await maria.says("KALENDER")
    await maria.picks("Slå av" if isinstance(maria, OnTelegram) else "Av")
    assert "viser ingenting mer" in maria.last_read
    assert (await fetched(house, newer)).status_code == 404


async def test_an_address_that_no_calendar_asks_is_wiped_from_what_we_keep(
    house: House, maria: Actor
) -> None:
    on_https(house)
    await maria.says("KALENDER")
    await maria.picks("Lag")
    token = address_in(maria).rpartition("/")[2].removesuffix(".ics")
    await house.passes(hours=2)
    async with house.service.database.transaction() as session:
        assert not any(token in (row.reply or "") for row in await session.scalars(select(Outbox)))


async def test_without_https_there_is_no_address(house: House, maria: Actor) -> None:
    await maria.says("KALENDER")
    await maria.picks("Lag")
    assert "ikke lage en slik adresse" in maria.last_read
    assert "som fil" in maria.last_read


async def test_sixty_idle_days_end_it_and_that_is_said_once_by_day(house: House, maria: Actor) -> None:
    on_https(house)
    await maria.says("KALENDER")
    await maria.picks("Lag")
    url = address_in(maria)
    before = maria.count_read("slått av")
    await house.until(house.now + timedelta(days=60, hours=4))
    assert maria.count_read("ikke brukt på seksti dager") == before + 1
    assert (await fetched(house, url)).status_code == 404


async def test_a_new_phone_ends_it_and_that_is_said_once(house: House, maria: Actor) -> None:
    on_https(house)
    await maria.says("KALENDER")
    await maria.picks("Lag")
    url = address_in(maria)
    other = actor(house, 90, "Maria", "sms" if maria.channel == "telegram" else "telegram")
    async with house.service.database.transaction() as session:
        contact = await people.meet(session, maria.channel, maria.address, house.now)
        assert contact.person_id is not None
        person = await people.person(session, contact.person_id)
        (home,) = await people.belongings(session, contact.person_id)
        _, code = await joining.invite(
            session,
            home.programme,
            role="participant",
            name="Maria",
            invited_by=None,
            confirmed=True,
            now=house.now,
            person=person,
        )
    await other.says(code)
    assert (await fetched(house, url)).status_code == 404
    assert sum(phone.count_read("ny telefon er din nå") for phone in (maria, other)) == 1
    await other.says("KALENDER")
    assert "Ny" not in str(other.choices)


async def test_a_text_message_says_that_files_need_telegram(house: House, ali: Actor) -> None:
    await ali.says("KALENDER")
    assert "fil får du bare på Telegram" in ali.last_read
    async with house.service.database.transaction() as session:
        contact = await people.meet(session, "sms", ali.address, house.now)
        assert await outbox.answers_to(session, contact.id, house.now - timedelta(hours=1)) == 1
    assert house.now >= oslo("2026-11-25 09:00")


async def test_who_has_chosen_that_nothing_is_shown_reads_that_the_address_is_off(
    house: House, maria: Actor
) -> None:
    on_https(house)
    await maria.says("KALENDER")
    await maria.picks("Lag")
    async with house.service.database.transaction() as session:
        feed = (await session.scalars(select(CalendarFeed))).one()
        (await preferences.held(session, feed.programme_id, feed.person_id)).discretion = "none"
    await maria.says("KALENDER")
    assert maria.last_read.startswith("Du har valgt at vi ikke sender noe om avtaler")
    async with house.service.database.transaction() as session:
        assert (await session.scalars(select(col(CalendarFeed.revoked_at)))).one() is not None
