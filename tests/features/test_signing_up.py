"""Who comes: places, the line, places that come free, and what is said to each."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.chat.activities import coming
from bot.chat.activities import showing as week_chat
from bot.chat.activities import signing_up as chat
from bot.demo.changes import PATIENCE
from bot.features import activities, signing_up, who_comes
from bot.features.signing_up import Standing
from bot.messages import Refused
from storage import activities as stored
from storage import acts, people
from storage.database import Database
from storage.tables import Activity, Due, Membership, Outbox, Person, Programme, SignUp
from tests.features.plans import offered, oslo, planned, told, turn, words
from tests.residents import found_programme, move_in

#: A Wednesday; what is signed up for is on Friday.
NOW = oslo("2026-11-25 09:00")
START = oslo("2026-11-27 11:00")


async def house(
    session: AsyncSession, *names: str, places: int | None = 1
) -> tuple[Programme, Activity, list[Person]]:
    """A programme, bowling on Friday with so many places, and participants with these names."""
    programme = await found_programme(session)
    bowling = await planned(session, programme, START, now=NOW, places=places)
    those = [
        await move_in(session, programme, name, sms=f"+479000{number:04}")
        for number, name in enumerate(names)
    ]
    return programme, bowling, those


async def states(session: AsyncSession, activity: Activity) -> dict[str, str]:
    rows = await session.execute(
        select(Person, SignUp)
        .join(SignUp, col(SignUp.person_id) == col(Person.id))
        .where(col(SignUp.activity_id) == activity.id)
    )
    return {person.name: sign_up.state for person, sign_up in rows}


async def joins(session: AsyncSession, activity: Activity, *those: Person) -> None:
    """In this order, a minute between."""
    programme = await session.get_one(Programme, activity.programme_id)
    for minute, person in enumerate(those):
        at = NOW + timedelta(minutes=minute)
        await signing_up.come(session, programme, person, activity.id, at)


async def test_places_are_given_in_order_and_then_the_line(database: Database) -> None:
    async with database.transaction() as session:
        programme, bowling, people_ = await house(session, "Ali", "Bo", "Cai", "Dina", places=2)
        said = [
            words(
                await chat.come(
                    await turn(session, programme, one, NOW + timedelta(minutes=at)), bowling.id.hex
                )
            )
            for at, one in enumerate(people_)
        ]
    assert said[0] == said[1]
    assert said[1] == (
        "Så fint! Du har plass: Bowling fredag 27.11 kl 11. Oppmøte: stasjonen. "
        "Svar AVBUD hvis det ikke passer likevel."
    )
    assert said[3] == (
        "Alle plassene er tatt. Du er nr 2 på ventelista. Vi sier fra hvis det blir plass. "
        "Svar AVBUD hvis du vil av lista."
    )


async def test_a_second_press_changes_nothing_and_says_the_same(database: Database) -> None:
    async with database.transaction() as session:
        programme, bowling, (ali, bo, cai) = await house(session, "Ali", "Bo", "Cai")
        await joins(session, bowling, ali, bo, cai)
        later = NOW + timedelta(hours=1)
        first = await signing_up.come(session, programme, ali, bowling.id, later)
        line = await signing_up.come(session, programme, bo, bowling.id, later)
        assert isinstance(first, Standing) and first.state == "going"
        assert isinstance(line, Standing) and (line.state, line.number) == ("waiting", 1)
        gone = [await signing_up.stay(session, programme, cai, bowling.id, later) for _ in range(2)]
        assert gone[0] == gone[1]
        act = await acts.last(session, ali.id, NOW + timedelta(minutes=10))
        assert act is not None and act.at == NOW
        assert await states(session, bowling) == {"Ali": "going", "Bo": "waiting", "Cai": "declined"}


async def test_two_people_and_one_place_give_one_place_and_one_number_in_line(database: Database) -> None:
    async with database.transaction() as session:
        programme, bowling, both = await house(session, "Ali", "Bo")

    async def come(person: Person) -> str:
        async with database.transaction() as session:
            await people.lock(session, person.id)
            outcome = await signing_up.come(session, programme, person, bowling.id, NOW)
        assert isinstance(outcome, Standing)
        return outcome.state

    assert sorted(await asyncio.gather(*map(come, both))) == ["going", "waiting"]


async def test_one_who_gives_up_a_place_and_one_who_waits_do_not_lock_each_other_out(
    database: Database,
) -> None:
    async with database.transaction() as session:
        programme, bowling, (ali, bo) = await house(session, "Ali", "Bo")
        await joins(session, bowling, ali, bo)
    held = [asyncio.Event(), asyncio.Event()]

    async def one_turn(person: Person, mine: asyncio.Event, other: asyncio.Event) -> Standing | Refused:
        async with database.transaction() as session:
            await people.lock(session, person.id)
            mine.set()
            if not database.is_sqlite:
                await asyncio.wait_for(other.wait(), PATIENCE)
            act = signing_up.stay if person is ali else signing_up.come
            return await act(session, programme, person, bowling.id, NOW + timedelta(hours=1))

    await asyncio.gather(one_turn(ali, held[0], held[1]), one_turn(bo, held[1], held[0]))
    async with database.transaction() as session:
        assert (await states(session, bowling))["Ali"] == "declined"
        assert (await states(session, bowling))["Bo"] in ("offered", "going")


async def test_a_place_that_comes_free_goes_down_the_line_one_at_a_time(database: Database) -> None:
    async with database.transaction() as session:
        programme, bowling, (ali, bo, cai, dina) = await house(session, "Ali", "Bo", "Cai", "Dina")
        await joins(session, bowling, ali, bo, cai, dina)
        thanks = await chat.stay(await turn(session, programme, ali, NOW), bowling.id.hex)
        assert words(thanks).endswith("Nå får en annen plassen.")
        assert await told(session, bo, "activity-offer") == [
            "Nå er det plass til deg: Bowling fredag 27.11 kl 11. "
            "Svar JA eller NEI innen onsdag 25.11 kl 13, ellers går plassen videre."
        ]
        await signing_up.stay(session, programme, bo, bowling.id, NOW + timedelta(minutes=10))
        assert await states(session, bowling) == {
            "Ali": "declined", "Bo": "declined", "Cai": "offered", "Dina": "waiting",
        }  # fmt: skip
        accepted = await signing_up.come(session, programme, cai, bowling.id, NOW + timedelta(hours=1))
        assert isinstance(accepted, Standing) and accepted.state == "going"
        number = await signing_up.come(session, programme, dina, bowling.id, NOW + timedelta(hours=1))
        assert isinstance(number, Standing) and number.number == 1
        # One more place comes free: neither of those who said no is asked again.
        await signing_up.stay(session, programme, cai, bowling.id, NOW + timedelta(hours=2))
        assert [len(await told(session, one, "activity-offer")) for one in (ali, bo, cai, dina)] == [
            0,
            1,
            1,
            1,
        ]


async def test_an_offer_that_nobody_takes_is_passed_on_when_it_ends(database: Database) -> None:
    async with database.transaction() as session:
        programme, bowling, (ali, bo, cai) = await house(session, "Ali", "Bo", "Cai")
        await joins(session, bowling, ali, bo, cai)
        await signing_up.stay(session, programme, ali, bowling.id, NOW)
        row = (await session.scalars(select(Due).where(col(Due.kind) == "offer-ends"))).one()
    assert row.at == NOW + timedelta(hours=4)
    for at, now_states in (
        (row.at - timedelta(seconds=1), {"Ali": "declined", "Bo": "offered", "Cai": "waiting"}),
        (row.at, {"Ali": "declined", "Bo": "declined", "Cai": "offered"}),
        (row.at, {"Ali": "declined", "Bo": "declined", "Cai": "offered"}),
    ):
        async with database.transaction() as session:
            await signing_up.offer_ends(session, row, at)
            assert await states(session, bowling) == now_states
    async with database.transaction() as session:
        late = await signing_up.come(session, programme, bo, bowling.id, row.at + timedelta(minutes=1))
        assert isinstance(late, Standing) and (late.state, late.number) == ("waiting", 1)


async def test_no_place_is_kept_for_one_who_cannot_hear_of_it_and_they_may_still_take_it(
    database: Database,
) -> None:
    async with database.transaction() as session:
        programme, bowling, (ali, bo, cai) = await house(session, "Ali", "Bo", "Cai")
        await joins(session, bowling, ali, bo, cai)
        for contact in await people.contacts_of(session, bo.id):
            people.change_state(contact, "opted_out")
        await session.flush()
        gone = await signing_up.stay(session, programme, ali, bowling.id, NOW)
        assert isinstance(gone, Standing) and gone.passed_on
        assert await states(session, bowling) == {"Ali": "declined", "Bo": "waiting", "Cai": "offered"}
        assert await told(session, bo, "activity-offer") == []
        await signing_up.stay(session, programme, cai, bowling.id, NOW)
        assert await states(session, bowling) == {"Ali": "declined", "Bo": "waiting", "Cai": "declined"}
        taken = await signing_up.come(session, programme, bo, bowling.id, NOW)
        assert isinstance(taken, Standing) and taken.state == "going"


async def test_an_answer_a_moment_after_the_offer_ended_does_not_take_the_place_of_the_next(
    database: Database,
) -> None:
    async with database.transaction() as session:
        programme, bowling, (ali, bo, cai) = await house(session, "Ali", "Bo", "Cai")
        await joins(session, bowling, ali, bo, cai)
        await signing_up.stay(session, programme, ali, bowling.id, NOW)
        late = await signing_up.come(session, programme, bo, bowling.id, NOW + timedelta(hours=4))
        assert isinstance(late, Standing) and late.state == "waiting"
        assert (await states(session, bowling))["Cai"] == "offered"


async def test_an_offer_is_true_as_long_as_it_stands(database: Database) -> None:
    async with database.transaction() as session:
        programme, bowling, (ali, bo) = await house(session, "Ali", "Bo")
        await joins(session, bowling, ali, bo)
        await signing_up.stay(session, programme, ali, bowling.id, NOW)
        row = (await session.scalars(select(Outbox).where(col(Outbox.kind) == "activity-offer"))).one()
        assert (row.lane, row.automatic, row.predicate) == ("reminder", True, "offer stands")
        ends = NOW + timedelta(hours=4)
        assert row.expires_at == ends
        assert await stored.offer_stands(session, row, NOW)
        assert not await stored.offer_stands(session, row, ends)
        await signing_up.come(session, programme, bo, bowling.id, NOW + timedelta(hours=1))
        assert not await stored.offer_stands(session, row, NOW + timedelta(hours=1))


async def test_who_has_left_is_not_offered_a_place(database: Database) -> None:
    async with database.transaction() as session:
        programme, bowling, (ali, bo, cai) = await house(session, "Ali", "Bo", "Cai")
        await joins(session, bowling, ali, bo, cai)
        theirs = await session.scalars(select(Membership).where(col(Membership.person_id) == bo.id))
        theirs.one().until = NOW
        await session.flush()
        await signing_up.stay(session, programme, ali, bowling.id, NOW)
        assert await states(session, bowling) == {"Ali": "declined", "Bo": "waiting", "Cai": "offered"}


@pytest.mark.parametrize(
    ("now", "starts", "until"),
    [
        ("2026-11-25 09:00", "2026-11-27 11:00", "2026-11-25 13:00"),
        ("2026-11-25 16:59", "2026-11-27 11:00", "2026-11-25 20:59"),
        # It would end in the night: until noon the day after.
        ("2026-11-25 17:00", "2026-11-27 11:00", "2026-11-26 12:00"),
        ("2026-11-25 20:30", "2026-11-27 11:00", "2026-11-26 12:00"),
        # Told in the morning.
        ("2026-11-25 23:30", "2026-11-27 11:00", "2026-11-26 12:00"),
        ("2026-11-26 03:00", "2026-11-27 11:00", "2026-11-26 12:00"),
        # An hour before the start at the latest.
        ("2026-11-27 08:30", "2026-11-27 11:00", "2026-11-27 10:00"),
        ("2026-11-26 18:00", "2026-11-27 11:00", "2026-11-27 10:00"),
        ("2026-11-26 18:00", "2026-11-27 08:30", "2026-11-26 20:59"),
        # Too little time for one more: theirs until it begins.
        ("2026-11-27 09:50", "2026-11-27 11:00", "2026-11-27 11:00"),
        ("2026-11-27 10:30", "2026-11-27 11:00", "2026-11-27 11:00"),
        ("2026-11-26 23:00", "2026-11-27 08:30", "2026-11-27 08:30"),
        # They would be told after it began.
        ("2026-11-26 23:00", "2026-11-27 07:00", None),
        ("2026-11-27 11:00", "2026-11-27 11:00", None),
        # Four hours are four hours when the clock changes, and noon is noon.
        ("2026-10-24 22:00", "2026-10-26 11:00", "2026-10-25 12:00"),
        ("2027-03-27 22:00", "2027-03-29 11:00", "2027-03-28 12:00"),
        # Whole minutes, as people read them.
        ("2026-11-25 09:00:42", "2026-11-27 11:00", "2026-11-25 13:00"),
    ],
)
async def test_how_long_a_place_is_kept(now: str, starts: str, until: str | None) -> None:
    programme = Programme(time_zone="Europe/Oslo", quiet_from="21:00", quiet_to="08:00")
    found = signing_up.answer_by(oslo(now), oslo(starts), programme)
    assert found == (oslo(until) if until else None)


async def test_when_nobody_can_be_told_in_time_the_place_is_for_whoever_asks(database: Database) -> None:
    night, start = oslo("2026-11-26 23:00"), oslo("2026-11-27 07:00")
    async with database.transaction() as session:
        programme, _, (ali, bo) = await house(session, "Ali", "Bo")
        early = await planned(session, programme, start, now=NOW, places=1)
        await joins(session, early, ali, bo)
        await signing_up.stay(session, programme, ali, early.id, night)
        assert await told(session, bo, "activity-offer") == []
        outcome = await signing_up.come(session, programme, bo, early.id, night + timedelta(minutes=5))
        assert isinstance(outcome, Standing) and outcome.state == "going"


async def test_where_one_just_turns_up_a_yes_counts_and_a_no_is_one(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, (ali, bo) = await house(session, "Ali", "Bo", places=None)
        for one in (ali, bo):
            asked = await turn(session, programme, one, NOW)
            said = [words(await chat.come(asked, tur.id.hex)) for _ in range(2)]
            assert said == 2 * [
                "Så fint! Bowling fredag 27.11 kl 11: bare møt opp. Oppmøte: stasjonen. "
                "Svar AVBUD hvis det ikke passer likevel."
            ]
        assert await states(session, tur) == {"Ali": "going", "Bo": "going"}
        assert words(await chat.stay(asked, tur.id.hex)).startswith("Takk for at du sier fra.")
        assert await states(session, tur) == {"Ali": "going", "Bo": "declined"}
        await chat.come(asked, tur.id.hex)
        assert await states(session, tur) == {"Ali": "going", "Bo": "going"}


async def test_avbud_alone_means_what_they_said_yes_to_where_one_just_turns_up(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, (ali,) = await house(session, "Ali", places=None)
        kino = await planned(session, programme, oslo("2026-11-28 12:00"), now=NOW, title="Kino")
        asked = await turn(session, programme, ali, NOW)
        await chat.come(asked, kino.id.hex)
        assert "du kommer ikke på Kino" in words(await chat.cannot_come(asked))
        assert await states(session, tur) == {}


@pytest.mark.parametrize(
    ("at", "state", "says"),
    [
        ("2026-11-27 11:00", "planned", "lista er stengt nå"),
        ("2026-11-27 14:00", "planned", "er over"),
        ("2026-11-27 14:00", "done", "er over"),
        ("2026-11-26 09:00", "cancelled", "er avlyst"),
    ],
)
async def test_when_it_is_too_late_the_answer_is_what_is_true(
    database: Database, at: str, state: str, says: str
) -> None:
    async with database.transaction() as session:
        programme, bowling, (ali,) = await house(session, "Ali")
        bowling.state = state
        await session.flush()
        asked = await turn(session, programme, ali, oslo(at))
        for answer in (chat.come, chat.stay):
            assert says in words(await answer(asked, bowling.id.hex))
        assert await states(session, bowling) == {}


async def test_the_button_of_what_was_overruled_tells_what_it_is_now(database: Database) -> None:
    async with database.transaction() as session:
        programme = await found_programme(session)
        ali = await move_in(session, programme, "Ali")
        day = (await activities.free_slot_days(session, programme, NOW, count=1))[0]
        kino = await activities.plan(session, programme, "Kino", day, poll_id=None, now=NOW)
        await activities.drop(session, kino, NOW)
        await activities.plan(session, programme, "Tur", day, poll_id=None, now=NOW)
        said = words(await chat.come(await turn(session, programme, ali, NOW), kino.id.hex))
    assert said == (
        "Kino ble det ikke noe av. Nå blir det Tur torsdag 26.11 kl 11. Skriv UKA, så ser du mer."
    )


async def test_another_programmes_activity_is_not_found(database: Database) -> None:
    async with database.transaction() as session:
        _, bowling, _ = await house(session, "Ali")
        other = await found_programme(session, "bergen")
        bo = await move_in(session, other, "Bo")
        asked = await turn(session, other, bo, NOW)
        for subject in (bowling.id.hex, uuid4().hex, "", "x" * 40):
            for answer in (chat.come, chat.stay):
                assert "finner vi ikke" in words(await answer(asked, subject))
        assert "ikke på noen liste" in words(await chat.cannot_come(asked))
        assert "ikke satt opp" in words(await coming.who_is_coming(asked))
        assert await states(session, bowling) == {}


async def test_avbud_alone_means_the_one_thing_that_it_can_mean(database: Database) -> None:
    async with database.transaction() as session:
        programme, bowling, (ali,) = await house(session, "Ali")
        asked = await turn(session, programme, ali, NOW)
        tur = await planned(session, programme, oslo("2026-11-28 12:00"), now=NOW, title="Tur")
        which = await chat.cannot_come(asked)
        assert offered(which) == [("stay", "fredag 27.11: Bowling"), ("stay", "lørdag 28.11: Tur")]
        await chat.come(asked, bowling.id.hex)
        assert "Bowling" in words(await chat.cannot_come(asked))
        assert await states(session, bowling) == {"Ali": "declined"}
        # What they have said no to is not asked about again.
        assert "Tur" in words(await chat.cannot_come(asked))
        assert await states(session, tur) == {"Ali": "declined"}
        assert "ikke på noen liste" in words(await chat.cannot_come(asked))


async def test_avbud_asks_which_of_several_and_says_thanks_twice_for_the_only_one(database: Database) -> None:
    async with database.transaction() as session:
        programme, bowling, (ali, bo) = await house(session, "Ali", "Bo", places=5)
        asked = await turn(session, programme, bo, NOW)
        assert words(await chat.cannot_come(asked)) == words(await chat.cannot_come(asked))
        padling = await planned(session, programme, oslo("2026-11-28 12:00"), now=NOW, places=5)
        await joins(session, bowling, ali)
        await joins(session, padling, ali)
        which = await chat.cannot_come(await turn(session, programme, ali, NOW))
    assert len(offered(which)) == 2


async def test_angre_takes_back_a_yes_and_the_place_goes_on(database: Database) -> None:
    async with database.transaction() as session:
        programme, bowling, (ali, bo) = await house(session, "Ali", "Bo")
        await joins(session, bowling, ali, bo)
        act = await acts.last(session, ali.id, NOW)
        assert act is not None and (act.kind, act.subject_id) == ("sign-up", bowling.id)
        said = words(await chat.undo(await turn(session, programme, ali, NOW), act))
        assert said == "Det er angret. Du står ikke på lista: Bowling fredag 27.11 kl 11."
        assert await states(session, bowling) == {"Ali": "declined", "Bo": "offered"}


async def test_angre_takes_back_a_no_where_there_is_room_and_else_gives_the_old_place_in_line(
    database: Database,
) -> None:
    async with database.transaction() as session:
        programme, bowling, (ali, bo, cai) = await house(session, "Ali", "Bo", "Cai")
        await joins(session, bowling, ali)
        await signing_up.stay(session, programme, ali, bowling.id, NOW)
        back = await signing_up.undo(session, programme, ali, bowling.id, NOW)
        assert isinstance(back, Standing) and back.state == "going"
        await joins(session, bowling, ali, bo, cai)
        await signing_up.stay(session, programme, bo, bowling.id, NOW + timedelta(minutes=5))
        first = await signing_up.undo(session, programme, bo, bowling.id, NOW + timedelta(minutes=6))
        assert isinstance(first, Standing) and (first.state, first.number) == ("waiting", 1)
        # The place is offered to Bo before Ali regrets: then Ali stands in line.
        await signing_up.stay(session, programme, ali, bowling.id, NOW + timedelta(minutes=7))
        line = await signing_up.undo(session, programme, ali, bowling.id, NOW + timedelta(minutes=8))
        assert isinstance(line, Standing) and (line.state, line.number) == ("waiting", 1)
        assert await states(session, bowling) == {"Ali": "waiting", "Bo": "offered", "Cai": "waiting"}


@pytest.mark.parametrize(
    ("said", "left"),
    [
        # What they said, minute by minute, and what stands when the last of it is taken back.
        (["come"], {}),
        (["stay"], {}),
        (["come", "stay"], {"Ali": "going"}),
        (["stay", "come"], {}),
        (["stay", "come", "stay"], {"Ali": "going"}),
    ],
)
async def test_angre_where_one_just_turns_up_gives_back_what_was_said_before(
    database: Database, said: list[str], left: dict[str, str]
) -> None:
    async with database.transaction() as session:
        programme, tur, (ali,) = await house(session, "Ali", places=None)
        for minute, word in enumerate(said):
            at = NOW + timedelta(minutes=minute)
            await getattr(signing_up, word)(session, programme, ali, tur.id, at)
        await signing_up.undo(session, programme, ali, tur.id, NOW + timedelta(minutes=len(said)))
        assert await states(session, tur) == left


async def test_when_places_are_no_longer_limited_whoever_stood_in_line_comes(database: Database) -> None:
    async with database.transaction() as session:
        programme, bowling, (ali, bo, cai) = await house(session, "Ali", "Bo", "Cai")
        await joins(session, bowling, ali, bo, cai)
        await signing_up.stay(session, programme, ali, bowling.id, NOW)
        assert await states(session, bowling) == {"Ali": "declined", "Bo": "offered", "Cai": "waiting"}
        bowling.places = None
        await session.flush()
        seen = (await who_comes.turnouts(session, [bowling], cai.id))[0]
        assert (seen.going, seen.waiting, seen.mine, seen.number) == (2, 0, "going", 0)
        roster = (await who_comes.rosters(session, [bowling]))[0]
        assert (sorted(roster.going), roster.waiting, roster.declined) == (["Bo", "Cai"], [], ["Ali"])
        await signing_up.places_changed(session, programme, bowling, NOW)
        assert await states(session, bowling) == {"Ali": "declined", "Bo": "going", "Cai": "going"}
        row = (await session.scalars(select(Due).where(col(Due.kind) == "offer-ends"))).one()
        await signing_up.offer_ends(session, row, row.at)
        late = await signing_up.come(session, programme, bo, bowling.id, row.at)
        assert isinstance(late, Standing) and late.state == "open"
        assert await states(session, bowling) == {"Ali": "declined", "Bo": "going", "Cai": "going"}


async def test_when_places_are_limited_after_all_those_who_said_yes_have_theirs(database: Database) -> None:
    async with database.transaction() as session:
        programme, tur, (ali, bo, cai) = await house(session, "Ali", "Bo", "Cai", places=None)
        await joins(session, tur, ali, bo)
        tur.places = 1
        await signing_up.places_changed(session, programme, tur, NOW)
        third = await signing_up.come(session, programme, cai, tur.id, NOW)
        assert isinstance(third, Standing) and (third.state, third.number) == ("waiting", 1)
        await signing_up.stay(session, programme, ali, tur.id, NOW)
        assert await states(session, tur) == {"Ali": "declined", "Bo": "going", "Cai": "waiting"}
        tur.places = 2
        await signing_up.places_changed(session, programme, tur, NOW)
        assert await states(session, tur) == {"Ali": "declined", "Bo": "going", "Cai": "offered"}


async def test_who_has_left_holds_no_place_and_no_number_in_line(database: Database) -> None:
    async with database.transaction() as session:
        _, bowling, (ali, bo, cai) = await house(session, "Ali", "Bo", "Cai")
        await joins(session, bowling, ali, bo, cai)
        for one in (ali, bo):
            theirs = await session.scalars(select(Membership).where(col(Membership.person_id) == one.id))
            theirs.one().until = NOW
        await session.flush()
        seen = (await who_comes.turnouts(session, [bowling], cai.id))[0]
        assert (seen.going, seen.waiting, seen.free, seen.number) == (0, 1, 1, 1)
        roster = (await who_comes.rosters(session, [bowling]))[0]
        assert (roster.going, roster.waiting) == ([], ["Cai"])


async def test_participants_see_numbers_and_staff_see_first_names(database: Database) -> None:
    async with database.transaction() as session:
        programme, bowling, (ali, bo, cai, dina) = await house(session, "Ali", "Bo", "Cai", "Dina", places=2)
        await planned(session, programme, oslo("2026-11-28 12:00"), now=NOW, title="Tur")
        kari = await move_in(session, programme, "Kari", "staff")
        await joins(session, bowling, ali, bo, cai)
        await signing_up.stay(session, programme, dina, bowling.id, NOW)
        numbers = words(await coming.who_is_coming(await turn(session, programme, cai, NOW)))
        mine = words(await week_chat.week(await turn(session, programme, cai, NOW)))
        theirs = words(await week_chat.week(await turn(session, programme, kari, NOW)))
    assert numbers == (
        "Så mange kommer:\n"
        "Bowling fredag 27.11 kl 11: 2 av 2 plasser, 1 på venteliste.\n"
        "Tur lørdag 28.11 kl 12: bare møt opp."
    )
    assert "Du er nr 1 på ventelista." in mine
    assert "2 kommer: Ali og Bo. 1 på venteliste: Cai. 1 kommer ikke: Dina." in theirs
    assert not [name for name in ("Ali", "Bo.", "Cai", "Dina") if name in numbers + mine]


@pytest.mark.parametrize(
    ("who", "status", "can"),
    [
        ("Ali", "Du har plass.", [("stay", "Avbud fredag 27.11")]),
        ("Bo", "Det er plass til deg hvis du svarer innen onsdag 25.11 kl 13.",
         [("come", "Bli med fredag 27.11"), ("stay", "Avbud fredag 27.11")]),
        ("Cai", "Du er nr 1 på ventelista.", [("stay", "Avbud fredag 27.11")]),
        ("Dina", "Fullt, men du kan stå på venteliste.", [("come", "Bli med fredag 27.11")]),
    ],
)  # fmt: skip
async def test_the_week_says_where_the_reader_stands(
    database: Database, who: str, status: str, can: list[tuple[str, str]]
) -> None:
    async with database.transaction() as session:
        programme, bowling, four = await house(session, "Ali", "Bo", "Cai", "Dina", places=2)
        by_name = {one.name: one for one in four}
        await joins(session, bowling, by_name["Ali"], by_name["Dina"], by_name["Bo"], by_name["Cai"])
        await signing_up.stay(session, programme, by_name["Dina"], bowling.id, NOW)
        week = await week_chat.week(await turn(session, programme, by_name[who], NOW))
    (bowls,) = [line for line in words(week).split("\n") if "Bowling" in line]
    assert bowls.endswith(status)
    assert offered(week) == can
