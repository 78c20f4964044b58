"""What arrives together: one transaction, each once and in order, and nobody pays for another's trouble."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event, func, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from bot.arrivals import MOST, Arrivals, Away
from bot.conversation import Arrival, Defaults
from bot.messages import Entrances, Incoming
from storage import dialogs, people, polls, sealed
from storage.database import Database
from storage.passing import passes
from storage.tables import Choice, Contact, Inbox, Outbox, Poll, Vote
from tests.residents import found_programme, move_in

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
DEFAULTS = Defaults(ZoneInfo("Europe/Oslo"), "nb", Entrances())
LABELS = ("Bowling", "Tur", "Kino")


class Door:
    """The door in, with a crowd in front of it that may vote: chats 1000, 1001, …"""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.arrivals = Arrivals(database)
        self.poll_id: UUID
        self.commits = 0

    async def gather(self, crowd: int) -> None:
        async with self.database.transaction() as session:
            programme = await found_programme(session)
            staff = await move_in(session, programme, "Kari", "staff", telegram="1")
            for number in range(crowd):
                await move_in(session, programme, f"Nr {number}", telegram=str(1000 + number))
            poll = Poll(
                programme_id=programme.id,
                posted_by=staff.id,
                question="Hva",
                key=sealed.fresh_key(),
                opened_at=NOW,
                closes_at=NOW + timedelta(hours=2),
            )
            choices = [
                Choice(programme_id=programme.id, poll_id=poll.id, position=position, label=label)
                for position, label in enumerate(LABELS)
            ]
            await polls.post(session, poll, choices)
            self.poll_id = poll.id

        @event.listens_for(self.database.engine.sync_engine, "commit")
        def count(_connection: object) -> None:
            self.commits += 1

    def press(self, update: int, number: int, position: int) -> Incoming:
        action = f"vote:{self.poll_id.hex}:{position}"
        return Incoming("telegram", str(update), str(1000 + number), kind="press", action=action, about="7")

    async def take(self, *incoming: Incoming) -> list[BaseException | None]:
        """All at once, as far as we can tell."""
        return await asyncio.gather(
            *(self.arrivals.take(Arrival(one, "{}", NOW, DEFAULTS)) for one in incoming),
            return_exceptions=True,
        )

    async def cast(self) -> Sequence[str]:
        async with self.database.transaction() as session:
            return sorted(await session.scalars(select(col(Vote.marks))))

    async def states(self) -> list[str]:
        async with self.database.transaction() as session:
            return sorted(await session.scalars(select(col(Inbox.state))))


async def somebody_waits(session: AsyncSession) -> None:
    """Until a transaction waits for another one's lock."""
    waiting = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    for _ in range(1000):
        if (await session.scalars(waiting)).one():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("nobody waits")


@pytest.fixture
async def door(database: Database) -> Door:
    return Door(database)


async def test_a_crowd_is_stored_by_few_transactions(door: Door) -> None:
    await door.gather(crowd=MOST + 10)
    said = await door.take(*(door.press(number, number, 1) for number in range(MOST + 10)))
    assert set(said) == {None}
    assert door.commits <= 4
    assert await door.cast() == ["010"] * (MOST + 10)
    async with door.database.transaction() as session:
        assert await polls.ballots(session, door.poll_id) == MOST + 10


async def test_what_comes_twice_counts_once_and_one_phone_keeps_its_order(door: Door) -> None:
    await door.gather(crowd=2)
    first = [door.press(update, 0, position) for update, position in enumerate((0, 1, 2, 1, 2))]
    await door.take(*first, door.press(9, 1, 0), *first)
    assert await door.cast() == ["001", "100"]
    assert await door.states() == ["handled"] * 6
    async with door.database.transaction() as session:
        waiting = select(Outbox).where(Outbox.state == "pending", Outbox.kind == "vote-receipt")
        shown = (await session.scalars(waiting)).all()
        # Of one message's changes only the last is sent.
        assert len(shown) == 2


