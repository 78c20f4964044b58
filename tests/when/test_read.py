"""What people write about time, one row a text: said on Wednesday 25 November 2026 at nine in Oslo."""

from __future__ import annotations

import time as stopwatch
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.when import Ask, Day, Doubt, Moment, No, Refusal, as_json, read
from tests.when.tables import in_short

OSLO = ZoneInfo("Europe/Oslo")
NOW = datetime(2026, 11, 25, 9, tzinfo=OSLO)


def understood(text: str, now: datetime = NOW) -> str:
    return in_short(read(text, now, OSLO))


#: The agreed cases.
AGREED = {
    "i dag kl 14": "2026-11-25 14:00",
    "imorgen kl 10": "2026-11-26 10:00",
    "i overmorgen": "2026-11-27",
    "i ettermiddag kl 3": "2026-11-25 15:00",
    "tirsdag kl. 14:30": "2026-12-01 14:30",
    "førstkommende torsdag": "2026-11-26",
    "torsdag neste uke": "2026-12-03",
    "onsdag": "ask | 2026-11-25 | 2026-12-02 | this-or-next-week",
    "om to uker": "2026-12-09",
    "om en halvtime": "2026-11-25 09:30",
    "om tre dager": "2026-11-28",
    "klokka ti": "2026-11-25 10:00",
    "kvart over to": "2026-11-25 14:15",
    "ti på halv fire": "2026-11-25 15:20",
    "3.12": "2026-12-03",
    "03.12.2026": "2026-12-03",
    "3. des kl 09:15": "2026-12-03 09:15",
    "mandag 30. november kl 12": "2026-11-30 12:00",
    "over helga": "ask | no-exact-day",
    "på mandag klokken 8": "2026-11-30 08:00",
    "i januar": "ask | no-exact-day",
    "lille julaften kl 11": "2026-12-23 11:00",
}

DAYS = {
    "i dag": "2026-11-25",
    "I MORGEN": "2026-11-26",
    "i morra": "2026-11-26",
    "i morgon": "2026-11-26",
    "i morgen tidlig": "2026-11-26",
    "day after tomorrow": "2026-11-27",
    "om en uke": "2026-12-02",
    "om ei veke": "2026-12-02",
    "in two weeks": "2026-12-09",
    "om en måned": "2026-12-25",
    "om 18 måneder": "2028-05-25",
    "laurdag": "2026-11-28",
    "tors.": "2026-11-26",
    "neste mandag": "2026-11-30",
    "neste onsdag": "2026-12-02",
    "tirsdag uke 49": "2026-12-01",
    "torsdag om to uker": "2026-12-10",
    "i morgen om en uke": "2026-12-03",
    "torsdag 3.": "2026-12-03",
    "torsdag 26": "2026-11-26",
    "tirsdag 1/12": "2026-12-01",
    "3/12-26": "2026-12-03",
    "3.desember": "2026-12-03",
    "1.4": "2027-04-01",
    "den 31.": "2026-12-31",
    "første mai": "2027-05-01",
    "Dec 3rd, 2026": "2026-12-03",
    "the 3rd of December": "2026-12-03",
    "2026-12-03": "2026-12-03",
    "25.5.2028": "2028-05-25",
    "julaften torsdag": "2026-12-24",
    "1. juledag": "2026-12-25",
    "palmesøndag": "2027-03-21",
    "langfredag": "2027-03-26",
    "andre pinsedag": "2027-05-17",
}

