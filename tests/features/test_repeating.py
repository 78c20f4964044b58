"""What is done every week: put up some weeks ahead, once a day, never where it must not be, until it ends."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.features import activities, posting, repeating
from bot.features.posting import Draft
from bot.messages import Refused
from scheduler import ticks
from storage import people
from storage import series as series_rows
from storage.database import Database
from storage.tables import Activity, ClosedDay, Due, Membership, Person, Programme, Series, Slot
from tests.features.plans import OSLO, on, oslo, slot, told
from tests.residents import found_programme, move_in

#: A Wednesday; the slots are on Tuesdays and Thursdays at 11.
NOW = oslo("2026-11-25 09:00")
TUESDAY = oslo("2026-12-01 11:00")
FRIDAY = oslo("2026-11-27 12:00")


class Home:
    """A programme in which something is posted to be done every week."""

    def __init__(self, database: Database, programme: Programme, kari: Person) -> None:
        self.database, self.programme, self.kari = database, programme, kari

    async def posts(self, starts_at: datetime, now: datetime = NOW, **changes: Any) -> Activity | Refused:
        kept: dict[str, Any] = {
            "activity_id": uuid4(),
            "title": "Lunsj",
            "starts_at": starts_at,
            "ends_at": starts_at + timedelta(hours=2),
            "weekly": True,
        }
        async with self.database.transaction() as session:
            return await posting.post(session, self.programme, self.kari, Draft(**(kept | changes)), now)

    async def passes(self, until: datetime) -> None:
        """Each due thing at its own hour, as the clock does."""
        while True:
            async with self.database.transaction() as session:
                at = (
                    await session.scalars(
                        select(Due.at)
                        .where(col(Due.state) == "waiting", col(Due.at) <= until)
                        .order_by(col(Due.at))
                        .limit(1)
                    )
                ).first()
            if at is None:
                return
            await ticks.run_due(self.database, at)

    async def days(self, state: str = "planned") -> list[str]:
        """Local date and hour of each, soonest first."""
        async with self.database.transaction() as session:
            rows = await session.scalars(
                select(Activity).where(col(Activity.state) == state).order_by(col(Activity.starts_at))
            )
            return [f"{row.starts_at.astimezone(OSLO):%-d.%-m %H:%M}" for row in rows]

    async def series(self, session: AsyncSession) -> Series:
        return (await session.scalars(select(Series))).one()

    async def hears(self, person: Person, kind: str = "series-taken") -> list[str]:
        async with self.database.transaction() as session:
            return await told(session, person, kind)


async def home(database: Database, **changes: object) -> Home:
    async with database.transaction() as session:
        programme = await found_programme(session, **changes)
        return Home(database, programme, await move_in(session, programme, "Kari", "staff"))


async def test_the_coming_weeks_are_put_up_and_the_first_is_told_as_a_weekly_thing(
    database: Database,
) -> None:
    one = await home(database)
    async with database.transaction() as session:
        maria = await move_in(session, one.programme, "Maria")
    await one.posts(TUESDAY, place="Kafeen", places=6, food="suppe")
    assert await one.days() == [
        "1.12 11:00",
        "8.12 11:00",
        "15.12 11:00",
        "22.12 11:00",
        "29.12 11:00",
        "5.1 11:00",
    ]
    assert await one.hears(maria, "activity-posted") == [
        "Nytt: Lunsj hver tirsdag kl 11, Kafeen. Oppmøte: stasjonen. Mat: suppe. "
        "Første gang er tirsdag 1.12 kl 11, med begrensede plasser. Vil du være med da? Svar JA eller NEI."
    ]
    async with database.transaction() as session:
        rows = (await session.scalars(select(Activity))).all()
        assert {(row.place, row.places, row.food, row.responsible_id) for row in rows} == {
            ("Kafeen", 6, "suppe", one.kari.id)
        }
        assert all(row.slot_id is not None and row.series_date == row.local_date for row in rows)
        free = await activities.free_slot_days(session, one.programme, NOW, count=3)
        assert {day.starts_at.astimezone(OSLO).weekday() for day in free} == {3}


async def test_it_grows_week_by_week_across_both_changes_of_clock_and_rings_nobody(
    database: Database,
) -> None:
    one = await home(database)
    async with database.transaction() as session:
        maria = await move_in(session, one.programme, "Maria")
    await one.posts(TUESDAY)
    await one.passes(oslo("2027-04-20 12:00"))
    assert (await one.days("done"))[-1] == "13.4 11:00"
    async with database.transaction() as session:
        rows = (await session.scalars(select(Activity).order_by(col(Activity.local_date)))).all()
    assert {f"{row.starts_at.astimezone(OSLO):%a %H:%M}" for row in rows} == {"Tue 11:00"}
    assert [row.local_date for row in rows] == [
        date(2026, 12, 1) + timedelta(weeks=weeks) for weeks in range(len(rows))
    ]
    assert rows[-1].local_date == date(2027, 6, 1)
    assert len(await one.hears(maria, "activity-posted")) == 1


async def test_growing_twice_puts_nothing_up_twice_and_downtime_is_made_good(database: Database) -> None:
    one = await home(database)
    await one.posts(TUESDAY)
    late = oslo("2026-12-20 08:00")
    await ticks.run_due(database, late)
    async with database.transaction() as session:
        series = await one.series(session)
        row = Due(kind="series-grow", subject_id=series.id, at=late, programme_id=one.programme.id)
        await repeating.grow(session, row, late)
    assert await one.days() == [
        "22.12 11:00",
        "29.12 11:00",
        "5.1 11:00",
        "12.1 11:00",
        "19.1 11:00",
        "26.1 11:00",
    ]
    async with database.transaction() as session:
        waiting = select(Due).where(col(Due.kind) == "series-grow", col(Due.state) == "waiting")
        assert [due.at for due in await session.scalars(waiting)] == [oslo("2026-12-22 11:00")]


async def test_holidays_and_closed_days_are_left_out(database: Database) -> None:
    one = await home(database)
    async with database.transaction() as session:
        session.add(ClosedDay(programme_id=one.programme.id, local_date=date(2026, 12, 11)))
    await one.posts(FRIDAY)
    # Christmas Day and New Year's Day are Fridays.
    assert await one.days() == ["27.11 12:00", "4.12 12:00", "18.12 12:00"]


async def test_a_day_that_something_else_has_is_left_out_and_the_poster_is_told_once(
    database: Database,
) -> None:
    one = await home(database)
    await one.posts(TUESDAY)
    async with database.transaction() as session:
        weekly = (await session.scalars(select(Slot).where(col(Slot.weekday) == 1))).one()
        await activities.plan(
            session, one.programme, "Kino", on(weekly, date(2027, 1, 12)), poll_id=None, now=NOW
        )
    await one.passes(oslo("2026-12-16 12:00"))
    assert "12.1 11:00" in await one.days()
    async with database.transaction() as session:
        here = await session.scalars(select(Activity).where(col(Activity.local_date) == date(2027, 1, 12)))
        assert [row.title for row in here] == ["Kino"]
    assert await one.hears(one.kari) == [
        "Lunsj (hver tirsdag kl 11) faller ut tirsdag 12.1, for da er noe annet satt opp."
    ]


async def test_all_staff_are_told_where_the_poster_has_left(database: Database) -> None:
    one = await home(database)
    async with database.transaction() as session:
        per = await move_in(session, one.programme, "Per", "staff")
    await one.posts(TUESDAY)
    async with database.transaction() as session:
        gone = await session.scalars(select(Membership).where(col(Membership.person_id) == one.kari.id))
        gone.one().until = NOW
        weekly = (await session.scalars(select(Slot).where(col(Slot.weekday) == 1))).one()
        await activities.plan(
            session, one.programme, "Kino", on(weekly, date(2027, 1, 12)), poll_id=None, now=NOW
        )
    await one.passes(oslo("2026-12-08 12:00"))
    assert len(await one.hears(per)) == 1
    assert await one.hears(one.kari) == []
    async with database.transaction() as session:
        latest = select(Activity).where(col(Activity.local_date) == date(2027, 1, 19))
        assert [row.responsible_id for row in await session.scalars(latest)] == [None]


async def test_what_was_moved_or_cancelled_is_not_put_up_again(database: Database) -> None:
    one = await home(database)
    await one.posts(TUESDAY)
    async with database.transaction() as session:
        rows = list((await session.scalars(select(Activity).order_by(col(Activity.local_date)))).all())
        await activities.drop(session, rows[-1], NOW)
        rows[1].local_date, rows[1].starts_at = date(2026, 12, 9), oslo("2026-12-09 11:00")
        rows[1].ends_at, rows[1].slot_id = oslo("2026-12-09 13:00"), None
    await one.passes(oslo("2026-12-08 12:00"))
    assert (await one.days())[:2] == ["9.12 11:00", "15.12 11:00"]
    assert "5.1 11:00" not in await one.days()
    assert (await one.days())[-1] == "19.1 11:00"


async def test_the_last_day_is_the_last(database: Database) -> None:
    one = await home(database)
    await one.posts(TUESDAY, until=date(2026, 12, 15))
    assert await one.days() == ["1.12 11:00", "8.12 11:00", "15.12 11:00"]
    await one.passes(oslo("2026-12-30 12:00"))
    assert await one.days() == []
    async with database.transaction() as session:
        assert (await one.series(session)).state == "ended"
        assert (await session.scalars(select(Due).where(col(Due.state) == "waiting"))).all() == []
    await ticks.mend(database, oslo("2026-12-30 12:00"))
    async with database.transaction() as session:
        grown = select(Due).where(col(Due.kind) == "series-grow", col(Due.state) == "waiting")
        assert (await session.scalars(grown)).all() == []


async def test_it_ends_when_staff_end_it(database: Database) -> None:
    one = await home(database)
    await one.posts(TUESDAY)
    now = oslo("2026-12-02 09:00")
    await one.passes(now)
    async with database.transaction() as session:
        dropped = await repeating.end(session, await one.series(session), now)
        assert [activity.local_date.day for activity in dropped][:2] == [8, 15]
        assert await repeating.end(session, await one.series(session), now) == []
    assert await one.days() == []
    await one.passes(now + timedelta(weeks=8))
    assert await one.days() == []
    async with database.transaction() as session:
        free = await activities.free_slot_days(session, one.programme, now, count=2)
        assert [day.day for day in free] == [date(2026, 12, 3), date(2026, 12, 8)]


async def test_a_slot_that_is_removed_leaves_the_series_where_it_is(database: Database) -> None:
    one = await home(database)
    await one.posts(TUESDAY)
    async with database.transaction() as session:
        (await session.scalars(select(Slot).where(col(Slot.weekday) == 1))).one().active = False
    await one.passes(oslo("2026-12-01 12:00"))
    async with database.transaction() as session:
        latest = await session.scalars(select(Activity).where(col(Activity.local_date) == date(2027, 1, 12)))
        assert latest.one().slot_id is None
        assert (await one.series(session)).slot_id is None


async def test_a_new_slot_at_its_hour_is_its_own(database: Database) -> None:
    one = await home(database)
    await one.posts(FRIDAY)
    async with database.transaction() as session:
        fridays = await slot(session, one.programme, FRIDAY)
    await one.passes(oslo("2026-11-27 13:00"))
    async with database.transaction() as session:
        rows = await session.scalars(select(Activity).where(col(Activity.slot_id) == fridays.id))
        assert [row.local_date for row in rows] == [date(2027, 1, 8)]


async def test_nothing_is_every_week_at_the_hour_when_the_clock_changes(database: Database) -> None:
    one = await home(database, quiet_from="12:00", quiet_to="12:00")
    for at, allowed in (("02:00", False), ("02:59", False), ("01:59", True), ("03:00", True)):
        starts_at = oslo(f"2026-11-29 {at}")
        posted = await one.posts(starts_at, ends_at=starts_at + timedelta(minutes=30))
        assert isinstance(posted, Activity) is allowed
        if isinstance(posted, Refused):
            assert posted.why.wording == "post-weekly-hour"


async def test_one_that_begins_in_some_months_is_not_put_up_in_full_at_once(database: Database) -> None:
    one = await home(database)
    await one.posts(oslo("2027-03-23 11:00"))
    assert await one.days() == ["23.3 11:00"]
    await one.passes(oslo("2027-03-01 12:00"))
    assert await one.days() == ["23.3 11:00", "30.3 11:00", "6.4 11:00"]


async def test_a_series_that_nothing_would_grow_grows_again(database: Database) -> None:
    one = await home(database)
    await one.posts(TUESDAY)
    now = oslo("2026-12-09 09:00")
    async with database.transaction() as session:
        await session.execute(delete(Due).where(col(Due.kind) == "series-grow"))
    await ticks.mend(database, now)
    await ticks.run_due(database, now)
    assert (await one.days())[-1] == "19.1 11:00"
    async with database.transaction() as session:
        series = await one.series(session)
        assert await series_rows.last_day(session, series.id) == date(2027, 1, 19)
        assert await people.is_member(session, one.programme.id, one.kari.id)
