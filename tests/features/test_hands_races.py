"""Two at the same second: takers, answerers, and whoever takes over while the other answers."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from uuid import UUID

import pytest
from sqlmodel import col, select

from bot.features import contact
from bot.features.contact import Another, Sent, Written, handing
from bot.messages import Refused
from storage import people
from storage.database import Database
from storage.tables import Handover, Message, Outbox, Programme, Thread, ThreadStep
from tests.features.turns import NOW
from tests.residents import contact_of, found_programme, move_in


@dataclass
class Waiting:
    """Maria has written; Kari and Sam are told at the same moment."""

    database: Database
    programme: UUID
    thread: UUID
    kari: UUID
    sam: UUID

    async def take(self, who: UUID) -> str:
        async with self.database.transaction() as session:
            programme = await session.get_one(Programme, self.programme)
            taker = await people.lock(session, who)
            thread = await contact.find(session, programme, taker, self.thread.hex)
            assert thread is not None
            taken = await contact.take(session, programme, thread, taker, NOW)
            return taken.why.wording if isinstance(taken, Refused) else "taken"

    async def answer(self, who: UUID, words: str) -> object:
        async with self.database.transaction() as session:
            programme = await session.get_one(Programme, self.programme)
            answerer = await people.lock(session, who)
            thread = await contact.find(session, programme, answerer, self.thread.hex)
            assert thread is not None
            return await contact.answer(session, thread, answerer, words, "", NOW)


@pytest.fixture
async def waiting(database: Database) -> Waiting:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria", "participant", telegram="11")
        kari = await move_in(session, programme, "Kari", "staff", telegram="22")
        sam = await move_in(session, programme, "Sam", "peer_worker", sms="+4790000033")
        written = Written(programme, await contact_of(session, maria, "telegram"), maria, "får ikke sove")
        received = await contact.receive(session, written, NOW)
        return Waiting(database, programme.id, received.thread.id, kari.id, sam.id)


async def test_of_two_takers_one_has_it_and_the_other_hears_whose_it_is(waiting: Waiting) -> None:
    said = await asyncio.gather(waiting.take(waiting.kari), waiting.take(waiting.sam))
    assert sorted(said) == ["taken", "thread-has-owner"]
    async with waiting.database.transaction() as session:
        taken = (await session.scalars(select(ThreadStep).where(col(ThreadStep.what) == "taken"))).all()
        thread = await session.get_one(Thread, waiting.thread)
        assert [one.person_id for one in taken] == [thread.owner_id]


async def test_of_two_answers_one_goes_and_the_others_words_wait(waiting: Waiting) -> None:
    said = await asyncio.gather(
        waiting.answer(waiting.kari, "jeg ringer"), waiting.answer(waiting.sam, "kom innom")
    )
    assert sorted(type(one).__name__ for one in said) == ["Another", "Sent"]
    async with waiting.database.transaction() as session:
        out = (await session.scalars(select(Message).where(col(Message.direction) == "out"))).all()
        sent = (await session.scalars(select(Outbox).where(col(Outbox.kind) == "answer"))).all()
        assert len(out) == len(sent) == 1


async def test_taken_by_one_and_answered_by_another_is_one_of_the_two(waiting: Waiting) -> None:
    taken, answered = await asyncio.gather(
        waiting.take(waiting.kari), waiting.answer(waiting.sam, "kom innom")
    )
    async with waiting.database.transaction() as session:
        thread = await session.get_one(Thread, waiting.thread)
    if isinstance(answered, Sent):
        assert (taken, thread.state, thread.owner_id) == ("thread-is-answered", "answered", waiting.sam)
    else:
        assert isinstance(answered, Another)
        assert (taken, thread.state, thread.owner_id) == ("taken", "taken", waiting.kari)


async def test_a_yes_and_an_answer_at_once_leave_one_owner(waiting: Waiting) -> None:
    await waiting.take(waiting.kari)
    async with waiting.database.transaction() as session:
        programme = await session.get_one(Programme, waiting.programme)
        kari = await people.lock(session, waiting.kari)
        thread = await contact.find(session, programme, kari, waiting.thread.hex)
        assert thread is not None
        asked = await handing.ask(session, programme, thread, kari, waiting.sam.hex[:8], "hun er sliten", NOW)
        assert not isinstance(asked, Refused)
        handover = (await session.scalars(select(Handover))).one().id

    async def say_yes() -> str:
        async with waiting.database.transaction() as session:
            programme = await session.get_one(Programme, waiting.programme)
            sam = await people.lock(session, waiting.sam)
            found = await handing.find(session, programme, sam, handover.hex)
            assert found is not None
            refused = await handing.accept(session, programme, *found, sam, NOW)
            return refused.why.wording if refused else "yes"

    yes, answered = await asyncio.gather(say_yes(), waiting.answer(waiting.kari, "jeg ringer"))
    async with waiting.database.transaction() as session:
        thread = await session.get_one(Thread, waiting.thread)
        kept = await session.get_one(Handover, handover)
    if yes == "yes":
        assert isinstance(answered, Another)
        assert (thread.owner_id, kept.state) == (waiting.sam, "taken")
    else:
        assert yes == "handover-over" and isinstance(answered, Sent)
        assert (thread.owner_id, kept.state) == (waiting.kari, "withdrawn")
