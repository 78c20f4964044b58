"""Calendar files in: what becomes of each, however odd; and out: what a calendar reads back."""

from __future__ import annotations

import time as machine
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from bot.features.appointments.calendar_files import InFile, Planned, is_weekly, plain, read, uid, written
from bot.features.appointments.calendar_lines import LONGEST_FILE
from bot.messages import Refused
from storage.tables import Appointment

OSLO = ZoneInfo("Europe/Oslo")
#: A Wednesday, ten in the morning.
NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
TEN = datetime(2026, 12, 3, 9, 0, tzinfo=UTC)
#: As old programs describe it: a name of their own, and the rules of here.
OURS = """BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""
THEIRS = OURS.replace("BYMONTH=10", "BYMONTH=4")
FIXED = """BEGIN:VTIMEZONE
TZID:Fixed
BEGIN:STANDARD
DTSTART:16010101T000000
TZOFFSETFROM:+0530
TZOFFSETTO:+0530
END:STANDARD
END:VTIMEZONE
"""


def event(*lines: str, uid: str = "1") -> str:
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", *lines, "END:VEVENT", ""])


def file(*parts: str) -> str:
    return "\r\n".join(
        ["BEGIN:VCALENDAR", "VERSION:2.0", *(part.rstrip() for part in parts), "END:VCALENDAR", ""]
    )


def one(*lines: str, before: str = "") -> str:
    return file(*([before] if before else []), event(*lines))


def read_as(text: str) -> InFile:
    found = read(text, NOW, OSLO)
    assert isinstance(found, InFile), found
    return found


def refused(text: str) -> str:
    found = read(text, NOW, OSLO)
    assert isinstance(found, Refused), found
    return found.why.wording


def days(text: str) -> list[str]:
    return [f"{one.at:%d.%m %H:%M}" for one in read_as(text).planned]


def test_an_appointment_is_when_with_whom_and_where() -> None:
    text = one(
        "DTSTART;TZID=Europe/Oslo:20261203T100000",
        "DTEND;TZID=Europe/Oslo:20261203T110000",
        "SUMMARY:NAV\\, Sandvika",
        "LOCATION:Råd",
        " hustorget 1",
        "DESCRIPTION:Ta med\\nlegitimasjon",
        'ORGANIZER;CN="Per: Ås":mailto:per@example.org',
        "BEGIN:VALARM",
        "TRIGGER:-PT15M",
        "END:VALARM",
    )
    assert read_as(text) == InFile((Planned(TEN, "NAV, Sandvika", "Rådhustorget 1"),))


@pytest.mark.parametrize(
    ("begins", "before"),
    [
        ("DTSTART:20261203T090000Z", ""),
        # Without a zone: the programme's.
        ("DTSTART:20261203T100000", ""),
        ("DTSTART;TZID=Europe/Oslo:20261203T100000", ""),
        ("DTSTART;TZID=W. Europe Standard Time:20261203T100000", ""),
        ("DTSTART;TZID=/mozilla.org/20050126_1/Europe/Oslo:20261203T100000", ""),
        ('DTSTART;TZID="Europe/Oslo":20261203T100000', ""),
        ("DTSTART;TZID=Customized Time Zone:20261203T100000", OURS),
        ("DTSTART;TZID=America/New_York:20261203T040000", ""),
        ("DTSTART;TZID=Asia/Kolkata:20261203T143000", ""),
        ("DTSTART;TZID=Fixed:20261203T143000", FIXED),
        ("dtstart;value=date-time:20261203T100000", ""),
    ],
)
def test_the_same_instant_in_every_zone(begins: str, before: str) -> None:
    assert [planned.at for planned in read_as(one(begins, before=before)).planned] == [TEN]


@pytest.mark.parametrize(
    ("zone", "before"),
    [
        ("Customized Time Zone", ""),
        # Summer begins in April there: not as here.
        ("Customized Time Zone", THEIRS),
        ("", ""),
        ("/", ""),
        ("Europe", ""),
        # The machine's own, whatever that is.
        ("/etc/localtime", ""),
        ("localtime", ""),
        ("../../etc/passwd", ""),
        ("x" * 300, ""),
    ],
)
def test_a_zone_that_we_do_not_know_is_not_guessed(zone: str, before: str) -> None:
    text = one(f"DTSTART;TZID={zone}:20261203T100000", before=before)
    if zone:
        assert refused(text) == "calendar-zone"
    else:
        assert [planned.at for planned in read_as(text).planned] == [TEN]


def test_one_file_never_says_what_a_zone_in_another_means() -> None:
    assert read_as(one("DTSTART;TZID=Fixed:20261203T143000", before=FIXED)).planned[0].at == TEN
    assert refused(one("DTSTART;TZID=Fixed:20261203T143000")) == "calendar-zone"


@pytest.mark.parametrize(
    ("written_there", "at"),
    [
        ("20261024T100000", "2026-10-24T08:00"),
        ("20261026T100000", "2026-10-26T09:00"),
        # The hour that comes twice: the first of the two, as the standard has it.
        ("20261025T023000", "2026-10-25T00:30"),
        ("20270327T100000", "2027-03-27T09:00"),
        ("20270328T100000", "2027-03-28T08:00"),
    ],
)
def test_across_both_changes_of_clock(written_there: str, at: str) -> None:
    before = datetime(2026, 10, 1, tzinfo=UTC)
    found = read(one(f"DTSTART;TZID=Europe/Oslo:{written_there}"), before, OSLO)
    assert isinstance(found, InFile)
    assert f"{found.planned[0].at:%Y-%m-%dT%H:%M}" == at


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "calendar-broken"),
        ("hei", "calendar-broken"),
        ("BEGIN:VCALENDAR", "calendar-broken"),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\nEND:VEVENT", "calendar-broken"),
        ("END:VCALENDAR", "calendar-broken"),
        (one("SUMMARY:Lege"), "calendar-broken"),
        (one("DTSTART:i morgen"), "calendar-broken"),
        (one("DTSTART:20261131T100000"), "calendar-broken"),
        (one("DTSTART:20261203T250000"), "calendar-broken"),
        (one("DTSTART:00000000T000000"), "calendar-broken"),
        (one("DTSTART;TZID=Asia/Kolkata:00010101T000000"), "calendar-broken"),
        # The clock skips that hour.
        (one("DTSTART;TZID=Europe/Oslo:20270328T023000"), "calendar-broken"),
        (file(), "calendar-nothing"),
        (file("BEGIN:VTODO\nDUE:20261203T100000\nEND:VTODO"), "calendar-nothing"),
        (one("DTSTART:20261125T095900"), "calendar-past"),
        (one("DTSTART;VALUE=DATE:20261124"), "calendar-past"),
        (one("DTSTART:20280601T100000"), "calendar-too-far"),
        (one("DTSTART:99991231T235959"), "calendar-too-far"),
        (one("DTSTART:20261203T100000", "STATUS:CANCELLED"), "calendar-cancelled"),
        (one("DTSTART:20261203T100000", before="METHOD:CANCEL"), "calendar-cancelled"),
        ("x" * (LONGEST_FILE + 1), "calendar-broken"),
        (file(*[event("DTSTART:20261203T100000")] * 51), "calendar-broken"),
        (file(event("X:" + "a" * 100, *["COMMENT:b"] * 4000)), "calendar-broken"),
        (one("DTSTART:20261203T100000", "RDATE:" + ",".join(["20261204T100000"] * 200)), "calendar-broken"),
        ("BEGIN:VCALENDAR\n" * 9 + "END:VCALENDAR\n" * 9, "calendar-broken"),
    ],
)
def test_what_is_no_appointment_to_come_is_refused_saying_which(text: str, why: str) -> None:
    assert refused(text) == why


def test_a_day_without_an_hour_is_a_day() -> None:
    found = read_as(one("DTSTART;VALUE=DATE:20261203", "SUMMARY:Lege"))
    assert found == InFile((Planned(date(2026, 12, 3), "Lege", None),))
    outlook = one("DTSTART:20261203T000000", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE")
    assert read_as(outlook).planned[0].at == date(2026, 12, 3)
    assert read_as(one("DTSTART;VALUE=DATE:20261125")).planned[0].at == date(2026, 11, 25)


def test_what_has_an_hour_goes_before_what_has_none() -> None:
    text = file(event("DTSTART;VALUE=DATE:20261201"), event("DTSTART:20261203T100000", uid="2"))
    found = read_as(text)
    assert [planned.at for planned in found.planned] == [TEN]
    assert found.left_out is not None
    assert found.left_out.wording == "calendar-some-left"


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=WEEKLY;COUNT=3", ["03.12 09:00", "10.12 09:00", "17.12 09:00"]),
        ("FREQ=WEEKLY;INTERVAL=2;UNTIL=20261231", ["03.12 09:00", "17.12 09:00", "31.12 09:00"]),
        ("FREQ=WEEKLY;UNTIL=20261210T090000Z", ["03.12 09:00", "10.12 09:00"]),
        ("FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4", ["03.12 09:00", "08.12 09:00", "10.12 09:00", "15.12 09:00"]),
        ("FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TH;COUNT=3", ["03.12 09:00", "13.12 09:00", "17.12 09:00"]),
        ("FREQ=DAILY;INTERVAL=3;COUNT=2", ["03.12 09:00", "06.12 09:00"]),
        ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=3", ["03.12 09:00", "04.12 09:00", "07.12 09:00"]),
        ("FREQ=MONTHLY;COUNT=2", ["03.12 09:00", "03.01 09:00"]),
        ("FREQ=MONTHLY;BYDAY=1TH;COUNT=2", ["03.12 09:00", "07.01 09:00"]),
        ("FREQ=MONTHLY;BYDAY=TH;BYSETPOS=-1;COUNT=2", ["03.12 09:00", "31.12 09:00"]),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", ["03.12 09:00", "25.12 09:00"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", ["03.12 09:00", "31.12 09:00", "31.01 09:00"]),
        ("FREQ=YEARLY;COUNT=9", ["03.12 09:00", "03.12 09:00"]),
    ],
)
def test_what_is_repeated_comes_each_time(rule: str, expected: list[str]) -> None:
    assert days(one("DTSTART;TZID=Europe/Oslo:20261203T100000", f"RRULE:{rule}")) == expected


def test_a_series_keeps_its_hour_when_the_clock_changes() -> None:
    found = read_as(one("DTSTART;TZID=Europe/Oslo:20270321T100000", "RRULE:FREQ=WEEKLY;COUNT=2"))
    assert [f"{planned.at:%d.%m %H:%M}" for planned in found.planned] == ["21.03 09:00", "28.03 08:00"]
    assert is_weekly(found.planned, OSLO)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=WEEKLY",
        "FREQ=DAILY",
        "FREQ=YEARLY;BYMONTH=12",
        # What we do not read, we do not guess at.
        "FREQ=SECONDLY",
        "FREQ=HOURLY;COUNT=10",
        "FREQ=DAILY;BYHOUR=9,10,11;COUNT=5",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;COUNT=x",
        "FREQ=MONTHLY;BYDAY=99XX",
        "rubbish",
    ],
)
def test_of_what_goes_on_for_ever_the_first_is_taken_and_that_is_said(rule: str) -> None:
    found = read_as(one("DTSTART:20261203T100000", f"RRULE:{rule}"))
    assert [planned.at for planned in found.planned] == [TEN]
    assert found.left_out is not None
    assert found.left_out.wording == "calendar-first-only"


def test_of_what_began_long_ago_the_next_is_taken() -> None:
    found = read_as(one("DTSTART:20250902T100000", "RRULE:FREQ=WEEKLY"))
    assert [f"{planned.at:%d.%m %H:%M}" for planned in found.planned] == ["01.12 09:00"]
    assert refused(one("DTSTART:20150902T100000", "RRULE:FREQ=WEEKLY")) == "calendar-past"
    assert refused(one("DTSTART:20250902T100000", "RRULE:FREQ=WEEKLY;COUNT=3")) == "calendar-past"


def test_no_more_than_twenty_and_none_beyond_eighteen_months() -> None:
    many = read_as(one("DTSTART:20261203T100000", "RRULE:FREQ=WEEKLY;COUNT=30"))
    assert len(many.planned) == 20
    assert many.left_out is not None
    assert many.left_out.args == {"count": 20}
    far = read_as(one("DTSTART:20261203T100000", "RRULE:FREQ=MONTHLY;INTERVAL=3;UNTIL=20301231T000000Z"))
    assert max(f"{planned.at:%Y-%m-%d}" for planned in far.planned) == "2028-03-03"


def test_times_that_were_moved_left_out_or_added() -> None:
    series = event(
        "DTSTART:20261203T100000",
        "RRULE:FREQ=WEEKLY;COUNT=4",
        "EXDATE:20261210T100000",
        "RDATE:20261205T120000",
    )
    moved = event("DTSTART:20261218T130000", "RECURRENCE-ID:20261217T100000")
    off = event("DTSTART:20261224T100000", "RECURRENCE-ID:20261224T100000", "STATUS:CANCELLED")
    assert days(file(series, moved, off)) == ["03.12 09:00", "05.12 11:00", "18.12 12:00"]
    whole_day = event("DTSTART:20261203T100000", "RRULE:FREQ=WEEKLY;COUNT=2", "EXDATE;VALUE=DATE:20261210")
    assert days(file(whole_day)) == ["03.12 09:00"]


def test_the_same_twice_is_once_and_others_stand_in_order() -> None:
    text = file(
        event("DTSTART:20261204T100000", "SUMMARY:B"),
        event("DTSTART:20261203T100000", "SUMMARY:A"),
        event("DTSTART:20261203T090000Z", "SUMMARY:A"),
    )
    assert [planned.party for planned in read_as(text).planned] == ["A", "B"]
    assert not is_weekly(read_as(text).planned, OSLO)


@pytest.mark.parametrize(
    ("summary", "party"),
    [
        ("  Lege \\n  hos   Berg ", "Lege hos Berg"),
        ("\u202eegeL\u200f", "egeL"),
        ("Møte " * 30, "Møte Møte Møte Møte Møte Møte Møte Møte"),
        ("x" * 300, "x" * 40),
        ("x" * 9000, "x" * 40),
        ("", ""),
    ],
)
def test_a_summary_is_one_short_line(summary: str, party: str) -> None:
    assert read_as(one("DTSTART:20261203T100000", f"SUMMARY:{summary}")).planned[0].party == party


def test_a_link_is_no_place() -> None:
    assert read_as(one("DTSTART:20261203T100000", "LOCATION:https://meet.example/x")).planned[0].place is None
    assert plain("et sted, som er langt unna", 10) == "et sted"


@pytest.mark.parametrize(
    "text",
    [
        "BEGIN:" * 10_000,
        "\n" * 65_000,
        "DTSTART" + ";A=B" * 15_000,
        "SUMMARY" + ";A=B" * 15_000 + ":x",
        "BEGIN:VCALENDAR\n" + " \n" * 30_000,
        "SUMMARY:" + "\\n" * 30_000,
        'SUMMARY;A="' + '"' * 60_000,
        file(*[event("DTSTART:20170103T100000", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")] * 50),
        file(*[event("DTSTART:20170103T100000", "RRULE:FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR,SA")] * 50),
        file(
            *[event("DTSTART:20170103T100000", "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,2,3")] * 50
        ),
    ],
)
def test_what_is_made_to_take_long_takes_no_time(text: str) -> None:
    begun = machine.process_time()
    read(text[:LONGEST_FILE], NOW, OSLO)
    assert machine.process_time() - begun < 5


WORDS = st.sampled_from(
    [
        *(
            "BEGIN:VCALENDAR",
            "END:VCALENDAR",
            "BEGIN:VEVENT",
            "END:VEVENT",
            "UID:1",
            "SUMMARY:Lege",
            "METHOD:CANCEL",
        ),
        *("DTSTART:20261203T100000", "DTSTART;VALUE=DATE:20261203", "DTSTART;TZID=Mars:20261203T100000"),
        *("RRULE:FREQ=WEEKLY;COUNT=4", "RRULE:FREQ=MONTHLY;BYMONTHDAY=31", "EXDATE:20261203T100000"),
        *("RECURRENCE-ID:20261203T100000", "RDATE:20261204,20261205T1000", "BEGIN:VTIMEZONE", "TZID:Mars"),
        *(
            "END:VTIMEZONE",
            "BEGIN:STANDARD",
            "TZOFFSETTO:+9999",
            "END:STANDARD",
            "DTSTART",
            ":",
            ";",
            " x",
            "DTSTART;:",
        ),
    ]
)
ODD = st.one_of(
    WORDS, st.text(max_size=40), st.from_regex(r"(DTSTART|RRULE|EXDATE)[;:][A-Z0-9=;:,TZ+-]{0,40}")
)


@given(st.lists(ODD, max_size=25).map("\n".join))
def test_nothing_that_is_sent_makes_it_fail(text: str) -> None:
    for given_ in (text, one(*text.split("\n"))):
        found = read(given_, NOW, OSLO)
        if isinstance(found, InFile):
            assert 0 < len(found.planned) <= 20
            assert all(planned.at > NOW for planned in found.planned if isinstance(planned.at, datetime))


def appointment(**facts: object) -> Appointment:
    known: dict[str, object] = {
        "id": UUID(int=7),
        "programme_id": UUID(int=1),
        "person_id": UUID(int=2),
        "made_by": UUID(int=2),
        "party": "NAV, Sandvika",
        "place": "Rådhustorget 1",
        "starts_at": TEN,
        "state": "agreed",
        "created_at": NOW,
    }
    return Appointment(**(known | facts))


def read_back(text: str) -> list[dict[str, object]]:
    """By the library's own parser."""
    return [dict(event.items()) for event in Calendar.from_ical(text).walk("VEVENT")]


