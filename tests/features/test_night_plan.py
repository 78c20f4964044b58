"""Somebody's own plan for a bad night: theirs alone until they share it, and gone when they delete it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.features import night_plan
from bot.messages import Refused
from scheduler import ticks
from storage import dialogs, people, preferences
from storage.database import Database
from storage.tables import Dialog, Person, Programme, Thread
from tests.features.turns import NOW
from tests.residents import contact_of, found_programme, move_in


async def maria_of(session: AsyncSession) -> tuple[Programme, Person, Thread]:
    programme = await found_programme(session)
    maria = await move_in(session, programme, "Maria", "participant", sms="+4790000011")
    phone = await contact_of(session, maria, "sms")
    thread = Thread(
        programme_id=programme.id, contact_id=phone.id, person_id=maria.id, opened_at=NOW, last_at=NOW
    )
    session.add(thread)
    await session.flush()
    return programme, maria, thread


async def test_it_is_shared_only_when_they_say_so(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, thread = await maria_of(session)
        assert await night_plan.shared_with(session, programme, thread) is None
        await night_plan.keep(session, programme, maria, " Te og radio \n", NOW)
        assert await night_plan.of(session, programme, maria) == "Te og radio"
        assert await night_plan.shared_with(session, programme, thread) is None
        await night_plan.share(session, programme, maria, shared=True)
        assert await night_plan.shared_with(session, programme, thread) == "Te og radio"
        thread.person_id = None
        assert await night_plan.shared_with(session, programme, thread) is None


@pytest.mark.parametrize("words", ["", "  \n", "x" * (night_plan.LONGEST + 1)])
async def test_what_does_not_fit_changes_nothing(database: Database, words: str) -> None:
    async with database.transaction() as session:
        programme, maria, _thread = await maria_of(session)
        await night_plan.keep(session, programme, maria, "x" * night_plan.LONGEST, NOW)
        assert isinstance(await night_plan.keep(session, programme, maria, words, NOW), Refused)
        assert await night_plan.of(session, programme, maria) == "x" * night_plan.LONGEST


async def test_deleted_it_can_be_brought_back_and_shared_as_before(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, thread = await maria_of(session)
        await night_plan.keep(session, programme, maria, "Te", NOW)
        await night_plan.share(session, programme, maria, shared=True)
        await night_plan.delete(session, programme, maria, NOW)
        assert await night_plan.of(session, programme, maria) is None
        assert await night_plan.shared_with(session, programme, thread) is None
        assert await night_plan.undo(session, programme, maria, NOW + timedelta(minutes=9)) == "Te"
        assert await night_plan.shared_with(session, programme, thread) == "Te"


async def test_after_ten_minutes_nothing_is_left_of_what_was_deleted(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, _thread = await maria_of(session)
        await night_plan.keep(session, programme, maria, "Te", NOW)
        await night_plan.delete(session, programme, maria, NOW)
    await ticks.run_due(database, NOW + timedelta(minutes=11))
    async with database.transaction() as session:
        assert (await session.scalars(select(Dialog))).all() == []
        kept = await preferences.one(session, programme.id, maria.id)
        assert kept is not None and kept.night_plan is None


async def test_a_question_that_was_begun_since_is_left_alone(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, _thread = await maria_of(session)
        await night_plan.delete(session, programme, maria, NOW)
        await dialogs.save(session, maria.id, programme.id, "proposal", "idea", {}, NOW)
        assert not await night_plan.is_undoable(session, maria, NOW)
        await night_plan.wipe(session, maria.id, NOW)
        rows = await session.scalars(select(Dialog).where(col(Dialog.person_id) == maria.id))
        assert rows.one().kind == "proposal"


async def test_each_programme_has_its_own_and_the_same_words_come_once(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, _thread = await maria_of(session)
        other = await found_programme(session, "bergen")
        for one in (programme, other):
            await night_plan.keep(session, one, maria, "Te", NOW)
        assert await people.person(session, maria.id) is maria
        assert await night_plan.everywhere(session, maria, [programme.id, other.id]) == ["Te"]
        assert await night_plan.of(session, other, maria) == "Te"
