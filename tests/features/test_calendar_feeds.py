"""An address for one's own calendar: on, off, another one, who sees what, and when it ends by itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from icalendar import Calendar
from sqlalchemy import delete, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.features import joining
from bot.features.appointments import feeds, keeping
from bot.features.appointments.feeds import Address
from bot.messages import Refused
from scheduler import ticks
from storage import appointments, due, erasing, memberships, people, preferences
from storage.database import Database
from storage.tables import Appointment, CalendarFeed, Due, Outbox, Person, Programme
from tests.features.turns import NOW
from tests.residents import found_programme, move_in

URL = "https://kal.example"
TEN = datetime(2026, 12, 3, 9, 0, tzinfo=UTC)


class Home:
    """Maria in a programme, in one session."""

    def __init__(self, session: AsyncSession, programme: Programme, maria: Person) -> None:
        self.session, self.programme, self.maria = session, programme, maria

    async def on(self, now: datetime = NOW, url: str = URL) -> Address:
        made = await feeds.turn_on(self.session, self.programme, self.maria, url, now)
        assert isinstance(made, Address)
        return made

    async def refused(self, url: str = URL) -> str:
        made = await feeds.turn_on(self.session, self.programme, self.maria, url, NOW)
        assert isinstance(made, Refused)
        return made.why.wording

    async def agreed(self, at: datetime = TEN, **facts: object) -> Appointment:
        known: dict[str, object] = {"party": "NAV", "place": "Rådhuset", "starts_at": at, "created_at": NOW}
        ids = {"programme_id": self.programme.id, "person_id": self.maria.id, "made_by": self.maria.id}
        row = Appointment(**(ids | known | facts))
        await appointments.add(self.session, row)
        await keeping.agree(self.session, self.programme, row, NOW)
        await self.session.flush()
        return row

    async def shown(self, address: Address, now: datetime = NOW) -> list[str] | None:
        """When each begins, as a calendar reads it."""
        content = await feeds.fetched(self.session, token_of(address), now)
        if content is None:
            return None
        return [f"{event.start:%d.%m %H:%M}" for event in Calendar.from_ical(content).walk("VEVENT")]

    async def told(self) -> list[str]:
        rows = await self.session.scalars(select(Outbox).where(col(Outbox.kind) == feeds.OFF))
        return [row.wording for row in rows]


def token_of(address: Address) -> str:
    return address.url.removeprefix(f"{URL}/k/").removesuffix(".ics")


@pytest.fixture
async def home(database: Database):
    async with database.transaction() as session:
        programme = await found_programme(session)
        yield Home(session, programme, await move_in(session, programme, "Maria", sms="+4790000001"))


async def test_a_calendar_shows_times_and_nothing_else(home: Home) -> None:
    address = await home.on()
    own = await preferences.held(home.session, home.programme.id, home.maria.id)
    own.discretion = "full"
    await home.agreed()
    await home.agreed(TEN + timedelta(days=1), party="Lege")
    await home.agreed(TEN - timedelta(days=30))
    assert await home.shown(address) == ["03.12 09:00", "04.12 09:00"]
    content = await feeds.fetched(home.session, token_of(address), NOW)
    assert content is not None
    events = Calendar.from_ical(content).walk("VEVENT")
    assert {str(event["SUMMARY"]) for event in events} == {"Avtale"}
    assert {event.end - event.start for event in events} == {timedelta(hours=1)}
    assert not any(word in content for word in ("NAV", "Lege", "Råd", "LOCATION", "Maria", "DESCRIPTION"))


async def test_what_was_moved_or_called_off_is_so_in_the_calendar_too(home: Home) -> None:
    address = await home.on()
    one, other = await home.agreed(), await home.agreed(TEN + timedelta(days=1))
    await keeping.move_to(home.session, home.programme, one, TEN + timedelta(days=7), NOW)
    await keeping.end(home.session, other, "cancelled", NOW)
    await home.session.flush()
    assert await home.shown(address) == ["10.12 09:00"]


async def test_somebody_elses_times_are_not_in_it(home: Home) -> None:
    address = await home.on()
    ali = await move_in(home.session, home.programme, "Ali")
    await home.agreed(person_id=ali.id)
    assert await home.shown(address) == []


async def test_the_token_is_long_and_kept_nowhere(home: Home) -> None:
    address = await home.on()
    assert len(token_of(address)) * 6 >= 128
    assert token_of(address) != token_of(await home.on())
    kept = await home.session.execute(text("SELECT * FROM calendar_feeds"))
    assert not any(token_of(address) in repr(value) for row in kept for value in row)


async def test_another_address_ends_the_one_before(home: Home) -> None:
    first = await home.on()
    second = await home.on()
    assert await home.shown(first) is None
    assert await home.shown(second) == []
    assert len((await home.session.scalars(select(CalendarFeed))).all()) == 2


async def test_off_is_off(home: Home) -> None:
    address = await home.on()
    assert await feeds.standing(home.session, home.programme, home.maria) == address.feed
    assert await feeds.turn_off(home.session, home.programme, home.maria, NOW)
    assert await feeds.standing(home.session, home.programme, home.maria) is None
    assert await home.shown(address) is None
    assert not await feeds.turn_off(home.session, home.programme, home.maria, NOW)
    assert await feeds.fetched(home.session, "never-was-a-token-like-it", NOW) is None


@pytest.mark.parametrize(
    "url",
    ["http://kal.example", "", "https://lyset.example", "https://rus.kommune.example", "https://nav.example"],
)
async def test_no_address_where_somebody_could_read_along_or_the_name_tells(home: Home, url: str) -> None:
    assert await home.refused(url) == "calendar-not-here"


async def test_who_wants_nothing_sent_has_no_address(home: Home) -> None:
    address = await home.on()
    own = await preferences.held(home.session, home.programme.id, home.maria.id)
    own.discretion = "none"
    await home.session.flush()
    assert await home.shown(address) is None
    assert await home.refused() == "calendar-only-when-we-meet"


async def test_who_has_left_shows_nothing(home: Home) -> None:
    address = await home.on()
    for membership in await memberships.of_person(home.session, home.maria.id):
        membership.until = NOW
    await home.session.flush()
    assert await home.shown(address) is None


async def test_a_fetch_is_written_down_once_a_day(home: Home) -> None:
    address = await home.on()
    for hours, noted in ((1, 1), (20, 1), (25, 25), (30, 25)):
        await home.shown(address, NOW + timedelta(hours=hours))
        assert address.feed.fetched_at == NOW + timedelta(hours=noted)


async def due_now(database: Database, now: datetime) -> None:
    await ticks.run_due(database, now)


async def test_after_sixty_days_without_a_fetch_it_is_off_and_that_is_said_once(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria", sms="+4790000001")
        made = await feeds.turn_on(session, programme, maria, URL, NOW)
        assert isinstance(made, Address)
    seen = NOW + timedelta(days=50)
    async with database.transaction() as session:
        assert await feeds.fetched(session, token_of(made), seen) is not None
    for days, is_on in ((59, True), (61, True), (109, True), (111, False), (200, False)):
        await due_now(database, NOW + timedelta(days=days))
        async with database.transaction() as session:
            feed = await session.get_one(CalendarFeed, made.feed.id)
            assert (feed.revoked_at is None) is is_on, days
    async with database.transaction() as session:
        assert await feeds.fetched(session, token_of(made), seen) is None
        rows = (await session.scalars(select(Outbox).where(col(Outbox.kind) == feeds.OFF))).all()
    assert [(row.wording, row.predicate, row.automatic) for row in rows] == [
        ("calendar-off-idle", "calendar is off", True)
    ]


async def test_a_new_phone_ends_it_and_that_is_said_once(home: Home) -> None:
    addresses = [await home.on()]
    _, code = await joining.invite(
        home.session,
        home.programme,
        role="participant",
        name="Maria",
        invited_by=None,
        confirmed=True,
        now=NOW,
        person=home.maria,
    )
    contact = await people.meet(home.session, "telegram", "77", NOW)
    assert not isinstance(await joining.use_code(home.session, code, contact, None, NOW), Refused)
    assert await home.shown(addresses[0]) is None
    assert await home.told() == ["calendar-off-phone"]
    await feeds.new_phone(home.session, home.maria.id, NOW)
    assert await home.told() == ["calendar-off-phone"]


async def test_a_phone_that_is_not_added_ends_nothing(home: Home) -> None:
    address = await home.on()
    contact = await people.meet(home.session, "telegram", "77", NOW)
    assert isinstance(await joining.use_code(home.session, "ACDE4FGHJ", contact, None, NOW), Refused)
    assert await home.shown(address) == []


async def test_erasure_ends_it_without_a_word(home: Home) -> None:
    address = await home.on()
    await erasing.erase(home.session, home.maria.id, NOW)
    assert await feeds.fetched(home.session, token_of(address), NOW) is None
    assert (await home.session.scalars(select(CalendarFeed))).all() == []
    assert await home.told() == []


async def test_what_was_to_happen_to_a_feed_that_is_gone_does_no_harm(home: Home) -> None:
    row = Due(kind="calendar-idle", subject_id=uuid4(), at=NOW)
    await feeds.idle(home.session, row, NOW)
    await feeds.wipe(home.session, row, NOW)


async def test_an_address_that_would_never_end_is_found(home: Home) -> None:
    address = await home.on()
    assert await feeds.mend(home.session, NOW) == 0
    await home.session.execute(delete(Due))
    assert await feeds.mend(home.session, NOW) == 1
    assert await due.next_instant(home.session, NOW) == NOW + feeds.IDLE
    await feeds.turn_off(home.session, home.programme, home.maria, NOW)
    assert await feeds.mend(home.session, NOW) == 0
    assert address.feed.revoked_at == NOW
