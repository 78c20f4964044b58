"""What holds for any text and any now: written times are read back, nothing is past, nothing raises."""

from __future__ import annotations

import time as stopwatch
from datetime import UTC, datetime, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.when import MONTHS_AHEAD, Ask, Day, Language, Moment, as_json, read, write_day, write_moment
from bot.when.instants import instants as shown
from bot.when.instants import months_later
from bot.when.repeats import occurrences, read_repeat
from tests.when.tables import OSLO, WEDNESDAY, all_cases

LANGUAGES: tuple[Language, ...] = ("nb", "nn", "en")
CASES = all_cases()
WORDS = sorted({word for case in CASES for word in case.text.split()})

nows = st.datetimes(datetime(2026, 1, 1), datetime(2031, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
changes = st.sampled_from(
    [
        datetime(2026, 10, 25, 1, tzinfo=UTC),
        datetime(2027, 3, 28, 1, tzinfo=UTC),
        datetime(2027, 10, 31, 1, tzinfo=UTC),
    ]
)
near_changes = st.builds(lambda at, minutes: at + timedelta(minutes=minutes), changes, st.integers(-240, 240))
texts = st.text(max_size=250) | st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
languages = st.sampled_from(LANGUAGES)


def reads_back(at: datetime, now: datetime, language: Language) -> bool:
    """The moment itself; in the hour that comes twice, a question with it among the answers."""
    there = at.astimezone(OSLO)
    meaning = read(write_moment(at, OSLO, language, today=now.astimezone(OSLO).date()), now, OSLO)
    if len([one for one in shown(there.date(), there.time().replace(fold=0), OSLO) if one >= now]) > 1:
        return isinstance(meaning, Ask) and as_json(Moment(there)) in as_json(meaning)["between"]
    return as_json(meaning) == as_json(Moment(there))


@settings(deadline=None)
@given(now=nows, ahead=st.integers(1, 545 * 24 * 60), language=languages)
def test_a_moment_we_write_is_read_back_up_to_eighteen_months(
    now: datetime, ahead: int, language: Language
) -> None:
    assert reads_back(now.replace(second=0, microsecond=0) + timedelta(minutes=ahead), now, language)


@settings(deadline=None)
@given(at=near_changes, before=st.integers(0, 9 * 24 * 60), language=languages)
def test_also_on_both_sides_of_a_change_of_clock(at: datetime, before: int, language: Language) -> None:
    assert reads_back(at, at - timedelta(minutes=before), language)


@settings(deadline=None)
@given(now=nows, ahead=st.integers(0, 545), language=languages)
def test_a_day_we_write_is_read_back(now: datetime, ahead: int, language: Language) -> None:
    today = now.astimezone(OSLO).date()
    day = today + timedelta(days=ahead)
    assert read(write_day(day, language, today=today), now, OSLO) == Day(day)


@settings(deadline=None, max_examples=400)
@given(text=texts, now=nows | near_changes)
@example(text="om 18 måneder kl 24", now=datetime(2026, 11, 25, 8, tzinfo=UTC))
def test_nothing_raises_nothing_is_past_and_nothing_is_too_far(text: str, now: datetime) -> None:
    meaning = read(text, now, OSLO)
    today = now.astimezone(OSLO).date()
    last = months_later(today, MONTHS_AHEAD)
    for one in meaning.between if isinstance(meaning, Ask) else [meaning]:
        if isinstance(one, Moment):
            assert one.at.tzinfo is OSLO
            assert one.at.astimezone(UTC) >= now.replace(microsecond=0)
            assert one.at.date() <= last
        if isinstance(one, Day):
            assert today <= one.at <= last


@settings(deadline=None, max_examples=300)
@given(
    case=st.sampled_from([case for case in CASES if case.text[-1].isalnum()]),
    cased=st.sampled_from([str, str.upper, str.title, str.lower]),
    space=st.sampled_from([" ", "  ", " \u00a0", "\t"]),
    end=st.sampled_from(["", "!", "?", " !", " ", "...", "!!!"]),
)
def test_capitals_spaces_and_closing_marks_change_nothing(case, cased, space, end) -> None:  # type: ignore[no-untyped-def]
    close = "" if case.text[-1].isdigit() and "." in end else end
    noisy = space.join(["", *cased(case.text).split(" ")]) + close
    assert read(noisy, case.now, OSLO) == read(case.text, case.now, OSLO)


@settings(deadline=None, max_examples=300)
@given(text=texts | texts.map(lambda text: f"hver tirsdag {text}"), now=nows | near_changes)
def test_no_repetition_raises_nor_begins_before_now(text: str, now: datetime) -> None:
    repeat = read_repeat(text, now, OSLO)
    for one in getattr(repeat, "between", [repeat]):
        if hasattr(one, "first"):
            days = occurrences(one, OSLO)
            assert days[0] == one.first.at.astimezone(UTC) >= now.replace(microsecond=0)
            assert len({day.astimezone(OSLO).time() for day in days}) == 1


def test_no_text_takes_long() -> None:
    pieces = [
        "ti på halv ",
        "3.12 ",
        "om en time og ",
        "1.",
        "i ",
        "kl ",
        "torsdag uke 49 ",
        "10 ",
        "hver ",
        "til ",
    ]
    hostile = [piece * (200 // len(piece)) for piece in pieces]
    hostile += [first * 7 + second * 7 + "x" for first in pieces for second in pieces]
    hostile += [
        "i morgen kveld kl 8 torsdag uke 49 3.12 ca om en uke x",
        " " * 100_000,
        "i" + " " * 198 + "x",
    ]
    began = stopwatch.process_time()
    for text in hostile:
        read(text, WEDNESDAY, OSLO)
        read_repeat(text, WEDNESDAY, OSLO)
    assert stopwatch.process_time() - began < 0.02 * len(hostile)
