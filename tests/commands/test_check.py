"""`lyset check` does not pass what cannot work."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import PROGRAMME, Run

TELEGRAM = {"TELEGRAM_BOT_TOKEN": "123456:ABC-def_ghi"}
SMS = {
    "TWILIO_ACCOUNT_SID": "AC" + "0" * 32,
    "TWILIO_AUTH_TOKEN": "hush",
    "TWILIO_FROM": "+4790000000",
    "PUBLIC_URL": "https://bot.example",
}


@pytest.mark.parametrize(
    "settings",
    [
        TELEGRAM,
        SMS,
        {**SMS, "PUBLIC_URL": "http://127.0.0.1:8080"},
        {"TELEGRAM_BOT_TOKEN": "mine", "TELEGRAM_API_URL": "http://127.0.0.1:1"},
        {**SMS, "TWILIO_ACCOUNT_SID": "AC1", "TWILIO_API_URL": "http://127.0.0.1:1"},
    ],
)
def test_what_can_work_is_in_order(lyset: Run, settings: dict[str, str]) -> None:
    checked = lyset("check", **settings)
    assert (checked.returncode, checked.stdout) == (0, "The settings are in order.\n"), checked.stderr


def test_live_says_which_addresses_twilio_needs(lyset: Run) -> None:
    checked = lyset("check", "--live", **SMS, TWILIO_API_URL="http://127.0.0.1:1")
    assert "a message comes in: https://bot.example/sms#rc=5&rp=all" in checked.stdout
    assert "a call comes in: https://bot.example/voice#rc=5&rp=all" in checked.stdout


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({}, "No channel is on"),
        ({"TELEGRAM_BOT_TOKEN": "my-bot-token"}, "looks like 123456:ABC"),
        ({**SMS, "TWILIO_ACCOUNT_SID": "AC1"}, "TWILIO_ACCOUNT_SID is not an account's"),
        ({**SMS, "TWILIO_ACCOUNT_SID": "SK" + "0" * 32}, "TWILIO_ACCOUNT_SID is not an account's"),
        ({**SMS, "TWILIO_FROM": "+4790"}, "TWILIO_FROM cannot be a phone number"),
        ({**SMS, "PUBLIC_URL": "http://bot.example"}, "PUBLIC_URL begins with http://"),
        ({**TELEGRAM, "SECRET_KEYS": ""}, "A fresh key"),
    ],
)
def test_what_cannot_work_is_a_sentence(lyset: Run, settings: dict[str, str], said: str) -> None:
    checked = lyset("check", **settings)
    assert checked.returncode == 1, checked.stderr
    assert said in checked.stdout
    assert "hush" not in checked.stdout + checked.stderr


def test_old_emergency_numbers_are_to_be_looked_up(lyset: Run, tmp_path: Path) -> None:
    described = PROGRAMME.read_text(encoding="utf-8")
    old = tmp_path / "old.toml"
    old.write_text(
        "\n".join(
            "checked = 2020-01-02" if line.startswith("checked") else line for line in described.splitlines()
        ),
        encoding="utf-8",
    )
    assert lyset("programme", "import", str(old)).returncode == 0
    checked = lyset("check", **TELEGRAM)
    assert checked.returncode == 1
    assert "baerum: The emergency numbers were last checked on 2020-01-02" in checked.stdout


def test_a_programme_that_reads_on_the_page_needs_an_address(lyset: Run, tmp_path: Path) -> None:
    linked = tmp_path / "linked.toml"
    linked.write_text(PROGRAMME.read_text(encoding="utf-8").replace('"relay"', '"link"'), encoding="utf-8")
    assert lyset("programme", "import", str(linked)).returncode == 0
    without = lyset("check", **TELEGRAM)
    assert "PUBLIC_URL is not set, and staff of baerum read what people write on a page" in without.stdout
    assert "PUBLIC_URL" not in lyset("check", **TELEGRAM, PUBLIC_URL="https://side.example").stdout


def test_a_database_file_that_others_can_read_is_named(lyset: Run, tmp_path: Path) -> None:
    assert lyset("migrate").returncode == 0
    (tmp_path / "lyset.db").chmod(0o644)
    checked = lyset("check", **TELEGRAM)
    assert checked.returncode == 1
    assert "chmod 600 lyset.db" in checked.stdout
