"""Attendance: who is on the list, who may mark it and when, what is noted, corrected, asked afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot import outgoing
from bot.access import may
from bot.chat.activities import attending as chat
from bot.features import activities, attending, signing_up
from bot.features.attending import marks
from bot.messages import About, Answer, Reply, from_json, say, to_json
from bot.wording import speak
from storage import activities as stored
from storage import attendance, dialogs, people
from storage.database import Database
from storage.tables import (
    Activity,
    Attendance,
    AttendanceChange,
    Due,
    Membership,
    Outbox,
    Person,
    Programme,
    SignUp,
)
from storage.truths import TRUTHS
from tests.features.plans import OSLO, offered, oslo, planned, told, turn, words
from tests.residents import LONG_AGO, found_programme, move_in

#: A Wednesday; bowling is on Friday from 11 to 13.
NOW = oslo("2026-11-25 09:00")
START = oslo("2026-11-27 11:00")
END = oslo("2026-11-27 13:00")
AFTER = oslo("2026-11-27 13:10")


@dataclass
class Trip:
    """Bowling, those who may come, and two of the staff; one transaction a step."""

    database: Database
    programme: Programme
    bowling: Activity
    kari: Person
    per: Person
    people: dict[str, Person]

    async def does(
        self, answer: Any, *args: str, by: Person | None = None, at: datetime = AFTER, press: bool = False
    ) -> Reply:
        """What a chat function says to `by`; `press`: a button, else a text message."""
        async with self.database.transaction() as session:
            asked = await turn(session, self.programme, by or self.kari, at)
            if press:
                asked = replace(asked, incoming=replace(asked.incoming, kind="press"))
            said = await answer(asked, self.bowling.id.hex, *args)
        assert isinstance(said, Reply)
        return said

    async def types(self, names: str, *, at: datetime = AFTER) -> list[Reply]:
        """What Kari types while the dialog waits for names."""
        async with self.database.transaction() as session:
            waiting = await dialogs.current(session, self.kari.id, at)
            assert waiting is not None
            asked = await turn(session, self.programme, self.kari, at, names)
            said = await chat.typed(asked, waiting.step, dialogs.answers(waiting))
        return [said] if isinstance(said, Reply) else list(said or ())

    async def marks(self, *names: str, at: datetime = AFTER, by: Person | None = None) -> Reply:
        """One SMS with the numbers of exactly these."""
        return await self.does(chat.came, *(self.mark(name) for name in names), at=at, by=by)

    def mark(self, name: str, *, came: bool = True, version: int | None = None) -> str:
        return marks.written(self.people[name].id, came=came, version=version)

    async def noted(self) -> dict[str, str]:
        async with self.database.transaction() as session:
            rows = await session.execute(
                select(Person, Attendance).join(Attendance, col(Attendance.person_id) == col(Person.id))
            )
            return {person.name: row.state for person, row in rows}

    async def history(self) -> list[tuple[str, str | None, str | None, str]]:
        """(name, before, after, by whom), oldest first."""
        async with self.database.transaction() as session:
            rows = await session.scalars(select(AttendanceChange).order_by(col(AttendanceChange.at)))
            return [
                (
                    (await session.get_one(Person, row.person_id)).name,
                    row.before,
                    row.after,
                    (await session.get_one(Person, row.changed_by)).name,
                )
                for row in rows
            ]

    async def asked(self, kind: str = "idea-asked") -> dict[str, int]:
        """How many were asked, by name."""
        async with self.database.transaction() as session:
            rows = await session.scalars(select(Outbox).where(col(Outbox.kind) == kind))
            names = [(await session.get_one(Person, row.recipient)).name for row in rows]
        return {name: names.count(name) for name in names}


async def a_trip(
    database: Database,
    *names: str,
    places: int | None = 8,
    going: Sequence[str] = (),
    declined: Sequence[str] = (),
) -> Trip:
    async with database.transaction() as session:
        programme = await found_programme(session)
        bowling = await planned(session, programme, START, now=NOW, places=places)
        kari = await move_in(session, programme, "Kari", "staff", "coordinator", sms="+4790000901")
        per = await move_in(session, programme, "Per", "staff", sms="+4790000902")
        those = {
            name: await move_in(session, programme, name, sms=f"+479000{number:04}")
            for number, name in enumerate(names)
        }
        for minute, name in enumerate(going):
            at = NOW + timedelta(minutes=minute)
            await signing_up.come(session, programme, those[name], bowling.id, at)
        for name in declined:
            await signing_up.stay(session, programme, those[name], bowling.id, NOW)
    return Trip(database, programme, bowling, kari, per, those)


async def it_ends(trip: Trip, at: datetime = END) -> None:
    async with trip.database.transaction() as session:
        row = Due(kind="activity-end", subject_id=trip.bowling.id, at=END)
        await attending.ended(session, row, at)


def labels(answer: Answer, name: str) -> list[str]:
    """What is offered under an action's name."""
    return [label for action, label in offered(answer) if action == name]


