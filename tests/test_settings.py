"""Settings that cannot be used say so, with what to do, and never show a secret."""

from __future__ import annotations

import pytest

from bot import settings
from storage import sealed

SMS = {
    "twilio_account_sid": "AC1",
    "twilio_auth_token": "hemmelig-token",
    "twilio_from": "+4790000000",
    "public_url": "https://bot.example",
}


def load(**values: object) -> settings.Settings:
    return settings.load(_env_file=None, **values)


def test_nothing_set_is_a_service_without_channels() -> None:
    loaded = load()
    assert (loaded.telegram_on, loaded.sms_on, loaded.port) == (False, False, 8080)


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ({**SMS, "twilio_from": ""}, "TWILIO_FROM"),
        ({**SMS, "twilio_auth_token": ""}, "TWILIO_AUTH_TOKEN"),
        ({**SMS, "public_url": ""}, "PUBLIC_URL"),
        ({**SMS, "twilio_from": "abc"}, "TWILIO_FROM"),
        ({"port": "åtti"}, "PORT"),
        ({"port": "70000"}, "PORT"),
        ({"time_zone": "Europe/Baerum"}, "TIME_ZONE"),
        ({"language": "se"}, "LANGUAGE"),
        ({"public_url": "bot.example"}, "PUBLIC_URL"),
        ({"telegram_mode": "webhook"}, "PUBLIC_URL"),
        ({"telegram_webhook_secret": "med mellomrom"}, "TELEGRAM_WEBHOOK_SECRET"),
    ],
)
def test_what_is_wrong_is_named_and_secrets_are_not_shown(values: dict[str, object], named: str) -> None:
    with pytest.raises(settings.BadSettings) as wrong:
        load(**values)
    assert named in str(wrong.value)
    assert "hemmelig-token" not in str(wrong.value)


@pytest.mark.parametrize(
    ("mode", "public_url", "by_webhook"),
    [
        ("", "https://bot.example", True),
        ("", "http://127.0.0.1:1", False),
        ("", "", False),
        ("polling", "https://bot.example", False),
        ("webhook", "https://bot.example", True),
    ],
)
def test_telegram_comes_by_webhook_where_the_address_is_https(
    mode: str, public_url: str, *, by_webhook: bool
) -> None:
    assert load(telegram_mode=mode, public_url=public_url).telegram_by_webhook is by_webhook


def test_the_webhook_secret_is_derived_from_the_newest_key_when_it_is_not_set() -> None:
    new, old = sealed.fresh_key(), sealed.fresh_key()
    derived = load(secret_keys=f"{new},{old}").webhook_secret()
    assert derived == load(secret_keys=new).webhook_secret()
    assert derived != load(secret_keys=old).webhook_secret()
    assert load(secret_keys=new, telegram_webhook_secret="min-egen").webhook_secret() == "min-egen"


def test_numbers_are_kept_as_the_provider_wants_them() -> None:
    assert load(**{**SMS, "twilio_from": "900 00 000"}).twilio_from == "+4790000000"


@pytest.mark.parametrize("keys", ["", " , ", "kort", "x" * 44])
def test_keys_that_cannot_be_used_say_how_to_make_one(keys: str) -> None:
    with pytest.raises(sealed.BadKeys, match="lyset check"):
        load(secret_keys=keys).keys()
