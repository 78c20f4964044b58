"""Which texts are appointments as a whole, and which are messages to people."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.appointments.reading import (
    LONGEST_PARTY,
    Sentence,
    is_about_time,
    read_party,
    read_sentence,
)
from bot.when import Ask, Day, Moment, No, as_json
from bot.when.repeats import Repeat
from tests.features.plans import OSLO

#: A Wednesday morning.
NOW = datetime(2026, 11, 25, 9, 0, tzinfo=OSLO)


def brief(found: Sentence | None) -> tuple[str | None, str] | None:
    """With whom, and when in a few signs."""
    if found is None:
        return None
    match found.meaning:
        case None:
            return found.party, ""
        case Moment() | Day():
            return found.party, as_json(found.meaning)["at"].removesuffix("+01:00")
        case Repeat():
            return found.party, f"{found.meaning.every_weeks}x{found.meaning.times}"
        case Ask():
            return found.party, "?" * len(found.meaning.between) or "?"
        case No():
            return found.party, found.meaning.why.value
    return found.party, "series?"


@pytest.mark.parametrize(
    ("text", "party", "when"),
    [
        ("NAV tirsdag kl 10", "NAV", "2026-12-01T10:00"),
        ("nav tirsdag kl 10", "NAV", "2026-12-01T10:00"),
        ("lege 3.12 halv ti", "Lege", "2026-12-03T09:30"),
        ("Lege: 3.12, kl. 9.30.", "Lege", "2026-12-03T09:30"),
        ("tirsdag kl 10 hos legen", "Legen", "2026-12-01T10:00"),
        ("i morgen lege kl 10", "Lege", "2026-11-26T10:00"),
        ("time hos fastlegen min 3. desember kl 14.30", "Fastlegen min", "2026-12-03T14:30"),
        ("møte med NAV tirsdag 10", "NAV", "2026-12-01T10:00"),
        ("møte tirsdag kl 10", "Møte", "2026-12-01T10:00"),
        ("samtale med saksbehandler på NAV tirsdag kl 10", "Saksbehandler på NAV", "2026-12-01T10:00"),
        ("NAV Bærum tirsdag kl 10", "NAV Bærum", "2026-12-01T10:00"),
        ("psykolog Berg fredag kl 9", "Psykolog Berg", "2026-11-27T09:00"),
        ("psykolg fredag kl 9", "Psykolg", "2026-11-27T09:00"),
        ("tannlgen fredag kl 9", "Tannlgen", "2026-11-27T09:00"),
        ("LEGETIME FREDAG KL 9", "Legetime", "2026-11-27T09:00"),
        ("lækjaren tysdag kl 10", "Lækjaren", "2026-12-01T10:00"),
        ("tannlækjar torsdag halv to", "Tannlækjar", "2026-11-26T13:30"),
        ("sakshandsamar på NAV tysdag kl 10", "Sakshandsamar på NAV", "2026-12-01T10:00"),
        ("doctor tomorrow 14:30", "Doctor", "2026-11-26T14:30"),
        ("Appointment with my doctor Friday 9am", "Doctor", "2026-11-27T09:00"),
        ("dentist Tuesday at 10", "Dentist", "2026-12-01T10:00"),
        ("AVTALE Kari på Rema tirsdag kl 10", "Kari på Rema", "2026-12-01T10:00"),
        ("avtale tirsdag kl 10 med tante Gerd", "Tante Gerd", "2026-12-01T10:00"),
        ("avtale søndag kl 15 med min mor", "Mor", "2026-11-29T15:00"),
        ("AVTALE fredag med Tor kl 10", "Tor", "2026-11-27T10:00"),
        ("AVTALE Tor fredag kl 10", "Tor", "2026-11-27T10:00"),
        ("AVTALE NAV", "NAV", ""),
        ("AVTALE Kari", "Kari", ""),
        ("AVTALE tirsdag kl 10", None, "2026-12-01T10:00"),
        ("time tirsdag kl 10", None, "2026-12-01T10:00"),
        ("politiet i morgen kl 10", "Politiet", "2026-11-26T10:00"),
        ("friomsorgen 17. desember", "Friomsorgen", "2026-12-17"),
        ("legen onsdag kl 14", "Legen", "??"),
        ("NAV neste uke", "NAV", "?"),
        ("NAV i går kl 10", "NAV", "past"),
        ("NAV 31.11 kl 10", "NAV", "impossible"),
        ("NAV onsdag 1.12 kl 10", "NAV", "contradiction"),
        ("NAV 28.3.2027 kl 02.30", "NAV", "skipped-hour"),
        ("NAV 3.12.2029 kl 10", "NAV", "too-far"),
        ("NAV hver tirsdag kl 10 i åtte uker", "NAV", "1x8"),
        ("hver tirsdag kl 10 hos NAV i åtte uker", "NAV", "1x8"),
        ("AVTALE annenhver torsdag kl 14 med Kari i ti uker", "Kari", "2x5"),
        ("NAV fredag 8 eller 9", "NAV", "??"),
        ("NAV tirsdag eller torsdag kl 10", "NAV", "??"),
        ("NAV tirsdag kl 10-12", "NAV", "2026-12-01T10:00"),
        ("NAV tirsdag kl 10 frem til 12", "NAV", "2026-12-01T10:00"),
        ("Lege 15.12. 10", "Lege", "2026-12-15T10:00"),
        ("NAV tirsdag KL. 10.00 – 10.45", "NAV", "2026-12-01T10:00"),
        ("NAV tirsdag 10:00-11:00", "NAV", "2026-12-01T10:00"),
        ("NAV tirsdag fra kl 10 til 12", "NAV", "2026-12-01T10:00"),
        ("NAV tirsdag 10 til 12", "NAV", "2026-12-01T10:00"),
        ("lege 3.12 kl 11-1", "Lege", "2026-12-03T11:00"),
        ("legen onsdag kl 14-15", "Legen", "??"),
        ("NAV 28.3.2027 kl 02.30-03.30", "NAV", "skipped-hour"),
        ("NAV i går kl 10-12", "NAV", "past"),
    ],
)
def test_what_is_one(text: str, party: str | None, when: str) -> None:
    assert brief(read_sentence(text, NOW, OSLO)) == (party, when)


@pytest.mark.parametrize(
    "text",
    [
        "NAV har stoppet pengene, orker ikke tirsdag",
        "NAV tirsdag kl 10?",
        "kan du bli med til NAV tirsdag kl 10",
        "jeg skal til NAV tirsdag kl 10",
        "NAV tirsdag kl 10 orker jeg ikke",
        "NAV ikke tirsdag kl 10",
        "NAV tirsdag kl 10 er avlyst",
        "NAV avlyst tirsdag kl 10",
        "NAV Avlyst tirsdag kl 10",
        "NAV flyttet til tirsdag kl 10",
        "NAV ringte i går kl 10",
        "legen sa 3.12",
        "glemte legen i går kl 10",
        "legen tirsdag kl 10 og NAV fredag kl 12",
        "legen tirsdag 10 og fredag 12",
        "NAV torsdag 10-12",
        "NAV 3.12 - 5.12 kl 10",
        "NAV kl 10 - 12.12",
        "NAV fra 3 til 5 desember",
        "NAV tirsdag kl 9-15",
        "NAV tirsdag kl 12-10",
        "NAV tirsdag kl 10-25",
        "NAV tirsdag mellom 10 og 12",
        "NAV tirsdag kl 10-12 og fredag kl 12-13",
        "NAV hver tirsdag kl 10-12",
        "NAV åpent tirsdag kl 10-12",
        "Kari tirsdag kl 10",
        "tirsdag kl 10",
        "lege 10",
        "NAV",
        "lege",
        "møte",
        "time",
        "politiet i natt",
        "politiet nå",
        "sykehuset i dag",
        "legevakta i natt",
        "ring legen",
        "jeg dør, legen kommer ikke",
        "banken 500 kr",
        "avtale gikk bra i dag",
        "avtale med NAV gikk dårlig",
        "avtalen er grei",
        "AVTALE jeg orker ikke mer",
        "AVTALE hva som helst tirsdag kl 10",
        "avtale",
        "",
        "   ",
        "?",
        "NAV " + "tirsdag " * 30,
        "NAV tirsdag kl 10 " + "x" * 200,
    ],
)
def test_what_is_a_message_to_people(text: str) -> None:
    assert read_sentence(text, NOW, OSLO) is None


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("NAV", "NAV"),
        ("legen", "Legen"),
        ("med tante Gerd", "Tante Gerd"),
        ("hos frisøren", "Frisøren"),
        ("Tor", "Tor"),
        ("tirsdag", None),
        ("tirsdag kl 10", None),
        ("jeg orker ikke mer", None),
        ("vil dø", None),
        ("hjelp", None),
        ("hvem som helst som kan hjelpe meg litt", None),
        ("48", None),
        ("", None),
    ],
)
def test_whom_somebody_names(text: str, party: str | None) -> None:
    assert read_party(text, NOW, OSLO) == party


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("neste tirsdg", True),
        ("kl x tirsdag", True),
        ("99.99", True),
        ("kan noen ringe meg", False),
        ("orker ikke", False),
        ("vil dø", False),
        ("har tatt 10 piller og vil ikke mer", False),
        ("", False),
    ],
)
def test_who_tries_to_say_a_time_is_told_from_who_says_something_else(text: str, *, is_one: bool) -> None:
    assert is_about_time(text) is is_one


_PIECES = """
    NAV lege avtale møte med hos på tirsdag kl 10 halv ti i morgen 3.12 hver uke åtte uker ikke jeg ? Kari ,
    31.11 neste torsdag eller 28.3.2027 02.30 og time AVTALE natt 24 25:00 å
"""
_WORDS = st.sampled_from([*_PIECES.split(), "\u200b"])


@given(st.one_of(st.text(max_size=60), st.lists(_WORDS, max_size=9).map(" ".join)), st.booleans())
def test_no_text_is_too_strange_to_be_read(text: str, after_word: bool) -> None:
    found = read_sentence(text, NOW, OSLO, after_word=after_word)
    assert found is None or found.party is None or 0 < len(found.party) <= LONGEST_PARTY
    party = read_party(text, NOW, OSLO)
    assert party is None or 0 < len(party) <= LONGEST_PARTY
    assert is_about_time(text) in (True, False)


@given(st.lists(_WORDS, max_size=9).map(" ".join))
def test_what_asks_or_denies_is_never_one(text: str) -> None:
    if "?" in text or " ikke " in f" {text} " or " jeg " in f" {text} ":
        assert read_sentence(text, NOW, OSLO) is None