MOMENTS = {
    "halv ti på torsdag": "2026-11-26 09:30",
    "ti på torsdag": "2026-11-26 10:00",
    "fem på halv ti i morra": "2026-11-26 09:25",
    "ti over halv fire fredag": "2026-11-27 15:40",
    "kvart på ett": "2026-11-25 12:45",
    "kvart på sju i kveld": "2026-11-25 18:45",
    "halv ett": "2026-11-25 12:30",
    "klokka femten på torsdag": "2026-11-26 15:00",
    "25 over 9": "2026-11-25 09:25",
    "14.30": "2026-11-25 14:30",
    "kl 1430": "2026-11-25 14:30",
    "imorra kl10": "2026-11-26 10:00",
    "i morgen 10": "2026-11-26 10:00",
    "i morgen kl 6": "2026-11-26 18:00",
    "i morgen kl 06": "2026-11-26 06:00",
    "i morgen tidlig kl 6": "2026-11-26 06:00",
    "i morgen kl. 9 om kvelden": "2026-11-26 21:00",
    "i kveld kl 8": "2026-11-25 20:00",
    "i kveld kl 20": "2026-11-25 20:00",
    "torsdagskveld kl 8": "2026-11-26 20:00",
    "i natt kl 3": "2026-11-26 03:00",
    "natt til fredag kl 2": "2026-11-27 02:00",
    "i morgen kl 24": "2026-11-27 00:00",
    "midnatt": "2026-11-26 00:00",
    "i dag halv sju": "2026-11-25 18:30",
    "onsdag kl 8": "2026-12-02 08:00",
    "onsdag i dag kl 10": "2026-11-25 10:00",
    "neste uke torsdag kl 10": "2026-12-03 10:00",
    "tirsdag 10": "2026-12-01 10:00",
    "fri kl 10": "2026-11-27 10:00",
    "3.12 halv ti": "2026-12-03 09:30",
    "torsdag 3.12 9.30": "2026-12-03 09:30",
    "tirs 1 des 10:00": "2026-12-01 10:00",
    "tysdag den 1. desember halv ni": "2026-12-01 08:30",
    "klokka 14.00 3. desember": "2026-12-03 14:00",
    "i morgen torsdag 26.11 kl 10": "2026-11-26 10:00",
    "innen tirsdag kl 12": "2026-12-01 12:00",
    "torsdag, kl. 10.": "2026-11-26 10:00",
    "om 2 timer": "2026-11-25 11:00",
    "om 2 minutter": "2026-11-25 09:02",
    "om to og en halv time": "2026-11-25 11:30",
    "om 1 time og 30 minutter": "2026-11-25 10:30",
    "om tre kvarter": "2026-11-25 09:45",
    "om en uke kl 10": "2026-12-02 10:00",
    "in half an hour": "2026-11-25 09:30",
    "Tuesday at 2:30pm": "2026-12-01 14:30",
    "quarter to ten": "2026-11-25 09:45",
    "ten to two": "2026-11-25 13:50",
    "tonight at 8": "2026-11-25 20:00",
    "17. mai kl 10": "2027-05-17 10:00",
    "2026-11-26T10:00": "2026-11-26 10:00",
    "\u200ftorsdag\u200f kl 10": "2026-11-26 10:00",
}

QUESTIONS = {
    "onsdag kl 10": "ask | 2026-11-25 10:00 | 2026-12-02 10:00 | this-or-next-week",
    "neste torsdag": "ask | 2026-11-26 | 2026-12-03 | this-or-next-week",
    "mandag om to uker": "ask | 2026-12-07 | 2026-12-14 | this-or-next-week",
    "klokka åtte": "ask | 2026-11-25 20:00 | 2026-11-26 08:00 | today-or-tomorrow",
    "kl 08:00": "ask | 2026-11-26 08:00 | today-or-tomorrow",
    "torsdag halv sju": "ask | 2026-11-26 06:30 | 2026-11-26 18:30 | morning-or-evening",
    "28.3.2027 kl 2.30": "ask | 2027-03-28 14:30 | morning-or-evening",
    "torsdag kl 3 om natta": "ask | 2026-11-26 03:00 | 2026-11-27 03:00 | which-night",
    "torsdag ved midnatt": "ask | 2026-11-26 00:00 | 2026-11-27 00:00 | which-night",
    "half nine tomorrow": "ask | 2026-11-26 08:30 | 2026-11-26 09:30 | which-half",
    "torsdag 3": "ask | 2026-11-26 15:00 | 2026-12-03 | hour-or-date",
    "24.11": "ask | 2027-11-24 | this-or-next-year",
    "tirsdag eller torsdag": "ask | 2026-12-01 | 2026-11-26 | either",
    "31.10.2027 kl 02:30": "ask | 2027-10-31 02:30 | 2027-10-31 02:30 | repeated-hour",
    "i helga": "ask | 2026-11-28 | 2026-11-29 | no-exact-day",
    "neste uke": "ask | no-exact-day",
    "uke 49": "ask | no-exact-day",
    "etter jul": "ask | no-exact-day",
    "om noen dager": "ask | no-exact-day",
    "om et par timer": "ask | no-exact-time",
}