async def lists_sent(session: AsyncSession) -> dict[str, Outbox]:
    rows = await session.scalars(select(Outbox).where(col(Outbox.kind) == "attendance-list"))
    return {(await session.get_one(Person, row.recipient)).name: row for row in rows}


async def test_the_list_goes_to_whoever_is_responsible_once(database: Database) -> None:
    trip = await a_trip(database, "Ali", "Bo", "Cai", going=["Cai", "Ali"])
    async with database.transaction() as session:
        (await session.get_one(Activity, trip.bowling.id)).responsible_id = trip.per.id
    await it_ends(trip)
    await it_ends(trip)
    async with database.transaction() as session:
        sent = await lists_sent(session)
        assert list(sent) == ["Per"]
        row = sent["Per"]
        assert (row.lane, row.automatic, row.predicate) == ("reminder", True, "attendance list waits")
        assert row.expires_at == END + timedelta(days=7)
        reply = from_json(row.reply or "")
        assert labels(reply, "came") == ["Cai", "Ali"]
        assert reply.whole
        assert (await session.get_one(Activity, trip.bowling.id)).state == "done"
        assert await TRUTHS["attendance list waits"](session, row, AFTER)
    await trip.marks("Cai")
    async with database.transaction() as session:
        row = (await lists_sent(session))["Per"]
        assert not await TRUTHS["attendance list waits"](session, row, AFTER)


@pytest.mark.parametrize("why", ["nobody's", "left", "stopped"])
async def test_where_nobody_responsible_can_be_told_all_staff_are(database: Database, why: str) -> None:
    trip = await a_trip(database, "Ali", going=["Ali"])
    async with database.transaction() as session:
        if why != "nobody's":
            (await session.get_one(Activity, trip.bowling.id)).responsible_id = trip.per.id
        if why == "left":
            role = await session.scalars(select(Membership).where(col(Membership.person_id) == trip.per.id))
            role.one().until = NOW
        if why == "stopped":
            for contact in await people.contacts_of(session, trip.per.id):
                contact.state = "opted_out"
    await it_ends(trip)
    async with database.transaction() as session:
        assert set(await lists_sent(session)) == ({"Kari"} if why == "left" else {"Kari", "Per"})


async def test_after_days_of_downtime_it_is_still_asked_for_and_after_a_week_no_more(
    database: Database,
) -> None:
    trip = await a_trip(database, "Ali", going=["Ali"])
    await it_ends(trip, END + timedelta(days=8))
    async with database.transaction() as session:
        assert await lists_sent(session) == {}
        assert (await session.get_one(Activity, trip.bowling.id)).state == "done"
    await it_ends(trip, END + timedelta(days=2))
    async with database.transaction() as session:
        assert set(await lists_sent(session)) == {"Kari", "Per"}


async def test_what_was_cancelled_or_is_marked_already_asks_for_nothing(database: Database) -> None:
    trip = await a_trip(database, "Ali", going=["Ali"])
    await trip.marks("Ali", at=START + timedelta(minutes=5))
    await it_ends(trip)
    async with database.transaction() as session:
        assert await lists_sent(session) == {}
    other = await a_second(database, trip, "Tur")
    async with database.transaction() as session:
        tur = await session.get_one(Activity, other)
        await activities.drop(session, tur, NOW)
        await attending.ended(session, Due(kind="activity-end", subject_id=other, at=END), END)
        assert await lists_sent(session) == {}


