"""The plan for the coming week: it comes by itself, can be answered in one word, and asked for by day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlmodel import select

from bot.features import activities, timetable
from storage import activities as stored
from storage.tables import Activity, ClosedDay, Programme
from tests.actors import Actor
from tests.features.plans import on
from tests.house import OSLO, House

FRIDAY = datetime(2026, 11, 27, 13, 0, tzinfo=OSLO)


@pytest.fixture
async def programme(house: House, everybody: dict[str, Actor]) -> Programme:
    """Everybody's, with the next plan due on Friday at 13."""
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        await timetable.schedule_plan(session, programme, house.now)
    return programme


async def put_in_slot(
    house: House, programme: Programme, day: date, title: str, **changes: object
) -> Activity:
    async with house.service.database.transaction() as session:
        slots = await stored.active_slots(session, programme.id)
        slot = next(one for one in slots if one.weekday == day.weekday())
        made = await activities.plan(session, programme, title, on(slot, day), poll_id=None, now=house.now)
        for name, value in changes.items():
            setattr(made, name, value)
    return made


async def test_the_plan_comes_on_friday_and_is_answered_in_one_word(
    house: House, everybody: dict[str, Actor], programme: Programme, maria: Actor, kari: Actor, sam: Actor
) -> None:
    await put_in_slot(house, programme, date(2026, 12, 1), "Klatring", place="Klatreparken", places=8)
    await put_in_slot(house, programme, date(2026, 12, 3), "Bowling", fare="50 kr")
    await house.until(FRIDAY - timedelta(seconds=1))
    assert not any(one.has_read("Neste uke") for one in everybody.values())
    await house.until(FRIDAY)
    for one in everybody.values():
        assert one.count_read("Neste uke") == 1
        assert "tirsdag 1.12 kl 11: Klatring, Klatreparken. 8 ledige plasser." in one.last_read
        assert "torsdag 3.12 kl 11: Bowling, sted kommer. Pris: 50 kr. Bare møt opp." in one.last_read
    assert maria.choices == ["Bli med tirsdag 1.12", "Jeg kommer torsdag 3.12"]
    assert kari.choices == sam.choices == []

    await house.passes(days=2)
    await maria.picks("Bli med tirsdag")
    assert "Du har plass: Klatring tirsdag 1.12 kl 11" in maria.last_read
    await maria.picks("Jeg kommer torsdag")
    await maria.says("PLAN")
    assert "Du har plass." in maria.last_read
    assert "Du har sagt at du kommer." in maria.last_read
    await kari.says("PLAN tirsdag")
    assert "1 kommer: Maria." in kari.last_read

    # The next one is about the next week, and comes a week later.
    await house.until(FRIDAY + timedelta(days=7))
    assert all(one.count_read("Neste uke") == 2 for one in everybody.values())
    assert "tirsdag 8.12: ikke bestemt ennå." in maria.last_read
    assert "FORSLAG bowling" in maria.last_read


async def test_plan_and_a_day_tells_all_about_it_and_other_words_reach_people(
    house: House, programme: Programme, maria: Actor, kari: Actor
) -> None:
    long = "Ta med varme klær, gode sko og noe å drikke"
    await put_in_slot(house, programme, date(2026, 11, 26), "Kolsåstoppen", conditions=long, fare="Gratis")
    await maria.says("PLAN")
    assert (long in maria.last_read) is (maria.channel == "telegram")
    await maria.says("PLAN tors")
    assert f"Pris: Gratis. Greit å vite: {long}." in maria.last_read
    await maria.picks("Jeg kommer")
    assert "bare møt opp" in maria.last_read
    await maria.says("plan for torsdag er å komme litt sent")
    assert kari.has_read("plan for torsdag er å komme litt sent")


async def test_closed_days_and_an_empty_week_are_said(
    house: House, everybody: dict[str, Actor], programme: Programme, maria: Actor
) -> None:
    async with house.service.database.transaction() as session:
        session.add(ClosedDay(programme_id=programme.id, local_date=date(2026, 12, 24), reason="julaften"))
        for day in (date(2026, 12, 29), date(2026, 12, 31)):
            session.add(ClosedDay(programme_id=programme.id, local_date=day))
    await house.until(datetime(2026, 12, 18, 13, 0, tzinfo=OSLO))
    assert "tirsdag 22.12: ikke bestemt ennå.\ntorsdag 24.12: stengt, julaften." in maria.last_read
    await maria.says("uka 24.12")
    assert maria.last_read == "torsdag 24.12: stengt, julaften."
    await house.until(datetime(2026, 12, 25, 13, 0, tzinfo=OSLO))
    assert maria.last_read == (
        "Neste uke:\ntirsdag 29.12: stengt.\ntorsdag 31.12: stengt.\nVi har stengt da. Skriv gjerne til oss."
    )
    assert all(one.count_read("Neste uke") == 5 for one in everybody.values())


@pytest.mark.parametrize("channel", ["sms"], indirect=True)
async def test_two_days_of_downtime_give_one_plan_with_what_is_left(
    house: House, everybody: dict[str, Actor], programme: Programme, maria: Actor
) -> None:
    await put_in_slot(house, programme, date(2026, 12, 1), "Klatring")
    await put_in_slot(house, programme, date(2026, 12, 3), "Bowling")
    house.service.now.at = datetime(2026, 12, 1, 12, 0, tzinfo=OSLO)  # type: ignore[attr-defined]
    await house.settle()
    assert all(one.count_read("Denne uka:") == 1 for one in everybody.values())
    assert "torsdag 3.12 kl 11: Bowling" in maria.last_read
    assert not maria.has_read("Klatring, sted")
