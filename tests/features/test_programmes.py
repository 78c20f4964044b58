"""A programme's file: read whole or refused line by line, and stored so that nothing is lost."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import col, select

from bot.features import programmes
from bot.features.programmes import ProgrammeFile, changing
from bot.features.programmes.rules import Closing, ReminderHours, WeeklyHour
from storage import programmes as stored
from storage.tables import Due, Proposal
from tests.residents import move_in

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ROOT = Path(__file__).parents[2]
REAL = (ROOT / "programmes/lyset-i-hverdagen.toml").read_text()
SMALL = """\
key = "bygda"
name = "Onsdagene"
readers = "Noor"
meeting_point = "Grendehuset"
ideas = ["Fisketur"]

[contact]
mode = "relay"
decided_by = "Noor"
decided_on = 2026-11-01

[hours]
wednesday = ["09:00-12:00", "13.00-15.00"]

[numbers]
ambulance = "113"
urgent_care = "116 117"
helpline = "116123"
checked = 2026-11-01

[[slots]]
day = "wednesday"
start = "18:00"
minutes = 120
places = 8
meeting_point = "Kaia"
"""


WEEK = """\
[plan]
day = "thursday"
at = "12:30"

[reminders]
evening = "19:00"

[terms]
fare = "gratis"
conditions = "kom som du er"

[[closed]]
day = 2026-12-24
reason = "julaften"

