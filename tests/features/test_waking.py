"""What waits for an opening is looked at again when the hours change, by whichever way they do."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.features import programmes
from bot.features.contact import Written, receive
from bot.features.programmes import changing
from bot.messages import Refused
from scheduler import ticks
from storage import programmes as stored
from storage.database import Database
from storage.tables import Due, Person, Programme, Thread, ThreadStep
from tests.features.plans import OSLO, oslo
from tests.residents import contact_of, move_in

#: A Wednesday afternoon, when it has closed; open next a week later.
NOW = oslo("2026-11-25 16:00").astimezone(UTC)
FILE = """\
key = "bygda"
name = "Onsdagene"
readers = "Noor"
meeting_point = "Grendehuset"

[contact]
mode = "relay"
decided_by = "Noor"
decided_on = 2026-11-01

[hours]
wednesday = "09:00-15:00"

[numbers]
ambulance = "113"
urgent_care = "116 117"
helpline = "116123"
checked = 2026-11-01
"""
LONGER = FILE.replace('"09:00-15:00"', '["09:00-15:00", "15:30-20:00"]')
CLOSED = FILE + '\n[[closed]]\nday = 2026-12-02\nreason = "planlegging"\n'


async def imported(session: AsyncSession, file: str, now: datetime = NOW) -> Programme:
    read = programmes.read_file(file, "Europe/Oslo")
    assert isinstance(read, programmes.ProgrammeFile)
    return await programmes.store(session, read, now)


async def written_to(session: AsyncSession, file: str) -> tuple[Programme, Person, Thread]:
    """Maria has written after hours, and nobody is woken."""
    programme = await imported(session, file)
    noor = await move_in(session, programme, "Noor", "coordinator", telegram="2")
    maria = await move_in(session, programme, "Maria", "participant", telegram="4")
    phone = await contact_of(session, maria, "telegram")
    received = await receive(session, Written(programme, phone, maria, "er det noen der?"), NOW)
    return programme, noor, received.thread


async def sleeps_until(session: AsyncSession) -> list[str]:
    rows = await session.scalars(
        select(Due).where(col(Due.kind) == "thread-next", col(Due.state) == "waiting")
    )
    return [f"{one.at.astimezone(OSLO):%d.%m %H:%M}" for one in rows]


async def told(session: AsyncSession) -> list[str]:
    rows = await session.scalars(select(ThreadStep).order_by(col(ThreadStep.at)))
    return [one.what for one in rows if one.what.startswith("told")]


async def make(session: AsyncSession, programme: Programme, by: Person, setting: str, value: object) -> None:
    was = await changing.as_it_is(session, programme, setting, NOW)
    made = await changing.make(session, programme, by.id, setting, value, was, NOW)
    assert not isinstance(made, Refused)
    assert made[1]


@pytest.mark.parametrize("way", ["chat", "file"])
async def test_longer_hours_wake_what_waits(database: Database, way: str) -> None:
    async with database.transaction() as session:
        programme, noor, _thread = await written_to(session, FILE)
        assert (await sleeps_until(session), await told(session)) == (["02.12 09:00"], ["told-nobody"])
    async with database.transaction() as session:
        if way == "file":
            await imported(session, LONGER)
        else:
            day = {"weekday": 2, "opens": "09:00", "closes": "20:00"}
            await make(session, programme, noor, "hours", [day])
    await ticks.run_due(database, NOW)
    async with database.transaction() as session:
        assert await told(session) == ["told-nobody", "told-all"]


async def test_a_day_that_is_closed_no_more_is_the_day_on_which_it_is_read(database: Database) -> None:
    async with database.transaction() as session:
        programme, noor, _thread = await written_to(session, CLOSED)
        assert await sleeps_until(session) == ["09.12 09:00"]
    async with database.transaction() as session:
        days = {"first": "2026-12-02", "last": "2026-12-02", "open": True}
        await make(session, programme, noor, "closed", days)
        assert await stored.closed_days(session, programme.id, date(2026, 12, 1), date(2026, 12, 3)) == []
    await ticks.run_due(database, NOW)
    async with database.transaction() as session:
        assert await sleeps_until(session) == ["02.12 09:00"]


async def test_what_somebody_was_just_asked_to_take_and_other_changes_wake_nothing(
    database: Database,
) -> None:
    async with database.transaction() as session:
        programme, noor, thread = await written_to(session, FILE)
        await make(session, programme, noor, "meeting_point", "Kaia")
        await imported(session, FILE)
        assert await sleeps_until(session) == ["02.12 09:00"]
        thread.stop = "told-all"
        await imported(session, LONGER)
        assert await sleeps_until(session) == ["02.12 09:00"]
