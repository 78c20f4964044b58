"""A day when somebody is back: whose it is, when the team is asked, and what is never lost or repeated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import delete
from sqlmodel import col, select

from bot import nights
from bot.access import PERSONAL
from bot.features import pausing
from bot.features.appointments import returns
from bot.messages import Refused, from_json
from scheduler import ticks
from storage import memberships, preferences
from storage import returns as stored
from storage.database import Database
from storage.tables import Appointment, ClosedDay, Due, Outbox, Person, Programme, Return
from tests.features.plans import oslo
from tests.residents import found_programme, give_role, move_in

NOW = oslo("2026-11-25 09:00")


@dataclass
class Away:
    """Maria is away, and Kari has noted it."""

    database: Database
    programme: Programme
    maria: Person
    kari: Person

    async def until(self, day: date, *, by: Person | None = None, at: datetime = NOW) -> Return | Refused:
        async with self.database.transaction() as session:
            return await returns.away(session, self.programme, self.maria, by or self.kari, day, at)

    async def due(self) -> dict[str, datetime]:
        async with self.database.transaction() as session:
            rows = await session.scalars(
                select(Due).where(col(Due.kind).in_(returns.KINDS), col(Due.state) == "waiting")
            )
            return {row.kind: row.at for row in rows}

    async def said(self, kind: str) -> list[Outbox]:
        async with self.database.transaction() as session:
            return list(await session.scalars(select(Outbox).where(col(Outbox.kind) == kind)))

    async def pause(self) -> datetime | None:
        async with self.database.transaction() as session:
            kept = await preferences.one(session, self.programme.id, self.maria.id)
            return kept.paused_until if kept else None


@pytest.fixture
async def away(database: Database) -> Away:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria", "participant", sms="+4790000001")
        kari = await move_in(session, programme, "Kari", "staff", sms="+4790000002")
    return Away(database, programme, maria, kari)


def why(outcome: object) -> str:
    assert isinstance(outcome, Refused)
    return str(outcome.why.args.get("why", outcome.why.wording))


@pytest.mark.parametrize(
    ("day", "asked"),
    [
        (date(2027, 3, 15), "2027-03-01 09:00"),
        # Fourteen days before is a Sunday, or a day when it is closed: the last working day before.
        (date(2027, 3, 14), "2027-02-26 09:00"),
        (date(2027, 1, 8), "2026-12-24 09:00"),
        (date(2027, 1, 4), "2026-12-18 09:00"),
        # It is nearer: at once, it is Wednesday at nine.
        (date(2026, 12, 1), "2026-11-25 09:00"),
    ],
)
async def test_the_team_is_asked_on_a_working_day_fourteen_days_before_at_the_latest(
    away: Away, day: date, asked: str
) -> None:
    async with away.database.transaction() as session:
        session.add(
            ClosedDay(programme_id=away.programme.id, local_date=date(2026, 12, 21), reason="planlegging")
        )
    assert isinstance(await away.until(day), Return)
    assert (await away.due())["return-soon"] == oslo(asked)


async def test_the_team_is_not_asked_on_a_day_when_only_somebody_stands_in(away: Away) -> None:
    async with away.database.transaction() as session:
        hours = {"substitute": "Kari", "opens": "09:00", "closes": "12:00"}
        day = date(2027, 3, 1)
        session.add(ClosedDay(programme_id=away.programme.id, local_date=day, **hours))
    assert isinstance(await away.until(date(2027, 3, 15)), Return)
    assert (await away.due())["return-soon"] == oslo("2027-02-26 09:00")


@pytest.mark.parametrize(
    ("now", "day", "asked"),
    [
        ("2026-11-27 16:00", date(2026, 12, 3), "2026-11-30 09:00"),
        ("2026-11-25 07:00", date(2026, 12, 3), "2026-11-25 09:00"),
        # No opening is left before they come: as soon as it is no longer night.
        ("2026-11-27 22:00", date(2026, 11, 28), "2026-11-28 08:00"),
    ],
)
async def test_where_the_day_is_near_the_team_is_asked_when_somebody_is_at_work(
    away: Away, now: str, day: date, asked: str
) -> None:
    assert isinstance(await away.until(day, at=oslo(now)), Return)
    assert (await away.due())["return-soon"] == oslo(asked)


async def test_the_silence_lasts_past_noon_and_longer_than_a_pause_may(away: Away) -> None:
    assert isinstance(await away.until(date(2027, 9, 15)), Return)
    assert await away.pause() == oslo("2027-09-15 13:00")
    async with away.database.transaction() as session:
        refused = await pausing.pause(session, away.maria, oslo("2027-09-15 12:00"), NOW)
    assert why(refused) == "pause-too-long"


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2026, 11, 25), "past"),
        (date(2026, 11, 1), "past"),
        (date(2028, 5, 26), "too-far"),
    ],
)
async def test_a_day_that_cannot_be_is_refused_and_nothing_is_kept(
    away: Away, day: date, reason: str
) -> None:
    assert why(await away.until(day)) == reason
    assert await away.due() == {}
    assert await away.pause() is None


async def test_eighteen_months_are_not_too_far(away: Away) -> None:
    assert isinstance(await away.until(date(2028, 5, 25)), Return)


async def test_the_same_day_twice_is_one_and_another_one_takes_its_place(away: Away) -> None:
    assert isinstance(await away.until(date(2027, 3, 15)), Return)
    assert why(await away.until(date(2027, 3, 15))) == "return-already"
    moved = await away.until(date(2027, 2, 15))
    assert isinstance(moved, Return)
    assert moved.version == 2
    assert await away.pause() == oslo("2027-02-15 13:00")
    assert (await away.due())["return-back"] == oslo("2027-02-15 12:00")


async def test_staff_do_not_shorten_a_pause_that_somebody_chose(away: Away) -> None:
    async with away.database.transaction() as session:
        await pausing.pause(session, away.maria, oslo("2027-01-20 08:00"), NOW)
    assert isinstance(await away.until(date(2026, 12, 20)), Return)
    assert await away.pause() == oslo("2027-01-20 08:00")


async def test_staff_give_peace_in_their_own_programme_only(away: Away) -> None:
    async with away.database.transaction() as session:
        other = await found_programme(session, "voss")
        await give_role(session, other, away.maria.id, "participant")
    assert isinstance(await away.until(date(2027, 3, 15)), Return)
    async with away.database.transaction() as session:
        elsewhere = await preferences.one(session, other.id, away.maria.id)
    assert elsewhere is None or elsewhere.paused_until is None
    assert await away.pause() == oslo("2027-03-15 13:00")


async def test_another_programme_sees_and_changes_nothing_of_it(away: Away) -> None:
    one = await away.until(date(2027, 3, 15))
    assert isinstance(one, Return)
    async with away.database.transaction() as session:
        other = await found_programme(session, "voss")
        per = await move_in(session, other, "Per", "staff")
        for act in (returns.take, returns.give_up, returns.call_off):
            assert why(await act(session, other, per, one.id, NOW)) == "not-found"
        assert why(await returns.away(session, other, away.maria, per, one.day, NOW)) == "organise-not-known"


async def test_who_has_left_is_not_waited_for(away: Away) -> None:
    one = await away.until(date(2027, 3, 15))
    assert isinstance(one, Return)
    async with away.database.transaction() as session:
        (membership,) = await memberships.of_person(session, away.maria.id)
        membership.until = NOW
    await ticks.run_due(away.database, oslo("2027-03-15 12:00"))
    assert await away.said("return-soon") == []
    assert await away.said("return-first-word") == []
    assert await away.due() == {}
    await ticks.mend(away.database, oslo("2027-03-16 04:00"))
    assert await away.due() == {}


async def test_a_first_word_that_comes_much_too_late_is_left_out(away: Away) -> None:
    await away.until(date(2027, 3, 15))
    await ticks.run_due(away.database, oslo("2027-03-20 12:00"))
    assert await away.said("return-first-word") == []
    async with away.database.transaction() as session:
        assert await stored.waiting(session, away.programme.id) == []


async def test_it_can_begin_again_when_it_is_over(away: Away) -> None:
    await away.until(date(2026, 12, 20))
    await ticks.run_due(away.database, oslo("2026-12-20 12:00"))
    assert len(await away.said("return-first-word")) == 1
    assert isinstance(await away.until(date(2027, 3, 15), at=oslo("2026-12-21 10:00")), Return)
    assert (await away.due())["return-back"] == oslo("2027-03-15 12:00")


async def test_what_would_never_be_done_about_it_is_mended(away: Away) -> None:
    await away.until(date(2027, 3, 15))
    await ticks.mend(away.database, NOW)
    assert await ticks.mend(away.database, NOW) == 0
    async with away.database.transaction() as session:
        await session.execute(delete(Due).where(col(Due.kind).in_(("return-soon", "return-back"))))
    assert await ticks.mend(away.database, NOW) == 2
    due = await away.due()
    assert due["return-soon"] == oslo("2027-03-01 09:00")
    assert due["return-back"] == oslo("2027-03-15 12:00")


async def test_what_is_told_names_nobody_and_no_place(away: Away) -> None:
    await away.until(date(2027, 3, 15))
    (noted,) = await away.said("return-noted")
    assert noted.person_id == away.maria.id
    assert noted.reply is not None
    assert set(from_json(noted.reply).text.args) == {"day"}


async def test_the_day_counts_from_the_first_to_the_last_minute(away: Away) -> None:
    await away.until(date(2027, 3, 15))
    await ticks.run_due(away.database, oslo("2027-03-15 12:00") - timedelta(seconds=1))
    assert await away.said("return-first-word") == []
    await ticks.run_due(away.database, oslo("2027-03-15 12:00"))
    (word,) = await away.said("return-first-word")
    assert word.lane == "reminder"
    async with away.database.transaction() as session:
        assert await nights.may_go(session, word, oslo("2027-03-15 12:00"))
        assert await pausing.until_when(session, away.maria, oslo("2027-03-15 13:00")) is None


async def test_a_first_word_waits_for_a_longer_pause_that_somebody_chose(away: Away) -> None:
    await away.until(date(2027, 1, 15))
    async with away.database.transaction() as session:
        await pausing.pause(session, away.maria, oslo("2027-01-20 08:00"), NOW)
    await ticks.run_due(away.database, oslo("2027-01-15 12:00"))
    (word,) = await away.said("return-first-word")
    async with away.database.transaction() as session:
        kept = await session.get_one(Outbox, word.id)
        kept.state = "sending"
        assert not await nights.may_go(session, kept, oslo("2027-01-15 12:00"))


async def test_removing_the_day_ends_the_silence_that_came_with_it(away: Away) -> None:
    one = await away.until(date(2027, 3, 15))
    assert isinstance(one, Return)
    async with away.database.transaction() as session:
        await returns.call_off(session, away.programme, away.kari, one.id, NOW)
    assert await away.pause() is None


@pytest.mark.parametrize(
    ("starts", "is_before"),
    [
        ("2026-11-25 08:59", False),
        ("2026-12-03 10:00", True),
        ("2027-03-15 12:59", True),
        ("2027-03-15 13:00", False),
    ],
)
async def test_what_nobody_is_reminded_of_is_what_begins_in_the_silence(
    away: Away, starts: str, is_before: bool
) -> None:
    async with away.database.transaction() as session:
        session.add(
            Appointment(
                programme_id=away.programme.id,
                person_id=away.maria.id,
                made_by=away.maria.id,
                party="NAV",
                state="agreed",
                starts_at=oslo(starts),
                created_at=NOW,
            )
        )
    async with away.database.transaction() as session:
        those = await returns.agreed_before(session, away.programme, away.maria, date(2027, 3, 15), NOW)
    assert bool(those) is is_before


async def test_that_it_is_quiet_is_for_the_phone_only_as_far_as_it_is_chosen(away: Away) -> None:
    await away.until(date(2027, 3, 15))
    (noted,) = await away.said("return-noted")
    assert noted.kind in PERSONAL
    assert noted.reply is not None
    assert from_json(noted.reply).veil is not None
