"""What the providers allow is kept exactly, by all processes together, and what is urgent goes first."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from itertools import pairwise
from uuid import UUID, uuid4

import pytest

from bot import outgoing
from bot.delivery import Delivery
from bot.demo.calls import Call
from bot.demo.telegram import flood
from bot.letters import Otherwise
from bot.messages import About, Reply, say
from bot.service import channels_of, paces_of
from storage.database import Database
from storage.tables import Programme
from tests.house import OSLO, House, open_house
from tests.residents import found_programme, move_in

_SECOND = timedelta(seconds=1)


class Town:
    """Many people with Telegram, and a programme that writes to them."""

    def __init__(self, house: House, programme: Programme, people: Sequence[UUID]) -> None:
        self.house = house
        self.people = people
        self._programme = programme

    async def hears(self, text: str, people: Sequence[UUID] | None = None, lane: str = "broadcast") -> None:
        async with self.house.service.database.transaction() as session:
            await outgoing.queue(
                session,
                Reply(say("text", text=text)),
                self.people if people is None else people,
                about=About("test", uuid4()),
                now=self.house.now,
                programme_id=self._programme.id,
                lane=lane,  # type: ignore[arg-type]
            )
        self.house.service.delivery.wake()

    @asynccontextmanager
    async def delivering(self, *others: Delivery) -> AsyncIterator[None]:
        """The service's own delivery at work, and these beside it."""
        all_of_them = (self.house.service.delivery, *others)
        work = [asyncio.create_task(delivery.run()) for delivery in all_of_them]
        try:
            yield
        finally:
            for task in work:
                task.cancel()
            await asyncio.gather(*work, return_exceptions=True)
            for delivery in all_of_them:
                await delivery.finish()

    def sent(self) -> list[Call]:
        """Calls that took effect, in the order in which they arrived."""
        return sorted((c for c in self.house.telegram.calls("sendMessage") if c.accepted), key=lambda c: c.at)

    async def until_sent(self, count: int) -> None:
        await self.house.telegram.until(lambda: len(self.sent()) >= count)


@asynccontextmanager
async def town(database_url: str, size: int, **limits: int) -> AsyncIterator[Town]:
    async with open_house(database_url, **limits) as house:
        async with house.service.database.transaction() as session:
            programme = await found_programme(session)
            people = []
            for number in range(size):
                phone = house.telegram.phone(1000 + number, f"Kim {number}")
                phone.chat.known = True
                person = await move_in(session, programme, f"Kim {number}", telegram=str(1000 + number))
                people.append(person.id)
        yield Town(house, programme, people)


def sent_texts(house: House) -> list[Call]:
    return [call for call in house.twilio.requests if call.method == "send" and call.accepted]


def most_in_a_second(times: Sequence[datetime]) -> int:
    """The largest number within any second, wherever it begins."""
    return max(sum(first <= other < first + _SECOND for other in times) for first in times)


async def test_no_second_anywhere_has_more_than_the_limit(database_url: str) -> None:
    async with town(database_url, 45, telegram_per_second=15) as many, many.delivering():
        await many.hears("Hei")
        await many.until_sent(45)
        assert most_in_a_second([call.at for call in many.sent()]) <= 15
        assert len({call.params["chat_id"] for call in many.sent()}) == 45


async def test_two_processes_share_one_limit_and_send_nothing_twice(database_url: str) -> None:
    async with town(database_url, 40, telegram_per_second=12) as many:
        house = many.house
        settings = house.service.settings
        database = Database(settings.database_url)
        channels = channels_of(settings)
        other = Delivery(database, channels, paces_of(settings), house.service.now, Otherwise(OSLO, "nb"))
        try:
            await database.open_keys(settings.keys())
            for channel in channels.values():
                await channel.start()
            await other.open()
            async with many.delivering(other):
                await many.hears("Hei")
                other.wake()
                await many.until_sent(40)
        finally:
            for channel in channels.values():
                await channel.stop()
            await database.close()
        assert most_in_a_second([call.at for call in many.sent()]) <= 12
        assert len({call.params["chat_id"] for call in many.sent()}) == 40


