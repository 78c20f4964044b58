"""Meetings of several: what is kept, who may touch it, and what a stranger's eye on a phone learns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import delete
from sqlmodel import col, select

from bot.chat.appointments import meetings as chat
from bot.chat.appointments import returns as away_chat
from bot.features.appointments import meeting_answers, meeting_telling, meetings
from bot.features.appointments.meetings import Draft, Made
from bot.messages import Refused, Reply
from scheduler import ticks
from storage import attendees
from storage.database import Database
from storage.tables import Appointment, Attendee, Due, Outbox, Person, Programme
from tests.features.plans import oslo
from tests.features.turns import actions, in_words, turn_of
from tests.residents import found_programme, move_in

NOW = oslo("2026-11-25 10:00")
THEN = oslo("2026-12-03 10:00")


@dataclass
class House:
    """Maria's meeting, made by Kari, with Sam."""

    database: Database
    programme: Programme
    maria: Person
    kari: Person
    sam: Person

    async def make(self, starts_at: datetime = THEN, kind: str = "plan", **changes: object) -> Made | Refused:
        draft = Draft(uuid4(), self.maria.id, kind, starts_at, "Rådhuset", [self.sam.id])
        for name, value in changes.items():
            object.__setattr__(draft, name, value)
        async with self.database.transaction() as session:
            return await meetings.make(session, self.programme, self.kari, draft, NOW)

    async def made(self) -> Appointment:
        made = await self.make()
        assert isinstance(made, Made)
        return made.meeting

    async def due(self) -> list[datetime]:
        async with self.database.transaction() as session:
            waiting = col(Due.kind) == "meeting-day", col(Due.state) == "waiting"
            return [row.at for row in await session.scalars(select(Due).where(*waiting))]

    async def said(self, kind: str) -> list[Outbox]:
        async with self.database.transaction() as session:
            return list(await session.scalars(select(Outbox).where(col(Outbox.kind) == kind)))


@pytest.fixture
async def house(database: Database) -> House:
    async with database.transaction() as session:
        programme = await found_programme(session)
        maria = await move_in(session, programme, "Maria", "participant", sms="+4790000001")
        kari = await move_in(session, programme, "Kari", "staff", sms="+4790000002")
        sam = await move_in(session, programme, "Sam", "peer_worker", sms="+4790000003")
    return House(database, programme, maria, kari, sam)


def why(outcome: object) -> str:
    assert isinstance(outcome, Refused)
    return str(outcome.why.args.get("why", outcome.why.wording))


async def test_it_is_an_appointment_of_the_participant_in_our_words(house: House) -> None:
    made = await house.make()
    assert isinstance(made, Made)
    meeting = made.meeting
    assert (meeting.person_id, meeting.made_by, meeting.state) == (house.maria.id, house.kari.id, "agreed")
    assert (meeting.kind, meeting.party, made.by_word) == ("plan", "Møte om planen din", False)
    async with house.database.transaction() as session:
        asked = {one.person_id: one.state for one in await attendees.of(session, meeting.id)}
    assert asked == {house.kari.id: "coming", house.sam.id: "asked"}


async def test_the_same_draft_and_the_same_meeting_are_made_once(house: House) -> None:
    first = await house.made()
    assert why(await house.make(id=first.id)) == "meeting-made-already"
    assert why(await house.make()) == "meeting-double"
    assert isinstance(await house.make(kind="group"), Made)
    assert len(await house.said("meeting-new")) == 2


@pytest.mark.parametrize(
    ("at", "reason"),
    [
        (NOW, "past"),
        (NOW - timedelta(days=3), "past"),
        (oslo("2028-05-26 10:00"), "too-far"),
    ],
)
async def test_a_time_that_cannot_be_is_refused(house: House, at: datetime, reason: str) -> None:
    assert why(await house.make(at)) == reason


async def test_nobody_from_elsewhere_is_asked_or_told(house: House) -> None:
    async with house.database.transaction() as session:
        other = await found_programme(session, "voss")
        per = await move_in(session, other, "Per", "staff")
    made = await house.make(others=[house.sam.id, per.id, house.maria.id])
    assert isinstance(made, Made)
    assert {row.person_id for row in await house.said("meeting-asked")} == {house.sam.id}
    async with house.database.transaction() as session:
        assert why(await meetings.move(session, other, per, made.meeting.id, THEN, NOW)) == "not-found"
        assert why(await meetings.call_off(session, other, per, made.meeting.id, NOW)) == "not-found"
        assert why(await meetings.let_go(session, other, made.meeting.id, house.sam.id, NOW)) == "not-found"


async def test_only_those_asked_answer(house: House) -> None:
    meeting = await house.made()
    async with house.database.transaction() as session:
        for said in (
            await meeting_answers.fits(session, house.programme, house.sam, meeting.id, 1, NOW),
            await meeting_answers.misfits(session, house.programme, house.sam, meeting.id, 1, NOW),
            await meeting_answers.wants(session, house.programme, house.sam, meeting.id, "time", NOW),
            await meeting_answers.rather_without(
                session, house.programme, house.sam, meeting.id, house.kari.id, NOW
            ),
            await meeting_answers.comes(session, house.programme, house.maria, meeting.id, 1, NOW, yes=True),
        ):
            assert why(said) == "meeting-not-asked"
    assert await house.said("meeting-answer") == []


async def test_an_answer_to_an_old_time_is_asked_anew(house: House) -> None:
    meeting = await house.made()
    async with house.database.transaction() as session:
        await meetings.move(session, house.programme, house.kari, meeting.id, oslo("2026-12-04 13:00"), NOW)
        said = await meeting_answers.fits(session, house.programme, house.maria, meeting.id, 1, NOW)
        assert isinstance(said, Reply)
        said = await meeting_answers.comes(session, house.programme, house.sam, meeting.id, 1, NOW, yes=True)
        assert isinstance(said, Reply)
        mine = await attendees.one(session, meeting.id, house.sam.id)
        assert mine is not None and mine.state == "asked"