@pytest.mark.parametrize("discretion", ["none", "minimal", "discreet"])
def test_a_file_tells_the_time_and_nothing_else(discretion: str) -> None:
    text = written([appointment()], NOW, discretion=discretion)
    (event,) = read_back(text)
    assert str(event["SUMMARY"]) == "Avtale"
    assert "LOCATION" not in event
    assert not any(word in text for word in ("NAV", "Sandvika", "torget", "VALARM", "yset", str(UUID(int=7))))


def test_a_file_in_full_tells_with_whom_and_where() -> None:
    (event,) = read_back(written([appointment()], NOW, discretion="full"))
    assert (str(event["SUMMARY"]), str(event["LOCATION"])) == ("NAV, Sandvika", "Rådhustorget 1")


@pytest.mark.parametrize(
    "at", ["2026-10-24", "2026-10-25", "2026-10-26", "2027-03-27", "2027-03-28", "2027-03-29"]
)
def test_the_time_reads_back_across_both_changes_of_clock(at: str) -> None:
    starts_at = datetime.fromisoformat(f"{at}T10:00").replace(tzinfo=OSLO)
    text = written([appointment(starts_at=starts_at.astimezone(UTC))], NOW, discretion="discreet")
    begins = next(iter(Calendar.from_ical(text).walk("VEVENT"))).start
    assert begins.astimezone(OSLO).isoformat() == starts_at.isoformat()
    found = read(text, datetime(2026, 10, 1, tzinfo=UTC), OSLO)
    assert isinstance(found, InFile)
    assert found.planned[0].at == starts_at


def test_one_that_was_moved_takes_the_place_of_the_one_before_and_a_cancelled_one_is_struck_out() -> None:
    versions = [
        appointment(),
        appointment(version=2, starts_at=TEN + timedelta(days=1)),
        appointment(version=2, state="cancelled"),
    ]
    events = [read_back(written([one], NOW, discretion="discreet"))[0] for one in versions]
    assert {str(event["UID"]) for event in events} == {uid(UUID(int=7))}
    assert [event["SEQUENCE"] for event in events] == [1, 2, 3]
    assert [str(event["STATUS"]) for event in events] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]


@given(st.text(max_size=200), st.text(max_size=200))
def test_whatever_people_call_it_a_file_reads_back(party: str, place: str) -> None:
    text = written([appointment(party=party, place=place)], NOW, discretion="full")
    assert read_as(text).planned[0].party == plain(party, 40)