async def a_second(database: Database, trip: Trip, title: str, starts_at: datetime = START) -> UUID:
    async with database.transaction() as session:
        programme = await session.get_one(Programme, trip.programme.id)
        made = await planned(
            session, programme, starts_at + timedelta(minutes=30), now=NOW, title=title, places=5
        )
        return made.id


async def test_where_one_just_turns_up_all_who_have_not_declined_are_on_the_list(database: Database) -> None:
    trip = await a_trip(database, "Dina", "Bo", "Cai", "Ali", places=None, declined=["Bo"])
    shown = await trip.does(chat.choose)
    assert labels(shown, "came") == ["Ali", "Cai", "Dina"]


async def test_in_a_large_programme_thirty_are_shown_those_who_came_lately_first(database: Database) -> None:
    trip = await a_trip(database, *(f"P{number:03}" for number in range(60)), places=None)
    lately = trip.people["P055"]
    async with database.transaction() as session:
        role = await session.scalars(select(Membership).where(col(Membership.person_id) == lately.id))
        role.one().since = LONG_AGO + timedelta(days=1)
        earlier = await planned(session, trip.programme, oslo("2026-11-20 10:00"), now=LONG_AGO)
        session.add(
            Attendance(
                activity_id=earlier.id,
                person_id=lately.id,
                programme_id=trip.programme.id,
                state="came",
                marked_by=trip.kari.id,
                marked_at=NOW,
            )
        )
    shown = labels(await trip.does(chat.choose), "came")
    assert len(shown) == 30
    assert "P055" in shown
    assert shown == sorted(shown)
    others = labels(await trip.does(chat.others), "also")
    assert len(others) == 20
    assert not set(others) & set(shown)


async def test_numbers_in_one_message_are_exactly_those_who_came(database: Database) -> None:
    trip = await a_trip(database, "Ali", "Bo", "Cai", "Dina", going=["Ali", "Bo", "Cai"], declined=["Dina"])
    said = words(await trip.marks("Ali", "Cai"))
    assert "2 kom: Ali og Cai. Kom ikke: Bo. Sa fra: Dina." in said
    assert "OPPMØTE" in said
    assert await trip.noted() == {"Ali": "came", "Bo": "absent", "Cai": "came", "Dina": "told"}
    assert await trip.history() == []
    async with database.transaction() as session:
        bowling = await session.get_one(Activity, trip.bowling.id)
        assert (bowling.attended_at, bowling.attended_by) == (AFTER, trip.kari.id)


async def test_nobody_came(database: Database) -> None:
    trip = await a_trip(database, "Ali", going=["Ali"])
    asked = await trip.does(chat.nobody)
    assert "Kom ingen på Bowling" in words(asked)
    assert [option.word for option in asked.options] == ["yes", "no"]
    assert await trip.noted() == {}
    assert "Ingen kom. Kom ikke: Ali." in words(await trip.does(chat.nobody_for_sure))
    assert await trip.noted() == {"Ali": "absent"}
    assert "Kari har ført" in words(await trip.does(chat.nobody_for_sure, by=trip.per))


async def test_whoever_was_added_stays_when_the_numbers_of_the_others_are_sent(database: Database) -> None:
    trip = await a_trip(database, "Ali", "Bo", "Cai", "Dina", going=["Bo", "Cai"], declined=["Dina"])
    await trip.does(chat.others)
    (listed,) = await trip.types("Ali og Dina")
    assert "Send nå tallene til de andre" in words(listed)
    assert "Ali og Dina" in words(await trip.does(chat.nobody))
    assert "3 kom: " in words(await trip.marks("Bo"))
    assert await trip.noted() == {"Ali": "came", "Bo": "came", "Cai": "absent", "Dina": "came"}
    await trip.does(chat.amend, trip.mark("Bo", version=1), at=AFTER + timedelta(minutes=1))
    assert (await trip.noted())["Bo"] == "came"
    assert "Ali" not in await trip.noted()


