"""What people are promised when they write, and where it stands: through nights, weekends and holidays."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from uuid import uuid4

import pytest
from sqlmodel import select

from bot.access import TEAM
from storage import people, programmes
from storage.tables import Programme, Shift
from tests.actors import Actor
from tests.features.plans import oslo
from tests.house import House, open_house
from tests.journeys.conftest import actor

NUMBERS = "Fare for liv: 113. Legevakt: 116117. Noen å snakke med nå: 116123."
FRIDAY_NIGHT = "2026-11-27 22:00"


@pytest.fixture
async def house(request: pytest.FixtureRequest, database_url: str) -> AsyncIterator[House]:
    """At the hour that the journey begins at."""
    at = getattr(request, "param", "2026-11-25 09:00")
    async with open_house(database_url, oslo(at)) as opened:
        yield opened


async def on_shift(house: House, name: str, starts: str, ends: str) -> None:
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        team = await people.members(session, programme.id, TEAM)
        one = next(member for member in team if member.name == name)
        session.add(
            Shift(
                programme_id=programme.id,
                person_id=one.id,
                state="held",
                starts_at=oslo(starts),
                ends_at=oslo(ends),
                made_by=one.id,
                created_at=house.now,
            )
        )


async def close(house: House, *days: str, **how: str) -> None:
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        closed = [date.fromisoformat(day) for day in days]
        await programmes.close_days(session, programme.id, closed, reason="stengt", **how)


def stranger(house: House, channel: str) -> Actor:
    return actor(house, 90, f"Noen {uuid4().hex[:4]}", channel)


@pytest.mark.parametrize("house", [FRIDAY_NIGHT], indirect=True)
async def test_on_a_friday_night_nobody_is_promised_the_morning(house: House, maria: Actor) -> None:
    await maria.says("er noen våken")
    assert "Automatisk svar: Meldingen er kommet fram. Vi leser den mandag 30.11 kl 9" in maria.last_read
    assert NUMBERS in maria.last_read
    told = len(maria.read)
    await maria.says("hallo?")
    assert len(maria.read) == told
    await maria.says("STATUS")
    assert "Meldingen din fra fredag 27.11 kl 22 er tatt vare på. Vi leser den mandag" in maria.last_read


@pytest.mark.parametrize("house", [FRIDAY_NIGHT], indirect=True)
async def test_a_shift_on_saturday_is_when_it_is_read(house: House, maria: Actor, everybody: object) -> None:
    await on_shift(house, "Sam", "2026-11-28 18:00", "2026-11-28 22:00")
    await maria.says("er noen våken")
    assert "Vi leser den lørdag 28.11 kl 18, ikke før." in maria.last_read


@pytest.mark.parametrize("house", ["2026-11-28 19:00"], indirect=True)
async def test_whoever_is_on_shift_reads_it(house: House, maria: Actor, sam: Actor) -> None:
    await on_shift(house, "Sam", "2026-11-28 18:00", "2026-11-28 22:00")
    await maria.says("er noen våken")
    assert "Sam har vakt til kl 22 og leser den." in maria.last_read
    assert "113" in maria.last_read and "116117" in maria.last_read and "116123" in maria.last_read
    assert sam.address not in maria.last_read
    assert sam.has_read("er noen våken")


@pytest.mark.parametrize(
    ("house", "when"),
    [
        ("2026-12-23 16:00", "mandag 28.12 kl 9"),
        ("2026-12-30 15:30", "mandag 4.1 kl 9"),
        ("2027-03-24 20:00", "tirsdag 30.3 kl 9"),
    ],
    indirect=["house"],
)
async def test_before_a_holiday_it_is_read_after_it(house: House, maria: Actor, when: str) -> None:
    await close(house, "2026-12-24", "2026-12-31")
    await maria.says("hei")
    assert f"Vi leser den {when}, ikke før." in maria.last_read
    assert NUMBERS in maria.last_read


@pytest.mark.parametrize("house", ["2026-11-27 10:15"], indirect=True)
async def test_a_substitute_reads_on_a_closed_day(house: House, maria: Actor, jonas: Actor) -> None:
    await close(house, "2026-11-27", substitute="Per", opens="10:00", closes="12:00")
    await maria.says("hei")
    assert "Per leser den, og en av oss svarer deg i dag før kl 12." in maria.last_read
    await house.until(oslo("2026-11-27 12:01"))
    await jonas.says("hei")
    assert "Vi leser den mandag 30.11 kl 9" in jonas.last_read


@pytest.mark.parametrize("house", ["2026-11-27 10:15"], indirect=True)
async def test_a_substitute_of_the_team_is_asked_and_the_others_have_their_day_off(
    house: House, maria: Actor, kari: Actor, per: Actor, sam: Actor
) -> None:
    await close(house, "2026-11-27", substitute="Sam", opens="10:00", closes="12:00")
    await maria.says("god jul")
    assert "Sam leser den" in maria.last_read and sam.has_read("god jul")
    await house.passes(minutes=14)
    assert not kari.has_read("god jul") and not per.has_read("god jul")
    await house.passes(minutes=2)
    assert kari.has_read("god jul") and not per.has_read("god jul"), "the leader is second in line"


async def test_hours_that_staff_change_are_promised_at_once(
    house: House, maria: Actor, jonas: Actor, per: Actor
) -> None:
    await maria.says("hei")
    assert "i dag før kl 15." in maria.last_read
    await per.says("ÅPNINGSTIDER")
    await per.says("ons 9-11.30")
    await per.picks("Ja")
    assert "Det er endret" in per.last_read
    await jonas.says("hei")
    assert "i dag før kl 11.30." in jonas.last_read
    await per.says("INNSTILLINGER")
    await per.picks("Stengte dager")
    await per.says("i dag strømbrudd, vikar Anne 10-14")
    await per.picks("Ja")
    await maria.says("STATUS")
    assert "Vi leser den i dag kl 10" in maria.last_read


async def test_status_tells_one_where_it_stands_and_nothing_of_others(
    house: House, maria: Actor, jonas: Actor, kari: Actor
) -> None:
    await maria.says("STATUS")
    assert "ikke skrevet noe som venter" in maria.last_read
    await jonas.says("en ting om noe annet")
    await maria.says("får ikke sove")
    await maria.says("STATUS")
    assert "En av oss svarer deg i dag før kl 15." in maria.last_read
    assert "Jonas" not in maria.last_read and "sove" not in maria.last_read
    await house.passes(minutes=2)
    await kari.answers("får ikke sove", "Hei, jeg ringer")
    await maria.says("STATUS")
    assert "Kari svarte deg onsdag 25.11 kl 9.02." in maria.last_read
    await jonas.says("STATUS")
    assert "Kari" not in jonas.last_read


async def test_status_from_the_team_is_a_text_like_any_other(kari: Actor, sam: Actor) -> None:
    for one in (kari, sam):
        await one.says("STATUS")
        assert "gikk ikke til noen" in one.last_read


async def test_hjelp_reaches_people_and_gives_the_numbers(house: House, maria: Actor, kari: Actor) -> None:
    await maria.says("HJELP")
    assert "En av oss svarer deg i dag før kl 15." in maria.last_read
    for number in ("113", "116117", "116123"):
        assert number in maria.last_read
    assert kari.has_read("Maria skriver:\nHJELP")
    told = kari.count_read("HJELP")
    await maria.says("hjelp!")
    assert "116123" in maria.last_read
    assert kari.count_read("hjelp") == told


async def test_hjelp_is_heard_in_the_middle_of_something_else(maria: Actor, per: Actor, kari: Actor) -> None:
    await maria.says("AVTALE")
    await maria.says("HJELP")
    assert kari.has_read("Maria skriver:\nHJELP") and "113" in maria.last_read
    await per.says("HJELP")
    assert "113" in per.last_read and not kari.has_read("Per skriver")


@pytest.mark.parametrize("house", [FRIDAY_NIGHT], indirect=True)
async def test_a_stranger_asks_for_help_and_where_it_stands(
    house: House, everybody: dict[str, Actor], channel: str
) -> None:
    someone = stranger(house, channel)
    await someone.says("STATUS")
    assert "Skriv fornavnet ditt, ikke mer" in someone.last_read
    assert "Vi leser den mandag 30.11 kl 9" in someone.last_read
    assert all(number in someone.last_read for number in ("113", "116117", "116123"))
    assert channel != "sms" or len(someone.last_read) <= 160
    another = actor(house, 91, "Noen andre", channel)
    await another.says("HJELP")
    assert "Vi leser den mandag 30.11 kl 9" in another.last_read and "113" in another.last_read
    await another.says("STATUS")
    assert "fra fredag 27.11 kl 22 er tatt vare på. Vi leser den mandag" in another.last_read
    await another.says("HJELP")
    assert "113" in another.last_read
    async with house.service.database.transaction() as session:
        met = await people.meet(session, channel, another.address, house.now)
        assert met.person_id is None


@pytest.mark.parametrize("house", ["2026-11-25 09:00"], indirect=True)
async def test_old_numbers_nag_in_the_day_until_a_coordinator_has_checked_them(
    house: House, kari: Actor, per: Actor
) -> None:
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        programme.numbers_checked = "2026-05-01"
    await per.says("DAGEN")
    assert "Nødnumrene ble sist sjekket 01.05.2026" in per.last_read
    await kari.says("INNSTILLINGER")
    await kari.says("nødnumre")
    await kari.picks("Vi har sjekket dem")
    assert "Nødnumrene sjekket: 25.11.2026" in kari.last_read
    await per.says("DAGEN")
    assert "Nødnumrene" not in per.last_read
