"""What a receipt promises: nothing that a human must break."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.contact import promising
from bot.wording import speak
from bot.wording.gsm7 import segments
from storage import declines, own_threads, people, programmes
from storage.database import Database
from storage.tables import LANGUAGES, Message, Person, Programme, Shift, Thread
from tests.features.plans import OSLO, oslo
from tests.residents import contact_of, found_programme, move_in

#: A Wednesday; open 9 to 15.
NOW = oslo("2026-11-25 10:00")
NUMBERS = re.compile(r"Fare for liv: 113\. Legevakt: 116117\. (Noen )?[åÅ] snakke med( nå)?: 116123")


class Home:
    """Maria, who writes; Kari of the staff and Sam, a peer worker."""

    def __init__(self, session: AsyncSession, programme: Programme, maria: Person, sam: Person) -> None:
        self.session, self.programme, self.maria, self.sam = session, programme, maria, sam
        self.thread: Thread

    async def promise(self, at: str) -> promising.Promise:
        return await promising.receipt(self.session, self.programme, self.thread, oslo(at))

    async def told(self, at: str, language: str = "nb") -> str:
        return speak((await self.promise(at)).text, language, OSLO, channel="sms")

    async def on_shift(self, starts: str, ends: str, who: Person | None = None) -> None:
        self.session.add(
            Shift(
                programme_id=self.programme.id,
                person_id=(who or self.sam).id,
                state="held",
                starts_at=oslo(starts),
                ends_at=oslo(ends),
                made_by=self.sam.id,
                created_at=NOW,
            )
        )
        await self.session.flush()

    async def status(self, at: str) -> list[str]:
        mine = await own_threads.of(
            self.session, self.programme.id, self.thread.contact_id, self.maria.id, oslo(at)
        )
        lines = await promising.status(self.session, self.programme, mine, oslo(at))
        return [speak(line, "nb", OSLO) for line in lines]


async def moved_in(session: AsyncSession, at: datetime = NOW) -> Home:
    programme = await found_programme(session)
    maria = await move_in(session, programme, "Maria", "participant", sms="+4790000001")
    await move_in(session, programme, "Kari", "staff", telegram="22")
    sam = await move_in(session, programme, "Sam", "peer_worker", sms="+4790000033")
    home = Home(session, programme, maria, sam)
    contact = await contact_of(session, maria, "sms")
    home.thread = Thread(
        programme_id=programme.id,
        contact_id=contact.id,
        person_id=maria.id,
        opened_at=at,
        last_at=at,
        since=at,
    )
    session.add(home.thread)
    await session.flush()
    return home


@pytest.mark.parametrize(
    ("at", "says", "until"),
    [
        ("2026-11-25 09:00", "en av oss svarer deg i dag før kl 15.", "2026-11-25 15:00"),
        ("2026-11-25 14:00", "en av oss svarer deg i dag før kl 15.", "2026-11-25 15:00"),
        (
            "2026-11-25 14:01",
            "Rekker vi det ikke før kl 15, leser vi den torsdag 26.11 kl 9.",
            "2026-11-26 09:00",
        ),
        (
            "2026-11-27 14:30",
            "Rekker vi det ikke før kl 15, leser vi den mandag 30.11 kl 9.",
            "2026-11-30 09:00",
        ),
        ("2026-11-25 07:00", "Vi leser den i dag kl 9, ikke før.", "2026-11-25 09:00"),
        ("2026-11-25 23:30", "Vi leser den torsdag 26.11 kl 9, ikke før.", "2026-11-26 09:00"),
        ("2026-11-26 00:30", "Vi leser den i dag kl 9, ikke før.", "2026-11-26 09:00"),
        ("2026-11-27 22:00", "Vi leser den mandag 30.11 kl 9, ikke før.", "2026-11-30 09:00"),
        ("2027-03-24 18:00", "Vi leser den tirsdag 30.3 kl 9, ikke før.", "2027-03-30 09:00"),
    ],
)
async def test_it_says_when_it_is_read(database: Database, at: str, says: str, until: str) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        assert says in await home.told(at)
        assert (await home.promise(at)).until == oslo(until)


async def test_the_numbers_stand_in_every_receipt_outside_hours(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        assert "113" in await home.told("2026-11-25 10:00")
        assert NUMBERS.search(await home.told("2026-11-25 14:30"))
        assert NUMBERS.search(await home.told("2026-11-27 22:00"))
        await home.on_shift("2026-11-27 18:00", "2026-11-27 22:00")
        assert NUMBERS.search(await home.told("2026-11-27 19:00"))
        await programmes.replace_hours(session, home.programme.id, [])
        assert NUMBERS.search(await home.told("2026-11-28 19:00"))


async def test_whoever_is_on_shift_is_named_until_an_hour_is_left(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        await home.on_shift("2026-11-27 18:00", "2026-11-27 22:00")
        assert "Sam har vakt til kl 22 og leser den." in await home.told("2026-11-27 21:00")
        assert "før kl 22, leser vi den mandag 30.11 kl 9." in await home.told("2026-11-27 21:30")
        assert "+47" not in await home.told("2026-11-27 21:00")
        assert "Vi leser den mandag" in await home.told("2026-11-27 22:00")
        # A shift goes on from the hours of the office.
        await home.on_shift("2026-12-01 14:30", "2026-12-01 20:00")
        assert "i dag før kl 15" in await home.told("2026-12-01 14:00")
        assert "Sam har vakt til kl 20" in await home.told("2026-12-01 14:30")


async def test_a_shift_that_comes_is_read_before_the_next_opening(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        await home.on_shift("2026-11-28 18:00", "2026-11-28 22:00")
        assert "Vi leser den lørdag 28.11 kl 18, ikke før." in await home.told("2026-11-27 22:00")
        # It begins before the office closes: there is no gap.
        await home.on_shift("2026-11-25 14:45", "2026-11-25 20:00")
        assert "før kl 15, leser vi den i dag kl 15." in await home.told("2026-11-25 14:30")


async def test_who_is_not_asked_is_not_promised(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        await home.on_shift("2026-11-27 18:00", "2026-11-27 22:00")
        await home.on_shift("2026-11-28 18:00", "2026-11-28 22:00")
        await declines.add(session, home.programme.id, home.maria.id, home.sam.id, NOW, by_worker=False)
        assert "Vi leser den mandag 30.11 kl 9" in await home.told("2026-11-27 19:00")
        await declines.remove(session, home.programme.id, home.maria.id, home.sam.id, by_worker=False)
        contact = await contact_of(session, home.sam, "sms")
        people.change_state(contact, "unreachable")
        await session.flush()
        assert "Vi leser den mandag 30.11 kl 9" in await home.told("2026-11-27 19:00")


async def test_where_nothing_is_planned_it_says_so(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        await programmes.replace_hours(session, home.programme.id, [])
        promise = await home.promise("2026-11-27 19:00")
        assert promise.until is None
        assert "Vi vet ikke ennå når noen leser den" in await home.told("2026-11-27 19:00")
        await home.on_shift("2026-11-27 18:00", "2026-11-27 19:30")
        assert "Vi leser til kl 19.30, etter det vet vi ikke ennå når" in await home.told("2026-11-27 19:00")
        await home.on_shift("2027-02-27 18:00", "2027-02-27 19:30")
        assert "Vi vet ikke ennå" in await home.told("2026-11-27 20:00")


async def test_a_substitute_reads_on_a_closed_day(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        days = [date(2026, 11, 27)]
        await move_in(session, home.programme, "Anne", "staff", telegram="77")
        anne = {"substitute": "Anne", "opens": "10:00", "closes": "12:00"}
        await programmes.close_days(session, home.programme.id, days, reason="kurs", **anne)
        assert "Vi leser den fredag 27.11 kl 10, ikke før." in await home.told("2026-11-26 20:00")
        assert "Anne leser den, og en av oss svarer deg i dag før kl 12." in await home.told(
            "2026-11-27 10:30"
        )
        assert "Vi leser den mandag 30.11 kl 9" in await home.told("2026-11-27 13:00")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_each_is_one_sms_on_the_longest_days(database: Database, language: str) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        await home.on_shift("2026-11-28 18:00", "2026-11-28 22:00")
        for at in (
            "2026-11-25 10:00",
            "2026-11-25 14:30",
            "2026-11-25 23:00",
            "2026-11-28 19:00",
            "2026-11-28 21:30",
        ):
            said = await home.told(at, language)
            assert segments(said) == (1, "GSM-7"), (at, len(said), said)


async def test_status_says_where_each_stands(database: Database) -> None:
    async with database.transaction() as session:
        home = await moved_in(session)
        received = "Meldingen din fra onsdag 25.11 kl 10 er tatt vare på. "
        assert await home.status("2026-11-25 10:05") == [f"{received}En av oss svarer deg i dag før kl 15."]
        assert await home.status("2026-11-27 20:00") == [
            f"{received}Vi leser den mandag 30.11 kl 9, ikke før."
        ]
        home.thread.state, home.thread.owner_id = "taken", home.sam.id
        assert await home.status("2026-11-25 10:05") == [f"{received}Sam har den."]
        home.thread.call_back = True
        assert await home.status("2026-11-25 10:05") == [
            "Du ringte onsdag 25.11 kl 10 og venter på å bli ringt. Sam har den."
        ]
        at = oslo("2026-11-25 11:30")
        session.add(
            Message(
                programme_id=home.programme.id,
                thread_id=home.thread.id,
                direction="out",
                author_id=home.sam.id,
                body="Hei",
                at=at,
            )
        )
        home.thread.state, home.thread.last_at = "answered", at
        await session.flush()
        assert await home.status("2026-11-25 12:00") == [
            "Sam svarte deg onsdag 25.11 kl 11.30. Skriv gjerne mer."
        ]
        assert await home.status("2026-12-02 11:31") == []
        home.thread.state, home.thread.last_at = "waiting", NOW - timedelta(days=30)
        await session.flush()
        assert len(await home.status("2026-12-02 11:31")) == 1


async def test_where_nobody_is_set_up_to_read_it_is_kept_and_said(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria", "participant", sms="+4790000001")
        contact = await contact_of(session, maria, "sms")
        thread = Thread(
            programme_id=programme.id, contact_id=contact.id, person_id=maria.id, opened_at=NOW, last_at=NOW
        )
        session.add(thread)
        await session.flush()
        promise = await promising.receipt(session, programme, thread, NOW)
        assert promise.until is None and "ingen er satt opp" in speak(promise.text, "nb", OSLO)
