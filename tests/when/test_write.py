"""How we write times, and that we understand what we write."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.when import Ask, Day, Language, Moment, No, as_json, read, write_clock, write_day, write_moment
from bot.when.words import LONGEST, MONTHS, NUMBERS, WEEKDAYS

OSLO = ZoneInfo("Europe/Oslo")
LANGUAGES: tuple[Language, ...] = ("nb", "nn", "en")
GSM7 = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .:åøæÅØÆ")

instants = st.datetimes(datetime(2026, 1, 1), datetime(2031, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
SMALL_WORDS = ("i", "på", "om", "kl", "halv", "kvart", "over", "til", "neste", "uke", "natt", "kveld")
digits = st.from_regex(r"[0-9]{1,4}[.:/-]?([0-9]{1,2})?\.?", fullmatch=True)
vocabulary = st.sampled_from([*WEEKDAYS, *MONTHS, *NUMBERS, *SMALL_WORDS])
texts = st.text(max_size=300) | st.lists(vocabulary | digits, max_size=6).map(" ".join)


@pytest.mark.parametrize(
    ("at", "language", "expected"),
    [
        ((2026, 12, 3, 11, 0), "nb", "torsdag 3.12 kl 11"),
        ((2026, 12, 3, 11, 30), "nb", "torsdag 3.12 kl 11.30"),
        ((2026, 12, 3, 9, 5), "nb", "torsdag 3.12 kl 9.05"),
        ((2026, 12, 3, 3, 0), "nb", "torsdag 3.12 kl 03"),
        ((2026, 12, 3, 0, 0), "nb", "torsdag 3.12 kl 00"),
        ((2026, 12, 1, 14, 0), "nn", "tysdag 1.12 kl 14"),
        ((2026, 12, 5, 14, 0), "nn", "laurdag 5.12 kl 14"),
        ((2026, 12, 3, 11, 0), "en", "Thursday 3 Dec at 11:00"),
        ((2026, 12, 3, 9, 30), "en", "Thursday 3 Dec at 09:30"),
    ],
)
def test_a_moment_is_written_short(
    at: tuple[int, int, int, int, int], language: Language, expected: str
) -> None:
    assert write_moment(datetime(*at, tzinfo=OSLO), OSLO, language) == expected


def test_a_far_day_tells_its_year() -> None:
    today, day = date(2026, 11, 25), date(2027, 12, 2)
    assert write_day(day, "nb", today=today) == "torsdag 2.12.2027"
    assert write_day(day, "en", today=today) == "Thursday 2 Dec 2027"
    assert write_day(date(2026, 12, 3), "nb", today=today) == "torsdag 3.12"


def test_an_instant_is_written_in_local_time() -> None:
    assert write_clock(datetime(2026, 7, 1, 9, 0, tzinfo=UTC), OSLO, "nb") == "kl 11"


@settings(deadline=None)
@given(now=instants, ahead=st.integers(1, 364 * 24 * 60), language=st.sampled_from(LANGUAGES))
def test_what_we_write_we_understand(now: datetime, ahead: int, language: Language) -> None:
    at = now.replace(second=0, microsecond=0) + timedelta(minutes=ahead)
    there = at.astimezone(OSLO)
    for today in (None, now.astimezone(OSLO).date()):
        written = write_moment(at, OSLO, language, today=today)
        assert set(written) <= GSM7
        meaning = read(written, now, OSLO)
        if there.replace(fold=0).utcoffset() != there.replace(fold=1).utcoffset() and isinstance(
            meaning, Ask
        ):
            assert as_json(Moment(there)) in as_json(meaning)["between"]
        else:
            assert as_json(meaning) == as_json(Moment(there))


@settings(deadline=None)
@given(now=instants, ahead=st.integers(0, 500), language=st.sampled_from(LANGUAGES))
def test_a_day_with_its_year_is_understood_up_to_our_limit(
    now: datetime, ahead: int, language: Language
) -> None:
    today = now.astimezone(OSLO).date()
    day = today + timedelta(days=ahead)
    assert read(write_day(day, language, today=today), now, OSLO) == Day(day)


@settings(deadline=None)
@given(text=texts, now=instants)
def test_no_text_raises_and_nothing_understood_is_past(text: str, now: datetime) -> None:
    meaning = read(text, now, OSLO)
    for one in meaning.between if isinstance(meaning, Ask) else [meaning]:
        if isinstance(one, Moment):
            assert one.at.tzinfo is OSLO
            assert one.at.astimezone(UTC) >= now
            assert one.at.astimezone(UTC) - now < timedelta(days=551)
        if isinstance(one, Day):
            assert one.at >= now.astimezone(OSLO).date()


@settings(deadline=None)
@given(text=st.text(min_size=LONGEST + 1, max_size=10_000))
def test_a_long_text_is_never_a_time(text: str) -> None:
    assert isinstance(read(text, datetime(2026, 11, 25, 9, tzinfo=OSLO), OSLO), No)