@pytest.mark.parametrize("nothing", ["ingen", "Nei", "Ferdig.", "ingen andre"])
async def test_nobody_else_ends_the_waiting_for_names(database: Database, nothing: str) -> None:
    trip = await a_trip(database, "Ali", "Bo", going=["Ali"])
    await trip.does(chat.others)
    (listed,) = await trip.types(nothing)
    assert labels(listed, "came") == ["Ali"]
    assert await trip.noted() == {}
    async with database.transaction() as session:
        assert await dialogs.current(session, trip.kari.id, AFTER) is None


async def test_done_ends_the_waiting_for_names_also_when_a_colleague_was_first(database: Database) -> None:
    trip = await a_trip(database, "Ali", going=["Ali"])
    await trip.does(chat.others)
    await trip.marks("Ali", by=trip.per)
    await trip.does(chat.done, press=True)
    async with database.transaction() as session:
        assert await dialogs.current(session, trip.kari.id, AFTER) is None


async def test_buttons_switch_one_after_another_and_a_press_twice_changes_nothing(database: Database) -> None:
    trip = await a_trip(database, "Ali", "Bo", going=["Ali", "Bo"])
    for _ in range(2):
        shown = await trip.does(chat.came, trip.mark("Ali"), press=True)
    assert [option.chosen for option in shown.options[:2]] == [True, False]
    assert "1 av 2" in words(shown, channel="telegram")
    assert shown.in_place
    await trip.does(chat.everybody, press=True)
    assert await trip.noted() == {"Ali": "came", "Bo": "came"}
    await trip.does(chat.came, trip.mark("Ali", came=False), press=True)
    assert await trip.noted() == {"Bo": "came"}
    await trip.does(chat.nobody, press=True)
    assert await trip.noted() == {}
    await trip.does(chat.everybody, press=True)
    await trip.does(chat.came, trip.mark("Bo", came=False), press=True)
    assert "Kom ikke: Bo" in words(await trip.does(chat.done, press=True))
    assert await trip.noted() == {"Ali": "came", "Bo": "absent"}


async def test_every_correction_is_kept_with_what_stood_there_before(database: Database) -> None:
    trip = await a_trip(database, "Ali", "Bo", "Cai", going=["Ali", "Bo"], declined=["Cai"])
    await trip.marks("Ali")
    said = words(await trip.does(chat.amend, trip.mark("Bo", version=1), press=True, by=trip.per))
    assert 'Bo: fra "kom ikke" til "kom"' in said
    later = AFTER + timedelta(minutes=1)
    said = words(await trip.does(chat.amend, trip.mark("Bo", version=2), at=later))
    assert 'Ali: fra "kom" til "kom ikke"' in said
    assert "I alt kom 1" in said
    await trip.does(chat.also, trip.mark("Cai"), at=later + timedelta(minutes=1))
    await trip.does(chat.also, trip.mark("Cai", came=False), at=later + timedelta(minutes=2), press=True)
    assert await trip.history() == [
        ("Bo", "absent", "came", "Per"),
        ("Ali", "came", "absent", "Kari"),
        ("Cai", "told", "came", "Kari"),
        ("Cai", "came", "told", "Kari"),
    ]
    assert await trip.noted() == {"Ali": "absent", "Bo": "came", "Cai": "told"}


async def test_a_correction_of_what_stands_already_says_what_stands(database: Database) -> None:
    trip = await a_trip(database, "Ali", going=["Ali"])
    await trip.marks("Ali")
    said = await trip.does(chat.amend, trip.mark("Ali", version=1), press=True)
    assert "Kari har ført" in words(said)
    assert await trip.history() == []


async def test_the_second_colleague_sees_who_was_first_and_what_stands(database: Database) -> None:
    trip = await a_trip(database, "Ali", "Bo", going=["Ali", "Bo"])
    await trip.marks("Ali")
    for late in (
        trip.marks("Bo", by=trip.per),
        trip.does(chat.came, trip.mark("Bo"), by=trip.per, press=True),
        trip.does(chat.everybody, by=trip.per, press=True),
        trip.does(chat.nobody, by=trip.per),
        trip.does(chat.done, by=trip.per, press=True),
    ):
        said = await late
        assert "Kari har ført oppmøtet" in words(said)
        assert "Én kom: Ali. Kom ikke: Bo." in words(said)
        assert labels(said, "amend") == ["Ali", "Bo"]
    assert await trip.noted() == {"Ali": "came", "Bo": "absent"}
    assert await trip.history() == []


