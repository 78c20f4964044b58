"""Until when, and in which hours: as people write it."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.when import Ask, Day, Moment, No
from bot.when.pauses import read_hours, read_until

OSLO = ZoneInfo("Europe/Oslo")
#: A Wednesday.
NOW = datetime(2026, 11, 25, 10, tzinfo=OSLO)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("til fredag", date(2026, 11, 27)),
        ("Til Fredag", date(2026, 11, 27)),
        ("fram til fredag", date(2026, 11, 27)),
        ("fredag", date(2026, 11, 27)),
        ("until Friday", date(2026, 11, 27)),
        ("til og med søndag", date(2026, 11, 30)),
        ("til i morgen", date(2026, 11, 26)),
        ("til i morgon", date(2026, 11, 26)),
        ("i dag", date(2026, 11, 25)),
        ("3 dager", date(2026, 11, 28)),
        ("i 3 dagar", date(2026, 11, 28)),
        ("tre dager", date(2026, 11, 28)),
        ("en uke", date(2026, 12, 2)),
        ("ei veke", date(2026, 12, 2)),
        ("i ei veke", date(2026, 12, 2)),
        ("for a week", date(2026, 12, 2)),
        ("to uker", date(2026, 12, 9)),
        ("om to uker", date(2026, 12, 9)),
        ("til 1. desember", date(2026, 12, 1)),
        ("en måned", date(2026, 12, 25)),
    ],
)
def test_the_day_when_it_is_over(text: str, day: date) -> None:
    assert read_until(text, NOW, OSLO) == Day(day)


def test_an_hour_is_an_instant_and_a_doubt_is_asked_about() -> None:
    assert read_until("til kl 18", NOW, OSLO) == Moment(NOW.replace(hour=18))
    assert read_until("2 timer", NOW, OSLO) == Moment(NOW.replace(hour=12))
    doubt = read_until("til onsdag", NOW, OSLO)
    assert isinstance(doubt, Ask)
    assert doubt.between == (Day(date(2026, 11, 25)), Day(date(2026, 12, 2)))


@pytest.mark.parametrize(
    "text", ["takk", "en stund", "fra meldingene til fredag", "nå", "14", "til", "med kaffe"]
)
def test_anything_else_is_no_pause(text: str) -> None:
    assert isinstance(read_until(text, NOW, OSLO), No)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("20-10", (time(20), time(10))),
        ("20 - 10.", (time(20), time(10))),
        ("Fra 20 til 10", (time(20), time(10))),
        ("frå kl 20.30 til kl 9", (time(20, 30), time(9))),
        ("2030-0900", (time(20, 30), time(9))),
        ("from 8 to 9:15", (time(8), time(9, 15))),
        ("fra 20", (time(20), None)),
        ("etter kl. 19", (time(19), None)),
        ("til 10", (None, time(10))),
        ("before 9", (None, time(9))),
        ("24-9", (time(0), time(9))),
        ("20", None),
        ("20-20", None),
        ("24-0", None),
        ("25-9", None),
        ("24.30-9", None),
        ("20-10 takk for det", None),
        ("til fredag", None),
        ("", None),
    ],
)
def test_hours_of_the_day(text: str, hours: tuple[time | None, time | None] | None) -> None:
    assert read_hours(text) == hours
