"""Reminders, what people choose about them, and who comes: on both channels and both databases."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import select

from bot.features import activities
from storage.tables import Activity, Programme
from tests.actors import Actor, numbered
from tests.features.plans import oslo
from tests.house import House

EVENING = oslo("2026-11-25 18:00")
MORNING = oslo("2026-11-26 08:30")


async def put_up(house: House, starts: str = "2026-11-26 11:00", **changes: object) -> Activity:
    """A trip tomorrow, in no slot."""
    async with house.service.database.transaction() as session:
        programme = await _programme(session)
        at = oslo(starts)
        kept: dict[str, object] = {
            "programme_id": programme.id,
            "local_date": at.date(),
            "starts_at": at,
            "ends_at": at.replace(hour=at.hour + 2),
            "title": "Tur",
            "place": "Kolsås",
            "meeting_point": "stasjonen",
            "created_at": house.now,
        }
        return await activities.put_up(session, programme, Activity(**(kept | changes)), house.now)


async def call_off(house: House, activity: Activity, at: datetime) -> None:
    async with house.service.database.transaction() as session:
        await activities.drop(session, await session.get_one(Activity, activity.id), at)


async def _programme(session: AsyncSession) -> Programme:
    return (await session.scalars(select(Programme))).one()


def reminders(*those: Actor) -> list[int]:
    """How many each has read."""
    return [sum("Oppmøte: stasjonen" in text for text in one.read) for one in those]


async def test_all_are_reminded_of_what_is_open_the_evening_before_but_who_signed_off(
    house: House, everybody: dict[str, Actor], maria: Actor, jonas: Actor, ali: Actor
) -> None:
    await put_up(house)
    await jonas.says("AVBUD")
    assert "kommer ikke på Tur" in jonas.last_read
    await house.until(oslo("2026-11-25 17:59"))
    assert reminders(*everybody.values()) == [0] * len(everybody)
    await house.until(EVENING)
    participants = [everybody[name] for name in ("Maria", "Ali", "Eva", "Ole")]
    others = [everybody[name] for name in ("Jonas", "Kari", "Per", "Sam")]
    assert reminders(*participants) == [1, 1, 1, 1]
    assert reminders(*others) == [0, 0, 0, 0]
    assert maria.last_read.startswith("I morgen, torsdag 26.11 kl 11: Tur, Kolsås.")
    if maria.channel == "sms":
        assert "\n" not in maria.last_read
        assert maria.last_read.endswith("Svar AVBUD hvis det ikke passer.")
        assert maria.choices == []
    else:
        assert maria.choices == ["Jeg kommer", "Kan ikke"]
        await maria.picks("Jeg kommer")
        assert "bare møt opp" in maria.last_read
    await ali.says("avbud")
    assert "kommer ikke på Tur" in ali.last_read
    await house.until(oslo("2026-11-26 12:00"))
    assert reminders(*others) == [0, 0, 0, 0]
    assert maria.count_read("Tur, Kolsås") == 1


async def test_avbud_after_a_reminder_takes_off_the_list_and_nothing_comes_in_the_morning(
    house: House, everybody: dict[str, Actor], maria: Actor, kari: Actor
) -> None:
    await put_up(house, places=3)
    await maria.says("UKA")
    await maria.picks("Bli med")
    await house.until(EVENING)
    assert maria.count_read("I morgen, torsdag 26.11 kl 11: Tur") == 1
    assert everybody["Eva"].count_read("I morgen") == 0
    await maria.says("AVBUD")
    assert "kommer ikke på Tur" in maria.last_read
    await house.until(oslo("2026-11-26 11:00"))
    assert maria.count_read("kl 11: Tur, Kolsås. Oppmøte") == 1 + maria.count_read("Dette skjer")


async def test_what_was_called_off_is_not_reminded_of(
    house: House, everybody: dict[str, Actor], maria: Actor
) -> None:
    tur = await put_up(house)
    await house.until(oslo("2026-11-25 17:00"))
    await call_off(house, tur, house.now)
    await house.until(oslo("2026-11-26 12:00"))
    assert reminders(*everybody.values()) == [0] * len(everybody)


async def test_who_likes_it_in_the_morning_is_reminded_then_and_bid_a_good_one(
    house: House, everybody: dict[str, Actor], maria: Actor, jonas: Actor, ali: Actor
) -> None:
    await put_up(house)
    await maria.says("MINE VALG")
    await maria.picks("Påminnelse samme morgen")
    assert "påminnelser samme morgen" in maria.last_read
    for one in (maria, ali):
        await one.says("mine valg")
        await one.picks("God morgen")
        assert "Da sier vi god morgen" in one.last_read
    await house.until(MORNING)
    assert maria.count_read("I morgen, ") == 0
    assert maria.count_read("God morgen, Maria! I dag kl 11: Tur, Kolsås.") == 1
    assert ali.count_read("I morgen, torsdag 26.11 kl 11: Tur, Kolsås.") == 1
    assert ali.count_read("God morgen, Ali! I dag kl 11: Tur.") == 1
    assert jonas.count_read("I morgen, ") == 1
    assert jonas.count_read("I dag kl") == 0


async def test_after_a_night_of_downtime_what_is_still_of_use_is_said_once(
    house: House, everybody: dict[str, Actor], maria: Actor
) -> None:
    await put_up(house)
    await put_up(house, "2026-11-26 09:00", title="Bad")
    house.service.now.at = oslo("2026-11-26 08:45")  # type: ignore[attr-defined]
    await house.settle()
    await house.passes(hours=5)
    assert maria.count_read("I dag kl 11: Tur") == 1
    assert maria.count_read("Bad") == 0


async def test_names_are_read_by_those_who_come_too(
    house: House, everybody: dict[str, Actor], maria: Actor, jonas: Actor, ali: Actor, kari: Actor
) -> None:
    await put_up(house, places=5)
    for one in (maria, jonas):
        await one.says("UKA")
        await one.picks("Bli med")
        await house.passes(minutes=1)
    await maria.says("MINE VALG")
    await maria.picks("Vis fornavnet mitt")
    assert "ser de som også er påmeldt, fornavnet ditt" in maria.last_read
    await maria.says("MINE VALG")
    await maria.picks("Det jeg ikke spiser")
    if maria.channel == "sms":
        numbers = {label: number for number, label in numbered(maria.last_read)}
        await maria.says(f"{numbers['nøtter']} {numbers['egg']}")
    else:
        await maria.picks("nøtter")
        await maria.picks("egg")
        await maria.picks("Ferdig")
    assert "tar" in maria.last_read
    assert "nøtter og egg" in maria.last_read
    await jonas.says("HVEM KOMMER")
    assert "Tur torsdag 26.11 kl 11: 2 av 5 plasser. Blant dem: du og Maria." in jonas.last_read
    for one in (ali, maria):
        await one.says("HVEM KOMMER")
        assert "2 av 5 plasser" in one.last_read
        assert "Maria" not in one.last_read
        assert "Jonas" not in one.last_read
    await kari.says("HVEM KOMMER")
    assert "Kommer: Maria og Jonas." in kari.last_read
    assert "nøtter (1) og egg (1)" in kari.last_read