async def test_what_cannot_be_handled_costs_the_others_nothing(door: Door) -> None:
    await door.gather(crowd=8)
    async with door.database.transaction() as session:
        contact = await people.meet(session, "telegram", "1003", NOW)
        poll = await polls.held(session, door.poll_id)
        assert contact.person_id is not None
        assert poll is not None
        await dialogs.save(session, contact.person_id, poll.programme_id, "proposal", "idea", {}, NOW)
        await session.execute(text("UPDATE dialogs SET answers = :spoilt").bindparams(spoilt=b"spoilt" * 8))
    poison = Incoming("telegram", "3", "1003", text="noe viktig")
    others = [door.press(number, number, 2) for number in range(8) if number != 3]
    assert set(await door.take(*others[:4], poison, *others[4:])) == {None}
    assert await door.cast() == ["001"] * 7
    assert await door.states() == ["failed"] + ["handled"] * 7


async def test_strangers_arrive_together_too(door: Door) -> None:
    await door.gather(crowd=1)
    strangers = [Incoming("sms", f"SM{number}", f"+4790000{number:03}", text="hei") for number in range(5)]
    assert set(await door.take(*strangers, door.press(1, 0, 0), *strangers)) == {None}
    async with door.database.transaction() as session:
        unknown = select(func.count()).select_from(Contact).where(col(Contact.person_id).is_(None))
        assert (await session.scalars(unknown)).one() == 5
    assert await door.states() == ["handled"] * 6


async def test_where_the_database_is_away_nobody_is_thanked() -> None:
    away = Database("postgresql://lyset:hush@127.0.0.1:1/lyset")
    away_from_keys = sealed.Keyring(b"k" * sealed.KEY, b"i" * sealed.KEY)
    sealed.attach(away.engine.sync_engine.dialect, away_from_keys)
    door = Door(away)
    incoming = [Incoming("telegram", str(number), str(number), text="hei") for number in range(20)]
    try:
        said = await door.take(*incoming)
        assert len(said) == 20
        assert all(isinstance(one, Away) for one in said)
        await door.arrivals.finish()
    finally:
        await away.close()


@pytest.mark.parametrize("engine_name", ["postgresql"], indirect=True)
async def test_who_waits_for_somebody_elses_lock_holds_up_nobody(door: Door) -> None:
    await door.gather(crowd=3)
    async with door.database.transaction() as elsewhere:
        await people.meet(elsewhere, "telegram", "1000", NOW)
        slow = asyncio.create_task(door.take(door.press(1, 0, 1), door.press(4, 0, 0)))
        await somebody_waits(elsewhere)
        assert await door.take(door.press(2, 1, 1), door.press(3, 2, 2)) == [None, None]
        assert not slow.done()
    assert await slow == [None, None]
    assert await door.cast() == ["001", "010", "100"]


@pytest.mark.parametrize("engine_name", ["postgresql"], indirect=True)
async def test_two_that_stand_in_each_others_way_are_both_stored(door: Door) -> None:
    await door.gather(crowd=4)
    async with door.database.transaction() as elsewhere:
        await polls.held(elsewhere, door.poll_id)
        meanwhile = asyncio.create_task(door.take(*(door.press(number, number, 1) for number in range(4))))
        await somebody_waits(elsewhere)
        # They hold their contacts and wait for the poll; we hold the poll and ask for a contact: one side
        # is told to give way, and if it was they, they come again.
        try:
            await people.meet(elsewhere, "telegram", "1002", NOW)
        except DBAPIError as broken:
            assert passes(broken)
    assert await meanwhile == [None] * 4
    assert await door.cast() == ["010"] * 4


async def test_who_goes_away_meanwhile_leaves_the_others_their_answer(door: Door) -> None:
    await door.gather(crowd=3)
    gone = asyncio.create_task(door.arrivals.take(Arrival(door.press(1, 0, 0), "{}", NOW, DEFAULTS)))
    stays = asyncio.create_task(door.take(door.press(2, 1, 1)))
    await asyncio.sleep(0)
    gone.cancel()
    assert await stays == [None]
    await door.arrivals.finish()
    assert len(await door.cast()) == 2