async def test_a_move_that_another_hand_recorded_reaches_the_others_only(house: House) -> None:
    meeting = await house.made()
    async with house.database.transaction() as session:
        for row in await session.scalars(select(Outbox)):
            row.state = "sent"
        held = await session.get_one(Appointment, meeting.id)
        await meetings.keeping.move_to(session, house.programme, held, oslo("2026-12-04 13:00"), NOW)
        await meetings.moved(session, house.programme, held, THEN, house.kari, NOW, whose_knows=True)
    assert await house.said("meeting-moved") == []
    assert [row.person_id for row in await house.said("meeting-asked") if row.version == 2] == [house.sam.id]


async def test_a_move_to_the_next_morning_is_told_at_night_too(house: House) -> None:
    meeting = await house.made()
    now = oslo("2026-11-25 22:30")
    async with house.database.transaction() as session:
        for row in await session.scalars(select(Outbox)):
            row.state = "sent"
        early = oslo("2026-11-26 08:15")
        await meetings.move(session, house.programme, house.kari, meeting.id, early, now)
    told = [*await house.said("meeting-moved"), *await house.said("meeting-asked")]
    assert {(row.person_id, row.lane) for row in told if row.version == 2} == {
        (house.maria.id, "urgent"),
        (house.sam.id, "urgent"),
    }


async def test_who_is_asked_is_reminded_in_the_morning_or_the_evening_before(house: House) -> None:
    meeting = await house.made()
    assert await house.due() == [oslo("2026-12-03 08:30")]
    async with house.database.transaction() as session:
        await meetings.move(session, house.programme, house.kari, meeting.id, oslo("2026-12-04 09:00"), NOW)
    assert await house.due() == [oslo("2026-12-03 18:00")]
    await ticks.run_due(house.database, oslo("2026-12-03 18:00"))
    assert {row.person_id for row in await house.said("meeting-day")} == {house.kari.id, house.sam.id}


async def test_what_nobody_would_be_reminded_of_is_mended(house: House) -> None:
    await house.made()
    await ticks.mend(house.database, NOW)
    async with house.database.transaction() as session:
        await session.execute(delete(Due).where(col(Due.kind) == "meeting-day"))
    assert await ticks.mend(house.database, NOW) == 1
    assert await house.due() == [oslo("2026-12-03 08:30")]


async def test_what_happened_meanwhile_is_said_and_nothing_is_changed(house: House) -> None:
    meeting = await house.made()
    async with house.database.transaction() as session:
        assert isinstance(
            await meetings.call_off(session, house.programme, house.kari, meeting.id, NOW), Appointment
        )
    async with house.database.transaction() as session:
        again = await meetings.call_off(session, house.programme, house.kari, meeting.id, NOW)
        assert why(again) == "meeting-is-off"
        late = await meeting_answers.fits(session, house.programme, house.maria, meeting.id, 1, NOW)
        assert why(late) == "meeting-is-off"
        gone = await meetings.to_change(session, house.programme, UUID(int=0), NOW)
        assert why(gone) == "not-found"
    assert await house.due() == []


async def test_every_text_shows_less_where_a_phone_shows_little(house: House) -> None:
    meeting = await house.made()
    async with house.database.transaction() as session:
        for reply in (
            await meeting_telling.news(session, meeting, house.kari),
            await meeting_telling.question(session, meeting, house.kari),
        ):
            assert reply.veil is not None
            assert set(reply.veil.discreet.args) == {"at"}
    kinds = ("meeting-new", "meeting-asked", "meeting-answer")
    assert [len(await house.said(kind)) for kind in kinds] == [1, 1, 0]


async def test_two_of_one_name_are_told_apart(house: House) -> None:
    async with house.database.transaction() as session:
        await move_in(session, house.programme, "Maria", "participant", sms="+4790000009")
        turn = await turn_of(session, "sms", "+4790000002", "MØTE", at=NOW)
        assert in_words(await chat.begin(turn)).count("Maria (siden mandag 2.11)") == 2
        turn = await turn_of(session, "sms", "+4790000002", "Maria", at=NOW)
        assert "Flere heter det." in in_words(await chat.typed(turn, "whose", {"id": uuid4().hex}))
        turn = await turn_of(session, "sms", "+4790000002", "Maria til 15. mars", at=NOW)
        asked = await away_chat.word(turn)
        assert isinstance(asked, Reply)
        assert "Flere heter det." in in_words(asked)
        assert len([one for one in actions(asked) if one.startswith("return-who:")]) == 2


@pytest.mark.parametrize("press", ["of", "kind", "at", "on", "who", "yes"])
async def test_a_button_of_a_conversation_that_is_over_begins_anew(house: House, press: str) -> None:
    async with house.database.transaction() as session:
        turn = await turn_of(session, "sms", "+4790000002", at=NOW)
        assert "vi begynner på nytt" in in_words(await getattr(chat, press)(turn, "1"))


async def test_who_is_not_asked_to_it_any_more_hears_it_only_if_they_knew(house: House) -> None:
    meeting = await house.made()
    async with house.database.transaction() as session:
        gone = await meetings.let_go(session, house.programme, meeting.id, house.sam.id, NOW)
        assert isinstance(gone, Person)
        assert await session.get(Attendee, (meeting.id, house.sam.id)) is None
        again = await meetings.let_go(session, house.programme, meeting.id, house.sam.id, NOW)
        assert why(again) == "meeting-not-asked"
    assert await house.said("meeting-released") == []
