"""No thread is without somebody: what nothing would move on, or whose owner is gone, waits again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import delete, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.features import mending
from bot.features.contact import Written, passing, receive, silent, take
from storage import erasing, measures, thread_steps
from storage.database import Database
from storage.tables import Due, Membership, Outbox, Person, Programme, Thread
from tests.features.turns import NOW
from tests.residents import contact_of, found_programme, give_role, move_in

_LATER = NOW + timedelta(minutes=5)


class Home:
    """Maria has written; Kari and Sam may read it."""

    def __init__(
        self, session: AsyncSession, programme: Programme, maria: Person, kari: Person, sam: Person
    ) -> None:
        self.session, self.programme = session, programme
        self.maria, self.kari, self.sam = maria, kari, sam

    async def thread(self) -> Thread:
        rows = await self.session.scalars(select(Thread).execution_options(populate_existing=True))
        return rows.one()

    async def waiting(self, kind: str) -> list[Due]:
        rows = await self.session.scalars(
            select(Due).where(col(Due.kind) == kind, col(Due.state) == "waiting")
        )
        return list(rows)

    async def forget(self, *kinds: str) -> None:
        await self.session.execute(delete(Due).where(col(Due.kind).in_(kinds)))

    async def leave(self, person: Person) -> None:
        await self.session.execute(
            update(Membership).where(col(Membership.person_id) == person.id).values(until=NOW)
        )

    async def alone(self) -> int:
        return (await measures.waiting(self.session, self.programme)).without_owner


async def written(session: AsyncSession) -> Home:
    programme = await found_programme(session)
    home = Home(
        session,
        programme,
        await move_in(session, programme, "Maria", "participant", telegram="11"),
        await move_in(session, programme, "Kari", "staff", telegram="22"),
        await move_in(session, programme, "Sam", "peer_worker", sms="+4790000033"),
    )
    phone = await contact_of(session, home.maria, "telegram")
    await receive(session, Written(programme, phone, home.maria, "hei"), NOW)
    return home


async def test_a_thread_that_nothing_would_pass_on_is_passed_on(database: Database) -> None:
    async with database.transaction() as session:
        home = await written(session)
        assert await mending.threads_waiting(session, _LATER) == 0
        await home.forget(passing.NEXT)
        assert await mending.threads_waiting(session, _LATER) == 1
        assert await mending.threads_waiting(session, _LATER) == 0
        (row,) = await home.waiting(passing.NEXT)
        assert (row.subject_id, (await home.thread()).state) == ((await home.thread()).id, "waiting")
        assert (await home.thread()).since == NOW


@pytest.mark.parametrize("how", ["left", "erased"])
async def test_what_somebody_had_who_is_gone_goes_to_the_others(database: Database, how: str) -> None:
    async with database.transaction() as session:
        home = await written(session)
        await take(session, home.programme, await home.thread(), home.kari, NOW)
        if how == "left":
            await home.leave(home.kari)
        else:
            await session.execute(update(Thread).values(owner_id=None))
        session.expire_all()
        assert await mending.threads_waiting(session, _LATER) == 1
        thread = await home.thread()
        assert (thread.state, thread.owner_id) == ("waiting", None)
        assert home.sam.id in await thread_steps.told_since(session, thread.id, _LATER)
        assert await mending.threads_waiting(session, _LATER) == 0
        assert await home.alone() == 0


async def test_a_taken_thread_is_looked_at_again(database: Database) -> None:
    async with database.transaction() as session:
        home = await written(session)
        await take(session, home.programme, await home.thread(), home.kari, NOW)
        await home.forget(passing.SILENT)
        assert await mending.threads_waiting(session, _LATER) == 1
        assert (await home.thread()).owner_id == home.kari.id
        assert len(await home.waiting(passing.SILENT)) == 1
        assert await mending.threads_waiting(session, _LATER) == 0


async def test_erasing_somebody_of_the_team_hands_their_threads_on_at_once(database: Database) -> None:
    async with database.transaction() as session:
        home = await written(session)
        await take(session, home.programme, await home.thread(), home.kari, NOW)
        kari = home.kari.id
    async with database.transaction() as session:
        assert await erasing.erase(session, kari, _LATER)
    async with database.transaction() as session:
        rows = await session.scalars(
            select(Due).where(col(Due.kind) == passing.NEXT, col(Due.state) == "waiting")
        )
        (row,) = rows.all()
        assert row.at == _LATER
        await passing.go_on(session, row, _LATER)
        told = await session.scalars(select(Outbox).where(col(Outbox.kind) == "thread-waits"))
        assert [one.person_id for one in told] == [home.sam.id]
        assert (await session.scalars(select(Thread))).one().state == "waiting"


async def test_who_is_a_participant_only_by_now_is_not_reminded_of_what_they_had(database: Database) -> None:
    async with database.transaction() as session:
        home = await written(session)
        await take(session, home.programme, await home.thread(), home.sam, NOW)
        await home.leave(home.sam)
        await give_role(session, home.programme, home.sam.id, "participant")
        (row,) = await home.waiting(passing.SILENT)
        await silent(session, row, row.at)
        thread = await home.thread()
        assert (thread.state, thread.owner_id) == ("waiting", None)
        told = await session.scalars(select(Outbox).where(col(Outbox.kind) == "thread-mine"))
        assert told.all() == []
