"""Four weeks of stepped time: what each read, and when, is what they should have, to the minute."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from itertools import pairwise
from uuid import UUID, uuid4

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.features import attending, cancelling, changing, posting, signing_up, watching
from bot.features.cancelling import Cancelling
from bot.features.posting import Draft
from bot.messages import Refused
from scheduler import ticks
from storage import people, preferences
from storage.tables import Activity, ClosedDay, Outbox, Person, Programme
from tests import four_weeks
from tests.actors import Actor, BySms, OnTelegram
from tests.four_weeks import HUMANS, OSLO, Human, Outing, Story, When, story
from tests.house import House, open_house
from tests.journeys.conftest import actor
from tests.residents import contact_of, found_programme, move_in

#: What answers somebody, or hands on their words; not of our own accord.
ANSWERS = {"reply", "receipt", "thread", "answer", "answered", "stopped"}
#: What cannot wait for the morning.
URGENT = {"activity-cancelled", "cancel-check"}
Act = Callable[[], Awaitable[None]]


@dataclass(frozen=True)
class Arrived:
    """A message on somebody's phone."""

    at: datetime
    kind: str
    text: str
    channel: str


class Weeks:
    """The story, told on a house."""

    def __init__(self, house: House, told: Story) -> None:
        self.house, self.told = house, told
        self.phones: dict[str, list[Actor]] = {}
        self.persons: dict[str, UUID] = {}
        self.activities: dict[tuple[str, int], UUID] = {}

    async def move_in(self) -> None:
        for number, one in enumerate(HUMANS):
            self.phones[one.name] = [actor(self.house, number, one.name, one.channel)]
            if one.new_phone is not None:
                other = "telegram" if one.channel == "sms" else "sms"
                self.phones[one.name].append(actor(self.house, 50 + number, one.name, other))
        await self.house.settle()
        async with self.house.service.database.transaction() as session:
            programme = await found_programme(session)
            self.programme_id = programme.id
            closed = self.told.at((four_weeks.CLOSED, "12:00")).astimezone(OSLO).date()
            session.add(ClosedDay(programme_id=programme.id, local_date=closed, reason="planleggingsdag"))
        for one in HUMANS:
            if one.joined == (0, "00:00"):
                await self.joins(one)
        for phones in self.phones.values():
            for phone in phones:
                if isinstance(phone, OnTelegram):
                    phone.phone.chat.messages.clear()
        assert await ticks.mend(self.house.service.database, self.house.now) == 2

    async def joins(self, one: Human) -> None:
        phone = self.phones[one.name][0]
        async with self.house.service.database.transaction() as session:
            programme = await session.get_one(Programme, self.programme_id)
            roles = ("staff", "coordinator") if one.role == "coordinator" else (one.role,)
            person = await move_in(session, programme, one.name, *roles, **{phone.channel: phone.address})
            (await contact_of(session, person, phone.channel)).last_wrote_at = self.house.now
            self.persons[one.name] = person.id
            chosen = await preferences.held(session, programme.id, person.id)
            chosen.remind, chosen.good_morning, chosen.day_at = one.remind, one.greets, one.day_at
            chosen.quiet_from, chosen.quiet_to = one.quiet or (None, None)

    async def changes_phone(self, one: Human) -> None:
        """Another phone of theirs, which they write from."""
        new = self.phones[one.name][1]
        async with self.house.service.database.transaction() as session:
            contact = await people.meet(session, new.channel, new.address, self.house.now)
            contact.person_id = self.persons[one.name]
        await new.says("UKA")

    async def posts(self, one: Outing) -> None:
        starts = self.told.at((one.day, one.starts))
        draft = Draft(
            activity_id=uuid4(),
            title=one.title,
            starts_at=starts,
            ends_at=starts + timedelta(hours=one.hours),
            places=one.places,
            weekly=one.weekly,
        )
        async with self._staff(four_weeks.WHO_POSTS) as (session, programme, kari):
            posted = await posting.post(session, programme, kari, draft, self.house.now)
            assert not isinstance(posted, Refused), (one, posted)
            rows = await session.scalars(select(Activity))
            for row in rows:
                self.activities[row.title, (row.local_date - self.told.monday).days] = row.id

    async def answers(self, one: Outing, name: str, answer: str) -> None:
        async with self._staff(name) as (session, programme, person):
            say = signing_up.come if answer == "yes" else signing_up.stay
            said = await say(session, programme, person, self._id(one), self.house.now)
            assert not isinstance(said, Refused), (one, name, said)

    async def moves(self, one: Outing, by: str, clock: str) -> None:
        async with self._staff(by) as (session, programme, person):
            activity = await changing.to_change(session, programme, self._id(one), self.house.now)
            assert isinstance(activity, Activity)
            starts = self.told.at((one.day, clock))
            changed = await changing.change(
                session, programme, activity, {"starts_at": starts}, person, self.house.now
            )
            assert not isinstance(changed, Refused), changed

    async def cancels(self, one: Outing, by: str) -> None:
        async with self._staff(by) as (session, programme, person):
            activity = await cancelling.to_cancel(session, programme, self._id(one), self.house.now)
            assert isinstance(activity, Activity)
            await cancelling.cancel(
                session, programme, activity, Cancelling("weather"), person, self.house.now
            )

    async def finishes(self, one: Outing) -> None:
        """The list of who was there."""
        came = {self.persons[name]: True for name in one.came}
        async with self._staff("Kari") as (session, programme, kari):
            sheet = await attending.open_sheet(session, programme, self._id(one), self.house.now)
            assert not isinstance(sheet, Refused), (one, sheet)
            lines = {line.person_id for line in [*sheet.lines, *await attending.others(session, sheet)]}
            assert came.keys() <= lines
            noted = await attending.note(session, programme, sheet, came, by=kari, now=self.house.now)
            assert not isinstance(noted, Refused), (one, noted)
            await attending.finish(session, programme, noted.sheet, by=kari, now=self.house.now)

    async def sees_to_signals(self) -> None:
        async with self._staff("Kari") as (session, programme, _kari):
            for trouble in await watching.standing(session, programme):
                await watching.settle(session, programme, trouble.signal.id.hex, self.house.now)

    async def sleeps(self) -> None:
        """What the service does by itself every night; nothing was ever without its row."""
        await ticks.tidy(self.house.service.database, self.house.now)
        assert await ticks.mend(self.house.service.database, self.house.now) == 0

    async def goes_down(self) -> None:
        """No process runs until then; a new one begins on the same database."""
        self.house.service.now.at = self.told.at(four_weeks.UP)  # type: ignore[attr-defined]
        await self.house.restart()
        assert await ticks.mend(self.house.service.database, self.house.now) == 0

    @asynccontextmanager
    async def _staff(self, name: str) -> AsyncIterator[tuple[AsyncSession, Programme, Person]]:
        async with self.house.service.database.transaction() as session:
            programme = await session.get_one(Programme, self.programme_id)
            yield session, programme, await session.get_one(Person, self.persons[name])

    def _id(self, one: Outing) -> UUID:
        return self.activities[one.title, one.day]

    def acts(self) -> list[tuple[When, Act]]:
        """All that people do, in the order of time."""
        maria, kari = self.phones["Maria"][0], self.phones["Kari"][0]
        found: list[tuple[When, Act]] = [
            (four_weeks.DOWN, self.goes_down),
            ((14, "15:05"), self.sees_to_signals),
            (four_weeks.WRITTEN, partial(maria.says, "får ikke sove")),
            (
                four_weeks.ANSWERED,
                partial(kari.answers, "får ikke sove", "Jeg ringer deg."),
            ),
        ]
        for one in self.told.outings:
            if not one.is_repeat:
                found.append((one.posted, partial(self.posts, one)))
            if one.moved is not None:
                found.append((one.moved[0], partial(self.moves, one, *one.moved[1:])))
            if one.cancelled is not None:
                found.append((one.cancelled[0], partial(self.cancels, one, one.cancelled[1])))
            if one.finished is not None:
                found.append((one.finished, partial(self.finishes, one)))
            found += [(when, partial(self.answers, one, name, answer)) for name, answer, when in one.said]
        for who in HUMANS:
            if who.joined != (0, "00:00"):
                found.append((who.joined, partial(self.joins, who)))
            if who.stopped is not None:
                found.append((who.stopped, partial(self.phones[who.name][0].says, "STOPP")))
            if who.pause is not None:
                since, over = who.pause
                # Named by its date, and at eight, whatever the hour at which it was asked for.
                words = f"PAUSE til {self.told.at(over).astimezone(OSLO):%-d.%-m}"
                found.append((since, partial(self.phones[who.name][0].says, words)))
            if who.new_phone is not None:
                found.append((who.new_phone, partial(self.changes_phone, who)))
        down = range(four_weeks.DOWN[0] + 1, four_weeks.UP[0] + 1)
        nights = [day for day in range(1, four_weeks.END[0]) if day not in down]
        found += [((day, "03:10"), self.sleeps) for day in nights]
        return sorted(found, key=lambda each: self.told.at(each[0]))

    async def arrived(self, name: str) -> list[Arrived]:
        """All that came to somebody's phones, with the time on the wall when it did."""
        found = []
        async with self.house.service.database.transaction() as session:
            for phone in self.phones[name]:
                contact = await people.meet(session, phone.channel, phone.address, self.house.now)
                rows = await session.scalars(select(Outbox).where(col(Outbox.sent_to) == contact.id))
                sent = {row.provider_id: row for row in rows if not row.edits}
                for provider_id, at, text in _received(phone):
                    row = sent.pop(provider_id)
                    found.append(Arrived(at, row.kind, text, phone.channel))
                unseen = {row.kind for row in sent.values() if row.state == "sent"}
                assert unseen <= ANSWERS, name
        return sorted(found, key=lambda one: one.at)


