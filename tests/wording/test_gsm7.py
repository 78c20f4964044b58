"""What an SMS can carry, and how many are paid for."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.wording.gsm7 import fit, segments
from bot.wording.plain import as_sms


@pytest.mark.parametrize(
    ("written", "carried"),
    [
        ("«Tur» “no” ”ja” „so”", '"Tur" "no" "ja" "so"'),
        ("det’s ‘slik’ ´her` l′", "det's 'slik' 'her' l'"),
        ("10–12 — eller − så", "10-12 - eller - så"),
        ("Vent…", "Vent..."),
        ("kl.\u00a012\u202f30\tnå", "kl. 12 30 nå"),
        ("• Tur\n· Kino", "- Tur\n- Kino"),
        ("nu\u200bll\ufeff\u00ad", "null"),
        ("\u202eabc\u202c\u200f", "abc"),
        ("a\x00b\x07c\x7fd\x9be", "abcde"),
        ("linje\r\nto\rtre\u2028fire", "linje\nto\ntre\nfire"),
        ("a\u030a pa\u030a tur", "å på tur"),
        ("æøå ÆØÅ äöü é è § € [x] {y}", "æøå ÆØÅ äöü é è § € [x] {y}"),
        ("Hei\u200d", "Hei"),
        ("halv\ud83d", "halv"),
    ],
)
def test_typography_becomes_what_one_sms_carries(written: str, carried: str) -> None:
    assert fit(written) == carried
    assert segments(fit(written))[1] == "GSM-7"


@pytest.mark.parametrize(
    "name", ["Čáhcesuolu", "Máŋŋá", "Đoalli", "Łukasz", "Renée-Jérôme ê", "Šime Žuž", "مریم", "Олена", "Ngô"]
)
def test_names_keep_their_letters(name: str) -> None:
    assert fit(name) == name
    assert segments(fit(name))[1] == "UCS-2"


@pytest.mark.parametrize("sign", ["👍", "✓", "❤️", "👩‍👧", "می\u200cروم"])
def test_what_people_say_with_a_picture_stays_whole(sign: str) -> None:
    assert fit(sign) == sign


@pytest.mark.parametrize(
    ("text", "count", "encoding"),
    [
        ("", 0, "GSM-7"),
        ("a", 1, "GSM-7"),
        ("a" * 160, 1, "GSM-7"),
        ("a" * 161, 2, "GSM-7"),
        ("a" * 306, 2, "GSM-7"),
        ("a" * 307, 3, "GSM-7"),
        ("€" * 80, 1, "GSM-7"),
        ("€" * 81, 2, "GSM-7"),
        ("a" * 152 + "€" + "a" * 151, 2, "GSM-7"),
        ("a" * 152 + "€" + "a" * 152, 3, "GSM-7"),
        ("^{}[]~|\\" * 10, 1, "GSM-7"),
        ("č" * 70, 1, "UCS-2"),
        ("č" * 71, 2, "UCS-2"),
        ("č" * 134, 2, "UCS-2"),
        ("č" * 135, 3, "UCS-2"),
        ("😀" * 35, 1, "UCS-2"),
        ("😀" * 36, 2, "UCS-2"),
        ("č" * 66 + "😀" + "č" * 65, 2, "UCS-2"),
        ("č" * 66 + "😀" + "č" * 66, 3, "UCS-2"),
        ("\x00", 1, "UCS-2"),
    ],
)
def test_segments_are_counted_as_the_network_cuts_them(text: str, count: int, encoding: str) -> None:
    assert segments(text) == (count, encoding)


@given(st.text())
def test_fitting_twice_changes_nothing_more(text: str) -> None:
    assert fit(fit(text)) == fit(text)


@given(st.text())
def test_what_fits_can_be_sent_and_loses_no_letter(text: str) -> None:
    fitted = fit(text)
    fitted.encode("utf-8")
    assert "\x00" not in fitted
    assert [sign for sign in fitted if sign.isalpha()] == [
        sign
        for sign in unicodedata.normalize("NFC", text).replace("×", "x")
        if sign.isalpha() and sign != "ʼ"
    ]


@given(st.text(alphabet="abcčø€[😀 \n", max_size=700))
def test_segments_agree_with_parts_cut_one_by_one(text: str) -> None:
    count, encoding = segments(text)
    alone, joined = (160, 153) if encoding == "GSM-7" else (70, 67)
    assert count == len(_cut(text, encoding, alone, joined))


def _cut(text: str, encoding: str, alone: int, joined: int) -> list[str]:
    def units(part: str) -> int:
        if encoding == "GSM-7":
            return len(part) + sum(part.count(sign) for sign in "^{}[]~|\\€")
        return len(part.encode("utf-16-le")) // 2

    if units(text) <= alone:
        return [text] if text else []
    parts = [""]
    for sign in text:
        if units(parts[-1] + sign) > joined:
            parts.append("")
        parts[-1] += sign
    return parts


def test_choices_stand_under_the_text_a_line_each() -> None:
    said = as_sms("Hva vil du på torsdag?", [(3, "Bowling"), (4, "Tur\ni  marka")], "MER = flere valg")
    assert said == "Hva vil du på torsdag?\n3 Bowling\n4 Tur i marka\nMER = flere valg"


def test_a_text_without_choices_stays_alone() -> None:
    assert as_sms("Takk!", []) == "Takk!"