async def test_one_chat_gets_no_more_than_its_share(database_url: str) -> None:
    async with town(database_url, 1, telegram_chat_per_minute=120) as many, many.delivering():
        for number in range(5):
            await many.hears(f"nummer {number}")
        await many.until_sent(5)
        times = [call.at for call in many.sent()]
        assert all(b - a >= _SECOND / 2 for a, b in pairwise(times))
        assert [call.text("text") for call in many.sent()] == [f"nummer {number}" for number in range(5)]


@pytest.mark.parametrize("lane", ["urgent", "reply", "reminder"])
async def test_nothing_more_important_waits_for_a_broadcast(database_url: str, lane: str) -> None:
    async with town(database_url, 60, telegram_per_second=10) as many, many.delivering():
        await many.hears("til alle", many.people[:-1])
        await many.until_sent(12)
        await many.hears("haster", many.people[-1:], lane=lane)
        queued = len(many.sent())
        await many.house.telegram.until(lambda: many.house.telegram.phone(1059).received)
        texts = [call.text("text") for call in many.sent()]
        # What was ready for its permit already goes before it, no more.
        assert texts.index("haster") - queued <= 4


async def test_a_chat_that_is_flooded_waits_alone(database_url: str) -> None:
    async with town(database_url, 6, telegram_per_second=30) as many:
        wanted = str(1000)
        many.house.telegram.misbehave.next(
            flood(4), on="sendMessage", when=lambda call: call.text("chat_id") == wanted
        )
        async with many.delivering():
            await many.hears("Hei")
            await many.until_sent(6)
        calls = many.house.telegram.calls("sendMessage")
        refused = next(call for call in calls if not call.accepted)
        sent = {call.text("chat_id"): call.at for call in many.sent()}
        assert len(calls) == 7
        assert sent.pop(wanted) - refused.at >= timedelta(seconds=4)
        assert max(sent.values()) - refused.at < timedelta(seconds=4)


async def test_two_chats_that_are_flooded_for_an_hour_stop_nobody_else(database_url: str) -> None:
    async with town(database_url, 8, telegram_per_second=30) as many:
        wanted = {"1000", "1001"}
        many.house.telegram.misbehave.next(
            flood(3600), on="sendMessage", times=2, when=lambda call: call.text("chat_id") in wanted
        )
        async with many.delivering():
            await many.hears("Hei")
            await many.until_sent(6)
        assert {call.text("chat_id") for call in many.sent()}.isdisjoint(wanted)


async def test_a_flooded_bot_is_silent_as_long_as_it_was_told_and_loses_nothing(database_url: str) -> None:
    async with town(database_url, 10, telegram_per_second=30) as many:
        flooding = 2
        many.house.telegram.misbehave.next(flood(flooding), on="sendMessage", times=8)
        async with many.delivering():
            await many.hears("Hei")
            await many.until_sent(10)
        calls = many.house.telegram.calls("sendMessage")
        assert len({call.text("chat_id") for call in many.sent()}) == len(many.sent()) == 10
        # One is refused, two more tell that it is not that chat alone, and then all is quiet.
        times = sorted(call.at for call in calls)
        silences = [b - a for a, b in pairwise(times)]
        assert max(silences) >= timedelta(seconds=flooding)
        refused = [call for call in calls if not call.accepted]
        assert len(refused) == 8


async def test_sms_is_counted_in_segments(database_url: str) -> None:
    async with town(database_url, 0, twilio_segments_per_second=4) as nobody:
        house = nobody.house
        async with house.service.database.transaction() as session:
            programme = await found_programme(session, "other")
            people = []
            for number in range(6):
                person = await move_in(session, programme, f"Kim {number}", sms=f"+479000010{number}")
                people.append(person.id)
        many = Town(house, programme, people)
        async with many.delivering():
            await many.hears("Hei " * 50)  # two segments
            await house.twilio.until(lambda: len(sent_texts(house)) == 6)
        times = sorted(call.at for call in sent_texts(house))
        assert most_in_a_second(times) <= 2