REFUSED = {
    "i dag kl 8": "past",
    "i går": "past",
    "forrige torsdag": "past",
    "for to dager siden": "past",
    "25.11 kl 8": "past",
    "tirsdag 24.11": "past",
    "13.11.2026": "past",
    "31. november": "impossible",
    "31.11": "impossible",
    "30. februar": "impossible",
    "29.2": "impossible",
    "0.12": "impossible",
    "31.13.2026": "impossible",
    "uke 54": "impossible",
    "kl 25": "impossible",
    "14:75": "impossible",
    "2027-03-28 02:30": "skipped-hour",
    "28. mars 2027 kl 02.30": "skipped-hour",
    "fredag 3.12": "contradiction",
    "i morgen fredag": "contradiction",
    "julaften fredag": "contradiction",
    "kl 10 i ettermiddag": "contradiction",
    "i morgen i kveld kl 8": "contradiction",
    "26.5.2028": "too-far",
    "om 19 måneder": "too-far",
    "om 9999 år": "too-far",
    "NAV har stoppet pengene, orker ikke tirsdag": "not-a-time",
    "orker ikke tirsdag": "not-a-time",
    "torsdag torsdag": "not-a-time",
    "hver tirsdag kl 10": "not-a-time",
    "kl 10-12": "not-a-time",
    "om 0 minutter": "not-a-time",
    "kveld": "not-a-time",
    "fri": "not-a-time",
    "ti": "not-a-time",
    "10": "not-a-time",
    "1430": "not-a-time",
    "99.50": "not-a-time",
    "tirsdag\x00kl 10": "not-a-time",
    "": "not-a-time",
    "🙂🙂": "not-a-time",
    "torsdag " * 1250: "not-a-time",
    "٣.١٢": "not-a-time",
}


@pytest.mark.parametrize(("text", "expected"), (AGREED | DAYS | MOMENTS | QUESTIONS).items())
def test_a_text_is_understood_as_people_mean_it(text: str, expected: str) -> None:
    assert understood(text) == expected


@pytest.mark.parametrize(("text", "why"), REFUSED.items())
def test_a_text_is_refused_with_its_reason(text: str, why: str) -> None:
    assert understood(text) == f"no {why}"


def test_every_reason_is_in_the_tables() -> None:
    asked = {one.rsplit("| ", 1)[1] for one in QUESTIONS.values()}
    assert asked == {why.value for why in Doubt}
    assert set(REFUSED.values()) == {why.value for why in Refusal}