async def test_numbers_from_before_a_colleagues_correction_are_seen_first(database: Database) -> None:
    trip = await a_trip(database, "Ali", "Bo", going=["Ali", "Bo"])
    await trip.marks("Ali")
    await trip.does(chat.amend, trip.mark("Bo", version=1), press=True, by=trip.per)
    said = await trip.does(chat.amend, trip.mark("Ali", version=1))
    assert "2 kom: Ali og Bo" in words(said)
    assert await trip.noted() == {"Ali": "came", "Bo": "came"}


async def test_two_colleagues_at_the_same_second(database: Database) -> None:
    trip = await a_trip(database, "Ali", "Bo", going=["Ali", "Bo"])
    said = await asyncio.gather(trip.marks("Ali"), trip.marks("Bo", by=trip.per))
    assert sum("har ført" in words(one) for one in said) == 1
    noted = await trip.noted()
    assert sorted(noted.values()) == ["absent", "came"]
    async with database.transaction() as session:
        bowling = await session.get_one(Activity, trip.bowling.id)
        first = trip.kari if noted["Ali"] == "came" else trip.per
        assert bowling.attended_by == first.id
    assert set((await trip.asked()).values()) == {1}


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (START - timedelta(minutes=1), "begynner fredag 27.11 kl 11"),
        (END + timedelta(days=15), "mer enn 14 dager siden"),
    ],
)
async def test_too_early_and_too_late_say_so(database: Database, at: datetime, said: str) -> None:
    trip = await a_trip(database, "Ali", going=["Ali"])
    for refused in (await trip.marks("Ali", at=at), await trip.does(chat.done, at=at)):
        assert said in words(refused)
    assert await trip.noted() == {}


async def test_for_a_cancelled_activity_there_is_nothing_to_note(database: Database) -> None:
    trip = await a_trip(database, "Ali", going=["Ali"])
    async with database.transaction() as session:
        bowling = await stored.one(session, trip.programme.id, trip.bowling.id)
        assert bowling is not None
        await activities.drop(session, bowling, NOW)
    assert "ble avlyst" in words(await trip.marks("Ali"))
    assert await trip.noted() == {}


async def test_garbled_and_foreign_ids_change_nothing(database: Database) -> None:
    trip = await a_trip(database, "Ali", going=["Ali"])
    async with database.transaction() as session:
        other = await found_programme(session, "asker")
        stranger = await move_in(session, other, "Ida")
    foreign = marks.written(stranger.id, came=True)
    for garbled in ("", "x", "+", "A" * 22, f"{'A' * 22}+", foreign, f"{foreign}x"):
        for answer in (chat.came, chat.also):
            assert "ingenting er endret" in words(await trip.does(answer, trip.mark("Ali"), garbled))
            assert "ingenting er endret" in words(await trip.does(answer, garbled, press=True))
    assert "ingenting er endret" in words(await trip.does(chat.came))
    assert await trip.noted() == {}
    async with database.transaction() as session:
        asked = await turn(session, trip.programme, trip.kari, AFTER)
        for unknown in ("x", uuid4().hex):
            for opened in (chat.choose, chat.came, chat.done, chat.others, chat.amend):
                assert "finner vi ikke" in words(await opened(asked, unknown))
        kim = await move_in(session, other, "Kim", "staff")
        asked = await turn(session, other, kim, AFTER)
        assert "finner vi ikke" in words(await chat.came(asked, trip.bowling.id.hex, trip.mark("Ali")))


async def test_a_mark_fits_on_a_button_and_is_read_again(database: Database) -> None:
    trip = await a_trip(database, "Ali", going=["Ali"])
    await trip.marks("Ali")
    shown = await trip.does(chat.choose)
    assert max(len(option.action) for option in shown.options) <= 64
    for version in (0, 7, 99, 100, 1234):
        mark = marks.written(trip.kari.id, came=False, version=version)
        assert len(f"amend:{trip.bowling.id.hex}:{mark}") <= 64
        read = marks.read_marks([mark])
        assert read is not None
        assert (read[0].person_id, read[0].came, read[0].version) == (
            trip.kari.id,
            False,
            marks.seen(version),
        )


