"""When several came to nothing: who is asked, when it counts, and what rests meanwhile."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.chat.appointments import checking_in as chat
from bot.features.appointments import checking_in, without
from bot.messages import Refused, Say
from bot.wording import speak
from scheduler import ticks
from storage import acts, check_ins, memberships, preferences, signals
from storage.database import Database
from storage.tables import (
    Appointment,
    CheckIn,
    ClosedDay,
    Contact,
    Due,
    Membership,
    Outbox,
    Person,
    Programme,
)
from tests.features.plans import OSLO, offered, oslo, saying, told, turn, words
from tests.residents import found_programme, give_role, move_in

#: A Wednesday, noon.
NOW = oslo("2026-11-25 12:00")
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


async def homes(session: AsyncSession) -> tuple[Programme, Person, Person]:
    programme = await found_programme(session)
    maria = await move_in(session, programme, "Maria", "participant", sms="+4790000001")
    return programme, maria, await move_in(session, programme, "Kari", "staff", "coordinator", telegram="41")


async def came_to(
    session: AsyncSession,
    programme: Programme,
    person: Person,
    *ends: str,
    made_by: Person | None = None,
    last: datetime = NOW - timedelta(days=3),
) -> list[Appointment]:
    """One a day, the last of them at `last`. "asked": nobody answered; "agreed": it was not asked about."""
    made = []
    for number, end in enumerate(ends):
        starts_at = last - (len(ends) - 1 - number) * DAY
        row = Appointment(
            programme_id=programme.id,
            person_id=person.id,
            made_by=(made_by or person).id,
            party="NAV",
            starts_at=starts_at,
            state="agreed" if end == "asked" else end,
            created_at=starts_at - DAY,
        )
        session.add(row)
        await session.flush()
        if end == "asked":
            session.add(question(row, starts_at + 3 * HOUR))
        made.append(row)
    await session.flush()
    return made


def question(row: Appointment, asked_at: datetime) -> Outbox:
    return Outbox(
        programme_id=row.programme_id,
        person_id=row.person_id,
        recipient=row.person_id,
        channel="sms",
        kind=check_ins.ASKED,
        subject_id=row.id,
        version=row.version,
        lane="reminder",
        wording="after-asked",
        dedupe_key=f"{check_ins.ASKED}:{row.id}",
        state="sent",
        not_before=asked_at,
        created_at=asked_at,
        ended_at=asked_at,
        automatic=True,
    )


async def every(session: AsyncSession) -> list[CheckIn]:
    return list(await session.scalars(select(CheckIn).order_by(col(CheckIn.at))))


@pytest.mark.parametrize(
    ("ends", "looks"),
    [
        (("missed", "missed"), False),
        (("missed", "missed", "missed"), True),
        (("missed", "kept", "missed", "missed"), False),
        (("kept", "missed", "missed", "missed"), True),
        (("missed", "cancelled", "missed", "missed"), True),
        (("missed", "missed", "cancelled"), False),
        # What nobody was asked about tells nothing, either way.
        (("agreed", "agreed", "agreed", "agreed"), False),
        (("missed", "agreed", "missed", "missed"), True),
        (("asked", "asked", "asked", "missed"), True),
        (("asked", "missed", "missed", "kept"), False),
    ],
)
async def test_three_in_a_row_with_nothing_kept_between(
    database: Database, ends: tuple[str, ...], looks: bool
) -> None:
    async with database.transaction() as session:
        programme, maria, kari = await homes(session)
        await came_to(session, programme, maria, *ends)
        await checking_in.consider(session, programme, maria.id, NOW)
        found = await every(session)
        assert [(one.person_id, one.named_id) for one in found] == ([(maria.id, kari.id)] if looks else [])
        assert len(await told(session, kari, "check-in-new")) == looks


async def test_a_question_counts_when_two_days_have_gone_by(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, _kari = await homes(session)
        last = await came_to(session, programme, maria, "missed", "missed", "asked", last=NOW)
        at = last[-1].starts_at + 3 * HOUR + 2 * DAY
        await checking_in.consider(session, programme, maria.id, at - timedelta(seconds=1))
        assert await every(session) == []
        await checking_in.consider(session, programme, maria.id, at)
        assert len(await every(session)) == 1


async def test_while_one_waits_there_is_no_other_and_then_the_count_begins_anew(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, kari = await homes(session)
        await came_to(session, programme, maria, "missed", "missed", "missed")
        await checking_in.consider(session, programme, maria.id, NOW)
        await came_to(session, programme, maria, "missed", "missed", last=NOW + 5 * DAY)
        await checking_in.consider(session, programme, maria.id, NOW + 5 * DAY)
        (one,) = await every(session)
        await checking_in.decide(session, programme, kari, one.id, "resume", NOW + 6 * DAY)
        await checking_in.consider(session, programme, maria.id, NOW + 6 * DAY)
        assert len(await every(session)) == 1
        await came_to(session, programme, maria, "missed", last=NOW + 7 * DAY)
        await checking_in.consider(session, programme, maria.id, NOW + 7 * DAY)
        assert len(await every(session)) == 2


async def test_two_that_look_at_once_ask_once(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, kari = await homes(session)
        await came_to(session, programme, maria, "missed", "missed", "missed")

    async def look() -> None:
        async with database.transaction() as session:
            there = await session.get_one(Programme, programme.id)
            await checking_in.consider(session, there, maria.id, NOW)

    await asyncio.gather(*(look() for _ in range(4)))
    async with database.transaction() as session:
        assert len(await every(session)) == 1
        assert len(await told(session, kari, "check-in-new")) == 1


async def test_who_is_asked(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, kari = await homes(session)
        per = await move_in(session, programme, "Per", "staff")
        sam = await move_in(session, programme, "Sam", "peer_worker")
        jonas = await move_in(session, programme, "Jonas")
        held = await memberships.held(session, programme.id, maria.id, "participant")
        assert held is not None
        # A peer worker made the last one: the coordinator decides.
        await came_to(session, programme, maria, "missed", "missed", "missed", made_by=sam)
        await checking_in.consider(session, programme, maria.id, NOW)
        # One of the staff did.
        await came_to(session, programme, jonas, "missed", "missed", "missed", made_by=per)
        await checking_in.consider(session, programme, jonas.id, NOW)
        assert {one.person_id: one.named_id for one in await every(session)} == {
            maria.id: kari.id,
            jonas.id: per.id,
        }
        outcome = await checking_in.follow(session, programme, held.id, sam.id, NOW)
        assert isinstance(outcome, Refused)
        assert await told(session, sam, "check-in-new") == []


async def test_where_there_is_nobody_to_ask_all_who_come_see_it(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria")
        await came_to(session, programme, maria, "missed", "missed", "missed")
        await checking_in.consider(session, programme, maria.id, NOW)
        (one,) = await every(session)
        assert one.named_id is None
        assert [signal.kind for signal in await signals.standing(session, programme.id)] == ["check-in"]
        (row,) = await without.listed(session, programme, NOW)
        assert row.waits == without.Waits(None, None)


async def test_nobody_decides_about_themselves(database: Database) -> None:
    async with database.transaction() as session:
        programme, _maria, kari = await homes(session)
        await give_role(session, programme, kari.id, "participant")
        per = await move_in(session, programme, "Per", "staff")
        await came_to(session, programme, kari, "missed", "missed", "missed")
        await checking_in.consider(session, programme, kari.id, NOW)
        assert [one.named_id for one in await every(session)] == [per.id]


async def test_whoever_has_left_is_not_asked_about(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, _kari = await homes(session)
        await came_to(session, programme, maria, "missed", "missed", "missed")
        for role in await session.scalars(select(Membership).where(col(Membership.person_id) == maria.id)):
            role.until = NOW
        await session.flush()
        await checking_in.consider(session, programme, maria.id, NOW)
        assert await every(session) == []


@pytest.mark.parametrize(
    ("state", "decision", "wrote", "rests"),
    [
        ("waiting", None, None, True),
        ("waiting", None, NOW - HOUR, True),
        ("waiting", None, NOW + HOUR, False),
        ("decided", "rest", NOW + HOUR, True),
        ("decided", "rest", NOW + 3 * HOUR, False),
        ("decided", "resume", None, False),
        ("decided", "contact", None, False),
    ],
)
async def test_what_rests_and_for_how_long(
    database: Database, state: str, decision: str | None, wrote: datetime | None, rests: bool
) -> None:
    async with database.transaction() as session:
        programme, maria, kari = await homes(session)
        decided_at = NOW + 2 * HOUR if state == "decided" else None
        await check_ins.add(
            session,
            CheckIn(
                programme_id=programme.id,
                person_id=maria.id,
                named_id=kari.id,
                state=state,
                decision=decision,
                at=NOW,
                decided_at=decided_at,
            ),
        )
        for phone in await session.scalars(select(Contact)):
            phone.last_wrote_at = wrote
        await session.flush()
        assert await check_ins.nudges_rest(session, programme.id, maria.id) is rests
        assert not await check_ins.nudges_rest(session, programme.id, kari.id)


@pytest.mark.parametrize(
    ("asked", "closed", "at"),
    [
        ("2026-11-25 12:00", (), "2026-11-27 12:00"),
        ("2026-11-26 12:00", (), "2026-11-30 12:00"),
        ("2026-11-28 12:00", (), "2026-12-01 12:00"),
        ("2026-11-25 12:00", ("2026-11-26", "2026-11-27"), "2026-12-01 12:00"),
        # Over Christmas: the 24th is a working day here, the 25th and 26th are not.
        ("2026-12-23 12:00", (), "2026-12-28 12:00"),
        ("2026-10-23 12:00", (), "2026-10-27 12:00"),
    ],
)
async def test_two_working_days(database: Database, asked: str, closed: tuple[str, ...], at: str) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        for day in closed:
            session.add(
                ClosedDay(
                    programme_id=programme.id, local_date=datetime.fromisoformat(day).date(), reason="kurs"
                )
            )
        await session.flush()
        assert await checking_in.working_days_after(session, programme, oslo(asked), 2) == oslo(at)


async def test_only_the_named_one_decides_and_may_think_better_of_it(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, kari = await homes(session)
        per = await move_in(session, programme, "Per", "staff")
        other = await found_programme(session, "voss")
        await came_to(session, programme, maria, "missed", "missed", "missed")
        await checking_in.consider(session, programme, maria.id, NOW)
        (one,) = await every(session)
        for who, where, what in (
            (per, programme, "rest"),
            (kari, other, "rest"),
            (kari, programme, "straff"),
        ):
            assert isinstance(
                await checking_in.decide(session, where, who, one.id, what, NOW + HOUR), Refused
            )
        assert one.state == "waiting"
        for decision in ("rest", "resume", "contact"):
            decided = await checking_in.decide(session, programme, kari, one.id, decision, NOW + HOUR)
            assert isinstance(decided, checking_in.Decided)
            assert (one.state, one.decision) == ("decided", decision)
        waiting = await session.scalars(
            select(Due).where(col(Due.subject_id) == one.id, col(Due.state) == "waiting")
        )
        assert waiting.all() == []


async def test_a_decision_that_nothing_would_miss_is_missed_all_the_same(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, kari = await homes(session)
        await check_ins.add(
            session, CheckIn(programme_id=programme.id, person_id=maria.id, named_id=kari.id, at=NOW)
        )
    await ticks.mend(database, NOW)
    assert await ticks.mend(database, NOW) == 0
    await ticks.run_due(database, NOW + timedelta(minutes=1))
    async with database.transaction() as session:
        kinds = [signal.kind for signal in await signals.standing(session, programme.id)]
    assert "check-in" in kinds


async def test_their_words_are_theirs_in_each_programme(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, kari = await homes(session)
        other = await found_programme(session, "voss")
        await give_role(session, other, maria.id, "participant")
        await checking_in.keep_words(session, programme, maria, "ring mamma")
        assert await checking_in.words_of(session, programme, maria.id) == "ring mamma"
        assert await checking_in.words_of(session, other, maria.id) is None
        await came_to(session, programme, maria, "missed", "missed", "missed")
        await checking_in.consider(session, programme, maria.id, NOW)
        (said,) = await told(session, kari, "check-in-new")
        assert "Egne ord, hvis vi ikke hører noe: ring mamma" in said
        assert "NAV" not in said


async def test_what_is_kept_is_said_back_and_can_be_taken_back(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, kari = await homes(session)
        asked = await turn(session, programme, maria, NOW, "ring mamma")
        assert words(await chat.words(asked)).startswith("Lagret: ring mamma\n")
        own = await preferences.one(session, programme.id, maria.id)
        assert own is not None
        assert own.if_silent == "ring mamma"
        act = await acts.last(session, maria.id, NOW)
        assert act is not None
        assert act.kind == "check-in-words"
        await chat.undo(saying(asked, ""), act)
        await session.refresh(own)
        assert own.if_silent is None
        assert any("ring mamma" in said for said in await told(session, kari, "thread"))


async def test_what_is_too_long_is_a_message_and_keeps_what_stood_there(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, kari = await homes(session)
        await checking_in.keep_words(session, programme, maria, "ring mamma")
        long = "og så " * 60
        said = words(await chat.words(await turn(session, programme, maria, NOW, long)))
        assert "plass til 300 tegn" in said
        assert await checking_in.words_of(session, programme, maria.id) == "ring mamma"
        assert await told(session, kari, "thread") != []


async def test_only_a_participant_of_this_programme_is_followed_up(database: Database) -> None:
    async with database.transaction() as session:
        programme, maria, kari = await homes(session)
        other = await found_programme(session, "voss")
        stranger = await move_in(session, other, "Ola")
        theirs = await memberships.held(session, other.id, stranger.id, "participant")
        staff = await memberships.held(session, programme.id, kari.id, "staff")
        mine = await memberships.held(session, programme.id, maria.id, "participant")
        assert theirs and staff and mine
        for one in (theirs, staff):
            assert isinstance(await checking_in.follow(session, programme, one.id, kari.id, NOW), Refused)
        assert await checking_in.follow(session, programme, mine.id, kari.id, NOW) == (maria, kari)
        assert mine.followed_by == kari.id
        assert await checking_in.follow(session, programme, mine.id, None, NOW) == (maria, None)
        assert mine.followed_by is None
        asked = await turn(session, programme, kari, NOW)
        for strange in ("", "abc", theirs.id.hex, staff.id.hex):
            assert words(await chat.by_whom(asked, strange)) == speak_of("not-found")
        assert [label for _, label in offered(await chat.whom(asked))] == ["Maria"]


def speak_of(wording: str) -> str:
    return speak(Say(wording), "nb", OSLO)
