"""Settings as a Norwegian types them: what is understood, what is asked again; what we write we read."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.hours import written
from bot.features.programmes import told
from bot.features.programmes.rules import (
    Closing,
    OpenTime,
    ReminderHours,
    WeeklyHour,
    WeeklySlot,
    first_overlapping,
)
from bot.features.programmes.written_days import closed
from bot.features.programmes.written_hours import hours
from bot.features.programmes.written_slots import Parts, parts
from bot.features.programmes.written_times import reminders, weekly
from bot.messages import Refused, Say
from bot.wording import speak

OSLO = ZoneInfo("Europe/Oslo")
NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
USUAL = [OpenTime(day, "09:00", "15:00") for day in range(5)]
LANGUAGES = ("nb", "nn", "en")


def spoken(said: Say, language: str = "nb") -> str:
    return speak(said, language, OSLO)


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("man-fre 9-15.30", "hverdager 9-15.30"),
        ("ons 9-12 og 13-15", "man-tir 9-15, ons 9-12 og 13-15, tor-fre 9-15"),
        ("ons 9-12, 13-15", "man-tir 9-15, ons 9-12 og 13-15, tor-fre 9-15"),
        ("ons 9-12, ons 13-15", "man-tir 9-15, ons 9-12 og 13-15, tor-fre 9-15"),
        ("stengt fredag", "man-tor 9-15"),
        ("Fredag: stengt!", "man-tor 9-15"),
        ("stengt fre, lør og søn", "man-tor 9-15"),
        ("stengt fre, man 9-12", "man 9-12, tir-tor 9-15"),
        (
            "man-fre 9-15, ons 9-12 og 13-15, stengt fredag",
            "man-tir 9-15, ons 9-12 og 13-15, tor 9-15",
        ),
        ("ons 9-12, man-fre 10-14", "man-tir 10-14, ons 9-12, tor-fre 10-14"),
        ("man, ons og fre 9-12", "man 9-12, tir 9-15, ons 9-12, tor 9-15, fre 9-12"),
        ("mandag til fredag fra kl 9 til 16", "hverdager 9-16"),
        ("måndag–fredag kl 08.30–15.00", "hverdager 8.30-15"),
        ("tysdag-torsdag 0900-1430", "man 9-15, tir-tor 9-14.30, fre 9-15"),
        ("bare ons 10-14", "ons 10-14"),
        ("helg 10-12", "hverdager 9-15, lør-søn 10-12"),
        ("hver dag 10-14, helga stengt", "hverdager 10-14"),
        ("fre 9-12.", "man-tor 9-15, fre 9-12"),
        ("alle hverdager kl 9-14", "hverdager 9-14"),
        ("man-fre 9-12\nlør 10-12", "hverdager 9-12, lør 10-12"),
        ("Mon-Thu 9:30-15, Fri closed", "man-tor 9.30-15"),
    ],
)
def test_opening_hours_are_understood(text: str, week: str) -> None:
    found = hours(text, USUAL)
    assert not isinstance(found, Refused), found.why
    assert written(found, "nb") == week


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "unclear"),
        ("alltid", "unclear"),
        ("fredag", "unclear"),
        ("9-15", "unclear"),
        ("stengt", "unclear"),
        ("man-", "unclear"),
        ("ons 9-25", "unclear"),
        ("ons 9-12 stengt ons", "unclear"),
        ("man-fre 9-15 og så tar vi det som det kommer", "unclear"),
        ("ons 15-9", "backwards"),
        ("ons 9-12 og 11-15", "overlap"),
        ("stengt hver dag", "none"),
        ("stengt hele uka", "none"),
    ],
)
def test_opening_hours_that_cannot_be_are_said_why(text: str, why: str) -> None:
    found = hours(text, USUAL)
    assert isinstance(found, Refused)
    assert found.why.wording == f"setting-hours-{why}"
    assert spoken(found.why)


_CLOCKS = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.sampled_from([0, 5, 15, 30, 45]))


@st.composite
def weeks(draw: st.DrawFn) -> list[OpenTime]:
    """Any week that can be open: on some days, several times a day."""
    week: list[OpenTime] = []
    for day in draw(st.sets(st.integers(0, 6), min_size=1)):
        clocks = sorted(draw(st.sets(_CLOCKS, min_size=2, max_size=6)))
        week += [OpenTime(day, *pair) for pair in zip(clocks[::2], clocks[1::2], strict=False)]
    return sorted(week, key=lambda one: (one.weekday, one.opens))


@given(weeks(), st.sampled_from(LANGUAGES))
def test_the_opening_hours_that_we_write_we_read_again(week: list[OpenTime], language: str) -> None:
    assert first_overlapping(week) is None
    found = hours(written(week, language), week)
    assert found == tuple(week)
    assert hours(f"bare {written(week, language)}", USUAL) == tuple(week)


@given(st.text(max_size=60))
def test_any_text_is_opening_hours_or_is_answered(text: str) -> None:
    found = hours(text, USUAL)
    assert isinstance(found, Refused) or first_overlapping(found) is None


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("fredag kl 13", WeeklyHour(4, "13:00")),
        ("hver fredag 13", WeeklyHour(4, "13:00")),
        ("fredager kl 13.30", WeeklyHour(4, "13:30")),
        ("Kl 9 på mandag", WeeklyHour(0, "09:00")),
        ("søndag 11", WeeklyHour(6, "11:00")),
        ("tysdag halv tolv", WeeklyHour(1, "11:30")),
        ("Friday at 13:00", WeeklyHour(4, "13:00")),
        ("fredag 02:30", WeeklyHour(4, "02:30")),
    ],
)
def test_an_hour_of_the_week_is_understood(text: str, hour: WeeklyHour) -> None:
    assert weekly(text) == hour


@pytest.mark.parametrize("text", ["", "13", "i morgen kl 13", "fredag", "fredag halv sju", "når det passer"])
def test_an_hour_of_the_week_without_doubt_is_asked_for(text: str) -> None:
    assert isinstance(weekly(text), Refused)


@given(st.builds(WeeklyHour, st.integers(0, 6), _CLOCKS), st.sampled_from(LANGUAGES))
def test_the_hour_of_the_week_that_we_write_we_read_again(hour: WeeklyHour, language: str) -> None:
    assert weekly(spoken(told.weekly(hour), language)) == hour


@pytest.mark.parametrize(
    ("text", "evening", "morning"),
    [
        ("18 og 8.30", "18:00", "08:30"),
        ("8.30 og 18", "18:00", "08:30"),
        ("19:00 9:00", "19:00", "09:00"),
        ("kl 19", "19:00", "08:30"),
        ("9", "18:00", "09:00"),
        ("kvelden før kl 19, morgenen kl 9", "19:00", "09:00"),
        ("kl 18 kvelden før og kl 8 samme morgen", "18:00", "08:00"),
        ("kvelden før kl 8", "20:00", "08:30"),
        ("morgen 13", "18:00", "13:00"),
    ],
)
def test_the_hours_of_reminders_are_understood(text: str, evening: str, morning: str) -> None:
    assert reminders(text, ReminderHours("18:00", "08:30")) == ReminderHours(evening, morning)


@pytest.mark.parametrize("text", ["", "x", "7 og 8", "18 og 19", "18, 8 og 9", "25 og 8"])
def test_hours_of_reminders_that_are_in_doubt_are_asked_for(text: str) -> None:
    assert isinstance(reminders(text, ReminderHours("18:00", "08:30")), Refused)


@given(
    st.integers(12, 23), st.integers(7, 11), st.sampled_from(["00", "15", "30"]), st.sampled_from(LANGUAGES)
)
def test_the_reminders_that_we_write_we_read_again(
    evening: int, morning: int, minute: str, language: str
) -> None:
    both = ReminderHours(f"{evening}:{minute}", f"{morning:02}:{minute}")
    assert reminders(spoken(told.reminders(both), language), ReminderHours("20:00", "10:00")) == both


STATION = Parts(1, "11:00", 180, 10, False, "Sandvika stasjon")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tirsdag kl 11, 3 timer, 10 plasser, Sandvika stasjon", STATION),
        ("Sandvika stasjon, 10 plasser, tirsdag kl 11, 3 timer", STATION),
        ("tirsdag kl 11 3 timer 10 plasser Sandvika stasjon", STATION),
        ("tirs 11-14 Rådhuset", Parts(1, "11:00", 180, None, False, "Rådhuset")),
        ("onsdager 18.00, 1,5 timer", Parts(2, "18:00", 90)),
        ("onsdag kl 18, halvannen time, bare møt opp", Parts(2, "18:00", 90, None, True)),
        ("lørdag kl 12, to timer og 30 min, maks 8 personer", Parts(5, "12:00", 150, 8)),
        ("kl 12, 2 timer", Parts(None, "12:00", 120)),
        ("oppmøte: Torget 3", Parts(meeting_point="Torget 3")),
        ("halv tolv", Parts(starts="11:30")),
        ("8 stk", Parts(places=8)),
        ("plasser 8", Parts(places=8)),
        ("plasser: 8, to og en halv time", Parts(minutes=150, places=8)),
        ("2 og en halv time", Parts(minutes=150)),
        ("tirsdag kl 11 i 2 timer ved Torget 3", Parts(1, "11:00", 120, None, False, "Torget 3")),
        ("tirsdag kl 11, 2 timer, Torget 3", Parts(1, "11:00", 120, None, False, "Torget 3")),
        ("Rådhuset", Parts(meeting_point="Rådhuset")),
        ("Tuesday 11:00, 3 hours, 10 places, the stop", Parts(1, "11:00", 180, 10, False, "the stop")),
    ],
)
def test_a_weekly_time_is_understood_in_any_order(text: str, said: Parts) -> None:
    assert parts(text) == said


@pytest.mark.parametrize(
    "text", ["12", "ta bort", "hei", "kl 12, 8", "2 timer, halv", "vi må ha flere", "åtte"]
)
def test_what_is_not_understood_is_no_meeting_point(text: str) -> None:
    assert parts(text) is None


@given(
    st.integers(0, 6),
    _CLOCKS,
    st.sampled_from([15, 45, 60, 90, 120, 240]),
    st.none() | st.integers(1, 500),
    st.sampled_from([None, "Sandvika stasjon", "Torget 3", "Kafé Mathilde, bakgården"]),
    st.sampled_from(LANGUAGES),
)
def test_the_weekly_time_that_we_write_we_read_again(
    weekday: int, starts: str, minutes: int, places: int | None, meet: str | None, language: str
) -> None:
    text = spoken(told.slot(WeeklySlot(weekday, starts, minutes, places, meet)), language)
    assert parts(text) == Parts(weekday, starts, minutes, places, places is None, meet)


@given(st.text(max_size=60))
def test_any_text_is_a_weekly_time_or_is_answered(text: str) -> None:
    assert parts(text) is None or isinstance(parts(text), Parts)


def days(text: str) -> Closing | str:
    found = closed(text, NOW, OSLO)
    return found.why.wording if isinstance(found, Refused) else found


def december(first: int, last: int = 0, reason: str | None = None) -> Closing:
    return Closing(date(2026, 12, first), date(2026, 12, last or first), reason)


@pytest.mark.parametrize(
    ("text", "closing"),
    [
        ("24.12 julaften", december(24, 24, "julaften")),
        ("24.12", december(24)),
        ("julaften", december(24, 24, "julaften")),
        ("stengt torsdag 24. desember: julaften", december(24, 24, "julaften")),
        ("24.-31.12 juleferie", december(24, 31, "juleferie")),
        ("fra og med 24.12 til og med 31.12 juleferie", december(24, 31, "juleferie")),
        ("24. til 31. desember", december(24, 31)),
        ("24.12-2.1 juleferie", Closing(date(2026, 12, 24), date(2027, 1, 2), "juleferie")),
        ("24.12 10 års jubileum", december(24, 24, "10 års jubileum")),
        ("fredag planleggingsdag", Closing(date(2026, 11, 27), date(2026, 11, 27), "planleggingsdag")),
        ("i morgen", Closing(date(2026, 11, 26), date(2026, 11, 26), None)),
        ("mandag til onsdag kurs", Closing(date(2026, 11, 30), date(2026, 12, 2), "kurs")),
        ("man-ons kurs", Closing(date(2026, 11, 30), date(2026, 12, 2), "kurs")),
        ("uke 8 vinterferie", Closing(date(2027, 2, 22), date(2027, 2, 28), "vinterferie")),
        ("uke 48", Closing(date(2026, 11, 25), date(2026, 11, 29), None)),
        ("påske", Closing(date(2027, 3, 25), date(2027, 3, 29), "påske")),
        ("påskeaften", Closing(date(2027, 3, 27), date(2027, 3, 27), "påskeaften")),
        (
            "27.11 planleggingsdag, vikar Anne 10-12",
            Closing(date(2026, 11, 27), date(2026, 11, 27), "planleggingsdag", "Anne", "10:00", "12:00"),
        ),
        (
            "24.-31.12 juleferie. Vikar: Anne Marie fra kl 10.30 til kl 12",
            Closing(date(2026, 12, 24), date(2026, 12, 31), "juleferie", "Anne Marie", "10:30", "12:00"),
        ),
        (
            "27.11 planning day, substitute Anne 9-11",
            Closing(date(2026, 11, 27), date(2026, 11, 27), "planning day", "Anne", "09:00", "11:00"),
        ),
        (
            "fredag, vikar Anne kl. 10-12",
            Closing(date(2026, 11, 27), date(2026, 11, 27), None, "Anne", "10:00", "12:00"),
        ),
        ("27.11 kurs for vikarer", Closing(date(2026, 11, 27), date(2026, 11, 27), "kurs for vikarer")),
        ("i dag strømbrudd", Closing(date(2026, 11, 25), date(2026, 11, 25), "strømbrudd")),
    ],
)
def test_closed_days_are_understood(text: str, closing: Closing) -> None:
    assert days(text) == closing


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "setting-closed-unclear"),
        ("hele jula", "setting-closed-unclear"),
        ("fredag til 4.12 kurs", "setting-closed-unclear"),
        ("mandag t.o.m. kurs", "setting-closed-unclear"),
        ("32.12 ferie", "setting-closed-unclear"),
        ("30.2", "setting-closed-unclear"),
        ("27.11 kurs, vikar Anne", "setting-substitute-unclear"),
        ("27.11 kurs, vikar 10-12", "setting-substitute-unclear"),
        ("27.11 kurs, vikar Anne 12-10", "setting-substitute-unclear"),
        ("27.11 kurs, vikar Anne 10-25", "setting-substitute-unclear"),
        (f"27.11 kurs, vikar {'Anne ' * 7}10-12", "setting-too-long"),
        ("1.1-31.3 lang ferie", "setting-closed-many"),
        ("24.12.2026-20.12.2026", "setting-closed-backwards"),
        ("24.12.2025-25.12.2025", "setting-closed-past"),
        ("24.11 i går", "setting-closed-far"),
        ("24.12 " + "j" * 61, "setting-too-long"),
    ],
)
def test_closed_days_that_cannot_be_are_said_why(text: str, why: str) -> None:
    assert days(text) == why


@given(
    st.integers(0, 330),
    st.integers(0, 30),
    st.sampled_from([None, "julaften", "planleggingsdag", "Kari har fri"]),
    st.sampled_from(LANGUAGES),
)
def test_the_closed_days_that_we_write_we_read_again(
    ahead: int, more: int, reason: str | None, language: str
) -> None:
    first = NOW.date() + timedelta(days=ahead)
    last = first + timedelta(days=more)
    closing = Closing(first, last, reason)
    text = spoken(told.closing(closing), language)
    expected = closing if (last - NOW.date()).days <= 330 else "setting-closed-far"
    assert days(text) == expected


@given(st.text(max_size=60))
def test_any_text_is_closed_days_or_is_answered(text: str) -> None:
    assert days(text)