async def test_others_who_came_are_picked_or_typed_by_first_name(database: Database) -> None:
    trip = await a_trip(database, "Ali", "Bo", "Cai", "Anne Marie", "Dina", going=["Ali"], declined=["Bo"])
    shown = await trip.does(chat.others)
    assert labels(shown, "also") == ["Anne Marie", "Bo", "Cai", "Dina"]
    listed = await trip.does(chat.also, trip.mark("Bo"))
    assert "Lagt til: Bo" in words(listed)
    assert labels(listed, "came") == ["Ali", "Bo"]
    await trip.does(chat.others)
    (listed,) = await trip.types("anne marie, CAI og dina.")
    assert labels(listed, "came") == ["Ali", "Anne Marie", "Bo", "Cai", "Dina"]
    said = words(await trip.does(chat.done, press=True))
    assert "4 kom: Anne Marie, Bo, Cai og Dina. Kom ikke: Ali." in said
    assert await trip.noted() == {
        "Ali": "absent",
        "Bo": "came",
        "Cai": "came",
        "Dina": "came",
        "Anne Marie": "came",
    }


async def test_somebody_put_on_the_list_by_mistake_is_taken_off_it(database: Database) -> None:
    trip = await a_trip(database, "Ali", "Bo", going=["Ali"])
    await trip.marks("Ali")
    await trip.does(chat.also, trip.mark("Bo"))
    said = words(await trip.does(chat.amend, trip.mark("Bo", came=False, version=2), press=True))
    assert 'Bo: fra "kom" til "ikke på lista"' in said
    assert await trip.noted() == {"Ali": "came"}
    assert await trip.history() == [("Bo", None, "came", "Kari"), ("Bo", "came", None, "Kari")]


async def test_of_two_with_the_same_name_one_is_asked_for(database: Database) -> None:
    trip = await a_trip(database, "Ali", going=["Ali"])
    async with database.transaction() as session:
        olas = [await move_in(session, trip.programme, "Ola") for _ in range(2)]
        role = (
            await session.scalars(select(Membership).where(col(Membership.person_id) == olas[1].id))
        ).one()
        role.since = oslo("2026-11-20 10:00")
    await trip.does(chat.others)
    (asked,) = await trip.types("ola")
    assert labels(asked, "also") == ["Ola (med siden mandag 2.11)", "Ola (med siden fredag 20.11)"]
    chosen = asked.options[1].action.split(":")[2]
    await trip.does(chat.also, chosen)
    async with database.transaction() as session:
        assert set(await attendance.marked(session, trip.bowling.id)) == {olas[1].id}


async def test_an_unknown_name_points_to_the_invitation_and_the_dialog_goes_on(database: Database) -> None:
    trip = await a_trip(database, "Ali", "Bo", going=["Ali"])
    await trip.does(chat.others)
    listed, unknown = await trip.types("Bo, Knut")
    assert "Lagt til: Bo" in words(listed)
    assert "Knut" in words(unknown)
    assert "INVITER" in words(unknown)
    async with database.transaction() as session:
        await move_in(session, trip.programme, "Knut")
    (listed,) = await trip.types("Knut")
    assert "Lagt til: Knut" in words(listed)
    async with database.transaction() as session:
        assert await dialogs.current(session, trip.kari.id, AFTER) is None


@pytest.mark.parametrize("nothing", [",", " , ; ", "..."])
async def test_commas_are_no_names(database: Database, nothing: str) -> None:
    trip = await a_trip(database, "Ali", "Bo", going=["Ali"])
    await trip.does(chat.others)
    (asked,) = await trip.types(nothing)
    assert labels(asked, "also") == ["Bo"]
    assert await trip.noted() == {}


async def test_what_is_noted_of_somebody_who_has_left_stays_and_can_be_corrected(database: Database) -> None:
    trip = await a_trip(database, "Ali", "Bo", going=["Ali", "Bo"])
    async with database.transaction() as session:
        for role in await session.scalars(
            select(Membership).where(col(Membership.person_id) == trip.people["Bo"].id)
        ):
            role.until = AFTER
    await trip.marks("Ali", "Bo")
    assert await trip.noted() == {"Ali": "came", "Bo": "came"}
    await trip.does(chat.amend, trip.mark("Bo", came=False, version=1), press=True)
    assert await trip.noted() == {"Ali": "came", "Bo": "absent"}