def _received(phone: Actor) -> list[tuple[str, datetime, str]]:
    """The provider's id, when, and the words, of each message that the screen shows from us."""
    if isinstance(phone, OnTelegram):
        return [(str(shown.id), shown.at, shown.text) for shown in phone.phone.received]
    assert isinstance(phone, BySms)
    return [(sms.sid, sms.at, sms.text) for sms in phone.phone.received]


#: Summer time ends on the second Sunday.
AUTUMN = (date(2026, 10, 12), frozenset[int](), frozenset[int]())
#: Thursday of the second week is a holiday, and on its Sunday summer time begins.
EASTER = (date(2027, 3, 15), frozenset({10}), frozenset({11, 14}))


@pytest.mark.parametrize(
    ("engine_name", "monday", "holidays", "days_off"),
    [
        pytest.param("sqlite", *AUTUMN, id="autumn-sqlite"),
        pytest.param("postgresql", *EASTER, id="easter-postgresql"),
        # Each takes half a minute: the other two of the four go with the long tests.
        pytest.param("postgresql", *AUTUMN, id="autumn-postgresql", marks=pytest.mark.soak),
        pytest.param("sqlite", *EASTER, id="easter-sqlite", marks=pytest.mark.soak),
    ],
    indirect=["engine_name"],
)
async def test_everybody_reads_what_they_should_when_they_should(
    database_url: str, monday: date, holidays: frozenset[int], days_off: frozenset[int]
) -> None:
    told = story(monday, holidays, days_off)
    async with open_house(database_url, datetime.combine(monday, time(8), OSLO)) as house:
        house.telegram.state.now = house.twilio.now = lambda: house.now
        weeks = Weeks(house, told)
        await weeks.move_in()
        for when, act in weeks.acts():
            await house.until(told.at(when))
            await act()
            await house.settle()
        await house.until(told.at(four_weeks.END))
        for who in HUMANS:
            _compare(told, who, await weeks.arrived(who.name))


