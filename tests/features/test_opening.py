"""When it is open: several intervals a day, holidays, closed days and their substitutes, clock changes."""

from __future__ import annotations

from datetime import UTC, date, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import opening
from bot.features.opening import interval, next_opening, readers
from storage import programmes
from storage.database import Database
from storage.tables import OpeningHours, Programme
from tests.features.plans import OSLO, oslo
from tests.residents import found_programme, move_in


async def open_at(session: AsyncSession, programme: Programme, *times: tuple[int, str, str]) -> None:
    rows = [
        OpeningHours(programme_id=programme.id, weekday=day, opens=opens, closes=closes)
        for day, opens, closes in times
    ]
    await programmes.replace_hours(session, programme.id, rows)


async def around(session: AsyncSession, programme: Programme, at: str) -> str:
    """The interval there, local; empty when it is closed."""
    found = await interval(session, programme, oslo(at))
    return "-".join(f"{one.astimezone(OSLO):%H:%M}" for one in found) if found else ""


async def after(session: AsyncSession, programme: Programme, at: str) -> str:
    found = await next_opening(session, programme, oslo(at).astimezone(UTC))
    return f"{found.astimezone(OSLO):%a %Y-%m-%d %H:%M}" if found else ""


async def test_it_is_open_from_the_first_minute_until_the_last(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        expected = {"08:59": "", "09:00": "09:00-15:00", "14:59": "09:00-15:00", "15:00": ""}
        for clock, told in expected.items():
            assert await around(session, programme, f"2026-11-25 {clock}") == told
        assert await around(session, programme, "2026-11-28 12:00") == ""


async def test_several_intervals_a_day_and_those_that_meet_are_one(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        await open_at(
            session,
            programme,
            *((2, "09:00", "12:00"), (2, "13:00", "15:00"), (2, "15:00", "17:00")),
            *((3, "09:00", "14:00"), (3, "10:00", "12:00"), (3, "13:30", "16:00")),
        )
        assert await around(session, programme, "2026-11-25 12:30") == ""
        assert await around(session, programme, "2026-11-25 16:00") == "13:00-17:00"
        assert await around(session, programme, "2026-11-26 15:59") == "09:00-16:00"
        assert await after(session, programme, "2026-11-25 08:00") == "Wed 2026-11-25 09:00"
        assert await after(session, programme, "2026-11-25 09:00") == "Wed 2026-11-25 13:00"
        assert await after(session, programme, "2026-11-25 13:00") == "Thu 2026-11-26 09:00"
        assert await after(session, programme, "2026-11-26 09:00") == "Wed 2026-12-02 09:00"


@pytest.mark.parametrize(
    ("at", "opens"),
    [
        ("2026-11-27 22:00", "Mon 2026-11-30 09:00"),
        # Christmas Day is a Friday; the days before and after are the programme's to close.
        ("2026-12-24 16:00", "Mon 2026-12-28 09:00"),
        ("2026-12-31 15:00", "Mon 2027-01-04 09:00"),
        # Maundy Thursday to Easter Monday, with the change of clocks between.
        ("2027-03-24 15:00", "Tue 2027-03-30 09:00"),
        ("2027-05-14 15:00", "Tue 2027-05-18 09:00"),
        ("2026-10-23 15:00", "Mon 2026-10-26 09:00"),
    ],
)
async def test_weekends_and_holidays_are_closed(database: Database, at: str, opens: str) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        assert await after(session, programme, at) == opens


async def test_an_opening_keeps_its_local_hour_over_a_change_of_clocks(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        await open_at(session, programme, (6, "01:00", "05:00"))
        spring = await interval(session, programme, oslo("2028-03-26 04:00"))
        autumn = await interval(session, programme, oslo("2026-10-25 04:00"))
    assert spring is not None and spring[1] - spring[0] == timedelta(hours=3)
    assert autumn is not None and autumn[1] - autumn[0] == timedelta(hours=5)


async def test_closed_days_are_closed_and_a_substitute_reads_then_even_on_a_holiday(
    database: Database,
) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        friday, sunday, holiday = date(2026, 11, 27), date(2026, 11, 29), date(2026, 12, 25)
        await programmes.close_days(session, programme.id, [friday], reason="kurs")
        anne = {"substitute": "Anne", "opens": "10:00", "closes": "12:00"}
        await programmes.close_days(session, programme.id, [sunday, holiday], reason=None, **anne)
        # Somebody who is not of the team gets nothing to read.
        assert await readers(session, programme, oslo("2026-12-25 10:00")) == "Kari og Sam"
        await move_in(session, programme, "Anne", "staff", telegram="77")
        assert await around(session, programme, "2026-11-27 10:00") == ""
        assert await after(session, programme, "2026-11-26 15:00") == "Sun 2026-11-29 10:00"
        assert await around(session, programme, "2026-11-29 11:59") == "10:00-12:00"
        assert await around(session, programme, "2026-12-25 10:00") == "10:00-12:00"
        assert await readers(session, programme, oslo("2026-12-25 10:00")) == "Anne"
        for day in ("2026-11-27", "2026-11-30"):
            assert await readers(session, programme, oslo(f"{day} 10:00")) == "Kari og Sam"


async def test_what_is_not_within_sixty_days_is_not_planned(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        await open_at(session, programme)
        assert await after(session, programme, "2026-11-25 09:00") == ""
        anne = {"substitute": "Anne", "opens": "10:00", "closes": "12:00"}
        at = oslo("2026-11-25 09:00")
        for days, told in ((opening.DAYS_AHEAD + 5, ""), (opening.DAYS_AHEAD - 5, "Tue 2027-01-19 10:00")):
            day = (at + timedelta(days=days)).date()
            await programmes.close_days(session, programme.id, [day], reason=None, **anne)
            assert await after(session, programme, "2026-11-25 09:00") == told