async def test_the_word_lists_what_waits_first_and_opens_the_only_one(database: Database) -> None:
    trip = await a_trip(database, "Ali", going=["Ali"])

    async def asks(at: datetime) -> Reply:
        async with database.transaction() as session:
            said = await chat.begin(await turn(session, trip.programme, trip.kari, at))
        assert isinstance(said, Reply)
        return said

    assert "siste 14 dagene" in words(await asks(START - timedelta(hours=1)))
    assert labels(await asks(AFTER), "came") == ["Ali"]
    await a_second(database, trip, "Tur", START + timedelta(days=3))
    await trip.marks("Ali")
    later = START + timedelta(days=4)
    assert labels(await asks(later), "attendance") == ["mandag 30.11: Tur", "fredag 27.11: Bowling (ført)"]
    async with database.transaction() as session:
        missing = await attending.missing(session, trip.programme, later)
        assert [one.title for one in missing] == ["Tur"]
        assert await attending.missing(session, trip.programme, later + timedelta(days=7)) == []


async def test_ones_own_list_never_says_what_was_missed(database: Database) -> None:
    trip = await a_trip(database, "Ali", "Bo", going=["Ali", "Bo"])

    async def own(name: str) -> str:
        async with database.transaction() as session:
            return words(await chat.own(await turn(session, trip.programme, trip.people[name], AFTER)))

    assert "helt greit" in await own("Ali")
    await trip.does(chat.came, trip.mark("Ali"), press=True)
    assert "helt greit" in await own("Ali")
    await trip.does(chat.done, press=True)
    assert "fredag 27.11: Bowling" in await own("Ali")
    assert "Bowling" not in await own("Bo")


async def test_ones_own_list_has_the_last_ten_and_how_many(database: Database) -> None:
    trip = await a_trip(database, "Ali")
    async with database.transaction() as session:
        for week in range(12):
            at = oslo("2026-08-03 09:00") + timedelta(days=7 * week, minutes=week)
            made = await planned(session, trip.programme, at, now=LONG_AGO, title=f"Tur {week}")
            made.attended_at = at
            session.add(
                Attendance(
                    activity_id=made.id,
                    person_id=trip.people["Ali"].id,
                    programme_id=trip.programme.id,
                    state="came",
                    marked_by=trip.kari.id,
                    marked_at=at,
                )
            )
    async with database.transaction() as session:
        said = words(await chat.own(await turn(session, trip.programme, trip.people["Ali"], AFTER)))
    assert "12 ganger" in said
    lines = said.splitlines()[1:]
    assert len(lines) == 10
    assert lines[0].endswith("Tur 11")


async def test_those_who_came_are_asked_for_an_idea_once(database: Database) -> None:
    trip = await a_trip(database, "Ali", "Bo", "Cai", going=["Ali", "Bo"])
    await trip.marks("Ali")
    assert await trip.asked() == {"Ali": 1}
    await trip.does(chat.amend, trip.mark("Ali", came=False, version=1), press=True)
    await trip.does(chat.amend, trip.mark("Ali", version=2), press=True)
    await trip.does(chat.also, trip.mark("Cai"))
    assert await trip.asked() == {"Ali": 1, "Cai": 1}
    await trip.does(chat.also, trip.mark("Bo"), at=END + timedelta(hours=48))
    assert await trip.asked() == {"Ali": 1, "Cai": 1}
    async with database.transaction() as session:
        assert "FORSLAG" in (await told(session, trip.people["Ali"], "idea-asked"))[0]
        row = (
            await session.scalars(select(Outbox).where(col(Outbox.recipient) == trip.people["Ali"].id))
        ).one()
        assert (row.lane, row.automatic) == ("broadcast", True)
        assert row.expires_at == END + timedelta(hours=48)
        assert await TRUTHS["reader came"](session, row, AFTER)
    await trip.does(chat.amend, trip.mark("Ali", came=False, version=4), press=True)
    async with database.transaction() as session:
        assert not await TRUTHS["reader came"](session, row, AFTER)


