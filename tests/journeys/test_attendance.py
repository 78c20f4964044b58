"""Who was there: the list when an activity ends, marked, corrected, and what comes of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import pytest
from sqlmodel import col, select

from storage.tables import Activity, Attendance, AttendanceChange, Person, Programme, Vote
from tests.actors import Actor, OnTelegram
from tests.features.plans import planned
from tests.house import OSLO, House
from tests.journeys.test_first_vote import post_a_poll
from tests.residents import move_in

sms_only = pytest.mark.parametrize("channel", ["sms"], indirect=True)
STARTS = datetime(2026, 11, 25, 11, 0, tzinfo=OSLO)
ENDS = datetime(2026, 11, 25, 13, 0, tzinfo=OSLO)
MORNING = datetime(2026, 11, 26, 8, 0, tzinfo=OSLO)


async def a_trip(
    house: House, *more: str, title: str = "Bowling", starts_at: datetime = STARTS, places: int | None = None
) -> None:
    """Today at 11, Kari's; with more participants who have no phone here."""
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        trip = await planned(session, programme, starts_at, now=house.now, title=title, places=places)
        everybody = (await session.scalars(select(Person))).all()
        trip.responsible_id = next(one.id for one in everybody if one.name == "Kari")
        for name in more:
            await move_in(session, programme, name)


async def noted(house: House) -> dict[str, str]:
    async with house.service.database.transaction() as session:
        rows = await session.execute(
            select(Person, Attendance).join(Attendance, col(Attendance.person_id) == col(Person.id))
        )
        return {person.name: row.state for person, row in rows}


async def marks(kari: Actor, *absent: str) -> None:
    """All on the list but these, as each channel does it."""
    if kari.channel == "telegram":
        await kari.picks("Alle")
        for name in absent:
            await kari.picks(name)
        await kari.picks("Ferdig")
    else:
        numbers = [str(kari.choices.index(name) + 1) for name in absent]
        await kari.says(f"alle unntatt {' og '.join(numbers)}" if numbers else "ALLE")


def with_numbers(kari: Actor, names: Sequence[str]) -> str:
    """The numbers that the newest list has for these names."""
    return " ".join(str(kari.choices.index(name) + 1) for name in names)


async def test_fourteen_are_marked_in_one_message_and_asked_for_an_idea(
    house: House, maria: Actor, jonas: Actor, kari: Actor, per: Actor
) -> None:
    await a_trip(house, *(f"Deltaker{number}" for number in range(1, 10)))
    await house.until(ENDS)
    assert kari.count_read("Hvem kom på Bowling") == 1
    assert not per.has_read("Hvem kom")
    assert (
        len([name for name in kari.choices if not name.startswith(("Alle", "Ingen", "Andre", "Ferdig"))])
        == 14
    )
    assert ("Ferdig" in kari.choices) is (kari.channel == "telegram")
    before = len(kari.read)
    await marks(kari, "Jonas")
    assert len(kari.read) - before == (0 if kari.channel == "telegram" else 1)
    assert "13 kom: " in kari.last_read
    assert "Kom ikke: Jonas" in kari.last_read
    states = await noted(house)
    assert states.pop("Jonas") == "absent"
    assert len(states) == 13
    assert set(states.values()) == {"came"}
    assert maria.count_read("Takk for sist") == 1
    assert not jonas.has_read("Takk for sist")
    await maria.says("FORSLAG kino")
    assert "kino" in maria.last_read
    await maria.says("Hva har jeg vært på?")
    assert "onsdag 25.11: Bowling" in maria.last_read
    await jonas.says("kva har eg vore på")
    assert "Bowling" not in jonas.last_read


async def test_walk_ins_are_picked_or_named(house: House, maria: Actor, ali: Actor, kari: Actor) -> None:
    await a_trip(house, places=8)
    async with house.service.database.transaction() as session:
        bowling = (await session.scalars(select(Activity))).one()
    await house.until(ENDS)
    assert "Maria" not in kari.choices
    await kari.picks("Andre som kom")
    await kari.picks("Maria")
    if kari.channel == "telegram":
        await kari.picks("Tilbake")
    assert "Maria" in " ".join(kari.choices)
    await kari.picks("Andre som kom")
    await kari.says("ali, Knut")
    assert kari.has_read("Lagt til: Ali")
    assert "Knut" in kari.last_read
    assert "INVITER" in kari.last_read
    await kari.says("OPPMØTE")
    await marks(kari)
    assert await noted(house) == {"Ali": "came", "Maria": "came"}
    async with house.service.database.transaction() as session:
        assert (await session.get_one(Activity, bowling.id)).attended_at is not None
    assert maria.count_read("Takk for sist") == ali.count_read("Takk for sist") == 1


async def test_a_correction_shows_what_stood_there_and_keeps_it(
    house: House, maria: Actor, ali: Actor, kari: Actor, sam: Actor
) -> None:
    await a_trip(house)
    await house.until(ENDS)
    await marks(kari, "Maria")
    await house.passes(hours=1)
    await sam.says("oppmøte")
    assert "Kari har ført oppmøtet" in sam.last_read
    await sam.says(with_numbers(sam, ["Ali", "Eva", "Jonas", "Maria", "Ole"]))
    assert 'Maria: fra "kom ikke" til "kom"' in sam.last_read
    assert maria.count_read("Takk for sist") == 1
    await kari.says("OPPMØTE")
    if kari.channel == "telegram":
        await kari.picks("Ali")
    else:
        await kari.says("alle unntatt 1")
    assert 'Ali: fra "kom" til "kom ikke"' in kari.last_read
    async with house.service.database.transaction() as session:
        rows = (await session.scalars(select(AttendanceChange).order_by(col(AttendanceChange.at)))).all()
        assert [(row.before, row.after) for row in rows] == [("absent", "came"), ("came", "absent")]
        assert len({row.changed_by for row in rows}) == 2
    assert (await noted(house))["Ali"] == "absent"


