"""Somebody is erased: nothing of theirs is left in any table, and what is others' stays."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel

from bot.features import voting
from storage import erasing, polls
from storage.database import Database
from storage.tables import (
    Ballot,
    Contact,
    Message,
    Outbox,
    Person,
    Poll,
    Proposal,
    SignUp,
    Thread,
    Vote,
)
from tests.house import START
from tests.residents import contact_of, found_programme, move_in
from tests.storage import specimens

PAGE = Path(__file__).parents[2] / "docs/reference/erasure.md"


def test_every_column_that_leads_to_somebody_has_a_rule_and_is_in_the_reference() -> None:
    leading = {f"{one.table.name}.{one.name}" for one in erasing.columns()}
    assert len(leading) > 30
    assert leading == set(erasing.RULES)
    told = dict(
        re.findall(r"^\| `(\w+\.\w+)` \| (gone|empty|nobody) \|", PAGE.read_text(encoding="utf-8"), re.M)
    )
    assert told == erasing.RULES
    for one in erasing.columns():
        rule = erasing.RULES[f"{one.table.name}.{one.name}"]
        assert rule != "empty" or one.nullable, one


async def mentions(session: AsyncSession, one_id: UUID) -> set[str]:
    """The columns of every table in which an id stands, whatever they are for."""
    found = set()
    for table in SQLModel.metadata.sorted_tables:
        for row in (await session.execute(select(table))).mappings():
            found |= {
                f"{table.name}.{name}"
                for name, value in row.items()
                if value == one_id or str(one_id) in str(value)
            }
    return found


async def test_a_person_in_every_table_is_in_none_afterwards(database: Database) -> None:
    """Everything that may point at somebody points at them."""
    async with database.transaction() as session:
        await specimens.fill(session)
        person = (await session.scalars(select(Person))).one().id
        contact = (await session.scalars(select(Contact))).one().id
        row = (await session.scalars(select(Outbox))).one()
        row.recipient, row.dedupe_key = person, f"plan:{uuid4()}:1:{person}"
        # The specimen's key is no key.
        poll = (await session.scalars(select(Poll))).one()
        poll.key = None
    async with database.transaction() as session:
        before = await mentions(session, person) | await mentions(session, contact)
        assert set(erasing.RULES) <= before
        assert await erasing.erase(session, person, START)
    async with database.transaction() as session:
        assert await mentions(session, person) == set()
        assert await mentions(session, contact) == set()
        wiped = (await session.scalars(select(Outbox))).one()
        assert (wiped.reply, wiped.provider_id, wiped.recipient) == (None, None, wiped.id)
        # What somebody else may have voted on stays.
        assert (await session.scalars(select(Poll))).one().posted_by == erasing.NOBODY
        assert not await erasing.erase(session, person, START)
        assert not await erasing.erase(session, erasing.NOBODY, START)


async def test_others_keep_what_is_theirs(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria, jonas = [
            await move_in(session, programme, name, sms=f"+479000000{number}")
            for number, name in enumerate(("Maria", "Jonas"))
        ]
        phone = await contact_of(session, maria, "sms")
        for one in (maria, jonas):
            thread = Thread(
                programme_id=programme.id,
                # Jonas had Maria's number before.
                contact_id=phone.id,
                person_id=one.id,
                opened_at=START,
                last_at=START,
            )
            session.add(thread)
            await session.flush()
            session.add(
                Message(
                    programme_id=programme.id,
                    thread_id=thread.id,
                    direction="in",
                    author_id=one.id,
                    body=f"Hei fra {one.name}",
                    at=START,
                )
            )
            session.add(
                Proposal(programme_id=programme.id, author_id=one.id, text=one.name, created_at=START)
            )
            about = {"kind": "thread", "lane": "reply", "wording": "x", "reply": "{}", "automatic": False}
            for reader in (maria, jonas):
                session.add(
                    Outbox(
                        programme_id=programme.id,
                        person_id=reader.id,
                        recipient=reader.id,
                        subject_id=thread.id,
                        dedupe_key=f"{thread.id}:{reader.id}",
                        not_before=START,
                        created_at=START,
                        **about,
                    )
                )
    async with database.transaction() as session:
        assert await erasing.whose(session, "sms", "+4790000000") == maria.id
        assert await erasing.whose(session, "sms", "+4790000009") is None
        assert await erasing.erase(session, maria.id, START)
    async with database.transaction() as session:
        assert [one.body for one in await session.scalars(select(Message))] == ["Hei fra Jonas"]
        assert [one.text for one in await session.scalars(select(Proposal))] == ["Jonas"]
        thread = (await session.scalars(select(Thread))).one()
        assert thread.contact_id == (await contact_of(session, jonas, "sms")).id
        rows = (await session.scalars(select(Outbox))).all()
        assert sorted((row.state, row.person_id == jonas.id, row.reply) for row in rows if row.reply) == [
            ("pending", True, "{}")
        ]
        # What Jonas was to read of Maria's words is not sent.
        assert sorted(row.state for row in rows) == ["cancelled", "cancelled", "cancelled", "pending"]
        assert {one.name for one in await session.scalars(select(Person))} == {"Jonas", "Noen"}


async def test_a_vote_is_taken_back_while_the_poll_is_open(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        members = [await move_in(session, programme, f"Nr {number}") for number in range(6)]
        draft = voting.Draft(
            uuid4(), (voting.Idea("Tur"), voting.Idea("Kino")), START + timedelta(hours=5), question="Hva?"
        )
        poll = await voting.post(session, programme, members[0], draft, START)
        assert isinstance(poll, Poll)
        for one in members[:2]:
            held = await polls.held(session, poll.id)
            assert held is not None
            await voting.cast(session, one, held, {0}, START, toggle=False)
    async with database.transaction() as session:
        assert await erasing.erase(session, members[1].id, START)
    async with database.transaction() as session:
        kept = (await session.scalars(select(Vote))).one()
        held = await polls.held(session, poll.id)
        assert held is not None
        assert kept.voter == voting.voter_of(held, members[0].id)
        assert [one.person_id for one in await session.scalars(select(Ballot))] == [members[0].id]
        assert (await session.scalars(select(SignUp))).all() == []


async def test_a_stranger_is_erased_by_their_contact(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        stranger = Contact(channel="sms", address="+4790000005", address_index=b"5" * 32, created_at=START)
        session.add(stranger)
        await session.flush()
        session.add(Thread(programme_id=programme.id, contact_id=stranger.id, opened_at=START, last_at=START))
    async with database.transaction() as session:
        assert await erasing.erase(session, stranger.id, START)
    async with database.transaction() as session:
        assert (await session.scalars(select(Thread))).all() == []
        assert (await session.scalars(select(Contact))).all() == []


@pytest.mark.parametrize("unknown", [UUID(int=0), uuid4()])
async def test_nobody_is_erased_by_an_unknown_id(database: Database, unknown: UUID) -> None:
    async with database.transaction() as session:
        assert not await erasing.erase(session, unknown, START)
