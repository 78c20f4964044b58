"""The two weekends when clocks change: 25 October 2026 and 28 March 2027, an Easter. What was agreed keeps
its hour on the wall, and so does all that is said of it.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

import pytest
from icalendar import Calendar, Event
from sqlmodel import col, select

from bot.demo.telegram_chats import Shown
from storage import preferences
from storage.tables import Appointment, Person, Programme
from tests.actors import Actor, OnTelegram
from tests.house import OSLO, House, open_house
from tests.journeys.test_calendars import address_in, fetched, on_https
from tests.journeys.test_reminders import put_up

_DAYS = ("fredag", "lørdag", "søndag", "mandag", "tirsdag", "onsdag", "torsdag")
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Weekend:
    """From the Friday before; the night to Sunday is an hour longer, or an hour shorter."""

    friday: date
    longer: bool

    def on(self, day: str, *, weeks: int = 0) -> date:
        return self.friday + timedelta(days=_DAYS.index(day), weeks=weeks)

    def at(self, day: str, clock: str, *, weeks: int = 0) -> datetime:
        return datetime.combine(self.on(day, weeks=weeks), time.fromisoformat(clock), OSLO)

    def said(self, day: str, *, weeks: int = 0) -> str:
        """ "søndag 25.10"."""
        there = self.on(day, weeks=weeks)
        return f"{day} {there.day}.{there.month}"


AUTUMN = Weekend(date(2026, 10, 23), longer=True)
SPRING = Weekend(date(2027, 3, 26), longer=False)
autumn_only = pytest.mark.parametrize("weekend", [AUTUMN], ids=["autumn"], indirect=True)
spring_only = pytest.mark.parametrize("weekend", [SPRING], ids=["spring"], indirect=True)


@pytest.fixture(params=[AUTUMN, SPRING], ids=["autumn", "spring"])
def weekend(request: pytest.FixtureRequest) -> Weekend:
    found: Weekend = request.param
    return found


@pytest.fixture
async def house(database_url: str, weekend: Weekend) -> AsyncIterator[House]:
    """It begins on the Friday at nine."""
    async with open_house(database_url, at=weekend.at("fredag", "09:00")) as opened:
        yield opened


async def reads(house: House, who: Actor, at: datetime, *texts: str) -> None:
    """Nothing until then, and these in that minute, in any order; by SMS without the numbers."""
    before = len(who.read)
    await house.until(at - _MINUTE)
    assert who.read[before:] == []
    await house.until(at)
    assert sorted(one.partition("\n")[0] for one in who.read[before:]) == sorted(texts)


async def agrees(who: Actor, sentence: str, what: str) -> None:
    await who.says(sentence)
    assert who.last_read == f"{what}. Stemmer det? Svar JA eller NEI."
    await who.says("ja")
    assert who.last_read.startswith(f"Da står den her: {what}.")


async def kept(house: House) -> list[datetime]:
    """When all that stands begins, as instants."""
    async with house.service.database.transaction() as session:
        wanted = select(Appointment.starts_at).where(Appointment.state == "agreed")
        return [
            one.astimezone(UTC) for one in await session.scalars(wanted.order_by(col(Appointment.starts_at)))
        ]


async def test_reminders_come_at_the_hour_on_the_wall(house: House, weekend: Weekend, maria: Actor) -> None:
    sunday, monday, tuesday = (weekend.said(day) for day in ("søndag", "mandag", "tirsdag"))
    await agrees(maria, "NAV søndag kl 11", f"NAV, {sunday} kl 11")
    await agrees(maria, "lege mandag kl 8.15", f"Lege, {monday} kl 8.15")
    await agrees(maria, "tannlege tirsdag kl 13", f"Tannlege, {tuesday} kl 13")
    utc = [(10, 0), (7, 15), (12, 0)] if weekend.longer else [(9, 0), (6, 15), (11, 0)]
    assert [(one.hour, one.minute) for one in await kept(house)] == utc

    await reads(house, maria, weekend.at("fredag", "12:00"), f"Hei! Husk {sunday} kl 11.")
    await maria.says("OK")
    assert maria.last_read.startswith(f"Så fint, takk! Da vet vi det: {sunday} kl 11.")
    await reads(house, maria, weekend.at("lørdag", "12:00"), f"Hei! Husk {monday} kl 8.15.")
    await reads(house, maria, weekend.at("søndag", "08:30"), f"Hei! Husk i dag, {sunday} kl 11.")
    await reads(house, maria, weekend.at("søndag", "12:00"), f"Hei! Husk {tuesday} kl 13.")
    await reads(house, maria, weekend.at("søndag", "14:00"), f"Hei! Ble det noe av avtalen {sunday} kl 11?")
    await maria.picks("Ja")
    await reads(house, maria, weekend.at("søndag", "18:00"), f"Hei! Husk i morgen, {monday} kl 8.15.")
    await maria.picks("OK")
    assert maria.last_read.startswith(f"Så fint, takk! Da vet vi det: {monday} kl 8.15.")
    await reads(house, maria, weekend.at("mandag", "11:15"), f"Hei! Ble det noe av avtalen {monday} kl 8.15?")
    await maria.picks("Ja")
    await reads(house, maria, weekend.at("tirsdag", "08:30"), f"Hei! Husk i dag, {tuesday} kl 13.")


@spring_only
async def test_an_hour_that_the_night_skips_is_refused_saying_why(
    house: House, weekend: Weekend, maria: Actor, kari: Actor
) -> None:
    await maria.says("frisør 28.3 kl 02.30")
    assert maria.last_read.startswith("Den natta stilles klokka fram, så det klokkeslettet finnes ikke.")
    assert await kept(house) == []
    await maria.says("28.3 kl 03.30")
    await maria.says("ja")
    assert maria.last_read.startswith("Da står den her: Frisør, søndag 28.3 kl 03.30.")
    assert await kept(house) == [datetime(2027, 3, 28, 1, 30, tzinfo=UTC)]
    await maria.says("FLYTT")
    await maria.picks("Jeg har en ny tid")
    await maria.says("28.3 kl 02.30")
    assert maria.last_read.startswith("Den timen finnes ikke, for da stilles klokka.")
    assert await kept(house) == [datetime(2027, 3, 28, 1, 30, tzinfo=UTC)]
    # Said at night it would be too late; so it is said the evening before.
    await reads(
        house,
        maria,
        weekend.at("fredag", "12:00"),
        "Hei! Husk søndag 28.3 kl 03.30. Tiden er ikke flyttet ennå.",
    )
    await reads(
        house,
        maria,
        weekend.at("lørdag", "18:00"),
        "Hei! Husk i morgen, søndag 28.3 kl 03.30. Tiden er ikke flyttet ennå.",
    )
    assert kari.read == []


@autumn_only
async def test_an_hour_that_is_there_twice_is_asked_about(
    house: House, weekend: Weekend, maria: Actor, kari: Actor
) -> None:
    first, second = (
        "søndag 25.10 kl 02.30, før klokka stilles",
        "søndag 25.10 kl 02.30, etter at klokka er stilt",
    )
    await maria.says("frisør 25.10 kl 02.30")
    assert maria.last_read.startswith("Hvilken mener du?")
    assert maria.choices == [first, second]
    assert await kept(house) == []
    await maria.picks(second)
    assert await kept(house) == [datetime(2026, 10, 25, 1, 30, tzinfo=UTC)]
    await maria.says("FLYTT")
    await maria.picks("Jeg har en ny tid")
    await maria.says("25.10 kl 02.30")
    assert maria.choices == [first, second]
    await maria.picks(first)
    assert (
        maria.last_read == "Den nye tiden står her: Frisør, søndag 25.10 kl 02.30. Ble det feil, skriv FLYTT."
    )
    assert await kept(house) == [datetime(2026, 10, 25, 0, 30, tzinfo=UTC)]
    await reads(house, maria, weekend.at("fredag", "12:00"), "Hei! Husk søndag 25.10 kl 02.30.")
    await reads(house, maria, weekend.at("lørdag", "18:00"), "Hei! Husk i morgen, søndag 25.10 kl 02.30.")
    await reads(
        house, maria, weekend.at("søndag", "08:00"), "Hei! Ble det noe av avtalen søndag 25.10 kl 02.30?"
    )
    assert kari.read == []


async def test_moved_to_the_other_side_and_called_off(
    house: House, weekend: Weekend, maria: Actor, ali: Actor
) -> None:
    saturday, monday = weekend.said("lørdag"), weekend.said("mandag")
    await agrees(maria, "tannlege lørdag kl 14", f"Tannlege, {saturday} kl 14")
    await agrees(ali, "tannlege mandag kl 14", f"Tannlege, {monday} kl 14")
    for who, was, new in ((maria, saturday, monday), (ali, monday, saturday)):
        await who.says("FLYTT")
        assert who.last_read.startswith(f"Fint at du sa fra. Avtalen {was} kl 14 er IKKE flyttet ennå")
        await who.picks("Jeg har en ny tid")
        await who.says(f"{new} kl 14")
        assert who.last_read.startswith(f"Den nye tiden står her: Tannlege, {new} kl 14.")
    assert await kept(house) == [weekend.at(day, "14:00") for day in ("lørdag", "mandag")]

    before = len(maria.read)
    await reads(house, ali, weekend.at("lørdag", "08:30"), f"Hei! Husk i dag, {saturday} kl 14.")
    assert maria.read[before:] == []
    await reads(house, maria, weekend.at("lørdag", "12:00"), f"Hei! Husk {monday} kl 14.")
    await reads(house, ali, weekend.at("lørdag", "17:00"), f"Hei! Ble det noe av avtalen {saturday} kl 14?")
    before = len(ali.read)
    await reads(house, maria, weekend.at("mandag", "08:30"), f"Hei! Husk i dag, {monday} kl 14.")
    await maria.picks("Avlys")
    assert maria.last_read.startswith(f"Fint at du sa fra. Avtalen {monday} kl 14 er IKKE avlyst ennå")
    await maria.picks("Det er gjort")
    assert maria.last_read.startswith("Greit, da er den strøket her.")
    read = len(maria.read)
    await house.until(weekend.at("tirsdag", "20:00"))
    assert (maria.read[read:], ali.read[before:]) == ([], [])


async def test_every_week_keeps_its_hour_in_words_and_in_calendars(
    house: House, weekend: Weekend, maria: Actor
) -> None:
    those = [weekend.said("lørdag", weeks=number) for number in range(3)]
    starts = [weekend.at("lørdag", "12:00", weeks=number) for number in range(3)]
    await agrees(
        maria,
        "frisør hver lørdag kl 12 i tre uker",
        f"Frisør, 3 ganger, hver uke: fra {those[0]} kl 12 til {those[2]} kl 12",
    )
    if isinstance(maria, OnTelegram):
        await maria.picks("Til kalenderen")
        assert in_calendar(file_of(maria.phone.last)) == starts
    await maria.says("AVTALER")
    assert maria.choices == [f"Frisør, {one} kl 12" for one in those]
    on_https(house)
    await maria.says("KALENDER")
    await maria.picks("Lag")
    assert in_calendar((await fetched(house, address_in(maria))).text) == starts

    await reads(house, maria, weekend.at("lørdag", "08:30"), f"Hei! Husk i dag, {those[0]} kl 12.")
    await reads(house, maria, weekend.at("lørdag", "15:00"), f"Hei! Ble det noe av avtalen {those[0]} kl 12?")
    await maria.picks("Ja")
    await house.until(weekend.at("onsdag", "22:00"))
    await reads(house, maria, weekend.at("torsdag", "12:00"), f"Hei! Husk {those[1]} kl 12.")
    morning = weekend.at("lørdag", "08:30", weeks=1)
    await reads(house, maria, morning, f"Hei! Husk i dag, {those[1]} kl 12.")


def file_of(shown: Shown | None) -> str:
    assert shown is not None
    assert shown.document is not None, shown.text
    return shown.document.decode()


def in_calendar(content: str) -> list[date]:
    events = Calendar.from_ical(content).walk("VEVENT")
    return sorted(one.start for one in events if isinstance(one, Event))


async def test_the_night_ends_at_its_hour_on_the_wall(
    house: House, weekend: Weekend, maria: Actor, ali: Actor, kari: Actor
) -> None:
    sunday, tuesday = weekend.said("søndag"), weekend.said("tirsdag")
    async with house.service.database.transaction() as session:
        programme = (await session.scalars(select(Programme))).one()
        person = next(one for one in await session.scalars(select(Person)) if one.name == "Ali")
        own = await preferences.held(session, programme.id, person.id)
        own.quiet_from, own.quiet_to = "20:00", "10:00"
    await agrees(ali, "NAV søndag kl 12", f"NAV, {sunday} kl 12")
    await put_up(house, f"{weekend.on('søndag')} 11:00")
    trip = f"I morgen, {sunday} kl 11: Tur, Kolsås. Oppmøte: stasjonen. Bare møt opp."
    await house.until(weekend.at("lørdag", "17:59"))
    assert maria.read == []
    await house.until(weekend.at("lørdag", "18:00"))
    assert maria.last_read.startswith(trip)
    await house.until(weekend.at("lørdag", "22:00"))
    for name in ("Maria", "Ali"):
        await kari.says(f"AVTALE {name} frisør tirsdag kl 13")
        await kari.says("ja")
        assert kari.last_read.startswith(f"Da står den der. For {name}: Frisør, {tuesday} kl 13.")
    made = f"Hei! Kari har skrevet opp en tid for deg: {tuesday} kl 13. Stemmer det ikke? Svar AVTALER."
    before = len(ali.read)
    await reads(house, maria, weekend.at("søndag", "08:00"), made)
    night = timedelta(hours=11 if weekend.longer else 9)
    assert house.now - weekend.at("lørdag", "22:00").astimezone(UTC) == night
    assert ali.read[before:] == []
    # Both waited for ten o'clock, Ali's own.
    await house.until(weekend.at("søndag", "09:59"))
    assert ali.read[before:] == []
    await house.until(weekend.at("søndag", "10:20"))
    assert sorted(one.partition("\n")[0] for one in ali.read[before:]) == sorted(
        [made, f"Hei! Husk i dag, {sunday} kl 12."]
    )


async def test_a_meeting_of_several(
    house: House, weekend: Weekend, maria: Actor, kari: Actor, sam: Actor
) -> None:
    tuesday = weekend.said("tirsdag")
    await kari.says("MØTE")
    await kari.picks("Maria")
    await kari.picks("Individuell plan")
    await kari.says("tirsdag kl 12")
    await kari.says("Rådhuset")
    await kari.says("Sam")
    assert kari.last_read.startswith(f"Stemmer dette: møte om planen til Maria, {tuesday} kl 12.")
    await kari.picks("Ja")
    assert maria.last_read.startswith(f"Du har fått en avtale {tuesday} kl 12. Passer det? LES viser mer.")
    assert sam.last_read.startswith(f"Kan du {tuesday} kl 12? LES viser mer.")
    await maria.picks("Passer")
    await maria.says("nei takk")
    await sam.picks("Kommer")
    team = len(kari.read), len(sam.read)
    await reads(house, maria, weekend.at("søndag", "12:00"), f"Hei! Husk {tuesday} kl 12.")
    assert (len(kari.read), len(sam.read)) == team
    before = len(maria.read)
    await reads(house, sam, weekend.at("tirsdag", "08:30"), f"Husk avtalen {tuesday} kl 12. LES viser mer.")
    assert [one.partition("\n")[0] for one in maria.read[before:]] == [f"Hei! Husk i dag, {tuesday} kl 12."]
    assert kari.last_read.startswith(f"Husk avtalen {tuesday} kl 12. LES viser mer.")


async def test_somebody_comes_along(
    house: House, weekend: Weekend, maria: Actor, kari: Actor, sam: Actor
) -> None:
    wednesday = weekend.said("onsdag")
    await agrees(maria, "NAV onsdag kl 10", f"NAV, {wednesday} kl 10")
    await maria.says("FØLGE")
    by = weekend.said("mandag" if weekend.longer else "tirsdag")
    assert maria.last_read.startswith(f"Vi spør om noen kan bli med {wednesday} kl 10.")
    assert f"Du hører fra oss senest {by} kl 15." in maria.last_read
    await house.until(weekend.at("lørdag", "10:00"))
    await sam.picks("Jeg blir med")
    assert f"Dere møtes utenfor {wednesday} kl 9.45." in sam.last_read
    await sam.picks("Det passer")
    assert maria.last_read.startswith(f"Sam møter deg {wednesday} kl 9.45.")
    await reads(
        house,
        maria,
        weekend.at("mandag", "12:00"),
        f"Hei! Husk {wednesday} kl 10. Sam møter deg {wednesday} kl 9.45.",
    )
    await reads(
        house,
        sam,
        weekend.at("tirsdag", "18:00"),
        f"Husk at du blir med Maria {wednesday} kl 10. Dere møtes utenfor {wednesday} kl 9.45.",
    )


async def test_a_shift_lasts_the_hours_that_the_night_has(
    house: House, weekend: Weekend, maria: Actor, sam: Actor
) -> None:
    async with house.service.database.transaction() as session:
        (await session.scalars(select(Programme))).one().night_shifts = True
    saturday = weekend.said("lørdag")
    ends, hours = ("7", 12) if weekend.longer else ("8", 11)
    await sam.says("VAKT lørdag 20-08")
    if weekend.longer:
        assert sam.last_read.startswith(
            "Den natta stilles klokka tilbake, så vakta blir en time lengre. "
            "En vakt er fra én til tolv timer. La den slutte en time før, eller del den i to."
        )
        await sam.says("lørdag 20-07")
    assert f"Vakt for deg: {saturday} kl 20-{ends}. Stemmer det?" in sam.last_read
    await sam.says("JA")
    await reads(
        house,
        sam,
        weekend.at("fredag", "18:00"),
        f"Husk vakta {saturday} kl 20-{ends}. Passer det ikke, velg Avløs meg. Du trenger ingen grunn.",
    )
    await reads(
        house, sam, weekend.at("lørdag", "19:30"), f"Snart vakt: {saturday} kl 20-{ends}. Ingen venter nå."
    )
    last = weekend.at("søndag", f"0{ends}:00")
    assert last.astimezone(UTC) - weekend.at("lørdag", "20:00").astimezone(UTC) == timedelta(hours=hours)
    await house.until(last - _MINUTE)
    await maria.says("får ikke sove")
    assert sam.has_read("får ikke sove")
    opens = weekend.said("mandag" if weekend.longer else "tirsdag")
    assert f"Rekker vi det ikke før kl {ends}, leser vi den {opens} kl 9." in maria.last_read
    await house.until(last)
    await sam.says("BELASTNING")
    week = weekend.on("lørdag") - timedelta(days=5)
    assert f"Uka fra mandag {week.day}.{week.month}: {hours} t, 0 samtaler, 1 natt" in sam.last_read