@pytest.mark.parametrize(
    ("now", "text", "expected"),
    [
        (datetime(2026, 11, 25, 15, tzinfo=OSLO), "kl 14", "ask | 2026-11-26 14:00 | today-or-tomorrow"),
        (datetime(2026, 11, 26, 1, tzinfo=OSLO), "i natt kl 3", "2026-11-26 03:00"),
        (datetime(2026, 11, 26, 1, tzinfo=OSLO), "tonight at 2", "2026-11-26 02:00"),
        (
            datetime(2026, 11, 26, 1, tzinfo=OSLO),
            "i morgen kl 10",
            "ask | 2026-11-26 10:00 | 2026-11-27 10:00 | today-or-tomorrow",
        ),
        (
            datetime(2026, 11, 29, 12, tzinfo=OSLO),
            "neste mandag",
            "ask | 2026-11-30 | 2026-12-07 | this-or-next-week",
        ),
        (datetime(2027, 1, 5, 12, tzinfo=OSLO), "20.12", "ask | 2027-12-20 | this-or-next-year"),
        (datetime(2027, 1, 31, 12, tzinfo=OSLO), "om en måned", "2027-02-28"),
        (datetime(2027, 3, 1, 12, tzinfo=OSLO), "29.2", "2028-02-29"),
        (datetime(2027, 3, 28, 1, 30, tzinfo=OSLO), "om en time", "2027-03-28 03:30"),
        (datetime(2026, 10, 24, 12, tzinfo=OSLO), "i morgen kl 9", "2026-10-25 09:00"),
    ],
)
def test_the_same_words_at_another_time(now: datetime, text: str, expected: str) -> None:
    assert understood(text, now) == expected


def test_the_repeated_hour_is_two_instants() -> None:
    asked = read("25.10 kl 02:30", datetime(2026, 10, 24, 12, tzinfo=OSLO), OSLO)
    assert isinstance(asked, Ask)
    instants = [one.at.astimezone(UTC) for one in asked.between if isinstance(one, Moment)]
    assert instants == [datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)]


def test_between_the_two_the_second_is_the_only_one_left() -> None:
    between = datetime(2026, 10, 25, 0, 45, tzinfo=UTC)
    assert read("i dag kl 02:30", between, OSLO) == Moment(datetime(2026, 10, 25, 2, 30, tzinfo=OSLO, fold=1))
    later = read("i dag kl 02:30", between, OSLO)
    assert isinstance(later, Moment)
    assert later.at.astimezone(UTC) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_what_is_counted_from_now_keeps_the_seconds() -> None:
    now = NOW + timedelta(seconds=30)
    assert read("om 2 minutter", now, OSLO) == Moment(now + timedelta(minutes=2))


def test_now_may_be_in_any_zone_but_not_in_none() -> None:
    assert read("klokka ti", NOW.astimezone(UTC), OSLO) == read("klokka ti", NOW, OSLO)
    with pytest.raises(ValueError, match="aware"):
        read("klokka ti", NOW.replace(tzinfo=None), OSLO)


def test_a_long_row_of_time_words_is_answered_at_once() -> None:
    began = stopwatch.process_time()
    for text in (
        "ti på halv " * 18,
        "3.12 " * 40,
        "om en time og " * 14,
        "i morgen kveld kl 8 torsdag uke 49 3.12 x",
    ):
        assert read(text, NOW, OSLO) == No(Refusal.NOT_A_TIME)
    assert stopwatch.process_time() - began < 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("torsdag kl 10", {"kind": "moment", "at": "2026-11-26T10:00+01:00"}),
        ("fredag", {"kind": "day", "at": "2026-11-27"}),
        ("i januar", {"kind": "ask", "between": [], "why": "no-exact-day"}),
        (
            "onsdag",
            {
                "kind": "ask",
                "between": [{"kind": "day", "at": "2026-11-25"}, {"kind": "day", "at": "2026-12-02"}],
                "why": "this-or-next-week",
            },
        ),
        ("hei", {"kind": "no", "why": "not-a-time"}),
    ],
)
def test_as_json_is_what_the_command_line_prints(text: str, expected: dict[str, object]) -> None:
    assert as_json(read(text, NOW, OSLO)) == expected


def test_easter_follows_the_moon() -> None:
    now = datetime(2029, 1, 2, 9, tzinfo=OSLO)
    assert read("første påskedag", now, OSLO) == Day(date(2029, 4, 1))
    assert read("første påskedag 2030", now, OSLO) == Day(date(2030, 4, 21))
