"""An appointment is proposed, counts from a yes, and is changed by whose it is: on both databases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.features.appointments import by_staff, changing, keeping, making
from bot.messages import Refused
from bot.when import Moment
from bot.when.repeats import Repeat, occurrences
from scheduler import ticks
from storage import acts, appointments, memberships, people
from storage.database import Database
from storage.tables import Appointment, Due, Outbox, Person, Programme
from tests.features.plans import OSLO, oslo
from tests.residents import found_programme, move_in

NOW = oslo("2026-11-25 09:00")
TUESDAY = oslo("2026-12-01 10:00")
MINE = frozenset({"participant"})
STAFF = frozenset({"staff"})


@dataclass
class Home:
    database: Database
    programme: Programme
    maria: Person
    kari: Person

    async def propose(
        self, at: datetime = TUESDAY, party: str = "NAV", **more: object
    ) -> making.Proposed | Refused:
        async with self.database.transaction() as session:
            return await making.propose(
                session,
                self.programme,
                self.maria,
                self.maria,
                party,
                at,
                NOW,
                **more,  # type: ignore[arg-type]
            )

    async def confirm(
        self, proposed: making.Proposed | Refused, now: datetime = NOW
    ) -> making.Made | Refused:
        assert isinstance(proposed, making.Proposed)
        async with self.database.transaction() as session:
            return await making.confirm(
                session, self.programme, self.maria, MINE, proposed.appointment.id, now
            )

    async def made(self, at: datetime = TUESDAY, party: str = "NAV", **more: object) -> Appointment:
        made = await self.confirm(await self.propose(at, party, **more))
        assert isinstance(made, making.Made)
        return made.appointment

    async def all(self) -> list[Appointment]:
        async with self.database.transaction() as session:
            return sorted(await session.scalars(select(Appointment)), key=lambda one: one.starts_at)


@pytest.fixture
async def home(database: Database) -> Home:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria", "participant", sms="+4790000001")
        kari = await move_in(session, programme, "Kari", "staff", sms="+4790000002")
    return Home(database, programme, maria, kari)


def refusal(outcome: object) -> str:
    assert isinstance(outcome, Refused)
    return outcome.why.wording


async def test_nothing_counts_before_the_yes(home: Home) -> None:
    proposed = await home.propose()
    async with home.database.transaction() as session:
        assert not await appointments.coming(session, home.programme.id, home.maria.id, NOW)
    await home.confirm(proposed)
    async with home.database.transaction() as session:
        assert len(await appointments.coming(session, home.programme.id, home.maria.id, NOW)) == 1


async def test_the_past_is_refused_and_so_is_a_yes_that_comes_too_late(home: Home) -> None:
    assert refusal(await home.propose(NOW)) == "appointment-past"
    proposed = await home.propose(NOW + timedelta(hours=1))
    assert refusal(await home.confirm(proposed, NOW + timedelta(hours=1))) == "appointment-past"
    assert await home.all() == []


@pytest.mark.parametrize(
    ("party", "minutes", "outcome"),
    [
        ("NAV", 0, "appointment-double"),
        ("nav", 30, "appointment-double"),
        ("NAV Bærum", -30, "appointment-double"),
        ("NAV", 31, None),
        ("NAV", -31, None),
        ("Frisør", 0, "beside"),
        ("Frisør", 29, "beside"),
        ("Frisør", 31, None),
    ],
)
async def test_what_stands_near_it(home: Home, party: str, minutes: int, outcome: str | None) -> None:
    await home.made()
    proposed = await home.propose(TUESDAY + timedelta(minutes=minutes), party)
    if isinstance(proposed, Refused):
        assert proposed.why.wording == outcome
    else:
        assert ("beside" if proposed.beside else None) == outcome


async def test_two_questions_about_one_appointment_make_one(home: Home) -> None:
    first = await home.propose()
    second = await home.propose(TUESDAY + timedelta(minutes=10))
    await home.confirm(first)
    assert refusal(await home.confirm(second)) == "appointment-double"
    assert [one.state for one in await home.all()] == ["agreed"]


async def test_a_second_yes_changes_nothing(home: Home) -> None:
    proposed = await home.propose()
    await home.confirm(proposed)
    again = await home.confirm(proposed)
    assert isinstance(again, making.Made)
    assert again.again
    assert len(await home.all()) == 1


async def test_a_series_keeps_its_hour_on_the_wall_over_the_change_of_clock(home: Home) -> None:
    repeat = Repeat(Moment(oslo("2027-03-16 10:00")), 1, 4)
    times = occurrences(repeat, OSLO)
    first = await home.made(times[0], series=times)
    rows = await home.all()
    assert [f"{one.starts_at.astimezone(OSLO):%d.%m %H:%M}" for one in rows] == [
        "16.03 10:00",
        "23.03 10:00",
        "30.03 10:00",
        "06.04 10:00",
    ]
    assert {one.series_id for one in rows} == {first.id}


async def test_of_a_series_what_stands_already_is_left_out_and_it_is_never_endless(home: Home) -> None:
    await home.made(TUESDAY + timedelta(weeks=1))
    times = occurrences(Repeat(Moment(TUESDAY), 1, None), OSLO)
    assert len(times) > making.MOST
    proposed = await home.propose(times[0], series=times)
    assert isinstance(proposed, making.Proposed)
    assert len(proposed.appointments) == making.MOST - 1
    await home.confirm(proposed)
    assert len(await home.all()) == making.MOST


async def test_only_who_was_asked_says_yes_or_no(home: Home) -> None:
    async with home.database.transaction() as session:
        jonas = await move_in(session, home.programme, "Jonas", "participant")
        other = await found_programme(session, "voss")
    proposed = await home.propose()
    assert isinstance(proposed, making.Proposed)
    key = proposed.appointment.id
    async with home.database.transaction() as session:
        for programme, person, roles in (
            (home.programme, jonas, MINE),
            (home.programme, home.kari, STAFF),
            (other, home.maria, MINE),
            (home.programme, home.maria, frozenset({"volunteer"})),
        ):
            assert (
                refusal(await making.confirm(session, programme, person, roles, key, NOW))
                == "appointment-gone"
            )
            assert refusal(await making.drop(session, programme, person, roles, key)) == "appointment-gone"
        assert refusal(await changing.delete(session, home.programme, jonas, key, NOW)) == "appointment-gone"
    assert [one.state for one in await home.all()] == ["asked"]


async def test_nobody_is_told_of_what_they_wrote_themselves_and_others_are(home: Home) -> None:
    await home.made(TUESDAY)
    async with home.database.transaction() as session:
        proposed = await making.propose(
            session, home.programme, home.maria, home.kari, "Lege", TUESDAY + timedelta(days=1), NOW
        )
        assert isinstance(proposed, making.Proposed)
        key = proposed.appointment.id
        await making.confirm(session, home.programme, home.kari, STAFF, key, NOW)
        rows = (await session.scalars(select(Outbox))).all()
    assert [(row.kind, row.person_id, row.predicate, row.automatic) for row in rows] == [
        ("appointment-made", home.maria.id, "appointment stands", True)
    ]
    assert rows[0].expires_at == TUESDAY + timedelta(days=1)


EIGHT, SEVEN, LATER = "2026-12-03 08:15", "2026-12-03 07:30", "2026-12-10 12:00"


@pytest.mark.parametrize(
    ("was", "now", "to", "lane"),
    [
        # The morning would be too late for somebody to turn back, or to be there.
        (EIGHT, "2026-12-02 22:30", None, "urgent"),
        (SEVEN, "2026-12-02 22:30", None, "urgent"),
        (EIGHT, "2026-12-02 22:30", LATER, "urgent"),
        (LATER, "2026-12-02 22:30", SEVEN, "urgent"),
        (LATER, "2026-12-02 22:30", None, "reminder"),
        (LATER, "2026-12-02 22:30", "2026-12-09 12:00", "reminder"),
        (EIGHT, "2026-12-02 15:00", None, "reminder"),
    ],
)
async def test_what_staff_change_in_the_night_is_told_while_it_is_of_use(
    home: Home, was: str, now: str, to: str | None, lane: str
) -> None:
    made = await home.made(oslo(was))
    async with home.database.transaction() as session:
        asked = session, home.programme, home.kari, made.id
        if to is None:
            await changing.delete(*asked, oslo(now), roles=STAFF)
        else:
            await changing.move(*asked, oslo(to), oslo(now), although=True, roles=STAFF)
        (row,) = (await session.scalars(select(Outbox))).all()
    assert (row.kind, row.lane) == (by_staff.MOVED if to else by_staff.OFF, lane)
    assert row.expires_at == oslo(to or was)


async def test_what_was_taken_away_and_stands_after_all_is_told_while_it_is_of_use(home: Home) -> None:
    made = await home.made(oslo(EIGHT))
    now = oslo("2026-12-02 22:30")
    async with home.database.transaction() as session:
        await changing.delete(session, home.programme, home.kari, made.id, now, roles=STAFF)
        (off,) = (await session.scalars(select(Outbox))).all()
        off.state = "sent"
        act = await acts.last(session, home.kari.id, now)
        assert act is not None
        await changing.bring_back(session, home.programme, home.kari, act, now, roles=STAFF)
        again = (await session.scalars(select(Outbox).where(col(Outbox.kind) == making.MADE))).one()
    assert (again.lane, again.expires_at) == ("urgent", oslo(EIGHT))


async def test_what_was_written_down_by_mistake_is_taken_back_while_it_is_of_use(home: Home) -> None:
    evening, night = oslo("2026-12-02 20:55"), oslo("2026-12-02 21:02")
    async with home.database.transaction() as session:
        whose = home.programme, home.maria, home.kari
        proposed = await making.propose(session, *whose, "Lege", oslo(EIGHT), evening)
        assert isinstance(proposed, making.Proposed)
        key = proposed.appointment.id
        await making.confirm(session, home.programme, home.kari, STAFF, key, evening)
        (told,) = (await session.scalars(select(Outbox))).all()
        assert told.lane == "reminder"
        told.state = "sent"
        act = await acts.last(session, home.kari.id, night)
        assert act is not None
        await making.take_back(session, home.programme, home.kari, act, night)
        withdrawn = select(Outbox).where(col(Outbox.kind) == "appointment-withdrawn")
        assert (await session.scalars(withdrawn)).one().lane == "urgent"


async def test_only_staff_of_the_programme_change_those_of_who_takes_part(home: Home) -> None:
    key = (await home.made()).id
    async with home.database.transaction() as session:
        jonas = await move_in(session, home.programme, "Jonas", "participant")
        other = await found_programme(session, "voss")
        for programme, actor, roles in (
            (home.programme, jonas, MINE),
            (home.programme, home.kari, frozenset({"volunteer"})),
            (home.programme, home.kari, frozenset({"peer_worker"})),
            (other, home.kari, STAFF),
        ):
            asked = session, programme, actor, key
            later = TUESDAY + timedelta(days=1)
            moved = await changing.move(*asked, later, NOW, although=True, roles=roles)
            assert refusal(moved) == "appointment-gone"
            assert refusal(await changing.delete(*asked, NOW, roles=roles)) == "appointment-gone"
        membership = await memberships.held(session, home.programme.id, home.maria.id, "participant")
        assert membership is not None
        membership.until = NOW
        await session.flush()
        people.forget_ahead(session)
        gone = await changing.delete(session, home.programme, home.kari, key, NOW, roles=STAFF)
        assert refusal(gone) == "appointment-gone"
    assert [(one.state, one.starts_at) for one in await home.all()] == [("agreed", TUESDAY)]


async def test_one_who_is_no_longer_staff_makes_nothing_count(home: Home) -> None:
    async with home.database.transaction() as session:
        proposed = await making.propose(session, home.programme, home.maria, home.kari, "Lege", TUESDAY, NOW)
        assert isinstance(proposed, making.Proposed)
        said = await making.confirm(
            session, home.programme, home.kari, frozenset({"volunteer"}), proposed.appointment.id, NOW
        )
    assert refusal(said) == "appointment-gone"


async def test_a_meeting_of_several_is_not_changed_by_one(home: Home) -> None:
    made = await home.made()
    async with home.database.transaction() as session:
        (await session.get_one(Appointment, made.id)).kind = "plan"
    async with home.database.transaction() as session:
        asked = (home.programme, home.maria, made.id)
        assert refusal(await changing.delete(session, *asked, NOW)) == "appointment-several"
        later = TUESDAY + timedelta(days=1)
        assert refusal(await changing.may_move(session, *asked, later, NOW)) == "appointment-several"
        assert isinstance(await changing.remind(session, *asked, NOW), Appointment)


async def test_a_new_time_is_a_new_version_and_what_was_due_is_due_then(home: Home) -> None:
    made = await home.made()
    later = oslo("2026-12-10 12:00")
    async with home.database.transaction() as session:
        moved = await changing.move(session, home.programme, home.maria, made.id, later, NOW, although=False)
        assert isinstance(moved, Appointment)
        assert (moved.version, moved.starts_at) == (2, later)
        due = await _due(session, made.id)
    assert due[keeping.DAYS] == oslo("2026-12-08 12:00")


async def test_a_new_time_where_another_is_needs_to_be_known(home: Home) -> None:
    made = await home.made()
    later = oslo("2026-12-10 12:00")
    await home.made(later, "Lege")
    async with home.database.transaction() as session:
        asked = await changing.move(session, home.programme, home.maria, made.id, later, NOW, although=False)
        assert isinstance(asked, making.Proposed)
        assert asked.beside is not None
        assert (await session.get_one(Appointment, made.id)).starts_at == TUESDAY
        moved = await changing.move(session, home.programme, home.maria, made.id, later, NOW, although=True)
        assert isinstance(moved, Appointment)


@pytest.mark.parametrize(
    ("at", "why"),
    [
        (NOW - timedelta(days=1), "appointment-past"),
        (TUESDAY, "appointment-stands"),
        (TUESDAY + timedelta(days=7), "appointment-double"),
    ],
)
async def test_a_new_time_that_cannot_be(home: Home, at: datetime, why: str) -> None:
    made = await home.made()
    await home.made(TUESDAY + timedelta(days=7, minutes=20))
    async with home.database.transaction() as session:
        moved = await changing.move(session, home.programme, home.maria, made.id, at, NOW, although=True)
    assert refusal(moved) == why


async def test_what_is_over_or_gone_is_not_changed(home: Home) -> None:
    made = await home.made()
    after = TUESDAY + timedelta(hours=1)
    async with home.database.transaction() as session:
        asked = (home.programme, home.maria)
        assert refusal(await changing.delete(session, *asked, made.id, after)) == "appointment-begun"
        assert refusal(await changing.remind(session, *asked, uuid4(), NOW)) == "appointment-gone"
        await changing.delete(session, *asked, made.id, NOW)
        assert refusal(await changing.delete(session, *asked, made.id, NOW)) == "appointment-gone"
        later = TUESDAY + timedelta(days=1)
        assert refusal(await changing.may_move(session, *asked, made.id, later, NOW)) == "appointment-gone"


async def test_what_nobody_said_yes_to_is_forgotten_even_when_that_was_not_written_down(home: Home) -> None:
    times = [TUESDAY, TUESDAY + timedelta(weeks=1)]
    await home.propose(TUESDAY, series=times)
    await home.propose(TUESDAY + timedelta(days=1), "Lege")
    async with home.database.transaction() as session:
        for row in await session.scalars(select(Due).where(col(Due.kind) == keeping.FORGET)):
            await session.delete(row)
    later = NOW + timedelta(days=2)
    # The programme's own two beside them.
    assert await ticks.mend(home.database, later) == 2 + 2
    assert await ticks.mend(home.database, later) == 0
    async with home.database.transaction() as session:
        for row in await session.scalars(select(Due).where(col(Due.kind) == keeping.FORGET)):
            await making.forget(session, row, later)
    assert await home.all() == []


async def _due(session: AsyncSession, key: object) -> dict[str, datetime]:
    rows = await session.scalars(select(Due).where(col(Due.subject_id) == key, col(Due.state) == "waiting"))
    return {row.kind: row.at for row in rows}


async def test_whoever_asks_and_asks_keeps_only_the_newest_questions(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria", telegram="11")
        for hour in range(making.MOST_ASKED + 3):
            at = NOW + timedelta(days=hour + 1)
            await making.propose(session, programme, maria, maria, "Frisør", at, NOW)
        asked = await appointments.asked(session, programme.id, maria.id)
        assert len(asked) == making.MOST_ASKED
        assert max(one.starts_at for one in asked) == at