async def test_a_list_that_is_finished_late_asks_for_no_idea(database: Database) -> None:
    trip = await a_trip(database, "Ali", going=["Ali"])
    await trip.marks("Ali", at=END + timedelta(hours=48))
    assert await trip.asked() == {}


async def test_a_list_that_is_finished_on_the_way_asks_when_they_are_back(database: Database) -> None:
    trip = await a_trip(database, "Ali", going=["Ali"])
    await trip.marks("Ali", at=START + timedelta(minutes=10))
    async with database.transaction() as session:
        row = (await session.scalars(select(Outbox).where(col(Outbox.kind) == "idea-asked"))).one()
        assert row.not_before == END


@pytest.mark.parametrize(("days", "again"), [(2, 1), (7, 2)])
async def test_the_question_comes_at_most_once_in_six_days(database: Database, days: int, again: int) -> None:
    trip = await a_trip(database, "Ali", going=["Ali"])
    await trip.marks("Ali")
    second = await a_second(database, trip, "Tur", START + timedelta(days=days))
    async with database.transaction() as session:
        asked = await turn(session, trip.programme, trip.kari, AFTER + timedelta(days=days, hours=1))
        await chat.also(asked, second.hex, trip.mark("Ali"))
        await chat.done(asked, second.hex)
    assert await trip.asked() == {"Ali": again}


async def test_an_idea_that_was_never_asked_does_not_count(database: Database) -> None:
    trip = await a_trip(database, "Ali", going=["Ali"])
    async with database.transaction() as session:
        await outgoing.queue(
            session,
            Reply(say("idea-ask")),
            [trip.people["Ali"].id],
            about=About("idea-asked", uuid4()),
            now=NOW,
            programme_id=trip.programme.id,
        )
        row = (await session.scalars(select(Outbox).where(col(Outbox.kind) == "idea-asked"))).one()
        row.state = "expired"
    await trip.marks("Ali")
    assert await trip.asked() == {"Ali": 2}


def test_the_team_marks_and_participants_see_their_own() -> None:
    for role in ("peer_worker", "staff", "coordinator"):
        assert may({role}, "mark attendance")
    for role in ("participant", "volunteer"):
        assert not may({role}, "mark attendance")
    assert may({"participant"}, "see own attendance")
    assert not may({"staff"}, "see own attendance")


def test_a_reply_that_was_kept_before_there_were_lists_still_loads() -> None:
    old = to_json(Reply(say("text", text="hei"))).replace(',"whole":false', "")
    assert '"whole"' not in old
    assert not from_json(old).whole


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
async def test_everything_can_be_said_in_all_languages(database: Database, language: str) -> None:
    trip = await a_trip(database, "Ali", "Bo", "Cai", going=["Ali", "Bo"], declined=["Cai"])
    said = [await trip.does(chat.choose), await trip.does(chat.others), await trip.marks("Ali")]
    said += [
        await trip.does(chat.choose),
        await trip.does(chat.amend, trip.mark("Bo", version=1), press=True),
    ]
    for reply in said:
        for channel in ("telegram", "sms"):
            assert words(reply, language, channel=channel)
            assert all(speak(option.label, language, OSLO, channel=channel) for option in reply.options)


async def test_a_sign_up_is_not_touched(database: Database) -> None:
    trip = await a_trip(database, "Ali", "Bo", going=["Ali"], declined=["Bo"])
    await trip.marks("Ali")
    async with database.transaction() as session:
        rows = await session.scalars(select(SignUp))
        assert {row.state for row in rows} == {"going", "declined"}


async def test_the_question_afterwards_has_a_button_and_says_how_by_sms(database: Database) -> None:
    trip = await a_trip(database, "Ali", going=["Ali"])
    await trip.marks("Ali")
    async with database.transaction() as session:
        row = (await session.scalars(select(Outbox).where(col(Outbox.kind) == "idea-asked"))).one()
        reply = from_json(row.reply or "")
    assert [(one.action, one.only_button) for one in reply.options] == [("word:FORSLAG", True)]
    assert "Svar FORSLAG og ideen din" in words(reply)
    assert "Trykk på knappen" in words(reply, channel="telegram")
