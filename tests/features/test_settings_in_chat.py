"""INNSTILLINGER: a coordinator sees what holds, what would be and what follows, and says yes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import col, select

from bot import meaning
from bot.features import activities, timetable
from bot.messages import Answer, Reply
from bot.wording import speak
from storage import people, programmes
from storage.database import Database
from storage.tables import ClosedDay, Due, Membership, Person, Poll, Programme, ProgrammeChange, Slot
from tests.features.plans import OSLO, oslo, planned
from tests.features.turns import in_words, replies, turn_of
from tests.residents import found_programme, move_in

#: A Wednesday; slots are Tuesday and Thursday at eleven.
NOW = oslo("2026-11-25 09:00")


class Desk:
    """A coordinator on Telegram, or by SMS: writes, presses, reads; one transaction each time."""

    def __init__(self, database: Database, name: str, address: str) -> None:
        self.database, self.name, self.address, self.now = database, name, address, NOW
        self.screen: Answer = None

    async def says(self, text: str) -> str:
        return await self._turn(text=text)

    async def picks(self, label: str) -> str:
        """The option of the newest message with this in its label."""
        for reply in replies(self.screen):
            for option in reply.options:
                if label.casefold() in speak(option.label, "nb", OSLO).casefold():
                    return await self.presses(option.action)
        raise AssertionError(f"{label!r} is not offered: {self.labels}")

    async def presses(self, action: str) -> str:
        return await self._turn(kind="press", action=action)

    @property
    def labels(self) -> list[str]:
        return [speak(option.label, "nb", OSLO) for reply in replies(self.screen) for option in reply.options]

    def action_of(self, label: str) -> str:
        return next(
            option.action
            for reply in replies(self.screen)
            for option in reply.options
            if speak(option.label, "nb", OSLO) == label
        )

    async def _turn(self, **incoming: str) -> str:
        async with self.database.transaction() as session:
            turn = await turn_of(session, "telegram", self.address, at=self.now, **incoming)
            self.screen = await meaning.answer(turn)
            return in_words(self.screen, channel="telegram")


@pytest.fixture
async def kari(database: Database) -> AsyncIterator[Desk]:
    """She coordinates; Noor does too, and Per works there."""
    async with database.transaction() as session:
        programme = await found_programme(session)
        await move_in(session, programme, "Kari", "coordinator", telegram="1")
        await move_in(session, programme, "Noor", "coordinator", telegram="2")
        await move_in(session, programme, "Per", "staff", telegram="3")
        await move_in(session, programme, "Maria", "participant", telegram="4")
        await timetable.schedule(session, programme, NOW)
    yield Desk(database, "Kari", "1")


@pytest.fixture
def noor(database: Database) -> Desk:
    return Desk(database, "Noor", "2")


async def programme_of(database: Database) -> Programme:
    async with database.transaction() as session:
        found = await programmes.by_key(session, "baerum")
        assert found is not None
        return found


async def rows(database: Database, table: Any, *where: Any) -> list[Any]:
    async with database.transaction() as session:
        return list(await session.scalars(select(table).where(*where)))


async def due_at(database: Database, kind: str) -> list[datetime]:
    waiting = await rows(database, Due, col(Due.kind) == kind, col(Due.state) == "waiting")
    return [one.at.astimezone(OSLO) for one in waiting]


async def active_slots(database: Database) -> list[tuple[int, str, int, int | None]]:
    found = await rows(database, Slot, col(Slot.active).is_(True))
    return sorted((one.weekday, one.starts, one.minutes, one.places) for one in found)


async def test_a_participant_changes_no_settings_and_reads_the_hours(kari: Desk) -> None:
    maria = Desk(kari.database, "Maria", "4")
    assert "ikke gjøre herfra" in await maria.says("INNSTILLINGER")
    assert "Kari og Sam leser det du skriver, hverdager 9-15." in await maria.says("ÅPNINGSTIDER")
    await kari.says("INNSTILLINGER")
    for section in ("Ukesplanen", "Åpningstid"):
        assert "ikke gjøre herfra" in await maria.presses(kari.action_of(section))


async def test_staff_change_the_hours_and_the_closed_days_and_nothing_else(kari: Desk) -> None:
    per = Desk(kari.database, "Per", "3")
    await per.says("INNSTILLINGER")
    assert per.labels == ["Åpningstid", "Stengte dager", "Vakt og svar", "Nødnumre", "Historikk"]
    assert "Velg en av dem" in await per.says("tekster")
    await kari.says("INNSTILLINGER")
    assert "ikke gjøre herfra" in await per.presses(kari.action_of("Ukesplanen"))
    for word in ("ÅPNINGSTIDER", "opningstider", "aapningstider", "Opening hours"):
        assert "Åpningstid nå: hverdager 9-15" in await per.says(word)
    await per.says("stengt fredag")
    assert "Det er endret. Åpningstid: man-tor 9-15" in await per.picks("Ja")
    await per.says("INNSTILLINGER")
    await per.picks("Stengte dager")
    await per.says("27.11 planleggingsdag")
    assert "Det er endret" in await per.picks("Ja")
    changed = await rows(kari.database, ProgrammeChange)
    assert {one.setting for one in changed} == {"hours", "closed"}


async def test_who_was_a_coordinator_when_they_asked_changes_nothing_afterwards(kari: Desk) -> None:
    await kari.says("INNSTILLINGER")
    await kari.picks("Ukesplanen")
    await kari.says("torsdag kl 14")
    async with kari.database.transaction() as session:
        one = await people.meet(session, "telegram", "1", NOW)
        (role,) = await session.scalars(select(Membership).where(col(Membership.person_id) == one.person_id))
        role.role = "staff"
    assert "ikke gjøre herfra" in await kari.picks("Ja")
    assert "ikke gjøre herfra" in await kari.says("fredag kl 14")
    assert await rows(kari.database, ProgrammeChange) == []


async def test_a_closed_day_may_have_a_substitute(kari: Desk) -> None:
    await kari.says("INNSTILLINGER")
    await kari.picks("Stengte dager")
    assert "vikar Anne 10-12" in await kari.says("27.11 planleggingsdag, vikar Anne")
    said = await kari.says("27.11 planleggingsdag, vikar Anne 10-12.30")
    assert "fredag 27.11: planleggingsdag, vikar Anne kl 10 til kl 12.30" in said
    await kari.picks("Ja")
    (day,) = await rows(kari.database, ClosedDay)
    assert (day.reason, day.substitute, day.opens, day.closes) == (
        "planleggingsdag",
        "Anne",
        "10:00",
        "12:30",
    )
    await kari.says("INNSTILLINGER")
    assert "vikar Anne kl 10 til kl 12.30" in await kari.picks("Historikk")
    await kari.says("INNSTILLINGER")
    await kari.picks("Stengte dager")
    await kari.says("27.11 planleggingsdag")
    await kari.picks("Ja")
    (day,) = await rows(kari.database, ClosedDay)
    assert (day.substitute, day.opens, day.closes) == (None, None, None)


@pytest.mark.parametrize(
    ("section", "typed", "column", "value", "told"),
    [
        ("Telefon i åpningstiden", "67 00 00 00", "phone", "+4767000000", "+4767000000"),
        ("Neste får beskjed etter", "20 minutter", "answer_minutes", 20, "20 minutter"),
        ("Minnet på å svare etter", "90", "silent_minutes", 90, "90 minutter"),
        ("Vakter om natta", "ja", "night_shifts", True, "ja"),
        ("Høyst på vakt", "12", "shift_hours", 12, "12 timer i uka"),
    ],
)
async def test_how_people_are_answered_is_changed_by_coordinators_and_shown_to_staff(
    kari: Desk, section: str, typed: str, column: str, value: object, told: str
) -> None:
    await kari.says("INNSTILLINGER")
    await kari.picks("Vakt og svar")
    await kari.picks(section)
    assert "Ja" in await kari.says(typed)
    assert told in await kari.picks("Ja")
    assert getattr(await programme_of(kari.database), column) == value
    per = Desk(kari.database, "Per", "3")
    await per.says("INNSTILLINGER")
    assert f"{section}: {told}" in await per.picks("Vakt og svar")
    assert per.labels == ["Tilbake"]
    here = (await programme_of(kari.database)).id.hex
    assert "ikke gjøre herfra" in await per.presses(f"setting:{here}:{column}")


@pytest.mark.parametrize(
    ("section", "typed", "says"),
    [
        ("Telefon i åpningstiden", "ring Kari", "ikke ut som et telefonnummer"),
        ("Telefon i åpningstiden", "113", "ikke ut som et telefonnummer"),
        ("Neste får beskjed etter", "0", "fra 1 til 240"),
        ("Neste får beskjed etter", "241", "fra 1 til 240"),
        ("Neste får beskjed etter", "snart", "fra 1 til 240"),
        ("Høyst på vakt", "49", "fra 1 til 48"),
        ("Vakter om natta", "kanskje", "JA"),
    ],
)
async def test_what_cannot_be_is_refused_and_can_be_said_again(
    kari: Desk, section: str, typed: str, says: str
) -> None:
    await kari.says("INNSTILLINGER")
    await kari.picks("Vakt og svar")
    await kari.picks(section)
    assert says in await kari.says(typed)
    assert await rows(kari.database, ProgrammeChange) == []


async def test_the_phone_is_taken_away_and_nights_are_picked_with_a_button(kari: Desk) -> None:
    async with kari.database.transaction() as session:
        found = await programmes.by_key(session, "baerum")
        assert found is not None
        found.phone = "+4767000000"
    await kari.says("INNSTILLINGER")
    await kari.picks("Vakt og svar")
    await kari.picks("Telefon")
    await kari.picks("Ikke sett over")
    await kari.picks("Ja")
    await kari.says("INNSTILLINGER")
    await kari.picks("Vakt og svar")
    await kari.picks("Vakter om natta")
    await kari.picks("ja")
    await kari.picks("Ja")
    programme = await programme_of(kari.database)
    assert (programme.phone, programme.night_shifts) == (None, True)


async def test_a_coordinator_says_that_the_numbers_were_checked(kari: Desk) -> None:
    per = Desk(kari.database, "Per", "3")
    await per.says("INNSTILLINGER")
    assert "Sist sjekket 01.11.2026" in await per.picks("Nødnumre")
    assert per.labels == ["Tilbake"]
    await kari.says("INNSTILLINGER")
    await kari.picks("Nødnumre")
    checked = kari.action_of("Vi har sjekket dem")
    assert "ikke gjøre herfra" in await per.presses(checked)
    assert "25.11.2026" in await kari.picks("Vi har sjekket dem")
    assert (await programme_of(kari.database)).numbers_checked == "2026-11-25"
    assert "allerede" in await kari.presses(checked)
    await kari.says("INNSTILLINGER")
    said = await kari.picks("Historikk")
    assert "Kari. Nødnumrene sjekket: fra 01.11.2026 til 25.11.2026" in said


async def test_the_menu_says_what_is_not_changed_here(kari: Desk) -> None:
    said = await kari.says("INNSTILLINGER")
    assert "Nødnumre" in said and "drifter løsningen" in said
    assert len(kari.labels) == 10
    assert "Velg en av dem" in await kari.says("hei på deg")
    assert "Ukesplanen går ut fredag kl 13" in await kari.says("ukesplanen")


async def test_the_plan_hour_takes_effect_on_yes_only_and_is_remembered(kari: Desk) -> None:
    await kari.says("INNSTILLINGER")
    said = await kari.picks("Ukesplanen")
    assert "fredag kl 13, neste gang fredag 27.11 kl 13" in said
    said = await kari.says("torsdag kl 14")
    assert "Nå: fredag kl 13\nBlir: torsdag kl 14\nNeste plan går ut torsdag 26.11 kl 14." in said
    assert (await programme_of(kari.database)).plan_weekday == 4
    assert "Det er endret" in await kari.picks("Ja")
    programme = await programme_of(kari.database)
    assert (programme.plan_weekday, programme.plan_at) == (3, "14:00")
    assert await due_at(kari.database, "plan") == [oslo("2026-11-26 14:00")]
    await kari.picks("Tilbake")
    history = await kari.picks("Historikk")
    assert "onsdag 25.11 kl 9, Kari. Ukesplanen: fra fredag kl 13 til torsdag kl 14" in history


async def test_no_leaves_everything(kari: Desk) -> None:
    await kari.says("INNSTILLINGER")
    await kari.picks("Ukesplanen")
    await kari.says("torsdag kl 14")
    pressed = kari.action_of("Ja")
    assert "Ingenting er endret" in await kari.picks("Nei")
    assert "ikke åpent lenger" in await kari.presses(pressed)
    assert (await programme_of(kari.database)).plan_weekday == 4
    assert await rows(kari.database, ProgrammeChange) == []


@pytest.mark.parametrize(
    ("now", "hour", "next_one", "stays"),
    [
        # The plan for the coming week is still to go out.
        ("2026-11-25 09:00", "torsdag kl 10", "2026-11-26 10:00", False),
        ("2026-11-25 09:00", "søndag kl 12", "2026-11-29 12:00", False),
        ("2026-11-25 09:00", "mandag kl 9", "2026-11-30 09:00", False),
        # By the new hour it would never: the old one tells it, and the new one the week after.
        ("2026-11-25 09:00", "tirsdag kl 9", "2026-11-27 13:00", True),
        ("2026-11-25 09:00", "onsdag kl 8.30", "2026-11-27 13:00", True),
        # It went out on Friday: not again on Sunday.
        ("2026-11-28 09:00", "søndag kl 12", "2026-12-06 12:00", False),
        ("2026-11-28 09:00", "mandag kl 9", "2026-12-07 09:00", False),
        ("2026-11-28 09:00", "onsdag kl 9", "2026-12-02 09:00", False),
    ],
)
async def test_a_moved_plan_leaves_no_week_out_and_tells_none_twice(
    kari: Desk, now: str, hour: str, next_one: str, stays: bool
) -> None:
    kari.now = oslo(now)
    async with kari.database.transaction() as session:
        programme = await programmes.by_key(session, "baerum")
        assert programme is not None
        await timetable.schedule_plan(session, programme, kari.now)
    await kari.says("INNSTILLINGER")
    await kari.picks("Ukesplanen")
    said = await kari.says(hour)
    assert ("som før" in said) is stays
    await kari.picks("Ja")
    assert await due_at(kari.database, "plan") == [oslo(next_one)]


async def test_a_plan_that_should_have_gone_already_still_goes(kari: Desk) -> None:
    """After downtime a coordinator may be heard before what is due is done."""
    kari.now = oslo("2026-11-27 15:00")
    await kari.says("INNSTILLINGER")
    await kari.picks("Ukesplanen")
    await kari.says("mandag kl 9")
    await kari.picks("Ja")
    assert await due_at(kari.database, "plan") == [oslo("2026-11-27 13:00")]


@pytest.mark.parametrize(
    ("section", "text", "why"),
    [
        ("Ukesplanen", "fredag kl 22", "kl 22 er om natta: fra kl 21 til kl 8"),
        ("Ukesplanen", "fredag 02:30", "mellom kl 02 og 03"),
        ("Ukesplanen", "snart", "Skriv ukedag og klokkeslett"),
        ("Ukesplanen", "fredag kl 13", "Slik er det allerede"),
        ("Påminnelser", "22 og 8.30", "om natta"),
        ("Påminnelser", "18 og 07.30", "om natta"),
        ("Påminnelser", "morgen kl 13", "samme morgen, før kl 12"),
        ("Påminnelser", "18 og 19", "for eksempel: 18 og 8.30"),
        ("Åpningstid", "ons 9-12 og 11-15", "To åpningstider onsdag"),
        ("Åpningstid", "stengt hver dag", "aldri åpent"),
        ("Åpningstid", "kanskje", "Skriv dager og timer"),
        ("Åpningstid", "man-fre 9-15", "Slik er det allerede"),
        ("Oppmøtested", "x" * 61, "61 tegn"),
        ("Oppmøtested", "...", "ikke være tomt"),
        ("Faste tider", "tirsdag kl 11, 2 timer", "Den tiden er der allerede"),
        ("Faste tider", "onsdag kl 23, 3 timer", "før midnatt"),
        ("Faste tider", "onsdag kl 02.30, 1 time", "mellom kl 02 og 03"),
        ("Faste tider", "onsdag kl 11, 5 min", "fra 15 minutter"),
        ("Faste tider", "onsdag kl 11, 2 timer, 900 plasser", "500 plasser"),
        ("Faste tider", "onsdag kl 11", "Hvor lenge"),
        ("Faste tider", "en gang i blant", "Skriv dag, klokkeslett"),
        ("Faste tider", f"onsdag kl 11, 2 timer, {'x' * 61}", "61 tegn"),
        ("Stengte dager", "24.11.2025 i fjor", "Den dagen har vært"),
        ("Stengte dager", "1.1-31.3 vinter", "høyst 31 dager"),
        ("Stengte dager", "24.12 behandling", "kan si en fremmed"),
        ("Stengte dager", "når som helst", "Skriv dato og hvorfor"),
    ],
)
async def test_what_cannot_be_is_said_why_and_can_be_said_again(
    kari: Desk, section: str, text: str, why: str
) -> None:
    await kari.says("INNSTILLINGER")
    await kari.picks(section)
    assert why in await kari.says(text)
    assert "Ja" not in kari.labels
    assert why in await kari.says(text)
    assert await rows(kari.database, ProgrammeChange) == []


async def test_reminders_move_for_what_is_planned_and_none_falls_between(kari: Desk) -> None:
    async with kari.database.transaction() as session:
        programme = await programmes.by_key(session, "baerum")
        assert programme is not None
        await planned(session, programme, oslo("2026-11-26 12:00"), now=NOW)
        await planned(session, programme, oslo("2026-12-04 12:00"), now=NOW, title="Tur")
    kari.now = oslo("2026-11-25 17:00")
    await kari.says("INNSTILLINGER")
    await kari.picks("Påminnelser")
    assert "også de 2 som er satt opp" in await kari.says("16 og 9")
    await kari.picks("Ja")
    # Sixteen has gone by: tomorrow's still comes at eighteen.
    assert sorted(await due_at(kari.database, "activity-evening")) == [
        oslo("2026-11-25 18:00"),
        oslo("2026-12-03 16:00"),
    ]
    assert sorted(await due_at(kari.database, "activity-morning")) == [
        oslo("2026-11-26 09:00"),
        oslo("2026-12-04 09:00"),
    ]


async def test_opening_hours_are_shown_whole_before_and_after(kari: Desk) -> None:
    await kari.says("INNSTILLINGER")
    await kari.picks("Åpningstid")
    said = await kari.says("ons 9-12 og 13-15, stengt fredag")
    assert "Nå: hverdager 9-15\nBlir: man-tir 9-15, ons 9-12 og 13-15, tor 9-15" in said
    await kari.picks("Ja")
    programme = await programme_of(kari.database)
    async with kari.database.transaction() as session:
        found = [(one.weekday, one.opens) for one in await programmes.hours(session, programme.id)]
    assert found == [(0, "09:00"), (1, "09:00"), (2, "09:00"), (2, "13:00"), (3, "09:00")]


async def test_a_new_weekly_time_can_be_voted_about_at_once(kari: Desk) -> None:
    await kari.says("INNSTILLINGER")
    await kari.picks("Faste tider")
    said = await kari.says("fredag kl 12, 2 timer, 10 plasser, Rådhuset")
    assert "Kommer til: fredag kl 12, 2 timer, 10 plasser, Rådhuset" in said
    assert "Kan brukes fra fredag 27.11 kl 12" in said
    # Said anew before yes: the last one counts.
    assert "fredag kl 13, 2 timer, 8 plasser" in await kari.says("fredag kl 13, 2 timer, 8 plasser")
    await kari.picks("Ja")
    assert (4, "13:00", 120, 8) in await active_slots(kari.database)
    async with kari.database.transaction() as session:
        programme = await programmes.by_key(session, "baerum")
        assert programme is not None
        free = await activities.free_slot_days(session, programme, NOW, count=3)
    assert [f"{one.starts_at.astimezone(OSLO):%d.%m %H:%M}" for one in free][1] == "27.11 13:00"


async def test_a_weekly_time_that_was_there_before_is_the_same_again(kari: Desk) -> None:
    before = {one.id for one in await rows(kari.database, Slot)}
    for text in (None, "torsdag kl 11, 2 timer"):
        await kari.says("INNSTILLINGER")
        await kari.picks("Faste tider")
        if text is None:
            await kari.picks("torsdag kl 11")
            await kari.picks("Ta bort")
        else:
            await kari.says(text)
        await kari.picks("Ja")
    assert {one.id for one in await rows(kari.database, Slot)} == before
    assert (3, "11:00", 120, None) in await active_slots(kari.database)


async def test_what_stands_on_a_weekly_time_stands_and_is_counted(kari: Desk) -> None:
    async with kari.database.transaction() as session:
        programme = await programmes.by_key(session, "baerum")
        assert programme is not None
        first, second, *_ = await activities.free_slot_days(session, programme, NOW, count=9)
        assert (first.slot.weekday, second.slot.weekday) == (3, 1)
        await activities.plan(session, programme, "Tur", first, poll_id=None, now=NOW)
        noor, *_ = await people.members(session, programme.id, {"coordinator"})
        session.add(a_poll(programme, first.slot, date(2026, 12, 3), noor))
    await kari.says("INNSTILLINGER")
    await kari.picks("Faste tider")
    await kari.picks("torsdag")
    said = await kari.says("kl 12, 2 timer")
    assert "Nå: torsdag kl 11, 3 timer, bare møt opp\nBlir: torsdag kl 12, 2 timer, bare møt opp" in said
    assert "Én aktivitet er alt satt opp på den tiden og blir stående" in said
    assert "Én avstemning er i gang om den tiden" in said
    await kari.picks("Ja")
    assert (3, "12:00", 120, None) in await active_slots(kari.database)
    await kari.says("INNSTILLINGER")
    await kari.picks("Faste tider")
    await kari.picks("torsdag")
    said = await kari.picks("Ta bort")
    assert "Tas bort: torsdag kl 12" in said and "Én aktivitet" in said and "Én avstemning" in said
    await kari.picks("Ja")
    assert await active_slots(kari.database) == [(1, "11:00", 180, None)]
    async with kari.database.transaction() as session:
        programme = await programmes.by_key(session, "baerum")
        assert programme is not None
        assert [one.title for one in await activities.coming(session, programme, NOW)] == ["Tur"]


def a_poll(programme: Programme, slot: Slot, day: date, by: Person) -> Poll:
    return Poll(
        programme_id=programme.id,
        posted_by=by.id,
        slot_id=slot.id,
        local_date=day,
        starts_at=oslo(f"{day} 11:00"),
        state="open",
        closes_at=NOW + timedelta(days=1),
        several=False,
        smallest_turnout=0,
        opened_at=NOW,
    )


async def test_a_programme_without_weekly_times_says_so_and_takes_one(kari: Desk) -> None:
    for day in ("tirsdag", "torsdag"):
        await kari.says("INNSTILLINGER")
        await kari.picks("Faste tider")
        await kari.picks(day)
        await kari.picks("Ta bort")
        await kari.picks("Ja")
    await kari.says("INNSTILLINGER")
    assert "Ingen faste tider ennå" in await kari.picks("Faste tider")
    await kari.says("onsdag 10-12")
    await kari.picks("Ja")
    assert await active_slots(kari.database) == [(2, "10:00", 120, None)]


async def test_closed_days_say_what_stands_on_them_and_are_left_out(kari: Desk) -> None:
    async with kari.database.transaction() as session:
        programme = await programmes.by_key(session, "baerum")
        assert programme is not None
        free = await activities.free_slot_days(session, programme, NOW, count=10)
        day = next(one for one in free if one.day == date(2026, 12, 24))
        await activities.plan(session, programme, "Tur", day, poll_id=None, now=NOW)
    await kari.says("INNSTILLINGER")
    said = await kari.picks("Stengte dager")
    assert "Stengt: ingen dager" in said and "fredag 25.12 første juledag" in said
    said = await kari.says("24.-31.12 juleferie")
    assert "Kommer til: torsdag 24.12 til torsdag 31.12: juleferie" in said
    assert (
        "Det er satt opp Tur torsdag 24.12 kl 11. Det blir stående til noen avlyser det: skriv AVLYS" in said
    )
    assert "torsdag 24.12 kl 11, tirsdag 29.12 kl 11 og torsdag 31.12 kl 11" in said
    await kari.picks("Ja")
    async with kari.database.transaction() as session:
        programme = await programmes.by_key(session, "baerum")
        assert programme is not None
        free = await activities.free_slot_days(session, programme, NOW, count=20)
        assert not [one.day for one in free if date(2026, 12, 24) <= one.day <= date(2026, 12, 31)]
    await kari.says("INNSTILLINGER")
    assert "torsdag 24.12 til torsdag 31.12: juleferie" in await kari.picks("Stengte dager")
    said = await kari.picks("Åpne torsdag 24.12")
    assert "Tas bort: torsdag 24.12 til torsdag 31.12: juleferie" in said
    await kari.picks("Ja")
    assert await rows(kari.database, ClosedDay) == []
    kinds = [(one.before is None, one.after is None) for one in await rows(kari.database, ProgrammeChange)]
    assert sorted(kinds) == [(False, True), (True, False)]


async def test_a_closed_day_said_again_changes_its_reason(kari: Desk) -> None:
    for text in ("24.12 julaften", "24.12 fri"):
        await kari.says("INNSTILLINGER")
        await kari.picks("Stengte dager")
        await kari.says(text)
        await kari.picks("Ja")
    (day,) = await rows(kari.database, ClosedDay)
    assert (day.local_date, day.reason) == (date(2026, 12, 24), "fri")


async def test_a_button_for_days_that_are_open_again_says_so(kari: Desk, noor: Desk) -> None:
    await kari.says("INNSTILLINGER")
    await kari.picks("Stengte dager")
    await kari.says("24.12 julaften")
    await kari.picks("Ja")
    for one in (kari, noor):
        await one.says("INNSTILLINGER")
        await one.picks("Stengte dager")
    old = noor.action_of("Åpne torsdag 24.12 julaften")
    await kari.picks("Åpne")
    await kari.picks("Ja")
    assert "finner vi ikke" in await noor.presses(old)


@pytest.mark.parametrize(
    ("section", "column", "text"),
    [
        ("Navn", "name", "Uke for uke"),
        ("Hvem som leser", "readers", "Kari og Noor"),
        ("Pris", "fare", "gratis"),
        ("Mat", "food", "vi spanderer lunsj"),
        ("Greit å vite", "conditions", "kom som du er"),
    ],
)
async def test_texts_are_changed_and_may_not_tell(kari: Desk, section: str, column: str, text: str) -> None:
    await kari.says("INNSTILLINGER")
    await kari.picks("Tekster")
    await kari.picks(section)
    assert "kan si en fremmed" in await kari.says("hos legen")
    assert "plass til" in await kari.says("x" * 61)
    assert f"Blir: {text}" in await kari.says(text)
    await kari.picks("Ja")
    assert getattr(await programme_of(kari.database), column) == text


async def test_a_text_can_be_left_unsaid_where_it_may(kari: Desk) -> None:
    await kari.says("INNSTILLINGER")
    await kari.picks("Tekster")
    await kari.picks("Pris")
    assert "Si ikke noe om det" not in kari.labels
    await kari.says("gratis")
    await kari.picks("Ja")
    await kari.says("INNSTILLINGER")
    await kari.picks("Tekster")
    await kari.picks("Pris")
    assert "Nå: gratis\nBlir: ikke satt" in await kari.picks("Si ikke noe om det")
    await kari.picks("Ja")
    assert (await programme_of(kari.database)).fare is None
    programme = await programme_of(kari.database)
    assert "ikke være tomt" in await kari.presses(f"setting-none:{programme.id.hex}:name")


async def test_a_meeting_point_that_may_tell_is_warned_of(kari: Desk) -> None:
    await kari.says("INNSTILLINGER")
    await kari.picks("Oppmøtested")
    assert "Obs: klinikken kan si en fremmed" in await kari.says("utenfor klinikken")
    await kari.picks("Ja")
    assert (await programme_of(kari.database)).meeting_point == "utenfor klinikken"


async def test_the_second_of_two_is_shown_what_holds_now_and_asked_again(kari: Desk, noor: Desk) -> None:
    for one, hour in ((kari, "torsdag kl 14"), (noor, "søndag kl 12")):
        await one.says("INNSTILLINGER")
        await one.picks("Ukesplanen")
        await one.says(hour)
    await kari.picks("Ja")
    said = await noor.picks("Ja")
    assert "Noen endret dette" in said
    assert "Nå: torsdag kl 14\nBlir: søndag kl 12" in said
    assert (await programme_of(kari.database)).plan_at == "14:00"
    await noor.picks("Ja")
    assert (await programme_of(kari.database)).plan_at == "12:00"
    history = await rows(kari.database, ProgrammeChange)
    assert {(one.before, one.after) for one in history} == {
        ("fredag kl 13", "torsdag kl 14"),
        ("torsdag kl 14", "søndag kl 12"),
    }


async def test_of_two_who_say_yes_at_the_same_second_one_is_asked_again(kari: Desk, noor: Desk) -> None:
    for one, hour in ((kari, "torsdag kl 14"), (noor, "søndag kl 12")):
        await one.says("INNSTILLINGER")
        await one.picks("Ukesplanen")
        await one.says(hour)
    said = await asyncio.gather(kari.picks("Ja"), noor.picks("Ja"))
    assert sorted(("Det er endret" in one, "Noen endret dette" in one) for one in said) == [
        (False, True),
        (True, False),
    ]
    assert len(await rows(kari.database, ProgrammeChange)) == 1
    assert len(await due_at(kari.database, "plan")) == 1


async def test_the_second_of_two_who_say_the_same_is_told_it_is_so(kari: Desk, noor: Desk) -> None:
    for one in (kari, noor):
        await one.says("INNSTILLINGER")
        await one.picks("Faste tider")
        await one.says("fredag kl 12, 2 timer")
    await kari.picks("Ja")
    assert "Den tiden er der allerede" in await noor.picks("Ja")
    assert len(await rows(kari.database, ProgrammeChange)) == 1


async def test_a_weekly_time_that_somebody_took_away_meanwhile_is_said_to_be_gone(
    kari: Desk, noor: Desk
) -> None:
    for one in (kari, noor):
        await one.says("INNSTILLINGER")
        await one.picks("Faste tider")
        await one.picks("torsdag")
    await noor.says("kl 12")
    await kari.picks("Ta bort")
    await kari.picks("Ja")
    assert "ikke der lenger" in await noor.picks("Ja")
    assert await active_slots(kari.database) == [(1, "11:00", 180, None)]


@pytest.mark.parametrize(
    "action",
    [
        "setting",
        "setting:{here}:slot",
        "setting:{here}:nothing",
        "setting:{other}:plan",
        "setting:{here}:plan:more",
        "setting-slot:{other}",
        "setting-slot:x:remove",
        "setting-day:{other}:20261224",
        "setting-day:{here}:x",
        "setting-none:{here}:contact_mode",
        "setting-none:{here}:night_shifts",
        "setting-pick:{here}:night_shifts:maybe",
        "setting-pick:{here}:readers:on",
        "setting-pick:{other}:night_shifts:on",
        "setting-checked:{other}",
        "setting:{here}:alarm_minutes",
        "setting-yes:{here}:x",
        "setting-yes",
        "setting-stop:{other}:x",
    ],
)
async def test_a_garbled_button_changes_nothing(kari: Desk, action: str) -> None:
    programme = await programme_of(kari.database)
    await kari.says("INNSTILLINGER")
    assert await kari.presses(action.format(here=programme.id.hex, other="0" * 32))
    assert await rows(kari.database, ProgrammeChange) == []


async def test_the_history_shows_the_last_ten(kari: Desk) -> None:
    for hour in range(9, 20):
        await kari.says("INNSTILLINGER")
        await kari.picks("Ukesplanen")
        await kari.says(f"lørdag kl {hour}")
        await kari.picks("Ja")
        kari.now += timedelta(minutes=1)
    await kari.says("INNSTILLINGER")
    said = await kari.picks("Historikk")
    assert said.count("Kari. Ukesplanen") == 10
    assert "fra lørdag kl 18 til lørdag kl 19" in said.split("\n")[1]
    assert isinstance(kari.screen, Reply)


async def test_nothing_in_chat_reaches_emergency_numbers_or_how_staff_read(kari: Desk) -> None:
    from bot.features.programmes.changing import SETTINGS

    assert not {"numbers", "police", "contact_mode", "quiet", "ambulance", "urgent_care", "helpline"} & set(
        SETTINGS
    )