def _compare(told: Story, who: Human, arrived: list[Arrived]) -> None:
    of_ourselves = [one for one in arrived if one.kind not in ANSWERS]
    expected = four_weeks.expected(told, who)
    rests = {at.removesuffix(" on") for _, at in expected if at.endswith(" on")}
    assert _list(Counter((one.kind, _wall(told, one.at, rests)) for one in of_ourselves)) == _list(
        expected
    ), who.name
    after_each_other = sorted(one.at for one in of_ourselves if _wall(told, one.at, rests).endswith(" on"))
    assert all(later - one >= timedelta(minutes=2) for one, later in pairwise(after_each_other)), who.name
    at_night = [one for one in of_ourselves if not 8 <= one.at.astimezone(OSLO).hour < 21]
    assert {one.kind for one in at_night} <= URGENT
    for one in of_ourselves:
        is_on_the_new_one = who.new_phone is not None and one.at >= told.at(who.new_phone)
        assert (one.channel != who.channel) is is_on_the_new_one, (who.name, one)
        if one.kind == "plan":
            missing = [words for words in four_weeks.plan_of(told, one.at) if words not in one.text]
            assert missing == [], (who.name, one.text)


def _wall(told: Story, at: datetime, rests: Collection[str]) -> str:
    """The minute; of what comes one after another when a rest is over, the minute when that was."""
    for before in range(2, 1 + four_weeks.SPREAD // timedelta(minutes=1)):
        end = told.wall(at - timedelta(minutes=before))
        if end in rests:
            return f"{end} on"
    return told.wall(at)


def _list(counted: Counter[tuple[str, str]]) -> list[str]:
    """By time, as a failure shows it best."""
    return [f"{at} {kind}" for kind, at in sorted(counted.elements(), key=lambda each: (each[1], each[0]))]