async def test_a_list_that_ends_at_night_waits_for_the_morning(
    house: House, maria: Actor, kari: Actor
) -> None:
    await a_trip(house, title="Kino", starts_at=STARTS.replace(hour=20))
    await house.until(MORNING.replace(hour=7, minute=59))
    assert not kari.has_read("Hvem kom")
    await house.until(MORNING)
    assert kari.count_read("Hvem kom på Kino") == 1
    await kari.says("OPPMØTE")
    await marks(kari)
    assert maria.count_read("Takk for sist") == 1


@sms_only
async def test_all_means_the_one_list_that_is_open_and_two_are_asked_between(
    house: House, maria: Actor, kari: Actor, everybody: dict[str, Actor]
) -> None:
    await a_trip(house)
    await a_trip(house, title="Tur", starts_at=STARTS.replace(minute=30))
    await house.until(ENDS)
    await house.until(ENDS.replace(minute=30))
    await kari.says("MENY")
    await kari.says("ALLE")
    assert "1-5" in kari.last_read
    assert "8-12" in kari.last_read
    await kari.says("INGEN")
    assert "6 og 13" in kari.last_read
    await kari.says("ALLE UNNTATT 40")
    assert "står ikke for noe" in kari.last_read
    assert await noted(house) == {}
    await kari.says("alle unntatt 1 og 2")
    assert kari.has_read("3 kom: Jonas, Maria og Ole. Kom ikke: Ali og Eva")
    await kari.says("13")
    assert "Kom ingen på Tur" in kari.last_read
    await kari.says("ja")
    assert "Tur onsdag 25.11 kl 11.30. Ingen kom" in kari.last_read
    assert maria.count_read("Takk for sist") == 1


@sms_only
async def test_none_is_about_what_was_asked_last(house: House, maria: Actor, kari: Actor, per: Actor) -> None:
    await a_trip(house)
    await house.until(ENDS)
    await house.passes(minutes=1)
    await kari.picks("Andre som kom")
    assert "Hvem andre kom" in kari.last_read
    await house.passes(minutes=1)
    await kari.says("INGEN")
    assert "Hvem kom på Bowling" in kari.last_read
    await house.passes(minutes=1)
    await kari.says("MENY")
    await house.passes(minutes=1)
    await kari.says("Ingen")
    assert "Send tallet" in kari.last_read
    await kari.says("ALLE")
    assert "Send tallene" in kari.last_read
    assert await noted(house) == {}


@sms_only
@pytest.mark.parametrize("answer", ["Ingen", "Alle", "alle unntatt 1"])
async def test_a_question_that_waits_for_words_gets_them(
    house: House, maria: Actor, kari: Actor, answer: str
) -> None:
    await a_trip(house)
    await house.until(ENDS)
    await house.passes(minutes=1)
    await kari.says("NY AVSTEMNING")
    await kari.picks("Et spørsmål")
    await house.passes(minutes=1)
    await kari.says(answer)
    assert await noted(house) == {}
    assert "Hva kan man stemme på" in kari.last_read


@sms_only
async def test_a_list_of_thirty_is_one_message_with_all_names(house: House, kari: Actor) -> None:
    await a_trip(house, *(f"Deltaker{number:02}" for number in range(25)))
    await house.until(ENDS)
    assert "MER" not in kari.last_read
    assert [name for name in kari.choices if name.startswith("Deltaker")] == [
        f"Deltaker{number:02}" for number in range(25)
    ]
    await kari.says("1-5 7 9-30")
    assert "28 kom" in kari.last_read
    assert "Kom ikke: Deltaker04 og Deltaker06" in kari.last_read


@pytest.mark.parametrize("channel", ["telegram"], indirect=True)
async def test_a_colleagues_old_screen_shows_who_was_first(
    house: House, maria: Actor, kari: OnTelegram, per: OnTelegram
) -> None:
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        await planned(session, programme, STARTS, now=house.now)
    await house.until(ENDS)
    assert per.last_read == kari.last_read
    late = per.hesitates("Maria")
    await marks(kari, "Maria")
    await late()
    assert "Kari har ført" in per.last_read
    assert "Kom ikke: Maria" in per.last_read
    await per.picks("Maria")
    assert 'Maria: fra "kom ikke" til "kom"' in per.last_read
    assert maria.count_read("Takk for sist") == 1


async def test_participants_cannot_open_the_list(house: House, maria: Actor, kari: Actor) -> None:
    await a_trip(house)
    await house.until(ENDS)
    await maria.says("OPPMØTE")
    assert "skriv til oss" in maria.last_read
    await kari.says("hva har jeg vært på")
    assert "skriv til oss" in kari.last_read


@sms_only
async def test_all_is_no_answer_where_one_choice_is_asked_for(
    house: House, maria: Actor, ali: Actor, kari: Actor
) -> None:
    await ali.says("ALLE")
    assert kari.has_read("ALLE")
    await post_a_poll(kari, "Bowling", "Tur")
    await ali.says("ALLE")
    assert "bare" in ali.last_read
    async with house.service.database.transaction() as session:
        assert (await session.scalars(select(Vote))).all() == []