[[closed]]
from = 2026-12-27
to = 2027-01-02
"""


def read(text: str) -> ProgrammeFile:
    file = programmes.read_file(text, "Europe/Oslo")
    assert isinstance(file, ProgrammeFile), file
    return file


def test_the_real_programme_meets_two_days_a_week_and_is_discreet():
    file = read(REAL)
    assert [(slot.weekday, slot.starts) for slot in file.slots] == [(1, "11:00"), (3, "11:00")]
    assert file.reading.mode == "relay" and file.reading.decided_by
    assert file.reading.decided_on == date(2026, 11, 20)
    assert "lyset" not in file.name.lower()
    assert "Kolsåstoppen" in file.ideas


def test_what_is_left_out_has_a_default():
    file = read(SMALL)
    assert (file.time_zone, file.language, file.quiet_from, file.quiet_to) == (
        "Europe/Oslo",
        "nb",
        "21:00",
        "08:00",
    )
    assert [(one.weekday, one.opens, one.closes) for one in file.hours] == [
        (2, "09:00", "12:00"),
        (2, "13:00", "15:00"),
    ]
    assert file.numbers.urgent_care == "116117"
    assert (file.plan, file.reminders, file.closed) == (None, None, ())
    assert set(file.terms.values()) == {None}


def test_the_hours_terms_and_closed_days_of_a_file_are_read():
    file = read(SMALL + WEEK)
    assert file.plan == WeeklyHour(3, "12:30")
    assert file.reminders == ReminderHours("19:00", "08:30")
    assert file.terms == {"fare": "gratis", "food": None, "conditions": "kom som du er"}
    assert file.closed == (
        Closing(date(2026, 12, 24), date(2026, 12, 24), "julaften"),
        Closing(date(2026, 12, 27), date(2027, 1, 2), None),
    )


@pytest.mark.parametrize(
    ("was", "instead", "line", "says"),
    [
        ('day = "thursday"', 'day = "thirsday"', 2, '"thursday"'),
        ('day = "thursday"\n', "", 1, "day is missing"),
        ('at = "12:30"', 'at = "22:00"', 3, "from 21:00 to 08:00"),
        ('at = "12:30"', 'at = "07:59"', 3, "quiet hours"),
        ('at = "12:30"', 'at = "12.3O"', 3, "time of day"),
        ('at = "12:30"', 'att = "12:30"', 3, '"at"'),
        ('evening = "19:00"', 'evening = "21:00"', 6, "from 21:00 to 08:00"),
        ('evening = "19:00"', 'evening = "11:00"', 6, "from 12:00 on"),
        ('evening = "19:00"', 'morning = "12:00"', 6, "before it"),
        ('evening = "19:00"', 'morning = "02:30"', 6, "02:00 and 03:00"),
        ('fare = "gratis"', f'fare = "{"g" * 61}"', 9, "1-60"),
        ('fare = "gratis"', 'fare = "NAV betaler"', 9, "stranger"),
        ('fare = "gratis"', "fare = 0", 9, "in quotes"),
        ('fare = "gratis"', 'price = "gratis"', 9, '"fare"'),
        ("day = 2026-12-24", "day = 2026-13-24", 13, "TOML"),
        ("day = 2026-12-24", 'date = "24.12"', 13, '"day"'),
        ('reason = "julaften"', 'reason = "behandling"', 14, "stranger"),
        ("to = 2027-01-02", "to = 2026-12-26", 18, "1-31 days"),
        ("to = 2027-01-02", "to = 2027-02-27", 18, "1-31 days"),
        ("to = 2027-01-02", "", 16, "to is missing"),
        ('reason = "julaften"', 'substitute = "Anne"', 14, "10:00-12:00"),
        ('reason = "julaften"', 'substitute = "Anne"\nhours = "12:00-10:00"', 15, "10:00-12:00"),
        ('reason = "julaften"', 'hours = "10:00-12:00"', 14, "need a substitute"),
        ('reason = "julaften"', 'substitute = "Anne på NAV"\nhours = "10:00-12:00"', 14, "stranger"),
    ],
)
def test_a_mistake_in_the_week_is_told_on_its_line(was, instead, line, says):
    assert was in WEEK
    problems = programmes.read_file(SMALL + WEEK.replace(was, instead, 1), "Europe/Oslo")
    before = len(SMALL.splitlines())
    assert isinstance(problems, list)
    assert [one for one in problems if one.line - before == line and says in one.text], problems


def test_quiet_hours_over_the_usual_hours_are_told_where_they_stand():
    quiet = '[quiet_hours]\nfrom = "12:00"\nto = "14:00"\n'
    problems = programmes.read_file(SMALL + quiet, "Europe/Oslo")
    assert isinstance(problems, list)
    assert [(one.line, "plan at 13:00" in one.text) for one in problems] == [(28, True)]
    assert not isinstance(
        programmes.read_file(SMALL + quiet + WEEK.replace("12:30", "11:00"), "Europe/Oslo"), list
    )


def test_without_quiet_hours_only_the_hour_that_some_nights_lack_is_refused():
    awake = SMALL + '[quiet_hours]\nfrom = "09:00"\nto = "09:00"\n[plan]\nday = "friday"\nat = "{}"\n'
    assert not isinstance(programmes.read_file(awake.format("23:00"), "Europe/Oslo"), list)
    problems = programmes.read_file(awake.format("02:15"), "Europe/Oslo")
    assert isinstance(problems, list) and "02:00 and 03:00" in problems[0].text


@pytest.mark.parametrize(
    ("was", "instead", "line", "says"),
    [
        ('key = "bygda"', 'key = "Bygda!"', 1, "a-z"),
        ('key = "bygda"', 'key = "bygda', 1, "TOML"),
        ('key = "bygda"\n', "", 1, "key is missing"),
        ('name = "Onsdagene"', "name = 4", 2, "in quotes"),
        ('name = "Onsdagene"', 'name = "Lyset på onsdag"', 2, "lock screen"),
        ('name = "Onsdagene"', f'name = "{"o" * 31}"', 2, "1-30"),
        ('readers = "Noor"', 'raeders = "Noor"', 3, '"readers"'),
        ('readers = "Noor"', 'readers = "No\\u0000or"', 3, "one line"),
        ('readers = "Noor"', 'readers = "Noor"\nlanguage = "se"', 4, "not known"),
        ('readers = "Noor"', 'readers = "Noor"\ntime_zone = "Europe/Olso"', 4, "Europe/Oslo"),
        ('["Fisketur"]', '"Fisketur"', 5, "list"),
        ('["Fisketur"]', '[\n  "Fisketur",\n  4,\n]', 5, "Idea 2"),
        ('decided_by = "Noor"\n', "", 7, "decided_by is missing"),
        ("decided_on = 2026-11-01\n", "phone = 67\n", 10, "in quotes"),
        ("decided_on = 2026-11-01\n", 'phone = "113"\n', 10, "+47"),
        ("decided_on = 2026-11-01\n", "answer_minutes = 0\n", 10, "1-240"),
        ("decided_on = 2026-11-01\n", "alarm_minutes = 61\n", 10, "1-60"),
        ("decided_on = 2026-11-01\n", 'silent_minutes = "60"\n', 10, "whole number"),
        ("decided_on = 2026-11-01\n", "first_word_days = 0\n", 10, "1-365"),
        ("decided_on = 2026-11-01\n", "answer_minuts = 5\n", 10, '"answer_minutes"'),
        ("[hours]", "[rota]\nnight = 1\n[hours]", 13, "true or false"),
        ("[hours]", "[rota]\nhours = 49\n[hours]", 13, "1-48"),
        ("[hours]", "[rota]\nnights = true\n[hours]", 13, '"night"'),
        ('ambulance = "113"', 'ambulance = "113"\npolice = "politi"', 17, "phone number"),
        ('mode = "relay"', 'mode = "relya"', 8, '"relay"'),
        ("decided_on = 2026-11-01", 'decided_on = "i fjor"', 10, "2026-11-20"),
        ('["09:00-12:00", "13.00-15.00"]', '"15:00-09:00"', 13, "09:00-15:00"),
        ('["09:00-12:00", "13.00-15.00"]', '["09:00-12:00", "11:00-15:00"]', 13, "overlaps"),
        ('["09:00-12:00", "13.00-15.00"]', "true", 13, "09:00-15:00"),
        ("wednesday = [", "wensday = [", 13, '"wednesday"'),
        ('wednesday = ["09:00-12:00", "13.00-15.00"]\n', "", 12, "empty"),
        ('[hours]\nwednesday = ["09:00-12:00", "13.00-15.00"]\n', "", 1, "[hours] is missing"),
        ('ambulance = "113"', "ambulance = 113", 16, "in quotes"),
        ('ambulance = "113"', 'ambulance = "ring"', 16, "phone number"),
        ("checked = 2026-11-01", "checked = 2026-13-01", 19, "TOML"),
        ('[[slots]]\nday = "wednesday"', '[slots]\nday = "wednesday"', 21, "[[slots]]"),
        ('day = "wednesday"', 'day = "wedding"', 22, '"wednesday"'),
        ('start = "18:00"', 'start = "24:00"', 23, "11:00"),
        ('start = "18:00"', 'start = "02:30"', 23, "between 02:00 and 03:00"),
        ("minutes = 120", "minutes = 600", 24, "midnight"),
        ("minutes = 120", "minutes = true", 24, "whole number"),
        ("places = 8", "places = 0", 25, "1-500"),
        ("places = 8", "plases = 8", 25, '"places"'),
        (
            'meeting_point = "Kaia"',
            '[[slots]]\nday = "onsdag"\nstart = "18:00"\nminutes = 60',
            28,
            "another slot",
        ),
    ],
)
def test_a_mistake_is_told_on_its_line_with_what_to_do(was, instead, line, says):
    assert was in SMALL
    problems = programmes.read_file(SMALL.replace(was, instead, 1), "Europe/Oslo")
    assert isinstance(problems, list)
    assert [problem for problem in problems if problem.line == line and says in problem.text], problems


def test_all_mistakes_are_told_at_once_from_the_top():
    wrong = SMALL.replace('"Onsdagene"', "4").replace("minutes = 120", "minutes = 1").replace("113", "x")
    problems = programmes.read_file(wrong, "Europe/Oslo")
    assert isinstance(problems, list)
    assert [problem.line for problem in problems] == [2, 16, 24]


@pytest.mark.parametrize(
    "text", ["", "\0", "[", "= 3", "slots = 3", "hours = []", "[[contact]]", "a.b.c = 1"]
)
def test_what_is_no_programme_at_all_is_refused_with_reasons(text):
    problems = programmes.read_file(text, "Europe/Oslo")
    assert isinstance(problems, list)
    assert problems


def test_keys_after_texts_of_several_lines_keep_their_lines():
    odd = SMALL.replace('["Fisketur"]', '[\n"""Tur [\n[hours]""", # ]\n"x",\n]').replace(
        "places = 8", "places = 0"
    )
    problems = programmes.read_file(odd, "Europe/Oslo")
    assert isinstance(problems, list)
    assert [problem.line for problem in problems] == [5, 29]


def test_numbers_are_to_be_checked_twice_a_year():
    today = date(2026, 11, 22)
    assert programmes.numbers_advice(date(2026, 5, 26), today) is None
    assert (
        "180" not in (advice := programmes.numbers_advice(date(2026, 5, 25), today) or "") and "181" in advice
    )
    assert "to come" in (programmes.numbers_advice(date(2027, 1, 1), today) or "")


def test_a_file_that_says_nothing_of_it_has_a_page_behind_a_sign_in():
    for silent in ("", 'mode = "link"\n'):
        file = read(SMALL.replace('mode = "relay"\ndecided_by = "Noor"\ndecided_on = 2026-11-01\n', silent))
        assert (file.reading.mode, file.reading.decided_by, file.answering) == ("link", None, {})
    assert read(SMALL).numbers.police == "112"


async def test_how_people_are_answered_is_read_and_what_the_file_leaves_out_is_kept(database):
    more = 'phone = "67 00 00 00"\nanswer_minutes = 20\n\n[rota]\nnight = true\nhours = 12\n\n[hours]'
    async with database.transaction() as session:
        programme = await programmes.store(session, read(SMALL.replace("[hours]", more, 1)), NOW)
        assert (programme.phone, programme.answer_minutes, programme.alarm_minutes) == ("+4767000000", 20, 3)
        assert (programme.night_shifts, programme.shift_hours) == (True, 12)
        await programmes.store(session, read(SMALL), NOW + timedelta(hours=1))
        assert (programme.phone, programme.answer_minutes, programme.shift_hours) == ("+4767000000", 20, 12)
        told = await programmes.changed_by_file(session, programme, NOW + timedelta(hours=1))
        assert told == []


async def test_a_closed_day_of_the_file_may_have_a_substitute(database):
    week = WEEK.replace('reason = "julaften"', 'substitute = "Anne"\nhours = "10.00-12:30"', 1)
    async with database.transaction() as session:
        programme = await programmes.store(session, read(SMALL + week), NOW)
        (day,) = await stored.closed_days(session, programme.id, date(2026, 12, 24), date(2026, 12, 24))
        assert (day.reason, day.substitute, day.opens, day.closes) == (None, "Anne", "10:00", "12:30")
        again = NOW + timedelta(hours=1)
        await programmes.store(session, read(SMALL + WEEK), again)
        (said,) = await programmes.changed_by_file(session, programme, again)
        assert "vikar Anne kl 10 til kl 12.30" in said.partition(" -> ")[0]
        assert "vikar" not in said.partition(" -> ")[2]


async def test_numbers_that_were_checked_in_chat_stay_checked_unless_the_file_changes_them(database):
    async with database.transaction() as session:
        programme = await programmes.store(session, read(SMALL), NOW)
        programme.numbers_checked = "2026-11-20"
        await programmes.store(session, read(SMALL), NOW)
        assert programme.numbers_checked == "2026-11-20"
        await programmes.store(session, read(SMALL.replace("116123", "116124")), NOW)
        assert programme.numbers_checked == "2026-11-01"


async def test_importing_again_updates_and_loses_nothing(database):
    async with database.transaction() as session:
        first = await programmes.store(session, read(SMALL), NOW)
    changed = (
        SMALL.replace('"Onsdagene"', '"Fredagene"')
        .replace('["Fisketur"]', '["Fisketur", "Bål"]')
        .replace('wednesday = ["09:00-12:00", "13.00-15.00"]', 'friday = "10:00-14:00"')
        .replace('day = "wednesday"', 'day = "friday"')
    )
    async with database.transaction() as session:
        again = await programmes.store(session, read(changed), NOW)
        assert again.id == first.id
    async with database.transaction() as session:
        programme = await stored.by_key(session, "bygda")
        assert programme is not None and programme.name == "Fredagene"
        slots = await stored.slots(session, programme.id)
        assert [(slot.weekday, slot.active) for slot in slots] == [(2, False), (4, True)]
        hours = await stored.hours(session, programme.id)
        assert [(one.weekday, one.opens) for one in hours] == [(4, "10:00")]
        texts = [row.text for row in await session.scalars(select(Proposal))]
        assert sorted(texts) == ["Bål", "Fisketur"]


async def test_a_slot_that_comes_back_is_the_same_slot(database):
    async with database.transaction() as session:
        programme = await programmes.store(session, read(SMALL), NOW)
        (before,) = await stored.slots(session, programme.id)
        await programmes.store(session, read(SMALL.replace('day = "wednesday"', 'day = "friday"')), NOW)
        await programmes.store(session, read(SMALL.replace("minutes = 120", "minutes = 90")), NOW)
        (wednesday,) = [slot for slot in await stored.slots(session, programme.id) if slot.active]
        assert (wednesday.id, wednesday.minutes) == (before.id, 90)


async def test_a_new_programme_has_its_week_and_its_next_plan(database):
    async with database.transaction() as session:
        programme = await programmes.store(session, read(SMALL + WEEK), NOW)
        assert (programme.plan_weekday, programme.plan_at) == (3, "12:30")
        assert (programme.evening_at, programme.morning_at) == ("19:00", "08:30")
        assert (programme.fare, programme.food, programme.conditions) == ("gratis", None, "kom som du er")
        days = await stored.closed_days(session, programme.id, date(2026, 12, 1), date(2027, 2, 1))
        assert len(days) == 8 and days[0].reason == "julaften"
        assert await stored.plan_due(session, programme.id) == datetime(2026, 11, 26, 11, 30, tzinfo=UTC)
        kinds = {row.kind for row in await session.scalars(select(Due))}
        assert kinds == {"plan", "staff-day"}
        assert await stored.changes(session, programme.id, 99) == []


async def test_what_a_file_leaves_out_is_as_usual_and_then_as_it_stands(database):
    async with database.transaction() as session:
        programme = await programmes.store(session, read(SMALL), NOW)
        assert (programme.plan_weekday, programme.plan_at) == (4, "13:00")
        programme.plan_weekday, programme.fare = 2, "gratis"
        await programmes.store(session, read(SMALL), NOW)
        assert (programme.plan_weekday, programme.fare) == (2, "gratis")


async def test_an_import_says_what_it_changes_and_what_had_been_changed_in_chat(database):
    later, again = NOW + timedelta(hours=1), NOW + timedelta(hours=2)
    async with database.transaction() as session:
        programme = await programmes.store(session, read(SMALL + WEEK), NOW)
        noor = await move_in(session, programme, "Noor", "coordinator")
        value = {"weekday": 4, "at": "13:00"}
        was = await changing.as_it_is(session, programme, "plan", later)
        await changing.make(session, programme, noor.id, "plan", value, was, later)
    changed = (SMALL + WEEK).replace('"gratis"', '"20 kr"').replace("116123", "116 124")
    async with database.transaction() as session:
        await programmes.store(session, read(changed), again)
        assert await programmes.changed_by_file(session, programme, again) == [
            "fare: gratis -> 20 kr",
            "numbers: 113, 116117, 116123, 112 -> 113, 116117, 116124, 112",
            "plan: fredag kl 13 -> torsdag kl 12.30 (it had been changed in chat on 2026-11-22)",
        ]
        history = await stored.changes(session, programme.id, 10)
        assert [name for _, name in history] == [None, None, None, "Noor"]
        third = again + timedelta(hours=1)
        await programmes.store(session, read(changed), third)
        assert await programmes.changed_by_file(session, programme, third) == []


async def test_an_import_moves_the_plan_so_that_no_week_is_left_out(database):
    thursday = datetime(2026, 11, 26, 9, tzinfo=UTC)
    async with database.transaction() as session:
        programme = await programmes.store(session, read(SMALL), thursday)
        friday = await stored.plan_due(session, programme.id)
        await programmes.store(session, read(SMALL + '[plan]\nday = "tuesday"\nat = "12:00"\n'), thursday)
        assert programme.plan_weekday == 1
        assert await stored.plan_due(session, programme.id) == friday


async def test_two_programmes_do_not_touch_each_other(database):
    async with database.transaction() as session:
        small = await programmes.store(session, read(SMALL), NOW)
        real = await programmes.store(session, read(REAL), NOW)
        await programmes.store(session, read(REAL), NOW)
        assert len(await stored.slots(session, small.id)) == 1
        assert len(await stored.slots(session, real.id)) == 2
        mine = await session.scalars(select(Proposal).where(col(Proposal.programme_id) == small.id))
        assert [row.text for row in mine] == ["Fisketur"]


async def test_old_numbers_are_named_by_programme(database):
    async with database.transaction() as session:
        await programmes.store(session, read(SMALL), NOW)
        assert await programmes.old_numbers(session, date(2026, 11, 22)) == []
        (advice,) = await programmes.old_numbers(session, date(2027, 11, 22))
        assert advice.startswith("bygda: ")
