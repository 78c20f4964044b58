"""What comes again each week, as people write it, said on Wednesday 25 November 2026 at nine."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.when import Doubt, Moment, No, Refusal
from bot.when.repeats import AskRepeat, Repeat, occurrences, read_repeat

OSLO = ZoneInfo("Europe/Oslo")
NOW = datetime(2026, 11, 25, 9, tzinfo=OSLO)


def repeat(first: str, every_weeks: int = 1, times: int | None = None) -> Repeat:
    return Repeat(Moment(datetime.fromisoformat(first).replace(tzinfo=OSLO)), every_weeks, times)


UNDERSTOOD = {
    "hver tirsdag kl 10 i åtte uker": repeat("2026-12-01 10:00", 1, 8),
    "Hver tirsdag, kl. 10, i 8 uker.": repeat("2026-12-01 10:00", 1, 8),
    "kl 10 hver tirsdag i åtte uker": repeat("2026-12-01 10:00", 1, 8),
    "i åtte uker hver tirsdag kl 10": repeat("2026-12-01 10:00", 1, 8),
    "hver trosdag halv ti": repeat("2026-11-26 09:30"),
    "kvar tysdag kl 10 til jul": repeat("2026-12-01 10:00", 1, 4),
    "hver torsdag kl 10 til jul": repeat("2026-11-26 10:00", 1, 4),
    "hver tirsdag kl 10 fram til påske": repeat("2026-12-01 10:00", 1, 16),
    "annenhver torsdag kl 14 fram til 1. mars": repeat("2026-11-26 14:00", 2, 7),
    "annenhver torsdag kl 14 i åtte uker": repeat("2026-11-26 14:00", 2, 4),
    "annenhver uke på mandag kl 9": repeat("2026-11-30 09:00", 2),
    "annan kvar veke på måndag klokka ni": repeat("2026-11-30 09:00", 2),
    "Annankvar torsdag kl 14 i eit halvt år": repeat("2026-11-26 14:00", 2, 13),
    "hver andre torsdag kl 14": repeat("2026-11-26 14:00", 2),
    "hver 14. dag på torsdag kl 10": repeat("2026-11-26 10:00", 2),
    "hver tredje uke på fredag kl 12": repeat("2026-11-27 12:00", 3),
    "hver 4. uke fredag kl 12, tre ganger": repeat("2026-11-27 12:00", 4, 3),
    "hver uke på mandag kl 9, 6 ganger": repeat("2026-11-30 09:00", 1, 6),
    "hver mandag kl 9 seks gonger": repeat("2026-11-30 09:00", 1, 6),
    "tirsdag 1.12 kl 10 hver uke, 8 ganger": repeat("2026-12-01 10:00", 1, 8),
    "hver uke kl 10 fra tirsdag 1. desember": repeat("2026-12-01 10:00"),
    "hver tirsdag kl 10 fra 8. desember til 2. mars": repeat("2026-12-08 10:00", 1, 13),
    "hver tirsdag kl 10 til og med 2. mars": repeat("2026-12-01 10:00", 1, 14),
    "hver tirsdag kl 10 fra neste uke": repeat("2026-12-01 10:00"),
    "hver tirsdag klokka ti de neste seks ukene": repeat("2026-12-01 10:00", 1, 6),
    "hver tirsdag kl 10 i to måneder": repeat("2026-12-01 10:00", 1, 9),
    "hver tirsdag kl 10 ut året": repeat("2026-12-01 10:00", 1, 5),
    "hver tirsdag kl 10 ut januar": repeat("2026-12-01 10:00", 1, 9),
    "tirsdager kl 10": repeat("2026-12-01 10:00"),
    "på tysdagar kl 10": repeat("2026-12-01 10:00"),
    "hver tirsdagskveld kl 8 i fire uker": repeat("2026-12-01 20:00", 1, 4),
    "hver onsdag kl 10": repeat("2026-11-25 10:00"),
    "hver onsdag kl 8": repeat("2026-12-02 08:00"),
    "every Tuesday at 10 for eight weeks": repeat("2026-12-01 10:00", 1, 8),
    "every other Tuesday at half past two until Easter": repeat("2026-12-01 14:30", 2, 8),
    "every 2 weeks on Monday at 9": repeat("2026-11-30 09:00", 2),
    "Tuesdays at 10, 5 times": repeat("2026-12-01 10:00", 1, 5),
}


@pytest.mark.parametrize(("text", "expected"), UNDERSTOOD.items())
def test_a_repetition_is_understood_as_people_mean_it(text: str, expected: Repeat) -> None:
    assert read_repeat(text, NOW, OSLO) == expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("hver tirsdag kl 25", Refusal.IMPOSSIBLE),
        ("hver tirsdag kl 10 til 31. november", Refusal.IMPOSSIBLE),
        ("hver tirsdag kl 10 til i går", Refusal.PAST),
        ("hver tirsdag kl 10 til 30. november", Refusal.CONTRADICTION),
        ("hver uke fredag 3.12 kl 10", Refusal.CONTRADICTION),
        ("hver tirsdag kl 10 i to år", Refusal.TOO_FAR),
        ("hver tirsdag kl 10 999 ganger", Refusal.TOO_FAR),
        ("hver tirsdag kl 10 til 1. juni 2028", Refusal.TOO_FAR),
        ("hver søndag kl 02:30", Refusal.SKIPPED),
    ],
)
def test_one_that_cannot_be_is_refused_with_its_reason(text: str, why: Refusal) -> None:
    assert read_repeat(text, NOW, OSLO) == No(why)


def test_what_is_missing_or_means_two_things_is_asked_about() -> None:
    assert read_repeat("hver tirsdag i åtte uker", NOW, OSLO) == AskRepeat((), Doubt.NO_TIME)
    assert read_repeat("hver tirsdag kl 10 til sommeren", NOW, OSLO) == AskRepeat((), Doubt.NO_DAY)
    about = AskRepeat((repeat("2026-12-01 10:00"),), Doubt.NO_TIME)
    assert read_repeat("hver tirsdag ca kl 10", NOW, OSLO) == about
    both = (repeat("2026-12-01 06:30", 1, 3), repeat("2026-12-01 18:30", 1, 3))
    assert read_repeat("hver tirsdag halv sju, 3 ganger", NOW, OSLO) == AskRepeat(both, Doubt.HALF_OF_DAY)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tirsdag kl 10",
        "hver",
        "annenhver",
        "hver dag kl 10",
        "hver måned kl 10",
        "hver tirsdag tenker jeg på NAV",
        "NAV hver tirsdag kl 10",
        "hver tirsdag og torsdag kl 10",
        "hver tirsdag kl 10 til 11",
        "hver tirsdag kl 10 i åtte uker til jul",
        "hver tredje tirsdag kl 10",
        "hver første mandag i måneden kl 10",
        "hver tirsdag kl 10 i åtte uker takk",
        "hver tirsdag kl 10 " * 100_000,
    ],
)
def test_anything_else_is_no_repetition(text: str) -> None:
    assert read_repeat(text, NOW, OSLO) is None


def test_both_sides_of_a_change_of_clock_show_the_same_hour() -> None:
    across = repeat("2027-03-14 10:00", 1, 4)
    assert occurrences(across, OSLO) == [
        datetime(2027, 3, 14, 9, tzinfo=UTC),
        datetime(2027, 3, 21, 9, tzinfo=UTC),
        datetime(2027, 3, 28, 8, tzinfo=UTC),
        datetime(2027, 4, 4, 8, tzinfo=UTC),
    ]
    autumn = occurrences(repeat("2026-10-18 10:00", 1, 3), OSLO)
    assert [one.hour for one in autumn] == [8, 9, 9]


def test_without_an_end_they_go_on_for_eighteen_months_or_until_a_day() -> None:
    endless = repeat("2026-12-01 10:00")
    days = occurrences(endless, OSLO)
    assert days[-1].astimezone(OSLO) == datetime(2028, 5, 30, 10, tzinfo=OSLO)
    assert {day.astimezone(OSLO).time() for day in days} == {time(10)}
    assert len(occurrences(endless, OSLO, until=date(2026, 12, 15))) == 3
    assert occurrences(endless, OSLO, until=date(2026, 11, 30)) == []
