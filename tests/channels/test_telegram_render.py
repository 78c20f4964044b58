"""A Letter out, what Telegram is handed."""

from __future__ import annotations

import pytest

from bot.channels import Button, SendFailed
from bot.channels.telegram import render
from tests.channels.letters import letter


def labels(*buttons: Button) -> list[list[str]]:
    markup = render.keyboard(buttons)
    return [[button.text for button in row] for row in markup.inline_keyboard] if markup else []


@pytest.mark.parametrize(
    ("given", "rows"),
    [
        ((), []),
        (("Ja",), [["Ja"]]),
        (("Ja", "Nei"), [["Ja", "Nei"]]),
        (("Ja", "Nei", "Vet ikke"), [["Ja", "Nei"], ["Vet ikke"]]),
        (("Bowling på Bekkestua", "Tur"), [["Bowling på Bekkestua"], ["Tur"]]),
        (("Tur", "Bowling på Bekkestua", "Kino"), [["Tur"], ["Bowling på Bekkestua"], ["Kino"]]),
        (("Fjorten tegn..", "Femten tegn...."), [["Fjorten tegn.."], ["Femten tegn...."]]),
    ],
)
def test_short_buttons_stand_two_in_a_row(given: tuple[str, ...], rows: list[list[str]]) -> None:
    assert labels(*(Button("a:1", label) for label in given)) == rows


def test_the_standing_choice_has_a_tick() -> None:
    assert labels(Button("a", "Tur"), Button("b", "Kino", chosen=True)) == [["Tur", "✓ Kino"]]


@pytest.mark.parametrize("action", ["x" * 64, "é" * 32])
def test_an_action_of_64_bytes_fits(action: str) -> None:
    markup = render.keyboard((Button(action, "Ja"),))
    assert markup is not None
    assert markup.inline_keyboard[0][0].callback_data == action


@pytest.mark.parametrize("action", ["", "x" * 65, "é" * 33])
def test_an_action_that_no_button_can_carry_is_refused(action: str) -> None:
    with pytest.raises(SendFailed) as failed:
        render.keyboard((Button(action, "Ja"),))
    assert (failed.value.then, failed.value.alarm) == ("never", True)


def test_a_message_is_plain_text_without_previews() -> None:
    said = render.message(letter("*Hei* <b>https://example.org</b>", protected=True))
    assert (said["text"], said["protect_content"]) == ("*Hei* <b>https://example.org</b>", True)
    assert said["link_preview_options"].is_disabled
    assert "parse_mode" not in said


def test_a_change_takes_away_the_buttons_that_are_over() -> None:
    changed = render.change(letter("Stengt", edits="12"))
    assert (changed["message_id"], changed["reply_markup"]) == (12, None)


@pytest.mark.parametrize(("text", "reason"), [("x" * 4097, "too long"), (" \n", "empty")])
def test_a_text_that_one_message_cannot_hold_is_refused(text: str, reason: str) -> None:
    with pytest.raises(SendFailed) as failed:
        render.message(letter(text))
    assert (failed.value.reason, failed.value.then) == (reason, "never")


def test_a_text_of_4096_signs_fits() -> None:
    assert render.message(letter("x" * render.LIMIT))["text"] == "x" * 4096


def test_a_qr_code_is_a_picture_with_the_text_under_it() -> None:
    invitation = letter("Vis denne", qr="https://t.me/lyset_demo_bot?start=ABCDEFGH")
    assert render.has_picture(invitation)
    shown = render.photo(invitation)
    assert shown["photo"].startswith(b"\x89PNG")
    assert shown["caption"] == "Vis denne"


def test_words_too_long_to_stand_under_a_picture_go_alone() -> None:
    assert not render.has_picture(letter("x" * 1025, qr="https://example.org"))


def test_a_calendar_is_a_file_with_the_text_under_it() -> None:
    appointment = letter("Her er den", calendar="BEGIN:VCALENDAR", protected=True)
    assert render.has_file(appointment)
    shown = render.document(appointment)
    assert (shown["caption"], shown["protect_content"]) == ("Her er den", True)
    assert (shown["document"].filename, shown["document"].mimetype) == ("avtale.ics", "text/calendar")
    assert not render.has_file(letter("x" * 1025, calendar="BEGIN:VCALENDAR"))
